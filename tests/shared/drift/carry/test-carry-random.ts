import { describe, expect, it } from 'vitest';
import { statementsIn } from '../../../../shared/drift/statements';
import { spell, spellOrdinal, roman, englishEnding, MOST_SPELT } from '../../../../shared/drift/carry/spell-number';
import { wordNumbersIn } from '../../../../shared/drift/number-words';
import { SIDES, type Side } from '../../../../shared/letter/side';
import { Random } from '../../../random';
import { p } from '../build';
import { carried } from './carried';

const FRENCH = { gender: 'm', hyphens: false } as const;
const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
} as const;
const SPACES = [' ', '\u00a0', '\u202f'];

/** A fact in both languages, each in a form of its own that the other value can have too. */
type Fact = { readonly [side in Side]: string };
/** Two values of one fact, in forms drawn by chance. */
type Change = readonly [was: Fact, now: Fact];

function grouped(amount: number, separator: string): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, separator);
}

/** Makes changes of a kind; the forms are drawn once for both values. */
const KINDS: { readonly [kind: string]: (random: Random) => Change } = {
  figures: (random) => twice(random, 2, 999, (n) => ({ en: `${n} houses`, fr: `${n} maisons` })),
  large: (random) => {
    const [en, fr] = [random.pick([',', ' ']), random.pick(SPACES)];
    return twice(random, 10_000, 9_999_999, (n) => ({ en: `${grouped(n, en)} votes`, fr: `${grouped(n, fr)} voix` }));
  },
  decimals: (random) => {
    const space = random.pick([...SPACES, '']);
    return twice(random, 21, 999, (n) => ({ en: `${tenths(n)}% of it`, fr: `${tenths(n).replace('.', ',')}${space}% de cela` }));
  },
  words: (random) => twice(random, 2, 999, (n) => ({ en: `${spell(n, 'en', FRENCH)} states`, fr: `${spell(n, 'fr', FRENCH)} états` })),
  'words and figures': (random) => twice(random, 2, 999, (n) => ({ en: `${n} states`, fr: `${spell(n, 'fr', FRENCH)} états` })),
  ordinals: (random) => twice(random, 2, 39, (n) => ({ en: `the ${n}${englishEnding(n)} century`, fr: `le ${roman(n)}e siècle` })),
  'ordinal words': (random) => twice(random, 3, 20, (n) => ({ en: `the ${spellOrdinal(n, 'en', FRENCH)} vote`, fr: `le ${spellOrdinal(n, 'fr', FRENCH)} vote` })),
  money: (random) => twice(random, 21, 990, (n) => ({ en: `US$${tenths(n)} million`, fr: `${tenths(n).replace('.', ',')} millions de dollars américains` })),
  times: (random) => {
    const space = random.pick(SPACES);
    return twice(random, 61, 1439, (n) => ({ en: `at ${clock(n, ':', '')} sharp`, fr: `à ${clock(n, 'h', space)} précises` }), (n) => n % 60 !== 0);
  },
  dates: (random) => twice(random, 1, 30_000, (n) => ({ en: `${1 + (n % 28)} ${MONTHS.en[n % 12]!} ${1950 + (n % 90)}`, fr: `${n % 28 ? 1 + (n % 28) : '1er'} ${MONTHS.fr[n % 12]!} ${1950 + (n % 90)}` })),
  months: (random) => twice(random, 1, 30_000, (n) => ({ en: `in ${MONTHS.en[n % 12]!} ${1950 + (n % 90)}`, fr: `en ${MONTHS.fr[n % 12]!} ${1950 + (n % 90)}` })),
  years: (random) => twice(random, 1900, 2090, (n) => ({ en: `in ${n}`, fr: `en ${n}` })),
  names: (random) => twice(random, 100, 999, (n) => ({ en: `with Anna ${namedAfter(n)}`, fr: `avec Anna ${namedAfter(n)}` })),
};

function twice(random: Random, least: number, most: number, write: (n: number) => Fact, fits: (n: number) => boolean = () => true): Change {
  const draw = (): number => {
    for (;;) {
      const n = least + random.below(most - least + 1);
      if (fits(n)) return n;
    }
  };
  return [write(draw()), write(draw())];
}

const tenths = (n: number): string => (n % 10 ? `${Math.floor(n / 10)}.${n % 10}` : `${n / 10}`);
const clock = (n: number, sign: string, space: string): string => `${Math.floor(n / 60)}${space}${sign}${space}${String(n % 60).padStart(2, '0')}`;
const namedAfter = (n: number): string => [...String(n)].map((digit, i) => (i ? 'aeioulmnrs' : 'BDFGKLMNPR')[Number(digit)]).join('');

const FRAMES: readonly Fact[] = [
  { en: 'We note %, as we must.', fr: 'Nous relevons %, comme il se doit.' }, { en: 'It was % that day, they say.', fr: 'Ce jour-là, dit-on, c’était %.' }, { en: 'About % we agree.', fr: 'Sur % nous sommes d’accord.' },
];

