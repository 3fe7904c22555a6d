import { oneLine } from './io';

/** Text in lines of at most `width` characters, broken at spaces and hard breaks (no-break spaces hold); at least one line. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((passage) => wrapPassage(oneLine(passage), width));
}

function wrapPassage(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line ? `${line} ${word}` : word;
    while (line.length > width) {
      lines.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  return [...lines, line];
}

/** Two columns side by side, each `width` characters wide; no line ends in spaces. */
export function beside(left: readonly string[], right: readonly string[], width: number, gap: string): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => `${(left[i] ?? '').padEnd(width)}${gap}${right[i] ?? ''}`.trimEnd());
}

/** The beginning of a text, cut with an ellipsis after `length` characters. */
export function clip(text: string, length: number): string {
  const line = oneLine(text);
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
