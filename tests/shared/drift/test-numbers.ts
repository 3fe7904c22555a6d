import { describe, expect, test } from 'vitest';
import { figureValues } from '../../../shared/drift/figures';
import { numbersIn } from '../../../shared/drift/numbers';
import type { NumberSpan } from '../../../shared/drift/number-value';
import { unitAfter } from '../../../shared/drift/units';
import type { Side } from '../../../shared/letter/side';

/** `text=key`, with `?` behind a weak one, `~` behind a vague one and `/` before another way to read it. */
function notation(spans: readonly NumberSpan[]): string {
  return spans.map(({ text, key, weak, value }) => `${text}=${key}${weak ? '?' : ''}${value.vague ? '~' : ''}${value.also === undefined ? '' : `/${value.also}`}`).join(' | ');
}

const CASES: readonly (readonly [Side, string, string])[] = [
  ['en', '12,000,000; 1.234; 3.2.1; 1,5; 0.25', '12,000,000=12000000 | 1.234=1.234/1234 | 3.2.1=3.2.1 | 1,5=1.5 | 0.25=0.25'],
  ['fr', '1.234,5; 1’234; 1,234; 1.234; 12.000.000; 1.5; 1,234.5; 0,125', '1.234,5=1234.5 | 1’234=1234 | 1,234=1.234/1234 | 1.234=1234/1.234 | 12.000.000=12000000 | 1.5=1.5 | 1,234.5=1234.5 | 0,125=0.125'],
  ['en', '½; 2/3; 24/7; 1½; two-thirds; a third; one-half; three quarters', '½=1/2 | 2/3=2/3 | 24=24 | 7=7 | 1½=1.5 | two-thirds=2/3 | third=3o | one=1? | half=0.5? | three quarters=3/4'],
  ['fr', 'deux tiers; trois quarts; un tiers; les deux cinquièmes; la moitié', 'deux tiers=2/3 | trois quarts=3/4 | un=1? | tiers=3? | deux cinquièmes=2/5 | moitié=0.5?'],
  ['fr', 'cinq p. 100; cinq p. cent; 5 pourcent; 5\u00a0points', 'cinq p. 100=5% | cinq p. cent=5% | 5 pourcent=5% | 5=5'],
  ['en', 'XXI century; Part IV; World War II; Louis XIV; Part I, but I did; (iv)', 'XXI=21 | IV=4 | II=2 | XIV=14 | I=1 | iv=4?'],
  ['en', 'Schedule C, a CD, Malcolm X, Appendix I, CHAPTER X', 'I=1? | X=10'],
  ['fr', 'XXI\u1d49 siècle; partie IV; Ier; 1re; 21ème; vingt et unième; annexe I; M. C. Dupont', 'XXI\u1d49=21o | IV=4 | Ier=1o | 1re=1o | 21ème=21o | vingt et unième=21o | I=1?'],
  ['en', '5 to 6 million; two and a half million; half a million; half a dozen; nineteen sixty-eight', '5=5/5000000 | 6 million=6000000 | two and a half million=2500000 | half a million=500000 | half a dozen=6 | nineteen sixty-eight=1968'],
  ['fr', 'deux millions et demi; un demi-million; mil neuf cent soixante-huit; une demi-douzaine', 'deux millions et demi=2500000 | un=1? | demi-million=500000 | mil neuf cent soixante-huit=1968 | une=1? | demi-douzaine=6~'],
  ['fr', 'quatre-vingt-dix-sept; nonante-sept; huitante; septante-deux; soixante-dix-neuf', 'quatre-vingt-dix-sept=97 | nonante-sept=97 | huitante=80 | septante-deux=72 | soixante-dix-neuf=79'],
  ['en', 'a dozen; two dozen; dozens; hundreds of thousands; tens of thousands of', 'dozen=12 | two dozen=24 | dozens=12~ | hundreds of thousands=100000~ | tens of thousands=10000~'],
  ['fr', 'une douzaine; deux douzaines; dizaines de milliers; centaines de milliers', 'une douzaine=12~ | deux douzaines=24~ | dizaines de milliers=10000~ | centaines de milliers=100000~'],
  ['en', 'the 30s; ’30s; the thirties; mid-1990s', '30s=30s | 30s=30s | thirties=30s? | 1990s=1990s'],
  ['fr', 'années 30; les années 1930; années trente', 'années 30=30s | années 1930=1930s | trente=30s'],
  ['en', '€5m; £20bn; CAD 5,000; fifty cents; five million dollars; 500 Canadian dollars; $10K', '€5m=5000000€ | £20bn=20000000000£ | CAD 5,000=5000CAD | fifty cents=50cent | five million dollars=5000000$ | 500 Canadian dollars=500CAD | $10K=10000$'],
  ['fr', '5 M€; 5 $ CA; 3 Mds €; cinq millions de dollars; 10 k€; 5 livres sterling; 2 mds d’euros', '5 M€=5000000€ | 5 $ CA=5CAD | 3 Mds €=3000000000€ | cinq millions de dollars=5000000$ | 10 k€=10000€ | 5 livres sterling=5£ | 2 mds d’euros=2000000000€'],
  ['en', '5 m; 5m tall; 10.30 am; noon; 2 p.m.; 10 o’clock; afternoon', '5=5 | 5=5 | 10.30 am=10h30 | noon=12h00? | 2 p.m.=14h00 | 10=10'],
  ['fr', '14h30; midi; minuit; après-midi; 72 heures; 14 heures', '14h30=14h30 | midi=12h00? | minuit=0h00? | 72=72 | 14 heures=14h00'],
  ['fr', "d'un mille; trois cents; mille neuf cent; mille et une nuits; 5 mille", 'un=1? | trois cents=300 | mille neuf cent=1900 | mille et une=1001 | 5 mille=5000'],
  ['en', 'six-and-twenty; two and thirty; three hundred thousand; 3 hundred; two of the three', 'six-and-twenty=26 | two=2 | thirty=30 | three hundred thousand=300000 | 3 hundred=300 | two=2 | three=3'],
  ['fr', 'p. 5, C. P. 1234, p. 100', '5=5 | 1234=1234'],
  ['en', 'G20, COVID-19, F-35; 20th-century', '20=20 | 19=19 | 35=35 | 20th=20o'],
];

