import type * as Y from 'yjs';
import { extensionOf } from '../../shared/exchange/by-name';
import type { TrackedChanges } from '../../shared/exchange/imported';
import { dayText } from '../../shared/revisions/revision';
import { countStates, StatusReader, type StateCounts } from '../../shared/drift/status';
import type { BlockDraft } from '../../shared/letter/block';
import { Letter } from '../../shared/letter/letter';
import { LetterReader } from '../../shared/letter/reader';
import { SIDES, type BySide, type Side } from '../../shared/letter/side';
import { BLOCK_CHANGES, type BlockChange } from '../../shared/revisions/match-blocks';
import { updateLetter, type SideReport, type UpdateReport } from '../../shared/revisions/update-letter';
import { editLetter, writeLetter } from '../../storage/edit-letter';
import { loadLexicon } from '../../storage/lexicon';
import { FORMAT_VERSION, newerLetter } from '../../storage/manifest';
import type { LetterOwner } from '../../storage/owner';
import { recordRevision } from '../../storage/record-revision';
import { TRACKED_TITLES } from '../../storage/tracked-letter';
import { files, oneOf, parseCommand } from '../arguments';
import { blockLine, blocksJson, type BlockJson } from '../block-json';
import { DONE, UsageError, type Command } from '../command';
import { tellDropped } from '../dropped';
import { importerOf, trackedNotice } from '../importing';
import { notice, pathIn, type Io } from '../io';
import { editOptions, openLetter, placeOf, refuseText, refuseToReplace } from '../letters';
import { authorOf } from '../person';
import { clip } from '../wrap';
import { countsLine } from './status';

export const updateCommand: Command = {
  name: 'update',
  usage: 'LETTER (--en FILE | --fr FILE | both) [-o LETTER] [--lines] [--tracked accept|reject|revisions] [--json]',
  summary: 'take in a new text of a side; pairs and confirmations stay',
  help: [
    ['--en FILE', 'the new English text'],
    ['--fr FILE', 'the new French text'],
    ['-o LETTER', 'write the result there; without it, LETTER is changed in place'],
    ['--lines', 'plain text: one block a line, no joining'],
    ['--tracked', 'tracked changes as if all were accepted (usual) or rejected; revisions: both are recorded, one after the other'],
    ['--json', 'what became of every block, what is gone, and the states of the pairs'],
    ['exit code', '0 when done; "visavis status" tells which pairs now need a hand'],
  ],
  run: runUpdate,
};

const OPTIONS = {
  en: { type: 'string' }, fr: { type: 'string' }, output: { type: 'string', short: 'o' }, tracked: { type: 'string' }, lines: { type: 'boolean' }, json: { type: 'boolean' },
} as const;

/** Characters of a gone block's words in its line. */
const WORDS = 72;

interface Updated {
  readonly report: UpdateReport;
  readonly counts: StateCounts;
}

async function runUpdate(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('update', args, OPTIONS);
  const [path] = files('update', positionals, ['LETTER']);
  const output = values.output ?? path;
  if (values.en === undefined && values.fr === undefined) throw new UsageError('update', 'say which side: --en FILE, --fr FILE, or both');
  if (extensionOf(output) !== 'visavis' && values.output !== undefined) throw new UsageError('update', `-o "${output}": a letter's name ends in .visavis`);
  refuseText(path);
  const tracked = oneOf('update', 'tracked', values.tracked ?? 'accept', ['accept', 'reject', 'revisions']);
  const inPlace = (await placeOf(io, output)) === (await placeOf(io, path));
  if (tracked === 'revisions' && !inPlace) throw new UsageError('update', '--tracked revisions records in LETTER itself: leave -o out');
  const read = (taken: TrackedChanges): Promise<NewTexts> => readTexts(io, values, taken, tracked !== 'revisions');
  const texts = await read(tracked === 'reject' ? 'reject' : 'accept');
  const before = tracked === 'revisions' ? await read('reject') : undefined;
  const lexicon = await loadLexicon();
  const takeIn = (doc: Y.Doc, { drafts, plain }: NewTexts): Updated => {
    const letter = new Letter(doc);
    const report = doc.transact(() => updateLetter(letter, drafts, authorOf(io), { lexicon, plain }));
    return { report, counts: countStates(new StatusReader(letter, new LetterReader(letter)).statuses) };
  };
  const change = async (doc: Y.Doc, owner?: LetterOwner): Promise<Updated> => {
    if (before && owner) {
      takeIn(doc, before);
      await recordRevision(owner, { date: dayText(io.now()), title: TRACKED_TITLES.before }, authorOf(io));
    }
    const updated = takeIn(doc, texts);
    if (before && owner) await recordRevision(owner, { date: dayText(io.now()), title: TRACKED_TITLES.after }, authorOf(io));
    return updated;
  };
  const updated = inPlace ? await editLetter(pathIn(io, path), change, editOptions(io)) : await updateInto(io, path, output, change);
  if (values.json) io.out(`${JSON.stringify(updateJson(updated))}\n`);
  else io.out(updateText(updated));
  notice(io, `${output}: updated, ${countsLine(updated.counts)}`);
  return DONE;
}

