import type { Element } from 'hast';
import { attribute, childElements, elementsIn, wholeNumber } from './elements';

/** More columns or rows than any cell spans; pages that say more mean "all". */
const WIDEST = 100;

/** A cell and the place of its upper left corner. */
export interface Cell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
}

/** Whether a table only places things on the page: it says so, holds another table, or has one cell. */
export function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/i.test(attribute(table, 'role'))) return true;
  let cells = 0;
  for (const element of elementsIn(table)) {
    if (element !== table && element.tagName === 'table') return true;
    if (element.tagName === 'td' || element.tagName === 'th') cells += 1;
  }
  return cells <= 1;
}

/** The rows of a table, head first, then in order. */
function rowsOf(table: Element): Element[] {
  const rows = (parent: Element): Element[] => childElements(parent).filter(({ tagName }) => tagName === 'tr');
  return childElements(table).flatMap((part) => (part.tagName === 'tr' ? [part] : /^t(?:head|body|foot)$/.test(part.tagName) ? rows(part) : []));
}

/** The cells of a table in reading order, each with its place; cells that span others move those after them. */
export function cellsOf(table: Element): Cell[] {
  const cells: Cell[] = [];
  /** The first row in which each column is free again. */
  const free: number[] = [];
  rowsOf(table).forEach((tr, row) => {
    let column = 0;
    for (const element of childElements(tr)) {
      if (element.tagName !== 'td' && element.tagName !== 'th') continue;
      while ((free[column] ?? 0) > row) column += 1;
      cells.push({ element, row, column });
      const columns = span(element, 'colSpan');
      const rows = span(element, 'rowSpan');
      for (let i = 0; i < columns; i++) free[column + i] = row + rows;
      column += columns;
    }
  });
  return cells;
}

function span(cell: Element, name: string): number {
  return Math.min(Math.max(wholeNumber(cell, name) ?? 1, 1), WIDEST);
}
