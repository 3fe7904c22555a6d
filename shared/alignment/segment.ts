import { blockText, hasLevel, levelOf, type BlockDraft } from '../letter/block';
import { labels } from '../letter/labels';

/** A block as the aligner sees it. `label` is the list label as a reader sees it (`1.`, `(a)`); `level` counts from 1. */
export interface Segment {
  readonly text: string;
  readonly kind?: string;
  readonly level?: number;
  readonly label?: string;
}

/**
 * Segments that say the same thing: 0-based indexes of each side, neighbours in reading order. One side may be empty.
 * `score` estimates, from 0 to 1, how likely it is that both sides of the pair are exactly right.
 */
export interface AlignedPair {
  readonly en: readonly number[];
  readonly fr: readonly number[];
  readonly score: number;
}

/** The blocks of a side, in reading order, as segments: text by `blockText`, labels counted as a reader sees them. */
export function segmentsOf(blocks: readonly BlockDraft[]): Segment[] {
  const shown = labels(blocks);
  return blocks.map((block, index) => {
    const label = shown[index];
    return {
      text: blockText(block),
      kind: block.kind,
      ...(hasLevel(block.kind) ? { level: levelOf(block) } : {}),
      ...(label === undefined ? {} : { label }),
    };
  });
}
