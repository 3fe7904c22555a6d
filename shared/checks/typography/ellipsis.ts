import { SIDES } from '../../letter/side';
import type { SideCheck } from '../check';
import { matchesIn, noticed } from './places';

/** Three points after something, but not those of `etc...`, nor a row of more. */
const POINTS = /(?<![.\p{N}/]|[Ee]tc)\.\.\.(?![./])/gu;

/** Three points for one ellipsis. */
export const ellipsis: SideCheck = {
  id: 'typography-ellipsis', scope: 'side', sides: SIDES, severity: 'warning',
  name: { en: 'Three points', fr: 'Trois points' },
  description: 'Three points in a row where `…` is the right sign: said once for each side of the letter. Rows of more points are let be; `etc...` has a check of its own.',
  good: [{ pairs: { en: 'And so… [….] Contents ......... 5', fr: 'Et alors… Nom : ....................' } }, { pairs: { fr: '../dossier .../autre 1...5' } }],
  bad: [{ pairs: { en: 'And so⟦...⟧ we wait [...]', fr: 'Et alors⟦...⟧' }, fixed: { en: 'And so… we wait […]', fr: 'Et alors…' } }],
  once: (count, side) => ({
    en: `Three points ${count === 1 ? 'stand' : `stand ${count} times`} for an ellipsis in ${side === 'en' ? 'English' : 'French'}: “…” is the right sign`,
    fr: `Trois points ${count === 1 ? '' : `(${count}\u00a0fois) `}tiennent lieu de points de suspension en ${side === 'en' ? 'anglais' : 'français'}\u00a0: la bonne forme est «\u00a0…\u00a0»`,
  }),
  find: (side) => side.text.includes('...') ? matchesIn(side, POINTS).map(({ index }) => noticed(side, {
    from: index, to: index + 3, changes: [[index, index + 3, '…']], message: { en: 'Three points for an ellipsis', fr: 'Trois points pour des points de suspension' },
  })) : [],
};
