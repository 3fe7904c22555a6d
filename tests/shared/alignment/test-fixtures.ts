import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { align } from '../../../shared/alignment';
import { readBeads, readLines } from '../../bench/dev-set';
import { lexicon } from './builders';

const FIXTURES = new URL('fixtures/', import.meta.url);

describe('fixtures, each named after its difficulty', () => {
  const words = lexicon();
  for (const name of readdirSync(FIXTURES).sort()) {
    it(name, () => {
      const read = (file: string): string => readFileSync(new URL(`${name}/${file}`, FIXTURES), 'utf8');
      const pairs = align(readLines(read('en.txt')), readLines(read('fr.txt')), words);
      expect(pairs.map(({ en, fr }) => ({ en, fr }))).toEqual(readBeads(read('expected.tsv')));
    });
  }
});
