import { describe, expect, it } from 'vitest';
import { pairIdOf } from '../../../shared/letter/pairs';
import { blockNode, schema } from '../../../shared/letter/schema';
import { splitBlock } from '../../../shared/letter/text-commands';
import { check, exchange, expectAgreed, parse, select, showPairs, two } from './build';
import type { OurWriter } from '../../fuzz/our-writer';

const enter = { command: splitBlock };
const draft = (text: string) => blockNode({ kind: 'paragraph', runs: [{ text }] });

describe('where a new block belongs', () => {
  it('the tail of a split stays in the head\'s pair', () => check('one t^wo|x', enter, 'one t|^wo|x', { pairs: 'e0,a0:f0 e1:f1 :f2' }));
  it('also of a block that has no entry', () => check('a|b|c|on^e', enter, 'a|b|c|on|^e', { paired: '0:0', pairs: 'e0:f0 e1: e2: e3,a0: :f1 :f2' }));
  it('also of the head', () => check('~on^e|two', enter, 'on|^e|two', { fr: '~un|deux', pairs: 'head,a0:head e1:f1' }));
  it('also with what was pasted around the cut', () => check('on^e|two', (state) => state.tr.replaceSelection(parsedSlice('x|y')), 'onx|y^e|two', { pairs: 'e0,a0:f0 e1:f1 :f2' }));
  it('Enter at the end gives the empty block a pair of its own', () => check('one^|two', enter, 'one|^|two', { pairs: 'e0:f0 a0: e1:f1 :f2' }));
  it('Enter at the beginning too', () => check('one|^two', enter, 'one||^two', { pairs: 'e0:f0 a0: e1:f1 :f2' }));
  it('a pasted block too', () => check('one|two', (state) => state.tr.insert(5, draft('x')), 'one|x|two', { pairs: 'e0:f0 a0: e1:f1 :f2' }));
  it('blocks pasted at the end too', () => check('one|two^', (state) => state.tr.replaceSelection(parsedSlice('x|y|z')), 'one|twox|y|z^', { pairs: 'e0:f0 e1:f1 a0: a1: :f2' }));
  it('a block between two of one pair joins it', () => check('one|two', (state) => state.tr.insert(5, draft('x')), 'one|x|two', { paired: '0,1:0', pairs: 'e0,a0,e1:f0 :f1 :f2' }));
  it('several there too', () => check('one|two', (state) => state.tr.insert(5, [draft('x'), draft('y')]), 'one|x|y|two', { paired: '0,1:0', pairs: 'e0,a0,a1,e1:f0 :f1 :f2' }));
  it('Enter at an end inside a pair too', () => check('one^|two', enter, 'one|^|two', { paired: '0,1:0', pairs: 'e0,a0,e1:f0 :f1 :f2' }));
  it('a block before all of a pair does not', () => check('one|two', (state) => state.tr.insert(0, draft('x')), 'x|one|two', { paired: '0,1:0', pairs: 'a0: e0,e1:f0 :f1 :f2' }));
  it('a block that is dragged keeps its pair', () => check('one|two|three', (state) => state.tr.delete(0, 5).insert(12, state.doc.child(0)), 'two|three|one', { pairs: 'e0:f0 e1:f1 e2:f2' }));
  it('a split in three by one transaction', () => check('one', (state) => state.tr.split(3).split(2), 'o|n|e', { fr: 'un', pairs: 'e0,a0,a1:f0' }));
  it('a join leaves the first pair', () => check('one|two|three', (state) => state.tr.join(5), 'onetwo|three', { pairs: 'e0:f0 :f1 e2:f2' }));
});

function parsedSlice(text: string) {
  const doc = schema.nodes.doc.create(null, parse(text).drafts.map(blockNode));
  return doc.slice(1, doc.content.size - 1);
}

describe('the entry of a new block', () => {
  const split = (writer: OurWriter): void => {
    select(writer, 'en', parse('on^e'));
    splitBlock(writer.newId)(writer.state('en'), (tr) => writer.dispatch('en', tr));
  };
  it('is written with it and goes with it', () => {
    const { a, b } = two('one|two');
    const before = [...a.letter.align.keys()].sort();
    split(a);
    expect(pairIdOf(a.letter, 'en', 'a0')).toBe('p0');
    a.undo();
    expect([...a.letter.align.keys()].sort()).toEqual(before);
    expectAgreed(a, b);
  });
  it('is none where the block stands alone', () => {
    const { a } = two('one');
    a.dispatch('en', a.state('en').tr.insert(5, draft('x')));
    expect(a.letter.align.has('en:a0')).toBe(false);
  });
  it('stays when the block goes, so that undo restores all', () => {
    const { a, b } = two('one|two');
    a.dispatch('en', a.state('en').tr.delete(5, 10));
    expect(a.letter.align.get('en:e1')).toBe('p1');
    exchange(a, b);
    a.undo();
    expectAgreed(a, b);
    expect(showPairs(b.reader.pairs)).toBe('e0:f0 e1:f1 :f2');
  });
});
