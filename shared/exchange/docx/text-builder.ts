import { HARD_BREAK, blockText, isText, runText, type EmbedRun, type Marks, type Run, type TextRun } from '../../letter/block';

/** Where a comment's words begin or end, or where its own sign stands. */
export interface CommentMark {
  readonly id: string;
  readonly what: 'begin' | 'end' | 'sign';
  /** UTF-16 offset. */
  readonly at: number;
}

/** A paragraph's content as a block has it. */
export interface Built {
  readonly runs: Run[];
  readonly comments: readonly CommentMark[];
}

/** Collects the runs of a paragraph: neighbours with the same marks become one, tabs become spaces, the ends are trimmed. */
export class TextBuilder {
  private readonly runs: Run[] = [];
  private readonly comments: CommentMark[] = [];
  private length = 0;
  /** Whether another space would only widen or indent. */
  private spaced = true;

  text(words: string, marks: Marks): void {
    if (words === '') return;
    this.length += words.length;
    this.spaced = words.endsWith(' ');
    const last = this.runs.at(-1);
    if (last && isText(last) && sameMarks(last.marks ?? {}, marks)) this.runs[this.runs.length - 1] = textRun(last.text + words, marks);
    else this.runs.push(textRun(words, marks));
  }

  /** A tab is one space, however many stand together; at the start of a line it only indents. */
  tab(marks: Marks): void {
    if (!this.spaced) this.text(' ', marks);
  }

  break(): void {
    this.embed(HARD_BREAK);
    this.spaced = true;
  }

  /** A page or column ends here: a new line, unless the words around stand apart already. */
  part(): void {
    if (!this.spaced) this.break();
  }

  /** An object of one UTF-16 unit. */
  embed(run: EmbedRun): void {
    this.length += 1;
    this.spaced = false;
    this.runs.push(run);
  }

  comment(id: string, what: CommentMark['what']): void {
    this.comments.push({ id, what, at: this.length });
  }

  /** Whether a reader would see nothing here: only spaces of any kind, and breaks. */
  get blank(): boolean {
    return blockText({ runs: this.runs }).trim() === '';
  }

  /**
   * The runs without plain spaces and breaks at either end; no-break spaces stay. None when there is nothing to see. Comments stand where their words
   * now do.
   */
  finish(): Built {
    const runs = this.blank ? [] : trimmedRuns(this.runs);
    const length = lengthOf(runs);
    const cut = this.length - lengthOf(trimmedRuns(this.runs, 'start'));
    return { runs, comments: this.comments.map((mark) => ({ ...mark, at: Math.min(Math.max(mark.at - cut, 0), length) })) };
  }
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + runText(run).length, 0);
}

/** The runs without plain spaces and breaks at these ends. */
function trimmedRuns(runs: readonly Run[], which: 'both' | 'start' = 'both'): Run[] {
  const seen = (run: Run): boolean => (isText(run) ? trimmed(run.text, ' ') !== '' : !run.embed.br);
  const from = runs.findIndex(seen);
  if (from < 0) return [];
  const kept = runs.slice(from, which === 'start' ? undefined : runs.findLastIndex(seen) + 1);
  const trim = (at: number, end: 'start' | 'end'): void => {
    const run = kept[at]!;
    if (isText(run)) kept[at] = textRun(trimmed(run.text, ' ', end), run.marks ?? {});
  };
  trim(0, 'start');
  if (which === 'both') trim(kept.length - 1, 'end');
  return kept;
}

/** Text without these characters at its ends. A loop, as a pattern for "spaces at the end" takes quadratic time on a long gap inside. */
export function trimmed(text: string, characters: string, which: 'both' | 'start' | 'end' = 'both'): string {
  let from = 0;
  let to = text.length;
  if (which !== 'end') while (from < to && characters.includes(text[from]!)) from++;
  if (which !== 'start') while (to > from && characters.includes(text[to - 1]!)) to--;
  return text.slice(from, to);
}

function textRun(text: string, marks: Marks): TextRun {
  return Object.keys(marks).length === 0 ? { text } : { text, marks };
}

function sameMarks(a: Marks, b: Marks): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
