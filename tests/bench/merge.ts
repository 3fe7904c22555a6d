// The fuzz of tests/fuzz over our binding and over y-prosemirror: npm run bench:merge -- [--words N] [--seed N] [--write]
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fuzz, OPERATIONS, type FuzzResult, type Operation } from '../fuzz/fuzz';
import { ourWriters } from '../fuzz/start';
import type { Writer } from '../fuzz/writer';
import { yProsemirrorWriters } from '../fuzz/y-prosemirror-writer';

/** A cell's words are typed in so many letters, each with a seed of its own: one letter of all of them would be far longer than a letter is. */
const LETTERS = 4;
const PAGE = fileURLToPath(new URL('../../docs/MERGE.md', import.meta.url));
const BEGIN = '<!-- figures: npm run bench:merge -- --write -->';
const END = '<!-- end of figures -->';

const EDITORS: readonly { readonly name: string; readonly writers: (pairs: number) => Writer[] }[] = [
  { name: 'Vis-à-vis', writers: steadyWriters },
  { name: 'y-prosemirror', writers: yProsemirrorWriters },
];

const MIXES: readonly { readonly name: string; readonly operations: readonly Operation[] }[] = [
  { name: 'type, split, join', operations: ['type', 'split', 'join'] },
  { name: 'mostly typing', operations: [...Array.from({ length: 18 }, () => 'type' as const), 'split', 'join'] },
  { name: 'everything', operations: OPERATIONS },
];

/** Our writers, whose undo steps do not depend on the speed of the machine: the same seed gives the same run. */
function steadyWriters(pairs: number): Writer[] {
  const writers = ourWriters(pairs);
  for (const writer of writers) writer.history.undoManager.captureTimeout = Infinity;
  return writers;
}

interface Figures {
  typed: number;
  takenBack: number;
  lost: number;
  doubled: number;
  doubledByTwo: number;
  diverged: number;
  /** Milliseconds for all letters together, three replicas each. */
  time: number;
}

function measure(writers: (pairs: number) => Writer[], blocks: number, operations: readonly Operation[], words: number, seed: number): Figures {
  const sum: Figures = { typed: 0, takenBack: 0, lost: 0, doubled: 0, doubledByTwo: 0, diverged: 0, time: 0 };
  for (let letter = 0; letter < LETTERS; letter++) {
    const began = performance.now();
    // A letter as large as all its words never has to be cut down: only the operations asked for are done.
    const result: FuzzResult = fuzz(writers(blocks), { seed: seed + letter, words: Math.ceil(words / LETTERS), size: words, operations });
    sum.time += performance.now() - began;
    sum.typed += result.typed;
    sum.takenBack += result.takenBack;
    sum.lost += result.lost.length;
    sum.doubled += result.doubled.length;
    sum.doubledByTwo += result.doubledByTwo;
    sum.diverged += result.diverged;
  }
  return sum;
}

/** The median time in microseconds that one character takes, typed in the middle of a side of so many blocks of about 50 words each. */
function keystroke(writers: (pairs: number) => Writer[], blocks: number): number {
  const writer = writers(blocks)[0]!;
  const { doc } = writer.state('en');
  let end = doc.content.size;
  for (let i = doc.childCount - 1; i >= 0; i--) {
    writer.dispatch('en', writer.state('en').tr.insertText('a letter to whom it may concern, '.repeat(7), end - 1));
    end -= doc.child(i).nodeSize;
  }
  let at = 1;
  for (let i = 0; i < blocks / 2; i++) at += writer.state('en').doc.child(i).nodeSize;
  const times: number[] = [];
  for (let i = 0; i < 600; i++) {
    const began = performance.now();
    writer.dispatch('en', writer.state('en').tr.insertText('x', at + i));
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[300]! * 1000;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i < 2 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n');
}

function lossTable(words: number, seed: number): string {
  const rows = [['Letter', 'Editor', 'Typed', 'Taken back', 'Lost', 'Lost %', 'Doubled', 'By two', 'Diverged', 'Seconds']];
  for (const { name: mix, operations } of MIXES) {
    for (const blocks of [3, 20]) {
      for (const { name, writers } of EDITORS) {
        const f = measure(writers, blocks, operations, words, seed);
        rows.push([
          `${mix}, ${blocks} blocks`, name, String(f.typed), String(f.takenBack), String(f.lost), percent(f.lost, f.typed),
          String(f.doubled), String(f.doubledByTwo), String(f.diverged), (f.time / 1000).toFixed(1),
        ]);
        console.error(rows.at(-1)!.join('  '));
      }
    }
  }
  return table(rows);
}

function keystrokeTable(): string {
  const rows = [['Side', 'Editor', 'Microseconds a keystroke']];
  for (const blocks of [20, 60, 200]) {
    for (const { name, writers } of EDITORS) rows.push([`${blocks} blocks, ${(blocks * 49).toLocaleString('en')} words`, name, String(Math.round(keystroke(writers, blocks)))]);
  }
  return table(rows);
}

const { values } = parseArgs({
  options: { words: { type: 'string', default: '4000' }, seed: { type: 'string', default: '1' }, write: { type: 'boolean', default: false } },
});
const words = Number(values.words);
const seed = Number(values.seed);
if (!Number.isInteger(words) || words < LETTERS || !Number.isInteger(seed)) throw new RangeError('--words and --seed want whole numbers');

const date = new Date().toISOString().slice(0, 10);
const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
const figures = [
  `Measured ${date} with node ${process.versions.node} on ${machine}: \`npm run bench:merge -- --words ${words} --seed ${seed}\`.`,
  lossTable(words, seed),
  keystrokeTable(),
].join('\n\n');
console.log(figures);

if (values.write) {
  const page = readFileSync(PAGE, 'utf8');
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for the figures: ${BEGIN} … ${END}`);
  writeFileSync(PAGE, `${page.slice(0, from)}${BEGIN}\n\n${figures}\n\n${page.slice(to)}`);
}
