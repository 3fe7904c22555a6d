import { HARD_BREAK, type EmbedRun, type Marks, type Run } from '../../letter/block';
import { normalRuns } from '../../revisions/normal-runs';
import type { XmlElement } from '../xml/parse';

/** Codes that are open at the same time: more than this only stands in a file that was made to hurt. */
const MOST_OPEN = 100;
const LINE_ENDS = /\r\n?|[\n\u0085\u2028\u2029]/;

/**
 * The text of one side of a unit while it is read. Marks begin and end by a key, since codes may overlap and may begin in one segment and
 * end in the next.
 */
export class InlineText {
  private readonly parts: Run[][] = [[]];
  private readonly open = new Map<string, Marks>();
  /** The marks of all that is open. */
  private marks: Marks = {};

  /** Characters; a line end in them is a hard break. */
  text(words: string): void {
    words.split(LINE_ENDS).forEach((line, i) => {
      if (i > 0) this.object(HARD_BREAK.embed);
      if (line) this.push({ text: line });
    });
  }

  object(embed: EmbedRun['embed']): void {
    this.push({ embed });
  }

  /** What comes next is another block. */
  paragraph(): void {
    this.parts.push([]);
  }

  begin(key: string, marks: Marks): void {
    if (this.open.size >= MOST_OPEN) return;
    this.open.set(key, marks);
    this.marks = { ...this.marks, ...marks };
  }

  end(key: string): void {
    if (this.open.delete(key)) this.marks = Object.assign({}, ...this.open.values()) as Marks;
  }

  /** The runs of each block, in their fewest. */
  blocks(): Run[][] {
    return this.parts.map(normalRuns);
  }

  private push(run: Run): void {
    this.parts.at(-1)!.push(Object.keys(this.marks).length ? { ...run, marks: this.marks } : run);
  }
}

/** Reads what stands in an element, words and codes in turn. */
export function readMixed(element: XmlElement, into: InlineText, preserve: boolean, code: (node: XmlElement) => void): void {
  for (const node of element.children) {
    if (typeof node === 'string') into.text(unindented(node, preserve));
    else code(node);
  }
}

/** White space as it is meant in a file that does not say that it counts: a line end with indentation after it is that of the file. */
export function unindented(text: string, preserve: boolean): string {
  if (preserve || !text.includes('\n')) return text;
  const pieces: string[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (i > 0 && /^[ \t]/.test(line)) {
      while (pieces.length > 0 && wordsEnd(pieces.at(-1)!) === 0) pieces.pop();
      const last = pieces.pop();
      if (last !== undefined) pieces.push(last.slice(0, wordsEnd(last)));
      pieces.push(` ${line.slice(wordsBegin(line))}`);
    } else pieces.push(i > 0 ? `\n${line}` : line);
  }
  return pieces.join('');
}

/** Runs without the white space and the hard breaks at their ends. */
export function trimmed(runs: readonly Run[]): Run[] {
  const out = [...runs];
  const blank = (run: Run | undefined): boolean => run !== undefined && ('text' in run ? wordsEnd(run.text) === 0 : run.embed['br'] === true);
  while (blank(out[0])) out.shift();
  while (blank(out.at(-1))) out.pop();
  const first = out[0];
  if (first && 'text' in first) out[0] = { ...first, text: first.text.slice(wordsBegin(first.text)) };
  const last = out.at(-1);
  if (last && 'text' in last) out[out.length - 1] = { ...last, text: last.text.slice(0, wordsEnd(last.text)) };
  return out;
}

// A pattern such as /\s+$/ takes quadratic time on a long stretch of spaces; no-break spaces are no layout and stay.
const LAYOUT = new Set([' ', '\t', '\r', '\n']);

function wordsBegin(text: string): number {
  let at = 0;
  while (at < text.length && LAYOUT.has(text[at]!)) at += 1;
  return at;
}

function wordsEnd(text: string): number {
  let at = text.length;
  while (at > 0 && LAYOUT.has(text[at - 1]!)) at -= 1;
  return at;
}
