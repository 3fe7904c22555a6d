import { notice, type Io } from './io';

/** Tells what a file held that a letter cannot hold: `letter.docx: left out: footnote (2), picture (1)`. */
export function tellDropped(io: Io, file: string, dropped: Readonly<Record<string, number>>): void {
  const what = Object.entries(dropped).map(([name, times]) => `${name} (${times})`);
  if (what.length) notice(io, `${file}: left out: ${what.join(', ')}`);
}
