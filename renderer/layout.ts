import type { Pair, Row } from '../shared/letter/pairs';
import { SIDES, type Side } from '../shared/letter/side';

/** Where a block stands in the grid that both sheets and the spine share: its first track (from 1) and how many it takes. */
export interface Place {
  readonly track: number;
  readonly span: number;
}

/** One row of the desk: its tracks, and for each side whether the row has blocks there. */
export interface LaidRow extends Place {
  readonly row: Row;
  readonly pair: Pair;
  readonly missing: Side | undefined;
}

export interface Layout {
  readonly rows: readonly LaidRow[];
  readonly places: { readonly en: ReadonlyMap<string, Place>; readonly fr: ReadonlyMap<string, Place> };
  /** How many tracks there are, the one for the sheets' headings (the first) included. */
  readonly tracks: number;
}

/** The track of the sheets' headings. */
export const FIRST_TRACK = 2;

/**
 * Gives every row as many tracks as its longer side has blocks; the last block of the shorter side takes what is left, so that
 * both sides of a pair begin level. A pair that crosses has its two sides in rows of their own.
 * @param before the layout until now: a row that is as it was in it comes back as the same object, so that nobody draws it again
 */
export function layOut(rows: readonly Row[], before?: Layout): Layout {
  const known = new Map(before?.rows.map((laid) => [rowKey(laid.row), laid]));
  const places = { en: new Map<string, Place>(), fr: new Map<string, Place>() };
  let track = FIRST_TRACK;
  const laid = rows.map((row): LaidRow => {
    const shown = SIDES.filter((side) => row.only === undefined || row.only === side);
    const span = Math.max(1, ...shown.map((side) => row.pair[side].length));
    for (const side of shown) {
      row.pair[side].forEach((block, i, all) => {
        const last = i === all.length - 1;
        places[side].set(block.id, { track: track + i, span: last ? span - i : 1 });
      });
    }
    const missing = row.only ? undefined : SIDES.find((side) => row.pair[side].length === 0);
    const was = known.get(rowKey(row));
    const same = was && was.pair === row.pair && was.track === track && was.span === span && was.missing === missing;
    const place = same ? was : { row, pair: row.pair, track, span, missing };
    track += span;
    return place;
  });
  return { rows: laid, places, tracks: Math.max(track - 1, FIRST_TRACK) };
}

/** A pair that crosses has two rows. */
function rowKey({ pair, only }: Row): string {
  return `${only ?? ''} ${pair.id}`;
}
