import { describe, expect, it } from 'vitest';
import { isDocxPart, readDocx } from '../../../../shared/exchange/docx';
import { blockText } from '../../../../shared/letter/block';
import { docxParts, kinds, marked, p, r, read, seen, style, styled, type DocxParts } from './build';

const link = (id: string, target: string): string => `<Relationship Id="${id}" Type="http://x/relationships/hyperlink" Target="${target}" TargetMode="External"/>`;
const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (instruction: string, result: string): string => `${char('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${char('separate')}${result}${char('end')}`;
const box = (inner: string): string => `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>`
  + `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('marks', () => {
  const styles = style('Loud', '<w:rPr><w:b/></w:rPr>') + style('Louder', '<w:basedOn w:val="Loud"/>') + style('Strong', '<w:rPr><w:b/></w:rPr>', 'character')
    + style('Raised', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', 'character') + style('Link', '<w:rPr><w:u w:val="single"/></w:rPr>', 'character') + style('H', '<w:rPr><w:b/></w:rPr>', 'paragraph', 'heading 2');
  const relationships = link('web', 'https://a.org/x') + link('file', 'file:///C:/a.docx') + link('script', 'javascript:alert(1)');
  it.each<[string, string, string]>([
    ['bold, italic, underline', p(r('a', '<w:b/>') + r('b', '<w:i/>') + r('c', '<w:u w:val="single"/>')), '*a*/b/_c_'],
    ['strike, single and double', p(r('a', '<w:strike/>') + r('b', '<w:dstrike/>') + r('c', '<w:strike w:val="0"/>')), '~ab~c'],
    ['superscript, subscript', p(r('a', '<w:vertAlign w:val="superscript"/>') + r('b', '<w:vertAlign w:val="subscript"/>') + r('c', '<w:vertAlign w:val="baseline"/>')), '^a^,b,c'],
    ['raised by a character style, and not', p(r('a', '<w:rStyle w:val="Raised"/>') + r('b', '<w:rStyle w:val="Raised"/><w:vertAlign w:val="baseline"/>')), '^a^b'],
    ['off by value', p(r('a', '<w:b w:val="0"/>') + r('b', '<w:i w:val="false"/>') + r('c', '<w:u w:val="none"/>')), 'abc'],
    ['neighbours join', p(r('a', '<w:b/>') + r('b', '<w:b w:val="1"/>') + r('c')), '*ab*c'],
    ['from the paragraph style', styled('Louder', 'a'), '*a*'],
    ['toggled by both styles', p(r('a', '<w:rStyle w:val="Strong"/>') + r('b'), '<w:pStyle w:val="Louder"/>'), 'a*b*'],
    ['own property beats the styles', p(r('a', '<w:b w:val="0"/>') + r('b', '<w:rStyle w:val="Strong"/><w:b/>'), '<w:pStyle w:val="Loud"/>'), 'a*b*'],
    ['not from a heading style', p(r('a') + r('b', '<w:i/>'), '<w:pStyle w:val="H"/>'), 'a/b/'],
    ['link by relationship, its underline no mark', p(`${r('see ')}<w:hyperlink r:id="web" w:anchor="y">${r('here', '<w:rStyle w:val="Link"/>')}</w:hyperlink>`), 'see [here](https://a.org/x#y)'],
    ['link by field', p(field('HYPERLINK "http://b.org/" \\o "tip"', r('b', '<w:b/>')) + r('c')), '[*b*](http://b.org/)c'],
    ['link by simple field', p(`<w:fldSimple w:instr=' HYPERLINK "mailto:a@b.org" '>${r('a')}</w:fldSimple>`), '[a](mailto:a@b.org)'],
    ['no link to a file', p(`<w:hyperlink r:id="file">${r('a')}</w:hyperlink>`), 'a'],
    ['no link that runs a script', p(`<w:hyperlink r:id="script">${r('a')}</w:hyperlink>`), 'a'],
    ['no link inside the document, nor its underline', p(`<w:hyperlink w:anchor="_Toc1">${r('a', '<w:rStyle w:val="Link"/>')}</w:hyperlink>${r('b', '<w:rStyle w:val="Link"/>')}`), 'a_b_'],
  ])('%s', (_, body, expected) => expect(marked({ body, styles, relationships })).toEqual([expected]));

  it('bold by the document itself is not toggled away', () => {
    expect(marked({ body: styled('Loud', 'a'), styles: `<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>${styles}` })).toEqual(['*a*']);
  });
});

describe('text', () => {
  it.each<[string, string, string]>([
    ['hard breaks', p('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>'), 'a|b|c'],
    ['any number of breaks at the ends', p(`<w:r>${'<w:br/>'.repeat(30_000)}<w:t>a</w:t><w:br/><w:t>b</w:t>${'<w:br/>'.repeat(30_000)}</w:r>`), 'a|b'],
    ['no breaks at the ends', p('<w:r><w:br/><w:t>a</w:t><w:br/></w:r>'), 'a'],
    ['page and column breaks between words as one hard break', p('<w:r><w:t>a</w:t><w:br w:type="page"/><w:br w:type="column"/><w:t>b</w:t></w:r>'), 'a|b'],
    ['no page breaks where the words stand apart already', p(`<w:r><w:br w:type="page"/></w:r>${r('a ')}<w:r><w:br w:type="page"/><w:t>b</w:t><w:br w:type="page"/></w:r>`), 'a b'],
    ['signs of more symbol fonts', p('<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/><w:sym w:font="Symbol" w:char="00DA"/><w:sym w:font="Webdings" w:char="F061"/></w:r>'), '☐∨✔'],
    ['no results of ASK and SET', p(`${r('a')}${field(' ASK x "What?" ', r('b'))}${field(' REF x ', r('b'))}${field(' SET y "c" ', r('c'))}`), 'ab'],
    ['a large first letter and its word', p(r('L', '<w:position w:val="-6"/>'), '<w:framePr w:dropCap="drop" w:lines="2"/>') + p('etter'), 'Letter'],
    ['a large first letter that nothing follows', p('L', '<w:framePr w:dropCap="margin"/>'), 'L'],
    ['tabs as spaces, none in front', p('<w:r><w:tab/><w:t>a</w:t><w:tab/><w:tab/><w:t>b</w:t></w:r>'), 'a b'],
    ['hyphens', p('<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>'), 'a\u2011b\u00adc'],
    ['symbols', p('<w:r><w:sym w:font="Symbol" w:char="F0B0"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), '°✓'],
    ['no-break spaces', p('Oui\u00a0! «\u202fNon\u202f»'), 'Oui\u00a0! «\u202fNon\u202f»'],
    ['trimmed at the ends', p(`${r('  ')}${r(' a ', '<w:b/>')}${r('  ')}`), '*a*'],
    ['unpreserved spaces dropped', p('<w:r><w:t> a </w:t></w:r><w:r><w:t>b</w:t></w:r>'), 'ab'],
    ['line ends of the file as spaces', p('<w:r><w:t>a\nb</w:t></w:r>'), 'a b'],
    ['the five entities and numbers', p('a &amp; b &lt; c &#233; &#x2019;'), 'a & b < c é ’'],
    ['field results, no instructions', p(`${r('on ')}${field(' DATE \\@ "d" ', r('15 July'))}`), 'on 15 July'],
    ['nested fields', p(char('begin') + `<w:r><w:instrText>IF </w:instrText></w:r>${field('MERGEFIELD x', r('hidden'))}` + char('separate') + r('result') + char('end')), 'result'],
    ['a field that never ends', p(`${char('begin')}<w:r><w:instrText>X</w:instrText></w:r>`) + p('next'), 'next'],
    ['any number of fields that never end', p(`${char('begin')}${char('separate')}`.repeat(5000)) + p('next'), 'next'],
    ['wrappers', p(`<w:smartTag>${r('a')}</w:smartTag><w:sdt><w:sdtContent>${r('b')}</w:sdtContent></w:sdt><w:customXml>${r('c')}</w:customXml><w:dir>${r('d')}</w:dir>`), 'abcd'],
    ['an understood alternative once', p('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>'), 'a'],
    ['else its fallback', p('<w:r><mc:AlternateContent><mc:Choice Requires="new"><new:x/></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>'), 'b'],
    ['the chosen entry of a list', p(`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>${char('end')}`), 'yes'],
    ['the words of a button', p(`${char('begin')}<w:r><w:instrText> MACROBUTTON NoMacro [Name] </w:instrText></w:r>${char('end')}`), '[Name]'],
    ['the number of a page', p(`${r('see page ')}${field(' PAGEREF _x ', r('3'))}`), 'see page 3'],
  ])('%s', (_, body, expected) => expect(marked(body)).toEqual([expected]));
});

describe('what is left out is counted', () => {
  it.each<[string, string, Record<string, number>]>([
    ['not deletions, of which the person is told', `<w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:moveFrom>${r('y')}</w:moveFrom>`, {}],
    ['what a form asks for', `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click here')}</w:sdtContent></w:sdt>`, { 'placeholder text': 1 }],
    ['what stands over words', '<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>y</w:t></w:r></w:rubyBase></w:ruby></w:r>', { ruby: 1 }],
    ['hidden text, neighbours as one', r('x', '<w:vanish/>') + r('y', '<w:vanish/>'), { 'hidden text': 1 }],
    ['references to notes that are not there', '<w:r><w:footnoteReference w:id="2"/><w:endnoteReference w:id="2"/></w:r>', { footnote: 1, endnote: 1 }],
    ['pictures', '<w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:pict><v:imagedata/></w:pict></w:r>', { picture: 2 }],
    ['equations', '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><m:oMath/>', { equation: 1 }],
    ['embedded objects', '<w:r><w:object/></w:r>', { 'embedded object': 1 }],
    ['looks with a meaning, neighbours as one', r('x', '<w:caps/>') + r('e', '<w:smallCaps/>') + r('z', '<w:highlight w:val="yellow"/>') + r('y', '<w:b/><w:highlight w:val="red"/>'), { capitals: 1, 'small capitals': 1, highlight: 1 }],
    ['breaks', '<w:r><w:br w:type="page"/></w:r>', { 'page break': 1 }],
    ['words in a part nobody knows', '<new:x><w:r><w:t>x</w:t></w:r></new:x>', { 'unknown part': 1 }],
  ])('%s', (_, inner, dropped) => expect(read(p(r('words') + inner)).dropped).toEqual(dropped));
});

