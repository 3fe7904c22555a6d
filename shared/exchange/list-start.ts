import { levelOf, type BlockDraft } from '../letter/block';

/** A block as read, and for an ordered item the number its file gave it. */
export interface Numbered {
  readonly block: BlockDraft;
  readonly number?: number;
}

/**
 * The blocks with `start` set where `labels` would not count to what the file had: at a list that begins at 4, one that goes on after a
 * paragraph, one that begins anew. `3.`, paragraph, `4.` → the last with `start: 4`.
 *
 * Counts as `labels` does, in one pass, since asking it after every change takes quadratic time; tests hold the two together.
 */
export function withStarts(items: readonly Numbered[]): BlockDraft[] {
  let counts: number[] = [];
  return items.map(({ block, number }) => {
    if (block.kind !== 'ordered' && block.kind !== 'bullet') {
      counts = [];
      return block;
    }
    const level = levelOf(block);
    counts = counts.slice(0, level);
    if (block.kind === 'bullet') return block;
    while (counts.length < level) counts.push(0);
    const counted = counts[level - 1]! + 1;
    counts[level - 1] = number ?? counted;
    return number === undefined || number === counted ? block : { ...block, start: number };
  });
}
