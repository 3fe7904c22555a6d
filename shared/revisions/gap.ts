import type { BlockWords, Versions } from './block-words';
import { floorFor, likeness } from './likeness';
import { likenessToParts } from './parts';

/** Old blocks and the new ones that they became, by index in their version: one to one, one to several (split) or several to one (merged). */
export interface Group {
  readonly old: readonly number[];
  readonly now: readonly number[];
}

/** The least likeness of an edited block in its place, and what a one-word line needs beyond that. */
const FLOOR = 0.3;
const FLOOR_SHORT = 0.35;
/** Most blocks that one was split into, or that were joined to one. */
const MOST_PARTS = 12;
/** A part has at least this share of its weight in the whole. Only a first look: `likenessToParts` decides. */
const CONTAINED = 0.55;
/** Beyond so many cells a gap is looked at near its diagonal only. Such gaps hold no equal block: the texts are strangers. */
const MOST_CELLS = 1_500_000;

/** A step through the gap: the choice at a cell, by number. Above `SPLIT` it is a split into so many, above `MERGE` a merge of so many. */
const SKIP_OLD = 0;
const SKIP_NOW = 1;
const MATCH = 2;
const SPLIT = 10;
const MERGE = 30;

/** What of a row is looked at: the columns from `lo` to before `hi`. */
interface Window {
  readonly width: number;
  readonly lo: (row: number) => number;
  readonly hi: (row: number) => number;
}

/**
 * Finds which of some old blocks became which of some new ones, in order, by dynamic programming: the sum over all groups of likeness
 * squared (one good match is worth more than two poor ones) by size is greatest. Indexes are rising; cost is the product of the counts.
 */
export function matchGap(versions: Versions, old: readonly number[], now: readonly number[]): Group[] {
  if (!old.length || !now.length) return [];
  const gap = new Gap(versions, old, now);
  gap.fill();
  return gap.path();
}

class Gap {
  private readonly old: readonly BlockWords[];
  private readonly now: readonly BlockWords[];
  private readonly window: Window;
  /** The rarity that two blocks share. */
  private readonly shared: Float32Array;
  /** The best sum from a cell to the gap's end. */
  private readonly best: Float32Array;
  private readonly choice: Uint8Array;

  constructor(private readonly versions: Versions, private readonly oldAt: readonly number[], private readonly nowAt: readonly number[]) {
    this.old = oldAt.map((index) => versions.old[index]!);
    this.now = nowAt.map((index) => versions.now[index]!);
    this.window = windowOf(this.old.length, this.now.length);
    const cells = this.window.width * this.old.length;
    this.shared = new Float32Array(cells);
    this.best = new Float32Array(cells);
    this.choice = new Uint8Array(cells);
    this.share();
  }

  private cell(i: number, j: number): number {
    return i * this.window.width + (j - this.window.lo(i));
  }

  /** Adds up what every two blocks share, word by word. */
  private share(): void {
    const places = new Map<number, { j: number; count: number }[]>();
    this.now.forEach((block, j) => {
      for (const [word, count] of counted(block.words)) {
        const list = places.get(word);
        if (list) list.push({ j, count });
        else places.set(word, [{ j, count }]);
      }
    });
    this.old.forEach((block, i) => {
      const [lo, hi] = [this.window.lo(i), this.window.hi(i)];
      for (const [word, count] of counted(block.words)) {
        const rarity = this.versions.rarity[word]!;
        for (const place of places.get(word) ?? []) {
          if (place.j >= lo && place.j < hi) this.shared[this.cell(i, place.j)]! += Math.min(count, place.count) * rarity;
        }
      }
    });
  }

  fill(): void {
    for (let i = this.old.length - 1; i >= 0; i--) {
      for (let j = this.window.hi(i) - 1; j >= this.window.lo(i); j--) {
        const cell = this.cell(i, j);
        this.best[cell] = this.sumAt(i + 1, j);
        this.choice[cell] = SKIP_OLD;
        this.offer(cell, SKIP_NOW, this.sumAt(i, j + 1));
        this.offerMatch(cell, i, j);
        this.offerSplits(cell, i, j);
        this.offerMerges(cell, i, j);
      }
    }
  }

  private offer(cell: number, choice: number, sum: number): void {
    if (sum <= this.best[cell]!) return;
    this.best[cell] = sum;
    this.choice[cell] = choice;
  }

