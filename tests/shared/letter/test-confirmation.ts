import { describe, expect, it } from 'vitest';
import type { Json } from '../../../shared/letter/block';
import { confirmedKey, movedPairs, parseConfirmation, readConfirmations, writeConfirmation, type Confirmation } from '../../../shared/letter/confirmation';
import { mergePairs, splitPair, unlinkPair } from '../../../shared/letter/edits';
import { confirmPair, countStates, StatusReader } from '../../../shared/drift/status';
import type { OurWriter } from '../../fuzz/our-writer';
import { exchange, expectAgreed, letterOf, pairsOf, two, typeAfter } from './build';

const VALUE = { en: ['e0'], fr: ['f0'], enHash: 'a', frHash: 'b', by: 'Nora', at: '2024-05-06T07:08:09.000Z' };

describe('a confirmation as the letter holds it', () => {
  it('is read as it was written', () => expect(parseConfirmation({ ...VALUE, why: 'as meant' })).toEqual({ ...VALUE, why: 'as meant' }));
  it('may name no members', () => expect(parseConfirmation({ ...VALUE, en: [], fr: [] })).toMatchObject({ en: [], fr: [] }));
  it('does without a name and a date', () => expect(parseConfirmation({ en: [], fr: [], enHash: '', frHash: '' })).toEqual({ en: [], fr: [], enHash: '', frHash: '', by: '', at: '' }));
  it('an empty reason is none', () => expect(parseConfirmation({ ...VALUE, why: '' })).toEqual(VALUE));
  it('what a newer program added is left out', () => expect(parseConfirmation({ ...VALUE, mood: 'good' })).toEqual(VALUE));
  const odd: readonly (Json | undefined)[] = [undefined, null, true, 1, 'yes', [], ['e0'], {}, { ...VALUE, en: 'e0' }, { ...VALUE, fr: [1] }, { ...VALUE, enHash: 5 }, { ...VALUE, frHash: null }];
  for (const value of odd) it(`${JSON.stringify(value)} is none`, () => expect(parseConfirmation(value)).toBe(undefined));

  it('is found by the id of its pair, whatever else stands there', () => {
    const letter = letterOf('a', 'x');
    letter.pairs.set('p0/confirmed', VALUE);
    letter.pairs.set('p1/confirmed', 'yes');
    letter.pairs.set('p0/score', 0.5);
    letter.pairs.set('p0~en:e2/confirmed', VALUE);
    expect([...readConfirmations(letter).keys()].sort()).toEqual(['p0', 'p0~en:e2']);
  });
  it('keeps its texts once, and never rewrites one', () => {
    const letter = letterOf('a', 'x');
    writeConfirmation(letter, 'p0', VALUE, { en: 'one', fr: 'un' });
    writeConfirmation(letter, 'p0', VALUE, { en: 'other', fr: 'autre' });
    expect(letter.texts.toJSON()).toEqual({ a: 'one', b: 'un' });
    expect(letter.pairs.get(confirmedKey('p0'))).toEqual(VALUE);
  });
});

describe('movedPairs', () => {
  /** A confirmation from `e0,e1:f0`, at a day of May. */
  const said = (members: string, day = 1): Confirmation => {
    const [en, fr] = members.split(':').map((list) => (list ? list.split(',') : [])) as [string[], string[]];
    return { ...VALUE, en, fr, at: `2024-05-${String(day).padStart(2, '0')}T00:00:00.000Z` };
  };
  const moved = (pairs: string, confirmations: { readonly [pair: string]: Confirmation }): string =>
    [...movedPairs(pairsOf(letterOf('a|b|c', 'x|y|z', pairs)), new Map(Object.entries(confirmations)))].sort().join(' ');

  it('none without confirmations', () => expect(moved('0:0 1:1', {})).toBe(''));
  it('none where all stand as they were', () => expect(moved('0:0 1:1', { p0: said('e0:f0'), p1: said('e1:f1') })).toBe(''));
  it('a member that is gone moved nowhere', () => expect(moved('0:0', { p0: said('e0,gone:f0') })).toBe(''));
  it('a member that came is no move', () => expect(moved('0,1:0', { p0: said('e0:f0') })).toBe(''));
  it('a member in another pair: both pairs', () => expect(moved('0:0 1:1', { p0: said('e0,e1:f0') })).toBe('p0 p1'));
  it('on the French side', () => expect(moved('0:0 1:1', { p0: said('e0:f0,f1') })).toBe('p0 p1'));
  it('a merged pair', () => expect(moved('0,1:0,1', { p0: said('e0:f0'), p1: said('e1:f1') })).toBe('p0 p1'));
  it('a merged pair that was confirmed again', () => expect(moved('0,1:0,1', { p0: said('e0,e1:f0,f1', 2), p1: said('e1:f1') })).toBe('p1'));
  it('the latest says where a block was', () => expect(moved('0:0 1:1', { p0: said('e0,e1:f0'), p1: said('e1:f1', 2) })).toBe('p0'));
});

