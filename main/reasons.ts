import { basename } from 'node:path';
import type { Locale } from '../shared/bridge/bridge';
import { BadFile } from '../shared/exchange/bad-file';

/** What the storage layer says of a file, in French; `$1` and so on are the words caught. What is not here stays in English. */
const FRENCH: readonly (readonly [RegExp, string])[] = [];

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
  if (locale === 'en') return reason;
  const known = FRENCH.find(([english]) => english.test(reason));
  return known ? reason.replace(known[0], known[1]) : reason;
}
