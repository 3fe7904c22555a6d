import * as Y from 'yjs';
import { alignSteps, segmentsOf, type AlignedPair } from '../shared/alignment';
import { confirmPair } from '../shared/drift/status';
import type { Imported, ImportedBilingual, ImportedPair, TrackedChanges } from '../shared/exchange/imported';
import { letterDoc } from '../shared/letter/doc';
import { blockText, type BlockDraft } from '../shared/letter/block';
import { writeComment } from '../shared/letter/comments';
import { beginLetter } from '../shared/letter/edits';
import { alignKey, Letter, type Author } from '../shared/letter/letter';
import { LetterReader } from '../shared/letter/reader';
import { readSide } from '../shared/letter/read-side';
import { SIDES, type BySide, type Side } from '../shared/letter/side';
import { importFile, type ImportedFile, type ImportOptions } from './import-file';
import { loadLexicon } from './lexicon';
import { nameWithoutSide } from './side-name';

/** Reads a file: `importFile`, or the same in a process of its own. */
export type Importer = (path: string, options: ImportOptions) => Promise<ImportedFile>;

export interface AlignOptions {
  /** Plain text and Markdown: one block a line, no joining. */
  readonly lines?: boolean;
  /** How tracked changes are taken; accepted unless told. */
  readonly tracked?: TrackedChanges;
  /** Told how far the alignment is, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly importer?: Importer;
}

/** What a file holds beside its blocks, for a side of a new letter. */
type Extras = Pick<Imported, 'comments' | 'aside' | 'tracked'>;

/** Two files with the pairs that were found between them, in no letter yet. */
export interface AlignedFiles {
  readonly blocks: BySide<readonly BlockDraft[]>;
  /** In reading order; every block is in exactly one. Indexes count the blocks of a side, from 0. */
  readonly pairs: readonly AlignedPair[];
  /** What each file held that a letter cannot hold, by its plain English name: how often. */
  readonly dropped: BySide<Readonly<Record<string, number>>>;
  readonly extras: BySide<Extras>;
}

/** A pair as it was found, with the id that it has in the letter. */
export interface NewPair extends AlignedPair {
  readonly id: string;
}

/** A letter that is nowhere on disk yet. */
export interface NewLetter {
  readonly doc: Y.Doc;
  readonly pairs: readonly NewPair[];
}

/** Reads an English file and its French version, and finds which blocks answer which. Rejects with a `BadFile` that names the first file that cannot be read. */
export async function alignFiles(enPath: string, frPath: string, options: AlignOptions = {}): Promise<AlignedFiles> {
  const files = await importBoth(enPath, frPath, options);
  return { ...files, pairs: runSteps(alignSteps(segmentsOf(files.blocks.en), segmentsOf(files.blocks.fr), await loadLexicon()), options.onProgress) };
}

/** The same files, not aligned. */
export async function importBoth(enPath: string, frPath: string, { lines = false, tracked, importer = importFile }: AlignOptions = {}): Promise<Omit<AlignedFiles, 'pairs'>> {
  const options = { lines, ...(tracked ? { tracked } : {}) };
  const en = await importer(enPath, { ...options, side: 'en' });
  const fr = await importer(frPath, { ...options, side: 'fr' });
  return { blocks: { en: en.blocks, fr: fr.blocks }, dropped: { en: en.dropped, fr: fr.dropped }, extras: { en, fr } };
}

/** Runs an alignment to its end, telling how far it is. */
export function runSteps(steps: ReturnType<typeof alignSteps>, onProgress?: (share: number) => void): AlignedPair[] {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
  }
}

/** Makes a letter of aligned files. `name` is its title where no heading gives one. No pair is confirmed; the files' comments are the letter's. */
export function letterOf({ blocks, pairs, extras }: Pick<AlignedFiles, 'blocks' | 'pairs'> & Partial<Pick<AlignedFiles, 'extras'>>, name: string, author: Author): NewLetter {
  const doc = letterDoc();
  const letter = new Letter(doc);
  beginLetter(letter, titleOf([...blocks.en, ...blocks.fr]) ?? name, blocks, pairs, author);
  if (extras) for (const side of SIDES) takeExtras(letter, side, extras[side], author);
  return { doc, pairs: withIds(letter, pairs) };
}

