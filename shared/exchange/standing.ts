/** Where a paragraph of a document stands, in the text, in a table's cell or in a note, and so what a plain one becomes. */
export interface Standing {
  readonly kind: 'paragraph' | 'cell' | 'note';
  readonly table?: string;
  readonly row?: number;
  readonly column?: number;
  readonly note?: string;
}

export const IN_TEXT: Standing = { kind: 'paragraph' };

/** Headings below this level read as of it. */
export const DEEPEST_HEADING = 3;
