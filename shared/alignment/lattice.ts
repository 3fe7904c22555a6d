import type { Band } from './band';
import { deepestBead, type BeadShape } from './beads';
import type { Evidence } from './evidence';

/**
 * Every bead that a band allows, with its score in nats (log prior of the shape plus evidence).
 * `scores[node * beads.length + b]` is the bead of shape `b` that ends at the node; -Infinity where it is not allowed.
 * Where `open`, the text goes on below the band, and paths end at any node of its last row; otherwise they end at its last node.
 */
export interface Lattice {
  readonly band: Band;
  readonly beads: readonly BeadShape[];
  readonly scores: Float32Array;
  readonly open: boolean;
}

/** Segments that a person has paired already: the search passes them by, each alone. */
export interface Taken {
  readonly en: Uint8Array;
  readonly fr: Uint8Array;
}

/** Rows that are scored before the lattice gives way to its caller. */
const ROWS_AT_ONCE = 50;
/** A difference in nats past which the lesser of two weights is nothing beside the other. */
const NOTHING = 32;

/** Scores every bead in the band. Yields the number of the last row that is done, from time to time. */
export function* lattice(band: Band, beads: readonly BeadShape[], evidence: Evidence, taken: Taken, open: boolean): Generator<number, Lattice, void> {
  const scores = new Float32Array(band.size * beads.length).fill(-Infinity);
  const made = { band, beads, scores, open };
  const priors = beads.map((bead) => Math.log(bead.share));
  const depth = deepestBead(beads);
  evidence.begin(band.fromEn);
  for (let i = band.fromEn; i <= band.toEn; i++) {
    // Segment i - 1 is part of beads that begin in row i - depth at the earliest and end in row i + depth - 1 at the latest.
    if (i > band.fromEn) evidence.compare(i - 1, band.from[Math.max(0, i - depth - band.fromEn)]!, band.to[Math.min(i + depth - 1, band.toEn) - band.fromEn]!);
    scoreRow(made, i, priors, evidence, taken);
    if ((i - band.fromEn) % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield i;
  }
  return made;
}

function scoreRow({ band, beads, scores }: Lattice, i: number, priors: readonly number[], evidence: Evidence, taken: Taken): void {
  const row = i - band.fromEn;
  const shapes = beads.length;
  for (let j = band.from[row]!; j <= band.to[row]!; j++) {
    const at = (band.offsets[row]! + j - band.from[row]!) * shapes;
    for (let b = 0; b < shapes; b++) {
      const bead = beads[b]!;
      const fromRow = row - bead.en;
      const fromFr = j - bead.fr;
      if (fromRow < 0 || fromFr < band.from[fromRow]! || fromFr > band.to[fromRow]!) continue;
      if (bead.en === 0 || bead.fr === 0) scores[at + b] = priors[b]!;
      else if (isFree(taken.en, i - bead.en, i) && isFree(taken.fr, fromFr, j)) scores[at + b] = priors[b]! + evidence.of(i - bead.en, i, fromFr, j);
    }
  }
}

function isFree(taken: Uint8Array, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (taken[k] === 1) return false;
  return true;
}

/**
 * Fits the shares of the shapes to this text, in place: how often each is expected on the lattice's paths (`posterior`), with `weight` beads of ordinary
 * text beside it. A text whose sentences are often split, or that lacks many blocks, makes such beads cheaper; one step of expectation maximisation.
 */
export function fitShares({ beads, scores }: Lattice, posterior: Float32Array, weight: number): void {
  const shapes = beads.length;
  const expected = new Float64Array(shapes);
  for (let at = 0; at < posterior.length; at += shapes) for (let b = 0; b < shapes; b++) expected[b]! += posterior[at + b]!;
  const seen = expected.reduce((a, b) => a + b, 0);
  const usual = beads.reduce((sum, bead) => sum + bead.share, 0);
  const moved = beads.map((bead, b) => Math.log((expected[b]! + (weight * bead.share) / usual) / (seen + weight)) - Math.log(bead.share / usual));
  for (let at = 0; at < scores.length; at += shapes) for (let b = 0; b < shapes; b++) scores[at + b]! += moved[b]!;
}

/** How all paths' weight runs through a lattice: the share that runs through each bead, laid out as `scores`, and through each node. */
export interface Posterior {
  readonly beads: Float32Array;
  readonly nodes: Float32Array;
}

/**
 * The share of all paths' weight that runs through each bead and node (forward-backward). `heat` above 1 flattens the distribution: evidence is not as
 * independent as the sum takes it to be. Sums are kept as logarithms, as a long run without partner is far too unlikely for a plain number.
 */
export function posteriors(lattice: Lattice, heat: number): Posterior {
  const { band, beads, scores, open } = lattice;
  const shapes = beads.length;
  const forward = forwardSums(lattice, heat);
  const backward = new Float64Array(band.size).fill(-Infinity);
  const last = band.toEn - band.fromEn;
  let whole = -Infinity;
  for (let node = open ? band.offsets[last]! : band.size - 1; node < band.size; node++) {
    backward[node] = 0;
    whole = addLogs(whole, forward[node]!);
  }
  const posterior = new Float32Array(scores.length);
  const nodes = new Float32Array(band.size);
  for (let row = last; row >= 0; row--) {
    for (let j = band.to[row]!; j >= band.from[row]!; j--) {
      const node = band.offsets[row]! + j - band.from[row]!;
      nodes[node] = share(forward[node]! + backward[node]! - whole);
      for (let b = 0; b < shapes; b++) {
        const score = scores[node * shapes + b]!;
        if (score === -Infinity) continue;
        const before = nodeBefore(band, row, j, beads[b]!);
        const through = backward[node]! + score / heat;
        backward[before] = addLogs(backward[before]!, through);
        posterior[node * shapes + b] = share(forward[before]! + through - whole);
      }
    }
  }
  return { beads: posterior, nodes };
}

function forwardSums({ band, beads, scores }: Lattice, heat: number): Float64Array {
  const shapes = beads.length;
  const forward = new Float64Array(band.size).fill(-Infinity);
  forward[0] = 0;
  for (let row = 0; row < band.from.length; row++) {
    for (let j = band.from[row]!; j <= band.to[row]!; j++) {
      const node = band.offsets[row]! + j - band.from[row]!;
      let sum = forward[node]!;
      for (let b = 0; b < shapes; b++) {
        const score = scores[node * shapes + b]!;
        if (score !== -Infinity) sum = addLogs(sum, forward[nodeBefore(band, row, j, beads[b]!)]! + score / heat);
      }
      forward[node] = sum;
    }
  }
  return forward;
}

/** A bead on a path: shape, the node it ends at, and how probable it is. */
export interface Step {
  readonly toEn: number;
  readonly toFr: number;
  readonly shape: number;
  readonly probability: number;
}

/**
 * The path from the lattice's first node to `(toEn, toFr)` whose beads are, taken together, the most probable ones to be right (minimum Bayes risk): it asks
 * of each bead how much of all paths' weight runs through it, rather than of the whole path how likely it is. A bead that lacks a side counts `nullGain` of a full one.
 */
export function surestPath({ band, beads, scores }: Lattice, posterior: Posterior, nullGain: number, toEn: number, toFr: number): Step[] {
  const shapes = beads.length;
  const best = new Float64Array(band.size).fill(-Infinity);
  const choice = new Uint8Array(band.size);
  const worth = beads.map((bead) => (bead.en === 0 || bead.fr === 0 ? nullGain : 1));
  best[0] = 0;
  for (let row = 0; row <= toEn - band.fromEn; row++) {
    for (let j = band.from[row]!; j <= band.to[row]!; j++) {
      const node = band.offsets[row]! + j - band.from[row]!;
      for (let b = 0; b < shapes; b++) {
        if (scores[node * shapes + b] === -Infinity) continue;
        const total = best[nodeBefore(band, row, j, beads[b]!)]! + worth[b]! * posterior.beads[node * shapes + b]!;
        if (total > best[node]!) {
          best[node] = total;
          choice[node] = b;
        }
      }
    }
  }
  const steps: Step[] = [];
  let i = toEn;
  let j = toFr;
  while (i > band.fromEn || j > band.from[0]!) {
    const row = i - band.fromEn;
    const node = band.offsets[row]! + j - band.from[row]!;
    const shape = choice[node]!;
    steps.push({ toEn: i, toFr: j, shape, probability: posterior.beads[node * shapes + shape]! });
    i -= beads[shape]!.en;
    j -= beads[shape]!.fr;
  }
  return steps.reverse();
}

function nodeBefore(band: Band, row: number, j: number, bead: BeadShape): number {
  const before = row - bead.en;
  return band.offsets[before]! + j - bead.fr - band.from[before]!;
}

function addLogs(a: number, b: number): number {
  if (a < b) return b - a > NOTHING ? b : b + Math.log1p(Math.exp(a - b));
  return a - b > NOTHING || b === -Infinity ? a : a + Math.log1p(Math.exp(b - a));
}

function share(log: number): number {
  return log < -NOTHING ? 0 : Math.exp(log);
}
