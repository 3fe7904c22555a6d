import { matchesOf } from '../letter/matches';
import { SIDES } from '../letter/side';
import type { SideCheck } from './check';

const RUN = /(?<=[^\s])[ \u00a0\u202f\t]{2,}(?=[^\s])/gu;
/** White space that stands in rows by itself is a table or a form and no slip. */
const FORM = /[ \u00a0\t]{6,}|_{3,}|\t/;

/** More than one space between two words. */
export const doubledSpaces: SideCheck = {
  id: 'doubled-space', scope: 'side', sides: SIDES, severity: 'info',
  name: { en: 'Doubled space', fr: 'Espace redoublée' },
  description: 'Two or more spaces between words, told once for each side and mended all at once. Space at the edges of a paragraph and rows of spaces that set a form are let be.',
  good: [
    { pairs: { en: 'One space is enough.', fr: 'Une espace suffit\u00a0: voilà.' } },
    { pairs: { en: ' At the edge. ', fr: 'Au bord. ' } },
    { pairs: { en: 'Name:          Date:', fr: 'Nom :          Date :' } },
  ],
  bad: [
    { pairs: { en: 'One⟦  ⟧space too many.', fr: 'Une espace de trop.' }, fixed: { en: 'One space too many.', fr: 'Une espace de trop.' } },
    { pairs: { en: 'One too many.', fr: 'Une de trop⟦ \u00a0⟧: ici.' }, fixed: { en: 'One too many.', fr: 'Une de trop\u00a0: ici.' } },
  ],
  once: (count, side) => (side === 'en'
    ? { en: count === 1 ? 'Two spaces where one is enough' : `Two spaces where one is enough, in ${count} places of the English`, fr: count === 1 ? 'Deux espaces où une suffit' : `Deux espaces où une suffit, à ${count} endroits de l’anglais` }
    : { en: count === 1 ? 'Two spaces where one is enough' : `Two spaces where one is enough, in ${count} places of the French`, fr: count === 1 ? 'Deux espaces où une suffit' : `Deux espaces où une suffit, à ${count} endroits du français` }),
  find: (side) => {
    if (FORM.test(side.text)) return [];
    return matchesOf(side.text, RUN).map((match) => {
      const place = { side: side.side, from: match.index, to: match.index + match[0].length };
      const kept = /[\u202f\u00a0]/.exec(match[0])?.[0] ?? ' ';
      return { place, message: { en: 'Two spaces where one is enough', fr: 'Deux espaces où une suffit' }, about: 'space', fix: [{ ...place, insert: kept }] };
    });
  },
};
