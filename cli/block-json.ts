import { blockText, hasLevel, levelOf, type Block, type BlockDraft } from '../shared/letter/block';
import { labelsShown } from '../shared/letter/labels';

/** A block in an answer. `label` is the list label as a reader sees it. */
export interface BlockJson {
  readonly id: string;
  readonly kind: string;
  readonly level?: number;
  readonly text: string;
  readonly label?: string;
}

/** The blocks of a side for an answer; blocks that are in no letter yet are numbered from 0. */
export function blocksJson(blocks: readonly (Block | BlockDraft)[]): BlockJson[] {
  const shown = labelsShown(blocks);
  return blocks.map((block, index) => {
    const label = shown[index];
    return {
      id: 'id' in block ? block.id : String(index),
      kind: block.kind,
      ...(hasLevel(block.kind) ? { level: levelOf(block) } : {}),
      text: blockText(block),
      ...(label === undefined ? {} : { label }),
    };
  });
}

/** A block in a line for a person: label and words, a rule as a line. */
export function blockLine(block: BlockJson): string {
  if (block.kind === 'rule') return '———';
  const words = block.text.replaceAll('\uFFFC', '').trim();
  return block.label === undefined ? words : `${block.label} ${words}`;
}
