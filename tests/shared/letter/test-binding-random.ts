import type { Node, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { describe, it } from 'vitest';
import type { Json } from '../../../shared/letter/block';
import { HEAD, marker } from '../../../shared/letter/letter';
import { blockNode, schema } from '../../../shared/letter/schema';
import { SIDES, type Side } from '../../../shared/letter/side';
import type { OurWriter } from '../../fuzz/our-writer';
import { Random } from '../../random';
import { expectAgreed, parse, two } from './build';

const WORDS = ['the', 'letter ', ' says', 'é', '😀', '👩‍👩‍👧', '\u00a0', 'a', 'aa', ' '] as const;
// One name that we do not know: the order of two such marks in a view is the order in which they came, which is no difference.
const MARKS: readonly { readonly [name: string]: Json }[] = [{ bold: true }, { italic: true }, { link: 'https://a.example' }, { link: 'b' }, { color: '#f00' }, { color: { deep: 'blue' } }, {}];
const PASTES = ['x', 'x|y', '[x](bold)|{bullet 2}y|z', 'a\nb', '<{"chart":1}>', '{heading 1}x|'] as const;
const STARTS = ['', 'one|two|three', '~one|two', '[one](bold)||two', 'a😀b|{stanza}c<{"chart":1}>'] as const;

/** A place that is not between the two units of a surrogate pair. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') ? at - 1 : at;
}

/** A place in the words of a random block. */
function place(random: Random, doc: Node): number {
  const index = random.below(doc.childCount);
  let pos = 1;
  for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize;
  const text = doc.child(index).textBetween(0, doc.child(index).content.size, undefined, '\uFFFC');
  return pos + whole(text, random.below(text.length + 1));
}

function blockStart(doc: Node, index: number): number {
  let pos = 0;
  for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize;
  return pos;
}

/** Something that a person does in the view of a side. */
function deed(random: Random, writer: OurWriter, side: Side): Transaction {
  const { doc, tr } = writer.state(side);
  const [from, to] = [place(random, doc), place(random, doc)].sort((a, b) => a - b) as [number, number];
  const index = random.below(doc.childCount);
  const start = blockStart(doc, index);
  const node = doc.child(index);
  const fresh = (): Node => blockNode({ kind: random.pick(['paragraph', 'date', 'ordered']), runs: [{ text: random.pick(WORDS) }] });
  switch (random.below(14)) {
    case 0: return tr.delete(from, to);
    case 1: return tr.split(from);
    case 2: return index > 0 ? tr.join(start) : tr;
    case 3: return tr.setNodeAttribute(start, 'kind', random.pick(['paragraph', 'heading', 'stanza', 'bullet']));
    case 4: return tr.setNodeMarkup(start, null, { ...node.attrs, level: random.below(3) + 1, kind: 'ordered' });
    case 5: return tr.replaceRange(from, to, copied(random, doc));
    case 6: return paste(tr, from, to, random.pick(PASTES));
    case 7: return doc.childCount > 1 ? tr.delete(start, start + node.nodeSize).insert(blockStart(tr.doc, random.below(tr.doc.childCount + 1)), node) : tr;
    case 8: return doc.childCount > 1 ? tr.delete(start, start + node.nodeSize) : tr;
    case 9: return tr.insert(random.chance(0.5) ? start : start + node.nodeSize, fresh());
    case 10: return tr.addMark(from, to, random.pick([schema.marks.bold.create(), schema.marks.italic.create(), schema.marks.link.create({ href: 'c' })]));
    case 11: return tr.removeMark(from, to, random.chance(0.5) ? schema.marks.bold : null);
    case 12: return tr.replaceWith(start, start + node.nodeSize, fresh());
    default: return tr.insertText(random.pick(WORDS), from, random.chance(0.2) ? to : from);
  }
}

/** Some of the side itself, ids and all. */
function copied(random: Random, doc: Node): Slice {
  const [from, to] = [place(random, doc), place(random, doc)].sort((a, b) => a - b) as [number, number];
  return doc.slice(from, to);
}

function paste(tr: Transaction, from: number, to: number, text: string): Transaction {
  const blocks = parse(text).drafts.map(blockNode);
  const doc = schema.nodes.doc.create(null, blocks);
  return tr.replaceRange(from, to, doc.slice(1, doc.content.size - 1));
}

/** Something that another program does to the text itself, markers and all. */
function remote(random: Random, writer: OurWriter, side: Side): void {
  const text = writer.letter.text[side];
  const flat = (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC')).join('');
  const at = whole(flat, random.below(text.length + 1));
  const length = whole(flat, Math.min(text.length, at + random.below(6))) - at;
  const ids = [...writer.reader.side(side).blocks.map((block) => block.id), HEAD, 'new', writer.newId()];
  switch (random.below(7)) {
    case 0: return void (length > 0 && text.delete(at, length));
    case 1: return void (length > 0 && text.format(at, length, { ...random.pick(MARKS), ...(random.chance(0.3) ? { bold: null } : {}) }));
    case 2: return text.insertEmbed(at, marker(random.pick(ids)));
    case 3: return text.insertEmbed(at, random.pick([{ br: true }, { chart: 1 }, { b: 3 }, {}]), { ...random.pick(MARKS) });
    case 4: return void writer.letter.blocks.set(`${side}:${random.pick(ids)}/${random.pick(['kind', 'level', 'start'])}`, random.pick(['date', 'stanza', 2, 0, null]));
    case 5: return text.applyDelta([{ retain: at }, { insert: marker(writer.newId()) }, { insert: random.pick(WORDS), attributes: { ...random.pick(MARKS) } }, { insert: marker(writer.newId()) }]);
    default: return text.insert(at, random.pick(WORDS), random.chance(0.5) ? { ...random.pick(MARKS) } : undefined);
  }
}

/** One person edits in a view, another program in the text, both now and then undo; they hear of each other now and then. */
function play(seed: number, steps: number): void {
  const random = new Random(seed);
  const { a, b } = two(random.pick(STARTS), random.pick(STARTS));
  for (let step = 0; step < steps; step++) {
    const side = random.pick(SIDES);
    if (random.chance(0.5)) a.dispatch(side, deed(random, a, side));
    else b.history.do('other', () => remote(random, b, side));
    if (random.chance(0.08)) (random.chance(0.7) ? a : b).undo();
    if (random.chance(0.04)) (random.chance(0.7) ? a : b).redo();
    a.verify();
    b.verify();
    if (random.chance(0.3)) expectAgreed(a, b);
  }
  expectAgreed(a, b);
}

describe('random steps in a view, random changes of the text elsewhere', () => {
  for (let seed = 1; seed <= 40; seed++) {
    it(`both views show what the letter says (seed ${seed})`, () => play(seed, 40));
  }
});
