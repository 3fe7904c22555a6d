import { isText, type BlockDraft, type Run } from '../../../shared/letter/block';
import { normalRuns } from '../../../shared/revisions/normal-runs';
import type { Random } from '../../random';

const KINDS: readonly Omit<BlockDraft, 'runs'>[] = [
  { kind: 'paragraph' }, { kind: 'heading', level: 2 }, { kind: 'ordered' }, { kind: 'ordered', level: 2, template: '(%2)', numeral: 'lower-letter' }, { kind: 'bullet' }, { kind: 'signatory' },
];

/** Words that no block had before: the serial number is part of them. */
export class Words {
  private serial = 0;

  constructor(private readonly random: Random) {}

  next(): string {
    const letters = Array.from({ length: 2 + this.random.below(7) }, () => this.random.pick([...'aeioubcdfglmnprstvéàç’'])).join('');
    return `${letters}${(this.serial++).toString(36)}`;
  }

  sentence(): string {
    return `${Array.from({ length: 1 + this.random.below(25) }, () => (this.random.chance(0.4) ? this.random.pick(['the', 'of', 'and', 'le', 'la', 'que']) : this.next())).join(' ')} ${this.next()}.`;
  }

  block(): BlockDraft {
    return { ...this.random.pick(KINDS), runs: [{ text: this.sentence() }] };
  }
}

/** One thing that a writer does to a text: types, deletes, splits, joins, moves, retypes, marks, puts in or takes out a block. */
export function editOnce(blocks: readonly BlockDraft[], random: Random, words: Words): BlockDraft[] {
  const list = [...blocks];
  if (!list.length) return [words.block()];
  const at = random.below(list.length);
  const block = list[at]!;
  const units = unitsOf(block.runs);
  const cut = random.below(units.length + 1);
  const to = Math.min(units.length, cut + 1 + random.below(12));
  const withUnits = (now: readonly Run[]): BlockDraft => ({ ...block, runs: normalRuns(now) });
  switch (random.below(9)) {
    case 0: list[at] = withUnits([...units.slice(0, cut), { text: ` ${words.next()} ` }, ...units.slice(cut)]); break;
    case 1: list[at] = withUnits([...units.slice(0, cut), ...units.slice(to)]); break;
    case 2: list.splice(at, 1, withUnits(units.slice(0, cut)), withUnits(units.slice(cut))); break;
    case 3: if (at + 1 < list.length) list.splice(at, 2, { ...block, runs: normalRuns([...block.runs, { text: ' ' }, ...list[at + 1]!.runs]) }); break;
    case 4: list.splice(random.below(list.length), 0, ...list.splice(at, 1)); break;
    case 5: list[at] = { ...random.pick(KINDS), runs: block.runs }; break;
    case 6: list[at] = withUnits([...units.slice(0, cut), ...units.slice(cut, to).map((unit) => mark(unit, random)), ...units.slice(to)]); break;
    case 7: list.splice(at, 0, words.block()); break;
    default: list.splice(at, 1);
  }
  return list;
}

function unitsOf(runs: readonly Run[]): Run[] {
  return runs.flatMap((run) => (isText(run) ? [...run.text].map((text): Run => ({ ...run, text })) : [run]));
}

function mark(run: Run, random: Random): Run {
  const { marks, ...rest } = run;
  if (marks && random.chance(0.3)) return rest;
  return { ...run, marks: { ...marks, ...random.pick([{ bold: true }, { italic: true }, { link: 'https://example.org/' }]) } };
}
