import type { CommentPlaces } from './comment-places';
import type { Counters } from './counters';
import type { LabelModel } from './list-label';
import type { NoteNames } from './note-names';
import type { List } from './numbering';
import type { Relationship } from './package';
import type { Styles } from './styles';
import type { TableNames } from './table-names';
import type { Tally } from '../tally';

/** What the reading of a part's text needs to know and keeps count of. */
export interface Context {
  readonly styles: Styles;
  readonly lists: ReadonlyMap<string, List>;
  /** The part's own relationships, by id. */
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly dropped: Tally;
  readonly counters: Counters;
  readonly labels: LabelModel;
  readonly notes: NoteNames;
  readonly comments: CommentPlaces;
  readonly tables: TableNames;
  /** The part says of all its text that its spaces count. */
  readonly spaces: boolean;
  /** A header or footer: numbers of pages become `PAGE_NUMBER`. */
  readonly margin: boolean;
}

/** Stands for the number of a page, until it is taken out. No font has a sign there. */
export const PAGE_NUMBER = '\uE000';
