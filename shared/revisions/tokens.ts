import { matchesOf } from '../letter/matches';
import type { Side } from '../letter/side';

/** A word, number or sign of a text, with the white space before it. */
export interface Token {
  readonly space: string;
  readonly text: string;
  /** Where the word begins in the text, in UTF-16 units; the space stands before it. */
  readonly at: number;
  /** What the word is compared by: its letters, one style of apostrophes, quotes and dashes, and what it carries besides (a link's target). */
  readonly key: string;
}

/** A stretch of the text that carries something besides its letters; words of different tags are different words. */
export interface Tagged {
  readonly from: number;
  readonly to: number;
  readonly tag: string;
}

/** Addresses stay whole; a number keeps its separators, also grouping spaces (`1 234,5`), but not the stop at a sentence's end. */
const ADDRESS = String.raw`(?:https?://|www\.)[^\s<>"«»“”]*[\p{L}\p{N}/]|[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`;
const NUMBER = String.raw`(?<![\p{N}])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)*(?![\p{L}\p{N}])|\d+(?:[.,:]\d+)*(?![\p{L}\p{N}])`;
const WORD = String.raw`[\p{L}\p{M}\p{N}]+`;
/** Inside a word an apostrophe belongs to it: `don’t`, `aujourd’hui`. */
const INNER = String.raw`['’][\p{L}\p{M}]+`;
const ELISION = String.raw`(?<![\p{L}\p{M}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})`;
const POSSESSIVE = String.raw`['’]s(?![\p{L}\p{M}\p{N}])`;

/** Any but an address. */
const TOKEN: { readonly [side in Side]: string } = {
  en: String.raw`${NUMBER}|${POSSESSIVE}|${WORD}(?:(?!${POSSESSIVE})${INNER})*|[^\s]`, fr: String.raw`${NUMBER}|${ELISION}|${WORD}(?:${INNER})*|[^\s]`,
};
const PATTERN: { readonly [side in Side]: RegExp } = { en: new RegExp(String.raw`(\s*)(${TOKEN.en})`, 'giu'), fr: new RegExp(String.raw`(\s*)(${TOKEN.fr})`, 'giu') };
const WITH_ADDRESSES: { readonly [side in Side]: RegExp } = {
  en: new RegExp(String.raw`(\s*)(${ADDRESS}|${TOKEN.en})`, 'giu'), fr: new RegExp(String.raw`(\s*)(${ADDRESS}|${TOKEN.fr})`, 'giu'),
};
/** Most texts hold no address, and to look for one at every word takes as long as all else. */
const MAY_HOLD_ADDRESS = /@|:\/\/|www\./i;

/** The tokens of a text in order, and the white space at its end: written one after the other they are the text exactly. */
export function tokens(text: string, side: Side, tagged: readonly Tagged[] = []): { words: Token[]; tail: string } {
  const words: Token[] = [];
  let end = 0;
  for (const match of matchesOf(text, (MAY_HOLD_ADDRESS.test(text) ? WITH_ADDRESSES : PATTERN)[side])) {
    const [whole, space, word] = match as unknown as [string, string, string];
    end = match.index + whole.length;
    const at = end - word.length;
    words.push({ space, text: word, at, key: tagged.length ? oneStyle(word) + tagsAt(tagged, at, end) : oneStyle(word) });
  }
  return { words, tail: text.slice(end) };
}

const STYLED = /[‘’‚‛ʼ“”„‟«»‐‑‒–—―−]/;

/** `l’` as `l'`, `«` as `"`, `–` as `-`: another style of a sign is no other word. */
function oneStyle(word: string): string {
  if (!STYLED.test(word)) return word;
  return word.replace(/[‘’‚‛ʼ]/g, "'").replace(/[“”„‟«»]/g, '"').replace(/[‐‑‒–—―−]/g, '-');
}

function tagsAt(tagged: readonly Tagged[], from: number, to: number): string {
  return tagged.flatMap((range) => (range.from < to && range.to > from ? [`\u0000${range.tag}`] : [])).join('');
}
