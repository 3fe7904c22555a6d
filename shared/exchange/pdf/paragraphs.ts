import type { TextRun } from '../../letter/block';
import { isRule } from '../letter-line';
import { listItems, type Item } from '../text-items';
import type { TextLine, Width } from '../text-lines';
import { joint, type Evidence } from './hyphens';
import type { Frame, Line } from './line';

/** Lines put together. */
export interface Paragraph {
  readonly item?: Item;
  /** The item's label as the file has it. */
  readonly label?: string;
  /** Columns before its first word, in half ems. */
  readonly indent: number;
  readonly runs: readonly TextRun[];
  readonly text: string;
  /** Whether it follows the one before without a greater distance. */
  readonly close: boolean;
  readonly lines: readonly Line[];
}

/** The narrowest space a line is broken at, in ems. */
const SPACE = 0.22;
/** How far to the right of the lines above a first line begins, in ems; and how far off lines of one left end are, in points. */
const INDENT = 0.7;
const ALIGNED = 2;
/** How much further down than usual a line stands, in shares of the usual distance, where a paragraph ends. */
const PARTED = 1.22;
/** How much larger or smaller, in shares, letters of another paragraph are. */
const OTHER_SIZE = 0.09;

/** The paragraphs that the lines of a file make up, in order. */
export function paragraphsOf(lines: readonly Line[], evidence: Evidence): Paragraph[] {
  const frames = framesOf(lines);
  const leading = usualLeading(lines);
  const parted = lines.map((line, i) => i === 0 || isParted(lines[i - 1]!, line, leading));
  const soft = lines.map((line, i) => i > 0 && isSoft(lines[i - 1]!, line, frames[i - 1]!));
  const items = itemsOf(lines, parted, soft);
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  let first = 0;
  const close = (): void => {
    if (open.length > 0) paragraphs.push(paragraphOf(open, items[first], frames[first]!, paragraphs.length > 0 && !parted[first], evidence));
    open = [];
  };
  lines.forEach((line, i) => {
    const goesOn = open.length > 0 && !items[i] && !isRule(line.text) && !isRule(lines[i - 1]!.text)
      && continues({ lines, i, soft: soft[i]!, parted: parted[i]!, inItem: items[first] !== undefined, depth: open.length, frame: frames[i]!, leading });
    if (!goesOn) {
      close();
      first = i;
    }
    open.push(line);
  });
  close();
  return paragraphs;
}

/**
 * The ends that each line's neighbours keep: its column's, which columns that begin at the same place of other pages tell, too, for the
 * last page may have none but short lines; or, for a passage set in, those of the passage.
 */
function framesOf(lines: readonly Line[]): Frame[] {
  const places = new Map<number, Line[]>();
  const key = ({ column }: Line): number => Math.round(column.left / 12);
  for (const line of lines) {
    const place = key(line);
    if (!places.has(place)) places.set(place, []);
    places.get(place)!.push(line);
  }
  const ends = new Map([...places].map(([place, all]) => [place, endOf(all)]));
  const frames = lines.map((line): Frame => ({ left: line.column.left, right: Math.max(ends.get(key(line))!, Math.min(line.column.right, line.right)) }));
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && isSameBlock(lines[to - 1]!, lines[to]!)) to++;
    const right = Math.max(...lines.slice(from, to).map((line) => line.right));
    const flush = lines.slice(from, to).filter((line) => right - line.right < ALIGNED).length;
    if (flush >= 3 && right < frames[from]!.right - 1) for (let i = from; i < to; i++) frames[i] = { left: lines[i]!.left, right };
    from = to;
  }
  return frames;
}

/** Lines that may stick out of a column: one in so many. */
const STICKING_OUT = 0.015;

/**
 * Where the lines of a column end when they are full: where the longest do, if the sentence goes on after most lines that reach there;
 * else, as after a few short lines, where the page's margins let them.
 */
function endOf(lines: readonly Line[]): number {
  const right = lines.map((line) => line.right).sort((a, b) => b - a)[Math.floor(lines.length * STICKING_OUT)]!;
  let [full, goOn] = [0, 0];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || next.flow !== line.flow || !isSoft(line, next, { left: line.column.left, right })) return;
    full++;
    if (/^\P{L}*\p{Ll}/u.test(next.text)) goOn++;
  });
  return full >= 2 && goOn * 2 >= full ? right : Math.max(right, ...lines.map((line) => line.limit));
}

function isSameBlock(a: Line, b: Line): boolean {
  return a.flow === b.flow && Math.abs(a.left - b.left) < ALIGNED && b.y - a.y < 2 * a.size && Math.abs(a.size - b.size) < OTHER_SIZE * a.size;
}

