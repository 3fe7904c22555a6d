import { describe, expect, it } from 'vitest';
import { BadFile } from '../../../../shared/exchange/bad-file';
import { readPdfPages, type PdfPage } from '../../../../shared/exchange/pdf';
import { blockText } from '../../../../shared/letter/block';
import { labelsShown } from '../../../../shared/letter/labels';
import { Random } from '../../../random';
import { page, set, wrap, widthOf, type Setting } from './typeset';

const read = (...pages: PdfPage[]) => readPdfPages(pages, 'a.pdf');
const texts = (...pages: PdfPage[]): string[] => read(...pages).blocks.map(blockText);

const LONG = 'We write to you on behalf of the communities that were promised a fair hearing, and that have waited for it through three winters without an answer.';
const OTHER = 'Nous vous écrivons au nom des communautés à qui une audience équitable avait été promise, et qui attendent depuis trois hivers sans aucune réponse.';
const WIDTH = 440;

describe('paragraphs', () => {
  it('are put together from their lines', () => {
    expect(texts(page(set([...wrap(LONG, WIDTH), ...wrap(LONG, WIDTH)])))).toEqual([LONG, LONG]);
  });

  it('are told by the distance between them', () => {
    const first = wrap('One two three four five six seven eight nine ten.', 150);
    expect(texts(page(set(first, { y: 100 }), set(first, { y: 100 + first.length * 12 + 8 })))).toHaveLength(2);
  });

  it('are told by their first lines set in', () => {
    const body = (y: number) => {
      const [first = '', ...rest] = wrap(LONG, WIDTH - 20);
      return [...set([first], { x: 92, y }), ...set(rest, { y: y + 12 })];
    };
    expect(texts(page(body(100), body(136)))).toEqual([LONG, LONG]);
  });

  it('go on over pages and columns', () => {
    const lines = wrap(`${LONG} ${LONG}`, WIDTH);
    expect(texts(page(set(lines.slice(0, 2))), page(set(lines.slice(2))))).toEqual([`${LONG} ${LONG}`]);
  });

  it('are not parted before a number that holds on to the next word', () => {
    const first = 'We write in the name of our members, who live along the whole river and are some';
    const text = (next: string) => texts(page(set([first, next, 'of the valley, as the ministry itself has counted and said.'], { x: 72 }), set(wrap(LONG, widthOf(first) + 30), { y: 180 })))[0];
    expect(text('68 000 farmers and fishers and boatbuilders and the like in the many villages')).toMatch(/are some 68 000 farmers/);
  });

  it('of a letter have their kinds', () => {
    const lines = ['15 July 2023', '', 'To:', 'The Honourable Jane Doe', '', 'Dear Minister,', '', ...wrap(LONG, WIDTH), '', 'Sincerely,', '', 'John Roe'];
    expect(read(page(set(lines))).blocks.map((block) => block.kind)).toEqual(['date', 'address', 'address', 'salutation', 'paragraph', 'paragraph', 'signatory']);
  });

  it('keep their list labels', () => {
    const items = ['1. The first demand of this letter.', '2. The second demand of this letter.', '(a) One part of it.', '(b) Another part.', '• A point.'];
    const { blocks } = read(page(set(['We ask for:', '', ...items.flatMap((item) => [item, ''])])));
    expect(labelsShown(blocks)).toEqual([undefined, '1.', '2.', '(a)', '(b)', '•']);
    expect(blockText(blocks[1]!)).toBe('The first demand of this letter.');
  });

  it('of a list go on under their words', () => {
    const [first = '', ...rest] = wrap(LONG, WIDTH - 20);
    expect(texts(page(set([`1. ${first}`]), set(rest, { x: 84, y: 112 }), set(['2. And another.'], { y: 112 + 12 * rest.length })))).toEqual([LONG, 'And another.']);
  });

  it('have their marks and links', () => {
    const one = [...set(['See'], {}), ...set(['our'], { x: 92, bold: true }), ...set(['page,'], { x: 112, italic: true }), ...set(['H_2_O twice'], { x: 140 })];
    const { blocks } = readPdfPages([{ ...page(one), links: [{ left: 110, right: 138, top: 90, bottom: 103, address: 'https://example.org/' }] }], 'a.pdf');
    expect(blocks[0]!.runs).toEqual([
      { text: 'See ' }, { text: 'our ', marks: { bold: true } }, { text: 'page,', marks: { italic: true, link: 'https://example.org/' } }, { text: ' H' },
      { text: '2', marks: { subscript: true } }, { text: 'O twice' },
    ]);
  });
});

