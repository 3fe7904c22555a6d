import { describe, expect, it } from 'vitest';
import { mergePairs } from '../../../shared/letter/edits';
import { Gate } from '../../../shared/letter/gate';
import { History, type Deed } from '../../../shared/letter/history';
import type { Side } from '../../../shared/letter/side';
import type { OurWriter } from '../../fuzz/our-writer';
import { exchange, expectAgreed, show, showPairs, two, typeAfter } from './build';

const both = (writer: OurWriter): string => `${show(writer.state('en').doc)} / ${show(writer.state('fr').doc)}`;
const merge = (writer: OurWriter): boolean => writer.history.do('align', () => mergePairs(writer.letter, writer.reader.pairs[0]!, writer.reader.pairs[1]!, writer));

/** How many times one can undo. */
function steps(writer: OurWriter): number {
  let count = 0;
  while (writer.history.undo()) count += 1;
  return count;
}

/** Makes the last deed one that was done so many milliseconds ago. */
function wait(writer: OurWriter, milliseconds: number): void {
  writer.history.undoManager.lastChange -= milliseconds;
}

describe('what is one step of the history', () => {
  const typed = (...words: readonly (readonly [Side, string, string])[]): OurWriter => {
    const { a } = two('one|two', 'un|deux');
    for (const [side, after, text] of words) typeAfter(a, side, after, text);
    return a;
  };
  it('typing in one side flows together', () => expect(steps(typed(['en', 'one', 'a'], ['en', 'onea', 'b'], ['en', 'two', 'c']))).toBe(1));
  it('typing in the other side is a new step', () => expect(steps(typed(['en', 'one', 'a'], ['fr', 'un', 'b'], ['fr', 'deux', 'c'], ['en', 'two', 'd']))).toBe(3));
  it('the steps are taken back in the order they were done', () => {
    const a = typed(['en', 'one', '!'], ['fr', 'un', '?']);
    a.undo();
    expect(both(a)).toBe('one!|two / un|deux');
    a.undo();
    expect(both(a)).toBe('one|two / un|deux');
    a.redo();
    a.redo();
    expect(both(a)).toBe('one!|two / un?|deux');
  });
  it('a pause parts typing; less does not', () => {
    expect(new History(two('one').a.letter).undoManager.captureTimeout).toBe(600);
    // A minute instead of that, so that a slow machine makes no pause of its own.
    for (const [pause, count] of [[1_000, 1], [61_000, 2]] as const) {
      const { a } = two('one');
      a.history.undoManager.captureTimeout = 60_000;
      typeAfter(a, 'en', 'one', 'a');
      wait(a, pause);
      typeAfter(a, 'en', 'onea', 'b');
      expect(steps(a), `${pause} ms`).toBe(count);
    }
  });
  it('text, alignment, text', () => {
    const { a } = two('one|two', 'un|deux');
    typeAfter(a, 'en', 'one', 'a');
    merge(a);
    typeAfter(a, 'en', 'onea', 'b');
    expect(steps(a)).toBe(3);
  });
  for (const deed of ['align', 'confirm', 'other'] satisfies Deed[]) {
    it(`two deeds of the kind "${deed}" are two`, () => {
      const { a } = two('one');
      for (const value of ['x', 'y']) a.history.do(deed, () => a.letter.align.set('en:e0', value));
      expect(steps(a)).toBe(2);
    });
  }
  it('typing, then a deed of another kind, is never one with it', () => {
    const { a } = two('one');
    typeAfter(a, 'en', 'one', 'a');
    a.history.do('confirm', () => a.letter.pairs.set('p0/confirmed', 'x'));
    a.undo();
    expect([show(a.state('en').doc), a.letter.pairs.size]).toEqual(['onea', 0]);
  });
  it('seal ends a stretch of typing', () => {
    const { a } = two('one');
    typeAfter(a, 'en', 'one', 'a');
    a.history.seal();
    typeAfter(a, 'en', 'onea', 'b');
    expect(steps(a)).toBe(2);
  });
  it('typing after an undo is a new step', () => {
    const { a } = two('one');
    typeAfter(a, 'en', 'one', 'a');
    a.history.seal();
    typeAfter(a, 'en', 'onea', 'b');
    a.undo();
    typeAfter(a, 'en', 'onea', 'c');
    a.undo();
    expect(show(a.state('en').doc)).toBe('onea');
  });
  it('do gives back what the change gives', () => expect(two('one').a.history.do('other', () => 5)).toBe(5));
  it('a change that writes nothing is no step', () => {
    const { a } = two('one');
    a.history.do('align', () => false);
    expect([a.history.canUndo, a.history.undo()]).toEqual([false, false]);
  });
});

