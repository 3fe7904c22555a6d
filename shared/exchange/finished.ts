import type { BlockDraft } from '../letter/block';
import type { Letterhead } from '../letter/letterhead';
import type { BySide, Side } from '../letter/side';
import type { DriftState } from '../drift/drift';

/** A pair of a finished letter: indexes into each side's blocks, and how the two stand. */
export interface FinishedPair extends BySide<readonly number[]> {
  readonly id: string;
  readonly state: DriftState;
}

/** A letter as it is sent out: what every writer is given. */
export interface FinishedLetter {
  readonly title: string;
  /** Who sends it, for a file's properties; empty for nobody. */
  readonly author: string;
  /** The day that it bears, `YYYY-MM-DD`. */
  readonly date: string;
  /** BCP 47 of each side: `en-GB`, `fr-FR`, … */
  readonly languages: BySide<string>;
  readonly blocks: BySide<readonly BlockDraft[]>;
  /** In the order of the desk's rows; every block is in exactly one. */
  readonly pairs: readonly FinishedPair[];
  readonly letterhead: Letterhead;
}

/** How both sides stand in one file: pair by pair in two columns, on facing pages, one after the other. */
export const LAYOUTS = ['columns', 'facing', 'after'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What is written of a letter: one side, or both in a layout, the first of `sides` first. */
export interface Wanted {
  readonly sides: readonly [Side] | readonly [Side, Side];
  readonly layout: Layout;
}

/** A package's entries by name. */
export type Parts = ReadonlyMap<string, Uint8Array | string>;

/** The blocks of a side at these indexes. */
export function blocksOf(letter: FinishedLetter, side: Side, indexes: readonly number[]): BlockDraft[] {
  return indexes.map((index) => letter.blocks[side][index]!);
}
