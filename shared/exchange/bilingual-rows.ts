import { blockText, type BlockDraft } from '../letter/block';
import { otherSide, type BySide, type Side } from '../letter/side';
import { evidenceOf, judged, languageOf } from './language';

/** One row of a bilingual table: indexes into the blocks of each side's cell. `loose`: in neither, as cells across the table are. */
export interface BilingualRow extends BySide<readonly number[]> {
  readonly loose: readonly number[];
}

/** A table's place in the blocks: `from` up to but not including `to`. */
export interface TableStretch {
  readonly from: number;
  readonly to: number;
}

export interface BilingualRows {
  readonly rows: readonly BilingualRow[];
  /** Labels of rows (`1.`, `EN`) and of columns (`English`, `Français`), which no side holds. */
  readonly labels: readonly number[];
}

type Cells = ReadonlyMap<number, readonly number[]>;

/** A cell that only numbers its row: `3`, `(a)`, `2.1`, `Art. 4`. Bare numbers must count the rows: others are amounts. */
const ROW_NUMBER = /^(?:n[o°º]\.?|art(?:icle)?\.?|§)?\s*[([]?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivxlc]{1,5})[.)\]]?$/i;
const NAMES: { readonly [side in Side]: RegExp } = {
  en: /^(?:in |en |version |texte |text )?(?:english|anglais|en|eng|ang)(?: version| text| \(en\))?$/i,
  fr: /^(?:in |en |version |texte |text )?(?:french|fran[cç]ais|fran[cç]aise|fr|fra|fre)(?: version| text| \(fr\))?$/i,
};
/** A column's language must be this sure. */
const SURE = 0.35;
/** Of the rows whose cells tell their language, so many must agree with their columns. */
const AGREEING = 0.8;
/** Translations of more than a few words are about as long; definitions are longer than their terms. */
const LONGEST_RATIO = 2.5;

/** The cells of a table, by row and then column. */
function rowsOf(blocks: readonly BlockDraft[], { from, to }: TableStretch): Cells[] {
  const rows = new Map<number, Map<number, number[]>>();
  for (let i = from; i < to; i++) {
    const { row = 0, column = 0 } = blocks[i]!;
    if (blocks[i]!.kind !== 'rule' && blockText(blocks[i]!).trim() === '') continue;
    const cells = rows.get(row) ?? rows.set(row, new Map<number, number[]>()).get(row)!;
    (cells.get(column) ?? cells.set(column, []).get(column)!).push(i);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells);
}

/**
 * The rows of a table that says the same in English and French: in two columns, whichever is first, beside which a column of numbers may
 * stand; or in one column, a row in one language and then its row in the other. Undefined for any other table. `known`: in a document
 * with tables of which that is sure, one column that tells its language is enough.
 */
export function bilingualRows(blocks: readonly BlockDraft[], table: TableStretch, known = false): BilingualRows | undefined {
  const rows = rowsOf(blocks, table);
  const text = (indexes: readonly number[] = []): string => indexes.map((i) => blockText(blocks[i]!)).join('\n').trim();
  const columns = [...new Set(rows.flatMap((cells) => [...cells.keys()]))].sort((a, b) => a - b);
  const isLabel = (value: string): boolean => ROW_NUMBER.test(value) || NAMES.en.test(value) || NAMES.fr.test(value);
  const labelled = columns.filter((column) => {
    const values = rows.flatMap((cells) => (cells.has(column) ? [text(cells.get(column))] : []));
    // A heading over the numbers is none itself: "No.".
    const numbers = values.filter((value) => /^\d+$/.test(value)).map(Number);
    const counts = numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1);
    return counts && values.length > 0 && values.every((value, i) => isLabel(value) || (i === 0 && values.length > 2 && value.length <= 8));
  });
  const worded = columns.filter((column) => !labelled.includes(column));
  const labels = rows.flatMap((cells) => labelled.flatMap((column) => cells.get(column) ?? []));
  if (worded.length === 2) return inColumns(rows, worded as [number, number], text, labels, known);
  return worded.length === 1 ? inRows(rows, worded[0]!, text, labels) : undefined;
}

type TextOf = (indexes?: readonly number[]) => string;

