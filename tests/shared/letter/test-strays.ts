import { describe, expect, it } from 'vitest';
import type { Stray } from '../../../shared/letter/strays';
import { OurWriter } from '../../fuzz/our-writer';
import { startState } from '../../fuzz/start';

/** Two people at two replicas of three one-line pairs (`en 0`, `en 1`, `en 2`). */
function two(): { a: OurWriter; b: OurWriter; strays: { a: Stray[]; b: Stray[] } } {
  const start = startState(3);
  const a = new OurWriter('a', start, 100);
  const b = new OurWriter('b', start, 101);
  const strays = { a: [] as Stray[], b: [] as Stray[] };
  a.hosts.en.binding.onStray = (found) => strays.a.push(...found);
  b.hosts.en.binding.onStray = (found) => strays.b.push(...found);
  return { a, b, strays };
}

function exchange(a: OurWriter, b: OurWriter): void {
  const [fromA, fromB] = [a.give(), b.give()];
  for (const update of fromA) b.take(update);
  for (const update of fromB) a.take(update);
}

function blockAt(writer: OurWriter, index: number): { pos: number; size: number } {
  let pos = 0;
  const { doc } = writer.state('en');
  for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize;
  return { pos, size: doc.child(index).nodeSize };
}

function deleteBlock(writer: OurWriter, index: number): void {
  const { pos, size } = blockAt(writer, index);
  writer.dispatch('en', writer.state('en').tr.delete(pos, pos + size));
}

function typeAtEnd(writer: OurWriter, index: number, text: string): void {
  const { pos, size } = blockAt(writer, index);
  writer.dispatch('en', writer.state('en').tr.insertText(text, pos + size - 1));
}

describe('words written in a block while somebody deletes it', () => {
  it('are pointed out to both, with the block they came from and the one they stand in', () => {
    const { a, b, strays } = two();
    deleteBlock(a, 1);
    typeAtEnd(b, 1, 'kept');
    exchange(a, b);
    expect(strays.a).toEqual([{ from: 's2', block: 's1', text: 'kept' }]);
    expect(strays.b).toEqual([{ from: 's2', block: 's1', text: 'kept' }]);
    expect(a.state('en').doc.textContent).toBe('en 0 kepten 2 ');
  });

  it('are pointed out to a third person who was away', () => {
    const { a, b } = two();
    const c = new OurWriter('c', startState(3), 102);
    const found: Stray[] = [];
    c.hosts.en.binding.onStray = (strays) => found.push(...strays);
    deleteBlock(a, 1);
    typeAtEnd(b, 1, 'kept');
    for (const update of [...a.give(), ...b.give()]) c.take(update);
    expect(found).toEqual([{ from: 's2', block: 's1', text: 'kept' }]);
  });

  it('are not, where the block was joined: there they are in their place', () => {
    const { a, b, strays } = two();
    const { pos } = blockAt(a, 1);
    a.dispatch('en', a.state('en').tr.join(pos));
    typeAtEnd(b, 1, 'kept');
    exchange(a, b);
    expect([strays.a, strays.b]).toEqual([[], []]);
    expect(a.state('en').doc.child(0).textContent).toBe('en 0 en 1 kept');
  });

  it('are not, where nobody wrote anything', () => {
    const { a, b, strays } = two();
    deleteBlock(a, 1);
    typeAtEnd(b, 2, 'elsewhere');
    exchange(a, b);
    expect([strays.a, strays.b]).toEqual([[], []]);
  });
});
