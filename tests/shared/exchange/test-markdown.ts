import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../shared/exchange/markdown-in';
import { writeMarkdown } from '../../../shared/exchange/markdown-out';
import { joined } from '../../../shared/exchange/markdown-runs';
import { writePlainText } from '../../../shared/exchange/text-out';
import { HARD_BREAK, blockText, isText, levelOf, type BlockDraft, type Kind, type Marks, type Run } from '../../../shared/letter/block';
import { labels } from '../../../shared/letter/labels';
import { noteRun, referenceOf } from '../../../shared/letter/notes';
import { shown, words } from './build';
import { Random } from './random';

const p = (...runs: (string | Run)[]): BlockDraft => block('paragraph', ...runs);
const block = (kind: Kind, ...runs: (string | Run)[]): BlockDraft => ({ kind, runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) });
const item = (kind: 'ordered' | 'bullet', level: number, text: string, more: Partial<BlockDraft> = {}): BlockDraft => ({ kind, level, ...more, runs: text === '' ? [] : [{ text }] });
const cell = (row: number, column: number, ...runs: (string | Run)[]): BlockDraft => ({ ...block('cell', ...runs), table: 't1', row, column });
const bold = (text: string): Run => ({ text, marks: { bold: true } });
const italic = (text: string): Run => ({ text, marks: { italic: true } });
const link = (text: string, address: string): Run => ({ text, marks: { link: address } });

