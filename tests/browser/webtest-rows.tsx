import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { drafts, FIVE, FIVE_PAIRS, item, openDesk, press, settled, type, type OpenDesk } from './desk';

const LONG = 'and then some more words that go on until the line is full and the next one begins ';
const words = (n: number, language: string): string => Array.from({ length: n }, (_, i) => `${language}${i}`).join(' ');

/** 1-1, 1-2, 2-1, a pair that crosses another, one-sided ones, headings and list items. */
const MIXED = drafts(
  [item('A heading in English that is rather long and takes two lines at least, for its letters are large', 'heading', 1), words(60, 'one'), words(20, 'two'), words(25, 'three'), 'Only in English.', words(8, 'four'), item('an item', 'ordered', 1), item('five', 'bullet', 2)],
  [item('Un titre', 'heading', 1), words(20, 'un'), words(50, 'deux'), words(70, 'trois'), item('un point qui est bien plus long que celui d’en face, et de loin, si bien qu’il passe à la ligne', 'ordered', 1), words(30, 'quatre'), 'En français seulement.', item('cinq', 'bullet', 2)],
);
const MIXED_PAIRS = '0|0 1|1,2 2,3|3 4| 5|5 6|4 |6 7|7';

async function mixed(): Promise<OpenDesk> {
  return openDesk(MIXED, MIXED_PAIRS);
}

describe('rows are level', () => {
  test('at load, with 1-2, 2-1, one-sided and crossing pairs', async () => {
    const desk = await mixed();
    desk.expectLevelRows();
    expect(document.querySelectorAll('.crossing').length).toBe(2);
    expect(document.querySelectorAll('.missing').length).toBe(2);
  });

  test('with the sides swapped', async () => {
    const desk = await openDesk(MIXED, MIXED_PAIRS, { settings: { swapped: true } });
    expect(desk.sheet('fr').getBoundingClientRect().left).toBeLessThan(desk.sheet('en').getBoundingClientRect().left);
    desk.expectLevelRows();
  });

  test('while typing long text into one side', async () => {
    const desk = await mixed();
    await desk.cursor('fr', 3, 5);
    const before = desk.drawn('en')[4]!.getBoundingClientRect().top;
    for (const part of (LONG + LONG).match(/.{1,24}/gu)!) {
      await type(part);
      desk.expectLevelRows();
    }
    expect(desk.texts('fr')[3]).toContain(LONG);
    expect(desk.drawn('en')[4]!.getBoundingClientRect().top, 'the other side moved down with it').toBeGreaterThan(before + 20);
  });

  test('after Enter in the middle, at the end and at the beginning of a block', async () => {
    const desk = await mixed();
    await desk.cursor('en', 1, 40);
    await press('Enter');
    desk.expectLevelRows();
    expect(desk.notation).toBe('0|0 1,2|1,2 3,4|3 5| 6|5 7|4 |6 8|7');
    await press('End', 'Enter', 'x');
    desk.expectLevelRows();
    await desk.cursor('fr', 3, 0);
    await press('Enter');
    desk.expectLevelRows();
    await type(LONG);
    desk.expectLevelRows();
  });

  test('after merge, split, shift, link, unlink and each undo of them', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    const notations = [desk.notation];
    const deed = async (chord: string): Promise<void> => {
      await press(chord);
      desk.expectLevelRows();
      expect(desk.notation, `${chord} does something`).not.toBe(notations.at(-1));
      notations.push(desk.notation);
    };
    await desk.cursor('en', 1, 8);
    await deed('Alt+m');
    await deed('Alt+s');
    await deed('Alt+Shift+ArrowDown');
    await deed('Alt+Shift+ArrowUp');
    await deed('Alt+u');
    for (let i = notations.length - 2; i >= 0; i--) {
      await press('Control+z');
      desk.expectLevelRows();
      expect(desk.notation).toBe(notations[i]);
    }
    for (const notation of notations.slice(1)) {
      await press('Control+Shift+z');
      desk.expectLevelRows();
      expect(desk.notation).toBe(notation);
    }
  });

  test.each([[1920, 1080], [1000, 700], [640, 400]])('after the window became %i x %i', async (width, height) => {
    const desk = await mixed();
    await page.viewport(width, height);
    await settled();
    desk.expectLevelRows();
    expect(document.documentElement.scrollWidth, 'nothing hangs over the edge').toBeLessThanOrEqual(width);
  });

  test('when somebody else writes, splits and deletes', async () => {
    const desk = await mixed();
    desk.remoteText('en', 2, 3, LONG + LONG);
    await settled();
    desk.expectLevelRows();
    desk.remotely((letter) => letter.text.fr.insertEmbed(40, { b: 'theirs' }, {}));
    await settled();
    desk.expectLevelRows();
    desk.remotely((letter) => letter.text.en.delete(10, 300));
    await settled();
    desk.expectLevelRows();
  });

  test('on two empty sheets, from the first key on', async () => {
    const desk = await openDesk(drafts([], []), '|', { confirmed: false });
    await desk.cursor('en', 0, 0);
    await type('Dear all,');
    await press('Enter');
    await type('We write.');
    desk.expectLevelRows();
    expect(desk.texts('en')).toEqual(['Dear all,', 'We write.']);
    await press('F6');
    await type('Nous écrivons.');
    desk.expectLevelRows();
    expect(desk.notation).toBe('0| 1|0');
  });
});

test('1,000 pairs: the desk opens and a keystroke leaves every row level', async () => {
  const n = 1000;
  const side = (language: string, more: number): string[] => Array.from({ length: n }, (_, i) => words(8 + ((i * more) % 40), language));
  const opening = performance.now();
  const desk = await openDesk(drafts(side('word', 7), side('mot', 11)), Array.from({ length: n }, (_, i) => `${i}|${i}`).join(' '));
  const opened = performance.now() - opening;
  desk.expectLevelRows();
  await desk.cursor('fr', 500, 3);
  const keys: number[] = [];
  let pressed = 0;
  window.addEventListener('keydown', () => {
    pressed = performance.now();
    // After the key's own work, with the layout it asks for.
    setTimeout(() => {
      document.body.getBoundingClientRect();
      keys.push(performance.now() - pressed);
    }, 0);
  }, true);
  await type('Nous écrivons ici une longue phrase de plus. ');
  desk.expectLevelRows();
  expect(desk.texts('fr')[500]).toContain('une longue phrase de plus');
  expect(desk.states[500]).toBe('fr-ahead');
  expect(desk.markStates).toEqual(desk.states);
  keys.sort((a, b) => a - b);
  console.info(`1,000 pairs: opened in ${opened.toFixed(0)} ms; a key ${keys[keys.length >> 1]!.toFixed(1)} ms (median), ${keys.at(-1)!.toFixed(1)} ms (longest), layout included`);
});