/** Makes a letter of a file in both languages. Pairs that the file says are final are confirmed, in the name of who reads it. */
export function letterOfBilingual({ blocks, pairs, title }: ImportedBilingual, name: string, author: Author): NewLetter {
  const doc = letterDoc();
  const letter = new Letter(doc);
  beginLetter(letter, title ?? titleOf([...blocks.en, ...blocks.fr]) ?? name, blocks, pairs, author);
  confirmFinal(letter, pairs, author);
  return { doc, pairs: withIds(letter, pairs.map(({ en, fr, score }) => ({ en, fr, score: score ?? 1 }))) };
}

function confirmFinal(letter: Letter, pairs: readonly ImportedPair[], author: Author): void {
  const final = new Set(pairs.filter(({ confirmed }) => confirmed).map(placeOf));
  if (!final.size) return;
  const reader = new LetterReader(letter);
  const found = reader.pairs.filter(({ at, en, fr }) => final.has(`${en.length ? at.en : ''} ${fr.length ? at.fr : ''}`));
  letter.doc.transact(() => {
    for (const pair of found) confirmPair(letter, pair, author);
  });
  reader.destroy();
}

const placeOf = ({ en, fr }: ImportedPair): string => `${en[0] ?? ''} ${fr[0] ?? ''}`;

/** Gives a side, as it stands block by block in the file, what the file holds beside: comments become the letter's; headers and footers are kept aside, where the letterhead can take them from. */
export function takeExtras(letter: Letter, side: Side, { comments, aside }: Extras, author: Author): void {
  const { blocks } = readSide(letter, side);
  letter.doc.transact(() => {
    const keys: string[] = [];
    for (const { person, at, text, block, quote, from, answers } of comments ?? []) {
      const about = blocks[Math.min(block, blocks.length - 1)];
      if (!about) continue;
      const answered = answers === undefined ? undefined : keys[answers];
      keys.push(writeComment(letter, {
        person, at: at ?? author.now().toISOString(), text, side, block: about.id,
        ...(quote === undefined ? {} : { quote }), ...(from === undefined ? {} : { from }), ...(answered === undefined ? {} : { answers: answered }),
      }, author));
    }
    for (const place of ['header', 'footer'] as const) {
      const lines = (aside?.[place] ?? []).map((block) => blockText(block).replaceAll('\uFFFC', '').trim()).filter(Boolean);
      if (lines.length) letter.meta.set(`${place}/${side}`, lines.join('\n'));
    }
  });
}

/** Makes a letter of an English file and its French version: `alignFiles`, then `letterOf`, named by the first heading or the English file. */
export async function newLetterFromFiles(enPath: string, frPath: string, options: AlignOptions & { readonly author: Author }): Promise<NewLetter & Pick<AlignedFiles, 'dropped' | 'extras'>> {
  const found = await alignFiles(enPath, frPath, options);
  return { ...letterOf(found, nameWithoutSide(enPath), options.author), dropped: found.dropped, extras: found.extras };
}

/** The words of the first heading that has any. */
function titleOf(blocks: readonly BlockDraft[]): string | undefined {
  for (const block of blocks) {
    const words = block.kind === 'heading' ? blockText(block).replaceAll('\uFFFC', '').replace(/\s+/g, ' ').trim() : '';
    if (words) return words;
  }
  return undefined;
}

function withIds(letter: Letter, found: readonly AlignedPair[]): NewPair[] {
  const blocks = { en: readSide(letter, 'en').blocks, fr: readSide(letter, 'fr').blocks };
  return found.map((pair) => {
    const side = SIDES.find((side) => pair[side].length > 0)!;
    return { ...pair, id: letter.align.get(alignKey(side, blocks[side][pair[side][0]!]!.id))! };
  });
}
