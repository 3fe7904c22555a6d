import type { Block, Marks } from '../../letter/block';
import type { BlockEdit } from '../../letter/replace-text';
import { otherSide, type Side } from '../../letter/side';
import type { WordChange } from '../../revisions/diff-words';
import { changedNames, changedSpans } from '../compare';
import type { SideChange } from '../confirmed-side';
import type { FactKind } from '../facts';
import { statementsIn, type Statements } from '../statements';
import type { PairStatus } from '../status';
import { rewriteName, type NameTable } from './carry-names';
import { changedFacts, type ChangedFact } from './changed-facts';
import { answering, datesOfYear, numbersOfYear, placeAmong, sameDates, sameNumbers } from './counterpart';
import { placeIn } from './places';
import type { Ground, Rewriting } from './rewriting';
import { rewriteDate } from './write-date';
import { rewriteNumber } from './write-number';

/** A change of one side that can be made on the other: an edit of that other side (`replaceText` makes it), in that language's form. */
export interface Carry extends BlockEdit {
  readonly what: FactKind;
  /** What went and came on the side that changed, in its words. */
  readonly removed: string;
  readonly added: string;
  /** What stands at the place now. */
  readonly was: string;
}

/** What is found to be written elsewhere, before it is known in which block. */
interface Found extends Rewriting {
  readonly what: FactKind;
  readonly removed: string;
  readonly added: string;
  readonly marks?: Marks;
}

/**
 * What of a pair's changes can be carried over, in the order of the text there: numbers, dates, names and links of a side that changed,
 * whose counterparts stand on the other side as they were. A change that has been made there already has no counterpart left.
 * @param table names that are not written alike in both languages
 */
export function carriesOf({ drift, pair }: PairStatus, table?: NameTable): readonly Carry[] {
  return drift.changes.flatMap((change) => carryOver(change, pair[otherSide(change.side)], table));
}

/** What of one side's change can be carried over to the blocks of the other. */
export function carryOver(change: SideChange, other: readonly Block[], table?: NameTable): readonly Carry[] {
  if (change.class !== 'factual' || !other.length) return [];
  const side = otherSide(change.side);
  const [before, after] = [versionOf(change.diff, 1, change.side), versionOf(change.diff, -1, change.side)];
  const there = statementsIn(other, side);
  const ground = { text: there.text, side };
  const found = [...factsOf(change.diff, before, after, there, ground), ...namesOf(before, after, ground, change.side, table), ...linksOf(before, after, there)];
  const inOrder = found.sort((a, b) => a.from - b.from || b.to - a.to).filter((one, i, all) => all.slice(0, i).every((earlier) => earlier.to <= one.from));
  return inOrder.flatMap(({ from, to, insert, what, removed, added, marks }): Carry[] => {
    const place = placeIn(other, from, to);
    const was = there.text.slice(from, to);
    return place && (was !== insert || marks) ? [{ side, ...place, insert, what, removed, added, was, ...(marks ? { marks } : {}) }] : [];
  });
}

/** What one of the two versions of a diff states: the earlier one without what came (1), the later one without what went (-1). */
function versionOf(diff: readonly WordChange[], without: -1 | 1, side: Side): Statements {
  return statementsIn([{ kind: 'paragraph', runs: diff.filter(({ op }) => op !== without).flatMap(({ runs }) => runs) }], side);
}

/** Numbers and dates. */
function factsOf(diff: readonly WordChange[], before: Statements, after: Statements, there: Statements, ground: Ground): Found[] {
  const changes = changedFacts(diff, before, after, otherSide(ground.side));
  return changes.flatMap((change) => {
    const alike = changedAlike(change, changes, before);
    const rewriting = rewrite(change, before, there, ground, alike);
    return rewriting ? [{ ...rewriting, what: change.removed.what, removed: change.removed.text, added: change.added.text }] : [];
  });
}

/** Whether all that said the same were changed to the same. */
function changedAlike({ removed, added }: ChangedFact, changes: readonly ChangedFact[], before: Statements): boolean {
  const same = changes.filter((change) => change.removed.key === removed.key && change.removed.what === removed.what);
  const all = [...before.numbers, ...before.dates].filter((span) => span.key === removed.key && span.what === removed.what);
  return same.length === all.length && same.every((change) => change.added.key === added.key);
}

function rewrite({ removed, added }: ChangedFact, before: Statements, there: Statements, ground: Ground, alike: boolean): Rewriting | undefined {
  if (removed.what === 'number' && added.what === 'number') {
    const { place, count } = placeAmong(removed, before.numbers);
    const number = answering(place, count, sameNumbers(removed, there.numbers), alike);
    if (number) return rewriteNumber(ground, number, removed, added);
    const date = answering(place, count, datesOfYear(removed.value, there.dates), alike);
    return date && Number.isInteger(added.value.amount) ? rewriteDate(ground, date, { year: removed.value.amount }, { year: added.value.amount }) : undefined;
  }
  if (removed.what !== 'date' || added.what !== 'date') return undefined;
  const { place, count } = placeAmong(removed, before.dates);
  const date = answering(place, count, sameDates(removed, there.dates), alike);
  if (date) return rewriteDate(ground, date, removed.value, added.value);
  const { year, ...rest } = added.value;
  const onlyYear = year !== undefined && removed.value.year !== undefined && Object.entries(rest).every(([name, value]) => removed.value[name as 'day'] === value);
  const number = onlyYear ? answering(place, count, numbersOfYear(removed.value, there.numbers), alike) : undefined;
  return number && { from: number.from, to: number.to, insert: String(year) };
}

function namesOf(before: Statements, after: Statements, ground: Ground, side: Side, table: NameTable | undefined): Found[] {
  return changedNames(before.names, after.names).flatMap((fact) =>
    rewriteName(ground, fact, side, table).map((rewriting) => ({ ...rewriting, what: 'name' as const, removed: fact.removed!, added: fact.added! })));
}

/** Addresses that stand written out, and targets of links; an address under a link that changed as well is one change. */
function linksOf(before: Statements, after: Statements, there: Statements): Found[] {
  const found = new Map<string, Found>();
  for (const { removed, added } of changedSpans(before.links, after.links, before.text, after.text)) {
    if (!removed || !added) continue;
    const spans = there.links.filter(({ key }) => key === removed.key);
    for (const { from, to, key } of spans) {
      const shown = there.text.slice(from, to);
      const written = shown === key;
      const linked = !written || spans.filter((span) => span.from === from && span.to === to).length > 1;
      const known = found.get(`${from} ${to}`);
      found.set(`${from} ${to}`, {
        from, to, what: 'link', removed: removed.key, added: added.key, ...known,
        insert: written ? added.key : (known?.insert ?? shown), ...(linked ? { marks: { link: added.key } } : {}),
      });
    }
  }
  return [...found.values()];
}
