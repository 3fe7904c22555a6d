import { normalRuns } from '../../revisions/normal-runs';
import { bulletTemplate, LabelModel } from '../docx/list-label';
import { paragraphLook, type Look } from './format';
import { InlineReader } from './inline';
import { odtLabel } from './lists';
import { OdtCounters, type ItemPlace, type OpenList } from './counters';
import { ParagraphText } from './paragraph-text';
import { breaksOf, hasLine, type OdtChain } from './styles';
import { wholeText } from './package';
import { headingOf, kindByStyle, type OdtHeading } from './kinds';
import { attribute, childElements, descendants, numberAttribute, type XmlElement } from '../xml/parse';
import type { BlockAttrs, BlockDraft } from '../../letter/block';
import { DEEPEST_HEADING, IN_TEXT, type Standing } from '../standing';
import type { Context } from './context';

/** What the numbering of headings counts by; no list has this id. */
const OUTLINE = ' outline';
const WORDS: ReadonlySet<string> = new Set(['text:p', 'text:h']);
/** What holds paragraphs and is nothing itself. */
const HOLDERS: ReadonlySet<string> = new Set(['text:index-body', 'text:index-title', 'draw:text-box', 'office:text', 'text:meta', 'text:note-body']);
const INDEXES = /^text:(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index|bibliography)$/;
/** Repeated rows and cells with words in them, at most: who repeats more means an empty sheet. */
const MOST_REPEATED = 50;
/** LibreOffice's own limit. */
const MOST_COLUMNS = 16384;

/** A paragraph and where it stands. */
interface Place {
  readonly node: XmlElement;
  readonly item: ItemPlace | undefined;
  /** It stands in a list, with a label or beside one: the numbering of headings passes it over. */
  readonly inList: boolean;
}

/** Reads the blocks of a body, a cell, a text box or a note, in reading order, onto the end of `blocks`. */
export class StoryReader {
  /** The paragraph that is being read. */
  private text = new ParagraphText();
  private place: Place | undefined;
  private boxes: XmlElement[] = [];
  private line = false;
  /** A paragraph whose end is gone: it belongs to the next one. */
  private held: { readonly text: ParagraphText; readonly place: Place; readonly boxes: XmlElement[] } | undefined;
  /** The last paragraph of a restored deletion, which the rest of the paragraph around it goes on with. */
  private goesOnAfter: XmlElement | undefined;

  constructor(private readonly context: Context, private readonly blocks: BlockDraft[], private readonly standing: Standing = IN_TEXT) {}

  read(element: XmlElement): void {
    this.children(element);
    this.endHeld();
  }

  private children(element: XmlElement, list?: OpenList): void {
    for (const node of childElements(element)) this.readNode(node, list);
  }

  private readNode(node: XmlElement, list?: OpenList): void {
    const { changes, dropped } = this.context;
    switch (node.name) {
      case 'text:p': case 'text:h':
        this.paragraph(node, undefined);
        return;
      case 'text:list':
        this.list(node, list, false);
        return;
      case 'text:numbered-paragraph':
        this.numberedParagraph(node);
        return;
      case 'table:table':
        this.table(node);
        return;
      case 'loext:table':
        this.table(plainTable(node));
        return;
      case 'text:section':
        if (attribute(node, 'text:display') !== 'none') this.children(node);
        else if (wholeText(node).trim() !== '') dropped.add('hidden text');
        return;
      case 'text:change': case 'text:change-start': case 'text:change-end': {
        const deleted = changes.at(node);
        if (changes.mode === 'reject' && !changes.inside) for (const element of deleted) this.readNode(element);
        return;
      }
      default:
        if (HOLDERS.has(node.name)) this.children(node);
        else if (INDEXES.test(node.name)) for (const body of childElements(node, 'text:index-body')) this.children(body);
        else if (node.name.startsWith('draw:') && !changes.inside) this.drawn(node);
    }
  }

  /** What is fixed to a page rather than to a paragraph. */
  private drawn(node: XmlElement): void {
    const boxes: XmlElement[] = [];
    const inline = new InlineReader(this.context, { text: new ParagraphText(), restore: () => undefined, note: () => undefined, line: () => undefined, box: (box) => void boxes.push(box) });
    inline.drawing(node);
    for (const box of boxes) this.box(box);
  }

