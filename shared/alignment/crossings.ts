import { adapt } from './adapt';
import { candidates } from './anchors';
import { Evidence } from './evidence';
import type { FixedPair } from './fixed';
import { learnWords, type KnownPair } from './learn';
import type { Lexicon } from './lexicon';
import { linkTypes } from './links';
import { PARAMETERS, type Parameters } from './parameters';
import type { AlignedPair, Segment } from './segment';
import { readSide } from './side-text';

/** Segments without partner that answer each other, though what stands round them is paired otherwise. `score` as of a pair. */
export type CrossingOffer = AlignedPair;

export interface CrossingOptions {
  readonly parameters?: Partial<Parameters>;
  /** Pairs known to be right, as for `align`. */
  readonly known?: readonly KnownPair[];
}

/** Offers less sure than this are not made: a person reads each. */
const LEAST_SCORE = 0.8;
/** How often, of the segments without partner, one has its answer elsewhere. */
const MOVED_SHARE = 0.1;
/** The most segments of one side in a pair that is asked whether one of them belongs there. */
const DEPTH = 4;
/** How much of what a pair is worth one may lose by giving up a segment that is loose. */
const LOOSE_NATS = 0.5;

/**
 * Finds blocks that moved: segments that stand without partner in `pairs` and answer each other across other pairs. Each segment is in one offer at the most, offers are in
 * English order, and nothing is changed: whether a pair may cross is the person's to say. Only rare words propose (see `candidates`), so the time is linear.
 * @param pairs every segment in one pair at most, as `align` gives them or a person has changed them
 */
export function findCrossings(
  en: readonly Segment[], fr: readonly Segment[], lexicon: Lexicon, pairs: readonly FixedPair[], options: CrossingOptions = {},
): CrossingOffer[] {
  const parameters = { ...PARAMETERS, ...options.parameters };
  const words = learnWords(options.known ?? [], lexicon, parameters);
  const enText = readSide(en, 'en', (word) => words.translations(word).length > 0);
  const frText = readSide(fr, 'fr', (word) => words.isFrench(word));
  const links = linkTypes(enText, frText, words, parameters);
  const paired = pairs.filter((pair) => pair.en.length === 1 && pair.fr.length === 1).map((pair) => ({ en: pair.en[0]!, fr: pair.fr[0]! }));
  const evidence = new Evidence(enText, frText, links, adapt(parameters, paired, enText, frText, links), DEPTH);
  const openEn = openSegments(en.length, pairs, 'en', evidence);
  const openFr = openSegments(fr.length, pairs, 'fr', evidence);
  const oddsOf = (i: number, j: number): number => Math.exp(Math.min(MOST_NATS, between(evidence, i, i + 1, j, j + 1) / parameters.heat));
  const found = candidates(enText, frText, links, (i) => openEn.flags[i] === 1, (j) => openFr.flags[j] === 1)
    .map(({ en: i, fr: j }) => ({ en: i, fr: j, odds: oddsOf(i, j) }));
  const enSums = sums(found, 'en');
  const frSums = sums(found, 'fr');
  const crosses = crossing(pairs, en.length, fr.length);
  const offers: CrossingOffer[] = [];
  const offer = (i: number, j: number, score: number): boolean => {
    if (openEn.flags[i] !== 1 || openFr.flags[j] !== 1 || score < LEAST_SCORE || !crosses(i, j)) return false;
    offers.push({ en: [i], fr: [j], score });
    openEn.flags[i] = 0;
    openFr.flags[j] = 0;
    return true;
  };
  for (const { en: i, fr: j, odds } of found) {
    // Each open segment of the other side is as likely to be the answer as any, and most likely there is none.
    offer(i, j, Math.min(odds / (enSums.get(i)! + openFr.count / MOVED_SHARE), odds / (frSums.get(j)! + openEn.count / MOVED_SHARE)));
  }
  const seeds = offers.length;
  for (let at = 0; at < seeds; at++) {
    const { en: [i], fr: [j] } = offers[at]!;
    // A section moves as a whole: beside a block that moved, the next one did as likely as not.
    for (const way of [-1, 1]) for (let k = way; offer(i! + k, j! + k, evenly(oddsOf, i! + k, j! + k, openEn.flags, openFr.flags)); k += way);
  }
  return offers.sort((a, b) => a.en[0]! - b.en[0]!);
}

