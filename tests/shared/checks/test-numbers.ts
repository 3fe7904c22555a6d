import { describe, expect, test } from 'vitest';
import { amounts } from '../../../shared/checks/amounts';
import { frenchFigures } from '../../../shared/checks/number-mend';
import { numbers } from '../../../shared/checks/numbers';
import { sameNumber } from '../../../shared/checks/same-number';
import { units } from '../../../shared/checks/units';
import { numbersIn } from '../../../shared/drift/numbers';
import { findIn, fixed, textPairs } from './examples';

/** What the three checks say of a pair: `check severity words`. */
function said(en: string, fr: string): string[] {
  return findIn([numbers, amounts, units], textPairs([{ en, fr }])).map(({ check, severity, side, text }) => `${check} ${severity} ${side} ${text}`);
}

describe('numbers that say the same in both languages', () => {
  test.each([
    ['21st', 'XXIe', 3], ['1,234', '1 234', 3], ['5%', '5 pour cent', 3], ['$5', '5 dollars', 3], ['2 pm', '14 h', 3], ['1930s', 'années 1930', 3],
    ['21', 'XXIe', 2], ['14 hours', '14 h', 2], ['8 pm', '8 heures', 2], ['1/3', 'tiers', 2], ['1930s', 'années 30', 2], ['1800s', 'XIXe', 2], ['dozens', 'dizaines', 2], ['two-thirds', '67 %', 2], ['half', '50 %', 2], ['-5', '5', 2],
    ['95', '1995', 1], ['50 cents', '0,50 $', 1],
    ['27', '25', 0], ['hundreds', 'milliers', 0], ['10:30', '10 h 45', 0], ['1 million', '1 milliard', 0], ['1.5', '15', 0], ['third', 'quatrième', 0],
  ] as const)('%s, %s: %i', (en, fr, sameness) => expect(sameNumber(numbersIn(en, 'en')[0]!, numbersIn(fr, 'fr')[0]!)).toBe(sameness));
});

describe('French figures for English ones', () => {
  test.each([['1,234.5', '1\u202f234,5'], ['2023', '2023'], ['12345', '12\u202f345'], ['0.25', '0,25'], ['1,234,567', '1\u202f234\u202f567'], ['7', '7']])('%s', (english, french) => expect(frenchFigures(english)).toBe(french));
});

describe('what is said of a pair', () => {
  test.each([
    ['a reference left out as a whole is only mentioned', 'Despite subsection (4), it may lend.', 'Toutefois, elle peut prêter.', ['number info en 4']],
    ['half a reference is not', 'As in paragraph 10(5).', 'Comme au paragraphe (5).', ['number warning en 10']],
    ['a reference that lost its number is not', 'Under section 4 of the Act.', 'Au titre de l’article de la loi.', ['number warning en 4']],
    ['an article is no number of a paragraph', 'Under subsection (1), it may lend.', 'Elle peut faire une avance au titre du paragraphe ().', ['number warning en 1']],
    ['a second mention may go, figures less easily', 'They got 27 seats, and 27 is not enough.', 'Ils ont eu 27 sièges, ce qui ne suffit pas.', ['number warning en 27']],
    ['two judges are not one', 'They named two judges.', 'Ils ont nommé un juge.', ['number warning en two']],
    ['numbers changed round in a reference', 'Under paragraph 26(1).', 'Au titre du paragraphe 1(26).', ['number error en 26']],
    ['numbers that took their words along', 'Five boys came with 6 girls.', '6 filles vinrent avec 5 garçons.', []],
    ['an amount is told by its own check', 'It cost $27.', 'Cela a coûté 25\u00a0$.', ['amount error en $27']],
    ['a conversion by its own', 'A ride of 85 miles.', 'Un trajet de 200 kilomètres.', ['unit error en 85 miles']],
    ['a conversion for the readers of one side', 'Waves of six metres (18 feet).', 'Des vagues de six mètres.', []],
    ['but not if both are gone', 'Waves of six metres (18 feet) came.', 'Des vagues sont venues.', ['number error en 18', 'number warning en six']],
    ['noon is not midnight', 'We met at noon.', 'Nous nous sommes vus à minuit.', ['number warning en noon']],
    ['round the clock, as French says it', 'Open 24/7.', 'Ouvert 24 heures sur 24, 7 jours sur 7.', []],
    ['pages of contents', 'Our aims iii', 'Nos buts 4', []],
    ['an English decimal', 'A rate of 1.234 here.', 'Un taux de 1,234 ici.', []],
  ])('%s', (_, en, fr, findings) => expect(said(en, fr).sort()).toEqual(findings));
});

test('a fix keeps what stands around the figures', () => {
  const pair = [{ en: 'In all $12,500.50 was paid.', fr: 'En tout, 12\u202f050,50\u00a0$ furent versés.' }];
  expect(fixed(pair, findIn([amounts], textPairs(pair)))).toEqual([{ en: pair[0]!.en, fr: 'En tout, 12\u202f500,50\u00a0$ furent versés.' }]);
});
