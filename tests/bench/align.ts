// Measures the aligner on the development set: npm run bench:align [-- --write]
// Prints strict F1 by family and level beside a Gale-Church of its own, the calibration of the scores, and times; --write puts it into docs/ALIGNMENT.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { align, parseLexicon, type AlignedPair, type Lexicon, type Segment } from '../../shared/alignment';
import { addCounts, beadKey, count, DEV_SET, hasDevSet, NO_COUNT, nullF1, readDevSet, strictF1, type Bead, type Count, type DevDocument } from './dev-set';
import { galeChurch } from './gale-church';

const LEXICON = 'shared/alignment/lexicon/en-fr.tsv';
const DOCUMENT = 'docs/ALIGNMENT.md';
const BEGIN = '<!-- figures: npm run bench:align -- --write -->';
const END = '<!-- end of figures -->';
const LARGE = 10_000;

interface Measured {
  readonly document: DevDocument;
  readonly pairs: readonly AlignedPair[];
  readonly ours: Count;
  readonly lengths: Count;
}

function measure(document: DevDocument, lexicon: Lexicon): Measured {
  const pairs = align(document.en, document.fr, lexicon);
  return { document, pairs, ours: count(document.gold, pairs), lengths: count(document.gold, galeChurch(document.en, document.fr)) };
}

function qualityTable(measured: readonly Measured[]): string[] {
  const rows = new Map<string, { documents: number; ours: Count; lengths: Count }>();
  for (const { document, ours, lengths } of measured) {
    for (const name of [`${document.family} ${document.level}`, document.family, 'all']) {
      const row = rows.get(name) ?? { documents: 0, ours: NO_COUNT, lengths: NO_COUNT };
      rows.set(name, { documents: row.documents + 1, ours: addCounts(row.ours, ours), lengths: addCounts(row.lengths, lengths) });
    }
  }
  const order = [...rows].sort(([a], [b]) => Number(a === 'all') - Number(b === 'all') || (a < b ? -1 : 1));
  return [
    '| texts | documents | pairs | strict F1 | without partner | null F1 | Gale-Church F1 | its null F1 |',
    '|---|---:|---:|---:|---:|---:|---:|---:|',
    ...order.map(([name, { documents, ours, lengths }]) => {
      const shown = name.includes(' ') ? name : `**${name}**`;
      return `| ${shown} | ${documents} | ${ours.gold} | ${share(strictF1(ours))} | ${ours.goldNulls} | ${nulls(ours)} | ${share(strictF1(lengths))} | ${nulls(lengths)} |`;
    }),
  ];
}

function calibrationTable(measured: readonly Measured[]): string[] {
  const bins = Array.from({ length: 10 }, () => ({ pairs: 0, right: 0, score: 0 }));
  for (const { document, pairs } of measured) {
    const gold = new Set(document.gold.flatMap(apart).map(beadKey));
    for (const pair of pairs) {
      const bin = bins[Math.min(9, Math.floor(pair.score * 10))]!;
      bin.pairs++;
      bin.score += pair.score;
      if (gold.has(beadKey(pair))) bin.right++;
    }
  }
  return [
    '| score | pairs | mean score | share right |',
    '|---|---:|---:|---:|',
    ...bins.map(({ pairs, right, score }, k) => `| ${(k / 10).toFixed(1)} to ${((k + 1) / 10).toFixed(1)} | ${pairs} | ${pairs ? share(score / pairs) : '-'} | ${pairs ? share(right / pairs) : '-'} |`),
  ];
}

/** A bead without partner taken apart, as the aligner gives one pair for each such segment. */
function apart(bead: Bead): Bead[] {
  if (bead.en.length > 0 && bead.fr.length > 0) return [bead];
  return [...bead.en.map((i) => ({ en: [i], fr: [] })), ...bead.fr.map((j) => ({ en: [], fr: [j] }))];
}

/** One long text: every document at one level after the other, so that the near copies of a document stand far apart. */
function longText(documents: readonly DevDocument[], size: number): DevDocument {
  const ordered = [...documents].sort((a, b) => (a.level < b.level ? -1 : a.level > b.level ? 1 : 0));
  const en: Segment[] = [];
  const fr: Segment[] = [];
  const gold: Bead[] = [];
  for (let k = 0; en.length < size; k++) {
    const document = ordered[k % ordered.length]!;
    const enBase = en.length;
    const frBase = fr.length;
    gold.push(...document.gold.map((bead) => ({ en: bead.en.map((i) => i + enBase), fr: bead.fr.map((j) => j + frBase) })));
    en.push(...document.en);
    fr.push(...document.fr);
  }
  return { name: 'long', family: 'all', level: '', en, fr, gold };
}

function timeTable(documents: readonly DevDocument[], lexicon: Lexicon): string[] {
  const letter = documents.find(({ en, fr }) => en.length >= 60 && fr.length >= 60)!;
  const short = { ...letter, en: letter.en.slice(0, 60), fr: letter.fr.slice(0, 60) };
  const times = Array.from({ length: 9 }, () => timed(() => align(short.en, short.fr, lexicon)).milliseconds).sort((a, b) => a - b);
  const rows = [`| 60 × 60, the middle one of nine runs | ${times[4]!.toFixed(0)} ms | |`];
  for (const size of [LARGE / 4, LARGE / 2, LARGE]) {
    const long = longText(documents, size);
    const { value, milliseconds } = timed(() => align(long.en, long.fr, lexicon));
    rows.push(`| ${long.en.length} × ${long.fr.length} | ${(milliseconds / 1000).toFixed(1)} s | ${share(strictF1(count(long.gold, value)))} |`);
  }
  return ['| segments | time | strict F1 |', '|---|---:|---:|', ...rows];
}

function timed<T>(run: () => T): { value: T; milliseconds: number } {
  const start = performance.now();
  const value = run();
  return { value, milliseconds: performance.now() - start };
}

function share(value: number): string {
  return value.toFixed(3);
}

function nulls(counted: Count): string {
  return counted.goldNulls + counted.predictedNulls === 0 ? '-' : share(nullF1(counted));
}

function write(report: string): void {
  const page = readFileSync(DOCUMENT, 'utf8');
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${DOCUMENT}: the lines "${BEGIN}" and "${END}" must be there, in this order`);
  writeFileSync(DOCUMENT, `${page.slice(0, begin + BEGIN.length)}\n${report}\n${page.slice(end)}`);
}

if (hasDevSet()) {
  const lexicon = parseLexicon(readFileSync(LEXICON, 'utf8'));
  const documents = readDevSet();
  const { value: measured, milliseconds } = timed(() => documents.map((document) => measure(document, lexicon)));
  const report = [
    '### Quality', '', ...qualityTable(measured), '', '### Scores', '', ...calibrationTable(measured), '', '### Time', '', ...timeTable(documents, lexicon),
  ].join('\n');
  console.log(report);
  console.log(`\n${documents.length} documents, both methods, in ${(milliseconds / 1000).toFixed(1)} s`);
  if (process.argv.includes('--write')) write(report);
} else {
  console.error(`bench:align: no development set at ${join(DEV_SET)}; set VISAVIS_MATERIAL to the folder that holds align-dev`);
  process.exitCode = 2;
}
