import type { Element, Root, Text } from 'hast';
import { isText, type BlockAttrs, type BlockDraft, type Marks, type Run } from '../../letter/block';
import { labels } from '../../letter/labels';
import { noteRun } from '../../letter/notes';
import { BadFile } from '../bad-file';
import type { Imported } from '../imported';
import { withStarts, type Numbered } from '../list-start';
import { joined } from '../markdown-runs';
import { symbolText } from '../docx/symbols';
import { Tally } from '../tally';
import { contentOf } from './content';
import { attribute, classes, holdsWords, isElement, parentsOf, textOf, wholeNumber, type HtmlNode } from './elements';
import { mainLanguage, withoutLanguage } from './languages';
import { itemOf, openList, type ListAround } from './lists';
import { addressOf, marksIn } from './marks';
import { findNotes, type PageNotes } from './notes';
import { parsePage } from './page';
import { Paragraph, type Spaces } from './paragraph';
import { StyleSheet, type Style } from './style';
import { cellsOf, isLayout } from './tables';
import { isWrittenLabel, WordLists } from './word-lists';

export interface HtmlOptions {
  /** A selection that somebody copied: all of it is meant, also what looks like a page's navigation; it may hold nothing. */
  readonly selection?: boolean;
}

const BLOCKS = new Set(
  ('address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup html legend li main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead tr ul').split(' '),
);
/** What a letter cannot hold, by its plain English name. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  svg: 'picture', canvas: 'picture', video: 'video', audio: 'sound', iframe: 'embedded object', object: 'embedded object', embed: 'embedded object', map: '', math: 'equation', select: 'form field',
  textarea: 'form field', button: 'form field', option: '', rp: '', wbr: '', col: '', colgroup: '', source: '',
};
const DEEPEST_HEADING = 3;
const SYMBOL_FONT = /^(?:symbol|wingdings)$/i;

/**
 * The blocks of a web page, or of a part of one as programs put it on the clipboard: Word, Outlook, LibreOffice, Google Docs, macOS. Of a page
 * the main part is read, where it has one. Nothing is fetched or run. Throws `BadFile` for a page that is too large, nests too deeply, or
 * (unless it is a `selection`) holds no text.
 */
export function readHtml(html: string, fileName = 'page.html', { selection = false }: HtmlOptions = {}): Imported {
  const page = parsePage(html, fileName);
  const dropped = new Tally();
  const parents = parentsOf(page.root);
  const content = selection ? { root: page.root, beside: new Set<Element>() } : contentOf(page.root, parents, dropped);
  // A page may keep its notes beside the article that refers to them.
  const notes = findNotes(page.root, parents);
  const reader = new PageReader(new StyleSheet(page.css), notes, content.beside, dropped);
  const around: Around = { ...PLAIN, marks: page.language === '' ? {} : { lang: page.language } };
  reader.read(content.root, around);
  const body = reader.finish();
  const read = new Set(body.flatMap(({ runs }) => runs.flatMap((run) => ('embed' in run && typeof run.embed.note === 'string' ? [run.embed.note] : []))));
  const all = [...body, ...notes.notes.filter(({ name }) => read.has(name)).flatMap(({ name, element }) => reader.note(name, element, around))];
  const language = mainLanguage(all);
  const clean = (blocks: readonly BlockDraft[]): BlockDraft[] => blocks.map((block) => withoutLanguage(block, language));
  const blocks = clean(all);
  if (blocks.length === 0 && !selection) throw new BadFile(fileName, 'holds no text');
  const { header, footer } = reader.margins;
  return {
    blocks, dropped: dropped.record(),
    properties: { ...(page.title === '' ? {} : { title: page.title }), ...(language === undefined ? {} : { language }) },
    ...(header.length + footer.length > 0 ? { aside: { header: clean(header), footer: clean(footer) } } : {}),
  };
}

