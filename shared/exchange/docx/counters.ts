import type { List, ListLevel, ListPlace } from './numbering';

/** An item's numbers, from the first level down to its own, as Word counts them. */
export type Numbers = readonly number[];

const LEVELS = 9;

/**
 * Word's list counters. Lists made of one definition count together, over whatever stands between their items; an item ends the
 * counting of the levels below it; a list with a start of its own counts anew at its first item; the levels above an item that skips them
 * count one. Every text box counts for itself.
 */
export class Counters {
  /** By definition: the last number at each level, undefined where the next item begins anew. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  /** Counts the item that stands next at this place. */
  next({ list, level }: ListPlace): Numbers {
    let counts = this.counts.get(list.abstract);
    if (!counts) this.counts.set(list.abstract, (counts = Array.from({ length: LEVELS })));
    const restart = list.restarts.get(level);
    const first = restart !== undefined && !this.begun.has(`${list.id}/${level}`);
    this.begun.add(`${list.id}/${level}`);
    const last = counts[level];
    counts[level] = first ? restart : last === undefined ? startOf(list, level) : last + 1;
    for (let below = level + 1; below < LEVELS; below++) {
      const limit = list.levels.get(below)?.restart;
      if (limit === undefined || level < limit) counts[below] = undefined;
    }
    // A level that was skipped counts as if its first item stood there.
    for (let above = 0; above < level; above++) counts[above] ??= startOf(list, above);
    return counts.slice(0, level + 1).map((count) => count!);
  }
}

function startOf(list: List, level: number): number {
  const definition: ListLevel | undefined = list.levels.get(level);
  return list.restarts.get(level) ?? definition?.start ?? 1;
}
