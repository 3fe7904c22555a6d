import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Bridge, FinishWanted, Settings } from '../../shared/bridge/bridge';
import { writeComment } from '../../shared/letter/comments';
import { letterheadOf } from '../../shared/letter/letterhead';
import { readSide } from '../../shared/letter/read-side';
import { expectAccessible } from './accessible';
import { drafts, one, openDesk, press, settled, shown, type, wait, type OpenDesk } from './desk';

const TEXTS = drafts(['We greet you all.', 'The lease runs for 27 years.'], ['Nous vous saluons tous.', 'Le bail court sur 27 ans.']);
const letter = (settings: Settings = {}): Promise<OpenDesk> => openDesk(TEXTS, '0|0 1|1', { settings });

const inDialog = (text: string): HTMLElement => {
  const found = shown('dialog[open] button').find((button) => button.textContent === text);
  if (!found) throw new Error(`no button ${text} in the dialogue`);
  return found;
};
const box = (label: string): HTMLInputElement => one(`dialog input[aria-label="${label}"]`);

async function command(name: string): Promise<void> {
  await press('Control+k');
  await type(name);
  await press('Enter');
}

describe('finishing a letter', () => {
  async function finishing(outside: Partial<Bridge> = {}): Promise<OpenDesk> {
    const desk = await letter();
    Object.assign(desk.bridge, outside);
    await press('Control+Shift+F');
    await expect.poll(() => shown('dialog .names li').length).toBeGreaterThan(0);
    return desk;
  }

  test('begins with Word and PDF of each language', async () => {
    await finishing();
    expect(shown('.names li').map((item) => item.textContent)).toEqual(['2023-07-15 Test (en).docx', '2023-07-15 Test (fr).docx', '2023-07-15 Test (en).pdf', '2023-07-15 Test (fr).pdf']);
    expect(one('dialog .go').textContent).toBe('Write 4 files');
  });

  test('writes what is ticked, and says what was written', async () => {
    const asked: FinishWanted[] = [];
    const desk = await finishing({
      finish: async (wanted) => {
        asked.push(wanted);
        return { done: true, written: ['a.docx', 'b.pdf'] };
      },
    });
    for (const label of ['Word, French', 'PDF, English', 'PDF, French']) await userEvent.click(box(label));
    await userEvent.click(box('PDF, Both in one'));
    await userEvent.selectOptions(shown('dialog select')[1]!, 'facing');
    await userEvent.click(one('dialog .go'));
    await expect.poll(() => shown('.ended .names li').map((item) => item.textContent)).toEqual(['a.docx', 'b.pdf']);
    expect(asked).toEqual([{ point: 'now', folder: '/letters', replace: [], files: [{ format: 'docx', side: 'en' }, { format: 'pdf', side: 'both', layout: 'facing' }] }]);
    await userEvent.click(inDialog('Show in folder'));
    expect(desk.bridge.asked.at(-1)).toBe('showInFolder /letters/a.docx');
    await userEvent.click(inDialog('Close'));
    expect(shown('dialog[open]')).toHaveLength(0);
  });

  test('replaces nothing unless told', async () => {
    const asked: (readonly string[])[] = [];
    await finishing({
      finishNames: async ({ files }) => files.map(({ format, side }) => ({ name: `${side}.${format}`, there: format === 'pdf', empty: [] })),
      finish: async ({ replace }) => {
        asked.push(replace);
        return { done: true, written: [] };
      },
    });
    await userEvent.click(box('Web page, English'));
    await expect.poll(() => shown('dialog fieldset').length).toBe(1);
    await userEvent.click(one('dialog .go'));
    await expect.poll(() => asked).toEqual([[]]);
    await userEvent.click(box('Web page, English'));
    await userEvent.click(shown('dialog input[type=radio]')[1]!);
    await userEvent.click(one('dialog .go'));
    await expect.poll(() => asked.at(-1)).toEqual(['en.pdf', 'fr.pdf']);
  });

  test('shows how far it is, can be ended, and says what was written till then', async () => {
    let end = (): void => undefined;
    const desk = await finishing({
      finish: () => new Promise((done) => {
        end = () => done({ done: false, cancelled: true, written: ['one.docx'] });
      }),
    });
    await userEvent.click(one('dialog .go'));
    desk.bridge.emit({ type: 'progress', share: 0.5 });
    await expect.poll(() => one<HTMLProgressElement>('dialog progress').value).toBe(0.5);
    await userEvent.click(inDialog('Cancel'));
    expect(desk.bridge.asked).toContain('cancelWork');
    end();
    await expect.poll(() => one('.ended').textContent).toContain('Ended before all were written.');
    expect(one('.ended').textContent).toContain('one.docx');
  });

  test('begins with what was written last; what it is to write otherwise can be written again', async () => {
    const desk = await openDesk(TEXTS, '0|0 1|1', { settings: { finish: [{ format: 'html', side: 'both', layout: 'after' }, { format: 'txt', side: 'fr' }] } });
    await press('Control+Shift+F');
    await expect.poll(() => shown('.names li').map((item) => item.textContent)).toEqual(['2023-07-15 Test (both).html', '2023-07-15 Test (fr).txt']);
    await userEvent.click(one('dialog .go'));
    await expect.poll(() => shown('.ended').length).toBe(1);
    expect(one('dialog .go').textContent).toBe('Close');
    await userEvent.selectOptions(shown('dialog select')[1]!, 'facing');
    await expect.poll(() => shown('.ended').length).toBe(0);
    await userEvent.click(one('dialog .go'));
    await expect.poll(() => shown('.ended').length).toBe(1);
    await userEvent.click(inDialog('Close'));
    await press('Control+Shift+F');
    await expect.poll(() => (shown('dialog select')[1] as HTMLSelectElement | undefined)?.value).toBe('facing');
    expect(desk.bridge.asked).toContain('setSettings');
  });

  test('says how many pairs of the letter as it stands need a hand, and which file would be empty', async () => {
    const desk = await openDesk(TEXTS, '0|0 1|1', { confirmed: false });
    desk.bridge.finishNames = async ({ files }) => files.map(({ format, side }) => ({ name: `${side}.${format}`, there: false, empty: side === 'fr' ? ['fr'] : [] }));
    await press('Control+Shift+F');
    expect(one('dialog .unready').textContent).toBe('2 pairs need a hand');
    await expect.poll(() => shown('.names li').map((item) => item.textContent)).toEqual(['en.docx', 'fr.docx the French is empty', 'en.pdf', 'fr.pdf the French is empty']);
  });

  test('a failure is told', async () => {
    await finishing({ finish: async () => ({ done: false, failed: 'letter.pdf: the disk is full', written: [] }) });
    await userEvent.click(one('dialog .go'));
    await expect.poll(() => one('.ended').textContent).toBe('letter.pdf: the disk is full');
  });

  test.each([['light', 'en'], ['dark', 'fr']] as const)('%s, %s: every control has its name', async (theme, locale) => {
    await openDesk(TEXTS, '0|0 1|1', { settings: { theme }, locale });
    await press('Control+Shift+F');
    await expect.poll(() => shown('dialog .names li').length).toBe(4);
    await expectAccessible('the dialogue that finishes a letter');
    await userEvent.click(one('dialog .go'));
    await expect.poll(() => shown('.ended').length).toBe(1);
    await expectAccessible('what was written');
  });
});

