import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { COMMAND_NAMES, MENU_NAMES } from '../../shared/bridge/command-names';
import { readSide } from '../../shared/letter/read-side';
import { longDate, WORDS } from '../../renderer/words';
import { drafts, one, openDesk, openWindow, press, settled, shown, type, wait, type OpenDesk } from './desk';

/** Every string in a table of words; what is made by a function is asked for with a few arguments. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    const ask = value as (...args: unknown[]) => unknown;
    return [['en', 'QQ'], ['fr', 'QQ'], [1, 2], ['in-sync', 1], ['en-ahead', 2], ['both-changed', 2], ['en-only', 2], ['unconfirmed', 2], ['QQ', 'QQ']].flatMap((args) => {
      const said = ask(...args);
      return typeof said === 'string' && !said.includes('undefined') ? [said] : [];
    });
  }
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

const FRENCH = new Set([...strings(WORDS.fr), ...strings(COMMAND_NAMES.fr), ...strings(MENU_NAMES.fr)]);
const ENGLISH = [...strings(WORDS.en), ...strings(COMMAND_NAMES.en), ...strings(MENU_NAMES.en)].filter((text) => !FRENCH.has(text) && /\p{L}{2}/u.test(text));
/** English words that no French has; one of them anywhere is a string that was not translated. */
const ENGLISH_WORDS = /\b(the|and|with|this|that|not|changed|yet|pair|pairs|next|side|click|saved|saving|close|open|needs?|both|commands?|type|shift)\b/i;

/** All that the interface says on the page, to eye and ear: not the letter, not what is said in English on purpose. */
function said(): string[] {
  const found: string[] = [];
  const walk = (element: Element): void => {
    if (element.matches('.text, .diff, .quote, .changes :is(del, ins), .top h1, .letter-name b, .tag') || (element as HTMLElement).hidden) return;
    if (element.matches('.sheet > h2, #command-view\\.english')) return;
    for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    for (const node of element.childNodes) {
      if (node instanceof Element) walk(node);
      else if (node.nodeType === Node.TEXT_NODE) found.push(node.nodeValue!);
    }
  };
  walk(one('#root'));
  for (const text of shown('.text')) found.push(text.getAttribute('aria-label')!);
  return found.map((text) => text.trim()).filter(Boolean);
}

/** Whether a text has the words as they are, not within longer ones: `Paragraphe` does not have `Paragraph`. */
function holds(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && !/\p{L}/u.test((text[at - 1] ?? '') + (text[at + words.length] ?? ''));
}

function expectNoEnglish(where: string): void {
  const all = said();
  expect(all.length, `${where} says something`).toBeGreaterThan(3);
  for (const text of all) {
    expect(ENGLISH.filter((english) => text === english || (english.length > 8 && holds(text, english))), `${where}: ${text}`).toEqual([]);
    expect(text, where).not.toMatch(ENGLISH_WORDS);
  }
}

/** A letter with a pair in every state. */
function everyState(options: Parameters<typeof openDesk>[2] = {}): Promise<OpenDesk> {
  const en = ['Alpha 1', 'Beta 2', 'Gamma 3', 'Delta 4', 'Epsilon', 'Eta 7'];
  const fr = ['Alpha 1', 'Bêta 2', 'Gamma 3', 'Delta 4', 'Zêta', 'Êta 7'];
  return openDesk(drafts(en, fr), '0|0 1|1 2|2 3|3 4| |4 5|5', {
    ...options,
    change: (letter) => {
      const write = (side: 'en' | 'fr', block: number, text: string): void => letter.text[side].insert(readSide(letter, side).starts[block]! + 2, text, {});
      write('en', 1, 'x');
      write('fr', 2, 'x');
      write('en', 3, '9');
      write('fr', 3, '8');
      for (const key of [...letter.pairs.keys()].slice(4)) letter.pairs.delete(key);
    },
  });
}

