import type { Run } from '../letter/block';
import type { Token } from './tokens';
import { runsBetween, sameUnits, type WordText } from './word-text';

/** A stretch of text that went (-1), stayed (0) or came (1). Ops 0 and 1 in order give the later text exactly, 0 and -1 the earlier. */
export interface WordChange {
  readonly op: -1 | 0 | 1;
  readonly text: string;
  /** The text with its marks, of the version that has it; of what stayed, the later one's. */
  readonly runs: readonly Run[];
  /** The words stayed: what went or came is a mark, the kind of a space, or the style of an apostrophe, a quote or a dash. */
  readonly dress?: true;
}

/** A stretch of both versions that is kept, dressed anew, or changed. */
interface Stretch {
  readonly as: 'kept' | 'dressed' | 'changed';
  readonly before: number;
  readonly after: number;
}

/**
 * Gathers stretches, given in order: neighbours of a kind become one, and the white space that both versions begin or end a change
 * with is kept. `before` and `after` of the class are how far each version is written.
 */
export class ChangeList {
  private readonly list: Stretch[] = [];
  private before = 0;
  private after = 0;

  constructor(private readonly was: WordText, private readonly is: WordText) {}

  /** A word that stayed, with the space before it. */
  keep(before: Token, after: Token): void {
    this.to(this.alike(this.before, before.at, this.after, after.at) ? 'kept' : 'dressed', before.at, after.at);
    const [endBefore, endAfter] = [before.at + before.text.length, after.at + after.text.length];
    this.to(this.alike(before.at, endBefore, after.at, endAfter) ? 'kept' : 'dressed', endBefore, endAfter);
  }

  /** Words that went or came, with the spaces before them. */
  replace(before: readonly Token[], after: readonly Token[]): void {
    const end = (words: readonly Token[], at: number): number => (words.length ? words.at(-1)!.at + words.at(-1)!.text.length : at);
    this.to('changed', end(before, this.before), end(after, this.after));
  }

  done(): WordChange[] {
    const [endBefore, endAfter] = [this.was.text.length, this.is.text.length];
    this.to(this.alike(this.before, endBefore, this.after, endAfter) ? 'kept' : 'dressed', endBefore, endAfter);
    return this.written();
  }

  private alike(fromBefore: number, toBefore: number, fromAfter: number, toAfter: number): boolean {
    return sameUnits(this.was, fromBefore, toBefore, this.is, fromAfter, toAfter);
  }

  /** Goes on to where each version is then. A space beside a change that differs is part of the change. */
  private to(as: Stretch['as'], before: number, after: number): void {
    if (before === this.before && after === this.after) return;
    const last = this.list.at(-1);
    const joined = last && (last.as === as || (as === 'dressed' && last.as === 'changed' && this.isSpace(before, after)));
    if (joined) this.list[this.list.length - 1] = { as: last.as, before, after };
    else this.list.push({ as, before, after });
    this.before = before;
    this.after = after;
  }

  private isSpace(before: number, after: number): boolean {
    return this.was.text.slice(this.before, before).trim() === '' && this.is.text.slice(this.after, after).trim() === '';
  }

  private written(): WordChange[] {
    const out = new Written(this.was, this.is);
    let [a, c] = [0, 0];
    for (const { as, before: b, after: d } of this.list) {
      if (as === 'kept') out.push(0, c, d);
      else {
        const { head, tail } = this.sameSpace(a, b, c, d);
        out.push(0, c, c + head);
        out.push(-1, a + head, b - tail, as === 'dressed');
        out.push(1, c + head, d - tail, as === 'dressed');
        out.push(0, d - tail, d);
      }
      [a, c] = [b, d];
    }
    return out.list;
  }

  /** How much white space both versions of a changed stretch begin and end with; a kept space after it may be its last. */
  private sameSpace(a: number, b: number, c: number, d: number): { head: number; tail: number } {
    const most = Math.min(b - a, d - c);
    const same = (i: number, k: number): boolean => /\s/.test(this.was.text[i]!) && this.alike(i, i + 1, k, k + 1);
    let tail = 0;
    while (tail < most && same(b - 1 - tail, d - 1 - tail)) tail++;
    let head = 0;
    while (head < most - tail && same(a + head, c + head)) head++;
    return { head, tail };
  }
}

/** The list of changes as it is written: what stands beside its like is one with it. */
class Written {
  readonly list: WordChange[] = [];
  private readonly ends: { from: number; to: number }[] = [];

  constructor(private readonly was: WordText, private readonly is: WordText) {}

  push(op: -1 | 0 | 1, from: number, to: number, dress = false): void {
    if (from === to) return;
    const last = this.list.at(-1);
    const at = this.list.length - 1;
    if (last?.op === op && (last.dress ?? false) === dress) {
      this.ends[at]!.to = to;
      this.list[at] = this.change(op, this.ends[at]!.from, to, dress);
      return;
    }
    this.list.push(this.change(op, from, to, dress));
    this.ends.push({ from, to });
  }

  private change(op: -1 | 0 | 1, from: number, to: number, dress: boolean): WordChange {
    const version = op === -1 ? this.was : this.is;
    return { op, text: version.text.slice(from, to), runs: runsBetween(version.runs, from, to), ...(dress ? { dress } : {}) };
  }
}