describe('the letterhead', () => {
  test('is kept in the letter', async () => {
    const desk = await letter();
    await command('Letterhead');
    await userEvent.fill(shown('dialog textarea')[0]!, 'Friends of the River\n12 Mill Lane');
    await userEvent.fill(shown('dialog textarea')[1]!, 'Amis de la rivière');
    await userEvent.click(inDialog('Choose a picture…'));
    await expect.poll(() => shown('dialog img').length).toBe(1);
    await userEvent.selectOptions(one('dialog select'), '3');
    await expectAccessible('the dialogue of the letterhead');
    await userEvent.click(inDialog('Keep'));
    await settled();
    expect(letterheadOf(desk.sync().copy)).toEqual({
      lines: { en: ['Friends of the River', '12 Mill Lane'], fr: ['Amis de la rivière'] }, logo: 'data:image/png;base64,iVBORw0KGgo=', signatoryColumns: 3,
    });
  });

  test('can be taken from the header of the file that was imported', async () => {
    const desk = await openDesk(TEXTS, '0|0 1|1', { change: (made) => void made.meta.set('header/fr', 'Coalition\nMontréal') });
    await command('Letterhead');
    await userEvent.click(inDialog('Take from the imported file’s header'));
    await userEvent.click(inDialog('Keep'));
    await settled();
    expect(letterheadOf(desk.sync().copy).lines).toEqual({ en: [], fr: ['Coalition', 'Montréal'] });
  });
});

