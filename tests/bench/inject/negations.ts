import type { Side } from '../../../shared/letter/side';
import { pickMatch, replaced, rewriting } from './site';

const SAYS_NO: { readonly [side in Side]: RegExp } = {
  en: /\b(?:not|no|never|nor|neither|none|nothing|nobody|cannot|without|un\p{L}+|in\p{L}+able)\b|n[’']t\b/iu,
  fr: /(?<![\p{L}])(?:ne|non|ni|aucune?|jamais|sans|nul(?:le)?|in\p{L}+|im\p{L}+)(?![\p{L}])|(?<![\p{L}])n[’']/iu,
};

const NOT = /(?<=\b(?:is|are|was|were|be|been|has|have|had|will|would|shall|should|may|might|must|can|could)) not\b|(?<=\bca)nnot\b|\b(?:do|does|did) not (?=\p{Ll})|(?<=\b(?:is|are|was|were|has|have|had|would|should|could))n[’']t\b|\b(?:do|does|did)n[’']t (?=\p{Ll})/giu;
const NE_PAS = /(?<!\p{L})n(?:e[ \u00a0]|[’'])((?:(?:l[’']|s[’']|y[ \u00a0]|en[ \u00a0]|se[ \u00a0]|lui[ \u00a0]|leur[ \u00a0])?)[\p{L}-]+)[ \u00a0](?:pas|plus|jamais|point)(?!\p{L})/giu;

/** A `not` or `ne … pas` taken out, where the other side says no as well. */
export const negationDropped = rewriting((text, { side, random }, facing) => {
  if (!SAYS_NO[side === 'en' ? 'fr' : 'en'].test(facing)) return undefined;
  const match = pickMatch(text, side === 'en' ? NOT : NE_PAS, random);
  if (!match) return undefined;
  const left = side === 'fr' ? match[1]! : match[0] === 'nnot' ? 'n' : '';
  return replaced(text, match.index, match.index + match[0].length, left);
});

const MAY_DENY: { readonly [side in Side]: RegExp } = {
  en: /\b(?:is|are|was|were|has|have|had|will|would|shall|should|may|must|could)(?= \p{Ll})(?! (?:not|never|no)\b)/gu,
  fr: /(?<![\p{L}’'-]|\b(?:ne|se|me|te|y|en|lui|leur|la|le|les|nous|vous) )(?:est|sont|était|étaient|a|ont|avait|avaient|sera|seront|peut|peuvent|doit|doivent|pourra|devra|devrait|fut|furent)(?= \p{Ll})(?! (?:pas|plus|jamais|point)\b)/gu,
};

/** A `not` or `ne … pas` put in, where neither side said no. */
export const negationAdded = rewriting((text, { side, random }, facing) => {
  if (SAYS_NO.en.test(side === 'en' ? text : facing) || SAYS_NO.fr.test(side === 'fr' ? text : facing)) return undefined;
  const match = pickMatch(text, MAY_DENY[side], random);
  if (!match) return undefined;
  const verb = match[0];
  const denied = side === 'en' ? `${verb} not` : `${/^[aeéêo]/.test(verb) ? 'n’' : 'ne '}${verb} pas`;
  return replaced(text, match.index, match.index + verb.length, denied);
});
