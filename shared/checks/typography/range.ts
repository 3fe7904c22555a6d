import type { SideCheck } from '../check';
import { matchesIn, noticed } from './places';

const SPAN = /(?<![\p{L}\p{N}.,:/$€£§+()_–-])(?<first>\d{1,4})-(?<last>\d{1,4})(?![\p{L}\p{N}/:_–-]|[.,]\d|\.\p{L})/gu;

/** A span of numbers in English, with a hyphen. */
export const range: SideCheck = {
  id: 'typography-range', scope: 'side', sides: ['en'], severity: 'info',
  name: { en: 'Hyphens in spans of numbers', fr: 'Traits d’union entre deux nombres' },
  description: 'A hyphen between the two ends of a span of numbers, the second larger, where English has an en dash: said once for the letter. Dates in figures, scores, telephone numbers and labels are let be.',
  good: [{ pairs: { en: 'pages 10–15, 2023-07-15, 555-1234-99, won 3-1, C-16, a 27-year sentence, F-16, call 01-02-03, COVID-19' } }, { pairs: { en: 'by phone 0123-4567' } }],
  bad: [{ pairs: { en: 'pages ⟦10-15⟧ and 2010-2015' }, fixed: { en: 'pages 10–15 and 2010–2015' } }],
  once: (count) => ({
    en: `${count === 1 ? 'A span of numbers has a hyphen' : `${count} spans of numbers have hyphens`} where an en dash belongs`,
    fr: `${count === 1 ? 'Un intervalle de nombres a un trait d’union' : `${count} intervalles de nombres ont un trait d’union`} au lieu d’un tiret demi-cadratin`,
  }),
  find: (side) => /\d-\d/.test(side.text) ? matchesIn(side, SPAN).flatMap((match) => {
    const { first, last } = match.groups as { readonly first: string; readonly last: string };
    if (first.startsWith('0') || last.startsWith('0') || Number(first) >= Number(last)) return [];
    const at = match.index + first.length;
    return [noticed(side, { from: match.index, to: match.index + match[0].length, changes: [[at, at + 1, '–']], message: { en: 'An en dash belongs in a span of numbers', fr: 'Un intervalle prend un tiret demi-cadratin' } })];
  }) : [],
};
