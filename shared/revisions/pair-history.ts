import { blockText } from '../letter/block';
import { SIDES, type BySide, type Side } from '../letter/side';
import type { RecordedLetter, RevisionAbout } from './revision';

/** What a pair held in a revision. */
export interface PairPast extends BySide<string> {
  readonly hash: string;
  readonly about: RevisionAbout;
}

/** The blocks of a pair, by id. */
export type PairIds = BySide<readonly string[]>;

/**
 * Every recorded text of a pair, oldest first: the pairs in which its blocks stood, by block id. A revision in which it held the same as in the
 * one before is left out, and so is one that had none of its blocks. Blocks of a pair are parted by line feeds.
 */
export function pairHistory(revisions: Iterable<{ readonly hash: string; readonly about: RevisionAbout; readonly letter: RecordedLetter }>, ids: PairIds): PairPast[] {
  const found: PairPast[] = [];
  for (const { hash, about, letter } of revisions) {
    const pairs = letter.pairs.filter((pair) => SIDES.some((side) => pair[side].some((id) => ids[side].includes(id))));
    if (!pairs.length) continue;
    const text = (side: Side): string => {
      const wanted = new Set(pairs.flatMap((pair) => pair[side]));
      return letter[side].filter(({ id }) => wanted.has(id)).map(blockText).join('\n');
    };
    const past = { hash, about, en: text('en'), fr: text('fr') };
    const last = found.at(-1);
    if (!last || SIDES.some((side) => last[side] !== past[side])) found.push(past);
  }
  return found;
}