describe('in French', () => {
  test('the test knows an English screen when it sees one', async () => {
    await everyState();
    expect(() => expectNoEnglish('the desk')).toThrow(/./);
    expect(ENGLISH.length).toBeGreaterThan(150);
  });

  test('the start screen, its choice of files, and the list of letters', async () => {
    await openWindow({ screen: 'start', recent: [{ path: '/a', name: 'Lettre', opened: '2026-11-20T10:00:00Z', draft: true }, { path: '/b', name: 'Autre', opened: '2026-01-01T12:00:00Z', draft: false }] }, {}, 'fr');
    expect(document.documentElement.lang).toBe('fr');
    expectNoEnglish('the start screen');
    expect(shown('.letter-name small').map((date) => date.textContent)).toEqual(['20 novembre 2026', '1er janvier 2026']);
    await userEvent.click(one('.way.first'));
    expectNoEnglish('the choice of files');
    await openWindow({ screen: 'start', recent: [] }, {}, 'fr');
    expectNoEnglish('the start screen without letters');
  });

  test('the desk with every state in hand, in the margin, the spine and the bar', async () => {
    const desk = await everyState({ locale: 'fr' });
    expect([...new Set(desk.markStates)].sort()).toEqual(['both-changed', 'en-ahead', 'en-only', 'fr-ahead', 'fr-only', 'in-sync', 'unconfirmed']);
    for (const mark of desk.marks) {
      await userEvent.click(mark);
      await settled();
      expectNoEnglish(mark.dataset.state!);
    }
    expect(one('.bar').textContent).toMatch(/1 en accord.*1 français en retard.*1 anglais en retard.*1 changée des deux côtés.*1 sans français.*1 sans anglais.*1 non confirmée/);
    await userEvent.click(desk.marks[1]!);
    expect(one('.margin').textContent).toContain('depuis le 2 octobre 2026');
    await userEvent.click(shown('.margin button').find((button) => button.textContent === 'Rien à changer…')!);
    expectNoEnglish('the reason');
  });

  test('findings, how far to dismiss one, what was dismissed, and what can be carried over', async () => {
    const desk = await openDesk(drafts(['We thank 27 members members.', 'Nothing.'], ['Nous remercions 27 membres.', 'Rien.']), '0|0 1|1', {
      locale: 'fr',
      change: (letter) => {
        const at = readSide(letter, 'en').starts[0]! + 'We thank 2'.length;
        letter.text.en.delete(at, 1);
        letter.text.en.insert(at, '5', {});
      },
    });
    await expect.poll(() => shown('.margin .noticed').length).toBeGreaterThan(0);
    expectNoEnglish('findings and a change to carry over');
    expect(one('.margin .carries').textContent).toContain('27 membres →  devient 25 membres');
    await userEvent.click(shown('.text .finding').find((mark) => mark.textContent === 'members')!);
    await press('Alt+d');
    expectNoEnglish('how far');
    await press('Enter');
    await userEvent.click(one('.margin .dismissed summary'));
    expect(one('.margin .dismissed').textContent).toMatch(/1 remarque écartée.*Écartée ici par Nora le /);
    expectNoEnglish('what was dismissed');
    expect(desk.marks[0]!.getAttribute('aria-label')).toMatch(/^1\. L’anglais a changé/);
  });

  test('palette, keys, link, find, and what could not be done', async () => {
    const desk = await everyState({ locale: 'fr' });
    await desk.cursor('en', 0, 0, 3);
    for (const [key, name] of [['Control+k', 'the palette'], ['F1', 'the keys'], ['Control+Shift+k', 'the link'], ['Control+f', 'finding']] as const) {
      await press(key);
      if (name === 'finding') await type('a');
      expectNoEnglish(name);
      await press('Escape');
    }
    // For a while after it got the focus ProseMirror takes a cursor at the very beginning for the browser's doing.
    await wait(250);
    await desk.cursor('en', 0, 0);
    for (const key of ['Alt+Shift+ArrowUp', 'Alt+s', 'Alt+l']) {
      await press(key);
      expect(one('.bar .notice').textContent, key).not.toBe('');
      expectNoEnglish(key);
    }
    expect(one('kbd').textContent).toBe('F8');
  });

  test('the palette answers to French names, without accents too', async () => {
    const desk = await everyState({ locale: 'fr' });
    await desk.cursor('en', 0, 2);
    await press('Control+k');
    await type('element a puce');
    await press('Enter');
    await settled();
    expect(desk.kinds('en')[0]).toMatch(/^bullet/);
  });

  test('what is said of saving and recovering', async () => {
    const desk = await everyState({ locale: 'fr', recovered: true, draft: true });
    desk.bridge.emit({ type: 'unsaved' });
    await settled();
    expectNoEnglish('saving');
    expect(one('.saved').textContent).toBe('Enregistrement… · Brouillon');
    desk.bridge.emit({ type: 'saved', at: new Date(2026, 9, 2, 10, 42).toISOString() });
    await settled();
    expect(one('.saved').textContent).toContain('Enregistré à 10:42');
    expect(one('.message').textContent).toContain('La dernière session s’est terminée sans enregistrement.');
    expectNoEnglish('saved');
  });

  test('at once, when the language is switched, and back; the text and the cursor stay', async () => {
    const desk = await everyState({ recovered: true });
    await desk.cursor('en', 1, 3);
    expect(one('.margin').textContent).toContain('since 2 October 2026');
    desk.bridge.emit({ type: 'settings', settings: { locale: 'fr' } });
    await settled();
    expectNoEnglish('the switched desk');
    expect(document.documentElement.lang).toBe('fr');
    expect(desk.sheet('en').getAttribute('aria-label')).toBe('Anglais');
    expect(one('.margin').textContent).toContain('depuis le 2 octobre 2026');
    expect(desk.cursorAt).toBe('en 1');
    await type('y');
    expect(desk.texts('en')[1]).toBe('Bexyta 2');
    desk.bridge.emit({ type: 'settings', settings: { locale: 'en' } });
    await settled();
    expect(one('.margin').textContent).toContain('since 2 October 2026');
  });

  test('by the palette: the choice is asked of main, and what main says is shown', async () => {
    await everyState();
    await press('Control+k');
    await type('français');
    await press('Enter');
    await settled();
    expectNoEnglish('after the palette');
  });

  test('dates', () => {
    expect(longDate('2026-11-22T10:00:00Z', 'fr')).toBe('22 novembre 2026');
    expect(longDate('2026-03-01T12:00:00Z', 'fr')).toBe('1er mars 2026');
    expect(longDate('2026-03-01T12:00:00Z', 'en')).toBe('1 March 2026');
    expect(longDate('2026-03-11T12:00:00Z', 'fr')).toBe('11 mars 2026');
  });
});