describe('undo and redo', () => {
  it('say whether there is something', () => {
    const { a } = two('one');
    expect([a.history.canUndo, a.history.canRedo, a.history.undo(), a.history.redo()]).toEqual([false, false, false, false]);
    typeAfter(a, 'en', 'one', 'a');
    expect([a.history.canUndo, a.history.undo(), a.history.canRedo, a.history.redo(), a.history.canRedo]).toEqual([true, true, true, true, false]);
  });
  it('a new deed ends what could be done again', () => {
    const { a } = two('one');
    typeAfter(a, 'en', 'one', 'a');
    a.undo();
    typeAfter(a, 'en', 'one', 'b');
    expect([a.history.canRedo, show(a.state('en').doc)]).toEqual([false, 'oneb']);
  });
  it('cover alignment and scalars as well as text', () => {
    const { a, b } = two('one|two', 'un|deux');
    merge(a);
    a.dispatch('en', a.state('en').tr.setNodeAttribute(0, 'kind', 'date'));
    a.undo();
    expect(show(a.state('en').doc)).toBe('one|two');
    a.undo();
    expectAgreed(a, b);
    expect(showPairs(b.reader.pairs)).toBe('e0:f0 e1:f1');
  });
});

describe('another person\'s deeds', () => {
  it('are not undone, and nothing that they did to what I undo is lost', () => {
    const { a, b } = two('one|two', 'un|deux');
    typeAfter(a, 'en', 'one', ' mine');
    exchange(a, b);
    typeAfter(b, 'en', 'one mine', ' theirs');
    typeAfter(b, 'fr', 'un', ' leur');
    exchange(a, b);
    a.undo();
    expectAgreed(a, b);
    expect(both(b)).toBe('one theirs|two / un leur|deux');
    expect(a.history.undo()).toBe(false);
  });
  it('are not there to undo for one who did nothing', () => {
    const { a, b } = two('one');
    typeAfter(a, 'en', 'one', '!');
    exchange(a, b);
    expect([b.history.canUndo, b.history.undo()]).toEqual([false, false]);
  });
  it('do not part my typing', () => {
    const { a, b } = two('one|two');
    typeAfter(a, 'en', 'one', 'a');
    typeAfter(b, 'en', 'two', 'b');
    exchange(a, b);
    typeAfter(a, 'en', 'onea', 'c');
    a.undo();
    expect(show(a.state('en').doc)).toBe('one|twob');
  });
  it('a block that they joined stays joined when I undo my words in it', () => {
    const { a, b } = two('one|two');
    typeAfter(a, 'en', 'two', ' mine');
    exchange(a, b);
    b.dispatch('en', b.state('en').tr.join(5));
    exchange(a, b);
    a.undo();
    expectAgreed(a, b);
    expect(show(b.state('en').doc)).toBe('onetwo');
  });
});

describe('the gate', () => {
  const gate = (): { gate: Gate<string>; passed: string[] } => {
    const passed: string[] = [];
    return { gate: new Gate((update: string) => passed.push(update)), passed };
  };
  it('passes what comes', () => {
    const { gate: g, passed } = gate();
    g.receive('a');
    expect([passed, g.held]).toEqual([['a'], 0]);
  });
  it('holds while a word is composed, then passes in order', () => {
    const { gate: g, passed } = gate();
    g.hold();
    g.receive('a');
    g.receive('b');
    expect([[...passed], g.held]).toEqual([[], 2]);
    g.release();
    g.receive('c');
    expect([passed, g.held]).toEqual([['a', 'b', 'c'], 0]);
  });
  it('waits for the last of several', () => {
    const { gate: g, passed } = gate();
    g.hold();
    g.hold();
    g.receive('a');
    g.release();
    expect(passed).toEqual([]);
    g.release();
    expect(passed).toEqual(['a']);
  });
  it('a release too many holds nothing open', () => {
    const { gate: g, passed } = gate();
    g.release();
    g.hold();
    g.receive('a');
    expect(passed).toEqual([]);
  });
  it('keeps a letter whole: the other\'s words wait for the composed one', () => {
    const { a, b } = two('one');
    const held = new Gate((update: Uint8Array) => a.take(update));
    typeAfter(b, 'en', 'one', ' theirs');
    held.hold();
    for (const update of b.give()) held.receive(update);
    typeAfter(a, 'en', 'one', ' mine');
    expect(show(a.state('en').doc)).toBe('one mine');
    held.release();
    expectAgreed(a, b);
    expect(show(a.state('en').doc)).toMatch(/^one(?= .*mine)(?= .*theirs)/);
  });
});
