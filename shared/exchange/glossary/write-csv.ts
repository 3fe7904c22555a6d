import type { Glossary } from './glossary';

/** What a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A glossary as CSV (RFC 4180), with the mark that makes spreadsheets read it as UTF-8. A cell that a spreadsheet would take for a formula has an
 * apostrophe before it, since the words may be anybody's: a term such as `-age` reads `'-age`.
 */
export function writeGlossaryCsv({ entries }: Glossary): string {
  const rows = [['English', 'French', 'Definition (English)', 'Definition (French)'], ...entries.map(({ en, fr, definition }) => [en, fr, definition?.en ?? '', definition?.fr ?? ''])];
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
