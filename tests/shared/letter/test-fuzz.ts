import { describe, expect, it } from 'vitest';
import { fuzz } from '../../fuzz/fuzz';
import { ourWriters } from '../../fuzz/start';

describe('three writers, offline in turns', () => {
  for (const seed of [1, 2, 3, 4]) {
    it(`lose no word and double none (seed ${seed}, 1,500 words)`, () => {
      const result = fuzz(ourWriters(6), { seed, words: 1500, size: 600 });
      expect(result.typed).toBe(1500);
      expect(result.lost).toEqual([]);
      expect(result.doubled).toEqual([]);
      expect(result.diverged).toBe(0);
    });
  }
});
