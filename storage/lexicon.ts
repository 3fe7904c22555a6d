import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseLexicon, type Lexicon } from '../shared/alignment';
import { codeOf, diskError } from './disk-error';

/** Where the lexicon lies, seen from this module: in the build this is part of dist/cli/*.mjs or dist/main/*.mjs, else it is storage/lexicon.ts. */
const PLACES = ['../lexicon/en-fr.tsv', '../shared/alignment/lexicon/en-fr.tsv'];

/** Reads the English-French lexicon that comes with the program. Rejects with a `BadFile` when the installation lacks it or it is damaged. */
export async function loadLexicon(): Promise<Lexicon> {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const place of PLACES) {
    const path = join(here, place);
    try {
      return parseLexicon(await readFile(path, 'utf8'));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || place === PLACES.at(-1)) throw diskError(path, 'the lexicon could not be read', error);
    }
  }
  throw new Error('the lexicon has no place');
}
