import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checksPage } from '../scripts/checks-page';

it('docs/CHECKS.md is what the checks say of themselves (npm run checks writes it)', () => {
  expect(readFileSync(path.resolve(import.meta.dirname, '../docs/CHECKS.md'), 'utf8')).toBe(checksPage());
});
