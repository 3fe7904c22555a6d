import { stat } from 'node:fs/promises';
import { BadFile } from '../../shared/exchange/bad-file';
import { extensionOf } from '../../shared/exchange/by-name';
import type { TrackedChanges } from '../../shared/exchange/imported';
import { Letter } from '../../shared/letter/letter';
import { readSide } from '../../shared/letter/read-side';
import { SIDES } from '../../shared/letter/side';
import { writeLetter } from '../../storage/edit-letter';
import { alignFiles, letterOf, letterOfBilingual, type AlignedFiles, type Importer, type NewLetter, type NewPair } from '../../storage/new-letter';
import { newLetterWithChanges } from '../../storage/tracked-letter';
import { nameWithoutSide } from '../../storage/side-name';
import { files, oneOf, parseCommand } from '../arguments';
import { blocksJson } from '../block-json';
import { DONE, UsageError, type Command } from '../command';
import { tellDropped } from '../dropped';
import { importerOf, readBilingual, trackedNotice } from '../importing';
import { notice, pathIn, type Io } from '../io';
import { editOptions } from '../letters';
import { pairsText, type AlignmentJson } from '../pairs-text';
import { authorOf } from '../person';

const OPTIONS = {
  output: { type: 'string', short: 'o' }, tracked: { type: 'string' }, force: { type: 'boolean' }, lines: { type: 'boolean' }, json: { type: 'boolean' }, tsv: { type: 'boolean' },
} as const;

export const alignCommand: Command = {
  name: 'align',
  usage: '(EN FR | BOTH) [-o LETTER [--force]] [--lines] [--tracked accept|reject|revisions] [--json | --tsv]',
  summary: 'find which paragraph answers which, and make a letter of two files',
  help: [
    ['EN FR', 'two files: .docx, .odt, .html, .md, .txt, .pdf'],
    ['BOTH', 'one file in both languages: a document with a bilingual table, .tmx or .xlf; its pairs are taken as they are'],
    ['-o LETTER', 'write the letter (.visavis); an existing one is refused'],
    ['--force', 'replace an existing letter whole, with its confirmations'],
    ['--lines', 'plain text: one block a line, no joining'],
    ['--tracked', 'tracked changes as if all were accepted (usual) or rejected; revisions: with -o, the letter gets both as its first revisions'],
    ['--json', 'pairs, their scores, and the blocks of both sides'],
    ['--tsv', 'a pair a line: English indexes, tab, French indexes'],
  ],
  run: runAlign,
};

async function runAlign(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('align', args, OPTIONS);
  if (values.json && values.tsv) throw new UsageError('align', 'either --json or --tsv, not both');
  const tracked = oneOf('align', 'tracked', values.tracked ?? 'accept', ['accept', 'reject', 'revisions']);
  const { output, force = false } = values;
  if (tracked === 'revisions' && output === undefined) throw new UsageError('align', '--tracked revisions needs -o LETTER');
  if (output !== undefined) await refuseOutput(output, force, io);
  const wanted = { lines: values.lines ?? false, tracked, importer: importerOf(io) };
  const found = positionals.length === 1 ? await ofOne(files('align', positionals, ['BOTH'])[0], wanted, io) : await ofTwo(files('align', positionals, ['EN', 'FR']), wanted, io);
  const answer = output === undefined ? unwritten(found) : await write(output, found.letter(), force, io);
  if (values.json) io.out(`${JSON.stringify(answer)}\n`);
  else if (values.tsv) io.out(found.pairs.map((pair) => `${SIDES.map((side) => pair[side].join(',')).join('\t')}\n`).join(''));
  else if (output === undefined) io.out(pairsText(answer, io.columns));
  return DONE;
}

interface AlignWanted {
  readonly lines: boolean;
  readonly tracked: TrackedChanges | 'revisions';
  readonly importer: Importer;
}

/** Pairs that were found or given, and the letter that they make. */
interface Found extends Pick<AlignedFiles, 'blocks' | 'pairs'> {
  readonly letter: () => NewLetter & { readonly others?: ReadonlyMap<string, Uint8Array> };
}

async function ofTwo([en, fr]: readonly [string, string], { tracked, ...options }: AlignWanted, io: Io): Promise<Found> {
  const [enPath, frPath] = [pathIn(io, en), pathIn(io, fr)];
  const made = tracked === 'revisions' ? await newLetterWithChanges(enPath, frPath, { ...options, author: authorOf(io) }) : undefined;
  if (made) {
    const letter = new Letter(made.doc);
    for (const side of SIDES) tellDropped(io, side === 'en' ? en : fr, made.dropped[side]);
    return { blocks: { en: readSide(letter, 'en').blocks, fr: readSide(letter, 'fr').blocks }, pairs: made.pairs, letter: () => made };
  }
  if (tracked === 'revisions') notice(io, `${en}, ${fr}: neither holds tracked changes, so nothing is recorded`);
  const found = await alignFiles(enPath, frPath, { ...options, tracked: tracked === 'reject' ? 'reject' : 'accept' });
  for (const side of SIDES) {
    const file = side === 'en' ? en : fr;
    tellDropped(io, file, found.dropped[side]);
    const said = trackedNotice(file, found.extras[side], tracked);
    if (said) notice(io, said);
  }
  return { ...found, letter: () => letterOf(found, nameWithoutSide(en), authorOf(io)) };
}

async function ofOne(file: string, { tracked }: AlignWanted, io: Io): Promise<Found> {
  if (tracked === 'revisions') throw new UsageError('align', '--tracked revisions needs two files, EN FR');
  const held = await readBilingual(pathIn(io, file), { tracked }, io);
  if (!held) throw new BadFile(file, 'is no TMX or XLIFF file, and holds no table in both languages; give two files: visavis align EN FR');
  tellDropped(io, file, held.dropped);
  const pairs = held.pairs.map(({ en, fr, score }) => ({ en, fr, score: score ?? 1 }));
  return { blocks: held.blocks, pairs, letter: () => letterOfBilingual(held, nameWithoutSide(file), authorOf(io)) };
}

/** The answer where no letter is written: pairs and blocks are numbered from 0. */
function unwritten({ pairs, blocks }: Found): AlignmentJson {
  return { pairs: pairs.map((pair, index) => pairJson({ id: String(index), ...pair })), en: blocksJson(blocks.en), fr: blocksJson(blocks.fr) };
}

/** Writes the letter; pairs and blocks have the ids that they have in it. */
async function write(output: string, { doc, pairs, others }: ReturnType<Found['letter']>, replace: boolean, io: Io): Promise<AlignmentJson> {
  await writeLetter(pathIn(io, output), doc, { ...editOptions(io), replace, ...(others ? { others } : {}) });
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
