// Measures the checks on the development set: npm run bench:checks -- [--seed N] [--errors N] [--only WORD] [--misses WORD] [--write]
// Prints what they say of clean translations, how many of the errors that tests/bench/inject puts in they find, and time. --only measures kinds of errors whose name holds the
// word and nothing else, --misses lists those that were not found too; documents that are held out are counted and never shown. --write puts the figures into docs/CHECK-FIGURES.md.
import { readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { parseLexicon, type Lexicon } from '../../shared/alignment';
import { FindingsReader } from '../../shared/checks/findings-reader';
import { CHECKS } from '../../shared/checks/list';
import type { Pair } from '../../shared/letter/pairs';
import { DEV_SET, hasDevSet, readDevSet } from './dev-set';
import { BenchLetter, isTypography, letterOf, linesOf, pairOf, parted } from './inject/bench-letter';
import { KINDS, type Kind } from './inject/kinds';
import { trials, type BenchDocument, type Trial } from './inject/recall';
import type { Line } from './inject/site';
import { writeSections, type Section } from './page';

const LEXICONS = ['shared/alignment/lexicon/en-fr.tsv', 'shared/alignment/lexicon/letters.tsv'];
const PAGE = 'docs/CHECK-FIGURES.md';
/** Documents whose errors and false alarms nobody looks at while rules are written. */
const HELD_OUT = /^(?:law-L-7\.7|law-F-29\.6|news-07|para-07)-/;
const OF_MEANING = CHECKS.filter(({ id }) => !isTypography({ check: id }));
const LONG = 1000;
const SILENCE_GOAL = 2;

const PARTS = ['seen', 'held out'] as const;
type Part = (typeof PARTS)[number];
const partOf = ({ heldOut }: BenchDocument): Part => (heldOut ? 'held out' : 'seen');

function bench(lexicon: Lexicon, level: string): BenchDocument[] {
  return readDevSet().filter((document) => document.level === level).map((document) => ({
    name: document.name, family: document.family, heldOut: HELD_OUT.test(document.name), letter: new BenchLetter(linesOf(document), CHECKS, lexicon),
  }));
}

/** The same documents as letters of usual length, for errors; no check of typography is asked about them. */
function letters(documents: readonly BenchDocument[], lexicon: Lexicon): BenchDocument[] {
  return documents.flatMap((document) => parted(document.letter.lines).map((lines) => ({ ...document, letter: new BenchLetter(lines, OF_MEANING, lexicon) })));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function silenceTable(documents: readonly BenchDocument[], named: string): string[] {
  const rows = new Map<string, BenchDocument[]>();
  for (const document of documents) {
    const names = documents.some(({ heldOut }) => heldOut) ? [document.family, `**${partOf(document)}**`, '**all**'] : [document.family];
    for (const name of names) rows.set(name, [...(rows.get(name) ?? []), document]);
  }
  const order = [...rows].sort(([a], [b]) => Number(a.startsWith('*')) - Number(b.startsWith('*')) || (a < b ? -1 : 1));
  return [
    `| ${named} | pairs | errors | warnings | infos | errors and warnings a 100 pairs | infos a 100 pairs | typography a 100 pairs |`, '|---|---:|---:|---:|---:|---:|---:|---:|',
    ...order.map(([name, list]) => {
      const pairs = sum(list.map(({ letter }) => letter.lines.length));
      const all = list.flatMap(({ letter }) => letter.clean);
      const findings = all.filter((finding) => !isTypography(finding));
      const of = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
      const rate = (number: number): string => ((100 * number) / pairs).toFixed(2);
      return `| ${name} | ${pairs} | ${of('error')} | ${of('warning')} | ${of('info')} | ${rate(of('error') + of('warning'))} | ${rate(of('info'))} | ${rate(all.length - findings.length)} |`;
    }),
  ];
}

function byCheckTable(documents: readonly BenchDocument[]): string[] {
  const counts = new Map<string, { [part in Part]: { firm: number; info: number } }>();
  for (const document of documents) {
    for (const finding of document.letter.clean) {
      const row = counts.get(finding.check) ?? { seen: { firm: 0, info: 0 }, 'held out': { firm: 0, info: 0 } };
      counts.set(finding.check, row);
      row[partOf(document)][finding.severity === 'info' ? 'info' : 'firm']++;
    }
  }
  return [
    '| check | errors and warnings, seen | infos, seen | errors and warnings, held out | infos, held out |', '|---|---:|---:|---:|---:|',
    ...[...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([check, row]) => `| \`${check}\` | ${PARTS.map((part) => `${row[part].firm} | ${row[part].info}`).join(' | ')} |`),
  ];
}

interface Measured {
  readonly kind: Kind;
  readonly trials: readonly Trial[];
}

const share = (part: readonly unknown[], whole: readonly unknown[]): string => (whole.length ? `${((100 * part.length) / whole.length).toFixed(0)} %` : '-');
const firm = (list: readonly Trial[]): Trial[] => list.filter(({ fitting }) => fitting === 'firm');
const said = (list: readonly Trial[]): Trial[] => list.filter(({ fitting }) => fitting !== 'none');

function met(list: readonly Trial[], goal: number | undefined): string {
  if (goal === undefined || list.length === 0) return '';
  const reaches = (found: readonly Trial[]): boolean => found.length >= goal * list.length;
  return reaches(firm(list)) ? 'yes' : reaches(said(list)) ? 'with infos' : '**no**';
}

const percent = (goal: number | undefined): string => (goal === undefined ? '' : `${(100 * goal).toFixed(0)} %`);

function recallTable(measured: readonly Measured[]): string[] {
  const of = (list: readonly Trial[], part: Part): Trial[] => list.filter(({ document }) => partOf(document) === part);
  return [
    '| error | n, seen | found | with infos | n, held out | found | with infos | English wrong | French wrong | any error or warning | any finding | goal | met |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|',
    ...measured.map(({ kind, trials: all }) => {
      const parts = PARTS.map((part) => of(all, part)).map((list) => `${list.length} | ${share(firm(list), list)} | ${share(said(list), list)}`);
      const sides = (['en', 'fr'] as const).map((side) => all.filter((trial) => trial.side === side)).map((list) => share(said(list), list));
      const any = [all.filter((trial) => trial.any === 'firm'), all.filter((trial) => trial.any !== 'none')].map((list) => share(list, all));
      return `| ${kind.name} | ${[...parts, ...sides, ...any].join(' | ')} | ${percent(kind.goal)} | ${met(all, kind.goal)} |`;
    }),
  ];
}

function groupTable(measured: readonly Measured[]): string[] {
  const groups = new Map<string, { goal: number | undefined; trials: Trial[] }>();
  for (const { kind, trials: own } of measured) {
    const group = groups.get(kind.group) ?? { goal: kind.goal, trials: [] };
    group.trials.push(...own);
    groups.set(kind.group, group);
  }
  return [
    '| errors | n | found | with infos | found, held out | with infos | goal | met |', '|---|---:|---:|---:|---:|---:|---:|---|',
    ...[...groups].map(([name, { goal, trials: all }]) => {
      const held = all.filter(({ document }) => document.heldOut);
      return `| ${name} | ${all.length} | ${share(firm(all), all)} | ${share(said(all), all)} | ${share(firm(held), held)} | ${share(said(held), held)} | ${percent(goal)} | ${met(all, goal)} |`;
    }),
  ];
}

function misses(measured: readonly Measured[]): string[] {
  const show = (lines: readonly Line[]): string => lines.map((line) => `    EN ${line.en.attrs ? '[item] ' : ''}${line.en.text}\n    FR ${line.fr.attrs ? '[item] ' : ''}${line.fr.text}`).join('\n');
  return measured.flatMap(({ kind, trials: all }) =>
    all.filter(({ document, fitting }) => !document.heldOut && fitting === 'none').map(({ document, side, before, after, said: other }) =>
      `${kind.name}, ${side} wrong, ${document.name}${other.length ? `; said: ${other.map(({ check }) => check).join(', ')}` : ''}\n  right\n${show(before)}\n  wrong\n${show(after)}\n`));
}

/** What was said of what was put in while it was right: a fault of the checks, or of the carrier. */
function carrierLines(measured: readonly Measured[]): string[] {
  const all = measured.flatMap(({ kind, trials: own }) => own.flatMap(({ ofCarrier, document }) => ofCarrier.map((finding) => ({ kind, finding, document }))));
  const counts = new Map<string, number>();
  for (const { kind, finding } of all.filter(({ finding: { severity } }) => severity !== 'info')) counts.set(`${kind.name}: \`${finding.check}\``, (counts.get(`${kind.name}: \`${finding.check}\``) ?? 0) + 1);
  return [...counts].map(([name, count]) => `- ${name}, ${count}`);
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function speedTable(documents: readonly BenchDocument[], lexicon: Lexicon): string[] {
  const all = documents.flatMap(({ letter }) => letter.lines);
  const rows = [['1-1 pairs as they come', all], ['paragraphs only', documents.filter(({ family }) => family === 'para').flatMap(({ letter }) => letter.lines)]] as const;
  const given = { profile: 'fr-FR', lexicon } as const;
  return [
    `| a letter of ${LONG} pairs | English words | all of it, at once | after a keystroke | goal |`, '|---|---:|---:|---:|---:|',
    ...rows.map(([name, lines]) => {
      const pairs = Array.from({ length: LONG }, (_, n): Pair => pairOf(lines[n % lines.length]!, n));
      const whole = Array.from({ length: 3 }, () => timed(() => new FindingsReader(CHECKS).work(letterOf(pairs), given)));
      const reader = new FindingsReader(CHECKS);
      reader.work(letterOf(pairs), given);
      const keys = Array.from({ length: 21 }, (_, key) => {
        const at = 37 * (key + 1);
        const line = lines[at % lines.length]!;
        const typed = pairs.map((pair, n) => (n === at ? pairOf({ ...line, en: { text: `${line.en.text}${'x'.repeat(1 + key)}` } }, n) : pair));
        return timed(() => reader.work(letterOf(typed), given));
      });
      const words = sum(pairs.map((_, n) => lines[n % lines.length]!.en.text.split(/\s+/).length));
      return `| ${name} | ${words} | ${middle(whole).toFixed(0)} ms | ${middle(keys).toFixed(1)} ms | ${middle(whole) < 1000 ? 'met' : '**not met**'} |`;
    }),
  ];
}

function main(): void {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { write: { type: 'boolean' }, seed: { type: 'string', default: '1' }, errors: { type: 'string', default: '60' }, only: { type: 'string' }, misses: { type: 'string' } },
  });
  if (!hasDevSet()) {
    console.error(`bench:checks: no development set at ${DEV_SET}; set VISAVIS_MATERIAL to the folder that holds align-dev`);
    process.exitCode = 2;
    return;
  }
  const seed = Number(values.seed);
  const errors = Number(values.errors);
  if (!Number.isInteger(seed) || !Number.isInteger(errors) || errors < 1) throw new RangeError('--seed and --errors want whole numbers');
  const lexicon = parseLexicon(LEXICONS.map((file) => readFileSync(file, 'utf8')).join('\n'));
  const documents = bench(lexicon, 'n00');
  const short = letters(documents, lexicon);
  const only = values.misses ?? values.only;
  const measured = KINDS.flatMap((kind, k): Measured[] => {
    if (only !== undefined && !kind.name.includes(only) && kind.group !== only) return [];
    const of = (heldOut: boolean, wanted: number): Trial[] => trials(kind, short.filter((document) => document.heldOut === heldOut), wanted, seed * 1000 + k);
    return [{ kind, trials: [...of(false, errors), ...of(true, Math.ceil(errors / 2))] }];
  });
  const stamp = `Measured on ${new Date().toISOString().slice(0, 10)}, seed ${seed}, node ${process.versions.node}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB.`;
  const sections: Section[] = [];
  const add = (heading: string, ...lines: readonly string[]): void => {
    sections.push({ heading, lines: [...lines, '', stamp] });
    console.log(`### ${heading}\n\n${lines.join('\n')}\n`);
  };
  if (only === undefined) {
    add('Silence on clean translations', `At most ${SILENCE_GOAL} errors or warnings a 100 pairs is the goal.`, '', ...silenceTable(documents, 'texts'));
    add('By check', ...byCheckTable(documents));
    add('Silence on novels', ...silenceTable(bench(lexicon, 'nat'), 'texts'));
  }
  add('Recall', ...groupTable(measured));
  add('Recall by kind of error', ...recallTable(measured));
  const alarms = carrierLines(measured);
  if (alarms.length) add('Said of what was put in before it was wrong', ...alarms);
  if (only === undefined) add('Time', ...speedTable(documents, lexicon));
  if (values.misses !== undefined) console.log(misses(measured).join('\n'));
  console.log(stamp);
  if (values.write) writeSections(PAGE, sections);
}

main();
