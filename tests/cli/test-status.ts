import { describe, expect, test } from 'vitest';
import { readConfirmations } from '../../shared/letter/confirmation';
import { Letter } from '../../shared/letter/letter';
import { LetterOwner } from '../../storage/owner';
import { readLetter } from '../../storage/read-letter';
import { sideTexts } from '../../storage/side-texts';
import { deskWithLetter, edit, json, NOW, PAIRS, replace } from './visavis';

interface Status {
  readonly pairs: readonly { id: string; en: number[]; fr: number[]; state: string; class?: string; change?: { side: string; removed: string; added: string }[] }[];
  readonly counts: Record<string, number>;
}

describe('status', () => {
  test('a fresh alignment needs a hand throughout', async () => {
    const { visavis } = await deskWithLetter();
    const answer = await visavis('status', 'l.visavis', '--json');
    expect([answer.code, answer.err]).toEqual([1, '']);
    const { pairs, counts } = json<Status>(answer);
    expect(pairs.map(({ en, fr, state }) => [en, fr, state])).toEqual(Array.from({ length: PAIRS }, (_, i) => [[i], [i], 'unconfirmed']));
    expect(counts).toEqual({ 'in-sync': 0, 'en-ahead': 0, 'fr-ahead': 0, 'both-changed': 0, 'en-only': 0, 'fr-only': 0, unconfirmed: PAIRS });
  });

  test('confirmed, it is in sync: one line of counts, exit code 0', async () => {
    const { visavis } = await deskWithLetter({ confirmed: true });
    expect(await visavis('status', 'l.visavis')).toEqual({ code: 0, out: `${PAIRS} pairs: ${PAIRS} in-sync\n`, err: '' });
  });

  test('tells the words that one side changed, and for a person in one line', async () => {
    const { visavis, path } = await deskWithLetter({ confirmed: true });
    await edit(path('l.visavis'), (doc) => replace(doc, 'en', 'towns', 'villages'));
    const { pairs, counts } = json<Status>(await visavis('status', 'l.visavis', '--json'));
    expect(pairs[1]).toMatchObject({ en: [1], fr: [1], state: 'en-ahead', class: 'wording', change: [{ side: 'en', removed: 'towns', added: 'villages' }] });
    expect(pairs[0]).toEqual({ id: pairs[0]!.id, en: [0], fr: [0], state: 'in-sync' });
    expect([counts['en-ahead'], counts['in-sync']]).toEqual([1, PAIRS - 1]);
    const { code, out } = await visavis('status', 'l.visavis');
    expect(code).toBe(1);
    expect(out).toMatch(/^1 {2}en-ahead {6}wording {3}en - towns {2}\+ villages\n6 pairs: 5 in-sync, 1 en-ahead\n$/);
  });

  test('a cosmetic change stays in sync, and has its class', async () => {
    const { visavis, path } = await deskWithLetter({ confirmed: true });
    await edit(path('l.visavis'), (doc) => replace(doc, 'fr', 'l’étude', 'l\'étude'));
    const answer = await visavis('status', 'l.visavis', '--json');
    expect([answer.code, json<Status>(answer).pairs[3]]).toEqual([0, expect.objectContaining({ state: 'in-sync', class: 'cosmetic' })]);
  });

  test('beside an owner it tells what is not saved yet', async () => {
    const { visavis, path } = await deskWithLetter({ confirmed: true });
    const owner = await LetterOwner.open(path('l.visavis'), { now: () => NOW, markdown: sideTexts, idleMs: 1e7, latestMs: 1e7 });
    try {
      replace(owner.doc, 'fr', 'villes', 'communes');
      await owner.flush();
      const answer = await visavis('status', 'l.visavis', '--json');
      expect([answer.code, json<Status>(answer).counts['fr-ahead']]).toEqual([1, 1]);
      expect(answer.err).toMatch(/unsaved changes were read from its journal\n$/);
    } finally {
      await owner.close();
    }
  });
});

