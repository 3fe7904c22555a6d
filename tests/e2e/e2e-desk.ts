import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Side } from '../../shared/letter/side';
import { unzip } from '../../storage/unzip';
import { stands, type Desk, type Facing } from './desk-hands';
import { opened, SAMPLES, test, titleOf, type Desktops, type Started } from './desktops';

// The whole story of a letter, in the real program: from two files to a saved letter, as a person does it with keys, mouse and names.

const MATERIAL = process.env.VISAVIS_MATERIAL ?? '../shared';
const JOINT = { en: path.resolve(MATERIAL, 'letters/2023-07-15-joint-letter.en.txt'), fr: path.resolve(MATERIAL, 'letters/2023-07-15-joint-letter.fr.txt') };
const ODD = path.resolve(MATERIAL, 'docx/odd');
/** What the bar says of the sample letter. */
const SAMPLE_COUNTS = ['41 in sync', '2 French behind', '1 English behind', '1 both changed', '1 without French'];
/** A pair of the sample that is in sync: “… in 112 towns and villages …”, “… dans 112 villes et villages …”. */
const TOWNS = 5;
/** Level, in pixels. */
const LEVEL = 1;

interface Listed { readonly pairs: readonly { readonly en: readonly number[]; readonly fr: readonly number[] }[] }
interface Aligned extends Listed { readonly en: readonly { readonly text: string }[]; readonly fr: readonly { readonly text: string }[] }
interface Status { readonly pairs: readonly { readonly state: string; readonly change?: readonly unknown[] }[] }

const facing = ({ pairs }: Listed): Facing[] => pairs.flatMap(({ en: [en], fr: [fr] }) => (en === undefined || fr === undefined ? [] : [[en, fr] as const]));

async function chooseTwoFiles(desktops: Desktops, page: Page, files: { readonly en: string; readonly fr: string }): Promise<void> {
  await desktops.answer({ open: [files.en] }, { open: [files.fr] });
  const two = page.getByRole('region', { name: 'New from two files…' });
  for (const [index, side] of (['en', 'fr'] as const).entries()) {
    await two.getByRole('button', { name: 'Choose…' }).nth(index).click();
    await expect(two.locator('.slot').nth(index)).toContainText(path.basename(files[side]));
  }
  await two.getByRole('button', { name: 'Align them' }).click();
}

async function fromTwoFiles(desktops: Desktops, { page, desk }: Pick<Started, 'page' | 'desk'>, files: { readonly en: string; readonly fr: string }): Promise<void> {
  await page.getByRole('button', { name: /^New from two files/ }).click();
  await chooseTwoFiles(desktops, page, files);
  await expect(desk.bar).toBeVisible();
}

/** The desk shows the blocks and pairs that the command line finds in the same files, and they are level. */
async function showsAligned(desktops: Desktops, desk: Desk, files: { readonly en: string; readonly fr: string }): Promise<readonly Facing[]> {
  const { out } = await desktops.visavis('align', files.en, files.fr, '--json');
  const aligned = JSON.parse(out) as Aligned;
  expect(aligned.pairs.length).toBeGreaterThan(40);
  await expect(desk.marks).toHaveCount(aligned.pairs.length);
  for (const side of ['en', 'fr'] as const) await expect(desk.blocks(side)).toHaveText(aligned[side].map(({ text }) => text));
  const rows = facing(aligned);
  expect(await desk.skew(rows)).toBeLessThanOrEqual(LEVEL);
  return rows;
}

/** Types on both sides of the pair with these English words, enough for new lines of its paragraphs; the rows stay level at every frame. */
async function growsLevel(desk: Desk, rows: readonly Facing[], words: string): Promise<void> {
  const more = ' And we say it once more, in so many words that the paragraph grows by a line or two of its sheet.';
  const heights = (): Promise<number[]> => Promise.all((['en', 'fr'] as const).map((side) => desk.sheet(side).evaluate((sheet) => sheet.scrollHeight)));
  const [before] = await heights();
  const typed = await desk.worstSkew(rows, async () => {
    await desk.clickAt('en', words, 'after');
    await desk.press('End');
    await desk.page.keyboard.type(more);
    await desk.press('F6', 'End');
    await desk.page.keyboard.type(more.repeat(2));
  });
  for (const side of ['en', 'fr'] as const) await expect(desk.blocks(side).filter({ hasText: more.trim() })).toHaveCount(1);
  expect((await heights())[0]).toBeGreaterThan(before!);
  expect(typed.frames).toBeGreaterThan(20);
  expect(typed.skew).toBeLessThanOrEqual(LEVEL);
}

