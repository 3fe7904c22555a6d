import type { Side } from '../letter/side';
import type { FactSpan } from './facts';

/**
 * The numbers of a text by value: digits with the separators of the language, number words (`twenty-seven`, `cent cinquante
 * millions`), ordinals (`21st`, `XXIe`), times, with per cent and currency. Two numbers of equal key say the same:
 * `5%` and `5 per cent`, `1,234` and `1 234`, `twenty` and `20`. `weak` are words that are numbers only sometimes (`one`, `first`, `neuf`).
 */
export function numbersIn(text: string, side: Side): FactSpan[] {
  const times = spans(text, TIMES[side], (match) => ({ key: timeKey(match) }));
  const plain = blank(text, times);
  const romans = side === 'fr' ? spans(plain, ROMAN_ORDINAL, (match) => ({ key: `${romanValue(match[1]!)}o` })) : [];
  const figures = spans(blank(plain, romans), FIGURES[side], (match) => ({ key: figureKey(match, side) }));
  const spelled = wordNumbers(blank(plain, [...romans, ...figures]), side);
  return [...times, ...romans, ...figures, ...spelled].sort((a, b) => a.from - b.from);
}

/** The text with some spans blanked out, at equal offsets. */
export function blank(text: string, taken: readonly { readonly from: number; readonly to: number }[]): string {
  let out = text;
  for (const { from, to } of taken) out = out.slice(0, from) + '\u0000'.repeat(to - from) + out.slice(to);
  return out;
}

function spans(text: string, pattern: RegExp, read: (match: RegExpExecArray) => { key: string }): FactSpan[] {
  return [...text.matchAll(pattern)].map((match) => {
    const shown = match[0].trim();
    return { what: 'number', ...read(match), text: shown, from: match.index, to: match.index + match[0].trimEnd().length };
  });
}

const SPACE = String.raw`[ \u00a0\u202f]`;
const TIMES: { readonly [side in Side]: RegExp } = {
  en: new RegExp(String.raw`(?<![\d.,:])(\d{1,2})(?::(\d{2}))?${SPACE}?(?:([ap])\.?m\b\.?)|(?<![\d.,:])(\d{1,2}):(\d{2})(?![\d:])`, 'gi'),
  fr: new RegExp(String.raw`(?<![\d.,:])(\d{1,2})${SPACE}?h(?:eures?)?(?:${SPACE}?(\d{2}))?(?![\p{L}\d])|(?<![\d.,:])(\d{1,2}):(\d{2})(?![\d:])`, 'giu'),
};

/** Hours and minutes on the 24-hour clock. The last two groups are those of `10:30`; English has one for `am` and `pm` before them. */
function timeKey(match: RegExpExecArray): string {
  const half = match.length > 5 ? match[3]?.toLowerCase() : undefined;
  const hour = Number(match[1] ?? match[match.length - 2]);
  const minute = match[1] === undefined ? match[match.length - 1]! : (match[2] ?? '00');
  return `${half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)}h${minute}`;
}