/** Whether the break between two lines is there only because the first word of the second would not have fit. */
function isSoft(line: Line, next: Line, frame: Frame): boolean {
  return line.right + SPACE * line.size + next.firstWord > frame.right - 0.5 && /\s|.{12}/.test(line.text);
}

/** The distance from line to line inside paragraphs, in ems: that of lines that go on in lower case, else the commonest, the smaller of two. */
function usualLeading(lines: readonly Line[]): number {
  const within = new Map<number, number>();
  const all = new Map<number, number>();
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!before || before.flow !== line.flow || Math.abs(before.size - line.size) > OTHER_SIZE * line.size) return;
    const ems = Math.round(((line.y - before.y) / line.size) * 20) / 20;
    if (ems < 0.7 || ems > 4) return;
    all.set(ems, (all.get(ems) ?? 0) + 1);
    if (/^\p{Ll}/u.test(line.text) && !/[.!?:;]$/.test(before.text)) within.set(ems, (within.get(ems) ?? 0) + 1);
  });
  const commonest = (counts: ReadonlyMap<number, number>): number | undefined => [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0];
  return commonest(within) ?? smallestOften(all) ?? 1.2;
}

function smallestOften(counts: ReadonlyMap<number, number>): number | undefined {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return [...counts].filter(([, n]) => n >= total * 0.1).sort(([a], [b]) => a - b)[0]?.[0];
}

/** Whether two lines that stand under each other are further apart than lines of a paragraph. */
function isParted(a: Line, b: Line, leading: number): boolean {
  if (a.flow !== b.flow) return false;
  const distance = b.y - a.y;
  return distance > leading * PARTED * Math.max(a.size, b.size) || distance < 0;
}

interface Meeting {
  readonly lines: readonly Line[];
  /** Index of the second line. */
  readonly i: number;
  readonly soft: boolean;
  readonly parted: boolean;
  readonly inItem: boolean;
  /** Lines that the open paragraph has. */
  readonly depth: number;
  readonly frame: Frame;
  readonly leading: number;
}

/** Whether a line goes on with the paragraph that the line before belongs to. */
function continues({ lines, i, soft, parted, inItem, depth, frame }: Meeting): boolean {
  const [before, line, after] = [lines[i - 1]!, lines[i]!, lines[i + 1]];
  if (parted || before.leads || Math.abs(before.size - line.size) > OTHER_SIZE * Math.max(before.size, line.size)) return false;
  if (before.bold !== line.bold && /\p{L}/u.test(line.text) && !(soft && /^\p{Ll}/u.test(line.text))) return false;
  const lower = goesOnLower(line.text);
  const ended = /[.!?:]["”»’)\]]?\d*$/u.test(before.text);
  const sameFlow = before.flow === line.flow;
  // Centred lines begin and end where they will.
  const centred = isCentred(before, frame) && isCentred(line, frame);
  if (!soft) return lower && !ended && !centred && before.right - before.left > 0.4 * (frame.right - frame.left) && !/^\p{Ll}[.)]\s/u.test(line.text);
  if (!sameFlow) {
    const indented = line.left - line.column.left > INDENT * line.size;
    if (inItem) return lower || (!ended && indented);
    // Programs keep a paragraph's first line from standing alone at the end of a page.
    if (depth === 1 && !lower && !/[,;]$/.test(before.text)) return false;
    return lower || (!indented && !(ended && startsFlowParted(lines, i)));
  }
  const shift = line.left - before.left;
  if (centred && Math.abs(shift) > ALIGNED) return !ended && (lower || line.size > 0);
  if (shift > INDENT * line.size) return (inItem && depth === 1) || lower || (depth === 1 && after !== undefined && after.flow === line.flow && Math.abs(after.left - line.left) < ALIGNED && !startsAnew(before, after));
  if (shift < -INDENT * line.size) return depth === 1 && (!inItem || lower || !ended);
  return true;
}

