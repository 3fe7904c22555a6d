import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Segment } from '../../shared/alignment';

export const MATERIAL = process.env.VISAVIS_MATERIAL ?? '../shared';
export const DEV_SET = join(MATERIAL, 'align-dev');

/** Segment indexes of one bead, `en` and `fr`. */
export interface Bead {
  readonly en: readonly number[];
  readonly fr: readonly number[];
}

export interface DevDocument {
  readonly name: string;
  readonly family: string;
  readonly level: string;
  readonly en: readonly Segment[];
  readonly fr: readonly Segment[];
  readonly gold: readonly Bead[];
}

export function hasDevSet(): boolean {
  return existsSync(join(DEV_SET, 'manifest.json'));
}

/** A text of one segment a line; the line feed at the end makes no segment. */
export function readLines(text: string): Segment[] {
  const lines = text.replace(/\r\n/g, '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => ({ text: line }));
}

/** `en indexes<TAB>fr indexes` a line, comma separated, an empty side for a segment without partner. */
export function readBeads(tsv: string): Bead[] {
  const side = (field: string | undefined): number[] => (field ?? '').split(',').filter((index) => index.trim() !== '').map(Number);
  return tsv.split('\n').filter((line) => line.trim() !== '').map((line) => {
    const [en, fr] = line.split('\t');
    return { en: side(en), fr: side(fr) };
  });
}

export function readDevSet(): DevDocument[] {
  const read = (name: string): string => readFileSync(join(DEV_SET, name), 'utf8');
  const manifest = JSON.parse(read('manifest.json')) as { docs: readonly { name: string; family: string; level: string }[] };
  return manifest.docs.map(({ name, family, level }) => ({
    name, family, level, en: readLines(read(`${name}.en.txt`)), fr: readLines(read(`${name}.fr.txt`)), gold: readBeads(read(`${name}.gold.tsv`)),
  }));
}

/** Counts of one or more documents; `found` are right, of `predicted`, of `gold`. Nulls are segments without partner. */
export interface Count {
  readonly gold: number;
  readonly predicted: number;
  readonly found: number;
  readonly goldNulls: number;
  readonly predictedNulls: number;
  readonly foundNulls: number;
}

export const NO_COUNT: Count = { gold: 0, predicted: 0, found: 0, goldNulls: 0, predictedNulls: 0, foundNulls: 0 };

/** Strict counts: a bead is found when both its sides are exactly the gold's. The same figures as the development set's own `score.mjs`. */
export function count(gold: readonly Bead[], predicted: readonly Bead[]): Count {
  const goldFull = fullKeys(gold);
  const predictedFull = fullKeys(predicted);
  const goldNulls = nullKeys(gold);
  const predictedNulls = nullKeys(predicted);
  return {
    gold: goldFull.size, predicted: predictedFull.size, found: common(goldFull, predictedFull),
    goldNulls: goldNulls.size, predictedNulls: predictedNulls.size, foundNulls: common(goldNulls, predictedNulls),
  };
}

export function addCounts(a: Count, b: Count): Count {
  return {
    gold: a.gold + b.gold, predicted: a.predicted + b.predicted, found: a.found + b.found,
    goldNulls: a.goldNulls + b.goldNulls, predictedNulls: a.predictedNulls + b.predictedNulls, foundNulls: a.foundNulls + b.foundNulls,
  };
}

export function strictF1({ gold, predicted, found }: Count): number {
  return gold + predicted === 0 ? 1 : (2 * found) / (gold + predicted);
}

export function nullF1({ goldNulls, predictedNulls, foundNulls }: Count): number {
  return goldNulls + predictedNulls === 0 ? 1 : (2 * foundNulls) / (goldNulls + predictedNulls);
}

function fullKeys(beads: readonly Bead[]): Set<string> {
  return new Set(beads.filter(({ en, fr }) => en.length > 0 && fr.length > 0).map(beadKey));
}

export function beadKey({ en, fr }: Bead): string {
  return `${en.join(',')}|${fr.join(',')}`;
}

function nullKeys(beads: readonly Bead[]): Set<string> {
  return new Set(beads.flatMap(({ en, fr }) => (fr.length === 0 ? en.map((i) => `en ${i}`) : en.length === 0 ? fr.map((j) => `fr ${j}`) : [])));
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const key of a) if (b.has(key)) shared++;
  return shared;
}
