import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { blockText, type Json } from '../../../shared/letter/block';
import { letterDoc } from '../../../shared/letter/doc';
import { Letter, marker } from '../../../shared/letter/letter';
import { readAttrs, readSide } from '../../../shared/letter/read-side';
import { sideNode } from '../../../shared/letter/schema';
import { exchange, expectAgreed, letterOf, opened, show, two, typeAfter } from './build';

/** The English text made by hand. */
function textOf(write: (text: Y.Text) => void): Letter {
  const letter = new Letter(letterDoc());
  letter.doc.transact(() => write(letter.text.en));
  return letter;
}

const shown = (letter: Letter): string => show(sideNode(readSide(letter, 'en').blocks));
const ids = (letter: Letter): string[] => readSide(letter, 'en').blocks.map((block) => block.id);

describe('blocks', () => {
  it('an empty side has none, and reading writes nothing', () => {
    const letter = textOf(() => undefined);
    const before = Y.encodeStateAsUpdate(letter.doc);
    expect(readSide(letter, 'en')).toEqual({ blocks: [], starts: [], headless: true });
    expect(Y.encodeStateAsUpdate(letter.doc)).toEqual(before);
  });
  it('begin with a marker', () => expect(readSide(letterOf('one|two', ''), 'en')).toMatchObject({ starts: [1, 5], headless: false, blocks: [{ id: 'e0', kind: 'paragraph' }, { id: 'e1' }] }));
  it('may be empty', () => expect(readSide(letterOf('||', ''), 'en').starts).toEqual([1, 2, 3]));
  it('text before the first marker is the head', () => expect(readSide(textOf((t) => t.applyDelta([{ insert: 'a' }, { insert: marker('x') }, { insert: 'b' }])), 'en')).toMatchObject({ starts: [0, 2], headless: true, blocks: [{ id: 'head' }, { id: 'x' }] }));
  it('an embed before the first marker is too', () => expect(ids(textOf((t) => t.applyDelta([{ insert: { br: true } }, { insert: marker('x') }])))).toEqual(['head', 'x']));
  it('a marker of the head\'s id is the head', () => expect(ids(textOf((t) => t.applyDelta([{ insert: marker('head') }, { insert: 'a' }])))).toEqual(['head']));
  it('text that was deleted is not there', () => expect(shown(textOf((t) => {
    t.applyDelta([{ insert: marker('x') }, { insert: 'one' }, { insert: marker('y') }, { insert: 'two' }]);
    t.delete(2, 3);
  }))).toBe('otwo'));
  it('neighbours with the same marks are one run, in whatever order they came', () => expect(readSide(textOf((t) => {
    t.insertEmbed(0, marker('x'));
    t.insert(1, 'c', { bold: true, italic: true });
    t.insert(1, 'a', { italic: true, bold: true });
    t.insert(2, 'b', { bold: true, italic: true });
  }), 'en').blocks[0]!.runs).toEqual([{ text: 'abc', marks: { bold: true, italic: true } }]));
  it('a mark on a marker is none of the words\'', () => expect(shown(textOf((t) => {
    t.applyDelta([{ insert: marker('x') }, { insert: 'one' }, { insert: marker('y') }, { insert: 'two' }]);
    t.format(0, 1, { bold: true });
    t.format(4, 1, { bold: true });
  }))).toBe('one|two'));
  it('hard breaks and other embeds stand among the words', () => {
    const [block] = readSide(letterOf('a\nb<{"note":"7"}>', ''), 'en').blocks;
    expect(blockText(block!)).toBe('a\nb\uFFFC');
  });
});

