import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { COMMAND_NAMES } from '../../shared/bridge/command-names';
import { COMMANDS, type CommandId } from '../../shared/bridge/commands';
import { drafts, FIVE, FIVE_PAIRS, item, one, openDesk, openWindow, press, settled, shown, type, type OpenDesk } from './desk';

/** As a person presses it: `CmdOrCtrl+Alt+1` is `Control+Alt+1`. */
function chord(key: string): string {
  return key.split('+').map((part) => ({ CmdOrCtrl: 'Control', Down: 'ArrowDown', Up: 'ArrowUp' })[part] ?? (/^[A-Z]$/.test(part) ? part.toLowerCase() : part)).join('+');
}

const kind = (wanted: string) => (desk: OpenDesk): void => expect(desk.kinds('en')[1]).toBe(wanted);
const marked = (mark: string) => (desk: OpenDesk): void => expect(desk.blocks('en')[1]!.runs[1]).toEqual({ text: 'dam', marks: { [mark]: true } });
const paired = (notation: string) => (desk: OpenDesk): void => expect(desk.notation).toBe(notation);
const asked = (what: string) => (desk: OpenDesk): void => expect(desk.bridge.asked).toEqual([what]);
const dialog = (): HTMLDialogElement => one<HTMLDialogElement>('dialog[open]');

/** What each key does with "dam" selected in the second English paragraph of five; the fourth pair has drifted. */
/** It went to a finding, or said that there is none (yet): webtest-findings.tsx tells the rest. */
const walked = (): void => expect(one('.bar .notice').textContent !== '' || document.querySelector('.noticed[data-picked]') !== null).toBe(true);

const DEEDS: { readonly [id in CommandId]?: (desk: OpenDesk) => void } = {
  'file.newFromFiles': asked('startWindow'),
  'file.newEmpty': asked('newEmpty'),
  'file.open': asked('open'),
  'file.save': asked('save'),
  'file.record': () => expect(dialog().getAttribute('aria-label')).toBe('Record a revision'),
  'file.finish': () => expect(dialog().getAttribute('aria-label')).toBe('Finish the letter'),
  'file.exportBoth': asked('exportLetter'),
  'edit.undo': (desk) => expect(desk.texts('en')[3]).toBe('Nothing was said.'),
  'edit.redo': (desk) => expect(desk.texts('en')[3]).toBe('Nothing was said.x'),
  'edit.bold': marked('bold'),
  'edit.italic': marked('italic'),
  'edit.underline': marked('underline'),
  'edit.link': () => expect(dialog().getAttribute('aria-label')).toBe('Address of the link'),
  'edit.note': (desk) => expect(desk.kinds('en').at(-1)).toBe('note'),
  'block.paragraph': kind('paragraph'),
  'block.heading1': kind('heading 1'),
  'block.heading2': kind('heading 2'),
  'block.heading3': kind('heading 3'),
  'block.ordered': (desk) => expect(desk.kinds('en')[1]).toMatch(/^ordered/),
  'block.bullet': (desk) => expect(desk.kinds('en')[1]).toMatch(/^bullet/),
  'block.indent': kind('ordered 2'),
  'block.outdent': kind('ordered 1'),
  'pair.confirmNext': (desk) => {
    expect(desk.states[1]).toBe('in-sync');
    expect(desk.hand).toBe(3);
  },
  'pair.confirm': (desk) => {
    expect(desk.states[1]).toBe('in-sync');
    expect(desk.hand).toBe(1);
  },
  'pair.carryOver': () => expect(one('.bar .notice').textContent).toContain('nothing here to carry over'),
  'pair.next': (desk) => expect(desk.hand).toBe(2),
  'pair.previous': (desk) => expect(desk.hand).toBe(0),
  'pair.nextHand': (desk) => expect(desk.hand).toBe(3),
  'pair.otherSide': (desk) => expect(desk.cursorAt).toBe('fr 1'),
  'pair.merge': paired('0|0 1,2|1,2 3|3 4|4'),
  'pair.split': paired('0|0 1|1 2| 3|2 4|3 5|4'),
  'pair.shiftDown': paired('0|0 |1 1|2 2|3 3|4 4|'),
  'pair.shiftUp': paired('0,1|0 2|1 3|2 4|3 |4'),
  'pair.link': () => expect(one('[data-waiting]').dataset.pair).toBe(one('[aria-current]').dataset.pair),
  'pair.unlink': paired('0|0 1| |1 2|2 3|3 4|4'),
  'pair.realign': () => expect(one('.bar .notice').textContent).toContain('confirmed pairs stay as they are'),
  'check.next': walked,
  'check.previous': walked,
  'check.fix': () => expect(one('.bar .notice').textContent).toContain('can be fixed for you'),
  'check.dismiss': (desk) => expect(desk.cursorAt).toBe('en 1'),
  'view.palette': () => expect(dialog().getAttribute('aria-label')).toBe('Commands'),
  'view.find': () => expect(document.activeElement).toBe(one('.find input')),
  'view.spaces': asked('setSettings'),
  'view.margin': () => expect(document.querySelector('.margin')).toBeNull(),
  'help.keys': () => expect(dialog().getAttribute('aria-label')).toBe('Keys'),
};

