import { levelOf, type Block, type BlockDraft } from '../letter/block';
import { labels } from '../letter/labels';
import { guardLine, writeInline } from './markdown-inline';

const HARD_BREAK = '\\\n';

/**
 * The blocks as CommonMark, line feeds as line ends. `readMarkdown` gives back the kinds, levels and runs of headings, paragraphs, list
 * items and rules. Markdown numbers lists with digits only: `(a)` is written `1)`. Kinds without a word in Markdown (date, address, salutation,
 * signatory, cell, note, and those of newer programs) come out as paragraphs; empty paragraphs and objects that are no text are left
 * out; a level that skips one is written one deeper than the item above.
 */
export function writeMarkdown(blocks: readonly (Block | BlockDraft)[]): string {
  const numbers = itemNumbers(blocks);
  const parts: string[] = [];
  let list: OpenItem[] = [];
  let close = false;
  blocks.forEach((block, i) => {
    if (isItem(block)) {
      const opened = openItem(list, block, numbers[i]!);
      list = opened.list;
      parts.push(...(parts.length === 0 ? [] : [close && opened.tight ? '\n' : '\n\n']), opened.text);
      close = true;
      return;
    }
    list = [];
    close = false;
    const text = blockMarkdown(block);
    if (text !== '') parts.push(...(parts.length === 0 ? [] : ['\n\n']), text);
  });
  return parts.length === 0 ? '' : `${parts.join('')}\n`;
}

function blockMarkdown(block: BlockDraft): string {
  if (block.kind === 'rule') return '---';
  if (block.kind !== 'heading') return lines(block, '');
  const words = guardLine(writeInline(block.runs, '<br>')).replace(/#$/, '\\#');
  return `${'#'.repeat(Math.min(Math.max(levelOf(block), 1), 6))} ${words}`.trimEnd();
}

/** A block's words, each line guarded, the lines after a hard break under `indent`. */
function lines(block: BlockDraft, indent: string): string {
  // A backslash ends no paragraph: there a hard break is a tag.
  const written = writeInline(block.runs, HARD_BREAK).replace(/\\\n$/, '<br>');
  return written === '<br>' ? '' : written.split('\n').map(guardContinued).join(`\n${indent}`);
}

/** The backslash of a hard break is no part of the line. */
function guardContinued(line: string, i: number, all: readonly string[]): string {
  return i < all.length - 1 ? `${guardLine(line.slice(0, -1))}\\` : guardLine(line);
}

/** An item that the next one may stand in or beside. */
interface OpenItem {
  readonly sign: string;
  readonly indent: string;
  /** Column of its words, as spaces. */
  readonly content: string;
  readonly number: number;
}

interface Opened {
  readonly list: OpenItem[];
  readonly text: string;
  readonly tight: boolean;
}

function openItem(open: readonly OpenItem[], block: BlockDraft, number: number): Opened {
  const level = Math.min(Math.max(levelOf(block), 1), open.length + 1);
  const parents = open.slice(0, level - 1);
  const beside = open[level - 1];
  const indent = parents.at(-1)?.content ?? '';
  const ordered = block.kind === 'ordered';
  const sign = ordered ? (block.template?.endsWith(')') ? ')' : '.') : '-';
  const label = ordered ? `${number}${sign}` : sign;
  const content = `${indent}${' '.repeat(label.length + 1)}`;
  const words = lines(block, content);
  // Markdown counts on by itself; a list that begins anew needs something between.
  const anew = ordered && beside?.sign === sign && beside.number + 1 !== number;
  // A list that stands in an item cannot begin right under its words unless with 1, nor can an empty item.
  const tight = words !== '' && !anew && (beside !== undefined || !ordered || number === 1);
  const text = `${anew ? `${indent}<!-- -->\n\n` : ''}${indent}${label} ${words}`.trimEnd();
  return { list: [...parents, { sign, indent, content, number }], text, tight };
}

/** The number of every ordered item in digits, as `labels` counts. */
function itemNumbers(blocks: readonly BlockDraft[]): (number | undefined)[] {
  const digits = blocks.map((block): BlockDraft => {
    if (block.kind !== 'ordered') return block;
    return { ...block, numeral: 'decimal', template: `%${Math.min(Math.max(levelOf(block), 1), 9)}` };
  });
  return labels(digits).map((label, i) => (blocks[i]!.kind === 'ordered' ? Number(label) : undefined));
}

function isItem(block: BlockDraft): boolean {
  return block.kind === 'ordered' || block.kind === 'bullet';
}
