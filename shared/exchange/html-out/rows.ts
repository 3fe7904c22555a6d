import type { BlockDraft } from '../../letter/block';
import { SIDES, type BySide } from '../../letter/side';
import type { FinishedLetter } from '../finished';
import { isItem } from './lists';

/** What stands level in two columns: indexes into each side's blocks. */
export interface Row extends BySide<readonly number[]> {
  /** It belongs close to the one after it: the next line of an address, the next item of a list. */
  readonly close: boolean;
  /** It must not stand alone at a page's end: it ends in a heading. */
  readonly keep: boolean;
}

const LINES = ['address', 'signatory', 'cell'];

/**
 * The rows of a letter, a pair each, without the notes, which follow all else. What a row for each pair could not show shares one: the cells of a
 * table, and signatories that are to stand in several columns.
 */
export function rowsOf(letter: FinishedLetter): Row[] {
  const rows: BySide<readonly number[]>[] = [];
  for (const pair of letter.pairs) {
    const row = { en: withoutNotes(letter.blocks.en, pair.en), fr: withoutNotes(letter.blocks.fr, pair.fr) };
    if (row.en.length + row.fr.length === 0) continue;
    const before = rows.at(-1);
    if (before && sharesRow(letter, before, row)) rows[rows.length - 1] = { en: [...before.en, ...row.en], fr: [...before.fr, ...row.fr] };
    else rows.push(row);
  }
  return rows.map((row, i) => ({ ...row, close: standsClose(letter, row, rows[i + 1]), keep: endsInHeading(letter, row) }));
}

function withoutNotes(blocks: readonly BlockDraft[], indexes: readonly number[]): number[] {
  return indexes.filter((index) => blocks[index]!.kind !== 'note');
}

function sharesRow({ blocks, letterhead }: FinishedLetter, a: BySide<readonly number[]>, b: BySide<readonly number[]>): boolean {
  const all = SIDES.flatMap((side) => [...a[side], ...b[side]].map((index) => ({ side, block: blocks[side][index]! })));
  if (letterhead.signatoryColumns > 1 && all.every(({ block }) => block.kind === 'signatory')) return true;
  // Of one table on each side.
  return all.every(({ block }) => block.table !== undefined)
    && SIDES.every((side) => new Set(all.flatMap((one) => (one.side === side ? [one.block.table] : []))).size <= 1);
}

function standsClose(letter: FinishedLetter, row: BySide<readonly number[]>, next: BySide<readonly number[]> | undefined): boolean {
  if (next === undefined) return false;
  const seams = SIDES.flatMap((side) => {
    const [last, first] = [letter.blocks[side][row[side].at(-1) ?? -1], letter.blocks[side][next[side][0] ?? -1]];
    return last && first ? [(isItem(last) && isItem(first)) || (last.kind === first.kind && LINES.includes(last.kind))] : [];
  });
  return seams.length > 0 && seams.every(Boolean);
}

function endsInHeading(letter: FinishedLetter, row: BySide<readonly number[]>): boolean {
  return SIDES.some((side) => letter.blocks[side][row[side].at(-1) ?? -1]?.kind === 'heading');
}