describe('blocks', () => {
  const styles = style('Heading1', '', 'paragraph', 'heading 1') + style('Titre2', '', 'paragraph', 'Titre 2') + style('h5', '', 'paragraph', 'heading 5') + style('Titre', '', 'paragraph', 'Title')
    + style('Mine', '<w:basedOn w:val="Titre2"/>') + style('Level', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') + style('Body', '<w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
    + style('Loop', '<w:basedOn w:val="Pool"/>') + style('Pool', '<w:basedOn w:val="Loop"/>');
  it.each<[string, string, string]>([
    ['heading by English name', styled('Heading1', 'a'), 'heading 1'],
    ['heading by French name', styled('Titre2', 'a'), 'heading 2'],
    ['deep headings are third', styled('h5', 'a'), 'heading 3'],
    ['title', styled('Titre', 'a'), 'heading 1'],
    ['style based on a heading', styled('Mine', 'a'), 'heading 2'],
    ['style with an outline level', styled('Level', 'a'), 'heading 2'],
    ['outline level of its own', p('a', '<w:outlineLvl w:val="0"/>'), 'heading 1'],
    ['body text based on a heading', styled('Body', 'a'), 'paragraph'],
    ['styles that stand on each other', styled('Loop', 'a'), 'paragraph'],
    ['unknown style', styled('Nowhere', 'a'), 'paragraph'],
  ])('%s', (_, body, kind) => expect(kinds({ body, styles })).toEqual([kind]));

  it('the default style is the one of a paragraph that names none', () => {
    expect(marked({ body: p('a'), styles: '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:i/></w:rPr></w:style>' })).toEqual(['/a/']);
  });

  it('a line may be the border of a style, of one that it is based on; a box is no line', () => {
    const edge = (name: string, how = 'single'): string => `<w:${name} w:val="${how}" w:sz="6"/>`;
    const bordered = (id: string, edges: string, based = ''): string => style(id, `${based && `<w:basedOn w:val="${based}"/>`}<w:pPr><w:pBdr>${edges}</w:pBdr></w:pPr>`);
    const styles = bordered('Rule', edge('bottom')) + bordered('Under', edge('top', 'nil'), 'Rule') + bordered('None', edge('bottom', 'none'), 'Rule') + bordered('Box', edge('top') + edge('left') + edge('bottom') + edge('right'));
    expect(kinds({ styles, body: p('a') + styled('Rule', '') + styled('Rule', 'b') + styled('Under', '') + styled('None', '') + styled('Box', '') + p('', `<w:pStyle w:val="Rule"/><w:pBdr>${edge('bottom', 'nil')}</w:pBdr>`) }))
      .toEqual(['paragraph', 'rule', 'paragraph', 'rule']);
  });

  it('a part may say of all its words that their spaces count', () => {
    const parts = docxParts({ body: '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:t> </w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>' });
    const whole = new TextDecoder().decode(parts.get('word/document.xml')).replace('<w:document ', '<w:document xml:space="preserve" ');
    parts.set('word/document.xml', new TextEncoder().encode(whole));
    expect(blockText(readDocx(parts, 'a.docx').blocks[0]!)).toBe('a b');
  });

  it.each<[string, boolean]>([
    ['word/document.xml', true], ['word/_rels/document.xml.rels', true], ['[Content_Types].xml', true], ['docProps/core.xml', true], ['word/footnotes.xml', true], ['word/styles.xml', true],
    ['docProps/app.xml', false], ['customXml/item1.xml', false], ['word/theme/theme1.xml', false], ['word/glossary/document.xml', false], ['word/media/a.png', false], ['word/fontTable.xml', false],
  ])('of the parts %s is needed: %s', (name, needed) => expect(isDocxPart(name)).toBe(needed));

  it('empty paragraphs are left out, lines are rules', () => {
    const border = '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>';
    expect(kinds(p('a') + p('') + p(r(' \u00a0')) + p('', border) + p('b', border) + p('', '<w:pBdr><w:bottom w:val="none"/></w:pBdr>') + p('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>')))
      .toEqual(['paragraph', 'rule', 'paragraph', 'rule']);
  });

  it('text boxes stand after their paragraph, once', () => {
    expect(seen(p(r('a') + box(p('in') + p('side')) + r('b')) + p('c'))).toEqual(['ab', 'in', 'side', 'c']);
    expect(read(p(r('a') + box(p('x')))).dropped).toEqual({});
    expect(seen(p(box(p('alone'))))).toEqual(['alone']);
    expect(seen(p(box(p(r('outer') + box(p('inner'))))))).toEqual(['outer', 'inner']);
  });

  it('a strict file reads the same, wherever its main part lies', () => {
    const given: DocxParts = { body: styled('Heading1', 'a') + p(r('b', '<w:b/>')), styles };
    expect(read({ ...given, strict: true, main: 'odd/place/Main.xml' })).toEqual(read(given));
  });

  it('every body is read', () => {
    expect(seen(`${p('a')}</w:body><w:body>${p('b')}`)).toEqual(['a', 'b']);
  });
});
