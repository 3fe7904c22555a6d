import type { BlockDraft, Run } from '../../../../shared/letter/block';
import { levelOf } from '../../../../shared/letter/block';
import { labels } from '../../../../shared/letter/labels';
import { referenceOf } from '../../../../shared/letter/notes';
import { normalRuns } from '../../../../shared/revisions/normal-runs';

/** A block as a reader of its file sees it: names of notes and tables by their order, labels in place of what they are counted from. */
export interface Shown {
  readonly kind: string;
  readonly label: string | undefined;
  readonly place: string;
  readonly runs: readonly Run[];
}

export function shownBlocks(blocks: readonly BlockDraft[]): Shown[] {
  const all = labels(blocks);
  const names = new Map<string, string>();
  const nameOf = (name: string): string => {
    if (!names.has(name)) names.set(name, `#${names.size + 1}`);
    return names.get(name)!;
  };
  const run = (one: Run): Run => {
    const reference = referenceOf(one);
    return reference && !('text' in one) ? { ...one, embed: { ...one.embed, note: nameOf(`note ${reference.name}`) } } : one;
  };
  return blocks.map((block, i) => ({
    kind: block.kind === 'heading' || block.kind === 'ordered' || block.kind === 'bullet' ? `${block.kind} ${levelOf(block)}` : block.kind,
    label: all[i], runs: normalRuns(block.runs).map(run),
    place: [block.note !== undefined && nameOf(`note ${block.note}`), block.table !== undefined && `${nameOf(`table ${block.table}`)} ${block.row},${block.column}`].filter(Boolean).join(' '),
  }));
}