describe('confirm', () => {
  const states = async (visavis: Awaited<ReturnType<typeof deskWithLetter>>['visavis']): Promise<string[]> =>
    json<Status>(await visavis('status', 'l.visavis', '--json')).pairs.map((pair) => pair.state);
  const SYNC = 'in-sync';
  const OPEN = 'unconfirmed';

  test.each([
    [['--pair', '1', '--pair', '3'], [1, 3]],
    [['--pair', '1', '3'], [1, 3]],
    [['--pair', '1,3', '5'], [1, 3, 5]],
    [['--pair=0'], [0]],
    [['--all'], [0, 1, 2, 3, 4, 5]],
  ])('%j confirms just these', async (args, confirmed) => {
    for (const order of [['l.visavis', ...args], [...args, 'l.visavis']]) {
      const { visavis } = await deskWithLetter();
      expect((await visavis('confirm', ...order)).code).toBe(0);
      expect(await states(visavis)).toEqual(Array.from({ length: PAIRS }, (_, i) => (confirmed.includes(i) ? SYNC : OPEN)));
    }
  });

  test('says who, when and why', async () => {
    const { visavis, path } = await deskWithLetter();
    expect(await visavis('confirm', 'l.visavis', '--pair', '2', '--reason', 'as agreed')).toEqual({ code: 0, out: '', err: 'l.visavis: 1 pair confirmed by Ada\n' });
    const { doc } = await readLetter(path('l.visavis'));
    expect([...readConfirmations(new Letter(doc)).values()]).toEqual([expect.objectContaining({ by: 'Ada', at: NOW.toISOString(), why: 'as agreed' })]);
  });

  test('--all takes nobody\'s reason away', async () => {
    const { visavis, path } = await deskWithLetter();
    await visavis('confirm', 'l.visavis', '--pair', '2', '--reason', 'as agreed');
    await visavis('confirm', 'l.visavis', '--all');
    const { doc } = await readLetter(path('l.visavis'));
    expect([...readConfirmations(new Letter(doc)).values()].map(({ why }) => why).filter(Boolean)).toEqual(['as agreed']);
  });

  test('a change makes work, taking it back or confirming ends it', async () => {
    const { visavis, path } = await deskWithLetter({ confirmed: true });
    const code = async (): Promise<number> => (await visavis('status', 'l.visavis')).code;
    expect(await code()).toBe(0);
    await edit(path('l.visavis'), (doc) => replace(doc, 'en', '68,000', '70,000'));
    expect(await code()).toBe(1);
    await edit(path('l.visavis'), (doc) => replace(doc, 'en', '70,000', '68,000'));
    expect(await code()).toBe(0);
    await edit(path('l.visavis'), (doc) => replace(doc, 'en', '68,000', '70,000'));
    await visavis('confirm', 'l.visavis', '--pair', '1');
    expect(await code()).toBe(0);
  });

  test.each([
    [[], 'say which pairs: --all, or --pair N'],
    [['--all', '--pair', '1'], 'either --all or --pair, not both'],
    [['--pair', 'two'], '--pair takes positions from 0, not "two"'],
    [['--pair', '1.5'], '--pair takes positions from 0, not "1.5"'],
    [['--pair', '6'], 'has no pair 6; its pairs are 0 to 5'],
    [['--pair', '0', '99'], 'has no pair 99'],
  ])('%j is refused, and nothing is confirmed', async (args, reason) => {
    const { visavis } = await deskWithLetter();
    const { code, out, err } = await visavis('confirm', 'l.visavis', ...args);
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(/^[^\n]+\n$/)]);
    expect(err).toContain(reason);
    expect(await states(visavis)).toEqual(Array.from({ length: PAIRS }, () => OPEN));
  });

  test('beside an owner it is refused, and the owner is named', async () => {
    const { visavis, path } = await deskWithLetter();
    const owner = await LetterOwner.open(path('l.visavis'), { now: () => NOW, markdown: sideTexts });
    try {
      const { code, out, err } = await visavis('confirm', 'l.visavis', '--all');
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(new RegExp(`l\\.visavis: is open .*\\(process ${process.pid}.*\\)[^\\n]*\\n$`));
    } finally {
      await owner.close();
    }
    expect(await states(visavis)).toEqual(Array.from({ length: PAIRS }, () => OPEN));
  });
});
