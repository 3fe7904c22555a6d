// Measures the aligner on the development set: npm run bench:align -- [--large] [--noise] [--jitter] [--hunalign PROGRAM] [--write]
// Prints quality by family and level beside a Gale-Church of its own (and a hunalign that is named), what scores mean, moved blocks, and time; --large adds 30,000
// segments in a process of their own, --noise worse texts, --jitter every figure of the model moved by a fifth. --write puts what was measured into docs/ALIGNMENT.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { align, findCrossings, parseLexicon, PARAMETERS, type AlignedPair, type Lexicon, type Parameters, type Segment } from '../../shared/alignment';
import { bins, calibrationPicture, calibrationTable } from './calibration';
import { addCounts, beadKey, count, DEV_SET, hasDevSet, NO_COUNT, nullF1, readDevSet, strictF1, type Bead, type Count, type DevDocument } from './dev-set';
import { galeChurch } from './gale-church';
import { hunalign } from './hunalign';
import { longText, type LongRun } from './long-text';
import { moveBlocks } from './moved';
import { NOISES } from './noise';
import { writeSections, type Section } from './page';

const LEXICONS = ['shared/alignment/lexicon/en-fr.tsv', 'shared/alignment/lexicon/letters.tsv'];
const PAGE = 'docs/ALIGNMENT.md';
const PICTURE = 'docs/images/calibration.svg';
const LARGE = 30_000;
const JITTER = 0.2;

/** One method's result on a document. */
interface Result {
  readonly pairs: readonly (Bead & Partial<AlignedPair>)[];
  readonly count: Count;
  readonly milliseconds: number;
}

interface Method {
  readonly name: string;
  readonly align: (en: readonly Segment[], fr: readonly Segment[]) => readonly Bead[];
}

interface Measured {
  readonly document: DevDocument;
  readonly results: readonly Result[];
}

function measure(document: DevDocument, methods: readonly Method[]): Measured {
  const results = methods.map(({ align: run }) => {
    const { value, milliseconds } = timed(() => run(document.en, document.fr));
    return { pairs: value, count: count(document.gold, value), milliseconds };
  });
  return { document, results };
}

function qualityTable(measured: readonly Measured[], methods: readonly Method[]): string[] {
  const rows = new Map<string, { documents: number; results: { count: Count; milliseconds: number }[] }>();
  for (const { document, results } of measured) {
    for (const name of [`${document.family} ${document.level}`, document.family, 'all']) {
      const row = rows.get(name) ?? { documents: 0, results: methods.map(() => ({ count: NO_COUNT, milliseconds: 0 })) };
      row.documents++;
      row.results = row.results.map((sum, m) => ({ count: addCounts(sum.count, results[m]!.count), milliseconds: sum.milliseconds + results[m]!.milliseconds }));
      rows.set(name, row);
    }
  }
  const order = [...rows].sort(([a], [b]) => Number(a === 'all') - Number(b === 'all') || (a < b ? -1 : 1));
  const others = methods.slice(1);
  return [
    `| texts | documents | pairs | strict F1 | without partner | null F1 | time, ms |${others.map(({ name }) => ` ${name} F1 | its null F1 | its time |`).join('')}`,
    `|---|---:|---:|---:|---:|---:|---:|${others.map(() => '---:|---:|---:|').join('')}`,
    ...order.map(([name, { documents, results }]) => {
      const [ours, ...rest] = results;
      const shown = name.includes(' ') ? name : `**${name}**`;
      const compared = rest.map((other) => ` ${share(strictF1(other.count))} | ${nulls(other.count)} | ${other.milliseconds.toFixed(0)} |`).join('');
      return `| ${shown} | ${documents} | ${ours!.count.gold} | ${share(strictF1(ours!.count))} | ${ours!.count.goldNulls} | ${nulls(ours!.count)} | ${ours!.milliseconds.toFixed(0)} |${compared}`;
    }),
  ];
}

