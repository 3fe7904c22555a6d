import { HARD_BREAK, isText, type BlockAttrs, type BlockDraft, type Run } from '../../../../shared/letter/block';
import { noteRun, referenceOf } from '../../../../shared/letter/notes';
import { normalRuns } from '../../../../shared/revisions/normal-runs';
import type { Random } from '../../../random';

/** A letter that can be edited at random and stays well formed: notes at the end, tables whole, no empty text at a block's ends. */
export interface Draft {
  readonly items: readonly Item[];
  readonly notes: ReadonlyMap<string, readonly BlockDraft[]>;
}

type Cell = readonly BlockDraft[];
type Item = { readonly block: BlockDraft } | { readonly table: readonly (readonly Cell[])[] };

const KINDS: readonly BlockAttrs[] = [
  { kind: 'paragraph' }, { kind: 'paragraph' }, { kind: 'paragraph' }, { kind: 'heading', level: 1 }, { kind: 'heading', level: 2 },
  { kind: 'ordered' }, { kind: 'ordered' }, { kind: 'ordered', level: 2, template: '(%2)', numeral: 'lower-letter' }, { kind: 'ordered', level: 2, template: '%1.%2' },
  { kind: 'ordered', start: 4 }, { kind: 'ordered', numeral: 'upper-roman', template: '%1)' }, { kind: 'bullet' }, { kind: 'bullet', level: 2, template: '–' },
  { kind: 'date' }, { kind: 'address' }, { kind: 'salutation' }, { kind: 'signatory' },
];
const MARKS = [{ bold: true }, { italic: true }, { underline: true }, { strike: true }, { superscript: true }, { lang: 'de' }, { bold: true, italic: true }] as const;
const LINKS = ['https://example.org/', 'https://example.org/a?b=c&d=%20e', 'mailto:ada@example.org'];
const COMMON = ['the', 'of', 'and', 'a', 'to', 'le', 'la', 'que', 'd’une', 'l’État', 'we', 'nous', 'in', '1,200', '12 %', '«', '»', '—', 'Mr.'];

/** What a writer can do, by name: so that a run can count that each was done. */
export const EDITS = [
  'type', 'delete', 'replace', 'sentence', 'apostrophe', 'split', 'join', 'move', 'kind', 'item', 'block in', 'block out', 'mark', 'link', 'break', 'note in', 'note out',
  'note edit', 'note move', 'note again', 'row in', 'row out', 'cell', 'table in', 'table out', 'grid', 'rule',
] as const;
export type Edit = (typeof EDITS)[number];

export class Writer {
  private serial = 0;

  constructor(readonly random: Random, private readonly vocabulary: readonly string[] = COMMON) {}

  word(): string {
    if (this.random.chance(0.5)) return this.random.pick(this.vocabulary);
    return `${Array.from({ length: 2 + this.random.below(6) }, () => this.random.pick([...'aeioubcdfglmnprstvéàç'])).join('')}${this.serial++ % 7 === 0 ? this.serial.toString(36) : ''}`;
  }

  sentence(most = 18): string {
    return `${Array.from({ length: 1 + this.random.below(most) }, () => this.word()).join(' ')}${this.random.pick(['.', '.', '.', ' !', '?', ';'])}`;
  }

  runs(most = 4): Run[] {
    const text = Array.from({ length: 1 + this.random.below(most) }, () => this.sentence()).join(' ');
    const runs: Run[] = [{ text }];
    return this.random.chance(0.3) ? this.marked(runs, this.random.pick(MARKS)) : runs;
  }

  block(kind: BlockAttrs = this.random.pick(KINDS)): BlockDraft {
    return { ...kind, runs: this.runs() };
  }

  table(): Item {
    const [rows, columns] = [1 + this.random.below(3), 1 + this.random.below(3)];
    return { table: Array.from({ length: rows }, () => this.row(columns)) };
  }

  row(columns: number): Cell[] {
    const cells = Array.from({ length: columns }, (_, column) => (column && this.random.chance(0.15) ? [] : this.cell()));
    return cells;
  }

  cell(): BlockDraft[] {
    return Array.from({ length: this.random.chance(0.2) ? 2 : 1 }, () => ({ kind: this.random.chance(0.15) ? 'bullet' : 'cell', runs: [{ text: this.sentence(5) }] }));
  }

  draft(size: number): Draft {
    let draft: Draft = { items: Array.from({ length: size }, () => ({ block: this.block() })), notes: new Map() };
    for (let i = 0; i < size / 6; i++) draft = this.edit(draft, this.random.pick(['note in', 'note in', 'table in', 'link', 'break', 'mark'])) ?? draft;
    return draft;
  }