/** What is around a place in the page. */
interface Around {
  readonly marks: Marks;
  readonly spaces: Spaces;
  /** What a paragraph here is. */
  readonly block: BlockAttrs;
  readonly list: ListAround | undefined;
  /** The item whose first words are still to come. */
  readonly item: OpenItem | undefined;
  /** A font whose letters are signs: Symbol, Wingdings. */
  readonly font: string | undefined;
  /** Where in a table this is. */
  readonly cell: Pick<BlockAttrs, 'table' | 'row' | 'column'> | undefined;
}

/** A list item: its first paragraph is the item, those after it are paragraphs. */
interface OpenItem {
  readonly attrs: BlockAttrs;
  readonly number: number | undefined;
  /** The label that the page shows, where it writes one out. */
  readonly label?: string;
  used: boolean;
}

const PLAIN: Around = { marks: {}, spaces: 'fold', block: { kind: 'paragraph' }, list: undefined, item: undefined, font: undefined, cell: undefined };

/** Reads the nodes of a page into flat blocks: whatever nests on the page, a letter holds one paragraph after the other. */
class PageReader {
  readonly margins = { header: [] as BlockDraft[], footer: [] as BlockDraft[] };
  private items: (Numbered & { readonly label?: string })[] = [];
  private open: { readonly paragraph: Paragraph; readonly around: Around } | undefined;
  private tables = 0;
  private words = new WordLists();

  constructor(private readonly sheet: StyleSheet, private readonly notes: PageNotes, private readonly beside: ReadonlySet<Element>, private readonly dropped: Tally) {}

  read(node: HtmlNode | Root, around: Around): void {
    if (node.type === 'text') this.text(node, around);
    else if (node.type === 'root') this.children(node, around);
    else if (isElement(node)) this.element(node, around);
  }

  /** The blocks read so far, with starts and templates such that `labels` gives what the page shows. */
  finish(): BlockDraft[] {
    this.close();
    const items = this.items;
    this.items = [];
    const blocks = withStarts(items);
    const shown = labels(blocks);
    return blocks.map((block, i) => {
      const label = items[i]!.label;
      return label === undefined || label === shown[i] || block.kind !== 'ordered' ? block : { ...block, template: label };
    });
  }

  /** The blocks of a note: one for each of its paragraphs. */
  note(name: string, element: Element, around: Around): BlockDraft[] {
    const before = this.items;
    this.items = [];
    this.element(element, around, true);
    this.close();
    const read = this.items;
    this.items = before;
    return read.filter(({ block }) => block.runs.length > 0).map(({ block: { runs } }, i) => ({ kind: 'note', note: name, runs: i === 0 ? withoutSign(runs) : runs }));
  }

  private children(element: Element | Root, around: Around): void {
    element.children.forEach((child, i) => {
      if (isElement(child) && classes(child).includes('Apple-converted-space')) this.put(macSpace(child, element.children[i - 1], element.children[i + 1]), around);
      else this.read(child, around);
    });
  }

  private element(element: Element, around: Around, asNote = false): void {
    const { tagName } = element;
    if (this.beside.has(element) || this.notes.back.has(element)) return;
    if (this.notes.containers.has(element) && !asNote) return this.withoutRule();
    const style = this.sheet.of(element);
    if (this.isLeftOut(element, style)) return;
    const note = this.notes.references.get(element);
    if (note) return this.embed(noteRun(note).embed, around);
    switch (tagName) {
      case 'br': return this.lineBreak(style, around);
      case 'hr': return this.rule(style);
      case 'img': return this.picture(element, around);
      case 'input': return this.field(element);
      case 'picture': return this.children(element, around);
      case 'table': return this.table(element, this.inside(element, style, around));
      case 'ol': case 'ul': case 'menu': case 'dir':
        return this.block(element, { ...this.inside(element, style, around), list: openList(element, this.sheet, (around.list?.depth ?? 0) + 1), item: undefined });
      case 'li': return this.item(element, style, this.inside(element, style, around));
      case 'q': return this.quote(element, this.inside(element, style, around));
      case 'a': return this.link(element, this.inside(element, style, around));
    }
    const inside = this.inside(element, style, around);
    if (/^h[1-6]$/.test(tagName)) return this.heading(element, Number(tagName[1]), style, inside);
    const said = attribute(element, 'role') === 'heading' ? (wholeNumber(element, 'ariaLevel') ?? 2) : wordHeading(element);
    if (said !== undefined && BLOCKS.has(tagName)) return this.heading(element, said, style, inside);
    if (BLOCKS.has(tagName) || isBlockStyle(style)) return this.flow(element, style, inside);
    this.children(element, inside);
  }

