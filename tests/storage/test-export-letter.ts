import { describe, expect, test } from 'vitest';
import { FORMATS, wantedIn, type Format } from '../../shared/exchange/formats';
import { exportBytes } from '../../storage/export-letter';
import { glossaryBytes } from '../../storage/export-glossary';
import { unzip } from '../../storage/unzip';
import { cell, finished, p } from '../shared/exchange/html-out/letters';

const LETTER = finished([p('We write.')], [p('Nous écrivons.')]);
const tools = { print: async () => Buffer.from('%PDF') };
const bytes = (format: Format, sides: readonly ['en'] | readonly ['fr'] | readonly ['en', 'fr'], more = {}): Promise<Uint8Array> => exportBytes(LETTER, wantedIn(format, sides), format, { ...tools, ...more });
const text = async (...of: Parameters<typeof bytes>): Promise<string> => Buffer.from(await bytes(...of)).toString('utf8');

describe('a letter as bytes', () => {
  test.each(['docx', 'odt'] as const)('%s is a package that a zip reader opens', async (format) => {
    const parts = await unzip(await bytes(format, ['fr']), `letter.${format}`);
    const main = parts.get(format === 'docx' ? 'word/document.xml' : 'content.xml');
    expect(Buffer.from(main!).toString('utf8')).toContain('Nous écrivons.');
  });
  test('an OpenDocument begins with its type, not packed', async () => {
    const head = Buffer.from(await bytes('odt', ['en'])).subarray(0, 90).toString('latin1');
    expect(head).toContain('mimetypeapplication/vnd.oasis.opendocument.text');
  });
  test.each(FORMATS.filter((format) => format !== 'pdf'))('%s: the same letter gives the same bytes', async (format) => {
    expect(Buffer.from(await bytes(format, ['en', 'fr'])).equals(Buffer.from(await bytes(format, ['en', 'fr'])))).toBe(true);
  });
  test('a PDF is printed', async () => expect(await text('pdf', ['en'])).toBe('%PDF'));
  test.each(['html', 'md', 'txt'] as const)('%s of one side has none of the other’s words', async (format) => {
    const written = await text(format, ['fr']);
    expect([written.includes('Nous écrivons.'), written.includes('We write.')]).toEqual([true, false]);
  });
  test('both sides stand in the order that was asked for', async () => {
    const written = Buffer.from(await exportBytes(LETTER, { sides: ['fr', 'en'], layout: 'after' }, 'txt', tools)).toString('utf8');
    expect(written.indexOf('Nous')).toBeLessThan(written.indexOf('We'));
  });
  test('what translators exchange holds both, asked for one or not', async () => {
    for (const format of ['tmx', 'xlf'] as const) expect(await text(format, ['en'])).toMatch(/We write\.[^]*Nous écrivons\./);
  });
  test('XLIFF is 1.2, or 2.1 when that is wanted', async () => {
    expect(await text('xlf', ['en', 'fr'])).toContain('version="1.2"');
    expect(await text('xlf', ['en', 'fr'], { xliff: '2.1' })).toContain('version="2.1"');
  });
  test('printing that fails is passed on', async () => {
    await expect(bytes('pdf', ['en'], { print: () => Promise.reject(new Error('no paper')) })).rejects.toThrow('no paper');
  });
});

describe('the glossary', () => {
  const terms = [['Term', 'Definition'], ['Holder', 'One who holds.']].flatMap((texts, row) => texts.map((words, column) => cell(words, row, column)));
  const french = [['Terme', 'Définition'], ['titulaire', 'Qui détient.']].flatMap((texts, row) => texts.map((words, column) => cell(words, row, column)));
  const letter = finished(terms, french);

  test.each(['tbx', 'csv'] as const)('as %s holds a term in both languages', (format) => {
    expect(Buffer.from(glossaryBytes(letter, format)!).toString('utf8')).toMatch(/Holder[^]*titulaire/);
  });
  test('a letter without one gives none', () => expect([glossaryBytes(LETTER, 'tbx'), glossaryBytes(LETTER, 'csv')]).toEqual([undefined, undefined]));
});
