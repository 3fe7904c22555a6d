import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Letter } from '../../shared/letter/letter';
import type { Side } from '../../shared/letter/side';
import { drafts, FIVE, FIVE_PAIRS, item, one, openDesk, press, settled, type, wait, type OpenDesk } from './desk';

const five = (): Promise<OpenDesk> => openDesk(FIVE, FIVE_PAIRS);

/** The runs of a block without its markers: `[text, marks]`. */
function runs(desk: OpenDesk, side: Side, block: number): unknown[] {
  return desk.blocks(side)[block]!.runs.map((run) => ('text' in run ? (run.marks ? [run.text, run.marks] : run.text) : run.embed));
}

describe('typing', () => {
  test('goes into the letter, accents, quotes and no-break spaces included', async () => {
    const desk = await five();
    await desk.cursor('fr', 3, 0);
    await type('« Œuvre »\u202f; 5\u00a0000\u202f% d’été\u00a0: ');
    expect(desk.texts('fr')[3]).toBe('« Œuvre »\u202f; 5\u00a0000\u202f% d’été\u00a0: Rien n’a été dit.');
    expect(desk.drawnTexts('fr')[3]).toBe(desk.texts('fr')[3]);
  });

  test('spaces at a block’s end and twice in a row stay plain spaces', async () => {
    const desk = await five();
    await desk.cursor('en', 3, 17);
    await type('  Not  a word. ');
    expect(desk.texts('en')[3]).toBe('Nothing was said.  Not  a word. ');
  });

  test('by a click into the text, at the place clicked', async () => {
    const desk = await five();
    await userEvent.click(desk.drawn('fr')[2]!, { position: { x: 14, y: 16 } });
    await settled();
    expect(desk.cursorAt).toBe('fr 2');
    expect(desk.hand).toBe(2);
    await type('Oui. ');
    expect(desk.texts('fr')[2]).toMatch(/^(N?)Oui\. /);
  });

  test('Enter parts a paragraph, which stays one pair; Backspace at its beginning joins it again', async () => {
    const desk = await five();
    await desk.cursor('en', 1, 8);
    await press('Enter');
    expect(desk.texts('en').slice(1, 3)).toEqual(['The dam ', 'costs 14 million.']);
    expect(desk.notation).toBe('0|0 1,2|1 3|2 4|3 5|4');
    expect(desk.cursorAt).toBe('en 2');
    expect(desk.states[1], 'a split alone is no drift').toBe('in-sync');
    await press('Backspace');
    expect(desk.texts('en')[1]).toBe('The dam costs 14 million.');
    expect(desk.notation).toBe(FIVE_PAIRS);
    await type('x');
    expect(desk.texts('en')[1]).toBe('The dam xcosts 14 million.');
  });

  test('Delete at the end joins the next paragraph', async () => {
    const desk = await five();
    await desk.cursor('fr', 2, 27);
    await press('Delete');
    expect(desk.texts('fr')).toEqual(['Nous vous saluons d’abord.', 'Le barrage coûte 14 millions.', 'Nous demandons 3 audiences.Rien n’a été dit.', 'Veuillez agréer nos salutations.']);
    expect(desk.notation).toBe('0|0 1|1 2|2 3| 4|3');
  });

  test('typing over a selection across paragraphs takes it out', async () => {
    const desk = await five();
    desk.sheet('en').focus();
    const blocks = desk.drawn('en');
    getSelection()!.setBaseAndExtent(blocks[1]!.firstChild!, 4, blocks[3]!.firstChild!, 8);
    await settled();
    await type('word ');
    expect(desk.texts('en')).toEqual(['First of all we greet you.', 'The word was said.', 'Yours faithfully,']);
    desk.expectLevelRows();
    await press('Control+z');
    expect(desk.texts('en')).toEqual(FIVE.en.map((block) => ('text' in block.runs[0]! ? block.runs[0].text : '')));
    expect(desk.notation).toBe(FIVE_PAIRS);
  });

  test('Shift+Enter makes a new line in the same block', async () => {
    const desk = await five();
    await desk.cursor('en', 4, 6);
    await press('Shift+Enter');
    await type('very ');
    expect(runs(desk, 'en', 4)).toEqual(['Yours ', { br: true }, 'very faithfully,']);
    expect(desk.drawn('en')[4]!.querySelectorAll('br:not(.ProseMirror-trailingBreak)').length).toBe(1);
  });

  test('Shift+Enter at a block’s end shows the new line, and words go there', async () => {
    const desk = await five();
    await desk.cursor('en', 4, 17);
    await press('Shift+Enter');
    const height = desk.drawn('en')[4]!.getBoundingClientRect().height;
    expect(height).toBeGreaterThan(48);
    await type('Nora');
    expect(runs(desk, 'en', 4)).toEqual(['Yours faithfully,', { br: true }, 'Nora']);
  });
});

