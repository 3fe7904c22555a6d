import { levelOf, NUMERALS, type BlockAttrs, type Numeral } from '../../letter/block';
import { labels } from '../../letter/labels';
import { numeralText } from '../../letter/numerals';

/** Levels that both the letter and Word have. */
export const LEVELS = 9;
/** Word's numbers go no further; its letters stop repeating sooner than ours. */
const LARGEST: Readonly<Record<Numeral, number>> = {
  'decimal': 32_767, 'lower-letter': 780, 'upper-letter': 780, 'lower-roman': 3999, 'upper-roman': 3999,
};

/** The number of a level as it shows. */
export interface Counted {
  readonly number: number;
  readonly numeral: Numeral;
}

/** A list item with the label that it must have. */
export interface ListItem {
  /** From 0. */
  readonly level: number;
  readonly label: string;
  /** Undefined: a bullet. */
  readonly numeral: Numeral | undefined;
  /** The label around its numbers. */
  readonly template: string;
  readonly number: number;
  /** What every level shows here, nine of them. */
  readonly shown: readonly Counted[];
}

const SEPARATOR = '\n';
const ALL_LEVELS = Array.from({ length: LEVELS }, (_, level) => `%${level + 1}`).join(SEPARATOR);

/** The list items of a side with what the letter's own `labels` says of them, undefined for other blocks. */
export function listItems(blocks: readonly BlockAttrs[]): (ListItem | undefined)[] {
  const asked = (change: (block: BlockAttrs) => Partial<BlockAttrs>): (string | undefined)[] =>
    labels(blocks.map((block) => (block.kind === 'ordered' ? { ...block, ...change(block) } : block)));
  const wanted = labels(blocks);
  const signs = asked(() => ({ template: ALL_LEVELS }));
  const numbers = asked(() => ({ template: ALL_LEVELS, numeral: 'decimal' }));
  return blocks.map((block, i): ListItem | undefined => {
    const label = wanted[i];
    if (label === undefined) return undefined;
    const level = Math.min(Math.max(levelOf(block), 1), LEVELS) - 1;
    if (block.kind === 'bullet') return { level, label, numeral: undefined, template: label, number: 1, shown: [] };
    const counts = numbers[i]!.split(SEPARATOR).map(Number);
    const shown = signs[i]!.split(SEPARATOR).map((sign, at): Counted => {
      const number = counts[at]!;
      return { number, numeral: NUMERALS.find((numeral) => numeralText(number, numeral) === sign) ?? 'decimal' };
    });
    return { level, label, numeral: block.numeral ?? 'decimal', template: block.template ?? `%${level + 1}.`, number: shown[level]!.number, shown };
  });
}

/** Whether Word counts as far, and shows it as we do. */
export function isCountable({ number, numeral }: Counted): boolean {
  return Number.isInteger(number) && number >= (numeral === 'decimal' ? 0 : 1) && number <= LARGEST[numeral];
}