/** The new texts as they are taken in, and which of them could not have said what is bold or a heading. */
interface NewTexts {
  readonly drafts: { en?: readonly BlockDraft[]; fr?: readonly BlockDraft[] };
  readonly plain: { en: boolean; fr: boolean };
}

async function readTexts(io: Io, values: { readonly [S in Side]?: string | undefined } & { readonly lines?: boolean | undefined }, tracked: TrackedChanges, say: boolean): Promise<NewTexts> {
  const texts: NewTexts = { drafts: {}, plain: { en: false, fr: false } };
  for (const side of SIDES) {
    const file = values[side];
    if (file === undefined) continue;
    if (file === '') throw new UsageError('update', `--${side} is an empty name`);
    const read = await importerOf(io)(pathIn(io, file), { lines: values.lines ?? false, tracked, side });
    if (tracked === 'accept' || say) tellDropped(io, file, read.dropped);
    const said = say ? trackedNotice(file, read, tracked) : undefined;
    if (said) notice(io, said);
    texts.drafts[side] = read.blocks;
    texts.plain[side] = read.plain;
  }
  return texts;
}

async function updateInto(io: Io, path: string, output: string, change: (doc: Y.Doc) => Promise<Updated>): Promise<Updated> {
  const { stored } = await openLetter(io, path);
  await refuseToReplace(io, output, new Letter(stored.doc).id);
  if (stored.manifest.formatVersion > FORMAT_VERSION) throw newerLetter(path);
  const updated = await change(stored.doc);
  await writeLetter(pathIn(io, output), stored.doc, { ...editOptions(io), from: { manifest: stored.manifest, others: stored.others }, replace: true });
  return updated;
}

const NAMES: Readonly<Record<Side, string>> = { en: 'English', fr: 'French' };
const TOLD: Readonly<Record<BlockChange, string>> = {
  same: 'same', edited: 'edited', moved: 'moved', 'moved-edited': 'moved and edited', split: 'split', merged: 'merged', new: 'new', gone: 'gone',
};

/** `English: 40 same, 3 edited, 1 gone`, each gone block's first words below. */
function updateText({ report }: Updated): string {
  return SIDES.flatMap((side) => (report[side] ? sideLines(side, report[side]) : [])).map((line) => `${line}\n`).join('');
}

function sideLines(side: Side, report: SideReport): string[] {
  const counts = BLOCK_CHANGES.filter((change) => report.counts[change] > 0).map((change) => `${report.counts[change]} ${TOLD[change]}`);
  const gone = goneBlocks(report).map((block) => `  gone: ${clip(blockLine(block), WORDS)}`);
  return [`${NAMES[side]}: ${counts.join(', ') || 'nothing before, nothing now'}`, ...gone];
}

/** What became of a side: `old` and `now` count its blocks before and after, from 0; `id` is the block's that goes on. */
interface SideJson {
  readonly counts: SideReport['counts'];
  readonly blocks: readonly { readonly change: BlockChange; readonly old: readonly number[]; readonly now: readonly number[]; readonly id?: string }[];
  readonly gone: readonly BlockJson[];
}

/** The answer of `update --json`; `counts` are the states of the pairs. */
interface UpdateJson extends Partial<BySide<SideJson>> {
  readonly paired: number;
  readonly counts: StateCounts;
}

function updateJson({ report: { en, fr, paired }, counts }: Updated): UpdateJson {
  return { ...(en ? { en: sideJson(en) } : {}), ...(fr ? { fr: sideJson(fr) } : {}), paired, counts };
}

/** With the list labels that they had. */
function goneBlocks({ old, gone }: SideReport): BlockJson[] {
  const ids = new Set(gone.map((block) => block.id));
  return blocksJson(old).filter((block) => ids.has(block.id));
}

function sideJson(report: SideReport): SideJson {
  const { matches, counts, ids } = report;
  const blocks = matches.map(({ change, old, now }) => ({ change, old, now, ...(now.length ? { id: ids[now[0]!]! } : {}) }));
  return { counts, blocks, gone: goneBlocks(report) };
}
