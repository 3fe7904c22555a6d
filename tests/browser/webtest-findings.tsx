import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Settings } from '../../shared/bridge/bridge';
import { drafts, one, openDesk, press, settled, shown, type, type OpenDesk } from './desk';

/** Two pairs with a doubled word each, one of them twice in the letter, between pairs without. */
const TEXTS = drafts(
  ['We greet you.', 'We thank the the council.', 'Nothing was said.', 'They greet the the mayor.', 'Goodbye and thank you.'],
  ['Nous vous saluons.', 'Nous remercions le conseil.', 'Rien n’a été dit.', 'Ils saluent la la mairesse.', 'Au revoir et merci.'],
);
const PAIRS = '0|0 1|1 2|2 3|3 4|4';

/** A letter on the desk that has been looked through. */
async function looked(settings: Settings = {}, locale: 'en' | 'fr' = 'en'): Promise<OpenDesk> {
  const desk = await openDesk(TEXTS, PAIRS, { settings, locale });
  await expect.poll(() => underlined()).toEqual(['the', 'the', 'la']);
  return desk;
}

const underlined = (): string[] => shown('.text .finding').map((mark) => mark.textContent!);
const counted = (): string => shown('.bar [data-findings]').map((count) => count.textContent!.trim()).join(', ');
const cards = (): HTMLElement[] => shown('.margin .noticed');
const button = (name: string): HTMLElement => {
  const found = shown('.margin button').find((one) => one.textContent === name);
  if (!found) throw new Error(`no button ${name} in the margin`);
  return found;
};
const selected = (): string => getSelection()!.toString();

describe('findings', () => {
  test('show in the text, on the spine by a shape, in the bar and in the margin', async () => {
    const desk = await looked();
    expect(desk.marks.map((mark) => mark.getAttribute('aria-label'))).toEqual(['1. In sync', '2. In sync · 1 finding (error)', '3. In sync', '4. In sync · 2 findings (error)', '5. In sync']);
    expect(desk.marks.map((mark) => mark.parentElement!.querySelector('.sign')?.getAttribute('data-severity') ?? '')).toEqual(['', 'error', '', 'error', '']);
    expect(counted()).toBe('3 findings');
    expect(cards()).toEqual([]);
    await userEvent.click(desk.marks[1]!);
    expect(cards().length).toBe(1);
    expect(cards()[0]!.textContent).toContain('“the” stands twice');
    expect(cards()[0]!.querySelector('.quote')!.textContent).toBe('We thank the the council.');
    expect(cards()[0]!.querySelector('.changes')!.textContent).toBe('the the →  becomes the');
  });

  test('come and go while one types, without keeping anybody waiting, and stay at their words meanwhile', async () => {
    const desk = await looked();
    await desk.cursor('en', 1, 0);
    await type('Truly ');
    expect(underlined()).toEqual(['the', 'the', 'la']);
    await desk.cursor('en', 4, 8);
    await type('and ');
    await expect.poll(underlined).toEqual(['the', 'the', 'and', 'la']);
    expect(counted()).toBe('4 findings');
    await desk.cursor('fr', 3, 14);
    await press('Backspace', 'Backspace', 'Backspace');
    expect(desk.texts('fr')[3]).toBe('Ils saluent la mairesse.');
    await expect.poll(counted).toBe('3 findings');
  });

  test('a colleague’s words are looked at too', async () => {
    const desk = await looked();
    desk.remoteText('en', 0, 3, 'do do ');
    await expect.poll(counted).toBe('4 findings');
  });

  test('the cursor in its words brings a finding to the top of the margin', async () => {
    const desk = await looked();
    await desk.cursor('fr', 3, 3);
    expect(cards().map((card) => card.dataset.picked)).toEqual([undefined, undefined]);
    await userEvent.click(shown('.text .finding')[2]!);
    await expect.poll(() => cards().map((card) => [card.dataset.picked, card.querySelector('mark')!.textContent])).toEqual([['true', 'la'], [undefined, 'the']]);
    expect(one('.margin').firstElementChild!.contains(cards()[0]!)).toBe(true);
    expect(desk.cursorAt).toBe('fr 3');
  });

  test('F7 walks to the words of the next, Shift+F7 back, round the end', async () => {
    const desk = await looked();
    await desk.cursor('en', 2, 0);
    const seen: string[] = [];
    for (const key of ['F7', 'F7', 'F7', 'Shift+F7', 'Shift+F7']) {
      await press(key);
      seen.push(`${desk.cursorAt} ${selected()}`);
    }
    expect(seen).toEqual(['en 3 the', 'fr 3 la', 'en 1 the', 'fr 3 la', 'en 3 the']);
    await userEvent.click(one('.bar [data-findings]'));
    expect(`${desk.cursorAt} ${selected()}`).toBe('fr 3 la');
  });
});

