import type { TextRun } from '../../letter/block';
import type { Line } from './line';
import { withoutStart } from './paragraphs';

/** A note from the bottom of a page. */
export interface Footnote {
  readonly name: string;
  /** A sign of the author's own in place of a number. */
  readonly sign?: string;
  /** Its lines, the first without its number. */
  readonly lines: Line[];
}

export interface Noted {
  /** The text's lines; references to notes are runs with the mark `note`, the note's name. */
  readonly lines: Line[];
  readonly notes: Footnote[];
  /** Small print at the bottom of pages that nothing refers to: it is no part of the paragraph that goes on over the page. */
  readonly loose: { readonly lines: readonly Line[]; readonly page: number }[];
}

/** Letters of a footnote are at most so large, as a share of the text's. */
const SMALL = 0.94;
const START = /^(\*{1,3}|[†‡§]{1,2}|\d{1,3})(?:[.)]?\s+|[.)]?(?=\p{L}|["“«]))(?=\S)/u;

/** Parts the footnotes from the text: small lines at the bottom of a column that begin with a number or sign, to which the page's text refers by one raised. */
export function withFootnotes(lines: readonly Line[], bodySize: number): Noted {
  const noted: Noted = { lines: [], notes: [], loose: [] };
  for (const page of pagesOf(lines)) footnotesOf(page, bodySize, noted);
  return noted;
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages = new Map<number, Line[]>();
  for (const line of lines) {
    if (!pages.has(line.page)) pages.set(line.page, []);
    pages.get(line.page)!.push(line);
  }
  return [...pages.values()];
}

function footnotesOf(page: readonly Line[], bodySize: number, noted: Noted): void {
  const tail = new Set(tailsOf(page, bodySize));
  const body = page.filter((line) => !tail.has(line));
  const small = page.filter((line) => tail.has(line));
  const found: Footnote[] = [];
  const loose: Line[] = [];
  let open: Footnote | undefined;
  let references = body;
  small.forEach((line, i) => {
    const start = START.exec(line.text);
    const sign = start?.[1];
    const name = `n${noted.notes.length + found.length + 1}`;
    const referred = sign === undefined ? undefined : withReference(references, sign, name);
    if (start && sign !== undefined && referred) {
      references = referred;
      open = { name, ...(/^\d/.test(sign) ? {} : { sign }), lines: [{ ...line, runs: withoutStart(line.runs, start[0].length), text: line.text.slice(start[0].length) }] };
      found.push(open);
    } else if (open) open.lines.push(line);
    else if (i === 0 && noted.notes.length > 0 && !start && /^\p{Ll}/u.test(line.text)) {
      open = noted.notes.at(-1)!;
      open.lines.push(line);
    } else loose.push(line);
  });
  noted.lines.push(...references);
  noted.notes.push(...found);
  if (loose.length > 0) noted.loose.push({ lines: loose, page: page[0]!.page });
}

/** The small lines at the bottom of each column, where larger ones stand above. */
function tailsOf(page: readonly Line[], bodySize: number): Line[] {
  if (!page.some((line) => line.size > SMALL * bodySize)) return [];
  const flows = new Map<number, Line[]>();
  for (const line of page) {
    if (!flows.has(line.flow)) flows.set(line.flow, []);
    flows.get(line.flow)!.push(line);
  }
  return [...flows.values()].flatMap((flow) => {
    const from = flow.findLastIndex((line) => line.size > SMALL * bodySize) + 1;
    const tail = flow.slice(from);
    // Small print in which nothing begins with a number is a signature block, a caption, a stamp: text.
    const begins = tail.findIndex((line) => START.test(line.text));
    if (begins < 0) return [];
    return begins > 0 && !/^\p{Ll}/u.test(tail[0]!.text) ? tail.slice(begins) : tail;
  });
}

/** The lines with the first raised `sign` made a reference to the note; undefined when there is none. */
function withReference(lines: Line[], sign: string, name: string): Line[] | undefined {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const at = line.runs.findIndex((run) => run.marks?.note === undefined && isReference(run, sign));
    if (at < 0) continue;
    const run = line.runs[at]!;
    const place = run.text.search(wordOf(sign));
    const [before, after] = [run.text.slice(0, place), run.text.slice(place + sign.length)];
    const marked = { text: sign, marks: { ...run.marks, note: name } };
    const parts = [{ ...run, text: before.replace(/[,;\s]+$/, '') }, marked, { ...run, text: after.replace(/^[,;]/, '') }].filter((part) => part.text !== '');
    return lines.with(i, { ...line, runs: [...line.runs.slice(0, at), ...parts, ...line.runs.slice(at + 1)] });
  }
  return undefined;
}

function isReference(run: TextRun, sign: string): boolean {
  if (run.marks?.superscript) return /^[\d\s,;*†‡§()[\]]+$/u.test(run.text) && wordOf(sign).test(run.text);
  // A star needs no raising: it is raised as it is.
  return !/^\d/.test(sign) && new RegExp(`(?<=[\\p{L}\\p{P}])${sign.replace(/\*/g, '\\*')}(?![*\\p{L}])`, 'u').test(run.text);
}

function wordOf(sign: string): RegExp {
  const escaped = sign.replace(/\*/g, '\\*');
  return /^\d/.test(sign) ? new RegExp(`(?<!\\d)${escaped}(?!\\d)`) : new RegExp(`(?<!\\*)${escaped}(?!\\*)`);
}
