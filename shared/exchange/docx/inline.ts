import { linkAddress, hyperlinkField } from './links';
import { contents, contentsBelow } from './contents';
import { isOn, type StyleChain } from './styles';
import { runFormat, withLink, type RunFormat } from './run-format';
import { attribute, child, holds, numberAttribute, ownText, type XmlElement } from '../xml/parse';
import { symbol, symbolText } from './symbols';
import { trimmed, type TextBuilder } from './text-builder';
import type { Context } from './context';
import type { Fields } from './fields';

const TEXT: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'w:sym']);
const TEXT_BOX: ReadonlySet<string> = new Set(['w:txbxContent']);
const PICTURE: ReadonlySet<string> = new Set(['pic:pic', 'v:imagedata']);
const CHART: ReadonlySet<string> = new Set(['c:chart']);
const DIAGRAM: ReadonlySet<string> = new Set(['dgm:relIds']);

/** Reads what stands inside a paragraph into `builder`; collects what stands beside it. */
export class InlineReader {
  /** Contents of the text boxes anchored here, in order. */
  readonly boxes: XmlElement[] = [];
  /** Whether a horizontal line stands here. */
  line = false;
  private hiding = false;

  constructor(
    private readonly context: Context, private readonly fields: Fields, readonly builder: TextBuilder,
    private readonly chain: StyleChain, private readonly heading: boolean,
  ) {}

  /** Reads an element's children: runs, links, fields, tracked changes. */
  read(element: XmlElement, link?: string): void {
    for (const node of contents(element)) this.readNode(node, link);
  }

  private readNode(node: XmlElement, link: string | undefined): void {
    const { dropped } = this.context;
    switch (node.name) {
      case 'w:r':
        this.run(node, link);
        return;
      case 'w:hyperlink':
        this.read(node, this.hyperlink(node) ?? link);
        return;
      case 'w:fldSimple':
        this.read(node, this.fieldLink(attribute(node, 'w:instr') ?? '') ?? link);
        return;
      case 'w:del': case 'w:moveFrom':
        if (holds(node, TEXT)) dropped.add('tracked deletion');
        return;
      case 'm:oMath': case 'm:oMathPara':
        dropped.add('equation');
        return;
      case 'w:pPr': case 'w:rPr':
        return;
      default:
        if (holds(node, TEXT)) dropped.add('unknown part');
    }
  }

  private hyperlink(node: XmlElement): string | undefined {
    const relationship = this.context.relationships.get(attribute(node, 'r:id') ?? '');
    const place = attribute(node, 'w:anchor') ?? attribute(node, 'w:docLocation');
    if (!relationship && place === undefined) return undefined;
    return this.address(relationship?.external ? relationship.target : '', place);
  }

  private fieldLink(instruction: string): string | undefined {
    const found = hyperlinkField(instruction);
    return found && this.address(found.address, found.place);
  }

  /** The address as a link mark keeps it; '' for a link whose address no letter keeps. */
  private address(target: string, place: string | undefined): string {
    const address = linkAddress(target, place);
    if (address === undefined) this.context.dropped.add(target === '' ? 'link inside the document' : 'link to a file');
    return address ?? '';
  }

  private run(run: XmlElement, link: string | undefined): void {
    const format = runFormat(child(run, 'w:rPr'), this.chain, this.heading, this.context.styles);
    let words = false;
    for (const node of contents(run)) words = this.runChild(node, format, link) || words;
    if (!words) return;
    if (format.hidden) this.hide();
    else {
      this.hiding = false;
      for (const look of format.lost) this.context.dropped.add(look);
    }
  }

  /** Neighbouring hidden runs are one hidden text. */
  private hide(): void {
    if (!this.hiding) this.context.dropped.add('hidden text');
    this.hiding = true;
  }

