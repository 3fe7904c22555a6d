import { describe, expect, test } from 'vitest';
import { dayOfLetter } from '../../../shared/exchange/letter-date';
import type { BlockDraft } from '../../../shared/letter/block';

const p = (text: string, kind = 'paragraph'): BlockDraft => ({ kind, runs: [{ text }] });
const day = (en: readonly BlockDraft[], fr: readonly BlockDraft[] = []): string | undefined => dayOfLetter({ en, fr });

describe('the day that a letter bears', () => {
  test.each([
    ['Tersolle, 14 March 2025', '2025-03-14'], ['July 15, 2023', '2023-07-15'],
  ])('%s', (text, expected) => expect(day([p(text, 'date')])).toBe(expected));
  test('by the French alone', () => expect(day([], [p('Montréal, le 1er juillet 2023')])).toBe('2023-07-01'));
  test('a line that looks like one will do', () => expect(day([p('Our Letter', 'heading'), p('15 July 2023')])).toBe('2023-07-15'));
  test('a sentence with a date is none', () => expect(day([p('On 3 February 2025 the Ministry of Energy granted a concession of 27 years to the company.')])).toBeUndefined());
  test('a month says too little', () => expect(day([p('July 2023', 'date')])).toBeUndefined());
  test('two days are one too many', () => expect(day([p('14 March 2025 – 15 March 2025', 'date')])).toBeUndefined());
  test('one that can be read in two ways is left alone', () => expect(day([p('03/04/2023', 'date')])).toBeUndefined());
  test('far inside it is somebody else’s', () => expect(day([...Array.from({ length: 20 }, () => p('Words.')), p('15 July 2023', 'date'), ...Array.from({ length: 20 }, () => p('Words.'))])).toBeUndefined());
});