async function statusOf(desktops: Desktops, letter: string): Promise<Status> {
  return JSON.parse((await desktops.visavis('status', letter, '--json')).out) as Status;
}

/** The words of a side as the letter's file has them for a reader without us. */
async function markdownIn(letter: string, side: Side): Promise<string> {
  const name = `${side}.md`;
  const files = await unzip(await readFile(letter), letter, undefined, (entry) => entry === name);
  return new TextDecoder().decode(files.get(name));
}

async function openSample(desktops: Desktops, name = 'letter.visavis'): Promise<Started & { readonly letter: string }> {
  const letter = await desktops.sample(name);
  const started = await desktops.start([letter]);
  await started.desk.counts(...SAMPLE_COUNTS);
  return { ...started, letter };
}

async function resize(app: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  await (await app.browserWindow(page)).evaluate((window, [width, height]) => window.setContentSize(width!, height!), [width, height]);
  await page.waitForFunction(([width, height]) => innerWidth === width && innerHeight === height, [width, height]);
}

test('two Word files become a letter; then two plain texts, in a window of their own', async ({ desktops }) => {
  const first = await desktops.start();
  const word = { en: path.join(SAMPLES, 'river-letter.en.docx'), fr: path.join(SAMPLES, 'river-letter.fr.docx') };
  await fromTwoFiles(desktops, first, word);
  await showsAligned(desktops, first.desk, word);
  await expect(first.page.getByRole('banner')).toContainText('Draft');
  const text = { en: path.join(SAMPLES, 'river-letter.en.txt'), fr: path.join(SAMPLES, 'river-letter.fr.txt') };
  const second = await opened(first.app, () => first.desk.press('Control+n'));
  await chooseTwoFiles(desktops, second.page, text);
  await expect(second.desk.bar).toBeVisible();
  await showsAligned(desktops, second.desk, text);
  expect(first.app.windows()).toHaveLength(2);
});