describe('words', () => {
  const joined = (head: string, tail: string, ...others: string[]): string => {
    const filler = [LONG, ...others].join(' ');
    const first = `${'word '.repeat(17)}${head}`;
    return texts(page(set([first, `${tail} and so it went on in the end.`]), set(wrap(filler, widthOf(first)), { y: 200 })))[0]!.replace(/^(word )+/, '').replace(/ and so.*$/, '');
  };

  it.each([
    ['sup-', 'port', 'support', 'and hes- itated com- plete'],
    ['peut-', 'être', 'peut-être', ''],
    ['c’est-à-', 'dire', 'c’est-à-dire', ''],
    ['vis-à-', 'vis', 'vis-à-vis', ''],
    ['Saint-', 'Denis', 'Saint-Denis', ''],
    ['2023-', '2024', '2023-2024', ''],
    ['COVID-', '19', 'COVID-19', ''],
    ['pre-', 'and post-war', 'pre- and post-war', ''],
    ['co-', 'operate', 'co-operate', 'They co-operate.'],
    ['co-', 'operate', 'cooperate', 'They cooperate.'],
    ['self-', 'made', 'self-made', ''],
    ['soft\u00ad', 'ened', 'softened', ''],
  ])('%s | %s → %s', (head, tail, whole, others) => expect(joined(head, tail, others)).toBe(whole));

  it('broken at many line ends are mended', () => {
    const lines = ['The govern-', 'ment of the prov-', 'ince has prom-', 'ised a hear-', 'ing for the vil-', 'lages.'];
    expect(texts(page(set(lines)))).toEqual(['The government of the province has promised a hearing for the villages.']);
  });

  it('of spaced letters are words', () => {
    const letters = [...'DEAR'].map((text, i) => ({ text, x: 72 + i * 9, y: 100, width: 5, size: 10 }));
    const more = [...'SIRS'].map((text, i) => ({ text, x: 72 + 4 * 9 + 10 + i * 9, y: 100, width: 5, size: 10 }));
    expect(texts(page([...letters, ...more]))).toEqual(['DEAR SIRS']);
  });

  it('have apostrophes, whatever the font calls them', () => expect(texts(page([{ text: 'lʼeau', x: 72, y: 100, width: 30, size: 10 }]))).toEqual(['l’eau']));
  it('lose ligatures and keep no-break spaces', () => expect(texts(page([{ text: 'ﬁn\u00a0: oﬃce', x: 72, y: 100, width: 90, size: 10 }]))).toEqual(['fin\u00a0: office']));
  it('have the accents that are printed over them', () => {
    const item = (text: string, x: number, width: number) => ({ text, x, y: 100, width, size: 10 });
    expect(texts(page([item('´', 73, 3), item('ecole a', 72, 40), item('`', 112, 3), item('a', 114, 5), item('cˆ', 130, 5)]))[0]).toMatch(/^école/);
  });
  it('printed twice for boldness stand once', () => expect(texts(page([{ text: 'Bold', x: 72, y: 100, width: 20, size: 10 }, { text: 'Bold', x: 72.4, y: 100, width: 20, size: 10 }]))).toEqual(['Bold']));
});

describe('columns', () => {
  const columns = (left: string, right: string, y = 100) => [...set(wrap(left, 200), { y }), ...set(wrap(right, 200), { x: 310, y })];

  it('are read one after the other', () => expect(texts(page(columns(LONG, OTHER)))).toEqual([LONG, OTHER]));
  it('under a title across both', () => expect(texts(page(set(['A title that runs across both of the columns of this page, from the left to the right'], { y: 70 }), columns(LONG, OTHER)))).toEqual([expect.stringContaining('A title'), LONG, OTHER]));
  it('whose lines do not stand side by side', () => expect(texts(page(set(wrap(LONG, 200)), set(wrap(OTHER, 200), { x: 310, y: 105, leading: 13 })))).toEqual([LONG, OTHER]));
  it('go on over the gutter', () => {
    const lines = wrap(`${LONG} ${LONG}`, 200);
    expect(texts(page(set(lines.slice(0, 4)), set(lines.slice(4), { x: 310 })))).toEqual([`${LONG} ${LONG}`]);
  });
  it('of signatures', () => expect(texts(page(set(['Jane Doe', 'President', 'Union of Writers']), set(['John Roe', 'Treasurer', 'Union of Poets'], { x: 310 })))).toEqual(['Jane Doe', 'President', 'Union of Writers', 'John Roe', 'Treasurer', 'Union of Poets']));
  it('are none in a table, which is read row by row', () => expect(texts(page(set(['Ontario', 'Quebec', 'Manitoba']), set(['120', '98', '34'], { x: 310 })))).toEqual(['Ontario 120', 'Quebec 98', 'Manitoba 34']));
});

