import { escapeXml, tag } from '../xml/write';
import { inlineMarkup, type InlineContext } from './links';
import { SideNotes, type Notes } from './notes';
import { paragraphMarkup, styleOf } from './paragraph';
import { LAYOUT_TABLES } from './styles';
import { languageMarkup } from './runs';
import { evenWidths, tableMarkup, type Cell } from './table';
import type { BlockDraft } from '../../letter/block';
import type { ListPlace, Numbering } from './numbering';
import type { Relationships } from './relationships';

/** What a side is written into. */
export interface SideTarget {
  readonly relationships: Relationships;
  readonly numbering: Numbering;
  readonly notes: Notes;
  readonly nextBookmark: () => number;
}

/** How a side is written. */
export interface SideOptions {
  readonly language: string;
  readonly signatoryColumns: number;
  readonly prefix: string;
}

/** Word's own bounds of a table. */
const MOST_COLUMNS = 63;
const MOST_ROWS = 32_767;
/** A table may have so many rows or columns for each that something stands in, and some more; one that is emptier is drawn together. */
const EMPTINESS = 4;
const EMPTY_AT_LEAST = 30;
/** Signatories that stand under each other before the next column begins: about half a page. */
const SIGNATORIES_IN_COLUMN = 20;

/** The lines of an address stand close together; what follows them does not. */
const AFTER_ADDRESS = '<w:spacing w:after="280"/>';

/** A small empty paragraph: parts two tables, ends a cell. */
export const GAP = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>';

/** Writes the blocks of one side, in any stretches; every stretch in reading order, so that notes are counted as they should. */
export class SideWriter {
  private readonly context: InlineContext;
  private readonly notes: SideNotes;
  private readonly places: readonly (ListPlace | undefined)[];

  constructor(private readonly blocks: readonly BlockDraft[], target: SideTarget, private readonly options: SideOptions) {
    this.places = target.numbering.places(blocks);
    this.notes = new SideNotes(target.notes, blocks, {
      body: (note, end, mark) => this.note(note, end, mark, target.notes), prefix: options.prefix, nextBookmark: target.nextBookmark,
    });
    this.context = { language: options.language, relationships: target.relationships, reference: this.notes.reference };
  }

  /** The number of the next footnote. */
  get nextFootnote(): number {
    return this.notes.footnotes + 1;
  }

  /** These blocks as paragraphs and tables, `width` twips wide. Notes are left out: they stand with their references, or in `rest`. */
  flow(indexes: readonly number[], width: number, signatoryColumns = this.options.signatoryColumns): string {
    let markup = '';
    for (let at = 0; at < indexes.length;) {
      const block = this.blocks[indexes[at]!]!;
      let end = at + 1;
      const together = (same: (next: BlockDraft) => boolean): number[] => {
        while (end < indexes.length && same(this.blocks[indexes[end]!]!)) end++;
        return indexes.slice(at, end);
      };
      if (block.kind === 'note') end = at + 1;
      else if (block.table !== undefined) markup += this.table(together((next) => next.table === block.table && next.kind !== 'note'), width);
      else if (block.kind === 'signatory' && signatoryColumns > 1) {
        const signatories = together((next) => next.kind === 'signatory' && next.table === undefined);
        markup += signatories.length > 1 ? this.signatories(signatories, signatoryColumns, width) : this.paragraph(indexes[at]!);
      } else markup += this.paragraph(indexes[at]!);
      at = end;
    }
    return markup;
  }

  /** Notes that no reference in the text means, as paragraphs; to be asked when all else is written. */
  rest(): string {
    return this.notes.left().map(({ blocks, sign }) => blocks.map((block, at) => {
      const content = inlineMarkup(block.runs, { ...this.context, reference: this.notes.signOnly });
      const before = at === 0 && sign !== undefined ? this.mark(tag('w:t', {}, escapeXml(sign)), 'FootnoteReference') : '';
      return paragraphMarkup(block, this.context, undefined, { content: before + content });
    }).join('')).join('');
  }

  private paragraph(index: number): string {
    const block = this.blocks[index]!;
    const last = block.kind === 'address' && this.blocks[index + 1]?.kind !== 'address';
    return paragraphMarkup(block, this.context, this.places[index], last ? { properties: AFTER_ADDRESS } : {});
  }

