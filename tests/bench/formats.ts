// npm run bench:formats [-- --write]: what comes in and goes out, against LibreOffice, schemas and the clock. Needs the build (npm run build) and,
// for the comparisons, LibreOffice and the material folder; what is missing is said and left out.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { isDocxPart, readDocx } from '../../shared/exchange/docx';
import { writeDocx } from '../../shared/exchange/docx-out';
import { bilingualOf } from '../../shared/exchange/bilingual-table';
import type { FinishedLetter } from '../../shared/exchange/finished';
import { isOdtPart, readOdt } from '../../shared/exchange/odt';
import { writeOdt } from '../../shared/exchange/odt-out';
import { writeRedline } from '../../shared/exchange/redline';
import { NO_LETTERHEAD } from '../../shared/letter/letterhead';
import { importFile } from '../../storage/import-file';
import { unzip } from '../../storage/unzip';
import { zipParts } from '../../storage/zip';
import { Random } from '../random';
import { randomSide } from '../shared/exchange/docx-out/random-letter';
import { compareWithLibreOffice } from './formats/docx-labels';
import { docxCosts } from './formats/docx-out';
import { ODD_LIMITS, readOddFiles } from './formats/odd-files';
import { measureTranslators, plainLetter, translatorsLines } from './formats/translators';
import { writeSections, type Section } from './page';

const MATERIAL = path.resolve(process.env.VISAVIS_MATERIAL ?? '../shared');
const DOCX = path.join(MATERIAL, 'docx');
const PROGRAM = path.resolve('dist/cli/import-program.mjs');
const ROUND_TRIPS = 200;
const DAY = new Date('2024-01-01T00:00:00Z');

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** The middle of some runs, in milliseconds. */
async function timed(work: () => unknown, runs = 5): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return middle(times);
}

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

async function againstLibreOffice(): Promise<Section> {
  const rows: string[] = [];
  for (const folder of ['real', 'odd']) {
    const found = await compareWithLibreOffice([path.join(DOCX, folder)]);
    const sum = (what: 'lines' | 'sameLines' | 'labels' | 'sameLabels'): number => found.reduce((total, file) => total + file[what], 0);
    rows.push(`| ${folder} | ${found.length} | ${sum('sameLines')} of ${sum('lines')} (${percent(sum('sameLines'), sum('lines'))}) | ${sum('sameLabels')} of ${sum('labels')} (${percent(sum('sameLabels'), sum('labels'))}) |`);
  }
  return { heading: 'Lines and labels of Word files, against LibreOffice’s own text export', lines: ['', '| files | exported | same lines | same labels |', '|---|---|---|---|', ...rows] };
}

async function odd(): Promise<Section> {
  const found = await readOddFiles(path.join(DOCX, 'odd'), PROGRAM);
  const [slowest, largest] = [Math.max(...found.map(({ milliseconds }) => milliseconds)), Math.max(...found.map(({ megabytes }) => megabytes))];
  const over = found.filter(({ milliseconds, megabytes }) => milliseconds > ODD_LIMITS.milliseconds || megabytes > ODD_LIMITS.megabytes);
  const refused = found.filter(({ outcome }) => typeof outcome === 'string').length;
  return {
    heading: 'Odd, broken and hostile Word files, each in a process of its own',
    lines: ['', `${found.length} files: ${found.length - refused} give blocks, ${refused} one clear line; the slowest takes ${(slowest / 1000).toFixed(2)} s, the largest ${largest.toFixed(0)} MB (limits: ${ODD_LIMITS.milliseconds / 1000} s, ${ODD_LIMITS.megabytes} MB; over them: ${over.length ? over.map(({ file }) => file).join(', ') : 'none'}).`],
  };
}

