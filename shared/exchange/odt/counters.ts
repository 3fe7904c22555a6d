import type { OdtList } from './lists';

/** A list that paragraphs stand in, at one of its levels. */
export interface OpenList {
  /** Lists of one id count together. */
  readonly id: string;
  readonly style: string | undefined;
  /** From 0. */
  readonly level: number;
  /** The next item counts from the level's start. */
  restarts: boolean;
  /** Whether the list says that it goes on, for those inside it. */
  readonly goesOn: boolean;
}

/** An item's place; a paragraph without one stands in no list, or beside an item. */
export interface ItemPlace {
  readonly list: OpenList;
  readonly style: string | undefined;
  /** The number that the item says it has. */
  readonly start: number | undefined;
}

/**
 * LibreOffice's list counters. Every list counts for itself, whatever its style; one that goes on with another counts with it; an item ends the
 * counting of the levels below it; levels that an item skips count one.
 */
export class OdtCounters {
  private readonly counts = new Map<string, (number | undefined)[]>();

  /** Counts the item that stands next at a level of a list, and answers its numbers from the first level down. */
  next(id: string, style: OdtList, level: number, start: number | 'anew' | undefined): number[] {
    let counts = this.counts.get(id);
    if (!counts) this.counts.set(id, (counts = []));
    const startOf = (at: number): number => style.levels.get(at)?.start ?? 1;
    const own = style.consecutive ? 0 : level;
    const last = counts[own];
    counts[own] = typeof start === 'number' ? start : last === undefined || start === 'anew' ? startOf(level) : last + 1;
    counts.length = own + 1;
    for (let above = 0; above < own; above++) counts[above] ??= startOf(above);
    return style.consecutive ? Array.from({ length: level + 1 }, () => counts[own]!) : counts.map((count) => count!);
  }
}

/** The list styles that Word writes: one for each of its lists, which goes on over whatever stands between. */
const WORD_LIST = /^LFO\d+$/;

/** Which lists count together: by the lists that they say they go on with. */
export class ListIds {
  private readonly masters = new Map<string, string>();
  private last: { readonly id: string; readonly style: string | undefined } | undefined;
  private readonly ofWord = new Map<string, string>();
  private made = 0;

  /** The id by which a list at the outermost level counts. */
  of(list: { readonly id: string | undefined; readonly style: string | undefined; readonly goesOn: boolean; readonly goesOnWith: string | undefined }): string {
    const named = list.goesOnWith === undefined ? undefined : this.masters.get(list.goesOnWith);
    const ofWord = list.goesOn && list.style !== undefined && WORD_LIST.test(list.style) ? this.ofWord.get(list.style) : undefined;
    const before = list.goesOn && this.last?.style === list.style ? this.last?.id : ofWord;
    const id = named ?? before ?? `list ${++this.made}`;
    if (list.id !== undefined) this.masters.set(list.id, id);
    this.last = { id, style: list.style };
    if (list.style !== undefined && WORD_LIST.test(list.style)) this.ofWord.set(list.style, id);
    return id;
  }
}
