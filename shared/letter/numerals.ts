import type { Numeral } from './block';

const ROMAN: readonly [number, string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
];
function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** 1 → a, 26 → z, 27 → aa, 28 → bb: as Word and HTML readers of letters expect of short lists. */
function letters(n: number): string {
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

/** A number as a reader sees it. Letters and Roman numerals begin at 1; below that, digits. */
export function numeralText(n: number, numeral: Numeral): string {
  if (n < 1 || numeral === 'decimal' || n > 3999) return String(n);
  switch (numeral) {
    case 'lower-letter': return letters(n);
    case 'upper-letter': return letters(n).toUpperCase();
    case 'lower-roman': return roman(n);
    case 'upper-roman': return roman(n).toUpperCase();
  }
}
