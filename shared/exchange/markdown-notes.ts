import type { BlockDraft } from '../letter/block';
import { referenceOf, type NoteReference } from '../letter/notes';

/**
 * The Markdown label of every note that has words, by its name: `1`, `2`, … in the order of their references; `end-1` for an endnote; the
 * author's own sign (`*`, the second time `*-2`) where it can be one. Notes without a reference go on counting after the others.
 */
export function noteLabels(blocks: readonly BlockDraft[]): ReadonlyMap<string, string> {
  const worded = new Set(blocks.flatMap(({ kind, note }) => (kind === 'note' && note !== undefined ? [note] : [])));
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  let [foot, end] = [0, 0];
  const add = (reference: NoteReference): void => {
    if (!worded.has(reference.name) || labels.has(reference.name)) return;
    const label = signLabel(reference.sign, taken) ?? (reference.end ? `end-${++end}` : String(++foot));
    taken.add(label);
    labels.set(reference.name, label);
  };
  for (const { runs } of blocks) {
    for (const run of runs) {
      const reference = referenceOf(run);
      if (reference) add(reference);
    }
  }
  for (const name of worded) add({ name, end: false });
  return labels;
}

/** A label that shows an author's sign; undefined for signs that could not be told from a number, or be a label. */
function signLabel(sign: string | undefined, taken: ReadonlySet<string>): string | undefined {
  if (sign === undefined || !/^[^\p{L}\p{N}\s\\`<>&[\]^~|_-]{1,4}$/u.test(sign)) return undefined;
  if (!taken.has(sign)) return sign;
  let again = 2;
  while (taken.has(`${sign}-${again}`)) again += 1;
  return `${sign}-${again}`;
}
