import type { Band } from './band';
import { deepestBead, type BeadShape } from './beads';
import type { Evidence } from './evidence';

/**
 * Every bead that the band allows, with its score in nats (log prior of the shape plus evidence).
 * `scores[node * beads.length + b]` is the bead of shape `b` that ends at the node; -Infinity where it would leave the band.
 */
export interface Lattice {
  readonly band: Band;
  readonly beads: readonly BeadShape[];
  readonly scores: Float32Array;
}

/** A bead on a path: shape, the node it ends at, and how probable it is. */
export interface Step {
  readonly toEn: number;
  readonly toFr: number;
  readonly shape: number;
  readonly probability: number;
}

/** Scores every bead in the band. */
export function lattice(band: Band, beads: readonly BeadShape[], evidence: Evidence): Lattice {
  const shapes = beads.length;
  const scores = new Float32Array(band.size * shapes).fill(-Infinity);
  const priors = beads.map((bead) => Math.log(bead.share));
  const depth = deepestBead(beads);
  for (let i = 0; i < band.from.length; i++) {
    // Segment i - 1 is part of beads that begin in row i - depth at the earliest and end in row i + depth - 1 at the latest.
    if (i > 0) evidence.compare(i - 1, band.from[Math.max(0, i - depth)]!, band.to[Math.min(i + depth - 1, band.to.length - 1)]!);
    for (let j = band.from[i]!; j <= band.to[i]!; j++) {
      const at = (band.offsets[i]! + j - band.from[i]!) * shapes;
      for (let b = 0; b < shapes; b++) {
        const bead = beads[b]!;
        const fromEn = i - bead.en;
        const fromFr = j - bead.fr;
        if (fromEn < 0 || fromFr < band.from[fromEn]! || fromFr > band.to[fromEn]!) continue;
        scores[at + b] = priors[b]! + (bead.en > 0 && bead.fr > 0 ? evidence.of(fromEn, i, fromFr, j) : 0);
      }
    }
  }
  return { band, beads, scores };
}

/**
 * The same lattice with the shares of the shapes fitted to this text: how often each is expected on its paths, with `weight` beads of ordinary text
 * beside it. A text whose sentences are often split, or that lacks many blocks, makes such beads cheaper; one step of expectation maximisation.
 */
export function fitShares(lattice: Lattice, heat: number, weight: number): Lattice {
  const { beads, scores } = lattice;
  const posterior = posteriors(lattice, heat);
  const expected = new Float64Array(beads.length);
  for (let at = 0; at < posterior.length; at++) expected[at % beads.length]! += posterior[at]!;
  const seen = expected.reduce((a, b) => a + b, 0);
  const usual = beads.reduce((sum, bead) => sum + bead.share, 0);
  const moved = beads.map((bead, b) => Math.log((expected[b]! + (weight * bead.share) / usual) / (seen + weight)) - Math.log(bead.share / usual));
  return { ...lattice, scores: scores.map((score, at) => score + moved[at % beads.length]!) };
}

/**
 * The path whose beads are, taken together, the most probable ones to be right (minimum Bayes risk): it asks of each bead how much of all
 * paths' weight runs through it, rather than of the whole path how likely it is. A bead that lacks a side counts `nullGain` of a full one.
 * `heat` above 1 flattens the distribution: evidence is not as independent as the sum takes it to be.
 */
export function surestPath(lattice: Lattice, heat: number, nullGain: number): Step[] {
  const posterior = posteriors(lattice, heat);
  const gains = posterior.slice();
  const shapes = lattice.beads.length;
  lattice.beads.forEach((bead, b) => {
    const gain = bead.en === 0 || bead.fr === 0 ? nullGain : 1;
    for (let k = b; k < gains.length; k += shapes) gains[k] = lattice.scores[k] === -Infinity ? -Infinity : gain * gains[k]!;
  });
  return follow(lattice, gains, posterior);
}

/** The path with the largest sum of `gains`, laid out as the lattice's scores. */
function follow({ band, beads }: Lattice, gains: Float32Array, probabilities: Float32Array): Step[] {
  const shapes = beads.length;
  const best = new Float64Array(band.size).fill(-Infinity);
  const choice = new Uint8Array(band.size);
  best[0] = 0;
  for (let i = 0; i < band.from.length; i++) {
    for (let j = band.from[i]!; j <= band.to[i]!; j++) {
      const node = band.offsets[i]! + j - band.from[i]!;
      for (let b = 0; b < shapes; b++) {
        const gain = gains[node * shapes + b]!;
        if (gain === -Infinity) continue;
        const total = best[nodeBefore(band, i, j, beads[b]!)]! + gain;
        if (total > best[node]!) {
          best[node] = total;
          choice[node] = b;
        }
      }
    }
  }
  const steps: Step[] = [];
  let i = band.from.length - 1;
  let j = band.to[i]!;
  while (i > 0 || j > 0) {
    const node = band.offsets[i]! + j - band.from[i]!;
    const shape = choice[node]!;
    steps.push({ toEn: i, toFr: j, shape, probability: probabilities[node * shapes + shape]! });
    i -= beads[shape]!.en;
    j -= beads[shape]!.fr;
  }
  return steps.reverse();
}

/** The share of all paths' weight that runs through each bead (forward-backward), laid out as `scores`. */
function posteriors({ band, beads, scores }: Lattice, heat: number): Float32Array {
  const shapes = beads.length;
  const forward = new Float64Array(band.size).fill(-Infinity);
  const backward = new Float64Array(band.size).fill(-Infinity);
  const last = band.from.length - 1;
  forward[0] = 0;
  backward[band.size - 1] = 0;
  for (let i = 0; i <= last; i++) {
    for (let j = band.from[i]!; j <= band.to[i]!; j++) {
      const node = band.offsets[i]! + j - band.from[i]!;
      for (let b = 0; b < shapes; b++) {
        const score = scores[node * shapes + b]!;
        if (score !== -Infinity) forward[node] = addLogs(forward[node]!, forward[nodeBefore(band, i, j, beads[b]!)]! + score / heat);
      }
    }
  }
  const posterior = new Float32Array(scores.length);
  const whole = forward[band.size - 1]!;
  for (let i = last; i >= 0; i--) {
    for (let j = band.to[i]!; j >= band.from[i]!; j--) {
      const node = band.offsets[i]! + j - band.from[i]!;
      for (let b = 0; b < shapes; b++) {
        const score = scores[node * shapes + b]!;
        if (score === -Infinity) continue;
        const before = nodeBefore(band, i, j, beads[b]!);
        const through = backward[node]! + score / heat;
        backward[before] = addLogs(backward[before]!, through);
        posterior[node * shapes + b] = Math.exp(forward[before]! + through - whole);
      }
    }
  }
  return posterior;
}

function nodeBefore(band: Band, i: number, j: number, bead: BeadShape): number {
  const row = i - bead.en;
  return band.offsets[row]! + j - bead.fr - band.from[row]!;
}

function addLogs(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
