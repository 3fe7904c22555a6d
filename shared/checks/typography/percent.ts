import { SIDES } from '../../letter/side';
import type { SideCheck } from '../check';
import { HABITS } from './habits';
import { matchesIn, noticed } from './places';

const SIGN = { fr: /(?<=\d)[%‰](?![\p{L}\p{N}])/gu, en: /(?<=\d)[ \u00a0\u202f](?=%(?![\p{L}\p{N}]))/gu };

/** The sign of per cent: after a space in French, at once in English. */
export const percent: SideCheck = {
  id: 'typography-percent', scope: 'side', sides: SIDES, severity: 'error',
  name: { en: 'Space before %', fr: 'Espace avant %' },
  description: 'A per cent sign at once after the number in French, which has a no-break space between, or after a space in English, which has none.',
  good: [{ pairs: { en: '5% and 3.5%', fr: '5\u00a0% et 3,5\u202f% ou 7 %' } }, { pairs: { fr: 'https://exemple.org/a5%20b et 50%25' } }],
  bad: [
    { pairs: { fr: '⟦5%⟧ des voix' }, fixed: { fr: '5\u00a0% des voix' } },
    { pairs: { en: '⟦3.5 %⟧ of votes' }, fixed: { en: '3.5% of votes' } },
  ],
  find: (side, { profile }) => side.text.includes('%') || side.text.includes('‰') ? matchesIn(side, SIGN[side.side]).map(({ 0: has, index }) => {
    let from = index;
    while (/[\d.,]/.test(side.text[from - 1] ?? '')) from--;
    const french = side.side === 'fr';
    return noticed(side, {
      from, to: french ? index + 1 : index + has.length + 1, changes: french ? [[index, index, HABITS[profile].units]] : [[index, index + has.length, '']], about: '%',
      message: french
        ? { en: 'A no-break space belongs between the number and “%” in French', fr: 'Il faut une espace insécable entre le nombre et «\u00a0%\u00a0»' }
        : { en: 'No space stands between the number and “%” in English', fr: 'L’anglais ne met pas d’espace entre le nombre et «\u00a0%\u00a0»' },
    });
  }) : [],
};
