import type { SideCheck } from '../check';
import { matchesIn, noticed } from './places';

const SPACED = /(?<=[\p{L}\p{N}"”’')\]%»…])[ \u00a0\u202f](?=(?:[;:!]|\?+!*|!+\?*)(?:[\s"”’)\]]|$))(?![:;][)(])/gmu;

/** The French habit of a space before high punctuation, left in English. */
export const englishPunctuation: SideCheck = {
  id: 'typography-english-punctuation', scope: 'side', sides: ['en'], severity: 'error',
  name: { en: 'Space before ; : ! ?', fr: 'Espace avant ; : ! ?' },
  description: 'A space before `;`, `:`, `!` or `?` in English, as French has it. Ratios, smileys and signs by themselves are let be.',
  good: [{ pairs: { en: 'We ask: come! Who? We; they.' } }, { pairs: { en: 'Thanks :-) and :) or ;) at 1 : 50 and std :: list' } }],
  bad: [{ pairs: { en: 'We ask⟦ :⟧ come⟦ !⟧ Who⟦\u00a0?⟧ We⟦ ;⟧ they⟦ ?!⟧' }, fixed: { en: 'We ask: come! Who? We; they?!' } }],
  find: (side) => / ?[\u00a0\u202f ][;:!?]/.test(side.text) ? matchesIn(side, SPACED).flatMap(({ 0: space, index }) => {
    const to = index + space.length;
    const end = to + /^[;:!?]+/.exec(side.text.slice(to, to + 8))![0].length;
    if (side.text[to] === ':' && /\d/.test(side.text[index - 1]!) && /^: ?\d/.test(side.text.slice(to, to + 3))) return [];
    const sign = side.text.slice(to, end);
    return [noticed(side, { from: index, to: end, changes: [[index, to, '']], about: sign[0]!, message: { en: `No space stands before “${sign}” in English`, fr: `L’anglais ne met pas d’espace avant «\u00a0${sign}\u00a0»` } })];
  }) : [],
};
