import { numeralText } from '../../letter/numerals';
import { tag, xmlPart } from '../xml/write';
import { isCountable, LEVELS, listItems, type Counted, type ListItem } from './list-items';
import { NAMESPACES } from './namespaces';
import type { BlockAttrs, Numeral } from '../../letter/block';

/** Where a paragraph stands in a list of the file: its `w:numPr`. `level` from 0. */
export interface ListPlace {
  readonly numId: number;
  readonly level: number;
}

/** An item may go on with a list behind paragraphs or items of another look; one left longer ago than so many lists is not looked at again. */
const OPEN_LISTS = 6;

/** How a level of a list looks and counts. No numeral: a bullet. */
interface Level {
  readonly numeral: Numeral | undefined;
  readonly text: string;
  readonly start: number;
}

/** One of two versions of a text that stand in one file; of a text by itself, `after`. */
export type Version = 'before' | 'after';

/** How far a list has counted in one version. */
class Counter {
  /** The present number of each level; undefined where the next item begins anew. */
  readonly counts: (number | undefined)[] = Array.from({ length: LEVELS });
  /** Levels that were passed over: how an item that then does stand there counts is not the same in all programs. */
  readonly skipped = new Set<number>();
}

/** A list in the making. Its levels are settled when an item first stands there; its counters go as Word's do, in each version by itself. */
class List {
  readonly levels: (Level | undefined)[] = Array.from({ length: LEVELS });
  /** Characters of the longest label of each level. */
  readonly widths: number[] = Array.from({ length: LEVELS }, () => 0);
  private readonly counters = { before: new Counter(), after: new Counter() };

  constructor(readonly id: number) {}

  /** Whether this item, if it stood next, would have its label. */
  takes({ level: at, numeral, number, label }: ListItem, text: string, version: Version): boolean {
    const own = this.levels[at];
    if (own && (own.numeral !== numeral || own.text !== text)) return false;
    if (numeral === undefined) return true;
    const { counts, skipped } = this.counters[version];
    const last = counts[at];
    const next = last !== undefined ? last + 1 : (own?.start ?? number);
    return !skipped.has(at) && next === number && this.label(at, text, { number, numeral }, counts) === label;
  }

  /** Lets an item stand here. */
  add({ level: at, numeral, number, label }: ListItem, text: string, version: Version): void {
    const { counts, skipped } = this.counters[version];
    const own = this.levels[at] ??= { numeral, text, start: number };
    const last = counts[at];
    counts[at] = last === undefined ? own.start : last + 1;
    counts.fill(undefined, at + 1);
    for (let level = 0; level < LEVELS; level++) {
      if (level > at) skipped.delete(level);
      else if (counts[level] === undefined) {
        counts[level] = this.levels[level]?.start ?? 1;
        skipped.add(level);
      }
    }
    this.widths[at] = Math.max(this.widths[at]!, label.length);
  }

  /** A level above the item that stands next shows this number, though no item of this list stood there: a list can show one only. */
  pass(level: number, { number, numeral }: Counted, version: Version): void {
    const { counts, skipped } = this.counters[version];
    const own = this.levels[level] ??= { numeral, text: `%${level + 1}.`, start: number };
    if (own.numeral !== numeral || own.start !== number) return;
    counts[level] = number;
    skipped.add(level);
  }

  /** The label that Word makes of a level's text; undefined where that is not sure. */
  private label(at: number, text: string, own: Counted, counts: readonly (number | undefined)[]): string | undefined {
    let sure = true;
    const label = text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      const number = of === at ? own.number : counts[of];
      const numeral = of === at ? own.numeral : this.levels[of]?.numeral;
      if (of > at || number === undefined || numeral === undefined) sure = false;
      return sure ? numeralText(number!, numeral!) : '';
    });
    return sure ? label : undefined;
  }
}

