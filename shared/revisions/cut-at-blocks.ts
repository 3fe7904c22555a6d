import { blockText, type BlockDraft } from '../letter/block';
import type { WordChange } from './diff-words';
import { runsBetween } from './word-text';

/**
 * Cuts the difference between one earlier text and several later blocks, whose texts are parted by line feeds, into one for each block. A
 * removal at a cut goes with the block before it. The line feed that parts two blocks is no word that came: it is left out.
 */
export function cutAtBlocks(diff: readonly WordChange[], blocks: readonly BlockDraft[]): WordChange[][] {
  const ends: number[] = [];
  let end = 0;
  for (const block of blocks) {
    end += blockText(block).length;
    ends.push(end);
    end++;
  }
  const parts: WordChange[][] = blocks.map(() => []);
  let at = 0;
  let part = 0;
  for (const change of diff) {
    if (change.op === -1) {
      parts[part]!.push(change);
      continue;
    }
    let from = 0;
    while (from < change.text.length) {
      const to = Math.min(change.text.length, ends[part]! - at);
      if (to > from) parts[part]!.push({ ...change, text: change.text.slice(from, to), runs: runsBetween(change.runs, from, to) });
      from = Math.max(from, to);
      if (from < change.text.length && at + from === ends[part]) {
        // A line feed that the earlier text has too, a hard break, is gone from the words.
        if (change.op === 0) parts[part]!.push({ op: -1, text: '\n', runs: runsBetween(change.runs, from, from + 1) });
        part++;
        from++;
      }
    }
    at += change.text.length;
  }
  return parts;
}
