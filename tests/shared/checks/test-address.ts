import { describe, expect, test } from 'vitest';
import { addressOf, isOtherLanguageOf, nearness } from '../../../shared/checks/address';

const SAME: readonly (readonly [string, string])[] = [
  ['https://www.a.org/', 'http://a.org'], ['www.A.org/b', 'a.org/b/'], ['mailto:X@a.org', 'x@a.org'], ['https://a.org/b.', 'https://a.org/b'],
];
const VERSIONS: readonly (readonly [string, string])[] = [
  ['https://a.org/en/b', 'https://a.org/fr/b'], ['https://a.org/en/pledge', 'https://a.org/fr/serment'], ['https://en.a.org/b', 'https://fr.a.org/c'], ['https://a.org/b?lang=en', 'https://a.org/b?lang=fr'],
  ['https://a.org/b-e.html', 'https://a.org/b-f.html'], ['https://a.org/eng/x', 'https://a.org/fra/y'], ['https://a.org/b', 'https://a.org/fr/b'], ['https://a.org/x', 'https://a.fr/y'],
];
const OTHERS: readonly (readonly [string, string])[] = [
  ['https://a.org/b', 'https://a.org/c'], ['https://a.org/en/b', 'https://c.org/fr/b'], ['https://a.org/en/2023/b', 'https://a.org/fr/2024/c'], ['x@a.org', 'y@a.org'], ['https://a.org/fr/b', 'https://a.org/en/b'],
];

describe('addresses', () => {
  const read = (written: string) => addressOf(written)!;
  for (const [a, b] of SAME) test(`${a} is ${b}`, () => expect(read(a).key).toBe(read(b).key));
  for (const [a, b] of VERSIONS) test(`${b} is the French of ${a}`, () => expect(isOtherLanguageOf(read(a), read(b))).toBe(true));
  for (const [a, b] of OTHERS) test(`${b} is not the French of ${a}`, () => expect(isOtherLanguageOf(read(a), read(b))).toBe(false));
  test('a place in the letter itself is none', () => expect(addressOf('#note')).toBeUndefined());
  test('how near', () => expect([nearness(read('a.org/b'), read('a.org/b')), nearness(read('a.org/b'), read('x@a.org'))]).toEqual([1, 0]));
});
