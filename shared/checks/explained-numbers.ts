import type { NumberSpan } from '../drift/number-value';
import { unitAfter } from '../drift/units';
import type { Side } from '../letter/side';
import type { CheckedSide } from './checked';
import { impliesNumber } from './implied-numbers';
import { offBy, TOLERANCE, unitOf } from './measures';

/** Whether a number that no number on the other side answers is answered by something else there, or needs no answer. `rest`: all such numbers of its side. */
export function explained(span: NumberSpan, own: CheckedSide, other: CheckedSide, rest: readonly NumberSpan[]): boolean {
  return isLabel(span, own) || isPage(span, own, other) || inDates(span, other) || isHalf(span, own, other) || isConversion(span, own, rest) || isIdiom(span, own) || isHundredths(span, own, other) || answeredByUnit(span, own, other) ||
    isDialled(span, own) || isAge(span, own, other) || isAllDay(span, own) || isWhole(span, other) ||
    ((span.value.form === 'words' || span.value.ordinal === true) && !span.value.percent && !span.value.currency && impliesNumber(other.text, span.value.amount, other.side, unitOf(span, own)?.dimension === 'time'));
}

/** `à 100 %` where the other side says `completely`. */
function isWhole({ value }: NumberSpan, other: CheckedSide): boolean {
  return value.percent === true && value.amount === 100 && impliesNumber(other.text, 100, other.side, false);
}

