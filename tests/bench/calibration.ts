import type { AlignedPair } from '../../shared/alignment';
import { beadKey, type Bead } from './dev-set';

/** Pairs whose scores lie in one tenth of the scale. `score` and `right` are sums. */
export interface Bin {
  pairs: number;
  score: number;
  right: number;
}

export interface Scored {
  readonly pairs: readonly AlignedPair[];
  readonly gold: readonly Bead[];
}

/** The bins of the scale from 0 to 1; a pair is right when the gold has it, a block without partner when the gold gives it none. */
export function bins(scored: readonly Scored[]): Bin[] {
  const found = Array.from({ length: 10 }, (): Bin => ({ pairs: 0, score: 0, right: 0 }));
  for (const { pairs, gold } of scored) {
    const right = new Set(gold.flatMap(apart).map(beadKey));
    for (const pair of pairs) {
      const bin = found[Math.min(9, Math.floor(pair.score * 10))]!;
      bin.pairs++;
      bin.score += pair.score;
      if (right.has(beadKey(pair))) bin.right++;
    }
  }
  return found;
}

/** A bead without partner taken apart, as the aligner gives one pair for each such segment. */
function apart(bead: Bead): Bead[] {
  if (bead.en.length > 0 && bead.fr.length > 0) return [bead];
  return [...bead.en.map((i) => ({ en: [i], fr: [] })), ...bead.fr.map((j) => ({ en: [], fr: [j] }))];
}

export function calibrationTable(found: readonly Bin[]): string[] {
  const of = (sum: number, count: number): string => (count === 0 ? '-' : (sum / count).toFixed(3));
  return [
    '| score | pairs | mean score | share right |', '|---|---:|---:|---:|',
    ...found.map(({ pairs, right, score }, k) => `| ${(k / 10).toFixed(1)} to ${((k + 1) / 10).toFixed(1)} | ${pairs} | ${of(score, pairs)} | ${of(right, pairs)} |`),
  ];
}

const SIZE = 360;
const LEFT = 56;
const TOP = 20;
const COUNTS = 90;
/** A bin of fewer pairs is a dot that the curve does not bend to. */
const FEWEST = 10;

/** A reliability curve: the share right by mean score, a dot a bin with its 95 % interval (Wilson), beside the line of a score that means what it says; counts below. */
export function calibrationPicture(found: readonly Bin[]): string {
  const x = (score: number): string => (LEFT + SIZE * score).toFixed(1);
  const y = (share: number): string => (TOP + SIZE * (1 - share)).toFixed(1);
  const full = found.map((bin, k) => ({ ...bin, k })).filter(({ pairs }) => pairs > 0);
  const base = TOP + SIZE + 46 + COUNTS;
  const most = Math.log10(Math.max(...full.map(({ pairs }) => pairs)) + 1);
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const dots = full.map(({ pairs, score, right }) => {
    const [low, high] = wilson(right, pairs);
    const at = x(score / pairs);
    return `<path class="spread" d="M${at} ${y(low)}V${y(high)}"/><circle class="dot" cx="${at}" cy="${y(right / pairs)}" r="4.5"/>`;
  });
  const bars = full.map(({ pairs, k }) => {
    const height = (COUNTS * Math.log10(pairs + 1)) / most;
    const left = LEFT + (SIZE * k) / 10 + 3;
    return `<rect class="bar" x="${left.toFixed(1)}" y="${(base - height).toFixed(1)}" width="${SIZE / 10 - 6}" height="${height.toFixed(1)}"/>`
      + `<text class="small" x="${(left + SIZE / 20 - 3).toFixed(1)}" y="${(base + 14).toFixed(1)}" text-anchor="middle">${pairs}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + SIZE + 24} ${base + 40}" width="${LEFT + SIZE + 24}" height="${base + 40}" role="img" aria-labelledby="title">
<title id="title">Share of pairs that are right, by score, and how many pairs have each score</title>
<style>
.ground { fill: #ffffff; } text { font: 13px sans-serif; fill: #1f2328; } .small { font-size: 11px; } .axis { stroke: #59636e; fill: none; } .grid { stroke: #d1d9e0; } .ideal { stroke: #59636e; stroke-dasharray: 5 4; }
.curve { stroke: #0b57d0; stroke-width: 2; fill: none; } .spread { stroke: #0b57d0; stroke-width: 1.5; } .dot { fill: #0b57d0; } .bar { fill: #8db4f0; }
@media (prefers-color-scheme: dark) { .ground { fill: #0d1117; } text { fill: #e6edf3; } .axis, .ideal { stroke: #9198a1; } .grid { stroke: #3d444d; } .curve, .spread { stroke: #8ab4f8; } .dot { fill: #8ab4f8; } .bar { fill: #35558a; } }
</style>
<path class="ground" d="M0 0H${LEFT + SIZE + 24}V${base + 40}H0Z"/>
${ticks.map((tick) => `<path class="grid" d="M${x(0)} ${y(tick)}H${x(1)}M${x(tick)} ${y(0)}V${y(1)}"/><text class="small" x="${LEFT - 8}" y="${y(tick - 0.01)}" text-anchor="end">${tick}</text><text class="small" x="${x(tick)}" y="${TOP + SIZE + 16}" text-anchor="middle">${tick}</text>`).join('\n')}
<path class="axis" d="M${x(0)} ${y(1)}V${y(0)}H${x(1)}"/>
<path class="ideal" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/>
<path class="curve" d="M${full.filter(({ pairs }) => pairs >= FEWEST).map(({ pairs, score, right }) => `${x(score / pairs)} ${y(right / pairs)}`).join('L')}"/>
${dots.join('\n')}
<text x="${x(0.5)}" y="${TOP + SIZE + 34}" text-anchor="middle">score of the pair</text>
<text x="14" y="${y(0.5)}" text-anchor="middle" transform="rotate(-90 14 ${y(0.5)})">share right</text>
${bars.join('\n')}
<text x="${x(0.5)}" y="${base + 32}" text-anchor="middle">pairs with that score (height: logarithm)</text>
</svg>
`;
}

/** The 95 % interval of a share (Wilson 1927). */
function wilson(right: number, count: number): [number, number] {
  const z = 1.96;
  const share = right / count;
  const middle = share + z ** 2 / (2 * count);
  const off = z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return [(middle - off) / (1 + z ** 2 / count), (middle + off) / (1 + z ** 2 / count)];
}
