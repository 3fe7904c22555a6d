import { isText, levelOf, type Block, type BlockDraft } from '../letter/block';
import { labelsShown } from '../letter/labels';
import { noteSigns, referenceOf } from '../letter/notes';
import { tableLength } from './markdown-table';

/** Kinds whose blocks stand line under line, without a blank line between two of the same kind. */
const CLOSE_KINDS = ['address', 'signatory', 'cell'];

/** The signs of notes by name. */
type Signs = ReadonlyMap<string, string>;

/**
 * The blocks as plain text, line feeds as line ends: labels as a reader sees them, two spaces of indentation a level, blank lines between
 * paragraphs. A hard break begins a new line under the block's first word. A table is a line for each row, its cells parted by tabs.
 * Notes stand where they are, `[1]` before each and where it is referred to. Other objects that are no text are left out.
 */
export function writePlainText(blocks: readonly (Block | BlockDraft)[]): string {
  const shown = labelsShown(blocks);
  const signs = noteSigns(blocks);
  let text = '';
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const before = blocks[i - 1];
    if (before) text += standsClose(before, block) ? '\n' : '\n\n';
    const length = tableLength(blocks, i);
    if (length > 0) {
      text += tableText(blocks.slice(i, i + length), shown.slice(i, i + length), signs);
      i += length - 1;
    } else text += block.kind === 'rule' ? '---' : written(block, shown[i], signs);
  }
  return text === '' ? '' : `${text}\n`;
}

function written(block: BlockDraft, label: string | undefined, signs: Signs): string {
  const words = wordsOf(block, signs);
  if (label === undefined) return words;
  if (block.kind === 'note') return `[${label}] ${words}`.trimEnd();
  const indent = '  '.repeat(levelOf(block) - 1);
  const hanging = ' '.repeat(indent.length + label.length + 1);
  return `${indent}${label} ${words.replaceAll('\n', `\n${hanging}`)}`.trimEnd();
}

function wordsOf({ runs }: BlockDraft, signs: Signs): string {
  return runs.map((run) => {
    if (isText(run)) return run.text.replaceAll('\uFFFC', '');
    const reference = referenceOf(run);
    return run.embed.br ? '\n' : reference ? `[${signs.get(reference.name) ?? ''}]` : '';
  }).join('');
}

/** Rows as lines. A cell is one line: its breaks and paragraphs are parted by spaces. */
function tableText(blocks: readonly BlockDraft[], labels: readonly (string | undefined)[], signs: Signs): string {
  const rows = new Map<number, Map<number, string[]>>();
  blocks.forEach((block, i) => {
    const { row = 0, column = 0 } = block;
    const cells = rows.get(row) ?? rows.set(row, new Map<number, string[]>()).get(row)!;
    const words = wordsOf(block, signs).replace(/[\t\n]+/g, ' ').trim();
    cells.set(column, [...(cells.get(column) ?? []), labels[i] === undefined ? words : `${labels[i]} ${words}`]);
  });
  const columns = [...new Set([...rows.values()].flatMap((cells) => [...cells.keys()]))].sort((a, b) => a - b);
  return [...rows].sort(([a], [b]) => a - b).map(([, cells]) => columns.map((column) => (cells.get(column) ?? []).join(' ')).join('\t').trimEnd()).join('\n');
}

function standsClose(before: BlockDraft, block: BlockDraft): boolean {
  if (isItem(before) && isItem(block)) return true;
  if (before.table !== block.table) return false;
  return before.kind === block.kind && CLOSE_KINDS.includes(block.kind);
}

function isItem(block: BlockDraft): boolean {
  return block.kind === 'ordered' || block.kind === 'bullet';
}
