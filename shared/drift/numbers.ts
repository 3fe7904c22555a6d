import type { Side } from '../letter/side';
import { figuresIn } from './figures';
import { wordNumbersIn } from './number-words';
import { withSharedScales, type NumberSpan } from './number-value';
import { romansIn } from './roman-numbers';
import { timesIn } from './times';

/**
 * The numbers of a text by value: digits with the separators of the language, number words (`twenty-seven`, `cent cinquante
 * millions`), ordinals (`21st`, `XXIe`), Roman numerals, fractions, times, with per cent and currency. Two numbers of equal key say the same:
 * `5%` and `5 per cent`, `1,234` and `1 234`, `twenty` and `20`. `weak` are words that are numbers only sometimes (`one`, `first`, `neuf`).
 */
export function numbersIn(text: string, side: Side): NumberSpan[] {
  const times = timesIn(text, side);
  const plain = blank(text, times);
  const romans = romansIn(plain, side);
  const figures = /\p{N}/u.test(plain) ? figuresIn(blank(plain, romans), side) : [];
  const words = wordNumbersIn(blank(plain, [...romans, ...figures]), side);
  return withSharedScales(text, [...times, ...romans, ...figures, ...words].sort((a, b) => a.from - b.from));
}

/** The text with some spans blanked out, at equal offsets. */
export function blank(text: string, taken: readonly { readonly from: number; readonly to: number }[]): string {
  let out = text;
  for (const { from, to } of taken) out = out.slice(0, from) + '\u0000'.repeat(to - from) + out.slice(to);
  return out;
}
