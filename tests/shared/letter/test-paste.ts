import { Fragment, Slice } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { blockText, type Block, type BlockDraft, type Run } from '../../../shared/letter/block';
import { noteRun, referenceOf } from '../../../shared/letter/notes';
import { pasteBlocks, withNotes, withoutOwnNotes } from '../../../shared/letter/paste';
import { blockNode, nodeRuns, sideNode, type NodeAttrs } from '../../../shared/letter/schema';

const p = (text: string, ...notes: string[]): BlockDraft => ({ kind: 'paragraph', runs: [...(text === '' ? [] : [{ text }]), ...notes.map((name) => noteRun({ name }))] });
const note = (name: string, text: string): BlockDraft => ({ kind: 'note', note: name, runs: [{ text }] });
const cell = (row: number, column: number, text: string, kind = 'cell'): BlockDraft => ({ kind, table: 't', row, column, runs: [{ text }] });
const heading = (text: string): BlockDraft => ({ kind: 'heading', level: 2, runs: [{ text }] });

/** A side with the cursor at `|` of one of its blocks. */
function side(...drafts: BlockDraft[]): EditorState {
  const at = drafts.findIndex((draft) => blockText(draft).includes('|'));
  const offset = blockText(drafts[at]!).indexOf('|');
  const bare = (run: Run): Run => ('text' in run ? { ...run, text: run.text.replace('|', '') } : run);
  const doc = sideNode(drafts.map((draft, i): Block => ({ ...draft, id: `b${i}`, runs: draft.runs.map(bare).filter((run) => !('text' in run) || run.text !== '') })));
  let start = 1;
  for (let i = 0; i < at; i++) start += doc.child(i).nodeSize;
  return EditorState.create({ doc, selection: TextSelection.create(doc, start + offset) });
}

/** What is there after pasting, in a line each: kind, note or table place, words with the names of notes. */
function pasted(state: EditorState, ...drafts: BlockDraft[]): string[] {
  let made = 0;
  const tr = pasteBlocks(state, new Slice(Fragment.fromArray(drafts.map((draft) => blockNode(draft))), 1, 1), () => `new${++made}`);
  tr?.doc.check();
  return (tr?.doc ?? state.doc).children.map((node) => {
    const { kind, note: name, table, row, column } = node.attrs as NodeAttrs;
    const words = nodeRuns(node).map((run) => ('text' in run ? run.text : `‹${referenceOf(run)?.name}›`)).join('');
    return `${kind}${name === null ? '' : ` ${name}`}${table === null ? '' : ` ${table}:${row},${column}`} ${words}`;
  });
}

describe('pasteBlocks', () => {
  it('puts one paragraph into the text', () => expect(pasted(side(p('a|b')), p('x'))).toEqual(['paragraph axb']));
  it('joins the first and the last with what is there', () => expect(pasted(side(p('a|b')), p('x'), p('y'))).toEqual(['paragraph ax', 'paragraph yb']));
  it('makes an empty block what the first one is', () => expect(pasted(side(p('|')), heading('x'), p('y'))).toEqual(['heading x', 'paragraph y']));
  it('puts notes at the end, under new names', () => expect(pasted(side(p('a|b', 'n'), note('n', 'N')), p('x', 'n'), note('n', 'X'))).toEqual(['paragraph ax‹new1›b‹n›', 'note new1 X', 'note n N']));
  it('puts them after the notes of what stands before', () => expect(pasted(side(p('a', 'n'), p('b|'), note('n', 'N')), p('x', 'm'), note('m', 'X'), note('m', 'more'))).toEqual(['paragraph a‹n›', 'paragraph bx‹new1›', 'note n N', 'note new1 X', 'note new1 more']));
  it('finds the note again that a cut left behind', () => expect(pasted(side(p('a|'), note('n', 'N')), p('x', 'n'), note('n', 'N'))).toEqual(['paragraph ax‹n›', 'note n N']));
  it('but not one with other words', () => expect(pasted(side(p('a|'), note('n', 'N')), p('x', 'n'), note('n', 'M'))).toEqual(['paragraph ax‹new1›', 'note n N', 'note new1 M']));
  it('a reference without its note stays as it is', () => expect(pasted(side(p('a|')), p('x', 'q'))).toEqual(['paragraph ax‹q›']));
  it('notes by themselves are words', () => expect(pasted(side(p('a|')), note('n', 'x'), note('n', 'y'))).toEqual(['paragraph ax', 'paragraph y']));
  it('what goes into a note is of it', () => expect(pasted(side(p('a', 'n'), note('n', 'N|')), p('x'), heading('y'))).toEqual(['paragraph a‹n›', 'note n Nx', 'note n y']));
  it('what goes into a cell is of it', () => expect(pasted(side(cell(0, 0, 'a|'), cell(0, 1, 'b')), p('x'), cell(5, 5, 'y'))).toEqual(['cell t:0,0 ax', 'cell t:0,0 y', 'cell t:0,1 b']));
  it('tables get new names and keep to themselves', () => expect(pasted(side(p('a|b'), cell(0, 0, 't')), cell(0, 0, 'x'), cell(0, 1, 'y'))).toEqual(['paragraph a', 'cell new1:0,0 x', 'cell new1:0,1 y', 'paragraph b', 'cell t:0,0 t']));
  it('a table in an empty block takes it', () => expect(pasted(side(p('|')), cell(0, 0, 'x'), cell(0, 1, 'y'))).toEqual(['cell new1:0,0 x', 'cell new1:0,1 y']));
  it('one cell is words', () => expect(pasted(side(p('a|b')), cell(0, 0, 'x'))).toEqual(['paragraph axb']));
  it('nothing is nothing', () => expect(pasteBlocks(side(p('a|')), Slice.empty, () => 'x')).toBeUndefined());
});

describe('what is copied', () => {
  const state = side(p('|a', 'n', 'm'), p('b'), note('n', 'N'), note('m', 'M'), note('m', 'more'));
  it('brings the notes it refers to', () => {
    const slice = withNotes(state.doc.slice(1, 3, true), state.doc);
    expect(slice.content.childCount).toBe(2);
    expect(withNotes(state.doc.slice(1, 4, true), state.doc).content.childCount).toBe(4);
  });
  it('without references is left alone', () => {
    const slice = state.doc.slice(5, 7, true);
    expect(withNotes(slice, state.doc)).toBe(slice);
  });
  it('dragged, leaves its notes where they are', () => {
    const chosen = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, 4)));
    const slice = withNotes(chosen.selection.content(), chosen.doc);
    expect(withoutOwnNotes(slice, chosen).content.childCount).toBe(1);
  });
});
