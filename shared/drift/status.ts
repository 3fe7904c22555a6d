import type * as Y from 'yjs';
import { parseConfirmation, confirmedKey, movedPairs, readConfirmations, writeConfirmation, type Confirmation } from '../letter/confirmation';
import type { Author, Letter } from '../letter/letter';
import type { Pair } from '../letter/pairs';
import type { LetterReader } from '../letter/reader';
import { SIDES, type BySide } from '../letter/side';
import { ConfirmedSide } from './confirmed-side';
import { contentOf } from './content';
import { hashOf } from '../letter/canonical';
import { driftOf, type Drift, type DriftState } from './drift';

/** A pair with everything that is known of its drift. */
export interface PairStatus {
  readonly pair: Pair;
  readonly drift: Drift;
  /** The last confirmation of the pair, also when it no longer holds. */
  readonly confirmation?: Confirmation;
}

/** In the order in which they are told. */
export const DRIFT_STATES: readonly DriftState[] = ['in-sync', 'en-ahead', 'fr-ahead', 'both-changed', 'en-only', 'fr-only', 'unconfirmed'];

/** How many pairs are in each state; states without any are 0. */
export type StateCounts = Readonly<Record<DriftState, number>>;

export function countStates(statuses: readonly PairStatus[]): StateCounts {
  const counts = Object.fromEntries(DRIFT_STATES.map((state) => [state, 0])) as Record<DriftState, number>;
  for (const { drift } of statuses) counts[drift.state] += 1;
  return counts;
}

/** Whether a pair needs a hand: anything but in sync. */
export function needsHand(status: PairStatus): boolean {
  return status.drift.state !== 'in-sync';
}

/** What was found of a pair, and what it was found from. */
interface Kept {
  readonly moved: boolean;
  readonly status: PairStatus;
  readonly confirmed: BySide<ConfirmedSide> | undefined;
}

/**
 * The drift of every pair, kept up to date: a pair is looked at again only when its blocks, its confirmation, or whether
 * a member moved have changed. An unchanged pair keeps its status object.
 */
export class StatusReader {
  private confirmations: ReadonlyMap<string, Confirmation> = new Map();
  private stale = true;
  private pairs: readonly Pair[] = [];
  private grouping: object | undefined;
  private moved: ReadonlySet<string> = new Set();
  private known: readonly PairStatus[] = [];
  private readonly kept = new Map<string, Kept>();
  private readonly onTransaction = (transaction: Y.Transaction): void => {
    if (transaction.changed.has(this.letter.pairs as never) || transaction.changed.has(this.letter.texts as never)) this.stale = true;
  };

  constructor(private readonly letter: Letter, private readonly reader: LetterReader) {
    letter.doc.on('afterTransaction', this.onTransaction);
  }

  destroy(): void {
    this.letter.doc.off('afterTransaction', this.onTransaction);
  }

  /** All pairs in the order of the desk's rows, with their drift. The same array until something changes. */
  get statuses(): readonly PairStatus[] {
    const { pairs, grouping } = this.reader;
    if (!this.stale && pairs === this.pairs) return this.known;
    if (this.stale) this.confirmations = this.freshConfirmations();
    const regrouped = this.stale || grouping !== this.grouping;
    if (regrouped) this.moved = movedPairs(pairs, this.confirmations);
    const { known, moved } = this;
    this.known = pairs.map((pair, i) => !regrouped && known[i]!.pair === pair ? known[i]! : this.statusOf(pair, moved.has(pair.id)));
    this.stale = false;
    this.pairs = pairs;
    this.grouping = grouping;
    return this.known;
  }

  /** The confirmations as they are now; one that has not changed stays the same object. */
  private freshConfirmations(): ReadonlyMap<string, Confirmation> {
    const fresh = readConfirmations(this.letter);
    for (const [pair, confirmation] of fresh) {
      const was = this.confirmations.get(pair);
      if (was && JSON.stringify(was) === JSON.stringify(confirmation)) fresh.set(pair, was);
    }
    return fresh;
  }

  private statusOf(pair: Pair, moved: boolean): PairStatus {
    const kept = this.kept.get(pair.id);
    const confirmation = this.confirmations.get(pair.id);
    const sameBase = kept !== undefined && kept.status.confirmation === confirmation && (!confirmation || kept.confirmed !== undefined);
    if (sameBase && kept.moved === moved && sameBlocks(kept.status.pair, pair)) {
      if (kept.status.pair === pair) return kept.status;
      const status = { ...kept.status, pair };
      this.kept.set(pair.id, { ...kept, status });
      return status;
    }
    const confirmed = (sameBase ? kept.confirmed : undefined) ?? (confirmation && confirmedSides(this.letter, confirmation));
    const drift = driftOf({ en: pair.en, fr: pair.fr, moved, ...(confirmed ? { confirmed } : {}) });
    const status: PairStatus = { pair, drift, ...(confirmation ? { confirmation } : {}) };
    this.kept.set(pair.id, { moved, status, confirmed });
    return status;
  }
}

function sameBlocks(a: Pair, b: Pair): boolean {
  return SIDES.every((side) => a[side].length === b[side].length && a[side].every((block, i) => block === b[side][i]));
}

function confirmedSides(letter: Letter, { enHash, frHash }: Confirmation): BySide<ConfirmedSide> | undefined {
  const en = letter.texts.get(enHash);
  const fr = letter.texts.get(frHash);
  return en === undefined || fr === undefined ? undefined : { en: new ConfirmedSide(en, 'en'), fr: new ConfirmedSide(fr, 'fr') };
}

/** A person says that a pair is in sync as it stands. Writes nothing when that is what was said last. To be called in a transaction of theirs. */
export function confirmPair(letter: Letter, pair: Pair, author: Author, why?: string): void {
  const texts = { en: contentOf(pair.en), fr: contentOf(pair.fr) };
  const confirmation: Confirmation = {
    en: pair.en.map((block) => block.id), fr: pair.fr.map((block) => block.id),
    enHash: hashOf(texts.en), frHash: hashOf(texts.fr),
    by: author.person, at: author.now().toISOString(), ...(why ? { why } : {}),
  };
  if (!repeats(parseConfirmation(letter.pairs.get(confirmedKey(pair.id))), confirmation)) writeConfirmation(letter, pair.id, confirmation, texts);
}

function repeats(last: Confirmation | undefined, now: Confirmation): boolean {
  return last !== undefined && JSON.stringify([last.en, last.fr, last.enHash, last.frHash, last.why]) === JSON.stringify([now.en, now.fr, now.enHash, now.frHash, now.why]);
}
