import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { HEAD, marker } from '../../../shared/letter/letter';
import { blockNode } from '../../../shared/letter/schema';
import { expectAgreed, exchange, idsOf, parse, plain, select, show, two, typeAfter } from './build';

/** Something done to the English text by another program, in one transaction; indexes count markers, units and embeds. */
type Change = (text: Y.Text) => void;

/** The other person's view follows, by small steps and without repair, and so again when it is undone there and done here. */
function follows(start: string, change: Change, result: string, ids?: string): void {
  const { a, b } = two(start);
  const before = b.state('en').doc.toJSON() as unknown;
  const after = { a: '', b: '' };
  a.history.do('other', () => change(a.letter.text.en));
  expectAgreed(a, b);
  for (const [name, writer] of Object.entries({ a, b })) after[name as 'a'] = show(writer.state('en').doc);
  expect(after).toEqual({ a: plain(result), b: plain(result) });
  if (ids !== undefined) expect(idsOf(b.state('en').doc)).toBe(ids);
  a.history.undo();
  expectAgreed(a, b);
  expect(b.state('en').doc.toJSON()).toEqual(before);
}

type Row = readonly [name: string, start: string, change: Change, result: string, ids?: string];

// `one|two` is [e0] o n e [e1] t w o: markers at 0 and 4, length 8.
const ROWS: readonly Row[] = [
  ['words', 'one|two', (t) => t.insert(5, 'x'), 'one|xtwo'],
  ['words at the end of a block', 'one|two', (t) => t.insert(4, 'x'), 'onex|two'],
  ['words at the very end', 'one|two', (t) => t.insert(8, 'x'), 'one|twox'],
  ['words away', 'one|two', (t) => t.delete(1, 3), '|two', 'e0 e1'],
  ['a marker in the middle', 'one|two', (t) => t.insertEmbed(2, marker('n')), 'o|ne|two', 'e0 n e1'],
  ['a marker at a block\'s end', 'one|two', (t) => t.insertEmbed(4, marker('n')), 'one||two', 'e0 n e1'],
  ['a marker at a block\'s beginning', 'one|two', (t) => t.insertEmbed(1, marker('n')), '|one|two', 'e0 n e1'],
  ['a marker before all', 'one|two', (t) => t.insertEmbed(0, marker('n')), '|one|two', 'n e0 e1'],
  ['a marker after all', 'one|two', (t) => t.insertEmbed(8, marker('n')), 'one|two|', 'e0 e1 n'],
  ['several blocks in one event', 'one|two', (t) => t.applyDelta([{ retain: 4 }, { insert: marker('n') }, { insert: 'x' }, { insert: marker('m') }, { insert: 'y' }]), 'one|x|y|two', 'e0 n m e1'],
  ['several blocks before all', 'one|two', (t) => t.applyDelta([{ insert: marker('n') }, { insert: 'x' }, { insert: marker('m') }, { insert: 'y' }]), 'x|y|one|two', 'n m e0 e1'],
  ['many places at once', 'one|two', (t) => t.applyDelta([{ retain: 1 }, { insert: 'a' }, { retain: 1 }, { delete: 1 }, { retain: 1 }, { insert: marker('n') }, { retain: 2 }, { insert: 'b' }]), 'aoe||tbwo', 'e0 n e1'],
  ['the first marker away', 'one|two', (t) => t.delete(0, 1), 'one|two', 'head e1'],
  ['the first block away', 'one|two', (t) => t.delete(0, 4), 'two', 'e1'],
  ['the first marker and half its words away', 'one|two', (t) => t.delete(0, 3), 'e|two', 'head e1'],
  ['the first block and the next marker away', 'one|two', (t) => t.delete(0, 5), 'two', 'head'],
  ['from the first marker into the last block', 'one|two|three', (t) => t.delete(0, 7), 'o|three', 'head e2'],
  ['the first marker of an empty block away', '|two', (t) => t.delete(0, 1), 'two', 'e1'],
  ['the first marker and the whole rest of it, with words in its place', 'one|two', (t) => t.applyDelta([{ delete: 4 }, { insert: 'x' }]), 'x|two', 'head e1'],
  ['a second marker away', 'one|two', (t) => t.delete(4, 1), 'onetwo', 'e0'],
  ['several markers away', 'one|two|three', (t) => t.delete(2, 8), 'ohree', 'e0'],
  ['everything away', 'one|two', (t) => t.delete(0, 8), '', HEAD],
  ['everything away and something new', 'one|two', (t) => t.applyDelta([{ delete: 8 }, { insert: marker('n') }, { insert: 'x' }]), 'x', 'n'],
  ['everything away and words without a marker', 'one|two', (t) => t.applyDelta([{ delete: 8 }, { insert: 'x' }]), 'x', HEAD],
  ['text before the first marker', 'one|two', (t) => t.insert(0, 'x'), 'x|one|two', 'head e0 e1'],
  ['marked text before the first marker', 'one|two', (t) => t.applyDelta([{ insert: 'x' }, { insert: 'y', attributes: { bold: true } }, { insert: { br: true } }]), 'x[y](bold)\n|one|two', 'head e0 e1'],
  ['an embed before the first marker', 'one', (t) => t.insertEmbed(0, { chart: 1 }), '<{"chart":1}>|one', 'head e0'],
  ['text and a marker before the first marker', 'one|two', (t) => t.applyDelta([{ insert: 'x' }, { insert: marker('n') }, { insert: 'y' }]), 'x|y|one|two', 'head n e0 e1'],
  ['a marker before the head', '~one|two', (t) => t.insertEmbed(0, marker('n')), 'one|two', 'n e1'],
  ['a block before the head, with text at its end', '~one|two', (t) => t.applyDelta([{ insert: marker('n') }, { insert: 'x' }]), 'xone|two', 'n e1'],
  ['the head\'s words away', '~one|two', (t) => t.delete(0, 3), 'two', 'e1'],
  ['the head and the next marker away', '~one|two', (t) => t.delete(0, 4), 'two', HEAD],
  ['all of the head but a word', '~one|two', (t) => t.delete(0, 2), 'e|two', 'head e1'],
  ['a split of the head', '~one|two', (t) => t.insertEmbed(1, marker('n')), 'o|ne|two', 'head n e1'],
  ['words in an empty side', '', (t) => t.insert(0, 'x'), 'x', HEAD],
  ['a block in an empty side', '', (t) => t.applyDelta([{ insert: marker('n') }, { insert: 'x' }]), 'x', 'n'],
  ['blocks in an empty side', '', (t) => t.applyDelta([{ insert: 'a' }, { insert: marker('n') }, { insert: 'x' }, { insert: marker('m') }]), 'a|x|', 'head n m'],
  ['bold', 'one|two', (t) => t.format(2, 2, { bold: true }), 'o[ne](bold)|two'],
  ['bold across a marker', 'one|two', (t) => t.format(2, 5, { bold: true }), 'o[ne](bold)|[tw](bold)o'],
  ['bold on a marker alone', 'one|two', (t) => t.format(4, 1, { bold: true }), 'one|two'],
  ['bold from before the first marker to the end', 'one|two', (t) => t.format(0, 8, { bold: true }), '[one](bold)|[two](bold)'],
  ['bold away in part', '[one](bold)', (t) => t.format(2, 1, { bold: null }), '[o](bold)n[e](bold)'],
  ['a link over another', '[one](link=x)', (t) => t.format(2, 2, { link: 'y' }), '[o](link=x)[ne](link=y)'],
  ['two marks at once', 'one', (t) => t.format(1, 3, { bold: true, color: '#f00' }), '[one](bold color=#f00)'],
  ['a mark of a newer program over another of the same name', '[one](color=red)', (t) => t.format(2, 1, { color: 'blue' }), '[o](color=red)[n](color=blue)[e](color=red)'],
  ['a mark of a newer program with a value that is no string', 'one', (t) => t.format(1, 1, { size: { pt: 9 } }), '[o](size={"pt":9})ne'],
  ['a known name with a value we do not know', 'one', (t) => t.format(1, 1, { bold: 'heavy' }), '[o](bold=heavy)ne'],
  ['bold and an insertion in one event', 'one|two', (t) => t.applyDelta([{ retain: 3, attributes: { bold: true } }, { insert: 'x' }, { retain: 4, attributes: { italic: true } }]), '[on](bold)x[e](italic)|[tw](italic)o'],
  ['an emoji', 'a😀b', (t) => t.insert(4, '😁'), 'a😀😁b'],
  ['a marker whose id is taken', 'one|two', (t) => t.applyDelta([{ retain: 8 }, { insert: marker('e0') }, { insert: 'x' }]), 'one|two|x'],
  ['a marker with an empty id', 'one', (t) => t.insertEmbed(4, marker('')), 'one|'],
  ['a marker whose id is no string is no marker', 'one', (t) => t.insertEmbed(4, { b: 5 }), 'one<{"b":5}>'],
];

