import type { Marks, TextRun } from '../../letter/block';
import type { PdfItem, PdfLink } from './page';

/** Items that stand on one baseline, from left to right; their super- and subscripts among them. */
export interface Row {
  readonly y: number;
  /** Height of most of its letters. */
  readonly size: number;
  readonly items: readonly PdfItem[];
}

/** The left and right ends that the lines around a line keep. */
export interface Frame {
  readonly left: number;
  readonly right: number;
}

/** One line of a column: text in reading order. */
export interface Line extends Frame {
  /** Index of its page. */
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly runs: readonly TextRun[];
  readonly text: string;
  /** How wide its first word is. */
  readonly firstWord: number;
  /** Whether it leads to a page number, as in a table of contents. */
  readonly leads: boolean;
  /** Whether all of it is bold. */
  readonly bold: boolean;
  /** The ends of its column. */
  readonly column: Frame;
  /** Where a line that is full would end at the furthest: where the page's margin begins if both are alike, or the next column does. */
  readonly limit: number;
  /** Where on the page its column begins anew: lines of different flows do not stand under each other. */
  readonly flow: number;
}

/** A distance between two items, in ems, from which on it stands for a space. TeX's narrowest is about 0.2, kerning reaches to about 0.1. */
const SPACE = 0.16;
/** Letters this much smaller than their line, and off its baseline by this much, are raised or lowered. In shares of the line's size. */
const SMALL = 0.82;
const RAISED = 0.12;
const LOWERED = 0.06;

/** Ligatures and presentation forms that some fonts name as signs of their own. */
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** A text without the signs that stand for how it was set, rather than for what it says; no-break spaces stay. */
export function plain(text: string): string {
  // Fonts with one glyph for both tell an apostrophe as the modifier letter, which neither English nor French has.
  return text.replaceAll('\u02bc', '’').replace(/[\ufb00-\ufb06]/g, (sign) => LIGATURES[sign]!).replace(/[\p{Cc}\u200b\ufeff]/gu, '');
}

/** Marks that runs can have here. */
function marksOf(item: PdfItem, row: Row, link: string | undefined): Marks {
  const rise = row.y - item.y;
  const small = item.size < SMALL * row.size;
  return {
    ...(item.bold ? { bold: true } : {}), ...(item.italic ? { italic: true } : {}),
    ...(small && rise > RAISED * row.size ? { superscript: true } : {}), ...(small && rise < -LOWERED * row.size ? { subscript: true } : {}),
    ...(link === undefined ? {} : { link }),
  };
}

/** Reads a row as a line. The row is not empty. */
export function lineOf(row: Row, { page, column, limit, flow }: Pick<Line, 'page' | 'column' | 'limit' | 'flow'>, links: readonly PdfLink[]): Line {
  const items = withAccents(withoutShadows(row.items));
  const runs: { text: string; marks: Marks }[] = [];
  const spaces = spaceWidths(items, row.size);
  items.forEach((item, i) => {
    const before = items[i - 1];
    const text = plain(item.text);
    const marks = marksOf(item, row, linkAt(item, links));
    const last = runs.at(-1);
    const apart = before !== undefined && item.x - before.x - before.width > spaces[i]!;
    const spaced = apart && !/\s$/.test(last?.text ?? ' ') && !/^\s/.test(text);
    if (last && JSON.stringify(last.marks) === JSON.stringify(marks)) last.text += (spaced ? ' ' : '') + text;
    else {
      if (last && spaced) last.text += ' ';
      runs.push({ text, marks });
    }
  });
  const tidy = tidied(runs);
  const last = items.at(-1)!;
  const leads = LEADER.test(runs.map((run) => run.text).join('').trimEnd());
  const text = tidy.map((run) => run.text).join('');
  return {
    page, y: row.y, size: row.size, runs: tidy, text, left: items[0]!.x, right: last.x + last.width, firstWord: firstWord(items, spaces), leads,
    bold: tidy.every((run) => run.marks?.bold === true || !/[\p{L}\p{N}]/u.test(run.text)) && /[\p{L}\p{N}]/u.test(text), column, limit, flow,
  };
}

/** Bold letters are at times the same letters printed twice, a hair apart. */
function withoutShadows(items: readonly PdfItem[]): PdfItem[] {
  const kept: PdfItem[] = [];
  for (const item of items) {
    const shadow = kept.slice(-3).findIndex((other) => other.text.trim() === item.text.trim() && Math.abs(other.x - item.x) < 0.12 * item.size && Math.abs(other.y - item.y) < 0.12 * item.size);
    if (shadow < 0) kept.push(item);
  }
  return kept;
}

/** Accents that stand for themselves, and those that go with a letter. */
const ACCENTS: Readonly<Record<string, string>> = { '´': '\u0301', 'ˊ': '\u0301', '`': '\u0300', 'ˋ': '\u0300', '^': '\u0302', ˆ: '\u0302', '¨': '\u0308', '¸': '\u0327', '˜': '\u0303', ˇ: '\u030c' };
/** How far from the left end of its letter an accent is printed, in ems. */
const OVER = 0.4;

