import { PAGE_NUMBER } from '../docx/context';
import { linkAddress } from '../docx/links';
import { withLink } from '../docx/run-format';
import { isKnownSymbol, symbolText } from '../docx/symbols';
import { marksOf, spanLook, type Look } from './format';
import { attribute, child, childElements, descendants, numberAttribute, type XmlElement } from '../xml/parse';
import { wholeText } from './package';
import type { Context } from './context';
import type { ParagraphText } from './paragraph-text';

/** What stands in a paragraph and is nothing to a reader, or is counted elsewhere. */
const UNSEEN: ReadonlySet<string> = new Set([
  'text:soft-page-break', 'text:number', 'office:annotation-end', 'text:bookmark', 'text:bookmark-start', 'text:bookmark-end', 'text:reference-mark',
  'text:reference-mark-start', 'text:reference-mark-end', 'text:toc-mark', 'text:toc-mark-start', 'text:toc-mark-end', 'text:alphabetical-index-mark',
  'text:alphabetical-index-mark-start', 'text:alphabetical-index-mark-end', 'text:user-index-mark', 'text:user-index-mark-start', 'text:user-index-mark-end',
  'text:script', 'text:ruby-text', 'svg:title', 'svg:desc', 'office:event-listeners', 'text:page-variable-set', 'text:tracked-changes', 'office:binary-data',
]);
/** Spaces in a row at most; who fills a line by them takes a hundred. */
const MOST_SPACES = 400;
const WORDS: ReadonlySet<string> = new Set(['text:p', 'text:h']);
const OBJECTS = ['draw:object', 'draw:object-ole', 'draw:plugin', 'draw:applet', 'draw:floating-frame'];

/** What the reading of a paragraph hands to the story around it. */
export interface Around {
  /** The text that is being read now; another one once a restored deletion has ended a paragraph. */
  readonly text: ParagraphText;
  /** Words of the file that a tracked deletion took out of here, to be put back. */
  restore(elements: XmlElement[], inside: InlineReader): void;
  note(note: XmlElement): void;
  /** A line right across the page. */
  line(): void;
  /** A text box, to be read after the paragraph. */
  box(box: XmlElement): void;
}

/** Reads what stands inside a paragraph. */
export class InlineReader {
  private hiding = false;

  constructor(private readonly context: Context, private readonly around: Around) {}

  /** Reads an element's children. `link` is the address of the link they stand in, '' for one whose address no letter keeps. */
  read(element: XmlElement, look: Look, link?: string): void {
    for (const node of element.children) {
      if (typeof node === 'string') this.words(node, look, link);
      else this.node(node, look, link);
    }
  }

  private words(data: string, look: Look, link: string | undefined): void {
    if (this.context.changes.inside) return;
    const seen = data.trim() !== '';
    if (look.hidden) {
      if (seen) this.hide();
      return;
    }
    if (seen) this.hiding = false;
    if (seen && look.highlight) this.context.dropped.add('highlight');
    this.around.text.characters(this.signs(data, look.font), withLink(marksOf(look), link));
  }

  /** Signs of a symbol font, as Unicode. */
  private signs(data: string, font: string | undefined): string {
    const name = font?.replace(/(?<=\S)\d+$/, '');
    if (!/[\uE000-\uF8FF]/.test(data) && !/^(?:symbol|wingdings(?: [23])?|webdings)$/i.test(name ?? '')) return data;
    return [...symbolText(data, name)].filter((sign) => {
      const known = isKnownSymbol(sign, name);
      if (!known) this.context.dropped.add('unknown symbol');
      return known;
    }).join('');
  }

  /** Neighbouring hidden words are one hidden text. */
  private hide(): void {
    if (!this.hiding) this.context.dropped.add('hidden text');
    this.hiding = true;
  }