describe('every command that has a key', () => {
  test('is listed here', () => {
    expect(Object.keys(DEEDS).sort()).toEqual(COMMANDS.filter(({ key }) => key).map(({ id }) => id).sort());
  });

  const keys = COMMANDS.flatMap(({ id, key, otherKey }) => [key, otherKey].flatMap((each) => (each ? [[each, id] as const] : [])));
  test.each(keys)('%s does %s', async (key, id) => {
    const listed = id === 'block.indent' || id === 'block.outdent' || id === 'block.paragraph';
    const { en, fr } = FIVE;
    const desk = await openDesk({ en: listed ? en.map((block) => ({ ...block, kind: 'ordered', level: id === 'block.outdent' ? 2 : 1 })) : en, fr }, FIVE_PAIRS);
    await desk.cursor('en', 3, 17);
    await type('x');
    if (id === 'edit.redo') await press('Control+z');
    await desk.cursor('en', 1, 4, 7);
    desk.bridge.asked.length = 0;
    await press(chord(key));
    DEEDS[id]!(desk);
    expect(desk.texts('en')[1]!.startsWith('The dam'), 'the key types nothing').toBe(true);
  });

  test('keys type nothing and do nothing in a dialog’s field, save what the field does', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('en', 1, 8);
    await press('Control+k', 'Alt+m', 'Alt+u', 'Control+Enter', 'Alt+ArrowDown');
    expect(desk.notation).toBe(FIVE_PAIRS);
    expect(desk.bridge.updates).toEqual([]);
  });

  test('on the start screen: those that need no letter', async () => {
    const bridge = await openWindow({ screen: 'start', recent: [] });
    await press('Control+o', 'Control+Shift+n', 'Control+s', 'Alt+m');
    expect(bridge.asked).toEqual(['open', 'newEmpty']);
    await press('F1');
    expect(dialog().getAttribute('aria-label')).toBe('Keys');
    await press('Escape', 'Control+k');
    expect(dialog().getAttribute('aria-label')).toBe('Commands');
    await press('Escape', 'Control+n');
    expect(one('.two-files')).toBeTruthy();
  });
});

describe('walking', () => {
  test('Alt+Down and Alt+Up go pair by pair, round the ends, and stay on their side', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('fr', 0, 3);
    const places: string[] = [];
    for (let i = 0; i < 5; i++) {
      await press('Alt+ArrowDown');
      places.push(desk.cursorAt);
    }
    expect(places).toEqual(['fr 1', 'fr 2', 'fr 3', 'fr 4', 'fr 0']);
    await press('Alt+ArrowUp');
    expect(desk.cursorAt).toBe('fr 4');
  });

  test('what is walked to is on the screen', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `Paragraph number ${i} of this letter.`);
    const desk = await openDesk(drafts(many, many), many.map((_, i) => `${i}|${i}`).join(' '));
    await press('Alt+ArrowUp');
    expect(desk.hand).toBe(59);
    const box = one('#desk').getBoundingClientRect();
    const block = desk.drawn('en')[59]!.getBoundingClientRect();
    expect(block.top).toBeGreaterThanOrEqual(box.top);
    expect(block.bottom).toBeLessThanOrEqual(box.bottom);
  });

  test('F6 goes to the other side and back; where it is missing, begins it', async () => {
    const desk = await openDesk(drafts(['one', 'two', 'three'], ['un', 'trois']), '0|0 1| 2|1');
    await desk.cursor('en', 0, 1);
    await press('F6');
    expect(desk.cursorAt).toBe('fr 0');
    await press('F6');
    expect(desk.cursorAt).toBe('en 0');
    await press('Alt+ArrowDown', 'F6');
    expect(desk.cursorAt).toBe('fr 1');
    await type('deux');
    expect(desk.texts('fr')).toEqual(['un', 'deux', 'trois']);
    expect(desk.notation).toBe('0|0 1|1 2|2');
  });

  test('Alt+L twice links two pairs; on the same pair it is called off', async () => {
    const desk = await openDesk(drafts(['one', 'two'], ['un', 'deux']), '0|0 1| |1');
    await desk.cursor('en', 1, 0);
    await press('Alt+l');
    expect(one('.bar .notice').textContent).toContain('press Alt L again');
    await press('Alt+l');
    expect(document.querySelector('[data-waiting]')).toBeNull();
    await press('Alt+l');
    await desk.cursor('fr', 1, 0);
    await press('Alt+l');
    expect(desk.notation).toBe('0|0 1|1');
  });

  test('a deed that cannot be done says why', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('en', 4, 3);
    await press('Alt+m');
    expect(one('.bar .notice').textContent).toBe('These two do not stand together on both sides, so they cannot be one pair.');
    expect(desk.bridge.updates).toEqual([]);
  });
});

