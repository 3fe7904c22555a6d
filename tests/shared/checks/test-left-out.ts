import { describe, expect, it } from 'vitest';
import { leftOut, lengthMisfit } from '../../../shared/checks/left-out';
import { LEXICON } from './examples';
import { checkedPair } from './pair';

const EN = ['The council met on Monday.', 'The minister defended the new law on public hospitals.', 'Doctors and nurses protested in front of the parliament.', 'The vote was postponed to next month.'];
const FR = ['Le conseil s’est réuni lundi.', 'La ministre a défendu la nouvelle loi sur les hôpitaux publics.', 'Des médecins et des infirmières ont protesté devant le parlement.', 'Le vote a été reporté au mois prochain.'];
const without = (list: readonly string[], at: number) => list.filter((_, i) => i !== at).join(' ');

describe('a sentence left out', () => {
  it.each(EN.map((sentence, at) => [at, sentence] as const))('sentence %i of the French', (at, sentence) => {
    const [found] = leftOut(checkedPair(EN.join(' '), without(FR, at)), LEXICON, 1.9);
    expect(found).toMatchObject({ side: 'en', sentence: true, text: sentence });
  });

  it.each(FR.map((sentence, at) => [at, sentence] as const))('sentence %i of the English', (at, sentence) => {
    const [found] = leftOut(checkedPair(without(EN, at), FR.join(' ')), LEXICON, 1.9);
    expect(found).toMatchObject({ side: 'fr', sentence: true, text: sentence });
  });
});

it('nothing is left out of a whole translation, also with sentences merged or in another order', () => {
  expect(leftOut(checkedPair(EN.join(' '), FR.join(' ')), LEXICON, 0)).toEqual([]);
  expect(leftOut(checkedPair(EN.join(' '), `${FR[0]!.slice(0, -1)} et ${FR[1]!.toLowerCase()} ${FR[2]} ${FR[3]}`), LEXICON, 1.9)).toEqual([]);
  expect(leftOut(checkedPair(EN.join(' '), [...FR].reverse().join(' ')), LEXICON, 1.9)).toEqual([]);
});

it('the place of a clause is without its commas', () => {
  const pair = checkedPair('The council, which had refused every debate about the budget since January, met on Monday evening.', 'Le conseil s’est réuni lundi soir.');
  expect(leftOut(pair, LEXICON, 1.9).map(({ text, sentence }) => [text, sentence])).toEqual([['which had refused every debate about the budget since January', false]]);
});

describe('how far two lengths are from each other', () => {
  it('French is some 14 % longer', () => expect(Math.abs(lengthMisfit(1000, 1140))).toBeLessThan(0.05));
  it('shorter French counts below 0, longer above', () => expect([Math.sign(lengthMisfit(300, 60)), Math.sign(lengthMisfit(60, 300))]).toEqual([-1, 1]));
  it('the same ratio says less of short texts', () => expect(Math.abs(lengthMisfit(10, 22))).toBeLessThan(Math.abs(lengthMisfit(300, 660))));
});
