import type { Side } from '../../letter/side';
import { DAY_WORDS, MONTHS, SEASONS, SHORT_MONTHS, WEEKDAYS } from '../date-words';
import type { DateSpan, DateValue } from '../dates';
import { cased, type Ground, type Rewriting } from './rewriting';
import { englishEnding, spell, spellOrdinal } from './spell-number';

/**
 * A date of one side rewritten as one of the other side was changed: only what changed, and only what this date says, in its own form.
 * `3 March 2023` → `5 April 2024` makes `3 mars 2023` into `5 avril 2024`, and `mars 2023` into `avril 2024`.
 * @param was the date there, which says nothing that `removed` does not
 * @returns undefined where it says nothing of what changed, or its form cannot say it
 */
export function rewriteDate({ text, side }: Ground, was: DateSpan, removed: DateValue, added: DateValue): Rewriting | undefined {
  const said = Object.keys({ ...removed, ...added }) as (keyof DateValue)[];
  if (said.some((name) => (removed[name] === undefined) !== (added[name] === undefined))) return undefined;
  const changed = said.filter((name) => removed[name] !== added[name] && was.value[name] !== undefined);
  if (!changed.length || was.other || changed.includes('part')) return undefined;
  let shown = was.text;
  for (const name of changed) {
    const next = rewritePart(shown, name, added, side);
    if (next === undefined) return undefined;
    shown = next;
  }
  return elided(text, was, shown, side) ?? { from: was.from, to: was.to, insert: shown };
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;
const NUMERIC = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})$/;

function rewritePart(shown: string, name: keyof DateValue, to: DateValue, side: Side): string | undefined {
  const value = to[name] as number;
  if (ISO.test(shown)) {
    const parts = shown.split('-');
    parts[['year', 'month', 'day'].indexOf(name)] = String(value).padStart(name === 'year' ? 4 : 2, '0');
    return parts.join('-');
  }
  const numeric = NUMERIC.exec(shown);
  if (numeric) return rewriteNumeric(numeric, name, value);
  switch (name) {
    case 'year': return /\d{4}/.test(shown) ? shown.replace(/\d{4}/, String(value)) : undefined;
    case 'month': return rewriteMonth(shown, value, side);
    case 'day': return rewriteDay(shown, value, side);
    case 'weekday': return swap(shown, WEEKDAYS[side], value, shown.endsWith('s'));
    // In French each season has a preposition of its own: `au printemps`, `en été`.
    case 'season': return side === 'en' ? swap(shown, SEASONS.en, value, false) : undefined;
    default: return undefined;
  }
}

/** `13/04/2023`: which of the two is the day is told by its being no month. */
function rewriteNumeric(shape: RegExpExecArray, name: keyof DateValue, value: number): string | undefined {
  const [, first, sign, second, year] = shape as unknown as [string, string, string, string, string];
  const dayFirst = Number(first) > 12 || sign === '.';
  const like = (digits: string): string => String(value).padStart(digits.length, '0');
  if (name === 'year') return `${first}${sign}${second}${sign}${year.length === 2 ? String(value % 100).padStart(2, '0') : value}`;
  return (name === 'day') === dayFirst ? `${like(first)}${sign}${second}${sign}${year}` : `${first}${sign}${like(second)}${sign}${year}`;
}

function swap(shown: string, words: ReadonlyMap<string, number>, value: number, plural: boolean): string | undefined {
  const word = /\p{L}+/u.exec(shown);
  const found = [...words].find(([form, number]) => number === value && form.endsWith('s') === plural) ?? [...words].find(([, number]) => number === value);
  return word && found ? shown.replace(word[0], cased(found[0], word[0])) : undefined;
}

function rewriteMonth(shown: string, month: number, side: Side): string | undefined {
  for (const match of shown.matchAll(/\p{L}+/gu)) {
    const lower = match[0].toLowerCase();
    const long = MONTHS[side].has(lower);
    if (!long && !SHORT_MONTHS[side].has(lower)) continue;
    const end = match.index + match[0].length;
    const stop = !long && shown[end] === '.' ? 1 : 0;
    const short = long ? undefined : formOf(SHORT_MONTHS[side], month);
    // A month that is never cut short (`mai`) has no stop either.
    const word = short === undefined ? formOf(MONTHS[side], month)! : short + (stop ? '.' : '');
    return shown.slice(0, match.index) + cased(word, match[0]) + shown.slice(end + stop);
  }
  return undefined;
}

function formOf(words: ReadonlyMap<string, number>, value: number): string | undefined {
  for (const [form, number] of words) if (number === value) return form;
  return undefined;
}

function rewriteDay(shown: string, day: number, side: Side): string | undefined {
  const figures = side === 'en' ? /(?<!\d)(\d{1,2})((?:[ \u00a0\u202f]?(?:st|nd|rd|th))?)(?!\d)/i : /(?<!\d)(\d{1,2})([ \u00a0\u202f]?(?:er|ᵉʳ))?(?!\d)/i;
  const match = figures.exec(shown);
  if (match) {
    const ending = side === 'en' ? (match[2] ? englishEnding(day) : '') : day === 1 ? (/ᵉʳ/.test(shown) ? 'ᵉʳ' : 'er') : '';
    return shown.slice(0, match.index) + String(day) + ending + shown.slice(match.index + match[0].length);
  }
  const words = [...DAY_WORDS[side].keys()].sort((a, b) => b.length - a.length);
  const spelt = new RegExp(String.raw`(?<!\p{L})(?:${words.join('|').replace(/-/g, '[ \\u00a0-]')})(?!\p{L})`, 'iu').exec(shown);
  if (!spelt) return undefined;
  const french = { gender: 'm', hyphens: spelt[0].includes('-et-') } as const;
  const word = side === 'fr' && day !== 1 ? spell(day, 'fr', french) : spellOrdinal(day, side, french);
  return shown.slice(0, spelt.index) + cased(word, spelt[0]) + shown.slice(spelt.index + spelt[0].length);
}

/** `de mars` and `d’avril`: French `de` before a month that is now of the other kind. */
function elided(text: string, was: DateSpan, shown: string, side: Side): Rewriting | undefined {
  if (side === 'en' || !/^\p{L}/u.test(shown)) return undefined;
  const before = text.slice(Math.max(0, was.from - 4), was.from);
  const vowel = /^[aeio]/i.test(shown) && !/^onze/i.test(shown);
  const full = /(?<!\p{L})de([ \u00a0\u202f])$/iu.exec(before);
  const short = /(?<!\p{L})d['’]$/iu.exec(before);
  if (full && vowel) return { from: was.from - 2, to: was.to, insert: `${text.includes("'") && !text.includes('’') ? "'" : '’'}${shown}` };
  if (short && !vowel) return { from: was.from - 1, to: was.to, insert: `e ${shown}` };
  return undefined;
}
