import type { SideCheck } from '../check';
import { HABITS } from './habits';
import { matchesIn, noticed } from './places';

/** `n°5` without a space, and the English `No.`. `no 5` and `n° 5` are both right. */
const SIGN = /(?<!\p{L})(?:(?<tight>[Nn][°º]s?)(?=\d)|(?<english>[Nn]os?\.[ \u00a0\u202f]?)(?=\d))/gu;

/** The sign of a number. */
export const numberSign: SideCheck = {
  id: 'typography-number-sign', scope: 'side', sides: ['fr'], severity: 'warning',
  name: { en: 'The sign n°', fr: 'Le signe n°' },
  description: '`n°5` without a space, and the English `No. 5`: in France and Switzerland `n° 5` is usual, in Canada `no 5`.',
  good: [{ pairs: { fr: 'le n°\u00a05, les nos 5 et 6, le N° 7, oui ou non. 5 pages' } }],
  bad: [
    { pairs: { fr: 'le ⟦n°⟧5 et le ⟦No. ⟧6' }, fixed: { fr: 'le n°\u00a05 et le n°\u00a06' } },
    { pairs: { fr: 'le ⟦No. ⟧6' }, profile: 'fr-CA', fixed: { fr: 'le no\u00a06' } },
  ],
  find: (side, { profile }) => matchesIn(side, SIGN).map((match) => {
    const { 0: words, index } = match;
    const { units, number } = HABITS[profile];
    const to = index + words.length;
    const right = match.groups!.tight ?? (/s/.test(words) ? `${number}s` : number);
    return noticed(side, {
      from: index, to, changes: [match.groups!.tight === undefined ? [index, to, `${right}${units}`] : [to, to, units]], about: words.trim(),
      message: { en: `Before a number “${right}” and a no-break space are usual`, fr: `Devant un nombre on écrit «\u00a0${right}\u00a0» et une espace insécable` },
    });
  }),
};
