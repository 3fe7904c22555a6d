import * as Y from 'yjs';
import { alignSteps, segmentsOf, type AlignedPair } from '../shared/alignment';
import { letterDoc } from '../shared/letter/doc';
import { blockText, type BlockDraft } from '../shared/letter/block';
import { beginLetter } from '../shared/letter/edits';
import { alignKey, Letter, type Author } from '../shared/letter/letter';
import { readSide } from '../shared/letter/read-side';
import { SIDES, type BySide } from '../shared/letter/side';
import { importFile, type ImportOptions } from './import-file';
import { loadLexicon } from './lexicon';
import { nameWithoutSide } from './side-name';

export interface WithProgress {
  /** Told how far the alignment is, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Two files with the pairs that were found between them, in no letter yet. */
export interface AlignedFiles {
  readonly blocks: BySide<readonly BlockDraft[]>;
  /** In reading order; every block is in exactly one. Indexes count the blocks of a side, from 0. */
  readonly pairs: readonly AlignedPair[];
  /** What each file held that a letter cannot hold, by its plain English name: how often. */
  readonly dropped: BySide<Readonly<Record<string, number>>>;
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
export async function alignFiles(enPath: string, frPath: string, options: ImportOptions & WithProgress = {}): Promise<AlignedFiles> {
  const en = await importFile(enPath, options);
  const fr = await importFile(frPath, options);
  const pairs = runSteps(alignSteps(segmentsOf(en.blocks), segmentsOf(fr.blocks), await loadLexicon()), options.onProgress);
  return { blocks: { en: en.blocks, fr: fr.blocks }, pairs, dropped: { en: en.dropped, fr: fr.dropped } };
}

/** Runs an alignment to its end, telling how far it is. */
export function runSteps(steps: ReturnType<typeof alignSteps>, onProgress?: (share: number) => void): AlignedPair[] {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
  }
}

/** Makes a letter of aligned files. `name` is its title where no heading gives one. No pair is confirmed. */
export function letterOf({ blocks, pairs }: AlignedFiles, name: string, author: Author): NewLetter {
  const doc = letterDoc();
  const letter = new Letter(doc);
  beginLetter(letter, titleOf([...blocks.en, ...blocks.fr]) ?? name, blocks, pairs, author);
  return { doc, pairs: withIds(letter, pairs) };
}

/** Makes a letter of an English file and its French version: `alignFiles`, then `letterOf`, named by the first heading or the English file. */
export async function newLetterFromFiles(
  enPath: string, frPath: string, options: ImportOptions & WithProgress & { readonly author: Author },
): Promise<NewLetter & Pick<AlignedFiles, 'dropped'>> {
  const found = await alignFiles(enPath, frPath, options);
  return { ...letterOf(found, nameWithoutSide(enPath), options.author), dropped: found.dropped };
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
