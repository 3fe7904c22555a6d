import { parseLexicon, type Segment } from '../../../shared/alignment';

export const WORDS = 400;

/** A made-up language pair: `e17` is translated by `f17`, both written in letters. */
export const MADE_UP = parseLexicon(Array.from({ length: WORDS }, (_, k) => `e${word(k)}\tf${word(k)}\t80`).join('\n'));

/** Letters alone, so that a word is no number: 17 → `abh`. */
export function word(k: number): string {
  return [...String(k).padStart(3, '0')].map((digit) => 'abcdefghij'[Number(digit)]!).join('');
}

/** A segment of made-up words. */
export function sentence(side: 'e' | 'f', ids: readonly number[]): Segment {
  return { text: `${ids.map((id) => side + word(id)).join(' ')}.` };
}

/** `count` segments of eight words each, the same on both sides. */
export function madeUpText(count: number, next: () => number): { en: Segment[]; fr: Segment[] } {
  const text = Array.from({ length: count }, () => Array.from({ length: 8 }, () => Math.floor(next() * WORDS)));
  return { en: text.map((ids) => sentence('e', ids)), fr: text.map((ids) => sentence('f', ids)) };
}