  /** Answers whether the node has words of its own. */
  private runChild(node: XmlElement, format: RunFormat, link: string | undefined): boolean {
    const { dropped } = this.context;
    const marks = withLink(format.marks, link ?? this.fields.link);
    const shown = !format.hidden && !this.fields.inInstruction;
    const write = (text: string): boolean => {
      if (shown) this.builder.text(text, marks);
      return text.trim() !== '' && !this.fields.inInstruction;
    };
    switch (node.name) {
      case 'w:t': return write(plainText(node, format.font));
      case 'w:ptab': case 'w:tab':
        if (shown) this.builder.tab(marks);
        return false;
      case 'w:br': {
        const type = attribute(node, 'w:type') ?? 'textWrapping';
        if (type === 'page') dropped.add('page break');
        else if (type === 'column') dropped.add('column break');
        else if (shown) this.builder.break();
        return false;
      }
      case 'w:cr':
        if (shown) this.builder.break();
        return false;
      case 'w:noBreakHyphen': return write('\u2011');
      case 'w:sym': return write(this.sign(node));
      case 'w:fldChar':
        this.fieldChar(node);
        return false;
      case 'w:instrText':
        this.fields.instruct(ownText(node));
        return false;
      case 'w:delText':
        dropped.add('tracked deletion');
        return false;
      case 'w:r': case 'w:hyperlink': case 'w:fldSimple': case 'w:del': case 'w:moveFrom':
        this.readNode(node, link);
        return false;
      case 'w:footnoteReference': dropped.add('footnote'); return false;
      case 'w:endnoteReference': dropped.add('endnote'); return false;
      case 'w:commentReference': dropped.add('comment'); return false;
      case 'w:drawing': case 'w:pict': case 'w:object':
        if (!format.hidden) this.drawing(node);
        return false;
      case 'w:contentPart': dropped.add('drawing'); return false;
      default: return false;
    }
  }

  private sign(node: XmlElement): string {
    const code = Number.parseInt(attribute(node, 'w:char') ?? '', 16);
    const font = attribute(node, 'w:font');
    const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
    const sign = symbol(low, font) ?? (code >= 0x20 && (code < 0xd800 || code > 0xf8ff) && code < 0xfffe ? String.fromCharCode(code) : undefined);
    if (sign === undefined || (low === code && code < 0x100 && /^(wingdings|webdings)/i.test(font ?? '') && symbol(low, font) === undefined)) {
      this.context.dropped.add('unknown symbol');
      return '';
    }
    return sign;
  }

  private fieldChar(node: XmlElement): void {
    switch (attribute(node, 'w:fldCharType')) {
      case 'begin':
        this.fields.begin();
        return;
      case 'separate':
        this.fields.separate((instruction) => this.fieldLink(instruction));
        return;
      case 'end': {
        const field = this.fields.end();
        const name = /^\s*(\w+)/.exec(field?.instruction ?? '')?.[1]?.toUpperCase() ?? '';
        if (name === 'FORMCHECKBOX') this.context.dropped.add('check box');
        if (/^(LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT)$/.test(name)) this.context.dropped.add('automatic number');
      }
    }
  }

  private drawing(node: XmlElement): void {
    const { dropped } = this.context;
    if (node.name === 'w:object') {
      dropped.add('embedded object');
      return;
    }
    const boxes = contentsBelow(node, TEXT_BOX);
    const pictures = contentsBelow(node, PICTURE).length;
    this.boxes.push(...boxes);
    dropped.add('text box', boxes.length);
    dropped.add('picture', pictures);
    if (boxes.length > 0 || pictures > 0) return;
    if (contentsBelow(node, new Set(['v:rect'])).some((rectangle) => isOn(attribute(rectangle, 'o:hr') ?? '0'))) this.line = true;
    else if (holds(node, CHART)) dropped.add('chart');
    else if (holds(node, DIAGRAM)) dropped.add('diagram');
    else dropped.add('shape');
  }
}

/** The words of a `w:t`: Word shows its line ends and tabs as spaces, and none at its ends unless told to preserve them. */
function plainText(node: XmlElement, font: string | undefined): string {
  let text = ownText(node);
  if (attribute(node, 'xml:space') !== 'preserve') text = trimmed(text, ' \t\r\n');
  text = text.replace(/[\t\r\n\u0085\u2028\u2029]/g, ' ').replace(/\uFFFC/g, '');
  return /[\uF020-\uF0FF]/.test(text) ? [...text].map((character) => (character >= '\uF020' && character <= '\uF0FF' ? symbolText(character, font) : character)).join('') : text;
}

/** Whether a paragraph's own border alone draws a line. */
export function hasLineBorder(properties: XmlElement | undefined): boolean {
  const borders = child(properties, 'w:pBdr');
  return ['w:bottom', 'w:top', 'w:between'].some((name) => {
    const border = child(borders, name);
    return border !== undefined && !/^(none|nil)$/.test(attribute(border, 'w:val') ?? 'none') && numberAttribute(border, 'w:sz') !== 0;
  });
}
