import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readSide } from '../../shared/letter/read-side';
import { drafts, FIVE, FIVE_PAIRS, one, openDesk, press, settled, shown, type, wait, type OpenDesk } from './desk';

const five = (): Promise<OpenDesk> => openDesk(FIVE, FIVE_PAIRS);
const IN_SYNC = ['in-sync', 'in-sync', 'in-sync', 'in-sync', 'in-sync'];
const margin = (): string => one('.margin').textContent!;
/** What the bar counts: `{ 'in-sync': 4, 'en-ahead': 1 }`. */
const counted = (): { [state: string]: number } => Object.fromEntries(shown('.bar [data-state]').map((count) => [count.dataset.state!, Number(count.querySelector('b')!.textContent)]));

function expectAllInSync(desk: OpenDesk): void {
  expect(desk.markStates).toEqual(IN_SYNC);
  expect(desk.states).toEqual(IN_SYNC);
  expect(counted()).toEqual({ 'in-sync': 5 });
  expect(document.querySelector('[data-wash~=behind]')).toBeNull();
}

/** Pauses so long that what is typed next is a step of undo by itself. */
const pause = (): Promise<void> => wait(650);

describe('drift', () => {
  test('appears while one types: in the spine, the bar, the margin, and beside the paragraph that waits', async () => {
    const desk = await five();
    expectAllInSync(desk);
    await desk.cursor('en', 1, 16);
    await type('0');
    expect(desk.texts('en')[1]).toBe('The dam costs 140 million.');
    expect(desk.markStates).toEqual(['in-sync', 'en-ahead', 'in-sync', 'in-sync', 'in-sync']);
    expect(desk.marks[1]!.getAttribute('aria-label')).toMatch(/^2\. English changed, French did not/);
    expect(counted()).toEqual({ 'in-sync': 4, 'en-ahead': 1 });
    expect(one('.top .quiet').textContent).toBe('1 pair needs a hand');
    expect(margin()).toContain('English changed, French did not');
    expect(one('.margin del').textContent).toBe('14');
    expect(one('.margin ins').textContent).toBe('140');
    expect(one('.margin .tag').textContent).toBe('14 million → 140 million');
    expect(margin()).toMatch(/\d+% of the text changed/);
    expect(one('.margin .card').firstElementChild!.className, 'the facts come first').toBe('tags');
    expect(margin()).toContain('Le barrage coûte 14 millions.');
    expect(desk.drawn('fr')[1]!.dataset.wash).toContain('behind');
    expect(desk.drawn('en')[1]!.dataset.wash).not.toContain('behind');
  });

  test('goes away when the edit is taken back by hand', async () => {
    const desk = await five();
    await desk.cursor('en', 1, 16);
    await type('0');
    expect(desk.markStates[1]).toBe('en-ahead');
    await press('Backspace');
    expectAllInSync(desk);
    expect(margin()).toContain('Both sides stand as they were confirmed.');
  });

  test('goes away by Ctrl+Z, and comes again by Ctrl+Shift+Z and Ctrl+Y', async () => {
    const desk = await five();
    await desk.cursor('fr', 3, 0);
    await type('Mais ');
    expect(desk.markStates[3]).toBe('fr-ahead');
    await press('Control+z');
    expectAllInSync(desk);
    await press('Control+Shift+z');
    expect(desk.markStates[3]).toBe('fr-ahead');
    await press('Control+z');
    expectAllInSync(desk);
    await press('Control+y');
    expect(desk.texts('fr')[3]).toBe('Mais Rien n’a été dit.');
  });

  test('of both sides says so; a cosmetic change stays in sync', async () => {
    const desk = await five();
    await desk.cursor('fr', 1, 19);
    await type('0');
    await desk.cursor('en', 1, 16);
    await type('0');
    expect(desk.markStates[1]).toBe('both-changed');
    expect(counted()).toEqual({ 'in-sync': 4, 'both-changed': 1 });
    await desk.cursor('en', 3, 7);
    await press('Space');
    expect(desk.markStates[3]).toBe('in-sync');
    expect(desk.marks[3]!.dataset.class).toBe('cosmetic');
    expect(margin()).toContain('Only the look of it changed');
  });

  test('of a word’s look is shown with the word, and said', async () => {
    const desk = await five();
    await desk.cursor('en', 1, 4, 7);
    await press('Control+b');
    expect(desk.markStates[1]).toBe('in-sync');
    expect(one('.margin .diff ins.dress').textContent).toBe('dam (now bold) ');
    expect(one('.margin .diff ins.dress .bold').textContent).toBe('dam');
    expect(document.querySelector('.margin .diff del')).toBeNull();
    expect(margin()).toContain('Only the look of it changed');
  });

  test('that a colleague’s edit makes shows as soon as it arrives', async () => {
    const desk = await five();
    desk.remoteText('fr', 2, 17, '3');
    await settled();
    expect(desk.markStates).toEqual(['in-sync', 'in-sync', 'fr-ahead', 'in-sync', 'in-sync']);
    expect(desk.drawnTexts('fr')[2]).toBe('Nous demandons 3 3audiences.');
  });

  test('of a paragraph deleted on one side: the other is ahead, and stays where it was', async () => {
    const desk = await five();
    await desk.cursor('en', 2, 0);
    desk.sheet('en').focus();
    getSelection()!.setBaseAndExtent(desk.drawn('en')[1]!.firstChild!, 25, desk.drawn('en')[2]!.firstChild!, 22);
    await settled();
    await press('Delete');
    expect(desk.texts('en')).toEqual(['First of all we greet you.', 'The dam costs 14 million.', 'Nothing was said.', 'Yours faithfully,']);
    expect(desk.states).toEqual(['in-sync', 'in-sync', 'en-ahead', 'in-sync', 'in-sync']);
    await userEvent.click(desk.marks[2]!);
    expect(margin()).toContain('All of it was taken out.');
    desk.expectLevelRows();
  });
});

