/** What a fact is about. */
export type FactKind = 'number' | 'date' | 'name' | 'negation' | 'link' | 'quoted';

/** One fact that came (`added`), went (`removed`) or changed (both), in the words of the text: `27` → `25`. */
export interface Fact {
  readonly what: FactKind;
  readonly removed?: string;
  readonly added?: string;
}
