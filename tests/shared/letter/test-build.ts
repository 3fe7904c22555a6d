import { describe, expect, it } from 'vitest';
import { draftPairs, letterOf, pairsOf, parse, show, showPairs, two } from './build';
import { readSide } from '../../../shared/letter/read-side';
import { sideNode } from '../../../shared/letter/schema';

describe('the notation of these tests', () => {
  const SHOWN = ['one', 'one|two', 'one||two', '{heading 2}One|two', '{ordered 1 numeral=lower-letter template=(%1) start=3}One', 'one [two](bold) three', '[one](bold link=x)|[two](color=#f00)', 'a\nb', 'a<{"chart":1}>b', '{stanza}x'];
  for (const text of SHOWN) it(`shows what it reads: ${JSON.stringify(text)}`, () => expect(show(sideNode(readSide(letterOf(text, ''), 'en').blocks))).toBe(text));
  it('has cursors at positions', () => expect(parse('o^ne|t[w^o](bold)').carets).toEqual([2, 8]));
  it('has a first block without a marker', () => expect(readSide(letterOf('~a[b](bold)c\nd|two', ''), 'en')).toMatchObject({ headless: true, starts: [0, 6], blocks: [{ id: 'head' }, { id: 'e1' }] }));
  it('an empty string is an empty side', () => expect(readSide(letterOf('', ''), 'en').blocks).toEqual([]));
  it('pairs one to one unless told', () => {
    expect(showPairs(pairsOf(letterOf('a|b|c', 'x|y')))).toBe('e0:f0 e1:f1 e2:');
    expect(showPairs(pairsOf(letterOf('a|b', 'x|y', '0,1:0 :1')))).toBe('e0,e1:f0 :f1');
    expect(draftPairs('0: :1')).toEqual([{ en: [0], fr: [] }, { en: [], fr: [1] }]);
  });
  it('makes two replicas of one letter', () => expect(two('a|b').a.fingerprint()).toBe(two('a|b').b.fingerprint()));
});
