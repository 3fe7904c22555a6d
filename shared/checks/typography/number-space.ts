import type { SideCheck } from '../check';
import { HABITS } from './habits';
import { matchesIn, noticed, type Change } from './places';
import { UNIT } from './units';

/** Groups of digits, and a number with its unit or sign, parted by plain spaces. Years and words (`27 ans`, `3 mars`) may part at a line's end. */
const PLAIN = new RegExp(`(?=[1-9])(?<![\\p{L}\\p{N}.,/-]|(?<![\\p{N}.,$€£])\\d{1,4} )[1-9]\\d{0,2}(?: \\d{3}(?!\\d))+| (?<=\\d )(?=(?:[%‰€$£]|°[CF]|${UNIT})(?![\\p{L}\\p{N}]))| (?<=\\d )(?=h [0-5]\\d(?!\\d))| (?<=\\d h )(?=[0-5]\\d(?!\\d))| (?<=(?<!\\p{L})n[°º]s? )(?=\\d)`, 'gu');

/** Plain spaces in French where a line must not break. */
export const numberSpace: SideCheck = {
  id: 'typography-number-space', scope: 'side', sides: ['fr'], severity: 'info',
  name: { en: 'Plain spaces in numbers', fr: 'Espaces simples dans les nombres' },
  description: 'A plain space between groups of digits, between a number and its sign or unit, in a time or after `n°` in French, where the line must not break: said once for the letter, mended at once.',
  good: [
    { pairs: { fr: '10\u202f000 voix, 5\u00a0%, 10\u00a0km, 27 ans, 3 mars 2023, 14\u00a0h\u00a030, n°\u00a05' } },
    { pairs: { fr: 'en 2023 150 personnes, 01 45 678 910, 5 mois, 3 maisons' } },
  ],
  bad: [
    { pairs: { fr: '⟦10 000⟧ voix, soit 5 %, à 10 km et à 14 h 30' }, fixed: { fr: '10\u202f000 voix, soit 5\u00a0%, à 10\u00a0km et à 14\u00a0h\u00a030' } },
  ],
  once: (count) => ({
    en: count === 1 ? 'A plain space stands in a number or before its unit: a no-break one holds them together' : `${count} plain spaces stand in numbers or before their units: no-break ones hold them together`,
    fr: count === 1 ? 'Une espace simple figure dans un nombre ou avant son unité\u00a0: une insécable les tient ensemble' : `${count} espaces simples figurent dans des nombres ou avant leur unité\u00a0: des insécables les tiennent ensemble`,
  }),
  find: (side, { profile }) => /\d (?:[%‰€$£°\d]|[A-Zµcdghklm])|n[°º]s? \d/.test(side.text) ? matchesIn(side, PLAIN).map(({ 0: words, index }) => {
    const { groups, units } = HABITS[profile];
    const changes = [...words.matchAll(/ /g)].map((space): Change => [index + space.index, index + space.index + 1, /^\d+(?: \d{3})+$/.test(words) ? groups : units]);
    return noticed(side, { from: index, to: index + words.length, changes, message: { en: 'A no-break space belongs here', fr: 'Il faut une espace insécable ici' } });
  }) : [],
};
