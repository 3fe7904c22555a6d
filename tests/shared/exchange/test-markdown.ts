import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../shared/exchange/markdown-in';
import { writeMarkdown } from '../../../shared/exchange/markdown-out';
import { joined } from '../../../shared/exchange/markdown-runs';
import { writePlainText } from '../../../shared/exchange/text-out';
import { HARD_BREAK, blockText, isText, levelOf, type BlockDraft, type Kind, type Marks, type Run } from '../../../shared/letter/block';
import { labels } from '../../../shared/letter/labels';
import { shown, words } from './build';
import { Random } from './random';

const p = (...runs: (string | Run)[]): BlockDraft => block('paragraph', ...runs);
const block = (kind: Kind, ...runs: (string | Run)[]): BlockDraft => ({ kind, runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) });
const item = (kind: 'ordered' | 'bullet', level: number, text: string, more: Partial<BlockDraft> = {}): BlockDraft => ({ kind, level, ...more, runs: text === '' ? [] : [{ text }] });
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
});

describe('writeMarkdown', () => {
  const writes = (name: string, blocks: BlockDraft[], text: string): void => it(name, () => expect(writeMarkdown(blocks)).toBe(text));
  writes('a letter', [
    block('date', '15 July 2023'), { kind: 'heading', level: 2, runs: [{ text: 'Why #' }] }, p('We ', bold('ask'), ' you', HARD_BREAK, 'all: ', link('here', 'http://a/b')),
    item('ordered', 1, 'One', { template: '%1)' }), item('bullet', 2, 'Sub'), item('ordered', 1, 'Two', { template: '%1)' }), block('rule'), block('signatory', 'Jane'), block('new-kind', 'x', { text: 'y', marks: { glow: true } }),
  ], '15 July 2023\n\n## Why \\#\n\nWe **ask** you\\\nall: [here](http://a/b)\n\n1) One\n   - Sub\n2) Two\n\n---\n\nJane\n\nxy\n');
  writes('what begins a line like a sign', [p('1. a'), p('- a'), p('# a'), p('> a'), p('=== a'), p('~~~'), p('    a')], '1\\. a\n\n\\- a\n\n\\# a\n\n\\> a\n\n\\=== a\n\n\\~~~\n\n&#32;   a\n');
  writes('signs inside', [p('2 * 3 [a](b) `c` a_b <d> &amp; AT&T 1 < 2')], '2 \\* 3 \\[a\\](b) \\`c\\` a\\_b \\<d> \\&amp; AT&T 1 < 2\n');
  writes('both marks', [p({ text: 'both', marks: { bold: true, italic: true } })], '***both***\n');
  writes('bold that ends in a stop', [p(bold('Stop.'), ' Go')], '**Stop.** Go\n');
  writes('bold that ends in a space needs tags', [p(bold('a '), 'b')], '<strong>a </strong>b\n');
  writes('a picture is not made by accident', [p('See!', link('a', 'b'))], 'See\\![a](b)\n');
  writes('addresses with spaces and brackets', [p(link('a', 'x (y)'))], '[a](<x (y)>)\n');
  writes('a list that begins anew', [item('ordered', 1, 'a'), item('ordered', 1, 'b', { start: 1 })], '1. a\n\n<!-- -->\n\n1. b\n');
  writes('an inner list that begins at 3', [item('ordered', 1, 'a'), item('ordered', 2, 'b', { start: 3 })], '1. a\n\n   3. b\n');
  writes('no blocks', [], '');
  writes('empty paragraphs and note references go', [p(), p('a', { embed: { note: 'n' } })], 'a\n');
});

const TEXTS = [
  'word', 'a b', ' lead', 'trail ', ' ', '*', '**', '_x_', '`', '[a](b)', '![', '<u>', '</em>', '&amp;', '&', '1. ', '- ', '# ', '> ', '\\', 'é', 'É.', '«\u00a0mot\u202f»', '(paren)', 'end.', '!', '~~~', '---', '===',
  '|', 'a|b', '😀', '1', '.', ':', 'http://a.b', '<!-- c -->', '\t', '#', '+', '=',
];
const MARKS: readonly Marks[] = [
  {}, {}, {}, { bold: true }, { italic: true }, { underline: true }, { bold: true, italic: true }, { link: 'http://a/b?c=d&amp;e' }, { link: 'x y(z)<\\' }, { bold: true, link: '#' },
  { italic: true, underline: true }, { bold: true, italic: true, underline: true, link: 'http://a/(b)' },
];

function randomRuns(random: Random): Run[] {
  const runs = Array.from({ length: 1 + random.below(5) }, (): Run => {
    const marks = random.pick(MARKS);
    const marked = Object.keys(marks).length > 0 ? { marks } : {};
    return random.below(8) === 0 ? { ...HARD_BREAK, ...marked } : { text: random.pick(TEXTS) + (random.below(3) === 0 ? random.pick(TEXTS) : ''), ...marked };
  });
  return runs.some(isText) ? joined(runs) : [{ text: 'word' }];
}

/** Random blocks whose levels never skip one, as Markdown cannot. */
function randomBlocks(random: Random): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  let depth = 0;
  for (let n = 1 + random.below(7); n > 0; n--) {
    const kind = random.pick(['paragraph', 'heading', 'rule', 'ordered', 'bullet', 'ordered', 'bullet']);
    if (kind === 'ordered' || kind === 'bullet') {
      depth = 1 + random.below(Math.min(depth + 1, 4));
      blocks.push({ kind, level: depth, ...(kind === 'ordered' && random.below(4) === 0 ? { start: random.below(12) } : {}), runs: randomRuns(random) });
    } else {
      depth = 0;
      blocks.push({ kind, ...(kind === 'heading' ? { level: 1 + random.below(3) } : {}), runs: kind === 'rule' ? [] : randomRuns(random) });
    }
  }
  return blocks;
}

const gist = (blocks: readonly BlockDraft[]): unknown => {
  const all = labels(blocks.map(({ kind, level, start }) => ({ kind, ...(level ? { level } : {}), ...(start !== undefined ? { start } : {}) })));
  return blocks.map((one, i) => ({ kind: one.kind, level: levelOf(one), label: all[i], runs: one.runs }));
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

describe('writePlainText', () => {
  it('writes labels, levels, breaks and rules', () => {
    const blocks = [
      block('address', 'From: A'), block('address', 'To: B'), p('Objet\u00a0: ', bold('x'), HARD_BREAK, 'y', { embed: { note: 'n' } }), item('ordered', 1, 'One'),
      item('ordered', 2, 'Sub', { numeral: 'lower-letter', template: '(%2)' }), { ...item('bullet', 1, ''), runs: [{ text: 'a' }, HARD_BREAK, { text: 'b' }] }, block('rule'),
      block('signatory', 'Jane'), block('signatory', 'John'),
    ];
    expect(writePlainText(blocks)).toBe('From: A\nTo: B\n\nObjet\u00a0: x\ny\n\n1. One\n  (a) Sub\n• a\n  b\n\n---\n\nJane\nJohn\n');
  });
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
