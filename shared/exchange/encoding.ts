import { BadFile } from './bad-file';
import { bareUtf16, byteOrderMark, isStrayControl, sniff, type Sniffed } from './sniff';

/** Windows-1252 from 0x80 to 0x9f; the five bytes it leaves undefined are U+FFFD. The rest of the table is Latin-1. */
const WINDOWS_1252 =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
  '\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

const NOT_TEXT: Readonly<Partial<Record<Sniffed, string>>> = {
  empty: 'is empty',
  zip: 'is a zip archive, not plain text',
  pdf: 'is a PDF, not plain text: rename it to .pdf',
  ole: 'is an old or encrypted Office file, not plain text: save it as .docx without a password',
  rtf: 'is an RTF document, not plain text: save it as .docx',
  png: 'is a PNG picture, not plain text',
  jpeg: 'is a JPEG picture, not plain text',
  gif: 'is a GIF picture, not plain text',
  binary: 'holds bytes that are no text',
};

/** What a zip is, by a name or media type that stands readable in it. */
const ZIPPED: readonly (readonly [string, string])[] = [
  ['word/', 'is a Word document, not plain text: rename it to .docx'],
  ['application/vnd.oasis.opendocument', 'is an OpenDocument file, not plain text: save it as .docx'],
  ['state.yupdate', 'is a Vis-à-vis letter, not plain text: rename it to .visavis'],
];

/** Code units gathered into a string in slices, as `fromCharCode` takes a limited number of arguments. */
class Units {
  private text = '';
  private slice: number[] = [];

  add(codePoint: number): void {
    if (codePoint < 0x10000) this.slice.push(codePoint);
    else this.slice.push(0xd800 + ((codePoint - 0x10000) >> 10), 0xdc00 + ((codePoint - 0x10000) & 0x3ff));
    if (this.slice.length >= 8192) this.flush();
  }

  toString(): string {
    this.flush();
    return this.text;
  }

  private flush(): void {
    this.text += String.fromCharCode(...this.slice);
    this.slice = [];
  }
}

/**
 * The length of the well-formed UTF-8 sequence at `at` and its code point; undefined where there is none.
 * Overlong forms, surrogates and values beyond U+10FFFF are not well-formed (Unicode, table 3-7).
 */
function utf8At(bytes: Uint8Array, at: number): { readonly length: number; readonly codePoint: number } | undefined {
  const first = bytes[at]!;
  if (first < 0x80) return { length: 1, codePoint: first };
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0) return undefined;
  let codePoint = first & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined || (byte & 0xc0) !== 0x80) return undefined;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (codePoint < least || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return undefined;
  return { length, codePoint };
}

interface Utf8 {
  readonly text: string;
  /** Characters beyond ASCII that read well, and bytes that do not. */
  readonly good: number;
  readonly bad: number;
  /** The line of the first bad byte, from 1. */
  readonly badLine: number;
}

function utf8(bytes: Uint8Array): Utf8 {
  const units = new Units();
  let good = 0;
  let bad = 0;
  let line = 1;
  let badLine = 0;
  for (let at = 0; at < bytes.length; ) {
    const found = utf8At(bytes, at);
    if (found) {
      units.add(found.codePoint);
      if (found.length > 1) good++;
      if (found.codePoint === 0x0a) line++;
      at += found.length;
    } else {
      if (bad === 0) badLine = line;
      bad++;
      at++;
    }
  }
  return { text: units.toString(), good, bad, badLine };
}

function windows1252(bytes: Uint8Array): string {
  const units = new Units();
  for (const byte of bytes) units.add(byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte);
  return units.toString();
}

function utf16(bytes: Uint8Array, littleEndian: boolean): string {
  const units = new Units();
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [first, second] = [bytes[at]!, bytes[at + 1]!];
    units.add(littleEndian ? first | (second << 8) : (first << 8) | second);
  }
  return units.toString().replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/**
 * Line ends become line feeds. A carriage return alone ends a line only in a file that has no line feed at all (old Macintosh);
 * elsewhere it is a slip inside a line and reads as a space.
 */
function normalLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  if (!text.includes('\n')) return text.replaceAll('\r', '\n');
  return text.replace(/\r*\n/g, '\n').replaceAll('\r', ' ');
}

function withoutStrayControls(text: string): string {
  let kept = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isStrayControl(text.charCodeAt(i))) continue;
    kept += text.slice(from, i);
    from = i + 1;
  }
  return kept + text.slice(from);
}

/**
 * A file's bytes as text with line feeds: UTF-8 or UTF-16 by byte order mark, UTF-16 without one where that is clear, else UTF-8 where
 * the bytes are well-formed, else Windows-1252. Throws `BadFile` for an empty or blank file, for one that is no text (a document or
 * picture under a text name, binary content), and for UTF-8 or UTF-16 that was cut or damaged.
 */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  const clean = decodeCharacters(bytes, fileName);
  if (/^\s*(<!doctype html|<html[\s>])/i.test(clean)) throw new BadFile(fileName, 'is a web page, not plain text: save its text alone');
  if (/^\s*<\?xml\s/i.test(clean)) throw new BadFile(fileName, 'is an XML document, not plain text');
  return clean;
}

/** `decodeText` for text of any kind, markup too. */
export function decodeCharacters(bytes: Uint8Array, fileName: string): string {
  const what = sniff(bytes);
  const reason = (what === 'zip' && ZIPPED.find(([sign]) => holds(bytes, sign))?.[1]) || NOT_TEXT[what];
  if (reason) throw new BadFile(fileName, reason);
  const text = normalLineEnds(decode(bytes, fileName));
  if (text.includes('\0')) throw new BadFile(fileName, NOT_TEXT.binary!);
  const clean = withoutStrayControls(text);
  if (/^\s*$/.test(clean)) throw new BadFile(fileName, 'holds nothing but white space');
  return clean;
}

function holds(bytes: Uint8Array, ascii: string): boolean {
  const codes = Array.from(ascii, (sign) => sign.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0]!); at >= 0; at = bytes.indexOf(codes[0]!, at + 1)) {
    if (codes.every((code, i) => bytes[at + i] === code)) return true;
  }
  return false;
}

function decode(bytes: Uint8Array, fileName: string): string {
  const mark = byteOrderMark(bytes);
  const encoding = mark?.encoding ?? bareUtf16(bytes) ?? 'utf-8';
  const body = mark ? bytes.subarray(mark.length) : bytes;
  if (encoding !== 'utf-8') {
    if (body.length % 2 !== 0) throw new BadFile(fileName, 'is UTF-16 text that ends in the middle of a character: it was cut or damaged');
    return utf16(body, encoding === 'utf-16le');
  }
  const read = utf8(body);
  if (read.bad === 0) return read.text;
  // Windows-1252 text hardly ever looks like UTF-8 by chance, so well-formed characters beside a few bad bytes mean damage.
  if (mark || read.good > read.bad) {
    throw new BadFile(fileName, `is UTF-8 text with broken bytes (first in line ${read.badLine}): it was cut or damaged`);
  }
  const text = windows1252(body);
  if (text.includes('\ufffd')) throw new BadFile(fileName, NOT_TEXT.binary!);
  return text;
}
