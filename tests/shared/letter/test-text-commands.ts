import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { blockNode, schema } from '../../../shared/letter/schema';
import { blockPosition, changeLevel, cursorBlock, insertHardBreak, joinBlocks, pasteSlice, plainAtStart, selectedBlocks, selectInBlock, setKind, splitBlock, toggle } from '../../../shared/letter/text-commands';
import { check, parse, select, show, two } from './build';

type Row = readonly [name: string, start: string, result: string | false];

/** What a command makes of each start; `false` where it does not apply (and then must change nothing). */
function run(title: string, command: (newId: () => string) => Command, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [name, start, result] of rows) {
      it(name, () => {
        if (result !== false) {
          check(start, { command }, result);
          return;
        }
        const { a } = two(start);
        select(a, 'en', parse(start));
        expect(command(a.newId)(a.state('en'), () => expect.unreachable('it dispatched'))).toBe(false);
      });
    }
  });
}

run('Enter', splitBlock, [
  ['in the middle', 'one^two|three', 'one|^two|three'],
  ['in the middle of a heading: the tail is one too', '{heading 2}one^two', '{heading 2}one|{heading 2}^two'],
  ['in the middle of an item: the tail counts on', '{ordered 2 start=4 template=(%2)}one^two', '{ordered 2 template=(%2) start=4}one|{ordered 2 template=(%2)}^two'],
  ['at the end of a paragraph', 'one^', 'one|^'],
  ['at the end of a heading: a paragraph follows', '{heading 1}one^', '{heading 1}one|^'],
  ['at the end of an item: the list goes on', '{ordered 2}one^', '{ordered 2}one|{ordered 2}^'],
  ['at the end of a bullet', '{bullet template=–}one^', '{bullet template=–}one|{bullet template=–}^'],
  ['at the end of a signatory', '{signatory}one^', '{signatory}one|{signatory}^'],
  ['at the end of an address line', '{address}one^', '{address}one|{address}^'],
  ['at the end of a date', '{date}one^', '{date}one|^'],
  ['at the beginning: an empty one before', 'one|^two', 'one||^two'],
  ['at the beginning of an item', '{ordered}^one', '{ordered}|{ordered}^one'],
  ['in an empty paragraph', 'one|^|two', 'one||^|two'],
  ['in an empty item: it leaves the list', '{ordered}one|{ordered 2}^', '{ordered}one|^'],
  ['in an empty bullet', '{bullet template=–}^', '^'],
  ['over a selection', 'o^n^e', 'o|^e'],
  ['over a selection across blocks', 'on^e|two|th^ree', 'on|^ree'],
  ['over a selection to the end', 'on^e^', 'on|^'],
  ['over all of a block, which is empty then', '^one^|two', '|^|two'],
  ['in an empty side', '^', '|^'],
  ['beside a hard break', 'a\n^b', 'a\n|^b'],
]);

it('Enter at the end of a heading in a cell: a paragraph of the cell follows', () => {
  const where = { table: 't', row: 1, column: 2 };
  const doc = schema.nodes.doc.create(null, [blockNode({ id: 'a', kind: 'heading', level: 2, ...where, runs: [{ text: 'one' }] })]);
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 4) });
  let after = state;
  splitBlock(() => 'b')(state, (tr) => void (after = state.apply(tr)));
  expect(after.doc.childCount).toBe(2);
  expect(after.doc.child(1).attrs).toMatchObject({ id: 'b', kind: 'cell', level: null, ...where });
});

run('Shift+Enter', () => insertHardBreak, [
  ['at the cursor', 'one^two', 'one\n^two'],
  ['over a selection', 'o^n^e', 'o\n^e'],
  ['in an empty side', '^', '\n^'],
]);

run('make a heading', () => setKind('heading', 2), [
  ['of a paragraph', 'o^ne|two', '{heading 2}o^ne|two'],
  ['of several blocks', 'o^ne|{bullet 2}two|t^hree', '{heading 2}o^ne|{heading 2}two|{heading 2}t^hree'],
  ['of another level', '{heading 1}o^ne', '{heading 2}o^ne'],
  ['of an item: its numbering goes', '{ordered 3 start=4 numeral=upper-roman template=(%1)}o^ne', '{heading 2}o^ne'],
  ['not of one', '{heading 2}o^ne', false],
]);
run('make a heading of no level', () => setKind('heading'), [['is level 1', 'o^ne', '{heading 1}o^ne'], ['leaves one as it is', '{heading 3}o^ne', false]]);
run('make an item', () => setKind('ordered'), [
  ['of a paragraph', 'o^ne', '{ordered}o^ne'],
  ['of a bullet keeps the level, not the sign', '{bullet 2 template=–}o^ne', '{ordered 2}o^ne'],
  ['of a heading does not', '{heading 3}o^ne', '{ordered}o^ne'],
  ['some are', 'o^ne|{ordered 2 start=3}t^wo', '{ordered}o^ne|{ordered 2 start=3}t^wo'],
]);
run('make plain', () => setKind('paragraph'), [['of an item', '{ordered 2 start=3}o^ne', 'o^ne'], ['of a kind of a newer program', '{stanza}o^ne', 'o^ne'], ['not of a paragraph', 'o^ne', false]]);

