import type { Counters } from './counters';
import type { LabelModel } from './list-label';
import type { List } from './numbering';
import type { Relationship } from './package';
import type { Styles } from './styles';
import type { Tally } from '../tally';

/** What the reading of a document's text needs to know and keeps count of. */
export interface Context {
  readonly styles: Styles;
  readonly lists: ReadonlyMap<string, List>;
  /** The main part's relationships, by id. */
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly dropped: Tally;
  readonly counters: Counters;
  readonly labels: LabelModel;
}
