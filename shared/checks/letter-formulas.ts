import type { Side } from '../letter/side';
import type { CheckedPair, CheckedSide } from './checked';

/** How letters begin and end in each language. What answers what there is custom, not translation: `Yours faithfully` is a whole sentence in French. */
const FORMULAS: { readonly [side in Side]: { readonly opening: RegExp; readonly closing: RegExp } } = {
  en: {
    opening: /^(?:dear|to whom it may concern|your (?:excellenc|honou?r|majest|royal|holiness|grace)|excellenc|honou?rable|sirs?\b|madams?\b|ladies|gentlemen|ministers?\b|members? of|(?:mr|madam|mister) (?:president|speaker|chair|prime|minister)|colleagues|friends)/i,
    closing: /^(?:yours|sincerely|faithfully|respectfully|cordially|truly|(?:with )?(?:kind|kindest|best|warm|warmest|my|our|deepest)\b.{0,30}(?:regards|wishes|respect)|regards|in solidarity|with (?:respect|gratitude|thanks))/i,
  },
  fr: {
    opening: /^(?:madame|monsieur|mesdames|messieurs|chers?\b|chères?\b|votre excellence|vos excellences|excellences?\b|à qui de droit|à l['’]attention|ministres?\b|membres? d)/i,
    closing: /(?:agréer|agréez|recevez|recevoir|croire|croyez|assurance|expression|salutations?|sentiments|considération|cordialement|respectueusement|sincèrement|solidairement|bien à vous)/i,
  },
};
/** A formula is short; a French closing takes a sentence. */
const LONGEST = { opening: 160, closing: 320 };

/** Whether both sides of a pair are the letter's salutation, or its closing formula. */
export function isLetterFormula({ en, fr }: CheckedPair): boolean {
  const both = (part: 'opening' | 'closing') => [en, fr].every((side) => is(side, part));
  return both('opening') || both('closing');
}

function is({ side, text, blocks }: CheckedSide, part: 'opening' | 'closing'): boolean {
  const words = text.trim();
  if (!words || words.includes('\n') || words.length > LONGEST[part]) return false;
  if (part === 'opening') return blocks[0]!.kind === 'salutation' || (FORMULAS[side].opening.test(words) && /[,:!]$/.test(words));
  return FORMULAS[side].closing.test(words);
}
