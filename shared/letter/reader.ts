import type * as Y from 'yjs';
import type { Block } from './block';
import type { Letter } from './letter';
import { derivePairs, renewPairs, rowsOf, type Pair, type Row } from './pairs';
import { readSide, type SideText } from './read-side';
import { SIDES, type BySide, type Side } from './side';

/**
 * What a letter says at present: both sides and the pairs, read when asked for and kept until a transaction touches them.
 * Make it before anything else that listens to the letter's transactions, so that they find it fresh.
 */
export class LetterReader {
  private sides: { en?: SideText; fr?: SideText } = {};
  /** What transactions have touched since it was read: text and scalars of each side, and which block belongs to which pair. */
  private readonly stale = { text: { en: true, fr: true }, scalars: { en: true, fr: true }, align: true };
  /** The blocks from which the pairs were derived. */
  private paired: BySide<readonly Block[]> | undefined;
  private derived: readonly Pair[] = [];
  private laidOut: readonly Row[] = [];
  private readonly onTransaction = (transaction: Y.Transaction): void => this.forget(transaction);

  constructor(readonly letter: Letter) {
    letter.doc.on('afterTransaction', this.onTransaction);
  }

  destroy(): void {
    this.letter.doc.off('afterTransaction', this.onTransaction);
  }

  private forget(transaction: Y.Transaction): void {
    const { text, blocks, align } = this.letter;
    const touched = (type: unknown): boolean => transaction.changed.has(type as never);
    for (const side of SIDES) {
      if (touched(text[side])) this.stale.text[side] = true;
      if (touched(blocks)) this.stale.scalars[side] = true;
    }
    if (touched(align)) this.stale.align = true;
  }

  /** The side as it stands. The same object until the side changes; unchanged blocks stay the same objects. */
  side(side: Side): SideText {
    const kept = this.sides[side];
    const { text, scalars } = this.stale;
    if (kept && !text[side] && !scalars[side]) return kept;
    const read = readSide(this.letter, side, kept, !scalars[side]);
    text[side] = false;
    scalars[side] = false;
    this.sides[side] = read;
    return read;
  }

  /** All pairs, in the order of the desk's rows. */
  get pairs(): readonly Pair[] {
    this.derive();
    return this.derived;
  }

  get rows(): readonly Row[] {
    this.derive();
    return this.laidOut;
  }

  private derive(): void {
    const [en, fr] = [this.side('en'), this.side('fr')];
    const now = { en: en.blocks, fr: fr.blocks };
    const known = this.stale.align ? undefined : this.paired;
    if (known && SIDES.every((side) => known[side] === now[side])) return;
    // Typing inside a block, the commonest change by far, leaves all ids in their order.
    const typed = known && SIDES.every((side) => sameIds(known[side], now[side]));
    this.derived = typed ? renewPairs(this.derived, now) : derivePairs(this.letter, en, fr, this.derived);
    this.stale.align = false;
    this.paired = now;
    this.laidOut = rowsOf(this.derived);
  }
}

function sameIds(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block, i) => block === b[i] || block.id === b[i]!.id);
}
