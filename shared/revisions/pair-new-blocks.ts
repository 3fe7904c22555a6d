import { align, segmentsOf, type AlignedPair, type Lexicon, type Segment } from '../alignment';
import type { Block } from '../letter/block';
import { readConfirmations, type Confirmation } from '../letter/confirmation';
import { assign, mergePairs } from '../letter/edits';
import { alignKey, type Author, type Letter } from '../letter/letter';
import { derivePairs, pairIdOf, rowsOf, type Pair } from '../letter/pairs';
import { readSide } from '../letter/read-side';
import { writeScore } from '../letter/score';
import { otherSide, SIDES, type BySide, type Side } from '../letter/side';

/** How sure the aligner must be to put a new block where a confirmed pair lost its side. */
const SURE = 0.6;

interface Candidate {
  readonly block: Block;
  readonly pair: Pair;
}

/**
 * Finds pairs for new blocks: in each stretch between two-sided pairs they are aligned with what lacks an answer there. A pair that
 * a person confirmed takes new blocks in only where it lost its own (and is then ahead); one confirmed as one-sided takes none.
 * What finds no answer stays a pair by itself. To be called in a transaction. @returns how many new blocks found an answer
 */
export function pairNewBlocks(letter: Letter, fresh: BySide<ReadonlySet<string>>, lexicon: Lexicon, author: Pick<Author, 'newId'>): number {
  if (!fresh.en.size && !fresh.fr.size) return 0;
  const confirmations = readConfirmations(letter);
  const isFresh = (side: Side, { block }: Candidate): boolean => fresh[side].has(block.id);
  const isOpen = (pair: Pair): boolean => {
    const said = confirmations.get(pair.id);
    return !said || said[pair.en.length ? 'fr' : 'en'].length > 0;
  };
  const alignIn = (stretch: Stretch): number => {
    if (!stretch.en.length || !stretch.fr.length || !SIDES.some((side) => stretch[side].some((one) => isFresh(side, one)))) return 0;
    const segments = (side: Side): Segment[] => segmentsOf(stretch[side].map(({ block }) => block));
    let found = 0;
    for (const bead of align(segments('en'), segments('fr'), lexicon)) {
      const members = { en: bead.en.map((index) => stretch.en[index]!), fr: bead.fr.map((index) => stretch.fr[index]!) };
      const came = SIDES.flatMap((side) => members[side].filter((one) => isFresh(side, one)));
      if (members.en.length && members.fr.length && came.length && link(letter, members, bead, confirmations, author)) found += came.length;
    }
    return found;
  };
  const count = (stretches: (pairs: readonly Pair[], open: IsOpen) => readonly Stretch[]): number => {
    const pairs = derivePairs(letter, readSide(letter, 'en'), readSide(letter, 'fr'));
    const open: IsOpen = (side, block, pair) => fresh[side].has(block.id) || isOpen(pair);
    return stretches(pairs, open).reduce((sum, stretch) => sum + alignIn(stretch), 0);
  };
  return count(betweenRows) + count((pairs, open) => besidePairs(pairs, open, 'before')) + count((pairs, open) => besidePairs(pairs, open, 'after'));
}

/** Whether a block of a one-sided pair may be given an answer. */
type IsOpen = (side: Side, block: Block, pair: Pair) => boolean;
type Stretch = BySide<readonly Candidate[]>;

/** What stands without an answer between one two-sided pair and the next, in the order of the desk's rows. */
function betweenRows(pairs: readonly Pair[], open: IsOpen): Stretch[] {
  const list: BySide<Candidate[]>[] = [{ en: [], fr: [] }];
  for (const { pair, only } of rowsOf(pairs)) {
    if (only) continue;
    if (pair.en.length && pair.fr.length) list.push({ en: [], fr: [] });
    else collect(list.at(-1)!, pair, open);
  }
  return list;
}

/**
 * What stands without an answer right after (its pair is `before`) or right before (`after`) the same two-sided pair on both sides, wherever that
 * is: in a list that one side sorts otherwise, a new term stands beside its definition.
 */
