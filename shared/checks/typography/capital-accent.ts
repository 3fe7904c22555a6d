import { startsSentence } from '../../letter/sentences';
import type { CheckContext, Noticed, SideCheck } from '../check';
import type { CheckedSide } from '../checked';
import { accentedFirst } from './accented-words';
import { matchesIn, noticed } from './places';

/** In French a capital keeps its accent. */
export const capitalAccent: SideCheck = {
  id: 'typography-capital-accent', scope: 'side', sides: ['fr'], severity: 'error',
  name: { en: 'Capital without its accent', fr: 'Capitale sans accent' },
  description: 'A French word whose first letter lost its accent as a capital: `Etat` for `État`, `A` for `À`, `Ca` for `Ça`. Names, English words among English ones, words in capitals throughout and words that it does not know are let be.',
  good: [
    { pairs: { fr: 'L’État et les États-Unis. À Paris, l’Église. Ça va.' } },
    { pairs: { fr: 'Elle est en Europe. Et Eux. Enfin l’Estonie, l’Espagne, Ensuite, Erreur, Effet, Essai, Examen.' } },
    { pairs: { fr: 'Éric et Eric, Edith, Edward, Evelyn, Emma, Elena, Elisabeth, Evan, Evita, Eton, Ebola.' } },
    { pairs: { fr: 'Le groupe Global Education Partnership et le Center for Economic Evolution.' } },
    { pairs: { fr: 'A été élu. A-t-il voté ? Le plan A prévoit. A. Dupont. A posteriori, a priori.' } },
    { pairs: { fr: 'ETATS-UNIS' } },
    { pairs: { fr: 'Emirates, Economy, Ecuador, Email, Eleven, Elections Canada, Ethnie, Ermite' } },
  ],
  bad: [
    { pairs: { fr: 'Les ⟦Etats⟧-Unis, l’⟦Etat⟧, l’⟦Eglise⟧ et l’⟦Ecole⟧.' }, fixed: { fr: 'Les États-Unis, l’État, l’Église et l’École.' } },
    { pairs: { fr: '⟦Egalement⟧ invités\u00a0: les ⟦Emirats⟧ arabes unis, l’⟦Ethiopie⟧ et l’⟦Egypte⟧.' }, fixed: { fr: 'Également invités\u00a0: les Émirats arabes unis, l’Éthiopie et l’Égypte.' } },
    { pairs: { fr: '⟦A⟧ l’occasion du vote. ⟦A⟧ cet égard, oui. ⟦A⟧ Genève, nous' }, fixed: { fr: 'À l’occasion du vote. À cet égard, oui. À Genève, nous' } },
    { pairs: { fr: '⟦Ca⟧ suffit. ⟦Etes⟧-vous là ? L’⟦Ile⟧-de-France. ⟦Agé⟧ de 30 ans.' }, fixed: { fr: 'Ça suffit. Êtes-vous là ? L’Île-de-France. Âgé de 30 ans.' } },
    { pairs: { fr: 'le ministère de l’⟦Education⟧ nationale, les ⟦Elections⟧ de juillet' }, fixed: { fr: 'le ministère de l’Éducation nationale, les Élections de juillet' } },
    { pairs: { fr: '⟦A⟧ : Chefs de gouvernement' }, fixed: { fr: 'À : Chefs de gouvernement' } },
  ],
  find: (side, context) => [...words(side, context), ...prepositions(side)],
};

const CAPITAL = /[AEIOC]\p{Ll}+/gu;

function words(side: CheckedSide, context: CheckContext): Noticed[] {
  return matchesIn(side, CAPITAL).flatMap(({ 0: word, index }) => {
    const first = accentedFirst(word.toLowerCase(), context.lexicon);
    if (!first || !isWord(side.text, index, word) || !isFrench(side.text, index, word, context)) return [];
    const right = `${first.toUpperCase()}${word.slice(1)}`;
    return [noticed(side, {
      from: index, to: index + word.length, changes: [[index, index + 1, first.toUpperCase()]],
      message: { en: `A capital keeps its accent: “${right}”`, fr: `La capitale garde son accent\u00a0: «\u00a0${right}\u00a0»` },
    })];
  });
}