/** Not `Le` and `Ce`, `Ver` and `Vre`: from 50 on two letters, and only the first has its own ending. */
const ROMAN_ORDINAL = /(?<![\p{L}\p{N}])(I(?=er|re)|[IVX][IVXLC]*(?=[eᵉè])|[LC][IVXLC]+(?=[eᵉè]))(?:e|ᵉ|ème|er|re)(?![\p{L}\p{N}])/gu;
const ROMAN_LETTERS: { readonly [letter: string]: number } = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(letters: string): number {
  const values = [...letters].map((letter) => ROMAN_LETTERS[letter]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const GROUPS = { en: String.raw`\d{1,3}(?:(?:,\d{3})+|(?:${SPACE}\d{3})+)(?!\d)(?:\.\d+)?`, fr: String.raw`\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?!\d)(?:,\d+)?` };
const SCALES: { readonly [side in Side]: readonly (readonly [RegExp, number])[] } = {
  en: [[/^thousand/i, 1e3], [/^million|^m\b/i, 1e6], [/^billion|^bn\b/i, 1e9], [/^trillion/i, 1e12]],
  fr: [[/^mille/i, 1e3], [/^millions?$/i, 1e6], [/^milliards?$/i, 1e9], [/^billions?$/i, 1e12]],
};
const SCALE = { en: 'thousand|million|billion|trillion|bn', fr: 'mille|millions?|milliards?|billions?' };
const ORDINAL = { en: 'st|nd|rd|th', fr: 'er|ers|re|res|ère|e|es|ᵉ|ème|èmes|nd|nde' };
const PER_CENT = { en: String.raw`%|per${SPACE}?cent\b`, fr: String.raw`%|pour${SPACE}cent\b|p\.${SPACE}?(?:100|cent)` };
const CURRENCIES: readonly (readonly [RegExp, string])[] = [[/[$]|dollar/i, '$'], [/€|euro|EUR/i, '€'], [/£|pound|livre/i, '£'], [/¥|yen/i, '¥']];
const MONEY = String.raw`(?:US|CA|AU|C|A)?\$(?:${SPACE}?(?:US|CA))?|[€£¥]|EUR\b|(?:dollars?|euros?|pounds?|livres? sterling|yens?)(?!\p{L})`;

/** Digits with all that belongs to them: `US$4.9 million`, `-5 %`, `21st`, `1930s`, `11 millions d’euros`. */
const FIGURES: { readonly [side in Side]: RegExp } = { en: figures('en'), fr: figures('fr') };

function figures(side: Side): RegExp {
  return new RegExp(
    String.raw`(?<before>(?:US|CA|AU|C|A)?[$€£¥]${SPACE}?)?(?<sign>(?<![\p{L}\p{N})%]|\d${SPACE})[-−–](?=\d))?` +
    String.raw`(?<digits>${GROUPS[side]}|\d+(?:[.,]\d+)*)(?:(?<ordinal>${ORDINAL[side]})(?!\p{L})|(?<decade>['’]?s)(?!\p{L}))?` +
    String.raw`(?:(?:${SPACE}|-)(?<scale>${SCALE[side]})(?!\p{L}))?(?:${SPACE}?(?<percent>${PER_CENT[side]}))?` +
    String.raw`(?:(?:${SPACE}|-)?(?:d[e'’]${SPACE}?)?(?<after>${MONEY}))?`,
    'giu',
  );
}

function figureKey(match: RegExpExecArray, side: Side): string {
  const { before, sign, digits, ordinal, decade, scale, percent, after } = match.groups as { [name: string]: string | undefined };
  const factor = scale ? (SCALES[side].find(([shape]) => shape.test(scale))?.[1] ?? 1) : 1;
  const value = figureValue(digits!, side);
  const shown = Number.isNaN(value) ? digits! : String(Math.round(value * factor * 1e6) / 1e6);
  const money = before ?? after;
  const currency = money ? (CURRENCIES.find(([shape]) => shape.test(money))?.[1] ?? '') : '';
  return (sign ? '-' : '') + shown + (ordinal ? 'o' : '') + (decade ? 's' : '') + (percent ? '%' : '') + currency;
}

/** The value of digits with separators; not a number for what is rather a reference, such as `3.2.1`. */
function figureValue(digits: string, side: Side): number {
  const bare = digits.replace(/[ \u00a0\u202f'’]/g, '');
  const grouped = side === 'en' ? /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare) : false;
  return Number(grouped ? bare.replaceAll(',', '') : bare.replace(',', '.'));
}

/** A number word: below 100 by value, or a factor. `nth` marks an ordinal, which ends the number. */
interface NumberWord {
  readonly value: number;
  readonly factor?: true;
  readonly nth?: true;
  readonly weak?: true;
}

function list(words: string, start: number, step = 1): [string, NumberWord][] {
  return words.split(' ').map((word, at) => [word, { value: start + at * step }]);
}

function ordinals(words: string, start: number, step = 1): [string, NumberWord][] {
  return words.split(' ').map((word, at) => [word, { value: start + at * step, nth: true }]);
}

const EN_WORDS = new Map<string, NumberWord>([
  ...list('two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 2),
  ...list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ...ordinals('third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 3),
  ...ordinals('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
  ['zero', { value: 0 }], ['one', { value: 1, weak: true }], ['first', { value: 1, nth: true, weak: true }], ['second', { value: 2, nth: true, weak: true }],
  ['hundred', { value: 100, factor: true }], ['thousand', { value: 1e3, factor: true }], ['million', { value: 1e6, factor: true }],
  ['billion', { value: 1e9, factor: true }], ['trillion', { value: 1e12, factor: true }], ['hundredth', { value: 100, factor: true, nth: true }],
]);
const FR_WORDS = new Map<string, NumberWord>([
  ...list('deux trois quatre cinq six sept huit', 2), ...list('dix onze douze treize quatorze quinze seize', 10),
  ...list('vingt trente quarante cinquante soixante', 20, 10), ...list('septante huitante nonante', 70, 10),
  ...ordinals('troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième', 3),
  ...ordinals('vingtième trentième quarantième cinquantième', 20, 10),
  ['zéro', { value: 0 }], ['un', { value: 1, weak: true }], ['une', { value: 1, weak: true }], ['neuf', { value: 9, weak: true }], ['vingts', { value: 20 }],
  ['deuxième', { value: 2, nth: true }], ['second', { value: 2, nth: true, weak: true }], ['seconde', { value: 2, nth: true, weak: true }],
  ['premier', { value: 1, nth: true, weak: true }], ['première', { value: 1, nth: true, weak: true }], ['unième', { value: 1, nth: true, weak: true }],
  ['cent', { value: 100, factor: true }], ['cents', { value: 100, factor: true }], ['mille', { value: 1e3, factor: true }], ['million', { value: 1e6, factor: true }],
  ['millions', { value: 1e6, factor: true }], ['milliard', { value: 1e9, factor: true }], ['milliards', { value: 1e9, factor: true }], ['centième', { value: 100, factor: true, nth: true }],
]);
const NUMBER_WORDS: { readonly [side in Side]: ReadonlyMap<string, NumberWord> } = { en: EN_WORDS, fr: FR_WORDS };
const WORD = /\p{L}+/gu;

/** Number words that stand together, read as far as they make one number: `five or six` is two, `two thousand and five` one. */
function wordNumbers(text: string, side: Side): FactSpan[] {
  const found: FactSpan[] = [];
  let open: Reading | undefined;
  const close = () => {
    if (open) found.push(open.span(text, side));
    open = undefined;
  };
  let joint = 0;
  for (const match of text.matchAll(WORD)) {
    if (match.index < (found.at(-1)?.to ?? 0)) continue;
    const lower = match[0].toLowerCase();
    const word = NUMBER_WORDS[side].get(lower);
    const to = match.index + lower.length;
    const gap = open ? text.slice(open.to, match.index) : '';
    if (open && !word && lower === (side === 'en' ? 'and' : 'et') && /^[\s-]$/.test(gap)) {
      joint = to;
      continue;
    }
    const between = open && joint > open.to ? text.slice(joint, match.index) : gap;
    const next = word && open && /^[\s-]$/.test(between) ? open.with(word, to, joint > open.to, side) : undefined;
    if (next) open = next;
    else {
      close();
      if (word) open = Reading.of(word, match.index, to);
    }
  }
  close();
  return found;
}

/** A number being read: `total` above a thousand is settled, `current` still grows. */
class Reading {
  private constructor(readonly from: number, readonly to: number, readonly total: number, readonly current: number, readonly last: NumberWord, readonly weak: boolean) {}

  static of(word: NumberWord, from: number, to: number): Reading {
    const big = word.factor === true && word.value >= 1000;
    return new Reading(from, to, big ? word.value : 0, big ? 0 : word.value, word, word.weak === true);
  }

  /** The number with one more word; undefined where the word begins another. `joined`: an `and` or `et` stood between. */
  with(word: NumberWord, to: number, joined: boolean, side: Side): Reading | undefined {
    if (this.last.nth) return undefined;
    const grown = (total: number, current: number) => new Reading(this.from, to, total, current, word, false);
    if (word.factor) {
      if (joined) return undefined;
      if (word.value >= 1000) return this.current === 0 && !this.last.factor ? undefined : grown(this.total + (this.current || 1) * word.value, 0);
      return this.current > 0 && this.current < 100 ? grown(this.total, this.current * 100) : this.current === 0 ? grown(this.total, 100) : undefined;
    }
    const ten = this.current % 100;
    if (side === 'fr' && ten === 4 && word.value === 20 && !joined) return grown(this.total, this.current + 76);
    const afterFactor = ten === 0 && (this.current > 0 || this.total > 0);
    if (afterFactor) return joined && side === 'fr' ? undefined : grown(this.total, this.current + word.value);
    const tens = ten % 10 === 0 && ten >= 20;
    const fits = tens && (word.value < 10 || (side === 'fr' && (ten === 60 || ten === 80) && word.value < 20));
    if (fits && (!joined || (side === 'fr' && word.value % 10 === 1))) return grown(this.total, this.current + word.value);
    const teen = side === 'fr' && ten % 20 === 10 && ten !== 30 && ten !== 50 && word.value >= 7 && word.value <= 9 && this.last.value === 10;
    return teen && !joined ? grown(this.total, this.current + word.value) : undefined;
  }

  span(text: string, side: Side): FactSpan {
    const value = String(this.total + this.current) + (this.last.nth ? 'o' : '');
    const unit = new RegExp(String.raw`^${SPACE}(${PER_CENT[side]})`, 'iu').exec(text.slice(this.to, this.to + 12));
    const to = this.to + (unit?.[0].length ?? 0);
    const span = { what: 'number', key: value + (unit ? '%' : ''), text: text.slice(this.from, to), from: this.from, to } as const;
    return this.weak ? { ...span, weak: true } : span;
  }
}