/** The lists of a file. */
export class Numbering {
  private readonly lists: List[] = [];
  /** Lists that may still go on, the last used first. */
  private open: List[] = [];

  /**
   * Gives every list item of a side its place, so that Word (and LibreOffice) shows exactly what the letter's `labels` computes; undefined for
   * other blocks. An item goes on with a list wherever that list would count to the item's label; else it begins one. What Word cannot count
   * (numbers below 0, numbers of a deeper level) is written out in the list's own text.
   */
  places(blocks: readonly BlockAttrs[]): (ListPlace | undefined)[] {
    return this.placesOfBoth(blocks.map((after) => ({ after }))).map(({ after }) => after);
  }

  /**
   * The same for two versions of a side in one file, each block with what it is in either; a block that is not in a version stands for nothing there.
   * Each version by itself shows its labels. An item of both has one place in both wherever one list can count to both its labels.
   */
  placesOfBoth(blocks: readonly Readonly<Partial<Record<Version, BlockAttrs>>>[]): Partial<Record<Version, ListPlace>>[] {
    this.open = [];
    const itemsOf = (version: Version): ReadonlyMap<number, ListItem | undefined> => {
      const present = [...blocks.keys()].filter((at) => blocks[at]![version]);
      const items = listItems(present.map((at) => blocks[at]![version]!));
      return new Map(present.map((at, i) => [at, items[i]]));
    };
    const items = { before: itemsOf('before'), after: itemsOf('after') };
    return blocks.map((_, at) => {
      const [before, after] = [items.before.get(at), items.after.get(at)];
      const both = before && after && this.placeBoth(before, after);
      if (both) return { before: both, after: both };
      return { ...(before && { before: this.place(before, 'before') }), ...(after && { after: this.place(after, 'after') }) };
    });
  }

  private placeBoth(before: ListItem, after: ListItem): ListPlace | undefined {
    if (before.level !== after.level || before.numeral !== after.numeral) return undefined;
    const others = textsFor(before);
    const texts = textsFor(after).filter((text) => others.includes(text));
    // A level begins with one number: where the two are not the same, each begins its own.
    const oneNumber = before.numeral === undefined || before.number === after.number;
    const fits = (list: List): string | undefined => (oneNumber || list.levels[after.level]
      ? texts.find((text) => list.takes(before, text, 'before') && list.takes(after, text, 'after')) : undefined);
    const known = this.open.find((list) => fits(list) !== undefined);
    const list = known ?? this.begun({ before, after });
    const text = fits(list);
    if (text === undefined) return undefined;
    if (!known) this.lists.push(list);
    this.stand(before, list, text, 'before');
    return this.stand(after, list, text, 'after');
  }

  private place(item: ListItem, version: Version): ListPlace {
    const list = this.begun({ [version]: item });
    for (const text of textsFor(item)) {
      const found = [...this.open, list].find((one) => one.takes(item, text, version));
      if (!found) continue;
      if (found === list) this.lists.push(list);
      return this.stand(item, found, text, version);
    }
    this.lists.push(list);
    return this.stand({ ...item, numeral: 'decimal', number: 1 }, list, item.label, version);
  }

  /** A list that begins with an item: the levels above it show what they show there. */
  private begun(items: Readonly<Partial<Record<Version, ListItem>>>): List {
    const list = new List(this.lists.length + 1);
    for (const version of ['before', 'after'] as const) {
      const item = items[version];
      if (item?.numeral === undefined) continue;
      for (let level = 0; level < item.level; level++) {
        if (isCountable(item.shown[level]!)) list.pass(level, item.shown[level]!, version);
      }
    }
    return list;
  }

  private stand(item: ListItem, list: List, text: string, version: Version): ListPlace {
    list.add(item, text, version);
    this.open = [list, ...this.open.filter((other) => other !== list)].slice(0, OPEN_LISTS);
    return { numId: list.id, level: item.level };
  }

  get empty(): boolean {
    return this.lists.length === 0;
  }

