import { describe, expect, test } from 'vitest';
import { asks, sentenceEnd } from '../../../shared/checks/sentence-end';
import { brokenReferences } from '../../../shared/checks/statute-references';
import type { Side } from '../../../shared/letter/side';

describe('how a text ends', () => {
  const CASES: readonly (readonly [Side, string, string])[] = [
    ['en', 'They came.', '.'], ['en', 'They came', ''], ['en', 'a forum “Where?”.', '?.'], ['fr', 'un forum « Où » ?', '?'], ['en', 'the vote; and,', ';'], ['fr', 'le vote ; et', ';'],
    ['en', 'They wait...', '…'], ['en', 'They wait --', '…'], ['en', 'void.**', '.'], ['en', '(They came.)', '.'], ['en', 'the rock band', ''],
  ];
  for (const [side, text, marks] of CASES) test(text, () => expect(sentenceEnd(text, side)?.marks).toBe(marks));
  test('no word, no end', () => expect(sentenceEnd('…', 'en')).toBeUndefined());
  test('an abbreviation', () => expect([sentenceEnd('in the U.S.', 'en')!.abbreviated, sentenceEnd('They came.', 'en')!.abbreviated]).toEqual([true, false]));
  test('where', () => expect(sentenceEnd('They came. ', 'en')).toMatchObject({ from: 5, at: 9, to: 10, words: 2 }));
});

describe('what asks', () => {
  const ASKING: readonly (readonly [Side, string])[] = [
    ['en', 'Who goes there.'], ['en', 'We came. Will they come'], ['en', 'It is late, is it not.'], ['fr', 'Viendront-ils.'], ['fr', 'Pourquoi partir'], ['fr', 'Est-ce la fin.'], ['fr', 'Y a-t-il un plan.'],
  ];
  const TELLING: readonly (readonly [Side, string])[] = [['en', 'They know who goes there.'], ['en', 'We shall come.'], ['fr', 'Allons-nous-en.'], ['fr', 'Il viendra, dit-il.'], ['fr', 'Nous savons pourquoi.']];
  for (const [side, text] of ASKING) test(`asks: ${text}`, () => expect(asks(text, side)).toBe(true));
  for (const [side, text] of TELLING) test(`tells: ${text}`, () => expect(asks(text, side)).toBe(false));
});

describe('references of a statute', () => {
  const CASES: readonly (readonly [string, string, string])[] = [
    ['paragraph 20(3)(b)', 'l’alinéa 20(3)b)', ''], ['paragraph 20(3)(b)', 'l’alinéa 20(3)(b)', ''], ['paragraph 20(3)(b)', 'cet alinéa', ''], ['paragraph 20(3)(b)', 'l’alinéa 20(3)b', '20(3)b → 20(3)b)'],
    ['paragraph 20(3)(b)', 'l’alinéa 20(3b)', '20(3b) → 20(3)b)'], ['paragraph (5)(a)', 'l’alinéa (5a)', '(5a) → (5)a)'], ['paragraph 35(h)', 'l’alinéa 35h)', ''], ['in section 5', 'à l’article 5', ''], ['(see 14(4)(b)).', '(voir 14(4)b)).', ''],
  ];
  for (const [en, fr, broken] of CASES) test(fr, () => expect(brokenReferences(en, fr).map(({ written, right }) => `${written} → ${right}`).join()).toBe(broken));
});
