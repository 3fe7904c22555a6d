import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Settings } from '../../shared/bridge/bridge';
import { readSide } from '../../shared/letter/read-side';
import { expectAccessible } from './accessible';
import { drafts, one, openDesk, openWindow, press, shown, wait, type OpenDesk } from './desk';

/** A pair in every state, one of them of two blocks, one crossing, with a change that matters and one that does not. */
function everyState(settings: Settings): Promise<OpenDesk> {
  const en = ['Alpha 1', 'Beta 2', 'Gamma 3', 'Delta 4', 'Epsilon', 'Eta 7', 'Theta', 'Iota', 'Ka ppa'];
  const fr = ['Alpha 1', 'Bêta 2', 'Gamma 3', 'Delta 4', 'Zêta', 'Êta 7', 'Êta 7 bis', 'Iota', 'Thêta', 'Kappa'];
  return openDesk(drafts(en, fr), '0|0 1|1 2|2 3|3 4| |4 5|5,6 6|8 7|7 8|9', {
    settings,
    change: (letter) => {
      const write = (side: 'en' | 'fr', block: number, text: string): void => letter.text[side].insert(readSide(letter, side).starts[block]! + 2, text, {});
      write('en', 1, 'x');
      write('fr', 2, 'x');
      write('en', 3, '9');
      write('fr', 3, '8');
      write('en', 8, ' ');
      const keys = [...letter.pairs.keys()];
      for (const key of keys.slice(4, 7)) letter.pairs.delete(key);
    },
  });
}

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test('the start screen, its choice of files, and a failure', async () => {
    await openWindow({ screen: 'start', recent: [{ path: '/a', name: 'River letter', opened: '2026-11-20T10:00:00Z', draft: true }] }, { theme });
    await expectAccessible('the start screen');
    await userEvent.click(one('.way.first'));
    await expectAccessible('the choice of files');
  });

  test('the desk, with each state in the margin', async () => {
    const desk = await everyState({ theme });
    const seen = new Set<string>();
    for (const mark of desk.marks) {
      const state = `${mark.dataset.state} ${mark.dataset.class ?? ''}`;
      if (seen.has(state)) continue;
      seen.add(state);
      await userEvent.click(mark);
      await expectAccessible(`the desk with ${state} in hand`);
    }
    expect([...seen].map((state) => state.split(' ')[0]).sort()).toEqual(['both-changed', 'en-ahead', 'en-only', 'fr-ahead', 'fr-only', 'in-sync', 'in-sync', 'unconfirmed']);
    await userEvent.click(shown('.dot[data-state=en-ahead]')[0]!);
    await userEvent.click(shown('.margin button').find((button) => button.textContent === 'No change needed…')!);
    await expectAccessible('asking for a reason');
  });

  test('findings, open and dismissed, and how far to dismiss one', async () => {
    const desk = await openDesk(drafts(['We thank the the council and and all.', 'It took 27 years.'], ['Nous remercions le conseil et tous.', 'Cela a pris 27 ans.']), '0|0 1|1', {
      settings: { theme },
      change: (letter) => {
        const at = readSide(letter, 'en').starts[1]! + 'It took 2'.length;
        letter.text.en.delete(at, 1);
        letter.text.en.insert(at, '5', {});
      },
    });
    await expect.poll(() => shown('.text .finding').length).toBeGreaterThan(1);
    await userEvent.click(shown('.text .finding')[0]!);
    await expectAccessible('findings');
    await press('Alt+d');
    await expectAccessible('dismissing');
    await press('Enter');
    await userEvent.click(one('.margin .dismissed summary'));
    await expectAccessible('dismissed');
    expect(desk.marks[0]!.getAttribute('aria-label')).toBe('1. In sync · 1 finding (error)');
    await userEvent.click(desk.marks[1]!);
    expect(shown('.margin .carries').length).toBe(1);
    await expectAccessible('a change to carry over');
  });

  test('dialogs, finding, messages', async () => {
    const desk = await everyState({ theme });
    await desk.cursor('en', 0, 0, 3);
    for (const key of ['Control+k', 'F1', 'Control+Shift+k']) {
      await press(key);
      await expectAccessible(key);
      await press('Escape');
    }
    await press('Control+f', 'a', 'l');
    await expectAccessible('finding');
    await press('Escape', 'Alt+l');
    desk.bridge.emit({ type: 'problem', message: 'The letter could not be saved: the disk is full. Everything is still in this window.' });
    desk.bridge.emit({ type: 'settings', settings: { theme, spaces: true } });
    await expectAccessible('messages');
  });

  test('what the program tells below', async () => {
    const desk = await everyState({ theme });
    desk.bridge.save = async () => ({ done: false, failed: 'The folder is read-only.' });
    await press('Control+s');
    expect(one('.told').textContent).toContain('The folder is read-only.');
    await wait(300);
    await expectAccessible('a note');
  });
});

test('two empty sheets, and a letter that can only be read', async () => {
  await openDesk(drafts([], []), '|', { confirmed: false });
  await expectAccessible('two empty sheets');
  await openDesk(drafts(['one', 'two'], ['un']), '0|0 1|', { readOnly: 'A newer program wrote this letter.' });
  await expectAccessible('read only');
});
