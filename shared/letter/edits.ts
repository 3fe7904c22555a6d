import { blockText, isText, type Block, type BlockDraft } from './block';
import { confirmedKey } from './confirmation';
import { alignKey, attrKey, HEAD, marker, type Author, type Letter } from './letter';
import { pairIdOf, rowsOf, type Pair, type Row } from './pairs';
import type { SideText } from './read-side';
import { ATTR_NAMES } from './schema';
import { forgetScore, writeScore } from './score';
import { otherSide, SIDES, type BySide, type Side } from './side';

/** Which blocks of each side say the same thing: indexes into the drafts, 0-based. */
export interface DraftPair {
  readonly en: readonly number[];
  readonly fr: readonly number[];
  /** How sure the aligner is, 0 to 1. */
  readonly score?: number;
}

/**
 * Fills an empty letter: its id, title and first text on both sides, and the pairs found for them. One Yjs transaction.
 * @throws Error when the document already is a letter.
 */
export function beginLetter(letter: Letter, title: string, drafts: BySide<readonly BlockDraft[]>, pairs: readonly DraftPair[], author: Author): void {
  if (letter.id) throw new Error('this document already is a letter');
  letter.doc.transact(() => {
    letter.meta.set('id', author.newId());
    letter.meta.set('title', title);
    letter.meta.set('created', author.now().toISOString());
    const ids = { en: appendBlocks(letter, 'en', drafts.en, author), fr: appendBlocks(letter, 'fr', drafts.fr, author) };
    for (const pair of pairs) {
      const id = author.newId();
      if (pair.score !== undefined) writeScore(letter, id, pair.score);
      for (const side of SIDES) for (const index of pair[side]) letter.align.set(alignKey(side, ids[side][index]!), id);
    }
  });
}

/** Appends blocks to a side and returns their new ids. */
export function appendBlocks(letter: Letter, side: Side, drafts: readonly BlockDraft[], author: Pick<Author, 'newId'>): string[] {
  return insertBlocks(letter, side, letter.text[side].length, drafts, author);
}

/**
 * Inserts whole blocks at an index of the side's text (UTF-16 units) that is a block's beginning or the side's end; returns their new ids.
 * One delta for all: single inserts with attributes would each walk the text from its beginning.
 */
export function insertBlocks(letter: Letter, side: Side, at: number, drafts: readonly BlockDraft[], author: Pick<Author, 'newId'>): string[] {
  const ids = drafts.map(() => author.newId());
  const inserts = drafts.flatMap((draft, i) => [
    { insert: marker(ids[i]!), attributes: {} },
    ...draft.runs.flatMap((run) => {
      const insert = isText(run) ? run.text : run.embed;
      return insert === '' ? [] : [{ insert, attributes: { ...run.marks } }];
    }),
  ]);
  letter.text[side].applyDelta(at > 0 ? [{ retain: at }, ...inserts] : inserts, { sanitize: false });
  drafts.forEach((draft, i) => writeDraftAttrs(letter, side, ids[i]!, draft));
  return ids;
}

function writeDraftAttrs(letter: Letter, side: Side, id: string, attrs: Omit<BlockDraft, 'runs'>): void {
  for (const name of ATTR_NAMES) {
    const value = attrs[name];
    if (value !== undefined && value !== 'paragraph') letter.blocks.set(attrKey(side, id, name), value);
  }
}

/** Puts blocks of a side into a pair; what is said already is not written again. The pairs they leave and join are no longer the aligner's. */
export function assign(letter: Letter, side: Side, blocks: readonly Block[], pair: string): void {
  for (const block of blocks) {
    const was = pairIdOf(letter, side, block.id);
    if (was === pair) continue;
    forgetScore(letter, was);
    forgetScore(letter, pair);
    letter.align.set(alignKey(side, block.id), pair);
  }
}

/**
 * Begins the side that a pair lacks: an empty block where the desk's rows have its place, in that pair.
 * @returns the new block's id; undefined when the pair has that side.
 */
export function fillSide(letter: Letter, rows: readonly Row[], pair: Pair, side: Side, text: SideText, author: Pick<Author, 'newId'>): string | undefined {
  if (pair[side].length) return undefined;
  const above = rows.slice(0, rows.findIndex((row) => row.pair === pair)).reverse();
  const last = above.find((row) => row.pair[side].length && row.only !== otherSide(side))?.pair[side].at(-1);
  let at = 0;
  if (last) at = startOf(text, last) + blockText(last).length;
  // Text before the first marker would become part of a block begun before it.
  else if (text.headless && text.blocks.length) letter.text[side].insertEmbed(0, marker(HEAD), {});
  const kind = pair[otherSide(side)][0]!;
  const [id] = insertBlocks(letter, side, at, [{ ...draftAttrs(kind), runs: [] }], author);
  letter.align.set(alignKey(side, id!), nameOf(letter, pair, author));
  return id;
}

/** Where a block's content begins in the side's text. @throws Error for a block of another reading, which would be a fault of ours. */
function startOf(text: SideText, block: Block): number {
  const start = text.starts[text.blocks.findIndex(({ id }) => id === block.id)];
  if (start === undefined) throw new Error(`the side has no block ${block.id}`);
  return start;
}

function draftAttrs(block: Block): Omit<BlockDraft, 'runs'> {
  const { id: _, runs: __, start: ___, ...attrs } = block;
  return attrs;
}

