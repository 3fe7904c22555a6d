/** A line of a plain-text file. */
export interface TextLine {
  /** Columns before its first word; a tab reaches to the next multiple of four. */
  readonly indent: number;
  /** Its words, without white space (of any width) at either end; empty for a blank line. Inside, tabs are spaces. */
  readonly text: string;
  /** How wide it is, indentation included, and how wide its first unbreakable part is (no-break spaces hold together). */
  readonly width: Width;
  readonly first: Width;
  /** Whether it ends in a space: a program that keeps the space at a break (`fold -s`) counts it in the next word's way. */
  readonly spaced: boolean;
}

/** A width in characters and in bytes of UTF-8, by which some programs break lines. */
export interface Width {
  readonly characters: number;
  readonly bytes: number;
}

const TAB = 4;

/** The lines of a text; page breaks and paragraph separators count as blank lines. */
export function textLines(text: string): TextLine[] {
  return text.replace(/[\f\u2029]/g, '\n\n').split(/\r?\n/).map((line) => {
    let indent = 0;
    const head = /^\s*/.exec(line)![0];
    for (const space of head) indent = space === '\t' ? (Math.floor(indent / TAB) + 1) * TAB : indent + 1;
    const text = line.trim();
    const width = widthOf(text);
    const first = widthOf(/^[^ \t]*/.exec(line.trimStart())![0]);
    const indented = { characters: indent + width.characters, bytes: indent + width.bytes };
    return { indent, text: text.replace(/\t+/g, ' '), width: indented, first, spaced: line.endsWith(' ') };
  });
}

function widthOf(text: string): Width {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair is two of the pair's four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return { characters: text.length, bytes };
}

/** Widths at which people and programs break lines, in columns. */
const NARROWEST = 40;
const WIDEST = 120;
/** Lines that may stick out of the width, as an address or a title typed by hand does: one, and one in so many. */
const LINES_PER_OUTLIER = 20;

/**
 * The width at which the file's lines were broken by hand or by a mail program; undefined for a file whose every line is a paragraph.
 * It is that of the longest line whose like the breaks bear out, a few outliers aside.
 */
export function wrapWidth(lines: readonly TextLine[]): Width | undefined {
  const long = lines.filter((line) => line.text.includes(' ')).map((line) => line.width).sort((a, b) => b.characters - a.characters);
  const outliers = Math.floor(long.length / LINES_PER_OUTLIER) + 1;
  for (let i = 0; i <= outliers; i++) {
    const characters = long[i]?.characters;
    if (characters === undefined || characters < NARROWEST) return undefined;
    if (characters > WIDEST || characters === long[i - 1]?.characters) continue;
    const width = { characters, bytes: Math.max(...long.slice(i).map((each) => each.bytes)) };
    if (areBrokenAt(width, lines, i === 0 ? 2 : 3)) return width;
  }
  return undefined;
}

/**
 * Whether at least `enough` breaks are where the next word would not have fit, and in most of these the sentence goes on in lower case.
 * Addresses and signatures break early, and begin with capitals.
 */
function areBrokenAt(width: Width, lines: readonly TextLine[], enough: number): boolean {
  let soft = 0;
  let goesOn = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || !isSoftBreak(line, next, width)) return;
    soft++;
    if (/^\P{L}*\p{Ll}/u.test(next.text)) goesOn++;
  });
  return soft >= enough && goesOn * 2 >= soft;
}

/** Whether the break between two lines is there only because the next word would not have fit in `width`, by characters or by bytes. */
export function isSoftBreak(line: TextLine, next: TextLine, width: Width): boolean {
  if (line.text === '' || next.text === '') return false;
  // What is wider already was not broken at this width, unless it could not be.
  if (line.width.characters > width.characters && line.text.includes(' ')) return false;
  const spaces = line.spaced ? 2 : 1;
  return line.width.characters + spaces + next.first.characters > width.characters || line.width.bytes + spaces + next.first.bytes > width.bytes;
}

/** Breaks between lines that stand together before a block of short lines (an address, signatures) is told from a paragraph. */
const FEWEST_BREAKS = 3;

/**
 * For each line whether it goes on with the one before because that was broken at `width`. Among lines that mostly end early (an address
 * happens to reach the width in one line) only those that begin in lower case go on. `startsItem`: whether a line begins a list item.
 */
export function softBreaks(lines: readonly TextLine[], width: Width, startsItem: (line: number) => boolean): boolean[] {
  const soft = lines.map((line, i) => i > 0 && !startsItem(i) && isSoftBreak(lines[i - 1]!, line, width));
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && lines[to - 1]!.text !== '' && lines[to]!.text !== '') to++;
    const breaks = Array.from({ length: to - from - 1 }, (_, i) => from + 1 + i).filter((i) => !startsItem(i));
    const mostlyEarly = breaks.length >= FEWEST_BREAKS && breaks.filter((i) => soft[i]).length * 3 < breaks.length;
    if (mostlyEarly) for (const i of breaks) soft[i] &&= /^\p{Ll}(?!\/o )/u.test(lines[i]!.text);
    from = to;
  }
  return soft;
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
