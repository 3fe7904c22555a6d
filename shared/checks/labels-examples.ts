import type { Example } from './check';

const item = (en: string, fr: string) => ({ en, fr });

/** The examples of the label check. */
export const LABEL_EXAMPLES: { readonly good: readonly Example[]; readonly bad: readonly Example[] } = {
  good: [
    { pairs: [item('1. The vote was rigged;', '1. Le vote a été truqué ;'), item('2. the press was closed;', '2. la presse a été fermée ;')] },
    { pairs: [item('(a) the vote;', 'a) le vote ;'), item('(b) the press; and', 'b) la presse ;'), item('(c) the courts.', 'c) les tribunaux.')] },
    { pairs: [item('1. One', '1° Un'), item('2. Two', '2° Deux')] },
    { pairs: [item('1) One', 'I. Un'), item('2) Two', 'II. Deux')] },
    { pairs: [item('(h) this', 'h) ceci'), item('(i) that', 'i) cela'), item('(j) more', 'j) plus')] },
    { pairs: [item('(i) this', '(i) ceci'), item('(ii) that', '(ii) cela'), item('(iii) more', '(iii) plus')] },
    { pairs: [item('1. First', '1. D’abord'), item('(a) here', 'a) ici'), item('(b) there', 'b) là'), item('2. Then', '2. Ensuite'), item('(a) now', 'a) maintenant')] },
    { pairs: [item('• One', '– Un'), item('• Two', '– Deux')] },
    { pairs: item('III', 'III.') },
    { pairs: item('Under paragraphs (b) and (c), person(s) may appeal.', 'Aux termes des alinéas b) et c), la ou les personne(s) peuvent faire appel.') },
    { pairs: item('Under that paragraph, they may.', 'Aux termes de l’alinéa b), ils le peuvent.') },
    { pairs: item('A. Smith wrote to us.', 'Alan Smith nous a écrit.') },
    { pairs: item('Mr. Dupont wrote.', 'M. Dupont a écrit.') },
    { pairs: item('2023. What a year!', '2023 : quelle année !') },
    { pairs: item('3.5 million people fled.', 'Trois millions et demi de personnes ont fui.') },
    { pairs: item('“I will,” she said.', '— Oui, dit-elle.') },
    { pairs: item('c. 1900 the house burned down.', 'La maison brûla vers 1900.') },
    { pairs: item('- 1. Declares it void.', '- 1. Le déclare nul.') },
  ],
  bad: [
    { pairs: [item('1. One', '1. Un'), item('2. Two', '⟦3.⟧ Deux'), item('3. Three', '3. Trois')], fixed: [item('1. One', '1. Un'), item('2. Two', '2. Deux'), item('3. Three', '3. Trois')] },
    { pairs: [item('(a) this', 'a) ceci'), item('⟦(c)⟧ that', 'b) cela')], fixed: [item('(a) this', 'a) ceci'), item('(b) that', 'b) cela')] },
    { pairs: item('(a) this', '⟦b)⟧ ceci'), fixed: item('(a) this', 'a) ceci') },
    { pairs: item('A person to whom paragraph ⟦(c)⟧ applies may appeal.', 'Quiconque est visé à l’alinéa d) peut faire appel.') },
    { pairs: [item('(a) this', 'a) ceci'), item('⟦(b)⟧ that', 'cela'), item('(c) more', 'c) plus')], fixed: [item('(a) this', 'a) ceci'), item('(b) that', 'b) cela'), item('(c) more', 'c) plus')] },
    { pairs: [item('1. One', '1. Un'), item('Two', '⟦2.⟧ Deux'), item('3. Three', '3. Trois')], fixed: [item('1. One', '1. Un'), item('2. Two', '2. Deux'), item('3. Three', '3. Trois')] },
    { pairs: [item('1. One', '1. Un'), item('2. Two', '2. Deux'), item('⟦4.⟧ Four', '4. Quatre')] },
    { pairs: [item('1. One', '1. Un'), item('2. Two', '⟦4.⟧ Deux'), item('3. Three', '5. Trois')] },
    { pairs: [item('i) one', '(i) un'), item('ii) two', '⟦(iv)⟧ deux')] },
    { pairs: [item('(a) this', '(a) ceci'), item('⟦b)⟧ that', '(b) cela')], fixed: [item('(a) this', '(a) ceci'), item('(b) that', '(b) cela')] },
    { pairs: item('⟦•⟧ One more', 'Encore un') },
    { pairs: item('⟦2.1.⟧ Scope', '3.1. Portée') },
  ],
};
