import { matchesOf } from '../letter/matches';
import type { Side } from '../letter/side';
import { DAY_WORDS, MONTHS, partBefore, SEASONS, SHORT_MONTHS, WEEKDAYS, type PartOfTime } from './date-words';
import type { FactSpan } from './facts';
import { startsSentence } from '../letter/sentences';

/** What a text says of a date, as far as it says it; what is absent is not said. */
export interface DateValue {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** As written: 1 to 31 in dates that exist. */
  readonly day?: number;
  /** 1 is Monday. */
  readonly weekday?: number;
  /** 1 is spring. */
  readonly season?: number;
  /** Which part of the month. */
  readonly part?: PartOfTime;
}

/** A date where it stands in a text. */
export interface DateSpan extends FactSpan {
  readonly what: 'date';
  readonly value: DateValue;
  /** The other way to read `03/04/2023`, day and month exchanged. */
  readonly other?: DateValue;
}

const S = String.raw`[ \u00a0\u202f]`;
const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const oneOf = (words: ReadonlyMap<string, number>) => [...words.keys()].sort((a, b) => b.length - a.length).join('|');
const dayWords = (side: Side) => oneOf(DAY_WORDS[side]).replace(/-/g, String.raw`[ \u00a0-]`);

/** Words that say a date by themselves. */
const NAMES: { readonly [side in Side]: RegExp } = { en: names('en'), fr: names('fr') };

function names(side: Side): RegExp {
  const season = side === 'en' ? `(?<=(?:${EDGE}(?:in|the|this|last|next|that|early|late|mid)${S}|mid-))(?:${oneOf(SEASONS.en)})|(?:${oneOf(SEASONS.en)})(?=${S}(?:of${S})?\\d{4})`
    : `(?<=(?:${EDGE}(?:au|en|cet|cette|ce|le)${S}|[ld]['’]))(?:${oneOf(SEASONS.fr)})|(?:${oneOf(SEASONS.fr)})(?=${S}(?:de${S})?\\d{4})`;
  return new RegExp(`${EDGE}(?:(?<month>${oneOf(MONTHS[side])})|(?<short>${oneOf(SHORT_MONTHS[side])})\\.?|(?<weekday>${oneOf(WEEKDAYS[side])})|(?<season>${season}))${END}`, 'giu');
}

/** Whether a text has such a word at all, be it the end of another: most have none, and this is soon seen. */
const MAY_NAME: { readonly [side in Side]: RegExp } = { en: anyName('en'), fr: anyName('fr') };

function anyName(side: Side): RegExp {
  return new RegExp(`(?:${[MONTHS, SHORT_MONTHS, WEEKDAYS, SEASONS].map((words) => oneOf(words[side])).join('|')})(?![a-zà-öø-ÿ])`, 'i');
}

/** A day of a month in figures. */
const FIGURE: { readonly [side in Side]: string } = { en: String.raw`\d{1,2}(?:${S}?(?:st|nd|rd|th))?`, fr: String.raw`(?:1${S}?(?:er|ᵉʳ)|\d{1,2})` };
const ALSO: { readonly [side in Side]: string } = {
  en: String.raw`(?:${S}?[-‑–—/]${S}?|${S}?,${S}(?:and${S})?(?:the${S})?|${S}(?:to|and|or|until|till|through|&)${S}(?:the${S})?)`,
  fr: String.raw`(?:${S}?[-‑–—/]${S}?|${S}?,${S}|${S}(?:au|et|ou|à)${S}(?:l[ea]${S}|du${S}|au${S})?)`,
};