  private list(node: XmlElement, outer: OpenList | undefined, second: boolean): void {
    const own = attribute(node, 'text:style-name') || undefined;
    const said = attribute(node, 'text:continue-numbering');
    const style = own ?? outer?.style;
    const goesOn = said === 'true' || (said === undefined && outer?.goesOn === true);
    const list: OpenList = outer
      ? { id: outer.id, style, level: Math.min(outer.level + 1, 9), restarts: second && said !== 'true', goesOn }
      : {
        style, level: 0, restarts: false, goesOn,
        id: this.context.listIds.of({ id: attribute(node, 'xml:id') ?? attribute(node, 'text:id'), style, goesOn, goesOnWith: attribute(node, 'text:continue-list') || undefined }),
      };
    for (const item of childElements(node)) {
      if (item.name === 'text:list-item') this.item(item, list, true);
      else if (item.name === 'text:list-header') this.item(item, list, false);
      else this.readNode(item, list);
    }
  }

  /** The first paragraph of an item has its label; others stand beside it. */
  private item(item: XmlElement, list: OpenList, counted: boolean): void {
    let labelled = !counted;
    let lists = 0;
    for (const node of childElements(item)) {
      if (node.name === 'text:list') this.list(node, list, ++lists > 1);
      else if (node.name === 'text:p' || node.name === 'text:h') {
        this.paragraph(node, labelled ? undefined : { list, style: attribute(item, 'text:style-override') || undefined, start: numberAttribute(item, 'text:start-value') }, true);
        labelled = true;
      } else this.readNode(node, list);
    }
  }

  private numberedParagraph(node: XmlElement): void {
    const style = attribute(node, 'text:style-name') || undefined;
    const named = attribute(node, 'text:list-id') || undefined;
    const id = this.context.listIds.of({ id: named, style, goesOn: attribute(node, 'text:continue-numbering') === 'true', goesOnWith: named });
    const level = Math.min(Math.max(numberAttribute(node, 'text:level') ?? 1, 1), 10) - 1;
    const list: OpenList = { id, style, level, restarts: false, goesOn: false };
    for (const words of childElements(node)) {
      if (WORDS.has(words.name)) this.paragraph(words, { list, style: undefined, start: numberAttribute(node, 'text:start-value') }, true);
    }
  }

  private paragraph(node: XmlElement, item: ItemPlace | undefined, inList = false): void {
    const { context } = this;
    const around = { text: this.text, place: this.place, boxes: this.boxes, line: this.line };
    const held = this.held;
    this.held = undefined;
    this.text = held?.text ?? new ParagraphText();
    this.boxes = held?.boxes ?? [];
    this.line = false;
    this.place = held && !held.text.blank ? held.place : { node, item, inList };
    const chain = context.styles.chain('paragraph', attribute(node, 'text:style-name'));
    const current = (): ParagraphText => this.text;
    const inline = new InlineReader(context, {
      get text() { return current(); },
      restore: (elements, inside) => this.restore(elements, inside, look),
      note: (note) => this.note(note),
      line: () => void (this.line = true),
      box: (box) => void this.boxes.push(box),
    });
    const look = this.look(chain, this.standing.kind !== 'note' && headingOf(node, chain, inList) !== undefined);
    inline.read(node, look);
    const done = { text: this.text, place: this.place, boxes: this.boxes, line: this.line };
    this.text = around.text;
    this.place = around.place;
    this.boxes = around.boxes;
    this.line = around.line;
    if (context.changes.inside || node === this.goesOnAfter) this.held = done;
    else this.end(done);
  }

  private look(chain: OdtChain, heading: boolean): Look {
    const key = `${chain.map((style) => style.name).join('/')}${heading ? '!' : ''}`;
    let look = this.context.looks.get(key);
    if (!look) this.context.looks.set(key, (look = paragraphLook(this.context.styles, chain, heading)));
    return look;
  }

  /** Puts back what a tracked deletion took from inside a paragraph: its first piece goes on with the text before, its last with the text after. */
  private restore(elements: XmlElement[], inline: InlineReader, look: Look): void {
    const only = elements.length === 1 ? elements[0] : undefined;
    if (only && WORDS.has(only.name)) {
      inline.read(only, look);
      return;
    }
    const place = this.place!;
    const before = this.goesOnAfter;
    this.held = { text: this.text, place, boxes: this.boxes };
    const last = elements.at(-1)!;
    this.goesOnAfter = WORDS.has(last.name) ? last : descendants(last, WORDS).at(-1);
    for (const element of elements) this.readNode(element);
    const rest = this.held as typeof this.held;
    this.held = undefined;
    this.goesOnAfter = before;
    this.text = rest?.text ?? new ParagraphText();
    this.place = rest?.place ?? place;
    this.boxes = rest?.boxes ?? [];
  }

