import { attribute, child, numberAttribute, type XmlElement } from '../xml/parse';

/** Word's tables have 63 columns at most; a damaged file may say that a cell spans any number. */
const MOST_COLUMNS = 1000;

/** Where a cell stands. */
export interface CellPlace {
  /** From 0, of its upper left corner. */
  readonly row: number;
  readonly column: number;
  /** It belongs to the cell above it or before it, which shows in its place. */
  readonly covered: boolean;
}

/** Finds the places of a table's cells, which are given row by row: cells may span columns and go on over rows, rows may begin late. */
export class TableGrid {
  private at = -1;
  private column = 0;
  /** Columns in which a cell begins that goes on below. */
  private open = new Set<number>();
  private opening = new Set<number>();
  private first = true;

  row(row: XmlElement): void {
    this.at += 1;
    this.open = this.opening;
    this.opening = new Set();
    this.first = true;
    this.column = span(child(child(row, 'w:trPr'), 'w:gridBefore'), 0);
  }

  cell(cell: XmlElement): CellPlace {
    const properties = child(cell, 'w:tcPr');
    const column = this.column;
    this.column = Math.min(column + span(child(properties, 'w:gridSpan'), 1), MOST_COLUMNS);
    const down = merge(child(properties, 'w:vMerge'));
    const below = down === 'continue' && this.open.has(column);
    if (down !== undefined) this.opening.add(column);
    const beside = merge(child(properties, 'w:hMerge')) === 'continue' && !this.first;
    this.first = false;
    return { row: this.at, column, covered: below || beside };
  }
}

/** A merged cell's part: Word writes nothing for "continue". */
function merge(element: XmlElement | undefined): 'restart' | 'continue' | undefined {
  return element && (attribute(element, 'w:val')?.trim() === 'restart' ? 'restart' : 'continue');
}

function span(element: XmlElement | undefined, usual: number): number {
  return Math.min(Math.max(numberAttribute(element, 'w:val') ?? usual, usual), MOST_COLUMNS);
}
