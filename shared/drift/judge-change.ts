import type { BlockDraft } from '../letter/block';
import type { Side } from '../letter/side';
import type { Judge } from '../revisions/compare';
import { classify } from './classify';
import { contentOf } from './content';
import { SideVersion } from './side-version';

/** Judges what lies between two versions of a side as drift does: class, and the facts that came, went or changed. */
export const judgeChange: Judge = (before: readonly BlockDraft[], after: readonly BlockDraft[], side: Side) =>
  classify(new SideVersion(contentOf(before), side), new SideVersion(contentOf(after), side));