describe('what another program does to the text', () => {
  for (const [name, start, change, result, ids] of ROWS) it(name, () => follows(start, change, result, ids));
});

describe('what others do to the scalars', () => {
  const set = (key: string, value: string | number, start = 'one|two'): string => {
    const { a, b } = two(start);
    a.history.do('other', () => a.letter.blocks.set(key, value));
    expectAgreed(a, b);
    return show(b.state('en').doc);
  };
  it('a kind', () => expect(set('en:e1/kind', 'date')).toBe('one|{date}two'));
  it('a kind of a newer program', () => expect(set('en:e1/kind', 'stanza')).toBe('one|{stanza}two'));
  it('a scalar of a newer program changes nothing', () => expect(set('en:e1/colour', 'red')).toBe('one|two'));
  it('a level in a shape we do not know reads as absent', () => expect(set('en:e1/level', 'deep')).toBe('one|two'));
  it('a scalar of a block that is not there', () => expect(set('en:zz/kind', 'date')).toBe('one|two'));
  it('the other side does not show it', () => expect(set('fr:e1/kind', 'date')).toBe('one|two'));
  it('a new block comes with its scalars', () => {
    const { a, b } = two('one');
    a.dispatch('en', a.state('en').tr.insert(5, blockNode({ kind: 'ordered', level: 2, template: '(%2)', start: 3, runs: [{ text: 'x' }] })));
    expectAgreed(a, b);
    expect(show(b.state('en').doc)).toBe('one|{ordered 2 template=(%2) start=3}x');
  });
});