function movedTable(documents: readonly DevDocument[], lexicon: Lexicon): string[] {
  const rows = new Map<string, { moved: number; found: number; others: number; undisturbed: number }>();
  documents.forEach((document, at) => {
    const row = rows.get(document.family) ?? { moved: 0, found: 0, others: 0, undisturbed: 0 };
    rows.set(document.family, row);
    const offers = (en: readonly Segment[], fr: readonly Segment[]): Bead[] => findCrossings(en, fr, lexicon, align(en, fr, lexicon));
    const undisturbed = offers(document.en, document.fr);
    const natural = new Set(undisturbed.map(({ en }) => en.join()));
    row.undisturbed += undisturbed.length;
    for (const blocks of [1, 2]) {
      const text = moveBlocks(document, blocks, random(2 * at + blocks));
      if (!text) continue;
      const right = new Set(text.moved.map(beadKey));
      const found = offers(text.en, text.fr);
      row.moved += text.moved.length;
      row.found += found.filter((offer) => right.has(beadKey(offer))).length;
      row.others += found.filter((offer) => !right.has(beadKey(offer)) && !natural.has(offer.en.join())).length;
    }
  });
  return [
    '| texts | blocks moved | of them offered | other offers | offers in texts nobody disturbed |', '|---|---:|---:|---:|---:|',
    ...[...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { moved, found, others, undisturbed }]) => `| ${name} | ${moved} | ${found} | ${others} | ${undisturbed} |`),
  ];
}

async function timeTable(documents: readonly DevDocument[], lexicon: Lexicon, large: boolean): Promise<string[]> {
  const letter = documents.find(({ en, fr }) => en.length >= 60 && fr.length >= 60)!;
  const short = { en: letter.en.slice(0, 60), fr: letter.fr.slice(0, 60) };
  const times = Array.from({ length: 9 }, () => timed(() => align(short.en, short.fr, lexicon)).milliseconds).sort((a, b) => a - b);
  const rows = [`| 60 × 60, the middle one of nine runs | ${times[4]!.toFixed(0)} ms | | | |`];
  for (const size of [2_500, 5_000, 10_000]) {
    const long = longText(documents, size);
    const { value, milliseconds } = timed(() => align(long.en, long.fr, lexicon));
    rows.push(`| ${long.en.length} × ${long.fr.length} | ${(milliseconds / 1000).toFixed(1)} s | | | ${share(strictF1(count(long.gold, value)))} |`);
  }
  if (large) {
    const run = await longRunApart(LARGE);
    rows.push(`| ${run.en} × ${run.fr}, in a process of its own | ${run.seconds.toFixed(1)} s | ${run.before.toFixed(0)} MB | ${run.peak.toFixed(0)} MB | ${share(run.strictF1)} |`);
  }
  return ['| segments | time | memory before | at most | strict F1 |', '|---|---:|---:|---:|---:|', ...rows];
}

/** Runs long-run.ts in a node of its own, bundled first, so that nothing of this process is counted. */
async function longRunApart(size: number): Promise<LongRun> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-align-'));
  try {
    await build({
      configFile: false, logLevel: 'error',
      build: { ssr: 'tests/bench/long-run.ts', outDir: folder, emptyOutDir: true, rollupOptions: { output: { entryFileNames: 'long-run.mjs' } } },
    });
    return JSON.parse(execFileSync(process.execPath, ['--expose-gc', join(folder, 'long-run.mjs'), String(size), ...LEXICONS], { encoding: 'utf8' })) as LongRun;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function familyCounts(documents: readonly (Pick<DevDocument, 'en' | 'fr' | 'gold' | 'family'>)[], lexicon: Lexicon, parameters: Partial<Parameters> = {}): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const { family, en, fr, gold } of documents) counts.set(family, addCounts(counts.get(family) ?? NO_COUNT, count(gold, align(en, fr, lexicon, { parameters }))));
  return counts;
}

function noiseTable(documents: readonly DevDocument[], lexicon: Lexicon): string[] {
  const some = documents.filter(({ level }) => level === 'nat' || level === 'n05' || level === 'n15');
  const families = [...new Set(some.map(({ family }) => family))].sort();
  return [
    `| texts | ${families.join(' | ')} | all | null F1 | Gale-Church, all |`, `|---|${'---:|'.repeat(families.length + 3)}`,
    ...Object.entries(NOISES).map(([name, disturb]) => {
      const texts = some.map((document, at) => ({ ...disturb(document, random(at)), family: document.family }));
      const counts = familyCounts(texts, lexicon);
      const all = [...counts.values()].reduce(addCounts);
      const lengths = texts.map(({ en, fr, gold }) => count(gold, galeChurch(en, fr))).reduce(addCounts);
      return `| ${name} | ${families.map((family) => share(strictF1(counts.get(family)!))).join(' | ')} | ${share(strictF1(all))} | ${share(nullF1(all))} | ${share(strictF1(lengths))} |`;
    }),
  ];
}

