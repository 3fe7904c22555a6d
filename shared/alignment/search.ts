import type { Anchors } from './anchors';
import { bandRound, rowsOf, type Band, type Stretch } from './band';
import type { BeadShape } from './beads';
import type { Evidence } from './evidence';
import { fitShares, lattice, posteriors, surestPath, type Posterior, type Step, type Taken } from './lattice';
import type { Parameters } from './parameters';

/** Nodes that are searched at once: about ten thousand blocks of ordinary text, and 30 MB. */
const NODES_AT_ONCE = 200_000;
/** Rows searched at once at the least, however many nodes they hold. */
const FEWEST_ROWS = 64;
/** A part of a long text is read this much further (in rows, or by a share of them where they are few) than it is decided: what comes after weighs on the last blocks. */
const FURTHER = 200;
const FURTHER_SHARE = 0.25;
/** A node that this much of all paths' weight runs through is as good as certain. */
const CERTAIN = 0.999;

/** What the search goes by. */
export interface SearchModel {
  readonly anchors: Anchors;
  readonly beads: readonly BeadShape[];
  readonly evidence: Evidence;
  readonly parameters: Parameters;
  readonly taken: Taken;
}

/**
 * The surest path through a stretch of both texts. A long one is searched in parts, each to its surest node short of its end, so that memory does not grow with
 * the text. Yields the number of the last English segment that has been compared, from time to time.
 */
export function* search(stretch: Stretch, model: SearchModel): Generator<number, Step[], void> {
  const whole = bandRound(model.anchors, stretch);
  const { heat, nullGain, sharesWeight } = model.parameters;
  const steps: Step[] = [];
  let en = stretch.fromEn;
  let fr = stretch.fromFr;
  for (;;) {
    const toEn = lastRowAtOnce(whole, en);
    const open = toEn < stretch.toEn;
    const made = yield* lattice(rowsOf(whole, en, toEn, fr), model.beads, model.evidence, model.taken, open);
    fitShares(made, posteriors(made, heat).beads, sharesWeight);
    const posterior = posteriors(made, heat);
    const end = open ? surestNode(made.band, posterior) : { en: toEn, fr: stretch.toFr };
    for (const step of surestPath(made, posterior, nullGain, end.en, end.fr)) steps.push(step);
    if (!open) return steps;
    ({ en, fr } = end);
  }
}

function lastRowAtOnce(band: Band, fromEn: number): number {
  const start = band.offsets[fromEn - band.fromEn]!;
  let to = fromEn;
  while (to < band.toEn && (to - fromEn < FEWEST_ROWS || band.offsets[to + 2 - band.fromEn]! - start <= NODES_AT_ONCE)) to++;
  return to;
}

/** The node to end a part at: the last certain one of the rows that are decided, or the surest in their second half. */
function surestNode(band: Band, { nodes }: Posterior): { en: number; fr: number } {
  const rows = band.toEn - band.fromEn;
  const decided = rows - Math.ceil(Math.min(FURTHER, rows * FURTHER_SHARE));
  let surest = { en: band.fromEn + decided, fr: band.from[decided]! };
  let most = -1;
  for (let row = decided; row >= decided / 2; row--) {
    for (let node = band.offsets[row]!; node < band.offsets[row + 1]!; node++) {
      if (nodes[node]! <= most) continue;
      most = nodes[node]!;
      surest = { en: band.fromEn + row, fr: band.from[row]! + node - band.offsets[row]! };
    }
    if (most >= CERTAIN) break;
  }
  return surest;
}
