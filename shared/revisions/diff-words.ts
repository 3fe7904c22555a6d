import { diffArrays } from 'diff';
import { commonEnds } from '../letter/common-ends';
import type { Side } from '../letter/side';
import type { Token } from './tokens';
import { ChangeList, type WordChange } from './word-changes';
import { wordText, type Version, type WordText } from './word-text';

export type { WordChange } from './word-changes';

/**
 * A kept stretch of at most this many letters or digits, and of one word, between two changes is confetti: the reader is spared it.
 * `27 and 30` → `25 and 31` shows as one change, not as two around an `and`.
 */
const CONFETTI_LETTERS = 4;
/** A kept stretch is dropped when both changes beside it are at least this many times as long: islands in a rewritten passage. */
const ISLAND_RATIO = 2;
/** Between the first and the last change at least this share of the longer version's letters must have stayed; less is a rewriting. */
const KEPT_SHARE = 0.3;

/** With more words than this come or gone a passage is told as rewritten: looking for what stayed grows with the square of it. */
const MOST_EDITS = 400;

/** One change or one kept stretch, before spaces are settled: the tokens of both versions it covers. */
interface Hunk {
  readonly same: boolean;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/**
 * The word-level difference of two texts of one side, made to be read: whole words and numbers, French elisions (`l’`, `qu’`) and
 * English `’s` by themselves, no scattered islands of common short words, a rewritten passage as one removal and one insertion,
 * removal before insertion. Given runs, a word whose link changed counts as changed; another mark is dress.
 */
export function diffWords(before: Version, after: Version, side: Side): WordChange[] {
  const from = wordText(before, side);
  const to = wordText(after, side);
  return changes(readable(hunks(from.words, to.words)), from, to);
}

/** The words that went, passages parted by ` … `. */
export function wordsRemoved(diff: readonly WordChange[]): string {
  return wordsOf(diff, -1);
}

/** The words that came, passages parted by ` … `. */
export function wordsAdded(diff: readonly WordChange[]): string {
  return wordsOf(diff, 1);
}

/** How much of the longer version changed, by letters and digits, from 0 to 1. */
export function shareChanged(diff: readonly WordChange[]): number {
  const weigh = (counts: (change: WordChange) => boolean) => diff.reduce((sum, change) => sum + (counts(change) ? letters(change.text) : 0), 0);
  const changed = Math.max(weigh(({ op, dress }) => op === -1 && !dress), weigh(({ op, dress }) => op === 1 && !dress));
  return changed === 0 ? 0 : changed / (changed + weigh(({ op, dress }) => op === 0 || (op === 1 && dress === true)));
}

function wordsOf(diff: readonly WordChange[], op: -1 | 1): string {
  return diff.flatMap((change) => (change.op === op && !change.dress && change.text.trim() ? [change.text.trim()] : [])).join(' … ');
}

const LETTER = /[\p{L}\p{N}]/u;

/** How many letters and digits; a look at each character's number settles most. */
function letters(text: string): number {
  let count = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    const plain = (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
    if (plain || (code > 127 && LETTER.test(sign))) count += 1;
  }
  return count;
}

function weight(words: readonly Token[]): number {
  return words.reduce((sum, word) => sum + letters(word.text), 0);
}

/** The raw difference, kept and changed stretches in turn. Common ends are cut off first: a keystroke costs little. */
function hunks(before: readonly Token[], after: readonly Token[]): Hunk[] {
  const { head, tail } = commonEnds(before, after, (a, b) => a.key === b.key);
  const endBefore = before.length - tail;
  const endAfter = after.length - tail;
  const found: Hunk[] = [];
  const add = (same: boolean, fromBefore: number, toBefore: number, fromAfter: number, toAfter: number) => {
    if (toBefore > fromBefore || toAfter > fromAfter) found.push({ same, before: before.slice(fromBefore, toBefore), after: after.slice(fromAfter, toAfter) });
  };
  add(true, 0, head, 0, head);
  middle(before.slice(head, endBefore), after.slice(head, endAfter), (same, a, b, c, d) => add(same, head + a, head + b, head + c, head + d));
  add(true, endBefore, before.length, endAfter, after.length);
  return found;
}

/** Myers' difference of what lies between the common ends. Beyond a bound of edits the passage is a rewriting, and a finer answer would be dropped anyway. */
function middle(before: readonly Token[], after: readonly Token[], add: (same: boolean, a: number, b: number, c: number, d: number) => void): void {
  const bound = Math.min(MOST_EDITS, Math.ceil((before.length + after.length) * (1 - KEPT_SHARE / 2)));
  const keys = (words: readonly Token[]) => words.map((word) => word.key);
  const parts = before.length && after.length ? diffArrays(keys(before), keys(after), { maxEditLength: bound }) : undefined;
  if (!parts) return add(false, 0, before.length, 0, after.length);
  let a = 0;
  let c = 0;
  let b = 0;
  let d = 0;
  for (const part of parts) {
    if (part.removed) b += part.count;
    else if (part.added) d += part.count;
    else {
      add(false, a, b, c, d);
      add(true, b, b + part.count, d, d + part.count);
      a = b += part.count;
      c = d += part.count;
    }
  }
  add(false, a, b, c, d);
}

/** Drops the kept stretches that only disturb, until none is left. */
function readable(found: readonly Hunk[]): Hunk[] {
  let list = [...found];
  for (let at = 1; at < list.length - 1; ) {
    const [left, kept, right] = [list[at - 1]!, list[at]!, list[at + 1]!];
    if (kept.same && !left.same && !right.same && disturbs(kept, left, right)) {
      list.splice(at - 1, 3, joined([left, kept, right]));
      at = Math.max(1, at - 2);
    } else at++;
  }
  const first = list.findIndex((hunk) => !hunk.same);
  const last = list.findLastIndex((hunk) => !hunk.same);
  if (first < last) {
    const span = list.slice(first, last + 1);
    const kept = span.reduce((sum, hunk) => sum + (hunk.same ? weight(hunk.after) : 0), 0);
    const whole = Math.max(...(['before', 'after'] as const).map((version) => span.reduce((sum, hunk) => sum + weight(hunk[version]), 0)));
    if (kept < whole * KEPT_SHARE) list = [...list.slice(0, first), joined(span), ...list.slice(last + 1)];
  }
  return list;
}

function disturbs(kept: Hunk, left: Hunk, right: Hunk): boolean {
  const length = weight(kept.after);
  const words = kept.after.filter((word) => letters(word.text) > 0).length;
  if (length === 0 ? kept.after.length <= 1 : words === 1 && length <= CONFETTI_LETTERS) return true;
  const size = (hunk: Hunk) => Math.max(weight(hunk.before), weight(hunk.after));
  return length * ISLAND_RATIO <= Math.min(size(left), size(right));
}

function joined(span: readonly Hunk[]): Hunk {
  return { same: false, before: span.flatMap((hunk) => hunk.before), after: span.flatMap((hunk) => hunk.after) };
}

/**
 * Writes the hunks out. A kept word whose space or dress differs shows it as changed, so that both texts come out exactly.
 */
function changes(list: readonly Hunk[], before: WordText, after: WordText): WordChange[] {
  const out = new ChangeList(before, after);
  for (const hunk of list) {
    if (hunk.same) hunk.after.forEach((word, at) => out.keep(hunk.before[at]!, word));
    else out.replace(hunk.before, hunk.after);
  }
  return out.done();
}
