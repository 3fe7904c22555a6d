import { adapt } from './adapt';
import { findAnchors } from './anchors';
import { BEADS, deepestBead, type BeadShape } from './beads';
import { Evidence } from './evidence';
import { holdFixed, type FixedPair, type Held } from './fixed';
import type { Step } from './lattice';
import { learnWords, type KnownPair } from './learn';
import type { Lexicon } from './lexicon';
import { linkTypes } from './links';
import { PARAMETERS, type Parameters } from './parameters';
import { search } from './search';
import type { AlignedPair, Segment } from './segment';
import { readSide } from './side-text';

/** What a caller may change or give. */
export interface AlignOptions {
  readonly parameters?: Partial<Parameters>;
  /** The shapes a pair can take; 1-0, 0-1 and 1-1 must be among them. */
  readonly beads?: readonly BeadShape[];
  /**
   * Pairs that stand as given, by 0-based indexes, and come back with score 1. The rest is searched between them. They may have any shape, cross each other or lack a
   * side (a block that is said to have no answer), but no segment may stand in two.
   */
  readonly fixed?: readonly FixedPair[];
  /** Pairs known to be right, by their texts, from this letter or another: words are learnt from them. `fixed` pairs teach too. */
  readonly known?: readonly KnownPair[];
}

/**
 * Finds which English segments answer which French ones. Every segment of either side is in exactly one pair; a segment without an answer is a pair that
 * lacks a side. The pairs are monotone and in reading order, but for `fixed` ones that cross, which stand where their first English segment does.
 * See docs/ALIGNMENT.md for the method.
 * @throws RangeError when a fixed segment is not in the text or stands in two fixed pairs
 */
export function align(en: readonly Segment[], fr: readonly Segment[], lexicon: Lexicon, options: AlignOptions = {}): AlignedPair[] {
  const steps = alignSteps(en, fr, lexicon, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Shares of the whole time that are over when both sides are read, and when the search begins. */
const READ = 0.15;
const LINKED = 0.3;

/**
 * `align` in steps, for a caller that shows progress or may stop: yields how far it is, from 0 to 1 and never falling, and returns the pairs. To stop, ask for no
 * further step. A step takes some milliseconds in a letter, and about a second at the most in a text of 30,000 segments.
 */
export function* alignSteps(
  en: readonly Segment[], fr: readonly Segment[], lexicon: Lexicon, options: AlignOptions = {},
): Generator<number, AlignedPair[], void> {
  const held = holdFixed(options.fixed ?? [], en.length, fr.length);
  const parameters = { ...PARAMETERS, ...options.parameters };
  const beads = options.beads ?? BEADS;
  const words = learnWords([...(options.known ?? []), ...taught(options.fixed ?? [], en, fr)], lexicon, parameters);
  yield 0;
  const enText = readSide(en, 'en', (word) => words.translations(word).length > 0);
  yield READ / 2;
  const frText = readSide(fr, 'fr', (word) => words.isFrench(word));
  yield READ;
  const links = linkTypes(enText, frText, words, parameters);
  const anchors = findAnchors(enText, frText, links);
  const fitted = adapt(parameters, anchors.sure, enText, frText, links);
  const evidence = new Evidence(enText, frText, links, fitted, deepestBead(beads));
  yield LINKED;
  const pairs: AlignedPair[] = [];
  for (let k = 0; k < held.stretches.length; k++) {
    const searching = search(held.stretches[k]!, { anchors, beads, evidence, parameters: fitted, taken: held.taken });
    let step = searching.next();
    for (; !step.done; step = searching.next()) yield LINKED + ((1 - LINKED) * step.value) / en.length;
    for (const found of step.value) addPair(pairs, found, beads[found.shape]!, held);
    const wall = held.walls[k];
    if (wall) pairs.push({ ...wall, score: 1 });
  }
  yield 1;
  return pairs;
}

function taught(fixed: readonly FixedPair[], en: readonly Segment[], fr: readonly Segment[]): KnownPair[] {
  const full = fixed.filter((pair) => pair.en.length > 0 && pair.fr.length > 0);
  return full.map((pair) => ({ en: pair.en.map((i) => en[i]!), fr: pair.fr.map((j) => fr[j]!) }));
}

/** Adds what the search found, or, where it passed a segment of a fixed pair by, that pair at its first segment. */
function addPair(pairs: AlignedPair[], { toEn, toFr, probability }: Step, bead: BeadShape, { taken, atEn, atFr }: Held): void {
  const en = indexes(toEn - bead.en, toEn);
  const fr = indexes(toFr - bead.fr, toFr);
  const isTaken = en.length === 0 ? taken.fr[fr[0]!] === 1 : fr.length === 0 && taken.en[en[0]!] === 1;
  if (!isTaken) pairs.push({ en, fr, score: Math.min(1, Math.max(0, probability)) });
  else {
    const pair = en.length === 0 ? atFr.get(fr[0]!) : atEn.get(en[0]!);
    if (pair) pairs.push({ ...pair, score: 1 });
  }
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}
