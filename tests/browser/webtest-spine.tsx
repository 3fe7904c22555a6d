import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { drafts, FIVE, FIVE_PAIRS, item, one, openDesk, press, settled, shown, type } from './desk';

const PAIR = 'application/x-visavis-pair';

/** Drags a spine's mark onto something. @returns whether the drop was taken. */
async function drag(from: HTMLElement, to: HTMLElement): Promise<boolean> {
  const dataTransfer = new DataTransfer();
  const tell = (kind: string, on: HTMLElement): boolean => on.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
  tell('dragstart', from);
  expect(dataTransfer.getData(PAIR)).toBe(from.dataset.pair);
  const may = !tell('dragover', to);
  if (may) tell('drop', to);
  tell('dragend', from);
  await settled();
  return may;
}

describe('where a side is missing', () => {
  const TEXTS = drafts(['one', item('two', 'bullet', 1), 'three', 'four'], ['un', 'trois', 'quatre', 'cinq']);
  const NOTATION = '0|0 1| 2|1 3|2 |3';

  test('a click begins it in its place, of the same kind, and one writes on', async () => {
    const desk = await openDesk(TEXTS, NOTATION);
    expect(shown('.missing').map((missing) => [missing.closest<HTMLElement>('.sheet')!.dataset.side, missing.textContent])).toEqual([
      ['en', 'Not in English yet. Click to write it.'], ['fr', 'Not in French yet. Click to write it.'],
    ]);
    await userEvent.click(one('.sheet[data-side=fr] .missing'));
    await settled();
    await type('deux');
    expect(desk.texts('fr')).toEqual(['un', 'deux', 'trois', 'quatre', 'cinq']);
    expect(desk.kinds('fr')[1]).toBe('bullet 1');
    expect(desk.notation).toBe('0|0 1|1 2|2 3|3 |4');
    expect(desk.cursorAt).toBe('fr 1');
    expect(desk.hand).toBe(1);
    desk.expectLevelRows();
    await userEvent.click(one('.sheet[data-side=en] .missing'));
    await settled();
    await type('five');
    expect(desk.texts('en')).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(desk.notation).toBe('0|0 1|1 2|2 3|3 4|4');
    desk.expectLevelRows();
    expect(document.querySelector('.missing')).toBeNull();
    await press('Control+z', 'Control+z');
    expect(desk.notation).toBe('0|0 1|1 2|2 3|3 |4');
  });

  test('at the very beginning', async () => {
    const desk = await openDesk(drafts(['one', 'two'], ['deux']), '0| 1|0');
    await userEvent.click(one('.missing'));
    await settled();
    await type('un');
    expect(desk.texts('fr')).toEqual(['un', 'deux']);
    expect(desk.notation).toBe('0|0 1|1');
    desk.expectLevelRows();
  });

  test('a whole side: every gap can be begun, in any order', async () => {
    const desk = await openDesk(drafts(['one', 'two', 'three'], []), '0| 1| 2|');
    desk.expectLevelRows();
    for (const [gap, words] of [[2, 'trois'], [0, 'un'], [0, 'deux']] as const) {
      await userEvent.click(shown('.missing')[gap]!);
      await settled();
      await type(words);
    }
    expect(desk.texts('fr')).toEqual(['un', 'deux', 'trois']);
    expect(desk.notation).toBe('0|0 1|1 2|2');
    desk.expectLevelRows();
  });
});

