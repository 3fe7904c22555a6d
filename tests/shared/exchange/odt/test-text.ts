import { describe, expect, it } from 'vitest';
import { readFlatOdt } from '../../../../shared/exchange/odt';
import { NAMESPACES, h, kinds, list, item, marked, p, read, seen, span, style } from './build';

const T = (name: string, properties: string, more = ''): string => style(name, 'text', properties, more);
const auto = [
  T('b', 'fo:font-weight="bold"'), T('n', 'fo:font-weight="normal"'), T('i', 'fo:font-style="italic"'), T('u', 'style:text-underline-style="solid"'), T('s', 'style:text-line-through-type="single"'),
  T('up', 'style:text-position="33% 58%"'), T('down', 'style:text-position="sub 58%"'), T('level', 'style:text-position="0% 100%"'), T('hidden', 'text:display="none"'), T('hi', 'fo:background-color="#ffff00"'),
  T('de', 'fo:language="de" fo:country="DE"'), T('none', 'fo:language="zxx" fo:country="none"'), style('P1', 'paragraph', 'fo:font-style="italic"', 'style:parent-style-name="Quote"'),
  style('PB', 'paragraph', '', '', 'fo:break-before="page"'),
].join('');
const styles = [
  '<style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="GB"/></style:default-style>',
  style('Quote', 'paragraph', 'fo:font-weight="bold"'), style('Heading_20_1', 'paragraph', 'fo:font-weight="bold"'), style('Strong_20_Emphasis', 'text', 'fo:font-weight="600"'),
  style('Horizontal_20_Line', 'paragraph', '', '', 'fo:border-bottom="0.06pt solid #000000" fo:border-top="none"'), style('Loop', 'text', '', 'style:parent-style-name="Loop"'),
  ...['Title', 'Subtitle', 'Addressee', 'Salutation', 'Signature', 'Date'].map((name) => style(name, 'paragraph', '')),
].join('');
const marks = (inner: string): string => marked({ body: p(inner), auto, styles })[0]!;

describe('words', () => {
  it.each<[string, string, string]>([
    ['white space of the file', ' a \n\t b  c ', 'a b c'],
    ['white space across spans', `a ${span('n', ' b')}`, 'a b'],
    ['spaces that count', 'a<text:s/> b<text:s text:c="3"/>c', 'a  b   c'],
    ['tabs', '<text:tab/>a<text:tab/><text:tab/>b', 'a b'],
    ['breaks', 'a<text:line-break/>b<text:line-break/>', 'a|b'],
    ['no-break signs stay', '\u00a0a\u202fb\u2011c\u00add', '\u00a0a\u202fb\u2011c\u00add'],
    ['page breaks of the layout', 'a<text:soft-page-break/>b', 'ab'],
    ['fields', 'p. <text:page-number>3</text:page-number>, <text:date>14 March</text:date>, <text:bookmark-ref>§ 2</text:bookmark-ref>', 'p. 3, 14 March, § 2'],
    ['fields that show nothing', 'a<text:variable-set text:display="none">1</text:variable-set><text:hidden-text text:is-hidden="true">no</text:hidden-text>b', 'ab'],
    ['bookmarks and index marks', '<text:bookmark-start text:name="x"/>a<text:bookmark-end text:name="x"/><text:toc-mark text:string-value="q"/>', 'a'],
    ['a ruby text', '<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>ji</text:ruby-text></text:ruby>', '字'],
    ['an unknown element', '<field:fieldmark-start field:type="x"/>a<field:what>b</field:what>', 'ab'],
  ])('%s', (_, inner, text) => expect(marks(inner)).toBe(text));
});

