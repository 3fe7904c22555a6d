import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/letter/block';
import type { CommentDraft } from '../../../../shared/exchange/imported';
import { abstract, beside, cell, lvl, note, num, p, r, read, reference, row, style, styled, table } from './build';

const begin = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const sign = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/>${sign(id)}`;
const on = (id: number, inner: string): string => `${begin(id)}${inner}${end(id)}`;
const comment = (id: number, text: string, more = 'w:author="Ann"', paragraph = ''): string => `<w:comment w:id="${id}" ${more}><w:p${paragraph}><w:r><w:annotationRef/></w:r>${r(text)}</w:p></w:comment>`;
const numbering = abstract(1, lvl(0, 'decimal', '%1.')) + num(1);
const styles = style('H', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', 'paragraph', 'heading 1');
const commented = (body: string, comments = comment(1, 'why?'), more: Readonly<Record<string, string>> = {}): ReturnType<typeof read> => read(beside({ body, numbering, styles }, { comments, ...more }));
/** `block from quote`, or `block`. */
const about = (drafts: readonly CommentDraft[] = []): string[] => drafts.map(({ block, from, quote }) => (quote === undefined ? String(block) : `${block} ${from} ${quote}`));

describe('comments', () => {
  it.each<[string, string, string]>([
    ['on words', p(r('a ') + on(1, r('word')) + r(' b')), '0 2 word'],
    ['on words of several runs', p(r('a ') + on(1, r('two ') + r('words', '<w:b/>')) + r(' b')), '0 2 two words'],
    ['on a whole paragraph', p(on(1, r('a word'))), '0'],
    ['around paragraphs', p('a') + begin(1) + p('b') + p('c') + `<w:commentRangeEnd w:id="1"/>` + p(r('d') + sign(1)), '1'],
    ['over several paragraphs: to the end of the first', p(r('a ') + begin(1) + r('b')) + p(r('c') + end(1)), '0 2 b'],
    ['without words', p(r('a ') + begin(1) + end(1) + r('b')), '0'],
    ['a sign alone', p('a') + p(r('b') + sign(1)), '1'],
    ['never ended', p('a') + p(r('b') + begin(1) + r('c')), '1'],
    ['in an empty paragraph', p('a') + p(on(1, r(' '))) + p('b'), '0'],
    ['in an empty paragraph at the start', p(on(1, '')) + p('b'), '0'],
    ['begun in an empty paragraph', p('a') + p(begin(1)) + p(r('b') + end(1) + r(' c')), '1 0 b'],
    ['after spaces that are cut off', p(r('   ') + r('a ') + on(1, r('word')) + r(' b   ')), '0 2 word'],
    ['spaces alone at the end', p(r('a') + on(1, r('   '))), '0'],
    ['in a list item', p('x') + p(r('a ') + on(1, r('b')), '<w:numPr><w:numId w:val="1"/></w:numPr>'), '1 2 b'],
    ['in a numbered heading', p(r('a ') + on(1, r('b')), '<w:pStyle w:val="H"/>'), '0 5 b'],
    ['in a paragraph joined to the next', p(r('a ') + on(1, r('b')), '<w:rPr><w:del/></w:rPr>') + p('c'), '0 2 b'],
    ['after a break', p(`${r('a')}<w:r><w:br/></w:r>${on(1, r('b'))}${r('c')}`), '0 2 b'],
    ['in a cell', table(row(cell(p('a')), cell(p(r('b ') + on(1, r('c')))))), '1 2 c'],
    ['on a row', p('x') + table(begin(1) + row(cell(p('a')))) + p(`${end(1)}`), '1'],
    ['on hidden words', p(r('a ') + on(1, r('b', '<w:vanish/>'))), '0'],
  ])('%s', (_, body, expected) => expect(about(commented(body).comments)).toEqual([expected]));

  it('the quote is what stands at its place', () => {
    const { blocks, comments } = commented(p(r('  one ') + on(1, r('two')) + r(' three')) + styled('H', 'x'));
    expect(blockText(blocks[comments![0]!.block]!).slice(comments![0]!.from!, comments![0]!.from! + comments![0]!.quote!.length)).toBe('two');
  });

  it('in a note', () => {
    const given = beside({ body: p(r('a') + reference('1')) }, { comments: comment(1, 'sure?'), footnotes: note('1', p(r('one ') + on(1, r('two')))) });
    expect(about(read(given).comments)).toEqual(['1 4 two']);
    const signed = beside({ body: p(r('a') + reference('1', 'footnote', ' w:customMarkFollows="1"', '<w:t>*</w:t>')) }, { comments: comment(1, 'sure?'), footnotes: note('1', p(r('* one ') + on(1, r('two')))) });
    expect(about(read(signed).comments)).toEqual(['1 4 two']);
  });

  it('whose, when, what', () => {
    const text = '<w:p><w:r><w:annotationRef/></w:r><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p><w:p><w:r><w:t>four</w:t></w:r></w:p>';
    expect(commented(p(on(1, r('a'))), `<w:comment w:id="1" w:author=" Ann B. " w:date="2023-07-15T10:00:00Z">${text}</w:comment>`).comments)
      .toEqual([{ person: 'Ann B.', at: '2023-07-15T10:00:00Z', text: 'one\ttwo\nthree\nfour', block: 0 }]);
    for (const date of ['', 'yesterday', '0-00-00T00:00:00Z']) expect(commented(p(on(1, r('a'))), comment(1, 'x', `w:initials="AB" w:date="${date}"`)).comments).toEqual([{ person: 'AB', text: 'x', block: 0 }]);
  });

  it('in the order of what they are about, replies after what they answer', () => {
    const paragraph = (id: string): string => ` w14:paraId="${id}"`;
    const body = p(on(3, r('a ')) + on(1, on(2, r('b')))) + p(on(4, r('c')));
    const comments = comment(4, 'last', 'w:author="A"', paragraph('D')) + comment(2, 'reply', 'w:author="B"', paragraph('b')) + comment(1, 'second', 'w:author="A"', paragraph('0000000A')) + comment(3, 'first', 'w:author="A"', paragraph('C'));
    const extended = '<w15:commentEx w15:paraId="b" w15:paraIdParent="0000000a" w15:done="1"/><w15:commentEx w15:paraId="0000000A"/>';
    const drafts = commented(body, comments, { commentsExtended: extended }).comments!;
    expect(drafts.map(({ text, answers }) => (answers === undefined ? text : `${text} → ${drafts[answers]!.text}`))).toEqual(['first', 'second', 'reply → second', 'last']);
  });

  it('a reply without a place of its own stands where what it answers does', () => {
    const comments = comment(1, 'why?', 'w:author="A"', ' w14:paraId="1"') + comment(2, 'so', 'w:author="B"', ' w14:paraId="2"');
    const { comments: drafts, dropped } = commented(p('x') + p(r('a ') + on(1, r('word'))), comments, { commentsExtended: '<w15:commentEx w15:paraId="2" w15:paraIdParent="1"/>' });
    expect([about(drafts), drafts![1]!.answers, dropped]).toEqual([['1 2 word', '1 2 word'], 0, {}]);
  });

  it('replies that answer each other in a circle, or themselves, are all there', () => {
    const comments = comment(1, 'a', 'w:author="A"', ' w14:paraId="1"') + comment(2, 'b', 'w:author="B"', ' w14:paraId="2"') + comment(3, 'c', 'w:author="C"', ' w14:paraId="3"');
    const extended = '<w15:commentEx w15:paraId="1" w15:paraIdParent="2"/><w15:commentEx w15:paraId="2" w15:paraIdParent="1"/><w15:commentEx w15:paraId="3" w15:paraIdParent="3"/>';
    expect(commented(p(on(1, on(2, on(3, r('x'))))), comments, { commentsExtended: extended }).comments!.map(({ text }) => text).sort()).toEqual(['a', 'b', 'c']);
  });

  it('a chain of any number of replies', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => i + 1);
    const { comments } = commented(p(ids.map((id) => sign(id)).join('') + r('a')), ids.map((id) => comment(id, 'x', 'w:author="A"', ` w14:paraId="${id}"`)).join(''), {
      commentsExtended: ids.slice(1).map((id) => `<w15:commentEx w15:paraId="${id}" w15:paraIdParent="${id - 1}"/>`).join(''),
    });
    expect(comments).toHaveLength(20_000);
    expect(comments!.at(-1)!.answers).toBe(19_998);
  });

  it('those that Word shows nobody are counted: without a place, without a word, twice', () => {
    const read = commented(p(r('a') + sign(2) + sign(3)), comment(1, 'lost') + comment(2, '') + comment(3, 'kept') + comment(3, 'again'));
    expect(read.comments).toEqual([{ person: 'Ann', text: 'kept', block: 0 }]);
    expect(read.dropped).toEqual({ comment: 3 });
  });
});
