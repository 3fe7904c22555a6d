import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../shared/checks/finding';
import { TYPOGRAPHY } from '../../../../shared/checks/typography/list';
import { findIn, textPairs } from '../examples';

const letters = `${process.env.VISAVIS_MATERIAL ?? '../shared'}/letters`;
const file = (side: string) => `${letters}/2023-07-15-joint-letter.${side}.txt`;
const missing = !existsSync(file('fr'));

describe.skipIf(missing)(`the joint letter${missing ? ` (skipped: ${letters} is not there)` : ''}`, () => {
  const lines = (side: string) => (missing ? '' : readFileSync(file(side), 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const findings = (side: 'en' | 'fr') => findIn(TYPOGRAPHY, textPairs(lines(side).map((text) => ({ [side]: text }))));
  const french = findings('fr');
  const of = (id: string) => french.filter(({ check }) => check === `typography-${id}`);
  const count = (sign: string) => of('french-punctuation').filter(({ text }) => text?.trim() === sign).length;
  const told = (all: readonly Finding[]) => all.map(({ severity, text }) => `${severity}: ${text}`);

  it('has seven colons, two semicolons and a question mark without the right space', () => {
    expect([count(':'), count(';'), count('?'), of('french-punctuation').length]).toEqual([7, 2, 1, 10]);
    expect(of('french-punctuation').every(({ severity }) => severity === 'error')).toBe(true);
  });
  it('has the question mark outside the closing quote', () => {
    const outside = of('french-punctuation').filter(({ message }) => message.en.includes('outside'));
    expect(told(outside)).toEqual(['error:  ?']);
  });
  it('has five pairs of straight quotes', () => expect(of('french-quotes').length).toBe(5));
  it('has 38 straight apostrophes, said once', () => {
    expect(of('apostrophe').map(({ message, fix }) => [message.en, fix?.length])).toEqual([['38 apostrophes are straight in French: ’ is the right sign', 38]]);
  });
  it('has a month with a capital', () => expect(told(of('months-and-days'))).toEqual(['error: Juillet']));
  it('has a capital without its accent', () => expect(told(of('capital-accent'))).toEqual(['error: Etats']));
  it('has plain spaces inside quotes', () => {
    expect(of('quote-space').map(({ severity, fix }) => [severity, fix?.length])).toEqual([['error', 2]]);
  });
  it('has nothing else in French', () => expect(french.length).toBe(10 + 5 + 1 + 1 + 1 + 1));
  it('has nothing in English', () => expect(told(findings('en'))).toEqual([]));
});
