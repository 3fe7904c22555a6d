import type { Letter } from './letter';

const SUFFIX = '/score';

/** How sure the aligner was of a pair, 0 to 1; undefined for a pair that a person made. */
export function scoreOf(letter: Letter, pair: string): number | undefined {
  const score = letter.pairs.get(pair + SUFFIX);
  return typeof score === 'number' ? score : undefined;
}

/** Keeps what the aligner said of a pair, to two decimals. */
export function writeScore(letter: Letter, pair: string, score: number): void {
  letter.pairs.set(pair + SUFFIX, Math.round(score * 100) / 100);
}

/** A person has changed the pair: what the aligner said of it is about another one. */
export function forgetScore(letter: Letter, pair: string): void {
  if (scoreOf(letter, pair) !== undefined) letter.pairs.delete(pair + SUFFIX);
}
