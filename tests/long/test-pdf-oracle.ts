import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diffArrays } from 'diff';
import { afterAll, describe, expect, it } from 'vitest';
import { blockText } from '../../shared/letter/block';
import { labels } from '../../shared/letter/labels';
import { importFile } from '../../storage/import-file';

const letters = path.join(process.env.VISAVIS_MATERIAL ?? '../shared', 'letters');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const SOFFICE = '/usr/bin/soffice';
const folder = mkdtempSync(path.join(tmpdir(), 'visavis-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const names = existsSync(letters) ? readdirSync(letters).filter((name) => name.endsWith('.txt')) : [];

/** A file's paragraphs as a reader sees them, every space one kind; rules, which print no words here, left out. */
async function shown(file: string): Promise<string[]> {
  const { blocks } = await importFile(file);
  const signs = labels(blocks);
  return blocks.map((block, i) => [signs[i], blockText(block)].join(' ').replace(/[\s\u00a0\u202f]+/gu, ' ').trim()).filter(Boolean);
}

/** The share of a letter's paragraphs that its PDF gives back word for word. */
async function exact(letter: string, pdf: string): Promise<number> {
  const [source, read] = [await shown(letter), await shown(pdf)];
  return diffArrays(source, read).filter((part) => !part.added && !part.removed).reduce((sum, part) => sum + part.value.length, 0) / source.length;
}

const STYLES = {
  plain: 'body { font: 11pt/1.4 serif }',
  justified: 'body { font: 10pt/1.3 serif; text-align: justify } p { margin: 0; text-indent: 2em }',
  'in two columns': 'body { font: 9pt/1.3 sans-serif; columns: 2; column-gap: 8mm } p { margin: 0 0 .6em }',
};

describe.skipIf(names.length === 0 || !existsSync(CHROMIUM))('letters printed by Chromium (skipped where it or the material is not there)', () => {
  describe.each(Object.entries(STYLES))('%s', (look, style) => {
    it.each(names)('%s', async (name) => {
      const letter = path.join(letters, name);
      const page = path.join(folder, `${name}.${look}.html`);
      const paragraphs = (await shown(letter)).map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
      writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${style}</style>${paragraphs.join('\n')}`);
      execFileSync(CHROMIUM, ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${page}.pdf`, page], { timeout: 60_000, stdio: 'ignore' });
      expect(await exact(letter, `${page}.pdf`)).toBeGreaterThan(0.85);
    });
  });
});

describe.skipIf(names.length === 0 || !existsSync(SOFFICE))('letters exported by LibreOffice (skipped where it or the material is not there)', () => {
  it.each(names)('%s', async (name) => {
    execFileSync(SOFFICE, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(letters, name)], { timeout: 60_000, stdio: 'ignore' });
    expect(await exact(path.join(letters, name), path.join(folder, name.replace(/txt$/, 'pdf')))).toBeGreaterThan(0.95);
  });
});
