import { describe, expect, test } from 'vitest';
import { bilingualRows } from '../../../../shared/exchange/bilingual-rows';
import { blockText, type BlockDraft } from '../../../../shared/letter/block';
import type { FinishedPair } from '../../../../shared/exchange/finished';
import type { Parts } from '../../../../shared/exchange/finished';
import { english, paragraphs, part, readBack, write } from './build';
import { block, letterOf, LETTERHEAD, LOGO, longLetter, run, wholeLetter } from './letters';

const body = (parts: Parts): string => part(parts, 'word/document.xml');
const pages = (parts: Parts): string[] => [...body(parts).matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => section);
const pair = (id: string, en: number[], fr: number[]): FinishedPair => ({ id, state: 'in-sync', en, fr });

describe('a side as a Word file', () => {
  test('has the styles that Word knows', () => {
    const kinds = ['date', 'address', 'salutation', 'paragraph', 'signatory', 'newer', 'constructor'].map((kind) => block(kind, kind));
    expect(paragraphs(body(english([...kinds, block('heading', 'h', { level: 2 }), block('heading', 'deep', { level: 7 })])))).toEqual([
      'Date: date', 'Address: address', 'Salutation: salutation', 'Normal: paragraph', 'Signature: signatory', 'Normal: newer', 'Normal: constructor', 'Heading2: h', 'Heading3: deep',
    ]);
  });

  test('says title, author, day and language', () => {
    const core = part(english([block('paragraph', 'a')], { title: 'A & B', author: 'C <d>', date: '2024-02-29' }), 'docProps/core.xml');
    for (const property of [
      '<dc:title>A &amp; B</dc:title>', '<dc:creator>C &lt;d&gt;</dc:creator>', '<dc:language>en-GB</dc:language>',
      '<dcterms:created xsi:type="dcterms:W3CDTF">2024-02-29T12:00:00Z</dcterms:created>',
    ]) expect(core).toContain(property);
    const bare = part(english([block('paragraph', 'a')], { title: '', author: '', date: 'some day' }), 'docProps/core.xml');
    expect(bare).not.toMatch(/creator|title|created/);
    for (const date of ['2024-02-31', '2024-13-01', '24-1-1', '']) expect(part(english([block('paragraph', 'a')], { date }), 'docProps/core.xml')).not.toContain('created');
  });

  test('every run says its language', () => {
    const parts = write(wholeLetter(), ['fr']);
    const runs = body(parts).match(/<w:r>.*?<\/w:r>/gs)!;
    expect(runs.length).toBeGreaterThan(50);
    expect(runs.filter((markup) => !/<w:lang w:val="(?:fr-FR|de)"\/>/.test(markup))).toEqual([]);
  });

  test.each([['en-GB', '11906'], ['en-CA', '12240'], ['fr-CA', '12240'], ['fr-CH', '11906'], ['en-US', '12240']])('%s is printed on a sheet %s twips wide', (en, width) => {
    expect(body(english([block('paragraph', 'a')], { languages: { en, fr: 'fr-FR' } }))).toContain(`<w:pgSz w:w="${width}"`);
  });

  test('the same letter gives the same bytes', () => expect(write(wholeLetter(), ['en', 'fr'])).toEqual(write(wholeLetter(), ['en', 'fr'])));

  test('an empty side is an empty page', () => expect(paragraphs(body(english([])))).toEqual([]));

  test('a table has a cell for every place, empty or not', () => {
    const cell = (row: number, column: number, words: string): BlockDraft => block('cell', words, { table: 't', row, column });
    const parts = english([cell(0, 1, 'b'), cell(2, 0, 'c'), cell(2, 0, 'd'), block('cell', 'other', { table: 'u', row: 0, column: 0 })]);
    expect(body(parts).match(/<w:tbl>/g)).toHaveLength(2);
    expect(paragraphs(body(parts)).filter((line) => line.startsWith('TableText'))).toEqual([
      'TableText: ', 'TableText: b', 'TableText: ', 'TableText: ', 'TableText: c', 'TableText: d', 'TableText: ', 'TableText: other',
    ]);
  });

  test('a table with cells far away is drawn together', () => {
    const cell = (row: number, column: number): BlockDraft => block('cell', `${row}/${column}`, { table: 't', row, column });
    const parts = english([cell(0, 0), cell(1e9, 1e9), cell(-5, 0.5)]);
    expect(body(parts).match(/<w:tc>/g)).toHaveLength(9);
    expect(body(parts)).toContain('1000000000/1000000000');
  });
});