describe('marks', () => {
  it.each<[string, string, string]>([
    ['all of them', `${span('b', 'b')}${span('i', 'i')}${span('u', 'u')}${span('s', 's')}${span('up', '2')}${span('down', '3')}`, '{bold|b}{italic|i}{underline|u}{strike|s}{superscript|2}{subscript|3}'],
    ['inside each other', span('b', `b${span('i', 'bi')}${span('n', 'n')}`), '{bold|b}{bold italic|bi}n'],
    ['raised and level again', span('up', `a${span('level', 'b')}`), '{superscript|a}b'],
    ['a named style', span('Strong_20_Emphasis', 'x'), '{bold|x}'],
    ['a style based on itself', span('Loop', 'x'), 'x'],
    ['a style that is not there', span('gone', 'x'), 'x'],
    ['a link', '<text:a xlink:href="https://a.org/?b=1#c">x</text:a>', '{link=https://a.org/?b=1#c|x}'],
    ['an underlined link', `<text:a xlink:href="mailto:a@b.org">${span('u', 'x')}</text:a>`, '{link=mailto:a@b.org|x}'],
    ['a link that runs a script', '<text:a xlink:href="javascript:alert(1)">x</text:a>', 'x'],
    ['hidden text', `a${span('hidden', 'no')}b`, 'ab'],
    ['no language', `one two ${span('none', 'xyz')}`, 'one two xyz'],
  ])('%s', (_, inner, text) => expect(marks(inner)).toBe(text));

  it('of a paragraph, by its style and the style that is based on', () => {
    expect(marked({ body: p('x', 'P1'), auto, styles })).toEqual(['{bold italic|x}']);
  });
  it('a heading is bold by itself', () => {
    expect(marked({ body: h('x', 1, 'text:style-name="Heading_20_1"'), auto, styles })).toEqual(['x']);
  });
  it('words in another language than most', () => {
    const given = { body: p(`The quick brown fox jumps over the lazy dog and so on. ${span('de', 'Der schnelle braune Fuchs')}`), auto, styles };
    expect(marked(given)).toEqual(['The quick brown fox jumps over the lazy dog and so on. {lang=de-DE|Der schnelle braune Fuchs}']);
    expect(read(given).properties).toEqual({ language: 'en-GB' });
  });
  it('what is lost is counted', () => {
    const { dropped } = read({ body: p(`${span('hidden', 'no')}${span('hi', 'x')}<text:a xlink:href="#x">x</text:a><text:a xlink:href="../x.odt">x</text:a><draw:frame><draw:image/></draw:frame><draw:frame><draw:object/><draw:image/></draw:frame><draw:line/><field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"/><draw:control/>`) + p('x', 'PB'), auto, styles });
    expect(dropped).toEqual({ 'hidden text': 1, highlight: 1, 'link inside the document': 1, 'link to a file': 1, picture: 1, 'embedded object': 1, shape: 1, 'check box': 1, 'form field': 1, 'page break': 1 });
  });
});

describe('blocks', () => {
  const cell = (inner: string, more = ''): string => `<table:table-cell ${more}>${inner}</table:table-cell>`;
  const row = (inner: string, more = ''): string => `<table:table-row ${more}>${inner}</table:table-row>`;
  it.each<[string, string, string[]]>([
    ['headings', h('a', 1) + h('b', 7) + p('c', 'Title') + p('d', 'Subtitle'), ['heading 1', 'heading 3', 'heading 1', 'paragraph']],
    ['a letter', p('a', 'Date') + p('b', 'Addressee') + p('c', 'Salutation') + p('d', 'Signature'), ['date', 'address', 'salutation', 'signatory']],
    ['a line', p('', 'Horizontal_20_Line') + p('a') + p('b', 'Horizontal_20_Line'), ['rule', 'paragraph', 'paragraph']],
    ['a drawn line', p('<draw:rect style:rel-width="100%" svg:height="0.02in"><text:p/></draw:rect>') + p('a'), ['rule', 'paragraph']],
    ['empty paragraphs', p('') + p('<text:s/>') + p('a'), ['paragraph']],
    ['sections and indexes', `<text:section><text:section>${p('a')}</text:section></text:section><text:section text:display="none">${p('no')}</text:section><text:table-of-content><text:table-of-content-source>${p('no')}</text:table-of-content-source><text:index-body><text:index-title>${p('b')}</text:index-title>${p('c')}</text:index-body></text:table-of-content>`, ['paragraph', 'paragraph', 'paragraph']],
    ['a table', `<table:table><table:table-columns><table:table-column/></table:table-columns><table:table-header-rows>${row(cell(p('a')) + cell(p('b')))}</table:table-header-rows>${row(cell(p('')) + cell(p('c') + h('d', 1) + list(item(p('e')))))}</table:table>`, ['cell t1 0,0', 'cell t1 0,1', 'cell t1 1,1', 'heading 1 t1 1,1', 'bullet t1 1,1']],
    ['spans', `<table:table>${row(cell(p('a'), 'table:number-columns-spanned="2"') + '<table:covered-table-cell/>' + cell(p('b')))}${row(cell('', 'table:number-columns-repeated="2"') + cell(p('c')), 'table:number-rows-repeated="1"')}</table:table>`, ['cell t1 0,0', 'cell t1 0,2', 'cell t1 1,2']],
    ['repeated rows', `<table:table>${row(cell(p('a'), 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"')}${row(cell(''), 'table:number-rows-repeated="1000000"')}</table:table>${p('b')}`, ['cell t1 0,0', 'cell t1 0,1', 'cell t1 1,0', 'cell t1 1,1', 'paragraph']],
    ['a table in a table, an empty one', `<table:table>${row(cell(p('')))}</table:table><table:table>${row(cell(p('a') + `<table:table>${row(cell(p('b')))}</table:table>`))}</table:table>`, ['cell t1 0,0', 'cell t1 0,0']],
    ['signatories in columns', `<table:table>${row(cell(p('a', 'Signature')) + cell(p('b', 'Signature')))}</table:table>`, ['signatory', 'signatory']],
    ['text boxes', p(`a<draw:frame><draw:text-box>${p('b')}${p('c')}</draw:text-box></draw:frame>`) + `<draw:g><draw:custom-shape>${p('d')}</draw:custom-shape></draw:g>`, ['paragraph', 'paragraph', 'paragraph', 'paragraph']],
    ['a table in a shape', `<draw:custom-shape>${p('a')}<loext:table><loext:table-row><loext:table-cell>${p('b')}</loext:table-cell><loext:covered-table-cell/></loext:table-row></loext:table></draw:custom-shape>`, ['paragraph', 'cell t1 0,0']],
    ['what is declared', `<text:sequence-decls><text:sequence-decl/></text:sequence-decls><office:forms/>${p('a')}`, ['paragraph']],
  ])('%s', (_, body, expected) => expect(kinds({ body, auto, styles })).toEqual(expected));

  it('notes, their signs, references to them', () => {
    const note = (id: string, sort: string, label: string, inner: string): string => `<text:note text:id="${id}" text:note-class="${sort}"><text:note-citation ${label}>1</text:note-citation><text:note-body>${inner}</text:note-body></text:note>`;
    const body = p(`a${note('x', 'footnote', '', p('one') + p('two'))}b${note('y', 'endnote', '', p('three'))}c${note('z', 'footnote', 'text:label="*"', list(item(p('four'))))}${span('up', '<text:note-ref text:ref-name="x">1</text:note-ref>')}, see <text:note-ref text:ref-name="x">1</text:note-ref>${note('e', 'footnote', '', p(''))}`);
    expect(seen({ body, auto })).toEqual(['a\uFFFCb\uFFFCc\uFFFC\uFFFC, see 1\uFFFC', '1 one', 'two', 'i three', '* • four', '2 ']);
    expect(read({ body, auto }).blocks[0]!.runs.filter((run) => 'embed' in run)).toEqual([{ embed: { note: 'f1' } }, { embed: { note: 'e1', end: true } }, { embed: { note: 'f2', sign: '*' } }, { embed: { note: 'f1' } }, { embed: { note: 'f3' } }]);
  });
});

