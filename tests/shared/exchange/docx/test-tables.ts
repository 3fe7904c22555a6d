import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/letter/block';
import { abstract, cell, li, lvl, num, p, r, read, row, styled, style, table, type DocxParts } from './build';

const span = (n: number): string => `<w:gridSpan w:val="${n}"/>`;
const down = (value = ''): string => (value === '' ? '<w:vMerge/>' : `<w:vMerge w:val="${value}"/>`);
/** `t1 0,1 words` of each block; a plain one as its words. */
const places = (given: DocxParts | string): string[] => read(given).blocks.map((block) => {
  const words = blockText(block);
  return block.table === undefined ? words : `${block.table} ${block.row},${block.column} ${words}`;
});

describe('tables', () => {
  it.each<[string, string, string[]]>([
    ['cells in reading order', p('a') + table(row(cell(p('b')), cell(p('c'))), row(cell(p('d')), cell(p('e')))) + p('f'), ['a', 't1 0,0 b', 't1 0,1 c', 't1 1,0 d', 't1 1,1 e', 'f']],
    ['several paragraphs in a cell', table(row(cell(p('a') + p('') + p('b')), cell(p('')))), ['t1 0,0 a', 't1 0,0 b']],
    ['empty cells keep their places', table(row(cell(p('')), cell(p('a'))), row(cell(p('b')), cell(p('')))), ['t1 0,1 a', 't1 1,0 b']],
    ['cells over several columns', table(row(cell(p('a'), span(2)), cell(p('b'))), row(cell(p('c')), cell(p('d')), cell(p('e')))), ['t1 0,0 a', 't1 0,2 b', 't1 1,0 c', 't1 1,1 d', 't1 1,2 e']],
    ['a row that begins late', table(`<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell(p('a'))}</w:tr>`), ['t1 0,2 a']],
    ['cells over several rows', table(row(cell(p('a'), down('restart')), cell(p('b'))), row(cell(p(''), down()), cell(p('c'))), row(cell(p('d')), cell(p('e')))), ['t1 0,0 a', 't1 0,1 b', 't1 1,1 c', 't1 2,0 d', 't1 2,1 e']],
    ['a cell that goes on below nothing is its own', table(row(cell(p('a'), down())), row(cell(p('b'))), row(cell(p('c'), down()))), ['t1 0,0 a', 't1 1,0 b', 't1 2,0 c']],
    ['two tables', table(row(cell(p('a')))) + table(row(cell(p('b')))), ['t1 0,0 a', 't2 0,0 b']],
    ['an empty table has no name', table(row(cell(p('')))) + table(row(cell(p('b')))), ['t1 0,0 b']],
    ['rows and cells within wrappers', table(`<w:sdt><w:sdtContent>${row(`<w:customXml>${cell(p('a'))}</w:customXml>`, cell(p('b')))}</w:sdtContent></w:sdt>`), ['t1 0,0 a', 't1 0,1 b']],
    ['an unfilled cell keeps its place', table(row(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${cell(p('Click'))}</w:sdtContent></w:sdt>`, cell(p('b')))), ['t1 0,1 b']],
    ['a huge span', table(row(cell(p('a'), span(999999999)), cell(p('b'))), row(cell(p('c'), span(-5)), cell(p('d'), span(0)))), ['t1 0,0 a', 't1 0,1000 b', 't1 1,0 c', 't1 1,1 d']],
    ['a hidden row is not there', table(`<w:tr><w:trPr><w:hidden/></w:trPr>${cell(p('x'))}</w:tr>`, row(cell(p('a')))), ['t1 0,0 a']],
    ['a table alone', table(row(cell(p('a')))), ['t1 0,0 a']],
  ])('%s', (_, body, expected) => expect(places(body)).toEqual(expected));

  it('a table within a cell becomes paragraphs of that cell, so that its table stays whole', () => {
    const body = table(row(cell(p('a')), cell(p('b') + table(row(cell(p('c')), cell(p('d')))) + p('e'))), row(cell(p('f'))));
    expect(places(body)).toEqual(['t1 0,0 a', 't1 0,1 b', 't1 0,1 c', 't1 0,1 d', 't1 0,1 e', 't1 1,0 f']);
    expect(read(body).dropped).toEqual({ 'nested table': 1 });
  });

  it('list items, headings and the lines of letters in cells keep their kinds', () => {
    const numbering = abstract(1, lvl(0, 'decimal', '%1.')) + abstract(2, lvl(0, 'bullet', '-')) + num(1) + num(2);
    const body = table(row(cell(p('a') + li('b') + li('c', 2)), cell(li('d') + styled('H', 'e') + styled('D', 'f') + styled('S', 'g'))));
    const styles = style('H', '', 'paragraph', 'heading 2') + style('D', '', 'paragraph', 'Date') + style('S', '', 'paragraph', 'Signature');
    expect(read({ body, numbering, styles }).blocks.map((block) => ({ ...block, runs: undefined }))).toEqual([
      { kind: 'cell', table: 't1', row: 0, column: 0 }, { kind: 'ordered', table: 't1', row: 0, column: 0 }, { kind: 'bullet', template: '-', table: 't1', row: 0, column: 0 },
      { kind: 'ordered', table: 't1', row: 0, column: 1 }, { kind: 'heading', level: 2, table: 't1', row: 0, column: 1 },
      { kind: 'date', table: 't1', row: 0, column: 1 }, { kind: 'signatory', table: 't1', row: 0, column: 1 },
    ]);
  });

  it('words under a merged cell are hidden, and told', () => {
    const body = table(row(cell(p('a'), down('restart'))), row(cell(p('under'), down())), row(cell(p('b'), '<w:hMerge w:val="restart"/>'), cell(p('beside'), '<w:hMerge/>')));
    expect(places(body)).toEqual(['t1 0,0 a', 't1 2,0 b']);
    expect(read(body).dropped).toEqual({ 'hidden text': 2 });
  });

  it('rows and cells that came and went', () => {
    const change = (what: string, inner: string): string => `<w:tr><w:trPr><w:${what} w:author="Ann"/></w:trPr>${inner}</w:tr>`;
    const body = table(row(cell(p('a'))), change('ins', cell(p('new'))), change('del', cell(p('old'))), row(cell(p('b'), '<w:cellDel w:author="Ann"/>'), cell(p('c'), '<w:cellIns w:author="Ann"/>'), cell(p('d'))));
    expect(places(body)).toEqual(['t1 0,0 a', 't1 1,0 new', 't1 2,0 c', 't1 2,1 d']);
    expect(read(body, 'reject').blocks.map((block) => `${block.row},${block.column} ${blockText(block)}`)).toEqual(['0,0 a', '1,0 old', '2,0 b', '2,1 d']);
    expect(read(body).tracked).toBe(4);
  });

  it('cells merged and taken apart under change tracking', () => {
    const merged = '<w:cellMerge w:author="Ann" w:vMerge="cont"/>';
    const body = table(row(cell(p('a'), down('restart')), cell(p('b'))), row(cell(p('x'), merged), cell(p('c'))));
    expect(places(body)).toEqual(['t1 0,0 a', 't1 0,1 b', 't1 1,1 c']);
    expect(read(body, 'reject').blocks.map(blockText)).toEqual(['a', 'b', 'x', 'c']);
    const spanned = table(row(cell(p('a'), `${span(2)}<w:tcPrChange w:author="Ann"><w:tcPr/></w:tcPrChange>`), cell(p('b'))));
    expect(read(spanned).blocks.map(({ column }) => column)).toEqual([0, 2]);
    expect(read(spanned, 'reject').blocks.map(({ column }) => column)).toEqual([0, 1]);
  });

  it('a text box in a cell stands in it', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('boxed') + table(row(cell(p('deep'))))}</w:txbxContent></v:textbox></w:pict></w:r>`;
    expect(places(table(row(cell(p(r('a') + box)))))).toEqual(['t1 0,0 a', 't1 0,0 boxed', 't1 0,0 deep']);
    expect(places(p(box))).toEqual(['boxed', 't1 0,0 deep']);
  });
});
