import { linkAddress, hyperlinkField } from './links';
import { contents, contentsBelow } from './contents';
import { fieldName, isPageNumber, shownWithout, type Fields } from './fields';
import { isOn } from './on-off';
import { runFormat, withLink, type RunFormat } from './run-format';
import { attribute, child, childElements, holds, numberAttribute, ownText, type XmlElement } from '../xml/parse';
import { symbol, symbolText } from './symbols';
import { trimmed, type TextBuilder } from './text-builder';
import { noteRun } from '../../letter/notes';
import { PAGE_NUMBER, type Context } from './context';
import type { NoteSort } from './note-names';
import type { StyleChain } from './styles';

const TEXT: ReadonlySet<string> = new Set(['w:t', 'w:sym']);
const EQUATION_TEXT: ReadonlySet<string> = new Set(['m:t', 'w:t']);
const TEXT_BOX: ReadonlySet<string> = new Set(['w:txbxContent']);
const PICTURE: ReadonlySet<string> = new Set(['pic:pic', 'v:imagedata']);
const CHART: ReadonlySet<string> = new Set(['c:chart']);
const DIAGRAM: ReadonlySet<string> = new Set(['dgm:relIds']);

/** A sign of the author's own for a note is a star or two, a letter, a word at most. */
const LONGEST_SIGN = 10;
const COMMENT_MARKS = { 'w:commentRangeStart': 'begin', 'w:commentRangeEnd': 'end', 'w:commentReference': 'sign' } as const;

/** What an element says of where a comment stands; undefined for any other element. */
export function commentMark(node: XmlElement): 'begin' | 'end' | 'sign' | undefined {
  return (COMMENT_MARKS as Readonly<Record<string, 'begin' | 'end' | 'sign'>>)[node.name];
}

/** Reads what stands inside a paragraph into `builder`; collects what stands beside it. */
export class InlineReader {
  /** Contents of the text boxes anchored here, in order. */
  readonly boxes: XmlElement[] = [];
  /** Whether a horizontal line stands here. */
  line = false;
  private hiding = false;
  /** What the words before lost: neighbours that lose the same lost it once. */
  private losing: readonly string[] = [];
  /** A note reference whose sign is still to come. */
  private unsigned: { readonly sort: NoteSort; readonly id: string; sign: string } | undefined;

  constructor(
    private readonly context: Context, private readonly fields: Fields, readonly builder: TextBuilder,
    private readonly chain: StyleChain, private readonly heading: boolean,
  ) {}

  /** Reads a paragraph's children: runs, links, fields. */
  read(paragraph: XmlElement): void {
    this.readChildren(paragraph, undefined);
    this.sign();
  }

  private readChildren(element: XmlElement, link: string | undefined): void {
    for (const node of contents(element)) this.readNode(node, link);
  }