/** Whether the person can see where the focus is: an outline, or in a text the cursor's paragraph. */
function focusIsSeen(): string | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return undefined;
  const name = `${focused.tagName} ${focused.className} ${focused.getAttribute('aria-label') ?? focused.textContent}`;
  const box = focused.getBoundingClientRect();
  const style = getComputedStyle(focused);
  const seen = focused.classList.contains('text')
    ? focused.querySelector('[data-wash~=hand]') !== null && getComputedStyle(focused.querySelector('[data-wash~=hand]')!).boxShadow !== 'none'
    : style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1.5;
  expect(seen, `the focus is seen on ${name}`).toBe(true);
  expect(box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight, `${name} is on the screen`).toBe(true);
  return name;
}

async function tabThrough(limit: number): Promise<string[]> {
  const names: string[] = [];
  for (let i = 0; i < limit; i++) {
    await press('Tab');
    names.push(focusIsSeen() ?? 'outside');
  }
  return names;
}

describe('the focus', () => {
  test('is always seen on the desk, and Tab reaches both sheets, the spine, the margin and the bar', async () => {
    const desk = await openDesk(drafts(['one', 'two', 'three'], ['un', 'trois']), '0|0 1| 2|1', { confirmed: false });
    await desk.cursor('en', 0, 1);
    const names = (await tabThrough(24)).join('\n');
    for (const wanted of ['Commands', 'Confirm', 'English', 'French', 'Not in French yet', 'Not confirmed yet', 'Merge with next', 'unconfirmed', 'Next F8']) expect(names).toContain(wanted);
  });

  test('is always seen on the start screen, and Tab reaches everything', async () => {
    await openWindow({ screen: 'start', recent: [{ path: '/a.visavis', name: 'River letter', opened: '2026-11-20T10:00:00Z', draft: true }] });
    const names = (await tabThrough(8)).join('\n');
    for (const wanted of ['New from two files', 'Open…', 'Sample letter', 'Empty letter', 'River letter', 'Forget: River letter']) expect(names).toContain(wanted);
  });

  test('never goes to a sheet where there is nothing to see yet', async () => {
    const desk = await openDesk(drafts(['one', 'two'], []), '0| 1|');
    await desk.cursor('en', 0, 1);
    const names = (await tabThrough(6)).join('\n');
    expect(names).toContain('Not in French yet');
  });

  test('stays in the text when the sides are swapped', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    for (const side of ['en', 'fr'] as const) {
      await desk.cursor(side, 2, 4);
      await press('Control+k');
      await type('swap');
      await press('Enter');
      await settled();
      expect(desk.cursorAt).toBe(`${side} 2`);
      expect(desk.sheet('fr').getBoundingClientRect().left < desk.sheet('en').getBoundingClientRect().left).toBe(side === 'en');
      await type('!');
      expect(desk.texts(side)[2]!.slice(0, 8)).toMatch(/!/);
      desk.expectLevelRows();
    }
  });

  test('Shift+Tab goes back to the text where the cursor was', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('fr', 2, 4);
    await press('Tab', 'Shift+Tab');
    expect(desk.cursorAt).toBe('fr 2');
    await type('!');
    expect(desk.texts('fr')[2]).toBe('Nous! demandons 3 audiences.');
  });

  test.each([['Control+k', 'Commands'], ['F1', 'Keys'], ['Control+Shift+k', 'Address of the link']])('%s: the dialog keeps it and gives it back on Escape', async (key, name) => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('en', 1, 4, 7);
    await press(key);
    expect(dialog().getAttribute('aria-label')).toBe(name);
    for (let i = 0; i < 6; i++) {
      expect(dialog().contains(document.activeElement) || document.activeElement === document.body).toBe(true);
      focusIsSeen();
      await press('Tab');
    }
    await press('Escape');
    expect(document.querySelector('dialog')).toBeNull();
    expect(desk.cursorAt).toBe('en 1');
    expect(getSelection()!.toString()).toBe('dam');
  });

  test('a click beside a dialog closes it', async () => {
    await openDesk(FIVE, FIVE_PAIRS);
    await press('Control+k');
    await userEvent.click(document.body, { position: { x: 20, y: 700 }, force: true });
    await settled();
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('the spine is one stop of Tab; arrows walk in it, Enter takes the pair', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('en', 1, 4);
    await press('Tab');
    expect(document.activeElement).toBe(desk.marks[1]);
    await press('ArrowDown', 'ArrowDown');
    expect(document.activeElement).toBe(desk.marks[3]);
    focusIsSeen();
    await press('Home');
    expect(document.activeElement).toBe(desk.marks[0]);
    await press('End', 'ArrowUp', 'Enter');
    expect(desk.hand).toBe(3);
    expect(desk.cursorAt).toBe('en 3');
    await press('Tab', 'Tab');
    expect(document.activeElement).toBe(desk.sheet('fr'));
  });
});

