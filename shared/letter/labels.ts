import { levelOf, type Block, type BlockAttrs, type BlockDraft } from './block';
import { noteSigns } from './notes';
import { numeralText } from './numerals';

const DEEPEST = 9;

/**
 * The list label of every block as a reader sees it (`1.`, `(a)`, `•`), undefined for blocks that have none.
 * Labels are computed, never stored: an item put in first renumbers the rest and changes none of them.
 * A block that is no list item ends the list; a deeper level counts from 1 again after each item of a level above it.
 */
export function labels(blocks: readonly BlockAttrs[]): (string | undefined)[] {
  let counts: number[] = [];
  let shown: string[] = [];
  return blocks.map((block) => {
    if (block.kind === 'bullet') {
      const level = Math.min(levelOf(block), DEEPEST);
      counts = counts.slice(0, level);
      return block.template ?? '•';
    }
    if (block.kind !== 'ordered') {
      counts = [];
      shown = [];
      return undefined;
    }
    const level = Math.min(Math.max(levelOf(block), 1), DEEPEST);
    counts = counts.slice(0, level);
    while (counts.length < level) counts.push(0);
    counts[level - 1] = block.start ?? counts[level - 1]! + 1;
    shown[level - 1] = numeralText(counts[level - 1]!, block.numeral ?? 'decimal');
    const template = block.template ?? `%${level}.`;
    return template.replace(/%([1-9])/g, (_, digit: string) => shown[Number(digit) - 1] ?? '1');
  });
}

/** The labels of a side by block id, list items' and notes'; blocks without one are left out. */
export function labelsById(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const shown = labelsShown(blocks);
  return new Map(blocks.flatMap((block, i) => (shown[i] === undefined ? [] : [[block.id, shown[i]] as const])));
}

/** `labels`, and before a note the sign of its references; of a note of several paragraphs the first has it. */
export function labelsShown(blocks: readonly BlockDraft[]): (string | undefined)[] {
  const shown = labels(blocks);
  const signs = noteSigns(blocks);
  let before: string | undefined;
  blocks.forEach(({ kind, note }, i) => {
    if (kind === 'note' && note !== undefined && note !== before) shown[i] = signs.get(note);
    before = kind === 'note' ? note : undefined;
  });
  return shown;
}
