import { expect, type Locator, type Page } from '@playwright/test';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { unzip } from '../../storage/unzip';
import { test, type Desktops } from './desktops';
import { ENGLISH, FRENCH, wordLetter, writeWord } from './word-files';

// Finished letters out, and letters of files that hold more than two texts, in the real program.

const POPPLER = ['pdfinfo', 'pdftotext'].every((program) => spawnSync(program, ['-v']).error === undefined);
const TITLE = 'Let the Ondrelle run - the government must not license the Grey Narrows dam';
/** Of the revision that was sent out. */
const NAME = `2025-03-14 ${TITLE}`;
/** A grey pixel. */
const LOGO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

/** The dialogue that finishes a letter, opened by its key. */
class Finishing {
  readonly dialog: Locator;
  readonly names: Locator;
  readonly ended: Locator;

  private constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Finish the letter' });
    this.names = this.dialog.getByRole('region', { name: 'Will be written' }).getByRole('listitem');
    this.ended = this.dialog.locator('.ended');
  }

  static async open(page: Page): Promise<Finishing> {
    await page.keyboard.press('Control+Shift+F');
    const finishing = new Finishing(page);
    await expect(finishing.names).not.toHaveCount(0);
    return finishing;
  }

  /** Ticks just these: `Word, French`. */
  async tick(...files: readonly string[]): Promise<void> {
    const boxes = this.dialog.getByRole('checkbox');
    for (const box of await boxes.all()) await box.setChecked(files.includes((await box.getAttribute('aria-label'))!));
    await expect(boxes.and(this.page.locator(':checked'))).toHaveCount(files.length);
  }

  async into(desktops: Desktops, folder: string): Promise<void> {
    await desktops.answer({ open: [folder] });
    await this.dialog.getByRole('button', { name: 'Choose…' }).click();
    await expect(this.dialog.locator('.folder b')).toHaveAttribute('title', folder);
  }

  async write(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Write / }).click();
  }

  /** The names that are said to be written. */
  async written(): Promise<string[]> {
    await expect(this.ended.getByRole('heading')).toBeVisible({ timeout: 60_000 });
    return this.ended.getByRole('listitem').allTextContents();
  }
}

async function folderIn(desktops: Desktops, name: string): Promise<string> {
  await mkdir(desktops.path(name));
  return desktops.path(name);
}

/** Files that a person sees. */
async function seenIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort();
}

