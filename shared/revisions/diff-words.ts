import { diffArrays } from 'diff';
import { isText, runText, type Run } from '../letter/block';
import { commonEnds } from '../letter/common-ends';
import type { Side } from '../letter/side';
import { tokens, type Token } from './tokens';

/** A stretch of text that went (-1), stayed (0) or came (1). Ops 0 and 1 in order give the later text exactly, 0 and -1 the earlier. */
export interface WordChange {
  readonly op: -1 | 0 | 1;
  readonly text: string;
}

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
 * removal before insertion. Given runs, a word whose link changed counts as changed; other marks do not.
 */
export function diffWords(before: string | readonly Run[], after: string | readonly Run[], side: Side): WordChange[] {
  const from = tokensOf(before, side);
  const to = tokensOf(after, side);
  return changes(readable(hunks(from.words, to.words)), from.tail, to.tail);
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
  const weigh = (op: number) => diff.reduce((sum, change) => sum + (change.op === op ? letters(change.text) : 0), 0);
  const changed = Math.max(weigh(-1), weigh(1));
  return changed === 0 ? 0 : changed / (changed + weigh(0));
}

function wordsOf(diff: readonly WordChange[], op: -1 | 1): string {
  return diff.flatMap((change) => (change.op === op && change.text.trim() ? [change.text.trim()] : [])).join(' … ');
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function weight(words: readonly Token[]): number {
  return words.reduce((sum, word) => sum + letters(word.text), 0);
}

function tokensOf(text: string | readonly Run[], side: Side): { words: Token[]; tail: string } {
  if (typeof text === 'string') return tokens(text, side);
  return tokens(text.map(runText).join(''), side, taggedRanges(text));
}

/** Where a word is more than its letters: under a link, or an embed other than a line break. */
function taggedRanges(runs: readonly Run[]): { from: number; to: number; tag: string }[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = at;
    at += runText(run).length;
    const link = run.marks?.link;
    const tag = (link == null ? '' : JSON.stringify(link)) + (isText(run) || run.embed.br ? '' : JSON.stringify(run.embed));
    return tag ? [{ from, to: at, tag }] : [];
  });
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

/** Writes the hunks out as text. A kept word whose space differs shows the space as changed, so that both texts come out exactly. */
function changes(list: readonly Hunk[], tailBefore: string, tailAfter: string): WordChange[] {
  const out = new ChangeList();
  for (const hunk of list) {
    if (!hunk.same) {
      out.replace(write(hunk.before), write(hunk.after));
      continue;
    }
    hunk.after.forEach((word, at) => {
      out.space(hunk.before[at]!.space, word.space);
      out.keep(word.text);
    });
  }
  out.space(tailBefore, tailAfter);
  return out.done();
}

function write(words: readonly Token[]): string {
  return words.map((word) => word.space + word.text).join('');
}

/** Gathers text: neighbours of a kind become one, and the white space that both versions begin or end a change with is kept. */
class ChangeList {
  private readonly list: WordChange[] = [];
  private removed = '';
  private added = '';

  /** The space before a kept word: kept with it, unless it differs or a change is open, which may end in it. */
  space(before: string, after: string): void {
    if (before === after && !this.removed && !this.added) this.push(0, after);
    else this.replace(before, after);
  }

  replace(before: string, after: string): void {
    this.removed += before;
    this.added += after;
  }

  keep(text: string): void {
    this.flush();
    this.push(0, text);
  }

  done(): WordChange[] {
    this.flush();
    return this.list;
  }

  private flush(): void {
    const { removed, added } = this;
    this.removed = this.added = '';
    const most = Math.min(removed.length, added.length);
    let tail = 0;
    while (tail < most && removed.at(-1 - tail) === added.at(-1 - tail) && /\s/.test(removed.at(-1 - tail)!)) tail++;
    let head = 0;
    while (head < most - tail && removed[head] === added[head] && /\s/.test(removed[head]!)) head++;
    this.push(0, removed.slice(0, head));
    this.push(-1, removed.slice(head, removed.length - tail));
    this.push(1, added.slice(head, added.length - tail));
    this.push(0, removed.slice(removed.length - tail));
  }

  private push(op: -1 | 0 | 1, text: string): void {
    if (!text) return;
    const last = this.list.at(-1);
    if (last?.op === op) this.list[this.list.length - 1] = { op, text: last.text + text };
    else this.list.push({ op, text });
  }
}
