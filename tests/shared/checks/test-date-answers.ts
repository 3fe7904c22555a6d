import { describe, expect, test } from 'vitest';
import { answerDates } from '../../../shared/checks/date-answers';
import { datesIn, type DateSpan } from '../../../shared/drift/dates';

/** `agree a=b`, `conflict a=b`, `en a`, `fr b`, in that order. */
function notation(en: string, fr: string): string {
  const { agreeing, conflicting, onlyEn, onlyFr } = answerDates(datesIn(en, 'en'), datesIn(fr, 'fr'));
  const pair = (what: string) => (one: { readonly en: DateSpan; readonly fr: DateSpan }) => `${what} ${one.en.text}=${one.fr.text}`;
  return [...agreeing.map(pair('agree')), ...conflicting.map(pair('conflict')), ...onlyEn.map(({ text }) => `en ${text}`), ...onlyFr.map(({ text }) => `fr ${text}`)].sort().join('; ');
}

const CASES: readonly (readonly [string, string, string])[] = [
  ['on 3 March 2023', 'le 3 mars 2023', 'agree 3 March 2023=3 mars 2023'],
  ['3 March and 5 March', '5 mars, puis 3 mars', 'agree 3 March=3 mars; agree 5 March=5 mars'],
  ['March, then 3 March 2023', 'le 3 mars 2023, en mars', 'agree 3 March 2023=3 mars 2023; agree March=mars'],
  ['3 March 2023', 'le 4 mars 2023', 'conflict 3 March 2023=4 mars 2023'],
  ['3 March 2023 and 7 May 2021', 'le 4 mars 2023 et le 7 mai 2022', 'conflict 3 March 2023=4 mars 2023; conflict 7 May 2021=7 mai 2022'],
  ['in July', 'en juin', 'conflict July=juin'],
  ['on 3 March', '', 'en 3 March'],
  ['2 May and 2 May', '2 mai', 'agree 2 May=2 mai'],
  ['03/04/2023', 'le 3 avril 2023', 'agree 03/04/2023=3 avril 2023'],
  ['04/03/2023', 'le 3 avril 2023', 'agree 04/03/2023=3 avril 2023'],
  ['Monday, 3 June', 'le mardi 3 juin', 'agree 3 June=3 juin; conflict Monday=mardi'],
  ['on Monday', 'en juin', 'en Monday; fr juin'],
];

describe('which date answers which', () => {
  for (const [en, fr, found] of CASES) test(`${en} | ${fr}`, () => expect(notation(en, fr)).toBe(found));
});
