import type { Lexicon } from '../alignment';
import type { NumberSpan } from '../drift/number-value';
import type { Side } from '../letter/side';
import type { CheckedPair } from './checked';
import { Counted } from './counted-words';
import { explained } from './explained-numbers';
import { converts, offBy, unitOf } from './measures';
import { isReference } from './references';
import { sameNumber } from './same-number';

/** An English number and the French one that answers it. */
export interface NumberPair {
  readonly en: NumberSpan;
  readonly fr: NumberSpan;
}

/** The numbers of a pair, held against each other. */
export interface NumberPairs {
  readonly same: readonly NumberPair[];
  /** Quantities in two units of one dimension: `85 mph`, `135 km/h`. */
  readonly measured: readonly NumberPair[];
  /** Two numbers where one was expected: neither has a counterpart, and they stand for each other. */
  readonly changed: readonly NumberPair[];
  /** Without any counterpart. */
  readonly onlyEn: readonly NumberSpan[];
  readonly onlyFr: readonly NumberSpan[];
}

const NOTHING: NumberPairs = { same: [], measured: [], changed: [], onlyEn: [], onlyFr: [] };

/**
 * Which number of one side answers which of the other, by value first, then by measure. What other words explain is left out: a year within a date, `both` for
 * `les deux`, `dozens`, words that are numbers only sometimes.
 */
export function numberPairs(pair: CheckedPair, lexicon: Lexicon): NumberPairs {
  const [en, fr] = [pair.en.statements.numbers, pair.fr.statements.numbers];
  if (en.length === 0 && fr.length === 0) return NOTHING;
  const matching = new Matching(pair);
  matching.byKey(true);
  const measured = matching.byMeasure(pair);
  matching.byKey(false);
  for (const least of [3, 2, 1]) matching.bySameness(least);
  const [restEn, restFr] = [matching.rest('en'), matching.rest('fr')];
  if (restEn.length === 0 && restFr.length === 0) return { ...NOTHING, same: matching.pairs, measured };
  const openEn = restEn.filter((span) => !explained(span, pair.en, pair.fr, restEn));
  const openFr = restFr.filter((span) => !explained(span, pair.fr, pair.en, restFr));
  const changed = changes(openEn, openFr, pair, lexicon);
  const left = (spans: readonly NumberSpan[], side: Side) => spans.filter((span) => !span.weak && !span.value.vague && !changed.some((one) => one[side] === span));
  return { same: matching.pairs, measured, changed, onlyEn: left(openEn, 'en'), onlyFr: left(openFr, 'fr') };
}

/** Takes numbers that answer each other off both sides, the surest ways first. */
class Matching {
  readonly pairs: NumberPair[] = [];
  private en: readonly NumberSpan[];
  private fr: readonly NumberSpan[];

  constructor(private readonly pair: CheckedPair) {
    this.en = surestFirst(pair.en.statements.numbers);
    this.fr = surestFirst(pair.fr.statements.numbers);
  }

  rest(side: Side): readonly NumberSpan[] {
    return this[side];
  }

  /** Those of equal value; `alike`: only where both measure something, or neither does, for `ten towns` are not `10 cm`. */
  byKey(alike: boolean): void {
    const waiting = new Map<string, NumberSpan[]>();
    for (const span of this.fr) waiting.set(span.key, [...(waiting.get(span.key) ?? []), span]);
    this.settle(this.en.flatMap((span) => {
      const list = waiting.get(span.key) ?? [];
      const at = list.findIndex((fr) => this.mayAnswer(span, fr) && (!alike || Boolean(unitOf(span, this.pair.en)) === Boolean(unitOf(fr, this.pair.fr))));
      return at < 0 ? [] : [{ en: span, fr: list.splice(at, 1)[0]! }];
    }));
  }

  /** `subsection (1)` is not answered by `une`. */
  private mayAnswer(en: NumberSpan, fr: NumberSpan): boolean {
    return !(fr.weak && isReference(en, this.pair.en)) && !(en.weak && isReference(fr, this.pair.fr));
  }

  bySameness(least: number): void {
    if (this.en.length === 0 || this.fr.length === 0) return;
    const free = new Set(this.fr);
    this.settle(this.en.flatMap((en) => {
      for (const fr of free) {
        if (sameNumber(en, fr) < least || !this.mayAnswer(en, fr)) continue;
        free.delete(fr);
        return [{ en, fr }];
      }
      return [];
    }));
  }