  /** The part `word/numbering.xml`. */
  part(): string {
    return xmlPart(tag('w:numbering', NAMESPACES, ...this.lists.map(abstractMarkup),
      ...this.lists.map(({ id }) => tag('w:num', { 'w:numId': id }, tag('w:abstractNumId', { 'w:val': id - 1 })))));
  }
}

/** Texts of a level that may give the item's label, best first: with all its numbers counted; with the levels' above written out. */
function textsFor({ level, label, numeral, number, template, shown }: ListItem): string[] {
  if (numeral === undefined) return [label];
  // A number that stands twice in a label is not shown twice by every program.
  if (!isCountable({ number, numeral }) || /(%[1-9]).*\1/s.test(template)) return [];
  const spelled = template.replace(/%([1-9])/g, (placeholder, digit: string) => {
    const { number: counted, numeral: look } = shown[Number(digit) - 1]!;
    return Number(digit) === level + 1 ? placeholder : numeralText(counted, look);
  });
  return spelled === template ? [template] : [template, spelled];
}

const FORMATS: Readonly<Record<Numeral, string>> = {
  'decimal': 'decimal', 'lower-letter': 'lowerLetter', 'upper-letter': 'upperLetter', 'lower-roman': 'lowerRoman', 'upper-roman': 'upperRoman',
};
const BULLETS = ['•', '–', '▪'];
const USUAL: readonly Numeral[] = ['decimal', 'lower-letter', 'lower-roman'];

/** Twips that a label's character takes at most, at the text's size; the least that a label is given; the most before words simply follow it. */
const CHARACTER = 115;
const NARROWEST = 380;
const WIDEST = 1700;
/** Deeper levels are not indented further: in half a page's width nothing would be left for words. */
const DEEPEST_INDENT = 2600;

function abstractMarkup(list: List): string {
  const first = list.levels.find((level) => level !== undefined);
  let left = 0;
  const levels = list.levels.map((level, at) => {
    const room = Math.min(Math.max(NARROWEST, (list.widths[at]! + 1) * CHARACTER), WIDEST);
    left = Math.min(left + room, Math.max(room, DEEPEST_INDENT));
    const { numeral, text, start } = level ?? usualLevel(at, first?.numeral === undefined);
    return tag('w:lvl', { 'w:ilvl': at },
      tag('w:start', { 'w:val': start }),
      tag('w:numFmt', { 'w:val': numeral === undefined ? 'bullet' : FORMATS[numeral] }),
      tag('w:suff', { 'w:val': (list.widths[at]! + 1) * CHARACTER > WIDEST ? 'space' : 'tab' }),
      tag('w:lvlText', { 'w:val': text }),
      tag('w:lvlJc', { 'w:val': 'left' }),
      tag('w:pPr', {}, tag('w:tabs', {}, tag('w:tab', { 'w:val': 'num', 'w:pos': left })), tag('w:ind', { 'w:left': left, 'w:hanging': room })));
  });
  return tag('w:abstractNum', { 'w:abstractNumId': list.id - 1 },
    tag('w:nsid', { 'w:val': signature(list.id) }), tag('w:multiLevelType', { 'w:val': 'multilevel' }), ...levels);
}

/** A level that no item of the letter stands at: what somebody gets who indents an item in Word. */
function usualLevel(at: number, bullets: boolean): Level {
  if (bullets) return { numeral: undefined, text: BULLETS[at % BULLETS.length]!, start: 1 };
  return { numeral: USUAL[at % USUAL.length]!, text: at % 3 === 0 ? `%${at + 1}.` : `(%${at + 1})`, start: 1 };
}

/** Word takes definitions of one signature for one list when texts are pasted together: every list has its own. */
function signature(id: number): string {
  return (Math.imul(id, 0x9e3779b1) >>> 0).toString(16).toUpperCase().padStart(8, '0');
}