  private node(node: XmlElement, look: Look, link: string | undefined): void {
    const { changes, dropped, remarks, room, styles } = this.context;
    const { text } = this.around;
    const shown = !changes.inside && !look.hidden;
    const marks = withLink(marksOf(look), link);
    if (node.name === 'office:annotation-end') remarks.end(attribute(node, 'office:name'), text);
    if (UNSEEN.has(node.name)) return;
    switch (node.name) {
      case 'text:span':
        this.read(node, spanLook(look, styles.chain('text', attribute(node, 'text:style-name'))), link);
        return;
      case 'text:a':
        this.read(node, look, shown ? this.address(node) : link);
        return;
      case 'text:s':
        if (shown) text.spaces(room.spaces.take(numberAttribute(node, 'text:c') ?? 1, MOST_SPACES), marks);
        return;
      case 'text:tab':
        if (shown) text.tab(marks);
        return;
      case 'text:line-break':
        if (shown) text.break();
        return;
      case 'text:change': case 'text:change-start': case 'text:change-end': {
        const deleted = changes.at(node);
        if (deleted.length > 0 && changes.mode === 'reject' && !changes.inside) this.around.restore(deleted, this);
        return;
      }
      case 'text:note':
        if (shown) this.around.note(node);
        return;
      case 'text:note-ref': {
        // A raised number is a second reference; "see note 3" is text.
        const again = look.position === 'superscript' ? this.context.notes?.again(attribute(node, 'text:ref-name')) : undefined;
        if (!again) this.read(node, look, link);
        else if (shown) text.embed(again);
        return;
      }
      case 'text:page-number': case 'text:page-count': case 'text:page-continuation':
        if (this.context.margin) {
          if (shown) text.characters(PAGE_NUMBER, {});
        } else this.read(node, look, link);
        return;
      case 'office:annotation':
        if (!changes.inside) remarks.begin(node, text);
        return;
      case 'text:ruby':
        for (const base of childElements(node, 'text:ruby-base')) this.read(base, look, link);
        return;
      case 'text:variable-set': case 'text:user-field-get': case 'text:expression': case 'text:user-field-input':
        if (attribute(node, 'text:display') !== 'none') this.read(node, look, link);
        return;
      case 'text:hidden-text':
        this.read(node, attribute(node, 'text:is-hidden') === 'true' ? { ...look, hidden: true } : look, link);
        return;
      case 'draw:a':
        this.read(node, look, link);
        return;
      case 'draw:frame': case 'draw:g': case 'draw:custom-shape': case 'draw:rect': case 'draw:line': case 'draw:ellipse': case 'draw:circle': case 'draw:polygon':
      case 'draw:polyline': case 'draw:path': case 'draw:connector': case 'draw:caption': case 'draw:measure': case 'draw:regular-polygon': case 'draw:control':
        if (shown) this.drawing(node);
        return;
      default:
        if (node.name === '?:fieldmark' && /FORMCHECKBOX/.test([...node.attributes.values()].join(' '))) dropped.add('check box');
        // A field shows what it last said.
        this.read(node, look, link);
    }
  }

  /** The address as a link mark keeps it; '' for a link whose address no letter keeps. */
  private address(node: XmlElement): string {
    const target = attribute(node, 'xlink:href') ?? '';
    const hash = target.indexOf('#');
    const address = hash < 0 ? linkAddress(target) : linkAddress(target.slice(0, hash), target.slice(hash + 1));
    if (address === undefined && wholeText(node).trim() !== '') this.context.dropped.add(target === '' || target.startsWith('#') ? 'link inside the document' : 'link to a file');
    return address ?? '';
  }

  /** What is drawn: words in it are read after the paragraph, everything else is counted. */
  drawing(node: XmlElement): void {
    if (!this.drawn(node)) this.context.dropped.add('shape');
  }

  /** Whether anything but lines is in a drawing. */
  private drawn(node: XmlElement): boolean {
    const { dropped } = this.context;
    switch (node.name) {
      case 'draw:g': case 'draw:a':
        return childElements(node).filter((inner) => inner.name.startsWith('draw:') && this.drawn(inner)).length > 0;
      case 'draw:control':
        dropped.add('form field');
        return true;
      case 'draw:frame': {
        const box = child(node, 'draw:text-box');
        if (box) this.around.box(box);
        else if (OBJECTS.some((name) => child(node, name))) dropped.add('embedded object');
        else if (child(node, 'draw:image')) dropped.add('picture');
        else return false;
        return true;
      }
      default: {
        if (isLine(node)) {
          this.around.line();
          return true;
        }
        const words = descendants(node, WORDS).some((paragraph) => wholeText(paragraph).trim() !== '');
        if (words) this.around.box(node);
        return words;
      }
    }
  }
}

/** Centimetres of the tallest shape that is a line to a reader. */
const FLAT = 0.4;

/** A flat shape as wide as the text: how LibreOffice keeps a line that Word or a web page draws across. */
function isLine(node: XmlElement): boolean {
  const [, size, unit] = /^([\d.]+)(in|cm|mm|pt)$/.exec(attribute(node, 'svg:height') ?? '') ?? [];
  const centimetres = Number(size) * ({ in: 2.54, cm: 1, mm: 0.1, pt: 2.54 / 72 }[unit ?? ''] ?? Number.NaN);
  return attribute(node, 'style:rel-width') === '100%' && centimetres <= FLAT;
}