describe('the spine', () => {
  test('a mark tells its state by name, sign and colour, and takes its pair in hand', async () => {
    const desk = await openDesk(drafts(['one', 'two', 'three'], ['un', 'deux', 'deux bis']), '0|0 1|1,2 2|', { confirmed: false });
    // What checks find comes in its own time.
    expect(desk.marks.map((mark) => mark.getAttribute('aria-label')!.replace(/ · \d+ (?:finding|note).*$/, ''))).toEqual(['1. Not confirmed yet', '2. Not confirmed yet · 1 facing 2', '3. English only']);
    expect(new Set(desk.marks.map((mark) => `${mark.textContent} ${getComputedStyle(mark).borderTopColor}`)).size).toBe(2);
    expect(document.querySelectorAll('.bracket').length).toBe(1);
    await userEvent.click(desk.marks[2]!);
    expect(desk.hand).toBe(2);
    expect(desk.cursorAt).toBe('en 2');
  });

  test('each state has a sign of its own, which turns round with the sides', async () => {
    const signs = async (swapped: boolean): Promise<{ [state: string]: string }> => {
      const desk = await openDesk(drafts(['a', 'b', 'c', 'd', 'e'], ['a', 'b', 'c', 'd', 'f']), '0|0 1|1 2|2 3|3 4| |4', { settings: { swapped } });
      await desk.cursor('en', 1, 1);
      await type('x');
      await desk.cursor('fr', 2, 1);
      await type('x');
      await desk.cursor('fr', 3, 1);
      await type('x');
      await desk.cursor('en', 3, 1);
      await type('x');
      return Object.fromEntries(desk.marks.map((mark) => [mark.dataset.state!, mark.textContent!]));
    };
    const straight = await signs(false);
    expect(Object.keys(straight).sort()).toEqual(['both-changed', 'en-ahead', 'fr-ahead', 'in-sync']);
    expect(new Set(Object.values(straight)).size).toBe(4);
    const swapped = await signs(true);
    expect([swapped['en-ahead'], swapped['fr-ahead']]).toEqual([straight['fr-ahead'], straight['en-ahead']]);
  });

  test('dragging a mark onto another links the two pairs', async () => {
    const desk = await openDesk(drafts(['one', 'two', 'three'], ['un', 'deux', 'trois']), '0|0 1| |1 2|2', { confirmed: false });
    expect(await drag(desk.marks[1]!, desk.marks[2]!)).toBe(true);
    expect(desk.notation).toBe('0|0 1|1 2|2');
    desk.expectLevelRows();
    await press('Control+z');
    expect(desk.notation).toBe('0|0 1| |1 2|2');
  });

  test('dragging a mark onto the gap that it fills links them too', async () => {
    const desk = await openDesk(drafts(['one', 'two'], ['un', 'deux']), '0|0 1| |1', { confirmed: false });
    expect(await drag(desk.marks[2]!, one('.sheet[data-side=fr] .missing'))).toBe(true);
    expect(desk.notation).toBe('0|0 1|1');
  });

  test('two pairs that do not stand together cannot be linked, and the bar says so', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await drag(desk.marks[0]!, desk.marks[3]!);
    expect(desk.notation).toBe(FIVE_PAIRS);
    expect(desk.bridge.updates).toEqual([]);
    expect(one('.bar .notice').textContent).toContain('do not stand together');
  });

  test('something else dragged over it is not taken', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'words');
    expect(desk.marks[1]!.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer }))).toBe(true);
  });

  test('a pair that crosses has a mark at each of its sides', async () => {
    const desk = await openDesk(drafts(['one', 'two', 'three'], ['deux', 'un', 'trois']), '0|1 1|0 2|2');
    desk.expectLevelRows();
    const crossing = desk.marks.filter((mark) => mark.getAttribute('aria-label')!.includes('crosses'));
    expect(crossing.length).toBe(2);
    expect(crossing[0]!.dataset.pair).toBe(crossing[1]!.dataset.pair);
    const places = [];
    for (const mark of crossing) {
      await userEvent.click(mark);
      places.push(desk.cursorAt.slice(0, 2));
    }
    expect(places.sort()).toEqual(['en', 'fr']);
  });
});

describe('pairing a stretch anew', () => {
  test('asks for the blocks around the pair in hand, and is one step of undo', async () => {
    const desk = await openDesk(FIVE, '0|0 1| 2|1 3|2,3 4|4', { confirmed: false });
    const asked: number[][] = [];
    desk.bridge.align = async ({ en, fr }) => {
      asked.push([en.length, fr.length]);
      return en.map((_, i) => ({ en: [i], fr: [i], score: 1 }));
    };
    await desk.cursor('en', 2, 3);
    await press('Alt+r');
    expect(asked).toEqual([[5, 5]]);
    expect(desk.notation).toBe(FIVE_PAIRS);
    expect(one('.bar .notice').textContent).toContain('Paired anew');
    desk.expectLevelRows();
    await press('Control+z');
    expect(desk.notation).toBe('0|0 1| 2|1 3|2,3 4|4');
  });

  test('leaves confirmed pairs as they are', async () => {
    const desk = await openDesk(FIVE, '0|0 1| 2|1 3|2,3 4|4', { confirmed: false });
    await desk.cursor('en', 2, 3);
    await press('Control+Shift+Enter');
    const asked: number[][] = [];
    desk.bridge.align = async ({ en, fr }) => {
      asked.push([en.length, fr.length]);
      return en.map((_, i) => ({ en: [i], fr: [i], score: 1 }));
    };
    await desk.cursor('en', 4, 3);
    await press('Alt+r');
    expect(asked).toEqual([[2, 3]]);
    expect(desk.notation.split(' ').slice(0, 3)).toEqual(['0|0', '1|', '2|1']);
  });

  test('what was written meanwhile is kept, and nothing else is done', async () => {
    const desk = await openDesk(FIVE, '0|0 1| 2|1 3|2,3 4|4', { confirmed: false });
    let answer: (pairs: readonly { en: number[]; fr: number[]; score: number }[]) => void = () => undefined;
    desk.bridge.align = () => new Promise((done) => {
      answer = done;
    });
    await desk.cursor('en', 2, 3);
    await press('Alt+r');
    await type('xyz');
    answer([0, 1, 2, 3, 4].map((i) => ({ en: [i], fr: [i], score: 1 })));
    await settled();
    expect(desk.texts('en')[2]).toBe('We xyzask for 3 hearings.');
    expect(desk.notation).toBe('0|0 1| 2|1 3|2,3 4|4');
    expect(one('.bar .notice').textContent).not.toBe('');
  });
});

describe('the margin’s buttons', () => {
  test.each([
    ['Merge with next', '0|0 1,2|1,2 3|3 4|4'], ['Split at cursor', '0|0 1|1 2| 3|2 4|3 5|4'], ['Shift down', '0|0 |1 1|2 2|3 3|4 4|'], ['Unlink', '0|0 1| |1 2|2 3|3 4|4'],
  ])('%s', async (name, notation) => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('en', 1, 7);
    await userEvent.click(shown('.margin button').find((button) => button.textContent === name)!);
    await settled();
    expect(desk.notation).toBe(notation);
    desk.expectLevelRows();
  });

  test('Edit this side puts the cursor into the side that waits', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('en', 1, 16);
    await type('0');
    await userEvent.click(shown('.margin button').find((button) => button.textContent === 'Edit this side')!);
    await settled();
    expect(desk.cursorAt).toBe('fr 1');
  });
});
