import { describe, expect, it } from 'vitest';
import { foreignRuns, otherScript, thirdLanguage } from '../../../shared/checks/foreign-words';
import type { Side } from '../../../shared/letter/side';
import { LEXICON } from './examples';
import { checkedPair } from './pair';

function runs(side: Side, text: string): string[] {
  const pair = side === 'en' ? checkedPair(text, '') : checkedPair('', text);
  return foreignRuns(pair[side], pair.answers(LEXICON)[side], LEXICON).filter(({ score }) => score >= 2).map(({ from, to }) => text.slice(from, to));
}

describe('stretches in the other side’s language', () => {
  it.each([
    ['fr', 'Nous défendons the freedom of the press ici.', ['the freedom of the press']],
    ['en', 'We defend la liberté de la presse here.', ['la liberté de la presse']],
    ['fr', 'Nous défendons la liberté de la presse.', []],
    ['en', 'We defend the freedom of the press.', []],
    ['fr', 'Les pubs et le rugby, le week-end, sont on ne peut plus chers.', []],
  ] as const)('%s: %s', (side, text, found) => expect(runs(side, text)).toEqual(found));
});

describe('a third language', () => {
  it.each([
    ['Spanish', 'Los pueblos de la región no han recibido la ayuda que se les prometió para el invierno'],
    ['German', 'Die Regierung hat den Bauern und Fischern nicht geholfen, weil sie kein Geld hat'],
    ['Italian', 'Il governo non ha aiutato i pescatori della regione perché non ha più soldi'],
    ['Portuguese', 'O governo não ajudou os pescadores da região porque não tem mais dinheiro para isso'],
    [undefined, 'Le gouvernement n’a pas aidé les pêcheurs de la région parce qu’il n’a plus d’argent'],
    [undefined, 'The government has not helped the fishermen of the region as it has no money left'],
    [undefined, 'Los Angeles, Las Vegas, El Paso, San Antonio, La Paz, Buenos Aires'],
  ])('%s: %s', (language, text) => expect(thirdLanguage(checkedPair('', text).answers(LEXICON).fr)?.en).toBe(language));
});

it('another script', () => {
  expect(otherScript('សេចក្តីប្រកាសរួមនៃសហគមន៍')).toBe(true);
  expect(otherScript('Le mot ខ្មែរ veut dire khmer.')).toBe(false);
});
