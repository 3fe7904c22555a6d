import { describe, expect, it } from 'vitest';
import { bullet, h, header, item, level, list, listStyle, p, read, seen, style } from './build';

const auto = [
  listStyle('L', level(1, '1') + level(2, 'a', ')') + level(3, 'i', ')', 'text:display-levels="3"')),
  listStyle('M', level(1, '1') + level(2, '1', '.', 'text:display-levels="2"') + level(3, '1', '.', 'text:display-levels="3"')),
  listStyle('C', level(1, '1') + level(2, '1'), 'text:consecutive-numbering="true"'),
  listStyle('S', level(1, 'A', '.', 'text:start-value="3"') + level(2, '1', '.', 'text:start-value="5"')),
  listStyle('N', level(1, '', '') + level(2, '1', '.', 'text:display-levels="2"')),
  listStyle('W', `${level(1, '1')}<text:list-level-style-number text:level="2" style:num-format="1" loext:num-list-format="Art. %1%-%2%:"/>`),
  listStyle('LFO1', level(1, '1')), listStyle('LFO2', level(1, '1')),
  listStyle('V', `${level(1, '1', '')}<text:list-level-style-number text:level="2" style:num-format="" loext:num-list-format="%1%.%2%"/>`),
  listStyle('Z', level(1, '01, 02, 03, ...') + level(2, '①, ②, ③, ...', '') + level(3, '1st')),
  listStyle('A', level(1, 'a', '.', 'text:start-value="27"') + level(2, 'A', '.', 'text:start-value="28" style:num-letter-sync="true"')),
  listStyle('B', bullet(1, '•') + bullet(2, '–') + bullet(3, '\uf0b7')),
].join('');
const labelled = (body: string): string[] => seen({ body, auto });
const x = p('x');

