import type { BlockDraft, Run } from '../../letter/block';
import { normalRuns } from '../../revisions/normal-runs';
import { GAP, type PlanParagraph, type RedlinePlan } from './plan';

/** The text that is there when every change is accepted: the new version, notes last in the order of their references. */
export function accepted(plan: RedlinePlan): BlockDraft[] {
  return readPlan(plan, 'after', 'deleted');
}

/** The text that is there when every change is rejected: the old version. */
export function rejected(plan: RedlinePlan): BlockDraft[] {
  return readPlan(plan, 'before', 'inserted');
}

type Version = 'before' | 'after';

function readPlan({ elements, notes }: RedlinePlan, version: Version, gone: 'inserted' | 'deleted'): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  const referred: number[] = [];
  const take = (paragraphs: readonly PlanParagraph[]): void => {
    for (const { pieces } of paragraphs) for (const { fate, note } of pieces) if (fate !== gone && note !== undefined) referred.push(note);
    blocks.push(...readParagraphs(paragraphs, version, gone));
  };
  for (let at = 0; at < elements.length;) {
    const element = elements[at]!;
    if (element.element === 'table') {
      for (const { fate, cells } of element.rows) if (fate !== gone) for (const cell of cells) take(cell);
      at++;
      continue;
    }
    const from = at;
    while (elements[at]?.element === 'paragraph') at++;
    take(elements.slice(from, at) as PlanParagraph[]);
  }
  return [...blocks, ...referred.flatMap((note) => readParagraphs(notes[note]!.paragraphs, version, gone))];
}

/** What is left of neighbouring paragraphs. One whose end is gone is one with the next, which gives the look (as in Word). */
export function readParagraphs(paragraphs: readonly PlanParagraph[], version: Version, gone: 'inserted' | 'deleted'): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  let runs: Run[] = [];
  for (const { end, pieces, [version]: attrs } of paragraphs) {
    runs.push(...pieces.flatMap((piece) => (piece.fate === gone ? [] : [piece[version]!])));
    if (end === gone) continue;
    if (attrs && attrs !== GAP) blocks.push({ ...attrs, runs: normalRuns(runs) });
    runs = [];
  }
  return blocks;
}
