import { describe, expect, test } from 'vitest';
import { datesIn, type DateValue } from '../../../shared/drift/dates';
import type { Side } from '../../../shared/letter/side';

/** `2023-3-5`, `-3-`, `day 1`, `season 2`, `early -3-`; readings of one date parted by `or`. */
function notation({ year = '', month = '', day = '', weekday, season, part }: { [key in keyof DateValue]: DateValue[key] | string }): string {
  if (weekday !== undefined) return `day ${weekday}`;
  if (season !== undefined) return `season ${season}`;
  return `${part ? `${part} ` : ''}${year}-${month}-${day}`;
}

type Case = readonly [side: Side, text: string, found: string];

const CASES: readonly Case[] = [
  ['en', 'on 3 March 2023', '2023-3-3'], ['en', 'on March 3, 2023', '2023-3-3'], ['en', 'the 3rd of March', '-3-3'], ['en', 'the first of May', '-5-1'], ['en', 'the twenty-third of June', '-6-23'],
  ['en', 'Mar. 3', '-3-3'], ['en', 'on Dec 3', '-12-3'], ['en', 'until Oct.', '-10-'], ['en', 'Jan wrote', ''], ['en', 'in March of 2024', '2024-3-'], ['en', '3 may 2023', '2023-5-3'],
  ['en', '3-5 March 2023', '2023-3-3 | 2023-3-5'], ['en', '3, 4 and 5 March', '-3-3 | -3-4 | -3-5'], ['en', 'between 3 and 5 March', '-3-3 | -3-5'], ['en', 'March 3-5, 2023', '2023-3-3 | 2023-3-5'],
  ['en', 'March 3 and 4, 2023', '2023-3-3 | 2023-3-4'], ['en', 'on March 3 and 5 people', '-3-3'], ['en', 'from 3 March to 5 April 2023', '-3-3 | 2023-4-5'], ['en', 'In July, 15 of them', '-7-'],
  ['en', 'early March, mid-July, the end of April 2023', 'early -3- | mid -7- | late 2023-4-'], ['en', 'in the spring of 2022; they fall', 'season 1'], ['en', 'Monday and Tuesdays', 'day 1 | day 2'],
  ['en', 'We may march in May', '-5-'], ['en', 'May we go? Theresa May said', ''], ['en', 'April Smith and Mr. March', ''], ['en', 'Students March On', ''], ['en', 'End May', 'late -5-'], ['en', 'May', '-5-'],
  ['en', '2023-03-05', '2023-3-5'], ['en', '03/04/2023', '2023-4-3 or 2023-3-4'], ['en', '7/15/2023', '2023-7-15'], ['en', 'since 9/11', '-9-11'], ['en', '3/4 cup, version 1.2.3', ''],
  ['fr', 'le 3 mars 2023', '2023-3-3'], ['fr', 'le 1er avril', '-4-1'], ['fr', 'le premier mai', '-5-1'], ['fr', 'le vingt-trois juin', '-6-23'], ['fr', '3 déc. 2022', '2022-12-3'], ['fr', 'le 14-Juillet', '-7-14'],
  ['fr', 'du 3 au 5 mars 2023', '2023-3-3 | 2023-3-5'], ['fr', 'les 3, 4 et 5 mars', '-3-3 | -3-4 | -3-5'], ['fr', 'entre le 3 et le 5 mars', '-3-3 | -3-5'], ['fr', 'mars de l’année 2023', '2023-3-'],
  ['fr', 'début mars, à la mi-août, fin avril 2023', 'early -3- | mid -8- | late 2023-4-'], ['fr', 'au début du mois de mars', 'early -3-'], ['fr', 'il a été, en été', 'season 2'],
  ['fr', 'la planète Mars', ''], ['fr', 'Mars 2023', '2023-3-'], ['fr', 'vingt-sept personnes', ''], ['fr', 'le 3 sept. 2023', '2023-9-3'], ['fr', 'lundi et dimanche', 'day 1 | day 7'], ['fr', 'Juillet', '-7-'],
];

describe('dates by value', () => {
  for (const [side, text, found] of CASES) {
    test(`${side}: ${text}`, () => {
      const spans = datesIn(text, side);
      expect(spans.map(({ value, other }) => [value, ...(other ? [other] : [])].map(notation).join(' or ')).join(' | ')).toBe(found);
      for (const span of spans) expect(text.slice(span.from, span.to)).toBe(span.text);
    });
  }
});
