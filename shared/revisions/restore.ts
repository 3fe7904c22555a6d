import type { Block, BlockDraft, Json } from '../letter/block';
import { blockText } from '../letter/block';
import { confirmedKey, type Confirmation } from '../letter/confirmation';
import { assign } from '../letter/edits';
import type { Author, Letter } from '../letter/letter';
import { pairIdOf } from '../letter/pairs';
import { readSide } from '../letter/read-side';
import { SIDES, type BySide, type Side } from '../letter/side';
import type { ComparedPair, Comparison } from './compare';
import { planUpdate } from './plan-update';
import type { RecordedLetter } from './revision';
import { writePlan } from './write-plan';

const KEEP_NOTHING: ReadonlySet<string> = new Set();

/**
 * Makes the letter what it was in a revision, as a forward change of the fewest edits: blocks that are found again keep their ids, and what
 * others write meanwhile stays. Both sides, the alignment, and who confirmed what come back; dismissals of findings made since stay.
 * To be called in one transaction of the person's, so that one undo takes all back.
 */
export function restoreLetter(letter: Letter, recorded: RecordedLetter, author: Pick<Author, 'newId'>): void {
  const ids = { en: new Map<string, string>(), fr: new Map<string, string>() };
  for (const side of SIDES) {
    writeSide(letter, side, recorded[side], author).forEach((id, i) => ids[side].set(recorded[side][i]!.id, id));
  }
  const blocks = blocksById(letter);
  for (const pair of recorded.pairs) {
    for (const side of SIDES) assign(letter, side, pair[side].flatMap((id) => blocks[side].get(ids[side].get(id) ?? '') ?? []), pair.id);
    if (pair.confirmed) restoreConfirmation(letter, pair.id, pair.confirmed, ids);
  }
}

/** A confirmation as it was given, of the blocks that its members are now. */
function restoreConfirmation(letter: Letter, pair: string, confirmed: Confirmation, ids: BySide<ReadonlyMap<string, string>>): void {
  const now = (side: Side) => confirmed[side].map((id) => ids[side].get(id) ?? id);
  const value = { ...confirmed, en: now('en'), fr: now('fr') };
  if (JSON.stringify(letter.pairs.get(confirmedKey(pair))) !== JSON.stringify(value)) letter.pairs.set(confirmedKey(pair), value as unknown as Json);
}

/**
 * Brings one pair of a comparison with the letter as it stands back to what it was: both sides of it, or one. A pair that is gone comes back where it
 * stood. To be called in one transaction of the person's.
 * @param comparison of the revision with the letter as it stands
 * @returns false (and writes nothing) when the letter has changed there since it was compared
 */
export function restorePair(letter: Letter, recorded: RecordedLetter, comparison: Comparison, pair: ComparedPair, sides: readonly Side[], author: Pick<Author, 'newId'>): boolean {
  const plans = sides.map((side) => ({ side, target: targetOf(readSide(letter, side).blocks, recorded, comparison, pair, side) }));
  if (plans.some(({ target }) => target === undefined)) return false;
  const home = homeOf(letter, pair) ?? author.newId();
  for (const { side, target } of plans) {
    const ids = writeSide(letter, side, target!.blocks, author);
    const blocks = blocksById(letter)[side];
    assign(letter, side, ids.slice(target!.from, target!.to).flatMap((id) => blocks.get(id) ?? []), home);
  }
  return true;
}

/** The side as it shall be, and where in it the blocks stand that came back. */
interface TargetSide {
  readonly blocks: readonly BlockDraft[];
  readonly from: number;
  readonly to: number;
}

function targetOf(now: readonly Block[], recorded: RecordedLetter, { pairs }: Comparison, pair: ComparedPair, side: Side): TargetSide | undefined {
  const compared = pair[side]?.blocks ?? [];
  const stands = compared.every(({ now: index, diff }) => index === undefined || (now[index] && blockText(now[index]) === diff.flatMap(({ op, text }) => (op < 0 ? [] : [text])).join('')));
  if (!stands) return undefined;
  const present = new Set(compared.flatMap((block) => block.now ?? []));
  const back = [...new Set(compared.flatMap(({ old }) => old))].sort((a, b) => a - b).map((index) => recorded[side][index]!);
  const first = present.size ? Math.min(...present) : placeFor(pairs, pair, side);
  const before = now.slice(0, first).filter((_, index) => !present.has(index));
  const after = now.slice(first).filter((_, index) => !present.has(first + index));
  return { blocks: [...before, ...back, ...after], from: before.length, to: before.length + back.length };
}

/** Where a pair that lacks a side now would have it: after the blocks of the pairs before it. */
function placeFor(pairs: readonly ComparedPair[], pair: ComparedPair, side: Side): number {
  let at = 0;
  for (const other of pairs) {
    if (other === pair) return at;
    for (const { now } of other[side]?.blocks ?? []) if (now !== undefined) at = Math.max(at, now + 1);
  }
  return at;
}

/** The pair in which the pair's blocks stand now, on either side. */
function homeOf(letter: Letter, pair: ComparedPair): string | undefined {
  for (const side of SIDES) {
    const index = pair[side]?.blocks.find(({ now }) => now !== undefined)?.now;
    const block = index === undefined ? undefined : readSide(letter, side).blocks[index];
    if (block) return pairIdOf(letter, side, block.id);
  }
  return undefined;
}

/** Writes a side's text with the fewest edits. Gives the ids of its blocks in order. */
function writeSide(letter: Letter, side: Side, blocks: readonly BlockDraft[], author: Pick<Author, 'newId'>): readonly string[] {
  return writePlan(letter, side, planUpdate(readSide(letter, side).blocks, blocks), KEEP_NOTHING, author).ids;
}

function blocksById(letter: Letter): BySide<ReadonlyMap<string, Block>> {
  const side = (name: Side): ReadonlyMap<string, Block> => new Map(readSide(letter, name).blocks.map((block) => [block.id, block]));
  return { en: side('en'), fr: side('fr') };
}
