/** A value that JSON can hold; embeds and marks of newer programs are kept as such. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What a block can be. A saved promise: a name here never changes its meaning. */
export const KINDS = [
  'paragraph', 'heading', 'ordered', 'bullet', 'date', 'address', 'salutation', 'signatory', 'rule', 'cell', 'note',
] as const;
export type KnownKind = (typeof KINDS)[number];
/** A kind may come from a newer program: then it reads as a plain paragraph, and its name is kept. */
export type Kind = KnownKind | (string & {});

export function isKnownKind(kind: string): kind is KnownKind {
  return (KINDS as readonly string[]).includes(kind);
}

/** The numerals of an ordered item. */
export const NUMERALS = ['decimal', 'lower-letter', 'upper-letter', 'lower-roman', 'upper-roman'] as const;
export type Numeral = (typeof NUMERALS)[number];

/**
 * Marks of a run, by name: `bold`, `italic`, `underline`, `strike`, `superscript`, `subscript` are `true`, `link` is the address, `lang` the
 * language of words that are in another than the side's (`fr`, `de`, BCP 47); other names are kept as found.
 */
export type Marks = { readonly [name: string]: Json };

/** A stretch of text with the same marks. `text` has no line breaks. */
export interface TextRun {
  readonly text: string;
  readonly marks?: Marks;
}

/** An object in the text, one UTF-16 unit long: `{br: true}` a hard break, `{note: name}` a note reference (see notes.ts), others kept as found. */
export interface EmbedRun {
  readonly embed: { readonly [key: string]: Json };
  readonly marks?: Marks;
}

export type Run = TextRun | EmbedRun;

export const HARD_BREAK: EmbedRun = { embed: { br: true } };

/** What a block is, apart from its words. Scalars, so that two people who change different ones both keep their change. */
export interface BlockAttrs {
  readonly kind: Kind;
  /** Heading: 1 to 3. List item: depth, from 1. Absent: 1 where the kind has levels. */
  readonly level?: number;
  /** Ordered item: its numerals; absent: decimal. */
  readonly numeral?: Numeral;
  /** Ordered item: the label around its number, `%1` to `%9` standing for the number of that level (`%1.`, `(%2)`, `%1.%2`). Bullet: the sign itself. */
  readonly template?: string;
  /** Ordered item: counting starts anew here, at this number. */
  readonly start?: number;
  /** Note: the name by which references mean it, unique on its side; a note of several paragraphs is as many blocks of one name, one after the other. */
  readonly note?: string;
  /**
   * In a table: the name of the table, unique on its side. A cell of several paragraphs is as many blocks, one after the other. A plain paragraph in a cell is of kind
   * `cell`; headings, list items, dates, addresses, salutations and signatories keep their kinds.
   */
  readonly table?: string;
  /** In a table: row and column of the cell's upper left corner, from 0. */
  readonly row?: number;
  readonly column?: number;
}

/** A block that is in no letter yet: what an import gives. */
export interface BlockDraft extends BlockAttrs {
  readonly runs: readonly Run[];
}

/** One paragraph-like unit of a side. `id` is unique on its side. */
export interface Block extends BlockDraft {
  readonly id: string;
}

export function isText(run: Run): run is TextRun {
  return 'text' in run;
}

/** A run's text as one string: a hard break is a line feed, any other embed U+FFFC. Offsets are UTF-16 units, as in the letter itself. */
export function runText(run: Run): string {
  if (isText(run)) return run.text;
  return run.embed.br ? '\n' : '\uFFFC';
}

/** The block's text as one string, by `runText`; its length is the block's length in UTF-16 units. */
export function blockText(block: { readonly runs: readonly Run[] }): string {
  let text = '';
  for (const run of block.runs) text += runText(run);
  return text;
}

/** Whether blocks of this kind carry a level. */
export function hasLevel(kind: Kind): boolean {
  return kind === 'heading' || kind === 'ordered' || kind === 'bullet';
}

/** The level of a block, 1 where it says none. */
export function levelOf(block: BlockAttrs): number {
  return block.level ?? 1;
}
