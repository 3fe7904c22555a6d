import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readSide } from '../../shared/letter/read-side';
import { drafts, one, openDesk, press, shown, type OpenDesk } from './desk';

const TEXTS = drafts(
  ['We met on 3 March 2023 in the old town.', 'It was a 27-year lease, and 40 members voted.', 'We thank you for your patience.'],
  ['Nous nous sommes réunis le 3 mars 2023 dans la vieille ville.', 'C’était un bail de 27 ans, et 40 membres ont voté.', 'Nous vous remercions de votre patience.'],
);

/** A letter of which the English has changed since it was confirmed. */
function changed(...edits: readonly (readonly [block: number, from: string, to: string])[]): Promise<OpenDesk> {
  return openDesk(TEXTS, '0|0 1|1 2|2', {
    change: (letter) => {
      for (const [block, from, to] of edits) {
        const { starts } = readSide(letter, 'en');
        const at = starts[block]! + String(TEXTS.en[block]!.runs.map((run) => ('text' in run ? run.text : ''))).indexOf(from);
        letter.text.en.delete(at, from.length);
        letter.text.en.insert(at, to, {});
      }
    },
  });
}

const offered = (): (string | null)[] => shown('.margin .carries li > span').map((offer) => offer.textContent);
const marked = (): (string | null)[] => shown('.margin .answers mark').map((mark) => mark.textContent);

describe('carrying a change over', () => {
  test('is offered in the other language’s form, and done by one key; the person then confirms', async () => {
    const desk = await changed([1, '27', '25']);
    await userEvent.click(desk.marks[1]!);
    expect(offered()).toEqual(['27 ans →  becomes 25 ans']);
    expect(marked()).toEqual(['27']);
    await press('Alt+Enter');
    expect(desk.texts('fr')[1]).toBe('C’était un bail de 25 ans, et 40 membres ont voté.');
    expect(getSelection()!.toString()).toBe('25');
    expect(desk.cursorAt).toBe('fr 1');
    expect(one('.bar .notice').textContent).toContain('Carried over');
    expect(offered()).toEqual([]);
    await press('Control+Enter');
    expect(desk.states).toEqual(['in-sync', 'in-sync', 'in-sync']);
    await press('Control+z', 'Control+z');
    expect(desk.texts('fr')[1]).toBe('C’était un bail de 27 ans, et 40 membres ont voté.');
    expect(desk.states).toEqual(['in-sync', 'en-ahead', 'in-sync']);
  });

  test('of several by one key is one step of undo; by its button each goes alone', async () => {
    const desk = await changed([1, '27', '25'], [1, '40', '41']);
    await userEvent.click(desk.marks[1]!);
    expect(offered().length).toBe(2);
    await press('Alt+Enter');
    expect(desk.texts('fr')[1]).toBe('C’était un bail de 25 ans, et 41 membres ont voté.');
    await press('Control+z');
    expect(desk.texts('fr')[1]).toBe('C’était un bail de 27 ans, et 40 membres ont voté.');
    await userEvent.click(shown('.margin .carries li button')[1]!);
    expect(desk.texts('fr')[1]).toBe('C’était un bail de 27 ans, et 41 membres ont voté.');
    await expect.poll(offered).toEqual(['27 ans →  becomes 25 ans']);
  });

  test('a date becomes a date of the other language', async () => {
    const desk = await changed([0, '3 March 2023', '5 April 2024']);
    await userEvent.click(desk.marks[0]!);
    expect(offered()).toEqual(['3 mars 2023 →  becomes 5 avril 2024']);
    await userEvent.click(one('.margin .carries button'));
    expect(desk.texts('fr')[0]).toBe('Nous nous sommes réunis le 5 avril 2024 dans la vieille ville.');
  });

  test('is not offered where words changed, and the key says so', async () => {
    const desk = await changed([2, 'patience', 'kindness']);
    await userEvent.click(desk.marks[2]!);
    expect(offered()).toEqual([]);
    await press('Alt+Enter');
    expect(desk.texts('fr')[2]).toBe('Nous vous remercions de votre patience.');
    expect(one('.bar .notice').textContent).toContain('nothing here to carry over');
  });

  test('of words, where they stand on the other side is marked', async () => {
    const desk = await changed([2, 'patience', 'kindness']);
    await userEvent.click(desk.marks[2]!);
    await expect.poll(marked).toEqual(['patience']);
    expect(one('.margin').textContent).toContain('The words marked answer the change.');
    await userEvent.click(shown('.margin button').find((button) => button.textContent === 'Edit this side')!);
    expect(getSelection()!.toString()).toBe('patience');
  });

  test('the place that answers is where editing begins', async () => {
    const desk = await changed([1, '27', '25']);
    await userEvent.click(desk.marks[1]!);
    await userEvent.click(shown('.margin button').find((button) => button.textContent === 'Edit this side')!);
    expect(desk.cursorAt).toBe('fr 1');
    expect(getSelection()!.toString()).toBe('27');
  });
});