test('two files dropped on the start screen become a letter, each on the side that its name tells; its rows stay level while one types', async ({ desktops }) => {
  const { page, desk } = await desktops.start();
  const text = { en: path.join(SAMPLES, 'river-letter.en.txt'), fr: path.join(SAMPLES, 'river-letter.fr.txt') };
  // The browser's own protocol drops real files, with their paths; a DataTransfer made in the page has none.
  const hand = await page.context().newCDPSession(page);
  const data = { items: [], files: [text.fr, text.en], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await hand.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await expect(desk.bar).toBeVisible();
  await growsLevel(desk, await showsAligned(desktops, desk, text), 'We do not ask');
});

test.describe('the joint letter', () => {
  test.skip(!existsSync(JOINT.en), `skipped: there is no ${JOINT.en}`);

  test('stands as 17 rows, one facing one, level while one types', async ({ desktops }) => {
    const { app, page, desk } = await desktops.start();
    await resize(app, page, 1280, 800);
    await fromTwoFiles(desktops, { page, desk }, JOINT);
    await expect(desk.marks).toHaveCount(17);
    for (const side of ['en', 'fr'] as const) await expect(desk.blocks(side)).toHaveCount(17);
    // Not `· 1 facing 2`, and not `English only`.
    for (const name of await desk.spine()) expect(name).toMatch(/^\d+\. Not confirmed yet( · The machine is not sure .*)?$/);
    await desk.counts('0 in sync', '17 unconfirmed');
    const rows = Array.from({ length: 17 }, (_, i): Facing => [i, i]);
    expect(await desk.skew(rows)).toBeLessThanOrEqual(LEVEL);
    await page.screenshot({ path: 'test-results/desk-1280x800.png' });
    await growsLevel(desk, rows, 'Your Excellencies');
    await desk.command('Confirm and Go to the Next');
    await resize(app, page, 1920, 1080);
    expect(await desk.skew(rows)).toBeLessThanOrEqual(LEVEL);
    await page.screenshot({ path: 'test-results/desk-1920x1080.png' });
  });
});

test('an edit makes drift; undo takes it away, and so does the old word typed again', async ({ desktops }) => {
  const { page, desk } = await openSample(desktops);
  const mark = desk.mark(TOWNS);
  const drifted = ['40 in sync', '3 French behind', ...SAMPLE_COUNTS.slice(2)];
  await expect(mark).toHaveAccessibleName(stands('6. In sync'));
  await desk.replaceWord('en', '112', '113');
  await expect(mark).toHaveAccessibleName(stands('6. English changed, French did not'));
  await desk.counts(...drifted);
  await expect(desk.margin.getByRole('heading', { name: /^What changed in English since/ })).toBeVisible();
  await expect(desk.margin.getByRole('deletion').first()).toHaveText('112');
  await expect(desk.margin.getByRole('insertion').first()).toHaveText('113');
  await expect(desk.margin.getByRole('listitem').first()).toHaveText('112 → 113');
  await expect(desk.margin.getByRole('heading', { name: 'So the French needs a look' })).toBeVisible();
  await desk.press('Control+z');
  await expect(mark).toHaveAccessibleName(stands('6. In sync'));
  await desk.counts(...SAMPLE_COUNTS);
  await expect(desk.margin.getByRole('insertion')).toHaveCount(0);
  // Elsewhere in between: three clicks at one place would select the paragraph.
  await desk.clickAt('en', 'Ministers', 'after');
  await desk.replaceWord('en', '112', '113');
  await desk.counts(...drifted);
  await desk.press('Backspace');
  await page.keyboard.type('2');
  await expect(mark).toHaveAccessibleName(stands('6. In sync'));
  await desk.counts(...SAMPLE_COUNTS);
  // What drifted before the letter was opened is said in the same way.
  await desk.bar.getByRole('button', { name: '2 French behind' }).click();
  await expect(desk.mark(7)).toHaveAttribute('aria-current', 'true');
  await expect(desk.margin.getByRole('listitem').first()).toHaveText('27 → 25');
  await expect(page.getByRole('banner')).toContainText('5 pairs need a hand');
});

test('French may be ahead, too; a pair is confirmed as it stands, or with the reason why nothing need change', async ({ desktops }) => {
  const { page, desk } = await openSample(desktops);
  const mark = desk.mark(TOWNS);
  await desk.replaceWord('fr', '112', '114');
  await expect(mark).toHaveAccessibleName(stands('6. French changed, English did not'));
  await desk.counts('40 in sync', '2 French behind', '2 English behind', ...SAMPLE_COUNTS.slice(3));
  await expect(desk.margin.getByRole('heading', { name: /^What changed in French since/ })).toBeVisible();
  await expect(desk.margin.getByRole('listitem').first()).toHaveText('112 → 114');
  await desk.press('Control+Enter');
  await expect(mark).toHaveAccessibleName(stands('6. In sync'));
  await desk.counts(...SAMPLE_COUNTS);
  await expect(desk.mark(7), 'the next that needs a hand comes to hand').toHaveAttribute('aria-current', 'true');
  await desk.margin.getByRole('button', { name: 'No change needed…' }).click();
  await page.keyboard.type('The French says it elsewhere');
  await desk.press('Enter');
  await expect(desk.mark(7)).toHaveAccessibleName(stands('8. In sync'));
  await desk.counts('42 in sync', '1 French behind', ...SAMPLE_COUNTS.slice(2));
  await expect(desk.margin).toContainText('The French says it elsewhere');
  await desk.press('Control+z');
  await desk.counts(...SAMPLE_COUNTS);
});

test('pairs are merged, split, shifted, unlinked and linked, each in one step of undo', async ({ desktops }) => {
  const { desk } = await openSample(desktops);
  const before = await desk.spine();
  const becomes = async (deed: () => Promise<void>, ...after: readonly string[]): Promise<void> => {
    await deed();
    await expect.poll(async () => (await desk.spine()).slice(TOWNS, TOWNS + after.length)).toEqual(after);
  };
  const takenBack = async (deed: () => Promise<void>, ...after: readonly string[]): Promise<void> => {
    await becomes(deed, ...after);
    await desk.press('Control+z');
    await expect.poll(() => desk.spine(), 'undo takes it back in one step').toEqual(before);
  };
  const inSync = ['6. In sync', '7. In sync · 1 facing 2'];
  expect(before.slice(TOWNS, TOWNS + 2)).toEqual(inSync);
  await desk.clickAt('en', 'in 112 towns', 'after');
  await takenBack(() => desk.press('Alt+m'), '6. Not confirmed yet · 2 facing 3', '7. English changed, French did not');
  await takenBack(() => desk.press('Alt+s'), '6. English changed, French did not', '7. English only', '8. In sync · 1 facing 2');
  await takenBack(() => desk.press('Alt+Shift+ArrowDown'), '6. French only', '7. Not confirmed yet · 1 facing 2', '8. Not confirmed yet');
  await takenBack(() => desk.press('Alt+Shift+ArrowUp'), '6. Not confirmed yet', '7. Not confirmed yet · 1 facing 2', '8. Not confirmed yet');
  const apart = ['6. English only', '7. French only', '8. In sync · 1 facing 2'];
  await takenBack(() => desk.press('Alt+u'), ...apart);
  await becomes(() => desk.press('Alt+u'), ...apart);
  await becomes(() => desk.press('Alt+l', 'Alt+ArrowDown', 'Alt+l'), ...inSync);
  await becomes(() => desk.press('Control+z'), ...apart);
  await becomes(() => desk.mark(TOWNS).dragTo(desk.mark(TOWNS + 1)), ...inSync);
  await becomes(() => desk.press('Control+z'), ...apart);
  await becomes(() => desk.mark(TOWNS + 1).dragTo(desk.mark(TOWNS)), ...inSync);
  await becomes(() => desk.press('Control+z'), ...apart);
  await becomes(() => desk.press('Control+z'), ...inSync);
  await desk.clickAt('fr', 'Il mettrait', 'before');
  await takenBack(() => desk.press('Alt+s'), '6. In sync', '7. Not confirmed yet', '8. French only');
});

test('one undo history over text, pairs and confirmations of both sides, in the order of doing', async ({ desktops }) => {
  const { page, desk } = await openSample(desktops);
  const states: string[] = [];
  const state = async (): Promise<string> => JSON.stringify([await desk.spine(), await desk.blocks('en').allTextContents(), await desk.blocks('fr').allTextContents()]);
  const deeds = [
    () => desk.replaceWord('en', '112', '113'),
    () => desk.replaceWord('fr', '112', '114'),
    () => desk.press('Alt+m'),
    () => desk.press('Control+Enter'),
    () => desk.replaceWord('en', 'Ministers', 'Friends'),
  ];
  for (const deed of deeds) {
    states.push(await state());
    await deed();
    await expect.poll(state).not.toBe(states.at(-1));
  }
  const last = await state();
  expect(new Set([...states, last]).size).toBe(deeds.length + 1);
  for (const before of [...states].reverse()) {
    await desk.press('Control+z');
    await expect.poll(state).toBe(before);
  }
  for (const after of [...states.slice(1), last]) {
    await desk.press('Control+Shift+z');
    await expect.poll(state).toBe(after);
  }
  await expect(desk.sheet('en')).toContainText('Friends');
  await page.keyboard.press('Control+z');
  await expect(desk.sheet('en')).not.toContainText('Friends');
});

test('what is typed is saved; the command line reads beside the desktop, journal included, and does not write', async ({ desktops }) => {
  const { app, page, desk, letter } = await openSample(desktops);
  const { pid } = app.process();
  await desk.clickAt('en', 'On this one we agree.', 'after');
  await page.keyboard.insertText(' Word by word.');
  const journal = desktops.path('.letter.visavis.journal');
  await expect.poll(async () => existsSync(journal) && (await readFile(journal)).includes('Word by word.')).toBe(true);
  // Stopped, so that it cannot save meanwhile.
  process.kill(pid!, 'SIGSTOP');
  try {
    expect(await markdownIn(letter, 'en'), 'the words are in the journal only').not.toContain('Word by word.');
    const { pairs } = await statusOf(desktops, letter);
    expect(pairs[TOWNS]).toMatchObject({ state: 'en-ahead', change: [{ side: 'en', added: 'Word by word.' }] });
    const bytes = await readFile(letter);
    const refused = await desktops.visavis('confirm', letter, '--all');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(new RegExp(`^.*/letter\\.visavis: is open .*\\(process ${pid}\\b.*\\n$`));
    expect(await readFile(letter)).toEqual(bytes);
  } finally {
    process.kill(pid!, 'SIGCONT');
  }
  await expect(desk.saved).toBeVisible();
  expect(await markdownIn(letter, 'en')).toContain('On this one we agree. Word by word.');
  await expect.poll(() => existsSync(journal)).toBe(false);
});

test('kill -9 in mid-sentence: everything older than a second is there again', async ({ desktops }) => {
  const first = await openSample(desktops);
  const { letter } = first;
  await first.desk.clickAt('en', 'On this one we agree.', 'after');
  const words = ' These words were typed one by one, without a pause in which the program could have saved them, until it was killed.';
  const typing = first.page.keyboard.type(words, { delay: 30 }).catch(() => undefined);
  const paragraph = (desk: Desk): Promise<string> => desk.blocks('en').nth(TOWNS).innerText();
  const typed = async (desk: Desk): Promise<string> => (await paragraph(desk)).split('On this one we agree.')[1]!;
  await expect.poll(async () => (await typed(first.desk)).length).toBeGreaterThan(30);
  const old = await typed(first.desk);
  // The promise is about time: what is a second old is safe.
  await pause(1000);
  await desktops.kill(first);
  await typing;
  expect(existsSync(desktops.path('.letter.visavis.journal'))).toBe(true);
  expect(await markdownIn(letter, 'en'), 'no save of the letter came first').not.toContain('These words');

  const second = await desktops.start([letter]);
  const found = await typed(second.desk);
  expect(found.length).toBeGreaterThanOrEqual(old.length);
  expect(words.startsWith(found), `“${found}” is how the sentence begins`).toBe(true);
  const drifted = ['40 in sync', '3 French behind', ...SAMPLE_COUNTS.slice(2)];
  await second.desk.counts(...drifted);
  const message = second.page.getByRole('alert');
  await expect(message).toContainText('Everything typed was found again.');
  await message.getByRole('button', { name: 'Close' }).click();
  await expect(message).toBeHidden();
  const undo = (app: ElectronApplication): Promise<boolean> => app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.getMenuItemById('edit.undo')!.enabled);
  expect(await undo(second.app), 'there is nothing to undo').toBe(false);
  await second.desk.press('Control+z');
  expect(await typed(second.desk)).toBe(found);
  await second.app.close();
  expect((await readdir(path.dirname(letter))).filter((name) => name.startsWith('.letter'))).toEqual([]);

  const third = await desktops.start([letter]);
  expect(await typed(third.desk)).toBe(found);
  await third.desk.counts(...drifted);
  await expect(third.page.getByRole('alert')).toHaveCount(0);
});

