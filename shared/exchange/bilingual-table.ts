import { blockText, type BlockDraft } from '../letter/block';
import { labels } from '../letter/labels';
import { referenceOf } from '../letter/notes';
import { otherSide, SIDES, type BySide, type Side } from '../letter/side';
import { runsBetween } from '../revisions/word-text';
import { bilingualRows, type BilingualRow, type TableStretch } from './bilingual-rows';
import type { Imported, ImportedBilingual, ImportedPair } from './imported';
import { languageOf } from './language';
import { withStarts, type Numbered } from './list-start';
import { Tally } from './tally';

/** A text outside the tables must be this sure to belong to one side alone; else it is a heading for both. */
const SURE_OUTSIDE = 0.25;
/** The tables hold at least this much of the letters of the file: a report with a small glossary in it is no bilingual letter. */
const LEAST_IN_TABLES = 0.5;

/**
 * A file whose text stands in a bilingual table, or several, as a letter that is aligned already: a pair for each row, of all the
 * blocks of both its cells. The blocks are no cells any more. Text before, between and after the tables goes to the side whose language
 * it is in (English and then French: a pair), or to both, when it is in neither or in both. Notes go where their references are. Undefined for a
 * file without such a table, or with little of its text in it.
 */
export function bilingualOf({ blocks, dropped, properties, comments = [] }: Imported): ImportedBilingual | undefined {
  const body = blocks.filter(({ kind }) => kind !== 'note').length;
  const bodyBlocks = blocks.slice(0, body);
  if (blocks.slice(body).some(({ kind }) => kind !== 'note')) return undefined;
  const tables = tablesIn(bodyBlocks);
  const sure = new Map(tables.flatMap((table) => pairOf(table, bilingualRows(blocks, table))));
  if (sure.size === 0) return undefined;
  const found = new Map(tables.flatMap((table) => pairOf(table, sure.get(table) ?? bilingualRows(blocks, table, true))));
  const letters = (from: number, to: number): number => bodyBlocks.slice(from, to).reduce((sum, block) => sum + blockText(block).length, 0);
  const inTables = [...found.keys()].reduce((sum, { from, to }) => sum + letters(from, to), 0);
  if (inTables < letters(0, body) * LEAST_IN_TABLES) return undefined;

  const sides = new SidesBuilder(blocks);
  let numbers = 0;
  let at = 0;
  for (const [table, { rows, labels: left }] of found) {
    sides.outside(at, table.from);
    for (const row of rows) sides.row(row);
    numbers += left.filter((index) => !/^\p{L}{2,}/u.test(blockText(blocks[index]!).trim())).length;
    at = table.to;
  }
  sides.outside(at, body);
  sides.notes(body);
  const tally = new Tally();
  for (const [what, times] of Object.entries(dropped)) tally.add(what, times);
  tally.add('number of a table row', numbers);
  tally.add('comment', comments.length);
  return { ...sides.finish(), dropped: tally.record(), ...(properties?.title ? { title: properties.title } : {}) };
}

function pairOf<T>(table: TableStretch, rows: T | undefined): [TableStretch, T][] {
  return rows === undefined ? [] : [[table, rows]];
}

/** The tables, each a stretch of blocks that bear its name. */
function tablesIn(blocks: readonly BlockDraft[]): TableStretch[] {
  const tables: { from: number; to: number }[] = [];
  blocks.forEach(({ table }, i) => {
    if (table === undefined) return;
    const last = tables.at(-1);
    if (last && last.to === i && blocks[last.from]!.table === table) last.to = i + 1;
    else tables.push({ from: i, to: i + 1 });
  });
  return tables;
}

/** Puts the blocks of a file on their sides. */
class SidesBuilder {
  private readonly items: { readonly [side in Side]: Numbered[] } = { en: [], fr: [] };
  private readonly pairs: ImportedPair[] = [];
  private readonly numbers: readonly (number | undefined)[];
  /** The notes that each side refers to, in order. */
  private readonly referred: { readonly [side in Side]: Set<string> } = { en: new Set(), fr: new Set() };
  /** Notes that two cells of one row refer to, at the same place. */
  private readonly answering: BySide<string>[] = [];

  constructor(private readonly blocks: readonly BlockDraft[]) {
    this.numbers = itemNumbers(blocks);
  }

  row({ en, fr, loose }: BilingualRow): void {
    if (loose.length > 0) return this.texts(loose, true);
    const [before, after] = [new Set(this.referred.en), new Set(this.referred.fr)];
    this.pair(en.map((i) => this.item(i, true)), fr.map((i) => this.item(i, true)));
    const [mine, theirs] = [[...this.referred.en].filter((name) => !before.has(name)), [...this.referred.fr].filter((name) => !after.has(name))];
    if (mine.length === theirs.length) mine.forEach((name, i) => this.answering.push({ en: name, fr: theirs[i]! }));
  }

  /** Blocks that stand in no bilingual table. */
  outside(from: number, to: number): void {
    this.texts(Array.from({ length: to - from }, (_, i) => from + i));
  }