describe('labels are those that LibreOffice shows', () => {
  it.each<[string, string, string[]]>([
    ['two lists of one style', list(item(x) + item(x)) + p('-') + list(item(x)), ['1. x', '2. x', '-', '1. x']],
    ['continue-numbering', list(item(x)) + p('-') + list(item(x), 'text:style-name="L" text:continue-numbering="true"'), ['1. x', '-', '2. x']],
    ['continue-numbering past another style begins anew', list(item(x)) + list(item(x), 'text:style-name="M"') + list(item(x), 'text:style-name="L" text:continue-numbering="true"'), ['1. x', '1. x', '1. x']],
    ['lists of Word go on past others', list(item(x), 'text:style-name="LFO1" text:continue-numbering="true"') + list(item(x), 'text:style-name="LFO2" text:continue-numbering="true"') + list(item(x), 'text:style-name="LFO1" text:continue-numbering="true"'), ['1. x', '1. x', '2. x']],
    ['a level without numbers shows none of those above it', list(item(x + list(item(x), '')), 'text:style-name="V"'), ['1 x', 'x']],
    ['continue-list', list(item(x) + item(x), 'xml:id="a" text:style-name="L"') + list(item(x), 'text:style-name="M"') + list(item(x), 'text:style-name="L" text:continue-list="a"'), ['1. x', '2. x', '1. x', '3. x']],
    ['continue-list of nothing', list(item(x), 'text:style-name="L" text:continue-list="none"'), ['1. x']],
    ['start-value', list(item(x, 'text:start-value="5"') + item(x) + item(x, 'text:start-value="2"')), ['5. x', '6. x', '2. x']],
    ['a level skipped counts', list(item(list(item(x), '')) + item(x)), ['a) x', '2. x']],
    ['numbers of skipped levels', list(item(list(item(list(item(x) + item(x), '')), '')) + item(x), 'text:style-name="M"'), ['1.1.1. x', '1.1.2. x', '2. x']],
    ['second list inside an item', list(item(x + list(item(x) + item(x), '') + p('-') + list(item(x), '')) + item(x)), ['1. x', 'a) x', 'b) x', '-', 'a) x', '2. x']],
    ['list header', list(header(p('-')) + item(x) + header(p('-')) + item(x)), ['-', '1. x', '-', '2. x']],
    ['a list header does not end the list below', list(item(x + list(item(x), '')) + header(p('-') + list(item(x), '')) + item(x)), ['1. x', 'a) x', '-', 'b) x', '2. x']],
    ['second paragraph of an item', list(item(x + p('-')) + item(x)), ['1. x', '-', '2. x']],
    ['an empty item counts', list(item(x) + item(p('')) + item(x)), ['1. x', '3. x']],
    ['an item without paragraph does not', list(item(x) + item('') + item(x)), ['1. x', '2. x']],
    ['consecutive numbering', list(item(x + list(item(x) + item(x), '')) + item(x), 'text:style-name="C"'), ['1. x', '2. x', '3. x', '4. x']],
    ['starts of the style', list(item(x + list(item(x), '')) + item(x + list(item(x), '')), 'text:style-name="S"'), ['C. x', '5. x', 'D. x', '5. x']],
    ['a level without numbers', list(item(x + list(item(x), '')), 'text:style-name="N"'), ['x', '1. x']],
    ['the label as a whole', list(item(x + list(item(x) + item(x), '')), 'text:style-name="W"'), ['1. x', 'Art. 1-1: x', 'Art. 1-2: x']],
    ['zeros, circles, ordinals', list(item(x + list(item(x + list(item(x) + item(x), '')), '')), 'text:style-name="Z"'), ['01. x', '① x', '1st. x', '2nd. x']],
    ['letters beyond z', list(item(x) + item(x + list(item(x) + item(x), '')), 'text:style-name="A"'), ['aa. x', 'ab. x', 'BB. x', 'CC. x']],
    ['bullets', list(item(x + list(item(x + list(item(x), '')), '')), 'text:style-name="B"'), ['• x', '– x', '• x']],
    ['no style', list(item(x), ''), ['• x']],
    ['unknown style', list(item(x), 'text:style-name="gone"'), ['• x']],
    ['nested list of another style', list(item(x + list(item(x), 'text:style-name="M"'))), ['1. x', '1.1. x']],
    ['display of three levels', list(item(x + list(item(x + list(item(x), '')), ''))), ['1. x', 'a) x', '1.a.i) x']],
    ['in two cells', `<table:table><table:table-row><table:table-cell>${list(item(x))}</table:table-cell><table:table-cell>${list(item(x))}</table:table-cell></table:table-row></table:table>`, ['1. x', '1. x']],
    ['numbered paragraph', `<text:numbered-paragraph text:list-id="q" text:level="2" text:style-name="L">${x}</text:numbered-paragraph><text:numbered-paragraph text:list-id="q" text:level="2" text:style-name="L">${x}</text:numbered-paragraph>`, ['a) x', 'b) x']],
  ])('%s', (_, body, shown) => expect(labelled(body)).toEqual(shown));

  it('the list of a paragraph style', () => {
    expect(seen({ body: list(item(p('x', 'Q')), ''), auto, styles: style('Q', 'paragraph', '', 'style:list-style-name="M"') })).toEqual(['1. x']);
  });

  it('headings by the outline, by a list, by neither', () => {
    const outline = `<text:outline-style>${level(1, 'I').replaceAll('list-level-style-number', 'outline-level-style')}${level(2, '1', '.', 'text:display-levels="2"').replaceAll('list-level-style-number', 'outline-level-style')}</text:outline-style>`;
    const styles = outline + style('Heading_20_1', 'paragraph', 'fo:font-weight="bold"', 'style:default-outline-level="1"') + style('None', 'paragraph', '', 'style:parent-style-name="Heading_20_1" style:list-style-name=""');
    const one = 'text:style-name="Heading_20_1"';
    const body = h('a', 1, one) + h('b', 2) + h('c', 2, 'text:is-list-header="true"') + h('d', 1, 'text:style-name="None"') + h('e', 1, `${one} text:start-value="5" text:restart-numbering="true"`) + list(item(h('f', 1, one))) + h('g', 5);
    expect(seen({ body, styles, auto })).toEqual(['I. a', 'I.1. b', 'c', 'd', 'V. e', '1. f', 'g']);
    expect(read({ body, styles, auto }).blocks.map((block) => block.level)).toEqual([1, 2, 2, 1, 1, 1, 3]);
  });
});

describe('headings in lists', () => {
  const styles = style('Heading_20_1', 'paragraph', '') + style('Heading_20_2', 'paragraph', '') + `<text:outline-style style:name="Outline">${[1, 2].map((at) => `<text:outline-level-style text:level="${at}" style:num-format="1" style:num-suffix="." text:display-levels="${at}"/>`).join('')}</text:outline-style>`;
  const outline = (inner: string): string => list(inner, 'text:style-name="Outline"');
  const named = (inner: string, at: number): string => h(inner, at, `text:style-name="Heading_20_${at}"`);
  it('in one of the numbering of headings they count with all other headings', () => {
    const body = outline(item(named('a', 1))) + p('-') + outline(item(list(item(named('b', 2)), ''))) + outline(item(list(item(named('c', 2)), ''))) + named('d', 1);
    expect(read({ body, styles }).blocks.map((block) => `${block.kind} ${block.level ?? ''}`)).toEqual(['heading 1', 'paragraph ', 'heading 2', 'heading 2', 'heading 1']);
    expect(seen({ body, styles })).toEqual(['1. a', '-', '1.1. b', '1.2. c', '2. d']);
  });
  it('in a list header they have no number', () => expect(seen({ body: list(header(named('a', 1))) + named('b', 1), auto, styles })).toEqual(['a', '1. b']));
});