describe('list items', () => {
  const list = (): Promise<OpenDesk> => openDesk(drafts([item('one', 'ordered', 1), item('two', 'ordered', 1), 'after'], [item('un', 'ordered', 1), item('deux', 'ordered', 1), 'après']), '0|0 1|1 2|2');
  const labels = (desk: OpenDesk): (string | undefined)[] => desk.drawn('en').map((block) => block.dataset.label);

  test('Tab and Shift+Tab change the level; labels follow', async () => {
    const desk = await list();
    expect(labels(desk)).toEqual(['1.', '2.', undefined]);
    await desk.cursor('en', 1, 1);
    await press('Tab');
    expect(desk.kinds('en')).toEqual(['ordered 1', 'ordered 2', 'paragraph']);
    expect(labels(desk)[1]).not.toBe('2.');
    expect(desk.cursorAt).toBe('en 1');
    await press('Shift+Tab');
    expect(desk.kinds('en')).toEqual(['ordered 1', 'ordered 1', 'paragraph']);
    expect(labels(desk)[1]).toBe('2.');
  });

  test('Enter at the end goes on with the list, on an empty item leaves it', async () => {
    const desk = await list();
    await desk.cursor('en', 1, 3);
    await press('Enter');
    await type('three');
    expect(labels(desk)).toEqual(['1.', '2.', '3.', undefined]);
    await press('Enter', 'Enter');
    expect(desk.kinds('en')).toEqual(['ordered 1', 'ordered 1', 'ordered 1', 'paragraph', 'paragraph']);
    desk.expectLevelRows();
  });

  test('Backspace at its beginning makes a plain paragraph first', async () => {
    const desk = await list();
    await desk.cursor('en', 1, 0);
    await press('Backspace');
    expect(desk.kinds('en')).toEqual(['ordered 1', 'paragraph', 'paragraph']);
    await press('Backspace');
    expect(desk.texts('en')).toEqual(['onetwo', 'after']);
  });

  test('outside a list Tab leaves the text, so that the keyboard reaches everything', async () => {
    const desk = await list();
    await desk.cursor('en', 2, 0);
    await press('Tab');
    expect(document.activeElement).not.toBe(desk.sheet('en'));
    expect(desk.texts('en')[2]).toBe('after');
  });
});