  marked(runs: readonly Run[], marks: Readonly<Record<string, string | boolean>>): Run[] {
    const units = unitsOf(runs);
    const from = this.random.below(units.length);
    const to = from + 1 + this.random.below(30);
    return normalRuns(units.map((unit, i) => (i < from || i >= to ? unit : { ...unit, marks: { ...unit.marks, ...marks } })));
  }

  /** One edit done; undefined where there is nothing to do it to. */
  edit(draft: Draft, what: Edit): Draft | undefined {
    const items = [...draft.items];
    const { random } = this;
    const at = random.below(items.length || 1);
    const item = items[at];
    const block = item && 'block' in item && item.block.kind !== 'rule' ? item.block : undefined;
    const tableAt = random.pick([...items.keys()].filter((i) => 'table' in items[i]!).concat([-1]));
    const table = tableAt >= 0 ? (items[tableAt] as { table: readonly (readonly Cell[])[] }).table : undefined;
    const done = (notes = draft.notes): Draft => tidied({ items, notes });
    const write = (runs: readonly Run[]): Draft => {
      items[at] = { block: { ...block!, runs: trimmed(runs) } };
      if (!trimmed(runs).length) items.splice(at, 1);
      return done();
    };
    const setTable = (rows: readonly (readonly Cell[])[]): Draft => {
      items[tableAt] = { table: rows };
      return done();
    };
    const units = block ? unitsOf(block.runs) : [];
    const cut = random.below(units.length + 1);
    const marks = units[cut]?.marks ?? {};
    switch (what) {
      case 'type': return block && write([...units.slice(0, cut), { text: ` ${this.word()} ${this.word()} `, marks }, ...units.slice(cut)]);
      case 'delete': return block && units.length > 2 ? write([...units.slice(0, cut), ...units.slice(cut + 1 + random.below(25))]) : undefined;
      case 'replace': {
        const words = wordPlaces(units);
        const place = words[random.below(words.length || 1)];
        return place && write([...units.slice(0, place.from), { text: this.word(), marks: units[place.from]!.marks ?? {} }, ...units.slice(place.to)]);
      }
      case 'sentence': return block && write(random.chance(0.5) ? [...units, { text: ` ${this.sentence()}` }] : [{ text: `${this.sentence()} ` }, ...units]);
      case 'apostrophe': return block && write(units.map((unit) => (isText(unit) ? { ...unit, text: unit.text.replace('’', "'").replace('«', '“') } : unit)));
      case 'split': {
        const [head, tail] = [trimmed(units.slice(0, cut)), trimmed(units.slice(cut))];
        if (!block || !head.length || !tail.length) return undefined;
        items.splice(at, 1, { block: { ...block, runs: head } }, { block: { ...(random.chance(0.3) ? random.pick(KINDS) : block), runs: tail } });
        return done();
      }
      case 'join': {
        const next = items[at + 1];
        if (!block || !next || !('block' in next) || next.block.kind === 'rule') return undefined;
        items.splice(at, 2, { block: { ...block, runs: trimmed([...block.runs, { text: random.pick([' ', '', '; ']) }, ...next.block.runs]) } });
        return done();
      }
      case 'move':
        if (items.length < 3) return undefined;
        items.splice(random.below(items.length), 0, ...items.splice(at, 1));
        return done();
      case 'kind':
        if (!block) return undefined;
        items[at] = { block: { ...random.pick(KINDS), runs: block.runs } };
        return done();
      case 'item': items.splice(at, 0, { block: this.block(random.pick(KINDS.filter(({ kind }) => kind === 'ordered' || kind === 'bullet'))) }); return done();
      case 'block in': items.splice(random.below(items.length + 1), 0, { block: this.block() }); return done();
      case 'block out':
        if (items.length < 2) return undefined;
        items.splice(at, 1);
        return done();
      case 'mark': return block && units.length ? write(random.chance(0.3) ? units.map((unit): Run => (isText(unit) ? { text: unit.text } : { embed: unit.embed })) : this.marked(units, random.pick(MARKS))) : undefined;
      case 'link': return block && units.length ? write(this.marked(units, { link: random.pick(LINKS) })) : undefined;
      case 'break': return block && units.length > 2 ? write([...units.slice(0, cut), HARD_BREAK, ...units.slice(cut)]) : undefined;
      case 'note in': {
        if (!block) return undefined;
        const name = `n${this.serial++}`;
        const reference = noteRun({ name, end: random.chance(0.3) });
        items[at] = { block: { ...block, runs: trimmed([...units.slice(0, cut), reference, ...units.slice(cut)]) } };
        const body = Array.from({ length: random.chance(0.2) ? 2 : 1 }, (): BlockDraft => ({ kind: 'note', note: name, runs: this.runs(2) }));
        return done(new Map([...draft.notes, [name, body]]));
      }
      case 'note out': case 'note move': {
        const holder = items.findIndex((one) => 'block' in one && one.block.runs.some(referenceOf));
        if (holder < 0) return undefined;
        const { block: from } = items[holder] as { block: BlockDraft };
        const reference = from.runs.find(referenceOf)!;
        const rest = trimmed(from.runs.filter((run) => run !== reference));
        items[holder] = { block: { ...from, runs: rest } };
        if (what === 'note move' && block && at !== holder) items[at] = { block: { ...block, runs: trimmed([...units.slice(0, cut), reference, ...units.slice(cut)]) } };
        if (!rest.length) items.splice(holder, 1);
        return done();
      }
      case 'note edit': {
        const [name, body] = random.pick([...draft.notes, ['', []] as const]);
        if (!body.length) return undefined;
        const edited = random.chance(0.8) ? body.map((one) => ({ ...one, runs: trimmed([...one.runs, { text: ` ${this.sentence(6)}` }]) })) : [{ ...body[0]!, runs: this.runs(2) }];
        return done(new Map([...draft.notes, [name, edited]]));
      }
      case 'note again': {
        const again = items.flatMap((one) => ('block' in one ? one.block.runs.filter(referenceOf) : []))[0];
        return again && block && write([...units.slice(0, cut), again, ...units.slice(cut)]);
      }
      case 'row in': return table && setTable([...table.slice(0, cut % (table.length + 1)), this.row(table[0]!.length), ...table.slice(cut % (table.length + 1))]);
      case 'row out': return table && table.length > 1 ? setTable(table.toSpliced(random.below(table.length), 1)) : undefined;
      case 'cell': return table && setTable(table.map((row) => row.map((cell, i) => (random.chance(0.3) ? (i && random.chance(0.2) ? [] : this.cell()) :
        cell.map((one) => (random.chance(0.3) ? { ...one, runs: trimmed([...one.runs, { text: ` ${this.word()}` }]) } : one))))));
      case 'grid': return table && setTable(table.map((row) => (row.length > 1 && random.chance(0.5) ? row.slice(0, -1) : [...row, this.cell()])).map((row, _, all) =>
        Array.from({ length: Math.max(...all.map((one) => one.length)) }, (__, i) => row[i] ?? this.cell())));
      case 'table in': items.splice(1 + random.below(items.length), 0, this.table()); return done();
      case 'table out':
        if (tableAt < 0 || items.length < 2) return undefined;
        items.splice(tableAt, 1);
        return done();
      case 'rule': items.splice(random.below(items.length + 1), 0, { block: { kind: 'rule', runs: [] } }); return done();
    }
  }
}

