import type { Frame, Row } from './line';
import type { PdfItem } from './page';
import { rowOf } from './rows';
import { readLabel } from '../list-label';

/** Rows that are read one under the other. */
export interface Flow {
  readonly rows: readonly Row[];
  readonly frame: Frame;
  /** Where the column to its right begins; absent where none is. */
  readonly limit?: number;
}

/** The narrowest gutter between columns, in ems and in points. */
const GUTTER_EMS = 0.85;
const GUTTER_POINTS = 8;
/** The narrowest column, in points and as a share of the width of all. */
const COLUMN_POINTS = 60;
const COLUMN_SHARE = 0.15;
/** The fewest lines of the longer of two columns of running text. */
const FEWEST_LINES = 3;
/** Running text fills its column: so many of its lines, to such a share of its width. */
const FULL_LINES = 0.5;
const FULL_SHARE = 0.7;
/** A distance between rows, in ems, that ends columns when one of them has ended. */
const PAUSE = 2.2;

/**
 * The rows of a page in reading order: where they stand in columns, column by column, else from the top down. Columns are running text
 * that leaves a gutter free (a newspaper's, two languages side by side), or short lines one under the other on both sides (signatures).
 * A table, `To:` with a name beside it, and list labels are read row by row.
 */
export function flowsOf(rows: readonly Row[]): Flow[] {
  return flowsIn(rows, undefined, 0);
}

const DEEPEST = 4;
/** A page with more rows is a drawing or made to hurt; columns are not looked for in it. */
const MOST_ROWS = 600;

function flowsIn(rows: readonly Row[], limit: number | undefined, depth: number): Flow[] {
  const flows: Flow[] = [];
  let single: Row[] = [];
  const flush = (): void => {
    if (single.length > 0) flows.push({ rows: single, frame: frameOf(single), ...(limit === undefined ? {} : { limit }) });
    single = [];
  };
  for (let at = 0; at < rows.length; ) {
    const band = depth < DEEPEST && rows.length <= MOST_ROWS ? bandAt(rows, at) : undefined;
    if (!band) {
      single.push(rows[at]!);
      at++;
      continue;
    }
    flush();
    flows.push(...flowsIn(band.left, frameOf(band.right).left - GUTTER_POINTS, depth + 1), ...flowsIn(band.right, limit, depth + 1));
    at = band.end;
  }
  flush();
  return flows;
}

function frameOf(rows: readonly Row[]): Frame {
  let [left, right] = [Infinity, -Infinity];
  for (const row of rows) [left, right] = [Math.min(left, leftOf(row)), Math.max(right, rightOf(row))];
  return { left, right };
}

function leftOf(row: Row): number {
  return row.items[0]!.x;
}

function rightOf(row: Row): number {
  return row.items.reduce((right, item) => Math.max(right, item.x + item.width), -Infinity);
}

interface Band {
  readonly left: readonly Row[];
  readonly right: readonly Row[];
  /** Index of the first row after it. */
  readonly end: number;
}

/** The columns that begin at a row; undefined when there are none. */
function bandAt(rows: readonly Row[], from: number): Band | undefined {
  const bounds = frameOf(rows.slice(from));
  // Only a row with something on both sides of a gap can show where columns begin.
  if (freeIn(rows[from]!, bounds).filter(isInside(bounds)).length === 0 && !startsBeside(rows, from)) return undefined;
  let free: Frame[] = [bounds];
  let end = from;
  let [lastX, firstRight] = [-Infinity, Infinity];
  for (; end < rows.length; end++) {
    const row = rows[end]!;
    lastX = Math.max(lastX, row.items.at(-1)!.x);
    firstRight = Math.min(firstRight, row.items[0]!.x + row.items[0]!.width);
    const narrowest = Math.max(GUTTER_POINTS, GUTTER_EMS * row.size);
    const left = common(free, freeIn(row, bounds)).filter((gap) => gap.right - gap.left >= narrowest);
    // The first row alone may stand on one side only; from then on there must be a gap with something on both.
    if (!left.some((gap) => gap.right <= lastX && gap.left >= firstRight) && end > from) break;
    free = left;
  }
  if (end - from < 2) return undefined;
  const gaps = free.filter((gap) => gap.right <= lastX && gap.left >= firstRight).slice(0, 4);
  let best: Band | undefined;
  for (const gap of gaps) {
    const band = columnsAt(rows, from, end, (gap.left + gap.right) / 2);
    if (band && (!best || band.end > best.end)) best = band;
  }
  return best;
}

/** Whether the next row stands on the other side of some gap: columns whose lines do not stand on common baselines. */
function startsBeside(rows: readonly Row[], at: number): boolean {
  const next = rows[at + 1];
  if (!next) return false;
  const row = rows[at]!;
  return rightOf(row) < leftOf(next) || rightOf(next) < leftOf(row);
}

function isInside(bounds: Frame): (gap: Frame) => boolean {
  return (gap) => gap.left > bounds.left && gap.right < bounds.right;
}

/** What a row leaves free between the page's left and right ends. */
function freeIn(row: Row, bounds: Frame): Frame[] {
  const free: Frame[] = [];
  let at = bounds.left;
  for (const item of row.items) {
    if (item.x > at) free.push({ left: at, right: item.x });
    at = Math.max(at, item.x + item.width);
  }
  if (at < bounds.right) free.push({ left: at, right: bounds.right });
  return free.filter((gap) => gap.right - gap.left >= GUTTER_EMS * row.size);
}