describe('readMarkdown', () => {
  const reads = (name: string, text: string, ...blocks: string[]): void => it(name, () => expect(shown(readMarkdown(text).blocks)).toEqual(blocks));
  const runs = (name: string, text: string, ...expected: (string | Run)[]): void => it(name, () => expect(readMarkdown(text).blocks).toEqual([p(...expected)]));
  const drops = (name: string, text: string, dropped: Record<string, number>, ...blocks: string[]): void =>
    it(name, () => {
      const read = readMarkdown(text);
      expect([shown(read.blocks), read.dropped]).toEqual([blocks, dropped]);
    });

  reads('headings, deep ones as the third level', '# A\n\nB\n===\n\n## C\n### D\n#### E', 'h1 A', 'h1 B', 'h2 C', 'h3 D', 'h3 E');
  reads('paragraphs', 'One\ntwo  \n\nThree', 'p One two', 'p Three');
  reads('hard breaks', 'One  \ntwo\\\nthree', 'p One\ntwo\nthree');
  reads('a rule', 'One\n\n---\n\n***', 'p One', 'rule', 'rule');
  reads('lists', '1. One\n2. Two\n\n3) Three\n\n- Four\n* Five', 'o 1. One', 'o 2. Two', 'o 3) Three', 'b • Four', 'b • Five');
  reads('levels', '1. One\n   - Sub\n     1. Deep\n2. Two', 'o 1. One', 'b2 • Sub', 'o3 1. Deep', 'o 2. Two');
  reads('a list that begins at 4', '4. Four\n4. Five', 'o 4. Four', 'o 5. Five');
  reads('an item of two paragraphs', '1. One\n\n   More\n\n2. Two', 'o 1. One', 'p More', 'o 2. Two');
  reads('doubled labels', '- 1. One\n- 2. Two', 'o 1. One', 'o 2. Two');
  reads('empty items', '- One\n-\n- Two', 'b • One', 'b •', 'b • Two');
  reads('quotes as paragraphs', '> One\n> two\n>\n> Three', 'p One two', 'p Three');
  reads('code as a paragraph', '```js\nlet a;\n\nb\n```', 'p let a;\n\nb');
  reads('tables as cells', '| A | B |\n|---|:-:|\n| *c* | d \\| e |', 'cell A', 'cell B', 'cell c', 'cell d | e');
  it('tables with their places', () => expect(readMarkdown('| A | |\n|---|---|\n| | b<br><br>c |\n\ntext\n\n| D | E |\n|---|---|').blocks.map(({ runs, ...attrs }) => [blockText({ runs }), attrs])).toEqual([
    ['A', { kind: 'cell', table: 't1', row: 0, column: 0 }], ['b', { kind: 'cell', table: 't1', row: 1, column: 1 }], ['c', { kind: 'cell', table: 't1', row: 1, column: 1 }], ['text', { kind: 'paragraph' }],
    ['D', { kind: 'cell', table: 't2', row: 0, column: 0 }], ['E', { kind: 'cell', table: 't2', row: 0, column: 1 }],
  ]));
  reads('pipes that are no table', 'a | b\nc | d', 'p a | b c | d');
  reads('entities and escapes', 'a&nbsp;b \\* &amp; &eacute;', 'p a\u00a0b * & é');
  runs('marks', '*a* **b** ***c*** <u>d</u>', italic('a'), ' ', bold('b'), ' ', { text: 'c', marks: { bold: true, italic: true } }, ' ', { text: 'd', marks: { underline: true } });
  runs('marks across one another', '**a *b***<u>c *d*</u>', bold('a '), { text: 'b', marks: { bold: true, italic: true } }, { text: 'c ', marks: { underline: true } }, { text: 'd', marks: { italic: true, underline: true } });
  runs('links', '[a](http://b/c "t") <http://d/>', link('a', 'http://b/c'), ' ', link('http://d/', 'http://d/'));
  runs('references', '[a][x] [X] [y]\n\n[x]: http://b/\n[x]: http://c/', link('a', 'http://b/'), ' ', link('X', 'http://b/'), ' [y]');
  runs('no-break spaces stay', 'Objet\u00a0: «\u202fa\u202f»', 'Objet\u00a0: «\u202fa\u202f»');
  runs('code in a line', 'a `b*c*` d', 'a b*c* d');
  drops('pictures leave their text', 'See ![the map](m.png) and ![x][y]\n\n[y]: z.png', { image: 2 }, 'p See the map and x');
  drops('HTML leaves its words', '<div class="a">One <b>two</b> &amp; three</div>\n\nA <span>b</span><br>c', { html: 2 }, 'p One two & three', 'p A b\nc');
  drops('comments and scripts leave nothing', '<!-- a -->\n\n<script>b()</script>\n\nC <!-- d -->', { html: 1 }, 'p C ');
  reads('nothing', '');
  runs('struck words', 'a ~~b *c*~~ d', 'a ', { text: 'b ', marks: { strike: true } }, { text: 'c', marks: { italic: true, strike: true } }, ' d');
  runs('struck words within a word, and across a line', 'a~~b~~c ~~d\ne~~', 'a', { text: 'b', marks: { strike: true } }, 'c ', { text: 'd e', marks: { strike: true } });
  for (const text of ['a ~~ b ~~ c', 'a ~~b', 'a ~b~', '~~~~', '~~~ a ~~~']) reads(`tildes that strike nothing: ${text}`, `x ${text}`, `p x ${text}`);
  runs('escaped tildes', 'a \\~~b~~', 'a ~~b~~');
  runs('tildes in code and addresses', '`~~a~~` <http://b/~~c~~> [d](http://e/~~f~~)', '~~a~~ ', link('http://b/~~c~~', 'http://b/~~c~~'), ' ', link('d', 'http://e/~~f~~'));
  runs('tildes in indented code', '    ~~a~~ ^[b]', '~~a~~ ^[b]');
  reads('struck words do not run on into the next paragraph', 'a ~~b\n\nc~~ d', 'p a ~~b', 'p c~~ d');
  runs('marks by tags', 'H<sub>2</sub>O x<sup>2</sup> <del>a</del> <s>b</s> <ins>c</ins>', 'H', { text: '2', marks: { subscript: true } }, 'O x', { text: '2', marks: { superscript: true } }, ' ', { text: 'a', marks: { strike: true } }, ' ', { text: 'b', marks: { strike: true } }, ' ', { text: 'c', marks: { underline: true } });
});

