import type { Side } from '../letter/side';
import type { Fact, FactKind, FactSpan } from './facts';
import { foldText } from './fold';
import type { NameSpan } from './names';
import type { Statements } from './statements';

/**
 * The facts that came, went or changed between two versions of a side. Counted: numbers, dates, negations, links (a second `27` that
 * comes is a fact). Present or not: names and quoted titles (a name said once less is the same name). A fact that went and one that
 * came are one change where they stand between the same words. Kinds in the order a reader should see them.
 */
export function compareStatements(before: Statements, after: Statements, side: Side): Fact[] {
  const facts = [
    ...counted(before, after, 'numbers'),
    ...counted(before, after, 'dates'),
    ...changedNames(before.names, after.names),
    ...counted(before, after, 'negations'),
    ...changedQuotes(before, after, side),
    ...distinct(counted(before, after, 'links')),
  ];
  return facts.length ? facts : exchanged(before, after, side);
}

function fact(what: FactKind, removed: string | undefined, added: string | undefined): Fact {
  return { what, ...(removed === undefined ? {} : { removed }), ...(added === undefined ? {} : { added }) };
}

/** What is left of both lists when each key has answered its equals; a weak span is left rather than a sure one. */
function unanswered<T extends FactSpan>(before: readonly T[], after: readonly T[]): { removed: T[]; added: T[] } {
  const sureFirst = (spans: readonly T[]) => [...spans].sort((a, b) => Number(a.weak ?? false) - Number(b.weak ?? false) || a.from - b.from);
  const waiting = new Map<string, T[]>();
  for (const span of sureFirst(before)) waiting.set(span.key, [...(waiting.get(span.key) ?? []), span]);
  const added = sureFirst(after).filter((span) => !waiting.get(span.key)?.shift());
  const inOrder = (spans: readonly T[]) => [...spans].sort((a, b) => a.from - b.from);
  return { removed: inOrder([...waiting.values()].flat()), added: inOrder(added) };
}

/** A fact that went, one that came, or one that came for another, each where it stands in its version. */
export interface SpanChange<T extends FactSpan> {
  readonly removed?: T;
  readonly added?: T;
}

/** The facts of one kind that came, went or changed between two texts, in the order of the text; told apart by their keys and counted. */
export function changedSpans<T extends FactSpan>(before: readonly T[], after: readonly T[], textBefore: string, textAfter: string): SpanChange<T>[] {
  const { removed, added } = unanswered(before, after);
  const pairs = partners(removed, added, textBefore, textAfter);
  const answered = new Set(pairs.values());
  const changes: { at: number; change: SpanChange<T> }[] = [];
  for (const span of removed) {
    const partner = pairs.get(span);
    if (partner || !span.weak) changes.push({ at: partner?.from ?? span.from, change: { removed: span, ...(partner ? { added: partner } : {}) } });
  }
  for (const span of added) if (!answered.has(span) && !span.weak) changes.push({ at: span.from, change: { added: span } });
  return changes.sort((a, b) => a.at - b.at).map(({ change }) => change);
}

function counted(before: Statements, after: Statements, list: 'numbers' | 'dates' | 'negations' | 'links'): Fact[] {
  const changes = changedSpans<FactSpan>(before[list], after[list], before.text, after.text);
  return changes.map(({ removed, added }) => fact((removed ?? added)!.what, removed?.text, added?.text));
}

/**
 * Which came for which: first those between the same words, then, if both are sure, the rest in order. Words that are numbers
 * only sometimes (`one`, `first`) need the same words beside them.
 */
function partners<T extends FactSpan>(removed: readonly T[], added: readonly T[], before: string, after: string): Map<T, T> {
  const pairs = new Map<T, T>();
  const free = new Set(added);
  for (const least of [2, 1, 0]) {
    for (const span of removed) {
      if (pairs.has(span)) continue;
      const partner = [...free].find((other) => (least > 0 || !(span.weak || other.weak)) && sameBeside(span, other, before, after) >= least);
      if (!partner) continue;
      pairs.set(span, partner);
      free.delete(partner);
    }
  }
  return pairs;
}

