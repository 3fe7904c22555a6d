import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { compareWithLibreOffice } from '../bench/formats/docx-labels';

const folder = path.join(process.env.VISAVIS_MATERIAL ?? '../shared', 'docx');

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

it.skipIf(!existsSync(folder) || !hasOffice())('lines and labels of Word files are those that LibreOffice shows (skipped without it, or without the material folder)', async () => {
  const found = await compareWithLibreOffice([path.join(folder, 'real'), path.join(folder, 'odd')]);
  const sum = (what: 'lines' | 'sameLines' | 'labels' | 'sameLabels'): number => found.reduce((total, file) => total + file[what], 0);
  expect(sum('lines')).toBeGreaterThan(5000);
  expect(sum('sameLines') / sum('lines')).toBeGreaterThan(0.99);
  expect(sum('labels')).toBeGreaterThan(500);
  expect(sum('sameLabels') / sum('labels')).toBeGreaterThan(0.98);
}, 20 * 60_000);