describe('marks', () => {
  test.each([['b', 'bold', 'strong'], ['i', 'italic', 'em'], ['u', 'underline', 'u']])('Ctrl+%s on a selection, and again', async (key, mark, tag) => {
    const desk = await five();
    await desk.cursor('en', 1, 4, 7);
    await press(`Control+${key}`);
    expect(runs(desk, 'en', 1)).toEqual(['The ', ['dam', { [mark]: true }], ' costs 14 million.']);
    expect(desk.drawn('en')[1]!.querySelector(tag)!.textContent).toBe('dam');
    await press(`Control+${key}`);
    expect(runs(desk, 'en', 1)).toEqual(['The dam costs 14 million.']);
  });

  test('Ctrl+B without a selection holds for what is typed next', async () => {
    const desk = await five();
    await desk.cursor('en', 3, 0);
    await press('Control+b');
    await type('Really');
    await press('Control+b');
    await type(' ');
    expect(runs(desk, 'en', 3)).toEqual([['Really', { bold: true }], ' Nothing was said.']);
  });

  test('a link by dialog', async () => {
    const desk = await five();
    await desk.cursor('en', 1, 4, 7);
    await press('Control+Shift+k');
    await type('example.org/dam');
    await press('Enter');
    expect(runs(desk, 'en', 1)).toEqual(['The ', ['dam', { link: 'https://example.org/dam' }], ' costs 14 million.']);
    expect(document.activeElement).toBe(desk.sheet('en'));
    await wait(50);
    expect(getSelection()!.toString()).toBe('dam');
    await press('Control+Shift+k');
    await press('Tab', 'Tab', 'Enter');
    expect(runs(desk, 'en', 1)).toEqual(['The dam costs 14 million.']);
  });
});

describe('the mouse and the clipboard', () => {
  test('dragging words moves them within their sheet', async () => {
    const desk = await five();
    await desk.cursor('en', 1, 4, 8);
    const range = getSelection()!.getRangeAt(0).getBoundingClientRect();
    const target = document.createRange();
    target.setStart(desk.drawn('en')[3]!.firstChild!, 8);
    const to = target.getBoundingClientRect();
    const data = new DataTransfer();
    const at = (kind: string, x: number, y: number, on: Element): boolean => on.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data, clientX: x, clientY: y }));
    const from = desk.drawn('en')[1]!;
    from.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, button: 0, detail: 1, clientX: range.x + 4, clientY: range.y + 8 }));
    at('dragstart', range.x + 4, range.y + 8, from);
    at('dragover', to.x, to.y + 8, desk.drawn('en')[3]!);
    at('drop', to.x, to.y + 8, desk.drawn('en')[3]!);
    at('dragend', to.x, to.y + 8, from);
    await settled();
    expect(desk.texts('en')[1]).toBe('The costs 14 million.');
    expect(desk.texts('en')[3]).toBe('Nothing dam was said.');
  });

  test('cut in one sheet and paste in the other', async () => {
    const desk = await five();
    await desk.cursor('en', 1, 10, 18);
    await press('Control+x');
    expect(desk.texts('en')[1]).toBe('The dam coillion.');
    await desk.cursor('fr', 4, 9);
    await press('Control+v');
    expect(desk.texts('fr')[4]).toBe('Veuillez sts 14 magréer nos salutations.');
  });
});

describe('a letter that can only be read', () => {
  test('takes no key and offers no deed', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS, { readOnly: 'Another program has this letter open.' });
    await userEvent.click(desk.drawn('en')[1]!);
    await type('x');
    await press('Enter', 'Control+b', 'Alt+m', 'Alt+u', 'Control+Enter', 'Control+Alt+1');
    expect(desk.bridge.updates).toEqual([]);
    expect(desk.sheet('en').getAttribute('contenteditable')).toBe('false');
    expect(one('.message').textContent).toContain('Another program has this letter open.');
    expect(document.querySelector('.top .go')).toBeNull();
  });

  test('its placeholder does nothing', async () => {
    const desk = await openDesk(drafts(['one', 'two'], ['un']), '0|0 1|', { readOnly: 'Newer.' });
    expect(one<HTMLButtonElement>('.missing').disabled).toBe(true);
    await press('Alt+ArrowDown', 'F6');
    expect(desk.bridge.updates).toEqual([]);
  });
});

test('opening, walking and clicking write nothing', async () => {
  const desk = await openDesk(FIVE, FIVE_PAIRS, { change: (letter: Letter) => letter.meta.set('x', 1) });
  await press('Alt+ArrowDown', 'Alt+ArrowDown', 'F6', 'F8', 'Control+f', 'Escape', 'F9', 'F9');
  await userEvent.click(desk.marks[3]!);
  await page.viewport(1000, 700);
  expect(desk.bridge.updates).toEqual([]);
});
