import type { Block, BlockDraft } from '../letter/block';
import { BLOCK_CHANGES, matchBlocks, type BlockChange, type BlockMatch } from './match-blocks';

/** What a new version of a side's text would do to it. Nothing is written. */
export interface UpdatePlan {
  readonly old: readonly Block[];
  readonly now: readonly BlockDraft[];
  /** In the order of the new version; `old` and `now` are indexes into those lists. */
  readonly matches: readonly BlockMatch[];
  /** The blocks that the new version has no more: to be shown before they go; any of them can be kept. */
  readonly gone: readonly Block[];
  /** How many matches of each kind there are. */
  readonly counts: Readonly<Record<BlockChange, number>>;
}

/** Finds what a new version of a side's text would do to its blocks. The same texts give the same plan. */
export function planUpdate(old: readonly Block[], now: readonly BlockDraft[]): UpdatePlan {
  const matches = matchBlocks(old, now);
  const counts = Object.fromEntries(BLOCK_CHANGES.map((change) => [change, 0])) as Record<BlockChange, number>;
  for (const { change } of matches) counts[change] += 1;
  const gone = matches.flatMap((match) => (match.change === 'gone' ? match.old.map((index) => old[index]!) : []));
  return { old, now, matches, gone, counts };
}
