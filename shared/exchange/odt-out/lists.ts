import { numeralText } from '../../letter/numerals';
import { isCountable, LEVELS, type ListItem } from '../docx-out/list-items';
import { tag } from '../xml/write';
import { centimetres, FONT } from './automatic';
import type { Numeral } from '../../letter/block';

/** How a level of a list looks: what stands around its number, and how many levels' numbers it shows. No numeral: `before` is the whole label. */
interface Look {
  readonly numeral: Numeral | undefined;
  readonly before: string;
  readonly after: string;
  readonly levels: number;
}

interface Level extends Look {
  readonly start: number;
}

/** An item's place: its list and level, and its number where the list would not count to it. `level` from 0. */
export interface ListPlace {
  readonly list: OdtList;
  readonly level: number;
  readonly number: number | undefined;
}

/** A list of the file. Its levels are settled when an item first stands there; its counters go as LibreOffice's do. */
export class OdtList {
  readonly levels: (Level | undefined)[] = Array.from({ length: LEVELS });
  /** Characters of the longest label of each level. */
  readonly widths: number[] = Array.from({ length: LEVELS }, () => 0);
  private readonly counts: (number | undefined)[] = Array.from({ length: LEVELS });
  /** Levels that were passed over: an item that then does stand there says its number. */
  private readonly passed = new Set<number>();
  /** Elements that it is written in. */
  elements = 0;

  constructor(readonly id: number) {}

  get style(): string {
    return `L${this.id}`;
  }

  /** Begins the list with an item: the levels above it show its numbers, though no item of this list stands there. */
  begin({ level: at, shown }: ListItem): void {
    for (let level = 0; level < at; level++) {
      const above = shown[level];
      if (!above || !isCountable(above)) continue;
      this.levels[level] = { ...PLAIN, numeral: above.numeral, start: above.number };
    }
  }

  /** Whether an item stands at this level, or passed it over. */
  has(level: number): boolean {
    return this.levels[level] !== undefined;
  }

  /** Whether this item, if it stood next with this look, would have its label; `told`: when it says its number. */
  takes({ level: at, number, shown }: ListItem, look: Look, told: boolean): boolean {
    const own = this.levels[at];
    if (own && !(own.numeral === look.numeral && own.before === look.before && own.after === look.after && own.levels === look.levels)) return false;
    if (look.numeral === undefined) return true;
    for (let above = at + 1 - look.levels; above < at; above++) {
      const level = this.levels[above];
      if (!level || level.numeral !== shown[above]!.numeral || (this.counts[above] ?? level.start) !== shown[above]!.number) return false;
    }
    return told || this.next(at, number) === number;
  }

  private next(at: number, start: number): number | undefined {
    if (this.passed.has(at)) return undefined;
    const last = this.counts[at];
    return last === undefined ? (this.levels[at]?.start ?? start) : last + 1;
  }

  /** Lets an item stand here. */
  add({ level: at, number, label }: ListItem, look: Look): ListPlace {
    const natural = this.next(at, number);
    this.levels[at] ??= { ...look, start: number };
    this.counts[at] = number;
    this.counts.fill(undefined, at + 1);
    for (let level = 0; level < LEVELS; level++) {
      if (level === at) this.passed.delete(level);
      else if (level < at && this.counts[level] === undefined) {
        this.counts[level] = this.levels[level]?.start ?? 1;
        this.passed.add(level);
      } else if (level > at) this.passed.delete(level);
    }
    this.widths[at] = Math.max(this.widths[at]!, label.length);
    return { list: this, level: at, number: look.numeral === undefined || natural === number ? undefined : number };
  }
}

const PLAIN: Look = { numeral: 'decimal', before: '', after: '.', levels: 1 };
/** An item may go on with a list behind paragraphs or items of another look; one left longer ago than so many lists is not looked at again. */
const OPEN_LISTS = 6;

/** The lists of a file. */
export class OdtLists {
  readonly all: OdtList[] = [];

  begun(): OdtList {
    const list = new OdtList(this.all.length + 1);
    this.all.push(list);
    return list;
  }
}

/** The lists that items of one side go on with. */
export class SideLists {
  /** The last used first. */
  private open: OdtList[] = [];

  constructor(private readonly lists: OdtLists) {}

  /**
   * The place of the item that is written next, so that LibreOffice shows exactly its label. `beside` is the list of the paragraph before it, if that
   * is an item: there it may say a number of its own; otherwise it goes on with a list wherever that would count to its number, or begins one.
   */
  place(item: ListItem, beside: OdtList | undefined): ListPlace {
    const looks = looksOf(item);
    for (const list of this.open) {
      // A level that no item stands at yet is for those beside it, not for what comes pages later.
      if (list !== beside && !list.has(item.level)) continue;
      const look = looks.find((candidate) => list.takes(item, candidate, false)) ?? (list === beside ? looks.find((candidate) => list.takes(item, candidate, true)) : undefined);
      if (look) return this.stand(item, list, look);
    }
    const list = this.lists.begun();
    list.begin(item);
    return this.stand(item, list, looks.find((candidate) => list.takes(item, candidate, false)) ?? { ...PLAIN, numeral: undefined, before: item.label, after: '' });
  }

