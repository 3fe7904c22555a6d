import { SIDES } from '../../letter/side';
import type { SideCheck } from '../check';
import { matchesIn, noticed } from './places';

const AND_MORE = /(?<!\p{L})[Ee]tc(?:\.{2,3}(?!\.)|\.?…)/gu;

/** `etc.` with more points than one. */
export const etCetera: SideCheck = {
  id: 'typography-et-cetera', scope: 'side', sides: SIDES, severity: 'error',
  name: { en: 'etc. with an ellipsis', fr: 'etc. suivi de points de suspension' },
  description: '`etc...` or `etc…`: the abbreviation has one point, and says by itself what the ellipsis would.',
  good: [{ pairs: { en: 'letters, lists, etc.', fr: 'lettres, listes, etc.' } }],
  bad: [{ pairs: { en: 'letters, ⟦etc…⟧ and', fr: 'lettres, ⟦etc...⟧ et ⟦etc.…⟧' }, fixed: { en: 'letters, etc. and', fr: 'lettres, etc. et etc.' } }],
  find: (side) => side.text.includes('tc') ? matchesIn(side, AND_MORE).map(({ 0: words, index }) => noticed(side, {
    from: index, to: index + words.length, changes: [[index + 3, index + words.length, '.']], message: { en: '“etc.” has one point and no ellipsis', fr: '«\u00a0etc.\u00a0» n’a qu’un point, sans points de suspension' },
  })) : [],
};