test('“Save As…” gives the letter its name; it is found among the recent ones and has one window', async ({ desktops }) => {
  const first = await desktops.start();
  await first.page.getByRole('button', { name: /^Sample letter/ }).click();
  await first.desk.counts(...SAMPLE_COUNTS);
  await expect(first.page.getByRole('banner')).toContainText('Draft');
  await desktops.answer({ save: desktops.path('Our river') });
  await first.desk.press('Control+s');
  await expect(first.page.getByRole('heading', { level: 1, name: 'Our river', exact: true })).toBeVisible();
  await expect(first.page.getByRole('banner')).not.toContainText('Draft');
  expect(await titleOf(first.app, first.page)).toBe('Our river — Vis-à-vis');
  await first.desk.replaceWord('en', '112', '113');
  await first.app.close();

  const second = await desktops.start();
  const recent = second.page.getByRole('region', { name: 'Recent letters' });
  await expect(recent.getByRole('listitem')).toHaveCount(1);
  await recent.getByRole('button', { name: /^Our river/ }).click();
  await second.desk.counts('40 in sync', '3 French behind', ...SAMPLE_COUNTS.slice(2));
  const other = await opened(second.app, () => second.desk.press('Control+n'));
  const focused = (): Promise<string | undefined> => second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle());
  await expect.poll(focused).toBe('Vis-à-vis');
  await desktops.answer({ open: [desktops.path('Our river.visavis')] });
  await other.desk.press('Control+o');
  await expect.poll(focused, 'the window that has it comes to the front').toBe('Our river — Vis-à-vis');
  await expect(other.page.getByRole('region', { name: 'New from two files…' })).toBeVisible();
  await (await second.app.browserWindow(other.page)).evaluate((window) => window.focus());
  await expect.poll(focused).toBe('Vis-à-vis');
  expect(await desktops.startAgain(second, [desktops.path('Our river.visavis')])).toBe(0);
  await expect.poll(focused, 'a second start hands its file to the first').toBe('Our river — Vis-à-vis');
  expect(second.app.windows()).toHaveLength(2);
});

