import { blockText, type Block } from '../../letter/block';

/** A stretch of a block's text. */
export interface Place {
  /** The block's id. */
  readonly block: string;
  /** UTF-16 offsets in the block's text. */
  readonly from: number;
  readonly to: number;
}

/** Where a stretch of some blocks' text, parted by line feeds, stands; undefined where it is not inside of one block. */
export function placeIn(blocks: readonly Block[], from: number, to: number): Place | undefined {
  let start = 0;
  for (const block of blocks) {
    const end = start + blockText(block).length;
    if (from >= start && to <= end) return { block: block.id, from: from - start, to: to - start };
    start = end + 1;
  }
  return undefined;
}
