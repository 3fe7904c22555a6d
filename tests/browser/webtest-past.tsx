import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Settings } from '../../shared/bridge/bridge';
import { judgeChange } from '../../shared/drift/judge-change';
import { letterToRecord } from '../../shared/drift/record-letter';
import { StatusReader } from '../../shared/drift/status';
import { LetterReader } from '../../shared/letter/reader';
import { compareLetters } from '../../shared/revisions/compare';
import { comparedNow, comparedRecord } from '../../shared/revisions/compared-letter';
import { pairHistory } from '../../shared/revisions/pair-history';
import { enterRevision, issuedOf } from '../../shared/revisions/revision-entries';
import { revisionOf, type RecordedLetter, type Revision } from '../../shared/revisions/revision';
import { expectAccessible } from './accessible';
import { drafts, one, openDesk, press, settled, shown, type, type OpenDesk } from './desk';

const TEXTS = drafts(
  ['We greet you all.', 'The lease runs for 27 years.', 'Nothing more was said about it.', 'Goodbye and thank you.'],
  ['Nous vous saluons tous.', 'Le bail court sur 27 ans.', 'Rien de plus n’en a été dit.', 'Au revoir et merci.'],
);

function recordOf(desk: OpenDesk): RecordedLetter {
  const { copy } = desk.sync();
  const reader = new LetterReader(copy);
  return structuredClone(letterToRecord(copy, reader, new StatusReader(copy, reader).statuses));
}

/** A letter on the desk whose outside keeps revisions as the desktop does. */
async function withPast(locale: 'en' | 'fr' = 'en', settings: Settings = {}): Promise<{ readonly desk: OpenDesk; readonly revisions: Revision[] }> {
  const desk = await openDesk(TEXTS, '0|0 1|1 2|2 3|3', { locale, settings });
  const revisions: Revision[] = [];
  const find = (point: string) => revisions.find(({ hash }) => hash === point)!;
  const at = (point: string) => (point === 'now' ? comparedNow(new LetterReader(desk.sync().copy)) : comparedRecord(find(point).letter));
  Object.assign(desk.bridge, {
    revisions: async () => ({ revisions: revisions.map(({ hash, parents, about }) => ({ hash, parents, about })), problems: [] }),
    record: async (about: Pick<Revision['about'], 'date' | 'title'>) => {
      const revision = revisionOf({ ...about, by: 'Nora', at: '2026-10-02T10:42:00.000Z' }, recordOf(desk), revisions.slice(-1).map(({ hash }) => hash));
      revisions.push(revision);
      desk.remotely((letter) => enterRevision(letter, revision));
      return { done: true, hash: revision.hash };
    },
    recordedLetter: async (hash: string) => find(hash).letter,
    compare: async ({ from, to }: { from: string; to: string }) => structuredClone(compareLetters(at(from), at(to), judgeChange)),
    pairHistory: async (ids: Parameters<typeof pairHistory>[1]) => pairHistory(revisions, ids),
  });
  return { desk, revisions };
}

async function record(title: string, date: string): Promise<void> {
  await press('Control+Shift+S');
  await type(title);
  await userEvent.fill(one<HTMLInputElement>('dialog input[type=date]'), date);
  await userEvent.click(one('dialog button[type=submit]'));
  await expect.poll(() => shown('dialog').length).toBe(0);
  await settled();
}

const stops = (): string[] => shown('.timeline .stop').map((stop) => stop.textContent!.trim());
const button = (name: string): HTMLElement => {
  const found = shown('.margin button').find((candidate) => candidate.textContent === name);
  if (!found) throw new Error(`no button ${name} in the margin`);
  return found;
};
const cells = (side: string): string[] => shown(`.compared-cell[lang=${side}]`).map((cell) => [...cell.querySelectorAll('.diff')].map((block) => block.textContent).join('|'));

describe('the timeline', () => {
  test('shows what was recorded; picking one compares it with now, on the two sheets', async () => {
    const { desk } = await withPast();
    expect(one('.timeline').textContent).toContain('Nothing recorded yet');
    await record('First letter', '2026-09-01');
    expect(stops()).toEqual(['1 September 2026 First letter', 'Now']);
    await desk.cursor('en', 1, 21);
    await press('Backspace');
    await type('5');
    expect(desk.texts('en')[1]).toBe('The lease runs for 25 years.');
    await userEvent.click(shown('.timeline .stop')[0]!);
    await expect.poll(() => shown('.compared-row').length).toBe(4);
    expect(shown('.compared-row').map((row) => row.dataset.carried)).toEqual(['none', 'en-only', 'none', 'none']);
    expect(shown('.only').map((mark) => mark.textContent)).toEqual(['Only in English']);
    expect(one('.margin').textContent).toContain('1 pair changed only in English: 2');
    await press('Escape');
    expect(shown('.compared-row')).toEqual([]);
    expect(desk.drawnTexts('en')).toEqual(desk.texts('en'));
  });

  test('one side of a pair, and all of it, come back; undo takes it away again', async () => {
    const { desk } = await withPast();
    await record('First letter', '2026-09-01');
    desk.remoteText('en', 1, 19, '1');
    desk.remoteText('fr', 1, 18, '1');
    desk.remoteText('en', 3, 0, 'Well: ');
    await userEvent.click(shown('.timeline .stop')[0]!);
    await expect.poll(() => cells('en')[1]).toBe('The lease runs for 27127 years.');
    await press('Alt+ArrowDown');
    await userEvent.click(button('Restore its English'));
    await expect.poll(() => desk.texts('en')).toEqual(['We greet you all.', 'The lease runs for 27 years.', 'Nothing more was said about it.', 'Well: Goodbye and thank you.']);
    expect(desk.texts('fr')[1]).toBe('Le bail court sur 127 ans.');
    await expect.poll(() => cells('en')[1]).toBe('The lease runs for 27 years.');
    await userEvent.click(button('Restore all of it'));
    await expect.poll(() => [desk.texts('fr')[1], desk.texts('en')[3]]).toEqual(['Le bail court sur 27 ans.', 'Goodbye and thank you.']);
    await press('Escape', 'Control+z');
    expect(desk.texts('fr')[1]).toBe('Le bail court sur 127 ans.');
    await press('Control+z');
    expect(desk.texts('en')[1]).toBe('The lease runs for 127 years.');
  });

  test('two revisions are compared with each other; changes only, and one side', async () => {
    const { desk } = await withPast();
    await record('First letter', '2026-09-01');
    desk.remoteText('en', 2, 8, 'much ');
    await record('Second letter', '2026-10-01');
    await userEvent.click(shown('.timeline .stop')[1]!);
    await userEvent.click(shown('.timeline .stop')[0]!, { modifiers: ['Shift'] });
    await expect.poll(() => one('.margin h2').textContent).toBe('1 September 2026 → 1 October 2026');
    await userEvent.click(one('.choices input[type=checkbox]'));
    expect(shown('.compared-row').length).toBe(1);
    await userEvent.selectOptions(one('.choices select'), 'fr');
    expect(cells('en')).toEqual([]);
    expect(shown('.margin button').map((one) => one.textContent)).not.toContain('Restore all of it');
  });
});

