import { describe, expect, it } from 'vitest';
import { alignKey } from '../../../shared/letter/letter';
import { derivePairs, pairIdOf, rowsOf } from '../../../shared/letter/pairs';
import { readSide } from '../../../shared/letter/read-side';
import { otherSide, SIDES } from '../../../shared/letter/side';
import { Random } from '../../random';
import { letterOf, pairsOf, showPairs } from './build';

const FIVE = 'a|b|c|d|e';
const paired = (en: string, fr: string, pairs?: string): string => showPairs(pairsOf(letterOf(en, fr, pairs)));

/** The rows of a letter; a half of a crossing pair shows the side that stands there alone. */
const rows = (en: string, fr: string, pairs?: string): string =>
  rowsOf(pairsOf(letterOf(en, fr, pairs))).map(({ pair, only }) => SIDES.map((side) => (only === otherSide(side) ? '' : pair[side].map((block) => block.id).join(','))).join(':')).join(' ');

describe('pairs', () => {
  const cases: readonly (readonly [name: string, en: string, fr: string, pairs: string, shown: string])[] = [
    ['one to one', 'a|b', 'x|y', '0:0 1:1', 'e0:f0 e1:f1'],
    ['many to many', FIVE, 'x|y|z', '0,1:0 2:1,2 3,4:', 'e0,e1:f0 e2:f1,f2 e3,e4:'],
    ['blocks without an entry have a pair of their own', 'a|b', 'x', '', 'e0: e1: :f0'],
    ['the other side alone', '', 'x|y', '', ':f0 :f1'],
    ['nothing', '', '', '', ''],
    ['what does not stand together is parted, and the first run keeps the pair', 'a|b|c', 'x|y', '0,2:0 1:1', 'e0:f0 e1:f1 e2:'],
    ['parted on both sides: the first runs face each other', 'a|b|c', 'x|y|z', '0,2:0,2 1:1', 'e0:f0 e1:f1 e2: :f2'],
    ['three runs', FIVE, 'x|y|z', '0,2,4:0 1:1 3:2', 'e0:f0 e1:f1 e2: e3:f2 e4:'],
    ['the two heads face each other', '~a|b', '~x|y', '', 'head:head e1: :f1'],
    ['a head and an ordinary beginning', '~a', 'x', '', 'head: :f0'],
  ];
  for (const [name, en, fr, pairs, shown] of cases) it(name, () => expect(paired(en, fr, pairs)).toBe(shown));

  it('later runs have names of their own that last while the runs stand', () => {
    const ids = (): string[] => pairsOf(letterOf(FIVE, '', '0,2,4: 1: 3:')).map((pair) => pair.id);
    expect(ids()).toEqual(['p0', 'p1', 'p0~en:e2', 'p2', 'p0~en:e4']);
  });
  it('an entry that is no string, or empty, is none', () => {
    const letter = letterOf('a', '');
    letter.align.set('en:e0', '');
    expect(pairIdOf(letter, 'en', 'e0')).toBe('en:e0');
    letter.align.set('en:e0', 5 as unknown as string);
    expect(pairIdOf(letter, 'en', 'e0')).toBe('en:e0');
  });
  it('a twin is in the pair of its id until it has an entry', () => {
    const letter = letterOf('a', '', '0:');
    expect(pairIdOf(letter, 'en', 'e0~7.1')).toBe('p0');
    letter.align.set('en:e0~7.1', 'q');
    expect(pairIdOf(letter, 'en', 'e0~7.1')).toBe('q');
    expect(pairIdOf(letterOf('a', '', ''), 'en', 'e0~7.1')).toBe('en:e0~7.1');
  });
  it('entries of blocks that are not there say nothing', () => {
    const letter = letterOf('a', 'x');
    letter.align.set('en:gone', 'p0');
    letter.align.set('fr:e0', 'zz');
    expect(showPairs(pairsOf(letter))).toBe('e0:f0');
  });
  it('pairs about which nothing changed come back as the same objects', () => {
    const letter = letterOf(FIVE, 'v|w|x|y|z');
    const sides = { en: readSide(letter, 'en'), fr: readSide(letter, 'fr') };
    const before = derivePairs(letter, sides.en, sides.fr);
    letter.text.fr.insert(3, 'new');
    const after = derivePairs(letter, readSide(letter, 'en', sides.en), readSide(letter, 'fr', sides.fr), before);
    expect(after.map((pair, i) => pair === before[i])).toEqual([true, false, true, true, true]);
  });
});

describe('rows', () => {
  const cases: readonly (readonly [name: string, en: string, fr: string, pairs: string, shown: string])[] = [
    ['level', 'a|b', 'x|y', '0:0 1:1', 'e0:f0 e1:f1'],
    ['one-sided: English first where both lack the other', 'a|b|c', 'x|y|z', '0:0 2:2', 'e0:f0 e1: :f1 e2:f2'],
    ['one-sided before the first and after the last', 'a|b|c', 'x|y|z', '1:1', 'e0: :f0 e1:f1 e2: :f2'],
    ['two that cross: one stands apart, each side in its own place', 'a|b', 'x|y', '0:1 1:0', 'e0: e1:f0 :f1'],
    ['one that crosses many', FIVE, 'v|w|x|y|z', '0:4 1:0 2:1 3:2 4:3', 'e0: e1:f0 e2:f1 e3:f2 e4:f3 :f4'],
    ['all turned round', 'a|b|c', 'x|y|z', '0:2 1:1 2:0', 'e0: e1: e2:f0 :f1 :f2'],
  ];
  for (const [name, en, fr, pairs, shown] of cases) it(name, () => expect(rows(en, fr, pairs)).toBe(shown));
});

describe('any alignment at all', () => {
  const side = (random: Random): string => Array.from({ length: random.below(8) }, (_, i) => String(i)).join('|');

  it('every block is in exactly one pair, and each sheet keeps its reading order', () => {
    for (let seed = 1; seed <= 200; seed++) holds(seed);
  });

  function holds(seed: number): void {
    const random = new Random(seed);
    const letter = letterOf(side(random), side(random), '');
    const texts = { en: readSide(letter, 'en'), fr: readSide(letter, 'fr') };
    for (const name of SIDES) {
      for (const block of texts[name].blocks) {
        const pair = random.pick(['p', 'q', 'r', 's', 'en:e1', 'fr:f2', 'p~en:e2', '']);
        if (random.chance(0.8)) letter.align.set(alignKey(name, block.id), pair);
      }
    }
    const pairs = derivePairs(letter, texts.en, texts.fr);
    const laidOut = rowsOf(pairs);
    expect(new Set(pairs.map((pair) => pair.id)).size, `seed ${seed}`).toBe(pairs.length);
    expect([...new Set(laidOut.map((row) => row.pair))]).toEqual(pairs);
    for (const name of SIDES) {
      expect(laidOut.flatMap(({ pair, only }) => (only === otherSide(name) ? [] : pair[name]))).toEqual(texts[name].blocks);
      for (const pair of pairs) {
        expect(pair[name]).toEqual(pair.at[name] < 0 ? [] : texts[name].blocks.slice(pair.at[name], pair.at[name] + pair[name].length));
        expect(pair.en.length + pair.fr.length).toBeGreaterThan(0);
      }
    }
    expect(derivePairs(letter, texts.en, texts.fr, pairs).every((pair, i) => pair === pairs[i])).toBe(true);
  }
});
