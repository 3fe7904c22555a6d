import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fontSheet } from '../../main/print-fonts';

async function sheetOf(...files: readonly string[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-fonts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const file of files) await writeFile(join(folder, file), '');
  const sheet = await fontSheet(folder, 'app://print/fonts/');
  return [...sheet.matchAll(/url\(([^)]*)\).*font-weight:([^;]*);font-style:([^;]*)/g)].map(([, url, weight, style]) => `${url} ${weight} ${style}`);
}

test('fonts of one weight are taken before the one of all weights', async () => {
  expect(await sheetOf('source-serif-4-latin-400-normal.woff2', 'source-serif-4-latin-wght-normal.woff2', 'LICENSE')).toEqual(['app://print/fonts/source-serif-4-latin-400-normal.woff2 400 normal']);
  expect(await sheetOf('source-serif-4-latin-ext-wght-italic.woff2')).toEqual(['app://print/fonts/source-serif-4-latin-ext-wght-italic.woff2 200 900 italic']);
});

test('without fonts there is an empty sheet', async () => {
  expect(await sheetOf()).toEqual([]);
  expect(await fontSheet('/nowhere', '')).toBe('');
});
