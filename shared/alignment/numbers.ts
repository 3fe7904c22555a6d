import type { Side } from '../letter/side';

const ENGLISH: ReadonlyMap<string, number> = new Map(Object.entries({
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14,
  fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70,
  eighty: 80, ninety: 90, hundred: 100, thousand: 1000, dozen: 12, first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7,
  eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12,
}));
const FRENCH: ReadonlyMap<string, number> = new Map(Object.entries({
  un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14,
  quinze: 15, seize: 16, vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70, huitante: 80, octante: 80,
  nonante: 90, cent: 100, cents: 100, mille: 1000, douzaine: 12, premier: 1, première: 1, deuxième: 2, second: 2, seconde: 2, troisième: 3,
  quatrième: 4, cinquième: 5, sixième: 6, septième: 7, huitième: 8, neuvième: 9, dixième: 10, onzième: 11, douzième: 12,
}));
const MONTHS: Readonly<Record<Side, ReadonlyMap<string, number>>> = {
  en: numbered(['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']),
  fr: numbered(['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']),
};
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const ROMAN_SHAPE = /^(?=[IVXLCDM])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;

/** Digits with grouping and decimal marks, and an ordinal ending that is cut off: `1,234.5`, `1 234,5`, `21st`, `1er`. */
export const DIGITS = /\p{Nd}+(?:[.,' \u00A0\u2009\u202F]\p{Nd}{3}(?!\p{Nd}))*(?:[.,]\p{Nd}+)?/u;

/**
 * The value of a number written in digits in that language: `1,234` is 1234 in English and 1.234 in French, `1 234` is 1234 in both.
 * In French a point before exactly three digits groups (`1.234`), otherwise it is decimal (`7.5`).
 */
export function digitsValue(text: string, side: Side): number {
  const plain = text.replace(/[' \u00A0\u2009\u202F]/g, '');
  if (side === 'en') return Number(plain.replace(/,(?=\d{3}(?!\d))/g, '').replace(/,/g, '.').replace(/\.(?=.*\.)/g, ''));
  return Number(plain.replace(/\.(?=\d{3}(?!\d))/g, '').replace(/,/g, '.').replace(/\.(?=.*\.)/g, ''));
}

/** The value of a lower-case number word, cardinal or ordinal, hyphens allowed: `three`, `twenty-one`, `quatre-vingt-dix`; undefined for other words. */
export function wordValue(word: string, side: Side): number | undefined {
  const table = side === 'en' ? ENGLISH : FRENCH;
  if (!word.includes('-')) return table.get(word);
  let total = 0;
  for (const part of word.split('-')) {
    if (part === 'et') continue;
    const value = table.get(part);
    if (value === undefined) return undefined;
    total = value >= 20 && total > 0 && total < value ? total * value : total + value;
  }
  return total;
}

/** The value of a Roman numeral in capitals. A single letter counts only as `V` or `X`: `I` is a pronoun, `C`, `D`, `L`, `M` are initials. */
export function romanValue(text: string): number | undefined {
  if (!ROMAN_SHAPE.test(text) || (text.length === 1 && text !== 'V' && text !== 'X')) return undefined;
  let total = 0;
  for (let k = 0; k < text.length; k++) {
    const value = ROMAN[text[k]!]!;
    total += value < (ROMAN[text[k + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}

/** The month a lower-case word names, 1 to 12; undefined for other words. */
export function monthOf(word: string, side: Side): number | undefined {
  return MONTHS[side].get(word);
}

function numbered(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, at) => [word, at + 1]));
}