/** Files written by us and read again, and those in turn: the second reading must be the first. */
async function roundTrips(): Promise<Section> {
  const ways = {
    docx: async (letter: FinishedLetter) => readDocx(await unzip(await zipParts(writeDocx(letter, { sides: ['en'], layout: 'columns' }), DAY), 'bench.docx', undefined, isDocxPart), 'bench.docx'),
    odt: async (letter: FinishedLetter) => readOdt(await unzip(await zipParts(writeOdt(letter, { sides: ['en'], layout: 'columns' }), DAY, new Set(['mimetype'])), 'bench.odt', undefined, isOdtPart), 'bench.odt'),
  };
  const rows: string[] = [];
  for (const [format, way] of Object.entries(ways)) {
    let same = 0;
    for (let seed = 1; seed <= ROUND_TRIPS; seed++) {
      const en = randomSide(new Random(seed), 12);
      const letter = (blocks: FinishedLetter['blocks']['en']): FinishedLetter => ({ ...plainLetter(1), letterhead: NO_LETTERHEAD, blocks: { en: blocks, fr: [] }, pairs: blocks.map((_, i) => ({ id: `p${i}`, en: [i], fr: [], state: 'en-only' })) });
      const first = await way(letter(en));
      const second = await way(letter(first.blocks));
      if (JSON.stringify(first.blocks) === JSON.stringify(second.blocks)) same += 1;
      else console.log(`${format}, seed ${seed}: the second reading differs`);
    }
    rows.push(`| ${format} | ${ROUND_TRIPS} | ${same} |`);
  }
  return { heading: 'Round trips of random letters: file → letter → file → letter', lines: ['', '| format | letters | come back equal |', '|---|---|---|', ...rows] };
}

async function times(): Promise<Section> {
  const rows: string[] = [];
  const row = (what: string, milliseconds: number): void => void rows.push(`| ${what} | ${milliseconds < 100 ? milliseconds.toFixed(0) : (Math.round(milliseconds / 10) * 10).toString()} ms |`);
  if (existsSync(DOCX)) for (const name of readdirSync(path.join(DOCX, 'real')).filter((file) => file.includes('1.4'))) row(`import ${name}`, await timed(() => importFile(path.join(DOCX, 'real', name)), 3));
  for (const { layout, pairs, zipped } of await docxCosts()) row(`write ${pairs} pairs as Word, ${layout}`, zipped);
  const folder = mkdtempSync(path.join(tmpdir(), 'visavis-bench-'));
  try {
    const file = path.join(folder, 'both.docx');
    writeFileSync(file, await zipParts(writeDocx(plainLetter(300), { sides: ['en', 'fr'], layout: 'columns' }), DAY));
    row('import 300 pairs in two columns of a Word file, aligned', await timed(async () => {
      const both = bilingualOf(await importFile(file));
      if (both?.pairs.length !== 300) throw new Error(`300 pairs came back as ${both?.pairs.length}`);
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (existsSync(DOCX)) {
    const read = async (name: string) => (await importFile(path.join(DOCX, 'real', name))).blocks;
    for (const side of ['en', 'fr'] as const) {
      const [before, after] = [await read(`pctf-1.3.${side}.docx`), await read(`pctf-1.4.${side}.docx`)];
      const versions = { before: { en: before, fr: before }, after: { en: after, fr: after } };
      row(`redline of pctf 1.3 → 1.4 (${side}, ${before.length} → ${after.length} blocks)`, await timed(() => writeRedline(versions, { title: 'pctf', sides: [side], languages: { en: 'en-CA', fr: 'fr-CA' }, author: 'Bench', date: '2021-12-01T00:00:00Z' }), 3));
    }
  }
  return { heading: 'Time', lines: ['', '| what | the middle of some runs |', '|---|---|', ...rows] };
}

const sections: Section[] = [];
if (existsSync(DOCX) && has('soffice')) sections.push(await againstLibreOffice());
else console.log(`left out: the comparison with LibreOffice (needs soffice and ${DOCX})`);
if (existsSync(DOCX) && existsSync(PROGRAM)) sections.push(await odd());
else console.log(`left out: the odd files (needs ${DOCX} and npm run build)`);
sections.push(await roundTrips(), await times());
sections.push({ heading: 'Translators’ files', lines: ['', ...translatorsLines([...measureTranslators(plainLetter(1000))])] });
const machine = `Measured on ${new Date().toISOString().slice(0, 10)}, node ${process.versions.node}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB.`;
sections.push({ heading: 'Machine', lines: [machine] });
for (const { heading, lines } of sections) console.log([`\n## ${heading}`, ...lines].join('\n'));
if (process.argv.includes('--write')) writeSections(path.resolve(import.meta.dirname, '../../docs/FORMATS.md'), sections);