describe('the letterhead', () => {
  const header = (parts: Parts): string => part(parts, 'word/header1.xml');

  test('is the first page’s header, with the logo at most 4 cm high', () => {
    const parts = write(wholeLetter(), ['fr']);
    expect(paragraphs(header(parts)).slice(1, 3)).toEqual(['LetterheadName: Coalition pour l’Ondrelle vivante', 'Letterhead: 12, rue du Quai · Port-Maselin']);
    expect(body(parts)).toMatch(/<w:headerReference w:type="first".*<w:titlePg\/>/);
    expect(header(parts)).toContain('<wp:extent cx="1143000" cy="571500"/>');
    expect(parts.get('word/media/logo.png')).toBeInstanceOf(Uint8Array);
    expect(part(parts, 'word/_rels/header1.xml.rels')).toContain('Target="media/logo.png"');
  });

  test.each([[600, 1200, '720000', '1440000'], [4000, 100, '3240000', '81000'], [10, 10, '95250', '95250']])('a logo of %i by %i pixels is scaled', (width, height, cx, cy) => {
    const bytes = Uint8Array.from(atob(LOGO.split(',')[1]!), (sign) => sign.charCodeAt(0));
    new DataView(bytes.buffer).setUint32(16, width);
    new DataView(bytes.buffer).setUint32(20, height);
    const logo = `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
    expect(header(write(wholeLetter({ letterhead: { ...LETTERHEAD, logo } }), ['en']))).toContain(`<wp:extent cx="${cx}" cy="${cy}"/>`);
  });

  test('a JPEG is measured too', () => {
    const bytes = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 50, 0, 100, 1, 1, 0x11, 0];
    const logo = `data:image/jpeg;base64,${btoa(String.fromCharCode(...bytes))}`;
    const parts = write(wholeLetter({ letterhead: { ...LETTERHEAD, logo } }), ['en']);
    expect(header(parts)).toContain('<wp:extent cx="952500" cy="476250"/>');
    expect(parts.has('word/media/logo.jpeg')).toBe(true);
  });

  test.each(['data:image/png;base64,AAAA', 'data:image/jpeg;base64,/9j/', 'data:image/png;base64,A', 'data:image/svg+xml;base64,AAAA'])('what is no picture is left out: %s', (logo) => {
    const parts = write(wholeLetter({ letterhead: { ...LETTERHEAD, logo } }), ['en']);
    expect([...parts.keys()].filter((name) => name.startsWith('word/media'))).toEqual([]);
    expect(header(parts)).not.toContain('<w:drawing');
  });

  test.each([[1, 0], [2, 1], [4, 1]])('signatories in %i columns', (signatoryColumns, tables) => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const parts = english(names.map((name) => block('signatory', name)), { letterhead: { ...LETTERHEAD, signatoryColumns } });
    expect(body(parts).match(/SignatoryColumns/g) ?? []).toHaveLength(tables);
    expect(readBack(parts).blocks.map((one) => `${one.kind} ${blockText(one)}`)).toEqual(names.map((name) => `signatory ${name}`));
  });
});

describe('both sides', () => {
  test('in columns are a row for each pair, under the languages’ names', () => {
    const letter = letterOf({ en: ['one', 'two', 'three'].map((words) => block('paragraph', words)), fr: ['un', 'deux'].map((words) => block('paragraph', words)) }, {
      pairs: [pair('a', [0], [1]), pair('b', [1, 2], [0])],
    });
    const rows = (parts: Parts): string[][] => [...body(parts).matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row]) => row!.split('</w:tc>').slice(0, 2).map((cell) => paragraphs(cell).map((line) => line.split(': ')[1]).join('+')));
    expect(rows(write(letter, ['en', 'fr']))).toEqual([['English', 'Français'], ['one', 'deux'], ['two+three', 'un']]);
    expect(rows(write(letter, ['fr', 'en']))).toEqual([['Français', 'English'], ['deux', 'one'], ['un', 'two+three']]);
    expect(body(write(letter, ['en', 'fr']))).toContain('<w:tblHeader/>');
  });

  test('in columns are read back as the pairs that they are', () => {
    const letter = longLetter(40);
    const { blocks } = readBack(write(letter, ['en', 'fr']));
    const table = { from: 0, to: blocks.findLastIndex((one) => one.table !== undefined) + 1 };
    const texts = bilingualRows(blocks, table)!.rows.map(({ en, fr }) => [en, fr].map((side) => side.map((at) => blockText(blocks[at]!))));
    expect(texts).toEqual(letter.pairs.filter(({ en }) => letter.blocks.en[en[0]!]!.kind !== 'note').map((one) => [
      one.en.map((at) => blockText(letter.blocks.en[at]!).trim()), one.fr.map((at) => blockText(letter.blocks.fr[at]!).trim()),
    ]));
  });

  test('in columns a table stays one table', () => {
    const cells = (words: string[]): BlockDraft[] => words.map((text, at) => block('cell', text, { table: 't', row: Math.floor(at / 2), column: at % 2 }));
    const letter = letterOf({ en: [block('paragraph', 'p'), ...cells(['a', 'b', 'c', 'd'])], fr: [block('paragraph', 'p'), ...cells(['e', 'f', 'g', 'h'])] });
    expect(body(write(letter, ['en', 'fr'])).match(/<w:tbl>/g)).toHaveLength(3);
  });

  test('one after the other are two sections, each with its own head, pages and notes', () => {
    const parts = write(wholeLetter(), ['en', 'fr'], 'after');
    expect(pages(parts)).toHaveLength(2);
    for (const section of pages(parts)) expect(section).toMatch(/<w:footnotePr><w:numStart w:val="1"\/><w:numRestart w:val="eachSect"\/>.*<w:pgNumType w:start="1"\/>/);
    expect(paragraphs(part(parts, 'word/header1.xml')).join()).toContain('The Living Ondrelle Coalition');
    expect(paragraphs(part(parts, 'word/header2.xml')).join()).toContain('Coalition pour l’Ondrelle vivante');
    expect([...parts.keys()].filter((name) => name.startsWith('word/media'))).toHaveLength(1);
  });

  test('on facing pages begin on left and right pages in turn, after a title page', () => {
    const types = pages(write(longLetter(60), ['en', 'fr'], 'facing')).map((section) => /<w:type w:val="(\w+)"/.exec(section)?.[1]);
    expect(types.length).toBeGreaterThan(8);
    expect(types).toEqual([undefined, ...Array.from({ length: (types.length - 1) / 2 }, () => ['evenPage', 'oddPage']).flat()]);
  });

  test('on facing pages go on counting notes from spread to spread', () => {
    const starts = pages(write(longLetter(60), ['en', 'fr'], 'facing')).slice(1).map((section) => Number(/<w:numStart w:val="(\d+)"/.exec(section)?.[1]));
    expect(starts.filter((_, at) => at % 2 === 0)).toEqual(starts.filter((_, at) => at % 2 === 1));
    expect(starts[0]).toBe(1);
    expect(starts.at(-1)).toBeGreaterThan(1);
  });

  test.each(['columns', 'facing', 'after'] as const)('keep every word (%s)', (layout) => {
    const letter = wholeLetter();
    const parts = write(letter, ['en', 'fr'], layout);
    const written = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'].map((name) => paragraphs(part(parts, name)).join('\n')).join('\n');
    for (const text of [...letter.blocks.en, ...letter.blocks.fr].flatMap((one) => one.runs.flatMap((piece) => ('text' in piece ? piece.text.split('\u2011') : [])))) {
      expect(written).toContain(text.replace(/&/g, '&amp;'));
    }
  });

  test.each(['columns', 'facing', 'after'] as const)('may be empty, or have but one language (%s)', (layout) => {
    for (const letter of [letterOf({ en: [], fr: [] }), letterOf({ en: [block('paragraph', [run('only')])], fr: [] })]) {
      expect(() => write(letter, ['en', 'fr'], layout)).not.toThrow();
    }
  });
});
