import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { align, PARAMETERS, parseLexicon, type KnownPair } from '../../../shared/alignment';
import { learnWords } from '../../../shared/alignment/learn';
import { addCounts, count, DEV_SET, hasDevSet, NO_COUNT, readDevSet, strictF1, type DevDocument } from '../../bench/dev-set';
import { lexicon, segments, shape } from './builders';

const EMPTY = parseLexicon('');
const known = (...pairs: readonly (readonly [en: string, fr: string])[]): KnownPair[] => pairs.map(([en, fr]) => ({ en: segments(en), fr: segments(fr) }));
const PAIRS = known(
  ['The wetland must be kept.', 'La tourbière doit rester.'], ['A wetland cleans water.', 'Une tourbière purifie l’eau.'], ['Birds nest there.', 'Les oiseaux y nichent.'],
);

describe('words that known pairs teach', () => {
  const french = (word: string, pairs = PAIRS): string[] => learnWords(pairs, EMPTY, PARAMETERS).translations(word).map(({ fr }) => fr);
  it('are those that stand together', () => expect(french('wetland')).toEqual(['tourbière']));
  it('not those seen together once', () => expect(french('birds')).toEqual([]));
  it('nor those that are often apart', () => {
    const apart = known(['A wetland.', 'Un toit.'], ['The wetland here.', 'Le marais.'], ['One wetland.', 'Ce marais.'], ['That wetland.', 'Un toit.']);
    expect(french('wetland', apart)).toEqual([]);
  });
  it('nor what the lexicon explains', () => {
    const words = learnWords(PAIRS, parseLexicon('wetland\ttourbière\t50'), PARAMETERS);
    expect(words.translations('wetland')).toEqual([{ fr: 'tourbière', strength: 0.5 }]);
  });
  it('need more than one pair', () => expect(learnWords(PAIRS.slice(0, 1), EMPTY, PARAMETERS)).toBe(EMPTY));
  it('are known by their stem too', () => expect(learnWords(PAIRS, EMPTY, PARAMETERS).stemTranslations('wetland')).toHaveLength(1));
});

it('aligning again uses what was learnt', () => {
  const en = segments('Xo zu ro.', 'The wetland is drained.', 'Mu ka.');
  const fr = segments('Bla gno.', 'On assèche la tourbière.', 'Fri dou na.');
  const score = (pairs: readonly KnownPair[]): number => align(en, fr, EMPTY, { known: pairs }).find((pair) => pair.en[0] === 1 && pair.fr[0] === 1)?.score ?? 0;
  expect(score(PAIRS)).toBeGreaterThan(score([]));
  const fixed = { en: [...PAIRS.flatMap((pair) => pair.en), ...en], fr: [...PAIRS.flatMap((pair) => pair.fr), ...fr] };
  const taught = align(fixed.en, fixed.fr, EMPTY, { fixed: PAIRS.map((_, k) => ({ en: [k], fr: [k] })) });
  expect(shape(taught)).toBe('0-0 1-1 2-2 3-3 4-4 5-5');
});

const pairsOf = ({ en, fr, gold }: DevDocument): KnownPair[] => (
  gold.filter((bead) => bead.en.length > 0 && bead.fr.length > 0).map((bead) => ({ en: bead.en.map((i) => en[i]!), fr: bead.fr.map((j) => fr[j]!) }))
);
const title = ({ name }: DevDocument): string => name.replace(/-\d+$/, '');

describe.skipIf(!hasDevSet())(`other chapters of the same novels${existsSync(DEV_SET) ? '' : ' (skipped: no development set)'}`, () => {
  const novels = hasDevSet() ? readDevSet().filter(({ family }) => family === 'novel') : [];
  const measured = (words: ReturnType<typeof lexicon>): { without: number; taught: number } => {
    let without = NO_COUNT;
    let taught = NO_COUNT;
    for (const novel of novels) {
      const others = novels.filter((other) => other !== novel && title(other) === title(novel)).flatMap(pairsOf);
      without = addCounts(without, count(novel.gold, align(novel.en, novel.fr, words)));
      taught = addCounts(taught, count(novel.gold, align(novel.en, novel.fr, words, { known: others })));
    }
    return { without: strictF1(without), taught: strictF1(taught) };
  };

  it('do no harm where the lexicon is rich, and help where it is poor', () => {
    const rich = measured(lexicon());
    expect(rich.taught).toBeGreaterThan(rich.without - 0.003);
    const poor = measured(lexicon((_, line) => line % 10 === 0));
    expect(poor.taught).toBeGreaterThan(poor.without + 0.003);
  });
});
