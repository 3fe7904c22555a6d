import { expect } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SAMPLES, test } from './desktops';

// A new version of one side, paragraphs that moved, and a stretch paired anew: the aligner at work in its own process.

const paragraphs = async (side: 'en' | 'fr'): Promise<string[]> => (await readFile(path.join(SAMPLES, `river-letter.${side}.txt`), 'utf8')).split('\n\n');

test('a new version of the English is shown, taken in as one step, and taken back', async ({ desktops }) => {
  const file = await desktops.sample('river-letter.visavis');
  const text = await paragraphs('en');
  const edited = text.findIndex((paragraph) => paragraph.includes('94 metres'));
  text[edited] = text[edited]!.replace('94 metres', '96 metres');
  const newer = desktops.path('newer.txt');
  await writeFile(newer, text.join('\n\n'));
  await desktops.answer({ open: [newer] });
  const { desk, page } = await desktops.start([file]);
  await desk.command('Bring in a New Version of the English…');
  const dialog = page.getByRole('dialog', { name: 'A new version of the English' });
  // The paragraph that the sample's English has gained since is in no text file.
  await expect(dialog.getByRole('checkbox')).toHaveCount(1);
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.blocks('en').filter({ hasText: '96 metres' })).toHaveCount(1);
  await expect(desk.blocks('en').filter({ hasText: 'Brisène' })).toHaveCount(1);
  // The text file has neither of the sample's edits: those pairs are in sync again, the new one is ahead.
  await expect(page.locator('.dot[data-state="en-ahead"]')).toHaveCount(1);
  await desk.press('Control+z');
  await expect(desk.blocks('en').filter({ hasText: '94 metres' })).toHaveCount(1);
  await desk.counts('41 in sync', '2 French behind', '1 English behind', '1 both changed', '1 without French');
});

test('a paragraph that moved is offered, and linked across others', async ({ desktops }) => {
  const text = await paragraphs('fr');
  const from = text.findIndex((paragraph) => paragraph.includes('27'));
  const [moved] = text.splice(from, 1);
  text.splice(from + 9, 0, moved!);
  const fr = desktops.path('moved.fr.txt');
  const file = desktops.path('moved.visavis');
  await writeFile(fr, text.join('\n\n'));
  await desktops.visavis('align', path.join(SAMPLES, 'river-letter.en.txt'), fr, '-o', file);
  const { desk, page } = await desktops.start([file]);
  await expect(page.locator('.dot[data-state="en-only"], .dot[data-state="fr-only"]')).toHaveCount(2);
  await desk.command('Look for Moved Paragraphs');
  await page.getByRole('button', { name: 'Link the two' }).click();
  await expect(page.locator('.dot[data-state="en-only"], .dot[data-state="fr-only"]')).toHaveCount(0);
  await expect(page.locator('.spine .link')).toHaveCount(1);
});

test('a confirmation carries the name that the person gives', async ({ desktops }) => {
  const file = await desktops.sample('river-letter.visavis');
  const { desk, page } = await desktops.start([file]);
  await desk.command('Your Name…');
  const dialog = page.getByRole('dialog', { name: /^Your name/ });
  await dialog.getByRole('textbox').fill('Nora Ashdown');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toBeHidden();
  await page.locator('.dot[data-state="fr-ahead"]').click();
  await page.getByRole('button', { name: 'No change needed…' }).click();
  await page.getByRole('button', { name: 'Confirm as it stands' }).click();
  await expect(page.getByRole('complementary')).toContainText('Confirmed by Nora Ashdown');
});

test('a stretch that somebody mispaired is paired anew, between what is confirmed', async ({ desktops }) => {
  const file = await desktops.sample('river-letter.visavis');
  const { desk, page } = await desktops.start([file]);
  await desk.clickAt('en', 'The Grey Narrows project', 'after');
  await desk.press('Alt+u');
  await expect(page.locator('.dot[data-state="fr-only"]')).toHaveCount(1);
  await desk.press('Alt+r');
  await expect(page.locator('.dot[data-state="fr-only"]')).toHaveCount(0);
  await desk.press('Control+z', 'Control+z');
  await desk.counts('41 in sync', '2 French behind', '1 English behind', '1 both changed', '1 without French');
});
