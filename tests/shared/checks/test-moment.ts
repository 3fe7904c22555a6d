import { describe, expect, test } from 'vitest';
import { canMean, momentsIn } from '../../../shared/checks/moment';

const WRITTEN = { year: 2023, month: 7, day: 15 };

describe('words that count from the day of writing', () => {
  const CASES: readonly (readonly [string, { year?: number; month?: number; day?: number }, boolean])[] = [
    ['upcoming', { year: 2023, month: 7 }, true], ['upcoming', { year: 2023, month: 7, day: 14 }, false], ['upcoming', { year: 2022, month: 4 }, false], ['upcoming', { year: 2024 }, true], ['upcoming', { month: 4 }, true],
    ['earlier this month', { year: 2023, month: 7, day: 2 }, true], ['earlier this month', { month: 3, day: 3 }, false], ['last month', { year: 2023, month: 6 }, true], ['last month', { month: 7 }, false],
    ['yesterday', { year: 2023, month: 7, day: 14 }, true], ['yesterday', { year: 2023, month: 3, day: 3 }, false], ['today', { year: 2023, month: 7, day: 15 }, true], ['this year', { year: 2023, month: 1 }, true], ['last year', { year: 2021 }, false],
  ];
  for (const [words, date, possible] of CASES) {
    test(`${words}, ${JSON.stringify(date)}`, () => {
      const [found] = momentsIn(`It was ${words}.`, 'en');
      expect(found?.text).toBe(words);
      expect(canMean(found!.moment, date, WRITTEN)).toBe(possible);
    });
  }
  test('in French', () => expect(momentsIn('La prochaine réunion, aujourd’hui ou le mois dernier.', 'fr').map(({ text }) => text).sort()).toEqual(['aujourd’hui', 'le mois dernier', 'prochaine']));
});
