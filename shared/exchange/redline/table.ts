import type { BlockDraft } from '../../letter/block';
import { matchBlocks } from '../../revisions/match-blocks';
import { asBlock, attrsOf, type Grid } from './items';
import { wholly } from './pieces';
import type { PlanParagraph, PlanRow, PlanTable } from './plan';

type Row = Grid['rows'][number];

/** What lies between two versions of a cell. */
type PlanCell = (before: readonly BlockDraft[], after: readonly BlockDraft[]) => PlanParagraph[];

/**
 * What lies between two versions of a table, by rows; within a row that stayed, cell by cell. A table of another number of columns goes and comes whole,
 * as rows of one table: two that stand beside each other would be read as one anyway.
 */
export function planTable(before: Grid | undefined, after: Grid | undefined, planCell: PlanCell): PlanTable {
  const [old, now] = [before?.rows ?? [], after?.rows ?? []];
  const rows: PlanRow[] = [];
  const stayed = before && after && before.columns === after.columns ? rowsThatStayed(old, now) : [];
  let [i, j] = [0, 0];
  for (const match of [...stayed, { was: old.length, is: now.length }]) {
    for (; i < match.was; i++) rows.push(wholeRow('deleted', old[i]!));
    for (; j < match.is; j++) rows.push(wholeRow('inserted', now[j]!));
    if (i < old.length && j < now.length) rows.push({ fate: 'kept', cells: old[i]!.map((cell, column) => planCell(cell, now[j]![column]!)) });
    i++;
    j++;
  }
  return { element: 'table', rows };
}

function rowsThatStayed(old: readonly Row[], now: readonly Row[]): { was: number; is: number }[] {
  const asRows = (rows: readonly Row[]): BlockDraft[] => rows.map((cells) => asBlock(cells, 'row'));
  return matchBlocks(asRows(old), asRows(now)).filter(({ inPlace, old: was, now: is }) => inPlace && was.length === 1 && is.length === 1)
    .map(({ old: was, now: is }) => ({ was: was[0]!, is: is[0]! }));
}

function wholeRow(fate: 'inserted' | 'deleted', cells: Row): PlanRow {
  return { fate, cells: cells.map((blocks) => (blocks.length ? blocks.map((block) => wholeParagraph(fate, block)) : [{ element: 'paragraph', end: fate, pieces: [] }])) };
}

function wholeParagraph(fate: 'inserted' | 'deleted', block: BlockDraft): PlanParagraph {
  return { element: 'paragraph', end: fate, pieces: wholly(fate, block.runs), ...(fate === 'deleted' ? { before: attrsOf(block) } : { after: attrsOf(block) }) };
}
