import { describe, expect, test } from 'vitest';
import { asFileName, finishedName, formatOf, nameBeside, wantedIn } from '../../../shared/exchange/formats';

const letter = { date: '2023-07-15', title: 'Joint letter' };

describe('the format of a name', () => {
  test.each([['a.docx', 'docx'], ['a.HTM', 'html'], ['a.xliff', 'xlf'], ['a.markdown', 'md']])('%s is %s', (name, format) => expect(formatOf(name)).toBe(format));
  test.each(['a', 'a.rtf', 'docx', 'a.doc'])('%s is none', (name) => expect(formatOf(name)).toBeUndefined());
});

describe('a finished letter’s name', () => {
  test('one side', () => expect(finishedName(letter, ['fr'], 'docx')).toBe('2023-07-15 Joint letter (FR).docx'));
  test('both sides', () => expect(finishedName(letter, ['en', 'fr'], 'pdf')).toBe('2023-07-15 Joint letter (EN-FR).pdf'));
  test('a title that begins with the date says it once', () => expect(finishedName({ ...letter, title: '2023-07-15 Letter' }, ['en'], 'txt')).toBe('2023-07-15 Letter (EN).txt'));
  test('one beside it', () => expect(nameBeside('a (EN).pdf', 2)).toBe('a (EN) 2.pdf'));
});

describe('a text as a file’s name', () => {
  test.each([
    ['Lettre\u202f: « l’eau »', 'Lettre - « l’eau »'], ['Our rivers: a letter', 'Our rivers - a letter'], ['at 10:30', 'at 10 30'], ['a/b\\c', 'a b c'], ['../..', 'letter'], ['CON', 'CON_'], ['nul.txt', 'nul_.txt'], ['  ', 'letter'], ['ends.', 'ends'],
    ['e\u0301te\u0301', 'été'], ['new\nline', 'new line'], ['\u202eabc', 'abc'],
  ])('%j → %j', (text, name) => expect(asFileName(text)).toBe(name));
  test('a long one ends between words', () => {
    const name = asFileName('été '.repeat(100));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160);
    expect(name).toMatch(/été$/);
  });
  test('never parts a character', () => expect(asFileName('😀'.repeat(100))).toMatch(/^(?:😀)+$/u));
});

describe('what is written', () => {
  test('a layout that the format lacks is its usual one', () => expect(wantedIn('txt', ['en', 'fr'], 'columns').layout).toBe('after'));
  test('what translators exchange holds both sides', () => expect(wantedIn('tmx', ['fr']).sides).toEqual(['en', 'fr']));
});
