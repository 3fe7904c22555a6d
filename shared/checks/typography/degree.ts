import type { SideCheck } from '../check';
import { HABITS } from './habits';
import { matchesIn, noticed } from './places';

const DEGREES = /(?<=\d)(?:[°º][ \u00a0\u202f]?|[ \u00a0\u202f][°º][ \u00a0\u202f])(?=[CF](?!\p{L}))/gu;

/** Degrees of temperature. */
export const degree: SideCheck = {
  id: 'typography-degree', scope: 'side', sides: ['fr'], severity: 'warning',
  name: { en: 'Degrees', fr: 'Degrés' },
  description: 'A temperature in French has a no-break space before `°C`, and none within.',
  good: [{ pairs: { fr: '20\u00a0°C, 45° de latitude, n°\u00a05, 20 °C' } }],
  bad: [{ pairs: { fr: 'il fait 20⟦°⟧C ou 68⟦ ° ⟧F' }, fixed: { fr: 'il fait 20\u00a0°C ou 68\u00a0°F' } }],
  find: (side, { profile }) => side.text.includes('°') || side.text.includes('º') ? matchesIn(side, DEGREES).map(({ 0: words, index }) => noticed(side, {
    from: index, to: index + words.length, changes: [[index, index + words.length, `${HABITS[profile].units}°`]], about: '°',
    message: { en: 'A no-break space stands before “°C”, none within', fr: 'Une espace insécable précède «\u00a0°C\u00a0», sans espace à l’intérieur' },
  })) : [],
};
