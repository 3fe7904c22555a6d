import type { PdfItem } from '../shared/exchange/pdf/page';
import type { PdfEngine } from './pdf-engine';

/** A glyph as pdf.js gives it in a list of operators. */
interface Glyph {
  readonly unicode: string;
  /** In thousandths of the font's size, as its matrix has it. */
  readonly width: number;
  readonly isSpace: boolean;
  readonly originalCharCode?: number;
}

/** What is asked of a font. */
export interface PdfFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly italic?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
  /** Whether its characters are more than a byte. */
  readonly composite?: boolean;
}

/** `[a b c d e f]`, as PDF writes it: x' = a x + c y + e, y' = b x + d y + f. */
type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const USUAL_FONT_MATRIX = 0.001;

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The part of the graphics state that text depends on (ISO 32000-1, 9.3). */
interface State {
  readonly ctm: Matrix;
  readonly font: PdfFont | undefined;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly horizontal: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

const FIRST: State = { ctm: IDENTITY, font: undefined, size: 0, charSpacing: 0, wordSpacing: 0, horizontal: 1, leading: 0, rise: 0, mode: 0 };

/** A word that is being put together. */
interface Open {
  text: string;
  /** From the space of its line of text to that of `PdfItem`. */
  readonly space: Matrix;
  readonly state: State;
  /** In the space of its line: where its first letter begins and its last one ends. */
  readonly from: number;
  end: number;
}

/** A shift back or forth between two letters, in ems, from which on they are items of their own: whether a space is meant is then told by where they stand. */
const SHIFT = 0.08;
/** Fill and stroke in one: how programs draw bold letters from a font that has none. */
const FILL_AND_STROKE = 2;
/** A slant, as a share of the height, that only italics have. */
const SLANT = 0.15;

/** What stands in a page's list of operators. */
export interface PageText {
  readonly items: PdfItem[];
  readonly pictures: number;
}

/** Reads the operators of one page: its words with where they stand, and how many pictures it shows. */
export class PageReader {
  readonly items: PdfItem[] = [];
  private state: State = FIRST;
  private readonly saved: State[] = [];
  private textMatrix: Matrix = IDENTITY;
  private lineMatrix: Matrix = IDENTITY;
  /** How far the current line of text has come, in text space. */
  private at = 0;
  private open: Open | undefined;
  /** For each marked content that is open, whether the file says that it is no part of the text. */
  private readonly marked: boolean[] = [];

  /** @param view from the page's own space to that of `PdfItem` */
  constructor(private readonly ops: PdfEngine['OPS'], private readonly view: Matrix, private readonly fonts: (name: string) => PdfFont | undefined) {}

  run(fns: readonly number[], args: readonly (readonly unknown[] | null)[]): PageText {
    const { ops } = this;
    let pictures = 0;
    fns.forEach((fn, i) => {
      // Pictures are taken out before they are unpacked; what is left of one is a place of its own with nothing in it.
      if (fn === ops.restore && fns[i - 1] === ops.transform && (fns[i - 2] === ops.save || fns[i - 2] === ops.transform)) pictures++;
      if (PICTURES.some((name) => ops[name] === fn)) pictures++;
      this.operate(fn, args[i] ?? []);
    });
    this.close();
    return { items: this.items, pictures };
  }