function besidePairs(pairs: readonly Pair[], open: IsOpen, where: 'before' | 'after'): Stretch[] {
  const beside = new Map<Pair, BySide<Candidate[]>>();
  for (const side of SIDES) {
    const order = pairs.filter((pair) => pair[side].length).sort((a, b) => (where === 'before' ? 1 : -1) * (a.at[side] - b.at[side]));
    let fence: Pair | undefined;
    for (const pair of order) {
      if (pair.en.length && pair.fr.length) fence = pair;
      else if (fence) {
        const stretch = beside.get(fence) ?? { en: [], fr: [] };
        beside.set(fence, stretch);
        collect(stretch, pair, open, where === 'after');
      }
    }
  }
  return [...beside.values()];
}

/** Adds a one-sided pair's blocks to a stretch, at its end or its beginning. */
function collect(stretch: BySide<Candidate[]>, pair: Pair, open: IsOpen, atStart = false): void {
  const side: Side = pair.en.length ? 'en' : 'fr';
  const found = pair[side].filter((block) => open(side, block, pair)).map((block): Candidate => ({ block, pair }));
  if (atStart) stretch[side].unshift(...found);
  else stretch[side].push(...found);
}

/** Makes a pair of blocks that answer each other. @returns false where that would part or move what a person confirmed, or blocks that do not stand together */
function link(letter: Letter, members: BySide<readonly Candidate[]>, { score }: AlignedPair, confirmations: ReadonlyMap<string, Confirmation>, author: Pick<Author, 'newId'>): boolean {
  const all = SIDES.flatMap((side) => members[side].map((member) => ({ side, ...member })));
  const bound = new Set(all.filter(({ pair }) => confirmations.has(pair.id)).map(({ pair }) => pair));
  if (bound.size > 1 || !SIDES.every((side) => standTogether(members[side], side))) return false;
  const [owner] = bound;
  if (!owner) {
    const id = author.newId();
    for (const { side, block } of all) assign(letter, side, [block], id);
    writeScore(letter, id, score);
    return true;
  }
  const owned = owner.en.length ? 'en' : 'fr';
  // Only the side that it lost is filled, and all of it faces what came.
  if (score < SURE || members[owned].some(({ pair }) => pair !== owner) || pairIdOf(letter, owned, owner[owned][0]!.id) !== owner.id) return false;
  for (const { block } of members[otherSide(owned)]) letter.align.set(alignKey(otherSide(owned), block.id), owner.id);
  return true;
}

function standTogether(members: readonly Candidate[], side: Side): boolean {
  return members.every(({ block, pair }, at) => {
    const before = members[at - 1];
    if (!before) return true;
    return placeOf(block, pair, side) === placeOf(before.block, before.pair, side) + 1;
  });
}

function placeOf(block: Block, pair: Pair, side: Side): number {
  return pair.at[side] + pair[side].indexOf(block);
}

/** After a merge, what faced the blocks that were joined joins too, where no person confirmed either pair and it stands beside. */
export function uniteMerged(letter: Letter, merged: readonly { readonly into: string; readonly from: readonly string[] }[], author: Pick<Author, 'newId'>): void {
  if (!merged.length) return;
  const confirmations = readConfirmations(letter);
  const derived = (): Map<string, Pair> => new Map(derivePairs(letter, readSide(letter, 'en'), readSide(letter, 'fr')).map((pair) => [pair.id, pair]));
  let pairs = derived();
  for (const { into, from } of merged) {
    if (confirmations.has(into)) continue;
    from.forEach((id, at) => {
      if (id === into || confirmations.has(id)) return;
      // The pair has grown by the one before.
      if (at > 0) pairs = derived();
      const [whole, part] = [pairs.get(into), pairs.get(id)];
      if (whole && part && (!part.en.length || !part.fr.length)) mergePairs(letter, whole, part, author);
    });
  }
}
