import type { BlockDraft } from '../../letter/block';
import type { BySide, Side } from '../../letter/side';
import type { FinishedLetter } from '../finished';

/** Blocks of both sides that stand beside each other: indexes into each side's, in reading order. */
export type Row = BySide<readonly number[]>;

/**
 * The rows of two columns, in the order of the pairs: one for a pair, save that the pairs of one table's cells are one row, as a table is not
 * cut up. Notes are left out, and rows of nothing else.
 */
export function rowsOf({ blocks, pairs }: Pick<FinishedLetter, 'blocks' | 'pairs'>): Row[] {
  const rows: { en: number[]; fr: number[] }[] = [];
  let before: ReadonlySet<string> = new Set();
  for (const pair of pairs) {
    const text = (side: Side): number[] => pair[side].filter((index) => blocks[side][index]!.kind !== 'note');
    const [en, fr] = [text('en'), text('fr')];
    if (en.length === 0 && fr.length === 0) continue;
    const tables = new Set([...tableNames('en', en, blocks.en), ...tableNames('fr', fr, blocks.fr)]);
    const last = rows.at(-1);
    if (last && [...tables].some((name) => before.has(name))) {
      last.en.push(...en);
      last.fr.push(...fr);
      before = new Set([...before, ...tables]);
    } else {
      rows.push({ en, fr });
      before = tables;
    }
  }
  return rows.map(({ en, fr }) => ({ en: inOrder(en), fr: inOrder(fr) }));
}

function tableNames(side: Side, indexes: readonly number[], blocks: readonly BlockDraft[]): string[] {
  return indexes.flatMap((index) => blocks[index]!.table ?? []).map((name) => `${side} ${name}`);
}

function inOrder(indexes: readonly number[]): number[] {
  return [...indexes].sort((a, b) => a - b);
}
