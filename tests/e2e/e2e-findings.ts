import { expect, type Locator } from '@playwright/test';
import type { Desk } from './desk-hands';
import { test } from './desktops';

// What the checks notice, in the real program: it appears while one writes, is mended, taken back, dismissed, and stays dismissed.

/** The underlined words of the doubled word that these tests type. */
const doubled = (desk: Desk): Locator => desk.page.locator('.sheet .finding', { hasText: /^project$/ });
const card = (desk: Desk): Locator => desk.margin.getByRole('listitem').filter({ hasText: '“project” stands twice' });

test('a slip is underlined, mended by key, taken back, dismissed, and stays so when the letter is opened again', async ({ desktops }) => {
  const letter = await desktops.sample('letter.visavis');
  const first = await desktops.start([letter]);
  const { desk } = first;
  await desk.clickAt('en', 'The Grey Narrows project', 'after');
  await desk.page.keyboard.type(' project');
  await expect(doubled(desk)).toHaveText('project');
  await expect(desk.bar.locator('[data-findings=error]')).toBeVisible();
  await expect(card(desk)).toBeVisible();

  await desk.clickAt('en', 'Tersolle', 'before');
  for (let i = 0; i < 20 && (await desk.page.evaluate(() => getSelection()!.toString())) !== 'project'; i++) await desk.press('F7');
  expect(await desk.page.evaluate(() => getSelection()!.toString())).toBe('project');
  await desk.press('Control+.');
  await expect(desk.blocks('en').filter({ hasText: 'The Grey Narrows project would close' })).toHaveCount(1);
  await expect(doubled(desk)).toHaveCount(0);
  await desk.press('Control+z');
  await expect(doubled(desk)).toHaveCount(1);

  await card(desk).getByRole('button', { name: 'Dismiss…' }).click();
  await card(desk).getByRole('textbox', { name: /Reason/ }).fill('as it was said');
  await card(desk).getByRole('button', { name: 'Only here' }).click();
  await expect(doubled(desk)).toHaveCount(0);
  await expect(card(desk).getByRole('button', { name: 'Dismiss…' })).toHaveCount(0);
  await first.app.close();

  const second = await desktops.start([letter]);
  await second.desk.clickAt('en', 'The Grey Narrows project project', 'after');
  await second.desk.margin.getByText(/^\d+ dismissed$/).click();
  await expect(card(second.desk)).toContainText(/Dismissed here by .+ on .+ · as it was said/);
  await expect(doubled(second.desk)).toHaveCount(0);
  await card(second.desk).getByRole('button', { name: 'Bring back' }).click();
  await expect(doubled(second.desk)).toHaveText('project');
});

test('what is dismissed in every letter is kept by the program', async ({ desktops }) => {
  const [letter, other] = [await desktops.sample('letter.visavis'), await desktops.sample('other.visavis')];
  const first = await desktops.start([letter]);
  await first.desk.clickAt('en', 'The Grey Narrows project', 'after');
  await first.desk.page.keyboard.type(' project');
  await expect(doubled(first.desk)).toHaveCount(1);
  await first.desk.press('Alt+d');
  await card(first.desk).getByRole('button', { name: 'In every letter' }).click();
  await expect(doubled(first.desk)).toHaveCount(0);
  await first.app.close();
  const second = await desktops.start([other]);
  await second.desk.clickAt('en', 'The Grey Narrows project', 'after');
  await second.desk.page.keyboard.type(' project');
  await expect(second.desk.margin.getByText(/^\d+ dismissed$/)).toBeVisible();
  await expect(doubled(second.desk)).toHaveCount(0);
});

test('the menu tells which French the letter is written in', async ({ desktops }) => {
  const letter = await desktops.sample('letter.visavis');
  const { app, desk } = await desktops.start([letter]);
  const ticked = (): Promise<string[]> => app.evaluate(({ Menu }) => ['check.france', 'check.canada', 'check.switzerland'].filter((id) => Menu.getApplicationMenu()!.getMenuItemById(id)!.checked));
  await expect.poll(ticked).toEqual(['check.france']);
  await desk.command('French of Canada');
  await expect.poll(ticked).toEqual(['check.canada']);
});

test('a number that changed is carried over by one key, confirmed, and taken back', async ({ desktops }) => {
  const letter = await desktops.sample('letter.visavis');
  const { desk } = await desktops.start([letter]);
  const before = ['41 in sync', '2 French behind', '1 English behind', '1 both changed', '1 without French'];
  await desk.counts(...before);
  await desk.press('F8');
  await expect(desk.margin.getByRole('region', { name: 'What can be carried over' })).toContainText('27 ans → becomes 25 ans');
  await expect(desk.margin.getByRole('region', { name: 'Findings' })).toBeVisible();
  expect(await desk.page.evaluate(() => document.documentElement.scrollHeight - innerHeight), 'the margin scrolls, not the page').toBeLessThanOrEqual(0);
  await desk.press('Alt+Enter');
  await expect(desk.blocks('fr').filter({ hasText: 'concession de 25 ans' })).toHaveCount(1);
  await expect(desk.blocks('fr').locator('strong').filter({ hasText: 'concession de 25 ans' })).toHaveCount(1);
  await desk.press('Control+Enter');
  await desk.counts('42 in sync', '1 French behind', ...before.slice(2));
  await desk.press('Control+z', 'Control+z');
  await desk.counts(...before);
  await expect(desk.blocks('fr').filter({ hasText: 'concession de 27 ans' })).toHaveCount(1);
});
