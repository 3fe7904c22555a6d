import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Block, BlockDraft, Run } from '../../../shared/letter/block';
import { contentOf, NO_CONTENT, parseContent } from '../../../shared/drift/content';
import { hashOf } from '../../../shared/letter/canonical';
import { p, t } from './build';
import { Random } from '../../random';

const same = (a: BlockDraft[], b: BlockDraft[]) => expect(contentOf(a)).toBe(contentOf(b));
const other = (a: BlockDraft[], b: BlockDraft[]) => expect(contentOf(a)).not.toBe(contentOf(b));

describe('content', () => {
  test('its form is a promise', () =>
    expect(contentOf([{ kind: 'ordered', numeral: 'decimal', runs: [t('a'), t('b', { link: 'x', bold: true }), { embed: { note: 'n', end: true } }] }])).toBe(
      '[{"kind":"ordered","level":1,"runs":[{"text":"a"},{"marks":{"bold":true,"link":"x"},"text":"b"},{"embed":{"end":true,"note":""}}]}]',
    ));
  test('the name of a note, which no reader sees, stays out', () => same([p({ embed: { note: 'a' } })], [p({ embed: { note: 'b' } })]));
  test('no blocks', () => expect(contentOf([])).toBe(NO_CONTENT));
  test('split runs are one', () => same([p('one two')], [p('one', ' ', 'two')]));
  test('empty runs do not count', () => same([p('one')], [p('', 'one', t('', { bold: true }))]));
  test('an empty run parts nothing', () => same([p('one')], [p('on', t('', { bold: true }), 'e')]));
  test('the order of marks does not matter', () => same([p(t('a', { bold: true, link: 'x' }))], [p(t('a', { link: 'x', bold: true }))]));
  test('nor the order inside a mark or an embed', () => same([p(t('a', { m: { x: 1, y: [2] } }), { embed: { a: 1, b: 2 } })], [p(t('a', { m: { y: [2], x: 1 } }), { embed: { b: 2, a: 1 } })]));
  test('a mark taken away is no mark', () => same([p('ab')], [p(t('a', { bold: null }), t('b', {}))]));
  test('text is NFC, also across runs', () => same([p('é')], [p('e', '\u0301')]));
  test('ids stay out', () => same([p('a')], [{ id: 'x', ...p('a') } as Block]));
  test('labels stay out', () => same([{ kind: 'ordered', runs: [] }], [{ kind: 'ordered', numeral: 'upper-roman', template: '(%1)', start: 4, level: 1, runs: [] }]));
  test('a level counts where the kind has levels', () => other([{ kind: 'bullet', runs: [] }], [{ kind: 'bullet', level: 2, runs: [] }]));
  test('and nowhere else', () => same([{ kind: 'paragraph', runs: [] }], [{ kind: 'paragraph', level: 2, runs: [] }]));
  test('kind counts', () => other([p('a')], [{ kind: 'date', runs: [t('a')] }]));
  test('marks count', () => other([p('a')], [p(t('a', { italic: true }))]));
  test('embeds count', () => other([p('a', { embed: { br: true } })], [p('a', { embed: { note: 'x' } })]));
  test('borders of blocks count', () => other([p('a'), p('b')], [p('ab')]));
});

describe('parseContent', () => {
  test('content goes through unchanged, for 300 random sides', () => {
    const random = new Random(1);
    for (let round = 0; round < 300; round++) {
      const side = Array.from({ length: random.below(4) }, () => randomBlock(random));
      const content = contentOf(side);
      expect(contentOf(parseContent(content))).toBe(content);
      expect(contentOf(side.map((block) => ({ ...block, runs: block.runs.flatMap((run) => cut(run, random)) })))).toBe(content);
    }
  });
  for (const bad of ['', 'no', '{}', '[1]', '[{"kind":"a"}]', '[{"runs":[]}]', '[{"kind":"a","runs":[1]}]', '[{"kind":"a","runs":[{}]}]']) {
    test(`refuses ${bad || 'nothing'}`, () => expect(() => parseContent(bad)).toThrow(/confirmed/));
  }
});

describe('hashOf', () => {
  for (const text of ['', '[]', 'é œ “ ” \u{1F600}', 'x'.repeat(5000)]) {
    test(`is SHA-256 of the UTF-8 of ${text.slice(0, 12) || 'nothing'}`, () => expect(hashOf(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex')));
  }
});

function randomBlock(random: Random): BlockDraft {
  const runs = Array.from({ length: random.below(5) }, (): Run => {
    const marks = random.pick([undefined, { bold: true }, { link: 'https://a.org', italic: true }, { other: { b: 1, a: [null, 'x'] } }]);
    if (random.chance(0.2)) return marks ? { embed: { note: 'n', at: 1 }, marks } : { embed: { br: true } };
    return t(random.pick(['', 'one ', 'été', 'œuvre', '\u{1F600}x', 'e\u0301']), marks);
  });
  return { kind: random.pick(['paragraph', 'heading', 'bullet', 'of tomorrow']), ...(random.chance(0.5) ? { level: 2 } : {}), runs };
}

function cut(run: Run, random: Random): Run[] {
  if (!('text' in run)) return [run];
  const at = random.below(run.text.length + 1);
  return [{ ...run, text: run.text.slice(0, at) }, { ...run, text: run.text.slice(at) }];
}
