import { levelOf, type BlockDraft } from '../../letter/block';
import { listItems, type ListItem } from '../docx-out/list-items';
import { escapeXml, tag } from '../xml/write';
import { inlineMarkup, type InlineContext } from './inline';
import { listMarkup, SideLists, type OdtLists, type PlacedItem } from './lists';
import { SideNotes } from './notes';
import { compactPlaces, evenWidths, tableMarkup } from './table';
import type { AutomaticStyles } from './automatic';

/** What a side is written into. */
export interface SideTarget {
  readonly styles: AutomaticStyles;
  readonly lists: OdtLists;
  /** The next free name of a table. */
  readonly nextTable: () => string;
}

/** How a side is written. */
export interface SideOptions {
  /** BCP 47, where it is not the file's own. */
  readonly language: string | undefined;
  readonly signatoryColumns: number;
  readonly fixedSigns: boolean;
  readonly prefix: string;
}

/** The page that the next paragraph or table begins. */
export interface NewPage {
  readonly page: string;
  readonly pageNumber?: number;
}

const DEEPEST_HEADING = 3;
/** A table that goes further is drawn together. */
const MOST_COLUMNS = 63;
const MOST_ROWS = 2000;
/** Signatories that stand under each other before the next column begins: about half a page. */
const SIGNATORIES_IN_COLUMN = 20;

const STYLES: Readonly<Record<string, string>> = {
  date: 'Date', address: 'Address', salutation: 'Salutation', signatory: 'Signature', rule: 'Horizontal_20_Line', cell: 'Table_20_Contents', note: 'Footnote',
  ordered: 'List_20_Paragraph', bullet: 'List_20_Paragraph',
};

/** Writes the blocks of one side, in any stretches. */
export class SideWriter {
  private readonly notes: SideNotes;
  private readonly context: InlineContext;
  private readonly items: readonly (ListItem | undefined)[];
  private readonly lists: SideLists;
  private page: NewPage | undefined;

  constructor(private readonly blocks: readonly BlockDraft[], private readonly target: SideTarget, private readonly options: SideOptions) {
    this.items = listItems(blocks);
    this.lists = new SideLists(target.lists);
    this.notes = new SideNotes(blocks, {
      fixedSigns: options.fixedSigns, prefix: options.prefix,
      body: (note, end) => note.map((block) => this.written(block, { style: end ? 'Endnote' : 'Footnote', context: { ...this.context, reference: this.notes.signOnly } })).join(''),
    });
    this.context = { styles: target.styles, reference: this.notes.reference };
  }

  /** What is written next begins this page. */
  newPage(page: NewPage): void {
    this.page = page;
  }

  /** These blocks as paragraphs, lists and tables, `width` centimetres wide. Notes are left out: they stand with their references, or in `rest`. */
  flow(indexes: readonly number[], width: number, signatoryColumns = this.options.signatoryColumns): string {
    return this.stretch(indexes, { width, signatoryColumns });
  }

  /** `width` undefined: inside a cell of the letter's own table. */
  private stretch(indexes: readonly number[], { width, signatoryColumns }: { readonly width?: number; readonly signatoryColumns: number }): string {
    let markup = '';
    let list: PlacedItem[] = [];
    const endList = (): void => {
      if (list.length > 0) markup += listMarkup(list);
      list = [];
    };
    for (let at = 0; at < indexes.length;) {
      const index = indexes[at]!;
      const block = this.blocks[index]!;
      let end = at + 1;
      const together = (same: (next: BlockDraft) => boolean): number[] => {
        while (end < indexes.length && same(this.blocks[indexes[end]!]!)) end++;
        return indexes.slice(at, end);
      };
      const item = block.table === undefined || width === undefined ? this.items[index] : undefined;
      if (item) {
        const place = this.lists.place(item, list.at(-1)?.place.list);
        if (list.length > 0 && list[0]!.place.list !== place.list) endList();
        list.push({ place, paragraph: this.written(block) });
      } else if (block.kind !== 'note') {
        endList();
        if (block.table !== undefined && width !== undefined) markup += this.table(together((next) => next.table === block.table && next.kind !== 'note'), width);
        else if (block.kind === 'signatory' && signatoryColumns > 1 && width !== undefined) {
          const signatories = together((next) => next.kind === 'signatory' && next.table === undefined);
          markup += signatories.length > 1 ? this.signatories(signatories, signatoryColumns, width) : this.written(block);
        } else markup += this.written(block);
      }
      at = end;
    }
    endList();
    return markup;
  }

