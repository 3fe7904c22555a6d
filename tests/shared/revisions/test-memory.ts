import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/letter/block';
import { Memory } from '../../../shared/revisions/memory';
import type { RecordedLetter, Revision } from '../../../shared/revisions/revision';

type Row = readonly [en: string | readonly string[], fr: string | readonly string[], state?: string];

/** A revision of this date with these pairs; blocks of a side as a list. */
function revision(date: string, ...rows: readonly Row[]): Pick<Revision, 'hash' | 'about' | 'letter'> {
  let serial = 0;
  const blocks = { en: [] as Block[], fr: [] as Block[] };
  const add = (side: 'en' | 'fr', texts: string | readonly string[]): string[] => [texts].flat().map((text) => {
    const id = `${side}${serial++}`;
    blocks[side].push({ id, kind: 'paragraph', runs: text ? [{ text }] : [] });
    return id;
  });
  const pairs = rows.map(([en, fr, state = 'in-sync'], i) => ({ id: `p${i}`, en: add('en', en), fr: add('fr', fr), state }));
  const letter: RecordedLetter = { id: 'l', title: 'T', ...blocks, pairs, dismissed: {} };
  return { hash: date, about: { date, title: 'Joint letter', by: 'Ada', at: `${date}T10:00:00Z` }, letter };
}

const CONCESSION = 'On 3 February 2025 the Ministry granted a concession of 27 years on the lower river.';
const CONCESSION_FR = 'Le 3 février 2025, le ministère a accordé une concession de 27 ans sur le cours inférieur du fleuve.';
const FIRST: readonly Row[] = [
  ['We write on behalf of 68,000 members.', 'Nous écrivons au nom de 68 000 membres.'],
  [CONCESSION, CONCESSION_FR],
  ['Director, River Watch', 'Directrice, Veille du fleuve'],
  ['We remain at your disposal.', 'Nous restons à votre disposition.'],
];

const found = (memory: Memory, text: string, side: 'en' | 'fr' = 'en') => memory.recall(text, side).map(({ likeness, [side === 'en' ? 'fr' : 'en']: answer }) => [Math.round(likeness * 100) / 100, answer]);

describe('what was said before in both languages', () => {
  const memory = new Memory([revision('2023-07-15', ...FIRST)]);

  it('the same passage, with what is known of its revision', () => {
    expect(memory.recall(CONCESSION, 'en')).toEqual([{ hash: '2023-07-15', about: expect.objectContaining({ date: '2023-07-15' }) as unknown, en: CONCESSION, fr: CONCESSION_FR, likeness: 1 }]);
  });

  it('in other dress', () => expect(found(memory, 'we write on behalf of 68,000 MEMBERS')).toEqual([[0.99, FIRST[0]![1]]]));

  it('a passage that resembles it', () => {
    const [only, ...more] = memory.recall(CONCESSION.replace('27 years', '25 years').replace('granted', 'has granted'), 'en');
    expect([only!.fr, more]).toEqual([CONCESSION_FR, []]);
    expect(only!.likeness).toBeGreaterThan(0.8);
    expect(only!.likeness).toBeLessThan(0.95);
  });

  it('by the French', () => expect(found(memory, CONCESSION_FR, 'fr')).toEqual([[1, CONCESSION]]));

  it('the same words in another order are alike, not the same', () => expect(found(memory, 'At your disposal we remain.')).toEqual([[0.98, 'Nous restons à votre disposition.']]));

  it.each([
    ['nothing at all', ''], ['no words', ' — 。'], ['what was never said', 'Nobody asked the fishermen of the valley before the dam was built.'],
    ['half of it rewritten', 'On 3 February 2025 the fishermen asked for a hearing of many people about the dam on Tuesday.'], ['a short line of the same pattern', 'Director, Water Trust'],
  ])('%s: nothing', (_, text) => expect(memory.recall(text, 'en')).toEqual([]));
});

describe('of several letters', () => {
  it('the same first, then the likest', () => {
    const memory = new Memory([revision('2023-01-01', ...FIRST, ['We remain entirely at your disposal.', 'Nous restons entièrement à votre disposition.'])]);
    expect(found(memory, 'We remain entirely at your disposal.').map(([, answer]) => answer)).toEqual(['Nous restons entièrement à votre disposition.', 'Nous restons à votre disposition.']);
  });

  it('the newest first among equals, by date whatever the order given', () => {
    const said = (date: string, fr: string) => revision(date, ['We remain at your disposal.', fr]);
    expect(found(new Memory([said('2023-05-01', 'mai'), said('2024-01-01', 'janvier'), said('2022-01-01', 'avant')]), 'We remain at your disposal.').map(([, answer]) => answer)).toEqual(['janvier', 'mai', 'avant']);
  });

  it('each answer once, of its newest revision; three at most', () => {
    const said = (date: string, fr: string) => revision(date, ['We remain at your disposal.', fr]);
    const memory = new Memory([said('2021-01-01', 'un'), said('2022-01-01', 'deux'), said('2023-01-01', 'trois'), said('2024-01-01', 'quatre'), said('2025-01-01', 'deux')]);
    expect(memory.recall('We remain at your disposal.', 'en').map(({ fr, about }) => [fr, about.date])).toEqual([['deux', '2025-01-01'], ['quatre', '2024-01-01'], ['trois', '2023-01-01']]);
  });

  it('nothing of a pair whose sides did not say the same, or that lacked one', () => {
    const memory = new Memory([revision('2023-01-01', ['We write today.', 'Nous écrivons hier.', 'en-ahead'], ['Nobody came.', '', 'en-only'], ['Somebody came.', [], 'en-only'])]);
    expect([memory.recall('We write today.', 'en'), memory.recall('Nobody came.', 'en'), memory.recall('Somebody came.', 'en')]).toEqual([[], [], []]);
  });

  it('a pair of several blocks is one passage', () => {
    const memory = new Memory([revision('2023-01-01', [['It ends the old right.', 'It begins a new one.'], 'Il met fin à l’ancien droit et en crée un nouveau.', 'unconfirmed'])]);
    expect(found(memory, 'It ends the old right.\nIt begins a new one.')).toEqual([[1, 'Il met fin à l’ancien droit et en crée un nouveau.']]);
  });

  it('none recorded: nothing', () => expect(new Memory([]).recall('We write.', 'en')).toEqual([]));
});
