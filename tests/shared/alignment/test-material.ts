import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { align } from '../../../shared/alignment';
import { addCounts, count, hasDevSet, MATERIAL, NO_COUNT, nullF1, readDevSet, strictF1, type Count } from '../../bench/dev-set';
import { lexicon, segments, shape } from './builders';

const LETTER = join(MATERIAL, 'letters', '2023-07-15-joint-letter');
const WANTED: Readonly<Record<string, number>> = { law: 0.94, para: 0.985, news: 0.97, novel: 0.89, udhr: 0.95 };
const hasLetter = existsSync(`${LETTER}.en.txt`);

describe.skipIf(!hasLetter)(`the joint letter of July 2023${hasLetter ? '' : ` (skipped: no ${LETTER}.en.txt)`}`, () => {
  it('is 17 pairs, each 1:1, in order', () => {
    const read = (side: string) => segments(...readFileSync(`${LETTER}.${side}.txt`, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== ''));
    const pairs = align(read('en'), read('fr'), lexicon());
    expect(shape(pairs)).toBe(Array.from({ length: 17 }, (_, k) => `${k}-${k}`).join(' '));
    expect(Math.min(...pairs.map(({ score }) => score))).toBeGreaterThan(0.5);
  });
});

describe.skipIf(!hasDevSet())(`the alignment development set${hasDevSet() ? '' : ` (skipped: no align-dev in ${MATERIAL})`}`, () => {
  it('strict F1 by family and null F1 pooled reach what the project asks for', () => {
    const words = lexicon();
    const families = new Map<string, Count>();
    for (const { family, en, fr, gold } of readDevSet()) families.set(family, addCounts(families.get(family) ?? NO_COUNT, count(gold, align(en, fr, words))));
    const poor = [...families].map(([family, counted]) => [family, strictF1(counted)] as const).filter(([family, f1]) => !(f1 >= WANTED[family]!));
    expect(poor).toEqual([]);
    expect([...families.keys()].sort()).toEqual(Object.keys(WANTED).sort());
    expect(nullF1([...families.values()].reduce(addCounts))).toBeGreaterThanOrEqual(0.8);
  });
});
