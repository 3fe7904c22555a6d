import type { Block } from './block';
import { alignKey, baseId, HEAD, type Letter } from './letter';
import type { SideText } from './read-side';
import { SIDES, type BySide, type Side } from './side';

/** A group of blocks, m on one side and n on the other, that say the same thing. Each side's blocks stand together; a side may be empty. */
export interface Pair extends BySide<readonly Block[]> {
  readonly id: string;
  /** For each side the index of the pair's first block in reading order; of a side without blocks, -1. */
  readonly at: BySide<number>;
}

/** The pair that a block's entry names: its own when it has none; the two `head` blocks of a letter begun from nothing face each other. */
export function pairIdOf(letter: Letter, side: Side, id: string): string {
  const named = letter.align.get(alignKey(side, id));
  if (typeof named === 'string' && named) return named;
  const base = baseId(id);
  const inherited = base === id ? undefined : letter.align.get(alignKey(side, base));
  if (typeof inherited === 'string' && inherited) return inherited;
  return id === HEAD ? HEAD : alignKey(side, id);
}

interface Group {
  readonly id: string;
  readonly at: number;
  readonly blocks: Block[];
}

/** The side's blocks in runs of one pair. A later run of a pair already seen is a pair of its own: the first run keeps the id. */
function groupsOf(letter: Letter, side: Side, blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  const seen = new Set<string>();
  let named: string | undefined;
  blocks.forEach((block, at) => {
    const id = pairIdOf(letter, side, block.id);
    if (id === named) {
      groups.at(-1)!.blocks.push(block);
      return;
    }
    named = id;
    let own = id;
    while (seen.has(own)) own = `${own}~${alignKey(side, block.id)}`;
    groups.push({ id: own, at, blocks: [block] });
    seen.add(own);
  });
  return groups;
}

const sameMembers = (a: readonly Block[], b: readonly Block[]): boolean => a.length === b.length && a.every((block, i) => block === b[i]);

/**
 * The letter's pairs, derived from the blocks that exist, so that a dangling or doubly linked block cannot occur:
 * every block of both sides is in exactly one pair. Order: that of the desk's rows, top to bottom (see `rowsOf`).
 * Pairs with the members they had in `before` come back as the same objects when nothing about them changed.
 */
export function derivePairs(letter: Letter, en: SideText, fr: SideText, before: readonly Pair[] = []): Pair[] {
  const byId = new Map<string, { en?: Group; fr?: Group }>();
  for (const side of SIDES) {
    for (const group of groupsOf(letter, side, (side === 'en' ? en : fr).blocks)) {
      byId.set(group.id, { ...byId.get(group.id), [side]: group });
    }
  }
  const known = new Map(before.map((pair) => [pair.id, pair]));
  const pairs = [...byId].map(([id, groups]): Pair => {
    const members = { en: groups.en?.blocks ?? [], fr: groups.fr?.blocks ?? [] };
    const at = { en: groups.en?.at ?? -1, fr: groups.fr?.at ?? -1 };
    const was = known.get(id);
    const same = was && was.at.en === at.en && was.at.fr === at.fr && sameMembers(was.en, members.en) && sameMembers(was.fr, members.fr);
    return same ? was : { id, ...members, at };
  });
  return [...new Set(rowsOf(pairs).map((row) => row.pair))];
}

/**
 * The pairs of a letter in which nothing has changed but what blocks hold: the same ids stand in the same order, in the same pairs. What
 * `derivePairs` would give, without asking for each block where it belongs, and in the same order.
 */
export function renewPairs(pairs: readonly Pair[], now: BySide<readonly Block[]>): Pair[] {
  const renewed = (members: readonly Block[], at: number, blocks: readonly Block[]): readonly Block[] =>
    members.every((block, i) => block === blocks[at + i]) ? members : blocks.slice(at, at + members.length);
  return pairs.map((pair) => {
    const en = renewed(pair.en, pair.at.en, now.en);
    const fr = renewed(pair.fr, pair.at.fr, now.fr);
    return en === pair.en && fr === pair.fr ? pair : { ...pair, en, fr };
  });
}

/** One row of the desk. A pair that crosses has a row for each of its sides: `only` says which one this is. */
export interface Row {
  readonly pair: Pair;
  readonly only?: Side;
}

/**
 * Lays pairs out in rows such that each sheet keeps its own reading order: the longest run of two-sided pairs that stand
 * in the same order on both sides share rows; the others cross, and their sides stand each in a row of their own.
 */
export function rowsOf(pairs: readonly Pair[]): Row[] {
  const facing = pairs.filter((pair) => pair.at.en >= 0 && pair.at.fr >= 0).sort((a, b) => a.at.en - b.at.en);
  const level = longestRising(facing);
  const inEn = pairs.filter((pair) => pair.at.en >= 0 && !level.has(pair)).sort((a, b) => a.at.en - b.at.en);
  const inFr = pairs.filter((pair) => pair.at.fr >= 0 && !level.has(pair)).sort((a, b) => a.at.fr - b.at.fr);
  const rows: Row[] = [];
  const single = (pair: Pair, only: Side): Row => (pair.at.en >= 0 && pair.at.fr >= 0 ? { pair, only } : { pair });
  const takeUntil = (queue: Pair[], side: Side, end: number): void => {
    while (queue.length && queue[0]!.at[side] < end) rows.push(single(queue.shift()!, side));
  };
  for (const pair of facing) {
    if (!level.has(pair)) continue;
    takeUntil(inEn, 'en', pair.at.en);
    takeUntil(inFr, 'fr', pair.at.fr);
    rows.push({ pair });
  }
  takeUntil(inEn, 'en', Infinity);
  takeUntil(inFr, 'fr', Infinity);
  return rows;
}

/** The rows when some pairs have given way to others that stand where they stood; of equal length, in the same order. */
export function renewRows(rows: readonly Row[], before: readonly Pair[], now: readonly Pair[]): Row[] {
  const renewed = new Map<Pair, Pair>();
  for (let i = 0; i < before.length; i++) if (before[i] !== now[i]) renewed.set(before[i]!, now[i]!);
  return rows.map((row) => {
    const pair = renewed.get(row.pair);
    return pair ? { ...row, pair } : row;
  });
}

/** The longest subsequence of pairs (given in English order) whose French rises too, by patience sorting: O(n log n). */
function longestRising(pairs: readonly Pair[]): Set<Pair> {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach((pair, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]!.at.fr < pair.at.fr) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const rising = new Set<Pair>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) rising.add(pairs[i]!);
  return rising;
}