describe('footnotes', () => {
  const note = (name: string, text: string): BlockDraft => ({ kind: 'note', note: name, runs: text === '' ? [] : [{ text }] });
  const ref = (name: string, more: { end?: boolean; sign?: string } = {}): Run => noteRun({ name, ...more });
  const gives = (name: string, text: string, ...blocks: BlockDraft[]): void => it(name, () => expect(readMarkdown(text)).toEqual({ blocks, dropped: {} }));
  gives('of a word, which could be a link', 'a[^1] b\n\n[^1]: Note.', p('a', ref('n1'), ' b'), note('n1', 'Note.'));
  gives('of several words', 'a[^x]\n\n[^x]: Two *words*\nand more.', p('a', ref('n1')), { kind: 'note', note: 'n1', runs: [{ text: 'Two ' }, italic('words'), { text: ' and more.' }] });
  gives('in the order of their references', 'a[^b] c[^a]\n\n[^a]: A\n[^b]: B', p('a', ref('n1'), ' c', ref('n2')), note('n1', 'B'), note('n2', 'A'));
  gives('side by side', 'a[^1][^2][^3]\n\n[^1]: A\n[^2]: B\n[^3]: C', p('a', ref('n1'), ref('n2'), ref('n3')), note('n1', 'A'), note('n2', 'B'), note('n3', 'C'));
  gives('referred to twice', 'a[^1] b[^1]\n\n[^1]: A', p('a', ref('n1'), ' b', ref('n1')), note('n1', 'A'));
  gives('of several paragraphs', 'a[^1]\n\n[^1]: A\n\n    B\n    C\n\nd', p('a', ref('n1')), p('d'), note('n1', 'A'), note('n1', 'B C'));
  gives('with a list in it', 'a[^1]\n\n[^1]: A\n\n    1. B\n    2. C', p('a', ref('n1')), note('n1', 'A'), note('n1', '1. B'), note('n1', '2. C'));
  gives('that refer to others', 'a[^1]\n\n[^1]: A[^2]\n[^2]: B', p('a', ref('n1')), { kind: 'note', note: 'n1', runs: [{ text: 'A' }, ref('n2')] }, note('n2', 'B'));
  gives('without a reference', 'a\n\n[^1]: A', p('a'), note('n1', 'A'));
  gives('that are empty', 'a[^1]\n\n[^1]:', p('a', ref('n1')), note('n1', ''));
  gives('in cells, headings and items', '# a[^1]\n\n| b[^2] |\n|---|\n\n- c[^1]\n\n[^1]: A\n[^2]: B', { kind: 'heading', level: 1, runs: [{ text: 'a' }, ref('n1')] },
    { kind: 'cell', table: 't1', row: 0, column: 0, runs: [{ text: 'b' }, ref('n2')] }, { kind: 'bullet', level: 1, runs: [{ text: 'c' }, ref('n1')] }, note('n1', 'A'), note('n2', 'B'));
  gives('in the line', 'a^[some *words*] b', p('a', ref('n1'), ' b'), { kind: 'note', note: 'n1', runs: [{ text: 'some ' }, italic('words')] });
  gives('signs of the author', 'a[^*] b[^end-1]\n\n[^*]: A\n[^end-1]: B', p('a', ref('n1', { sign: '*' }), ' b', ref('n2', { end: true })), note('n1', 'A'), note('n2', 'B'));
  gives('references without a note are words', 'a[^1] ^[b', p('a[^1] ^[b'));
  gives('escaped references are words', 'a\\[^1] \\^[b]\n\n[^1]: A', p('a[^1] ^[b]'), note('n1', 'A'));
  gives('references in code are words', '`a[^1]`\n\n```\n[^1]: b\n```\n\n[^1]: A', p('a[^1]'), p('[^1]: b'), note('n1', 'A'));
  it('signs without an end take no time without bounds', () => {
    for (const text of ['^['.repeat(20_000), '~~a '.repeat(20_000), '~~a~~ '.repeat(20_000), '<'.repeat(30_000), '`'.repeat(30_000), ']('.repeat(10_000)]) expect(blockText(readMarkdown(`x ${text}`).blocks[0]!).length).toBeGreaterThan(1000);
    expect(readMarkdown(Array.from({ length: 2000 }, (_, i) => `[^${i}]: a[^${i + 1}]`).join('\n')).blocks).toHaveLength(2000);
  });
  gives('a second note of a name is words', 'a[^1]\n\n[^1]: A\n[^1]: B', p('a', ref('n1')), p('[^1]: B'), note('n1', 'A'));
  it('are written as GitHub and pandoc read them', () => expect(writeMarkdown([
    p('a', ref('x'), ref('y'), '(b) ', ref('z', { end: true }), ': c!', ref('s', { sign: '*' }), '^', ref('x'), link('d', 'http://e')), note('x', '1. A'), note('x', 'B'), note('y', ''), note('z', 'C'), note('s', 'D'), note('u', 'E'),
  ])).toBe('a[^1][^2]\\(b) [^end-1]\\: c\\![^*]\\^[^1]<!-- -->[d](http://e)\n\n[^1]: 1\\. A\n\n    B\n\n[^2]:\n\n[^end-1]: C\n\n[^*]: D\n\n[^3]: E\n'));
  it('leave a letter without any as it was', () => expect(writeMarkdown([p('a [^1] ^b'), p('~a~')])).toBe('a \\[^1\\] ^b\n\n\\~a~\n'));
});

