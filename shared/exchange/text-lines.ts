/** A line of a plain-text file. */
export interface TextLine {
  /** Columns before its first word; a tab reaches to the next multiple of four. */
  readonly indent: number;
  /** Its words, without white space (of any width) at either end; empty for a blank line. Inside, tabs are spaces. */
  readonly text: string;
}

const TAB = 4;

/** The lines of a text; page breaks and paragraph separators count as blank lines. */
export function textLines(text: string): TextLine[] {
  return text.replace(/[\f\u2029]/g, '\n\n').split(/\r?\n/).map((line) => {
    let indent = 0;
    const head = /^\s*/.exec(line)![0];
    for (const space of head) indent = space === '\t' ? (Math.floor(indent / TAB) + 1) * TAB : indent + 1;
    return { indent, text: line.trim().replace(/\t+/g, ' ') };
  });
}

/** Widths at which people and programs break lines, in columns. */
const NARROWEST = 40;
const WIDEST = 120;
/** Lines that may stick out of the width, as an address or a heading typed by hand does: one in so many. */
const LINES_PER_OUTLIER = 33;

/**
 * The width at which the file's lines were broken by hand or by a mail program; undefined for a file whose every line is a paragraph.
 *
 * The width is that of the longest lines. Lines are broken there when at least two breaks are where the next word would not have fit,
 * and in most of these the sentence goes on in lower case; addresses and signatures break early, and begin with capitals.
 */
export function wrapWidth(lines: readonly TextLine[]): number | undefined {
  const widths = lines.filter((line) => line.text.includes(' ')).map(lineWidth).sort((a, b) => b - a);
  const width = widths[Math.floor(widths.length / LINES_PER_OUTLIER)];
  if (width === undefined || width < NARROWEST || width > WIDEST) return undefined;
  let soft = 0;
  let goesOn = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || !isSoftBreak(line, next, width)) return;
    soft++;
    if (/^["'«“‘(\s]*\p{Ll}/u.test(next.text)) goesOn++;
  });
  return soft >= 2 && goesOn * 2 >= soft ? width : undefined;
}

/** Whether the break between two lines is there only because the next word would not have fit in `width`. */
export function isSoftBreak(line: TextLine, next: TextLine, width: number): boolean {
  if (line.text === '' || next.text === '') return false;
  return lineWidth(line) + 1 + /^\S+/.exec(next.text)![0].length > width;
}

/**
 * Two lines as one. A space comes between, but not after a hyphen that stands inside a word (`plates-` + `formes`; `pre-` + `and post-war`
 * keeps its space), and a soft hyphen at the line's end goes.
 */
export function joinLines(head: string, tail: string): string {
  if (head.endsWith('\u00ad')) return head.slice(0, -1) + tail;
  const insideWord = /[\p{L}\p{N}][-\u2010]$/u.test(head) && /^[\p{L}\p{N}]/u.test(tail) && !/^(and|or|et|ou|to|à)\b/u.test(tail);
  return insideWord ? head + tail : `${head} ${tail}`;
}

function lineWidth(line: TextLine): number {
  return line.indent + line.text.length;
}
