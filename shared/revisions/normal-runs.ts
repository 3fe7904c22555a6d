import { hasLevel, isText, levelOf, type BlockDraft, type Json, type Marks, type Run } from '../letter/block';

/** The marks that count, by name in order; undefined where there are none. A mark that is null is a mark taken away. */
export function normalMarks(marks: Marks | undefined): Marks | undefined {
  if (!marks) return undefined;
  const present = Object.entries(marks).filter(([, value]) => value !== null).sort(([a], [b]) => (a < b ? -1 : 1));
  return present.length ? Object.fromEntries(present) : undefined;
}

/** The same content in the fewest runs: neighbours with equal marks are one, empty ones are left out. Letters stay as they are written. */
export function normalRuns(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let lastKey = '';
  for (const run of runs) {
    if (isText(run) && run.text === '') continue;
    const marks = normalMarks(run.marks);
    const key = marks ? JSON.stringify(marks) : '';
    const last = out.at(-1);
    if (last && isText(last) && isText(run) && key === lastKey) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push({ ...(isText(run) ? { text: run.text } : { embed: run.embed }), ...(marks ? { marks } : {}) });
    lastKey = key;
  }
  return out;
}

/** Blocks with equal keys are the same to a reader: kind, level where the kind has levels, and runs. Numbering is no part of it: labels are computed. */
export function contentKey(block: BlockDraft): string {
  const content: Json = [block.kind, hasLevel(block.kind) ? levelOf(block) : 0, normalRuns(block.runs) as unknown as Json];
  return JSON.stringify(content);
}
