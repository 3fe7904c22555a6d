import type { Segment } from './segment';

const ENDS = /([.?!:;,…]|\p{L}|\p{N})[\s"'“”‘’«»)\]*]*$/u;
// A capital before a full stop is an initial or `M.` for Monsieur, not a label.
const LABEL = /^\s*(?:[-–—•*]\s+)?\(?(\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*|\p{Ll}|\p{Lu}(?=\))|[ivxlc]{2,5}|[IVXLC]{2,5})(?:[.)](?=\s)|\)\.)\s*/u;

/** Signs and spaces after the last sign, at the most. */
const LONGEST_END = 60;

/** How a segment ends: its last sign (`.`, `?`, …), or `a` for a letter or digit, or nothing. `Who?”` ends in `?`. */
export function endOf(text: string): string {
  const last = ENDS.exec(text.slice(-LONGEST_END))?.[1] ?? '';
  if (last === '…') return '.';
  return /[\p{L}\p{N}]/u.test(last) ? 'a' : last;
}

/** The list label at the beginning of a text with its decoration and the space after it: `1. `, `- 2) `, `(a) `; '' where there is none. */
export function writtenLabel(text: string): string {
  return LABEL.exec(text)?.[0] ?? '';
}

/** The list label without its decoration: `1` of `1.` or `- 1)`, `a` of `(a)`; from the segment's own label first, or from its text; '' where there is none. */
export function labelOf(segment: Segment): string {
  if (segment.label !== undefined) return segment.label.replace(/[().\s]/gu, '').toLowerCase();
  return LABEL.exec(segment.text)?.[1]?.toLowerCase() ?? '';
}

/** What sort of label a segment has: `1` for digits, `a` for letters, `•` for other signs, '' for none. */
export function labelSort(segment: Segment): string {
  const label = labelOf(segment);
  if (label === '') return '';
  return /^\p{Nd}/u.test(label) ? '1' : /^\p{L}/u.test(label) ? 'a' : '•';
}

/** Kind and level as one word, '' where the segment says nothing. */
export function kindOf(segment: Segment): string {
  return segment.kind === undefined ? '' : `${segment.kind}${segment.level ?? ''}`;
}

/**
 * Evidence of agreement in a feature with a few values, in nats: `table[a * size + b]` for English value `a`, French value `b`.
 * Agreeing on a rare value says much, agreeing on what nearly every segment has says nothing.
 */
export interface Agreement {
  readonly size: number;
  readonly en: Uint16Array;
  readonly fr: Uint16Array;
  readonly table: Float32Array;
}

/**
 * Reads a feature of every segment; `agrees` is how often the right pair has the same value where both sides mark it alike. A side that marks what the other leaves
 * unmarked (numbers its paragraphs, has no headings) cannot agree more often than the value occurs there, and then a difference says nothing.
 */
export function agreement(en: readonly Segment[], fr: readonly Segment[], feature: (segment: Segment) => string, agrees: number): Agreement {
  const ids = new Map<string, number>();
  const read = (segments: readonly Segment[]): Uint16Array => Uint16Array.from(segments, (segment) => {
    const value = feature(segment);
    const known = ids.get(value);
    if (known !== undefined) return known;
    // A letter has a handful of values; a text with thousands of labels shares the last id rather than growing the table.
    const id = Math.min(ids.size, MOST_VALUES - 1);
    ids.set(value, id);
    return id;
  });
  const enValues = read(en);
  const frValues = read(fr);
  const size = Math.max(1, Math.min(ids.size, MOST_VALUES));
  const enShare = shares(enValues, size);
  const frShare = shares(frValues, size);
  const table = new Float32Array(size * size);
  for (let a = 0; a < size; a++) {
    const alike = agrees * Math.min(1, frShare[a]! / enShare[a]!);
    for (let b = 0; b < size; b++) table[a * size + b] = Math.log((a === b ? alike : 0) / frShare[b]! + 1 - alike);
  }
  return { size, en: enValues, fr: frValues, table };
}

/** The share of segments that have each value, with one segment of each beside them. */
function shares(values: Uint16Array, size: number): Float64Array {
  const share = new Float64Array(size).fill(1 / (values.length + size));
  for (const value of values) share[value]! += 1 / (values.length + size);
  return share;
}

const MOST_VALUES = 200;
