import { levelOf, type Block, type BlockAttrs, type Numeral } from './block';

const ROMAN: readonly [number, string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
];
const DEEPEST = 9;

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** 1 → a, 26 → z, 27 → aa, 28 → bb: as Word and HTML readers of letters expect of short lists. */
function letters(n: number): string {
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

/** A number as a reader sees it. Letters and Roman numerals begin at 1; below that, digits. */
export function numeralText(n: number, numeral: Numeral): string {
  if (n < 1 || numeral === 'decimal' || n > 3999) return String(n);
  switch (numeral) {
    case 'lower-letter': return letters(n);
    case 'upper-letter': return letters(n).toUpperCase();
    case 'lower-roman': return roman(n);
    case 'upper-roman': return roman(n).toUpperCase();
  }
}

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

/** The list labels of a side by block id; blocks without one are left out. */
export function labelsById(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const shown = labels(blocks);
  return new Map(blocks.flatMap((block, i) => (shown[i] === undefined ? [] : [[block.id, shown[i]] as const])));
}