describe('two blocks of one id', () => {
  const doubled = (): Letter => textOf((t) => t.applyDelta([{ insert: marker('x') }, { insert: 'one' }, { insert: marker('x') }, { insert: 'two' }, { insert: marker('x') }]));

  it('the oldest keeps it, the others say which item they are', () => {
    const [first, ...twins] = ids(doubled());
    expect(first).toBe('x');
    expect(new Set(twins).size).toBe(2);
    for (const twin of twins) expect(twin).toMatch(/^x~\d+\.\d+$/);
  });
  it('the oldest keeps it where it stands below', () => {
    const letter = textOf((t) => t.applyDelta([{ insert: marker('x') }, { insert: 'old' }]));
    letter.text.en.applyDelta([{ insert: marker('x') }, { insert: 'new' }]);
    expect(ids(letter)[1]).toBe('x');
  });
  it('words before the first marker keep `head` from a marker of that name', () => expect(ids(textOf((t) => t.applyDelta([{ insert: 'a' }, { insert: marker('head') }])))[0]).toBe('head'));
  it('a marker that holds what a twin reads as is told from it too', () => {
    const letter = doubled();
    const twin = ids(letter)[1]!;
    letter.text.en.insertEmbed(letter.text.en.length, marker(twin));
    expect(new Set(ids(letter)).size).toBe(4);
  });
  it('are the same on a replica that got them in another order', () => {
    const [a, b] = [two('one').a, two('one').b];
    for (const writer of [a, b]) writer.history.do('other', () => writer.letter.text.en.applyDelta([{ retain: 4 }, { insert: marker('x') }, { insert: writer.name }]));
    expectAgreed(a, b);
    expect(ids(a.letter)).toEqual(ids(b.letter));
    expect(new Set(ids(a.letter)).size).toBe(3);
  });
  it('a twin has the scalars of its id until it has its own', () => {
    const letter = doubled();
    letter.blocks.set('en:x/kind', 'date');
    const twin = ids(letter)[1]!;
    expect(shown(letter)).toBe('{date}one|{date}two|{date}');
    letter.blocks.set(`en:${twin}/kind`, 'address');
    expect(shown(letter)).toBe('{date}one|{address}two|{date}');
  });
  it('when the oldest goes, the next has the id', () => {
    const { a, b } = two('one');
    a.history.do('other', () => a.letter.text.en.applyDelta([{ retain: 4 }, { insert: marker('e0') }, { insert: 'two' }]));
    exchange(a, b);
    a.dispatch('en', a.state('en').tr.delete(0, 5));
    expectAgreed(a, b);
    expect(ids(b.letter)).toEqual(['e0']);
  });
});

describe('scalars', () => {
  const attrs = (...entries: readonly (readonly [string, Json])[]): unknown => {
    const letter = letterOf('one', '');
    for (const [name, value] of entries) letter.blocks.set(`en:e0/${name}`, value);
    return readAttrs(letter, 'en', 'e0');
  };
  it('none: a paragraph', () => expect(attrs()).toEqual({ kind: 'paragraph' }));
  it('all of them', () => expect(attrs(['kind', 'ordered'], ['level', 2], ['numeral', 'upper-roman'], ['template', '(%2)'], ['start', 0])).toEqual({ kind: 'ordered', level: 2, numeral: 'upper-roman', template: '(%2)', start: 0 }));
  it('a kind of a newer program', () => expect(attrs(['kind', 'stanza'])).toEqual({ kind: 'stanza' }));
  for (const [name, value] of [['kind', 7], ['kind', null], ['level', 'two'], ['level', 1.5], ['level', -1], ['level', 0], ['numeral', 'greek'], ['numeral', null], ['template', ['%1']], ['start', '3'], ['start', -2], ['colour', 'red']] as const) {
    it(`${name} ${JSON.stringify(value)} reads as absent`, () => expect(attrs([name, value])).toEqual({ kind: 'paragraph' }));
  }
});

describe('what a newer program wrote', () => {
  const NEWER = 'a[b](color=#f00)c<{"chart":1}>d|{stanza}e';
  const scalars: readonly (readonly [string, Json])[] = [['en:e1/meter', 'iambic'], ['en:e1/numeral', 'greek'], ['en:e1/level', { deep: true }]];

  /** A letter of a newer program, and a person here who changes it all around. */
  function edited(): ReturnType<typeof two> {
    const { a, b } = two(NEWER);
    a.history.do('other', () => {
      for (const [key, value] of scalars) a.letter.blocks.set(key, value);
    });
    typeAfter(a, 'en', 'a', 'x');
    typeAfter(a, 'en', 'b', 'y');
    typeAfter(a, 'en', 'e', 'z');
    a.dispatch('en', a.state('en').tr.split(3));
    a.dispatch('en', a.state('en').tr.setNodeAttribute(0, 'kind', 'date'));
    return { a, b };
  }

  it('is kept through edits around it, and as saved', () => {
    const { a, b } = edited();
    expectAgreed(a, b);
    expect(show(a.state('en').doc)).toBe('{date}ax|[b](color=#f00)yc<{"chart":1}>d|{stanza}ez');
    const fresh = opened(a);
    expect(shown(fresh)).toBe(show(a.state('en').doc));
    for (const [key, value] of scalars) expect(fresh.blocks.get(key)).toEqual(value);
  });

  it('a retyped block keeps the scalars that we do not know', () => {
    const { a, b } = edited();
    const { doc, tr } = a.state('en');
    a.dispatch('en', tr.setNodeAttribute(doc.content.size - doc.lastChild!.nodeSize, 'kind', 'ordered'));
    expectAgreed(a, b);
    for (const [key, value] of scalars) expect(b.letter.blocks.get(key)).toEqual(value);
  });

  it('goes with a block that is dragged', () => {
    const { a, b } = edited();
    const { doc, tr } = a.state('en');
    const last = doc.lastChild!;
    a.dispatch('en', tr.delete(doc.content.size - last.nodeSize, doc.content.size).insert(0, last));
    expectAgreed(a, b);
    expect(show(a.state('en').doc)).toBe('{stanza}ez|{date}ax|[b](color=#f00)yc<{"chart":1}>d');
    expect(b.letter.blocks.get('en:e1/meter')).toBe('iambic');
  });

  it('a shared type inside the text is an object that stays', () => {
    const { a, b } = two('one|two');
    a.history.do('other', () => {
      a.letter.text.en.insertEmbed(2, new Y.Map([['rows', 3]]));
    });
    expectAgreed(a, b);
    typeAfter(b, 'en', 'o', 'x');
    b.dispatch('en', b.state('en').tr.split(4));
    expectAgreed(a, b);
    expect(show(a.state('en').doc)).toBe('ox<{}>|ne|two');
    const inside = opened(b).text.en.toDelta().map((op: { insert: unknown }) => op.insert).find((insert: unknown) => insert instanceof Y.Map) as Y.Map<unknown>;
    expect(inside.get('rows')).toBe(3);
  });

  it('keys and types that we have no name for stay in the document', () => {
    const { a, b } = edited();
    a.letter.doc.getMap('weather').set('en:e0', 'fair');
    a.letter.meta.set('newer', [1, 2]);
    exchange(a, b);
    const fresh = opened(b);
    expect([fresh.doc.getMap('weather').get('en:e0'), fresh.meta.get('newer')]).toEqual(['fair', [1, 2]]);
  });
});

