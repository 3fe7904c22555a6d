import { describe, expect, it } from 'vitest';
import { nodePosition, textIndex } from '../../../shared/letter/positions';
import { readSide } from '../../../shared/letter/read-side';
import { sideNode } from '../../../shared/letter/schema';
import { isBlockToken, tokenLength, tokensBetween, trim, type Token } from '../../../shared/letter/tokens';
import { Random } from '../../random';
import { letterOf } from './build';

const docOf = (text: string) => sideNode(readSide(letterOf(text, ''), 'en').blocks);
const tokens = (text: string): Token[] => {
  const { content } = docOf(text);
  // The words of the first block alone: what a replacement inside it has.
  return tokensBetween(content, 1, content.size);
};
const shown = (list: readonly Token[]): string => list.map((token) => (isBlockToken(token) ? `|${token.block.id}` : 'text' in token ? token.text : JSON.stringify(token.embed))).join('');

describe('trim', () => {
  const rows: readonly (readonly [before: string, after: string, kept: number, removed: number, inserted: string])[] = [
    ['abc', 'axc', 1, 1, 'x'],
    ['abc', 'abc', 3, 0, ''],
    ['abc', 'abcd', 3, 0, 'd'],
    ['abc', 'bc', 0, 1, ''],
    ['', 'x', 0, 0, 'x'],
    ['aa', 'aaa', 2, 0, 'a'],
    ['abab', 'ab', 2, 2, ''],
    ['abc', 'xyz', 0, 3, 'xyz'],
    ['abc', 'a[b](bold)c', 1, 1, 'b'],
    ['ab|cd', 'ab|xd', 3, 1, 'x'],
    ['a\nb', 'a b', 1, 1, ' '],
    ['a😀b', 'a😁b', 1, 2, '😁'],
    ['a😀b', 'a🈀b', 1, 2, '🈀'],
    ['😀😀', '😀', 2, 2, ''],
    ['😀', '😀😁', 2, 0, '😁'],
    ['a<{"chart":1}>', 'a<{"chart":2}>', 1, 1, '{"chart":2}'],
  ];
  for (const [before, after, kept, removed, inserted] of rows) {
    it(`${JSON.stringify(before)} by ${JSON.stringify(after)}`, () => {
      const found = trim(tokens(before), tokens(after));
      expect([found.kept, found.removed, shown(found.inserted)]).toEqual([kept, removed, inserted]);
    });
  }
  it('tells of a block that stays with other scalars', () => expect(trim(tokens('a|b'), tokens('a|{date}b')).blocks).toMatchObject([[{ id: 'e1', kind: 'paragraph' }, { id: 'e1', kind: 'date' }]]));
});

describe('tokens between two positions', () => {
  const whole = 'o[ne](bold)\n|{date}|th<{"chart":1}>';
  it('are as many units as the text has, from wherever to wherever', () => {
    const doc = docOf(whole);
    for (let from = 0; from <= doc.content.size; from++) {
      for (let to = from; to <= doc.content.size; to++) {
        const units = tokensBetween(doc.content, from, to).reduce((sum, token) => sum + tokenLength(token), 0);
        expect(units, `${from} to ${to}`).toBe(textIndex(doc, to, false) - textIndex(doc, from, false));
      }
    }
  });
});

describe('positions', () => {
  for (const [text, headless] of [['one|two||three', false], ['|', false], ['~one|two||', true], ['~one', true]] as const) {
    it(`an index of ${text} finds its position and back`, () => {
      const side = readSide(letterOf(text, ''), 'en');
      const doc = sideNode(side.blocks);
      const { length } = letterOf(text, '').text.en;
      expect(side.headless).toBe(headless);
      for (let index = 0; index <= length; index++) expect(textIndex(doc, nodePosition(doc, index, headless), headless)).toBe(index);
      expect(() => nodePosition(doc, length + 1, headless)).toThrow(RangeError);
    });
  }
  it('a block\'s start is where its words begin, in random sides', () => {
    const random = new Random(7);
    for (let round = 0; round < 50; round++) {
      const text = Array.from({ length: 1 + random.below(5) }, () => 'x'.repeat(random.below(4))).join('|');
      const side = readSide(letterOf(text === '' ? '{}' : text, ''), 'en');
      const doc = sideNode(side.blocks);
      doc.forEach((_, offset, i) => expect(textIndex(doc, offset + 1, side.headless)).toBe(side.starts[i]));
    }
  });
});
