import { SIDES } from '../../letter/side';
import type { SideCheck } from '../check';
import { matchesIn, noticed } from './places';
import { AFTER_QUANTITY } from './units';

const SPACE = '[ \\u00a0\\u202f]?';
const MARK = {
  fr: new RegExp(`(?<=(?<![\\p{L}\\p{N}.,§/-])(?:[$€£][ \\u00a0\\u202f]?)?(?:\\d{1,3}(?:[,\\u00a0\\u202f ]\\d{3})+|\\d+))\\.(?=\\d{1,2}${SPACE}${AFTER_QUANTITY.fr})|(?<=(?<![\\p{N}.,])\\d{1,3}(?:,\\d{3})+|magnitude (?:de )?\\d|moyenne de \\d{1,3})\\.(?=\\d{1,2}(?![.,]?\\d))`, 'gu'),
  en: new RegExp(`(?<=(?<![\\p{L}\\p{N}.,§/-])(?:[$€£])?\\d+),(?=\\d{1,2}${SPACE}${AFTER_QUANTITY.en})|(?<=[$€£]\\d{1,3}|magnitude \\d),(?=\\d{1,2}(?![.,]?\\d))`, 'gu'),
};

/** The mark between the whole number and its fraction. */
export const decimalMark: SideCheck = {
  id: 'typography-decimal-mark', scope: 'side', sides: SIDES, severity: 'error',
  name: { en: 'Decimal mark', fr: 'Séparateur décimal' },
  description: 'A decimal point in French and a decimal comma in English, where a unit, a sign or a word such as `million` shows that the number is a quantity. Bare `3.5` may be a section or a version and is let be, as times and dates are.',
  good: [
    { pairs: { en: '3.5 million, 1,234 km, 3.5%, $4.9 million', fr: '3,5 millions, 1,5 km, 3,5 %' } },
    { pairs: { fr: 'la section 3.5, la version 2.0, le point 3.5 du rapport, 10.30, v1.2 km, 15.07.2023, 1.500 km' } },
    { pairs: { en: 'items 2,5 and 7, articles 3,4, 10,000 miles' } },
  ],
  bad: [
    { pairs: { fr: '3⟦.⟧5 millions, 3⟦.⟧5 %, 3⟦.⟧25% et 1⟦.⟧5\u00a0km' }, fixed: { fr: '3,5 millions, 3,5 %, 3,25% et 1,5\u00a0km' } },
    { pairs: { fr: 'une somme de 1,234⟦.⟧50 au total' }, fixed: { fr: 'une somme de 1,234,50 au total' } },
    { pairs: { en: '3⟦,⟧5 million, 2⟦,⟧75 % and £2⟦,⟧8bn' }, fixed: { en: '3.5 million, 2.75 % and £2.8bn' } },
  ],
  find: (side) => /\d[.,]\d/.test(side.text) ? matchesIn(side, MARK[side.side]).map(({ index }) => noticed(side, {
    from: index, to: index + 1, changes: [[index, index + 1, side.side === 'fr' ? ',' : '.']], about: 'decimal mark',
    message: side.side === 'fr'
      ? { en: 'French has a decimal comma, not a point', fr: 'Le séparateur décimal est la virgule, non le point' }
      : { en: 'English has a decimal point, not a comma', fr: 'L’anglais a un point décimal, non une virgule' },
  })) : [],
};
