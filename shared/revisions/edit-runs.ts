import { diffArrays } from 'diff';
import { isText, type EmbedRun, type Json, type Marks, type Run } from '../letter/block';
import { commonEnds } from '../letter/common-ends';
import { marker } from '../letter/letter';
import { normalMarks, normalRuns } from './normal-runs';
import type { SideDelta } from './side-delta';

/** A block's content as it stands in, or goes into, a side's text. The first one's beginning is not at issue; each further one begins with its marker. */
export interface Content {
  readonly id: string;
  readonly runs: readonly Run[];
}

/** What is compared: a word, a stretch of white space, one sign, an embed, or a block's beginning. */
interface Unit {
  readonly key: string;
  readonly text?: string;
  readonly embed?: EmbedRun['embed'];
}

/** Content cut into units, with the marks of every UTF-16 unit. */
interface Cut {
  readonly units: readonly Unit[];
  readonly marks: readonly (Marks | undefined)[];
}

/** With more units than this come or gone, what lies between the ends that stayed is replaced whole: looking closer grows with the square. */
const MOST_EDITS = 1000;
const UNITS = /[\p{L}\p{M}\p{N}]+|\s+|[^]/gu;

/**
 * Turns the content of some neighbouring blocks into that of others by the fewest edits, word by word, and within a word that changed
 * at its changed end only: what a colleague writes elsewhere in the block meanwhile stays where it is. What goes comes before what comes.
 */
export function editRuns(delta: SideDelta, old: readonly Content[], now: readonly Content[]): void {
  const from = cut(old);
  const to = cut(now);
  let [i, j] = [0, 0];
  const stretch = { old: [] as Unit[], now: [] as Unit[] };
  const flush = (): void => {
    replace(delta, stretch.old, from.marks, i - lengthOf(stretch.old), stretch.now, to.marks, j - lengthOf(stretch.now));
    stretch.old = [];
    stretch.now = [];
  };
  for (const step of steps(from.units, to.units)) {
    if (step.same) flush();
    for (const unit of step.old) i += unitLength(unit);
    for (const unit of step.now) j += unitLength(unit);
    if (step.same) keep(delta, from.marks, i - lengthOf(step.old), to.marks, j - lengthOf(step.now), lengthOf(step.now));
    else {
      stretch.old.push(...step.old);
      stretch.now.push(...step.now);
    }
  }
  flush();
}

interface Step {
  readonly same: boolean;
  readonly old: readonly Unit[];
  readonly now: readonly Unit[];
}

/** Kept and changed stretches in turn: equal ends first, Myers' difference between them. */
function steps(old: readonly Unit[], now: readonly Unit[]): Step[] {
  const { head, tail } = commonEnds(old, now, (a, b) => a.key === b.key);
  const [endOld, endNow] = [old.length - tail, now.length - tail];
  return [
    { same: true, old: old.slice(0, head), now: now.slice(0, head) },
    ...between(old.slice(head, endOld), now.slice(head, endNow)),
    { same: true, old: old.slice(endOld), now: now.slice(endNow) },
  ];
}

function between(old: readonly Unit[], now: readonly Unit[]): Step[] {
  const keys = (units: readonly Unit[]): string[] => units.map((unit) => unit.key);
  const parts = old.length && now.length ? diffArrays(keys(old), keys(now), { maxEditLength: MOST_EDITS }) : undefined;
  if (!parts) return [{ same: false, old, now }];
  let [i, j] = [0, 0];
  return parts.map(({ added, removed, count }): Step => {
    const step = { same: !added && !removed, old: added ? [] : old.slice(i, i + count), now: removed ? [] : now.slice(j, j + count) };
    if (!added) i += count;
    if (!removed) j += count;
    return step;
  });
}

function cut(contents: readonly Content[]): Cut {
  const units: Unit[] = [];
  const marks: (Marks | undefined)[] = [];
  let words = '';
  const flush = (): void => {
    for (const [text] of words.matchAll(UNITS)) units.push({ key: text, text });
    words = '';
  };
  contents.forEach(({ id, runs }, at) => {
    if (at > 0) {
      flush();
      // A line feed: no text holds one, and no id is a word of it.
      units.push({ key: `\n${id}`, embed: marker(id) });
      marks.push(undefined);
    }
    for (const run of normalRuns(runs)) {
      const own = normalMarks(run.marks);
      if (isText(run)) {
        words += run.text;
        for (let i = 0; i < run.text.length; i++) marks.push(own);
      } else {
        flush();
        units.push({ key: `\n\n${JSON.stringify(run.embed)}`, embed: run.embed });
        marks.push(own);
      }
    }
  });
  flush();
  return { units, marks };
}

function unitLength(unit: Unit): number {
  return unit.text?.length ?? 1;
}

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unitLength(unit), 0);
}

/** Keeps a stretch, and changes the marks where they differ. */
function keep(delta: SideDelta, was: Cut['marks'], fromOld: number, is: Cut['marks'], fromNow: number, length: number): void {
  for (let k = 0; k < length; k++) delta.retain(1, markChange(was[fromOld + k], is[fromNow + k]));
}

function markChange(was: Marks | undefined, is: Marks | undefined): { [name: string]: Json } | undefined {
  if (was === is) return undefined;
  const change: { [name: string]: Json } = {};
  for (const name of new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])) {
    const value = is?.[name] ?? null;
    if (JSON.stringify(was?.[name] ?? null) !== JSON.stringify(value)) change[name] = value;
  }
  return Object.keys(change).length ? change : undefined;
}

/** Deletes units and inserts others, but for the letters that both begin or end with. */
function replace(delta: SideDelta, old: readonly Unit[], was: Cut['marks'], fromOld: number, now: readonly Unit[], is: Cut['marks'], fromNow: number): void {
  const [oldLength, nowLength] = [lengthOf(old), lengthOf(now)];
  const { head, tail } = isPlain(old) && isPlain(now) ? sameEnds(textOf(old), textOf(now)) : { head: 0, tail: 0 };
  keep(delta, was, fromOld, is, fromNow, head);
  delta.delete(oldLength - head - tail);
  insert(delta, now, is, fromNow, head, nowLength - tail);
  keep(delta, was, fromOld + oldLength - tail, is, fromNow + nowLength - tail, tail);
}

function insert(delta: SideDelta, units: readonly Unit[], marks: Cut['marks'], start: number, from: number, to: number): void {
  let at = 0;
  for (const unit of units) {
    const length = unitLength(unit);
    const begin = Math.max(at, from);
    const end = Math.min(at + length, to);
    if (unit.text === undefined) {
      if (begin < end) delta.insert(unit.embed!, marks[start + at]);
    } else {
      for (let k = begin; k < end; ) {
        let stop = k + 1;
        while (stop < end && marks[start + stop] === marks[start + k]) stop++;
        delta.insert(unit.text.slice(k - at, stop - at), marks[start + k]);
        k = stop;
      }
    }
    at += length;
  }
}

function isPlain(units: readonly Unit[]): boolean {
  return units.length > 0 && units.every((unit) => unit.text !== undefined);
}

function textOf(units: readonly Unit[]): string {
  return units.map((unit) => unit.text).join('');
}

/** How many UTF-16 units two texts have in common at their beginning and end, no surrogate pair parted. */
function sameEnds(a: string, b: string): { head: number; tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  if (isHighSurrogate(a, head - 1)) head--;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  if (tail > 0 && isHighSurrogate(a, a.length - 1 - tail)) tail--;
  return { head, tail };
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00;
}