test('a colleague’s copy brings what they wrote, once; another letter is refused', async ({ desktops }) => {
  const mine = await openSample(desktops, 'mine.visavis');
  const before = { en: await mine.desk.blocks('en').allTextContents(), fr: await mine.desk.blocks('fr').allTextContents() };
  await copyFile(mine.letter, desktops.path('theirs.visavis'));
  const theirs = await desktops.start([desktops.path('theirs.visavis')], { user: 'colleague' });
  // Both write in the same paragraph, and each elsewhere.
  await theirs.desk.replaceWord('en', '112', '115');
  await theirs.desk.replaceWord('fr', 'pêcheurs', 'riverains');
  await theirs.app.close();
  await mine.desk.replaceWord('en', 'seven', 'eight');
  await mine.desk.replaceWord('fr', '112', '115');
  await desktops.answer({ open: [desktops.path('theirs.visavis')] });
  await mine.desk.command('Bring in a Colleague’s Copy…');
  const told = mine.page.getByRole('status').filter({ hasText: /\w/ });
  await expect(told.filter({ hasText: 'Brought in: 2 changed paragraphs.' })).toBeVisible();
  const after = (side: Side, ...changes: readonly (readonly [string, string])[]): string[] => before[side].map((text) => changes.reduce((changed, [was, is]) => (changed.includes('112') ? changed.replace(was, is) : changed), text));
  const united = async (): Promise<void> => {
    expect(await mine.desk.blocks('en').allTextContents()).toEqual(after('en', ['seven', 'eight'], ['112', '115']));
    expect(await mine.desk.blocks('fr').allTextContents()).toEqual(after('fr', ['pêcheurs', 'riverains'], ['112', '115']));
  };
  await united();
  await expect(mine.desk.mark(TOWNS)).toHaveAccessibleName(stands('6. Both sides changed'));
  await desktops.answer({ open: [desktops.path('theirs.visavis')] });
  await mine.desk.command('Bring in a Colleague’s Copy…');
  await expect(told.filter({ hasText: 'The copy holds nothing that this letter lacks.' })).toBeVisible();
  await united();
  expect((await desktops.visavis('align', path.join(SAMPLES, 'river-letter.en.txt'), path.join(SAMPLES, 'river-letter.fr.txt'), '-o', 'other.visavis')).code).toBeLessThan(2);
  await desktops.answer({ open: [desktops.path('other.visavis')] });
  await mine.desk.command('Bring in a Colleague’s Copy…');
  await expect(told.filter({ hasText: 'other.visavis is a copy of another letter, not of mine. Nothing was changed.' })).toBeVisible();
  await united();
});

