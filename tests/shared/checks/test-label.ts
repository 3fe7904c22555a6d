import { describe, expect, test } from 'vitest';
import { computedLabel, literalLabel, relabelled, sameItem } from '../../../shared/checks/label';

const read = (text: string): string => {
  const found = literalLabel(text);
  return found ? `${text.slice(found.from, found.to)}=${found.label.readings.map(({ numeral, count }) => `${numeral} ${count}`).join('/')}${found.weak ? '?' : ''}` : '';
};

describe('a label at the head of a text', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['1. One', '1.=decimal 1'], ['12) Twelve', '12)=decimal 12'], ['(a) this', '(a)=lower-letter 1'], ['b) that', 'b)=lower-letter 2'], ['(i) this', '(i)=lower-letter 9/lower-roman 1'],
    ['iv) four', 'iv)=lower-roman 4'], ['IV. Four', 'IV.=upper-roman 4'], ['1° Un', '1°=decimal 1'], ['2.1. Scope', '2.1.=decimal 1'], ['- 3. Three', '3.=decimal 3'], ['[2] two', '[2]=decimal 2'],
    ['3 – Results', '3 –=decimal 3'], ['3 – results', ''], ['A. Smith', 'A.=upper-letter 1?'], ['III', 'III=upper-roman 3?'], ['• one', '•='], ['- one', ''], ['2023. What', ''], ['3.5 million', ''],
    ['c. 1900', ''], ['(c) 2023', ''], ['(see below) so', ''], ['I am', ''], ['1er mai', ''], ['12:30 it was', ''], ['mm. no', ''], ['(a this', ''],
  ];
  for (const [text, found] of CASES) test(text, () => expect(read(text)).toBe(found));
});

describe('one item or two', () => {
  const CASES: readonly (readonly [string, string, boolean])[] = [
    ['(a)', 'a)', true], ['1.', '1°', true], ['1.', 'I.', true], ['(i)', '(a)', true], ['(i)', 'i)', true], ['(a)', '(b)', false], ['1.', '2.', false], ['2.1.', '3.1.', false], ['•', '–', true], ['•', '1.', false], ['x)', '(x)', true],
  ];
  for (const [a, b, same] of CASES) test(`${a} ${b}`, () => expect(sameItem(computedLabel(a), computedLabel(b))).toBe(same));
});

test('a label that counts otherwise keeps its style', () => {
  expect(relabelled(computedLabel('(b)'), 4, 'lower-letter')).toBe('(d)');
  expect(relabelled(computedLabel('iv)'), 9, 'lower-roman')).toBe('ix)');
  expect(relabelled(computedLabel('2.1.'), 3, 'decimal')).toBe('2.3.');
});
