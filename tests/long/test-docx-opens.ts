import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../shared/exchange/docx-out';
import { LAYOUTS, type Wanted } from '../../shared/exchange/finished';
import { zipParts } from '../../storage/zip';
import { wholeLetter } from '../shared/exchange/docx-out/letters';

const missing = ['soffice --version', 'pdfinfo -v', 'pdftotext -v'].map((command) => command.split(' ')).find(([name, option]) => spawnSync(name!, [option!]).error)?.[0];

describe.skipIf(missing)(`written Word files in LibreOffice${missing ? ` (skipped: ${missing} is not installed)` : ''}`, () => {
  const files: [string, Wanted][] = [
    ['en', { sides: ['en'], layout: 'columns' }], ['fr', { sides: ['fr'], layout: 'columns' }], ...LAYOUTS.map((layout): [string, Wanted] => [layout, { sides: ['en', 'fr'], layout }]),
  ];

  test('open as they are, with their words, notes and properties', { timeout: 300_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'docx-opens-'));
    try {
      for (const [name, wanted] of files) writeFileSync(join(folder, `${name}.docx`), await zipParts(writeDocx(wholeLetter(), wanted), new Date('2024-01-01T00:00:00Z')));
      execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files.map(([name]) => join(folder, `${name}.docx`))], { stdio: 'ignore', timeout: 240_000 });
      for (const [name, { sides }] of files) {
        const about = execFileSync('pdfinfo', [join(folder, `${name}.pdf`)], { encoding: 'utf8' });
        expect(about).toMatch(/Title: +Joint letter\nAuthor: +The Coalition/);
        expect(about).toMatch(/Page size: .*A4/);
        // Lines break where they will; Unicode's own spaces and hyphens count as others.
        const plain = (words: string): string => words.replace(/\s+/g, ' ').replaceAll('\u2011', '-');
        const text = plain(execFileSync('pdftotext', [join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' }));
        if (sides.includes('en')) for (const words of ['The Living Ondrelle Coalition', 'See the report, p. 12.', 'a)', 'Article I –', 'I.1', 'An endnote with']) expect(text).toContain(plain(words));
        if (sides.includes('fr')) for (const words of ['Coalition pour l’Ondrelle', 'Voir le rapport, p.\u00a012.', '6\u202f300 hectares\u00a0;', 'porte-parole', 'Une note finale']) expect(text).toContain(plain(words));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