test('a file that is not what its name says, or holds nothing, gets one clear line and changes nothing', async ({ desktops }) => {
  const { page } = await desktops.start();
  await writeFile(desktops.path('renamed.docx'), '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
  await writeFile(desktops.path('empty.txt'), '');
  const fr = path.join(SAMPLES, 'river-letter.fr.txt');
  await page.getByRole('button', { name: /^New from two files/ }).click();
  const refused = async (name: string, line: RegExp): Promise<void> => {
    await chooseTwoFiles(desktops, page, { en: desktops.path(name), fr });
    await expect(page.getByRole('alert')).toHaveText(line);
    await expect(page.getByRole('button', { name: 'Align them' }), 'one can choose another file and try again').toBeEnabled();
    expect((await readdir(desktops.path('user/drafts')))).toEqual([]);
  };
  await refused('renamed.docx', /^renamed\.docx: is a damaged PDF$/);
  await refused('empty.txt', /^empty\.txt: (is|holds) .*$/);
  await mkdir(desktops.path('folder.docx'));
  await refused('folder.docx', /^folder\.docx: .*folder.*$/);
  await desktops.answer({ open: [desktops.path('renamed.docx')] });
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: /^Open…/ }).click();
  await expect(page.getByRole('alert')).toHaveText(/^renamed\.docx: .*$/);
});

