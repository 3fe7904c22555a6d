import type { Row } from './line';
import type { PdfItem } from './page';

/** How far off each other baselines of one row are at most, in ems of the smaller letters. */
const SAME_BASELINE = 0.22;
/** Letters this much smaller than a row beside which they stand are its super- or subscripts, if no further off than this. In shares of the row's size. */
const SMALL = 0.82;
const ABOVE = 0.75;
const BELOW = 0.4;
/** How close to a letter of the row such a script stands, in ems. */
const TOUCHES = 0.35;

/** How far left of its note a note's raised number hangs, in ems. */
const HANGS = 4;

interface Gathering {
  y: number;
  items: PdfItem[];
}

/** The rows of a page, from its top down. */
export function rowsOf(items: readonly PdfItem[]): Row[] {
  const gathered: Gathering[] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const row = gathered.at(-1);
    if (row && Math.abs(item.y - row.y) <= SAME_BASELINE * Math.min(item.size, row.items[0]!.size)) row.items.push(item);
    else gathered.push({ y: item.y, items: [item] });
  }
  return withScripts(gathered).filter((row) => row.items.length > 0).map(({ items }) => rowOf(items));
}

/** A row of items that stand on one baseline or are scripts of such. There is at least one. */
export function rowOf(items: readonly PdfItem[]): Row {
  const sizes = new Map<number, number>();
  for (const item of items) sizes.set(item.size, (sizes.get(item.size) ?? 0) + item.text.trim().length);
  let [size, most] = [items[0]!.size, 0];
  for (const [each, letters] of sizes) if (letters > most || (letters === most && each > size)) [size, most] = [each, letters];
  const onBaseline = items.filter((item) => item.size === size);
  return { y: onBaseline[0]!.y, size, items: [...items].sort((a, b) => a.x - b.x) };
}

/** Moves scripts to the rows whose letters they touch. */
function withScripts(rows: readonly Gathering[]): readonly Gathering[] {
  rows.forEach((row, i) => {
    row.items = row.items.filter((item) => {
      const host = [rows[i + 1], rows[i + 2], rows[i - 1], rows[i - 2]].find((other) => other && isScript(item, other));
      host?.items.push(item);
      return !host;
    });
  });
  return rows;
}

function isNoteNumber(item: PdfItem, row: Gathering): boolean {
  return /^(?:\d{1,3}|[*†‡§]{1,3}|[ivx]{1,5}) ?$/.test(item.text) && row.items.every((other) => other.x > item.x);
}

function isScript(item: PdfItem, row: Gathering): boolean {
  return row.items.some((letter) => {
    if (item.size >= SMALL * letter.size) return false;
    const rise = letter.y - item.y;
    if (rise > ABOVE * letter.size || rise < -BELOW * letter.size) return false;
    const gap = Math.max(item.x - letter.x - letter.width, letter.x - item.x - item.width);
    return gap <= (isNoteNumber(item, row) && rise > 0 ? HANGS : TOUCHES) * letter.size && gap > -letter.size;
  });
}
