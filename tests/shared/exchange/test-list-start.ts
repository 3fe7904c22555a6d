import { describe, expect, it } from 'vitest';
import { withStarts, type Numbered } from '../../../shared/exchange/list-start';
import type { BlockDraft } from '../../../shared/letter/block';
import { labels } from '../../../shared/letter/labels';
import { Random } from './random';

const ordered = (level: number, number: number): Numbered => ({ block: { kind: 'ordered', level, template: `%${level}.`, runs: [] }, number });
const other = (kind: string, level = 1): Numbered => ({ block: { kind, ...(kind === 'bullet' ? { level } : {}), runs: [] } });
const starts = (...items: Numbered[]): (number | undefined)[] => withStarts(items).map((block: BlockDraft) => block.start);

describe('withStarts', () => {
  it('leaves a list that counts by itself', () => expect(starts(ordered(1, 1), ordered(2, 1), ordered(2, 2), ordered(1, 2), ordered(2, 1))).toEqual(Array(5).fill(undefined)));
  it('says where a list begins', () => expect(starts(ordered(1, 4), ordered(1, 5))).toEqual([4, undefined]));
  it('says where a list goes on', () => expect(starts(ordered(1, 1), other('paragraph'), ordered(1, 2))).toEqual([undefined, undefined, 2]));
  it('counts across bullets', () => expect(starts(ordered(1, 1), other('bullet', 2), ordered(1, 2))).toEqual([undefined, undefined, undefined]));
  it('makes labels() count to the numbers of the file (seeded)', () => {
    const random = new Random(3);
    for (let round = 0; round < 1000; round++) {
      const items = Array.from({ length: 12 }, () => random.pick([ordered(1 + random.below(9), random.below(5)), other('bullet', 1 + random.below(9)), other('paragraph')]));
      const shown = labels(withStarts(items));
      items.forEach(({ number }, i) => expect(number === undefined || shown[i] === `${number}.`).toBe(true));
    }
  });
});
