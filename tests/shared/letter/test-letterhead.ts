import { describe, expect, test } from 'vitest';
import { isLogo, LARGEST_LOGO, letterheadOf, NO_LETTERHEAD, writeLetterhead, type Letterhead } from '../../../shared/letter/letterhead';
import { letterOf } from './build';

const LOGO = 'data:image/png;base64,iVBORw0KGgo=';
const FULL: Letterhead = { lines: { en: ['Friends', '', '12 Mill Lane'], fr: ['Amis'] }, logo: LOGO, signatoryColumns: 3 };

describe('the letterhead', () => {
  test('of a letter that has none', () => expect(letterheadOf(letterOf('one', 'un'))).toEqual(NO_LETTERHEAD));

  test('reads as it was written, and can be taken away', () => {
    const letter = letterOf('one', 'un');
    writeLetterhead(letter, FULL);
    expect(letterheadOf(letter)).toEqual(FULL);
    writeLetterhead(letter, NO_LETTERHEAD);
    expect(letterheadOf(letter)).toEqual(NO_LETTERHEAD);
  });

  test('said again, nothing is written', () => {
    const letter = letterOf('one', 'un');
    writeLetterhead(letter, FULL);
    let changes = 0;
    letter.doc.on('update', () => changes++);
    writeLetterhead(letter, FULL);
    expect(changes).toBe(0);
  });

  test.each([
    ['letterhead/logo', 'https://example.org/logo.png'], ['letterhead/logo', 'data:image/svg+xml;base64,AAAA'], ['letterhead/logo', 7],
    ['letterhead/columns', 0], ['letterhead/columns', 5], ['letterhead/columns', 1.5], ['letterhead/columns', 'two'], ['letterhead/en', 3], ['letterhead/en', ' \n '],
  ] as const)('%s of %j reads as absent', (key, value) => {
    const letter = letterOf('one', 'un');
    letter.meta.set(key, value);
    expect(letterheadOf(letter)).toEqual(NO_LETTERHEAD);
  });
});

describe('a logo', () => {
  test.each([
    [LOGO, true], ['data:image/jpeg;base64,/9j/', true], ['data:image/gif;base64,R0lG', false], ['data:image/png;base64,', false],
    ['data:image/png;base64,iVBO"><script>', false], [`data:image/png;base64,${'A'.repeat(LARGEST_LOGO)}`, false], [undefined, false],
  ] as const)('%.40s', (text, expected) => expect(isLogo(text)).toBe(expected));
});