/** The days before a month: `3 March`, `3rd of March`, `first of March`, `3, 4 and 5 March`. */
const BEFORE: { readonly [side in Side]: RegExp } = {
  en: new RegExp(String.raw`(?<![\p{L}\p{N}.,$€£§]|\d[ \u00a0\u202f])(?<more>(?:${FIGURE.en}${ALSO.en})*)(?<day>${FIGURE.en}|${dayWords('en')})(?:${S}(?:day${S})?of${S}|${S}|-)$`, 'iu'),
  fr: new RegExp(String.raw`(?<![\p{L}\p{N}.,$€£§]|\d[ \u00a0\u202f])(?<more>(?:${FIGURE.fr}${ALSO.fr})*)(?<day>${FIGURE.fr}|${dayWords('fr')})(?:${S}|-)$`, 'iu'),
};
const YEAR_AFTER: { readonly [side in Side]: RegExp } = {
  en: new RegExp(`^,?${S}(?:of${S}|in${S})?(?<year>\\d{4})${END}(?![,.]\\d)`, 'iu'),
  fr: new RegExp(`^,?${S}(?:de${S}(?:l['’]an(?:née)?${S})?)?(?<year>\\d{4})${END}(?![,.]\\d)`, 'iu'),
};
/** English days after a month, and more of them: `March 3`, `March 3-5`, `March 3 and 4, 2023`. A list by `and` or a comma must end where a date may end, or `on March 3 and 5 people` had two. */
const DAY_AFTER = new RegExp(
  String.raw`^${S}(?:the${S})?(?<day>\d{1,2}(?:st|nd|rd|th)?|${dayWords('en')})(?![\p{L}\p{N}%]|[.:]\d|,\d|${S}(?:%|\d{3}${END}))` +
  String.raw`(?<more>(?:(?:${S}?[-‑–—/]${S}?|${S}(?:to|through|until)${S})\d{1,2}(?:st|nd|rd|th)?${END})|(?:(?:,${S}|,?${S}and${S}|${S}or${S})\d{1,2}(?:st|nd|rd|th)?${END})+(?=$|[.;:)]|,${S}\d{4}|${S}\d{4}))?`, 'iu',
);
const NUMERIC = new RegExp(String.raw`${EDGE}(?:(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})|(?<first>\d{1,2})(?<sign>[/.])(?<second>\d{1,2})\k<sign>(?<year>\d{4}|\d{2}))${END}(?![.,/-]\d)`, 'gu');
/** No date in any other year is called by these figures. */
const NINE_ELEVEN = new RegExp(`${EDGE}9/11${END}`, 'gu');

/** English and French months that are other words too: verbs, names, a planet. Alone, they need more to be a month. */
const AMBIGUOUS: { readonly [side in Side]: ReadonlySet<string> } = { en: new Set(['march', 'may', 'april', 'june', 'august']), fr: new Set(['mars', 'avril']) };
const TITLES_BEFORE = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Mme|M)\.?[ \u00a0\u202f]$/u;

/**
 * The dates of a text by value: `3 March 2023`, `March 3, 2023`, `3-5 March`, `3 mars 2023`, `April 2024`, `juillet`, `2023-03-03`, seasons and days of the
 * week; of `3-5 March 2023` the days are two dates. A year by itself is a number. Key: `year-month-day` with what is not said left empty;
 * `03/04/2023` stands for itself, for who wrote it decides what it means.
 */