run('deeper', () => changeLevel(1), [
  ['an item', '{ordered}o^ne', '{ordered 2}o^ne'],
  ['what only the old level had goes', '{ordered 1 template=(%1) numeral=lower-roman start=2}o^ne', '{ordered 2}o^ne'],
  ['only the items of a selection', 'o^ne|{bullet 2}two|{ordered}t^hree', 'o^ne|{bullet 3}two|{ordered 2}t^hree'],
  ['not a paragraph', 'o^ne', false],
  ['not a heading', '{heading 1}o^ne', false],
  ['not deeper than nine', '{ordered 9}o^ne', false],
]);
run('higher', () => changeLevel(-1), [['an item', '{bullet 2}o^ne', '{bullet 1}o^ne'], ['not above the first', '{bullet 1}o^ne', false], ['not above the first, unsaid', '{ordered}o^ne', false]]);

run('Backspace at a beginning takes the kind away', () => plainAtStart, [
  ['of an item', 'one|{ordered 2}^two', 'one|^two'],
  ['of a heading', '{heading 1}^one', '^one'],
  ['not of a paragraph', 'one|^two', false],
  ['not inside', '{heading 1}o^ne', false],
  ['not with a selection', '{heading 1}^o^ne', false],
]);

run('Backspace joins', () => joinBlocks('backward'), [
  ['with the one before, whose kind stays', '{heading 1}one|^two|three', '{heading 1}one^two|three'],
  ['an empty one before goes', '{heading 1}|^two', '^two'],
  ['an empty one into the one before', 'one|^|three', 'one^|three'],
  ['two empty ones', '|^', '^'],
  ['not at the very beginning', '^one|two', false],
  ['not inside', 'one|t^wo', false],
  ['not with a selection', 'one|^t^wo', false],
]);
run('Delete joins', () => joinBlocks('forward'), [
  ['with the one behind', '{date}one^|{heading 1}two', '{date}one^two'],
  ['an empty one with the one behind, keeping the first', '{date}^|two', '{date}^two'],
  ['not at the very end', 'one|two^', false],
  ['not inside', 'on^e|two', false],
]);

run('bold', () => toggle(schema.marks.bold), [
  ['on', 'o^ne^', 'o^[ne](bold)^'],
  ['off', '[o^n^e](bold)', '[o](bold)^n^[e](bold)'],
  ['off where some is', 'o^[n](bold)e^', 'o^ne^'],
  ['across blocks', 'o^ne|tw^o', 'o^[ne](bold)|[tw](bold)^o'],
]);
run('a link', () => toggle(schema.marks.link, { href: 'https://a.example' }), [
  ['on', '^one^', '^[one](link=https://a.example)^'],
  ['in place of another', '[^on^e](link=b)', '^[on](link=https://a.example)^[e](link=b)'],
]);

describe('bold without a selection', () => {
  it('is for what is typed next, on and off', () => {
    const { a } = two('one^');
    select(a, 'en', parse('one^'));
    const bold = (): boolean => toggle(schema.marks.bold)(a.state('en'), (tr) => a.dispatch('en', tr));
    bold();
    a.dispatch('en', a.state('en').tr.insertText('x'));
    bold();
    a.dispatch('en', a.state('en').tr.insertText('y'));
    expect(show(a.state('en').doc)).toBe('one[x](bold)y');
  });
});

describe('finding blocks', () => {
  it('those that a selection touches', () => {
    const { a } = two('one|two|three');
    for (const [carets, touched] of [['o^ne|two|three', 'one'], ['on^e|two|t^hree', 'one two three'], ['one|^two^|three', 'two']] as const) {
      select(a, 'en', parse(carets));
      expect(selectedBlocks(a.state('en')).map(({ node }) => node.textContent).join(' ')).toBe(touched);
    }
  });
  it('the cursor\'s, and where in it', () => {
    const { a } = two('one|two');
    select(a, 'en', parse('one|tw^o'));
    expect(cursorBlock(a.state('en'))).toEqual({ id: 'e1', offset: 2 });
  });
  it('by id', () => {
    const { doc } = two('one|two').a.state('en');
    expect([blockPosition(doc, 'e0'), blockPosition(doc, 'e1'), blockPosition(doc, 'zz')]).toEqual([1, 6, undefined]);
  });
  it('puts the cursor there, at its end when it is shorter, and nowhere when it is gone', () => {
    const state = two('one|two').a.state('en');
    expect([1, 99].map((offset) => selectInBlock(state.tr, 'e1', offset).selection.head)).toEqual([7, 9]);
    const { tr } = state;
    expect(selectInBlock(tr, 'zz').selection.eq(state.selection)).toBe(true);
  });
});

describe('pasteSlice', () => {
  const pasted = (start: string, text: string, result: string): void =>
    check(start, (state) => state.tr.replaceSelection(pasteSlice(parse(text).drafts.map(blockNode))), result);
  it('a paragraph goes into the text', () => pasted('one^two', 'x', 'onex^two'));
  it('several begin and end open', () => pasted('one^two', 'x|{bullet}y|z', 'onex|{bullet}y|z^two'));
  it('nothing is nothing', () => expect(pasteSlice([]).size).toBe(0));
});
