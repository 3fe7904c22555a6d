import type { Side } from '../../letter/side';

/** How French writes a number's words. */
export interface FrenchWords {
  readonly gender: 'm' | 'f';
  /** Hyphens everywhere, as since 1990: `cent-vingt-et-un`. */
  readonly hyphens: boolean;
}

/** Whole numbers up to this can be written out. */
export const MOST_SPELT = 999_999_999_999;

const EN_SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const EN_TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const FR_SMALL = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(' ');
const FR_TENS = '- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');
const SCALES: readonly { readonly size: number; readonly en: string; readonly fr: string }[] = [
  { size: 1e9, en: 'billion', fr: 'milliard' }, { size: 1e6, en: 'million', fr: 'million' }, { size: 1e3, en: 'thousand', fr: 'mille' },
];

/** A whole number in words: `one hundred and five`, `deux cent vingt et un`. @param amount from 0 to `MOST_SPELT` */
export function spell(amount: number, side: Side, french: FrenchWords): string {
  return side === 'en' ? english(amount) : frenchWords(amount, french);
}

/** The word for the place of a whole number: `twenty-first`, `vingt et unième`, `première`. */
export function spellOrdinal(amount: number, side: Side, french: FrenchWords): string {
  if (side === 'fr') return frenchOrdinal(amount, french);
  const words = english(amount);
  const last = /[a-z]+$/.exec(words)![0];
  const irregular: { readonly [word: string]: string } = { one: 'first', two: 'second', three: 'third', five: 'fifth', eight: 'eighth', nine: 'ninth', twelve: 'twelfth' };
  return words.slice(0, -last.length) + (irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`));
}

function english(amount: number): string {
  if (amount < 20) return EN_SMALL[amount]!;
  if (amount < 100) return EN_TENS[Math.floor(amount / 10)]! + (amount % 10 ? `-${EN_SMALL[amount % 10]!}` : '');
  if (amount < 1000) return `${EN_SMALL[Math.floor(amount / 100)]!} hundred${amount % 100 ? ` and ${english(amount % 100)}` : ''}`;
  const { size, en } = SCALES.find((scale) => amount >= scale.size)!;
  const rest = amount % size;
  return `${english(Math.floor(amount / size))} ${en}${rest ? ` ${rest < 100 ? 'and ' : ''}${english(rest)}` : ''}`;
}

function frenchWords(amount: number, french: FrenchWords): string {
  const words = frenchBelow(amount, french.gender, true);
  return french.hyphens ? words.replaceAll(' ', '-') : words;
}

/** @param last whether nothing follows: only then do `vingts` and `cents` have their `s` */
function frenchBelow(amount: number, gender: 'm' | 'f', last: boolean): string {
  if (amount < 20) return amount === 1 && gender === 'f' ? 'une' : FR_SMALL[amount]!;
  if (amount < 100) return frenchTens(amount, gender, last);
  if (amount < 1000) {
    const [hundreds, rest] = [Math.floor(amount / 100), amount % 100];
    const head = hundreds === 1 ? 'cent' : `${FR_SMALL[hundreds]!} cent${rest === 0 && last ? 's' : ''}`;
    return rest ? `${head} ${frenchBelow(rest, gender, last)}` : head;
  }
  const { size, fr } = SCALES.find((scale) => amount >= scale.size)!;
  const [count, rest] = [Math.floor(amount / size), amount % size];
  // Before `mille`, a numeral itself, `vingt` and `cent` stay as they are; before `millions`, a noun, they do not.
  const head = fr === 'mille' ? (count === 1 ? 'mille' : `${frenchBelow(count, 'm', false)} mille`) : `${frenchBelow(count, 'm', true)} ${fr}${count > 1 ? 's' : ''}`;
  return rest ? `${head} ${frenchBelow(rest, gender, last)}` : head;
}

function frenchTens(amount: number, gender: 'm' | 'f', last: boolean): string {
  const ten = Math.floor(amount / 10);
  // `soixante-dix`, `quatre-vingt-dix`: their units go up to nineteen.
  const unit = ten === 7 || ten === 9 ? 10 + (amount % 10) : amount % 10;
  if (unit === 0) return FR_TENS[ten]! + (ten === 8 && last ? 's' : '');
  const joined = (unit === 1 || unit === 11) && ten < 8;
  return `${FR_TENS[ten]!}${joined ? ' et ' : '-'}${unit === 1 && gender === 'f' ? 'une' : FR_SMALL[unit]!}`;
}

function frenchOrdinal(amount: number, french: FrenchWords): string {
  if (amount === 1) return french.gender === 'f' ? 'première' : 'premier';
  const words = frenchWords(amount, { ...french, gender: 'm' }).replace(/(vingt|cent|million|milliard)s$/, '$1');
  const stem = words.endsWith('cinq') ? `${words}u` : words.endsWith('neuf') ? `${words.slice(0, -1)}v` : words.replace(/e$/, '');
  return `${stem}ième`;
}

/** The ending of an English ordinal in figures: 21 → `st`. */
export function englishEnding(amount: number): string {
  return Math.floor(amount / 10) % 10 === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][amount % 10] ?? 'th');
}

const SPELT: { readonly [side in Side]: ReadonlySet<string> } = {
  en: new Set([...EN_SMALL, ...EN_TENS, 'hundred', 'and', ...SCALES.map(({ en }) => en)]),
  fr: new Set([...FR_SMALL, ...FR_TENS.flatMap((word) => word.split('-')), 'une', 'et', 'vingts', 'cent', 'cents', 'septante', 'huitante', 'octante', 'nonante', ...SCALES.flatMap(({ fr }) => [fr, `${fr}s`])]),
};

/** How many UTF-16 units at a text's beginning are the words of a number; 0 for none. `vingt-sept ans` → 10 */
export function speltLength(text: string, side: Side): number {
  let end = 0;
  for (const match of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (!SPELT[side].has(match[0])) break;
    if (match[0] !== 'and' && match[0] !== 'et') end = match.index + match[0].length;
  }
  return end;
}

const ROMANS: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

/** A whole number from 1 to 3999 in Roman numerals. */
export function roman(amount: number): string {
  let rest = amount;
  let letters = '';
  for (const [value, sign] of ROMANS) {
    while (rest >= value) {
      letters += sign;
      rest -= value;
    }
  }
  return letters;
}
