// Writes docs/CHECKS.md from the checks and their examples. Run by `npm run checks`.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checksPage } from './checks-page';

const page = path.resolve(import.meta.dirname, '..', 'docs', 'CHECKS.md');

await writeFile(page, checksPage());
console.log('docs/CHECKS.md');
