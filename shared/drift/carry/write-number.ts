import type { NumberSpan, NumberValue } from '../number-value';
import { articleBefore, genderAround, isMany, nounAfter } from './agreement';
import { cased, type Ground, type Rewriting } from './rewriting';
import { englishEnding, MOST_SPELT, roman, spell, speltLength, spellOrdinal } from './spell-number';
import { writeTime } from './write-time';

/** The part of a number that is written anew, by offsets in the number's own text. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * A number of one side rewritten as one of the other side was changed, in its own form: figures stay figures, words stay words, with the separators,
 * endings and units that stand there. `27` → `25` makes `vingt-sept ans` into `vingt-cinq ans`, and `US$4.9 million` → `US$5.2 million` makes
 * `4,9 millions de dollars` into `5,2 millions de dollars`. @param was the number there, which says what `removed` says
 * @returns undefined where the form cannot say it, or not surely
 */
export function rewriteNumber(ground: Ground, was: NumberSpan, removed: NumberSpan, added: NumberSpan): Rewriting | undefined {
  if (!alike(removed.value, added.value) || was.value.fraction || was.value.vague) return undefined;
  const { text, side } = ground;
  const part = was.value.time ? wholly(was, writeTime(was.text, side, added.value)) : partOf(ground, was, removed, added);
  if (!part) return undefined;
  const [from, to] = [was.from + part.from, was.from + part.to];
  const article = side === 'en' ? articleBefore(text.slice(Math.max(0, from - 4), from), part.insert) : undefined;
  const counts = !was.value.time && !was.value.ordinal && !was.value.decade && !was.value.scale && !was.value.percent && !was.value.currency;
  const noun = counts && to === was.to ? nounAfter(text.slice(to, to + 24), side, was.value.amount, added.value.amount) : { length: 0, insert: '' };
  return noun && { from: from - (article?.length ?? 0), to: to + noun.length, insert: (article?.insert ?? '') + part.insert + noun.insert };
}

/** Whether two numbers say the same kind of thing, so that one may stand where the other stood. */
function alike(a: NumberValue, b: NumberValue): boolean {
  const kinds = ['ordinal', 'decade', 'percent', 'currency'] as const;
  return kinds.every((kind) => a[kind] === b[kind]) && !a.time === !b.time && !b.fraction && !b.vague && !a.fraction && !a.vague;
}

function wholly(was: NumberSpan, insert: string | undefined): Part | undefined {
  return insert === undefined ? undefined : { from: 0, to: was.text.length, insert };
}

function partOf(ground: Ground, was: NumberSpan, removed: NumberSpan, added: NumberSpan): Part | undefined {
  // A reference such as `3.2.1` is the same in both languages.
  if (Number.isNaN(added.value.amount)) return was.text === removed.text ? wholly(was, added.text) : undefined;
  if (was.value.form === 'words') return inWords(ground, was, added.value.amount);
  if (was.value.form === 'roman') return inRoman(ground, was, added.value.amount);
  return was.value.decade ? inDecade(was, removed, added) : inFigures(ground, was, added);
}

function inWords({ text, side }: Ground, was: NumberSpan, amount: number): Part | undefined {
  if (!Number.isInteger(amount) || amount < 0 || amount > MOST_SPELT || !Number.isInteger(was.value.amount)) return undefined;
  const { ordinal } = was.value;
  const length = ordinal ? was.text.length : speltLength(was.text, side);
  if (!length) return undefined;
  const spelt = was.text.slice(0, length);
  const gendered = side === 'fr' && (ordinal ? amount === 1 : amount % 10 === 1 && amount % 100 !== 11 && amount % 100 !== 71 && amount % 100 !== 91);
  const own = /(?:une|première|seconde)s?$/i.test(spelt) ? 'f' : /(?:un|premier|second)s?$/i.test(spelt) ? 'm' : undefined;
  const gender = own ?? genderAround(text.slice(Math.max(0, was.from - 12), was.from), text.slice(was.from + length, was.from + length + 24));
  if (gendered && !gender) return undefined;
  const french = { gender: gender ?? 'm', hyphens: /-et-|cents?-|mille-/.test(spelt) } as const;
  const plural = ordinal && side === 'fr' && spelt.endsWith('s') ? 's' : '';
  return { from: 0, to: length, insert: cased((ordinal ? spellOrdinal : spell)(amount, side, french), spelt) + plural };
}

