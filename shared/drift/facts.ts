/** What a fact is about. */
export type FactKind = 'number' | 'date' | 'name' | 'negation' | 'link' | 'quoted';

/** One fact that came (`added`), went (`removed`) or changed (both), in the words of the text: `27` → `25`. */
export interface Fact {
  readonly what: FactKind;
  readonly removed?: string;
  readonly added?: string;
}

/** A fact where it stands in a text. Equal keys state the same: `5%` and `5 per cent`. */
export interface FactSpan {
  readonly what: FactKind;
  readonly key: string;
  /** As the text has it. */
  readonly text: string;
  /** UTF-16 offsets in the text. */
  readonly from: number;
  readonly to: number;
  /** Perhaps no fact at all (`one` the pronoun, a capital at a sentence's start): it answers an equal or a changed fact, and alone it is silent. */
  readonly weak?: true;
}
