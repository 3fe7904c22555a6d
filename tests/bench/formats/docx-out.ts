import { writeDocx } from '../../../shared/exchange/docx-out';
import { LAYOUTS, type Layout } from '../../../shared/exchange/finished';
import { zipParts } from '../../../storage/zip';
import { longLetter } from '../../shared/exchange/docx-out/letters';

/** What writing a bilingual Word file costs. */
export interface DocxCost {
  readonly layout: Layout;
  readonly pairs: number;
  /** Milliseconds from the letter to its parts, and with them zipped; the middle of the runs. */
  readonly written: number;
  readonly zipped: number;
  readonly bytes: number;
}

/** Writes a letter of so many pairs (headings, list items, paragraphs with marks and notes) in each layout, `runs` times. */
export async function docxCosts(pairs = 300, runs = 9): Promise<DocxCost[]> {
  const letter = longLetter(pairs);
  const costs: DocxCost[] = [];
  for (const layout of LAYOUTS) {
    const times: { written: number; zipped: number }[] = [];
    let bytes = 0;
    for (let run = 0; run < runs; run++) {
      const began = performance.now();
      const parts = writeDocx(letter, { sides: ['en', 'fr'], layout });
      const written = performance.now() - began;
      bytes = (await zipParts(parts, new Date('2024-01-01T00:00:00Z'))).length;
      times.push({ written, zipped: performance.now() - began });
    }
    const middle = (of: 'written' | 'zipped'): number => times.map((time) => time[of]).sort((a, b) => a - b)[Math.floor(runs / 2)]!;
    costs.push({ layout, pairs, written: middle('written'), zipped: middle('zipped'), bytes });
  }
  return costs;
}