/** Whether the two pairs' blocks would stand together on each side, so that they can be one pair. */
export function canMerge(a: Pair, b: Pair): boolean {
  return a !== b && SIDES.every((side) => {
    if (!a[side].length || !b[side].length) return true;
    const [first, then] = a.at[side] < b.at[side] ? [a, b] : [b, a];
    return first.at[side] + first[side].length === then.at[side];
  });
}

/**
 * Makes two pairs one: links two one-sided pairs, or merges neighbours. Of a pair that was unlinked, the part that kept the
 * confirmation keeps it, whichever is linked to which. @returns false (and writes nothing) when their blocks do not stand together.
 */
export function mergePairs(letter: Letter, a: Pair, b: Pair, author: Pick<Author, 'newId'>): boolean {
  if (!canMerge(a, b)) return false;
  const isConfirmed = ({ id }: Pair): boolean => letter.pairs.has(confirmedKey(id));
  const [kept, joining] = isConfirmed(b) && !isConfirmed(a) ? [b, a] : [a, b];
  const id = nameOf(letter, kept, author);
  for (const side of SIDES) assign(letter, side, joining[side], id);
  return true;
}

/** An id that blocks can be given to join a pair. The later run of a pair only has a derived id, which no entry may name: it gets one of its own. */
function nameOf(letter: Letter, pair: Pair, author: Pick<Author, 'newId'>): string {
  const named = SIDES.every((side) => pair[side].every((block) => pairIdOf(letter, side, block.id) === pair.id));
  if (named) return pair.id;
  const id = author.newId();
  for (const side of SIDES) assign(letter, side, pair[side], id);
  return id;
}

/**
 * Parts a pair before the given block of one side: that block and what follows it there, and of the other side's blocks the
 * share that answers them, become a new pair. @returns false when the block is the pair's first on its side.
 */
export function splitPair(letter: Letter, pair: Pair, side: Side, index: number, author: Pick<Author, 'newId'>): boolean {
  const own = pair[side];
  if (index <= 0 || index >= own.length) return false;
  const facing = pair[otherSide(side)];
  const cut = Math.max(1, Math.round((index / own.length) * facing.length));
  const id = author.newId();
  assign(letter, side, own.slice(index), id);
  assign(letter, otherSide(side), facing.slice(cut), id);
  return true;
}

/**
 * Parts a pair inside the text of one of its blocks: the tail becomes a block and begins a new pair, which also gets the side's
 * later blocks and, of the other side's blocks, the share that answers them (but never the first).
 * @param index which of the pair's blocks on this side; @param offset UTF-16 units into it, neither its beginning nor its end
 */
export function splitPairInText(letter: Letter, pair: Pair, side: Side, text: SideText, index: number, offset: number, author: Pick<Author, 'newId'>): boolean {
  const own = pair[side];
  const block = own[index];
  const length = block ? blockText(block).length : 0;
  if (!block || offset <= 0 || offset >= length) return false;
  const at = startOf(text, block) + offset;
  const tail = author.newId();
  const id = author.newId();
  letter.text[side].insertEmbed(at, marker(tail), {});
  writeDraftAttrs(letter, side, tail, draftAttrs(block));
  letter.align.set(alignKey(side, tail), id);
  assign(letter, side, own.slice(index + 1), id);
  const facing = pair[otherSide(side)];
  const share = (index + offset / length) / own.length;
  assign(letter, otherSide(side), facing.slice(Math.min(Math.max(1, Math.round(share * facing.length)), Math.max(1, facing.length - 1))), id);
  return true;
}

/** Takes a pair's two sides apart: the English keeps the pair, the French gets one of its own. @returns false for a pair that lacks a side. */
export function unlinkPair(letter: Letter, pair: Pair, author: Pick<Author, 'newId'>): boolean {
  if (!pair.en.length || !pair.fr.length) return false;
  assign(letter, 'fr', pair.fr, author.newId());
  return true;
}

/**
 * Moves one side's blocks a row on from a pair, each to the next pair below, until a row that lacks this side takes the last
 * one in (or a new pair does). What the other side holds stays. @returns false when the pair has nothing on that side.
 */
export function shiftDown(letter: Letter, pairs: readonly Pair[], pair: Pair, side: Side, author: Pick<Author, 'newId'>): boolean {
  const rows = levelRows(pairs);
  const from = rows.indexOf(pair);
  if (from < 0 || !pair[side].length) return false;
  let carried = pair[side];
  for (const row of rows.slice(from + 1)) {
    const next = row[side];
    assign(letter, side, carried, nameOf(letter, row, author));
    if (!next.length) return true;
    carried = next;
  }
  assign(letter, side, carried, author.newId());
  return true;
}

/** The reverse: one side's blocks from this pair on move a row up, the first into the pair above, until a row that lacks this side. */
export function shiftUp(letter: Letter, pairs: readonly Pair[], pair: Pair, side: Side, author: Pick<Author, 'newId'>): boolean {
  const rows = levelRows(pairs);
  const from = rows.indexOf(pair);
  if (from <= 0 || !pair[side].length) return false;
  const gap = rows.findIndex((row, i) => i > from && !row[side].length);
  const moving = rows.slice(from, gap < 0 ? rows.length : gap);
  // All names first: a row that has given its blocks away can no longer tell whether it is named.
  const names = moving.map((_, i) => nameOf(letter, rows[from + i - 1]!, author));
  moving.forEach((row, i) => assign(letter, side, row[side], names[i]!));
  return true;
}

function levelRows(pairs: readonly Pair[]): Pair[] {
  return rowsOf(pairs).filter((row: Row) => !row.only).map((row) => row.pair);
}
