import * as Y from 'yjs';
import { NUMERALS, type Block, type BlockAttrs, type EmbedRun, type Json, type Marks, type Numeral, type Run } from './block';
import { attrKey, baseId, HEAD, markerId, type Letter } from './letter';
import type { Side } from './side';
import type { BlockStart } from './touched';

/** A side as read from its Y.Text: ids are unique. An empty text has no blocks (a view shows one virtual block there, and writes nothing). */
export interface SideText {
  readonly blocks: readonly Block[];
  /** For every block the index in the Y.Text (UTF-16 units, an embed is one) where its content begins. */
  readonly starts: readonly number[];
  /** The text does not begin with a marker: its first block is `head`, real or (in an empty text) virtual. */
  readonly headless: boolean;
}

/** A block as it stands in the Y.Text. */
interface Place {
  id: string;
  /** The marker; undefined for a first block without one. */
  readonly item: BlockStart;
  /** The marks in force where its content begins: Yjs keeps them running from block to block. */
  readonly format: Format;
  readonly runs: Run[];
}

interface RawBlock extends Place {
  readonly start: number;
}

/** The marks in force at a place of the text, by name in order, with a key by which to compare them. */
interface Format {
  readonly marks?: Marks;
  readonly key: string;
}

const PLAIN: Format = { key: '' };

function formatWith(marks: { [name: string]: Json }): Format {
  const names = Object.keys(marks).sort();
  if (!names.length) return PLAIN;
  const sorted = Object.fromEntries(names.map((name) => [name, marks[name]!]));
  return { marks: sorted, key: JSON.stringify(sorted) };
}

/** Collects the runs of a text's blocks; neighbouring text with the same marks is one run, however Yjs cut it up. */
class Collector {
  readonly blocks: RawBlock[] = [];
  private words = '';
  private format = PLAIN;
  private index = 0;

  text(str: string, format: Format): void {
    if (format.key !== this.format.key) this.flush();
    this.format = format;
    this.words += str;
    this.index += str.length;
  }

  embed(embed: EmbedRun['embed'], format: Format): void {
    this.flush();
    this.block.runs.push(format.marks ? { embed, marks: format.marks } : { embed });
    this.index += 1;
  }

  begin(id: string, item: BlockStart, format: Format): void {
    this.flush();
    this.index += 1;
    this.blocks.push({ id, item, format, start: this.index, runs: [] });
  }

  flush(): void {
    const { words: text, format } = this;
    if (text) this.block.runs.push(format.marks ? { text, marks: format.marks } : { text });
    this.words = '';
  }

  /** The block that content now falls into: what stands before the first marker has a block of its own. */
  private get block(): RawBlock {
    if (!this.blocks.length) this.blocks.push({ id: HEAD, item: undefined, format: PLAIN, start: 0, runs: [] });
    return this.blocks.at(-1)!;
  }
}

/** Walks the live content of a text: what `toDelta` gives, with each marker's item, which tells two blocks of the same id apart. */
function walk(text: Y.Text): RawBlock[] {
  const collector = new Collector();
  collect(collector, text._start, PLAIN, false);
  return collector.blocks;
}

/** The runs of one block, given what it was when the side was last read. */
function walkBlock(text: Y.Text, { id, item, format }: Place): Run[] {
  const collector = new Collector();
  collector.begin(id, item, format);
  collect(collector, item ? item.right : text._start, format, true);
  return collector.blocks[0]!.runs;
}

/** Collects from an item on, to the text's end or only to the next block. */
function collect(collector: Collector, from: Y.Item | null, at: Format, oneBlock: boolean): void {
  let format = at;
  let marks: { [name: string]: Json } = { ...at.marks };
  for (let item = from; item; item = item.right) {
    if (item.deleted) continue;
    const content = item.content;
    if (content instanceof Y.ContentString) collector.text(content.str, format);
    else if (content instanceof Y.ContentEmbed) {
      const id = markerId(content.embed);
      if (id === undefined) collector.embed(content.embed as EmbedRun['embed'], format);
      else if (oneBlock) break;
      else collector.begin(id, item, format);
    } else if (content instanceof Y.ContentFormat) {
      const { key, value } = content as { key: string; value: unknown };
      marks = { ...marks, [key]: value as Json };
      if (value === null) delete marks[key];
      format = formatWith(marks);
    } else if (item.countable) {
      // A newer program's nested type: shown as an object, so that positions still map one to one.
      for (let i = 0; i < item.length; i++) collector.embed({}, format);
    }
  }
  collector.flush();
}

const older = (a: RawBlock, b: RawBlock): boolean => {
  if (!a.item || !b.item) return !a.item;
  const [first, second] = [a.item.id, b.item.id];
  return first.clock !== second.clock ? first.clock < second.clock : first.client < second.client;
};

/**
 * Duplicate ids are resolved on reading, never by rewriting a marker (two peers who both mend make new duplicates):
 * the lowest Yjs item (by clock, then client) keeps the id, others read as `id~client.clock`.
 */
function resolveIds(blocks: RawBlock[]): void {
  const first = new Map<string, RawBlock>();
  const twins: RawBlock[] = [];
  for (const block of blocks) {
    const holder = first.get(block.id);
    if (!holder) {
      first.set(block.id, block);
      continue;
    }
    twins.push(older(block, holder) ? holder : block);
    if (older(block, holder)) first.set(block.id, block);
  }
  if (!twins.length) return;
  const taken = new Set(first.keys());
  for (const twin of twins) {
    if (!twin.item) continue;
    const suffix = `~${twin.item.id.client}.${twin.item.id.clock}`;
    // A marker may hold, word for word, what its twin would read as.
    do twin.id += suffix; while (taken.has(twin.id));
    taken.add(twin.id);
  }
}

