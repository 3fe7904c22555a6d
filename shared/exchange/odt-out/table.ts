import { tag } from '../xml/write';
import type { AutomaticStyles } from './automatic';

/** How a table is drawn. */
export interface TableOptions {
  readonly styles: AutomaticStyles;
  readonly name: string;
  /** Centimetres of each column. */
  readonly widths: readonly number[];
  /** The style of its cells, in styles.ts. */
  readonly cell: 'Cell' | 'PlainCell';
  /** Its first row is repeated on every page. */
  readonly heading?: boolean;
  /** The page that begins with it, and that page's number. */
  readonly page?: string | undefined;
  readonly pageNumber?: number | undefined;
}

/** A table of cells given as markup. */
export function tableMarkup(rows: readonly (readonly string[])[], { styles, name, widths, cell, heading, page, pageNumber }: TableOptions): string {
  const row = (cells: readonly string[]): string => tag('table:table-row', {},
    ...cells.map((content) => tag('table:table-cell', { 'table:style-name': cell, 'office:value-type': 'string' }, content)));
  const [first, ...rest] = rows;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return tag('table:table', { 'table:name': name, 'table:style-name': styles.table(total, page, pageNumber) },
    ...widths.map((width) => tag('table:table-column', { 'table:style-name': styles.column(width) })),
    heading && first ? tag('table:table-header-rows', {}, row(first)) : first && row(first), ...rest.map(row));
}

/** So many columns of equal width. */
export function evenWidths(columns: number, width: number): number[] {
  return Array.from({ length: columns }, () => width / columns);
}

/** Places counted from 0 as they are, or without those that nothing stands in, where they go too far. */
export function compactPlaces(places: readonly number[], most: number): number[] {
  if (places.every((place) => Number.isInteger(place) && place >= 0 && place < most)) return [...places];
  const used = [...new Set(places)].sort((a, b) => a - b);
  const at = new Map(used.map((place, i) => [place, Math.min(i, most - 1)]));
  return places.map((place) => at.get(place)!);
}
