import type { Anchor, Anchors } from './anchors';

/** A stretch of both texts: English segments `fromEn … toEn - 1` and French `fromFr … toFr - 1`. */
export interface Stretch {
  readonly fromEn: number;
  readonly toEn: number;
  readonly fromFr: number;
  readonly toFr: number;
}

/**
 * The part of the search grid that is looked at. A node `(i, j)` is the point after `i` English and `j` French segments;
 * row `i`, from `fromEn` to `toEn`, holds the nodes `from[i - fromEn] … to[i - fromEn]`, kept one after the other from `offsets[i - fromEn]` on.
 * Both `from` and `to` never fall, the first row holds the first node and the last row the last one, and each row meets the next: a path always exists.
 */
export interface Band {
  readonly fromEn: number;
  readonly toEn: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly offsets: Int32Array;
  readonly size: number;
}

/** Up to this many nodes the whole grid is searched: a short letter has few words to anchor on. */
const SMALL_GRID = 2_500;
/** Nodes left and right of an anchor: one wrong anchor, a merged paragraph or two beside it, still leaves the right path inside. */
const SLACK = 6;
/** A rectangle between sure anchors that holds more nodes than this is narrowed by the merely likely ones. */
const LARGE_RECTANGLE = 90_000;
/** Slack round a likely anchor, and round the straight line where there is no anchor at all. */
const WIDE_SLACK = 60;

type Allow = (a: Anchor, b: Anchor, slack: number) => void;

/**
 * The band round the anchors of a stretch: between two of them the whole rectangle they span, so that a run missing on either side, however long,
 * lies inside; the area grows with the text, not with its square.
 */
export function bandRound(anchors: Anchors, stretch: Stretch): Band {
  const { fromEn, toEn, fromFr, toFr } = stretch;
  if ((toEn - fromEn + 1) * (toFr - fromFr + 1) <= SMALL_GRID) return fullBand(stretch);
  const from = new Int32Array(toEn - fromEn + 1).fill(toFr);
  const to = new Int32Array(toEn - fromEn + 1).fill(fromFr);
  const allow: Allow = (a, b, slack) => {
    for (let i = Math.max(fromEn, a.en); i <= Math.min(toEn, b.en); i++) {
      from[i - fromEn] = Math.min(from[i - fromEn]!, Math.max(fromFr, a.fr - slack));
      to[i - fromEn] = Math.max(to[i - fromEn]!, Math.min(toFr, b.fr + slack));
    }
  };
  let likely = 0;
  const inStretch = within(anchors.likely, stretch);
  let before: Anchor = { en: fromEn, fr: fromFr };
  for (const after of [...within(anchors.sure, stretch), { en: toEn, fr: toFr }]) {
    if ((after.en - before.en) * (after.fr - before.fr) <= LARGE_RECTANGLE) allow(before, after, SLACK);
    else {
      while (likely < inStretch.length && inStretch[likely]!.en <= before.en) likely++;
      const inside: Anchor[] = [];
      for (let k = likely; k < inStretch.length && inStretch[k]!.en < after.en; k++) inside.push(inStretch[k]!);
      narrow(before, inside, after, allow);
    }
    before = after;
  }
  return band(stretch, from, to);
}

/** The anchors of a rising chain that lie inside the stretch. */
function within(chain: readonly Anchor[], { fromEn, toEn, fromFr, toFr }: Stretch): Anchor[] {
  let low = 0;
  let high = chain.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chain[middle]!.en < fromEn) low = middle + 1;
    else high = middle;
  }
  const inside: Anchor[] = [];
  for (; low < chain.length && chain[low]!.en < toEn; low++) if (chain[low]!.fr >= fromFr && chain[low]!.fr < toFr) inside.push(chain[low]!);
  return inside;
}

function narrow(start: Anchor, inside: readonly Anchor[], end: Anchor, allow: Allow): void {
  let before = start;
  for (const after of [...inside, end]) {
    const rows = after.en - before.en;
    const columns = after.fr - before.fr;
    const parts = rows * columns <= LARGE_RECTANGLE ? 1 : Math.ceil(Math.max(rows, columns) / WIDE_SLACK);
    for (let part = 0; part < parts; part++) {
      const at = (share: number): Anchor => ({ en: before.en + Math.round(rows * share), fr: before.fr + Math.round(columns * share) });
      allow(at(part / parts), at((part + 1) / parts), WIDE_SLACK);
    }
    before = after;
  }
}

/** A band from the limits of its rows; the limits are widened where the invariants ask for it. */
function band({ fromEn, toEn, fromFr, toFr }: Stretch, from: Int32Array, to: Int32Array): Band {
  const last = from.length - 1;
  from[0] = fromFr;
  to[last] = toFr;
  for (let i = 1; i <= last; i++) to[i] = Math.max(to[i]!, to[i - 1]!);
  for (let i = last - 1; i >= 0; i--) from[i] = Math.min(from[i]!, from[i + 1]!);
  for (let i = 1; i <= last; i++) if (from[i]! > to[i - 1]!) to[i - 1] = from[i]!;
  return { fromEn, toEn, from, to, ...laidOut(from, to) };
}

function laidOut(from: Int32Array, to: Int32Array): { offsets: Int32Array; size: number } {
  const offsets = new Int32Array(from.length + 1);
  for (let i = 0; i < from.length; i++) offsets[i + 1] = offsets[i]! + to[i]! - from[i]! + 1;
  return { offsets, size: offsets[from.length]! };
}

/** The whole grid of a stretch. */
export function fullBand(stretch: Stretch): Band {
  const rows = stretch.toEn - stretch.fromEn + 1;
  return band(stretch, new Int32Array(rows).fill(stretch.fromFr), new Int32Array(rows).fill(stretch.toFr));
}

/** Rows `fromEn` to `toEn` of a band, as a band that begins at the node `(fromEn, fromFr)`. */
export function rowsOf(whole: Band, fromEn: number, toEn: number, fromFr: number): Band {
  const from = whole.from.slice(fromEn - whole.fromEn, toEn - whole.fromEn + 1);
  const to = whole.to.subarray(fromEn - whole.fromEn, toEn - whole.fromEn + 1);
  for (let i = 0; i < from.length; i++) from[i] = Math.max(from[i]!, fromFr);
  return { fromEn, toEn, from, to, ...laidOut(from, to) };
}
