import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import type * as Y from 'yjs';
import type { History } from './history';
import { alignKey, type Letter } from './letter';
import { pairIdOf } from './pairs';
import { readDelta, settle, type DeltaOp, type Settled } from './read-delta';
import type { LetterReader } from './reader';
import { schema, sideNode, type NodeAttrs } from './schema';
import type { Side } from './side';
import { straysOf, type Stray } from './strays';
import { FROM_LETTER, sameIds, uniqueIds } from './unique-ids';
import { isHeadless, writeStep } from './write-step';

/** What shows a side: an EditorView, or in tests a bare state. `dispatch` must come back to `SideBinding.apply`. */
export interface SideHost {
  readonly state: EditorState;
  dispatch(tr: Transaction): void;
}

/**
 * Binds one ProseMirror document to one side of a letter. Local transactions become small changes of the Y.Text, by step;
 * everybody else's changes (and undo's) become small steps of the document. The document is never swapped.
 */
export class SideBinding {
  private host: SideHost | undefined;
  private writing = false;
  private delta: readonly DeltaOp[] | undefined;
  private headless: boolean;
  private settled: Settled | undefined;
  private repaired = 0;
  /** Told when somebody else's change left words in a neighbouring block. */
  onStray: ((strays: readonly Stray[]) => void) | undefined;
  private readonly onText = (event: Y.YTextEvent): void => {
    if (this.writing) return;
    this.delta = event.delta as readonly DeltaOp[];
    if (event.transaction.origin === this.history || event.transaction.origin === this.history.undoManager) return;
    const strays = straysOf(event);
    if (strays.length) this.onStray?.(strays);
  };
  private readonly onTransaction = (transaction: Y.Transaction): void => this.follow(transaction);

  constructor(
    private readonly letter: Letter,
    private readonly reader: LetterReader,
    private readonly history: History,
    readonly side: Side,
    private readonly newId: () => string,
  ) {
    this.headless = isHeadless(letter.text[side]);
  }

  /** The state that shows the side as it stands. */
  state(plugins: readonly Plugin[] = []): EditorState {
    return EditorState.create({ schema, doc: sideNode(this.reader.side(this.side).blocks), plugins: [uniqueIds(this.newId), ...plugins] });
  }

  /** Begins to keep the host's document and the letter in step. */
  attach(host: SideHost): void {
    this.host = host;
    this.letter.text[this.side].observe(this.onText);
    this.letter.doc.on('afterTransaction', this.onTransaction);
  }

  detach(): void {
    this.host = undefined;
    this.letter.text[this.side].unobserve(this.onText);
    this.letter.doc.off('afterTransaction', this.onTransaction);
  }

  /** How often the side had to be shown anew because steps did not lead to it: 0, or there is a fault in this file's neighbours. */
  get repairs(): number {
    return this.repaired;
  }

  /**
   * Writes what the person did to the letter. Call it from the host's `dispatchTransaction` after the state is updated,
   * with the transactions that `state.applyTransaction` gave.
   */
  write(transactions: readonly Transaction[]): void {
    const mine = transactions.filter((tr) => tr.docChanged && !tr.getMeta(FROM_LETTER));
    if (!mine.length) return;
    this.writing = true;
    try {
      this.history.do(this.side, () => {
        for (const tr of mine) {
          tr.steps.forEach((step, i) => writeStep(this.letter, this.side, step, tr.docs[i]!, tr.docs[i + 1] ?? tr.doc));
        }
        this.alignNewBlocks(mine);
      });
    } finally {
      this.writing = false;
      this.headless = isHeadless(this.letter.text[this.side]);
    }
    this.settleIds();
  }

  /**
   * A block that a split cut off stays in its head's pair; what else is new stands alone, unless it stands between two
   * blocks of one pair, which it would part.
   */
  private alignNewBlocks(transactions: readonly Transaction[]): void {
    const { before } = transactions[0]!;
    const { doc } = transactions.at(-1)!;
    if (sameIds(before, doc)) return;
    const known = new Set<string | null>();
    before.forEach((node) => known.add((node.attrs as NodeAttrs).id));
    if (doc.children.every((node) => known.has((node.attrs as NodeAttrs).id))) return;
    const mapping = new Mapping();
    for (const tr of transactions) mapping.appendMapping(tr.mapping);
    const back = mapping.invert();
    const fresh: string[] = [];
    let previous: string | undefined;
    const set = (id: string, pair: string): void => {
      if (pairIdOf(this.letter, this.side, id) !== pair) this.letter.align.set(alignKey(this.side, id), pair);
    };
    doc.forEach((node, offset) => {
      const { id } = node.attrs as NodeAttrs;
      if (id === null) return;
      if (!known.has(id)) {
        const from = cutFrom(before, back.mapResult(offset + node.nodeSize - 1, -1), node);
        if (from === undefined) {
          fresh.push(id);
          return;
        }
        set(id, pairIdOf(this.letter, this.side, from));
      }
      const pair = pairIdOf(this.letter, this.side, id);
      if (pair === previous) for (const between of fresh) set(between, pair);
      fresh.length = 0;
      previous = pair;
    });
  }

  /** After somebody else's change, or an undo: brings it into the document. */
  private follow(transaction: Y.Transaction): void {
    if (this.writing || !this.host) return;
    const { delta } = this;
    this.delta = undefined;
    if (!delta && !transaction.changed.has(this.letter.blocks as never)) return;
    const tr = this.host.state.tr;
    if (delta) readDelta(tr, delta, this.headless);
    this.headless = isHeadless(this.letter.text[this.side]);
    this.show(tr);
  }

  private settleIds(): void {
    if (this.host) this.show(this.host.state.tr);
  }

  private show(tr: Transaction): void {
    const { blocks } = this.reader.side(this.side);
    const settled = settle(tr, blocks, this.settled);
    if (!settled) {
      this.repaired += 1;
      const want = sideNode(blocks);
      const from = tr.doc.content.findDiffStart(want.content);
      if (from !== null) tr.replaceWith(0, tr.doc.content.size, want.content);
    }
    if (tr.docChanged) this.host!.dispatch(tr.setMeta(FROM_LETTER, true).setMeta('addToHistory', false));
    this.settled = settled ? { blocks, doc: tr.doc } : undefined;
  }
}

/** The id of the block that a new block's text was cut from: its end was there before, and it is not empty. */
function cutFrom(before: Node, end: { readonly pos: number; readonly deletedBefore: boolean }, node: Node): string | undefined {
  if (!node.content.size || end.deletedBefore) return undefined;
  return (before.resolve(end.pos).parent.attrs as Partial<NodeAttrs>).id ?? undefined;
}
