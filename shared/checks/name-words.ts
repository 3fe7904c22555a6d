import type { Lexicon } from '../alignment';
import { stem } from '../alignment/stems';
import type { Side } from '../letter/side';

/** Titles and other words that are written with a capital beside names and are not in every lexicon. */
const TITLES = new Set(
  ('lt col capt gen sgt rep gov rev hon prof esq sir lord lady madam miss missis mister messrs reverend professor bishop knight king queen prince princess duke earl count baron saint st ' +
  'sainte ste mlle mlles mme mmes mademoiselle madame monsieur messieurs maitre abbe professeur docteur reverend sieur dame son co company cie inc ltd corp sa sarl plc llc jr ste pere mere ' +
  'soeur frere oncle tante uncle aunt father mother sister brother oh ah ha eh hello monday internet web yes sure god mum dad papa maman avenue ave street road rue place square park').split(' '),
);

/** Whether a word is known as a common word or a title, in lower case with accents: its capital then need not make it a name. */
export function isCommonWord(word: string, folded: string, side: Side, lexicon: Lexicon): boolean {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (TITLES.has(folded)) return true;
  if (side === 'fr') return lexicon.isFrench(lower) || lexicon.isFrench(lower.replace(/e?s$|x$/, '')) || lexicon.isFrench(lower.replace(/e$/, ''));
  return lexicon.translations(lower).length > 0 || lexicon.stemTranslations(stem(lower, 'en')).length > 0;
}