  private stand(item: ListItem, list: OdtList, look: Look): ListPlace {
    this.open = [list, ...this.open.filter((other) => other !== list)].slice(0, OPEN_LISTS);
    return list.add(item, look);
  }
}

/** Looks that may give the item's label, best first: with its numbers counted; with the levels' above written out. None for what cannot be counted. */
function looksOf({ level, label, numeral, number, template, shown }: ListItem): Look[] {
  if (numeral === undefined) return [{ numeral, before: label, after: '', levels: 1 }];
  if (!isCountable({ number, numeral })) return [];
  const looks: Look[] = [];
  const own = `%${level + 1}`;
  const chain = /^((?:(?!%[1-9]).)*)(%[1-9](?:\.%[1-9])*)((?:(?!%[1-9]).)*)$/s.exec(template);
  const numbers = chain?.[2]?.split('.') ?? [];
  const inOrder = numbers.every((placeholder, at) => placeholder === `%${level + 2 - numbers.length + at}`);
  if (chain && inOrder && numbers.length > 0) looks.push({ numeral, before: chain[1]!, after: chain[3]!, levels: numbers.length });
  const at = template.indexOf(own);
  if (at >= 0) {
    const spelled = (text: string): string => text.replace(/%([1-9])/g, (_, digit: string) => {
      const counted = shown[Number(digit) - 1]!;
      return numeralText(counted.number, counted.numeral);
    });
    looks.push({ numeral, before: spelled(template.slice(0, at)), after: spelled(template.slice(at + own.length)), levels: 1 });
  }
  return looks;
}

const FORMATS: Readonly<Record<Numeral, string>> = { 'decimal': '1', 'lower-letter': 'a', 'upper-letter': 'A', 'lower-roman': 'i', 'upper-roman': 'I' };
const USUAL: readonly Numeral[] = ['decimal', 'lower-letter', 'lower-roman'];
/** Centimetres that a label's character takes at most; the least that a label is given; the most. */
const CHARACTER = 0.21;
const NARROWEST = 0.65;
const WIDEST = 3;

/** A list's style. A level that no item stands at is as somebody gets it who indents an item. */
export function listStyleMarkup(list: OdtList): string {
  const bullets = list.levels.find((level) => level !== undefined)?.numeral === undefined;
  let left = 0;
  const levels = list.levels.map((level, at) => {
    const room = Math.min(Math.max(NARROWEST, (list.widths[at]! + 1) * CHARACTER), WIDEST);
    left += room;
    const { numeral, before, after, levels: shown, start } = level ?? (bullets ? { ...PLAIN, numeral: undefined, before: '•', after: '', start: 1 } : { ...PLAIN, numeral: USUAL[at % 3]!, start: 1 });
    const position = tag('style:list-level-properties', { 'text:list-level-position-and-space-mode': 'label-alignment' }, tag('style:list-level-label-alignment', {
      'text:label-followed-by': 'listtab', 'text:list-tab-stop-position': `${centimetres(left)}cm`, 'fo:text-indent': `-${centimetres(room)}cm`, 'fo:margin-left': `${centimetres(left)}cm`,
    }));
    if (numeral === undefined && [...before].length === 1) {
      // Without a font of its own LibreOffice draws it in a symbol font, and so would Word.
      return tag('text:list-level-style-bullet', { 'text:level': at + 1, 'text:bullet-char': before }, position, tag('style:text-properties', { 'fo:font-family': `'${FONT}'` }));
    }
    return tag('text:list-level-style-number', {
      'text:level': at + 1, 'style:num-format': numeral === undefined ? '' : FORMATS[numeral], 'style:num-letter-sync': numeral?.endsWith('letter') ? 'true' : undefined,
      'style:num-prefix': before || undefined, 'style:num-suffix': after || undefined, 'text:start-value': numeral === undefined ? undefined : start,
      'text:display-levels': shown > 1 ? shown : undefined,
    }, position);
  });
  return tag('text:list-style', { 'style:name': list.style }, ...levels);
}

/** An item's paragraph as markup, and its place. */
export interface PlacedItem {
  readonly place: ListPlace;
  readonly paragraph: string;
}

/** Items of one list that follow each other, as one list element. */
export function listMarkup(items: readonly PlacedItem[]): string {
  const { list } = items[0]!.place;
  list.elements += 1;
  const goesOn = list.elements > 1;
  return levelMarkup(items, 0, {
    'xml:id': `list${list.id}${goesOn ? `-${list.elements}` : ''}`, 'text:style-name': list.style, 'text:continue-list': goesOn ? `list${list.id}` : undefined,
  });
}

function levelMarkup(items: readonly PlacedItem[], level: number, attributes: Readonly<Record<string, string | undefined>>): string {
  const elements: string[] = [];
  for (let at = 0; at < items.length;) {
    const item = items[at]!;
    const own = item.place.level === level ? item : undefined;
    let end = own ? at + 1 : at;
    const from = end;
    while (end < items.length && items[end]!.place.level > level) end++;
    const below = items.slice(from, end);
    elements.push(tag('text:list-item', { 'text:start-value': own?.place.number }, own?.paragraph, below.length > 0 && levelMarkup(below, level + 1, {})));
    at = end;
  }
  return tag('text:list', attributes, ...elements);
}