async function partsOf(path: string): Promise<ReadonlyMap<string, string>> {
  const parts = await unzip(await readFile(path), path);
  return new Map([...parts].map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}

test('a sent revision as Word, PDF, web page and XLIFF; what is there is kept, or replaced when one says so', async ({ desktops }) => {
  const letter = await desktops.sample('letter.visavis');
  const out = await folderIn(desktops, 'out');
  const { page } = await desktops.start([letter]);
  const finishing = await Finishing.open(page);
  // The last revision that was sent out, though one was recorded after it.
  await expect(finishing.dialog.getByLabel('What is sent out').locator(':checked')).toHaveText('14 March 2025 · Letter as sent (sent out)');
  await finishing.tick('Word, English', 'Word, French', 'PDF, Both in one', 'Web page, Both in one', 'XLIFF for translators, Both in one');
  await finishing.dialog.getByLabel('Both in one file').selectOption('facing');
  await finishing.into(desktops, out);
  const expected = [`${NAME} (EN).docx`, `${NAME} (FR).docx`, `${NAME} (EN-FR).pdf`, `${NAME} (EN-FR).html`, `${NAME} (EN-FR).xlf`];
  await expect(finishing.names).toHaveText(expected);
  await finishing.write();
  expect(await finishing.written()).toEqual(expected);
  expect(await seenIn(out)).toEqual(expected.toSorted());
  await finishing.dialog.getByRole('button', { name: 'Close', exact: true }).click();

  const french = await desktops.visavis('import', `out/${NAME} (FR).docx`);
  expect(french).toMatchObject({ code: 0, err: '' });
  expect(french.out).toContain('Laissons couler l’Ondrelle');
  const aligned = await desktops.visavis('align', `out/${NAME} (EN).docx`, `out/${NAME} (FR).docx`, '-o', 'again.visavis');
  expect(aligned).toMatchObject({ code: 0 });
  expect(await desktops.visavis('align', `out/${NAME} (EN-FR).xlf`, '-o', 'xliff.visavis')).toMatchObject({ code: 0 });
  const page2 = await readFile(`${out}/${NAME} (EN-FR).html`, 'utf8');
  expect([page2.includes('Let the Ondrelle run'), page2.includes('Laissons couler')]).toEqual([true, true]);
  if (POPPLER) {
    const words = execFileSync('pdftotext', [`${out}/${NAME} (EN-FR).pdf`, '-'], { encoding: 'utf8' });
    expect([words.includes('Let the Ondrelle run'), words.includes('Laissons couler')]).toEqual([true, true]);
  }

  // Once more, with the files that were ticked before.
  const first = await stat(`${out}/${NAME} (EN).docx`);
  const again = await Finishing.open(page);
  await again.into(desktops, out);
  await expect(again.names).toHaveText(expected.map((name) => `${name} is there already`));
  await again.tick('Word, English', 'Plain text, French');
  await again.write();
  expect(await again.written()).toEqual([`${NAME} (EN) 2.docx`, `${NAME} (FR).txt`]);
  expect(await seenIn(out)).toEqual([...expected, `${NAME} (EN) 2.docx`, `${NAME} (FR).txt`].toSorted());
  expect((await stat(`${out}/${NAME} (EN).docx`)).mtimeMs).toBe(first.mtimeMs);

  await again.tick('Word, English');
  await again.dialog.getByRole('radio', { name: 'replace it' }).check();
  await again.write();
  expect(await again.written()).toEqual([`${NAME} (EN).docx`]);
  expect(await seenIn(out)).toHaveLength(7);
  expect((await stat(`${out}/${NAME} (EN).docx`)).mtimeMs).toBeGreaterThan(first.mtimeMs);
});

test('Escape ends it between two files: whole ones are there, and nothing else', async ({ desktops }) => {
  const letter = await desktops.sample('letter.visavis');
  const out = await folderIn(desktops, 'out');
  const { page } = await desktops.start([letter]);
  const finishing = await Finishing.open(page);
  await finishing.tick('Word, English', 'PDF, English', 'PDF, French', 'PDF, Both in one', 'Web page, French');
  await finishing.into(desktops, out);
  await finishing.write();
  await expect(finishing.dialog.getByRole('progressbar')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(finishing.ended).toContainText('Ended before all were written.');
  const written = await finishing.ended.getByRole('listitem').allTextContents();
  expect(written.length).toBeLessThan(5);
  expect(await seenIn(out)).toEqual(written.toSorted());
  await page.keyboard.press('Escape');
  await expect(finishing.dialog).toBeHidden();
});

test('a folder that cannot be written in says so; the choice of files is kept for the next time', async ({ desktops }) => {
  const letter = await desktops.sample('letter.visavis');
  const gone = await folderIn(desktops, 'gone');
  const started = await desktops.start([letter]);
  const finishing = await Finishing.open(started.page);
  await finishing.tick('Markdown, French');
  await finishing.into(desktops, gone);
  await rm(gone, { recursive: true });
  await finishing.write();
  await expect(finishing.ended).toHaveText(`${NAME} (FR).md: could not be written: there is no such file or folder`);
  await started.app.close();
  const { page } = await desktops.start([letter]);
  await expect((await Finishing.open(page)).names).toHaveText([`${NAME} (FR).md`]);
});

test('a letter that is open elsewhere, and one that is being compared, can be finished', async ({ desktops }) => {
  const letter = await desktops.sample('letter.visavis');
  await desktops.start([letter]);
  const out = await folderIn(desktops, 'out');
  const { page } = await desktops.start([letter], { user: 'other' });
  await page.getByRole('navigation', { name: 'Revisions' }).getByRole('button', { name: /First draft/ }).click();
  await expect(page.locator('.compared-row').first()).toBeVisible();
  const finishing = await Finishing.open(page);
  await finishing.tick('Plain text, English');
  await finishing.into(desktops, out);
  await finishing.write();
  expect(await finishing.written()).toEqual([`${NAME} (EN).txt`]);
});

test('a draft goes to a folder of its own choosing; a side without words is said to be empty', async ({ desktops }) => {
  const { page } = await desktops.start();
  await page.getByRole('button', { name: /^Empty letter/ }).click();
  await expect(page.getByRole('textbox', { name: 'English', exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: 'English', exact: true }).click();
  await page.keyboard.type('Only words here.');
  await page.keyboard.press('Control+Shift+F');
  const items = page.getByRole('dialog', { name: 'Finish the letter' }).getByRole('region', { name: 'Will be written' }).getByRole('listitem');
  await expect(items).toHaveText([/\(EN\)\.docx$/, /\(FR\)\.docx the French is empty$/, /\(EN\)\.pdf$/, /\(FR\)\.pdf the French is empty$/]);
});

test('letterhead, logo and a footnote written on the desk are in the Word file and the PDF', async ({ desktops }) => {
  const letter = await desktops.sample('letter.visavis');
  const out = await folderIn(desktops, 'out');
  await writeFile(desktops.path('logo.png'), Buffer.from(LOGO, 'base64'));
  const { desk, page } = await desktops.start([letter]);
  await desk.command('Letterhead…');
  const dialog = page.getByRole('dialog', { name: 'Letterhead' });
  await dialog.getByLabel('Above the English').fill('Friends of the Ondrelle\n12 Mill Lane');
  await desktops.answer({ open: [desktops.path('logo.png')] });
  await dialog.getByRole('button', { name: 'Choose a picture…' }).click();
  await expect(dialog.getByRole('img')).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog).toBeHidden();

  await desk.clickAt('en', 'The Grey Narrows project', 'after');
  await desk.press('Control+Alt+f');
  await page.keyboard.type('As licensed in 2024.');
  await expect(desk.blocks('en').last()).toHaveText('As licensed in 2024.');

  const finishing = await Finishing.open(page);
  await finishing.dialog.getByLabel('What is sent out').selectOption('now');
  await finishing.tick('Word, English', 'PDF, English');
  await finishing.into(desktops, out);
  await finishing.write();
  const [docx, pdf] = await finishing.written();
  const parts = await partsOf(`${out}/${docx}`);
  expect(parts.get('word/document.xml')).toMatch(/Grey Narrows project.{0,400}<w:footnoteReference /s);
  expect(parts.get('word/footnotes.xml')).toContain('As licensed in 2024.');
  expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  expect([...parts.values()].filter((xml) => xml.includes('Friends of the Ondrelle'))).not.toHaveLength(0);
  expect((await desktops.visavis('import', `out/${docx}`)).out).toMatch(/note +1 As licensed in 2024\./);
  if (POPPLER) {
    const words = execFileSync('pdftotext', [`${out}/${pdf}`, '-'], { encoding: 'utf8' });
    expect(words.indexOf('12 Mill Lane')).toBeLessThan(words.indexOf('Tersolle, 14 March 2025'));
    expect(words).toContain('As licensed in 2024.');
    expect(execFileSync('pdfimages', ['-list', `${out}/${pdf}`], { encoding: 'utf8' }).split('\n').length).toBeGreaterThan(3);
  }
});

test('one side by the menu, in each format', async ({ desktops }) => {
  const letter = await desktops.sample('letter.visavis');
  const { desk, page } = await desktops.start([letter]);
  const formats = ['docx', 'odt', 'pdf', 'html', 'md', 'txt'];
  await desktops.answer(...formats.map((format) => ({ save: desktops.path(`side.${format}`) })));
  for (const format of formats) {
    await desk.command('Export the French…');
    await expect(page.getByRole('status').filter({ hasText: `Written: side.${format}` })).toBeVisible({ timeout: 30_000 });
  }
  for (const format of formats) {
    const { code, out, err } = await desktops.visavis('import', `side.${format}`);
    expect({ format, code, french: out.includes('Goulet-Gris'), english: out.includes('Grey Narrows'), err }, format)
      .toEqual({ format, code: 0, french: true, english: false, err: '' });
  }
});

test('a letter of one file in both languages, from the start screen', async ({ desktops }) => {
  const letter = await desktops.sample('letter.visavis');
  expect(await desktops.visavis('export', letter, '-o', 'both.docx', '--layout', 'columns')).toMatchObject({ code: 0 });
  expect(await desktops.visavis('export', letter, '-o', 'english.en.docx')).toMatchObject({ code: 0 });
  const { desk, page } = await desktops.start();
  const way = page.getByRole('button', { name: /^New from one file in both languages…/ });
  await desktops.answer({ open: [desktops.path('english.en.docx')] }, { open: [desktops.path('both.docx')] });
  await way.click();
  await expect(page.getByRole('alert')).toContainText('english.en.docx: is in one language, as far as can be seen.');
  await way.click();
  await expect(desk.blocks('en').filter({ hasText: 'Let the Ondrelle run' })).toHaveCount(1);
  await expect(desk.blocks('fr').filter({ hasText: 'Laissons couler' })).toHaveCount(1);
  await expect(desk.marks).toHaveCount(46);
});

test.describe('files with tracked changes', () => {
  /** What the first revision said and the second one does not, and the other way round. */
  const BEFORE = 'Six organisations';
  const AFTER = 'seven organisations';

  /** Chooses two redlines on the start screen. */
  async function begin(desktops: Desktops, page: Page, button: number): Promise<void> {
    const letter = await desktops.sample('letter.visavis');
    for (const side of ['en', 'fr']) await desktops.visavis('compare', letter, '2025-02-07', '2025-03-14', '-o', `redline.${side}.docx`, '--side', side);
    await desktops.answer({ open: [desktops.path('redline.en.docx')] }, { open: [desktops.path('redline.fr.docx')] }, { button });
    await page.getByRole('button', { name: /^New from two files…/ }).click();
    const choose = page.getByRole('button', { name: 'Choose…' });
    await choose.first().click();
    await choose.last().click();
    await page.getByRole('button', { name: 'Align' }).click();
  }
  const stops = (page: Page): Locator => page.getByRole('navigation', { name: 'Revisions' }).getByRole('listitem');

  test('kept as two revisions, they can be compared', async ({ desktops }) => {
    const { desk, page } = await desktops.start();
    await begin(desktops, page, 0);
    await expect(stops(page)).toHaveCount(3);
    await expect(stops(page)).toContainText(['Before the tracked changes', 'With the tracked changes', 'Now']);
    await expect(desk.sheet('en')).toContainText(AFTER);
    await stops(page).first().getByRole('button').click();
    await expect(page.locator('.compared-row ins').first()).toBeVisible();
    await expect(page.locator('.compared-row').filter({ hasText: 'organisations' }).first()).toBeVisible();
  });

  for (const [button, name, holds, lacks] of [[1, 'accepted', AFTER, BEFORE], [2, 'rejected', BEFORE, AFTER]] as const) {
    test(`all ${name}`, async ({ desktops }) => {
      const { desk, page } = await desktops.start();
      await begin(desktops, page, button);
      await expect(desk.sheet('en')).toContainText(new RegExp(holds, 'i'));
      await expect(desk.sheet('en')).not.toContainText(new RegExp(lacks, 'i'));
      await expect(stops(page)).toHaveCount(0);
    });
  }

  test('cancelled, nothing begins', async ({ desktops }) => {
    const { page } = await desktops.start();
    await begin(desktops, page, 3);
    await expect(page.getByRole('button', { name: 'Align' })).toBeEnabled();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect((await readdir(desktops.path('user/drafts')).catch(() => [])).filter((name) => name.endsWith('.visavis'))).toEqual([]);
  });

  test('a new version of a side says that they are taken as accepted', async ({ desktops }) => {
    const letter = await desktops.sample('letter.visavis');
    await writeWord(desktops.path('newer.docx'), wordLetter({ ...ENGLISH, change: ['94 metres', '96 metres'] }));
    const { desk, page } = await desktops.start([letter]);
    await desktops.answer({ open: [desktops.path('newer.docx')] });
    await desk.command('Bring in a New Version of the English…');
    await expect(page.getByRole('dialog', { name: 'A new version of the English' })).toContainText('The file’s 2 tracked changes are taken as accepted.');
  });
});

test('comments of the files are in the margin, each answer under what it answers; notes and cells are on the sheets', async ({ desktops }) => {
  await writeWord(desktops.path('lease.en.docx'), wordLetter(ENGLISH));
  await writeWord(desktops.path('lease.fr.docx'), wordLetter(FRENCH));
  const { desk, page } = await desktops.start();
  await desktops.answer({ open: [desktops.path('lease.en.docx')] }, { open: [desktops.path('lease.fr.docx')] });
  await page.getByRole('button', { name: /^New from two files…/ }).click();
  const choose = page.getByRole('button', { name: 'Choose…' });
  await choose.first().click();
  await choose.last().click();
  await page.getByRole('button', { name: 'Align' }).click();
  await desk.clickAt('en', 'runs for', 'after');
  const cards = desk.margin.locator('.card').filter({ has: page.locator('.comment') });
  await expect(cards).toHaveCount(2);
  await expect(cards.first().locator('.comment')).toHaveText(['Is it 27?Ann · 1 January 2026', 'It is, see the deed.Bo · 2 January 2026']);
  await expect(cards.first()).toContainText('On “27 years”');
  await expect(desk.blocks('fr')).toHaveText(['Le bail', /^Le bail du moulin/, 'Année', 'Loyer', '2010', '120 couronnes', 'Signé le 3 mai 2010.']);
});