  private note(note: XmlElement): void {
    const { notes } = this.context;
    // LibreOffice has no notes in notes.
    if (!notes) return;
    this.text.embed(notes.add(note, (body, name) => {
      const blocks: BlockDraft[] = [];
      new StoryReader({ ...this.context, notes: undefined, counters: new OdtCounters(), labels: new LabelModel() }, blocks, { kind: 'note', note: name }).read(body);
      return blocks;
    }));
  }

  private box(box: XmlElement): void {
    new StoryReader(this.context, this.blocks, this.standing).read(box);
  }

  /** At the end of a story no paragraph follows: what was held stands by itself. */
  private endHeld(): void {
    const { held } = this;
    this.held = undefined;
    if (held) this.end(held, held.text.blank);
  }

  private end({ text, place, boxes, line = false }: { readonly text: ParagraphText; readonly place: Place; readonly boxes: XmlElement[]; readonly line?: boolean }, gone = false): void {
    if (!gone) this.put(text, place, line);
    for (const box of boxes) this.box(box);
  }

  private put(text: ParagraphText, place: Place, line: boolean): void {
    const { context } = this;
    const chain = context.styles.chain('paragraph', attribute(place.node, 'text:style-name'));
    const { runs, lead } = text.finish();
    for (const lost of breaksOf(chain)) context.dropped.add(lost);
    const { block, prefix } = this.attributes(place, chain, runs.length === 0);
    if (runs.length > 0) {
      const draft: BlockDraft = { ...block, runs: prefix === '' ? runs : normalRuns([{ text: `${prefix} ` }, ...runs]) };
      this.blocks.push(draft);
      context.remarks.settle(text, draft, lead, prefix === '' ? 0 : prefix.length + 1);
      return;
    }
    context.remarks.lose(text, this.blocks.at(-1));
    if (this.standing.kind !== 'note' && (line || hasLine(chain))) {
      const { kind: _, ...where } = this.standing;
      context.labels.pass({ kind: 'rule' });
      this.blocks.push({ kind: 'rule', ...where, runs: [] });
    }
  }

  /**
   * What kind of block a paragraph is. An empty item is counted all the same, as LibreOffice numbers it. The number of a heading becomes the start
   * of its text, as heading blocks have no labels.
   */
  private attributes({ node, item, inList }: Place, chain: OdtChain, empty: boolean): { block: BlockAttrs; prefix: string } {
    const { labels, dropped } = this.context;
    const { kind, ...where } = this.standing;
    const heading = headingOf(node, chain, inList);
    const { label, list, numbers } = this.label(node, item, chain, heading);
    const level = numbers.length - 1;
    const definition = list?.levels.get(level);
    const bullet = definition !== undefined && label !== '' && (definition.format === 'bullet' || !/[\p{L}\p{N}]/u.test(label));
    const plain = (block: BlockAttrs, prefix = ''): { block: BlockAttrs; prefix: string } => {
      if (!empty) labels.pass(block);
      return { block: { ...block, ...where }, prefix };
    };
    if (kind !== 'note' && heading && (heading.byName || label === '')) {
      if (bullet && !empty) dropped.add('bullet of a heading');
      return plain({ kind: 'heading', level: Math.min(heading.level, DEEPEST_HEADING) }, bullet ? '' : label);
    }
    if (kind === 'note') return plain({ kind }, label);
    if (!list || !definition || label === '' || empty) return plain({ kind: kindByStyle(chain) ?? kind });
    if (bullet) return plain({ kind: 'bullet', ...(level > 0 && { level: Math.min(level, 8) + 1 }), ...bulletTemplate(definition, label) });
    return { block: { ...labels.item(list, numbers.slice(0, 9), label), ...where }, prefix: '' };
  }

