import { align, segmentsOf, type AlignedPair, type Lexicon } from '../alignment';
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
  let found = 0;
  for (const stretch of stretches(letter, fresh, confirmations)) {
    if (!stretch.en.length || !stretch.fr.length || !SIDES.some((side) => stretch[side].some(({ block }) => fresh[side].has(block.id)))) continue;
    const segments = (side: Side) => segmentsOf(stretch[side].map(({ block }) => block));
    for (const bead of align(segments('en'), segments('fr'), lexicon)) {
      const members = { en: bead.en.map((index) => stretch.en[index]!), fr: bead.fr.map((index) => stretch.fr[index]!) };
      const isFresh = (side: Side, { block }: Candidate) => fresh[side].has(block.id);
      const came = SIDES.flatMap((side) => members[side].filter((member) => isFresh(side, member)));
      if (members.en.length && members.fr.length && came.length && link(letter, members, bead, confirmations, author)) found += came.length;
    }
  }
  return found;
}

/** What stands without an answer between one two-sided pair and the next, in the order of the desk's rows. */
function stretches(letter: Letter, fresh: BySide<ReadonlySet<string>>, confirmations: ReadonlyMap<string, Confirmation>): BySide<Candidate[]>[] {
  const rows = rowsOf(derivePairs(letter, readSide(letter, 'en'), readSide(letter, 'fr')));
  const list: BySide<Candidate[]>[] = [{ en: [], fr: [] }];
  for (const { pair, only } of rows) {
    if (only) continue;
    if (pair.en.length && pair.fr.length) {
      list.push({ en: [], fr: [] });
      continue;
    }
    const side: Side = pair.en.length ? 'en' : 'fr';
    const confirmation = confirmations.get(pair.id);
    const open = !confirmation || confirmation[otherSide(side)].length > 0;
    for (const block of pair[side]) if (open || fresh[side].has(block.id)) list.at(-1)![side].push({ block, pair });
  }
  return list;
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
