import { describe, expect, it } from 'vitest';
import { dismiss, dismissalKey, openFindings, type Reach } from '../../../shared/checks/dismissal';
import { doubledWords } from '../../../shared/checks/doubled-words';
import { History } from '../../../shared/letter/history';
import { letterDoc } from '../../../shared/letter/doc';
import { Letter, type Author } from '../../../shared/letter/letter';
import { findIn, textPairs } from './examples';

const ADA: Author = { person: 'Ada', now: () => new Date('2026-03-01T10:00:00Z'), newId: () => 'id' };
const find = (...en: string[]) => findIn([doubledWords], textPairs(en.map((text) => ({ en: text, fr: 'Oui.' }))));
const newLetter = () => new Letter(letterDoc());

function after(reach: Exclude<Reach, 'everywhere'>, before: string[], now: string[]): string[] {
  const letter = newLetter();
  dismiss(letter, find(...before)[0]!, reach, ADA);
  return openFindings(letter, find(...now)).map(({ pair, text }) => `${pair} ${text}`);
}

describe('a dismissed finding', () => {
  it('of this place stays so while its sentence is the same', () => {
    expect(after('place', ['Go to to Rome.'], ['Go to to Rome.'])).toEqual([]);
    expect(after('place', ['Go to to Rome. We wait.'], ['Go to to Rome. We do not wait.'])).toEqual([]);
    expect(after('place', ['Go to to Rome.'], ['Go to to Paris.'])).toEqual(['p0 to']);
    expect(after('place', ['Go to to Rome.', 'x'], ['Go to to Rome.', 'Go to to Rome.'])).toEqual(['p1 to']);
  });

  it('of this letter stays so wherever the same is found', () => {
    expect(after('letter', ['Go to to Rome.'], ['Go to to Paris.', 'Come to to me in in June.'])).toEqual(['p1 in']);
  });

  it('of a person stays so in every letter', () => {
    const keys = [dismissalKey(find('Go to to Rome.')[0]!, 'everywhere')];
    expect(openFindings(newLetter(), find('Come to to me in in June.'), keys).map(({ text }) => text)).toEqual(['in']);
  });

  it('is kept with name, time and reason, and undo brings it back', () => {
    const letter = newLetter();
    const history = new History(letter);
    const [finding] = find('Go to to Rome.');
    history.do('other', () => dismiss(letter, finding!, 'letter', ADA, 'a quotation'));
    expect([...letter.dismissed.values()]).toEqual([{ check: 'doubled-word', about: 'to', by: 'Ada', at: '2026-03-01T10:00:00.000Z', why: 'a quotation' }]);
    expect(openFindings(letter, [finding!])).toEqual([]);
    history.undo();
    expect(openFindings(letter, [finding!])).toEqual([finding]);
  });
});
