import type { SideCheck } from '../check';
import { noticed, type Change } from './places';
import { quotePairs } from './quote-pairs';

/** Straight quotation marks in English: a matter of looks. */
export const englishQuotes: SideCheck = {
  id: 'typography-english-quotes', scope: 'side', sides: ['en'], severity: 'warning',
  name: { en: 'Straight quotes', fr: 'Guillemets droits' },
  description: 'Pairs of straight quotation marks in English, where “ ” look better: said once for the letter. A mark without its partner, inches and seconds are let be.',
  good: [{ pairs: { en: 'The “plan” and a 15" screen.' } }, { pairs: { en: 'He said "I will come.' } }, { pairs: { en: 'It took 12\'30" to finish.' } }],
  bad: [
    { pairs: { en: 'The ⟦"plan"⟧ and the "others".' }, fixed: { en: 'The “plan” and the “others”.' } },
    { pairs: { en: '“He said ⟦"no"⟧ twice.”' }, fixed: { en: '“He said ‘no’ twice.”' } },
  ],
  once: (count) => ({
    en: count === 1 ? 'A pair of quotation marks is straight: “ ” look better' : `${count} pairs of quotation marks are straight: “ ” look better`,
    fr: count === 1 ? 'Une paire de guillemets est droite\u00a0: préférez “\u00a0”' : `${count} paires de guillemets sont droites\u00a0: préférez “\u00a0”`,
  }),
  find: (side) => quotePairs(side.text).filter(({ mark }) => mark === '"').map(({ open, close, nested }) => {
    const changes: Change[] = nested ? [[open, open + 1, '‘'], [close, close + 1, '’']] : [[open, open + 1, '“'], [close, close + 1, '”']];
    return noticed(side, { from: open, to: close + 1, message: { en: 'Straight quotation marks', fr: 'Guillemets droits' }, changes });
  }),
};
