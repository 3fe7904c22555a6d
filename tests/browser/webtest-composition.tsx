import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { FIVE, FIVE_PAIRS, openDesk, press, settled, type, wait, type OpenDesk } from './desk';

/** The part of Chromium's debugging protocol that plays an input method. */
interface InputMethod {
  send(method: 'Input.imeSetComposition', params: { text: string; selectionStart: number; selectionEnd: number }): Promise<void>;
  send(method: 'Input.insertText', params: { text: string }): Promise<void>;
}
const ime = (): InputMethod => cdp() as unknown as InputMethod;

async function compose(text: string): Promise<void> {
  await ime().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await settled();
}

async function commit(text: string): Promise<void> {
  await ime().send('Input.insertText', { text });
  await settled();
}

const told: string[] = [];
const keep = (event: Event): void => void told.push(event.type);
beforeEach(() => {
  told.length = 0;
  for (const kind of ['compositionstart', 'compositionend']) document.addEventListener(kind, keep, true);
});
afterEach(() => {
  for (const kind of ['compositionstart', 'compositionend']) document.removeEventListener(kind, keep, true);
});

/** Waits until what was held back during a composition has been let through. */
async function afterwards(desk: OpenDesk): Promise<void> {
  await wait(200);
  await settled();
  for (const side of ['en', 'fr'] as const) expect(desk.drawnTexts(side)).toEqual(desk.texts(side));
  desk.expectLevelRows();
}

describe('while an input method composes', () => {
  test.each([
    ['a dead key', ['^'], 'ê'],
    ['Japanese', ['に', 'にほ', 'にほん', '日本'], '日本'],
  ])('%s: a colleague’s change of the same paragraph waits, and both are there at the end', async (_, states, word) => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('en', 1, 8);
    for (const [i, state] of states.entries()) {
      await compose(state);
      desk.remoteText('en', 1, 0, `theirs${i} `);
      await settled();
      expect(told, 'the composition goes on').toEqual(['compositionstart']);
      expect(desk.drawnTexts('en')[1]).toBe(`The dam ${state}costs 14 million.`);
    }
    await commit(word);
    expect(told).toEqual(['compositionstart', 'compositionend']);
    await afterwards(desk);
    const theirs = states.map((_state, i) => `theirs${states.length - 1 - i} `).join('');
    expect(desk.texts('en')[1]).toBe(`${theirs}The dam ${word}costs 14 million.`);
  });

  test('the cursor stays behind the composed word, and typing goes on there', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('fr', 3, 5);
    await compose('^');
    desk.remoteText('fr', 3, 0, 'Mais ');
    await commit('ê');
    await afterwards(desk);
    await type('!');
    expect(desk.texts('fr')[3]).toBe('Mais Rien ê!n’a été dit.');
  });

  test('a change of the other side, a realignment and a confirmation wait too, and nothing is lost', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('en', 1, 8);
    await compose('に');
    desk.remoteText('fr', 1, 0, 'Ici, ');
    desk.remotely((letter) => letter.align.set(`fr:${desk.blocks('fr')[3]!.id}`, 'another'));
    await compose('日本');
    expect(told).toEqual(['compositionstart']);
    await commit('日本');
    await afterwards(desk);
    expect(desk.texts('en')[1]).toBe('The dam 日本costs 14 million.');
    expect(desk.texts('fr')[1]).toBe('Ici, Le barrage coûte 14 millions.');
    expect(desk.markStates[1]).toBe('both-changed');
    expect(desk.notation).toBe('0|0 1|1 2|2 3| |3 4|4');
  });

  test('the paragraph in which one composes is split, and deleted, by somebody else', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('en', 1, 8);
    await compose('日本');
    desk.remotely((letter) => letter.text.en.insertEmbed(31, { b: 'theirs' }, {}));
    expect(told).toEqual(['compositionstart']);
    await commit('日本');
    await afterwards(desk);
    expect(desk.texts('en').slice(1, 3).join('')).toBe('The dam 日本costs 14 million.');

    await desk.cursor('en', 4, 3);
    await compose('ö');
    desk.remotely((letter) => letter.text.en.delete(54, 23));
    await commit('ö');
    await afterwards(desk);
    expect(desk.texts('en').join('')).toContain('ö');
  });

  test('a composition called off leaves the text as it was and lets the colleague’s change in', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('en', 1, 8);
    await compose('にほ');
    desk.remoteText('en', 1, 0, 'Now: ');
    await compose('');
    await press('ArrowRight');
    await afterwards(desk);
    expect(desk.texts('en')[1]).toBe('Now: The dam costs 14 million.');
  });

  test('composing in an empty block just made', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('fr', 4, 32);
    await press('Enter');
    await compose('é');
    desk.remoteText('fr', 4, 0, 'Or, ');
    await commit('é');
    await afterwards(desk);
    expect(desk.texts('fr').slice(4)).toEqual(['Or, Veuillez agréer nos salutations.', 'é']);
  });

  test('composing the first word of an empty letter', async () => {
    const desk = await openDesk({ en: [], fr: [] }, '|', { confirmed: false });
    await desk.cursor('en', 0, 0);
    await compose('^');
    await compose('ê');
    desk.remotely((letter) => letter.text.fr.insert(0, 'Bonjour', {}));
    expect(told).toEqual(['compositionstart']);
    await commit('ê');
    await afterwards(desk);
    await type('tre');
    expect(desk.texts('en')).toEqual(['être']);
    expect(desk.texts('fr')).toEqual(['Bonjour']);
    expect(desk.notation).toBe('0|0');
  });

  test('two compositions one after the other', async () => {
    const desk = await openDesk(FIVE, FIVE_PAIRS);
    await desk.cursor('en', 3, 0);
    for (const word of ['日', '本']) {
      await compose(word);
      desk.remoteText('en', 3, 0, '·');
      await commit(word);
    }
    await afterwards(desk);
    expect(desk.texts('en')[3]!.replace(/·/g, '')).toBe('日本Nothing was said.');
    expect(desk.texts('en')[3]!.match(/·/g)!.length).toBe(2);
  });
});