/** How many of the words before and after two spans are the same: 0, 1 or 2. A text's end counts as a word. */
function sameBeside(a: FactSpan, b: FactSpan, before: string, after: string): number {
  const left = (text: string, at: number) => /([\p{L}\p{N}]*)[^\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, at - 40), at))![1];
  const right = (text: string, at: number) => /^[^\p{L}\p{N}]*([\p{L}\p{N}]*)/u.exec(text.slice(at, at + 40))![1];
  return Number(left(before, a.from) === left(after, b.from)) + Number(right(before, a.to) === right(after, b.to));
}

/** Names that are in one version only, shown as the whole name where all of it went or another came for it (`Hun Sen` → `Hun Manet`), else its words (`President`). */
export function changedNames(before: readonly NameSpan[], after: readonly NameSpan[]): Fact[] {
  const missing = (from: readonly NameSpan[], to: readonly NameSpan[]) => {
    const there = new Set(to.map((span) => span.key));
    const gone = new Map<string, string[]>();
    for (const span of from) if (!span.weak && !there.has(span.key)) gone.set(span.run, [...(gone.get(span.run) ?? []), span.text]);
    return [...gone].map(([run, words]) => ({ run, words: [...new Set(words)] }));
  };
  const removed = missing(before, after);
  const added = missing(after, before);
  const shares = (a: string, b: string) => a.split(/[\s-]+/).some((word) => b.split(/[\s-]+/).includes(word));
  const facts: Fact[] = [];
  const rest: { run: string; words: string[] }[] = [];
  for (const gone of removed) {
    const at = added.findIndex((came) => shares(gone.run, came.run));
    if (at < 0) rest.push(gone);
    else facts.push(fact('name', gone.run, added.splice(at, 1)[0]!.run));
  }
  const shown = (name: { words: string[] } | undefined) => name?.words.join(' ');
  for (let at = 0; at < Math.max(rest.length, added.length); at++) facts.push(fact('name', shown(rest[at]), shown(added[at])));
  return facts;
}

/** Quoted titles that are in one version only. Words that merely got or lost their quotes are no such change. */
function changedQuotes(before: Statements, after: Statements, side: Side): Fact[] {
  const missing = (from: Statements, to: Statements) => {
    const quoted = new Set(to.quoted.map((span) => span.key));
    const gone = from.quoted.filter((span) => !quoted.has(span.key));
    const text = gone.length ? foldText(to.text, side).toLowerCase() : '';
    return gone.filter((span) => !text.includes(span.key.toLowerCase()));
  };
  const removed = missing(before, after);
  const added = missing(after, before);
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, at) => fact('quoted', removed[at]?.text, added[at]?.text));
}

/** Numbers, dates or names that changed places while every other word stayed: `from 5 to 6` → `from 6 to 5`. */
function exchanged(before: Statements, after: Statements, side: Side): Fact[] {
  return exchangedSpans(before, after, side).map(({ removed, added }) => fact(removed.what, removed.text, added.text));
}

/** Numbers, dates or names that changed places while every other word stayed; none where a fact came or went as well. */
export function exchangedSpans(before: Statements, after: Statements, side: Side): Required<SpanChange<FactSpan>>[] {
  const spans = ({ numbers, dates, names }: Statements) => [...numbers, ...dates, ...names].filter((span) => !span.weak).sort((a, b) => a.from - b.from);
  const [was, is] = [spans(before), spans(after)];
  if (was.length !== is.length || was.every((span, at) => span.key === is[at]!.key)) return [];
  if (foldText(masked(before.text, was), side) !== foldText(masked(after.text, is), side)) return [];
  return was.flatMap((span, at) => (span.key === is[at]!.key ? [] : [{ removed: span, added: is[at]! }]));
}

function masked(text: string, spans: readonly FactSpan[]): string {
  let at = 0;
  let out = '';
  for (const span of spans) {
    out += `${text.slice(at, span.from)}\uFFFC`;
    at = span.to;
  }
  return out + text.slice(at);
}

function distinct(facts: readonly Fact[]): Fact[] {
  return facts.filter((one, at) => facts.findIndex((other) => other.removed === one.removed && other.added === one.added) === at);
}
