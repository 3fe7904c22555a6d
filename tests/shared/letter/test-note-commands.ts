import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { insertNote, positionOfNote } from '../../../shared/letter/note-commands';
import { noteReference } from '../../../shared/letter/notes';
import { nodeRuns, type NodeAttrs } from '../../../shared/letter/schema';
import { isText } from '../../../shared/letter/block';
import { parse, select, two } from './build';
import type { OurWriter } from '../../fuzz/our-writer';

/** A side with its notes: `one*n0|n0: words`. */
function seen({ doc }: { readonly doc: Node }): string {
  const blocks: string[] = [];
  doc.forEach((node) => {
    const { kind, note } = node.attrs as NodeAttrs;
    const words = nodeRuns(node).map((run) => (isText(run) ? run.text : `*${noteReference(run.embed)?.name ?? '?'}`)).join('');
    blocks.push(kind === 'note' ? `${note}: ${words}` : words);
  });
  return blocks.join('|');
}

/** Puts a note where the caret of the notation stands, named as it is told. */
function put(writer: OurWriter, at: string, name: string): boolean {
  select(writer, 'en', parse(at));
  writer.history.seal();
  return insertNote(() => name)(writer.state('en'), (tr) => writer.dispatch('en', tr));
}

describe('a new note', () => {
  test('stands at the side’s end, and the cursor in it', () => {
    const { a } = two('one|two');
    put(a, 'on^e', 'x');
    expect(seen(a.state('en'))).toBe('on*xe|two|x: ');
    const { $from } = a.state('en').selection;
    expect([$from.parent.attrs['kind'], $from.parentOffset]).toEqual(['note', 0]);
  });

  test('stands in the order of the references, not of writing', () => {
    const { a } = two('one|two|three');
    put(a, 'one|tw^o', 'second');
    put(a, 'on^e', 'first');
    put(a, 'one*|two*|thr^ee', 'third');
    expect(seen(a.state('en'))).toBe('on*firste|tw*secondo|thr*thirdee|first: |second: |third: ');
  });

  test('between two of one paragraph', () => {
    const { a } = two('abc');
    put(a, 'a^bc', 'x');
    put(a, 'abc*^', 'z');
    put(a, 'a*b^c', 'y');
    expect(seen(a.state('en'))).toBe('a*xb*yc*z|x: |y: |z: ');
  });

  test('behind what is selected, which stays', () => {
    const { a } = two('one two');
    put(a, '^one^ two', 'x');
    expect(seen(a.state('en'))).toBe('one*x two|x: ');
  });

  test('none inside a note', () => {
    const { a } = two('one');
    put(a, 'one^', 'x');
    expect(insertNote(() => 'y')(a.state('en'), () => expect.unreachable('it dispatched'))).toBe(false);
  });

  test('is asked for without being made', () => {
    const { a } = two('one');
    expect(insertNote(() => expect.unreachable('it named one'))(a.state('en'))).toBe(true);
  });

  test('reference and note are one step back', () => {
    const { a } = two('one|two');
    put(a, 'on^e', 'x');
    a.undo();
    expect(seen(a.state('en'))).toBe('one|two');
  });

  test('is found by its name', () => {
    const { a } = two('one');
    put(a, 'one^', 'x');
    const { doc } = a.state('en');
    expect(doc.resolve(positionOfNote(doc, 'x')!).parent.attrs['note']).toBe('x');
    expect(positionOfNote(doc, 'y')).toBeUndefined();
  });
});
