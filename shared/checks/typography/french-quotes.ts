import type { SideCheck } from '../check';
import { HABITS, isBlank } from './habits';
import { noticed, type Change } from './places';
import { quotePairs } from './quote-pairs';

/** French quotes with « »; “ ” are for a quotation within one. */
export const frenchQuotes: SideCheck = {
  id: 'typography-french-quotes', scope: 'side', sides: ['fr'], severity: 'warning',
  name: { en: 'English or straight quotes in French', fr: 'Guillemets droits ou anglais' },
  description: 'A pair of straight or English quotation marks where French has « ». Within « » English marks are right. A mark without its partner, inches and seconds are let be.',
  good: [
    { pairs: { fr: 'Il parle d’un «\u00a0plan d’action\u00a0».' } },
    { pairs: { fr: '«\u00a0Elle a dit “non” deux fois\u00a0», écrit-il.' } },
    { pairs: { fr: '«\u00a0Nous voulons, dit-elle,\n«\u00a0que “la loi” change.\u00a0»' } },
    { pairs: { fr: 'un écran de 15" et un autre de 17"' } },
    { pairs: { fr: 'Il a dit : "je viens.' } },
    { pairs: { fr: 'On nota 12\'30" à l’arrivée.' } },
  ],
  bad: [
    { pairs: { fr: 'Il parle d’un ⟦"plan d’action"⟧.' }, fixed: { fr: 'Il parle d’un «\u00a0plan d’action\u00a0».' } },
    { pairs: { fr: '⟦“Oui”⟧, dit-elle, ⟦"et non"⟧' }, fixed: { fr: '«\u00a0Oui\u00a0», dit-elle, «\u00a0et non\u00a0»' } },
    { pairs: { fr: '«\u00a0Elle a dit ⟦"non"⟧ deux fois\u00a0»' }, fixed: { fr: '«\u00a0Elle a dit “non” deux fois\u00a0»' } },
    { pairs: { fr: 'selon l’⟦"article 5"⟧ de la loi' }, fixed: { fr: 'selon l’«\u00a0article 5\u00a0» de la loi' } },
    { pairs: { fr: 'un ⟦"plan"⟧' }, profile: 'fr-CH', fixed: { fr: 'un «\u202fplan\u202f»' } },
  ],
  find: (side, { profile }) => quotePairs(side.text).filter(({ mark, nested }) => (nested ? mark === '"' : mark === '"' || mark === '“')).map(({ open, close, nested }) => {
    const space = (at: number) => (isBlank(side.text[at]) ? '' : HABITS[profile].quotes);
    const changes: Change[] = nested ? [[open, open + 1, '“'], [close, close + 1, '”']] : [[open, open + 1, `«${space(open + 1)}`], [close, close + 1, `${space(close - 1)}»`]];
    const message = nested
      ? { en: 'Straight quotes within « » should be “ ”', fr: 'Dans une citation entre «\u00a0», les guillemets droits deviennent “\u00a0”' }
      : { en: 'French quotes with « », not with straight or English quotation marks', fr: 'Le français guillemette par «\u00a0», non par des guillemets droits ou anglais' };
    return noticed(side, { from: open, to: close + 1, message, changes, about: 'quotation marks' });
  }),
};
