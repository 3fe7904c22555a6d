import type { Stretch } from './band';
import type { Taken } from './lattice';

/** Segments that stand together because a person says so; one side may be empty. */
export interface FixedPair {
  readonly en: readonly number[];
  readonly fr: readonly number[];
}

/** Fixed pairs as the search meets them. */
export interface Held {
  /** Fixed pairs that rise on both sides, each an unbroken run of segments: they part the texts, `stretches[k]` ends where `walls[k]` begins. */
  readonly walls: readonly FixedPair[];
  readonly stretches: readonly Stretch[];
  /** The segments of all other fixed pairs: those that cross, have gaps or lack a side. The search passes them by. */
  readonly taken: Taken;
  /** Where such a pair is put in reading order: by its first English segment, or its first French one where it has no English. */
  readonly atEn: ReadonlyMap<number, FixedPair>;
  readonly atFr: ReadonlyMap<number, FixedPair>;
}

/** @throws RangeError naming a segment that is not in the text or stands in two fixed pairs, or a pair without segments. */
export function holdFixed(fixed: readonly FixedPair[], enCount: number, frCount: number): Held {
  const taken = { en: new Uint8Array(enCount), fr: new Uint8Array(frCount) };
  const sorted = fixed.map(({ en, fr }): FixedPair => ({ en: rising(en), fr: rising(fr) }));
  for (const { en, fr } of sorted) {
    if (en.length + fr.length === 0) throw new RangeError('a fixed pair without segments');
    mark(en, taken.en, 'English');
    mark(fr, taken.fr, 'French');
  }
  const walls = longestRising(sorted.filter(({ en, fr }) => isRun(en) && isRun(fr)).sort((a, b) => a.en[0]! - b.en[0]!));
  const others = new Set(sorted);
  const stretches: Stretch[] = [];
  let before = { en: 0, fr: 0 };
  for (const wall of walls) {
    others.delete(wall);
    stretches.push({ fromEn: before.en, toEn: wall.en[0]!, fromFr: before.fr, toFr: wall.fr[0]! });
    before = { en: wall.en.at(-1)! + 1, fr: wall.fr.at(-1)! + 1 };
  }
  stretches.push({ fromEn: before.en, toEn: enCount, fromFr: before.fr, toFr: frCount });
  const atEn = new Map<number, FixedPair>();
  const atFr = new Map<number, FixedPair>();
  for (const pair of others) {
    if (pair.en.length > 0) atEn.set(pair.en[0]!, pair);
    else atFr.set(pair.fr[0]!, pair);
  }
  return { walls, stretches, taken, atEn, atFr };
}

function rising(indexes: readonly number[]): number[] {
  return [...indexes].sort((a, b) => a - b);
}

function mark(indexes: readonly number[], taken: Uint8Array, side: string): void {
  for (const index of indexes) {
    if (!Number.isInteger(index) || index < 0 || index >= taken.length) throw new RangeError(`fixed ${side} segment ${index} is not in a text of ${taken.length}`);
    if (taken[index] === 1) throw new RangeError(`${side} segment ${index} stands in two fixed pairs`);
    taken[index] = 1;
  }
}

function isRun(indexes: readonly number[]): boolean {
  const first = indexes[0];
  return first !== undefined && indexes.at(-1) === first + indexes.length - 1;
}

/** The most pairs, of pairs in English order, that rise in French too (patience sorting): what crosses least stays a wall. */
function longestRising(pairs: readonly FixedPair[]): FixedPair[] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(({ fr }, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]!.fr[0]! < fr[0]!) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = at;
  });
  const chain: FixedPair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) chain.push(pairs[at]!);
  return chain.reverse();
}
