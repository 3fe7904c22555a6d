import type { DateSpan, DateValue } from '../dates';
import type { FactSpan } from '../facts';
import type { NumberSpan, NumberValue } from '../number-value';

/**
 * Which of the spans of the other side that say the same answers this one. As many there as here: in order. More there, or fewer: none, for it would be
 * a guess, unless all that say it here were changed alike, and fewer there say it.
 * @param here the spans that say it on the side that changed, before it did, in order; @param alike whether all of these were changed to one other value
 */
export function answering<T>(place: number, here: number, there: readonly T[], alike: boolean): T | undefined {
  return there.length === here || (alike && there.length < here) ? there[place] : undefined;
}

/** The numbers that say what a number of the other side says; those that say it in every respect, if there are any. Articles are no numbers. */
export function sameNumbers(number: NumberSpan, there: readonly NumberSpan[]): NumberSpan[] {
  const found = there.filter((span) => says(span, number) && !isArticle(span));
  const exact = found.filter((span) => span.value.currency === number.value.currency && span.value.ordinal === number.value.ordinal);
  return exact.length ? exact : found;
}

function says(a: NumberSpan, b: NumberSpan): boolean {
  const [x, y] = [a.value, b.value];
  if (x.percent !== y.percent || x.decade !== y.decade || x.vague || y.vague) return false;
  if (x.time || y.time) return x.time?.hours === y.time?.hours && x.time?.minutes === y.time?.minutes;
  // `années 30` leaves the century unsaid.
  if (x.decade && (x.amount < 100 || y.amount < 100)) return x.amount % 100 === y.amount % 100;
  if (Number.isNaN(x.amount) || Number.isNaN(y.amount)) return a.text === b.text;
  return readings(x).some((amount) => readings(y).some((other) => Math.abs(amount - other) < 1e-6 * Math.max(1, Math.abs(amount))));
}

function readings({ amount, also }: NumberValue): number[] {
  return also === undefined ? [amount] : [amount, also];
}

/** `un` and `one` are seldom numbers, and which of several would be a guess. */
function isArticle({ weak, value }: NumberSpan): boolean {
  return weak === true && value.amount === 1 && !value.ordinal;
}

const PARTS = ['year', 'month', 'day', 'weekday', 'season'] as const;

/** The dates that say what a date of the other side says, all of it or a part; those that say all, if there are any. */
export function sameDates(date: DateSpan, there: readonly DateSpan[]): DateSpan[] {
  const found = there.filter(({ value, other }) => !other && PARTS.some((part) => value[part] !== undefined) && PARTS.every((part) => value[part] === undefined || value[part] === date.value[part]));
  const whole = found.filter(({ value }) => PARTS.every((part) => value[part] === date.value[part]));
  return whole.length ? whole : found;
}

/** A year that stands by itself is a number, beside a month part of a date. */
export function datesOfYear(year: NumberValue, there: readonly DateSpan[]): DateSpan[] {
  return isYear(year) ? there.filter(({ value, other }) => value.year === year.amount && !other) : [];
}

export function numbersOfYear(date: DateValue, there: readonly NumberSpan[]): NumberSpan[] {
  return there.filter(({ value }) => isYear(value) && value.amount === date.year);
}

function isYear({ form, amount, ordinal, decade, percent, currency, scale, time }: NumberValue): boolean {
  return form === 'figures' && Number.isInteger(amount) && amount >= 1000 && amount <= 2999 && !ordinal && !decade && !percent && !currency && !scale && !time;
}

/** Where a span stands among those of its side that say the same, and how many there are. */
export function placeAmong<T extends FactSpan>(span: T, all: readonly T[]): { readonly place: number; readonly count: number } {
  const equal = all.filter((other) => other.key === span.key);
  return { place: equal.indexOf(span), count: equal.length };
}