/** A list mark at a block's start: the label check compares those. */
function isLabel(span: NumberSpan, side: CheckedSide): boolean {
  const start = side.text.lastIndexOf('\n', span.from) + 1;
  return span.from - start < 4 && /^[\s(]*$/.test(side.text.slice(start, span.from)) && /^(?:[.)]|\s*\()/.test(side.text.slice(span.to, span.to + 2));
}

/** A line of a table of contents: a number or `Figure 2`, a title without a stop, and the page; the first pages may be `iii`. */
const CONTENTS = /^(?:\d+(?:\.\d+)*|(?:figure|table|tableau|appendix|annexe?)[ \u00a0]\p{L}?\d*)(?:[ \u00a0]*:)?\s.*\S\s+(?:\d{1,3}|[ivxl]+)$/iu;

function isPage(span: NumberSpan, own: CheckedSide, other: CheckedSide): boolean {
  if (span.to !== own.text.trimEnd().length || !/\s$/.test(own.text.slice(0, span.from))) return false;
  return /\s[ivxl]{1,6}$/.test(other.text.trim()) || (CONTENTS.test(own.text.trim()) && CONTENTS.test(other.text.trim()));
}

/** `2023` where the other side says `March 2023`. */
function inDates({ value }: NumberSpan, other: CheckedSide): boolean {
  return other.statements.dates.some((date) => date.value.year === value.amount || date.value.day === value.amount || date.text.match(/\d+/g)?.some((digits) => Number(digits) === value.amount));
}

/** `half`, which says so in many ways; and `deux ans et demi` for `2.5 years`. */
function isHalf(span: NumberSpan, own: CheckedSide, other: CheckedSide): boolean {
  const { amount, form } = span.value;
  if (amount === 0.5 && form === 'words') return true;
  const has = (side: CheckedSide, wanted: number) => side.statements.numbers.some(({ value }) => value.amount === wanted);
  return (has(other, amount + 0.5) && has(own, 0.5)) || (has(own, amount - 0.5) === false && has(other, amount - 0.5) && has(other, 0.5));
}

/** How near a number its conversion stands: `six metres (18 feet)`. */
const NEAR = 30;
/** `six metres (18 feet)` is off by a tenth. */
const ROUGHLY = 2 * TOLERANCE;

/** A quantity that its own side says in another unit just before or behind, for its own readers, where the other side answers that one. Also the inches of `6-foot-6`. */
function isConversion(span: NumberSpan, own: CheckedSide, rest: readonly NumberSpan[]): boolean {
  if (/\b(?:foot|feet)[ -]$/.test(own.text.slice(Math.max(0, span.from - 6), span.from))) return true;
  const unit = unitOf(span, own);
  if (!unit) return false;
  return own.statements.numbers.some((other) => {
    if (other === span || rest.includes(other) || Math.min(Math.abs(other.to - span.from), Math.abs(span.to - other.from)) > NEAR) return false;
    const otherUnit = unitOf(other, own);
    return otherUnit !== undefined && otherUnit !== unit && otherUnit.dimension === unit.dimension && offBy(span.value.amount, unit, other.value.amount, otherUnit) <= ROUGHLY;
  });
}

/** Numbers that are not meant as such, as patterns of what stands before and behind them. */
const IDIOMS: { readonly [side in Side]: readonly (readonly [RegExp, RegExp])[] } = {
  en: [
    [/\b(?:or|by|in|into|than|between the|for these|these|those|of the|any|all) $/i, /^(?:$|[\s,.;:!?)])/], [/(?:^|\s)(?:on all |at )$/i, /^s/], [/\b(?:no|ninety-|cloud |dressed to the )$/i, /^/],
  ],
  fr: [
    [/(?:aux|les|des) $/i, /^ (?:coins|vents|cents coups)/], [/\b(?:en|à|tous les|toutes les|tous|toutes|de|par|entre les|ces|aucun des|l['’]une? des|chacun des|les|ou|par) $/i, /^(?:$|[\s]*[,.;:!?)»]|(?: à| en| par| de) \p{L})/iu],
    [/(?:un de ces|se mettre en|se plier en|tiré à|couper les cheveux en|faire les) $/i, /^/],
  ],
};

function isIdiom(span: NumberSpan, own: CheckedSide): boolean {
  if (span.value.form !== 'words') return false;
  const [before, after] = [own.text.slice(Math.max(0, span.from - 24), span.from), own.text.slice(span.to, span.to + 24)];
  return IDIOMS[own.side].some(([left, right]) => left.test(before) && right.test(after));
}

/** The country of a telephone number. */
function isDialled(span: NumberSpan, own: CheckedSide): boolean {
  return own.text[span.from - 1] === '+';
}

/** `62-year-old`, `sexagénaire`. */
function isAge(span: NumberSpan, own: CheckedSide, other: CheckedSide): boolean {
  return /g[eé]n(?:aire|arian)/.test(other.text) && unitOf(span, own)?.name === 'years';
}

/** The same number twice in `24 heures sur 24`, `7 jours sur 7`. */
function isAllDay({ value }: NumberSpan, own: CheckedSide): boolean {
  return own.side === 'fr' && own.text.includes('sur') && new RegExp(String.raw`(?<!\d)${value.amount}[ \u00a0\u202f]?(?:heures?|h|jours?)[ \u00a0]sur[ \u00a0]${value.amount}(?!\d)`, 'u').test(own.text);
}

/** What may stand between the two parts of `deux mètres vingt-cinq` and `treize nœuds quarante-trois centièmes`. */
const PARTED = /^[ \u00a0\u202f]\p{L}+(?: et)?[ \u00a0\u202f]$/u;

/** The parts of a number that the other side writes as a decimal, and that decimal: `2.25 metres`, `deux mètres vingt-cinq`. */
function isHundredths(span: NumberSpan, own: CheckedSide, other: CheckedSide): boolean {
  const isSum = (amount: number, side: CheckedSide) => parted(side).some((sum) => Math.abs(sum - amount) < 1e-6);
  if (!Number.isInteger(span.value.amount) && isSum(span.value.amount, other)) return true;
  const spans = own.statements.numbers;
  const at = spans.indexOf(span);
  return [[at - 1, at], [at, at + 1]].some(([a, b]) => {
    const sum = hundredths(spans[a!], spans[b!], own);
    return sum !== undefined && other.statements.numbers.some(({ value }) => Math.abs(value.amount - sum) < 1e-6);
  });
}

function parted(side: CheckedSide): number[] {
  const spans = side.statements.numbers;
  return spans.flatMap((span, at) => hundredths(span, spans[at + 1], side) ?? []);
}

function hundredths(whole: NumberSpan | undefined, part: NumberSpan | undefined, side: CheckedSide): number | undefined {
  if (!whole || !part || !PARTED.test(side.text.slice(whole.to, part.from))) return undefined;
  return whole.value.amount + part.value.amount / (part.value.fraction ? 1 : 100);
}

const ONE_OF = /(?<!\p{L})(?:an?|one|per|each|une?|par|demie?|half|double)(?=[\s-])/giu;

/** `1,5 km` for `a mile`, `sixty minutes` for `une heure`: the other side has one of a unit without a number. */
function answeredByUnit(span: NumberSpan, own: CheckedSide, other: CheckedSide): boolean {
  const unit = unitOf(span, own);
  if (!unit) return false;
  return [...other.text.matchAll(ONE_OF)].some((match) => {
    const one = unitAfter(other.text, match.index + match[0].length, other.side)?.unit;
    return one !== undefined && one.dimension === unit.dimension && one !== unit && offBy(span.value.amount, unit, /half|demi/i.test(match[0]) ? 0.5 : 1, one) <= 0.5;
  });
}
