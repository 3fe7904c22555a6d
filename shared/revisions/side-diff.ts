import type { ComparedBlock, ComparedSide } from './compare';
import type { WordChange } from './diff-words';

/** The words of a side of a pair as one difference, its blocks parted by line feeds. */
export function sideDiff({ blocks }: ComparedSide): Pick<WordChange, 'op' | 'text'>[] {
  const list: { op: -1 | 0 | 1; text: string }[] = [];
  const add = ({ op, text }: Pick<WordChange, 'op' | 'text'>): void => {
    const last = list.at(-1);
    if (last?.op === op) last.text += text;
    else list.push({ op, text });
  };
  blocks.forEach((block, i) => {
    if (i > 0) add({ op: feedBetween(blocks[i - 1]!, block), text: '\n' });
    for (const change of block.diff) add(change);
  });
  return list;
}

/** A line feed between two blocks came with a block that is new, went with one that is gone. */
function feedBetween(before: ComparedBlock, after: ComparedBlock): -1 | 0 | 1 {
  const changes = [before.change, after.change];
  if (changes.includes('removed')) return -1;
  if (changes.includes('added') || (after.change === 'split' && before.old[0] === after.old[0])) return 1;
  return 0;
}
