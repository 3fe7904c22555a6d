import type * as Y from 'yjs';
import type { Letter } from './letter';
import { derivePairs, rowsOf, type Pair, type Row } from './pairs';
import { readSide, type SideText } from './read-side';
import { SIDES, type Side } from './side';

/**
 * What a letter says at present: both sides and the pairs, read when asked for and kept until a transaction touches them.
 * Make it before anything else that listens to the letter's transactions, so that they find it fresh.
 */
export class LetterReader {
  private sides: { en?: SideText; fr?: SideText } = {};
  private stale = { en: true, fr: true, pairs: true };
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
    for (const side of SIDES) if (touched(text[side]) || touched(blocks)) this.stale[side] = true;
    if (this.stale.en || this.stale.fr || touched(align)) this.stale.pairs = true;
  }

  /** The side as it stands. The same object until the side changes; unchanged blocks stay the same objects. */
  side(side: Side): SideText {
    const kept = this.sides[side];
    if (kept && !this.stale[side]) return kept;
    this.stale[side] = false;
    const read = readSide(this.letter, side, kept);
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
    if (!this.stale.pairs) return;
    this.stale.pairs = false;
    this.derived = derivePairs(this.letter, this.side('en'), this.side('fr'), this.derived);
    this.laidOut = rowsOf(this.derived);
  }
}