  private note(blocks: readonly BlockDraft[], end: boolean, mark: string, notes: Notes): string {
    const relationships = notes.relationships[end ? 'end' : 'foot'];
    const context = { ...this.context, relationships, reference: this.notes.signOnly };
    return blocks.map((block, at) => paragraphMarkup(block, context, undefined, {
      style: end ? 'EndnoteText' : styleOf({ kind: 'note' }),
      content: (at === 0 ? this.mark(mark, end ? 'EndnoteReference' : 'FootnoteReference') : '') + inlineMarkup(block.runs, context),
    })).join('');
  }

  /** A note's sign before its words, and the space that Word puts there. */
  private mark(inner: string, style: string): string {
    const language = languageMarkup(this.options.language);
    return tag('w:r', {}, tag('w:rPr', {}, tag('w:rStyle', { 'w:val': style }), language), inner)
      + tag('w:r', {}, tag('w:rPr', {}, language), '<w:t xml:space="preserve"> </w:t>');
  }

  private signatories(indexes: readonly number[], columns: number, width: number): string {
    const rows: Cell[][] = [];
    const most = columns * SIGNATORIES_IN_COLUMN;
    for (let from = 0; from < indexes.length; from += most) {
      const some = indexes.slice(from, from + most);
      const each = Math.ceil(some.length / columns);
      rows.push(Array.from({ length: columns }, (_, column) => some.slice(column * each, (column + 1) * each).map((index) => this.paragraph(index)).join('') || GAP));
    }
    return tableMarkup(rows, { style: LAYOUT_TABLES.signatories, widths: evenWidths(columns, width), whole: rows.length === 1 && indexes.length <= most }) + GAP;
  }

  private table(indexes: readonly number[], width: number): string {
    const blocks = indexes.map((index) => this.blocks[index]!);
    const { rowOf, columnOf } = tablePlaces(blocks);
    const columns = Math.max(...columnOf) + 1;
    const rows = Array.from({ length: Math.max(...rowOf) + 1 }, () => Array.from({ length: columns }, () => ''));
    indexes.forEach((index, at) => {
      const row = rows[rowOf[at]!]!;
      row[columnOf[at]!] += this.paragraph(index);
    });
    const empty = tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': 'TableText' })));
    return tableMarkup(rows.map((row) => row.map((cell) => cell || empty)), { style: 'TableGrid', widths: columnWidths(blocks, columnOf, columns, width) }) + GAP;
  }
}

/** In which row and which column of the table in the file each of its blocks stands. */
export function tablePlaces(blocks: readonly BlockDraft[]): { readonly rowOf: readonly number[]; readonly columnOf: readonly number[] } {
  return { rowOf: compact(blocks.map(({ row }) => row ?? 0), MOST_ROWS), columnOf: compact(blocks.map(({ column }) => column ?? 0), MOST_COLUMNS) };
}

/** Places counted from 0 as they are, or without those that nothing stands in, where they go too far. */
function compact(places: readonly number[], most: number): number[] {
  const used = [...new Set(places)].sort((a, b) => a - b);
  const bound = Math.min(most, used.length * EMPTINESS + EMPTY_AT_LEAST);
  if (used.every((place) => Number.isInteger(place) && place >= 0 && place < bound)) return [...places];
  const at = new Map(used.map((place, i) => [place, Math.min(i, most - 1)]));
  return places.map((place) => at.get(place)!);
}

/** Columns as wide as their words want, none less than half of an even share. */
export function columnWidths(blocks: readonly BlockDraft[], columnOf: readonly number[], columns: number, total: number): number[] {
  const longest = Array.from({ length: columns }, () => 1);
  blocks.forEach((block, at) => {
    const length = block.runs.reduce((sum, run) => sum + ('text' in run ? run.text.length : 1), 0);
    longest[columnOf[at]!] = Math.max(longest[columnOf[at]!]!, Math.min(length, 120));
  });
  const weights = longest.map((length) => Math.sqrt(length));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const least = total / columns / 2;
  const spare = total - least * columns;
  return weights.map((weight) => Math.floor(least + spare * (weight / sum)));
}
