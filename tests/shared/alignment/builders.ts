import { readFileSync } from 'node:fs';
import { parseLexicon, type AlignedPair, type Lexicon, type Segment } from '../../../shared/alignment';

/** The project's own lexicon, or the lines of it that are kept. */
export function lexicon(isKept: (entry: string, line: number) => boolean = () => true): Lexicon {
  const text = ['en-fr.tsv', 'letters.tsv'].map((file) => readFileSync(new URL(`../../../shared/alignment/lexicon/${file}`, import.meta.url), 'utf8')).join('');
  return parseLexicon(text.split('\n').filter(isKept).join('\n'));
}

/** Segments without kind or label. */
export function segments(...texts: string[]): Segment[] {
  return texts.map((text) => ({ text }));
}

/** Pairs as `0,1-2`, sides parted by a hyphen: `0-0 1-1,2 2-`. */
export function shape(pairs: readonly AlignedPair[]): string {
  return pairs.map(({ en, fr }) => `${en.join(',')}-${fr.join(',')}`).join(' ');
}

/** A seeded source of numbers from 0 up to 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
