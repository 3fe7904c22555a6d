import { HARD_BREAK, blockText, isText, type EmbedRun, type Marks, type Run } from '../../letter/block';
import { normalRuns } from '../../revisions/normal-runs';
import { trimmed } from '../docx/text-builder';

/**
 * Collects the runs of a paragraph. White space is read as OpenDocument has it: however much stands together in the file is one space, more are
 * elements of their own. A tab is one space, and none where it only indents or widens.
 */
export class ParagraphText {
  private readonly runs: Run[] = [];
  /** Whether a white space in the file would say nothing: at the start, after another. */
  private collapsing = true;
  /** Whether a tab would only indent or widen. */
  private spaced = true;
  /** UTF-16 units so far. */
  length = 0;

  /** Character data of the file. */
  characters(data: string, marks: Marks): void {
    const text = data.replace(/[\t\n\r\u0085\u2028\u2029]/g, ' ').replace(/\uFFFC/g, '').replace(/ {2,}/g, ' ');
    const rest = this.collapsing && text.startsWith(' ') ? text.slice(1) : text;
    this.add(rest, marks);
    if (rest !== '') this.collapsing = rest.endsWith(' ');
  }

  spaces(count: number, marks: Marks): void {
    this.add(' '.repeat(count), marks);
    this.collapsing = false;
  }

  tab(marks: Marks): void {
    if (!this.spaced) this.add(' ', marks);
    this.collapsing = false;
  }

  break(): void {
    this.embed(HARD_BREAK);
    this.spaced = true;
  }

  embed(run: EmbedRun): void {
    this.runs.push(run);
    this.length += 1;
    this.spaced = false;
    this.collapsing = false;
  }

  private add(text: string, marks: Marks): void {
    if (text === '') return;
    this.spaced = text.endsWith(' ');
    this.length += text.length;
    this.runs.push(Object.keys(marks).length === 0 ? { text } : { text, marks });
  }

  /** Whether a reader would see nothing here: only spaces of any kind, and breaks. */
  get blank(): boolean {
    return blockText({ runs: this.runs }).trim() === '';
  }

  /** The runs without plain spaces and breaks at either end, and how many units went from the start. Empty when there is nothing to see. */
  finish(): { readonly runs: Run[]; readonly lead: number } {
    if (this.blank) return { runs: [], lead: 0 };
    const { runs } = this;
    const seen = (run: Run): boolean => (isText(run) ? trimmed(run.text, ' ') !== '' : !run.embed.br);
    const from = runs.findIndex(seen);
    const to = runs.findLastIndex(seen);
    const cut = runs.slice(from, to + 1).map((run, at, all): Run => {
      if (!isText(run)) return run;
      const start = at === 0 ? trimmed(run.text, ' ', 'start') : run.text;
      return { ...run, text: at === all.length - 1 ? trimmed(start, ' ', 'end') : start };
    });
    const first = runs[from]!;
    const inFirst = isText(first) ? first.text.length - trimmed(first.text, ' ', 'start').length : 0;
    return { runs: normalRuns(cut), lead: blockText({ runs: runs.slice(0, from) }).length + inFirst };
  }
}
