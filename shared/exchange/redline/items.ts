import { tablePlaces } from '../docx-out/side-writer';
import type { BlockAttrs, BlockDraft } from '../../letter/block';
import type { Named } from '../../revisions/identity';

/** What stands in a text one below the other: a block by itself, or a table. */
export type Item = { readonly block: Named } | { readonly table: Grid };

/** A table's blocks by row and column. */
export interface Grid {
  readonly columns: number;
  /** By row, by column: the cell's blocks. */
  readonly rows: readonly (readonly (readonly BlockDraft[])[])[];
}

/** A side's text without its notes, as items: neighbours of one table are that table. */
export function itemsOf(blocks: readonly Named[]): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < blocks.length;) {
    const { table } = blocks[at]!;
    if (table === undefined) {
      items.push({ block: blocks[at++]! });
      continue;
    }
    const from = at;
    while (at < blocks.length && blocks[at]!.table === table) at++;
    items.push({ table: gridOf(blocks.slice(from, at)) });
  }
  return items;
}

function gridOf(blocks: readonly BlockDraft[]): Grid {
  const { rowOf, columnOf } = tablePlaces(blocks);
  const columns = Math.max(...columnOf) + 1;
  const rows = Array.from({ length: Math.max(...rowOf) + 1 }, () => Array.from({ length: columns }, (): BlockDraft[] => []));
  blocks.forEach((block, at) => rows[rowOf[at]!]![columnOf[at]!]!.push(block));
  return { columns, rows };
}

/** A table, or a row, as a block of its words: by these it is found again in the other version. */
export function asBlock(cells: readonly (readonly BlockDraft[])[], kind: string): BlockDraft {
  return { kind, runs: cells.flatMap((blocks) => blocks.flatMap((block) => [...block.runs, { text: '\t' }])) };
}

/** An item as the matcher sees it. */
export function asMatched(item: Item): Named {
  return 'block' in item ? item.block : asBlock(item.table.rows.flat(), 'table');
}

/** What a block is, without its words. */
export function attrsOf(block: Named): BlockAttrs {
  const { runs: _runs, id: _id, ...attrs } = block;
  return attrs;
}