describe('writeMarkdown', () => {
  const writes = (name: string, blocks: BlockDraft[], text: string): void => it(name, () => expect(writeMarkdown(blocks)).toBe(text));
  writes('a letter', [
    block('date', '15 July 2023'), { kind: 'heading', level: 2, runs: [{ text: 'Why #' }] }, p('We ', bold('ask'), ' you', HARD_BREAK, 'all: ', link('here', 'http://a/b')),
    item('ordered', 1, 'One', { template: '%1)' }), item('bullet', 2, 'Sub'), item('ordered', 1, 'Two', { template: '%1)' }), block('rule'), block('signatory', 'Jane'), block('new-kind', 'x', { text: 'y', marks: { glow: true } }),
  ], '15 July 2023\n\n## Why \\#\n\nWe **ask** you\\\nall: [here](http://a/b)\n\n1) One\n   - Sub\n2) Two\n\n---\n\nJane\n\nxy\n');
  writes('what begins a line like a sign', [p('1. a'), p('- a'), p('# a'), p('> a'), p('=== a'), p('~~~'), p('    a')], '1\\. a\n\n\\- a\n\n\\# a\n\n\\> a\n\n\\=== a\n\n\\~~~\n\n&#32;   a\n');
  writes('a heading of one sign', [{ kind: 'heading', level: 3, runs: [{ text: '#' }] }], '### \\#\n');
  writes('signs inside', [p('2 * 3 [a](b) `c` a_b <d> &amp; AT&T 1 < 2')], '2 \\* 3 \\[a\\](b) \\`c\\` a\\_b \\<d> \\&amp; AT&T 1 < 2\n');
  writes('both marks', [p({ text: 'both', marks: { bold: true, italic: true } })], '***both***\n');
  writes('bold that ends in a stop', [p(bold('Stop.'), ' Go')], '**Stop.** Go\n');
  writes('bold that ends in a space needs tags', [p(bold('a '), 'b')], '<strong>a </strong>b\n');
  writes('a picture is not made by accident', [p('See!', link('a', 'b'))], 'See\\![a](b)\n');
  writes('addresses with spaces and brackets', [p(link('a', 'x (y)'))], '[a](<x (y)>)\n');
  writes('a list that begins anew', [item('ordered', 1, 'a'), item('ordered', 1, 'b', { start: 1 })], '1. a\n\n<!-- -->\n\n1. b\n');
  writes('an inner list that begins at 3', [item('ordered', 1, 'a'), item('ordered', 2, 'b', { start: 3 })], '1. a\n\n   3. b\n');
  writes('struck words', [p({ text: 'a', marks: { strike: true } }, ' b ', { text: ' c', marks: { strike: true } }, ' ~~d~~')], '~~a~~ b <s> c</s> \\~~d\\~~\n');
  writes('raised and lowered words', [p('H', { text: '2', marks: { subscript: true } }, 'O', { text: '*', marks: { superscript: true } })], 'H<sub>2</sub>O<sup>\\*</sup>\n');
  writes('a heading in a table as bold words', [{ ...cell(0, 0, 'A b'), kind: 'heading', level: 2 }, cell(0, 1, 'c')], '| **A b** | c |\n| --- | --- |\n');
  writes('a table', [cell(0, 0, 'A'), cell(0, 1, 'b|c'), cell(2, 1, '# d', HARD_BREAK, 'e'), cell(2, 1, 'f'), { ...cell(3, 0, 'g'), kind: 'ordered', start: 4 }], '| A | b\\|c |\n| --- | --- |\n|  |  |\n|  | \\# d<br>e<br><br>f |\n| 4\\. g |  |\n');
  writes('a table with places beyond all measure', [cell(0, 0, 'A'), cell(7, 1_000_000, 'B')], '| A |  |\n| --- | --- |\n|  | B |\n');
  writes('no blocks', [], '');
  writes('empty paragraphs and note references go', [p(), p('a', { embed: { note: 'n' } })], 'a\n');
});

