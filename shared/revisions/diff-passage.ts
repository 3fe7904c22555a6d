import { sentenceStarts } from '../letter/sentences';
import type { Side } from '../letter/side';
import { diffWords, type WordChange } from './diff-words';
import { runsBetween, wordText, type Version, type WordText } from './word-text';

/** Neighbouring sentences of a version, in UTF-16 offsets. */
interface Sentences {
  readonly from: number;
  readonly to: number;
  /** Words in lower case with how often each comes. */
  readonly words: ReadonlyMap<string, number>;
  readonly size: number;
}

/** The least likeness (Dice, by words) at which a sentence is an edited version of another; below it the one went and the other came. */
const FLOOR = 0.4;
/** With more sentences than this on both sides, only their words are compared. */
const MOST_CELLS = 4000;

/**
 * The difference of two texts of one side, first by sentences, then by words: a sentence put in or taken out shows whole, and one that was
 * edited shows its own words only. As with `diffWords`, ops 0 and 1 give the later text exactly, 0 and -1 the earlier.
 */
export function diffPassage(before: Version, after: Version, side: Side): WordChange[] {
  const [was, is] = [wordText(before, side), wordText(after, side)];
  const [a, b] = [sentencesOf(was, side), sentencesOf(is, side)];
  if ((a.length <= 1 && b.length <= 1) || a.length * b.length > MOST_CELLS) return diffWords(was, is, side);
  const list: WordChange[] = [];
  for (const [i, k] of settle(a, b)) {
    const part = (version: WordText, [from, to]: readonly [number, number]) => runsBetween(version.runs, from, to);
    for (const change of diffWords(part(was, i), part(is, k), side)) add(list, change);
  }
  return list;
}

function sentencesOf({ text, words }: WordText, side: Side): Sentences[] {
  if (text === '') return [];
  const starts = sentenceStarts(text, side);
  let next = 0;
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? text.length;
    const counts = new Map<string, number>();
    let size = 0;
    for (; next < words.length && words[next]!.at < to; next++) {
      const word = words[next]!.text.toLowerCase();
      if (!/[\p{L}\p{N}]/u.test(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      size++;
    }
    return { from, to, words: counts, size };
  });
}

type Stretch = readonly [from: number, to: number];

/** The steps of the dynamic programming: how many sentences of the earlier and of the later text answer each other. */
const STEPS: readonly (readonly [number, number])[] = [[1, 1], [1, 2], [2, 1]];

/** Which stretch of the earlier text answers which of the later, in order: the greatest sum of likeness by size; what answers nothing faces an empty stretch. */
function settle(a: readonly Sentences[], b: readonly Sentences[]): (readonly [Stretch, Stretch])[] {
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const choice = new Int8Array(best.length).fill(-1);
  for (let i = a.length; i >= 0; i--) {
    for (let k = b.length; k >= 0; k--) {
      if (i === a.length && k === b.length) continue;
      const at = i * width + k;
      let [top, chosen] = i < a.length ? [best[at + width]!, 10] : [-1, -1];
      if (k < b.length && best[at + 1]! > top) [top, chosen] = [best[at + 1]!, 11];
      STEPS.forEach(([m, n], step) => {
        if (i + m > a.length || k + n > b.length) return;
        const [left, right] = [united(a, i, m), united(b, k, n)];
        const alike = likeness(left, right);
        const worth = alike * alike * (left.size + right.size) + best[at + m * width + n]!;
        if (alike >= FLOOR && worth > top) [top, chosen] = [worth, step];
      });
      best[at] = top;
      choice[at] = chosen;
    }
  }
  const found: (readonly [Stretch, Stretch])[] = [];
  const ends = { a: 0, b: 0 };
  const take = (m: number, n: number, i: number, k: number): void => {
    const [toA, toB] = [m ? a[i + m - 1]!.to : ends.a, n ? b[k + n - 1]!.to : ends.b];
    found.push([[ends.a, toA], [ends.b, toB]]);
    [ends.a, ends.b] = [toA, toB];
  };
  for (let [i, k] = [0, 0]; i < a.length || k < b.length; ) {
    const chosen = choice[i * width + k]!;
    const [m, n] = chosen === 10 ? [1, 0] : chosen === 11 ? [0, 1] : STEPS[chosen]!;
    take(m, n, i, k);
    [i, k] = [i + m, k + n];
  }
  return joined(found);
}

/** What went and what came beside each other is one change, told as a rewriting: its words are compared together. */
function joined(found: readonly (readonly [Stretch, Stretch])[]): (readonly [Stretch, Stretch])[] {
  const out: (readonly [Stretch, Stretch])[] = [];
  for (const [a, b] of found) {
    const last = out.at(-1);
    const oneSided = (x: Stretch, y: Stretch) => x[0] === x[1] || y[0] === y[1];
    if (last && oneSided(a, b) && oneSided(...last)) out[out.length - 1] = [[last[0][0], a[1]], [last[1][0], b[1]]];
    else out.push([a, b]);
  }
  return out;
}

function united(list: readonly Sentences[], at: number, count: number): Sentences {
  if (count === 1) return list[at]!;
  const [first, second] = [list[at]!, list[at + 1]!];
  const words = new Map(first.words);
  for (const [word, times] of second.words) words.set(word, (words.get(word) ?? 0) + times);
  return { from: first.from, to: second.to, words, size: first.size + second.size };
}

function likeness(a: Sentences, b: Sentences): number {
  if (a.size + b.size === 0) return 1;
  let shared = 0;
  for (const [word, times] of a.words) shared += Math.min(times, b.words.get(word) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** Adds a change to a list: neighbours of a kind are one, and a space that came or went beside words did so with them. */
function add(list: WordChange[], change: WordChange): void {
  const last = list.at(-1);
  const space = ({ text }: WordChange) => text.trim() === '';
  if (!last || last.op !== change.op || (last.dress !== change.dress && !space(last) && !space(change))) list.push(change);
  else list[list.length - 1] = { op: last.op, text: last.text + change.text, runs: [...last.runs, ...change.runs], ...(last.dress && change.dress ? { dress: true } : {}) };
}
