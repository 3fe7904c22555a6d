import { describe, expect, test } from 'vitest';
import type { FactSpan } from '../../../shared/drift/facts';
import { statementsIn, type Statements } from '../../../shared/drift/statements';
import type { Side } from '../../../shared/letter/side';
import { p } from './build';

/** `text=key`, a `?` behind a weak one. */
function notation(spans: readonly FactSpan[]): string {
  return spans.map((span) => `${span.text}=${span.key}${span.weak ? '?' : ''}`).join(' | ');
}

type List = Exclude<keyof Statements, 'text'>;

const CASES: readonly (readonly [List, Side, string, string])[] = [
  ['numbers', 'en', 'in 2017, 1,234.5 and 12 345', '2017=2017 | 1,234.5=1234.5 | 12 345=12345'],
  ['numbers', 'fr', '1 234,5 et 12\u202F345 et 3,5', '1 234,5=1234.5 | 12\u202F345=12345 | 3,5=3.5'],
  ['numbers', 'en', '5%, 5 per cent, five percent', '5%=5% | 5 per cent=5% | five percent=5%'],
  ['numbers', 'fr', '5 %, 5 pour cent, cinq pour cent', '5 %=5% | 5 pour cent=5% | cinq pour cent=5%'],
  ['numbers', 'en', 'one hundred and five, two thousand, eleven million', 'one hundred and five=105 | two thousand=2000 | eleven million=11000000'],
  ['numbers', 'en', 'five or six, two and three, two three', 'five=5 | six=6 | two=2 | three=3 | two=2 | three=3'],
  ['numbers', 'fr', 'cent cinquante millions, deux mille, vingt et un', 'cent cinquante millions=150000000 | deux mille=2000 | vingt et un=21'],
  ['numbers', 'fr', 'soixante et onze, quatre-vingts, quatre-vingt-onze, soixante-dix-sept', 'soixante et onze=71 | quatre-vingts=80 | quatre-vingt-onze=91 | soixante-dix-sept=77'],
  ['numbers', 'fr', 'deux et trois, un homme neuf', 'deux=2 | trois=3 | un=1? | neuf=9?'],
  ['numbers', 'en', '150 million, US$4.9 million, $5, 5 dollars', '150 million=150000000 | US$4.9 million=4900000$ | $5=5$ | 5 dollars=5$'],
  ['numbers', 'fr', "4,9 millions de dollars, 5 €, 11 millions d'euros", "4,9 millions de dollars=4900000$ | 5 €=5€ | 11 millions d'euros=11000000€"],
  ['numbers', 'en', '21st, twenty-first, third, first', '21st=21o | twenty-first=21o | third=3o | first=1o?'],
  ['numbers', 'fr', 'XXIe, 21e, 1er, Le chef, Ce jour', 'XXIe=21o | 21e=21o | 1er=1o'],
  ['numbers', 'en', '10:30, 2 pm, 12 a.m., 1930s', '10:30=10h30 | 2 pm=14h00 | 12 a.m.=0h00 | 1930s=1930s'],
  ['numbers', 'fr', '10 h 30, 14 h, 10:30', '10 h 30=10h30 | 14 h=14h00 | 10:30=10h30'],
  ['numbers', 'en', 'at -5 but 2017-2023', '-5=-5 | 2017=2017 | 2023=2023'],
  ['numbers', 'en', 'on 3 March 2023, see www.a4.org', ''],
  ['dates', 'en', 'on 3 March 2023, March 3, 2023, the 3rd of March', '3 March 2023=2023-3-3 | March 3, 2023=2023-3-3 | 3rd of March=-3-3'],
  ['dates', 'fr', 'le 3 mars 2023, 1er avril, avril 2024, en août', '3 mars 2023=2023-3-3 | 1er avril=-4-1 | avril 2024=2024-4- | août=-8-'],
  ['dates', 'en', 'May we march in May, in March 2024? March on.', 'May=-5- | March 2024=2024-3-'],
  ['dates', 'en', '2023-07-15 or 15/07/2023', '2023-07-15=2023-7-15 | 15/07/2023=15/07/2023'],
  ['names', 'en', 'The UN and Kem Sokha met. We left Phnom Penh.', 'UN=UN | Kem=Kem | Sokha=Sokha | Phnom=Phnom | Penh=Penh'],
  ['names', 'en', 'Declares it. Cambodia did: Nobody else, Mr. Smith.', 'Declares=Declares? | Cambodia=Cambodia | Nobody=Nobody? | Smith=Smith'],
  ['names', 'fr', "L'Union et l'ONU, des Etats-Unis. Nous partons de Genève.", 'Union=Union | ONU=ONU | Etats=Etats | Unis=Unis | Genève=Genève'],
  ['negations', 'en', "not, don't, cannot, no plan, not only, No. 5, non-use", "not=not | don't=not | cannot=not | no=not | non=not"],
  ['negations', 'fr', "il ne part pas ; elle n'ose ; aucun chef ne sait ; sans rien", "ne … pas=not | n'=not | aucun=not | sans=without | rien=not"],
  ['negations', 'fr', "il ne peut que partir, je ne crois vraiment pas plus tard que lui ; il n'ose dire à son ami que non", "ne … que=que | ne … pas=not | n' … non=not"],
  ['quoted', 'fr', 'le « Serment khmer », " redoublé " et “oui”.', 'Serment khmer=serment khmer | redoublé=redoublé | oui=oui'],
  ['quoted', 'en', 'the “Forum: Where Do We Go From Here?” and “We do,” he said, “and we shall go on as before”', 'Forum: Where Do We Go From Here?=forum:Where Do We Go From Here'],
  ['links', 'en', 'see https://a.org/b?c=1. Or www.a.org, a.b@c.org.', 'https://a.org/b?c=1=https://a.org/b?c=1 | www.a.org=www.a.org | a.b@c.org=a.b@c.org'],
];

describe('what a text states', () => {
  for (const [list, side, text, found] of CASES) test(`${list}, ${side}: ${text}`, () => expect(notation(statementsIn([p(text)], side)[list])).toBe(found));
  for (const [list, side, text] of CASES) {
    test(`places are right, ${list}, ${side}: ${text}`, () => {
      const found = statementsIn([p('First block.'), p(text)], side);
      for (const span of found[list]) expect(found.text.slice(span.from, span.to)).toContain(span.text.split(' … ').at(-1));
    });
  }
});
