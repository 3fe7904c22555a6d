import { describe, expect, it } from 'vitest';
import { h, item, kinds, list, p, read, seen, type OdtParts } from './build';

const region = (id: string, change: string): string => `<text:changed-region xml:id="${id}" text:id="${id}">${change}</text:changed-region>`;
const info = '<office:change-info><dc:creator>Ann</dc:creator><dc:date>2023-07-15T10:00:00</dc:date></office:change-info>';
const ins = (id: string): string => region(id, `<text:insertion>${info}</text:insertion>`);
const del = (id: string, inner: string): string => region(id, `<text:deletion>${info}${inner}</text:deletion>`);
const at = (id: string): string => `<text:change text:change-id="${id}"/>`;
const from = (id: string): string => `<text:change-start text:change-id="${id}"/>`;
const to = (id: string): string => `<text:change-end text:change-id="${id}"/>`;
const doc = (regions: string, body: string): OdtParts => ({ body: `<text:tracked-changes>${regions}</text:tracked-changes>${body}` });

describe('tracked changes, accepted and rejected', () => {
  it.each<[string, string, string, string[], string[]]>([
    ['words put in', ins('a'), p(`a ${from('a')}new ${to('a')}b`), ['a new b'], ['a b']],
    ['words taken out', del('a', p('old ')), p(`a ${at('a')}b`), ['a b'], ['a old b']],
    ['words replaced', ins('a') + del('b', p('old')), p(`${from('a')}new${to('a')}${at('b')}`), ['new'], ['old']],
    ['a paragraph cut in two', ins('a'), p(`one ${from('a')}`) + p(`${to('a')}two`), ['one', 'two'], ['one two']],
    ['paragraphs put in', ins('a'), p('one') + p(`${from('a')}new`) + p('newer') + p(`${to('a')}two`), ['one', 'new', 'newer', 'two'], ['one', 'two']],
    ['put in to the end', ins('a'), p(`one${from('a')} new`) + p(`new${to('a')}`), ['one new', 'new'], ['one']],
    ['two paragraphs joined', del('a', p('') + p('')), p(`one ${at('a')}two`), ['one two'], ['one', 'two']],
    ['taken out over paragraphs', del('a', p('tail') + p('whole') + p('head ')), p(`one ${at('a')}two`), ['one two'], ['one tail', 'whole', 'head two']],
    ['a whole paragraph', del('a', h('gone', 1) + p('')), p(`${at('a')}two`), ['two'], ['gone', 'two']],
    ['items of a list', del('a', list(item(p('x')) + item(p('y')), '') + p('')), p(`${at('a')}two`), ['two'], ['• x', '• y', 'two']],
    ['a table', del('a', '<table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row></table:table>'), p('one') + at('a') + p('two'), ['one', 'two'], ['one', 'cell', 'two']],
    ['taken out of what was put in', ins('a') + del('b', p('old')), p(`a${from('a')} new ${at('b')}${to('a')}`), ['a new'], ['a']],
    ['a deletion in itself', del('a', p(`old ${at('a')}`)), p(`a ${at('a')}b`), ['a b'], ['a old b']],
    ['a change that is not there', '', p(`a${at('x')}${from('y')}b${to('z')}`), ['ab'], ['ab']],
  ])('%s', (_, regions, body, accepted, rejected) => {
    expect(seen(doc(regions, body))).toEqual(accepted);
    expect(seen(doc(regions, body), 'reject')).toEqual(rejected);
  });

  it('are counted', () => {
    const given = doc(ins('a') + region('b', `<text:format-change>${info}</text:format-change>`), p('x'));
    expect(read(given)).toMatchObject({ tracked: 2, dropped: {} });
    expect(read(given, 'reject')).toMatchObject({ tracked: 2, dropped: { 'tracked formatting': 1 } });
    expect(read(p('x')).tracked).toBeUndefined();
  });

  it('a heading that is put back is one', () => {
    expect(kinds(doc(del('a', h('gone', 2) + p('')), p(`${at('a')}two`)))).toEqual(['paragraph']);
    expect(read(doc(del('a', h('gone', 2) + p('')), p(`${at('a')}two`)), 'reject').blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph']);
  });
});

describe('remarks', () => {
  const remark = (inner: string, more = '', who = 'Ann'): string => `<office:annotation ${more}><dc:creator>${who}</dc:creator><dc:date>2023-07-15T10:00:00.5</dc:date>${inner}</office:annotation>`;
  const end = (name: string): string => `<office:annotation-end office:name="${name}"/>`;

  it('about words, about a place, answers, over paragraphs', () => {
    const body = p('one') + p(`  a ${remark(p('Why?') + list(item(p('really'))), 'office:name="q"')}few words${end('q')} b${remark(p('So.'), 'office:name="r" loext:parent-name="q"', 'Bob')}`)
      + p(`x ${remark(p('Long'), 'office:name="s"')}y`) + p(`z${end('s')}`);
    expect(read(body).comments).toEqual([
      { person: 'Ann', at: '2023-07-15T10:00:00.5', text: 'Why?\nreally', block: 1, quote: 'few words', from: 2 },
      { person: 'Bob', at: '2023-07-15T10:00:00.5', text: 'So.', block: 1, answers: 0 },
      { person: 'Ann', at: '2023-07-15T10:00:00.5', text: 'Long', block: 2, quote: 'y', from: 2 },
    ]);
  });

  it('in an empty paragraph are about the block before; in notes about the note', () => {
    const note = `<text:note text:note-class="footnote"><text:note-citation/><text:note-body>${p(`n${remark(p('here'))}`)}</text:note-body></text:note>`;
    expect(read(p(`one${note}`) + p(remark(p('gap'), '', ''))).comments?.map(({ text, block }) => [text, block])).toEqual([['here', 1], ['gap', 0]]);
  });
});
