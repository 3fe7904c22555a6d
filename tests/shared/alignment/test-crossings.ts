import { describe, expect, it } from 'vitest';
import { align, findCrossings, type Segment } from '../../../shared/alignment';
import { beadKey, hasDevSet, MATERIAL, readDevSet } from '../../bench/dev-set';
import { moveBlocks } from '../../bench/moved';
import { lexicon, random, segments } from './builders';
import { MADE_UP, madeUpText } from './made-up';

const words = lexicon();
const offers = (en: readonly Segment[], fr: readonly Segment[]): string[] => findCrossings(en, fr, words, align(en, fr, words)).map(beadKey);

const EN = segments(
  'Open letter to the Minister of Health', 'Our hospital has two doctors for 12,000 people.', 'The nearest pharmacy closed in March 2021.', 'We ask you to send a third doctor before winter.',
  'Yours sincerely,', 'The village council', '15 July 2023',
);
const FR = segments(
  'Lettre ouverte à la ministre de la Santé', 'Notre hôpital compte deux médecins pour 12 000 habitants.', 'La pharmacie la plus proche a fermé en mars 2021.', 'Nous vous demandons d’envoyer un troisième médecin avant l’hiver.',
  'Veuillez agréer nos salutations,', 'Le conseil du village', 'Le 15 juillet 2023',
);
const order = (...indexes: number[]): Segment[] => indexes.map((j) => FR[j]!);

describe('offers a block that moved', () => {
  it('none where none did', () => expect(offers(EN, FR)).toEqual([]));
  it('the date at the head', () => expect(offers(EN, order(6, 0, 1, 2, 3, 4, 5))).toEqual(['6|0']));
  it('a paragraph further down', () => expect(offers(EN, order(0, 2, 3, 4, 5, 1, 6))).toEqual(['1|5']));
  it('two paragraphs', () => expect(offers(EN, order(6, 0, 2, 3, 4, 5, 1))).toEqual(['1|6', '6|0']));
  it('not one that is only missing', () => expect(offers(EN, order(0, 1, 3, 4, 5, 6))).toEqual([]));
  it('not where another text stands in its place', () => expect(offers(EN, [...segments('Une réunion publique aura lieu au printemps.'), ...order(0, 1, 3, 4, 5, 6)])).toEqual([]));
  it('with nothing on a side', () => expect([offers(EN, []), offers([], FR), offers([], [])]).toEqual([[], [], []]));
});

it('offers blocks that a person left without partner, whatever the pairs', () => {
  const { en, fr } = madeUpText(6, random(4));
  const pairs = [{ en: [0], fr: [5] }, { en: [1], fr: [] }, { en: [2], fr: [2] }, { en: [], fr: [1] }, { en: [3, 4], fr: [3, 4] }, { en: [5], fr: [0] }];
  expect(findCrossings(en, fr, MADE_UP, pairs).map(beadKey)).toEqual(['1|1']);
});

it('offers the neighbours of a block that moved with it', () => {
  const { en, fr } = madeUpText(30, random(6));
  const moved = [...fr.slice(0, 5), ...fr.slice(9, 25), ...fr.slice(5, 9), ...fr.slice(25)];
  const found = findCrossings(en, moved, MADE_UP, align(en, moved, MADE_UP));
  expect(found.map(beadKey)).toEqual(['5|21', '6|22', '7|23', '8|24']);
});

describe.skipIf(!hasDevSet())(`the development set with one or two blocks moved${hasDevSet() ? '' : ` (skipped: no align-dev in ${MATERIAL})`}`, () => {
  it('offers most of them and hardly anything else', () => {
    const count = { moved: 0, found: 0, others: 0, undisturbed: 0 };
    readDevSet().filter(({ level }) => level === 'nat' || level === 'n05').forEach((document, at) => {
      const undisturbed = findCrossings(document.en, document.fr, words, align(document.en, document.fr, words));
      // One act of the set puts its paragraphs in another order in French: such a pair is right wherever it is offered.
      const known = new Set(undisturbed.map(({ en }) => en.join()));
      count.undisturbed += undisturbed.length;
      const text = moveBlocks(document, 1 + (at % 2), random(at));
      if (!text) return;
      const found = findCrossings(text.en, text.fr, words, align(text.en, text.fr, words));
      const right = new Set(text.moved.map(beadKey));
      count.moved += text.moved.length;
      count.found += found.filter((offer) => right.has(beadKey(offer))).length;
      count.others += found.filter((offer) => !right.has(beadKey(offer)) && !known.has(offer.en.join())).length;
    });
    expect(count.moved).toBeGreaterThan(30);
    expect(count.found / count.moved).toBeGreaterThan(0.7);
    expect(count.others).toBeLessThanOrEqual(0.05 * count.found);
    expect(count.undisturbed).toBeLessThanOrEqual(1);
  });
});