describe('the palette', () => {
  test('finds by a few letters, arrows choose, Enter does it where the cursor was', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('en', 1, 4, 7);
    await press('Control+k');
    await type('item');
    expect(shown('[role=option]').map((option) => option.querySelector('span')!.textContent)).toEqual(['Numbered Item', 'Bullet Item']);
    await press('ArrowDown');
    expect(one('[aria-selected=true]').id).toBe(one('[role=combobox]').getAttribute('aria-activedescendant'));
    await press('Enter');
    await settled();
    expect(document.querySelector('dialog')).toBeNull();
    expect(desk.kinds('en')[1]).toMatch(/^bullet/);
    expect(desk.cursorAt).toBe('en 1');
  });

  test('says so when nothing is called like that, and Enter then does nothing', async () => {
    await openDesk(FIVE, FIVE_PAIRS);
    await press('Control+k');
    await type('qqq');
    expect(dialog().textContent).toContain('No such command.');
    await press('Enter');
    expect(dialog().open).toBe(true);
  });

  test('opens other dialogs', async () => {
    await openDesk(FIVE, FIVE_PAIRS);
    await press('Control+k');
    await type('keys');
    await press('Enter');
    await settled();
    expect(dialog().getAttribute('aria-label')).toBe('Keys');
  });

  test('has every command, by click too', async () => {
    const desk = await openDesk({ ...FIVE, en: [item('title'), ...FIVE.en.slice(1)] }, FIVE_PAIRS);
    await press('Control+k');
    const names = shown('[role=option] span').map((name) => name.textContent);
    expect(names).toEqual(COMMANDS.filter(({ id }) => id !== 'view.palette').map(({ id }) => COMMAND_NAMES.en[id]));
    await userEvent.click(shown('[role=option]').find((option) => option.textContent!.includes('Unlink'))!);
    await settled();
    expect(desk.notation).toBe('0| |0 1|1 2|2 3|3 4|4');
  });
});

describe('finding', () => {
  test('counts in both sides, walks from top to bottom, and Escape goes back to the text', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('en', 4, 3);
    await press('Control+f');
    await type('EtE');
    expect(one('.find [role=status]').textContent).toBe('0 in English, 1 in French');
    expect(shown('.found').map((found) => found.textContent)).toEqual(['été']);
    await press('Control+a');
    await type('14 million');
    expect(one('.find [role=status]').textContent).toBe('1 in English, 1 in French');
    await press('Enter');
    expect(document.activeElement).toBe(one('.find input'));
    await press('Enter', 'Escape');
    expect(document.querySelector('.find')).toBeNull();
    expect(document.querySelector('.found')).toBeNull();
    expect(desk.cursorAt).toBe('fr 1');
    expect(getSelection()!.toString()).toBe('14 million');
    expect(desk.texts('en')).toEqual(FIVE.en.map((block) => (block.runs[0] as { text: string }).text));
  });
});
