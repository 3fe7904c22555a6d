import { otherSide, type Side } from '../letter/side';
import type { Span } from './checked';
import type { Counterparts } from './counterparts';
import { gapFor } from './gap';

/** What may stand for a name without being one. */
const STAND_INS: { readonly [side in Side]: RegExp } = {
  en: /(?<!\p{L})(?:he|she|it|they|him|her|hers|his|their|theirs|them|its|who|whose|whom|which|that|this|these|those|one|we|us|our|you|your|i|me|my|there|here|latter|former)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:ils?|elles?|lui|eux|leurs?|son|sa|ses|dont|en|y|qui|que|ce|cet|cette|ces|celui|celle|ceux|celles|on|nous|vous|je|moi|me|notre|nos|votre|vos|mon|ma|mes|là|ici|duquel|lequel|laquelle)(?![\p{L}-])|(?<!\p{L})[nscm]['’]/iu,
};
const ARTICLES: { readonly [side in Side]: RegExp } = { en: /(?<!\p{L})(?:the|an?)(?!\p{L})/iu, fr: /(?<!\p{L})(?:les?|la|une?|l['’])/iu };

/** How surely a name is not said where it should be. */
export type Gone = 'surely' | 'perhaps' | 'unknown';

/**
 * Whether the other side has nothing where a name should stand: all words around the name are answered, and between their answers there is
 * no word that could stand for it, nor a pronoun. `perhaps`: an article there may belong to what stands for it.
 */
export function isGone(both: Counterparts, side: Side, name: Span): Gone {
  const gap = gapFor(both.pair, both.answers, side, name);
  if (!gap || gap.free.length > 0 || gap.alsoUnanswered > 0) return 'unknown';
  const far = otherSide(side);
  const text = both[far].checked.text.slice(gap.from, gap.to);
  if (STAND_INS[far].test(text) || text.includes('\n')) return 'unknown';
  return ARTICLES[far].test(text) && !both[side].hasArticle({ folded: '', ...name }) ? 'perhaps' : 'surely';
}
