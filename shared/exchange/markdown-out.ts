import { levelOf, type Block, type BlockDraft } from '../letter/block';
import { labels } from '../letter/labels';
import { guardLine, writeInline, type InlineSigns } from './markdown-inline';
import { noteLabels } from './markdown-notes';
import { pipeTable, tableLength } from './markdown-table';

const HARD_BREAK = '\\\n';
/** Under a note's label its further lines and paragraphs stand indented by so much. */
const NOTE_INDENT = '    ';

/**
 * The blocks as CommonMark, line feeds as line ends, with footnotes and pipe tables. `readMarkdown` gives back the kinds, levels and runs of
 * headings, paragraphs, list items, rules, notes and cells. Markdown numbers lists with digits only: `(a)` is written `1)`; list items and headings in
 * a table are written as their label and words. Kinds without a word in Markdown (date, address, salutation, signatory, and those of newer programs)
 * come out as paragraphs; empty paragraphs and objects that are no text are left out; a level that skips one is written one deeper than
 * the item above.
 */
export function writeMarkdown(blocks: readonly (Block | BlockDraft)[]): string {
  const numbers = itemNumbers(blocks);
  const shown = labels(blocks);
  const notes = noteLabels(blocks);
  const parts: string[] = [];
  let list: OpenItem[] = [];
  let close = false;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const length = tableLength(blocks, i);
    if (length === 0 && isItem(block)) {
      const opened = openItem(list, block, numbers[i]!, notes);
      list = opened.list;
      parts.push(...(parts.length === 0 ? [] : [close && opened.tight ? '\n' : '\n\n']), opened.text);
      close = true;
      continue;
    }
    list = [];
    close = false;
    const text = length > 0 ? pipeTable(blocks.slice(i, i + length), shown.slice(i, i + length), notes) : block.kind === 'note' ? noteMarkdown(blocks, i, notes) : blockMarkdown(block, notes);
    if (text !== '') parts.push(...(parts.length === 0 ? [] : ['\n\n']), text);
    i += Math.max(length - 1, 0);
  }
  return parts.length === 0 ? '' : `${parts.join('')}\n`;
}

type NoteLabels = InlineSigns['notes'];

function blockMarkdown(block: BlockDraft, notes: NoteLabels): string {
  if (block.kind === 'rule') return '---';
  if (block.kind !== 'heading') return lines(block, '', notes);
  const words = guardLine(writeInline(block.runs, { hardBreak: '<br>', notes })).replace(/(?<!\\)#$/, '\\#');
  return `${'#'.repeat(Math.min(Math.max(levelOf(block), 1), 6))} ${words}`.trimEnd();
}

/** A paragraph of a note: the first one of its name under its label. */
function noteMarkdown(blocks: readonly BlockDraft[], at: number, notes: NoteLabels): string {
  const block = blocks[at]!;
  const label = notes.get(block.note ?? '');
  if (label === undefined) return lines(block, '', notes);
  const before = blocks[at - 1];
  const words = lines(block, NOTE_INDENT, notes);
  if (before?.kind === 'note' && before.note === block.note) return words === '' ? '' : `${NOTE_INDENT}${words}`;
  return `[^${label}]: ${words}`.trimEnd();
}

/** A block's words, each line guarded, the lines after a hard break under `indent`. */
function lines(block: BlockDraft, indent: string, notes: NoteLabels): string {
  // A backslash ends no paragraph: there a hard break is a tag.
  const written = writeInline(block.runs, { hardBreak: HARD_BREAK, notes }).replace(/\\\n$/, '<br>');
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

function openItem(open: readonly OpenItem[], block: BlockDraft, number: number, notes: NoteLabels): Opened {
  const level = Math.min(Math.max(levelOf(block), 1), open.length + 1);
  const parents = open.slice(0, level - 1);
  const beside = open[level - 1];
  const indent = parents.at(-1)?.content ?? '';
  const ordered = block.kind === 'ordered';
  const sign = ordered ? (block.template?.endsWith(')') ? ')' : '.') : '-';
  const label = ordered ? `${number}${sign}` : sign;
  const content = `${indent}${' '.repeat(label.length + 1)}`;
  const words = lines(block, content, notes);
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
