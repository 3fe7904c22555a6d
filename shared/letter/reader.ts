import type * as Y from 'yjs';
import type { Letter } from './letter';
import { derivePairs, renewPairs, renewRows, rowsOf, type Pair, type Row } from './pairs';
import { readAgain, readAnew, type SideReading, type SideText } from './read-side';
import { SIDES, type BySide, type Side } from './side';
import { TouchedBlocks } from './touched';

/**
 * What a letter says at present: both sides and the pairs, read when asked for and kept until a transaction touches them.
 * Make it before anything else that listens to the letter's transactions, so that they find it fresh.
 */
export class LetterReader {
  private readings: { en?: SideReading; fr?: SideReading } = {};
  /** What transactions have touched since it was read: text and scalars of each side, and which block belongs to which pair. */
  private readonly touched: BySide<TouchedBlocks> = { en: new TouchedBlocks(), fr: new TouchedBlocks() };
  private readonly stale = { text: { en: true, fr: true }, scalars: { en: true, fr: true }, align: true };
  /** The readings from which the pairs were derived. */
  private paired: BySide<SideReading> | undefined;
  private derived: readonly Pair[] = [];
  private laidOut: readonly Row[] = [];
  private grouped: object = {};
  /** Transactions that have begun and have not told yet what they touched. */
  private readonly open = new Set<Y.Transaction>();
  private readonly onBegin = (transaction: Y.Transaction): unknown => this.open.add(transaction);
  private readonly onEnd = (transaction: Y.Transaction): void => this.forget(transaction);

  constructor(readonly letter: Letter) {
    letter.doc.on('beforeTransaction', this.onBegin);
    // Earlier than those who observe the text or listen to `afterTransaction`.
    letter.doc.on('beforeObserverCalls', this.onEnd);
  }

  destroy(): void {
    this.letter.doc.off('beforeTransaction', this.onBegin);
    this.letter.doc.off('beforeObserverCalls', this.onEnd);
  }

  private forget(transaction: Y.Transaction): void {
    this.open.delete(transaction);
    const { text, blocks, align } = this.letter;
    const touched = (type: unknown): boolean => transaction.changed.has(type as never);
    for (const side of SIDES) {
      if (touched(text[side])) {
        this.stale.text[side] = true;
        this.touched[side].add(text[side], transaction);
      }
      if (touched(blocks)) this.stale.scalars[side] = true;
    }
    if (touched(align)) this.stale.align = true;
  }

  /** The side as it stands. The same object until the side changes; unchanged blocks stay the same objects. */
  side(side: Side): SideText {
    return this.reading(side).text;
  }

  private reading(side: Side): SideReading {
    const kept = this.readings[side];
    const { text, scalars } = this.stale;
    if (kept && !text[side] && !scalars[side]) return kept;
    const read = this.readPart(side, kept) ?? readAnew(this.letter, side, kept, !scalars[side]);
    text[side] = false;
    scalars[side] = false;
    this.touched[side].clear();
    this.readings[side] = read;
    return read;
  }

  /** Reads the touched blocks alone, where that will do, which is not known while a transaction is open. */
  private readPart(side: Side, kept: SideReading | undefined): SideReading | undefined {
    const { starts } = this.touched[side];
    if (!kept || !starts || this.stale.scalars[side] || this.open.size) return undefined;
    return readAgain(this.letter, side, kept, starts);
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

  /** The same object as long as the same blocks stand in the same pairs and order, whatever they hold. */
  get grouping(): object {
    this.derive();
    return this.grouped;
  }

  private derive(): void {
    const now = { en: this.reading('en'), fr: this.reading('fr') };
    const known = this.stale.align ? undefined : this.paired;
    if (known && SIDES.every((side) => known[side] === now[side])) return;
    // Typing inside a block, the commonest change by far, leaves all ids in their order.
    if (known && SIDES.every((side) => known[side].order === now[side].order)) {
      const renewed = renewPairs(this.derived, { en: now.en.text.blocks, fr: now.fr.text.blocks });
      this.laidOut = renewRows(this.laidOut, this.derived, renewed);
      this.derived = renewed;
    } else {
      this.derived = derivePairs(this.letter, now.en.text, now.fr.text, this.derived);
      this.laidOut = rowsOf(this.derived);
      this.grouped = {};
    }
    this.stale.align = false;
    this.paired = now;
  }
}
