import { blockText, levelOf, type BlockDraft } from '../../letter/block';
import { labelsShown } from '../../letter/labels';
import { noteSigns, referenceOf } from '../../letter/notes';
import type { Side } from '../../letter/side';
import { inlineHtml } from './inline';
import { isItem, itemNumbers, listsHtml, type Item } from './lists';
import { cssString, element, escapeText } from './markup';

/** Kinds whose blocks stand line under line in a frame of their own. */
const GROUPS: Readonly<Record<string, string>> = { address: 'addresses', signatory: 'signatories' };

/** The few words that a page says itself. */
const WORDS = { en: { back: 'Back to the text', notes: 'Notes' }, fr: { back: 'Retour au texte', notes: 'Notes' } } as const;

/** One side of a finished letter, whose blocks can be written in any portions, each block once. Its ids begin with the side's name. */
export class SideHtml {
  private readonly labels: readonly (string | undefined)[];
  private readonly numbers: readonly (number | undefined)[];
  private readonly signs: ReadonlyMap<string, string>;
  /** Names of the notes that there are, by the order of their first blocks. */
  private readonly notes: readonly string[];
  /** Ids of the references: by `block.run`, and by the note that they mean. */
  private readonly references = new Map<string, string>();
  private readonly referencesTo = new Map<string, string[]>();
  private readonly tableWidths = new Map<string, number>();

  /** @param columns in how many columns signatories stand */
  constructor(readonly blocks: readonly BlockDraft[], readonly side: Side, readonly language: string, private readonly columns: number) {
    this.labels = labelsShown(blocks);
    this.numbers = itemNumbers(blocks);
    this.signs = noteSigns(blocks);
    this.notes = [...new Set(blocks.flatMap(({ kind, note }) => (kind === 'note' && note !== undefined ? [note] : [])))];
    blocks.forEach((block, i) => {
      if (block.table !== undefined) this.tableWidths.set(block.table, Math.max(this.tableWidths.get(block.table) ?? 0, (block.column ?? 0) + 1));
      block.runs.forEach((run, j) => this.countReference(`${i}.${j}`, referenceOf(run)?.name));
    });
  }

  /** The indexes of all blocks that are no notes. */
  get body(): number[] {
    return this.indexes((block) => block.kind !== 'note');
  }

  /** The blocks of these indexes, in this order, as markup; notes are for `notesHtml`. */
  flow(indexes: readonly number[]): string {
    let html = '';
    for (let at = 0; at < indexes.length; ) {
      const block = this.blocks[indexes[at]!]!;
      const end = this.endOf(indexes, at, sameStretch(block));
      const stretch = indexes.slice(at, end);
      if (block.table !== undefined) html += this.table(block.table, stretch);
      else html += this.stretch(stretch);
      at = end;
    }
    return html;
  }

  /** The notes of these indexes as a list, each with the way back to its references. Empty when there are none. */
  notesHtml(indexes: readonly number[] = this.indexes(({ kind }) => kind === 'note')): string {
    const items: string[] = [];
    for (let at = 0; at < indexes.length; ) {
      const { note } = this.blocks[indexes[at]!]!;
      const end = this.endOf(indexes, at, (other) => note !== undefined && other.note === note);
      items.push(this.note(note, indexes.slice(at, end)));
      at = end;
    }
    if (!items.length) return '';
    return element('section', { class: 'notes', role: 'doc-endnotes', 'aria-label': WORDS[this.side].notes }, element('ol', {}, ...items));
  }

  private indexes(which: (block: BlockDraft) => boolean): number[] {
    return this.blocks.flatMap((block, i) => (which(block) ? [i] : []));
  }

  private endOf(indexes: readonly number[], from: number, goesOn: (block: BlockDraft) => boolean): number {
    let end = from + 1;
    while (end < indexes.length && goesOn(this.blocks[indexes[end]!]!)) end++;
    return end;
  }

  /** Blocks of one sort that follow each other, outside of tables or in one cell. */
  private stretch(indexes: readonly number[]): string {
    const block = this.blocks[indexes[0]!]!;
    if (isItem(block)) return listsHtml(indexes.map((index) => this.item(index)));
    const group = GROUPS[block.kind];
    if (group === undefined) return indexes.map((index) => this.block(index)).join('');
    const style = block.kind === 'signatory' && this.columns > 1 && indexes.length > 1 ? `columns:${this.columns} 8em` : undefined;
    return element('div', { class: group, style }, ...indexes.map((index) => this.block(index)));
  }

  private item(index: number): Item {
    const block = this.blocks[index]!;
    return { block, label: this.labels[index]!, number: this.numbers[index], words: this.words(index), class: spaced(block) };
  }

