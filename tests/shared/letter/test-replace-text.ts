import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/letter/block';
import { readSide } from '../../../shared/letter/read-side';
import { replaceText, type BlockEdit } from '../../../shared/letter/replace-text';
import { sideNode } from '../../../shared/letter/schema';
import type { Side } from '../../../shared/letter/side';
import { Random } from '../../random';
import { exchange, expectAgreed, letterOf, show, two, typeAfter } from './build';

const edit = (block: string, from: number, to: number, insert: string, side: Side = 'en'): BlockEdit => ({ side, block, from, to, insert });

/** The English side after some edits, in the notation of the builders; `nothing` where nothing was written. */
function after(start: string, ...edits: readonly BlockEdit[]): string {
  const letter = letterOf(start, 'un|deux');
  const before = letter.text.en.toJSON();
  const done = replaceText(letter, edits);
  if (!done) expect(letter.text.en.toJSON()).toBe(before);
  return done ? show(sideNode(readSide(letter, 'en').blocks)) : 'nothing';
}

const CASES: readonly (readonly [name: string, start: string, edits: readonly BlockEdit[], result: string])[] = [
  ['a word', 'a 27-year term', [edit('e0', 2, 4, '25')], 'a 25-year term'],
  ['in a later block', 'one|two|three', [edit('e2', 0, 5, 'four')], 'one|two|four'],
  ['a text without a marker', '~one two|three', [edit('head', 4, 7, 'ten')], 'one ten|three'],
  ['an insertion', 'one two', [edit('e0', 3, 3, '\u00a0')], 'one\u00a0 two'],
  ['a deletion', 'the the end', [edit('e0', 3, 7, '')], 'the end'],
  ['several in one block, in any order', 'a 1 b 2 c 3', [edit('e0', 10, 11, '33'), edit('e0', 2, 3, '11'), edit('e0', 6, 7, '22')], 'a 11 b 22 c 33'],
  ['two that touch', 'abcd', [edit('e0', 2, 4, 'y'), edit('e0', 0, 2, 'x')], 'xy'],
  ['in several blocks', 'one|two', [edit('e1', 0, 3, '2'), edit('e0', 0, 3, '1')], '1|2'],
  ['marks of what goes', 'a [27](bold) b', [edit('e0', 2, 4, '300')], 'a [300](bold) b'],
  ['marks of the first letter that goes', 'a [b](bold)c', [edit('e0', 2, 4, 'xy')], 'a [xy](bold)'],
  ['a letter that stays keeps its own', '[a](bold)b', [edit('e0', 0, 2, 'ac')], '[a](bold)c'],
  ['a word grows with its link', 'see [pledge](link=x) now', [edit('e0', 4, 10, 'pledges')], 'see [pledges](link=x) now'],
  ['behind a link there is none', 'see [it](bold link=x)!', [edit('e0', 6, 6, '\u202f')], 'see [it](bold link=x)[\u202f](bold)!'],
  ['inside a link there is', '[ab](link=x)', [edit('e0', 1, 1, '-')], '[a-b](link=x)'],
  ['at the beginning, marks of what follows', '[ab](italic)', [edit('e0', 0, 0, 'x')], '[xab](italic)'],
  ['into an empty block', '{}|b', [edit('e0', 0, 0, 'x')], 'x|b'],
  ['a hard break stays', 'one\ntwo', [edit('e0', 0, 7, 'ten\nten')], 'ten\nten'],
  ['a hard break goes', 'one\ntwo', [edit('e0', 3, 4, ' ')], 'one two'],
  ['a hard break comes', 'one two', [edit('e0', 3, 4, '\n')], 'one\ntwo'],
  ['an object stays', 'a<{"note":"n"}> b', [edit('e0', 0, 4, 'x\uFFFCy')], 'x<{"note":"n"}>y'],
  ['an object goes', 'a<{"note":"n"}>b', [edit('e0', 1, 2, '')], 'ab'],
  ['a surrogate pair', 'a 😀 b', [edit('e0', 2, 4, '😁')], 'a 😁 b'],
  ['another link', 'see [the pledge](bold link=x) now', [{ ...edit('e0', 4, 14, 'the pledge'), marks: { link: 'y' } }], 'see [the pledge](bold link=y) now'],
  ['another link and word', 'see [www.a.org](link=x) now', [{ ...edit('e0', 4, 13, 'www.b.org'), marks: { link: 'y' } }, edit('e0', 14, 17, 'here')], 'see [www.b.org](link=y) here'],
  ['a link taken away', 'see [the pledge](bold link=x) now', [{ ...edit('e0', 4, 14, 'the oath'), marks: { link: null } }], 'see [the oath](bold) now'],
  ['words with a mark put in', 'one two', [{ ...edit('e0', 3, 3, ' and'), marks: { bold: true } }], 'one[ and](bold) two'],
  ['nothing to change', 'one', [edit('e0', 0, 3, 'one')], 'nothing'],
  ['no edits', 'one', [], 'nothing'],
  ['no such block', 'one', [edit('e0', 0, 3, 'two'), edit('gone', 0, 1, 'x')], 'nothing'],
  ['beyond the block', 'one', [edit('e0', 0, 3, 'two'), edit('e0', 3, 4, 'x')], 'nothing'],
  ['backwards', 'one', [edit('e0', 2, 1, 'x')], 'nothing'],
  ['overlapping', 'one two', [edit('e0', 0, 4, 'x'), edit('e0', 3, 5, 'y')], 'nothing'],
  ['an object that is not there', 'one', [edit('e0', 0, 3, '\uFFFC')], 'nothing'],
  ['an empty side', '', [edit('head', 0, 0, 'x')], 'nothing'],
];

