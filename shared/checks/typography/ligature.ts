import type { SideCheck } from '../check';
import { anyOf, matchesIn, noticed } from './places';

/** `oeu` is always `œu`; elsewhere the words tell: not `coefficient`, `moelle`, `poêle`, `Noël`. */
const APART = new RegExp(`[oO][eE](?=[uU](?!n)\\p{L})|(?<![\\p{L}\\p{N}@.])(?:${anyOf('oe Oe OE')})(?=${anyOf('il ill illet illère cumén cumen dème dipe sophage sophagien nolog strogèn IL ILLET CUMÉN DIPE')})|(?<=(?<!\\p{L})[fF])oe(?=tus|tal|taux)|(?<=(?<!\\p{L})(?:cl?|C))oe(?=lacanth|liaque)`, 'gu');

/** The ligature œ. */
export const ligature: SideCheck = {
  id: 'typography-ligature', scope: 'side', sides: ['fr'], severity: 'error',
  name: { en: 'Ligature œ', fr: 'Ligature œ' },
  description: '`oe` for `œ` in French words: `cœur`, `œuvre`, `œil`, `fœtus`. Words in which both letters are spoken (`coefficient`, `moelle`, `coexister`) are let be.',
  good: [
    { pairs: { fr: 'Le cœur, l’œuvre, l’œil, les vœux, le coefficient, la moelle, le poêle, Noël, coexister, le poème, le goéland, coercition' } },
    { pairs: { fr: 'Joe, Zoe, Monroe, Phoebe, Boeing, Goethe, oenone, Citroen, voir https://exemple.org/oeuvre' } },
  ],
  bad: [{ pairs: { fr: 'le c⟦oe⟧ur, l’⟦oe⟧uvre, la s⟦oe⟧ur, les v⟦oe⟧ux, l’⟦oe⟧il et le f⟦oe⟧tus. ⟦Oe⟧uvrer. ⟦OE⟧UVRE' }, fixed: { fr: 'le cœur, l’œuvre, la sœur, les vœux, l’œil et le fœtus. Œuvrer. ŒUVRE' } }],
  find: (side) => /[oO][eE]/.test(side.text) ? matchesIn(side, APART).map(({ 0: letters, index }) => noticed(side, {
    from: index, to: index + 2, changes: [[index, index + 2, letters[0] === 'O' ? 'Œ' : 'œ']], about: 'œ',
    message: { en: '“oe” is one letter here: “œ”', fr: '«\u00a0oe\u00a0» se lie ici\u00a0: «\u00a0œ\u00a0»' },
  })) : [],
};
