import { titledIn } from '../shared/exchange/finish';
import type { FinishedLetter, Wanted } from '../shared/exchange/finished';
import { writeDocx } from '../shared/exchange/docx-out';
import type { Format } from '../shared/exchange/formats';
import { writeHtml } from '../shared/exchange/html-out';
import { joinSides, TEXT_WRITERS } from '../shared/exchange/letter-text';
import { writeOdt } from '../shared/exchange/odt-out';
import { writeTmx } from '../shared/exchange/tmx';
import { writeXliff, type XliffVersion } from '../shared/exchange/xliff';
import { zipParts } from './zip';

/** What some formats need besides the letter. */
export interface ExportTools {
  /** Prints a letter through the browser engine. */
  readonly print: (letter: FinishedLetter, wanted: Wanted) => Promise<Uint8Array>;
  readonly xliff?: XliffVersion;
}

/** The `mimetype` of an OpenDocument file, which must not be packed. */
const STORED = new Set(['mimetype']);

/** The bytes of a finished letter in a format. The same letter gives the same bytes, but for PDF. Rejects with what the printing rejects with. */
export async function exportBytes(whole: FinishedLetter, wanted: Wanted, format: Format, tools: ExportTools): Promise<Uint8Array> {
  const letter = wanted.sides.length === 1 ? titledIn(whole, wanted.sides[0]) : whole;
  const day = new Date(`${letter.date}T12:00:00Z`);
  switch (format) {
    case 'docx': return zipParts(writeDocx(letter, wanted), day);
    case 'odt': return zipParts(writeOdt(letter, wanted), day, STORED);
    case 'pdf': return tools.print(letter, wanted);
    case 'html': return Buffer.from(writeHtml(letter, wanted));
    case 'md': case 'txt': return Buffer.from(joinSides(wanted.sides.map((side) => TEXT_WRITERS[format]!(letter.blocks[side]))));
    case 'tmx': return Buffer.from(writeTmx(letter));
    case 'xlf': return Buffer.from(writeXliff(letter, tools.xliff ?? '1.2'));
  }
}