  private readNode(node: XmlElement, link: string | undefined): void {
    const { dropped } = this.context;
    const comment = commentMark(node);
    if (comment) {
      this.builder.comment(attribute(node, 'w:id') ?? '', comment);
      return;
    }
    switch (node.name) {
      case 'w:r':
        this.run(node, link);
        return;
      case 'w:hyperlink':
        this.readChildren(node, this.hyperlink(node) ?? link);
        return;
      case 'w:fldSimple': {
        const instruction = attribute(node, 'w:instr') ?? '';
        if (this.context.margin && isPageNumber(instruction)) this.pageNumber();
        else this.readChildren(node, this.fieldLink(instruction) ?? link);
        return;
      }
      case 'm:oMath': case 'm:oMathPara':
        if (holds(node, EQUATION_TEXT)) dropped.add('equation');
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
    if (this.unsigned?.sign) this.sign();
    if (!words) return;
    if (format.hidden) this.hide();
    else {
      this.hiding = false;
      for (const look of format.lost) if (!this.losing.includes(look)) this.context.dropped.add(look);
      this.losing = format.lost;
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
    // Asked anew each time: an element may begin or end a field.
    const shown = (): boolean => !format.hidden && !this.fields.inInstruction;
    const write = (text: string): boolean => {
      if (this.unsigned && shown()) this.unsigned.sign += text;
      else if (shown() && !(this.context.margin && this.fields.inPageNumber)) this.builder.text(text, marks);
      return text.trim() !== '' && !this.fields.inInstruction;
    };
    const comment = commentMark(node);
    if (comment) {
      this.readNode(node, link);
      return false;
    }
    switch (node.name) {
      case 'w:t': return write(plainText(node, format.font, this.context.spaces));
      case 'w:ptab': case 'w:tab':
        if (shown()) this.builder.tab(marks);
        return false;
      case 'w:br': {
        const type = attribute(node, 'w:type') ?? 'textWrapping';
        if (type === 'page') dropped.add('page break');
        else if (type === 'column') dropped.add('column break');
        if (shown()) {
          if (type === 'page' || type === 'column') this.builder.part();
          else this.builder.break();
        }
        return false;
      }
      case 'w:cr':
        if (shown()) this.builder.break();
        return false;
      case 'w:noBreakHyphen': return write('\u2011');
      case 'w:softHyphen': return write('\u00AD');
      case 'w:sym': return write(this.symbol(node));
      case 'w:pgNum':
        if (this.context.margin && shown()) this.pageNumber();
        return false;
      case 'w:fldChar': {
        const words = this.fieldChar(node);
        return words !== '' && write(words);
      }
      case 'w:instrText':
        this.fields.instruct(ownText(node));
        return false;
      case 'w:r': case 'w:hyperlink': case 'w:fldSimple':
        this.readNode(node, link);
        return false;
      case 'w:footnoteReference': case 'w:endnoteReference':
        if (shown()) this.note(node);
        return !this.fields.inInstruction;
      case 'w:drawing': case 'w:pict': case 'w:object':
        if (!format.hidden) this.drawing(node);
        return false;
      case 'w:contentPart': dropped.add('drawing'); return false;
      default: return false;
    }
  }

  private note(node: XmlElement): void {
    this.sign();
    this.unsigned = { sort: node.name === 'w:footnoteReference' ? 'foot' : 'end', id: attribute(node, 'w:id') ?? '', sign: '' };
    if (!isOn(attribute(node, 'w:customMarkFollows') ?? '0')) this.sign();
  }

  /** Writes the reference that waits for its sign. What follows a reference that announces a sign is one if it is short enough. */
  private sign(): void {
    if (!this.unsigned) return;
    const { sort, id, sign } = this.unsigned;
    this.unsigned = undefined;
    const own = sign.trim();
    const isSign = own !== '' && own.length <= LONGEST_SIGN;
    const note = this.context.notes.refer(sort, id, isSign ? own : undefined);
    if (note) this.builder.embed(noteRun({ name: note.name, end: sort === 'end', ...(note.sign !== undefined && { sign: note.sign }) }));
    else this.context.dropped.add(`${sort}note`);
    if (!note || !isSign) this.builder.text(sign, {});
    else if (sign.endsWith(' ')) this.builder.text(' ', {});
  }

  /** A margin's page numbers are taken out of its words later, with the words around them. */
  private pageNumber(): void {
    this.builder.text(PAGE_NUMBER, {});
  }

  private symbol(node: XmlElement): string {
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

  /** Answers what a field shows that has ended without a result. */
  private fieldChar(node: XmlElement): string {
    switch (attribute(node, 'w:fldCharType')) {
      case 'begin':
        this.fields.begin(chosenEntry(node));
        return '';
      case 'separate':
        this.fields.separate((instruction) => this.fieldLink(instruction));
        return '';
      case 'end': {
        const field = this.fields.end();
        if (!field || this.fields.inInstruction) return '';
        const name = fieldName(field.instruction);
        if (name === 'FORMCHECKBOX') this.context.dropped.add('check box');
        if (name === 'EQ' && !field.hadResult) this.context.dropped.add('equation');
        if (/^(LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT)$/.test(name)) this.context.dropped.add('automatic number');
        if (this.context.margin && isPageNumber(field.instruction)) this.pageNumber();
        return shownWithout(field);
      }
      default: return '';
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
    dropped.add('picture', pictures);
    if (boxes.length > 0 || pictures > 0) return;
    if (contentsBelow(node, new Set(['v:rect'])).some((rectangle) => isOn(attribute(rectangle, 'o:hr') ?? '0'))) this.line = true;
    else if (holds(node, CHART)) dropped.add('chart');
    else if (holds(node, DIAGRAM)) dropped.add('diagram');
    else dropped.add('shape');
  }
}

/** The words of a `w:t`: Word shows its line ends and tabs as spaces, and none at its ends unless told to preserve them. */
function plainText(node: XmlElement, font: string | undefined, spaces: boolean): string {
  let text = ownText(node);
  if (attribute(node, 'xml:space') !== 'preserve' && !spaces) text = trimmed(text, ' \t\r\n');
  text = text.replace(/[\t\r\n\u0085\u2028\u2029]/g, ' ').replace(/\uFFFC/g, '');
  return /[\uF020-\uF0FF]/.test(text) ? [...text].map((character) => (character >= '\uF020' && character <= '\uF0FF' ? symbolText(character, font) : character)).join('') : text;
}

/** The entry that a form's drop-down list shows. */
function chosenEntry(begin: XmlElement): string | undefined {
  const list = child(child(begin, 'w:ffData'), 'w:ddList');
  const at = numberAttribute(child(list, 'w:result'), 'w:val') ?? numberAttribute(child(list, 'w:default'), 'w:val') ?? 0;
  return attribute(childElements(list, 'w:listEntry')[at], 'w:val');
}

/**
 * Whether a paragraph's border alone, its own or its style's, draws a line across the page. Each edge is the nearest that says something. One with edges at its sides
 * is a box around words, of which this paragraph is an empty line.
 */
export function hasLineBorder(properties: XmlElement | undefined, chain: StyleChain): boolean {
  const sources = [child(properties, 'w:pBdr'), ...chain.map((style) => child(style.paragraph, 'w:pBdr'))].filter((borders) => borders !== undefined);
  if (sources.length === 0) return false;
  const drawn = (...names: readonly string[]): boolean => {
    const border = sources.flatMap((borders) => names.flatMap((name) => child(borders, name) ?? []))[0];
    return border !== undefined && !/^(none|nil)$/.test(attribute(border, 'w:val') ?? 'none') && numberAttribute(border, 'w:sz') !== 0;
  };
  const boxed = drawn('w:left', 'w:start') && drawn('w:right', 'w:end');
  return !boxed && (drawn('w:bottom') || drawn('w:top') || drawn('w:between'));
}