describe('a fix', () => {
  test('by button or Ctrl+. is one step of undo', async () => {
    const desk = await looked();
    await userEvent.click(desk.marks[1]!);
    await userEvent.click(button('Fix'));
    expect(desk.texts('en')[1]).toBe('We thank the council.');
    await expect.poll(counted).toBe('2 findings');
    expect(cards()).toEqual([]);
    await press('Control+z');
    expect(desk.texts('en')[1]).toBe('We thank the the council.');
    await expect.poll(counted).toBe('3 findings');
    await press('F7', 'Control+.');
    expect(desk.texts('en')[1]).toBe('We thank the council.');
  });

  test('of all of this kind is one step too', async () => {
    const desk = await looked();
    await userEvent.click(desk.marks[1]!);
    await userEvent.click(button('Fix all 3'));
    expect([desk.texts('en')[1], desk.texts('en')[3], desk.texts('fr')[3]]).toEqual(['We thank the council.', 'They greet the mayor.', 'Ils saluent la mairesse.']);
    await expect.poll(counted).toBe('');
    await press('Control+z');
    expect([desk.texts('en')[1], desk.texts('en')[3], desk.texts('fr')[3]]).toEqual(['We thank the the council.', 'They greet the the mayor.', 'Ils saluent la la mairesse.']);
  });

  test('is not made where the words have changed since they were looked at', async () => {
    const desk = await looked();
    await userEvent.click(desk.marks[1]!);
    const fix = button('Fix');
    desk.remoteText('en', 1, 0, 'Oh! ');
    fix.click();
    await settled();
    expect(desk.texts('en')[1]).toBe('Oh! We thank the the council.');
    expect(one('.bar .notice').textContent).toBe('The words have changed since: look again in a moment.');
  });
});

describe('a finding can be dismissed', () => {
  test('for its place, with a reason, while its sentence is the same; and brought back', async () => {
    const desk = await looked();
    await userEvent.click(desk.marks[1]!);
    await userEvent.click(button('Dismiss…'));
    await userEvent.click(one('.margin .noticed input'));
    await type('a stammer');
    await userEvent.click(button('Only here'));
    expect(counted()).toBe('2 findings');
    expect(underlined()).toEqual(['the', 'la']);
    await userEvent.click(one('.margin .dismissed summary'));
    const told = one('.margin .dismissed li').textContent!;
    expect(told).toMatch(/“the” stands twice.*Dismissed here by Nora on \d+ \w+ \d{4} · a stammer/);
    await userEvent.click(button('Bring back'));
    expect(counted()).toBe('3 findings');
    await press('Control+z');
    expect(counted()).toBe('2 findings');
    await desk.cursor('en', 1, 0);
    await type('Oh ');
    await expect.poll(counted).toBe('3 findings');
  });

  test('for the letter: wherever it says the same', async () => {
    const desk = await looked();
    await userEvent.click(desk.marks[1]!);
    await userEvent.click(button('Dismiss…'));
    await userEvent.click(button('In this letter'));
    await expect.poll(underlined).toEqual(['la']);
    expect([...desk.sync().copy.dismissed.keys()].map((key) => key.split('/')[0])).toEqual(['letter']);
    await press('Control+z');
    await expect.poll(underlined).toEqual(['the', 'the', 'la']);
  });

  test('for every letter: the settings keep it', async () => {
    const desk = await looked();
    await userEvent.click(desk.marks[3]!);
    await userEvent.click(button('Dismiss…'));
    await userEvent.click(button('In every letter'));
    await expect.poll(underlined).toEqual(['la']);
    expect(desk.bridge.asked).toContain('setSettings');
    expect(desk.sync().copy.dismissed.size).toBe(0);
    await userEvent.click(one('.margin .dismissed summary'));
    await userEvent.click(button('Bring back'));
    await expect.poll(underlined).toEqual(['the', 'the', 'la']);
  });

  test('by the keyboard alone', async () => {
    const desk = await looked();
    await desk.cursor('en', 0, 0);
    await press('F7', 'Alt+d');
    expect(document.activeElement!.textContent).toBe('Only here');
    await press('Escape');
    expect(desk.cursorAt).toBe('en 1');
    await press('Alt+d', 'Tab', 'Enter');
    await expect.poll(underlined).toEqual(['la']);
    expect(desk.cursorAt).toBe('en 1');
  });

  test('not in a letter that can only be read', async () => {
    const desk = await openDesk(TEXTS, PAIRS, { readOnly: 'A newer program wrote this letter.' });
    await expect.poll(underlined).toEqual(['the', 'the', 'la']);
    await userEvent.click(desk.marks[1]!);
    expect(cards().length).toBe(1);
    expect(shown('.margin .noticed button').map((found) => found.className)).toEqual(['quote']);
    await press('Control+.');
    expect(desk.texts('en')[1]).toBe('We thank the the council.');
  });
});

test('everything is said in French to a French reader', async () => {
  const desk = await looked({}, 'fr');
  expect(counted()).toBe('3 remarques');
  expect(desk.marks[3]!.getAttribute('aria-label')).toBe('4. En accord · 2 remarques (erreur)');
  await userEvent.click(desk.marks[1]!);
  expect(cards()[0]!.textContent).toContain('Mot redoublé');
  expect(cards()[0]!.textContent).toContain('figure deux fois');
  expect(shown('.margin .noticed .buttons button').map((found) => found.textContent)).toEqual(['Corriger', 'Corriger les 3', 'Écarter…']);
});

test('the letter keeps which French it is written in', async () => {
  const desk = await looked();
  const told: unknown[] = [];
  desk.bridge.setMenu = (state) => void told.push(state.profile);
  await press('Control+k');
  await type('French of Canada');
  await press('Enter');
  await expect.poll(() => desk.sync().copy.meta.get('profile')).toBe('fr-CA');
  await expect.poll(() => told.at(-1)).toBe('fr-CA');
});

test('nothing of it is cut off in a narrow window', async () => {
  const desk = await looked();
  await page.viewport(760, 700);
  await userEvent.click(desk.marks[1]!);
  await settled();
  expect(one('.margin').scrollWidth).toBeLessThanOrEqual(one('.margin').clientWidth);
});