describe('confirming', () => {
  /** Pairs 1 and 3 drifted before the letter was opened. */
  const drifted = (): Promise<OpenDesk> => openDesk(FIVE, FIVE_PAIRS, {
    change: (letter) => {
      for (const block of [3, 1]) letter.text.en.insert(readSide(letter, 'en').starts[block]! + 4, 'really ', {});
    },
  });

  test('Ctrl+Enter confirms the pair in hand and goes to the next that needs a hand, round the end', async () => {
    const desk = await drifted();
    expect(desk.markStates).toEqual(['in-sync', 'en-ahead', 'in-sync', 'en-ahead', 'in-sync']);
    await desk.cursor('fr', 3, 2);
    expect(desk.hand).toBe(3);
    await press('Control+Enter');
    expect(desk.states).toEqual(['in-sync', 'en-ahead', 'in-sync', 'in-sync', 'in-sync']);
    expect(desk.hand).toBe(1);
    expect(desk.cursorAt).toBe('fr 1');
    await press('Control+Enter');
    expectAllInSync(desk);
    expect(one('.bar .notice').textContent).toBe('Nothing left to do here: every pair is in sync.');
    expect(margin()).toContain('Confirmed by Nora on');
  });

  test('with a reason', async () => {
    const desk = await drifted();
    await userEvent.click(desk.marks[1]!);
    await userEvent.click(shown('.margin button').find((button) => button.textContent === 'No change needed…')!);
    await settled();
    await type('style only');
    await press('Enter');
    expect(desk.states[1]).toBe('in-sync');
    expect(margin()).toMatch(/Confirmed by Nora on \d+ \w+ \d{4} · style only/);
  });

  test('a one-sided pair as meant', async () => {
    const desk = await openDesk(drafts(['one', 'two'], ['un']), '0|0 1|', { confirmed: false });
    expect(desk.states).toEqual(['unconfirmed', 'en-only']);
    await userEvent.click(desk.marks[1]!);
    await userEvent.click(shown('.margin button').find((button) => button.textContent === 'Meant so: confirm')!);
    await settled();
    expect(desk.states).toEqual(['unconfirmed', 'in-sync']);
  });

  test('the bar’s counts walk to the next pair of that state', async () => {
    const desk = await drifted();
    await userEvent.click(one('.bar [data-state=en-ahead]'));
    expect(desk.hand).toBe(1);
    await userEvent.click(one('.bar [data-state=en-ahead]'));
    expect(desk.hand).toBe(3);
    await userEvent.click(one('.bar [data-state=en-ahead]'));
    expect(desk.hand).toBe(1);
  });
});

