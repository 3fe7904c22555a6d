import { describe, expect, test } from 'vitest';
import type { BlockDraft } from '../../../../shared/letter/block';
import { labelsShown } from '../../../../shared/letter/labels';
import { noteRun, referenceOf } from '../../../../shared/letter/notes';
import { normalRuns } from '../../../../shared/revisions/normal-runs';
import { Random } from '../../../random';
import { english, readBack } from './build';
import { LETTERHEAD } from './letters';
import { randomSide } from './random-letter';

/** What must be equal: kinds, levels, labels as shown, places in tables, words and marks; notes and tables under names of their order. */
function model(blocks: readonly BlockDraft[]): unknown[] {
  const names = new Map<string, string>();
  const named = (name: string): string => names.get(name) ?? names.set(name, `n${names.size}`).get(name)!;
  const shown = labelsShown(blocks);
  return blocks.map(({ kind, level, note, table, row, column, runs }, i) => ({
    kind, level: level ?? 1, label: shown[i], row, column, note: note && named(`note ${note}`), table: table && named(`table ${table}`),
    runs: normalRuns(runs.map((run) => {
      const reference = referenceOf(run);
      return reference ? noteRun({ ...reference, name: named(`note ${reference.name}`) }) : run;
    })),
  }));
}

describe('a letter written as a Word file and read again', () => {
  test.each(Array.from({ length: 60 }, (_, seed) => [seed]))('is the same letter (seed %i)', (seed) => {
    const blocks = randomSide(new Random(seed), 25);
    const imported = readBack(english(blocks));
    expect(model(imported.blocks)).toEqual(model(blocks));
    expect(imported.dropped).toEqual({});
  });

  test.each(Array.from({ length: 60 }, (_, seed) => [seed]))('keeps the labels of lists that nobody would write (seed %i)', (seed) => {
    const blocks = randomSide(new Random(1000 + seed), 25, true);
    expect(model(readBack(english(blocks)).blocks)).toEqual(model(blocks));
  });

  test.each(Array.from({ length: 10 }, (_, seed) => [seed]))('is the same with signatories in columns under a letterhead (seed %i)', (seed) => {
    const blocks = randomSide(new Random(3000 + seed), 25);
    const imported = readBack(english(blocks, { letterhead: { ...LETTERHEAD, signatoryColumns: 1 + (seed % 4) } }));
    expect(model(imported.blocks)).toEqual(model(blocks));
    expect(imported.properties).toEqual({ title: 'Joint letter', author: 'The Coalition', language: 'en-GB' });
  });

  test.each(Array.from({ length: 10 }, (_, seed) => [seed]))('gives the same file again (seed %i)', (seed) => {
    const once = readBack(english(randomSide(new Random(2000 + seed), 25, true))).blocks;
    expect(readBack(english(once)).blocks).toEqual(once);
  });
});
