import { ConfirmedSide } from '../../../../shared/drift/confirmed-side';
import { contentOf } from '../../../../shared/drift/content';
import { carryOver, type Carry } from '../../../../shared/drift/carry/carry-over';
import type { NameTable } from '../../../../shared/drift/carry/carry-names';
import { blockText, type Block, type BlockDraft } from '../../../../shared/letter/block';
import { otherSide, type Side } from '../../../../shared/letter/side';
import { p } from '../build';

export const withIds = (drafts: readonly BlockDraft[]): Block[] => drafts.map((draft, i) => ({ id: `b${i}`, ...draft }));
const paragraphs = (text: string): BlockDraft[] => text.split('|').map((part) => p(part));

/** What can be carried over when one side changes; blocks are parted by `|`. */
export function carries(side: Side, before: string | readonly BlockDraft[], after: string | readonly BlockDraft[], other: string | readonly BlockDraft[], table?: NameTable): readonly Carry[] {
  const drafts = (given: string | readonly BlockDraft[]): readonly BlockDraft[] => (typeof given === 'string' ? paragraphs(given) : given);
  const change = new ConfirmedSide(contentOf(drafts(before)), side).changeTo(withIds(drafts(after)));
  return change ? carryOver(change, withIds(drafts(other)), table) : [];
}

/** The other side with all of it carried over. */
export function carried(side: Side, before: string, after: string, other: string, table?: NameTable): string {
  const found = carries(side, before, after, other, table);
  return withIds(paragraphs(other)).map((block) => {
    const edits = found.filter((carry) => carry.block === block.id && carry.side === otherSide(side)).reverse();
    return edits.reduce((text, { from, to, insert, was }) => {
      if (text.slice(from, to) !== was) throw new Error(`"${was}" does not stand at ${from} of "${text}"`);
      return text.slice(0, from) + insert + text.slice(to);
    }, blockText(block));
  }).join('|');
}