function isWord(text: string, from: number, word: string): boolean {
  const [before, after] = [text[from - 1] ?? ' ', text.slice(from + word.length, from + word.length + 2)];
  return !/[\p{L}\p{N}.@_/]/u.test(before) && !/^[\p{L}\p{N}@_/]|^\.\p{L}/u.test(after) && (word !== 'Ca' || /^ \p{Ll}/u.test(after));
}

const FRENCH_BEFORE = /(?:^|[^\p{L}])(?:[ldLD]['’]|(?:[LldD]es|[Ll]a|[Ll]e|[Uu]ne?|[Dd]u|de|cette|ces|cet|aux?|en|sur|leurs?|notre|nos|votre|et|par|pour|sa|son|ses) )$/u;
const ENGLISH_NEAR = /(?:^|[^\p{L}])(?:of|and|for|the|in|on|to|at|is|with|by) $/u;
const ENGLISH_AFTER = /^ (?:of|and|for|the|in|on|to|at|is|with|by)(?!\p{L})/u;

/** Whether a word that English has, too, stands among French ones: `Education` in `l’Education nationale`, but not in `Global Education Partnership`. */
function isFrench(text: string, from: number, word: string, { lexicon }: CheckContext): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 8), from), text.slice(from + word.length, from + word.length + 25)];
  if (ENGLISH_NEAR.test(before) || ENGLISH_AFTER.test(after)) return false;
  if (lexicon.translations(word.toLowerCase()).length === 0) return true;
  const next = /^[ -](\p{L}+)/u.exec(after)?.[1];
  if (FRENCH_BEFORE.test(before)) return next === undefined || !/^\p{Lu}/u.test(next) || lexicon.isFrench(next.toLowerCase());
  return /\n$|^$|[.!?:] $/.test(before) && next !== undefined && /^\p{Ll}/u.test(next) && lexicon.isFrench(next);
}

/** Words after which `A` cannot be the verb or a letter; a capitalised name counts before a comma only. */
const A = /A(?= (?:l['’]|(?:la|les|cet|cette|ces|ce|mon|ma|mes|notre|nos|votre|vos|leurs?|son|sa|ses|chaque|tous|toutes|tout|toute|quels?|quelles?|qui|quoi|partir|titre|moins|défaut|propos|noter|compter|travers|présent|nouveau|peine|ceux|celles|celui|celle|cause|côté|force|savoir|suivre|lire|voir|vous|nous|eux|elle|lui|moi|court|long|moyen|plusieurs|quelques|deux|trois|quatre|cinq|six|dix|aucun|aucune|jamais|bientôt|demain|mesure|terme|droite|gauche|condition|peu|bas|même|mi-|charge|quand|force|côté)(?!\p{L}))| \d{1,3} (?:h|heures|ans|mois|jours|km|kilomètres|mètres|minutes)(?!\p{L})| \p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)*,)/gu;
/** A header of a letter: `A : Mme Martin`. */
const TO = /^A(?=[ \u00a0\u202f]?:[ \u00a0\u202f]\p{L}{2})/gmu;

function prepositions(side: CheckedSide): Noticed[] {
  if (!side.text.includes('A')) return [];
  const headers = /^B[ \u00a0\u202f]?:/m.test(side.text) ? [] : matchesIn(side, TO);
  const starts = matchesIn(side, A).filter(({ index }) => !/[\p{L}\p{N}.@_'’-]/u.test(side.text[index - 1] ?? ' ') && startsSentence(side.text, index, 'fr'));
  return [...starts, ...headers].map(({ index }) => noticed(side, {
    from: index, to: index + 1, changes: [[index, index + 1, 'À']], about: 'À', ...(headers.some((header) => header.index === index) ? { severity: 'warning' as const } : {}),
    message: { en: 'A capital keeps its accent: “À”', fr: 'La capitale garde son accent\u00a0: «\u00a0À\u00a0»' },
  }));
}
