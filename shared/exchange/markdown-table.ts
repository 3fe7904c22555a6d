import { isText, type BlockDraft, type Run } from '../letter/block';
import { guardLine, writeInline, type InlineSigns } from './markdown-inline';

/** A grid beyond this is written without its empty rows and columns: places in a damaged letter may be anywhere. */
const LARGEST_GRID = 50_000;

/** How many blocks from `at` on are one table; 0 where none begins. */
export function tableLength(blocks: readonly BlockDraft[], at: number): number {
  const table = blocks[at]?.table;
  if (table === undefined) return 0;
  let to = at + 1;
  while (blocks[to]?.table === table) to += 1;
  return to - at;
}

/** A table's blocks as a pipe table. The first row is the head, as Markdown wants one; `labels` are those of list items, which become words. */
export function pipeTable(blocks: readonly BlockDraft[], labels: readonly (string | undefined)[], notes: InlineSigns['notes']): string {
  const places = { row: indexes(blocks, 'row'), column: indexes(blocks, 'column') };
  const sparse = places.row.length * places.column.length > LARGEST_GRID || places.row.at(-1)! * places.column.at(-1)! > LARGEST_GRID;
  const count = (which: 'row' | 'column'): number => (sparse ? places[which].length : places[which].at(-1)! + 1);
  const grid = Array.from({ length: count('row') }, () => Array.from({ length: count('column') }, (): string[] => []));
  const at = (block: BlockDraft, which: 'row' | 'column'): number => (sparse ? places[which].indexOf(block[which] ?? 0) : (block[which] ?? 0));
  blocks.forEach((block, i) => {
    const written = cellText(block, labels[i], notes);
    if (written !== '') grid[at(block, 'row')]![at(block, 'column')]!.push(written);
  });
  const [head, ...body] = grid.map((row) => `| ${row.map((cell) => cell.join('<br><br>')).join(' | ')} |`);
  return [head, `|${' --- |'.repeat(count('column'))}`, ...body].join('\n');
}

function indexes(blocks: readonly BlockDraft[], which: 'row' | 'column'): number[] {
  return [...new Set(blocks.map((block) => block[which] ?? 0))].sort((a, b) => a - b);
}

/** Markdown has no headings in cells: there they are bold. */
function bold(runs: readonly Run[]): Run[] {
  return runs.map((run) => (isText(run) ? { ...run, marks: { ...run.marks, bold: true } } : run));
}

function cellText({ kind, runs: own }: BlockDraft, label: string | undefined, notes: InlineSigns['notes']): string {
  const runs = kind === 'heading' ? bold(own) : own;
  const labelled = label === undefined ? runs : [{ text: `${label} ` }, ...runs];
  if (labelled.every((run) => (isText(run) ? run.text === '' : run.embed.br !== true && notes.size === 0))) return '';
  // Two breaks are what parts paragraphs of one cell; those of one paragraph are written otherwise.
  const written = writeInline(labelled, { hardBreak: '<br>', notes }).replace(/<br>(?:<br>)+/g, (breaks) => breaks.replaceAll('<br>', '<br/>'));
  return guardLine(written.replaceAll('|', '\\|'));
}

/**
 * The cells of a pipe table, row by row, from a paragraph's source; undefined for a paragraph that is none (no row of dashes under the
 * first line, with as many columns). `\|` is a pipe inside a cell.
 */
export function tableRows(source: string): string[][] | undefined {
  const [head, dashes, ...body] = source.split('\n').map(cellsOf);
  if (!head || !dashes || !source.includes('|') || dashes.length !== head.length || !dashes.every((cell) => /^:?-+:?$/.test(cell))) return undefined;
  return [head, ...body];
}

function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}
