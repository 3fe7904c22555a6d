import { tag } from '../xml/write';

/** A cell: its paragraphs and tables as markup. The last must be a paragraph, as Word wants it. */
export type Cell = string;

/** How a table is made. */
export interface TableOptions {
  /** The id of a table style. */
  readonly style: string;
  /** Twips of each column. */
  readonly widths: readonly number[];
  /** The first row is repeated on every page. */
  readonly heading?: boolean;
  /** Rows stay on one page. */
  readonly whole?: boolean;
  /** What change tracking says of each row: a `w:ins` or `w:del` without content. Rows may then have fewer cells than there are columns. */
  readonly changes?: readonly (string | undefined)[];
  /** A name for those who hear the page read. */
  readonly caption?: string;
}

/** A table as one `w:tbl`. */
export function tableMarkup(rows: readonly (readonly Cell[])[], { style, widths, heading, whole, changes, caption }: TableOptions): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return tag('w:tbl', {},
    tag('w:tblPr', {}, tag('w:tblStyle', { 'w:val': style }), tag('w:tblW', { 'w:w': total, 'w:type': 'dxa' }), '<w:tblLayout w:type="fixed"/>',
      tag('w:tblLook', { 'w:val': heading ? '0020' : '0000', 'w:firstRow': heading ? 1 : 0, 'w:lastRow': 0, 'w:firstColumn': 0, 'w:lastColumn': 0, 'w:noHBand': 1, 'w:noVBand': 1 }),
      caption && tag('w:tblCaption', { 'w:val': caption })),
    tag('w:tblGrid', {}, ...widths.map((width) => tag('w:gridCol', { 'w:w': width }))),
    ...rows.map((cells, at) => tag('w:tr', {},
      (whole || (heading && at === 0) || changes?.[at]) && tag('w:trPr', {}, (whole || (heading && at === 0)) && '<w:cantSplit/>', heading && at === 0 && '<w:tblHeader/>', changes?.[at]),
      ...cells.map((cell, column) => tag('w:tc', {}, tag('w:tcPr', {}, tag('w:tcW', { 'w:w': widths[column]!, 'w:type': 'dxa' })), cell)))));
}

/** So many columns of one width, together as wide as said. */
export function evenWidths(columns: number, total: number): number[] {
  return Array.from({ length: columns }, () => Math.floor(total / columns));
}
