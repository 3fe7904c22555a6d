import type { LabelModel } from '../docx/list-label';
import type { TableNames } from '../docx/table-names';
import type { Tally } from '../tally';
import type { Changes } from './changes';
import type { ListIds, OdtCounters } from './counters';
import type { Look } from './format';
import type { ListStyles } from './lists';
import type { Remarks } from './remarks';
import type { OdtStyles } from './styles';
import type { Notes } from './notes';

/** What the reading of a document's text needs to know and keeps count of. */
export interface Context {
  readonly styles: OdtStyles;
  readonly lists: ListStyles;
  readonly listIds: ListIds;
  readonly counters: OdtCounters;
  readonly labels: LabelModel;
  readonly changes: Changes;
  readonly dropped: Tally;
  readonly remarks: Remarks;
  /** Absent inside a note. */
  readonly notes: Notes | undefined;
  readonly tables: TableNames;
  readonly looks: Map<string, Look>;
  /** How many spaces, and how many cells, elements may still stand for. */
  readonly room: { readonly spaces: Room; readonly cells: Room };
  /** A header or footer: numbers of pages become `PAGE_NUMBER`. */
  readonly margin: boolean;
}

/** What elements that stand for many (`text:s`, repeated cells) may still make: a damaged file says a thousand million. */
export class Room {
  constructor(private left: number) {}

  /** As many of `wanted` as there is room for, at most `most`. */
  take(wanted: number, most: number): number {
    const count = Math.max(0, Math.min(wanted, most, this.left));
    this.left -= count;
    return count;
  }
}
