import { describe, expect, it } from 'vitest';
import { blockText, type BlockDraft, type Run } from '../../../../shared/letter/block';
import { noteRun } from '../../../../shared/letter/notes';
import type { PlanParagraph, RedlinePlan } from '../../../../shared/exchange/redline/plan';
import { accepted, rejected } from '../../../../shared/exchange/redline/read-plan';
import { redlinePlan } from '../../../../shared/exchange/redline/redline-plan';
import { Random } from '../../../random';
import { blocksOf, EDITS, Writer, type Draft } from './random-letter';

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
  expect(rejected(plan)).toEqual(a);
  expect(accepted(plan)).toEqual(b);
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

/** Paragraphs in one line each: what stayed plain, `-gone-`, `+come+`, ends `¶`, `-¶-`, `+¶+`, a move's number before it. */
function told(before: readonly BlockDraft[], after: readonly BlockDraft[]): string[] {
  const sign = { kept: '', deleted: '-', inserted: '+' };
  return check(before, after).elements.map((element) => {
    if (element.element === 'table') return element.rows.map(({ fate, cells }) => `${sign[fate]}|${cells.length}`).join(' ');
    const words = element.pieces.map(({ fate, before: was, after: is }) => `${sign[fate]}${blockText({ runs: [(is ?? was)!] })}${sign[fate]}`).join('');
    return `${element.move === undefined ? '' : `${element.move}:`}${words}${sign[element.end]}¶${sign[element.end]}`;
  });
}

const p = (...runs: readonly (string | Run)[]): BlockDraft => ({ kind: 'paragraph', runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) });
const cell = (row: number, column: number, text: string): BlockDraft => ({ kind: 'cell', table: 't', row, column, runs: [{ text }] });
const note = (name: string, text: string): BlockDraft => ({ kind: 'note', note: name, runs: [{ text }] });

