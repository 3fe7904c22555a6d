import { printPage } from '../shared/exchange/html-out';
import type { ExportTools } from '../storage/export-letter';
import { printPdf } from '../storage/print-pdf';
import type { Io } from './io';

/** Prints through the desktop's engine, which is started for it; `output` is what an error is about. */
export function printing({ env }: Io, output: string): ExportTools['print'] {
  return (letter, wanted) => printPdf(printPage(letter, wanted), { file: output, env });
}