function scalar(letter: Letter, side: Side, id: string, name: string): Json | undefined {
  const own = letter.blocks.get(attrKey(side, id, name));
  if (own !== undefined) return own;
  const base = baseId(id);
  return base === id ? undefined : letter.blocks.get(attrKey(side, base, name));
}

const positive = (value: Json | undefined): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;

/** The scalars of one block; what a newer program wrote in a shape we do not know reads as absent and stays in the letter. */
export function readAttrs(letter: Letter, side: Side, id: string): BlockAttrs {
  const kind = scalar(letter, side, id, 'kind');
  const level = positive(scalar(letter, side, id, 'level'));
  const numeral = scalar(letter, side, id, 'numeral');
  const template = scalar(letter, side, id, 'template');
  const start = positive(scalar(letter, side, id, 'start'));
  const note = scalar(letter, side, id, 'note');
  const table = scalar(letter, side, id, 'table');
  const row = positive(scalar(letter, side, id, 'row'));
  const column = positive(scalar(letter, side, id, 'column'));
  return {
    kind: typeof kind === 'string' ? kind : 'paragraph',
    ...(level ? { level } : {}),
    ...((NUMERALS as readonly Json[]).includes(numeral ?? null) ? { numeral: numeral as Numeral } : {}),
    ...(typeof template === 'string' ? { template } : {}),
    ...(start === undefined ? {} : { start }),
    ...(typeof note === 'string' && note ? { note } : {}),
    ...(typeof table === 'string' && table ? { table, row: row ?? 0, column: column ?? 0 } : {}),
  };
}

function sameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((run, i) => sameRun(run, b[i]!));
}

function sameRun(a: Run, b: Run): boolean {
  if ('text' in a !== 'text' in b) return false;
  if ('text' in a && 'text' in b ? a.text !== b.text : JSON.stringify((a as EmbedRun).embed) !== JSON.stringify((b as EmbedRun).embed)) return false;
  return a.marks === b.marks || sameMarks(a.marks, b.marks);
}

/** By name, for names come in order; most values are `true` or a link, and need no JSON. */
function sameMarks(a: Marks = {}, b: Marks = {}): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => name in b && (a[name] === b[name] || JSON.stringify(a[name]) === JSON.stringify(b[name])));
}

const sameAttrs = (a: BlockAttrs, b: BlockAttrs): boolean =>
  a.kind === b.kind && a.level === b.level && a.numeral === b.numeral && a.template === b.template && a.start === b.start
  && a.note === b.note && a.table === b.table && a.row === b.row && a.column === b.column;

/**
 * Reads a side. Blocks that are as they were in `before` come back as the same objects, so that whoever
 * derives something from a block (its hash, its drift) can keep it by identity.
 */
export function readSide(letter: Letter, side: Side, before?: SideText): SideText {
  return textOf(walkSide(letter, side), letter, side, before, false);
}

/** A side as read, with what it takes to read a part of it again. */
export interface SideReading {
  readonly text: SideText;
  /** The same object for two readings that found the same ids in the same order. */
  readonly order: object;
  readonly places: readonly Place[];
}

/**
 * Reads a side, and gives with it what `readAgain` wants.
 * @param textOnly nothing but the text has changed since `before`: the scalars of a block that it knows are not looked up again
 * (by key, nine a block: in a long letter the greater part of a keystroke)
 */
export function readAnew(letter: Letter, side: Side, before?: SideReading, textOnly = false): SideReading {
  const raw = walkSide(letter, side);
  const text = textOf(raw, letter, side, before?.text, textOnly);
  const same = before && before.places.length === raw.length && before.places.every((block, i) => block.id === raw[i]!.id);
  return { text, order: same ? before.order : {}, places: raw };
}

/**
 * Reads only the blocks that begin at `touched`, where nothing else of the side has changed since `before`: neither a marker nor a mark, nor a
 * scalar. Gives what `readAnew` would. @returns undefined when the side has other blocks than then, and is to be read anew
 */
export function readAgain(letter: Letter, side: Side, before: SideReading, touched: ReadonlySet<BlockStart>): SideReading | undefined {
  const places = [...before.places];
  const blocks = [...before.text.blocks];
  const starts = [...before.text.starts];
  let found = 0;
  let shift = 0;
  for (const [i, was] of before.places.entries()) {
    starts[i]! += shift;
    if (!touched.has(was.item)) continue;
    found += 1;
    const runs = walkBlock(letter.text[side], was);
    // Text before the first marker is a block only while there is some.
    if (!was.item && !runs.length) return undefined;
    shift += lengthOf(runs) - lengthOf(was.runs);
    places[i] = { ...was, runs };
    if (!sameRuns(was.runs, runs)) blocks[i] = { ...blocks[i]!, runs };
  }
  return found === touched.size ? { text: { ...before.text, blocks, starts }, order: before.order, places } : undefined;
}

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + ('text' in run ? run.text.length : 1), 0);

function walkSide(letter: Letter, side: Side): RawBlock[] {
  const raw = walk(letter.text[side]);
  resolveIds(raw);
  return raw;
}

function textOf(raw: readonly RawBlock[], letter: Letter, side: Side, before: SideText | undefined, textOnly: boolean): SideText {
  const known = new Map(before?.blocks.map((block) => [block.id, block]));
  const blocks = raw.map(({ id, runs }): Block => {
    const was = known.get(id);
    if (was && textOnly && sameRuns(was.runs, runs)) return was;
    const attrs = readAttrs(letter, side, id);
    return was && sameAttrs(was, attrs) && sameRuns(was.runs, runs) ? was : { id, ...attrs, runs };
  });
  return { blocks, starts: raw.map((block) => block.start), headless: !raw[0]?.item };
}
