import type { SideCheck } from '../check';
import { matchesIn, noticed } from './places';

const TITLE = /(?<![\p{L}\p{N}.@-])(?:Mrs?\.?|(?:Mme|Mlle|Dr|Pr|Mgr)s?\.|Melle\.?)(?=[ \u00a0\u202f](?!(?:Les?|La|Nous|Vous|Je|Ils?|Elles?|Une?|Ce|Cette|Mais|Et|En|On)(?!\p{L}))\p{Lu}(?!\p{L}*\p{Ll}\p{Lu}))/gu;
const RIGHT: ReadonlyMap<string, string> = new Map([['Mr', 'M.'], ['Mrs', 'Mme'], ['Melle', 'Mlle']]);

/** Titles before names, as French shortens them. */
export const titles: SideCheck = {
  id: 'typography-title', scope: 'side', sides: ['fr'], severity: 'error',
  name: { en: 'Shortened titles', fr: 'Titres abrégés' },
  description: 'In French `Mr` is written `M.`, `Mrs` is `Mme`, and `Mme`, `Mlle`, `Dr`, `Pr` and `Mgr` have no point before a name. Names of products (`Dr. PawPaw`) are let be where a capital within the word tells.',
  good: [{ pairs: { fr: 'M. Martin, Mme Martin, MM. Petit et Blanc, le Dr Roux, Mgr Noir. Bonjour Mme. Les soins Dr. PawPaw' } }],
  bad: [{ pairs: { fr: '⟦Mr⟧ Martin, ⟦Mr.⟧ Petit, ⟦Mrs⟧ Blanc, ⟦Mme.⟧ Noir et le ⟦Dr.⟧ Roux' }, fixed: { fr: 'M. Martin, M. Petit, Mme Blanc, Mme Noir et le Dr Roux' } }],
  find: (side) => matchesIn(side, TITLE).map(({ 0: words, index }) => {
    const plain = words.replace('.', '');
    const right = RIGHT.get(plain) ?? plain;
    return noticed(side, { from: index, to: index + words.length, changes: [[index, index + words.length, right]], message: { en: `In French the title is written “${right}”`, fr: `Le titre s’abrège «\u00a0${right}\u00a0»` } });
  }),
};
