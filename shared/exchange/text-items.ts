import { isRule } from './letter-line';
import { readLabel, type ListLabel, type OrderedLabel, type OrderedReading } from './list-label';
import { isSoftBreak, type TextLine, type Width } from './text-lines';

/** What a line that begins a list item is. */
export interface Item {
  /** Ordered item: its number and numerals and what stands around the number. */
  readonly ordered?: OrderedReading & { readonly before: string; readonly after: string };
  /** Bullet item: its sign. */
  readonly sign?: string;
  /** Its words on this line. */
  readonly words: string;
}

/** Highest number that a label is believed to have when nothing beside it says so. */
const LONE_LIMIT = 200;

/**
 * Which lines begin a list item, judged in the company of the others: a label that goes on from an earlier one (`2.` after `1.`), that
 * another goes on from, or that begins a list (`1.`, `(a)`, `i)`) is a label; `M. Dupont`, `A. Smith said`, a wrapped line that happens
 * to begin with `2023.` or a dash are not.
 */
export function listItems(lines: readonly TextLine[], width: Width | undefined): (Item | undefined)[] {
  const labels = lines.map((line) => (isRule(line.text) ? undefined : readLabel(line.text)));
  const nextSame = followers(labels);
  const last = new Map<string, number>();
  const items: (Item | undefined)[] = [];
  labels.forEach((label, i) => {
    const wrapped = width !== undefined && i > 0 && isSoftBreak(lines[i - 1]!, lines[i]!, width);
    const reading = label?.ordered && judge(label.ordered, nextSame[i], last, wrapped);
    if (label?.ordered && reading) {
      const { before, after, rest } = label.ordered;
      last.set(keyOf(label.ordered, reading), reading.number);
      items.push({ ordered: { ...reading, before, after }, words: rest });
    } else if (label?.bullet !== undefined && (!wrapped || hasSibling(label.bullet, i, labels, items, lines))) {
      items.push({ sign: label.bullet, words: label.rest });
    } else items.push(undefined);
  });
  return items;
}

function keyOf(ordered: OrderedLabel, reading: OrderedReading): string {
  return `${ordered.before}${reading.numeral}${ordered.after}`;
}

/** For each line the next ordered label with the same signs around its number and a shared kind of numeral. */
function followers(labels: readonly (ListLabel | undefined)[]): (OrderedLabel | undefined)[] {
  const seen = new Map<string, OrderedLabel>();
  const found: (OrderedLabel | undefined)[] = [];
  for (let i = labels.length - 1; i >= 0; i--) {
    const ordered = labels[i]?.ordered;
    if (!ordered) continue;
    found[i] = ordered.readings.map((reading) => seen.get(keyOf(ordered, reading))).find((next) => next && goesOn(ordered.readings, next.readings));
    for (const reading of ordered.readings) seen.set(keyOf(ordered, reading), ordered);
  }
  return found;
}

function goesOn(from: readonly OrderedReading[], to: readonly OrderedReading[]): boolean {
  return from.some((a) => to.some((b) => a.numeral === b.numeral && b.number === a.number + 1));
}

/** How to read a label here, undefined when it is none. */
function judge(
  ordered: OrderedLabel, next: OrderedLabel | undefined, last: ReadonlyMap<string, number>, wrapped: boolean,
): OrderedReading | undefined {
  const { readings, after, before } = ordered;
  const follows = readings.find((reading) => last.get(keyOf(ordered, reading)) === reading.number - 1);
  if (follows) return follows;
  const led = readings.find((reading) => next && goesOn([reading], next.readings));
  // Capital letters with a full stop are mostly initials: only a list that begins at A or I and goes on is one.
  const initials = before === '' && after === '.' && readings[0]?.numeral.startsWith('upper') === true;
  if (led && (!initials || led.number === 1)) return led;
  if (initials || wrapped || ordered.isDay) return undefined;
  const first = readings.find((reading) => reading.number === 1);
  if (first) return first.numeral === 'lower-letter' && after === '.' && before === '' ? undefined : first;
  const decimal = readings.find((reading) => reading.numeral === 'decimal');
  if (!decimal || before !== '' || decimal.number === 0 || decimal.number > LONE_LIMIT) return undefined;
  return /^["“«'‘([]*\s?\p{Lu}/u.test(ordered.rest) ? decimal : undefined;
}

/** Whether a bullet stands beside another with its sign, with nothing but text between and no blank line. */
function hasSibling(
  sign: string, at: number, labels: readonly (ListLabel | undefined)[], items: readonly (Item | undefined)[], lines: readonly TextLine[],
): boolean {
  for (let i = at - 1; i >= 0 && lines[i]!.text !== ''; i--) if (items[i]?.sign === sign) return true;
  for (let i = at + 1; i < lines.length && lines[i]!.text !== ''; i++) if (labels[i]?.bullet === sign) return true;
  return false;
}