function inRoman(ground: Ground, was: NumberSpan, amount: number): Part | undefined {
  const letters = /^[IVXLCDM]+/i.exec(was.text)?.[0];
  if (!letters || !Number.isInteger(amount) || amount < 1 || amount > 3999) return undefined;
  const ending = was.text.slice(letters.length);
  const suffix = was.value.ordinal ? frenchEnding(ground, was, ending, amount) : ending;
  const shown = letters === letters.toLowerCase() ? roman(amount).toLowerCase() : roman(amount);
  return suffix === undefined ? undefined : { from: 0, to: was.text.length, insert: shown + suffix };
}

/** Figures with grouping and decimal marks, as each language has them. */
const DIGITS = {
  en: /\d{1,3}([,'’ \u00a0\u202f\u2009])\d{3}(?:\1\d{3})*(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/,
  fr: /\d{1,3}([.'’ \u00a0\u202f\u2009])\d{3}(?:\1\d{3})*(?!\d)(?:,\d+)?|\d+(?:,\d+)?/,
} as const;
const DECIMAL = { en: '.', fr: ',' } as const;
const SCALE_WORDS = {
  en: [[1e3, 'thousand', 'thousand'], [1e6, 'million', 'million'], [1e9, 'billion', 'billion'], [1e12, 'trillion', 'trillion']],
  fr: [[1e3, 'mille', 'mille'], [1e6, 'million', 'millions'], [1e9, 'milliard', 'milliards'], [1e12, 'billion', 'billions']],
} as const;
const SCALE_WORD = { en: /thousand|million|billion|trillion/i, fr: /mille|millions?|milliards?|billions?/i } as const;

function inFigures(ground: Ground, was: NumberSpan, added: NumberSpan): Part | undefined {
  const { side } = ground;
  const match = DIGITS[side].exec(was.text);
  const oldScale = was.value.scale;
  if (!match || Math.abs(valueOf(match[0], side) * (oldScale ?? 1) - Math.abs(was.value.amount)) > 1e-3) return undefined;
  const scale = oldScale === undefined ? undefined : (added.value.scale ?? oldScale);
  const amount = Math.abs(added.value.amount) / (scale ?? 1);
  const digits = figures(amount, added, ground, match);
  // `-5` and `5` are other numbers: a sign comes or goes by hand.
  if (digits === undefined || Math.sign(added.value.amount) < 0 !== was.value.amount < 0) return undefined;
  const behind = was.text.slice(match.index + match[0].length);
  if (was.value.ordinal) {
    const ending = /^(?:\p{L}|ʳᵉ|ᵉ)+/u.exec(behind)?.[0] ?? '';
    const suffix = side === 'en' ? englishEnding(amount) : frenchEnding(ground, was, ending, amount);
    return suffix === undefined ? undefined : { from: match.index, to: match.index + match[0].length + ending.length, insert: digits + suffix };
  }
  if (scale === undefined) return { from: match.index, to: match.index + match[0].length, insert: digits };
  const word = SCALE_WORD[side].exec(behind);
  const form = SCALE_WORDS[side].find(([size]) => size === scale);
  if (!word || !form) return scale === oldScale ? { from: match.index, to: match.index + match[0].length, insert: digits } : undefined;
  const insert = digits + behind.slice(0, word.index) + form[isMany(amount, side) ? 2 : 1];
  return { from: match.index, to: match.index + match[0].length + word.index + word[0].length, insert };
}

function valueOf(digits: string, side: Ground['side']): number {
  const bare = digits.replace(/['’ \u00a0\u202f\u2009]/g, '');
  return Number(side === 'en' ? bare.replaceAll(',', '') : bare.replaceAll('.', '').replace(',', '.'));
}

/** `1930s`, `années 1930`, `années 30`: only within the century that is left unsaid. */
function inDecade(was: NumberSpan, removed: NumberSpan, added: NumberSpan): Part | undefined {
  const match = /\d\d(?:\d\d)?/.exec(was.text);
  const century = (year: number): number => Math.floor(year / 100);
  const [from, to] = [removed.value.amount, added.value.amount];
  if (!match || (from < 100) !== (to < 100)) return undefined;
  const short = match[0].length === 2;
  if (short && from >= 100 && century(from) !== century(to)) return undefined;
  const shown = short ? String(to % 100).padStart(2, '0') : String(to < 100 ? century(was.value.amount) * 100 + to : to);
  return { from: match.index, to: match.index + match[0].length, insert: shown };
}

/** An amount in figures, grouped as the number that it takes the place of, or else as the changed one; undefined for what has no short form. */
function figures(amount: number, added: NumberSpan, { text, side }: Ground, was: RegExpExecArray): string | undefined {
  const whole = Math.floor(amount);
  const places = decimalsOf(added);
  const decimals = places !== undefined && Math.abs(Number(amount.toFixed(places)) - amount) < 1e-9 ? amount.toFixed(places) : String(Math.round(amount * 1e6) / 1e6);
  const fraction = decimals.split('.')[1] ?? '';
  if (fraction.length > 3 || !Number.isFinite(amount)) return undefined;
  const shown = String(whole);
  const grouped = shown.length > 3 && (was[1] !== undefined || (!/\d{4}/.test(was[0]) && /\d[^\d]\d{3}/.test(added.text)));
  const separator = was[1] ?? usualSeparator(text, side);
  return (grouped ? shown.replace(/\B(?=(?:\d{3})+$)/g, separator) : shown) + (fraction ? DECIMAL[side] + fraction : '');
}

/** How many decimals the changed number shows: `4.90` has two. */
function decimalsOf(added: NumberSpan): number | undefined {
  if (added.value.form !== 'figures') return undefined;
  const match = /\d[.,](\d{1,2}|\d{4,})(?!\d)/.exec(added.text);
  return match ? match[1]!.length : undefined;
}

function usualSeparator(text: string, side: Ground['side']): string {
  const found = /\d([ \u00a0\u202f.,])\d{3}(?!\d)/.exec(text)?.[1];
  if (side === 'en') return found === ' ' || found === '\u00a0' || found === '\u202f' ? found : ',';
  return found === undefined || found === ',' ? '\u202f' : found;
}

/** The ending of a French ordinal in the style that stands there: `XXIe`, `21ᵉ`, `2ème`, `1re`; undefined where a first one's gender is not known. */
function frenchEnding({ text }: Ground, was: NumberSpan, ending: string, amount: number): string | undefined {
  const plural = ending.endsWith('s') ? 's' : '';
  const raised = /[ᵉʳ]/.test(ending);
  if (amount !== 1) {
    if (raised) return 'ᵉ';
    if (was.value.amount !== 1 && !/nd/i.test(ending)) return ending;
    return (/è/.test(ending) ? 'ème' : 'e') + plural;
  }
  if (was.value.amount === 1) return ending;
  const gender = genderAround(text.slice(Math.max(0, was.from - 12), was.from), text.slice(was.to, was.to + 24));
  if (!gender) return undefined;
  if (raised) return gender === 'f' ? 'ʳᵉ' : 'ᵉʳ';
  return (gender === 'm' ? 'er' : /è/.test(ending) ? 'ère' : 're') + plural;
}
