import { describe, expect, it } from 'vitest';
import { lostDenial } from '../../../shared/checks/negation-balance';
import { LEXICON } from './examples';
import { LOST, LOST_TOO, SAID_OTHERWISE, SAID_OTHERWISE_TOO } from './negation-pairs';
import { checkedPair } from './pair';

/** What is said of each pair: firmly, as an info, or nothing. */
function said(en: string, fr: string): 'firm' | 'info' | undefined {
  const lost = lostDenial(checkedPair(en, fr), LEXICON);
  return lost && (lost.sure ? 'firm' : 'info');
}

describe.each([['first', SAID_OTHERWISE], ['second', SAID_OTHERWISE_TOO]] as const)('a negation said otherwise, %s list', (_, pairs) => {
  it.each(pairs)('no warning: %s | %s', (en, fr) => expect(said(en, fr)).not.toBe('firm'));

  it('hardly an info', () => expect(pairs.filter(([en, fr]) => said(en, fr)).length).toBeLessThanOrEqual(pairs.length / 10));
});

describe.each([['first', LOST], ['second', LOST_TOO]] as const)('a negation lost, %s list', (_, pairs) => {
  it('most are found, and most of these firmly', () => {
    const all = pairs.map(([en, fr]) => said(en, fr));
    expect(all.filter((one) => one === 'firm').length).toBeGreaterThanOrEqual(pairs.length / 2);
    expect(all.filter(Boolean).length).toBeGreaterThanOrEqual((pairs.length * 2) / 3);
  });

  it.each(pairs)('never on the wrong side: %s | %s', (en, fr, side) => expect(lostDenial(checkedPair(en, fr), LEXICON)?.side ?? side).toBe(side));
});