export function datesIn(text: string, side: Side): DateSpan[] {
  const found: DateSpan[] = [];
  const taken = (from: number, to: number) => found.some((span) => span.from < to && from < span.to);
  for (const span of numericDates(text, side)) found.push(span);
  for (const match of MAY_NAME[side].test(text) ? matchesOf(text, NAMES[side]) : []) {
    const { month, short, weekday, season } = match.groups as { readonly [name: string]: string | undefined };
    const [from, to] = [match.index, match.index + match[0].length];
    if (taken(from, to)) continue;
    if (weekday !== undefined) {
      const value = { weekday: WEEKDAYS[side].get(weekday.toLowerCase())! };
      found.push({ what: 'date', key: `day ${value.weekday}`, value, text: match[0], from, to });
    } else if (season !== undefined) {
      const value = { season: SEASONS[side].get(season.toLowerCase())! };
      found.push({ what: 'date', key: `season ${value.season}`, value, text: match[0], from, to });
    } else found.push(...aroundMonth(text, side, from, to, (month ?? short)!, short !== undefined));
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The dates that a month's name is part of: none where it is no month, several where it has several days. */
function aroundMonth(text: string, side: Side, start: number, end: number, name: string, short: boolean): DateSpan[] {
  const lower = name.toLowerCase();
  const month = (short ? SHORT_MONTHS : MONTHS)[side].get(lower)!;
  const before = BEFORE[side].exec(text.slice(Math.max(0, start - 40), start));
  const rest = text.slice(end, end + 40);
  const after = !before && side === 'en' ? DAY_AFTER.exec(rest) : null;
  const yearAt = after ? after[0].length : 0;
  const year = YEAR_AFTER[side].exec(rest.slice(yearAt));
  const capital = /^\p{Lu}/u.test(name);
  if (side === 'en' && !capital && !year) return [];
  // `sept` is seven, too.
  if (side === 'fr' && lower === 'sept' && text[end - 1] !== '.' && !(year && /^\d/.test(before?.groups!.day ?? ''))) return [];
  const alone = !before && !after && !year;
  // `until Oct.`, but not `the sum is sept.`
  if (alone && (short ? text[end - 1] !== '.' || lower === 'sept' && side === 'fr' || lower === 'mar' : !isMonth(text, side, start, end, lower, capital))) return [];
  const part = before || after ? undefined : partBefore(text, start, side)?.part;
  const value = { ...(year ? { year: Number(year.groups!.year) } : {}), month, ...(part ? { part } : {}) };
  const to = end + yearAt + (year?.[0].length ?? 0);
  if (before) {
    const from = start - before[0].length;
    const dayFrom = from + before.groups!.more!.length;
    return [...days(before.groups!.more!, from, value, side), dated(text, dayFrom, to, { ...value, day: dayOf(before.groups!.day!, side) })];
  }
  if (!after) return [dated(text, start, to, value)];
  const more = after.groups!.more ?? '';
  const all = days(more, end + yearAt - more.length, value, side);
  const first = dated(text, start, all.length ? end + yearAt - more.length : to, { ...value, day: dayOf(after.groups!.day!, side) });
  const last = all.at(-1);
  return last ? [first, ...all.slice(0, -1), dated(text, last.from, to, last.value)] : [first];
}

function dated(text: string, from: number, to: number, value: DateValue): DateSpan {
  return { what: 'date', key: `${value.year ?? ''}-${value.month ?? ''}-${value.day ?? ''}`, value, text: text.slice(from, to), from, to };
}

/** The days of a list, each a date with the month and year of all. */
function days(list: string, from: number, value: DateValue, side: Side): DateSpan[] {
  return [...list.matchAll(/\d+(?:[ \u00a0\u202f]?(?:st|nd|rd|th|er|ᵉʳ))?/giu)].map((match) => {
    const span = dated(list, match.index, match.index + match[0].length, { ...value, day: dayOf(match[0], side) });
    return { ...span, from: from + span.from, to: from + span.to };
  });
}

function dayOf(day: string, side: Side): number {
  return /^\d/.test(day) ? Number.parseInt(day, 10) : DAY_WORDS[side].get(day.toLowerCase().replace(/[ \u00a0]/g, '-'))!;
}

/** Whether a name without day or year is a month's: not `May we`, `students march`, `Theresa May`, `April Smith`, `la planète Mars`. */
function isMonth(text: string, side: Side, start: number, end: number, lower: string, capital: boolean): boolean {
  if (!AMBIGUOUS[side].has(lower)) return true;
  if (side === 'fr') return !capital;
  const near = text.slice(Math.max(0, start - 25), start);
  if (TITLES_BEFORE.test(near) || /^[ \u00a0][\p{Lu}]\p{Ll}/u.test(text.slice(end, end + 3))) return false;
  // In a table's cell it stands by itself.
  if (startsSentence(text, start, side)) return lower === 'april' || lower === 'june' || /^\s*(?:[,;:–—/-]|$)/u.test(text.slice(end));
  return !/\p{Lu}[\p{L}’']*[ \u00a0]$/u.test(near) || /(?:^|[^\p{L}])(?:In|By|Last|This|Next|Since|Until|Every|Early|Late|Mid|End|Beginning|Start|Of|To|From|For|During|The|On|After|Before|Around)[ \u00a0]$/u.test(near);
}

function numericDates(text: string, side: Side): DateSpan[] {
  if (!/\d[-/.]\d/.test(text)) return [];
  const spans = [...text.matchAll(NUMERIC)].flatMap((match): DateSpan[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    const { y, m, d, first, second, year } = match.groups as { readonly [name: string]: string | undefined };
    if (y !== undefined) {
      const value = { year: Number(y), month: Number(m), day: Number(d) };
      return value.month >= 1 && value.month <= 12 ? [dated(text, from, to, value)] : [];
    }
    const [a, b] = [Number(first), Number(second)];
    const full = year!.length === 2 ? 2000 + Number(year) : Number(year);
    const dayFirst = { year: full, month: b, day: a };
    const monthFirst = { year: full, month: a, day: b };
    const base = { what: 'date', key: match[0], text: match[0], from, to } as const;
    if (b > 12) return a >= 1 && a <= 12 ? [{ ...base, value: monthFirst }] : [];
    if (b < 1 || a < 1) return [];
    return [{ ...base, value: dayFirst, ...(a <= 12 && a !== b && (side === 'en' || match.groups!.sign === '/') ? { other: monthFirst } : {}) }];
  });
  const attacks = [...text.matchAll(NINE_ELEVEN)].map((match) => ({ ...dated(text, match.index, match.index + match[0].length, { month: 9, day: 11 }) }));
  return [...spans, ...attacks.filter((span) => !spans.some((other) => other.from < span.to && span.from < other.to))];
}
