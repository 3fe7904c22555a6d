import assert from 'node:assert';
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import * as Y from 'yjs';
import { SideBinding } from '../../shared/letter/binding';
import { mergePairs, shiftDown, shiftUp, splitPair, unlinkPair } from '../../shared/letter/edits';
import { letterDoc } from '../../shared/letter/doc';
import { History } from '../../shared/letter/history';
import { Letter } from '../../shared/letter/letter';
import { LetterReader } from '../../shared/letter/reader';
import { blockNode, sideNode } from '../../shared/letter/schema';
import { SIDES, type Side } from '../../shared/letter/side';
import type { Random } from '../random';
import type { Writer } from './writer';

/** A bare view: a state and what an EditorView does with a transaction. */
class Host {
  constructor(public state: EditorState, readonly binding: SideBinding) {
    binding.attach(this);
  }

  dispatch(tr: Transaction): void {
    const { state, transactions } = this.state.applyTransaction(tr);
    this.state = state;
    this.binding.write(transactions);
  }
}

/** A replica with our own binding on both sides. */
export class OurWriter implements Writer {
  readonly letter: Letter;
  readonly reader: LetterReader;
  readonly history: History;
  readonly hosts: { readonly en: Host; readonly fr: Host };
  private outbox: Uint8Array[] = [];
  private serial = 0;

  constructor(readonly name: string, start: Uint8Array, clientId: number) {
    const doc = letterDoc();
    doc.clientID = clientId;
    Y.applyUpdate(doc, start);
    this.letter = new Letter(doc);
    this.reader = new LetterReader(this.letter);
    this.history = new History(this.letter);
    // The clock has no say in a seeded run: a stretch of typing ends when something else is done.
    this.history.undoManager.captureTimeout = Infinity;
    const host = (side: Side): Host => {
      const binding = new SideBinding(this.letter, this.reader, this.history, side, this.newId);
      return new Host(binding.state(), binding);
    };
    this.hosts = { en: host('en'), fr: host('fr') };
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'taken') this.outbox.push(update);
    });
  }

  readonly newId = (): string => `${this.name}${this.serial++}`;

  state(side: Side): EditorState {
    return this.hosts[side].state;
  }

  dispatch(side: Side, tr: Transaction): void {
    this.hosts[side].dispatch(tr);
  }

  undo(): void {
    this.history.undo();
  }

  redo(): void {
    this.history.redo();
  }

  realign(random: Random): void {
    const { pairs } = this.reader;
    const index = random.below(pairs.length);
    const pair = pairs[index]!;
    const side = random.pick(SIDES);
    this.history.do('align', () => {
      switch (random.below(5)) {
        case 0: return mergePairs(this.letter, pair, pairs[(index + 1) % pairs.length]!, this);
        case 1: return splitPair(this.letter, pair, side, random.below(3), this);
        case 2: return unlinkPair(this.letter, pair, this);
        case 3: return shiftDown(this.letter, pairs, pair, side, this);
        default: return shiftUp(this.letter, pairs, pair, side, this);
      }
    });
  }

  give(): Uint8Array[] {
    const updates = this.outbox;
    this.outbox = [];
    return updates;
  }

  take(update: Uint8Array): void {
    Y.applyUpdate(this.letter.doc, update, 'taken');
  }

  fingerprint(): string {
    return JSON.stringify([SIDES.map((side) => this.reader.side(side).blocks), this.reader.pairs.map((pair) => [pair.id, pair.at, pair.en.length, pair.fr.length])]);
  }

  /** Every block in exactly one pair, ids unique as read, and what the view shows is what the letter says. */
  verify(): void {
    for (const side of SIDES) {
      const { blocks } = this.reader.side(side);
      const ids = blocks.map((block) => block.id);
      assert.equal(new Set(ids).size, ids.length, `${this.name}: ids of ${side} are not unique`);
      const paired = this.reader.pairs.flatMap((pair) => pair[side].map((block) => block.id));
      assert.deepEqual([...paired].sort(), [...ids].sort(), `${this.name}: a block of ${side} is not in exactly one pair`);
      assert.equal(this.hosts[side].binding.repairs, 0, `${this.name}: the view of ${side} had to be mended`);
      this.hosts[side].state.doc.check();
      const want = JSON.stringify(sideNode(blocks).toJSON());
      assert.equal(JSON.stringify(this.hosts[side].state.doc.toJSON()), want, `${this.name}: the view of ${side} does not show the letter`);
    }
  }

  newBlock(like: Node | null, text: string): Node {
    return blockNode({ kind: (like?.attrs.kind as string | undefined) ?? 'paragraph', runs: [{ text }], id: this.newId() });
  }
}