test.describe('odd Word files', () => {
  test.skip(!existsSync(ODD), `skipped: there is no ${ODD}`);

  test('one with a password is refused; what a letter cannot hold is left out, and said', async ({ desktops }) => {
    const { page, desk } = await desktops.start();
    await page.getByRole('button', { name: /^New from two files/ }).click();
    const good = path.join(ODD, 'poi-VariousPictures.docx');
    await chooseTwoFiles(desktops, page, { en: path.join(ODD, 'poi-bug53475-password-is-pass.docx'), fr: good });
    await expect(page.getByRole('alert')).toHaveText(/^poi-bug53475-password-is-pass\.docx: is encrypted with a password/);
    await chooseTwoFiles(desktops, page, { en: good, fr: good });
    await expect(desk.bar).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /^Left out, since a letter cannot hold it: .*picture/ })).toBeVisible();
  });
});

test('the interface turns French at once, and dark; the letter stays as it is', async ({ desktops }) => {
  const { app, page, desk } = await openSample(desktops);
  const texts = await desk.blocks('fr').allTextContents();
  const menu = (): Promise<string[]> => app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.items.map(({ label }) => label));
  await desk.replaceWord('en', '112', '113');
  await expect(desk.saved).toBeVisible();
  await desk.command('Français');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  const bar = page.getByRole('contentinfo', { name: 'État de la lettre' });
  await expect(bar.locator('[data-state]').first()).toHaveText('40 en accord');
  await expect(page.getByRole('navigation', { name: 'Paires' }).getByRole('button').nth(TOWNS)).toHaveAccessibleName(stands('6. L’anglais a changé, pas le français'));
  await expect(page.getByRole('textbox', { name: 'Français', exact: true })).toContainText('Laissons couler');
  await expect(page.getByRole('complementary').getByRole('heading').first()).toHaveText('L’anglais a changé, pas le français');
  await expect.poll(menu).toContain('Fichier');
  expect(await titleOf(app, page)).toBe('letter — Vis-à-vis');
  await page.keyboard.press('Control+z');
  await expect(bar.locator('[data-state]').first(), 'the history outlives the change of language').toHaveText('41 en accord');
  const paper = (): Promise<number> => page.locator('.sheet').first().evaluate((sheet) => Number(/\d+/.exec(getComputedStyle(sheet).backgroundColor)![0]));
  await desk.command('Clair');
  await expect.poll(paper).toBeGreaterThan(200);
  await desk.command('Sombre');
  await expect.poll(paper).toBeLessThan(80);
  await desk.command('English');
  await desk.counts(...SAMPLE_COUNTS);
  expect(await desk.blocks('fr').allTextContents()).toEqual(texts);
});
