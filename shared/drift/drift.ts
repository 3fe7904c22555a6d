import type { Block } from '../letter/block';
import { SIDES, type BySide } from '../letter/side';
import { worse, type DriftClass } from './classify';
import type { ConfirmedSide, SideChange } from './confirmed-side';

export type { SideChange } from './confirmed-side';

/** What a pair is, given what each side held when it was last confirmed. The table is at `driftOf`. */
export type DriftState = 'unconfirmed' | 'in-sync' | 'en-ahead' | 'fr-ahead' | 'both-changed' | 'en-only' | 'fr-only';

export interface Drift {
  readonly state: DriftState;
  /** The gravest class among the sides' changes; absent where nothing confirmed has changed. */
  readonly class?: DriftClass;
  /** The sides that changed since the confirmation, English first. */
  readonly changes: readonly SideChange[];
}

/** What a pair holds now and held when a person last confirmed it. */
export interface DriftInput extends BySide<readonly Block[]> {
  /** What both sides held at the confirmation. */
  readonly confirmed?: BySide<ConfirmedSide>;
  /** Whether a member of the confirmation now stands in another pair. */
  readonly moved: boolean;
}

/**
 * The drift of one pair, by content alone: an edit taken back by hand is in sync again. Rows in order; the first that fits decides.
 *
 * | confirmed | now | state |
 * |---|---|---|
 * | never, or a member moved away | French has no blocks | `en-only` |
 * | never, or a member moved away | English has no blocks | `fr-only` |
 * | never, or a member moved away | both have blocks | `unconfirmed` |
 * | yes | neither side changed, or cosmetically; also with a side that was confirmed empty and is | `in-sync` |
 * | yes | English changed, also: lost all its blocks, or got its first | `en-ahead` |
 * | yes | French changed, also: lost all its blocks, or got its first | `fr-ahead` |
 * | yes | both changed | `both-changed` |
 *
 * A side whose folded content is as confirmed counts as unchanged; the drift then says `class: 'cosmetic'`. A cosmetic change
 * beside a real one on the other side does not make it `both-changed`. The class of a drift is that of its gravest change.
 */
export function driftOf(input: DriftInput): Drift {
  const { confirmed } = input;
  if (!confirmed || input.moved) return { state: stateUnconfirmed(input), changes: [] };
  const changes = SIDES.flatMap((side) => confirmed[side].changeTo(input[side]) ?? []);
  if (changes.length === 0) return { state: 'in-sync', changes };
  const real = changes.filter((change) => change.class !== 'cosmetic');
  const state = real.length === 2 ? 'both-changed' : real.length === 0 ? 'in-sync' : real[0]!.side === 'en' ? 'en-ahead' : 'fr-ahead';
  return { state, class: changes.map((change) => change.class).reduce(worse), changes };
}

function stateUnconfirmed({ en, fr }: DriftInput): DriftState {
  if (fr.length === 0) return 'en-only';
  return en.length === 0 ? 'fr-only' : 'unconfirmed';
}
