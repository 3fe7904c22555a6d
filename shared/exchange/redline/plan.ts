import type { BlockAttrs, Run } from '../../letter/block';

/** What becomes of words, of a paragraph's end, or of a table's row: it stays, came with the new version, or goes with the old. */
export type Fate = 'kept' | 'inserted' | 'deleted';

/**
 * A stretch of a paragraph's words, or one embed. What was inserted has no `before`, what was deleted no `after`; of what was kept both have the same
 * text (and the same link), with the marks of their version.
 */
export interface Piece {
  readonly fate: Fate;
  readonly before?: Run;
  readonly after?: Run;
  /** A note reference that brings its note along: the note, by index in the plan's list. */
  readonly note?: number;
  /** A later reference to that note, which only repeats its sign. */
  readonly repeats?: number;
}

/** What a paragraph is that belongs to the table before it: small and empty, it parts the table from what follows, and is no block. */
export const GAP: BlockAttrs = { kind: 'gap' };

/**
 * A paragraph of a redline. Its end (the paragraph mark) has a fate of its own: rejected, an inserted end joins the paragraph with the next one; accepted,
 * a deleted end does.
 *
 * Programs do not agree whose look such a joined paragraph has: in Word that of the last, in LibreOffice that of the first. So all
 * paragraphs that will be one say the same `before`, or the same `after`.
 */
export interface PlanParagraph {
  readonly element: 'paragraph';
  readonly end: Fate;
  readonly pieces: readonly Piece[];
  /** What it is when all is rejected; absent where nothing is left of it then. */
  readonly before?: BlockAttrs;
  /** What it is when all is accepted; absent where nothing is left of it then. */
  readonly after?: BlockAttrs;
  /** It stands elsewhere in the other version, word for word: both places have the same number. */
  readonly move?: number;
}

export interface PlanRow {
  readonly fate: Fate;
  /** By column. Every cell has a paragraph at least. */
  readonly cells: readonly (readonly PlanParagraph[])[];
}

export interface PlanTable {
  readonly element: 'table';
  readonly rows: readonly PlanRow[];
}

export type PlanElement = PlanParagraph | PlanTable;

/** A note with the changes inside it. */
export interface PlanNote {
  readonly end: boolean;
  /** The names of the note; of an inserted one `after` alone, of a deleted one `before`. */
  readonly before?: string;
  readonly after?: string;
  /** Its paragraphs; the last one's end always stays. */
  readonly paragraphs: readonly PlanParagraph[];
}

/** One version changed into another: what a file with tracked changes holds, before any markup. */
export interface RedlinePlan {
  /** The last is always a paragraph whose end stays. After a table stands its gap. */
  readonly elements: readonly PlanElement[];
  readonly notes: readonly PlanNote[];
}