describe('two people begin an empty side', () => {
  it('both type: both have both words', () => {
    const { a, b } = two('');
    a.dispatch('en', a.state('en').tr.insertText('one ', 1));
    b.dispatch('en', b.state('en').tr.insertText('two ', 1));
    expectAgreed(a, b);
    expect(show(a.state('en').doc).split(' ').filter(Boolean).sort()).toEqual(['one', 'two']);
    expect(idsOf(a.state('en').doc)).toBe(HEAD);
  });

  it('both press Enter and type below: no word is lost', () => {
    const { a, b } = two('');
    for (const [writer, word] of [[a, 'one'], [b, 'two']] as const) {
      writer.dispatch('en', writer.state('en').tr.split(1));
      writer.dispatch('en', writer.state('en').tr.insertText(word, 3));
    }
    expectAgreed(a, b);
    const blocks = show(a.state('en').doc).split('|');
    expect(blocks.filter(Boolean).sort()).toEqual(['one', 'two']);
  });

  it('one types, the other presses Enter', () => {
    const { a, b } = two('');
    a.dispatch('en', a.state('en').tr.insertText('one', 1));
    b.dispatch('en', b.state('en').tr.split(1));
    expectAgreed(a, b);
    expect(a.state('en').doc.textContent).toBe('one');
  });

  it('one empties the head block above others while the other types in it', () => {
    const { a, b } = two('~one|two');
    a.dispatch('en', a.state('en').tr.delete(1, 4));
    typeAfter(b, 'en', 'one', ' more');
    expectAgreed(a, b);
    expect(show(a.state('en').doc)).toContain('more');
  });

  it('both put a block before the head', () => {
    const { a, b } = two('~one|two');
    for (const [writer, text] of [[a, 'x'], [b, 'y']] as const) writer.dispatch('en', writer.state('en').tr.insert(0, blockNode({ kind: 'paragraph', runs: [{ text }] })));
    expectAgreed(a, b);
    expect(show(a.state('en').doc).split('|').filter(Boolean).sort()).toEqual(['one', 'two', 'x', 'y']);
  });
});

describe('a view survives what others do', () => {
  it('the cursor stays with its words', () => {
    const { a, b } = two('one|two');
    select(b, 'en', parse('one|t^wo'));
    a.dispatch('en', a.state('en').tr.insertText('more ', 1).split(3));
    exchange(a, b);
    const { doc, selection } = b.state('en');
    expect(show(doc)).toBe('mo|re one|two');
    expect([selection.$head.parent.textContent, selection.$head.parentOffset]).toEqual(['two', 1]);
  });

  it('blocks that nobody touched are the same nodes', () => {
    const { a, b } = two('one|two|three');
    const before = b.state('en').doc;
    typeAfter(a, 'en', 'two', '!');
    a.dispatch('en', a.state('en').tr.split(3));
    exchange(a, b);
    const after = b.state('en').doc;
    expect(after.lastChild).toBe(before.lastChild);
  });

  it('a binding that is detached follows no more', () => {
    const { a, b } = two('one');
    b.hosts.en.binding.detach();
    typeAfter(a, 'en', 'one', '!');
    exchange(a, b);
    expect(show(b.state('en').doc)).toBe('one');
  });

  it('what comes from the letter is never written back', () => {
    const { a, b } = two('one|two');
    a.dispatch('en', a.state('en').tr.setNodeAttribute(0, 'kind', 'date').split(3));
    const updates = a.give();
    for (const update of updates) b.take(update);
    expect(b.give()).toEqual([]);
  });
});
