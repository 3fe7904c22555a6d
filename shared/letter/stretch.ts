import type { Block } from './block';
import { alignKey, type Author, type Letter } from './letter';
import type { DraftPair } from './edits';
import { pairIdOf, type Pair, type Row } from './pairs';
import { forgetScore, writeScore } from './score';
import { SIDES, type BySide } from './side';

/** Blocks of both sides that may be paired anew with each other: what lies between two pairs that stay. */
export type Stretch = BySide<readonly Block[]>;

/**
 * The stretches of a run of rows that the machine may pair anew: cut wherever a fixed pair stands, whose blocks are in none.
 * @param fixed whether a pair stays as it is: what a person has confirmed is never moved by the machine
 */
export function freeStretches(rows: readonly Row[], fixed: (pair: Pair) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let open: { en: Block[]; fr: Block[] } = { en: [], fr: [] };
  const close = (): void => {
    if (open.en.length && open.fr.length) stretches.push(open);
    open = { en: [], fr: [] };
  };
  for (const { pair, only } of rows) {
    if (fixed(pair)) {
      // A fixed pair that crosses others stands in two places, and so parts nothing.
      if (only === undefined) close();
      continue;
    }
    for (const side of SIDES) if (only === undefined || only === side) open[side].push(...pair[side]);
  }
  close();
  return stretches;
}

/** Pairs a stretch as the aligner found. A pair that comes out with the same blocks stays the same pair. @returns whether anything changed. */
export function realignStretch(letter: Letter, stretch: Stretch, pairs: readonly DraftPair[], author: Pick<Author, 'newId'>): boolean {
  const before = groupKeys(letter, stretch);
  let changed = false;
  for (const pair of pairs) {
    const members = SIDES.flatMap((side) => pair[side].map((index) => ({ side, id: stretch[side][index]!.id })));
    if (before.has(keyOf(members))) continue;
    changed = true;
    const id = author.newId();
    for (const { side, id: block } of members) {
      forgetScore(letter, pairIdOf(letter, side, block));
      letter.align.set(alignKey(side, block), id);
    }
    if (pair.score !== undefined) writeScore(letter, id, pair.score);
  }
  return changed;
}

const keyOf = (members: readonly { readonly side: string; readonly id: string }[]): string => members.map(({ side, id }) => alignKey(side as 'en', id)).sort().join(' ');

function groupKeys(letter: Letter, stretch: Stretch): Set<string> {
  const groups = new Map<string, { side: string; id: string }[]>();
  for (const side of SIDES) {
    for (const { id } of stretch[side]) {
      const pair = pairIdOf(letter, side, id);
      groups.set(pair, [...(groups.get(pair) ?? []), { side, id }]);
    }
  }
  return new Set([...groups.values()].map(keyOf));
}
