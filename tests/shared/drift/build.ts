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
