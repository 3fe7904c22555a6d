import type { Side } from '../letter/side';
import { DIGITS, digitsValue, romanValue } from './numbers';

/** A unit of text that can answer a unit on the other side. */
export interface Token {
  /** What makes two tokens the same: the lower-case word, `#value` for a number in digits or Roman numerals, the sign itself for a sign. */
  readonly key: string;
  /** Whether the word was written with a capital, as names and acronyms are. */
  readonly capital: boolean;
}

const UNITS = new RegExp(`(${DIGITS.source})(?:st|nd|rd|th|er|ère|re|e|ème)?(?!\\p{L})|(${DIGITS.source})|(\\p{L}[\\p{L}\\p{M}]*(?:['\\u2019\\u2010\\u2011-][\\p{L}\\p{M}]+)*)|([?!():;%$€£"“”«»&§@*])`, 'gu');
const ELISION = /^(?:l|d|j|qu|n|s|c|m|t|jusqu|lorsqu|puisqu|quoiqu)'/;
/** Signs that mean the same in both languages. */
const SAME_SIGN: Readonly<Record<string, string>> = { '“': '"', '”': '"', '«': '"', '»': '"' };

/**
 * The tokens of a text in reading order. French elisions and English `'s` are cut off: they are grammar, not evidence.
 * A hyphenated word stays whole where `isWord` knows it and is taken apart otherwise.
 */
export function tokens(text: string, side: Side, isWord: (word: string) => boolean): Token[] {
  const found: Token[] = [];
  for (const match of text.normalize('NFC').matchAll(UNITS)) {
    const digits = match[1] ?? match[2];
    const word = match[3];
    if (digits !== undefined) found.push({ key: `#${digitsValue(digits, side)}`, capital: false });
    else if (word !== undefined) wordTokens(word, side, isWord, found);
    else found.push({ key: SAME_SIGN[match[4]!] ?? match[4]!, capital: false });
  }
  return found;
}

function wordTokens(written: string, side: Side, isWord: (word: string) => boolean, found: Token[]): void {
  const roman = romanValue(written);
  if (roman !== undefined) {
    found.push({ key: `#${roman}`, capital: false });
    return;
  }
  let plain = written.replace(/\u2019/g, "'").replace(/[\u2010\u2011]/g, '-');
  let lower = plain.toLowerCase();
  if (side === 'fr') {
    const elided = ELISION.exec(lower)?.[0].length ?? 0;
    plain = plain.slice(elided);
    lower = lower.slice(elided);
  } else {
    lower = lower.replace(/'s$/, '');
  }
  const capital = plain.slice(0, 1) !== lower.slice(0, 1);
  if (!lower.includes('-') || isWord(lower)) found.push({ key: lower, capital });
  else for (const part of lower.split('-')) if (part !== '') found.push({ key: part, capital });
}
