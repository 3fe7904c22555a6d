import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/letter/block';
import { beside, cell, del, ins, p, r, read, row, table } from './build';

const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const page = (instruction = 'PAGE'): string => `${char('begin')}<w:r><w:instrText> ${instruction} \\* MERGEFORMAT </w:instrText></w:r>${char('separate')}${r('7')}${char('end')}`;
const section = (...names: string[]): string => `<w:sectPr>${names.map((name) => `<w:${name.replace(/\d+$/, '')}Reference r:id="${name}"/>`).join('')}</w:sectPr>`;
const aside = (parts: Readonly<Record<string, string>>): { header: string[]; footer: string[] } | undefined => {
  const found = read(beside({ body: p('a') + section(...Object.keys(parts)) }, parts)).aside;
  return found && { header: found.header.map(blockText), footer: found.footer.map(blockText) };
};
const footer = (inner: string): string | undefined => aside({ footer1: p(inner) })?.footer.join('|');

describe('headers and footers', () => {
  it('are kept aside, each text once', () => {
    expect(aside({ header1: p('Ligue') + p('Paris'), header2: p('Ligue') + p('Lyon'), footer1: p('Ligue'), footer2: p('') })).toEqual({ header: ['Ligue', 'Paris', 'Lyon'], footer: ['Ligue'] });
    expect(read(beside({ body: p('a') + section('header1') }, { header1: p('Ligue') })).dropped).toEqual({});
  });

  it('are none where they hold nothing, or are not there', () => {
    expect(aside({ header1: p('') })).toBeUndefined();
    expect(read(p('a') + section('header9')).aside).toBeUndefined();
  });

  it('their cells, changes and pictures', () => {
    expect(aside({ header1: table(row(cell(p('a')), cell(p('b')))), footer1: p(r('a') + ins(r('b')) + del('c')) })).toEqual({ header: ['a', 'b'], footer: ['ab'] });
    expect(read(beside({ body: p('a') + section('header1') }, { header1: p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>') })).dropped).toEqual({ picture: 1 });
  });

  it.each([
    ['alone', page(), ''],
    ['named', r('Page ') + page(), ''],
    ['named and counted', r('Page ') + page() + r(' sur ') + page('NUMPAGES'), ''],
    ['counted in figures', r('Page ') + page() + r(' of 14'), ''],
    ['between dashes', r('– ') + page() + r(' –'), ''],
    ['after words', r('Lettre ouverte – page ') + page() + r('/') + page('NUMPAGES'), 'Lettre ouverte'],
    ['before words', page() + r(' | Lettre ouverte'), 'Lettre ouverte'],
    ['after a tab', `${r('Lettre')}<w:r><w:tab/></w:r>${page()}`, 'Lettre'],
    ['simple field', `${r('p. ')}<w:fldSimple w:instr=" PAGE ">${r('3')}</w:fldSimple>`, ''],
    ['without a result', `${r('Lettre p. ')}${char('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${char('end')}`, 'Lettre'],
    ['old kind', `${r('Lettre ')}<w:r><w:pgNum/></w:r>`, 'Lettre'],
    ['other fields stay', r('Le ') + page('DATE'), 'Le 7'],
    ['words that hold no number', r('Homepage of us'), 'Homepage of us'],
  ])('page numbers are left out: %s', (_, inner, expected) => expect(footer(inner) ?? '').toBe(expected));

  it('in the text the number of a page stays', () => expect(blockText(read(p(r('Page ') + page())).blocks[0]!)).toBe('Page 7'));
});

describe('what a file says of itself', () => {
  const core = (inner: string): ReturnType<typeof read>['properties'] => read({
    body: p('a'), parts: { 'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}</cp:coreProperties>` },
  }).properties;

  it.each([
    ['title and author', '<dc:title> Lettre \n ouverte </dc:title><dc:creator>Ann</dc:creator>', { title: 'Lettre ouverte', author: 'Ann' }],
    ['blank ones are none', '<dc:title> </dc:title><dc:creator/>', undefined],
    ['language', '<dc:language>fr-CA</dc:language>', { language: 'fr-CA' }],
  ])('%s', (_, inner, expected) => expect(core(inner)).toEqual(expected));

  it('a damaged part is as good as none', () => expect(read({ body: p('a'), parts: { 'docProps/core.xml': '<x' } }).properties).toBeUndefined());
});
