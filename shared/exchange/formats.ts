import { extensionOf } from './by-name';
import type { FinishedLetter, Layout, Wanted } from './finished';
import type { Side } from '../letter/side';

/** The formats in which a letter goes out. */
export const FORMATS = ['docx', 'odt', 'pdf', 'html', 'md', 'txt', 'tmx', 'xlf'] as const;
export type Format = (typeof FORMATS)[number];

const SAME: Readonly<Record<string, Format>> = { htm: 'html', markdown: 'md', xliff: 'xlf' };

/** The format that a file's name asks for; undefined for none of ours. */
export function formatOf(fileName: string): Format | undefined {
  const extension = extensionOf(fileName);
  return (FORMATS as readonly string[]).includes(extension) ? (extension as Format) : SAME[extension];
}

/** Whether a format holds both sides always: what translators' tools exchange. */
export function isBilingual(format: Format): boolean {
  return format === 'tmx' || format === 'xlf';
}

/** The layouts that a format has for both sides in one file, the usual one first. */
export function layoutsOf(format: Format): readonly Layout[] {
  switch (format) {
    case 'docx': case 'odt': case 'pdf': case 'html': return ['columns', 'facing', 'after'];
    case 'md': case 'txt': return ['after'];
    case 'tmx': case 'xlf': return ['columns'];
  }
}

/** What no file system takes in a name, or makes trouble in a shell or a mail. */
const UNFIT = /[\p{Cc}\p{Cf}\u2028\u2029<>:"/\\|?*]+/gu;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|\.)/i;
/** UTF-8 bytes of the title in a name: with date, language and ending it stays well below the 255 of any file system. */
const LONGEST = 160;

/** A text as (a part of) a file's name that every system takes; `letter` for a text that gives none. */
export function asFileName(text: string): string {
  const plain = text.normalize('NFC').replace(/\s*[:|]\s+/gu, ' - ').replace(UNFIT, ' ').replace(/\s+/g, ' ').trim();
  const name = shortened(plain, LONGEST).replace(/[. ]+$/, '').replace(/^\.+/, '').replace(DEVICE, '$&_').trim();
  return name || 'letter';
}

/** As many whole characters of a text as its bytes allow, parted between words where that loses little. */
function shortened(text: string, bytes: number): string {
  let length = 0;
  let kept = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (length > bytes) return kept.slice(0, Math.max(kept.lastIndexOf(' '), kept.length - 20));
    kept += character;
  }
  return kept;
}

/** The name of a finished letter's file: `2023-07-15 Joint letter (FR).docx`, of both sides `(EN-FR)`. */
export function finishedName({ date, title }: Pick<FinishedLetter, 'date' | 'title'>, sides: readonly Side[], format: Format): string {
  const day = title.startsWith(date) ? '' : `${date} `;
  return `${day}${asFileName(title)} (${sides.map((side) => side.toUpperCase()).join('-')}).${format}`;
}

/** The same name where it is taken: `letter (EN) 2.pdf`. */
export function nameBeside(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)} ${number}${name.slice(dot)}`;
}

/** What is written of a letter in a format: its sides, in a layout that the format has. */
export function wantedIn(format: Format, sides: Wanted['sides'], layout?: Layout): Wanted {
  const layouts = layoutsOf(format);
  return { sides: isBilingual(format) ? ['en', 'fr'] : sides, layout: layout && layouts.includes(layout) ? layout : layouts[0]! };
}