/** Whether a line begins in the middle of a sentence: in lower case, but with no address that is written so. */
function goesOnLower(text: string): boolean {
  return /^["“«‘(]?\p{Ll}/u.test(text) && !/^(?:c\/o\s|https?:|www\.|[\w.+-]+@\w)/u.test(text);
}

/** A first line set in stands as far in as the first line of the paragraph before did: no hanging indentation. */
function startsAnew(first: Line, third: Line): boolean {
  return Math.abs(first.left - third.left) < ALIGNED;
}

function isCentred(line: Line, frame: Frame): boolean {
  const middle = (frame.left + frame.right) / 2;
  return Math.abs((line.left + line.right) / 2 - middle) < 4 && line.left - frame.left > 2 * line.size;
}

/** Whether the text before and after the top of a page is one of paragraphs parted by distance, and the line stands alone. */
function startsFlowParted(lines: readonly Line[], i: number): boolean {
  const [line, after] = [lines[i]!, lines[i + 1]];
  return after !== undefined && after.flow === line.flow && after.y - line.y > 1.9 * line.size;
}

/** Units of a line's width for `listItems`, in ems. */
const UNIT = 0.25;

/** Which lines begin a list item: as in a plain text whose columns are a quarter of an em wide. */
function itemsOf(lines: readonly Line[], parted: readonly boolean[], soft: readonly boolean[]): (Item | undefined)[] {
  const shown: TextLine[] = [];
  const places: number[] = [];
  const width: Width = { characters: 1000, bytes: 1000 };
  const nothing: Width = { characters: 0, bytes: 0 };
  lines.forEach((line, i) => {
    if (i > 0 && (parted[i] || lines[i - 1]!.flow !== line.flow)) shown.push({ indent: 0, text: '', width: nothing, first: nothing, spaced: false });
    places.push(shown.length);
    // Whether a line is broken for its width is known already: it is told by widths that say so.
    const reach = soft[i + 1] ? 1000 : 0;
    shown.push({ indent: Math.round(line.left / (UNIT * line.size)), text: withSigns(line.text), width: { characters: reach, bytes: reach }, first: { characters: 1, bytes: 1 }, spaced: false });
  });
  const items = listItems(shown, width);
  return lines.map((_, i) => items[places[i]!]);
}

/** Signs of symbol fonts at a line's head are bullets; so is Word's `o` of its second level. One sign stays one sign. */
function withSigns(text: string): string {
  return text.replace(/^[\ue000-\uf8ff](?=\s*\S)/u, '•').replace(/^o (?=\p{Lu}|\p{Ll})/u, '◦ ').replace(/^[\u2043\u2219∙⁃](?=\s)/u, '•').replace(/^[❖❑✓✔➔➢►▶](?=\s)/u, '•');
}

function paragraphOf(lines: readonly Line[], item: Item | undefined, frame: Frame, close: boolean, evidence: Evidence): Paragraph {
  const runs: TextRun[] = [];
  lines.forEach((line, i) => {
    const add = item && i === 0 ? withoutStart(line.runs, withSigns(line.text).length - item.words.length) : line.runs;
    const before = runs.at(-1);
    if (before && add.length > 0) {
      const { cut, between } = joint(lines[i - 1]!.text, line.text, evidence);
      if (cut > 0) runs[runs.length - 1] = { ...before, text: before.text.slice(0, before.text.length - cut) };
      append(runs, { ...add[0]!, text: between + add[0]!.text }, between);
      for (const run of add.slice(1)) append(runs, run, '');
    } else for (const run of add) append(runs, run, '');
  });
  const kept = runs.map((run) => ({ ...run, text: run.text.replace(/\u00ad/g, '') })).filter((run) => run.text !== '');
  const first = lines[0]!;
  return {
    ...(item ? { item, label: labelOf(first, item) } : {}), indent: Math.max(0, Math.round((first.left - frame.left) / (0.5 * first.size))),
    runs: kept, text: kept.map((run) => run.text).join(''), close, lines,
  };
}

function labelOf({ text }: Line, { words }: Item): string {
  const signs = withSigns(text);
  return signs.slice(0, signs.length - words.length).trim();
}

/** Adds a run; one with the marks of the last joins it. A space between differently marked lines goes to the one before. */
function append(runs: TextRun[], run: TextRun, between: string): void {
  const last = runs.at(-1);
  if (!last) runs.push(run);
  else if (JSON.stringify(last.marks ?? {}) === JSON.stringify(run.marks ?? {})) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else if (between && run.text.startsWith(between)) {
    runs[runs.length - 1] = { ...last, text: last.text + between };
    runs.push({ ...run, text: run.text.slice(between.length) });
  } else runs.push(run);
}

/** Runs without their first characters, and without the white space after these. */
export function withoutStart(runs: readonly TextRun[], characters: number): TextRun[] {
  const left: TextRun[] = [];
  let cut = characters;
  for (const run of runs) {
    const gone = Math.min(cut, run.text.length);
    cut -= gone;
    const text = run.text.slice(gone);
    const clean = left.length === 0 ? text.trimStart() : text;
    if (clean !== '') left.push({ ...run, text: clean });
  }
  return left;
}
