import type { NumberSpan } from '../drift/number-value';
import { inBase, unitAfter, type Unit } from '../drift/units';
import type { CheckedSide } from './checked';

/** How far a conversion may be off: translators round `20 miles` to `30 kilomètres`. */
export const TOLERANCE = 0.13;
/** Of lengths of time: `two weeks` are `quinze jours`. */
const TIME_TOLERANCE = 0.08;
/** Degrees by which a rounded temperature may be off. */
const DEGREES = 2;

/** The unit of measure behind a number, and where it ends. `10 pounds` may be a weight. */
export function unitBehind(span: NumberSpan, side: CheckedSide): { readonly unit: Unit; readonly to: number } | undefined {
  const { ordinal, percent, currency, time, decade } = span.value;
  if (ordinal || percent || time || decade || (currency && currency !== 'pound')) return undefined;
  const pounds = currency ? /[ \u00a0\u202f-]?\p{L}+$/u.exec(span.text) : undefined;
  return unitAfter(side.text, pounds ? span.to - pounds[0].length : span.to, side.side) ?? unitOfRange(span, side);
}

/** What stands between the two ends of a range: `2 to 4 inches`, `entre 5 et 10 cm`. */
const RANGE = /^[ \u00a0\u202f]?(?:[-–]|to|and|or|à|et|ou)[ \u00a0\u202f]?/u;

/** The first number of a range has the unit of the second. */
function unitOfRange(span: NumberSpan, side: CheckedSide): { readonly unit: Unit; readonly to: number } | undefined {
  const joint = RANGE.exec(side.text.slice(span.to, span.to + 6));
  const second = joint && side.statements.numbers.find(({ from }) => from === span.to + joint[0].length);
  return second && second.value.form === span.value.form ? unitAfter(side.text, second.to, side.side) : undefined;
}

/** The unit of measure behind a number. */
export function unitOf(span: NumberSpan, side: CheckedSide): Unit | undefined {
  return unitBehind(span, side)?.unit;
}

/** Whether two quantities in different units are the same, given how translators round. */
export function converts(en: number, enUnit: Unit, fr: number, frUnit: Unit): boolean {
  if (enUnit === frUnit || enUnit.dimension !== frUnit.dimension) return false;
  return offBy(en, enUnit, fr, frUnit) <= (enUnit.dimension === 'time' ? TIME_TOLERANCE : TOLERANCE);
}

/** How far two quantities of one dimension are apart, as a share of the greater. */
export function offBy(en: number, enUnit: Unit, fr: number, frUnit: Unit): number {
  const [a, b] = [inBase(en, enUnit), inBase(fr, frUnit)];
  if (enUnit.dimension === 'temperature') return Math.abs(a - b) <= DEGREES ? 0 : 1;
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), Number.MIN_VALUE);
}
