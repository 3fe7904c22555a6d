import { isText, levelOf, type BlockDraft, type Run } from '../../../../shared/letter/block';
import { labelsShown } from '../../../../shared/letter/labels';
import { referenceOf } from '../../../../shared/letter/notes';
import { normalRuns } from '../../../../shared/revisions/normal-runs';
import type { Parts } from '../../../../shared/exchange/finished';

const encoder = new TextEncoder();

/** The parts of a package as a reader is given them. */
export function bytesOf(parts: Parts): Map<string, Uint8Array> {
  return new Map([...parts].map(([name, part]) => [name, typeof part === 'string' ? encoder.encode(part) : part]));
}

/** What two letters must share to be the same to a reader: kinds, labels, words, marks, places in tables; notes and tables by the order of their names. Spaces at a block's end are nothing. */
export function asRead(blocks: readonly BlockDraft[]): unknown[] {
  const names = new Map<string, string>();
  for (const block of blocks) {
    for (const run of block.runs) {
      const reference = referenceOf(run);
      if (reference && !names.has(reference.name)) names.set(reference.name, `n${names.size}`);
    }
  }
  const tables = new Map<string, number>();
  for (const { table } of blocks) if (table !== undefined && !tables.has(table)) tables.set(table, tables.size);
  const shown = labelsShown(blocks);
  return blocks.map(({ kind, table, row, column, note, ...block }, at) => ({
    kind, label: shown[at], level: levelOf(block as BlockDraft), ...(table !== undefined && { table: tables.get(table), row, column }), ...(note !== undefined && { note: names.get(note) }),
    runs: withoutEndSpaces(normalRuns(block.runs.map((run): Run => {
      const reference = referenceOf(run);
      return isText(run) ? run : reference ? { embed: { ...run.embed, note: names.get(reference.name)! } } : { embed: run.embed };
    }))),
  }));
}

function withoutEndSpaces(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  return last && isText(last) ? [...runs.slice(0, -1), { ...last, text: last.text.replace(/ +$/, '') }] : [...runs];
}
