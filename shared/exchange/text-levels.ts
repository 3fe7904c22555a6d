import type { Item } from './text-items';

/** A list item or another paragraph, as far as levels go. */
interface Leveled {
  readonly item?: Item;
  readonly indent: number;
}

interface Open {
  readonly key: string;
  readonly indent: number;
}

const DEEPEST = 9;

/**
 * The level of each list item: by indentation, and where items are not indented by their labels: `(a)` under `1.` is a level deeper,
 * and `2.` leads back. A paragraph between items ends the list.
 */
export class ListLevels {
  private readonly levels: readonly number[];

  constructor(paragraphs: readonly Leveled[]) {
    let open: Open[] = [];
    this.levels = paragraphs.map((paragraph, i) => {
      if (!paragraph.item) {
        open = [];
        return 1;
      }
      open = opened(open, paragraphs, i);
      return Math.min(open.length, DEEPEST);
    });
  }

  /** The level of the item at `i`, from 1. */
  at(i: number): number {
    return this.levels[i] ?? 1;
  }
}

/** The lists that are open once the item at `i` stands in its own. */
function opened(open: readonly Open[], paragraphs: readonly Leveled[], i: number): Open[] {
  const { item, indent } = paragraphs[i]!;
  const here = { key: keyOf(item!), indent };
  // A column more or less is no level: right-aligned numbers ( 9. above 10.) shift by one.
  const shallower = open.filter((list) => list.indent <= indent + 1);
  const top = shallower.at(-1);
  if (!top) return [here];
  if (indent > top.indent + 1) return [...shallower, here];
  const same = shallower.findLastIndex((list) => list.key === here.key && Math.abs(list.indent - indent) <= 1);
  if (same >= 0) return [...shallower.slice(0, same), here];
  return isNested(paragraphs, i, top) ? [...shallower, here] : [...shallower.slice(0, -1), here];
}

/** Whether an item that is not indented begins a list inside the list `top`: letters inside numbers, or whatever `top` goes on after. */
function isNested(paragraphs: readonly Leveled[], i: number, top: Open): boolean {
  const { item } = paragraphs[i]!;
  if (item!.ordered && item!.ordered.number !== 1) return false;
  if (item!.ordered && item!.ordered.numeral !== 'decimal' && top.key.includes('decimal')) return true;
  for (let at = i + 1; paragraphs[at]?.item; at++) if (keyOf(paragraphs[at]!.item!) === top.key) return true;
  return false;
}

function keyOf(item: Item): string {
  return item.ordered ? `${item.ordered.before}${item.ordered.numeral}${item.ordered.after}` : item.sign!;
}
