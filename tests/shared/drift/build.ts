import { ConfirmedSide } from '../../../shared/drift/confirmed-side';
import { contentOf } from '../../../shared/drift/content';
import { SideVersion } from '../../../shared/drift/side-version';
import type { BySide, Side } from '../../../shared/letter/side';
import type { Block, BlockDraft, Marks, Run } from '../../../shared/letter/block';

/** A run of text, with marks if any. */
export function t(text: string, marks?: Marks): Run {
  return marks ? { text, marks } : { text };
}

/** A paragraph of a string or of runs. */
export function p(...runs: readonly (string | Run)[]): BlockDraft {
  return { kind: 'paragraph', runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) };
}

/** Paragraphs with ids, as a letter has them. */
export function blocks(...texts: readonly string[]): Block[] {
  return texts.map((text, at) => ({ id: `b${at}`, ...p(text) }));
}

/** A side as it was at some time. */
export function version(content: readonly BlockDraft[], side: Side): SideVersion {
  return new SideVersion(contentOf(content), side);
}

/** Both sides as they were confirmed. */
export function confirmed(en: readonly BlockDraft[], fr: readonly BlockDraft[]): BySide<ConfirmedSide> {
  return { en: new ConfirmedSide(contentOf(en), 'en'), fr: new ConfirmedSide(contentOf(fr), 'fr') };
}
