import { SIDES } from '../../letter/side';
import type { SideCheck } from '../check';
import { matchesIn, noticed } from './places';

/** After a letter and before one, before a quotation, a number or, in French, a stray space; the end of an English plural; `’90s` and `’em`. */
const STRAIGHT = {
  en: /(?<=[\p{L}\p{N}])'(?=\p{L})|(?<=s)'(?= \p{L})|(?<![\p{L}\p{N}])'(?=\d0s(?![\p{L}\p{N}])|em(?!\p{L})|til(?!\p{L})|tis(?!\p{L})|twas(?!\p{L}))/gu,
  fr: /(?<=\p{L})'(?=[\p{L}\d"“«])|(?<=(?:^|[^\p{L}])(?:[ldjmtsncLDJMTSNC]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Jj]usqu))'(?= [\p{L}"“«])|(?<=(?:^|[ («])(?:[ldjmtsncLDJMTSNC]|[Qq]u) )'(?=\p{L})/gmu,
};
/** A single quote may have opened here: then `s'` may close it. */
const OPENS = /(?:^|[\s([{“"«—–])'\p{L}/mu;

/** Straight apostrophes: a matter of looks. */
export const apostrophe: SideCheck = {
  id: 'typography-apostrophe', scope: 'side', sides: SIDES, severity: 'warning',
  name: { en: 'Straight apostrophes', fr: 'Apostrophes droites' },
  description: 'Straight apostrophes, where ’ is the right sign: said once for each side of the letter and mended at once. Single quotation marks, feet and minutes are let be.',
  good: [
    { pairs: { en: 'The workers’ plan isn’t today’s.', fr: 'L’État d’aujourd’hui' } },
    { pairs: { en: 'It is 5\' long and he said \'no\' twice.', fr: 'Il a couru 12\'30" et dit \'non\'.' } },
    { pairs: { en: 'See https://example.org/it\'s-here now.' } },
    { pairs: { en: 'He called it \'the workers\' and left.' } },
  ],
  bad: [
    { pairs: { fr: 'L⟦\'⟧État d\'aujourd\'hui' }, fixed: { fr: 'L’État d’aujourd’hui' } },
    { pairs: { fr: 'l⟦\'⟧"autre" et l\'«\u00a0un\u00a0»' }, fixed: { fr: 'l’"autre" et l’«\u00a0un\u00a0»' } },
    { pairs: { en: 'It isn⟦\'⟧t the workers\' plan of the \'90s.' }, fixed: { en: 'It isn’t the workers’ plan of the ’90s.' } },
  ],
  once: (count, side) => ({
    en: `${count === 1 ? 'An apostrophe is' : `${count} apostrophes are`} straight in ${side === 'en' ? 'English' : 'French'}: ’ is the right sign`,
    fr: `${count === 1 ? 'Une apostrophe est droite' : `${count} apostrophes sont droites`} en ${side === 'en' ? 'anglais' : 'français'}\u00a0: la bonne forme est ’`,
  }),
  find: (side) => {
    if (!side.text.includes('\'')) return [];
    const quotes = side.side === 'en' && OPENS.test(side.text);
    return matchesIn(side, STRAIGHT[side.side]).filter(({ index }) => !quotes || side.text[index + 1] !== ' ')
      .map(({ index }) => noticed(side, { from: index, to: index + 1, message: { en: 'Straight apostrophe', fr: 'Apostrophe droite' }, changes: [[index, index + 1, '’']] }));
  },
};