describe('undo', () => {
  test('takes back typing on both sides, confirmations and alignment in the order they were done, and puts the cursor there', async () => {
    const desk = await five();
    const told = (): string => JSON.stringify([desk.texts('en'), desk.texts('fr'), desk.notation, desk.states]);
    const steps: { readonly before: string; readonly side: string }[] = [];
    const did = async (side: string, deed: () => Promise<void>): Promise<void> => {
      const before = told();
      await deed();
      expect(told(), `step ${steps.length} does something`).not.toBe(before);
      steps.push({ before, side });
    };
    await desk.cursor('en', 1, 16);
    await did('en', () => type('0'));
    await desk.cursor('fr', 1, 19);
    await did('fr', () => type('0'));
    await did('fr', () => press('Control+Shift+Enter'));
    await did('fr', () => press('Alt+m'));
    await desk.cursor('en', 3, 0);
    await did('en', () => type('But '));
    await pause();
    await did('en', () => type('really '));
    await did('en', () => press('Control+b', 'Alt+u'));
    await desk.cursor('en', 0, 5);
    await did('en', () => press('Enter'));
    const end = told();
    for (const { before, side } of [...steps].reverse()) {
      await press('Control+z');
      expect(told()).toBe(before);
      expect(desk.cursorAt.slice(0, 2)).toBe(side);
      desk.expectLevelRows();
    }
    await press('Control+z');
    expect(told(), 'nothing is left to take back').toBe(steps[0]!.before);
    for (const { before } of steps) {
      expect(told()).toBe(before);
      await press('Control+Shift+z');
    }
    expect(told()).toBe(end);
  });

  test('leaves a colleague’s words alone', async () => {
    const desk = await five();
    await desk.cursor('en', 1, 0);
    await type('Mine. ');
    desk.remoteText('en', 1, 3, 'THEIRS ');
    await settled();
    await press('Control+z');
    expect(desk.texts('en')[1]).toBe('THEIRS The dam costs 14 million.');
    expect(desk.drawnTexts('en')[1]).toBe('THEIRS The dam costs 14 million.');
  });
});

describe('words that lost their paragraph', () => {
  test('are pointed out in the margin until somebody has looked', async () => {
    const desk = await five();
    // The colleague deletes the paragraph before the desk's words reach them.
    desk.bridge.updates.length = 0;
    await desk.cursor('en', 1, 8);
    await type('really ');
    const mine = desk.bridge.updates.splice(0);
    desk.remotely((letter) => {
      const { starts } = readSide(letter, 'en');
      letter.text.en.delete(starts[1]! - 1, starts[2]! - starts[1]!);
    });
    desk.bridge.updates.push(...mine);
    await settled();
    expect(desk.drawnTexts('en')[0]).toBe('First of all we greet you.really ');
    expect(margin()).toContain('Words without their paragraph');
    expect(one('.margin section ins').textContent).toBe('really');
    await userEvent.click(shown('.margin section button').find((button) => button.textContent === 'Seen')!);
    await settled();
    expect(margin()).not.toContain('Words without their paragraph');
  });
});
