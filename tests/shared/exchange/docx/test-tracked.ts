import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/letter/block';
import { Random } from '../../../random';
import { abstract, cell, del, ins, kinds, li, lvl, marked, num, p, r, read, row, seen, style, table, type DocxParts } from './build';

const numbering = abstract(1, lvl(0, 'decimal', '%1.')) + num(1);
const styles = style('H', '', 'paragraph', 'heading 1');
const ends = (what: string, author = 'Ann'): string => `<w:rPr><w:${what} w:author="${author}"/></w:rPr>`;
const moved = (what: 'From' | 'To', text: string): string => `<w:move${what} w:author="Ann">${r(text)}</w:move${what}>`;
const before = (what: string, old: string): string => `<w:${what}Change w:author="Ann"><w:${what}>${old}</w:${what}></w:${what}Change>`;
const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const box = (inner: string): string => `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${inner}</w:txbxContent></w:drawing></mc:Choice>`
  + `<mc:Fallback><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('tracked changes, accepted and rejected', () => {
  it.each<[string, string, string[], string[], number]>([
    ['nothing changed', p('a'), ['a'], ['a'], 0],
    ['insertion', p(r('a') + ins(r('b')) + r('c')), ['abc'], ['ac'], 1],
    ['deletion', p(r('a') + del('b') + r('c')), ['ac'], ['abc'], 1],
    ['one word for another', p(r('a ') + del('b') + ins(r('c'))), ['a c'], ['a b'], 2],
    ['neighbours by one author are one', p(ins(r('a')) + ins(r('b', '<w:b/>')) + r('c') + ins(r('d'))), ['a*b*cd'], ['c'], 2],
    ['neighbours by two authors are two', p(ins(r('a')) + ins(r('b'), 'Bob') + r('c')), ['abc'], ['c'], 2],
    ['inserted, then deleted', p(r('a') + ins(`${r('b')}${del('c', 'Bob')}`)), ['ab'], ['a'], 2],
    ['moved', p(r('a') + moved('From', 'b')) + p(moved('To', 'b') + r('c')), ['a', 'bc'], ['ab', 'c'], 2],
    ['a paragraph end put in', p(r('a'), ends('ins')) + p('b'), ['a', 'b'], ['ab'], 1],
    ['a paragraph end taken out', p(r('a '), ends('del')) + p('b'), ['a b'], ['a', 'b'], 1],
    ['a paragraph end moved away', p(r('a '), ends('moveFrom')) + p('b'), ['a b'], ['a', 'b'], 1],
    ['a paragraph end put in and taken out', p(r('a '), '<w:rPr><w:ins w:author="Ann"/><w:del w:author="Bob"/></w:rPr>') + p('b'), ['a b'], ['a b'], 2],
    ['a paragraph put in', p('a') + p(ins(r('b')), ends('ins')) + p('c'), ['a', 'b', 'c'], ['a', 'c'], 1],
    ['two paragraphs put in', p('a') + p(ins(r('b')), ends('ins')) + p(ins(r('c')), ends('ins')) + p('d'), ['a', 'b', 'c', 'd'], ['a', 'd'], 1],
    ['a paragraph taken out', p('a') + p(del('b'), ends('del')) + p('c'), ['a', 'c'], ['a', 'b', 'c'], 1],
    ['the last paragraph taken out', p('a') + p(del('b'), ends('del')), ['a'], ['a', 'b'], 1],
    ['a paragraph end before a table', p('a', ends('del')) + table(row(cell(p('b')))), ['a', 'b'], ['a', 'b'], 1],
    ['look', p(r('a', `<w:b/>${before('rPr', '<w:i/>')}`)), ['*a*'], ['/a/'], 1],
    ['look of one word in several runs', p(r('a', `<w:b/>${before('rPr', '')}`) + r('b', `<w:b/><w:i/>${before('rPr', '')}`)), ['*a**/b/*'], ['ab'], 1],
    ['deleted words without a deletion around them', p(r('a') + '<w:r><w:delText>b</w:delText></w:r>'), ['a'], ['ab'], 1],
    ['a deleted field', p(r('on ') + `<w:del w:author="Ann">${char('begin')}<w:r><w:delInstrText>DATE</w:delInstrText></w:r>${char('separate')}<w:r><w:delText>Monday</w:delText></w:r>${char('end')}</w:del>`), ['on'], ['on Monday'], 1],
    ['a deleted tab and break', p(r('a') + '<w:del w:author="Ann"><w:r><w:tab/><w:br/></w:r></w:del>' + r('b')), ['ab'], ['a |b'], 1],
    ['in a link', p(`<w:hyperlink>${r('a')}${del('b')}</w:hyperlink>`), ['a'], ['ab'], 1],
    ['around paragraphs, as careless writers have it', `<w:ins w:author="Ann">${p('a')}</w:ins><w:del w:author="Ann">${p('b')}</w:del>${p('c')}`, ['a', 'c'], ['b', 'c'], 2],
    ['in both alternatives of a drawing, once', p(r('a') + box(p(r('b') + ins(r('c'))))), ['a', 'bc'], ['a', 'b'], 1],
    ['the earlier look of a section', `${p('a')}<w:sectPr><w:sectPrChange w:author="Ann"><w:sectPr/></w:sectPrChange></w:sectPr>`, ['a'], ['a'], 1],
  ])('%s', (_, body, accepted, rejected, tracked) => {
    expect(marked(body)).toEqual(accepted);
    expect(marked(body, 'reject')).toEqual(rejected);
    for (const how of ['accept', 'reject'] as const) {
      expect(read(body, how).tracked).toBe(tracked || undefined);
      expect(read(body, how).dropped).toEqual({});
    }
  });

  it('a joined paragraph is what the next one is', () => {
    const body = p('a ', `<w:pStyle w:val="H"/>${ends('del')}`) + p('b');
    expect(kinds({ body, styles })).toEqual(['paragraph']);
    expect(kinds({ body: p('a ', ends('ins')) + p('b', '<w:pStyle w:val="H"/>'), styles })).toEqual(['paragraph', 'heading 1']);
  });

  it.each<[string, string, string[], string[]]>([
    ['style', p('a', `<w:pStyle w:val="H"/>${before('pPr', '')}`), ['heading 1'], ['paragraph']],
    ['style, whose end was put in too', p('a', `<w:pStyle w:val="H"/><w:rPr><w:ins/></w:rPr>${before('pPr', '')}`) + p('b'), ['heading 1', 'paragraph'], ['paragraph']],
    ['list', p('a', `<w:numPr><w:numId w:val="1"/></w:numPr>${before('pPr', '')}`), ['ordered'], ['paragraph']],
    ['no list', p('a', before('pPr', '<w:numPr><w:numId w:val="1"/></w:numPr>')), ['paragraph'], ['ordered']],
    ['a number put in', p('a', '<w:numPr><w:ins w:author="Ann"/><w:numId w:val="1"/></w:numPr>'), ['ordered'], ['paragraph']],
    ['a number changed', p('a', '<w:numPr><w:numId w:val="1"/><w:numberingChange w:author="Ann" w:original="(a)"/></w:numPr>'), ['ordered'], ['ordered']],
  ])('what a paragraph is: %s', (_, body, accepted, rejected) => {
    const given: DocxParts = { body, styles, numbering };
    expect(kinds(given)).toEqual(accepted);
    expect(read(given, 'reject').blocks.map((block) => (block.level === undefined ? block.kind : `${block.kind} ${block.level}`))).toEqual(rejected);
    expect(read(given).tracked).toBeGreaterThan(0);
  });

  it('items that come and go are counted as Word counts them', () => {
    const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body = li('a') + p(ins(r('new')), numPr + ends('ins')) + p(del('old'), numPr + ends('del')) + li('b');
    expect(seen({ body, numbering })).toEqual(['1. a', '2. new', '3. b']);
    expect(seen({ body, numbering }, 'reject')).toEqual(['1. a', '2. old', '3. b']);
  });

  it('a document that holds deleted words only is empty when they are accepted', () => {
    expect(() => read(p(del('a')))).toThrow('holds only words that tracked changes delete: rejecting the changes (--tracked reject) brings them');
    expect(() => read(p(ins(r('a'))), 'reject')).toThrow('holds only words that tracked changes insert: accepting the changes (--tracked accept) brings them');
    expect(() => read(p(del(' ')))).toThrow('holds no text');
    expect(seen(p(del('a')), 'reject')).toEqual(['a']);
  });

  it('comments on deleted words stay, beside them', () => {
    const body = p(r('a ') + '<w:del w:author="Ann"><w:commentRangeStart w:id="1"/><w:r><w:delText>b</w:delText></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:del>' + r('c'));
    const comments = '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="Bob"><w:p><w:r><w:t>why?</w:t></w:r></w:p></w:comment></w:comments>';
    const given: DocxParts = { body, relationships: '<Relationship Id="c" Type="t/comments" Target="comments.xml"/>', parts: { 'word/comments.xml': comments } };
    expect(read(given).comments).toEqual([{ person: 'Bob', text: 'why?', block: 0 }]);
    expect(read(given, 'reject').comments).toEqual([{ person: 'Bob', text: 'why?', block: 0, quote: 'b', from: 2 }]);
  });

  it('random changes give the text that each way leaves, and no mark of them', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = new Random(seed);
      const texts = { accept: [''], reject: [''] };
      let body = '';
      const paragraphs = 1 + random.below(6);
      for (let at = 1; at <= paragraphs; at++) {
        let inner = '';
        for (let k = random.below(6); k > 0; k--) {
          const word = `${random.pick(['un', 'deux', 'trois'])}${random.below(100)}`;
          const what = random.pick(['plain', 'ins', 'del', 'both', 'from', 'to', 'look'] as const);
          if (['plain', 'ins', 'to', 'look'].includes(what)) texts.accept[texts.accept.length - 1] += word;
          if (['plain', 'del', 'from', 'look'].includes(what)) texts.reject[texts.reject.length - 1] += word;
          inner += {
            plain: r(word), ins: ins(r(word)), del: del(word), both: ins(del(word)), from: moved('From', word), to: moved('To', word), look: r(word, `<w:b/>${before('rPr', '')}`),
          }[what];
        }
        const end = at === paragraphs ? '' : random.pick(['', 'ins', 'del', 'moveFrom', 'moveTo']);
        body += p(inner || '<w:r/>', end && ends(end));
        if (!['del', 'moveFrom'].includes(end)) texts.accept.push('');
        if (!['ins', 'moveTo'].includes(end)) texts.reject.push('');
      }
      for (const how of ['accept', 'reject'] as const) {
        const expected = texts[how].filter(Boolean);
        if (expected.length === 0) continue;
        expect(read(body, how).blocks.map(blockText), `seed ${seed}, ${how}`).toEqual(expected);
      }
    }
  });
});