describe('notes', () => {
  test('a footnote comes with a place to write it, and one undo takes both back', async () => {
    const desk = await letter();
    await desk.cursor('en', 1, 9);
    await press('Control+Alt+f');
    await wait(20);
    await type('Signed in 2010.');
    expect(desk.texts('en')).toEqual(['We greet you all.', 'The lease\uFFFC runs for 27 years.', 'Signed in 2010.']);
    expect(desk.kinds('en')[2]).toBe('note');
    expect(getComputedStyle(one('.text .foot-note'), '::after').content).toContain('counter');
    expect(desk.drawn('en')[2]!.dataset.label).toBe('1');
    await press('Control+z', 'Control+z');
    expect(desk.texts('en')).toEqual(['We greet you all.', 'The lease runs for 27 years.']);
  });

  test('stand in the order of their references', async () => {
    const desk = await letter();
    for (const [block, words] of [[1, 'Second'], [0, 'First']] as const) {
      await desk.cursor('en', block, 2);
      await press('Control+Alt+f');
      await wait(20);
      await type(words);
    }
    expect(desk.texts('en').slice(2)).toEqual(['First', 'Second']);
  });

  test('a click on a reference goes to its note', async () => {
    const desk = await letter();
    await desk.cursor('fr', 0, 4);
    await press('Control+Alt+f');
    await wait(20);
    await type('Tous.');
    await desk.cursor('fr', 1, 0);
    await userEvent.click(one('.sheet[data-side=fr] .foot-note'));
    await settled();
    expect(desk.cursorAt).toBe('fr 2');
  });
});

test('comments that came with a file stand in the margin, answers under what they answer', async () => {
  await openDesk(TEXTS, '0|0 1|1', {
    change: (made) => {
      const about = readSide(made, 'en').blocks[1]!.id;
      const said = { at: '2026-01-02T10:00:00Z', side: 'en' as const, block: about };
      let serial = 0;
      const author = { newId: () => `c${serial++}` };
      const first = writeComment(made, { ...said, person: 'Ann/Lee', text: 'Is it 27?', quote: '27 years' }, author);
      writeComment(made, { ...said, at: '2026-01-03T10:00:00Z', person: 'Bo', text: 'It is.', answers: first }, author);
    },
  });
  await userEvent.click(shown('.spine .dot')[1]!);
  await settled();
  const card = shown('.margin .card').find((element) => element.textContent!.includes('Is it 27?'))!;
  expect([...card.querySelectorAll('.comment')].map((element) => element.textContent)).toEqual(['Is it 27?Ann/Lee · 2 January 2026', 'It is.Bo · 3 January 2026']);
  expect(card.textContent).toContain('On “27 years”');
  await expectAccessible('comments in the margin');
});