function common(a: readonly Frame[], b: readonly Frame[]): Frame[] {
  const shared: Frame[] = [];
  for (const one of a) {
    for (const other of b) {
      const [left, right] = [Math.max(one.left, other.left), Math.min(one.right, other.right)];
      if (right > left) shared.push({ left, right });
    }
  }
  return shared;
}

function columnsAt(rows: readonly Row[], from: number, to: number, x: number): Band | undefined {
  const sides = rows.slice(from, to).map((row) => ({ left: half(row, (item) => item.x < x), right: half(row, (item) => item.x >= x) }));
  const until = ending(sides);
  const both = sides.slice(0, until);
  const left = both.flatMap((side) => side.left ?? []);
  const right = both.flatMap((side) => side.right ?? []);
  return areColumns(left, right, both.filter((side) => side.left && side.right).length) ? { left, right, end: from + until } : undefined;
}

function half(row: Row, belongs: (item: PdfItem) => boolean): Row | undefined {
  const items = row.items.filter(belongs);
  return items.length > 0 ? rowOf(items) : undefined;
}

/** What follows the end of a column after a pause stands under the columns, not in the other. */
function ending(sides: readonly { readonly left: Row | undefined; readonly right: Row | undefined }[]): number {
  const last = Math.min(sides.findLastIndex((side) => side.left), sides.findLastIndex((side) => side.right));
  const y = (i: number): number => (sides[i]!.left ?? sides[i]!.right)!.y;
  for (let i = last + 1; i < sides.length; i++) {
    if (y(i) - y(i - 1) > PAUSE * (sides[i]!.left ?? sides[i]!.right)!.size) return i;
  }
  return sides.length;
}

function areColumns(left: readonly Row[], right: readonly Row[], both: number): boolean {
  if (left.length < 2 || right.length < 2) return false;
  const [a, b] = [frameOf(left), frameOf(right)];
  const [wide, narrow] = [b.right - a.left, Math.min(a.right - a.left, b.right - b.left)];
  if (narrow < COLUMN_POINTS || narrow < COLUMN_SHARE * wide || areLabels(left)) return false;
  if (Math.max(left.length, right.length) >= FEWEST_LINES && fills(left, a) && fills(right, b)) return true;
  if (Math.min(left.length, right.length) >= FEWEST_LINES && areAlike(left, a, right, b)) return true;
  return areSignatures(left, right, both);
}

/** Whether a column's rows are but the labels of what stands beside them. */
function areLabels(rows: readonly Row[]): boolean {
  const labels = rows.filter((row) => {
    const text = textOf(row);
    return text.length <= 4 || text.endsWith(':') || readLabel(`${text} x`)?.rest === 'x';
  });
  return labels.length * 2 > rows.length;
}

/** Running text goes on in lower case in so many of its lines; a table's cells begin with capitals and figures. */
const GOES_ON = 0.25;

/** Lists in columns: lines of so many letters on either side, and columns that are about as wide. */
const LINE_LETTERS = 20;
const AS_WIDE = 0.55;

function areAlike(left: readonly Row[], a: Frame, right: readonly Row[], b: Frame): boolean {
  const letters = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + textOf(row).length, 0) / rows.length;
  const [narrow, wide] = [a.right - a.left, b.right - b.left].sort((x, y) => x - y);
  return letters(left) >= LINE_LETTERS && letters(right) >= LINE_LETTERS && narrow! >= AS_WIDE * wide!;
}

function fills(rows: readonly Row[], frame: Frame): boolean {
  const goOn = rows.filter((row) => /^\P{L}*\p{Ll}/u.test(row.items[0]!.text)).length;
  if (goOn < GOES_ON * rows.length) return false;
  const full = rows.filter((row) => rightOf(row) - leftOf(row) >= FULL_SHARE * (frame.right - frame.left));
  return full.length >= FULL_LINES * rows.length;
}

/** The most lines of a block of signatures. */
const MOST_SIGNATURE_LINES = 12;

/** Short lines one under the other on both sides, none of them a figure. */
function areSignatures(left: readonly Row[], right: readonly Row[], both: number): boolean {
  if (both < 2 || left.length > MOST_SIGNATURE_LINES || right.length > MOST_SIGNATURE_LINES) return false;
  const aligned = (rows: readonly Row[]): boolean => rows.filter((row) => Math.abs(leftOf(row) - leftOf(rows[0]!)) < 3).length >= 0.8 * rows.length;
  const words = (rows: readonly Row[]): boolean => rows.every((row) => /\p{L}{2}|_{3}|\.{3}/u.test(textOf(row)) && !/^[\d\s.,$€%()-]+$/.test(textOf(row)));
  const gap = frameOf(right).left - frameOf(left).right;
  return gap >= 2 * left[0]!.size && aligned(left) && aligned(right) && words(left) && words(right) && (isSigned(left) || isSigned(right));
}

/** Signatures begin with a drawn line or a name: no more than a few words, each with a capital. */
function isSigned(rows: readonly Row[]): boolean {
  const first = textOf(rows[0]!);
  return /_{3}|\.{4}/.test(first) || (/^(?:\p{Lu}[\p{L}'’.-]*\s*|d[eu]s?\s|la\s|van\s|von\s){2,5},?$/u.test(first));
}

function textOf(row: Row): string {
  return row.items.map((item) => item.text.trim()).join(' ');
}