  private texts(indexes: readonly number[], inRow = false): void {
    const item = (index: number): Numbered => this.item(index, inRow);
    const told = indexes.map((i) => sureSide(blockText(this.blocks[i]!)));
    for (let at = 0; at < indexes.length; ) {
      const side = told[at];
      const halves = side === undefined ? bothLanguages(item(indexes[at]!).block) : undefined;
      const same = side === undefined ? 1 : run(told, at, side);
      const others = side === undefined ? 0 : run(told, at + same, otherSide(side));
      if (halves) this.pair([{ block: halves.en }], [{ block: halves.fr }]);
      else if (side === undefined) this.pair([item(indexes[at]!)], [item(indexes[at]!)]);
      else if (same === others) {
        for (let i = 0; i < same; i++) this.both(side, [item(indexes[at + i]!)], [item(indexes[at + same + i]!)]);
        at += same;
      } else for (let i = 0; i < same; i++) this.both(side, [item(indexes[at + i]!)], []);
      at += same;
    }
  }

  /** The notes from here on: to the sides that refer to them, else to that of their language, else to both. */
  notes(from: number): void {
    const byName = new Map<string, number[]>();
    for (let i = from; i < this.blocks.length; i++) {
      const name = this.blocks[i]!.note ?? `unnamed ${i}`;
      (byName.get(name) ?? byName.set(name, []).get(name)!).push(i);
    }
    const on = (name: string): readonly Side[] => {
      const sides = SIDES.filter((side) => this.referred[side].has(name));
      if (sides.length > 0) return sides;
      const side = sureSide((byName.get(name) ?? []).map((i) => blockText(this.blocks[i]!)).join('\n'));
      return side === undefined ? SIDES : [side];
    };
    const items = (name: string): Numbered[] => (byName.get(name) ?? []).map((i) => this.item(i));
    const partner = new Map(this.answering.map(({ en, fr }) => [en, fr] as const));
    const placed = new Set<string>();
    const orderOf = [...this.referred.en, ...this.referred.fr, ...byName.keys()];
    for (const name of orderOf) {
      if (placed.has(name) || !byName.has(name)) continue;
      placed.add(name);
      const sides = on(name);
      const other = partner.get(name);
      if (sides.length === 2) this.pair(items(name), items(name));
      else if (sides[0] === 'en' && other !== undefined && byName.has(other) && !placed.has(other)) {
        placed.add(other);
        this.pair(items(name), items(other));
      } else this.both(sides[0]!, items(name), []);
    }
  }

  finish(): Pick<ImportedBilingual, 'blocks' | 'pairs'> {
    return { blocks: { en: withStarts(this.items.en), fr: withStarts(this.items.fr) }, pairs: this.pairs };
  }

  private both(side: Side, mine: readonly Numbered[], theirs: readonly Numbered[]): void {
    if (side === 'en') this.pair(mine, theirs);
    else this.pair(theirs, mine);
  }

  private pair(en: readonly Numbered[], fr: readonly Numbered[]): void {
    const place = (side: Side, items: readonly Numbered[]): number[] =>
      items.map((item) => {
        for (const run of item.block.runs) {
          const name = referenceOf(run)?.name;
          if (name !== undefined) this.referred[side].add(name);
        }
        return this.items[side].push(item) - 1;
      });
    this.pairs.push({ en: place('en', en), fr: place('fr', fr) });
  }

  /** A block as it stands on a side: with the number that it had in the file. */
  private item(index: number, inRow = false): Numbered {
    const { start: _, ...block } = this.blocks[index]!;
    const number = this.numbers[index];
    if (!inRow) return { block, ...(number === undefined ? {} : { number }) };
    const { table: __, row: ___, column: ____, ...bare } = block;
    return { block: bare.kind === 'cell' ? { ...bare, kind: 'paragraph' } : bare, ...(number === undefined ? {} : { number }) };
  }
}

/** How many from `at` on are in this language. */
function run(told: readonly (Side | undefined)[], at: number, side: Side): number {
  let length = 0;
  while (told[at + length] === side) length += 1;
  return length;
}

function sureSide(text: string): Side | undefined {
  const told = languageOf(text);
  return told && told.sure >= SURE_OUTSIDE && !bothIn(text) ? told.side : undefined;
}

/** Where a title says the same in both languages: `Joint letter / Lettre commune`, or on two lines. */
function bothIn(text: string): { readonly at: number; readonly length: number; readonly first: Side } | undefined {
  const [separator, ...more] = [...text.matchAll(/\n|\s+[/|–—•]\s+/g)];
  if (!separator || more.length > 0) return undefined;
  const [first, second] = [languageOf(text.slice(0, separator.index)), languageOf(text.slice(separator.index + separator[0].length))];
  return first && second && first.side !== second.side ? { at: separator.index, length: separator[0].length, first: first.side } : undefined;
}

function bothLanguages(block: BlockDraft): BySide<BlockDraft> | undefined {
  const text = blockText(block);
  const found = bothIn(text);
  if (!found) return undefined;
  const first = { ...block, runs: runsBetween(block.runs, 0, found.at) };
  const second = { ...block, runs: runsBetween(block.runs, found.at + found.length, text.length) };
  return found.first === 'en' ? { en: first, fr: second } : { en: second, fr: first };
}

/** The number of every ordered item, as `labels` counts. */
function itemNumbers(blocks: readonly BlockDraft[]): (number | undefined)[] {
  const digits = blocks.map((block) => (block.kind === 'ordered' ? { ...block, numeral: 'decimal' as const, template: `%${Math.min(Math.max(block.level ?? 1, 1), 9)}` } : block));
  return labels(digits).map((label, i) => (blocks[i]!.kind === 'ordered' ? Number(label) : undefined));
}
