/** What a PDF says of itself besides its words. */
export interface PdfProperties {
  readonly author: string;
  /** The program that made it. */
  readonly creator: string;
  /** Opened as a book is: pages side by side, odd ones on the right. */
  readonly book: boolean;
}

/** An object of a PDF, as found: its number, its dictionary from `<<` to `>>`. */
interface Found {
  readonly number: number;
  readonly dictionary: string;
}

/**
 * A PDF of the browser engine with the properties that the engine cannot be told: they are added at its end as an incremental update (ISO
 * 32000-1, 7.5.6), the bytes before stay as they are. A file that is not built as the engine builds them (one classical table of references,
 * plain dictionaries) is given back as it is.
 */
export function withProperties(pdf: Uint8Array, { author, creator, book }: PdfProperties): Uint8Array {
  const text = latin1(pdf);
  const trailer = /trailer\s*<<([^>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-2048));
  if (!trailer) return pdf;
  const [, entries = '', startsAt = ''] = trailer;
  const [size] = numbersIn(entries, /\/Size\s+(\d+)/);
  const info = objectAt(text, entries, 'Info');
  const root = objectAt(text, entries, 'Root');
  if (size === undefined || !info || !root) return pdf;
  const objects = [
    { ...info, dictionary: withEntries(info.dictionary, { ...(author ? { Author: pdfString(author) } : {}), Creator: pdfString(creator) }) },
    { ...root, dictionary: withEntries(root.dictionary, { ViewerPreferences: '<</DisplayDocTitle true>>', ...(book ? { PageLayout: '/TwoPageRight' } : {}) }) },
  ];
  let added = text.endsWith('\n') ? '' : '\n';
  const places: string[] = [];
  for (const { number, dictionary } of objects) {
    places.push(`${number} 1\n${String(pdf.length + added.length).padStart(10, '0')} 00000 n \n`);
    added += `${number} 0 obj\n${dictionary}\nendobj\n`;
  }
  const table = pdf.length + added.length;
  added += `xref\n0 1\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${size}\n/Root ${root.number} 0 R\n/Info ${info.number} 0 R\n/Prev ${startsAt}>>\nstartxref\n${table}\n%%EOF\n`;
  const result = new Uint8Array(pdf.length + added.length);
  result.set(pdf);
  for (let i = 0; i < added.length; i++) result[pdf.length + i] = added.charCodeAt(i);
  return result;
}

/** How many pages a PDF of the browser engine has; undefined when it is not built as we know it. */
export function pageCount(pdf: Uint8Array): number | undefined {
  // The root of the tree of pages, which alone has no parent, counts all.
  const counts = [...latin1(pdf).matchAll(/<<\/Type \/Pages\n[^>]*?\/Count (\d+)/g)].map(([, count]) => Number(count));
  return counts.length ? Math.max(...counts) : undefined;
}

function numbersIn(text: string, pattern: RegExp): number[] {
  return (pattern.exec(text) ?? []).slice(1).map(Number);
}

/** The object that an entry of the trailer means, if it is a dictionary. */
function objectAt(text: string, trailer: string, name: string): Found | undefined {
  const [number] = numbersIn(trailer, new RegExp(`/${name}\\s+(\\d+)\\s+0\\s+R`));
  if (number === undefined) return undefined;
  const at = text.lastIndexOf(`\n${number} 0 obj\n<<`);
  if (at < 0) return undefined;
  const end = text.indexOf('\nendobj', at);
  const dictionary = text.slice(text.indexOf('<<', at), end).trimEnd();
  return end > 0 && dictionary.endsWith('>>') && !dictionary.includes('stream') ? { number, dictionary } : undefined;
}

/** A dictionary in which these entries have these values; what it said of them before is gone. */
function withEntries(dictionary: string, entries: Readonly<Record<string, string>>): string {
  const others = Object.keys(entries).reduce((rest, name) => withoutEntry(rest, name), dictionary.slice(2, -2));
  return `<<${others.trim()}\n${Object.entries(entries).map(([name, value]) => `/${name} ${value}`).join('\n')}>>`;
}

/** The engine writes an entry a line, a string (with its brackets escaped), or a dictionary that holds no other. */
function withoutEntry(entries: string, name: string): string {
  return entries.replace(new RegExp(`/${name}\\s*(?:\\((?:[^\\\\()]|\\\\[^])*\\)|<<[^>]*>>|<[^>]*>|/?[^\\s/<>()]+)\\s*`), '');
}

/** A text as UTF-16 with a mark, in digits: any character, and no sign that would have to be escaped. */
function pdfString(text: string): string {
  let digits = 'FEFF';
  for (let i = 0; i < text.length; i++) digits += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return `<${digits}>`;
}

/** A character a byte. */
function latin1(bytes: Uint8Array): string {
  const CHUNK = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}
