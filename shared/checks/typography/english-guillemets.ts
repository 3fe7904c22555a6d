import type { SideCheck } from '../check';
import { isBlank } from './habits';
import { noticed } from './places';
import { quotePairs } from './quote-pairs';

/** « » left in English. */
export const englishGuillemets: SideCheck = {
  id: 'typography-english-guillemets', scope: 'side', sides: ['en'], severity: 'error',
  name: { en: 'French quotes in English', fr: 'Guillemets français en anglais' },
  description: 'A pair of « » in English, with or without the French spaces inside, where English has “ ”, or ‘ ’ within another quotation.',
  good: [{ pairs: { en: 'The “plan” » next' } }, { pairs: { en: 'Home » Letters » 2023' } }],
  bad: [
    { pairs: { en: 'The ⟦«\u00a0plan\u00a0»⟧ and the ⟦«other»⟧.' }, fixed: { en: 'The “plan” and the “other”.' } },
    { pairs: { en: '“He said ⟦« no »⟧ twice.”' }, fixed: { en: '“He said ‘no’ twice.”' } },
  ],
  find: (side) => quotePairs(side.text).filter(({ mark }) => mark === '«').map(({ open, close, nested }) => {
    let [from, to] = [open + 1, close];
    // Doubled spaces are another check's.
    if (isBlank(side.text[from]) && !isBlank(side.text[from + 1])) from++;
    if (isBlank(side.text[to - 1]) && !isBlank(side.text[to - 2])) to--;
    const [begins, ends] = nested ? ['‘', '’'] : ['“', '”'];
    return noticed(side, {
      from: open, to: close + 1, changes: [[open, from, begins!], [to, close + 1, ends!]], about: 'guillemets',
      message: { en: `English quotes with ${begins} ${ends}, not with « »`, fr: `L’anglais guillemette par ${begins}\u00a0${ends}, non par «\u00a0»` },
    });
  }),
};
