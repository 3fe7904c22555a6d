import { levelOf, type BlockDraft, type Numeral } from '../../letter/block';
import { labels } from '../../letter/labels';
import { numeralText } from '../../letter/numerals';
import { cssString, element } from './markup';

const DEEPEST = 9;

/** A list item to be written. */
export interface Item {
  readonly block: BlockDraft;
  /** Its label as a reader sees it. */
  readonly label: string;
  /** Its number, as counted on its level; undefined for a bullet. */
  readonly number: number | undefined;
  /** Its words as markup. */
  readonly words: string;
  /** Attributes of its element. */
  readonly class: string | undefined;
}

/** An item, and the lists that stand in it as markup. */
interface Entry {
  readonly item: Item;
  readonly inner: string;
}

/** What HTML calls the numerals. */
const TYPES: Readonly<Record<Numeral, string | undefined>> = {
  'decimal': undefined, 'lower-letter': 'a', 'upper-letter': 'A', 'lower-roman': 'i', 'upper-roman': 'I',
};
/** Labels of more characters than this need more room than lists have by themselves. */
const USUAL_LABEL = 4;
/** What a level moves in, as in the style sheet. */
const INDENT = 2.1;

export function isItem({ kind }: BlockDraft): boolean {
  return kind === 'ordered' || kind === 'bullet';
}

/** The number of every ordered item, as `labels` counts; undefined for all else. */
export function itemNumbers(blocks: readonly BlockDraft[]): (number | undefined)[] {
  const digits = blocks.map((block): BlockDraft => {
    if (block.kind !== 'ordered') return block;
    return { ...block, numeral: 'decimal', template: `%${itemLevel(block)}` };
  });
  return labels(digits).map((label, i) => (blocks[i]!.kind === 'ordered' ? Number(label) : undefined));
}

function itemLevel(block: BlockDraft): number {
  return Math.min(Math.max(levelOf(block), 1), DEEPEST);
}

/**
 * Items that follow each other as nested lists. A label that `type`, `start` and `value` can say is left to them; any other is said in the
 * item's style, where browsers and screen readers take it for the label. An item that skips a level stands in the list of the one above it, moved in as
 * far as its level.
 * @param above the level of the item that the lists stand in; 0 for none
 */
export function listsHtml(items: readonly Item[], above = 0): string {
  const entries: Entry[] = [];
  for (let at = 0; at < items.length; ) {
    const level = itemLevel(items[at]!.block);
    let end = at + 1;
    while (end < items.length && itemLevel(items[end]!.block) > level) end++;
    entries.push({ item: items[at]!, inner: listsHtml(items.slice(at + 1, end), level) });
    at = end;
  }
  let html = '';
  for (let at = 0; at < entries.length; ) {
    let end = at + 1;
    while (end < entries.length && sameList(entries[at]!.item.block, entries[end]!.item.block)) end++;
    html += listHtml(entries.slice(at, end), itemLevel(entries[at]!.item.block) - above - 1);
    at = end;
  }
  return html;
}

function sameList(a: BlockDraft, b: BlockDraft): boolean {
  return a.kind === b.kind && itemLevel(a) === itemLevel(b) && (a.kind === 'bullet' || (a.numeral ?? 'decimal') === (b.numeral ?? 'decimal'));
}

/** @param skipped how many levels it leaves out */
function listHtml(entries: readonly Entry[], skipped: number): string {
  const { block, number: first } = entries[0]!.item;
  const widest = Math.max(...entries.map(({ item }) => item.label.length));
  const padding = widest > USUAL_LABEL ? `padding-inline-start:${(widest * 0.55 + 0.6).toFixed(1)}em` : undefined;
  const margin = skipped > 0 ? `margin-inline-start:${(skipped * INDENT).toFixed(1)}em` : undefined;
  const style = [padding, margin].filter((rule) => rule !== undefined).join(';') || undefined;
  const ordered = block.kind === 'ordered';
  let expected = first;
  const items = entries.map(({ item, inner }) => {
    const value = item.number === expected ? undefined : item.number;
    expected = item.number === undefined ? undefined : item.number + 1;
    return element('li', { class: item.class, value, style: isNative(item) ? undefined : `list-style-type:${cssString(`${item.label}\u00a0`)}` }, item.words, inner);
  });
  if (!ordered) return element('ul', { style }, ...items);
  return element('ol', { type: TYPES[block.numeral ?? 'decimal'], start: first === 1 ? undefined : first, style }, ...items);
}

/** Whether a browser gives the item its label by itself. */
function isNative({ block, label, number }: Item): boolean {
  if (number === undefined) return label === '•';
  const numeral = block.numeral ?? 'decimal';
  // Browsers count on after z with ab, ac; we with bb, cc.
  const letters = numeral === 'lower-letter' || numeral === 'upper-letter';
  return label === `${numeralText(number, numeral)}.` && !(letters && number > 26);
}
