import type { Segment } from '../../shared/alignment';
import type { Bead, DevDocument } from './dev-set';

/** A document some of whose French blocks stand elsewhere, and which English block each of them answers. */
export interface Moved {
  readonly en: readonly Segment[];
  readonly fr: readonly Segment[];
  readonly moved: readonly Bead[];
}

/** Shorter blocks (in characters) are not moved: nobody could say where a `Yes.` belongs. */
const SHORTEST = 40;
/** A block moves past this many others at least. */
const NEAREST = 4;

/** Moves `count` French blocks of 1-1 pairs to other places, or undefined where the document is too small for it. */
export function moveBlocks({ en, fr, gold }: DevDocument, count: number, next: () => number): Moved | undefined {
  const movable = gold.filter((bead) => bead.en.length === 1 && bead.fr.length === 1 && fr[bead.fr[0]!]!.text.length >= SHORTEST);
  if (movable.length < 6 * count) return undefined;
  const order = fr.map((_, j) => j);
  const chosen: Bead[] = [];
  for (let tries = 0; chosen.length < count && tries < 100; tries++) {
    const bead = movable[Math.floor(next() * movable.length)]!;
    const from = order.indexOf(bead.fr[0]!);
    const to = Math.floor(next() * order.length);
    if (chosen.includes(bead) || Math.abs(from - to) < NEAREST) continue;
    order.splice(from, 1);
    order.splice(to, 0, bead.fr[0]!);
    chosen.push(bead);
  }
  return { en, fr: order.map((j) => fr[j]!), moved: chosen.map((bead) => ({ en: bead.en, fr: [order.indexOf(bead.fr[0]!)] })) };
}
