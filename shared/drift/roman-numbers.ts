import { romanValue } from '../alignment/numbers';
import type { Side } from '../letter/side';
import { numberSpan, type NumberSpan } from './number-value';

/** French ordinals. Not `Le` and `Ce`, `Ver` and `Vre`: from 50 on two letters, and only the first has its own ending. */
const ORDINALS = /(?<![\p{L}\p{N}])(I(?=er|re|ère)|[IVX][IVXLC]*(?=[eᵉè])|[LC][IVXLC]+(?=[eᵉè]))(?:e|ᵉ|ème|er|re|ère)(?![\p{L}\p{N}])/gu;
/** Two letters or more, none but `I`, `V` and `X`: `XXI`, `IV`, `XIV`. Others are rather abbreviations (`CD`, `CV`, `MM`, `DC`); `rugby à XV` is a game. */
const PLAIN = /(?<![\p{L}\p{N}.'’-]|rugby à )[IVX]{2,7}(?![\p{L}\p{N}'’])(?!\.\p{L})/gu;
/** Behind such a word one letter is a number too (but `Schedule C` is none), and the great letters are. */
const DIVISION: { readonly [side in Side]: RegExp } = {
  en: /(?<!\p{L})(?:Parts?|Chapters?|Sections?|Titles?|Books?|Volumes?|Vol\.|Schedules?|Annex(?:es)?|Appendix|Articles?|Phases?|Class|Categor(?:y|ies)|Tables?|Acts?|Scenes?|Protocols?|Divisions?|Levels?|Tiers?|World War|Type|Stage)[ \u00a0](?<numeral>[IVX]|[IVXLCDM]{2,})(?![\p{L}\p{N}'’])/giu,
  fr: /(?<!\p{L})(?:parties?|chapitres?|titres?|livres?|volumes?|vol\.|tomes?|annexes?|articles?|art\.|phases?|classes?|catégories?|tableaux?|actes?|scènes?|protocoles?|sections?|niveaux?|types?|stades?)[ \u00a0\u202f](?<numeral>[IVX]|[IVXLCDM]{2,})(?![\p{L}\p{N}'’])/giu,
};
/** A list mark as laws cite it: `(iv)`. */
const MARK = /\((?<numeral>[ivx]{1,5})\)/gu;
const LIKELY = /[IVX]|\([ivx]/;

/**
 * Numbers in Roman numerals: `XXIe siècle`, `Part IV`, `partie I`, `Louis XIV`, `(iv)`. List marks are weak, for references to them are reworded.
 */
export function romansIn(text: string, side: Side): NumberSpan[] {
  if (!LIKELY.test(text)) return [];
  const found: NumberSpan[] = [];
  const take = (numeral: string, from: number, to: number, more: { ordinal?: true } = {}, weak = false) => {
    const amount = numeral.length === 1 ? ONE_LETTER[numeral] : romanValue(numeral);
    if (amount === undefined || found.some((span) => span.from < to && from < span.to)) return;
    found.push(numberSpan(text, from, to, { amount, form: 'roman', ...more }, weak));
  };
  if (side === 'fr') for (const match of text.matchAll(ORDINALS)) take(match[1]!, match.index, match.index + match[0].length, { ordinal: true });
  for (const match of text.matchAll(DIVISION[side])) {
    const numeral = match.groups!.numeral!;
    const to = match.index + match[0].length;
    // `the part I played`: in English the word has a capital too.
    if (numeral === numeral.toUpperCase() && (side === 'fr' || /^\p{Lu}/u.test(match[0]))) {
      // An appendix is more often a letter than a number.
      take(numeral, to - numeral.length, to, {}, numeral.length === 1 && /^a[np]/i.test(match[0]));
    }
  }
  for (const match of text.matchAll(PLAIN)) take(match[0], match.index, match.index + match[0].length);
  for (const match of text.matchAll(MARK)) take(match.groups!.numeral!.toUpperCase(), match.index + 1, match.index + match[0].length - 1, {}, true);
  return found;
}

const ONE_LETTER: { readonly [letter: string]: number } = { I: 1, V: 5, X: 10 };
