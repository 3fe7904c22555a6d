import { describe, expect, it } from 'vitest';
import { BadFile } from '../../../shared/exchange/bad-file';
import { decodeText } from '../../../shared/exchange/encoding';
import { sniff } from '../../../shared/exchange/sniff';
import { bytesOf, utf16Of } from './build';
import { Random } from './random';

const LETTER = 'À l’État : « 50 € » 😀\nŒuvre\n';
const bytes = (...values: (number | string)[]): Uint8Array =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'number' ? [value] : Array.from(value, (sign) => sign.charCodeAt(0)))));
const reads = (name: string, file: Uint8Array, text: string): void => it(name, () => expect(decodeText(file, 'a.txt')).toBe(text));
const refuses = (name: string, file: Uint8Array, reason: RegExp): void =>
  it(`refuses ${name}`, () => {
    expect(() => decodeText(file, 'a.txt')).toThrow(BadFile);
    expect(() => decodeText(file, 'a.txt')).toThrow(/^a\.txt: [^\n]+$/);
    expect(() => decodeText(file, 'a.txt')).toThrow(reason);
  });

describe('decodeText', () => {
  reads('UTF-8', bytesOf(LETTER), LETTER);
  reads('UTF-8 with byte order mark', bytesOf(`\ufeff${LETTER}`), LETTER);
  reads('UTF-16 little-endian', utf16Of(LETTER, true), LETTER);
  reads('UTF-16 big-endian', utf16Of(LETTER, false), LETTER);
  reads('UTF-16 little-endian without mark', utf16Of(LETTER, true, false), LETTER);
  reads('UTF-16 big-endian without mark', utf16Of(LETTER, false, false), LETTER);
  reads('half a surrogate pair in UTF-16', utf16Of('a\ud800b and more', true), 'a\ufffdb and more');
  reads('Windows-1252', bytes('l', 0x92, 0xc9, 'tat ', 0x80, ' ', 0x9c, 'uvre ', 0xe9, 0xa0, ':'), 'l’État € œuvre é\u00a0:');
  reads('Windows-1252 whose accents stand apart', bytes(0xc0, ' Gen', 0xe8, 've'), 'À Genève');
  reads('plain ASCII', bytes('Hello'), 'Hello');
  reads('carriage return and line feed', bytes('a\r\nb\r\n'), 'a\nb\n');
  reads('old Macintosh line ends', bytes('a\rb\r'), 'a\nb\n');
  reads('a doubled carriage return as one line end', bytes('a\r\r\nb\n'), 'a\nb\n');
  reads('a stray carriage return inside a line', bytes('a\rb\nc'), 'a b\nc');
  reads('separators that end no line', bytesOf('a\u2028b\u0085c\fd\ve\n'), 'a\u2028b\u0085c\fd\ve\n');
  reads('an old end-of-file sign', bytes('a letter\n', 0x1a), 'a letter\n');
  reads('no-break spaces and soft hyphens', bytesOf('a\u00a0:\u202f;\u00ad'), 'a\u00a0:\u202f;\u00ad');
  refuses('an empty file', bytes(), /is empty/);
  refuses('white space', bytesOf(' \n\t\u00a0\n'), /white space/);
  refuses('a byte order mark alone', bytes(0xef, 0xbb, 0xbf), /white space/);
  refuses('NUL bytes', bytes('a letter with', 0, 'a NUL'), /no text/);
  refuses('binary content', bytes(1, 2, 3, 4, 5, 6, 'abc'), /no text/);
  refuses('a Word document', bytes('PK', 3, 4, 'xxxxword/document.xml'), /is a Word document, not plain text: rename it to \.docx/);
  refuses('an OpenDocument file', bytes('PK', 3, 4, 'mimetypeapplication/vnd.oasis.opendocument.text'), /OpenDocument/);
  refuses('another zip', bytes('PK', 3, 4, 'xxxx'), /zip archive/);
  refuses('a PDF', bytes('%PDF-1.7\n'), /PDF/);
  refuses('an old or encrypted Office file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), /Office/);
  refuses('RTF', bytes('{\\rtf1 hello}'), /RTF/);
  refuses('a picture', bytes(0x89, 'PNG', 13, 10), /PNG/);
  refuses('a web page', bytes('\n<!DOCTYPE html><p>x'), /web page/);
  refuses('XML', bytes('<?xml version="1.0"?><a/>'), /XML/);
  refuses('cut UTF-16', utf16Of(LETTER, true).subarray(0, 9), /middle of a character/);
  refuses('damaged UTF-8', bytesOf('é à ô\nû\n').map((byte, at, all) => (at === all.length - 2 ? 0xff : byte)), /broken bytes \(first in line 2\)/);
  refuses('UTF-8 that its mark promises and its bytes break', bytes(0xef, 0xbb, 0xbf, 'a', 0xe9, 'b'), /broken bytes/);
  refuses('overlong UTF-8 and undefined bytes', bytes('a', 0xc0, 0x81), /no text/);

  it('gives text or a BadFile for any bytes', () => {
    const random = new Random(20230715);
    const starts = ['', '\xef\xbb\xbf', '\xff\xfe', '\xfe\xff', 'PK\x03\x04', 'Dear all,\n'].map((start) => bytes(start));
    for (let round = 0; round < 3000; round++) {
      const limit = random.pick([2, 16, 128, 256]);
      const noise = Array.from({ length: random.below(60) }, () => (random.next() < 0.5 ? 32 + random.below(96) : random.below(limit)));
      const file = Uint8Array.from([...random.pick(starts), ...noise]);
      try {
        expect(decodeText(file, 'a.txt')).toMatch(/^[^\0\r]*\S[^\0\r]*$/);
      } catch (error) {
        expect(error, [...file].join()).toBeInstanceOf(BadFile);
        expect(error).toMatchObject({ file: 'a.txt' });
      }
    }
  });
});

describe('sniff', () => {
  const cases: [string, Uint8Array, ReturnType<typeof sniff>][] = [
    ['nothing', bytes(), 'empty'], ['a zip', bytes('PK', 3, 4), 'zip'], ['an empty zip', bytes('PK', 5, 6), 'zip'], ['a PDF', bytes('%PDF-1'), 'pdf'],
    ['an Office file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'ole'], ['RTF', bytes('{\\rtf1'), 'rtf'], ['a PNG', bytes(0x89, 'PNG'), 'png'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'jpeg'], ['a GIF', bytes('GIF89a'), 'gif'], ['text', bytes('PKWARE'), 'text'],
    ['UTF-16', utf16Of('Hello there', false, false), 'text'], ['NUL bytes', bytes('ab', 0), 'binary'], ['control bytes', bytes(1, 2, 'ab'), 'binary'],
  ];
  it.each(cases)('%s', (_, file, what) => expect(sniff(file)).toBe(what));
});