describe('about the file', () => {
  it('title, author, language', () => {
    const meta = '<dc:title> A  letter </dc:title><meta:initial-creator>Ann</meta:initial-creator><dc:creator>Bob</dc:creator><dc:language>fr-CA</dc:language>';
    expect(read({ body: p('x'), meta }).properties).toEqual({ title: 'A letter', author: 'Ann', language: 'fr-CA' });
  });

  it('headers and footers of the pages it has', () => {
    const master = `<style:master-page style:name="First" style:next-style-name="Rest"><style:header>${p('Head', 'MP')}${p('Page <text:page-number>1</text:page-number>')}</style:header></style:master-page>`
      + `<style:master-page style:name="Rest"><style:header>${p('Head', 'MP')}</style:header><style:footer>${p('Foot')}</style:footer><style:footer-left style:display="false">${p('no')}</style:footer-left></style:master-page>`
      + `<style:master-page style:name="Unused"><style:header>${p('no')}</style:header></style:master-page>`;
    const { aside } = read({ body: p('x', 'PF'), auto: style('PF', 'paragraph', '', 'style:master-page-name="First"'), master, marginAuto: style('MP', 'paragraph', 'fo:font-weight="bold"') });
    expect(aside).toEqual({ header: [{ kind: 'paragraph', runs: [{ text: 'Head', marks: { bold: true } }] }], footer: [{ kind: 'paragraph', runs: [{ text: 'Foot' }] }] });
  });

  it('a flat file', () => {
    const xml = `<office:document ${NAMESPACES}><office:meta><dc:title>T</dc:title></office:meta><office:styles>${styles}</office:styles><office:automatic-styles>${auto}</office:automatic-styles><office:body><office:text>${p(span('b', 'x'))}</office:text></office:body></office:document>`;
    expect(readFlatOdt(new TextEncoder().encode(xml), 'x.fodt')).toMatchObject({ blocks: [{ kind: 'paragraph', runs: [{ text: 'x', marks: { bold: true } }] }], properties: { title: 'T' } });
  });
});
