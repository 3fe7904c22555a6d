import { describe, expect, it } from 'vitest';
import { align, type FixedPair } from '../../../shared/alignment';
import { random, shape } from './builders';
import { MADE_UP, madeUpText } from './made-up';

const { en, fr } = madeUpText(8, random(3));
const held = (fixed: readonly FixedPair[]): string => shape(align(en, fr, MADE_UP, { fixed }));

describe('a fixed pair stands as given', () => {
  it.each([
    ['where the machine would have it', [{ en: [2], fr: [2] }], '0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7'],
    ['merged', [{ en: [2, 3], fr: [2, 3] }], '0-0 1-1 2,3-2,3 4-4 5-5 6-6 7-7'],
    ['larger than any shape', [{ en: [1, 2, 3, 4, 5], fr: [1, 2, 3, 4, 5] }], '0-0 1,2,3,4,5-1,2,3,4,5 6-6 7-7'],
    ['against the words', [{ en: [2], fr: [3] }], '0-0 1-1 -2 2-3 3- 4-4 5-5 6-6 7-7'],
    ['crossing', [{ en: [1], fr: [6] }, { en: [4], fr: [4] }, { en: [5], fr: [5] }], '0-0 1-6 -1 2-2 3-3 4-4 5-5 6- 7-7'],
    ['without French', [{ en: [3], fr: [] }], '0-0 1-1 2-2 3- -3 4-4 5-5 6-6 7-7'],
    ['without English', [{ en: [], fr: [3] }], '0-0 1-1 2-2 3- -3 4-4 5-5 6-6 7-7'],
    ['with a gap', [{ en: [1, 3], fr: [1, 3] }], '0-0 1,3-1,3 2-2 4-4 5-5 6-6 7-7'],
    ['in any order of its members', [{ en: [3, 2], fr: [3, 2] }], '0-0 1-1 2,3-2,3 4-4 5-5 6-6 7-7'],
  ])('%s', (_, fixed, expected) => {
    const sorted = (text: string): string[] => text.split(' ').sort();
    expect(sorted(held(fixed))).toEqual(sorted(expected));
  });

  it('with score 1', () => expect(align(en, fr, MADE_UP, { fixed: [{ en: [2], fr: [3] }] }).find((pair) => pair.en[0] === 2)?.score).toBe(1));
  it('all of them', () => expect(held(en.map((_, k) => ({ en: [k], fr: [7 - k] })))).toBe('0-7 1-6 2-5 3-4 4-3 5-2 6-1 7-0'));
});

it.each([
  [[{ en: [8], fr: [0] }], 'fixed English segment 8 is not in a text of 8'],
  [[{ en: [0], fr: [-1] }], 'fixed French segment -1 is not in a text of 8'],
  [[{ en: [0], fr: [0] }, { en: [1], fr: [0] }], 'French segment 0 stands in two fixed pairs'],
  [[{ en: [], fr: [] }], 'a fixed pair without segments'],
])('refuses %j', (fixed, message) => expect(() => held(fixed)).toThrow(new RangeError(message)));

it.each(Array.from({ length: 30 }, (_, seed) => seed))('any fixed pairs come back, and every other segment stands in one pair; seed %i', (seed) => {
  const next = random(seed);
  const text = madeUpText(30, next);
  const free = { en: text.en.map((_, i) => i), fr: text.fr.map((_, j) => j) };
  const draw = (side: 'en' | 'fr'): number[] => Array.from({ length: Math.floor(next() * 3) }, () => free[side].splice(Math.floor(next() * free[side].length), 1)[0]!);
  const fixed = Array.from({ length: Math.floor(next() * 8) }, () => ({ en: draw('en'), fr: draw('fr') })).filter((pair) => pair.en.length + pair.fr.length > 0);
  const pairs = align(text.en, text.fr, MADE_UP, { fixed });
  const rising = (indexes: readonly number[]): number[] => [...indexes].sort((a, b) => a - b);
  for (const pair of fixed) expect(pairs).toContainEqual({ en: rising(pair.en), fr: rising(pair.fr), score: 1 });
  expect(rising(pairs.flatMap((pair) => pair.en))).toEqual(text.en.map((_, i) => i));
  expect(rising(pairs.flatMap((pair) => pair.fr))).toEqual(text.fr.map((_, j) => j));
});
