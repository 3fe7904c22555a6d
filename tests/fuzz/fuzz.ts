import assert from 'node:assert';
import { Slice, type Node } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import type { Transaction } from 'prosemirror-state';
import { SIDES, type Side } from '../../shared/letter/side';
import { Random } from '../random';
import type { Writer } from './writer';

/** What became of the typed words when all replicas had everything. */
export interface FuzzResult {
  readonly typed: number;
  /** Words somebody who saw them deleted, or their author's undo took back. */
  readonly takenBack: number;
  /** Missing, and nobody meant it. Must be 0. */
  readonly lost: readonly string[];
  /** Twice or more, though no two people undid the same deletion or moved the same block. Must be 0. */
  readonly doubled: readonly string[];
  /** Twice or more because two people undid the same deletion or moved the same block. */
  readonly doubledByTwo: number;
  /** Rounds after which the replicas did not show the same. Must be 0. */
  readonly diverged: number;
  readonly operations: Readonly<Record<string, number>>;
}

export interface FuzzOptions {
  readonly seed: number;
  /** How many words are typed, by all writers together. */
  readonly words: number;
  /** Operations that a writer does between two syncs, at the most. */
  readonly burst?: number;
  /** Letter size (words) above which deletions outweigh typing. */
  readonly size?: number;
  /** The operations to draw from; all by default. */
  readonly operations?: readonly Operation[];
}

export const OPERATIONS = ['type', 'split', 'join', 'retype', 'mark', 'delete', 'deleteBlock', 'move', 'paste', 'realign', 'undo', 'redo'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Typed words look like q12x12z: found again even when glued to a neighbour, and two halves of different words make none. */
const WORD = /q(\d+)x\1z/g;
const KINDS = ['paragraph', 'heading', 'ordered', 'bullet', 'salutation', 'stanza'];

/** Keeps the books: who typed, deleted, moved, restored which word. */
class Ledger {
  typed = 0;
  readonly deleted = new Set<string>();
  readonly undone = new Set<string>();
  readonly authors = new Map<string, number>();
  /** For each word the writers whose undo or move ever made another copy of it. */
  readonly copiers = new Map<string, Set<number>>();
  readonly lost = new Set<string>();
  readonly doubled = new Set<string>();

  newWord(author: number): string {
    const word = `q${this.typed}x${this.typed}z`;
    this.typed++;
    this.authors.set(word, author);
    return word;
  }

  /**
   * Asked whenever everybody has everything: a word that is gone needs an excuse that is younger than the last time it stood
   * there, and one that stands twice needs two people who copied it.
   */
  inspect(counts: ReadonlyMap<string, number>): void {
    for (const word of this.authors.keys()) {
      const n = counts.get(word) ?? 0;
      if (n === 0 && !this.deleted.has(word) && !this.undone.has(word)) this.lost.add(word);
      if (n > 1 && (this.copiers.get(word)?.size ?? 0) < 2) this.doubled.add(word);
      if (n === 0) continue;
      this.deleted.delete(word);
      this.undone.delete(word);
    }
  }

  copied(word: string, by: number): void {
    if (!this.copiers.has(word)) this.copiers.set(word, new Set());
    this.copiers.get(word)!.add(by);
  }
}

const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

/** A document's text with one character for every position, so that offsets are positions. */
function flatText(doc: Node, from = 0, to = doc.content.size): string {
  let text = '';
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText) return;
    text += ' '.repeat(Math.max(0, pos - from - text.length)) + node.text!.slice(Math.max(0, from - pos), to - pos);
  });
  return text;
}

/** The words that a range of positions touches, also in part. */
function wordsTouched(doc: Node, from: number, to: number): string[] {
  const touched: string[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock || pos + node.nodeSize <= from || pos >= to) return node === doc;
    const start = pos + 1;
    for (const match of node.textContent.matchAll(WORD)) {
      if (start + match.index < to && start + match.index + match[0].length > from) touched.push(match[0]);
    }
    return false;
  });
  return touched;
}

class Run {
  readonly random: Random;
  readonly ledger = new Ledger();
  readonly counts: Record<string, number> = {};
  diverged = 0;

