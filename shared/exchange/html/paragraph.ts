import { HARD_BREAK, blockText, isText, type EmbedRun, type Marks, type Run } from '../../letter/block';
import { joined } from '../markdown-runs';

/** How white space in the source reads (CSS `white-space`): folded into one space; kept; folded, but line ends are breaks. */
export type Spaces = 'fold' | 'keep' | 'lines';

/** Collects the runs of one paragraph. Folded spaces go at its beginning, at its end, and around breaks. */
export class Paragraph {
  private readonly runs: Run[] = [];
  /** Whether a folded space here would follow another, or begin a line. */
  private spaced = true;

  text(source: string, marks: Marks, spaces: Spaces): void {
    if (spaces === 'fold') return this.folded(source, marks);
    source.split(/\r\n?|\n/).forEach((line, i) => {
      if (i > 0) this.break();
      if (spaces === 'lines') this.folded(line, marks);
      else this.words(line.replace(/[\t\f\v]/g, ' '), marks);
    });
  }

  break(marks: Marks = {}): void {
    this.trimEnd();
    this.runs.push(Object.keys(marks).length > 0 ? { ...HARD_BREAK, marks } : HARD_BREAK);
    this.spaced = true;
  }

  embed(embed: EmbedRun['embed'], marks: Marks = {}): void {
    this.runs.push(Object.keys(marks).length > 0 ? { embed, marks } : { embed });
    this.spaced = false;
  }

  /** Whether there is nothing to see after the last hard break. */
  get endsInBlankLine(): boolean {
    for (let i = this.runs.length - 1; i >= 0; i--) {
      const run = this.runs[i]!;
      if (!isText(run)) return run.embed.br === true;
      if (run.text.trim() !== '') return false;
    }
    return false;
  }

  /** Whether a reader would see nothing: only spaces of any kind, and breaks. */
  get blank(): boolean {
    return blockText({ runs: this.runs }).trim() === '';
  }

  /** The runs, without spaces and breaks at either end (no-break spaces beside words stay). Empty where there is nothing to see. */
  finish(): Run[] {
    if (this.blank) return [];
    const runs = joined(this.runs);
    trim(runs, 'start');
    trim(runs, 'end');
    return runs;
  }

  private folded(source: string, marks: Marks): void {
    const text = source.replace(/[ \t\r\n\f]+/g, ' ');
    this.words(this.spaced && text.startsWith(' ') ? text.slice(1) : text, marks);
  }

  private words(text: string, marks: Marks): void {
    if (text === '') return;
    this.spaced = text.endsWith(' ');
    this.runs.push(Object.keys(marks).length > 0 ? { text, marks } : { text });
  }

  private trimEnd(): void {
    const last = this.runs.at(-1);
    if (last && isText(last)) this.runs[this.runs.length - 1] = { ...last, text: withoutSpaces(last.text, 'end') };
  }
}

function trim(runs: Run[], which: 'start' | 'end'): void {
  for (;;) {
    const at = which === 'start' ? 0 : runs.length - 1;
    const run = runs[at];
    if (!run) return;
    const inner = runs[which === 'start' ? 1 : at - 1];
    // A line of nothing but no-break spaces is an empty one.
    const emptyLine = isText(run) && run.text.trim() === '' && inner !== undefined && !isText(inner) && inner.embed.br === true;
    const rest = emptyLine ? '' : isText(run) ? withoutSpaces(run.text, which) : run.embed.br ? '' : undefined;
    if (rest === undefined) return;
    if (rest !== '') {
      runs[at] = { ...run, text: rest };
      return;
    }
    runs.splice(at, 1);
  }
}

/** A loop, as a pattern for "spaces at the end" takes quadratic time on a long gap inside. */
function withoutSpaces(text: string, which: 'start' | 'end'): string {
  let [from, to] = [0, text.length];
  if (which === 'start') while (text[from] === ' ') from++;
  else while (to > 0 && text[to - 1] === ' ') to--;
  return text.slice(from, to);
}
