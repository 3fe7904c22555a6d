import type { BlockDraft } from '../letter/block';
import { labels } from '../letter/labels';

/** A block as read, with the label and number its file gave it; blocks without a label of their own count have none. */
export interface Numbered {
  readonly block: BlockDraft;
  /** Ordered item: the label as the file had it, and its number. */
  readonly shown?: { readonly label: string; readonly number: number };
}

/**
 * The blocks with `start` set where `labels` would not count to what the file had: at a list that begins at 4, one that goes on after a
 * paragraph, one that begins anew. `3.`, paragraph, `4.` → the last with `start: 4`.
 */
export function withStarts(items: readonly Numbered[]): BlockDraft[] {
  const blocks = items.map((item) => item.block);
  // A block that is no list item ends a list, so each run of items is settled by itself.
  for (let from = 0; from < blocks.length; from++) {
    if (!isItem(blocks[from]!)) continue;
    let to = from + 1;
    while (to < blocks.length && isItem(blocks[to]!)) to++;
    const run = settled(blocks.slice(from, to), items.slice(from, to));
    blocks.splice(from, run.length, ...run);
    from = to - 1;
  }
  return blocks;
}

function isItem(block: BlockDraft): boolean {
  return block.kind === 'ordered' || block.kind === 'bullet';
}

/** Left to right, since a start set early changes what is counted after it. */
function settled(blocks: BlockDraft[], items: readonly Numbered[]): BlockDraft[] {
  let computed = labels(blocks);
  items.forEach(({ shown }, i) => {
    if (!shown || computed[i] === shown.label) return;
    blocks[i] = { ...blocks[i]!, start: shown.number };
    computed = labels(blocks);
  });
  return blocks;
}