describe('a revision that is sent out', () => {
  test('needs a reason while something stands open; it is approved side by side', async () => {
    const { desk, revisions } = await withPast();
    desk.remoteText('en', 1, 0, 'Today ');
    await press('Control+Shift+S');
    await type('Sent at midnight');
    await userEvent.click(one('dialog input[type=checkbox]'));
    expect(one('dialog .obstacles').textContent).toContain('French behind (2)');
    await userEvent.click(one('dialog button[type=submit]'));
    expect(revisions).toEqual([]);
    await userEvent.fill(shown('dialog input').at(-1)!, 'no time left');
    await userEvent.click(one('dialog button[type=submit]'));
    await expect.poll(() => revisions.length).toBe(1);
    await expect.poll(() => issuedOf(desk.sync().copy, revisions[0]!.hash)?.waived).toMatchObject({ reason: 'no time left' });
    await userEvent.click(shown('.timeline .stop')[0]!);
    await expect.poll(() => one('.margin').textContent).toContain('Sent out all the same: no time left');
    await userEvent.click(button('Approve the French'));
    await expect.poll(() => one('.margin').textContent).toContain('French approved by Nora');
    expect(one('.margin').textContent).not.toContain('changed since');
    desk.remoteText('fr', 0, 0, 'Oui. ');
    await expect.poll(() => one('.margin').textContent).toContain('changed since');
  });
});

test('the margin tells what the pair said in each revision', async () => {
  const { desk } = await withPast();
  await record('First letter', '2026-09-01');
  desk.remoteText('en', 0, 0, 'Again: ');
  await record('Second letter', '2026-10-01');
  await desk.cursor('en', 0, 0);
  await userEvent.click(shown('.margin summary').at(-1)!);
  await expect.poll(() => shown('.past li').length).toBe(2);
  expect(shown('.past li').map((item) => item.textContent)).toEqual([
    '1 October 2026 Second letterAgain: We greet you all.Nous vous saluons tous.', '1 September 2026 First letterWe greet you all.Nous vous saluons tous.',
  ]);
});

test('in French', async () => {
  await withPast('fr');
  expect(one('.timeline').textContent).toContain('Aucune révision enregistrée');
  await record('Première lettre', '2026-09-01');
  expect(stops()).toEqual(['1er septembre 2026 Première lettre', 'Maintenant']);
});

test.each(['light', 'dark'] as const)('is accessible, %s', async (theme) => {
  const { desk } = await withPast('en', { theme });
  await press('Control+Shift+S');
  await userEvent.click(one('dialog input[type=checkbox]'));
  await expectAccessible('recording');
  await press('Escape');
  await record('First letter', '2026-09-01');
  desk.remoteText('en', 1, 19, '1');
  desk.remoteText('fr', 2, 0, 'Oui, ');
  await userEvent.click(shown('.timeline .stop')[0]!);
  await expect.poll(() => shown('.compared-row').length).toBe(4);
  await press('Alt+ArrowDown');
  await expectAccessible('a comparison');
});

test('what answered the same words in a recorded letter is offered, and put in by one step', async () => {
  const { desk, revisions } = await withPast();
  await record('First letter', '2026-09-01');
  const { about, hash } = revisions[0]!;
  desk.bridge.recall = async ({ side, text }) => (side === 'en' && text === 'Nothing more was said about it.' ? [{ hash, about, en: text, fr: 'Rien de plus n’en a été dit.', likeness: 1 }] : []);
  await desk.cursor('fr', 2, 0, 28);
  await press('Delete');
  expect(desk.texts('fr')[2]).toBe('');
  await desk.cursor('fr', 2, 0);
  await press('Backspace');
  expect(desk.texts('fr')).toHaveLength(3);
  await userEvent.click(desk.marks[2]!);
  await expect.poll(() => one('.margin').textContent).toContain('1 September 2026 · 100% alike');
  await userEvent.click(button('Use it'));
  await expect.poll(() => desk.texts('fr')).toEqual(['Nous vous saluons tous.', 'Le bail court sur 27 ans.', 'Rien de plus n’en a été dit.', 'Au revoir et merci.']);
  await press('Control+z');
  expect(desk.texts('fr')).toHaveLength(3);
});
