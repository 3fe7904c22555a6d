import { describe, expect, it } from 'vitest';
import { parseLexicon } from '../../shared/alignment';
import { doubledWords } from '../../shared/checks/doubled-words';
import { Random } from '../random';
import { BenchLetter, linesOf } from './inject/bench-letter';
import { KINDS, type Kind } from './inject/kinds';
import { trials, type BenchDocument } from './inject/recall';
import { sentences } from './inject/sentences';
import { cut, words, type Line } from './inject/site';

const TEXTS: readonly (readonly [string, string])[] = [
  ['On 3 March 2021 the council met Peter Lang in Lisbon, and the 40 delegates of Unesco signed the charter.', 'Le 3 mars 2021, le conseil a rencontré Peter Lang à Lisbonne, et les 40 délégués de l’Unesco ont signé la charte.'],
  ['The families are not heard. They have waited three years, in the cold of the border and without any help, for an answer from the EU.', 'Les familles ne sont pas entendues. Elles attendent depuis trois ans, dans le froid de la frontière et sans aucune aide, une réponse de l’UE.'],
  ['The road (see the map) costs $4,500 and is 12 km long; Anna Weber has seen it.', 'La route (voir la carte) coûte 4 500 $ et fait 12 km ; la responsable Anna Weber l’a vue.'],
  ['We call this place “the last harbour” and we remain, with Anna Weber and Peter Lang, your friends.', 'Nous appelons ce lieu « le dernier port » et nous restons, avec Anna Weber et Peter Lang, vos amis.'],
  ['The village was burnt down by soldiers. Spain has sent its doctors to the river.', 'Le village fut brûlé par des soldats. Le secours de Espagne est arrivé au fleuve.'],
  ['Everyone must learn to read the letters of the law in school.', 'Chacun doit apprendre à lire les lettres de la loi à l’école.'],
  ['The school will open again in the spring, as the mayor has promised.', 'L’école rouvrira au printemps, comme le maire l’a promis.'],
];
const LINES: readonly Line[] = TEXTS.map(([en, fr]) => ({ en: { text: en }, fr: { text: fr } }));
const kind = (name: string): Kind => KINDS.find((one) => one.name === name)!;
const document = (checks = [doubledWords]): BenchDocument => ({ name: 'd', family: 'f', heldOut: false, letter: new BenchLetter(LINES, checks, parseLexicon('')) });

describe('every kind of error', () => {
  it.each(KINDS.map((one) => [one.name, one] as const))('%s: wrongs one side, within the lines it names, alike for the same seed', (_, one) => {
    const found = trials(one, [document([])], 14, 5);
    expect(found.length).toBeGreaterThan(0);
    for (const { side, before, after } of found) {
      const facing = side === 'en' ? 'fr' : 'en';
      expect(after.map((line) => line[facing])).toEqual(before.map((line) => line[facing]));
      expect(after.map((line) => line[side])).not.toEqual(before.map((line) => line[side]));
      for (const line of after) expect(`${line[side].text}|`).not.toMatch(/undefined| {2}/);
    }
    const said = (list: typeof found) => list.map(({ after }) => after);
    expect(said(trials(one, [document([])], 14, 5))).toEqual(said(found));
  });
});

/** The line with the first error of a kind that can be put into it. */
function wronged(name: string, at: number, side: 'en' | 'fr', seed = 1): string | undefined {
  for (const inject of kind(name).injectors) {
    const error = inject({ lines: LINES, at, side, random: new Random(seed) });
    if (error) return error.error.get(at)![side].text;
  }
  return undefined;
}

describe('errors are what they are called', () => {
  it.each([
    ['negation dropped', 1, 'en', 'The families are heard.'], ['negation dropped', 1, 'fr', 'Les familles sont entendues.'],
    ['negation added', 5, 'en', 'Everyone must not learn'], ['quotes of a title dropped', 3, 'fr', 'ce lieu le dernier port et'],
    ['quoted title dropped', 3, 'en', 'this place and we remain'], ['end punctuation dropped', 5, 'fr', 'à l’école'],
  ] as const)('%s in line %i, %s', (name, at, side, text) => expect(wronged(name, at, side)).toContain(text));
  it('another year is another year', () => expect(wronged('year changed', 0, 'en')).toMatch(/^On 3 March 20(?!21)\d\d the/));
  it('a side left untranslated is the other side', () => expect(wronged('side left untranslated', 0, 'en')).toBe(TEXTS[0]![1]));
  it('what only one side says is not made wrong', () => expect(kind('number dropped').injectors[0]!({ lines: LINES, at: 5, side: 'en', random: new Random(1) })).toBeUndefined());
  it('a name gives way to another of the letter', () => expect(wronged('name replaced by another', 2, 'en')).toMatch(/(?:Peter|Lang) (?:Weber|has)|Anna (?:Peter|Lang)/));
});

it('an error is found when a fitting check says what it did not say before', () => {
  const found = trials(kind('word doubled'), [document()], 6, 1);
  expect(found.map(({ fitting, any }) => [fitting, any])).toEqual(found.map(() => ['firm', 'firm']));
  expect(trials(kind('number dropped'), [document()], 6, 1).map(({ fitting }) => fitting)).not.toContain('firm');
});

it('errors take turns between sides', () => expect(trials(kind('word doubled'), [document()], 4, 1).map(({ side }) => side)).toEqual(['en', 'fr', 'en', 'fr']));

it('only pairs of one segment a side are lines', () => {
  const some = (side: string) => [0, 1, 2].map((n) => ({ text: `${side}${n}` }));
  expect(linesOf({ en: some('e'), fr: some('f'), gold: [{ en: [0], fr: [1] }, { en: [1, 2], fr: [2] }, { en: [], fr: [0] }] })).toEqual([{ en: { text: 'e0' }, fr: { text: 'f1' } }]);
});

it('a stretch goes with its spaces', () => {
  expect(cut('one two three', 4, 7)).toBe('one three');
  expect(cut('one two.', 4, 7)).toBe('one.');
  expect(cut('one two', 0, 3)).toBe('two');
});

it('sentences are whole', () => expect(sentences('Mr. Lang came. He spoke.', 'en').map(({ text }) => text)).toEqual(['Mr. Lang came. ', 'He spoke.']));
it('words are words', () => expect(words('It’s 4,5 km-long.')).toEqual(['It’s', '4', '5', 'km-long']));