describe('the numbers of a text', () => {
  for (const [side, text, found] of CASES) test(`${side}: ${text}`, () => expect(notation(numbersIn(text, side))).toBe(found));
  for (const [side, text] of CASES) {
    test(`stand where they say, ${side}: ${text}`, () => {
      for (const span of numbersIn(text, side)) expect(text.slice(span.from, span.to)).toBe(span.text);
    });
  }
});

describe('figures by the separators of the language', () => {
  test.each([['en', '1,234,567', [1234567]], ['en', '10.000', [10, 10000]], ['fr', '1,234,567', [1234567]], ['fr', '1 234', [1234]], ['en', '1.2.3', [Number.NaN]]] as const)('%s %s', (side, digits, values) => {
    expect(figureValues(digits, side)).toEqual(values);
  });
});

describe('the unit behind a number', () => {
  const named = (side: Side, text: string): string | undefined => {
    const found = unitAfter(text, /\d+/.exec(text)![0].length, side);
    return found && `${found.unit.name} ${text.slice(0, found.to)}`;
  };
  test.each([
    ['en', '85 mph here', 'mph 85 mph'], ['en', '27-year-old', 'years 27-year'], ['en', '5 square miles', 'square miles 5 square miles'], ['en', '5km.', 'kilometres 5km'], ['en', '5 m²', 'm² 5 m²'], ['en', '5 metrics', undefined],
    ['fr', '135\u00a0km/h', 'km/h 135\u00a0km/h'], ['fr', '5 milles à l’heure', 'mph 5 milles à l’heure'], ['fr', '5 mille', undefined], ['fr', '5 kilomètres carrés', 'km² 5 kilomètres carrés'], ['fr', '30 °C', '°C 30 °C'], ['fr', '5 ans', 'years 5 ans'],
  ] as const)('%s %s', (side, text, unit) => expect(named(side, text)).toBe(unit));
});