function evenly(oddsOf: (i: number, j: number) => number, i: number, j: number, openEn: Uint8Array, openFr: Uint8Array): number {
  if (openEn[i] !== 1 || openFr[j] !== 1) return 0;
  const odds = oddsOf(i, j);
  return odds / (odds + 1);
}

const MOST_NATS = 300;

function between(evidence: Evidence, fromEn: number, toEn: number, fromFr: number, toFr: number): number {
  evidence.begin(fromEn);
  for (let i = fromEn; i < toEn; i++) evidence.compare(i, fromFr, toFr);
  return evidence.of(fromEn, toEn, fromFr, toFr);
}

function sums(found: readonly { readonly en: number; readonly fr: number; readonly odds: number }[], side: 'en' | 'fr'): Map<number, number> {
  const sum = new Map<number, number>();
  for (const candidate of found) sum.set(candidate[side], (sum.get(candidate[side]) ?? 0) + candidate.odds);
  return sum;
}

/** The segments of a side that no pair gives a partner, and those at the edge of a pair that do not belong there by what they say. */
function openSegments(count: number, pairs: readonly FixedPair[], side: 'en' | 'fr', evidence: Evidence): { readonly flags: Uint8Array; readonly count: number } {
  const flags = new Uint8Array(count).fill(1);
  for (const pair of pairs) if (pair.en.length > 0 && pair.fr.length > 0) for (const index of pair[side]) if (!isLoose(index, pair, side, evidence)) flags[index] = 0;
  return { flags, count: flags.reduce((sum, flag) => sum + flag, 0) };
}

/** Whether a pair would be worth more without this first or last segment of it: where a block has moved to, it is often taken for a part of its neighbour. */
function isLoose(index: number, pair: FixedPair, side: 'en' | 'fr', evidence: Evidence): boolean {
  const members = pair[side];
  if (members.length < 2 || Math.max(pair.en.length, pair.fr.length) > DEPTH || (index !== members[0] && index !== members.at(-1))) return false;
  return ofPair(evidence, { ...pair, [side]: members.filter((member) => member !== index) }) >= ofPair(evidence, pair) - LOOSE_NATS;
}

function ofPair(evidence: Evidence, { en, fr }: FixedPair): number {
  return between(evidence, en[0]!, en.at(-1)! + 1, fr[0]!, fr.at(-1)! + 1);
}

/** Whether a pair of these two segments would cross a pair that has both sides: nearest pairs before and after decide, as most pairs rise. */
function crossing(pairs: readonly FixedPair[], enCount: number, frCount: number): (en: number, fr: number) => boolean {
  // The highest French segment answered up to each English one, and the lowest from it on.
  const before = new Int32Array(enCount + 1).fill(-1);
  const after = new Int32Array(enCount + 1).fill(frCount);
  for (const pair of pairs) {
    if (pair.en.length === 0 || pair.fr.length === 0) continue;
    for (const i of pair.en) {
      before[i + 1] = Math.max(before[i + 1]!, ...pair.fr);
      after[i] = Math.min(after[i]!, ...pair.fr);
    }
  }
  for (let i = 1; i <= enCount; i++) before[i] = Math.max(before[i]!, before[i - 1]!);
  for (let i = enCount - 1; i >= 0; i--) after[i] = Math.min(after[i]!, after[i + 1]!);
  return (en, fr) => before[en]! > fr || after[en + 1]! < fr;
}