  constructor(readonly writers: readonly Writer[], readonly options: FuzzOptions) {
    this.random = new Random(options.seed);
  }

  /** A position in some block where a word may begin: the block's start, its end, or after a space. */
  boundary(doc: Node): number {
    const at = this.random.below(doc.childCount);
    let start = 1;
    for (let i = 0; i < at; i++) start += doc.child(i).nodeSize;
    const text = doc.child(at).textContent;
    const places = [0, text.length];
    for (let i = 1; i < text.length; i++) if (text[i - 1] === ' ') places.push(i);
    return start + this.random.pick(places);
  }

  blockAt(doc: Node, index: number): { pos: number; node: Node } {
    let pos = 0;
    for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize;
    return { pos, node: doc.child(index) };
  }

  type(who: number, side: Side): void {
    const writer = this.writers[who]!;
    let pos = this.boundary(writer.state(side).doc);
    for (let n = 1 + this.random.below(6); n > 0 && this.ledger.typed < this.options.words; n--) {
      const text = `${this.ledger.newWord(who)} `;
      const pieces = this.random.chance(0.2) ? [...text] : [text];
      for (const piece of pieces) {
        writer.dispatch(side, writer.state(side).tr.insertText(piece, pos));
        pos += piece.length;
      }
    }
  }

  /** Books the words in a range as deleted by someone who saw them. */
  remove(tr: Transaction, from: number, to: number): Transaction {
    for (const word of wordsTouched(tr.doc, from, to)) this.ledger.deleted.add(word);
    return tr;
  }

  operate(operation: Operation, who: number, side: Side): void {
    const writer = this.writers[who]!;
    const { random } = this;
    const state = writer.state(side);
    const { doc, tr } = state;
    const index = random.below(doc.childCount);
    const { pos, node } = this.blockAt(doc, index);
    switch (operation) {
      case 'type': return this.type(who, side);
      case 'split': {
        const at = this.boundary(doc);
        const block = writer.newBlock(doc.resolve(at).parent, '-');
        return writer.dispatch(side, tr.split(at, 1, [{ type: block.type, attrs: block.attrs }]));
      }
      case 'join': return index > 0 ? writer.dispatch(side, tr.step(new ReplaceStep(pos - 1, pos + 1, Slice.empty, true))) : undefined;
      case 'retype': return 'kind' in node.attrs ? writer.dispatch(side, tr.setNodeAttribute(pos, 'kind', random.pick(KINDS))) : undefined;
      case 'mark': {
        const from = this.boundary(doc);
        const to = Math.min(doc.content.size, from + random.below(40));
        const bold = state.schema.marks.bold ?? state.schema.marks.strong!;
        return writer.dispatch(side, random.chance(0.6) ? tr.addMark(from, to, bold.create()) : tr.removeMark(from, to, bold));
      }
      case 'delete': {
        const from = this.boundary(doc);
        const to = Math.min(doc.content.size - 1, from + random.below(random.chance(0.2) ? 200 : 30));
        return to > from ? writer.dispatch(side, this.remove(tr, from, to).delete(from, to)) : undefined;
      }
      case 'deleteBlock': return doc.childCount > 1 ? writer.dispatch(side, this.remove(tr, pos, pos + node.nodeSize).delete(pos, pos + node.nodeSize)) : undefined;
      case 'move': {
        if (doc.childCount < 3) return undefined;
        for (const word of wordsIn(node.textContent)) this.ledger.copied(word, who);
        tr.delete(pos, pos + node.nodeSize);
        return writer.dispatch(side, tr.insert(this.blockAt(tr.doc, random.below(tr.doc.childCount)).pos, node));
      }
      case 'paste': {
        const at = this.boundary(doc);
        const blocks = [0, 1, 2].map(() => writer.newBlock(null, '-'));
        return writer.dispatch(side, tr.replace(at, at, new Slice(doc.type.create(null, blocks).content, 1, 1)));
      }
      case 'realign': return writer.realign(random);
      case 'undo':
      case 'redo': return this.rewind(operation, who);
    }
  }

