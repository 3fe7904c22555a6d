import type { Answers } from '../alignment/answers';
import { otherSide, type BySide, type Side } from '../letter/side';
import type { CheckedPair, Span } from './checked';
import type { Counterparts } from './counterparts';
import { gapFor } from './gap';

/** What may stand for a name without being one. */
const STAND_INS: { readonly [side in Side]: RegExp } = {
  en: /(?<!\p{L})(?:he|she|it|they|him|her|hers|his|their|theirs|them|its|whose|whom|this|these|those|one|we|us|our|you|your|i|me|my|there|here|latter|former)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:ils?|elles?|lui|eux|leurs?|son|sa|ses|dont|y|ce|cet|cette|ces|celui|celle|ceux|celles|on|nous|vous|je|moi|me|notre|nos|votre|vos|mon|ma|mes|là|ici|duquel|lequel|laquelle)(?![\p{L}-])|(?<!\p{L})[nscm]['’]/giu,
};
const ARTICLES: { readonly [side in Side]: RegExp } = { en: /(?<!\p{L})(?:the|an?)(?!\p{L})/giu, fr: /(?<!\p{L})(?:(?:les?|la|une?|du|des|aux?)(?!\p{L})|l['’])/giu };

/** How surely a name is not said where it should be. */
export type Gone = 'surely' | 'perhaps' | 'unknown';

/**
 * Whether the other side has nothing where a name should stand: the words around the name are answered, and between their answers there is
 * no word that could stand for it, nor a pronoun that has no like on this side. `perhaps`: an article, another order or a word unanswered beside the name leaves some doubt.
 */
export function isGone(pair: CheckedPair, answers: Answers, side: Side, name: Span): Gone {
  const gap = gapFor(pair, answers, side, name);
  if (!gap || gap.free.length > 0 || gap.alsoUnanswered > 1) return 'unknown';
  const far = otherSide(side);
  const there = pair[far].text.slice(gap.from, gap.to);
  const { text } = pair[side];
  const here = `${text.slice(gap.around.from, name.from)} ${text.slice(name.to, gap.around.to)}`;
  const more = (words: BySide<RegExp>) => count(there, words[far]) > count(here, words[side]);
  if (more(STAND_INS) || there.includes('\n')) return 'unknown';
  return gap.alsoUnanswered > 0 || gap.crossed || more(ARTICLES) ? 'perhaps' : 'surely';
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0;
}

const HOLES: { readonly [side in Side]: RegExp } = {
  en: /(?<!\p{L})(?:(?:of|the|an?)(?:\s*[,.;:)]|\s+(?:of|in|on|at|to|by|with|from|and|or|has|have|had|is|are|was|were|that|which)(?!\p{L}))|(?:in|at|from)\s+(?:of|on|has|have|had|is|are|was|were)(?!\p{L}))/u,
  fr: /(?<!\p{L})(?:(?:de|du|des|à|au|aux|le|la|chez|selon|Selon|vers)(?:\s*[,.;)]|\s+(?:que|tandis|et|ou|est|sont|ont|était|étaient|ne)(?!\p{L})|\s+(?:qu|n)['’])|(?<!\p{L})[dl]['’]\s*(?:[,.;)]|$))/u,
};

/** Whether words are missing from a text for all to see: `the city of on Friday`, `la ville de, vendredi`. */
export function hasHole(text: string, side: Side): boolean {
  return HOLES[side].test(text);
}

const PRONOUNS: { readonly [side in Side]: RegExp } = {
  en: /(?<!\p{L})(?:he|she|him|they|them|her)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:ils?(?! (?:y |n[’'])?(?:est|était|a été|y a|faut|fallait|s[’']agi|sembl|convient|suffi))|elles?|lui|eux)(?!\p{L})/giu,
};

/** Whether the other side has more pronouns than this one: a name here may be one of them there. */
export function pronounFor(both: Counterparts, side: Side): boolean {
  const count = (one: Side) => both[one].checked.text.match(PRONOUNS[one])?.length ?? 0;
  return count(otherSide(side)) > count(side);
}
