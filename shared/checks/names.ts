import { SIDES } from '../letter/side';
import type { PairCheck } from './check';
import { Counterparts } from './counterparts';
import { changedNames } from './name-changed';
import { droppedNames } from './name-dropped';
import { misspeltNames } from './name-misspelt';
import type { NameWord } from './named-side';
import { NAMES_BAD, NAMES_GOOD } from './names-examples';

/** Names of people, places and bodies that stand on one side and not, or not so, on the other. */
export const names: PairCheck = {
  id: 'names', scope: 'pair', readsRegister: true, severity: 'error',
  name: { en: 'Names', fr: 'Noms propres' },
  description:
    'A name that is misspelt on one side, is another name there (`Greece` / `Turquie`, `Polish` / `hongrois`), or is missing: a warning where the words around it are all answered and nothing stands in its place, else ' +
    'information, as a pronoun may stand for it. Known forms of places and bodies (`Geneva` / `Genève`), capitals for their countries, transcriptions (`Aleksandr` / `Alexandre`), names made of words, titles, and names that this letter always renders otherwise are taken in stride.',
  good: NAMES_GOOD,
  bad: NAMES_BAD,
  find: (pair, context) => {
    if (SIDES.every((side) => pair[side].statements.names.length === 0)) return [];
    const both = new Counterparts(pair, context);
    if (both.allThere) return [];
    const told = new Set<NameWord>();
    const misspelt = misspeltNames(both, told);
    const changed = changedNames(both, told);
    return [...misspelt, ...changed.noticed, ...droppedNames(both, changed.alone, told)];
  },
};