  /** Left of a row's window the new blocks up to it can only be skipped; right of it nothing is left to win. */
  private sumAt(i: number, j: number): number {
    if (i >= this.old.length || j >= this.now.length) return 0;
    const from = Math.max(j, this.window.lo(i));
    return from < this.window.hi(i) ? this.best[this.cell(i, from)]! : 0;
  }

  private offerMatch(cell: number, i: number, j: number): void {
    const [a, b] = [this.old[i]!, this.now[j]!];
    const alike = likeness(this.shared[cell]!, a, b);
    if (alike === 0 || alike < floorFor(a, b, FLOOR, FLOOR_SHORT)) return;
    this.offer(cell, MATCH, worth(alike, a.weight + b.weight) + this.sumAt(i + 1, j + 1));
  }

  private offerSplits(cell: number, i: number, j: number): void {
    const whole = this.old[i]!;
    const parts: BlockWords[] = [];
    let weight = 0;
    for (let k = j; k < Math.min(j + MOST_PARTS, this.window.hi(i)); k++) {
      const part = this.now[k]!;
      if (!isPart(part, this.shared[this.cell(i, k)]!) || this.nowAt[k]! - this.nowAt[j]! !== k - j) return;
      parts.push(part);
      weight += part.weight;
      if (weight > 1.5 * whole.weight) return;
      if (parts.length > 1) this.offerParts(cell, SPLIT + parts.length, whole, parts, this.sumAt(i + 1, k + 1));
    }
  }

  private offerMerges(cell: number, i: number, j: number): void {
    const whole = this.now[j]!;
    const parts: BlockWords[] = [];
    let weight = 0;
    for (let k = i; k < Math.min(i + MOST_PARTS, this.old.length); k++) {
      if (j < this.window.lo(k) || j >= this.window.hi(k)) return;
      const part = this.old[k]!;
      if (!isPart(part, this.shared[this.cell(k, j)]!) || this.oldAt[k]! - this.oldAt[i]! !== k - i) return;
      parts.push(part);
      weight += part.weight;
      if (weight > 1.5 * whole.weight) return;
      if (parts.length > 1) this.offerParts(cell, MERGE + parts.length, whole, parts, this.sumAt(k + 1, j + 1));
    }
  }

  private offerParts(cell: number, choice: number, whole: BlockWords, parts: readonly BlockWords[], rest: number): void {
    const weight = parts.reduce((sum, part) => sum + part.weight, whole.weight);
    // Not even with full likeness: spares the closer look.
    if (worth(1, weight) + rest <= this.best[cell]!) return;
    const alike = likenessToParts(whole, parts);
    if (alike !== undefined) this.offer(cell, choice, worth(alike, weight) + rest);
  }

  path(): Group[] {
    const groups: Group[] = [];
    const at = (list: readonly number[], from: number, count: number): number[] => list.slice(from, from + count);
    let i = 0;
    let j = this.window.lo(0);
    while (i < this.old.length && j < this.now.length) {
      j = Math.max(j, this.window.lo(i));
      if (j >= this.window.hi(i)) break;
      const choice = this.choice[this.cell(i, j)]!;
      const old = choice > MERGE ? choice - MERGE : choice === SKIP_NOW ? 0 : 1;
      const now = choice > MERGE ? 1 : choice > SPLIT ? choice - SPLIT : choice === SKIP_OLD ? 0 : 1;
      if (old && now) groups.push({ old: at(this.oldAt, i, old), now: at(this.nowAt, j, now) });
      i += old;
      j += now;
    }
    return groups;
  }
}

/** A whole gap where it is small enough, else a band around its diagonal. */
function windowOf(rows: number, columns: number): Window {
  const width = Math.min(columns, Math.max(1, Math.floor(MOST_CELLS / rows)));
  const lo = (row: number): number => Math.min(columns - width, Math.max(0, Math.round((row / rows) * columns - width / 2)));
  return { width, lo, hi: (row) => lo(row) + width };
}

function isPart(part: BlockWords, shared: number): boolean {
  return part.words.length > 0 && shared >= CONTAINED * part.weight;
}

function worth(alike: number, weight: number): number {
  return alike * alike * Math.log2(2 + weight);
}

function counted(words: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
