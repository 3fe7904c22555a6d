import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { test } from './desktops';

// Dated revisions in the real program: recorded in the file, compared on the two sheets, restored, mailed around as a page.

test('a recorded revision is in the file, and is compared, restored and exported', async ({ desktops }) => {
  const letter = await desktops.sample('letter.visavis');
  const { app, desk, page } = await desktops.start([letter]);
  const timeline = page.getByRole('navigation', { name: 'Revisions' });
  await expect(timeline.getByRole('listitem')).toHaveCount(4);
  await desk.press('Control+Shift+S');
  const dialog = page.getByRole('dialog', { name: 'Record a revision' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Before the vote');
  await dialog.getByLabel('Date of the letter').fill('2025-06-02');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(dialog).toBeHidden();
  const stop = timeline.getByRole('button', { name: /Before the vote/ });
  await expect(stop).toBeVisible();

  await desk.clickAt('en', 'We hold different views', 'before');
  await page.keyboard.type('And yet: ');
  await expect(desk.blocks('en').filter({ hasText: 'And yet: ' })).toHaveCount(1);
  await stop.click();
  await expect(page.locator('.compared-row[data-carried="en-only"] ins')).toHaveText('And yet:');
  await expect(page.getByRole('complementary', { name: 'Revisions' })).toContainText('1 pair changed only in English: 6');
  const target = desktops.path('comparison.html');
  await desktops.answer({ save: target });
  await page.getByRole('button', { name: 'Export the comparison…' }).click();
  await expect.poll(async () => (await readFile(target, 'utf8').catch(() => '')).includes('<ins>And yet:')).toBe(true);
  await page.getByRole('button', { name: 'Next change' }).click();
  await page.getByRole('button', { name: 'Restore this pair' }).click();
  await expect(page.locator('.compared-row[data-carried="en-only"]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(desk.blocks('en').filter({ hasText: 'And yet: ' })).toHaveCount(0);
  await desk.press('Control+z');
  await expect(desk.blocks('en').filter({ hasText: 'And yet: ' })).toHaveCount(1);
  await app.close();

  const { out } = await desktops.visavis('revisions', letter, '--json');
  const { revisions } = JSON.parse(out) as { revisions: { date: string; title: string; parents: string[]; hash: string }[] };
  expect(revisions.map(({ date }) => date)).toEqual(['2025-02-07', '2025-03-14', '2025-05-06', '2025-06-02']);
  expect(revisions[3]!.parents).toEqual([revisions[2]!.hash]);
});