const TEXTS = [
  'word', 'a b', ' lead', 'trail ', ' ', '*', '**', '_x_', '`', '[a](b)', '![', '<u>', '</em>', '&amp;', '&', '1. ', '- ', '# ', '> ', '\\', 'é', 'É.', '«\u00a0mot\u202f»', '(paren)', 'end.', '!', '~~~', '---', '===',
  '|', 'a|b', '😀', '1', '.', ':', 'http://a.b', '<!-- c -->', '\t', '#', '+', '=', '~', '~~', '~~a~~', '^[b]', '[^1]', '[^1]: ', '^', '(', '<br>', '^[',
];
const MARKS: readonly Marks[] = [
  {}, {}, {}, { bold: true }, { italic: true }, { underline: true }, { bold: true, italic: true }, { link: 'http://a/b?c=d&amp;e' }, { link: 'x y(z)<\\' }, { bold: true, link: '#' },
  { strike: true }, { superscript: true }, { subscript: true, strike: true }, { bold: true, strike: true }, { italic: true, strike: true, link: 'http://a/~~b~~' }, { italic: true, underline: true }, { bold: true, italic: true, underline: true, link: 'http://a/(b)' },
];

function randomRuns(random: Random): Run[] {
  const runs = Array.from({ length: 1 + random.below(5) }, (): Run => {
    const marks = random.pick(MARKS);
    const marked = Object.keys(marks).length > 0 ? { marks } : {};
    return random.below(8) === 0 ? { ...HARD_BREAK, ...marked } : { text: random.pick(TEXTS) + (random.below(3) === 0 ? random.pick(TEXTS) : ''), ...marked };
  });
  return runs.some(isText) ? joined(runs) : [{ text: 'word' }];
}

/** Runs without the breaks that begin or end a cell, or stand two together in it: there they part its paragraphs. */
function cellRuns(random: Random, notes: string[]): Run[] {
  const runs = withReferences(random, randomRuns(random), notes).filter(isTextOrReference);
  return joined([{ text: 'c' }, ...runs, { text: 'd' }]);
}
const isTextOrReference = (run: Run): boolean => isText(run) || referenceOf(run) !== undefined;

function withReferences(random: Random, runs: readonly Run[], notes: string[]): Run[] {
  return runs.flatMap((run): Run[] => {
    if (random.below(6) > 0) return [run];
    const name = random.below(3) === 0 && notes.length > 0 ? random.pick(notes) : `note ${notes.length}`;
    if (!notes.includes(name)) notes.push(name);
    const at = notes.indexOf(name);
    const kind = at % 5 === 3 ? { end: true } : at % 5 === 4 ? { sign: random.pick(['*']) } : {};
    const marks = random.below(4) === 0 ? { marks: { bold: true } } : {};
    return random.below(2) === 0 ? [run, { ...noteRun({ name, ...kind }), ...marks }] : [{ ...noteRun({ name, ...kind }), ...marks }, run];
  });
}

/** Random blocks whose levels never skip one, as Markdown cannot. */
function randomBlocks(random: Random, extras = false): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  const notes: string[] = [];
  const runsOf = (): Run[] => (extras ? withReferences(random, randomRuns(random), notes) : randomRuns(random));
  let depth = 0;
  let tables = 0;
  for (let n = 1 + random.below(7); n > 0; n--) {
    const kind = random.pick(['paragraph', 'heading', 'rule', 'ordered', 'bullet', 'ordered', 'bullet', ...(extras ? ['table', 'paragraph'] : [])]);
    if (kind === 'ordered' || kind === 'bullet') {
      depth = 1 + random.below(Math.min(depth + 1, 4));
      blocks.push({ kind, level: depth, ...(kind === 'ordered' && random.below(4) === 0 ? { start: random.below(12) } : {}), runs: runsOf() });
      continue;
    }
    depth = 0;
    if (kind === 'table') {
      tables += 1;
      const places = Array.from({ length: 1 + random.below(4) }, () => ({ row: random.below(3), column: random.below(3) })).sort((a, b) => a.row - b.row || a.column - b.column);
      for (const place of places) blocks.push({ kind: 'cell', table: `t${tables}`, ...place, runs: cellRuns(random, notes) });
    } else blocks.push({ kind, ...(kind === 'heading' ? { level: 1 + random.below(3) } : {}), runs: kind === 'rule' ? [] : runsOf() });
  }
  for (const name of notes) for (let n = 1 + random.below(2); n > 0; n--) blocks.push({ kind: 'note', note: name, runs: randomRuns(random) });
  return blocks;
}

