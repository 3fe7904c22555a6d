import { app } from 'electron';
import { readFile, writeFile } from 'node:fs/promises';
import { printToPdf } from './print-pdf';

/**
 * Prints one page to a file and ends the program, which shows nothing: what the command line starts us for. Exit code 0 when the file is whole,
 * else 1 with a line on standard error.
 */
export function printAndQuit([page]: readonly string[], pdf: string): void {
  // The window is gone before the file is written.
  app.on('window-all-closed', () => undefined);
  app.dock?.hide();
  app.whenReady()
    .then(async () => {
      if (page === undefined) throw new Error('no page to print was named');
      await writeFile(pdf, await printToPdf(await readFile(page, 'utf8')));
      app.exit(0);
    })
    .catch((error: unknown) => {
      console.error(`visavis: ${error instanceof Error ? error.message : String(error)}`);
      app.exit(1);
    });
}