/** All that a text states by value. */
function values(text: string, side: Side): string[] {
  const { numbers, dates, names } = statementsIn([p(text)], side);
  return [...numbers, ...dates, ...names].filter(({ weak }) => !weak).map(({ key }) => key).sort();
}

const inFrame = (frame: string, fact: string): string => frame.replace('%', () => fact);

describe('whatever the numbers', () => {
  for (const [kind, make] of Object.entries(KINDS)) {
    it(`${kind}: both sides state the same, and there and back is as before`, () => {
      const random = new Random(kind.length * 7 + 1);
      for (let round = 0; round < 150; round++) {
        const [was, now] = make(random);
        const frame = random.pick(FRAMES);
        for (const side of SIDES) {
          const other = side === 'en' ? 'fr' : 'en';
          const [before, after] = [inFrame(frame[side], was[side]), inFrame(frame[side], now[side])];
          const [there, wanted] = [inFrame(frame[other], was[other]), inFrame(frame[other], now[other])];
          const found = carried(side, before, after, there);
          expect(found, `${before} → ${after}: ${there}`).toBe(wanted);
          expect(values(found, other), 'by value').toEqual(values(after, side));
          expect(carried(side, after, before, found), 'and back').toBe(there);
          expect(carried(side, before, after, found), 'what is done is not done again').toBe(found);
        }
      }
    });
  }
});

describe('numbers in words', () => {
  it('are read as what they were written for', () => {
    const random = new Random(5);
    const some = [...Array.from({ length: 1200 }, (_, n) => n), ...Array.from({ length: 800 }, () => random.below(random.pick([1e4, 1e6, 1e9, MOST_SPELT])))];
    for (const side of SIDES) {
      for (const n of some) {
        for (const hyphens of side === 'fr' ? [false, true] : [false]) {
          const text = spell(n, side, { gender: 'm', hyphens });
          expect(wordNumbersIn(text, side).map(({ value }) => value.amount), text).toEqual([n]);
        }
      }
      for (let n = 1; n < 100; n++) {
        const text = spellOrdinal(n, side, FRENCH);
        const found = wordNumbersIn(text, side);
        // French tens in ordinals (`soixante-dixième`, `quatre-vingtième`) are read by the parts they are made of.
        if (side === 'en') expect(found.map(({ value }) => [value.amount, value.ordinal]), text).toEqual([[n, true]]);
      }
    }
  });
  const CASES: readonly (readonly [Side, number, string])[] = [
    ['en', 0, 'zero'], ['en', 21, 'twenty-one'], ['en', 100, 'one hundred'], ['en', 105, 'one hundred and five'], ['en', 2005, 'two thousand and five'], ['en', 1_200_000, 'one million two hundred thousand'],
    ['fr', 21, 'vingt et un'], ['fr', 71, 'soixante et onze'], ['fr', 80, 'quatre-vingts'], ['fr', 81, 'quatre-vingt-un'], ['fr', 91, 'quatre-vingt-onze'], ['fr', 97, 'quatre-vingt-dix-sept'],
    ['fr', 200, 'deux cents'], ['fr', 203, 'deux cent trois'], ['fr', 1000, 'mille'], ['fr', 80_000, 'quatre-vingt mille'], ['fr', 200_000_000, 'deux cents millions'], ['fr', 1_000_000, 'un million'],
  ];
  for (const [side, n, text] of CASES) it(text, () => expect(spell(n, side, FRENCH)).toBe(text));
  const NTHS: readonly (readonly [Side, number, string])[] = [
    ['en', 1, 'first'], ['en', 12, 'twelfth'], ['en', 20, 'twentieth'], ['en', 21, 'twenty-first'], ['en', 100, 'one hundredth'],
    ['fr', 1, 'premier'], ['fr', 4, 'quatrième'], ['fr', 5, 'cinquième'], ['fr', 9, 'neuvième'], ['fr', 21, 'vingt et unième'], ['fr', 80, 'quatre-vingtième'], ['fr', 200, 'deux centième'], ['fr', 1000, 'millième'],
  ];
  for (const [side, n, text] of NTHS) it(text, () => expect(spellOrdinal(n, side, FRENCH)).toBe(text));
  it('hyphens and gender', () => expect([spell(131, 'fr', { gender: 'f', hyphens: true }), spell(61, 'fr', { gender: 'f', hyphens: false }), spellOrdinal(1, 'fr', { gender: 'f', hyphens: false })]).toEqual(['cent-trente-et-une', 'soixante et une', 'première']));
  it('Roman', () => expect([1, 4, 9, 21, 44, 1994].map(roman)).toEqual(['I', 'IV', 'IX', 'XXI', 'XLIV', 'MCMXCIV']));
});
