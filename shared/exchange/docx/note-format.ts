import { attribute, child, descendants, numberAttribute, type XmlElement } from '../xml/parse';
import type { NoteSort } from './note-names';

const SECTIONS: ReadonlySet<string> = new Set(['w:sectPr']);
const PROPERTIES: { readonly [sort in NoteSort]: string } = { foot: 'w:footnotePr', end: 'w:endnotePr' };
/** What a letter counts notes in, and Word too unless told otherwise. */
const USUAL: { readonly [sort in NoteSort]: string } = { foot: 'decimal', end: 'lowerRoman' };
const CHICAGO = ['*', '†', '‡', '§'];
/** A fifth note is `**`; nobody counts on to forty. */
const MOST_SIGNS = 9;

/** How a document's notes are counted. */
export interface NoteFormat {
  /** Those whose numbers come out otherwise in a letter: `a`, `b`; from 5 on; anew on each page. */
  readonly unusual: ReadonlySet<NoteSort>;
  /** The sign of the note counted by this number where notes have signs in place of numbers: `*`, `†`, … */
  readonly signOf: (sort: NoteSort, count: number) => string | undefined;
}

/** Reads how notes are counted from the document's settings and its sections, which may say otherwise. */
export function noteFormat(settings: XmlElement | undefined, document: XmlElement): NoteFormat {
  const sections = descendants(document, SECTIONS);
  const unusual = new Set<NoteSort>();
  const signed = new Set<NoteSort>();
  for (const sort of ['foot', 'end'] as const) {
    const own = child(settings, PROPERTIES[sort]);
    // A section that says nothing counts as the document does.
    const sources = sections.length === 0 ? [own] : sections.map((section) => child(section, PROPERTIES[sort]) ?? own);
    const formats = sources.map((source) => attribute(child(source, 'w:numFmt') ?? child(own, 'w:numFmt'), 'w:val') ?? USUAL[sort]);
    const anew = sources.some((source) => (attribute(child(source, 'w:numRestart'), 'w:val') ?? 'continuous') !== 'continuous' || (numberAttribute(child(source, 'w:numStart'), 'w:val') ?? 1) !== 1);
    if (formats.every((format) => format === 'chicago')) signed.add(sort);
    else if (formats.some((format) => format !== USUAL[sort])) unusual.add(sort);
    if (anew) unusual.add(sort);
  }
  return {
    unusual,
    signOf: (sort, count) => (signed.has(sort) ? CHICAGO[(count - 1) % CHICAGO.length]!.repeat(Math.min(Math.ceil(count / CHICAGO.length), MOST_SIGNS)) : undefined),
  };
}
