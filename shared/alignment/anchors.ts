import type { Links } from './links';
import type { SideText } from './side-text';

/** An English and a French segment that very likely belong to the same pair, or stand next to it. */
export interface Anchor {
  readonly en: number;
  readonly fr: number;
}

/** Both lists rise strictly on both sides. `sure` is the part of `likely` that its neighbours bear out. */
export interface Anchors {
  readonly sure: readonly Anchor[];
  readonly likely: readonly Anchor[];
}

/** A type that stands in more segments than this votes for none: it would cost time and say little. */
const WIDEST_SPREAD = 64;
/** A candidate has at least this share of the best candidate's votes. */
const HOPEFUL = 0.5;
/** Candidates kept for an English segment: enough for a text that repeats itself many times, as minutes and forms do. */
const CANDIDATES = 32;
/** A sure anchor and the neighbours that bear it out have, together, the votes of this many words that stand in one segment only. */
const SURE_WORDS = 2;
/** Neighbours asked on each side, and how far (in segments, plus a share of the distance) they may be off the anchor's diagonal. */
const NEIGHBOURS = 2;
const OFF_DIAGONAL = 2;
const OFF_SHARE = 0.25;
const NEIGHBOURS_NEEDED = 2;

/** Two segments and how much the rare words they share say for them, in nats. */
export interface Candidate extends Anchor {
  readonly votes: number;
}

/**
 * Finds anchors by rare linked words, in time linear in the text: rare words vote for the French segments that answer them, the heaviest
 * rising chain of candidates is kept (as one finds a longest rising subsequence), and an anchor is sure when near neighbours in the chain lie on its
 * diagonal. A run missing on one side only bends the chain; a paragraph that moved stands off it.
 */
export function findAnchors(en: SideText, fr: SideText, links: Links): Anchors {
  const chain = heaviestChain(candidates(en, fr, links, () => true, () => true), fr.segments.length);
  const enough = SURE_WORDS * Math.log(fr.segments.length + 1);
  const sure = chain.filter((_, at) => supported(chain, at) >= enough);
  return { sure, likely: chain };
}

/** The votes of an anchor and of the near neighbours that lie on its diagonal; none where they are fewer than it takes. */
function supported(chain: readonly Candidate[], at: number): number {
  const anchor = chain[at]!;
  let support = 0;
  let votes = anchor.votes;
  for (let k = Math.max(0, at - NEIGHBOURS); k <= Math.min(chain.length - 1, at + NEIGHBOURS); k++) {
    if (k === at) continue;
    const byEn = Math.abs(chain[k]!.en - anchor.en);
    const byFr = Math.abs(chain[k]!.fr - anchor.fr);
    if (Math.abs(byEn - byFr) > OFF_DIAGONAL + OFF_SHARE * Math.min(byEn, byFr)) continue;
    support++;
    votes += chain[k]!.votes;
  }
  return support >= NEIGHBOURS_NEEDED ? votes : 0;
}

/** For every English segment that is asked, the French segments that its rare words vote for, out of those that may be; from the last French segment to the first. */
export function candidates(en: SideText, fr: SideText, links: Links, isAsked: (en: number) => boolean, isOpen: (fr: number) => boolean): Candidate[] {
  const count = fr.segments.length;
  const { heads, postings } = rarePostings(fr);
  const votes = new Float32Array(count);
  const found: Candidate[] = [];
  for (let i = 0; i < en.segments.length; i++) {
    if (!isAsked(i)) continue;
    const touched: number[] = [];
    for (let s = en.starts[i]!; s < en.starts[i + 1]!; s++) {
      const x = en.types[s]!;
      if (en.spread[x]! > WIDEST_SPREAD) continue;
      for (let k = links.starts[x]!; k < links.starts[x + 1]!; k++) {
        const y = links.targets[k]!;
        if (fr.spread[y]! > WIDEST_SPREAD) continue;
        const vote = (links.strengths[k]! / 255) * Math.log((count + 1) / Math.max(en.spread[x]!, fr.spread[y]!));
        for (let p = heads[y]!; p < heads[y + 1]!; p++) {
          const j = postings[p]!;
          if (!isOpen(j)) continue;
          if (votes[j] === 0) touched.push(j);
          votes[j]! += vote;
        }
      }
    }
    let most = 0;
    for (const j of touched) most = Math.max(most, votes[j]!);
    const hopeful = touched.filter((j) => votes[j]! >= HOPEFUL * most).sort((a, b) => votes[b]! - votes[a]! || a - b).slice(0, CANDIDATES);
    // From the last French segment to the first, so that a chain takes at most one candidate of a row.
    for (const j of hopeful.sort((a, b) => b - a)) found.push({ en: i, fr: j, votes: votes[j]! });
    for (const j of touched) votes[j] = 0;
  }
  return found;
}

/** The segments each rare type stands in: `postings[heads[t]] … postings[heads[t + 1] - 1]`, none for a type that is not rare. */
function rarePostings(text: SideText): { heads: Int32Array; postings: Int32Array } {
  const heads = new Int32Array(text.keys.length + 1);
  for (let t = 0; t < text.keys.length; t++) heads[t + 1] = heads[t]! + (text.spread[t]! <= WIDEST_SPREAD ? text.spread[t]! : 0);
  const postings = new Int32Array(heads[text.keys.length]!);
  const filled = new Int32Array(text.keys.length);
  for (let i = 0; i < text.segments.length; i++) {
    for (let s = text.starts[i]!; s < text.starts[i + 1]!; s++) {
      const t = text.types[s]!;
      if (text.spread[t]! <= WIDEST_SPREAD) postings[heads[t]! + filled[t]!++] = i;
    }
  }
  return { heads, postings };
}

/** The chain of candidates, rising strictly on both sides, with the most votes: O(n log n) by a Fenwick tree of prefix maxima. */
function heaviestChain(found: readonly Candidate[], frCount: number): Candidate[] {
  const tree = new Int32Array(frCount + 1).fill(-1);
  const total = new Float64Array(found.length);
  const before = new Int32Array(found.length).fill(-1);
  let end = -1;
  found.forEach((candidate, at) => {
    let best = -1;
    for (let k = candidate.fr; k > 0; k -= k & -k) {
      const other = tree[k]!;
      if (other >= 0 && (best < 0 || total[other]! > total[best]!)) best = other;
    }
    before[at] = best;
    total[at] = candidate.votes + (best < 0 ? 0 : total[best]!);
    for (let k = candidate.fr + 1; k <= frCount; k += k & -k) {
      if (tree[k]! < 0 || total[tree[k]!]! < total[at]!) tree[k] = at;
    }
    if (end < 0 || total[at]! > total[end]!) end = at;
  });
  const chain: Candidate[] = [];
  for (let at = end; at >= 0; at = before[at]!) chain.push(found[at]!);
  return chain.reverse();
}
