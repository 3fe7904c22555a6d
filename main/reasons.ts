import { basename } from 'node:path';
import type { Locale } from '../shared/bridge/bridge';
import { BadFile } from '../shared/exchange/bad-file';
import { frenchDropped, frenchReason } from './french-reasons';

/** A `BadFile` as one line in the interface's language, with the file's name alone; undefined for any other error. */
export function sentence(error: unknown, locale: Locale): string | undefined {
  if (!(error instanceof BadFile)) return undefined;
  return `${basename(error.file)}${locale === 'fr' ? '\u00a0:' : ':'} ${reasonIn(locale, error.reason)}`;
}

/** A line of the storage layer (`path: reason`) in the interface's language. */
export function lineIn(locale: Locale, line: string, path: string): string {
  const cut = line.startsWith(`${path}: `) ? path.length : line.indexOf(': ');
  if (cut < 0) return line;
  return `${basename(line.slice(0, cut))}${locale === 'fr' ? '\u00a0:' : ':'} ${reasonIn(locale, line.slice(cut + 2))}`;
}

/** A reason, read after the file's name, in the interface's language. */
export function reasonIn(locale: Locale, reason: string): string {
  return locale === 'fr' ? frenchReason(reason) ?? reason : reason;
}

/** What an import left out, as a list: `footnote (2), picture (1)`. */
export function droppedIn(locale: Locale, dropped: Readonly<Record<string, number>>): string {
  return Object.entries(dropped).map(([what, times]) => `${locale === 'fr' ? frenchDropped(what) : what} (${times})`).join(', ');
}
