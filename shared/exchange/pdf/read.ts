import type { BlockDraft, Marks, Run, TextRun } from '../../letter/block';
import { noteRun } from '../../letter/notes';
import type { FileProperties, Imported } from '../imported';
import { BadFile } from '../bad-file';
import { inLetter } from '../in-letter';
import { withStarts, type Numbered } from '../list-start';
import { Tally } from '../tally';
import { flowsOf } from './columns';
import { withFootnotes, type Footnote } from './footnotes';
import { headingLevels } from './headings';
import { evidenceOf, type Evidence } from './hyphens';
import { lineOf, plain, type Line, type Row } from './line';
import { withoutLineNumbers } from './line-numbers';
import { rowText, withoutMargins } from './margins';
import type { PdfPage } from './page';
import { paragraphsOf, type Paragraph } from './paragraphs';
import { rowsOf } from './rows';
import { upright } from './upright';

/**
 * The text of a PDF, whose pages say only where each word stands: lines, columns and paragraphs are put together again, running headers,
 * footers and page numbers kept aside, words that were broken at line ends mended, headings, lists, footnotes and the parts of a letter
 * told by what they look like. Words that do not run the way of their page's are left out and counted, as are pictures.
 * Throws `BadFile` when nothing is left.
 */
export function readPdfPages(pages: readonly PdfPage[], fileName: string, properties: FileProperties = {}): Imported {
  const dropped = new Tally();
  const straight = pages.map(upright).map(({ page, turned }) => {
    dropped.add('rotated text', turned);
    for (const [what, times] of Object.entries(page.dropped ?? {})) dropped.add(what, times);
    const { page: bare, numbers } = withoutLineNumbers(page);
    dropped.add('line number', numbers);
    return bare;
  });
  const { bodies, header, footer } = withoutMargins(straight, straight.map((page) => rowsOf(page.items)));
  const lines = bodies.flatMap((rows, page) => linesOf(rows, page, straight[page]!));
  if (lines.length === 0) throw new BadFile(fileName, 'holds no text');
  const bodySize = commonestSize(lines);
  const noted = withFootnotes(lines, bodySize);
  const evidence = evidenceOf([...noted.lines, ...noted.notes.flatMap((note) => note.lines)].map((line) => line.text));
  const paragraphs = withLoose(paragraphsOf(noted.lines, evidence), noted.loose, evidence);
  const blocks = [...blocksOf(paragraphs, bodySize), ...noted.notes.flatMap((note) => noteBlocks(note, evidence))];
  const aside = { header: header.map(asideBlock), footer: footer.map(asideBlock) };
  return {
    blocks, dropped: dropped.record(), ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(header.length + footer.length > 0 ? { aside } : {}),
  };
}

/** Flows are numbered through the file, so that no two pages have one in common. */
const FLOWS_OF_A_PAGE = 10_000;

/** A right margin is no wider than this share of the page, however far right a column begins. */
const WIDEST_MARGIN = 0.15;

function linesOf(rows: readonly Row[], page: number, { width, links = [] }: PdfPage): Line[] {
  return flowsOf(rows).flatMap(({ rows, frame: column, limit: end }, n) => {
    const limit = Math.max(column.right, end ?? width - Math.min(column.left, width * WIDEST_MARGIN));
    return rows.map((row) => lineOf(row, { page, column, limit, flow: page * FLOWS_OF_A_PAGE + n }, links));
  }).filter((line) => line.text !== '');
}

/** The size that most letters have. */
function commonestSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 10) / 10;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort(([, m], [, n]) => n - m)[0]![0];
}

/** Puts small print that nothing refers to behind the paragraph in which its page ends. */
function withLoose(paragraphs: readonly Paragraph[], loose: readonly { readonly lines: readonly Line[]; readonly page: number }[], evidence: Evidence): Paragraph[] {
  const all = [...paragraphs];
  for (const { lines, page } of loose) {
    const after = all.findLastIndex((paragraph) => paragraph.lines[0]!.page <= page);
    all.splice(after + 1, 0, ...paragraphsOf(lines, evidence));
  }
  return all;
}

function blocksOf(paragraphs: readonly Paragraph[], bodySize: number): BlockDraft[] {
  const levels = headingLevels(paragraphs, bodySize);
  const kinds = inLetter(paragraphs.map(({ item, ...rest }, i) => (item && levels[i] === undefined ? { ...rest, item } : rest)));
  return withStarts(paragraphs.map((paragraph, i): Numbered => {
    const level = levels[i];
    if (level !== undefined) return { block: { kind: 'heading', level, runs: headingRuns(paragraph) } };
    const { attrs, number } = kinds[i]!;
    return { block: { ...attrs, runs: attrs.kind === 'rule' ? [] : runsOf(paragraph.runs) }, ...(number === undefined ? {} : { number }) };
  }));
}

/** A heading keeps its number as words; that it is bold goes without saying. */
function headingRuns({ label, runs, lines }: Paragraph): Run[] {
  const all = label === undefined ? runs : [{ ...runs[0], text: `${label} ${runs[0]?.text ?? ''}` }, ...runs.slice(1)];
  return runsOf(lines.every((line) => line.bold) ? all.map(({ text, marks }) => withMarks(text, { ...marks, bold: false })) : all);
}

/** Runs as a letter has them: those marked as a note's references are such. */
function runsOf(runs: readonly TextRun[]): Run[] {
  const done: Run[] = [];
  for (const { text, marks = {} } of runs) {
    const { note, superscript, ...others } = marks;
    if (typeof note === 'string') {
      done.push({ ...noteRun({ name: note, ...(/^\d/.test(text) ? {} : { sign: text }) }), ...(Object.keys(others).length > 0 ? { marks: others } : {}) });
      continue;
    }
    const run = withMarks(text, { ...others, ...(superscript ? { superscript } : {}) });
    const last = done.at(-1);
    if (last && 'text' in last && JSON.stringify(last.marks) === JSON.stringify(run.marks)) done[done.length - 1] = { ...last, text: last.text + run.text };
    else done.push(run);
  }
  return done;
}

function withMarks(text: string, marks: Marks): TextRun {
  const kept = Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== false));
  return Object.keys(kept).length > 0 ? { text, marks: kept } : { text };
}

function noteBlocks({ name, lines }: Footnote, evidence: Evidence): BlockDraft[] {
  return paragraphsOf(lines, evidence).map(({ runs }) => ({ kind: 'note', note: name, runs: runsOf(runs) }));
}

function asideBlock(row: Row): BlockDraft {
  return { kind: 'paragraph', runs: [{ text: plain(rowText(row)) }] };
}
