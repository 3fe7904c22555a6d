import { blockText, levelOf, type BlockDraft } from '../shared/letter/block';
import { labels } from '../shared/letter/labels';

const RULE = '---';

/**
 * A side as plain text: a blank line between blocks, none between the items of one list; items begin with `1. `, `- `,
 * three spaces deeper a level; headings are paragraphs, and marks are gone.
 */
export function sampleText(blocks: readonly BlockDraft[]): string {
  const shown = labels(blocks);
  const isItem = (block: BlockDraft | undefined): boolean => block?.kind === 'ordered' || block?.kind === 'bullet';
  let text = '';
  for (const [index, block] of blocks.entries()) {
    if (index > 0) text += isItem(block) && isItem(blocks[index - 1]) ? '\n' : '\n\n';
    const label = block.kind === 'bullet' ? '-' : shown[index];
    if (label !== undefined) text += `${'   '.repeat(levelOf(block) - 1)}${label} `;
    text += block.kind === 'rule' ? RULE : blockText(block);
  }
  return `${text}\n`;
}