describe('a letter that is opened before anybody asks for its text', () => {
  // Yjs forgets that a text is formatted when the text's type is named only after its content came.
  it('knows that it has marks', () => {
    const doc = letterDoc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(letterOf('[one](bold)|two', '').doc));
    const text = new Letter(doc).text.en;
    doc.transact(() => {
      text.delete(3, 2);
      text.insert(3, 'x', { bold: true });
      text.insertEmbed(4, marker(''), {});
      text.insert(5, 'y', {});
      text.delete(4, 1);
      text.insertEmbed(4, marker('n'), {});
    });
    expect(shown(new Letter(doc))).toBe('[onx](bold)|ytwo');
  });
});

describe('what has not changed is the same object', () => {
  it('every block of a side read again', () => {
    const letter = letterOf('one|{heading 1}[two](bold)\n<{"chart":1}>|', '');
    const before = readSide(letter, 'en');
    const again = readSide(letter, 'en', before);
    expect(again.blocks.every((block, i) => block === before.blocks[i])).toBe(true);
  });
  const changed: readonly (readonly [string, (letter: Letter) => void, readonly number[]])[] = [
    ['a word', (l) => l.text.en.insert(6, 'x'), [1]],
    ['a mark', (l) => l.text.en.format(1, 2, { bold: true }), [0]],
    ['a mark across a marker', (l) => l.text.en.format(2, 5, { bold: true }), [0, 1]],
    ['a scalar', (l) => l.blocks.set('en:e2/level', 2), [2]],
    ['a scalar of the other side', (l) => l.blocks.set('fr:e2/level', 2), []],
    ['a scalar of a newer program', (l) => l.blocks.set('en:e2/colour', 'red'), []],
    ['a marker on the way', (l) => l.text.en.insertEmbed(4, marker('n')), [1]],
    ['a marker inside', (l) => l.text.en.insertEmbed(2, marker('n')), [0, 1]],
  ];
  for (const [name, change, fresh] of changed) {
    it(`all others, after ${name}`, () => {
      const letter = letterOf('one|two|three', '');
      const known = readSide(letter, 'en');
      change(letter);
      const after = readSide(letter, 'en', known);
      expect(after.blocks.flatMap((block, i) => (known.blocks.includes(block) ? [] : [i]))).toEqual(fresh);
    });
  }
  it('and the reader gives the same side until something touches it', () => {
    const { a } = two('one|two');
    const { reader } = a;
    const [en, fr, pairs, rows] = [reader.side('en'), reader.side('fr'), reader.pairs, reader.rows];
    a.letter.meta.set('title', 'Another');
    expect([reader.side('en') === en, reader.pairs === pairs, reader.rows === rows]).toEqual([true, true, true]);
    typeAfter(a, 'en', 'two', '!');
    expect([reader.side('en') === en, reader.side('fr') === fr, reader.side('en').blocks[0] === en.blocks[0]]).toEqual([false, true, true]);
    expect(reader.pairs.map((pair, i) => pair === pairs[i])).toEqual([true, false, true]);
  });
});
