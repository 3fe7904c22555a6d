import type { FinishedLetter } from '../shared/exchange/finished';
import { glossaryOf, writeGlossaryCsv, writeTbx } from '../shared/exchange/glossary';

export const GLOSSARY_FORMATS = ['tbx', 'csv'] as const;
export type GlossaryFormat = (typeof GLOSSARY_FORMATS)[number];

/** The glossary that a letter holds as a file; undefined for a letter that holds none. */
export function glossaryBytes(letter: FinishedLetter, format: GlossaryFormat): Uint8Array | undefined {
  const glossary = glossaryOf(letter);
  return glossary && Buffer.from(format === 'tbx' ? writeTbx(glossary) : writeGlossaryCsv(glossary));
}
