import type { Row } from './line';
import type { PdfPage } from './page';

/** A page's rows, without those in its margins. */
export interface Bodies {
  readonly bodies: readonly (readonly Row[])[];
  /** Rows above and below the text, each text once. */
  readonly header: readonly Row[];
  readonly footer: readonly Row[];
}

/** How much of a page's height its upper and its lower margin take at most, and how many rows stand in one. */
const MARGIN = 0.16;
const MOST_ROWS = 5;
/** How far off each other, in points, the same row stands on two pages. */
const SAME_PLACE = 4;
/** A distance, in ems, that parts a page number from the text of a single page. */
const PARTED = 1.8;

/** Parts running headers, footers and page numbers from the text: rows that come again at the same place of other pages, but for numbers in them, and page numbers. */
export function withoutMargins(pages: readonly PdfPage[], rows: readonly (readonly Row[])[]): Bodies {
  const header: Row[] = [];
  const footer: Row[] = [];
  const above = rows.map((row, i) => upper(row, pages[i]!));
  const below = rows.map((row, i) => lower(row, pages[i]!));
  const numbersAbove = pageNumbers(above);
  const numbersBelow = pageNumbers(below);
  const placesAbove = placesOf(above);
  const placesBelow = placesOf(below);
  const bodies = rows.map((all, page) => {
    const tops = takeWhile(above[page]!, (row) => isRunning(row, page, pages.length, placesAbove, numbersAbove));
    const bottoms = takeWhile(below[page]!, (row) => isRunning(row, page, pages.length, placesBelow, numbersBelow) || (pages.length === 1 && isLoneNumber(row, all)));
    header.push(...tops);
    footer.push(...bottoms);
    const gone = new Set([...tops, ...bottoms]);
    return all.filter((row) => !gone.has(row));
  });
  return { bodies, header: once(header), footer: once(footer) };
}

/** The rows of the margin from the page's edge inwards. */
function upper(rows: readonly Row[], page: PdfPage): Row[] {
  return rows.slice(0, MOST_ROWS).filter((row) => row.y < MARGIN * page.height);
}

function lower(rows: readonly Row[], page: PdfPage): Row[] {
  return rows.slice(-MOST_ROWS).filter((row) => row.y > (1 - MARGIN) * page.height).reverse();
}

function takeWhile(rows: readonly Row[], holds: (row: Row) => boolean): Row[] {
  const end = rows.findIndex((row) => !holds(row));
  return end < 0 ? [...rows] : rows.slice(0, end);
}

export function rowText(row: Row): string {
  return row.items.map((item) => item.text).join(' ').replace(/\s+/g, ' ').trim();
}

/** A row's words with its numbers made equal; the numbers of a page are equal, whatever numerals they are written in. */
function pattern(row: Row): string {
  const text = rowText(row);
  return pageNumber(text) === undefined ? text.replace(/\d+/g, '#') : text.replace(/\d+|(?<![\p{L}])[ivxlcdm]+(?![\p{L}])/giu, '#');
}

/** Running text is on at least this share of the pages: two sorts of it may alternate, and a first page have its own. */
const SHARE = 0.3;

/** The pages on which a row of some pattern stands at some height, by both. */
type Places = ReadonlyMap<string, ReadonlySet<number>>;

function placeOf(row: Row, off: number): string {
  return `${Math.round(row.y / SAME_PLACE) + off} ${pattern(row)}`;
}

function placesOf(margins: readonly (readonly Row[])[]): Places {
  const places = new Map<string, Set<number>>();
  margins.forEach((rows, page) => {
    for (const row of rows) {
      const place = placeOf(row, 0);
      if (!places.has(place)) places.set(place, new Set());
      places.get(place)!.add(page);
    }
  });
  return places;
}

function isRunning(row: Row, page: number, pages: number, places: Places, numbers: ReadonlySet<Row>): boolean {
  if (numbers.has(row)) return true;
  if (row.items.every((item) => item.artifact)) return true;
  const same = pattern(row);
  // A row may stand a hair higher on one page than on another.
  const others = Math.max(...[-1, 0, 1].map((off) => {
    const there = places.get(placeOf(row, off));
    return there ? there.size - (there.has(page) ? 1 : 0) : 0;
  }));
  // On two pages alone a row that comes again may be text; then it must not be a sentence.
  if (pages === 2) return others === 1 && !/[.;:,]$/.test(same) && /[\p{L}\p{N}]/u.test(same);
  return others >= 1 && others + 1 >= Math.min(SHARE * pages, 12);
}

const NUMBER = /^[-–—•|~([\s]*(?:(?:page|p\.|pg\.?|pp\.|folio)\s*)?(\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})(?:\s*(?:\/|\||of|de|sur|von|di|-)\s*(\d{1,4}))?[-–—•|~)\]\s]*$/iu;

/** What number of a page a row is: `3`, `- 3 -`, `Page 3 of 10`, `3/10`, `iv`; undefined when it is none. */
export function pageNumber(text: string): number | undefined {
  const found = NUMBER.exec(text);
  return found ? valueOf(found[1]!) : undefined;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function valueOf(numeral: string): number | undefined {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  let sum = 0;
  const letters = numeral.toLowerCase();
  for (let i = 0; i < letters.length; i++) {
    const value = ROMAN[letters[i]!];
    if (value === undefined) return undefined;
    sum += value < (ROMAN[letters[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

/** Rows that hold nothing but a number which goes up with the pages. */
function pageNumbers(margins: readonly (readonly Row[])[]): ReadonlySet<Row> {
  const found = margins.flatMap((rows, page) => rows.flatMap((row) => {
    const number = pageNumber(rowText(row));
    return number === undefined ? [] : [{ row, page, ahead: number - page }];
  }));
  const counts = new Map<number, Set<number>>();
  for (const { ahead, page } of found) counts.set(ahead, (counts.get(ahead) ?? new Set()).add(page));
  return new Set(found.filter(({ ahead, row }) => counts.get(ahead)!.size >= 2 || isSaidSo(rowText(row))).map(({ row }) => row));
}

/** `Page 1`, `1/1`, `- 1 -`: no list and no text begins so. */
function isSaidSo(text: string): boolean {
  return /^(?:page\s*\d+.*|\d+\s*\/\s*\d+|[-–—]\s*\d+\s*[-–—])$/iu.test(text);
}

/** The `1` under the only page. */
function isLoneNumber(row: Row, all: readonly Row[]): boolean {
  const before = all.at(-2);
  return all.at(-1) === row && before !== undefined && rowText(row) === '1' && row.y - before.y > PARTED * row.size;
}

function once(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = pattern(row);
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