describe('margins', () => {
  const NAMES = ['', 'First:', 'Second:', 'Third:', 'Fourth:', 'Fifth:', 'Sixth:'];
  const numbered = (n: number, of: number, footer = `Page ${n} of ${of}`) => page(set(['Union of Writers'], { y: 40 }), set(wrap(`${NAMES[n]} ${LONG}`, WIDTH), { y: 150 }), set([footer], { y: 800 }));

  it('are kept aside', () => {
    const { blocks, aside } = read(numbered(1, 3), numbered(2, 3), numbered(3, 3));
    expect(blocks.map(blockText)).toEqual([1, 2, 3].map((n) => `${NAMES[n]} ${LONG}`));
    expect([aside?.header.map(blockText), aside?.footer.map(blockText)]).toEqual([['Union of Writers'], ['Page 1 of 3']]);
  });

  it.each(['3/10', '- 3 -', '3', 'p. 3', '3 | 10'])('page number: %s', (text) => {
    const pages = [3, 4].map((n) => numbered(n, 10, text.replace('3', String(n))));
    expect(read(...pages).aside?.footer).toHaveLength(1);
  });

  it('of odd and even pages', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((n) => page(set([n % 2 ? 'An open letter' : 'Union of Writers'], { x: n % 2 ? 400 : 72, y: 40 }), set(wrap(`${NAMES[n]} ${LONG}`, WIDTH), { y: 150 }), set([String(n)], { x: n % 2 ? 500 : 72, y: 800 })));
    const { blocks, aside } = read(...pages);
    expect(blocks).toHaveLength(6);
    expect(aside?.header.map(blockText)).toEqual(['An open letter', 'Union of Writers']);
  });

  it('do not take text that happens to stand there', () => expect(read(page(set(wrap(LONG, WIDTH), { y: 60 })), page(set(wrap(OTHER, WIDTH), { y: 60 }))).aside).toBeUndefined());

  it('with line numbers lose these, and say so', () => {
    const lines = wrap(`${LONG} ${LONG} ${LONG}`, WIDTH);
    const { blocks, dropped } = read(page(set(lines), lines.flatMap((_, i) => set([String(i + 1)], { x: 40 - (i > 8 ? 5 : 0), y: 100 + 12 * i }))));
    expect(blocks.map(blockText)).toEqual([`${LONG} ${LONG} ${LONG}`]);
    expect(dropped).toEqual({ 'line number': lines.length });
  });
});

describe('headings and notes', () => {
  it('headings are larger, or bold over a passage', () => {
    const { blocks } = read(page(set(['An open letter'], { size: 18, y: 60 }), set(['What we ask'], { bold: true, y: 90 }), set(wrap(LONG, WIDTH), { y: 110 })));
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([['heading', 1], ['heading', 2], ['paragraph', undefined]]);
    expect(blocks[1]!.runs).toEqual([{ text: 'What we ask' }]);
  });

  const noted = (...notes: string[]) => page(set(wrap(LONG.replace('hearing,', 'hearing,^1^'), WIDTH)), set(notes, { size: 8, y: 700 }));

  it('footnotes are notes', () => {
    const { blocks } = read(noted('^1^ See our letter of May.'));
    expect(blocks.map(({ kind, note }) => [kind, note])).toEqual([['paragraph', undefined], ['note', 'n1']]);
    expect(blocks[0]!.runs).toContainEqual({ embed: { note: 'n1' } });
    expect(blockText(blocks[1]!)).toBe('See our letter of May.');
  });

  it('small print that nothing refers to is a paragraph, and breaks none', () => {
    const lines = wrap(`${LONG} ${LONG}`, WIDTH);
    expect(texts(page(set(lines.slice(0, 2)), set(['7 Not referred to.'], { size: 8, y: 700 })), page(set(lines.slice(2))))).toEqual([`${LONG} ${LONG}`, expect.stringContaining('Not referred to.')]);
  });

  it('a raised ordinal stays what it is', () => expect(read(page(set(['le 1^er^ mars']))).blocks[0]!.runs[1]).toEqual({ text: 'er', marks: { superscript: true } }));
});

describe('odd pages', () => {
  it('words that run another way are left out and counted', () => {
    expect(read(page(set(wrap(LONG, WIDTH)), [{ text: 'DRAFT', x: 300, y: 400, width: 200, size: 80, angle: 315 }])).dropped).toEqual({ 'rotated text': 1 });
  });

  it('a page that lies on its side is read as it is held', () => {
    const items = set(wrap(LONG, WIDTH)).map((item) => ({ ...item, x: 595 - item.y, y: item.x, angle: 90 }));
    expect(texts(page(items))).toEqual([LONG]);
  });

  it('nothing at all is refused', () => expect(() => read(page([]))).toThrow(BadFile));

  it('every word comes once, whatever the layout (seeded)', () => {
    const random = new Random(66);
    for (let round = 0; round < 60; round++) {
      let n = 0;
      const pages = Array.from({ length: 1 + random.below(3) }, () => page(...Array.from({ length: 1 + random.below(8) }, () => {
        const setting: Setting = { x: 40 + random.below(400), y: 130 + random.below(550), size: 6 + random.below(14) };
        return set(Array.from({ length: 1 + random.below(4) }, () => Array.from({ length: 1 + random.below(6) }, () => `w${n++}x`).join(' ')), setting);
      })));
      const { blocks, aside } = read(...pages);
      const words = [...blocks, ...(aside?.header ?? []), ...(aside?.footer ?? [])].map(blockText).join(' ').match(/w\d+x/g) ?? [];
      // Two pieces on one spot are no text anybody printed; what is told is that none is lost.
      expect(new Set(words).size).toBe(n);
    }
  });
});
