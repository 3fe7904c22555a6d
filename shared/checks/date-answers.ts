import type { DateSpan, DateValue } from '../drift/dates';

const FIELDS = ['year', 'month', 'day', 'weekday', 'season'] as const;
export type DateField = (typeof FIELDS)[number];

/** How two dates answer one another: what both say alike, what they say differently, and what one of them leaves out. */
export interface DateComparison {
  readonly same: readonly DateField[];
  readonly differing: readonly DateField[];
  /** Said by the first alone. */
  readonly onlyFirst: readonly DateField[];
  readonly onlySecond: readonly DateField[];
}

/** Compares two dates; of `03/04/2023` the reading that agrees best. */
export function compareDates(a: DateSpan, b: DateSpan): DateComparison {
  const readings = [a.value, ...(a.other ? [a.other] : [])].flatMap((one) => [b.value, ...(b.other ? [b.other] : [])].map((two) => compareValues(one, two)));
  return readings.reduce((best, next) => (next.same.length > best.same.length ? next : best));
}

function compareValues(a: DateValue, b: DateValue): DateComparison {
  const both = FIELDS.filter((field) => a[field] !== undefined && b[field] !== undefined);
  return {
    same: both.filter((field) => a[field] === b[field]), differing: both.filter((field) => a[field] !== b[field]),
    onlyFirst: FIELDS.filter((field) => a[field] !== undefined && b[field] === undefined), onlySecond: FIELDS.filter((field) => b[field] !== undefined && a[field] === undefined),
  };
}

/** Two dates that stand for one another. */
export interface DatePair extends DateComparison {
  readonly en: DateSpan;
  readonly fr: DateSpan;
}

export interface DateAnswers {
  /** Nothing differs, though one may say more. */
  readonly agreeing: readonly DatePair[];
  readonly conflicting: readonly DatePair[];
  readonly onlyEn: readonly DateSpan[];
  readonly onlyFr: readonly DateSpan[];
}

/**
 * Which date of the French answers which of the English: first those that say the same, then those of which one says less, then, of what is left,
 * those that differ in the least. A date said once more than on the other side is answered all the same.
 */
export function answerDates(english: readonly DateSpan[], french: readonly DateSpan[]): DateAnswers {
  const en = new Set(english);
  const fr = new Set(french);
  const take = (least: (pair: DatePair) => number): DatePair[] => {
    const ranked = [...en].flatMap((a) => [...fr].map((b): DatePair => ({ en: a, fr: b, ...compareDates(a, b) })))
      .map((pair) => ({ pair, rank: least(pair) })).filter(({ rank }) => rank > 0).sort((a, b) => b.rank - a.rank);
    return ranked.flatMap(({ pair }) => (en.has(pair.en) && fr.has(pair.fr) && en.delete(pair.en) && fr.delete(pair.fr) ? [pair] : []));
  };
  const agreeing = take(({ same, differing, onlyFirst, onlySecond }) => (differing.length || !same.includes('month') && !same.includes('weekday') && !same.includes('season') ? 0 : 10 + same.length - onlyFirst.length - onlySecond.length));
  const conflicting = take(({ same, differing, onlyFirst, onlySecond }) => (differing.length && (same.length || onlyFirst.length + onlySecond.length === 0) ? 10 + 2 * same.length - onlyFirst.length - onlySecond.length : 0));
  const repeated = (span: DateSpan, others: readonly DateSpan[]) => others.some((other) => compareDates(span, other).differing.length === 0 && compareDates(span, other).same.length > 0);
  return { agreeing, conflicting, onlyEn: [...en].filter((span) => !repeated(span, french)), onlyFr: [...fr].filter((span) => !repeated(span, english)) };
}
