import { HARD_BREAK, type BlockDraft, type Run } from '../letter/block';
import { isAddressLine, isBareAddress, isClosing, isDateLine, isRule, isSalutation, isSignatoryLine } from './letter-line';
import { withStarts, type Numbered } from './list-start';
import { ListLevels } from './text-levels';
import { listItems, type Item } from './text-items';
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
  return withStarts(inLetter(paragraphs(textLines(text))));
}

function oneBlockALine(text: string): BlockDraft[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => ({ kind: 'paragraph', runs: line === '' ? [] : [{ text: line }] }));
}

/** A paragraph put together from its lines. */
interface Paragraph {
  readonly item?: Item;
  readonly indent: number;
  text: string;
  /** Whether no blank line stands before it. */
  readonly close: boolean;
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

/** Body text: from here on no line is part of the letter's head. */
const BODY_LENGTH = 200;

/** Gives the paragraphs their kinds, by what they look like and where in the letter they stand. */
function inLetter(paragraphs: readonly Paragraph[]): Numbered[] {
  const levels = new ListLevels(paragraphs);
  let head = true;
  let address: 'none' | 'lines' | 'open' = 'none';
  let signing = false;
  return paragraphs.map((paragraph, i): Numbered => {
    const { item, text, close } = paragraph;
    if (item) {
      [address, signing] = ['none', false];
      return listBlock(item, text, levels.at(i));
    }
    if (text.length > BODY_LENGTH) head = false;
    const signed = signing;
    signing = false;
    if (isRule(text)) return { block: { kind: 'rule', runs: [] } };
    const runs = runsOf(text);
    if (isDateLine(text)) {
      signing = signed;
      return { block: { kind: 'date', runs } };
    }
    if (head && isSalutation(text)) {
      address = 'none';
      return { block: { kind: 'salutation', runs } };
    }
    if (head && isAddressLine(text)) {
      address = isBareAddress(text) ? 'open' : 'lines';
      return { block: { kind: 'address', runs } };
    }
    if (head && text.length <= 100 && (address === 'open' || (address === 'lines' && close))) return { block: { kind: 'address', runs } };
    address = 'none';
    if (isClosing(text)) {
      signing = true;
      return { block: { kind: 'paragraph', runs } };
    }
    signing = signed && isSignatoryLine(text);
    return { block: { kind: signing ? 'signatory' : 'paragraph', runs } };
  });
}

function listBlock(item: Item, text: string, level: number): Numbered {
  const runs = runsOf(text);
  if (!item.ordered) return { block: { kind: 'bullet', level, ...(item.sign === '•' ? {} : { template: item.sign! }), runs } };
  const { before, after, numeral, number } = item.ordered;
  return {
    block: { kind: 'ordered', level, ...(numeral === 'decimal' ? {} : { numeral }), template: `${before}%${level}${after}`, runs },
    number,
  };
}

/** A vertical tab or a line separator inside a line is a hard break. */
function runsOf(text: string): Run[] {
  return text.split(/[\v\u2028]/).flatMap((part, i): Run[] => [...(i > 0 ? [HARD_BREAK] : []), ...(part === '' ? [] : [{ text: part }])]);
}
