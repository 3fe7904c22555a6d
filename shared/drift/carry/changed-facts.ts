import type { Side } from '../../letter/side';
import type { WordChange } from '../../revisions/diff-words';
import { changedSpans, exchangedSpans, type SpanChange } from '../compare';
import type { DateSpan } from '../dates';
import type { FactSpan } from '../facts';
import type { NumberSpan } from '../number-value';
import type { Statements } from '../statements';

/** A number or date that came for another at the same place. */
export interface ChangedFact<T extends FactSpan = NumberSpan | DateSpan> {
  readonly removed: T;
  readonly added: T;
}

/** A changed passage, by UTF-16 offsets in both versions. */
interface Passage {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/**
 * The numbers and dates that came for others, each at the place where the words changed: of two equal numbers the one that was written anew.
 * @param diff of the text of `before` to the text of `after`
 */
export function changedFacts(diff: readonly WordChange[], before: Statements, after: Statements, side: Side): ChangedFact[] {
  const passages = widened(passagesOf(diff), [...before.numbers, ...before.dates], [...after.numbers, ...after.dates]);
  const found = passages.flatMap((passage): ChangedFact[] => {
    const changed = <T extends FactSpan>(was: readonly T[], is: readonly T[]): SpanChange<T>[] =>
      changedSpans(was.filter((span) => touches(span, passage.before)), is.filter((span) => touches(span, passage.after)), before.text, after.text);
    return [...changed(before.numbers, after.numbers).filter(isWhole), ...changed(before.dates, after.dates).filter(isWhole)];
  });
  if (found.length) return found;
  // Those that changed places are all found again in the passage.
  return exchangedSpans(before, after, side).filter(isNumberOrDate);
}

function isNumberOrDate(change: Required<SpanChange<FactSpan>>): change is ChangedFact {
  return change.removed.what !== 'name' && change.removed.what === change.added.what;
}

function isWhole<T extends FactSpan>(change: SpanChange<T>): change is ChangedFact<T> {
  return change.removed !== undefined && change.added !== undefined;
}

function touches({ from, to }: FactSpan, [start, end]: Passage['before']): boolean {
  return from <= end && to >= start;
}

function passagesOf(diff: readonly WordChange[]): Passage[] {
  const found: Passage[] = [];
  let [a, c] = [0, 0];
  let open = false;
  for (const { op, text, dress } of diff) {
    const [b, d] = [op === 1 ? a : a + text.length, op === -1 ? c : c + text.length];
    const changed = op !== 0 && !dress;
    if (changed) {
      const last = open ? found.pop() : undefined;
      found.push({ before: [last?.before[0] ?? a, b], after: [last?.after[0] ?? c, d] });
    }
    open = changed;
    [a, c] = [b, d];
  }
  return found;
}

/** Passages as wide as the facts they touch; those that touch one fact are one. */
function widened(passages: readonly Passage[], before: readonly FactSpan[], after: readonly FactSpan[]): Passage[] {
  const wide = (range: Passage['before'], spans: readonly FactSpan[]): Passage['before'] => {
    const touched = spans.filter((span) => touches(span, range));
    return [Math.min(range[0], ...touched.map(({ from }) => from)), Math.max(range[1], ...touched.map(({ to }) => to))];
  };
  const found: Passage[] = [];
  for (const passage of passages) {
    const own = { before: wide(passage.before, before), after: wide(passage.after, after) };
    const last = found.at(-1);
    if (last && (own.before[0] < last.before[1] || own.after[0] < last.after[1])) {
      found[found.length - 1] = { before: [last.before[0], own.before[1]], after: [last.after[0], own.after[1]] };
    } else found.push(own);
  }
  return found;
}
