import { describe, expect, it } from 'vitest';
import { labelsShown } from '../../../../shared/letter/labels';
import { blockText } from '../../../../shared/letter/block';
import { abstract, beside, cell, del, ins, li, lvl, marked, note, num, p, r, read, reference, row, table, type DocxParts } from './build';

const separators = note('-1', p('<w:r><w:separator/></w:r>'), 'footnote', ' w:type="separator"') + note('0', p('<w:r><w:continuationSeparator/></w:r>'), 'footnote', ' w:type="continuationSeparator"');
const mark = '<w:r><w:footnoteRef/></w:r>';
const given = (body: string, footnotes = '', endnotes = '', settings = ''): DocxParts => beside(
  { body, numbering: abstract(1, lvl(0, 'decimal', '%1.')) + num(1) }, { footnotes: separators + footnotes, endnotes, settings },
);
const noteBlocks = (parts: DocxParts): (string | undefined)[][] => read(parts).blocks.filter(({ kind }) => kind === 'note').map((block) => [block.note, blockText(block)]);

describe('notes', () => {
  it('references are objects in the text, notes stand at the end in the order of their first references', () => {
    const parts = given(p(r('b') + reference('9') + r(', a') + reference('2') + reference('9') + r('.')) + p('last'), note('2', p(mark + r(' two'))) + note('9', p(mark + r(' nine'))));
    expect(marked(parts)).toEqual(['b«f1», a«f2»«f1».', 'last', 'nine', 'two']);
    expect(noteBlocks(parts)).toEqual([['f1', 'nine'], ['f2', 'two']]);
    expect(labelsShown(read(parts).blocks)).toEqual([undefined, undefined, '1', '2']);
    expect(read(parts).dropped).toEqual({});
  });

  it('endnotes have names and numbers of their own', () => {
    const parts = given(p(r('a') + reference('1') + reference('1', 'endnote')), note('1', p('foot')), note('1', p('end'), 'endnote'));
    expect(read(parts).blocks).toEqual([
      { kind: 'paragraph', runs: [{ text: 'a' }, { embed: { note: 'f1' } }, { embed: { note: 'e1', end: true } }] },
      { kind: 'note', note: 'f1', runs: [{ text: 'foot' }] }, { kind: 'note', note: 'e1', runs: [{ text: 'end' }] },
    ]);
  });

  it('a note of several paragraphs and list items is several blocks of one name', () => {
    const parts = given(p(r('a') + reference('1')), note('1', p(mark + r('one')) + li('item') + p('') + p('two')));
    expect(noteBlocks(parts)).toEqual([['f1', 'one'], ['f1', '1. item'], ['f1', 'two']]);
    expect(read(parts).blocks.every(({ kind, template }) => kind !== 'ordered' && template === undefined)).toBe(true);
  });

  it('a table in a note becomes paragraphs of it', () => {
    const parts = given(p(r('a') + reference('1')), note('1', table(row(cell(p('x')), cell(p('y'))))));
    expect(noteBlocks(parts)).toEqual([['f1', 'x'], ['f1', 'y']]);
    expect(read(parts).dropped).toEqual({ 'table layout': 1 });
  });

  it.each([
    ['in the same run', reference('1', 'footnote', ' w:customMarkFollows="1"', '<w:t>*</w:t>') + r(' and'), ['a«f1 *» and', 'stars']],
    ['in the next run', reference('1', 'footnote', ' w:customMarkFollows="1"') + r('*') + r(' and'), ['a«f1 *» and', 'stars']],
    ['as a symbol', reference('1', 'footnote', ' w:customMarkFollows="1"', '<w:sym w:font="Symbol" w:char="F0B0"/>'), ['a«f1 °»', '* stars']],
    ['no sign at all', reference('1', 'footnote', ' w:customMarkFollows="1"') + r(' goes on and on'), ['a«f1» goes on and on', '* stars']],
  ])('a sign of the author’s own, %s', (_, inner, expected) => {
    expect(marked(given(p(r('a') + inner), note('1', p(`${r('*')}${r(' stars')}`))))).toEqual(expected);
  });

  it('a letter as a sign is taken from the note only where it is raised', () => {
    const sign = reference('1', 'footnote', ' w:customMarkFollows="1"', '<w:t>a</w:t>');
    expect(marked(given(p(r('x') + sign), note('1', p(r('a man')))))).toEqual(['x«f1 a»', 'a man']);
    expect(marked(given(p(r('x') + sign), note('1', p(r('a', '<w:vertAlign w:val="superscript"/>') + r(' man')))))).toEqual(['x«f1 a»', 'man']);
  });

  it('signs in place of numbers, as the document counts', () => {
    const settings = '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>';
    const parts = given(p([1, 2, 3, 4, 5].map((id) => reference(String(id))).join('')), [1, 2, 3, 4, 5].map((id) => note(String(id), p('n'))).join(''), '', settings);
    expect(marked(parts)[0]).toBe('«f1 *»«f2 †»«f3 ‡»«f4 §»«f5 **»');
    expect(read(parts).dropped).toEqual({});
  });

  it.each([
    ['other numerals', '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>', { 'note numbering': 1 }],
    ['anew on each page', '<w:endnotePr><w:numRestart w:val="eachPage"/></w:endnotePr>', { 'note numbering': 1 }],
    ['from another number on', '<w:endnotePr><w:numStart w:val="5"/></w:endnotePr>', { 'note numbering': 1 }],
    ['footnotes, of which there are none', '<w:footnotePr><w:numFmt w:val="upperRoman"/></w:footnotePr>', {}],
    ['as usual', '<w:endnotePr><w:numFmt w:val="lowerRoman"/><w:endnote w:id="0"/></w:endnotePr>', {}],
  ])('numbers that a letter counts otherwise are told: %s', (_, settings, dropped) => {
    expect(read(given(p(r('a') + reference('1', 'endnote')), '', note('1', p('end'), 'endnote'), settings)).dropped).toEqual(dropped);
  });

  it.each([
    ['a note that nothing refers to', p('a'), note('1', p('lost')), { footnote: 1 }, ['a']],
    ['an empty one is no loss', p('a'), note('1', p('')), {}, ['a']],
    ['a reference to no note', p(r('a') + reference('7')), '', { footnote: 1 }, ['a']],
    ['a reference to the separator', p(r('a') + reference('-1')), '', { footnote: 1 }, ['a']],
    ['a reference in a note', p(r('a') + reference('1')), note('1', p(r('one') + reference('2'))) + note('2', p(r('two') + reference('1'))), {}, ['a«f1»', 'one«f2»', 'two«f1»']],
    ['a note without a word keeps its number', p(r('a') + reference('1') + reference('2')), note('1', p(mark)) + note('2', p('two')), {}, ['a«f1»«f2»', '', 'two']],
    ['in a cell', table(row(cell(p(r('a') + reference('1'))))), note('1', p('one')), {}, ['a«f1»', 'one']],
    ['a paragraph of nothing else', p(reference('1')), note('1', p('one')), {}, ['«f1»', 'one']],
    ['in hidden text', p(r('a') + `<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="1"/></w:r>`), note('1', p('one')), { 'hidden text': 1 }, ['a']],
  ])('%s', (_, body, footnotes, dropped, blocks) => {
    expect(marked(given(body, footnotes))).toEqual(blocks);
    expect(read(given(body, footnotes)).dropped).toEqual(dropped);
  });

  it('a note of deleted words goes with them, and comes back', () => {
    const parts = given(p(r('a') + `<w:del w:author="Ann">${reference('1')}</w:del>` + r('b') + reference('2')), note('1', p('one')) + note('2', p(r('two') + del(' old') + ins(r(' new')))));
    expect(marked(parts)).toEqual(['ab«f1»', 'two new']);
    expect(marked(parts, 'reject')).toEqual(['a«f1»b«f2»', 'one', 'two old']);
    expect(read(parts)).toMatchObject({ dropped: {}, tracked: 3 });
  });

  it('links of a note are those of its own part', () => {
    const parts = given(p(r('a') + reference('1')), note('1', p(`<w:hyperlink r:id="x">${r('here')}</w:hyperlink>`)));
    const rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="t/hyperlink" Target="https://a.org/" TargetMode="External"/></Relationships>';
    expect(marked({ ...parts, parts: { ...parts.parts, 'word/_rels/footnotes.xml.rels': rels } })).toEqual(['a«f1»', '[here](https://a.org/)']);
  });
});
