import { commonEnds } from '../letter/common-ends';
import type { BlockWords } from './block-words';

/** What a block of another kind, or of another label, loses of its likeness. */
const OTHER_KIND = 0.92;
const OTHER_LABEL = 0.98;

/** The likeness of two blocks of these weights that share so much: Dice's coefficient by rarity, 0 to 1; kind and list label count a little. */
export function likeness(shared: number, a: BlockWords, b: BlockWords): number {
  if (a.plain === b.plain) return a.exact === b.exact ? 1 : 0.99;
  if (!a.words.length || !b.words.length) return 0;
  const dice = (2 * shared) / (a.weight + b.weight);
  return dice * (a.kind === b.kind ? 1 : OTHER_KIND) * (a.label === b.label ? 1 : OTHER_LABEL);
}

/** The rarity that two blocks share, whatever the order of their words. */
export function sharedWeight(a: BlockWords, b: BlockWords, rarity: readonly number[]): number {
  const left = new Map<number, number>();
  for (const word of a.words) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b.words) {
    const count = left.get(word) ?? 0;
    if (!count) continue;
    left.set(word, count - 1);
    shared += rarity[word]!;
  }
  return shared;
}

/**
 * The least likeness at which a block is an edited version of another: `base`, and more for short lines, whose few words agree by
 * chance or by pattern (`Director, River Watch`, `Director, Water Trust`).
 */
export function floorFor(a: BlockWords, b: BlockWords, base: number, forShort: number): number {
  return base + forShort / Math.sqrt(Math.max(1, Math.min(a.words.length, b.words.length)));
}

/** How many words of a sequence are in another one in the same order (longest common subsequence). Cost: the product of the lengths, less equal ends. */
export function commonInOrder(a: readonly number[], b: readonly number[]): number {
  const { head, tail } = commonEnds(a, b);
  const [endA, endB] = [a.length - tail, b.length - tail];
  let row = new Uint16Array(endB - head + 1);
  for (let i = head; i < endA; i++) {
    const next = new Uint16Array(row.length);
    for (let j = head; j < endB; j++) {
      const at = j - head;
      next[at + 1] = a[i] === b[j] ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!);
    }
    row = next;
  }
  return head + tail + row.at(-1)!;
}

/** The likeness of two short texts by their pairs of letters, 0 to 1: for a line that was retyped (`15 July 2023`, `15 july 2024`). */
export function letterLikeness(a: string, b: string): number {
  const left = new Map<string, number>();
  const pairs = (text: string): string[] => {
    const plain = text.toLowerCase().replace(/\s+/g, ' ').trim();
    return Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2));
  };
  const ofA = pairs(a);
  const ofB = pairs(b);
  for (const pair of ofA) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of ofB) {
    const count = left.get(pair) ?? 0;
    if (count) shared++;
    left.set(pair, count - 1);
  }
  return ofA.length + ofB.length ? (2 * shared) / (ofA.length + ofB.length) : 0;
}