/** Older programs (TeX) print an accent and its letter one over the other: `´` on `ecole` → `école`. */
function withAccents(items: readonly PdfItem[]): readonly PdfItem[] {
  const isAccent = (item: PdfItem): boolean => ACCENTS[item.text.trim()] !== undefined;
  if (!items.some(isAccent)) return items;
  const letters = items.filter((item) => !isAccent(item));
  const lone: PdfItem[] = [];
  for (const accent of items.filter(isAccent)) {
    const at = letters.findIndex((item) => Math.abs(item.x - accent.x) < OVER * item.size && accent.x + accent.width > item.x && /^\p{L}/u.test(item.text));
    const base = letters[at];
    if (base) letters[at] = { ...base, text: (base.text[0]!.replace('ı', 'i') + ACCENTS[accent.text.trim()]!).normalize('NFC') + base.text.slice(1) };
    else lone.push(accent);
  }
  return [...letters, ...lone].sort((a, b) => a.x - b.x);
}

/** Letters by themselves in a row from which on they are a word that is set wide. */
const SPACED_LETTERS = 4;
/** How much wider than between its letters the space between two such words is. */
const WIDER = 1.7;

/** For each item the distance to the one before that stands for a space: more where single letters are set wide (`D E A R`). */
function spaceWidths(items: readonly PdfItem[], size: number): number[] {
  const widths = items.map(() => SPACE * size);
  const isSingle = (item: PdfItem | undefined): boolean => item !== undefined && /^[\p{L}\p{N}]\p{P}?$/u.test(item.text);
  for (let from = 0; from < items.length; from++) {
    let to = from;
    while (isSingle(items[to])) to++;
    // A last letter with a space that the file has is one of them, too.
    if (to > from && /^[\p{L}\p{N}]\s$/u.test(items[to]?.text ?? '')) to++;
    if (to - from >= SPACED_LETTERS) {
      const gaps = Array.from({ length: to - from - 1 }, (_, i) => items[from + i + 1]!.x - items[from + i]!.x - items[from + i]!.width).sort((a, b) => a - b);
      const usual = Math.max(gaps[Math.floor(gaps.length / 2)]!, SPACE * size);
      for (let i = from + 1; i < to; i++) widths[i] = usual * WIDER;
    }
    from = Math.max(from, to - 1);
  }
  return widths;
}

/** What holds on to the next word by a no-break space, which many programs write into a PDF as a plain one: the groups of a number, and what it counts; an opening quote. */
const HOLDS_ON = /^(?:\d{1,3}|«)$/;

/** The width of what could not be parted from the line's beginning: `68 000 membres` would go to the next line as a whole. */
function firstWord(items: readonly PdfItem[], spaces: readonly number[]): number {
  let at = 0;
  for (; at + 1 < items.length; at++) {
    const [item, next] = [items[at]!, items[at + 1]!];
    if (HOLDS_ON.test(item.text.trim())) continue;
    if (item.text.endsWith(' ') || next.x - item.x - item.width > spaces[at + 1]!) break;
  }
  return items[at]!.x + items[at]!.width - items[0]!.x;
}

function linkAt(item: PdfItem, links: readonly PdfLink[]): string | undefined {
  const [x, y] = [item.x + item.width / 2, item.y - item.size * 0.3];
  return links.find((link) => x >= link.left && x <= link.right && y >= link.top && y <= link.bottom)?.address;
}

/** The dots that lead from an entry of a table of contents to its page. */
const LEADER = /\s*(?:[.·…_]\s?){4,}(?=\s*(?:\d{1,4}|[ivxlcIVXLC]{1,7})$)/;

/** Runs without white space at the line's ends, with one space where several stand, and without empty marks. */
function tidied(runs: readonly { readonly text: string; readonly marks: Marks }[]): TextRun[] {
  const kept: TextRun[] = [];
  runs.forEach(({ text, marks }, i) => {
    let clean = text.replace(LEADER, ' ').replace(/[ \t]{2,}/g, ' ');
    if (kept.length === 0) clean = clean.trimStart();
    else if (clean.startsWith(' ') && kept.at(-1)!.text.endsWith(' ')) clean = clean.slice(1);
    if (i === runs.length - 1) clean = clean.replace(/[ \t]+$/, '');
    if (clean !== '') kept.push(Object.keys(marks).length > 0 ? { text: clean, marks } : { text: clean });
  });
  kept.forEach((run, i) => {
    const next = kept[i + 1];
    if (!next || !run.text.endsWith(' ') || Object.keys(next.marks ?? {}).length >= Object.keys(run.marks ?? {}).length) return;
    // The space between belongs to the plainer of two.
    kept[i] = { ...run, text: run.text.slice(0, -1) };
    kept[i + 1] = { ...next, text: ` ${next.text}` };
  });
  const last = kept.at(-1);
  if (last?.text.endsWith(' ')) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept.filter((run) => run.text !== '');
}
