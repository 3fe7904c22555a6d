import { stat } from 'node:fs/promises';
import { BadFile } from '../../shared/exchange/bad-file';
import { extensionOf } from '../../shared/exchange/by-name';
import { Letter } from '../../shared/letter/letter';
import { readSide } from '../../shared/letter/read-side';
import { SIDES } from '../../shared/letter/side';
import { writeLetter } from '../../storage/edit-letter';
import { alignFiles, letterOf, type AlignedFiles, type NewLetter, type NewPair } from '../../storage/new-letter';
import { nameWithoutSide } from '../../storage/side-name';
import { files, parseCommand } from '../arguments';
import { blocksJson } from '../block-json';
import { DONE, UsageError, type Command } from '../command';
import { tellDropped } from '../dropped';
import { notice, pathIn, type Io } from '../io';
import { editOptions } from '../letters';
import { pairsText, type AlignmentJson } from '../pairs-text';
import { authorOf } from '../person';

const OPTIONS = {
  output: { type: 'string', short: 'o' }, force: { type: 'boolean' }, lines: { type: 'boolean' }, json: { type: 'boolean' }, tsv: { type: 'boolean' },
} as const;

export const alignCommand: Command = {
  name: 'align',
  usage: 'EN FR [-o LETTER [--force]] [--lines] [--json | --tsv]',
  summary: 'find which paragraph answers which, and make a letter of two files',
  help: [
    ['-o LETTER', 'write the letter (.visavis); an existing one is refused'],
    ['--force', 'replace an existing letter whole, with its confirmations'],
    ['--lines', 'plain text: one block a line, no joining'],
    ['--json', 'pairs, their scores, and the blocks of both sides'],
    ['--tsv', 'a pair a line: English indexes, tab, French indexes'],
  ],
  run: runAlign,
};

async function runAlign(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('align', args, OPTIONS);
  const [en, fr] = files('align', positionals, ['EN', 'FR']);
  if (values.json && values.tsv) throw new UsageError('align', 'either --json or --tsv, not both');
  const output = values.output;
  if (output !== undefined) await refuseOutput(output, values.force ?? false, io);

  const found = await alignFiles(pathIn(io, en), pathIn(io, fr), { lines: values.lines ?? false });
  tellDropped(io, en, found.dropped.en);
  tellDropped(io, fr, found.dropped.fr);
  const answer = output === undefined ? unwritten(found) : await write(output, letterOf(found, nameWithoutSide(en), authorOf(io)), values.force ?? false, io);
  if (values.json) io.out(`${JSON.stringify(answer)}\n`);
  else if (values.tsv) io.out(found.pairs.map((pair) => `${SIDES.map((side) => pair[side].join(',')).join('\t')}\n`).join(''));
  else if (output === undefined) io.out(pairsText(answer, io.columns));
  return DONE;
}

/** The answer where no letter is written: pairs and blocks are numbered from 0. */
function unwritten({ pairs, blocks }: AlignedFiles): AlignmentJson {
  return { pairs: pairs.map((pair, index) => pairJson({ id: String(index), ...pair })), en: blocksJson(blocks.en), fr: blocksJson(blocks.fr) };
}

/** Writes the letter; pairs and blocks have the ids that they have in it. */
async function write(output: string, { doc, pairs }: NewLetter, replace: boolean, io: Io): Promise<AlignmentJson> {
  await writeLetter(pathIn(io, output), doc, { ...editOptions(io), replace });
  notice(io, `${output}: written, ${pairs.length} ${pairs.length === 1 ? 'pair' : 'pairs'}`);
  const letter = new Letter(doc);
  return { pairs: pairs.map(pairJson), en: blocksJson(readSide(letter, 'en').blocks), fr: blocksJson(readSide(letter, 'fr').blocks) };
}

function pairJson({ id, en, fr, score }: NewPair): NewPair {
  return { id, en, fr, score: Math.round(score * 1e4) / 1e4 };
}

/** Before the work begins: a name that is no letter's, or a letter that is there already. */
async function refuseOutput(output: string, force: boolean, io: Io): Promise<void> {
  if (extensionOf(output) !== 'visavis') throw new UsageError('align', `-o "${output}": a letter's name ends in .visavis`);
  const there = await stat(pathIn(io, output)).catch(() => undefined);
  if (there?.isDirectory()) throw new BadFile(output, 'is a folder, not a letter');
  if (there && !force) throw new BadFile(output, 'is there already; --force replaces it whole');
}