  /** What is around the children of an element. */
  private inside(element: Element, style: Style, around: Around): Around {
    const { tagName } = element;
    const language = attribute(element, 'lang') || attribute(element, 'xmlLang');
    const { underline, ...plain } = marksIn(element, style, around.marks);
    // A link is underlined by its nature; Google Docs says it once more inside.
    const marks: Marks = underline === undefined || plain.link !== undefined ? plain : { ...plain, underline };
    const block: BlockAttrs = around.block.kind === 'heading' && BLOCKS.has(tagName) ? { kind: 'paragraph' } : around.block;
    const font = (style.get('font-family') ?? attribute(element, 'face')).split(',')[0]!.replace(/["']/g, '').trim();
    return {
      ...around, block, font: font === '' ? around.font : SYMBOL_FONT.test(font) ? font : undefined, spaces: spacesIn(tagName, style, around.spaces),
      marks: language === '' || language === marks.lang ? marks : { ...marks, lang: language },
    };
  }

  private block(element: Element, inside: Around): void {
    this.close();
    this.children(element, inside);
    this.close();
  }

  private flow(element: Element, style: Style, inside: Around): void {
    const margin = /^(header|footer)$/.exec(attribute(element, 'title'))?.[1] as 'header' | 'footer' | undefined;
    // LibreOffice's pages hold the header and footer of the document so.
    if (element.tagName === 'div' && margin !== undefined) return this.margin(element, margin, inside);
    const word = this.words.item(element, style);
    this.block(element, word ? { ...inside, item: { attrs: word.attrs, number: word.number, label: word.label, used: false } } : inside);
  }

  private margin(element: Element, which: 'header' | 'footer', inside: Around): void {
    this.close();
    const before = this.items;
    this.items = [];
    this.children(element, inside);
    const blocks = this.finish();
    this.items = before;
    const known = new Set(this.margins[which].map((block) => JSON.stringify(block)));
    this.margins[which].push(...blocks.filter((block) => !known.has(JSON.stringify(block))));
  }

  private heading(element: Element, level: number, style: Style, inside: Around): void {
    const at = this.items.length;
    const label = this.words.item(element, style)?.label;
    this.block(element, { ...inside, block: { kind: 'heading', level: Math.min(Math.max(level, 1), DEEPEST_HEADING) } });
    for (let i = at; i < this.items.length; i++) {
      const one = this.items[i]!;
      if (one.block.kind === 'rule') continue;
      // A number of a heading becomes the beginning of its words, as headings have no labels.
      const runs = i === at && label !== undefined && /[\p{L}\p{N}]/u.test(label) ? joined([{ text: `${label} ` }, ...one.block.runs]) : one.block.runs;
      this.items[i] = { ...one, block: { ...one.block, runs: withoutNature(runs) } };
    }
  }

  private item(element: Element, style: Style, inside: Around): void {
    const list = inside.list ?? { depth: 1, ordered: false, look: {}, step: 1, next: 1 };
    const { attrs, number, unknown } = itemOf(element, style, list);
    if (unknown !== undefined) this.dropped.add('numbering of another script');
    const written = this.words.item(element, style);
    const item: OpenItem | undefined = attrs && { attrs: written?.attrs ?? attrs, number: written?.number ?? number, ...(written ? { label: written.label } : {}), used: false };
    this.block(element, { ...inside, item, block: { kind: 'paragraph' } });
  }

  private table(table: Element, inside: Around): void {
    this.close();
    if (isLayout(table)) {
      this.children(table, inside);
      return this.close();
    }
    for (const child of table.children) if (isElement(child) && child.tagName === 'caption') this.read(child, inside);
    const name = `t${++this.tables}`;
    for (const { element, row, column } of cellsOf(table)) {
      const style = this.sheet.of(element);
      if (this.isLeftOut(element, style)) continue;
      const from = this.items.length;
      this.block(element, { ...this.inside(element, style, inside), cell: { table: name, row, column }, block: { kind: 'paragraph' }, item: undefined, list: undefined });
      if (element.tagName === 'th') {
        for (let i = from; i < this.items.length; i++) this.items[i] = { ...this.items[i]!, block: { ...this.items[i]!.block, runs: withoutNature(this.items[i]!.block.runs) } };
      }
    }
  }

  private link(element: Element, inside: Around): void {
    const address = addressOf(element);
    if (address === '' && holdsWords(element)) this.dropped.add(attribute(element, 'href').startsWith('#') ? 'link inside the document' : 'link to a file');
    // A link is underlined by its nature.
    if (!address) return this.children(element, inside);
    const { underline: _, ...rest } = inside.marks;
    this.children(element, { ...inside, marks: { ...rest, link: address } });
  }

  /** Browsers write the marks of a quotation, which the page's text has not. */
  private quote(element: Element, inside: Around): void {
    const french = String(inside.marks.lang ?? '').toLowerCase().startsWith('fr');
    this.put(french ? '«\u00a0' : '“', inside);
    this.children(element, inside);
    this.put(french ? '\u00a0»' : '”', inside);
  }

  private picture(element: Element, around: Around): void {
    const words = attribute(element, 'alt').trim();
    // Sites and mail programs write 😀 as a picture of it.
    if (/^\p{Extended_Pictographic}/u.test(words) && words.length <= 16) return this.put(words, around);
    const sizes = [wholeNumber(element, 'width'), wholeNumber(element, 'height')];
    if (!sizes.some((size) => size !== undefined && size <= 2)) this.dropped.add('picture');
  }

  private field(element: Element): void {
    const type = attribute(element, 'type').toLowerCase();
    if (type !== 'hidden') this.dropped.add(type === 'checkbox' || type === 'radio' ? 'check box' : 'form field');
  }

  /** Whether an element is passed over; counts it where a reader would miss it. */
  private isLeftOut(element: Element, style: Style): boolean {
    const what = LEFT_OUT[element.tagName];
    if (what !== undefined) {
      if (what !== '') this.dropped.add(what);
      return true;
    }
    if (isWrittenLabel(style) || this.notes.headings.has(element)) return true;
    const part = style.get('mso-element')?.toLowerCase();
    if (part === 'comment-list' || classes(element).includes('MsoCommentReference')) {
      if (part) this.dropped.add('comment', Math.max(textOf(element).match(/\[[^\]]{1,12}\d\]/g)?.length ?? 0, 1));
      return true;
    }
    if (element.tagName === 'del' && (element.properties.dateTime !== undefined || element.properties.cite !== undefined)) {
      if (holdsWords(element)) this.dropped.add('tracked deletion');
      return true;
    }
    const hidden = (element.properties.hidden !== undefined && element.properties.hidden !== false) || /^none$/i.test(ownDisplay(element, style)) || /^hidden$/i.test(style.get('visibility') ?? '') || /^all$/i.test(style.get('mso-hide') ?? '');
    if (hidden && element.tagName !== 'hr' && holdsWords(element)) this.dropped.add('hidden text');
    if (hidden && style.has('page-break-before')) this.dropped.add('page break');
    return hidden;
  }

  private lineBreak(style: Style, around: Around): void {
    if (/^(?:always|page|left|right)$/i.test(style.get('page-break-before') ?? '')) {
      this.dropped.add('page break');
      return this.close();
    }
    // Two breaks are how many pages and mail programs part paragraphs.
    if (this.open?.paragraph.endsInBlankLine && around.spaces === 'fold') this.close();
    else this.open?.paragraph.break();
  }

  private rule(style: Style): void {
    this.close();
    if (/^(?:always|page)$/i.test(style.get('page-break-before') ?? style.get('page-break-after') ?? '')) this.dropped.add('page break');
    else this.items.push({ block: { kind: 'rule', runs: [] } });
  }

  /** The rule over the first note is the notes' own. */
  private withoutRule(): void {
    this.close();
    if (this.items.at(-1)?.block.kind === 'rule') this.items.pop();
  }

  private text({ value }: Text, around: Around): void {
    if (!this.open && !/\S/.test(value)) return;
    this.put(around.font === undefined ? value : symbolText(value, around.font), around);
  }

  private put(value: string, around: Around): void {
    this.open ??= { paragraph: new Paragraph(), around };
    this.open.paragraph.text(value, around.marks, around.spaces);
  }

  private embed(embed: ReturnType<typeof noteRun>['embed'], around: Around): void {
    this.open ??= { paragraph: new Paragraph(), around };
    this.open.paragraph.embed(embed);
  }

  private close(): void {
    const { open } = this;
    this.open = undefined;
    const runs = open?.paragraph.finish() ?? [];
    if (!open || runs.length === 0) return;
    const { item, block, cell } = open.around;
    const first = item && !item.used ? item : undefined;
    if (first) first.used = true;
    const attrs: BlockAttrs = first?.attrs ?? (cell && block.kind === 'paragraph' ? { kind: 'cell' } : block);
    this.items.push({
      block: { ...attrs, ...cell, runs },
      ...(first?.number === undefined ? {} : { number: first.number }), ...(first?.label === undefined ? {} : { label: first.label }),
    });
  }
}

/**
 * macOS writes every no-break space and every space beside another one as a no-break space of this class: which it was, its neighbours
 * tell. `mot ;` and `« mot` keep theirs, `end.  Next` has two plain ones.
 */
function macSpace(space: Element, before: HtmlNode | undefined, after: HtmlNode | undefined): string {
  const text = textOf(space);
  const [last, next] = [before ? textOf(before).at(-1) : undefined, after ? textOf(after)[0] : undefined];
  const french = /[:;!?»%€]/.test(next ?? '') || last === '«' || (/\d/.test(last ?? '') && /\d/.test(next ?? ''));
  return french ? text : text.replaceAll('\u00a0', ' ');
}

function spacesIn(tagName: string, style: Style, around: Spaces): Spaces {
  const css = style.get('white-space')?.toLowerCase();
  if (css === undefined) return tagName === 'pre' || tagName === 'textarea' ? 'keep' : around;
  return css === 'pre' || css === 'pre-wrap' || css === 'break-spaces' ? 'keep' : css === 'pre-line' ? 'lines' : css === 'normal' || css === 'nowrap' ? 'fold' : around;
}

/** What an element's own style says of its display: a style sheet's `none` may be undone by a script. */
function ownDisplay(element: Element, style: Style): string {
  return /display/i.test(attribute(element, 'style')) ? (style.get('display') ?? '') : '';
}

function isBlockStyle(style: Style): boolean {
  return /^(?:block|list-item|flex|grid|table)$/i.test(style.get('display') ?? '');
}

/** Word's title styles, which it writes as paragraphs: `MsoTitle`. */
function wordHeading(element: Element): number | undefined {
  if (classes(element).some((name) => name.startsWith('MsoTitle'))) return 1;
  return classes(element).some((name) => name.startsWith('MsoSubtitle')) ? 2 : undefined;
}

/** A heading is bold by its nature: bold on all its words says nothing. */
function withoutNature(runs: readonly Run[]): Run[] {
  if (!runs.every((run) => !isText(run) || run.text.trim() === '' || run.marks?.bold === true)) return [...runs];
  return joined(runs.map((run) => {
    if (!run.marks?.bold) return run;
    const { bold: _, ...marks } = run.marks;
    const { marks: __, ...bare } = run;
    return Object.keys(marks).length > 0 ? { ...bare, marks } : bare;
  }));
}

/** A note's words without the sign that stands before them: `[1] `, `1. `, `* `. */
function withoutSign(runs: readonly Run[]): Run[] {
  const [first, ...rest] = runs;
  if (!first || !isText(first)) return [...runs];
  const text = first.text.replace(/^[\s\u00a0]*(?:\[[^\]\s]{1,6}\]|↑|\^)?[\s\u00a0.]*/u, '');
  return text === '' ? withoutSign(rest) : [{ ...first, text }, ...rest];
}
