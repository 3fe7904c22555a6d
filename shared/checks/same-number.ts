import type { NumberSpan, NumberValue } from '../drift/number-value';

/** How surely two numbers say the same; 0: they do not. */
export type Sameness = 0 | 1 | 2 | 3;

const CLOSE = 1e-9;

/**
 * Whether an English number and a French one say the same. 3: in all respects. 2: one of two ways to read or say it (`14 h` for `14 hours`, `one third` for `1/3`,
 * `5 à 6 millions` for `5 million to 6 million`). 1: only perhaps (`'95` for `1995`).
 */
export function sameNumber(en: NumberSpan, fr: NumberSpan): Sameness {
  const [a, b] = [en.value, fr.value];
  if (en.key === fr.key) return 3;
  if (a.time && b.time) return sameTime(a.time, b.time, a.form === 'words' && b.form === 'words') ? 2 : 0;
  if (a.time || b.time) return sameHour(a, b) || sameHour(b, a) ? 2 : 0;
  if (a.vague && b.vague) return roughlySame(a.amount, b.amount) ? 2 : 0;
  if (equal(a.amount, b.amount)) return a.ordinal === b.ordinal && a.decade === b.decade && a.percent === b.percent ? 3 : 2;
  if (isPart(a, b) || isPart(b, a)) return 2;
  if ((a.also !== undefined && equal(a.also, b.amount)) || (b.also !== undefined && equal(b.also, a.amount))) return 2;
  if (isDecade(a, b) || isDecade(b, a)) return 2;
  if (equal(Math.abs(a.amount), Math.abs(b.amount))) return 2;
  if (isShort(a, b) || isShort(b, a) || isCents(a, b) || isCents(b, a)) return 1;
  return 0;
}

function equal(a: number, b: number): boolean {
  return Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a));
}

interface Clock {
  readonly hours: number;
  readonly minutes: number;
}

/** `8 pm` and `8 heures du soir`: half a day apart is the same on many clocks, but not where both have a word (`noon`, `minuit`). */
function sameTime(a: Clock, b: Clock, words: boolean): boolean {
  return a.minutes === b.minutes && (a.hours - b.hours) % (words ? 24 : 12) === 0;
}

/** `14 heures` and `14 hours`; `10 h 30` and `half past ten`. */
function sameHour(time: NumberValue, other: NumberValue): boolean {
  if (!time.time || other.time || other.percent || other.currency) return false;
  if (equal(other.amount, time.amount)) return true;
  const spoken = other.form === 'words' && other.amount >= 1 && other.amount <= 12;
  return spoken ? (time.amount - other.amount) % 12 === 0 || (time.time.minutes >= 30 && (time.amount - other.amount + 1) % 12 === 0) : equal(other.amount, time.amount + time.time.minutes / 100);
}

/** Dozens are `dizaines`; hundreds are no thousands. */
function roughlySame(a: number, b: number): boolean {
  return Math.max(a, b) / Math.min(a, b) <= 2.5;
}

/** `1/3` and `a third`; `half`, `50 %`; `2/3` and `0.67`. */
function isPart(part: NumberValue, other: NumberValue): boolean {
  if (part.fraction) return part.fraction.over === 1 ? other.amount === part.fraction.under : Math.abs(part.amount - other.amount / (other.percent ? 100 : 1)) < 0.006;
  return part.amount === 0.5 && other.percent === true && equal(other.amount, 50);
}

/** `1990s` and `années 90`; `the 1800s` and `XIXe siècle`. */
function isDecade(decade: NumberValue, other: NumberValue): boolean {
  if (!decade.decade) return false;
  if (decade.amount % 100 === other.amount % 100 && (decade.amount < 100 || other.amount < 100)) return true;
  return decade.amount % 100 === 0 && decade.amount >= 1000 && other.amount === decade.amount / 100 + 1;
}

/** The end of a range of years: `1990-95`. */
function isShort(short: NumberValue, year: NumberValue): boolean {
  return short.form === 'figures' && short.amount >= 0 && short.amount < 100 && year.form === 'figures' && year.amount >= 1500 && year.amount < 2100 && year.amount % 100 === short.amount;
}

/** `50 cents` and `0,50 $`. */
function isCents(cents: NumberValue, money: NumberValue): boolean {
  return cents.currency === 'cent' && money.currency !== undefined && money.currency !== 'cent' && equal(cents.amount, money.amount * 100);
}