  private operate(fn: number, args: readonly unknown[]): void {
    const { ops, state } = this;
    switch (fn) {
      case ops.save: this.saved.push(state); return;
      case ops.restore: this.set(this.saved.pop() ?? state); return;
      case ops.transform: this.set({ ...state, ctm: times(state.ctm, matrixOf(args)) }); return;
      case ops.paintFormXObjectBegin:
        this.saved.push(state);
        if (args[0]) this.set({ ...state, ctm: times(state.ctm, matrixOf(args[0])) });
        return;
      case ops.paintFormXObjectEnd: this.set(this.saved.pop() ?? state); return;
      case ops.beginText: this.textMatrix = this.lineMatrix = IDENTITY; this.newLine(); return;
      case ops.endText: this.close(); return;
      case ops.setFont: this.set({ ...state, font: this.fonts(String(args[0])), size: number(args[1]) }); return;
      case ops.setGState: this.graphicsState(args[0]); return;
      case ops.setCharSpacing: this.state = { ...state, charSpacing: number(args[0]) }; return;
      case ops.setWordSpacing: this.state = { ...state, wordSpacing: number(args[0]) }; return;
      case ops.setHScale: this.state = { ...state, horizontal: number(args[0]) / 100 }; return;
      case ops.setLeading: this.state = { ...state, leading: -number(args[0]) }; return;
      case ops.setLeadingMoveText: this.state = { ...state, leading: number(args[1]) }; this.move(number(args[0]), number(args[1])); return;
      case ops.setTextRise: this.set({ ...state, rise: number(args[0]) }); return;
      case ops.setTextRenderingMode: this.set({ ...state, mode: number(args[0]) }); return;
      case ops.moveText: this.move(number(args[0]), number(args[1])); return;
      case ops.nextLine: this.move(0, state.leading); return;
      case ops.setTextMatrix: this.textMatrix = this.lineMatrix = matrixOf(args); this.newLine(); return;
      case ops.showText: this.show(args[0]); return;
      case ops.beginMarkedContent:
      case ops.beginMarkedContentProps: this.close(); this.marked.push(nameOf(args[0]) === 'Artifact'); return;
      case ops.endMarkedContent: this.close(); this.marked.pop(); return;
    }
  }

  private set(state: State): void {
    this.close();
    this.state = state;
  }

  /** Fonts may be set by a graphics state, too. */
  private graphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1])) this.operate(this.ops.setFont, entry[1]);
    }
  }

  private move(x: number, y: number): void {
    this.textMatrix = this.lineMatrix = times(this.lineMatrix, [1, 0, 0, 1, x, y]);
    this.newLine();
  }

  private newLine(): void {
    this.close();
    this.at = 0;
  }

  private show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const { font, size, charSpacing, wordSpacing, horizontal } = this.state;
    const scale = font?.vertical ? USUAL_FONT_MATRIX : (font?.fontMatrix?.[0] ?? USUAL_FONT_MATRIX);
    for (const glyph of glyphs as readonly (number | Glyph)[]) {
      if (typeof glyph === 'number') {
        this.at -= glyph * 0.001 * size * horizontal;
        continue;
      }
      const advance = glyph.width * scale * size * horizontal;
      this.glyph(signOf(glyph, font), advance);
      this.at += advance + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * horizontal;
    }
  }

  private glyph(unicode: string, advance: number): void {
    const { size, charSpacing, horizontal } = this.state;
    // What letters are spaced by belongs to the spacing of a word, not to a place between two.
    const shift = this.open && Math.abs(this.at - this.open.end - charSpacing * horizontal) > SHIFT * Math.abs(size * horizontal);
    if (shift) this.close();
    if (/^ +$/.test(unicode)) {
      if (this.open) this.open.text += ' ';
      else this.items.push(...this.spaceAlone());
      this.close();
      return;
    }
    this.open ??= { text: '', space: this.space(), state: this.state, from: this.at, end: this.at };
    this.open.text += unicode;
    this.open.end = this.at + advance;
  }

  /** A space that no word of this show goes before belongs to the word that was closed last, when that ends here. */
  private spaceAlone(): PdfItem[] {
    const last = this.items.at(-1);
    if (!last || last.text.endsWith(' ')) return [];
    const [x, y] = pointOn(this.space(), this.at);
    const near = Math.abs(y - last.y) < last.size * 0.1 && Math.abs(x - last.x - last.width) < last.size * 0.5;
    if (!near || last.angle !== undefined) return [];
    this.items.pop();
    return [{ ...last, text: `${last.text} ` }];
  }

  private space(): Matrix {
    return times(this.view, times(this.state.ctm, times(this.textMatrix, [1, 0, 0, 1, 0, this.state.rise])));
  }

  /** Ends the word that is open. */
  private close(): void {
    const { open } = this;
    this.open = undefined;
    if (!open || open.text.trim() === '') return;
    const { space, state, from, end } = open;
    const [a, b, c, d] = space;
    const [x, y] = pointOn(space, from);
    const along = Math.hypot(a, b);
    const size = Math.hypot(c, d) * Math.abs(state.size);
    const width = Math.abs(end - from) * along;
    if (![x, y, size, width].every(Number.isFinite) || size === 0 || along === 0) return;
    const way = Math.sign(state.size);
    const angle = (Math.round((Math.atan2(b * way, a * way) * 180) / Math.PI) + 360) % 360;
    const name = fontName(state.font);
    const slanted = Math.abs(a * c + b * d) > SLANT * along * Math.hypot(c, d);
    const bold = BOLD.test(name) || state.mode === FILL_AND_STROKE || state.font?.bold === true || state.font?.black === true;
    const italic = ITALIC.test(name) || slanted || state.font?.italic === true;
    this.push({
      text: open.text, x, y, width, size,
      ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(angle === 0 ? {} : { angle }), ...(this.marked.includes(true) ? { artifact: true } : {}),
    });
  }

  /** Some programs place each letter by itself: one that stands right after the last goes on with its word. */
  private push(item: PdfItem): void {
    const last = this.items.at(-1);
    if (last && item.angle === undefined && goesOn(last, item)) this.items[this.items.length - 1] = { ...last, text: last.text + item.text, width: item.x + item.width - last.x };
    else this.items.push(item);
  }
}