/** The letter of two people, each pair confirmed by the first, and the states as each of them sees them. */
function desk(en = 'one|two|three', fr = 'un|deux|trois'): { a: OurWriter; b: OurWriter; statuses: StatusReader; states: () => string; confirm: (index: number, at?: string) => void } {
  const { a, b } = two(en, fr);
  const statuses = new StatusReader(a.letter, a.reader);
  const confirm = (index: number, at = '2024-05-06T00:00:00Z'): void =>
    a.history.do('confirm', () => confirmPair(a.letter, a.reader.pairs[index]!, { person: 'Nora', now: () => new Date(at), newId: a.newId }));
  a.reader.pairs.forEach((_, i) => confirm(i));
  return { a, b, statuses, confirm, states: () => statuses.statuses.map(({ drift }) => drift.state).join(' ') };
}

describe('states through real edits', () => {
  it('fresh pairs are unconfirmed, one-sided ones name their side', () => {
    const { a } = two('one|two', 'un', '0:0');
    expect(new StatusReader(a.letter, a.reader).statuses.map(({ drift }) => drift.state)).toEqual(['unconfirmed', 'en-only']);
  });
  it('confirmed: in sync', () => expect(desk().states()).toBe('in-sync in-sync in-sync'));
  it('words changed: that side is ahead; taken back by hand: in sync', () => {
    const { a, states } = desk();
    typeAfter(a, 'en', 'two', ' more');
    expect(states()).toBe('in-sync en-ahead in-sync');
    const { doc, tr } = a.state('en');
    const at = doc.textBetween(0, doc.content.size, '\u0001\u0001').indexOf(' more') + 1;
    a.dispatch('en', tr.delete(at, at + 5));
    expect(states()).toBe('in-sync in-sync in-sync');
  });
  it('the French ahead, then both', () => {
    const { a, states } = desk();
    typeAfter(a, 'fr', 'deux', ' encore');
    expect(states()).toBe('in-sync fr-ahead in-sync');
    typeAfter(a, 'en', 'two', ' more');
    expect(states()).toBe('in-sync both-changed in-sync');
  });
  it('confirmed again: in sync', () => {
    const { a, states, confirm } = desk();
    typeAfter(a, 'en', 'two', ' more');
    confirm(1);
    expect(states()).toBe('in-sync in-sync in-sync');
  });
  it('bold is cosmetic, and so is a split inside the pair', () => {
    const { a, statuses } = desk();
    a.dispatch('en', a.state('en').tr.addMark(1, 4, a.state('en').schema.marks.bold!.create()));
    a.dispatch('en', a.state('en').tr.setNodeAttribute(5, 'kind', 'heading'));
    expect(statuses.statuses.map(({ drift }) => `${drift.state} ${drift.class}`)).toEqual(['in-sync cosmetic', 'in-sync cosmetic', 'in-sync undefined']);
  });
  it('a side that lost its blocks is the one that changed; undone: in sync', () => {
    const { a, states } = desk();
    a.history.seal();
    a.dispatch('fr', a.state('fr').tr.delete(4, 10));
    expect(states()).toBe('in-sync fr-ahead in-sync');
    a.undo();
    expect(states()).toBe('in-sync in-sync in-sync');
  });
  it('merged: unconfirmed; undone: in sync', () => {
    const { a, states } = desk();
    a.history.do('align', () => mergePairs(a.letter, a.reader.pairs[0]!, a.reader.pairs[1]!, a));
    expect(states()).toBe('unconfirmed in-sync');
    a.undo();
    expect(states()).toBe('in-sync in-sync in-sync');
  });
  it('merged and confirmed, then split: unconfirmed both', () => {
    const { a, states, confirm } = desk();
    a.history.do('align', () => mergePairs(a.letter, a.reader.pairs[0]!, a.reader.pairs[1]!, a));
    confirm(0, '2024-05-07T00:00:00Z');
    expect(states()).toBe('in-sync in-sync');
    a.history.do('align', () => splitPair(a.letter, a.reader.pairs[0]!, 'en', 1, a));
    expect(states()).toBe('unconfirmed unconfirmed in-sync');
  });
  it('unlinked: each half lacks a side', () => {
    const { a, states } = desk('one', 'un');
    a.history.do('align', () => unlinkPair(a.letter, a.reader.pairs[0]!, a));
    expect(states()).toBe('en-only fr-only');
  });
  it('no change needed: kept with name, time and reason; the next edit opens the pair again, and taken back it is as said', () => {
    const { a, statuses, states } = desk();
    typeAfter(a, 'en', 'two', ' more');
    a.history.do('confirm', () => confirmPair(a.letter, a.reader.pairs[1]!, { person: 'Paul', now: () => new Date('2024-06-07T08:09:10Z'), newId: a.newId }, 'only the rhythm'));
    expect(states()).toBe('in-sync in-sync in-sync');
    const said = { by: 'Paul', at: '2024-06-07T08:09:10.000Z', why: 'only the rhythm' };
    expect(statuses.statuses[1]!.confirmation).toMatchObject(said);
    typeAfter(a, 'en', 'more', ' still');
    expect(statuses.statuses[1]).toMatchObject({ drift: { state: 'en-ahead', changes: [{ added: 'still', removed: '' }] }, confirmation: said });
    a.undo();
    expect([states(), statuses.statuses[1]!.confirmation]).toEqual(['in-sync in-sync in-sync', expect.objectContaining(said)]);
    a.undo();
    expect([states(), statuses.statuses[1]!.confirmation?.by]).toEqual(['in-sync en-ahead in-sync', 'Nora']);
  });
  it('an item put in first changes one pair, though the labels of all change', () => {
    const { a, states } = desk('{ordered}one|{ordered}two', '{ordered}un|{ordered}deux');
    a.dispatch('en', a.state('en').tr.insert(0, a.newBlock(a.state('en').doc.firstChild, 'new')));
    expect(states()).toBe('en-only in-sync in-sync');
  });
  it('a confirmation undone: unconfirmed again, and its texts stay', () => {
    const { a, states, statuses } = desk('one', 'un');
    a.undo();
    expect([states(), a.letter.texts.size]).toEqual(['unconfirmed', 2]);
    a.history.redo();
    expect([states(), countStates(statuses.statuses)['in-sync']]).toEqual(['in-sync', 1]);
  });
  it('one-sided, confirmed as meant', () => expect(desk('one|two', 'un').states()).toBe('in-sync in-sync'));
  it('the other person sees the same', () => {
    const { a, b, states } = desk();
    exchange(a, b);
    const theirs = new StatusReader(b.letter, b.reader);
    typeAfter(b, 'fr', 'un', ' et un');
    expectAgreed(a, b);
    expect(theirs.statuses.map(({ drift }) => drift.state).join(' ')).toBe(states());
    expect(states()).toBe('fr-ahead in-sync in-sync');
  });
  it('confirming the same again writes nothing', () => {
    const { a, confirm } = desk();
    a.give();
    confirm(1, '2025-01-01T00:00:00Z');
    expect(a.give()).toEqual([]);
  });
  it('a confirmation whose text is not there does not count', () => {
    const { a, states } = desk('one', 'un');
    a.letter.texts.delete(readConfirmations(a.letter).get('p0')!.enHash);
    expect(states()).toBe('unconfirmed');
  });
});

describe('statuses keep their identity', () => {
  it('the same array until something changes', () => {
    const { a, statuses } = desk();
    const before = statuses.statuses;
    a.letter.meta.set('title', 'Another');
    expect(statuses.statuses).toBe(before);
  });
  it('of pairs that nobody touched', () => {
    const { a, statuses } = desk();
    const before = statuses.statuses;
    typeAfter(a, 'en', 'two', '!');
    expect(statuses.statuses.map((status, i) => status === before[i])).toEqual([true, false, true]);
  });
  it('their drift also where a block came in above', () => {
    const { a, statuses } = desk();
    const before = statuses.statuses;
    a.dispatch('en', a.state('en').tr.insert(0, a.newBlock(null, 'new')));
    expect(statuses.statuses.map(({ drift }) => before.findIndex((status) => status.drift === drift))).toEqual([-1, 0, 1, 2]);
  });
  it('of pairs that were confirmed when another is', () => {
    const { a, statuses, confirm } = desk();
    typeAfter(a, 'en', 'two', '!');
    const before = statuses.statuses;
    confirm(1);
    expect(statuses.statuses.map((status, i) => status === before[i])).toEqual([true, false, true]);
  });
});