  /** Notes that no reference in the text means, as paragraphs; to be asked when all else is written. */
  rest(): string {
    return this.notes.left().map(({ blocks, sign }) => blocks.map((block, at) => this.written(block, {
      context: { ...this.context, reference: this.notes.signOnly }, before: at === 0 && sign !== undefined ? `${escapeXml(sign)} ` : '',
    })).join('')).join('');
  }

  /** A paragraph of this side's that is no block: an empty one keeps a page, a cell. */
  line(text: string, style: string): string {
    return this.written({ kind: 'paragraph', runs: text === '' ? [] : [{ text }] }, { style });
  }

  private written(block: BlockDraft, { style, context = this.context, before = '' }: { style?: string; context?: InlineContext; before?: string } = {}): string {
    const heading = block.kind === 'heading' && style === undefined ? Math.min(Math.max(levelOf(block), 1), DEEPEST_HEADING) : undefined;
    const named = style ?? (heading === undefined ? (STYLES[block.kind] ?? 'Text_20_body') : `Heading_20_${heading}`);
    const { page, pageNumber } = block.kind === 'note' ? {} as Partial<NewPage> : (this.page ?? {} as Partial<NewPage>);
    if (block.kind !== 'note') this.page = undefined;
    const name = this.target.styles.paragraph(named, { language: this.options.language, page, pageNumber });
    const content = block.kind === 'rule' ? '' : before + inlineMarkup(block.runs, context);
    return heading === undefined ? tag('text:p', { 'text:style-name': name }, content) : tag('text:h', { 'text:style-name': name, 'text:outline-level': heading }, content);
  }

  /** A table, which begins the page that was asked for. */
  private drawn(rows: readonly (readonly string[])[], widths: readonly number[], cell: 'Cell' | 'PlainCell', begins: NewPage | undefined): string {
    const { styles, nextTable } = this.target;
    return tableMarkup(rows, { styles, name: nextTable(), widths, cell, page: begins?.page, pageNumber: begins?.pageNumber });
  }

  /** Takes the page that was asked for, so that no paragraph inside a table begins it. */
  private takePage(): NewPage | undefined {
    const { page } = this;
    this.page = undefined;
    return page;
  }

  private signatories(indexes: readonly number[], columns: number, width: number): string {
    const begins = this.takePage();
    const rows: string[][] = [];
    const most = columns * SIGNATORIES_IN_COLUMN;
    for (let from = 0; from < indexes.length; from += most) {
      const some = indexes.slice(from, from + most);
      const each = Math.ceil(some.length / columns);
      rows.push(Array.from({ length: columns }, (_, column) => some.slice(column * each, (column + 1) * each).map((index) => this.written(this.blocks[index]!)).join('') || this.line('', 'Signature')));
    }
    return this.drawn(rows, evenWidths(columns, width), 'PlainCell', begins);
  }

  private table(indexes: readonly number[], width: number): string {
    const begins = this.takePage();
    const rowOf = compactPlaces(indexes.map((index) => this.blocks[index]!.row ?? 0), MOST_ROWS);
    const columnOf = compactPlaces(indexes.map((index) => this.blocks[index]!.column ?? 0), MOST_COLUMNS);
    const columns = Math.max(...columnOf) + 1;
    const cells = Array.from({ length: Math.max(...rowOf) + 1 }, () => Array.from({ length: columns }, (): number[] => []));
    indexes.forEach((index, at) => cells[rowOf[at]!]![columnOf[at]!]!.push(index));
    const rows = cells.map((row) => row.map((inside) => (inside.length > 0 ? this.stretch(inside, { signatoryColumns: 1 }) : this.line('', 'Table_20_Contents'))));
    return this.drawn(rows, this.columnWidths(indexes, columnOf, columns, width), 'Cell', begins);
  }

  /** Columns as wide as their words want, none less than half of an even share. */
  private columnWidths(indexes: readonly number[], columnOf: readonly number[], columns: number, total: number): number[] {
    const longest = Array.from({ length: columns }, () => 1);
    indexes.forEach((index, at) => {
      const length = this.blocks[index]!.runs.reduce((sum, run) => sum + ('text' in run ? run.text.length : 1), 0);
      longest[columnOf[at]!] = Math.max(longest[columnOf[at]!]!, Math.min(length, 120));
    });
    const weights = longest.map((length) => Math.sqrt(length));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const least = total / columns / 2;
    return weights.map((weight) => least + (total - least * columns) * (weight / sum));
  }
}
