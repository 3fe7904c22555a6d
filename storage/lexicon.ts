import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseLexicon, type Lexicon } from '../shared/alignment';
import { codeOf, diskError } from './disk-error';

/** Where the lexicon lies, seen from this module: in the build this is part of dist/cli/*.mjs or dist/main/*.mjs, else it is storage/lexicon.ts. */
const PLACES = ['../lexicon', '../shared/alignment/lexicon'];
/** The general one, and the words of open letters, which it is thin on. */
const FILES = ['en-fr.tsv', 'letters.tsv'];

/** Reads the English-French lexicon that comes with the program. Rejects with a `BadFile` when the installation lacks it or it is damaged. */
export async function loadLexicon(): Promise<Lexicon> {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const place of PLACES) {
    const path = join(here, place);
    try {
      const parts = await Promise.all(FILES.map((file) => readFile(join(path, file), 'utf8')));
      return parseLexicon(parts.join('\n'));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || place === PLACES.at(-1)) throw diskError(path, 'the lexicon could not be read', error);
    }
  }
  throw new Error('the lexicon has no place');
}
