import { describe, expect, it } from 'vitest';
import { Counters } from '../../../../shared/exchange/docx/counters';
import { labelText } from '../../../../shared/exchange/docx/list-label';
import { readNumbering } from '../../../../shared/exchange/docx/numbering';
import { readStyles } from '../../../../shared/exchange/docx/styles';
import { parseXml } from '../../../../shared/exchange/xml/parse';
import { abstract, docxParts, kinds, li, lvl, num, p, read, restartAt, seen, style, styled } from './build';

const SIMPLE = abstract(1, lvl(0, 'decimal', '%1.'), lvl(1, 'lowerLetter', '(%2)'), lvl(2, 'lowerRoman', '%3)')) + num(1);
const LEGAL = abstract(1, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2'), lvl(2, 'decimal', '%1.%2.%3')) + num(1);
const one = (format: string, text: string): string => abstract(1, lvl(0, format, text)) + num(1);

describe('labels of a Word list, as a reader sees them', () => {
  it.each<[string, string, string, string[]]>([
    ['count', SIMPLE, li('a') + li('b') + li('c'), ['1. a', '2. b', '3. c']],
    ['go on after a paragraph', SIMPLE, li('a') + p('between') + li('b'), ['1. a', 'between', '2. b']],
    ['go on after an unseen empty item', SIMPLE, li('a') + li('') + li('b'), ['1. a', '3. b']],
    ['go on after an empty paragraph', SIMPLE, li('a') + p('') + li('b'), ['1. a', '2. b']],
    ['count a deeper level anew', SIMPLE, li('a') + li('b', 1, 1) + li('c', 1, 1) + li('d') + li('e', 1, 1), ['1. a', '(a) b', '(b) c', '2. d', '(a) e']],
    ['go on at a deeper level after a paragraph', SIMPLE, li('a') + li('b', 1, 1) + p('x') + li('c', 1, 1), ['1. a', '(a) b', 'x', '(b) c']],
    ['name the levels above', LEGAL, li('a') + li('b') + li('c', 1, 1) + li('d', 1, 2), ['1. a', '2. b', '2.1 c', '2.1.1 d']],
    ['name levels above that stand before a paragraph', LEGAL, li('a') + li('b') + p('x') + li('c', 1, 1) + li('d', 1, 1), ['1. a', '2. b', 'x', '2.1 c', '2.2 d']],
    ['name a level that was skipped', LEGAL, li('a', 1, 2) + li('b', 1, 2) + li('c'), ['1.1.1 a', '1.1.2 b', '2. c']],
    ['name a level that was skipped the second time', LEGAL, li('a') + li('b', 1, 1) + li('c', 1, 1) + li('d') + li('e', 1, 2), ['1. a', '1.1 b', '1.2 c', '2. d', '2.1.1 e']],
    ['use letters', one('upperLetter', 'Annex %1'), li('x') + li('y'), ['Annex A x', 'Annex B y']],
    ['use Roman numerals', one('upperRoman', '%1 –'), li('x') + li('y'), ['I – x', 'II – y']],
    ['use ordinals', one('ordinal', '%1'), li('x') + li('y') + li('z'), ['1st x', '2nd y', '3rd z']],
    ['use leading zeros', one('decimalZero', '%1.'), li('x') + p('between') + li('y'), ['01. x', 'between', '02. y']],
    ['use stars and daggers', one('chicago', '%1'), li('x') + li('y') + p('-') + li('z'), ['* x', '† y', '-', '‡ z']],
    ['pass over an empty paragraph that only ends a section', SIMPLE, li('a') + p('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr/>') + li('b'), ['1. a', '2. b']],
    ['are absent with the format "none"', one('none', ''), li('x'), ['x']],
    ['are absent without a text', one('decimal', ''), li('x'), ['x']],
    ['are absent for list 0', SIMPLE, li('x', 0), ['x']],
    ['are absent for a list that is not there', SIMPLE, li('x', 7), ['x']],
  ])('%s', (_, numbering, body, expected) => expect(seen({ numbering, body })).toEqual(expected));

  it.each<[string, string, string, string[]]>([
    ['two lists of one definition count together', SIMPLE + num(2, 1), li('a') + li('b', 2), ['1. a', '2. b']],
    ['two definitions count apart', SIMPLE + abstract(2, lvl(0, 'decimal', '%1)')) + num(2), li('a') + li('b', 2) + li('c') + li('d', 2), ['1. a', '1) b', '2. c', '2) d']],
    ['a list with its own start begins there once', SIMPLE + num(2, 1, restartAt(0, 5)), li('a') + li('b', 2) + li('c', 2) + p('x') + li('d', 2), ['1. a', '5. b', '6. c', 'x', '7. d']],
    ['a list with its own start at 1 begins anew', SIMPLE + num(2, 1, restartAt(0, 1)), li('a') + li('b') + li('c', 2) + li('d', 2), ['1. a', '2. b', '1. c', '2. d']],
    ['after a list began anew the first one goes on from there', SIMPLE + num(2, 1, restartAt(0, 1)), li('a') + li('b') + li('c', 2) + li('d'), ['1. a', '2. b', '1. c', '2. d']],
    ['an override may bring its own level', SIMPLE + num(2, 1, `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperLetter', '%1.')}</w:lvlOverride>`), li('a') + li('b', 2), ['1. a', 'B. b']],
    ['a level starts where it says', abstract(1, lvl(0, 'decimal', '%1.', '<w:start w:val="4"/>')) + num(1), li('a') + li('b'), ['4. a', '5. b']],
    ['a level that never restarts goes on', abstract(1, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '§%2', '<w:start w:val="1"/><w:lvlRestart w:val="0"/>')) + num(1),
      li('a') + li('b', 1, 1) + li('c') + li('d', 1, 1), ['1. a', '§1 b', '2. c', '§2 d']],
    ['a level that restarts only after the first goes on after the second',
      abstract(1, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2'), lvl(2, 'lowerLetter', '%3)', '<w:start w:val="1"/><w:lvlRestart w:val="1"/>')) + num(1),
      li('a') + li('b', 1, 1) + li('c', 1, 2) + li('d', 1, 1) + li('e', 1, 2) + li('f') + li('g', 1, 2), ['1. a', '1.1 b', 'a) c', '1.2 d', 'b) e', '2. f', 'a) g']],
    ['legal numbering shows digits', abstract(1, lvl(0, 'upperRoman', 'Article %1'), lvl(1, 'decimal', '%1.%2', '<w:start w:val="1"/><w:isLgl/>')) + num(1),
      li('a') + li('b') + li('c', 1, 1), ['Article I a', 'Article II b', '2.1 c']],
    ['without legal numbering the level above keeps its numerals', abstract(1, lvl(0, 'upperRoman', '%1.'), lvl(1, 'decimal', '%1.%2')) + num(1), li('a') + li('b') + li('c', 1, 1), ['I. a', 'II. b', 'II.1 c']],
    ['custom zeros', abstract(1, `<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="wps"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>`
      + '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>') + num(1), li('a') + li('b'), ['009 a', '010 b']],
  ])('%s', (_, numbering, body, expected) => expect(seen({ numbering, body })).toEqual(expected));

  it('bullets show their sign, those of symbol fonts in Unicode', () => {
    const font = (name: string): string => `<w:rPr><w:rFonts w:ascii="${name}"/></w:rPr>`;
    const numbering = abstract(1, lvl(0, 'bullet', '\uF0B7', font('Symbol')), lvl(1, 'bullet', 'o', font('Courier New')), lvl(2, 'bullet', '\uF0A7', font('Wingdings')), lvl(3, 'bullet', '–')) + num(1);
    expect(seen({ numbering, body: li('a') + li('b', 1, 1) + li('c', 1, 2) + li('d', 1, 3) })).toEqual(['• a', '◦ b', '▪ c', '– d']);
    expect(read({ numbering, body: li('a') + li('b', 1, 1) }).blocks.map(({ kind, level, template }) => [kind, level, template]))
      .toEqual([['bullet', undefined, undefined], ['bullet', 2, '◦']]);
  });

  it('numbers go on over bullets between them', () => {
    const numbering = SIMPLE + abstract(2, lvl(0, 'bullet', '•'), lvl(1, 'bullet', '–')) + num(2);
    expect(seen({ numbering, body: li('a') + li('b', 2, 1) + li('c') + li('d', 2) + li('e') })).toEqual(['1. a', '– b', '2. c', '• d', '3. e']);
  });

  it('says only what the model would not compute by itself', () => {
    const { blocks } = read({ numbering: SIMPLE, body: li('a') + li('b') + p('x') + li('c') + li('d') });
    expect(blocks.map((block) => ({ ...block, runs: [] }))).toEqual([
      { kind: 'ordered', runs: [] }, { kind: 'ordered', runs: [] }, { kind: 'paragraph', runs: [] }, { kind: 'ordered', start: 3, runs: [] }, { kind: 'ordered', runs: [] },
    ]);
  });

  it('writes out only the numbers of levels that stand elsewhere', () => {
    const { blocks } = read({ numbering: LEGAL, body: li('a') + li('b') + p('x') + li('c', 1, 1) });
    expect(blocks[3]).toMatchObject({ kind: 'ordered', level: 2, template: '2.%2' });
  });

  it('come from a style, at the level that names the style', () => {
    const numbering = abstract(1, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2', '<w:start w:val="1"/><w:pStyle w:val="Sub"/>')) + num(1);
    const styles = style('Point', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style('Sub', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
      + style('Off', '<w:basedOn w:val="Point"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>') + style('Deep', '<w:basedOn w:val="Sub"/>');
    expect(seen({ numbering, styles, body: styled('Point', 'a') + styled('Sub', 'b') + styled('Off', 'c') + styled('Deep', 'd') + styled('Point', 'e') })).toEqual(['1. a', '1.1 b', 'c', '1.2 d', '2. e']);
  });

  it('are found through a numbering style', () => {
    const numbering = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
      + `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/>${lvl(0, 'lowerLetter', '%1)')}</w:abstractNum>${num(1)}${num(2)}`;
    const styles = style('L', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', 'numbering');
    expect(seen({ numbering, styles, body: li('a', 1) + li('b', 2) })).toEqual(['a) a', 'b) b']);
  });

  it('a numbering style that leads back to itself ends', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>${num(1)}`;
    expect(seen({ numbering, styles: style('L', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', 'numbering'), body: li('a') })).toEqual(['a']);
  });

  it('of headings become the start of their text', () => {
    const numbering = abstract(1, lvl(0, 'decimal', '%1', '<w:start w:val="1"/><w:pStyle w:val="Titre1"/>'), lvl(1, 'decimal', '%1.%2', '<w:start w:val="1"/><w:pStyle w:val="Titre2"/>')) + num(1);
    const inList = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const given = { numbering, styles: style('Titre1', inList, 'paragraph', 'heading 1') + style('Titre2', inList, 'paragraph', 'heading 2'), body: styled('Titre1', 'Un') + p('mots') + styled('Titre2', 'Deux') };
    expect(seen(given)).toEqual(['1 Un', 'mots', '1.1 Deux']);
    expect(kinds(given)).toEqual(['heading 1', 'paragraph', 'heading 2']);
  });

  it('count apart in a text box', () => {
    const box = `<w:p><w:r><w:pict><w:txbxContent>${li('x')}${li('y')}</w:txbxContent></w:pict></w:r></w:p>`;
    expect(seen({ numbering: SIMPLE, body: li('a') + box + li('b') })).toEqual(['1. a', '1. x', '2. y', '2. b']);
  });

  it('leave out the number of a bullet level above', () => {
    const numbering = abstract(1, lvl(0, 'decimal', '%1.'), lvl(1, 'bullet', '–'), lvl(2, 'decimal', '%1.%2%3.')) + num(1);
    expect(seen({ numbering, body: li('a') + li('b', 1, 2) + li('c', 1, 2) })).toEqual(['1. a', '1.1. b', '1.2. c']);
  });

  it('a hidden or deleted item is not counted', () => {
    const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const hidden = p('<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>', `${inList}<w:rPr><w:vanish/></w:rPr>`);
    const deleted = p('<w:del><w:r><w:delText>no</w:delText></w:r></w:del>', `${inList}<w:rPr><w:del/></w:rPr>`);
    expect(seen({ numbering: SIMPLE, body: li('a') + hidden + deleted + li('b') })).toEqual(['1. a', '2. b']);
  });
});

describe('random lists', () => {
  const FORMATS = ['decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman', 'ordinal', 'bullet'];
  const TEXTS = ['%N.', '(%N)', '%1.%N', '%1-%2-%N', '%N'];

  /** A small generator of its own, so that a seed means the same everywhere. */
  function dice(seed: number): (sides: number) => number {
    let state = seed;
    return (sides) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * sides);
    };
  }

  it.each(Array.from({ length: 40 }, (_, seed) => seed))('the model shows what Word counts (seed %i)', (seed) => {
    const roll = dice(seed);
    const pick = (list: readonly string[]): string => list[roll(list.length)]!;
    const definitions = [1, 2].map((id) => abstract(id, ...[0, 1, 2, 3].map((at) => {
      const format = pick(FORMATS);
      const text = format === 'bullet' ? '–' : pick(TEXTS.slice(0, at === 0 ? 2 : at === 1 ? 3 : 5)).replace('%N', `%${at + 1}`);
      return lvl(at, format, text, `<w:start w:val="${1 + roll(3)}"/>${roll(8) ? '' : '<w:isLgl/>'}`);
    })));
    const numbering = `${definitions.join('')}${num(1, 1)}${num(2, 2)}${num(3, 1, restartAt(0, 1))}${num(4, 2, restartAt(0, 5) + restartAt(1, 2))}`;
    const lists = readNumbering(parseXml(docxParts({ body: '', numbering }).get('word/numbering.xml')!, 'n', 'n'), readStyles(undefined));
    const counters = new Counters();
    let body = '';
    const expected: string[] = [];
    for (let at = 0; at < 80; at++) {
      if (roll(6) === 0) {
        body += p('between');
        expected.push('between');
      }
      const list = lists.get(String(1 + roll(4)))!;
      const level = roll(4);
      body += li('x', Number(list.id), level);
      expected.push(`${labelText(list, counters.next({ list, level }))} x`);
    }
    expect(seen({ numbering, body })).toEqual(expected);
  });
});

describe('where a style stands in a list', () => {
  const listed = (inner: string): string => `<w:pPr><w:numPr>${inner}</w:numPr></w:pPr>`;
  const styles = [
    style('One', listed('<w:numId w:val="1"/>')), style('Two', `<w:basedOn w:val="One"/>${listed('<w:ilvl w:val="1"/>')}`), style('Three', '<w:basedOn w:val="Two"/>'),
    style('Named', listed('<w:numId w:val="2"/>')), style('Said', listed('<w:ilvl w:val="1"/><w:numId w:val="2"/>')),
  ].join('');
  const bound = (id: string): string => `<w:start w:val="1"/><w:pStyle w:val="${id}"/>`;

  it('one that only says a level has the list of the style that it is based on', () => {
    const numbering = abstract(1, lvl(0, 'decimal', '%1', bound('One')), lvl(1, 'decimal', '%1.%2', bound('Two'))) + num(1);
    expect(seen({ styles, numbering, body: styled('One', 'a') + styled('Two', 'b') + styled('Three', 'c') + styled('One', 'd') + styled('Two', 'e') })).toEqual(['1 a', '1.1 b', '1.2 c', '2 d', '2.1 e']);
  });
  it('what the style says comes before what the list says of the style', () => {
    const numbering = abstract(2, lvl(0, 'decimal', '%1.', bound('Said')), lvl(1, 'lowerLetter', '%2)', bound('Named'))) + num(2);
    expect(seen({ styles, numbering, body: styled('Named', 'a') + styled('Said', 'b') })).toEqual(['a) a', 'b) b']);
  });
  it('a paragraph of another list without a level has that of its style; level 9 is none', () => {
    const numbering = abstract(2, lvl(0, 'decimal', '%1.'), lvl(1, 'lowerLetter', '%2)')) + num(2) + num(3, 2);
    const direct = (id: string, inner: string): string => p('a', `<w:pStyle w:val="${id}"/><w:numPr>${inner}</w:numPr>`);
    expect(seen({ styles, numbering, body: direct('Said', '<w:numId w:val="3"/>') + direct('Named', '<w:numId w:val="3"/>') + direct('Said', '<w:ilvl w:val="9"/>') })).toEqual(['a) a', '2. a', 'a']);
  });
  it('a list that stands for a numbering style that is not there is the list that defines it', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Gone"/></w:abstractNum>${num(1)}<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Gone"/>${lvl(0, 'upperLetter', '%1)')}</w:abstractNum>`;
    expect(seen({ numbering, body: li('a') })).toEqual(['A) a']);
  });
  it('numbers in a format of another script are digits, and told', () => {
    const { dropped } = read({ numbering: one('hebrew1', '%1.'), body: li('a') + li('b') + li('') });
    expect(dropped).toEqual({ 'numbering format': 2 });
  });
});
