import type { Side } from '../shared/letter/side';

const SIDE_AT_END = /(?:^|[ ._-]+)\(?(en|eng|english|anglais|fr|fra|fre|french|fran[cç]ais)(?:[-_](?:ca|us|gb|uk|fr|ch|be))?\)?$/i;

/** The side that a file's name speaks of, before its extension: `letter.fr.md`, `letter-EN.docx`, `letter_fr-CA.txt`, `fr.txt`; undefined when it says none. */
export function sideInName(fileName: string): Side | undefined {
  const found = SIDE_AT_END.exec(stemOf(fileName))?.[1];
  if (found === undefined) return undefined;
  return /^f/i.test(found) ? 'fr' : 'en';
}

/** A file's name without folder, extension and side: `letters/2023-07-15-joint-letter.en.txt` → `2023-07-15-joint-letter`. */
export function nameWithoutSide(fileName: string): string {
  const stem = stemOf(fileName);
  return stem.replace(SIDE_AT_END, '') || stem;
}

function stemOf(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).normalize('NFC');
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(0, dot) : base;
}
