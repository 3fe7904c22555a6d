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
    const runs = this.blank ? [] : [...this.runs];
    const before = lengthOf(runs);
    trimEnd(runs, 'start');
    const cut = before - lengthOf(runs);
    trimEnd(runs, 'end');
    const length = lengthOf(runs);
    return { runs, comments: this.comments.map((mark) => ({ ...mark, at: Math.min(Math.max(mark.at - cut, 0), length) })) };
  }
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + runText(run).length, 0);
}

function trimEnd(runs: Run[], which: 'start' | 'end'): void {
  for (;;) {
    const at = which === 'start' ? 0 : runs.length - 1;
    const run = runs[at];
    if (!run) return;
    const rest = isText(run) ? trimmed(run.text, ' ', which) : run.embed.br ? '' : undefined;
    if (rest === undefined) return;
    if (rest !== '') {
      runs[at] = textRun(rest, run.marks ?? {});
      return;
    }
    runs.splice(at, 1);
  }
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