/** What a round trip keeps: note names are counted, templates are Markdown's own. */
const gist = (blocks: readonly BlockDraft[]): unknown => {
  const all = labels(blocks.map(({ kind, level, start }) => ({ kind, ...(level ? { level } : {}), ...(start !== undefined ? { start } : {}) })));
  const names = new Map<string, number>();
  const named = (name: string): number => names.get(name) ?? names.set(name, names.size).get(name)!;
  const runs = blocks.map((one) => one.runs.map((run) => {
    const reference = referenceOf(run);
    return reference ? { ...reference, name: named(reference.name), marks: run.marks } : run;
  }));
  return blocks.map((one, i) => ({ kind: one.kind, level: levelOf(one), label: all[i], runs: runs[i], table: one.table, row: one.row, column: one.column, note: one.note === undefined ? undefined : named(one.note) }));
};

describe('Markdown there and back', () => {
  it('gives the same kinds, levels, numbers and runs (seeded)', () => {
    const random = new Random(2024);
    for (let round = 0; round < 1000; round++) {
      const blocks = randomBlocks(random);
      const text = writeMarkdown(blocks);
      expect(gist(readMarkdown(text).blocks), text).toEqual(gist(blocks));
    }
  });
});

describe('Markdown there and back with notes, tables and struck words', () => {
  it('gives the same blocks (seeded)', () => {
    const random = new Random(2025);
    for (let round = 0; round < 500; round++) {
      const blocks = randomBlocks(random, true);
      const text = writeMarkdown(blocks);
      const read = readMarkdown(text);
      expect(gist(read.blocks), text).toEqual(gist(blocks));
      expect(writeMarkdown(read.blocks)).toBe(text);
    }
  });
});

describe('writePlainText', () => {
  it('writes labels, levels, breaks and rules', () => {
    const blocks = [
      block('address', 'From: A'), block('address', 'To: B'), p('Objet\u00a0: ', bold('x'), HARD_BREAK, 'y', { embed: { note: 'n' } }), item('ordered', 1, 'One'),
      item('ordered', 2, 'Sub', { numeral: 'lower-letter', template: '(%2)' }), { ...item('bullet', 1, ''), runs: [{ text: 'a' }, HARD_BREAK, { text: 'b' }] }, block('rule'),
      block('signatory', 'Jane'), block('signatory', 'John'),
    ];
    expect(writePlainText(blocks)).toBe('From: A\nTo: B\n\nObjet\u00a0: x\ny[1]\n\n1. One\n  (a) Sub\n• a\n  b\n\n---\n\nJane\nJohn\n');
  });
  it('writes notes with their signs', () => expect(writePlainText([
    p('a', noteRun({ name: 'x' }), ' b', noteRun({ name: 'y', sign: '*' }), noteRun({ name: 'z', end: true }), '.'), { kind: 'note', note: 'x', runs: [{ text: 'A' }] }, { kind: 'note', note: 'x', runs: [{ text: 'more' }] },
    { kind: 'note', note: 'y', runs: [{ text: 'B' }] }, { kind: 'note', note: 'z', runs: [] },
  ])).toBe('a[1] b[*][i].\n\n[1] A\n\nmore\n\n[*] B\n\n[i]\n'));
  it('writes a table by rows, its cells parted by tabs', () => expect(writePlainText([
    p('t'), cell(0, 0, 'A'), cell(0, 2, 'B', HARD_BREAK, 'b'), cell(1, 0, 'C'), cell(1, 0, 'c'), { ...cell(2, 2, 'D'), kind: 'bullet' }, { ...cell(0, 0, 'E'), table: 't2' }, p('u'),
  ])).toBe('t\n\nA\tB b\nC c\n\t• D\n\nE\n\nu\n'));
  it('writes nothing for no blocks', () => expect(writePlainText([])).toBe(''));
  it('keeps every word (seeded)', () => {
    const random = new Random(5);
    for (let round = 0; round < 300; round++) {
      const blocks = randomBlocks(random);
      const all = labels(blocks);
      expect(words(writePlainText(blocks))).toEqual(words(blocks.map((one, i) => `${all[i] ?? ''} ${blockText(one)}`).join('\n')));
    }
  });
});
