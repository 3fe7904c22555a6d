import type { Side } from '../letter/side';
import { writtenLabel } from './marks';
import type { Segment } from './segment';
import { tokens } from './tokens';

/**
 * One side's segments as numbers: every distinct token is a type, every segment a row of the types it holds.
 * Row `i` is `types[starts[i]] … types[starts[i + 1] - 1]`, each type once, its count in `counts` at the same place.
 */
export interface SideText {
  readonly side: Side;
  readonly segments: readonly Segment[];
  readonly keys: readonly string[];
  /** 1 for a type that is always written with a capital. */
  readonly capital: Uint8Array;
  readonly starts: Int32Array;
  readonly types: Int32Array;
  readonly counts: Uint8Array;
  /** Occurrences of each type in the whole side, and the number of segments it stands in. */
  readonly occurrences: Int32Array;
  readonly spread: Int32Array;
  /** Tokens of the whole side. */
  readonly total: number;
  /** Tokens in each segment, repetitions included. */
  readonly sizes: Int32Array;
  /** Characters of each segment that are not spaces. */
  readonly lengths: Int32Array;
}

/** Reads a side: tokens, interned in order of first appearance. */
export function readSide(segments: readonly Segment[], side: Side, isWord: (word: string) => boolean): SideText {
  const ids = new Map<string, number>();
  const keys: string[] = [];
  const capital: number[] = [];
  const occurrences: number[] = [];
  const spread: number[] = [];
  const types: number[] = [];
  const counts: number[] = [];
  const starts = new Int32Array(segments.length + 1);
  const sizes = new Int32Array(segments.length);
  const lengths = new Int32Array(segments.length);
  segments.forEach((segment, i) => {
    const row = new Map<number, number>();
    for (const token of tokens(segment.text.slice(writtenLabel(segment.text).length), side, isWord)) {
      let id = ids.get(token.key);
      if (id === undefined) {
        id = keys.length;
        ids.set(token.key, id);
        keys.push(token.key);
        capital.push(1);
        occurrences.push(0);
        spread.push(0);
      }
      if (!token.capital) capital[id] = 0;
      occurrences[id]!++;
      row.set(id, (row.get(id) ?? 0) + 1);
      sizes[i]!++;
    }
    for (const [id, count] of row) {
      types.push(id);
      counts.push(Math.min(count, 255));
      spread[id]!++;
    }
    starts[i + 1] = types.length;
    lengths[i] = segment.text.replace(/\s/gu, '').length;
  });
  return {
    side, segments, keys, starts, total: sizes.reduce((sum, size) => sum + size, 0), sizes, lengths, capital: Uint8Array.from(capital), types: Int32Array.from(types), counts: Uint8Array.from(counts),
    occurrences: Int32Array.from(occurrences), spread: Int32Array.from(spread),
  };
}
