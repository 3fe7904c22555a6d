import { blockText, levelOf, type Block, type BlockDraft } from '../letter/block';
import { labels } from '../letter/labels';

/** Kinds whose blocks stand line under line, without a blank line between two of the same kind. */
const CLOSE_KINDS = ['address', 'signatory', 'cell'];

/**
 * The blocks as plain text, line feeds as line ends: labels as a reader sees them, two spaces of indentation a level, blank lines between
 * paragraphs. A hard break begins a new line under the block's first word. Objects that are no text (note references) are left out.
 */
export function writePlainText(blocks: readonly (Block | BlockDraft)[]): string {
  const shown = labels(blocks);
  let text = '';
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    if (before) text += standsClose(before, block) ? '\n' : '\n\n';
    text += block.kind === 'rule' ? '---' : written(block, shown[i]);
  });
  return text === '' ? '' : `${text}\n`;
}

function written(block: BlockDraft, label: string | undefined): string {
  const words = blockText(block).replaceAll('\uFFFC', '');
  if (label === undefined) return words;
  const indent = '  '.repeat(levelOf(block) - 1);
  const hanging = ' '.repeat(indent.length + label.length + 1);
  return `${indent}${label} ${words.replaceAll('\n', `\n${hanging}`)}`.trimEnd();
}

function standsClose(before: BlockDraft, block: BlockDraft): boolean {
  if (isItem(before) && isItem(block)) return true;
  return before.kind === block.kind && CLOSE_KINDS.includes(block.kind);
}

function isItem(block: BlockDraft): boolean {
  return block.kind === 'ordered' || block.kind === 'bullet';
}
