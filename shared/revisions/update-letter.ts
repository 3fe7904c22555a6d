import type { Lexicon } from '../alignment';
import type { Block, BlockDraft } from '../letter/block';
import type { Author, Letter } from '../letter/letter';
import { readSide } from '../letter/read-side';
import { SIDES, type BySide, type Side } from '../letter/side';
import { keepLook } from './keep-look';
import { pairNewBlocks, uniteMerged } from './pair-new-blocks';
import { planUpdate, type UpdatePlan } from './plan-update';
import { writePlan, type WrittenPlan } from './write-plan';

/** What an update did to one side. */
export interface SideReport extends UpdatePlan {
  /** Blocks that the new version has no more and that were kept. */
  readonly kept: readonly Block[];
  /** The ids of the new version's blocks, in order. */
  readonly ids: readonly string[];
}

export interface UpdateReport extends Partial<BySide<SideReport>> {
  /** How many new blocks the aligner found an answer for. */
  readonly paired: number;
}

export interface UpdateOptions {
  readonly lexicon: Lexicon;
  /** Sides whose new version came as plain text: what is found again keeps its kind and marks. */
  readonly plain?: Partial<BySide<boolean>>;
  /** For each side the ids of blocks that would be gone and shall stay. */
  readonly keep?: Partial<BySide<readonly string[]>>;
}

/**
 * Takes in a new version of one side's text, or of both. Blocks that are found again keep their id, and with it their pair, its
 * confirmation and their comments; the text reads back as given, with what was kept where it stood. New blocks are aligned with what
 * has no answer near them; what a person confirmed is never paired otherwise. To be called in one transaction of the person's, so that one undo
 * takes all back. What was shown to the person before (`planUpdate`) is what is done, if the side is still the same.
 */
export function updateLetter(letter: Letter, drafts: Partial<BySide<readonly BlockDraft[]>>, author: Pick<Author, 'newId'>, options: UpdateOptions): UpdateReport {
  const reports: { en?: SideReport; fr?: SideReport } = {};
  const written: { en?: WrittenPlan; fr?: WrittenPlan } = {};
  for (const side of SIDES) {
    const given = drafts[side];
    if (!given) continue;
    const old = readSide(letter, side).blocks;
    const plan = planUpdate(old, options.plain?.[side] ? keepLook(old, given) : given);
    const keep = new Set(options.keep?.[side]);
    written[side] = writePlan(letter, side, plan, keep, author);
    reports[side] = { ...plan, kept: plan.gone.filter((block) => keep.has(block.id)), ids: written[side].ids };
  }
  for (const side of SIDES) uniteMerged(letter, written[side]?.merged ?? [], author);
  const none: ReadonlySet<string> = new Set();
  const paired = pairNewBlocks(letter, { en: written.en?.fresh ?? none, fr: written.fr?.fresh ?? none }, options.lexicon, author);
  return { ...reports, paired };
}

/** Takes in a new version of one side's text, as `updateLetter` does. */
export function updateSide(
  letter: Letter, side: Side, drafts: readonly BlockDraft[], author: Pick<Author, 'newId'>,
  { lexicon, keep = [], plain = false }: { readonly lexicon: Lexicon; readonly keep?: readonly string[]; readonly plain?: boolean },
): SideReport & Pick<UpdateReport, 'paired'> {
  const report = updateLetter(letter, { [side]: drafts }, author, { lexicon, keep: { [side]: keep }, plain: { [side]: plain } });
  return { ...report[side]!, paired: report.paired };
}
