import type { Segment } from '../../shared/alignment';
import type { Bead } from './dev-set';

// Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993): lengths alone, with their published figures.
const CHARACTERS = 1;
const VARIANCE = 6.8;
const SHAPES: readonly { readonly en: number; readonly fr: number; readonly prior: number }[] = [
  { en: 1, fr: 1, prior: 0.89 },
  { en: 1, fr: 0, prior: 0.0099 / 2 },
  { en: 0, fr: 1, prior: 0.0099 / 2 },
  { en: 2, fr: 1, prior: 0.089 / 2 },
  { en: 1, fr: 2, prior: 0.089 / 2 },
  { en: 2, fr: 2, prior: 0.011 },
];

/** The alignment of lowest cost by length in characters: a full dynamic programme, for comparison only. */
export function galeChurch(en: readonly Segment[], fr: readonly Segment[]): Bead[] {
  const enTotals = totals(en);
  const frTotals = totals(fr);
  const width = fr.length + 1;
  const best = new Float64Array((en.length + 1) * width).fill(Infinity);
  const choice = new Uint8Array(best.length);
  best[0] = 0;
  for (let i = 0; i <= en.length; i++) {
    for (let j = 0; j <= fr.length; j++) {
      SHAPES.forEach((shape, s) => {
        if (i < shape.en || j < shape.fr) return;
        const enLength = enTotals[i]! - enTotals[i - shape.en]!;
        const frLength = frTotals[j]! - frTotals[j - shape.fr]!;
        const cost = best[(i - shape.en) * width + j - shape.fr]! + lengthCost(enLength, frLength) - Math.log(shape.prior);
        if (cost < best[i * width + j]!) {
          best[i * width + j] = cost;
          choice[i * width + j] = s;
        }
      });
    }
  }
  const beads: Bead[] = [];
  for (let i = en.length, j = fr.length; i > 0 || j > 0;) {
    const shape = SHAPES[choice[i * width + j]!]!;
    i -= shape.en;
    j -= shape.fr;
    beads.push({ en: Array.from({ length: shape.en }, (_, k) => i + k), fr: Array.from({ length: shape.fr }, (_, k) => j + k) });
  }
  return beads.reverse();
}

function totals(segments: readonly Segment[]): number[] {
  const sums = [0];
  for (const { text } of segments) sums.push(sums.at(-1)! + text.length);
  return sums;
}

/** Minus the logarithm of the chance of a difference at least this large, in standard deviations. */
function lengthCost(enLength: number, frLength: number): number {
  if (enLength === 0 && frLength === 0) return 0;
  const mean = (enLength + frLength / CHARACTERS) / 2;
  const off = Math.abs((frLength - enLength * CHARACTERS) / Math.sqrt(VARIANCE * mean));
  return -Math.log(Math.max(2 * (1 - normal(off)), 1e-12));
}

/** The cumulative normal distribution (Abramowitz and Stegun, 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
