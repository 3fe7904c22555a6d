import { matchesOf } from '../letter/matches';
import type { Side } from '../letter/side';
import { currencyOf, MONEY_AFTER } from './currencies';
import { PER_CENT } from './figures';
import { numberSpan, type NumberSpan } from './number-value';

/** A number word: below 100 by value, or a factor. `nth` marks an ordinal, which ends the number. */
interface NumberWord {
  readonly value: number;
  readonly factor?: true;
  readonly nth?: true;
  readonly weak?: true;
  /** Roughly so many: `dozens`, `une centaine`. It ends the number unless a factor follows by `of` or `de`. */
  readonly vague?: true;
  /** `thirds`, `tiers`: with a number before it, parts of a whole. */
  readonly under?: true;
  /** `thirties`. */
  readonly decade?: true;
}

function list(words: string, start: number, step = 1, more: Partial<NumberWord> = {}): [string, NumberWord][] {
  return words.split(' ').map((word, at) => [word, { value: start + at * step, ...more }]);
}

const NTH = { nth: true } as const;
const WEAK_NTH = { nth: true, weak: true } as const;
const FACTOR = { factor: true } as const;
const VAGUE = { vague: true } as const;
const UNDER = { under: true, weak: true } as const;

const EN_WORDS = new Map<string, NumberWord>([
  ...list('two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 2),
  ...list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10), ['fourty', { value: 40 }],
  ...list('twenties thirties forties fifties sixties seventies eighties nineties', 20, 10, { decade: true, weak: true }),
  ...list('third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 3, 1, NTH),
  ...list('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10, NTH),
  ...list('halves thirds fourths fifths sixths sevenths eighths ninths tenths', 2, 1, UNDER), ['quarters', { value: 4, ...UNDER }], ['quarter', { value: 4, ...UNDER }],
  ['hundredths', { value: 100, ...UNDER }], ['thousandths', { value: 1e3, ...UNDER }],
  ['zero', { value: 0 }], ['one', { value: 1, weak: true }], ['first', { value: 1, ...WEAK_NTH }], ['second', { value: 2, ...WEAK_NTH }],
  ['half', { value: 0.5, weak: true }], ['dozen', { value: 12, factor: true }],
  ['hundred', { value: 100, ...FACTOR }], ['thousand', { value: 1e3, ...FACTOR }], ['million', { value: 1e6, ...FACTOR }],
  ['billion', { value: 1e9, ...FACTOR }], ['trillion', { value: 1e12, ...FACTOR }],
  ['hundredth', { value: 100, factor: true, nth: true }], ['thousandth', { value: 1e3, factor: true, nth: true }], ['millionth', { value: 1e6, factor: true, nth: true }],
  ['tens', { value: 10, ...VAGUE }], ['dozens', { value: 12, ...VAGUE }], ['scores', { value: 20, ...VAGUE }], ['hundreds', { value: 100, ...VAGUE }], ['thousands', { value: 1e3, ...VAGUE }],
  ['millions', { value: 1e6, ...VAGUE }], ['billions', { value: 1e9, ...VAGUE }], ['trillions', { value: 1e12, ...VAGUE }],
]);
const FR_WORDS = new Map<string, NumberWord>([
  ...list('deux trois quatre cinq six sept huit', 2), ...list('dix onze douze treize quatorze quinze seize', 10),
  ...list('vingt trente quarante cinquante soixante', 20, 10), ...list('septante huitante nonante', 70, 10), ['octante', { value: 80 }],
  ...list('troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième', 3, 1, NTH),
  ...list('vingtième trentième quarantième cinquantième soixantième septantième', 20, 10, NTH), ['nonantième', { value: 90, nth: true }],
  ...list('cinquièmes sixièmes septièmes huitièmes neuvièmes dixièmes', 5, 1, UNDER),
  ['tiers', { value: 3, ...UNDER }], ['tierce', { value: 3, ...WEAK_NTH }], ['quart', { value: 4, ...UNDER }], ['quarts', { value: 4, ...UNDER }], ['centièmes', { value: 100, ...UNDER }], ['millièmes', { value: 1e3, ...UNDER }],
  ['zéro', { value: 0 }], ['un', { value: 1, weak: true }], ['une', { value: 1, weak: true }], ['neuf', { value: 9, weak: true }], ['vingts', { value: 20 }],
  ['deuxième', { value: 2, nth: true }], ['second', { value: 2, ...WEAK_NTH }], ['seconde', { value: 2, ...WEAK_NTH }],
  ['premier', { value: 1, ...WEAK_NTH }], ['première', { value: 1, ...WEAK_NTH }], ['premiers', { value: 1, ...WEAK_NTH }], ['premières', { value: 1, ...WEAK_NTH }], ['unième', { value: 1, ...WEAK_NTH }],
  ['demi', { value: 0.5, weak: true }], ['demie', { value: 0.5, weak: true }], ['moitié', { value: 0.5, weak: true }],
  ['dizaine', { value: 10, vague: true }], ['douzaine', { value: 12, vague: true }], ['quinzaine', { value: 15, vague: true, weak: true }],
  ...list('vingtaine trentaine quarantaine cinquantaine soixantaine', 20, 10, VAGUE), ['centaine', { value: 100, ...VAGUE }], ['millier', { value: 1e3, ...VAGUE }],
  ['dizaines', { value: 10, ...VAGUE }], ['douzaines', { value: 12, ...VAGUE }], ['centaines', { value: 100, ...VAGUE }], ['milliers', { value: 1e3, ...VAGUE }],
  ['cent', { value: 100, ...FACTOR }], ['cents', { value: 100, ...FACTOR }], ['mille', { value: 1e3, ...FACTOR }], ['mil', { value: 1e3, ...FACTOR }], ['million', { value: 1e6, ...FACTOR }],
  ['millions', { value: 1e6, ...FACTOR }], ['milliard', { value: 1e9, ...FACTOR }], ['milliards', { value: 1e9, ...FACTOR }], ['billion', { value: 1e12, ...FACTOR }], ['billions', { value: 1e12, ...FACTOR }],
  ['trillion', { value: 1e18, ...FACTOR }], ['trillions', { value: 1e18, ...FACTOR }],
  ['centième', { value: 100, factor: true, nth: true }], ['millième', { value: 1e3, factor: true, nth: true }], ['millionième', { value: 1e6, factor: true, nth: true }],
]);
const NUMBER_WORDS: { readonly [side in Side]: ReadonlyMap<string, NumberWord> } = { en: EN_WORDS, fr: FR_WORDS };
const WORD = /\p{L}+/gu;
const SPACE = String.raw`[ \u00a0\u202f]`;
/** What may stand between the words of one number; with `and` or `et`, a conjunction. */
const GAP = /^[\s\u2010\u2011-]$/;
const AND: { readonly [side in Side]: string } = { en: 'and', fr: 'et' };
const OF: { readonly [side in Side]: RegExp } = { en: /^\sof\s$/, fr: /^\sde\s$/ };
/** `half a million`. */
const A = /^\sa\s$/;
/** Words within a number that say nothing by themselves. */
const FILLERS: { readonly [side in Side]: ReadonlySet<string> } = { en: new Set(['of', 'a']), fr: new Set(['de']) };
/** `and a half million`, `et demi`: behind a number. */
const AND_HALF: { readonly [side in Side]: RegExp } = {
  en: new RegExp(String.raw`[\s-]and[\s-]a[\s-]half[\s-](?<scale>million|billion|trillion|thousand|hundred)(?!\p{L})`, 'yiu'), fr: new RegExp(String.raw`\set\sdemie?(?!\p{L})`, 'yiu'),
};
const TAIL: { readonly [side in Side]: RegExp } = { en: tail('en'), fr: tail('fr') };

function tail(side: Side): RegExp {
  return new RegExp(String.raw`(?:${SPACE}(?<percent>${PER_CENT[side]}))?(?:(?:${SPACE}|-)(?:d[e'’]${SPACE}?)?(?<money>${MONEY_AFTER[side]}))?`, 'yiu');
}

/** Whether a text has a number word at all, roughly: one look instead of one for each of its words. */
const ANY_WORD: { readonly [side in Side]: RegExp } = { en: anyOf(EN_WORDS), fr: anyOf(FR_WORDS) };

function anyOf(words: ReadonlyMap<string, NumberWord>): RegExp {
  return new RegExp(String.raw`\b(?:${[...words.keys()].join('|')})(?![a-zà-öø-ÿ])`, 'i');
}

/** Number words that stand together, read as far as they make one number: `five or six` is two, `two thousand and five` one. */
export function wordNumbersIn(text: string, side: Side): NumberSpan[] {
  if (!ANY_WORD[side].test(text)) return [];
  const found: NumberSpan[] = [];
  let open: Reading | undefined;
  const close = () => {
    if (open) found.push(open.span(text, side));
    open = undefined;
  };
  let joint = 0;
  for (const match of matchesOf(text, WORD)) {
    if (match.index < (found.at(-1)?.to ?? 0)) continue;
    const lower = match[0].toLowerCase();
    // `un mille` is a mile.
    const word = lower === 'mille' && open?.last.value === 1 && open.weak ? undefined : NUMBER_WORDS[side].get(lower);
    if (!word && !open) continue;
    const to = match.index + lower.length;
    const gap = open ? text.slice(open.to, match.index) : '';
    if (open && !word && lower === AND[side] && GAP.test(gap)) {
      joint = to;
      continue;
    }
    const joined = open !== undefined && joint > open.to;
    const between = open && joined ? text.slice(joint, match.index) : gap;
    const next = word && open && (GAP.test(between) ? open.with(word, to, joined, side, gap.startsWith('-') && between === '-') : OF[side].test(between) ? open.ofMore(word, to) : A.test(between) ? open.halfOf(word, to) : undefined);
    if (next) open = next;
    else if (!(open && !word && FILLERS[side].has(lower) && !joined)) {
      close();
      if (word && match.index >= (found.at(-1)?.to ?? 0)) open = Reading.of(word, match.index, to);
    } else if (!GAP.test(gap)) close();
  }
  close();
  return found;
}

/** A number being read: `total` above a thousand is settled, `current` still grows. */
class Reading {
  private constructor(
    readonly from: number, readonly to: number, readonly total: number, readonly current: number, readonly last: NumberWord, readonly weak: boolean,
    /** Of a fraction: parts over a whole. */
    readonly over?: number,
  ) {}

  static of(word: NumberWord, from: number, to: number): Reading {
    const big = word.factor === true && word.value >= 1000;
    return new Reading(from, to, big ? word.value : 0, big ? 0 : word.value, word, word.weak === true);
  }

  /** The number with one more word; undefined where the word begins another. `joined`: an `and` or `et` stood between. */
  with(word: NumberWord, to: number, joined: boolean, side: Side, hyphens = false): Reading | undefined {
    const { last } = this;
    if (last.value === 0.5 && !joined) return this.halfOf(word, to);
    if (last.nth || last.under || last.decade || word.value === 0.5) return undefined;
    const grown = (total: number, current: number) => new Reading(this.from, to, total, current, word, false);
    if (word.under) return !joined && this.total === 0 && this.current > 1 && this.current < word.value ? new Reading(this.from, to, 0, word.value, word, false, this.current) : undefined;
    if (word.vague && !joined && this.total === 0 && this.current < 100 && !last.vague) return new Reading(this.from, to, 0, this.current * word.value, word, false);
    if (last.vague || word.vague) return undefined;
    if (word.factor) {
      if (joined) return undefined;
      if (word.value === 12) return this.current > 0 && this.current < 10 ? grown(this.total, this.current * 12) : undefined;
      if (word.value >= 1000) return this.current === 0 && !last.factor ? undefined : grown(this.total + (this.current || 1) * word.value, 0);
      return this.current > 0 && this.current < 100 ? grown(this.total, this.current * 100) : this.current === 0 ? grown(this.total, 100) : undefined;
    }
    if (side === 'en' && isTeen(last) && this.total === 0 && this.current >= 17 && this.current <= 20 && !joined && word.value >= 10) return grown(0, this.current * 100 + word.value);
    const ten = this.current % 100;
    if (side === 'en' && joined && this.total === 0 && this.current < 10 && last.value === this.current && word.value >= 20 && word.value < 100 && hyphens) return grown(0, this.current + word.value);
    if (side === 'fr' && ten === 4 && word.value === 20 && !joined) return grown(this.total, this.current + 76);
    const afterFactor = ten === 0 && (this.current > 0 || this.total > 0);
    if (side === 'fr' && joined && last.value === 1000 && word.value === 1) return grown(this.total, this.current + 1);
    if (afterFactor) return joined && side === 'fr' ? undefined : grown(this.total, this.current + word.value);
    const tens = ten % 10 === 0 && ten >= 20;
    const fits = tens && (word.value < 10 || (side === 'fr' && (ten === 60 || ten === 80) && word.value < 20));
    if (fits && (!joined || (side === 'fr' && word.value % 10 === 1))) return grown(this.total, this.current + word.value);
    const teen = side === 'fr' && ten % 20 === 10 && ten !== 30 && ten !== 50 && word.value >= 7 && word.value <= 9 && last.value === 10;
    return teen && !joined ? grown(this.total, this.current + word.value) : undefined;
  }

  /** `tens of thousands`, `dizaines de milliers`, `hundreds of millions`. */
  ofMore(word: NumberWord, to: number): Reading | undefined {
    const many = (word.vague || word.factor) && word.value >= 1000 && word.value > this.last.value;
    return many && this.last.vague ? new Reading(this.from, to, (this.total + this.current) * word.value, 0, { ...word, vague: true }, false) : undefined;
  }

  /** `half a million`, `une demi-douzaine`. */
  halfOf(word: NumberWord, to: number): Reading | undefined {
    const whole = (word.factor || word.vague) && word.value >= 12 && !word.nth;
    return whole && this.last.value === 0.5 ? new Reading(this.from, to, word.value / 2, 0, word, false) : undefined;
  }

  span(text: string, side: Side): NumberSpan {
    const half = this.total + this.current >= 1 && !this.last.nth ? halfAfter(text, this.to, this.last, side) : undefined;
    const amount = half ? (this.total + this.current) * half.times + half.plus : this.total + this.current;
    const end = half?.to ?? this.to;
    TAIL[side].lastIndex = end;
    const more = TAIL[side].exec(text);
    const { percent, money } = more?.groups ?? {};
    const to = end + (percent || money ? more![0].length : 0);
    const decade = this.last.decade ?? (side === 'fr' && /(?<!\p{L})années\s$/iu.test(text.slice(Math.max(0, this.from - 9), this.from)) && amount % 10 === 0 && amount < 100 ? true : undefined);
    const value = {
      amount: this.over === undefined ? amount : this.over / amount, form: 'words' as const,
      ...(this.over === undefined ? {} : { fraction: { over: this.over, under: amount } }),
      ...(this.last.nth ? { ordinal: true as const } : {}), ...(decade ? { decade } : {}), ...(this.last.vague ? { vague: true as const } : {}), ...(this.last.factor && this.last.value >= 1e3 ? { scale: this.last.value } : {}),
      ...(percent ? { percent: true as const } : {}), ...(money ? { currency: currencyOf(money) } : {}),
    };
    return numberSpan(text, this.from, to, value, this.weak && !percent);
  }
}

function isTeen(word: NumberWord): boolean {
  return word.value >= 17 && word.value <= 20 && !word.nth;
}

/** What a half behind a number adds: `two and a half million`, `deux millions et demi`. A half of what is counted (`deux ans et demi`) is another number. */
function halfAfter(text: string, at: number, last: NumberWord, side: Side): { times: number; plus: number; to: number } | undefined {
  if (side === 'fr' && !(last.factor && last.value >= 1e3)) return undefined;
  AND_HALF[side].lastIndex = at;
  const match = AND_HALF[side].exec(text);
  if (!match) return undefined;
  const factor = side === 'fr' ? last.value : EN_WORDS.get(match.groups!.scale!.toLowerCase())!.value;
  return { times: side === 'fr' ? 1 : factor, plus: factor / 2, to: at + match[0].length };
}