describe('what a redline says', () => {
  it('words, not letters', () => {
    expect(told([p('The committee meets on 3 May.')], [p('The commission meets on 4 May.')])).toEqual(['The -committee-+commission+ meets on -3-+4+ May.¶']);
  });

  it('a sign alone where only the sign is another', () => {
    expect(told([p("aujourd'hui, l'État agit")], [p('aujourd’hui, l’État agit')])).toEqual(["aujourd-'-+’+hui, l-'-+’+État agit¶"]);
  });

  it('a mark as a mark, a link as other words', () => {
    const plan = check([p('We ask for this now.')], [p('We ', { text: 'ask', marks: { bold: true } }, ' for ', { text: 'this', marks: { link: 'https://example.org/' } }, ' now.')]);
    const [paragraph] = plan.elements as PlanParagraph[];
    expect(paragraph!.pieces.map(({ fate }) => fate)).toEqual(['kept', 'kept', 'kept', 'deleted', 'inserted', 'kept']);
    expect(paragraph!.pieces[1]).toEqual({ fate: 'kept', before: { text: 'ask' }, after: { text: 'ask', marks: { bold: true } } });
  });

  it('a paragraph put in and one taken out', () => {
    expect(told([p('First of all.'), p('Last of them.')], [p('First of all.'), p('Something quite different.'), p('Last of them.')]))
      .toEqual(['First of all.¶', '+Something quite different.++¶+', 'Last of them.¶']);
    expect(told([p('First of all.'), p('Something quite different.'), p('Last of them.')], [p('First of all.'), p('Last of them.')]))
      .toEqual(['First of all.¶', '-Something quite different.--¶-', 'Last of them.¶']);
  });

  it('at the end: the paragraph before gives its end', () => {
    expect(told([p('First of all.'), p('Something quite different.')], [p('First of all.')])).toEqual(['First of all.-¶-', '-Something quite different.-¶']);
    expect(told([p('First of all.')], [p('First of all.'), p('Something quite different.')])).toEqual(['First of all.+¶+', '+Something quite different.+¶']);
  });

  it('a split and a join, by their ends', () => {
    const [whole, one, two] = ['We were invited to the meeting. We could not come.', 'We were invited to the meeting.', 'We could not come.'];
    expect(told([p(whole), p('End.')], [p(one), p(two), p('End.')])).toEqual([`${one}- -+¶+`, `${two}¶`, 'End.¶']);
    expect(told([p(one), p(two), p('End.')], [p(whole), p('End.')])).toEqual([`${one}-¶-`, `+ +${two}¶`, 'End.¶']);
  });

  it('a move, in both places', () => {
    const [a, b, c] = ['The first paragraph is about the river.', 'Another one speaks of the dam and its wall.', 'Finally, we ask for an answer in writing.'].map((text) => p(text));
    expect(told([a!, b!, c!, p('End.')], [b!, c!, a!, p('End.')])).toEqual([`0:-${blockText(a!)}--¶-`, `${blockText(b!)}¶`, `${blockText(c!)}¶`, `0:+${blockText(a!)}++¶+`, 'End.¶']);
  });

  it('words that came at an end stand apart from words that came at the next beginning', () => {
    expect(told([p('We met them.'), p('they left the room early.')], [p('We met them. It rained.'), p('Then they left the room early.')])).toEqual(['We met them+. It rained.+-.-¶', '+Then +they left the room early.¶']);
  });

  it('an end that goes or comes follows no note: the paragraph before gives its own', () => {
    const noted = p('A sentence', noteRun({ name: 'x' }), ' with a note.');
    const body = note('x', 'Said elsewhere.');
    expect(told([p('First of all.'), p('End.')], [p('First of all.'), noted, p('End.'), body])).toEqual(['First of all.+¶+', '+A sentence++\uFFFC++ with a note.+¶', 'End.¶']);
    expect(told([p('First of all.'), noted, p('End.'), body], [p('First of all.'), p('End.')])).toEqual(['First of all.-¶-', '-A sentence--\uFFFC-- with a note.-¶', 'End.¶']);
  });

  it('rows of a table, and a table of other columns as other rows', () => {
    const two = [cell(0, 0, 'Name of the river'), cell(0, 1, 'Length'), cell(1, 0, 'Ondrelle'), cell(1, 1, '412 km')];
    const three = [...two.slice(0, 2), cell(1, 0, 'Castel'), cell(1, 1, '88 km'), { ...two[2]!, row: 2 }, { ...two[3]!, row: 2 }];
    expect(told([p('Rivers:'), ...two, p('End.')], [p('Rivers:'), ...three, p('End.')])).toEqual(['Rivers:¶', '|2 +|2 |2', '¶', 'End.¶']);
    expect(told([p('Rivers:'), ...two, p('End.')], [p('Rivers:'), ...two.filter(({ column }) => column === 0), p('End.')])).toEqual(['Rivers:¶', '-|2 -|2 +|1 +|1', '¶', 'End.¶']);
  });

  it('a note’s own words, and notes by what they say, whatever they are called', () => {
    const [before, after] = [
      [p('One', noteRun({ name: '1' }), ' and two', noteRun({ name: '2' }), '.'), note('1', 'The first note speaks of water.'), note('2', 'The second note speaks of fire.')],
      [p('One and two', noteRun({ name: '1' }), '.'), note('1', 'The second note speaks of wind.')],
    ];
    const { notes } = check(before, after);
    expect(notes.map(({ before: was, after: is }) => [was, is])).toEqual([['1', undefined], ['2', '1']]);
    expect(notes[1]!.paragraphs[0]!.pieces.map(({ fate }) => fate)).toEqual(['kept', 'deleted', 'inserted', 'kept']);
  });

  it('nothing, of nothing', () => {
    expect(told([], [])).toEqual(['¶']);
    expect(told([], [p('One.')])).toEqual(['+One.+¶']);
    expect(told([p('One.')], [])).toEqual(['-One.-¶']);
  });
});