  /** A paragraph's label, counted: by the list that it is an item of, or for a heading by the numbering of headings. */
  private label(node: XmlElement, item: ItemPlace | undefined, chain: OdtChain, heading: OdtHeading | undefined): { label: string; list?: ReturnType<Context['lists']['style']>; numbers: number[] } {
    const { lists, counters } = this.context;
    if (item) {
      const { list: open } = item;
      const style = lists.style(item.style ?? open.style ?? chain.map(({ list }) => list).find((name) => name !== undefined));
      // Headings in a list of the headings' own numbering count with all others.
      const isOutline = style === lists.outline;
      const numbers = counters.next(isOutline ? OUTLINE : open.id, style, open.level, item.start ?? (open.restarts && !isOutline ? 'anew' : undefined));
      open.restarts = false;
      return { label: odtLabel(style, numbers), list: style, numbers };
    }
    if (node.name !== 'text:h' || !heading?.numbered) return { label: '', numbers: [] };
    const style = lists.outline;
    const restart = numberAttribute(node, 'text:start-value') ?? (attribute(node, 'text:restart-numbering') === 'true' ? 'anew' : undefined);
    const numbers = counters.next(OUTLINE, style, heading.level - 1, restart);
    return { label: odtLabel(style, numbers), list: style, numbers };
  }

  /** A table's cells in reading order. A cell knows one table: what stands in a table within it becomes paragraphs of its own. */
  private table(table: XmlElement): void {
    const { dropped, room, tables, changes } = this.context;
    if (!changes.inside) this.endHeld();
    const before = this.blocks.length;
    // Signatories in columns are signatories, not a table.
    if (this.standing.kind === 'paragraph' && this.holdsSignatories(table)) {
      for (const row of rowsOf(table)) this.row(row, undefined, 0);
      return;
    }
    const name = this.standing.kind === 'paragraph' ? tables.next() : undefined;
    let row = 0;
    for (const element of rowsOf(table)) {
      const words = hasWords(element);
      const wanted = Math.max(1, numberAttribute(element, 'table:number-rows-repeated') ?? 1);
      // One without words may hold a line.
      const times = words ? Math.max(1, room.cells.take(wanted, MOST_REPEATED)) : wanted === 1 ? 1 : 0;
      for (let at = 0; at < times; at++) this.row(element, name, row + at);
      if (wanted > times && words) dropped.add('repeated table cell', wanted - times);
      row = Math.min(row + wanted, MOST_COLUMNS);
    }
    const empty = this.blocks.length === before;
    if (name === undefined && !empty) dropped.add(this.standing.kind === 'cell' ? 'nested table' : 'table layout');
    if (name !== undefined && empty) tables.giveBack();
  }

  private holdsSignatories(table: XmlElement): boolean {
    const paragraphs = descendants(table, WORDS).filter((words) => words.children.length > 0);
    return paragraphs.length > 0 && paragraphs.every((words) => kindByStyle(this.context.styles.chain('paragraph', attribute(words, 'text:style-name'))) === 'signatory');
  }

  private row(element: XmlElement, name: string | undefined, row: number): void {
    const { room, dropped } = this.context;
    let column = 0;
    for (const cell of childElements(element)) {
      if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') continue;
      const wanted = Math.max(1, numberAttribute(cell, 'table:number-columns-repeated') ?? 1);
      const words = cell.name === 'table:table-cell' && hasWords(cell);
      // One without words may hold a line.
      const times = words ? Math.max(1, room.cells.take(wanted, MOST_REPEATED)) : wanted === 1 ? 1 : 0;
      for (let at = 0; at < times; at++) {
        new StoryReader(this.context, this.blocks, name === undefined ? this.standing : { kind: 'cell', table: name, row, column: column + at }).read(cell);
      }
      if (wanted > times && words) dropped.add('repeated table cell', wanted - times);
      column = Math.min(column + wanted, MOST_COLUMNS);
    }
  }
}

/** LibreOffice names the parts of a table in a shape by a namespace of its own. */
function plainTable(element: XmlElement): XmlElement {
  if (!/^loext:(?:table|covered-table-cell)/.test(element.name)) return element;
  return { ...element, name: element.name.replace('loext:', 'table:'), children: element.children.map((node) => (typeof node === 'string' ? node : plainTable(node))) };
}

/** Rows stand in a table itself, or in groups. */
function rowsOf(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((node) => {
    if (node.name === 'table:table-row') return [node];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(node.name) ? rowsOf(node) : [];
  });
}

function hasWords(element: XmlElement): boolean {
  return descendants(element, WORDS).some((words) => words.children.length > 0);
}

