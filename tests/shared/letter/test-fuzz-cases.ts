import { describe, expect, it } from 'vitest';
import type { OurWriter } from '../../fuzz/our-writer';
import { ourWriters } from '../../fuzz/start';

/** Everybody gives and takes until nobody has anything to give. */
function sync(writers: readonly OurWriter[]): void {
  for (let given = true; given; ) {
    const updates = writers.map((writer) => writer.give());
    given = updates.some((list) => list.length > 0);
    writers.forEach((writer, to) => updates.forEach((list, from) => from !== to && list.forEach((update) => writer.take(update))));
  }
}

const shown = (writer: OurWriter): string => writer.state('en').doc.textBetween(0, writer.state('en').doc.content.size, '¶');

function type(writer: OurWriter, before: string, text: string): void {
  writer.dispatch('en', writer.state('en').tr.insertText(text, 1 + shown(writer).indexOf(before)));
}

describe('cases that the fuzz found', () => {
  // Seed 3040: an undo puts a deleted stretch back before what a peer typed in it meanwhile, piece by piece as Yjs keeps
  // it; a mark that begins inside a word makes two pieces of the word, and the peer's words came to stand between them.
  it('what a peer types in a deleted block does not stand inside a word when the deletion is undone', () => {
    const [a, b] = ourWriters(1) as [OurWriter, OurWriter, OurWriter];
    sync([a, b]);
    type(a, 'en 0', 'one two three ');
    const { state } = a.hosts.en;
    const middle = 1 + shown(a).indexOf('wo');
    a.dispatch('en', state.tr.addMark(middle, middle + 8, state.schema.marks.bold!.create()));
    a.history.seal();
    sync([a, b]);
    a.dispatch('en', a.state('en').tr.delete(1, a.state('en').doc.content.size - 1));
    type(b, 'two', 'new ');
    a.undo();
    sync([a, b]);
    expect(shown(b)).toBe(shown(a));
    expect(shown(a).split(' ')).toEqual(expect.arrayContaining(['one', 'two', 'three', 'new']));
  });
});
