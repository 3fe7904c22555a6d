import { describe, expect, test } from 'vitest';
import { letterToRecord } from '../../../shared/drift/record-letter';
import { StatusReader } from '../../../shared/drift/status';
import { finishedNow, finishedRevision, titledIn } from '../../../shared/exchange/finish';
import type { FinishedLetter } from '../../../shared/exchange/finished';
import { NO_LETTERHEAD, writeLetterhead } from '../../../shared/letter/letterhead';
import { LetterReader } from '../../../shared/letter/reader';
import { letterOf } from '../letter/build';

const EN = '{date}14 March 2025|{heading 1}Open letter|We write.|{signatory}Ada\nLyme Regis|{signatory}Ben';
const FR = '{date}Le 14 mars 2025|{heading 1}Lettre ouverte|Nous écrivons.|{signatory}Ada';

/** A letter as it would be finished now. */
function now(en = EN, fr = FR, change: (letter: ReturnType<typeof letterOf>) => void = () => undefined): FinishedLetter {
  const letter = letterOf(en, fr);
  change(letter);
  return finishedNow(letter, '2026-01-02');
}

/** The same as a revision of this date would be. */
function recorded(date: string, en = EN, fr = FR): FinishedLetter {
  const letter = letterOf(en, fr);
  const reader = new LetterReader(letter);
  const record = letterToRecord(letter, reader, new StatusReader(letter, reader).statuses);
  return finishedRevision(letter, { date, title: 'Sent', by: 'Ada', at: `${date}T10:00:00Z` }, record);
}

describe('who sends a letter', () => {
  test('whom its letterhead names first', () => expect(now(EN, FR, (letter) => writeLetterhead(letter, { ...NO_LETTERHEAD, lines: { en: ['Friends', 'Quay 1'], fr: ['Amis'] } })).author).toBe('Friends'));
  test('the French letterhead where there is no English one', () => expect(now(EN, FR, (letter) => writeLetterhead(letter, { ...NO_LETTERHEAD, lines: { en: [], fr: ['Amis'] } })).author).toBe('Amis'));
  test('else who signs, by their names alone', () => expect(now().author).toBe('Ada; Ben'));
  test('who signs the French where nobody signs the English', () => expect(now('We write.', 'Nous.|{signatory}Zoé').author).toBe('Zoé'));
  test('five of many', () => expect(now(Array.from({ length: 9 }, (_, i) => `{signatory}S${i}`).join('|')).author).toBe('S0; S1; S2; S3; S4'));
  test('else nobody', () => expect(now('We write.', 'Nous.').author).toBe(''));
});

describe('its languages', () => {
  test.each([['fr-FR', 'en-GB'], ['fr-CA', 'en-CA'], ['fr-CH', 'en-GB']] as const)('%s beside %s', (fr, en) => expect(now(EN, FR, (letter) => letter.meta.set('profile', fr)).languages).toEqual({ en, fr }));
  test('of France unless it says otherwise', () => expect(now(EN, FR, (letter) => letter.meta.set('profile', 'fr-XX')).languages).toEqual({ en: 'en-GB', fr: 'fr-FR' }));
});

describe('its date', () => {
  test('is that of its date line', () => expect(now().date).toBe('2025-03-14'));
  test('is today where it has none', () => expect(now('We write.', 'Nous.').date).toBe('2026-01-02'));
  test('is the revision’s own', () => expect(recorded('2025-05-06').date).toBe('2025-05-06'));
});

describe('its pairs', () => {
  const members = ({ pairs }: FinishedLetter): string => pairs.map(({ en, fr }) => `${en.join()}:${fr.join()}`).join(' ');
  test('hold every block once, by its place', () => expect(members(now())).toBe('0:0 1:1 2:2 3:3 4:'));
  test('are the same of the letter recorded', () => {
    const revision = recorded('2025-05-06');
    expect(members(revision)).toBe(members(now()));
    expect(revision.pairs.map(({ state }) => state)).toEqual(now().pairs.map(({ state }) => state));
  });
});

describe('its title in one language', () => {
  const called = (title: string, side: 'en' | 'fr', fr = FR) => titledIn({ ...now(EN, fr), title }, side).title;
  test('is that of the heading which answers its own', () => expect(called('Open letter', 'fr')).toBe('Lettre ouverte'));
  test('and the other way', () => expect(called('Lettre ouverte', 'en')).toBe('Open letter'));
  test('is its own in its own language', () => expect(called('Open letter', 'en')).toBe('Open letter'));
  test('is what somebody named it, where that is no heading', () => expect(called('River letter', 'fr')).toBe('River letter'));
  test('stays where nothing answers it', () => expect(called('Open letter', 'fr', '{date}Le 14 mars 2025')).toBe('Open letter'));
});
