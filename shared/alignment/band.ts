import type { Anchor, Anchors } from './anchors';

/**
 * The part of the search grid that is looked at. A node `(i, j)` is the point after `i` English and `j` French segments;
 * row `i` holds the nodes `from[i] … to[i]`, kept one after the other from `offsets[i]` on.
 * Both `from` and `to` never fall, row 0 holds node 0 and the last row holds the last node, and each row meets the next: a path always exists.
 */
export interface Band {
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

/**
 * The band round anchors: between two of them the whole rectangle they span, so that a run missing on either side, however long,
 * lies inside; the area grows with the text, not with its square.
 */
export function bandRound(anchors: Anchors, enCount: number, frCount: number): Band {
  if ((enCount + 1) * (frCount + 1) <= SMALL_GRID) return fullBand(enCount, frCount);
  const from = new Int32Array(enCount + 1).fill(frCount);
  const to = new Int32Array(enCount + 1);
  const allow = (a: Anchor, b: Anchor, slack: number): void => {
    for (let i = Math.max(0, a.en); i <= Math.min(enCount, b.en); i++) {
      from[i] = Math.min(from[i]!, Math.max(0, a.fr - slack));
      to[i] = Math.max(to[i]!, Math.min(frCount, b.fr + slack));
    }
  };
  let likely = 0;
  let before: Anchor = { en: 0, fr: 0 };
  for (const after of [...anchors.sure, { en: enCount, fr: frCount }]) {
    if ((after.en - before.en) * (after.fr - before.fr) <= LARGE_RECTANGLE) allow(before, after, SLACK);
    else {
      while (likely < anchors.likely.length && anchors.likely[likely]!.en <= before.en) likely++;
      const inside: Anchor[] = [];
      for (let k = likely; k < anchors.likely.length && anchors.likely[k]!.en < after.en; k++) inside.push(anchors.likely[k]!);
      narrow(before, inside, after, allow);
    }
    before = after;
  }
  return band(from, to, frCount);
}

function narrow(start: Anchor, inside: readonly Anchor[], end: Anchor, allow: (a: Anchor, b: Anchor, slack: number) => void): void {
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
function band(from: Int32Array, to: Int32Array, frCount: number): Band {
  const last = from.length - 1;
  from[0] = 0;
  to[last] = frCount;
  for (let i = 1; i <= last; i++) to[i] = Math.max(to[i]!, to[i - 1]!);
  for (let i = last - 1; i >= 0; i--) from[i] = Math.min(from[i]!, from[i + 1]!);
  for (let i = 1; i <= last; i++) if (from[i]! > to[i - 1]!) to[i - 1] = from[i]!;
  const offsets = new Int32Array(last + 2);
  for (let i = 0; i <= last; i++) offsets[i + 1] = offsets[i]! + to[i]! - from[i]! + 1;
  return { from, to, offsets, size: offsets[last + 1]! };
}

/** The whole grid. */
export function fullBand(enCount: number, frCount: number): Band {
  return band(new Int32Array(enCount + 1), new Int32Array(enCount + 1).fill(frCount), frCount);
}
