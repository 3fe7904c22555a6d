import { describe, expect, it } from 'vitest';
import type { BlockDraft } from '../../../../shared/letter/block';
import { referenceOf } from '../../../../shared/letter/notes';
import type { PlanElement, PlanParagraph, RedlinePlan } from '../../../../shared/exchange/redline/plan';
import { accepted, rejected } from '../../../../shared/exchange/redline/read-plan';
import { redlinePlan } from '../../../../shared/exchange/redline/redline-plan';
import { Random } from '../../../random';
import { blocksOf, EDITS, Writer, type Draft } from './random-letter';

/** Notes called by the order of their first references: names are no part of what a file keeps. */
function named(blocks: readonly BlockDraft[]): BlockDraft[] {
  const names = new Map<string, string>();
  for (const { runs } of blocks) for (const run of runs) { const name = referenceOf(run)?.name; if (name !== undefined && !names.has(name)) names.set(name, `#${names.size}`); }
  return blocks.map((block) => block);
}

function paragraphsOf(plan: RedlinePlan): PlanParagraph[][] {
  const lists: PlanParagraph[][] = [];
  let list: PlanParagraph[] = [];
  for (const element of plan.elements) {
    if (element.element === 'paragraph') list.push(element);
    else {
      lists.push(list, ...element.rows.flatMap(({ cells }) => cells.map((cell) => [...cell])));
      list = [];
    }
  }
  return [...lists, list, ...plan.notes.map(({ paragraphs }) => [...paragraphs])];
}

/** What must hold of a plan besides what it gives. */
function sound(plan: RedlinePlan): void {
  expect(plan.elements.at(-1)).toMatchObject({ element: 'paragraph', end: 'kept' });
  const moves = new Map<number, string[]>();
  for (const list of paragraphsOf(plan)) {
    for (const version of ['before', 'after'] as const) {
      const gone = version === 'after' ? 'deleted' : 'inserted';
      let group: PlanParagraph[] = [];
      for (const paragraph of list) {
        group.push(paragraph);
        if (paragraph.end === gone) continue;
        const parts = group.filter(({ pieces }) => pieces.some(({ fate }) => fate !== gone));
        for (const part of parts) expect(part[version], 'paragraphs that will be one agree').toEqual(paragraph[version]);
        group = [];
      }
    }
    for (const { move, end, pieces } of list) {
      if (move === undefined) continue;
      expect(pieces.every(({ fate }) => fate === end)).toBe(true);
      moves.set(move, [...(moves.get(move) ?? []), end]);
    }
    for (const { pieces } of list) {
      for (const { fate, before, after } of pieces) {
        expect([before !== undefined, after !== undefined]).toEqual({ kept: [true, true], inserted: [false, true], deleted: [true, false] }[fate]);
      }
    }
  }
  for (const ends of moves.values()) expect(ends.sort()).toEqual(['deleted', 'inserted']);
}

function check(a: readonly BlockDraft[], b: readonly BlockDraft[]): RedlinePlan {
  const plan = redlinePlan(a, b, 'en');
  expect(rejected(plan)).toEqual(named(a));
  expect(accepted(plan)).toEqual(named(b));
  sound(plan);
  return plan;
}

describe('a redline, before it is a file', () => {
  it('gives the new text when accepted and the old when rejected, whatever was edited', () => {
    const done = new Map<string, number>();
    for (let seed = 1; seed <= 300; seed++) {
      const writer = new Writer(new Random(seed));
      const a = writer.draft(1 + writer.random.below(14));
      let b: Draft = a;
      for (let i = 1 + writer.random.below(9); i > 0; i--) {
        const what = writer.random.pick(EDITS);
        const next = writer.edit(b, what);
        if (next) done.set(what, (done.get(what) ?? 0) + 1);
        b = next ?? b;
      }
      try { check(blocksOf(a), blocksOf(b)); } catch (error) { throw new Error(`seed ${seed}`, { cause: error }); }
    }
    for (const what of EDITS) expect(done.get(what) ?? 0, what).toBeGreaterThan(1);
  });

  it('of two letters that have nothing in common too', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const [a, b] = [seed, seed + 1000].map((one) => blocksOf(new Writer(new Random(one)).draft(seed % 9)));
      check(a!, b!);
    }
  });
});

export type { PlanElement };