  private block(index: number): string {
    const block = this.blocks[index]!;
    const { kind } = block;
    if (kind === 'rule') return '<hr>';
    if (kind === 'heading') return element(`h${Math.min(Math.max(levelOf(block), 1), 3)}`, { class: spaced(block) }, this.words(index));
    const named = ['date', 'address', 'salutation', 'signatory'].includes(kind) ? kind : undefined;
    const empty = block.runs.length === 0 || blockText(block).trim() === '' ? 'empty' : undefined;
    const lines = kind === 'signatory' && blockText(block).includes('\n') ? 'lines' : undefined;
    const classes = [named, lines, empty, spaced(block)].filter((name) => name !== undefined).join(' ');
    return element('p', { class: classes || undefined }, this.words(index));
  }

  private words(index: number): string {
    return inlineHtml(this.blocks[index]!.runs, (run) => this.reference(index, run));
  }

  private reference(index: number, run: number): string {
    const { name } = referenceOf(this.blocks[index]!.runs[run]!)!;
    const sign = escapeText(this.signs.get(name)!);
    const at = this.notes.indexOf(name);
    if (at < 0) return `<sup>${sign}</sup>`;
    const id = this.references.get(`${index}.${run}`)!;
    return `<sup>${element('a', { id, href: `#${this.noteId(at)}`, role: 'doc-noteref' }, sign)}</sup>`;
  }

  private countReference(place: string, name: string | undefined): void {
    if (name === undefined) return;
    const id = `${this.side}-ref-${this.references.size + 1}`;
    this.references.set(place, id);
    this.referencesTo.set(name, [...(this.referencesTo.get(name) ?? []), id]);
  }

  private noteId(at: number): string {
    return `${this.side}-note-${at + 1}`;
  }

  private note(name: string | undefined, indexes: readonly number[]): string {
    const sign = (name === undefined ? undefined : this.signs.get(name)) ?? '';
    const back = (name === undefined ? [] : this.referencesTo.get(name) ?? []).map((id) => (
      ` ${element('a', { class: 'back', href: `#${id}`, role: 'doc-backlink', 'aria-label': WORDS[this.side].back }, '↩\uFE0E')}`
    )).join('');
    const paragraphs = indexes.map((index, i) => element('p', { class: spaced(this.blocks[index]!) }, this.words(index), i === indexes.length - 1 ? back : ''));
    const id = name === undefined ? undefined : this.noteId(this.notes.indexOf(name));
    const value = /^[1-9]\d{0,5}$/.test(sign) ? Number(sign) : undefined;
    return element('li', { id, value, style: value === undefined ? `list-style-type:${cssString(sign && `${sign}\u00a0`)}` : undefined }, ...paragraphs);
  }

  /** The rows of a table that have a block here; an empty cell where the letter says of none. */
  private table(name: string, indexes: readonly number[]): string {
    const width = this.tableWidths.get(name) ?? 1;
    const rows = new Map<number, Map<number, number[]>>();
    for (const index of indexes) {
      const { row = 0, column = 0 } = this.blocks[index]!;
      const cells = rows.get(row) ?? new Map<number, number[]>();
      rows.set(row, cells);
      cells.set(column, [...(cells.get(column) ?? []), index]);
    }
    const written = [...rows].sort(([a], [b]) => a - b).map(([, cells]) => (
      element('tr', {}, ...Array.from({ length: width }, (_, column) => element('td', {}, this.cell(cells.get(column) ?? []))))
    ));
    return element('div', { class: 'table' }, element('table', {}, element('tbody', {}, ...written)));
  }

  private cell(indexes: readonly number[]): string {
    const [only] = indexes;
    if (only !== undefined && indexes.length === 1 && ['cell', 'paragraph'].includes(this.blocks[only]!.kind)) return this.words(only);
    let html = '';
    for (let at = 0; at < indexes.length; ) {
      const end = this.endOf(indexes, at, sameInCell(this.blocks[indexes[at]!]!));
      html += this.stretch(indexes.slice(at, end));
      at = end;
    }
    return html;
  }
}

/** Whether a block belongs to the stretch that this one begins. */
function sameStretch(first: BlockDraft): (block: BlockDraft) => boolean {
  if (first.table !== undefined) return ({ table }) => table === first.table;
  return (block) => block.table === undefined && sameInCell(first)(block);
}

function sameInCell(first: BlockDraft): (block: BlockDraft) => boolean {
  if (isItem(first)) return isItem;
  return ({ kind }) => kind === first.kind && GROUPS[kind] !== undefined;
}

/** Words whose spaces would fall together. */
function spaced(block: BlockDraft): string | undefined {
  return /^ |  |\t| $/.test(blockText(block)) ? 'spaced' : undefined;
}
