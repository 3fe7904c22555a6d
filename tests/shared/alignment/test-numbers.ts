import { expect, it } from 'vitest';
import { digitsValue, monthOf, romanValue, wordValue } from '../../../shared/alignment/numbers';

it.each([
  ['1,234', 'en', 1234], ['1,234,567.5', 'en', 1234567.5], ['7.5', 'en', 7.5], ['2023', 'en', 2023], ['16,700', 'en', 16700],
  ['1 234', 'fr', 1234], ['1\u202F234\u202F567,5', 'fr', 1234567.5], ['7,5', 'fr', 7.5], ['7.5', 'fr', 7.5], ['1.234', 'fr', 1234], ["12'000", 'fr', 12000], ['1,234', 'fr', 1.234],
] as const)('%s in %s is %d', (text, side, value) => expect(digitsValue(text, side)).toBe(value));

it.each([
  ['three', 'en', 3], ['third', 'en', 3], ['twenty-one', 'en', 21], ['hundred', 'en', 100],
  ['trois', 'fr', 3], ['troisième', 'fr', 3], ['vingt-et-un', 'fr', 21], ['quatre-vingt-dix-sept', 'fr', 97], ['soixante-douze', 'fr', 72], ['premier', 'fr', 1],
  ['well-known', 'en', undefined], ['house', 'en', undefined], ['constructor', 'en', undefined], ['six', 'fr', 6],
] as const)('the word %s in %s is %s', (word, side, value) => expect(wordValue(word, side)).toBe(value));

it.each([['IV', 4], ['XIX', 19], ['MCMXCIV', 1994], ['V', 5], ['I', undefined], ['C', undefined], ['IIX', undefined], ['MIX', 1009], ['', undefined]] as const)(
  'the Roman numeral %s is %s', (text, value) => expect(romanValue(text)).toBe(value),
);

it('knows months in both languages', () => {
  expect([monthOf('march', 'en'), monthOf('mars', 'fr'), monthOf('août', 'fr'), monthOf('mars', 'en')]).toEqual([3, 3, 8, undefined]);
});