function goesOn(last: PdfItem, item: PdfItem): boolean {
  if (last.text.endsWith(' ') || last.angle !== undefined || last.bold !== item.bold || last.italic !== item.italic || last.artifact !== item.artifact) return false;
  if (Math.abs(last.size - item.size) > 0.01 * last.size || Math.abs(last.y - item.y) > 0.02 * last.size) return false;
  return Math.abs(item.x - last.x - last.width) < SHIFT * item.size;
}

/** The no-break space of Windows' encoding, which shows the same glyph as the space. */
const NO_BREAK_SPACE = 0xa0;

function signOf({ unicode, originalCharCode }: Glyph, font: PdfFont | undefined): string {
  return unicode === ' ' && originalCharCode === NO_BREAK_SPACE && font?.composite !== true ? '\u00a0' : unicode;
}

function pointOn([a, b, , , e, f]: Matrix, at: number): [x: number, y: number] {
  return [a * at + e, b * at + f];
}

/** What fonts are called; the short names are those of TeX's. */
const BOLD = /bold|black|heavy|demi|^(?:cm|sf|ec)bx/i;
const ITALIC = /ital|obliq|slanted|^(?:cm|sf|ec)(?:ti|sl|bxti)/i;

/** Pictures that are left although they are taken out before they are unpacked: those of a few dots. */
const PICTURES = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'paintInlineImageXObjectGroup', 'paintImageMaskXObjectGroup', 'paintImageXObjectRepeat', 'paintImageMaskXObjectRepeat', 'paintSolidColorImageMask'] as const;

/** `ABCDEF+Times-Bold` → `Times-Bold` */
function fontName(font: PdfFont | undefined): string {
  return (font?.name ?? '').replace(/^[A-Z]{6}\+/, '');
}

function nameOf(tag: unknown): string {
  if (typeof tag === 'string') return tag;
  return typeof tag === 'object' && tag !== null && 'name' in tag ? String(tag.name) : '';
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function matrixOf(value: unknown): Matrix {
  const given = Array.isArray(value) && Array.isArray(value[0]) ? (value[0] as readonly unknown[]) : (value as readonly unknown[]);
  const [a, b, c, d, e, f] = Array.from({ length: 6 }, (_, i) => number(given[i]));
  return [a!, b!, c!, d!, e!, f!];
}
