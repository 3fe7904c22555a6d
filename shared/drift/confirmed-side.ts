import type { Block } from '../letter/block';
import type { Side } from '../letter/side';
import { diffWords, shareChanged, wordsAdded, wordsRemoved, type WordChange } from '../revisions/diff-words';
import { classify, type DriftClass } from './classify';
import { contentOf } from './content';
import type { Fact } from './facts';
import { SideVersion } from './side-version';

/** What one side of a confirmed pair changed since. */
export interface SideChange {
  readonly side: Side;
  readonly class: DriftClass;
  /** The words that went and came, passages parted by ` … `; empty where none did. */
  readonly removed: string;
  readonly added: string;
  /** Confirmed text against present text, both in NFC, blocks parted by a line feed. A word whose link changed went and came. */
  readonly diff: readonly WordChange[];
  /** How much of the text changed, 0 to 1, by letters and digits. */
  readonly share: number;
  /** What a `factual` change is about, in the order in which it should be told; empty for the other classes. */
  readonly facts: readonly Fact[];
}

/** One side of a pair as it was confirmed. What it takes to compare it is worked out once, and kept from keystroke to keystroke. */
export class ConfirmedSide {
  private readonly version: SideVersion;
  private last: { readonly blocks: readonly Block[]; readonly change: SideChange | undefined } | undefined;

  /** @param content the confirmed content, as `contentOf` wrote it */
  constructor(content: string, side: Side) {
    this.version = new SideVersion(content, side);
  }

  /** What the side changed since, given what it holds now; undefined when its content is the same. */
  changeTo(blocks: readonly Block[]): SideChange | undefined {
    const { last } = this;
    if (last && last.blocks.length === blocks.length && last.blocks.every((block, i) => block === blocks[i])) return last.change;
    const content = contentOf(blocks);
    const change = content === this.version.content ? undefined : sideChange(this.version, new SideVersion(content, this.version.side));
    this.last = { blocks, change };
    return change;
  }
}

function sideChange(before: SideVersion, after: SideVersion): SideChange {
  const { side } = before;
  const diff = diffWords(before.words, after.words, side);
  const { class: found, facts } = classify(before, after);
  return { side, class: found, removed: wordsRemoved(diff), added: wordsAdded(diff), diff, share: shareChanged(diff), facts };
}
