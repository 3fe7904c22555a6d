import { expect, it } from 'vitest';
import type { ExamplePair } from '../../../shared/checks/check';
import { mismatch } from '../../../shared/checks/mismatch';
import { findIn, textPairs } from './examples';

const LETTER: readonly Required<ExamplePair>[] = [
  { en: 'The council met on Monday to discuss the budget of the hospitals.', fr: 'Le conseil s’est réuni lundi pour débattre du budget des hôpitaux.' },
  { en: 'Fishermen have waited two years for new boats and nets.', fr: 'Les pêcheurs attendent depuis deux ans de nouveaux bateaux et filets.' },
  { en: 'The police arrested six students during the peaceful march.', fr: 'La police a arrêté six étudiants pendant la marche pacifique.' },
  { en: 'We ask the minister to publish the report of the commission.', fr: 'Nous demandons à la ministre de publier le rapport de la commission.' },
  { en: 'Foreign journalists and lawyers must be free to visit the prisons and question the prisoners.', fr: 'Les journalistes et avocats étrangers doivent pouvoir visiter librement les prisons et interroger les prisonniers.' },
];

/** The letter with the French of two pairs exchanged, and the pairs of which something is said. */
function exchanged(a: number, b: number): string[] {
  const pairs = LETTER.map((pair, at) => (at === a ? { ...pair, fr: LETTER[b]!.fr } : at === b ? { ...pair, fr: LETTER[a]!.fr } : pair));
  return findIn([mismatch], textPairs(pairs)).map(({ pair, message }) => `${pair} ${message.en.includes('exchanged') ? 'exchanged' : 'alone'}`);
}

it('is silent on the letter as it is', () => expect(exchanged(0, 0)).toEqual([]));

it.each([[0, 1], [1, 2], [3, 4], [0, 4]])('sees that %i and %i are exchanged', (a, b) => expect(exchanged(a, b)).toEqual([`p${a} exchanged`, `p${b} exchanged`]));

it('sees a side that belongs nowhere', () => {
  const pairs = [...LETTER.slice(0, 4), { en: LETTER[4]!.en, fr: 'Le prix du riz a doublé en trois mois dans toutes les provinces du sud.' }];
  expect(findIn([mismatch], textPairs(pairs)).map(({ pair }) => pair)).toEqual(['p4']);
});