function inColumns(rows: readonly Cells[], [left, right]: readonly [number, number], text: TextOf, labels: readonly number[], known: boolean): BilingualRows | undefined {
  const first = rows[0]!;
  const named = namedSides(text(first.get(left)), text(first.get(right)));
  const body = named ? rows.slice(1) : rows;
  const cells = (column: number): string[] => body.map((row) => text(row.get(column)));
  const leftSide = named?.[0] ?? sideOfColumns(cells(left), cells(right), known);
  const agrees = leftSide !== undefined && agree(cells(left), leftSide) && agree(cells(right), otherSide(leftSide));
  if (!agrees || body.length === 0 || !alikeInLength(cells(left), cells(right))) return undefined;
  const header = named ? [...(first.get(left) ?? []), ...(first.get(right) ?? [])] : [];
  return {
    rows: body.map((row) => {
      const [a, b] = [row.get(left) ?? [], row.get(right) ?? []];
      // A cell alone in the first column of its row may lie across the table: a title for both.
      if (b.length === 0 && languageOf(text(a))?.side !== leftSide) return { en: [], fr: [], loose: a };
      return { en: leftSide === 'en' ? a : b, fr: leftSide === 'en' ? b : a, loose: [] };
    }).filter(({ en, fr, loose }) => en.length + fr.length + loose.length > 0),
    labels: [...labels, ...header],
  };
}

/** The sides that two headings name; undefined where they are no names of the two languages. */
function namedSides(left: string, right: string): readonly [Side, Side] | undefined {
  if (NAMES.en.test(left) && NAMES.fr.test(right)) return ['en', 'fr'];
  return NAMES.fr.test(left) && NAMES.en.test(right) ? ['fr', 'en'] : undefined;
}

function sideOfColumns(left: readonly string[], right: readonly string[], known: boolean): Side | undefined {
  const [a, b] = [judged(evidenceOf(left.join('\n'))), judged(evidenceOf(right.join('\n')))];
  const sure = (one: typeof a): boolean => one !== undefined && one.sure >= SURE;
  if (sure(a) && sure(b)) return a!.side === b!.side ? undefined : a!.side;
  if (!known || (a && b && a.side === b.side)) return undefined;
  return sure(a) ? a!.side : sure(b) ? otherSide(b!.side) : undefined;
}

/** Whether the cells that tell their language are mostly in this one. */
function agree(cells: readonly string[], side: Side): boolean {
  const told = cells.map(languageOf).filter((one) => one !== undefined && one.sure >= SURE);
  return told.filter((one) => one!.side === side).length >= told.length * AGREEING;
}

/** Whether most cells are about as long as those beside them. */
function alikeInLength(left: readonly string[], right: readonly string[]): boolean {
  const ratios = left.flatMap((text, i) => {
    const [shorter, longer] = [text.length, right[i]!.length].sort((a, b) => a - b) as [number, number];
    return shorter === 0 || longer < 12 ? [] : [longer / shorter];
  }).sort((a, b) => a - b);
  const whole = left.filter((text, i) => text !== '' && right[i] !== '').length;
  return whole * 2 >= left.filter((text, i) => text !== '' || right[i] !== '').length && (ratios.length === 0 || ratios[Math.floor(ratios.length / 2)]! <= LONGEST_RATIO);
}

/** One row in one language, the next in the other, all through. */
function inRows(rows: readonly Cells[], column: number, text: TextOf, labels: readonly number[]): BilingualRows | undefined {
  const worded = rows.filter((row) => row.has(column) && !NAMES.en.test(text(row.get(column))) && !NAMES.fr.test(text(row.get(column))));
  const names = rows.filter((row) => row.has(column) && !worded.includes(row)).flatMap((row) => row.get(column)!);
  if (worded.length < 2 || worded.length % 2 !== 0) return undefined;
  const texts = worded.map((row) => text(row.get(column)));
  const [odd, even] = [texts.filter((_, i) => i % 2 === 0), texts.filter((_, i) => i % 2 === 1)];
  const side = sideOfColumns(odd, even, false);
  if (side === undefined || !agree(odd, side) || !agree(even, otherSide(side)) || !alikeInLength(odd, even)) return undefined;
  return {
    rows: odd.map((_, i) => {
      const [a, b] = [worded[2 * i]!.get(column)!, worded[2 * i + 1]!.get(column)!];
      return { en: side === 'en' ? a : b, fr: side === 'en' ? b : a, loose: [] };
    }),
    labels: [...labels, ...names],
  };
}
