import { afterAll, describe, expect, it } from 'vitest';
import { fuzz } from '../fuzz/fuzz';
import { ourWriters } from '../fuzz/start';

/** Short letters rewritten many times over, and long ones: 100,000 typed words in all. */
const RUNS: readonly { readonly seed: number; readonly pairs: number; readonly size: number; readonly words: number; readonly burst?: number }[] = [
  { seed: 21, pairs: 3, size: 600, words: 25_000 },
  { seed: 22, pairs: 3, size: 300, words: 12_500, burst: 30 },
  { seed: 23, pairs: 6, size: 1000, words: 12_500 },
  { seed: 24, pairs: 12, size: 1200, words: 12_500, burst: 4 },
  { seed: 25, pairs: 20, size: 2000, words: 12_500, burst: 40 },
  { seed: 26, pairs: 40, size: 2500, words: 12_500 },
  { seed: 27, pairs: 60, size: 3000, words: 12_500, burst: 20 },
];

describe('three writers, offline in turns, at length', () => {
  const lines: string[] = [];
  const total = { typed: 0, takenBack: 0, doubledByTwo: 0, seconds: 0 };

  for (const { seed, pairs, ...options } of RUNS) {
    const { words, size } = options;
    it(`lose no word and double none (seed ${seed}, ${words} words, ${pairs} pairs, about ${size} words a side)`, () => {
      const writers = ourWriters(pairs);
      // Undo steps that do not depend on the speed of the machine: the same seed gives the same run.
      for (const writer of writers) writer.history.undoManager.captureTimeout = Infinity;
      const began = performance.now();
      const result = fuzz(writers, { seed, ...options });
      const seconds = (performance.now() - began) / 1000;
      const operations = Object.values(result.operations).reduce((sum, n) => sum + n, 0);
      lines.push(`seed ${seed}: ${pairs} pairs, about ${size} words a side; ${operations} operations, typed ${result.typed}, taken back ${result.takenBack}, ` +
        `lost ${result.lost.length}, doubled ${result.doubled.length}, by two ${result.doubledByTwo}, diverged ${result.diverged}, ${seconds.toFixed(0)} s`);
      total.typed += result.typed;
      total.takenBack += result.takenBack;
      total.doubledByTwo += result.doubledByTwo;
      total.seconds += seconds;
      expect(result.typed).toBe(words);
      expect(result.takenBack).toBeLessThan(result.typed);
      expect(result.lost).toEqual([]);
      expect(result.doubled).toEqual([]);
      expect(result.diverged).toBe(0);
    });
  }

  afterAll(() => {
    lines.push(`in all: typed ${total.typed}, taken back ${total.takenBack}, by two ${total.doubledByTwo}, ${total.seconds.toFixed(0)} s`);
    console.log(lines.join('\n'));
  });
});