describe('replaceText', () => {
  for (const [name, start, edits, result] of CASES) it(name, () => expect(after(start, ...edits)).toBe(result));

  it('writes both sides', () => {
    const letter = letterOf('one', 'un');
    expect(replaceText(letter, [edit('f0', 0, 2, 'deux', 'fr'), edit('e0', 0, 3, 'two')])).toBe(true);
    expect([letter.text.en.toString(), letter.text.fr.toString()].join(' ')).toContain('two deux');
  });

  it('is one undo, apart from the typing before it', () => {
    const { a, b } = two('a 27-year term|27 again');
    typeAfter(a, 'en', 'term', ' of');
    a.history.do('other', () => replaceText(a.letter, [edit('e0', 2, 4, '25'), edit('e1', 0, 2, '25')]));
    expect(show(a.state('en').doc)).toBe('a 25-year term of|25 again');
    expectAgreed(a, b);
    a.history.undo();
    expect(show(a.state('en').doc)).toBe('a 27-year term of|27 again');
    expectAgreed(a, b);
  });

  it('keeps what others type beside the words', () => {
    const { a, b } = two('a twenty-seven year term');
    typeAfter(b, 'en', 'twenty', ' (20)');
    a.history.do('other', () => replaceText(a.letter, [edit('e0', 2, 14, 'twenty-five')]));
    exchange(a, b);
    expect(show(a.state('en').doc)).toBe('a twenty (20)-five year term');
    expectAgreed(a, b);
  });

  it('does to the text what it does to a string, whatever the edits', () => {
    const random = new Random(11);
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: random.below(12) }, () => random.pick(['a', 'b ', '[c](bold)', '😀', '\n', '[d](link=x)'])).join('');
      const letter = letterOf(`x|{}${text}`, 'un');
      const was = blockText(readSide(letter, 'en').blocks[1]!);
      const edits: BlockEdit[] = [];
      let at = 0;
      while (at < was.length) {
        const from = whole(was, at + random.below(4));
        const to = whole(was, from + random.below(3));
        edits.push(edit('e1', from, to, random.pick(['', 'a', 'zz', '😁a', 'b c'])));
        at = to + 1;
      }
      const want = [...edits].reverse().reduce((str, { from, to, insert }) => str.slice(0, from) + insert + str.slice(to), was);
      expect(replaceText(letter, edits)).toBe(want !== was);
      const { blocks } = readSide(letter, 'en');
      expect(blocks.map((block) => blockText(block))).toEqual(['x', want]);
    }
  });
});

/** A place no further than the text's end, in no surrogate pair. */
function whole(text: string, at: number): number {
  const end = Math.min(at, text.length);
  return /[\uDC00-\uDFFF]/.test(text[end] ?? '') ? end - 1 : end;
}