  /** Quantities that are the same in another unit. */
  byMeasure(pair: CheckedPair): NumberPair[] {
    if (this.en.length === 0 || this.fr.length === 0) return [];
    const free = new Map(this.fr.map((span) => [span, unitOf(span, pair.fr)] as const));
    const found = this.en.flatMap((en): NumberPair[] => {
      const unit = unitOf(en, pair.en);
      if (!unit) return [];
      const offers = [...free].flatMap(([fr, other]) => (other && converts(en.value.amount, unit, fr.value.amount, other) ? [{ fr, off: offBy(en.value.amount, unit, fr.value.amount, other) }] : []));
      const best = offers.sort((a, b) => a.off - b.off)[0];
      if (!best) return [];
      free.delete(best.fr);
      return [{ en, fr: best.fr }];
    });
    this.take(found);
    return found;
  }

  private settle(found: readonly NumberPair[]): void {
    this.pairs.push(...found);
    this.take(found);
  }

  private take(found: readonly NumberPair[]): void {
    if (found.length === 0) return;
    const taken = new Set(found.flatMap(({ en, fr }) => [en, fr]));
    this.en = this.en.filter((span) => !taken.has(span));
    this.fr = this.fr.filter((span) => !taken.has(span));
  }
}

/** Sure numbers before weak ones, figures before words: what is left over is what may most easily be explained. */
function surestFirst(spans: readonly NumberSpan[]): NumberSpan[] {
  const doubt = (span: NumberSpan) => (span.weak ? 2 : 0) + (span.value.form === 'figures' ? 0 : 1);
  return [...spans].sort((a, b) => doubt(a) - doubt(b) || a.from - b.from);
}

/**
 * Which of the numbers left over stand for each other: those that count the same thing, then those of a kind, the nearest in place. A weak one (`one`, `first`)
 * must count the same thing.
 */
function changes(en: readonly NumberSpan[], fr: readonly NumberSpan[], pair: CheckedPair, lexicon: Lexicon): NumberPair[] {
  if (en.length === 0 || fr.length === 0 || (en.every(isWeak) && fr.every(isWeak) && !en.some(isOrdinal) && !en.some(isTime))) return [];
  const counted = new Counted(pair, lexicon);
  const offers = en.flatMap((a) => fr.map((b) => ({ en: a, fr: b, worth: likeliness(a, b, pair, counted) }))).filter(({ worth }) => worth > 0);
  const found: NumberPair[] = [];
  for (const { en: a, fr: b } of offers.sort((x, y) => y.worth - x.worth)) {
    if (!found.some((one) => one.en === a || one.fr === b)) found.push({ en: a, fr: b });
  }
  return found.sort((a, b) => a.en.from - b.en.from);
}

function isWeak(span: NumberSpan): boolean {
  return span.weak ?? false;
}

function isOrdinal(span: NumberSpan): boolean {
  return span.value.ordinal ?? false;
}

function isTime(span: NumberSpan): boolean {
  return span.value.time !== undefined;
}

const SAME_THING = 5;

function likeliness(en: NumberSpan, fr: NumberSpan, pair: CheckedPair, counted: Counted): number {
  const [a, b] = [en.value, fr.value];
  if ((a.vague ?? false) !== (b.vague ?? false)) return 0;
  if (a.time && b.time && (en.weak || fr.weak)) return 1;
  const together = counted.same(en, fr);
  if ((en.weak || fr.weak) && (!together || a.ordinal !== b.ordinal)) return 0;
  if (en.weak && fr.weak && !a.ordinal) return 0;
  const alike = Number(a.form === b.form) + Number(a.percent === b.percent) + Number(a.ordinal === b.ordinal) + Number(a.currency === b.currency) + Number((a.time !== undefined) === (b.time !== undefined));
  const place = 1 - Math.abs(en.from / pair.en.text.length - fr.from / pair.fr.text.length);
  return alike + place + sharedDigits(en.text, fr.text) + (together ? SAME_THING : 0);
}

/** The share of digits that two numbers have in common: one in two of `27` and `25`. */
function sharedDigits(a: string, b: string): number {
  const [left, right] = [a.replace(/\D/g, ''), b.replace(/\D/g, '')];
  if (!left || !right) return 0;
  const rest = [...right];
  const common = [...left].filter((digit) => {
    const at = rest.indexOf(digit);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return common.length / Math.max(left.length, right.length);
}

/** Whether a number equal to that one stands in the pair on the other side, answered by another: it is said once more on its own side. */
export function saidAgain(span: NumberSpan, same: readonly NumberPair[]): boolean {
  return same.some(({ en, fr }) => en.key === span.key || fr.key === span.key);
}
