import { describe, expect, test } from 'vitest';
import { Numbering } from '../../../../shared/exchange/docx-out/numbering';
import type { BlockAttrs } from '../../../../shared/letter/block';

const one = (attrs: Partial<BlockAttrs> = {}): BlockAttrs => ({ kind: 'ordered', ...attrs });
const two = (attrs: Partial<BlockAttrs> = {}): BlockAttrs => one({ level: 2, numeral: 'lower-letter', template: '(%2)', ...attrs });
const dot = (attrs: Partial<BlockAttrs> = {}): BlockAttrs => ({ kind: 'bullet', ...attrs });
const text: BlockAttrs = { kind: 'paragraph' };

/** Each block's list and level: `1` for the first level of list 1, `1.2` for its second. */
function places(...blocks: BlockAttrs[]): string {
  return new Numbering().places(blocks).map((place) => (place ? `${place.numId}${place.level ? `.${place.level + 1}` : ''}` : '-')).join(' ');
}

/** The level of a list as it is defined. */
function level(blocks: BlockAttrs[], list = 1, at = 1): string {
  const numbering = new Numbering();
  numbering.places(blocks);
  const definition = numbering.part().split('<w:abstractNum ')[list]!.split('<w:lvl ')[at]!;
  return ['start', 'numFmt', 'lvlText'].map((name) => new RegExp(`<w:${name} w:val="([^"]*)"`).exec(definition)?.[1]).join(' | ');
}

describe('lists of a Word file', () => {
  test.each<[string, BlockAttrs[], string]>([
    ['levels of a list are one list', [one(), two(), two(), one(), two()], '1 1.2 1.2 1 1.2'],
    ['bullets under numbers are one list', [one(), dot({ level: 2 }), one()], '1 1.2 1'],
    ['what begins anew is a list of its own', [one(), one(), text, one()], '1 1 - 2'],
    ['what counts on behind a paragraph is the same list', [one(), one(), text, one({ start: 3 }), one()], '1 1 - 1 1'],
    ['a number of its own begins a list', [one(), one({ start: 7 }), one()], '1 2 2'],
    ['another look begins a list', [one(), one({ template: '%1)' }), one({ template: '%1)' })], '1 2 2'],
    ['bullets of one sign are one list', [dot(), text, dot(), dot({ template: '–' })], '1 - 1 2'],
    ['an item goes on with the list that counts to it', [one(), one({ level: 3, template: '%2.%3' }), two()], '1 2.3 1.2'],
  ])('%s', (_, blocks, expected) => expect(places(...blocks)).toBe(expected));

  test.each<[string, string, string]>([
    ['numbers', level([one()]), '1 | decimal | %1.'],
    ['a start', level([one({ start: 5, template: 'Article %1' })]), '5 | decimal | Article %1'],
    ['letters below', level([one(), two()], 1, 2), '1 | lowerLetter | (%2)'],
    ['Roman numerals', level([one({ numeral: 'upper-roman' })]), '1 | upperRoman | %1.'],
    ['bullets', level([dot()]), '1 | bullet | •'],
    ['the level above where a list begins below it', level([one({ start: 4 }), text, one({ level: 2, template: '%1.%2' })], 2, 1), '1 | decimal | %1.'],
    ['a number of a deeper level is written out', level([one(), two(), one({ template: '%2-%1' })], 2, 1), '2 | decimal | a-%1'],
    ['what Word cannot count is written out', level([one({ start: -3 })]), '1 | decimal | -3.'],
    ['letters that Word writes otherwise are written out', level([one({ numeral: 'lower-letter', start: 0 })]), '1 | decimal | 0.'],
    ['text is escaped', level([one({ template: '<"%1">' })]), '1 | decimal | &lt;&quot;%1&quot;&gt;'],
  ])('define %s', (_, found, expected) => expect(found).toBe(expected));

  test('every list has a signature of its own', () => {
    const numbering = new Numbering();
    numbering.places(Array.from({ length: 400 }, () => one({ start: 1 })));
    const signatures = [...numbering.part().matchAll(/<w:nsid w:val="([0-9A-F]{8})"/g)].map((match) => match[1]);
    expect(signatures).toHaveLength(400);
    expect(new Set(signatures).size).toBe(400);
  });
});