/** The draft as a side has it. */
export function blocksOf({ items, notes }: Draft): BlockDraft[] {
  let tables = 0;
  const text = items.flatMap((item): BlockDraft[] => {
    if ('block' in item) return [item.block];
    const table = `t${++tables}`;
    return item.table.flatMap((cells, row) => cells.flatMap((blocks, column) => blocks.map((block) => ({ ...block, table, row, column }))));
  });
  return [...text, ...[...notes.values()].flat()].map((block) => ({ ...block, runs: normalRuns(block.runs) }));
}

/** Notes in the order of their references, those without one left out; tables apart, none first or last; a text of a block at least. */
function tidied({ items, notes }: Draft): Draft {
  const apart: Item[] = [];
  for (const item of items) {
    if ('table' in item && (!apart.length || 'table' in apart.at(-1)!)) apart.push({ block: { kind: 'paragraph', runs: [{ text: 'Table.' }] } });
    apart.push(item);
  }
  if (!apart.length || 'table' in apart.at(-1)!) apart.push({ block: { kind: 'paragraph', runs: [{ text: 'End.' }] } });
  const names = new Set(apart.flatMap((item) => ('block' in item ? item.block.runs.flatMap((run) => referenceOf(run)?.name ?? []) : [])));
  return { items: apart, notes: new Map([...names].map((name) => [name, notes.get(name) ?? []])) };
}

function unitsOf(runs: readonly Run[]): Run[] {
  return runs.flatMap((run) => (isText(run) ? [...run.text].map((text): Run => ({ ...run, text })) : [run]));
}

/** Without white space and breaks at its ends, and none doubled: what every reader of files would take away. */
export function trimmed(runs: readonly Run[]): Run[] {
  let units = unitsOf(runs);
  const blank = (run: Run | undefined): boolean => run !== undefined && (isText(run) ? run.text.trim() === '' : run.embed.br === true);
  units = units.filter((run, i) => !(blank(run) && blank(units[i - 1])));
  while (blank(units[0])) units.shift();
  while (blank(units.at(-1))) units.pop();
  return normalRuns(units);
}

function wordPlaces(units: readonly Run[]): { from: number; to: number }[] {
  const text = units.map((unit) => (isText(unit) && unit.text.length === 1 ? unit.text : '\u0000')).join('');
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}
