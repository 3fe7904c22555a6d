import { HARD_BREAK, type BlockDraft, type Run } from '../letter/block';
import { inLetter, type LetterParagraph } from './in-letter';
import { isRule } from './letter-line';
import { withStarts } from './list-start';
import { listItems } from './text-items';
import { joinLines, softBreaks, textLines, wrapWidth, type TextLine } from './text-lines';

export interface PlainTextOptions {
  /** One block a line: no joining, no lists, no kinds. */
  readonly lines?: boolean;
}

/**
 * The blocks of a plain text (line feeds as line ends).
 *
 * With `lines` every line is a paragraph with exactly its characters, white space and all; an empty line is an empty block, and a final
 * line feed ends the last line rather than beginning another. Only line feeds (with or without a carriage return) part lines.
 *
 * Otherwise blank lines part paragraphs, a line of a file that is not hard-wrapped is a paragraph of its own, lines broken at the file's
 * width are joined, and list labels, rules, date, address, salutation and signatory lines get their kinds. White space at line ends goes;
 * every word stays, in order, but for list labels, which the blocks' numbering gives back (`labels`).
 */
export function readPlainText(text: string, options: PlainTextOptions = {}): BlockDraft[] {
  if (options.lines) return oneBlockALine(text);
  const found = paragraphs(textLines(text));
  const kinds = inLetter(found);
  return withStarts(found.map(({ text }, i) => {
    const { attrs, number } = kinds[i]!;
    return { block: { ...attrs, runs: attrs.kind === 'rule' ? [] : runsOf(text) }, ...(number === undefined ? {} : { number }) };
  }));
}

function oneBlockALine(text: string): BlockDraft[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => ({ kind: 'paragraph', runs: line === '' ? [] : [{ text: line }] }));
}

/** A paragraph put together from its lines. */
interface Paragraph extends LetterParagraph {
  text: string;
}

function paragraphs(lines: readonly TextLine[]): Paragraph[] {
  const width = wrapWidth(lines);
  const items = listItems(lines, width);
  const soft = width && softBreaks(lines, width, (i) => items[i] !== undefined);
  const done: Paragraph[] = [];
  let open: Paragraph | undefined;
  lines.forEach((line, i) => {
    if (line.text === '') {
      open = undefined;
      return;
    }
    const before = lines[i - 1];
    const item = items[i];
    if (open && before && !item && goesOn(open, before, line, soft?.[i] === true)) {
      open.text = joinLines(open.text, line.text);
      return;
    }
    open = { ...(item ? { item } : {}), indent: line.indent, text: item?.words ?? line.text, close: open !== undefined };
    done.push(open);
    if (isRule(line.text)) open = undefined;
  });
  return done;
}

/** Whether `line` goes on with the paragraph that `before` is the last line of; `soft`: it was broken there for its width. */
function goesOn(open: Paragraph, before: TextLine, line: TextLine, soft: boolean): boolean {
  if (isRule(line.text)) return false;
  if (open.item && line.indent > open.indent) return true;
  return soft && (open.item !== undefined || line.indent < before.indent + 2);
}

/** A vertical tab or a line separator inside a line is a hard break. */
function runsOf(text: string): Run[] {
  return text.split(/[\v\u2028]/).flatMap((part, i): Run[] => [...(i > 0 ? [HARD_BREAK] : []), ...(part === '' ? [] : [{ text: part }])]);
}
