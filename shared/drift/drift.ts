import type { Block, BlockDraft, Run } from '../letter/block';
import { SIDES, type BySide, type Side } from '../letter/side';
import { diffWords, shareChanged, wordsRemoved, wordsAdded, type WordChange } from '../revisions/diff-words';
import { classify, worse, type DriftClass } from './classify';
import { contentOf, parseContent } from './content';
import type { Fact } from './facts';

/** What a pair is, given what each side held when it was last confirmed. The table is at `driftOf`. */
export type DriftState = 'unconfirmed' | 'in-sync' | 'en-ahead' | 'fr-ahead' | 'both-changed' | 'en-only' | 'fr-only';

/** What one side of a confirmed pair changed since. */
export interface SideChange {
  readonly side: Side;
  readonly class: DriftClass;
  /** The words that went and came, passages parted by ` … `; empty where none did. */
  readonly removed: string;
  readonly added: string;
  /** Confirmed text against present text, both in NFC, blocks parted by a line feed. A word whose link changed went and came. */
  readonly diff: readonly WordChange[];
  /** How much of the text changed, 0 to 1. */
  readonly share: number;
  /** What a `factual` change is about; empty for the other classes. */
  readonly facts: readonly Fact[];
}

export interface Drift {
  readonly state: DriftState;
  /** The gravest class among the sides' changes; absent where nothing confirmed has changed. */
  readonly class?: DriftClass;
  /** The sides that changed since the confirmation, English first. */
  readonly changes: readonly SideChange[];
}

/** What a pair holds now and held when a person last confirmed it. */
export interface DriftInput extends BySide<readonly Block[]> {
  /** Both sides' content at the confirmation, as `contentOf` wrote it. */
  readonly confirmed?: BySide<string>;
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
  const changes = SIDES.flatMap((side) => sideChange(input[side], confirmed[side], side) ?? []);
  if (changes.length === 0) return { state: 'in-sync', changes };
  const real = changes.filter((change) => change.class !== 'cosmetic');
  const state = real.length === 2 ? 'both-changed' : real.length === 0 ? 'in-sync' : real[0]!.side === 'en' ? 'en-ahead' : 'fr-ahead';
  return { state, class: changes.map((change) => change.class).reduce(worse), changes };
}

function stateUnconfirmed({ en, fr }: DriftInput): DriftState {
  if (fr.length === 0) return 'en-only';
  return en.length === 0 ? 'fr-only' : 'unconfirmed';
}

/** What a side changed since it held `confirmed`; undefined when its content is the same. */
function sideChange(blocks: readonly Block[], confirmed: string, side: Side): SideChange | undefined {
  const content = contentOf(blocks);
  if (content === confirmed) return undefined;
  const [before, after] = [parseContent(confirmed), parseContent(content)];
  const diff = diffWords(sideRuns(before), sideRuns(after), side);
  const { class: found, facts } = classify(before, after, side);
  return { side, class: found, removed: wordsRemoved(diff), added: wordsAdded(diff), diff, share: shareChanged(diff), facts };
}

function sideRuns(blocks: readonly BlockDraft[]): Run[] {
  return blocks.flatMap((block, at) => (at === 0 ? block.runs : [{ text: '\n' }, ...block.runs]));
}