  /** What an undo takes away of its author's words is meant; what it takes of others' words is lost unless that person deleted them before. */
  rewind(operation: 'undo' | 'redo', who: number): void {
    const writer = this.writers[who]!;
    const before = this.tally(writer);
    if (operation === 'undo') writer.undo();
    else writer.redo();
    const after = this.tally(writer);
    for (const [word, n] of before) {
      const now = after.get(word) ?? 0;
      if (now >= n) continue;
      if (this.ledger.authors.get(word) === who) this.ledger.undone.add(word);
      // Doing a deletion again is a deletion, by someone who sees the words.
      else if (operation === 'redo') this.ledger.deleted.add(word);
    }
    for (const [word, n] of after) if (n > (before.get(word) ?? 0)) this.ledger.copied(word, who);
  }

  tally(writer: Writer): Map<string, number> {
    const counts = new Map<string, number>();
    for (const side of SIDES) {
      for (const word of wordsIn(flatText(writer.state(side).doc))) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return counts;
  }

  /** Everybody among these gives what they have to everybody, and takes what waits for them. @returns how many updates were given. */
  sync(among: readonly number[], waiting: Uint8Array[][]): number {
    let given = 0;
    for (const from of among) {
      const updates = this.writers[from]!.give();
      given += updates.length;
      this.writers.forEach((_, to) => {
        if (to !== from) waiting[to]!.push(...updates);
      });
    }
    for (const to of among) {
      for (const update of waiting[to]!.splice(0)) this.writers[to]!.take(update);
    }
    return given;
  }

  /** Syncs until nobody has anything to give: taking an update makes Yjs tidy its formatting marks, which is an update too. */
  settle(all: readonly number[], waiting: Uint8Array[][]): void {
    for (let n = 0; this.sync(all, waiting) > 0; n++) assert(n < 20, 'the replicas never come to rest');
    this.agree();
  }

  run(): FuzzResult {
    const { writers, options, random } = this;
    const all = writers.map((_, i) => i);
    const waiting: Uint8Array[][] = writers.map(() => []);
    const operations = options.operations ?? OPERATIONS;
    const burst = options.burst ?? 12;
    for (let round = 0; this.ledger.typed < options.words; round++) {
      // One writer is offline in turns, longer than the others.
      const offline = round % 4 === 3 ? -1 : Math.floor(round / 4) % writers.length;
      for (const who of all) {
        for (let n = 1 + random.below(burst); n > 0; n--) {
          const big = flatText(writers[who]!.state('en').doc).length > (options.size ?? 2000) * 7;
          const operation = random.chance(big ? 0.35 : 0.6) && operations.includes('type') ? 'type' : big && random.chance(0.15) && operations.includes('deleteBlock') ? 'deleteBlock' : random.pick(operations);
          this.counts[operation] = (this.counts[operation] ?? 0) + 1;
          this.operate(operation, who, random.pick(SIDES));
        }
      }
      if (offline < 0) this.settle(all, waiting);
      else this.sync(all.filter((who) => who !== offline), waiting);
    }
    this.settle(all, waiting);
    return this.audit();
  }

  agree(): void {
    for (const writer of this.writers) writer.verify();
    this.ledger.inspect(this.tally(this.writers[0]!));
    const first = this.writers[0]!.fingerprint();
    if (this.writers.some((writer) => writer.fingerprint() !== first)) this.diverged++;
  }

  audit(): FuzzResult {
    const counts = this.tally(this.writers[0]!);
    const { ledger } = this;
    const words = [...ledger.authors.keys()];
    const of = (word: string): number => counts.get(word) ?? 0;
    return {
      typed: ledger.typed, takenBack: words.filter((word) => of(word) === 0 && !ledger.lost.has(word)).length,
      lost: [...ledger.lost], doubled: [...ledger.doubled],
      doubledByTwo: words.filter((word) => of(word) > 1 && !ledger.doubled.has(word)).length,
      diverged: this.diverged, operations: this.counts,
    };
  }
}

/** Lets writers write at once and offline by turns, then asks what became of every word. */
export function fuzz(writers: readonly Writer[], options: FuzzOptions): FuzzResult {
  assert(writers.length > 1);
  return new Run(writers, options).run();
}