function jitterTable(documents: readonly DevDocument[], lexicon: Lexicon): string[] {
  const base = familyCounts(documents, lexicon);
  const rows = (Object.keys(PARAMETERS) as (keyof Parameters)[]).map((name) => {
    const moved = [1 - JITTER, 1 + JITTER].map((factor) => familyCounts(documents, lexicon, { [name]: PARAMETERS[name] * factor }));
    const pooled = moved.map((counts) => [...counts.values()].reduce(addCounts));
    const falls = moved.flatMap((counts) => [...counts].map(([family, counted]) => ({ family, fall: strictF1(base.get(family)!) - strictF1(counted) })));
    const worst = falls.reduce((most, each) => (each.fall > most.fall ? each : most));
    return { name, f1: pooled.map(strictF1), nulls: pooled.map(nullF1), worst };
  });
  const shown = rows.sort((a, b) => b.worst.fall - a.worst.fall).slice(0, 8);
  const span = (values: readonly number[]): string => `${share(Math.min(...values))} to ${share(Math.max(...values))}`;
  return [
    `Over all ${rows.length} figures, each moved by a fifth either way: pooled strict F1 ${span(rows.flatMap(({ f1 }) => f1))}, pooled null F1 ${span(rows.flatMap((row) => row.nulls))}. The ones that move a family most:`, '',
    '| figure | strict F1, less / more | null F1, less / more | worst family | its strict F1 falls by |', '|---|---:|---:|---|---:|',
    ...shown.map(({ name, f1, nulls: nullF1s, worst }) => `| \`${name}\` | ${f1.map(share).join(' / ')} | ${nullF1s.map(share).join(' / ')} | ${worst.family} | ${share(worst.fall)} |`),
  ];
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

/** A seeded source of numbers from 0 up to 1 (Park and Miller). */
function random(seed: number): () => number {
  let state = (seed * 7919) % 2147483646 + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { write: { type: 'boolean' }, large: { type: 'boolean' }, noise: { type: 'boolean' }, jitter: { type: 'boolean' }, hunalign: { type: 'string' } },
  });
  if (!hasDevSet()) {
    console.error(`bench:align: no development set at ${DEV_SET}; set VISAVIS_MATERIAL to the folder that holds align-dev`);
    process.exitCode = 2;
    return;
  }
  const lexiconText = LEXICONS.map((file) => readFileSync(file, 'utf8')).join('');
  const lexicon = parseLexicon(lexiconText);
  const documents = readDevSet();
  const named = values.hunalign === undefined ? [] : [hunalign(values.hunalign, ''), hunalign(values.hunalign, lexiconText)];
  const methods: Method[] = [
    { name: 'ours', align: (en, fr) => align(en, fr, lexicon) }, { name: 'Gale-Church', align: galeChurch },
    ...named.map((program, k) => ({ name: `hunalign, ${k === 0 ? 'no dictionary' : 'our lexicon'}`, align: program.align })),
  ];
  const measured = documents.map((document) => measure(document, methods));
  for (const program of named) program.close();
  const scored = bins(measured.map(({ document, results }) => ({ gold: document.gold, pairs: results[0]!.pairs as readonly AlignedPair[] })));
  const stamp = `Measured on ${new Date().toISOString().slice(0, 10)}, node ${process.versions.node}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB.`;
  const sections: Section[] = [];
  const add = (heading: string, ...lines: readonly string[]): void => {
    sections.push({ heading, lines: [...lines, '', stamp] });
    console.log(`### ${heading}\n\n${lines.join('\n')}\n`);
  };
  add('Quality', ...qualityTable(measured, methods));
  add('Scores', ...calibrationTable(scored), '', '![Share right by score](images/calibration.svg)');
  add('Moved blocks', ...movedTable(documents, lexicon));
  add('Time', ...(await timeTable(documents, lexicon, values.large === true)));
  if (values.noise) add('Worse texts', ...noiseTable(documents, lexicon));
  if (values.jitter) add('Sensitivity', ...jitterTable(documents, lexicon));
  console.log(stamp);
  if (values.write) {
    writeSections(PAGE, sections);
    writeFileSync(PICTURE, calibrationPicture(scored));
  }
}

await main();
