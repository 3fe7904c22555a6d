import { describe, expect, it } from 'vitest';
import { labels } from '../../../shared/letter/labels';
import { numeralText } from '../../../shared/letter/numerals';
import type { Numeral } from '../../../shared/letter/block';
import { parse } from './build';

/** The labels of blocks in the notation, `-` for none. */
const shown = (text: string): string => labels(parse(text).drafts).map((label) => label ?? '-').join(' ');
const O = '{ordered}x';

describe('numerals', () => {
  const rows: readonly (readonly [Numeral, readonly number[], string])[] = [
    ['decimal', [0, 1, 9, 10, 4000], '0 1 9 10 4000'],
    ['lower-letter', [0, 1, 26, 27, 28, 52, 53], '0 a z aa bb zz aaa'],
    ['upper-letter', [1, 26, 27], 'A Z AA'],
    ['lower-roman', [0, 1, 3, 4, 5, 9, 14, 40, 90, 400, 1994, 3999, 4000], '0 i iii iv v ix xiv xl xc cd mcmxciv mmmcmxcix 4000'],
    ['upper-roman', [1, 2024], 'I MMXXIV'],
  ];
  for (const [numeral, numbers, text] of rows) it(numeral, () => expect(numbers.map((n) => numeralText(n, numeral)).join(' ')).toBe(text));
});

describe('labels', () => {
  const rows: readonly (readonly [name: string, blocks: string, shown: string])[] = [
    ['none of paragraphs and headings', 'x|{heading 1}x|{date}x|{stanza}x', '- - - -'],
    ['count', `${O}|${O}|${O}`, '1. 2. 3.'],
    ['other numerals', '{ordered numeral=lower-roman}x|{ordered numeral=lower-roman}x', 'i. ii.'],
    ['a template', '{ordered template=(%1)}x|{ordered template=§%1}x', '(1) §2'],
    ['a template without a number', '{ordered template=*}x', '*'],
    ['a deeper level has its own', '{ordered 1}x|{ordered 2}x|{ordered 2}x|{ordered 1}x|{ordered 2}x', '1. 1. 2. 2. 1.'],
    ['a template of several levels', '{ordered 1}x|{ordered 2 template=%1.%2}x|{ordered 2 template=%1.%2}x|{ordered 1}x|{ordered 2 template=%1.%2}x', '1. 1.1 1.2 2. 2.1'],
    ['with each level\'s numerals', '{ordered 1 numeral=upper-roman}x|{ordered 2 numeral=lower-letter template=%1(%2)}x', 'I. I(a)'],
    ['a level that was left out counts as 1', '{ordered 2 template=%1.%2}x', '1.1'],
    ['three levels down and up', '{ordered 1}x|{ordered 3}x|{ordered 2}x|{ordered 3}x|{ordered 1}x', '1. 1. 1. 1. 2.'],
    ['start', '{ordered start=4}x|{ordered}x', '4. 5.'],
    ['start at nothing', '{ordered start=0}x|{ordered}x', '0. 1.'],
    ['start in the middle', `${O}|${O}|{ordered start=7}x|${O}`, '1. 2. 7. 8.'],
    ['start in letters', '{ordered start=3 numeral=lower-letter}x|{ordered numeral=lower-letter}x', 'c. d.'],
    ['a paragraph ends the list', `${O}|x|${O}`, '1. - 1.'],
    ['a heading ends it at every level', `{ordered 1}x|{ordered 2}x|{heading}x|{ordered 2 template=%1.%2}x`, '1. 1. - 1.1'],
    ['a bullet', '{bullet}x|{bullet template=–}x|{bullet 2}x', '• – •'],
    ['a bullet of the same level interrupts nothing', `${O}|{bullet}x|${O}`, '1. • 2.'],
    ['a deeper bullet neither', `${O}|{bullet 2}x|${O}`, '1. • 2.'],
    ['a bullet ends what is deeper', '{ordered 1}x|{ordered 2}x|{bullet 1}x|{ordered 2}x', '1. 1. • 1.'],
    ['a level beyond the deepest', '{ordered 12}x|{ordered 12}x', '1. 2.'],
  ];
  for (const [name, blocks, text] of rows) it(name, () => expect(shown(blocks)).toBe(text));
});
