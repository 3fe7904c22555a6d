// How surely and how fast blocks are found again after known edits, and letters are compared.
//   npm run bench:compare               prints the figures
//   npm run bench:compare -- --write    writes them into docs/COMPARE.md
import { existsSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import * as Y from 'yjs';
import { blockText, type Block, type BlockDraft } from '../../shared/letter/block';
import { beginLetter } from '../../shared/letter/edits';
import { Letter } from '../../shared/letter/letter';
import { judgeChange } from '../../shared/drift/judge-change';
import { compareLetters, type ComparedLetter } from '../../shared/revisions/compare';
import { matchBlocks } from '../../shared/revisions/match-blocks';
import { updateLetter } from '../../shared/revisions/update-letter';
import { SIDES } from '../../shared/letter/side';
import { revisionLine, revisionOf, type Revision } from '../../shared/revisions/revision';
import { importFile } from '../../storage/import-file';
import { loadLexicon } from '../../storage/lexicon';
import { readRevisions, REVISIONS, withRevision } from '../../storage/revisions';
import { Random } from '../random';
import { writeSections } from './page';

const MATERIAL = process.env.VISAVIS_MATERIAL ?? '../shared';
const TEXTS = ['docx/real/pctf-1.3.en.docx', 'docx/real/pctf-1.3.fr.docx', 'docx/real/digital-rail.en.docx', 'letters/2023-03-postponement.en.txt', 'letters/2023-07-15-joint-letter.fr.txt', 'letters/2024-01-senate.en.txt'];
/** Shorter blocks are neither moved, split nor merged here. */
const LONG = 40;

/** A block of the edited text: the old blocks it is made of, and what was done. */
interface Made {
  readonly block: BlockDraft;
  readonly from: readonly number[];
  readonly what: string;
}

const plain = (words: readonly string[]): Pick<BlockDraft, 'runs'> => ({ runs: [{ text: words.join(' ') }] });

/** 20 % edited (up to half of the words changed, dropped or put in), 3 % new, 3 % gone, 3 % split, 5 % moved, 2 % merged. */
function edit(old: readonly BlockDraft[], random: Random): Made[] {
  const vocabulary = old.flatMap((block) => blockText(block).split(/\s+/)).filter(Boolean);
  const made = old.flatMap((block, i): Made[] => {
    const words = blockText(block).split(' ');
    const dice = random.next();
    const kept: Made = { block, from: [i], what: 'same' };
    if (dice < 0.03) return [];
    if (dice < 0.06) return [{ block: { kind: 'paragraph', ...plain(Array.from({ length: 5 + random.below(30) }, () => random.pick(vocabulary))) }, from: [], what: 'new' }, kept];
    if (dice < 0.09 && words.length > 16) {
      const cut = 6 + random.below(words.length - 12);
      return [words.slice(0, cut), words.slice(cut)].map((part) => ({ block: { ...block, ...plain(part) }, from: [i], what: 'split' }));
    }
    const changed = Math.max(1, Math.floor((words.length * random.next()) / 2));
    if (dice < 0.8 || changed * 2 >= words.length) return [kept];
    const places = new Set<number>();
    while (places.size < changed) places.add(random.below(words.length));
    const now = words.map((word, at) => (places.has(at) ? random.pick([random.pick(vocabulary), '', `${word} ${random.pick(vocabulary)}`]) : word));
    return [{ block: { ...block, ...plain(now.filter(Boolean)) }, from: [i], what: words.length < 6 ? 'edited, under 6 words' : 'edited' }];
  });
  const isLong = (one: Made | undefined): boolean => one?.what === 'same' && blockText(one.block).length > LONG;
  for (let k = 0; k < made.length * 0.05; k++) {
    const at = random.below(made.length);
    if (isLong(made[at])) made.splice(random.below(made.length), 0, ...made.splice(at, 1).map((one) => ({ ...one, what: 'moved' })));
  }
  for (let k = 0; k < made.length * 0.02; k++) {
    const at = random.below(made.length);
    const [a, b] = [made[at]!, made[at + 1]];
    if (!b || !isLong(a) || !isLong(b) || b.from[0] !== a.from[0]! + 1) continue;
    made.splice(at, 2, { block: { ...a.block, runs: [...a.block.runs, { text: ' ' }, ...b.block.runs] }, from: [...a.from, ...b.from], what: 'merged' });
  }
  return made;
}

interface Told {
  readonly what: string;
  readonly text: string;
}

async function recognition(): Promise<Told[]> {
  const right = new Map<string, [right: number, all: number]>();
  for (const name of TEXTS) {
    const old = (await importFile(path.join(MATERIAL, name))).blocks;
    const same = (a: number, b: number): boolean => a === b || blockText(old[a]!) === blockText(old[b]!);
    for (let seed = 0; seed < (old.length > 500 ? 4 : 25); seed++) {
      const made = edit(old, new Random(seed));
      for (const match of matchBlocks(old, made.map(({ block }) => block))) {
        for (const index of match.now) {
          const { from, what } = made[index]!;
          const found = match.old.length === from.length && from.every((wanted, k) => same(match.old[k]!, wanted));
          const [ok, all] = right.get(what) ?? [0, 0];
          right.set(what, [ok + Number(found), all + 1]);
        }
      }
    }
  }
  return [...right].map(([what, [ok, all]]) => ({ what, text: `${ok} of ${all}, ${((100 * ok) / all).toFixed(1)} %` }));
}

/** A text of made-up words, rare and frequent as in a language. */
function madeUp(blocks: number, random: Random): BlockDraft[] {
  const word = (): string => `w${Math.floor(4000 * random.next() ** 3).toString(36)}`;
  return Array.from({ length: blocks }, () => ({ kind: 'paragraph', ...plain(Array.from({ length: random.chance(0.3) ? 3 : 10 + random.below(50) }, word)) }));
}

function timed(what: string, run: () => unknown): Told {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return { what, text: `${Math.round(times.sort((a, b) => a - b)[1]!)} ms` };
}

/** A letter whose pairs are one block a side, and the same after edits of their own on each side. */
function twoLetters(size: number): [ComparedLetter, ComparedLetter] {
  const random = new Random(size);
  const sides = { en: madeUp(size, random), fr: madeUp(size, random) };
  const made = { en: edit(sides.en, new Random(size)), fr: edit(sides.fr, new Random(size)) };
  const rows = Math.min(made.en.length, made.fr.length);
  return [
    { ...sides, pairs: sides.en.map((_, i) => ({ en: [i], fr: [i] })) },
    { en: made.en.slice(0, rows).map(({ block }) => block), fr: made.fr.slice(0, rows).map(({ block }) => block), pairs: Array.from({ length: rows }, (_, i) => ({ en: [i], fr: [i] })) },
  ];
}

/** A letter's record after years of editing: every revision changes ten pairs of two hundred. */
function record(): Told[] {
  const random = new Random(5);
  const size = 200;
  const side = (): Block[] => madeUp(size, random).map((block, i) => ({ ...block, id: `block${i}` }));
  const sides = { en: side(), fr: side() };
  const pairs = sides.en.map((block, i) => ({ id: `pair${i}`, en: [block.id], fr: [sides.fr[i]!.id], state: 'in-sync' }));
  let others: ReadonlyMap<string, Uint8Array> = new Map();
  const lines: Revision[] = [];
  for (let n = 0; n < 400; n++) {
    for (let k = 0; k < 10; k++) {
      const at = random.below(size);
      for (const name of SIDES) sides[name] = sides[name].map((block, i) => (i === at ? { ...block, ...plain(Array.from({ length: 40 }, () => `w${random.below(4000).toString(36)}`)) } : block));
    }
    const letter = { id: 'letter', title: 'Letter', ...sides, pairs, dismissed: {} };
    lines.push(revisionOf({ date: '2023-07-15', title: `Revision ${n}`, by: 'Ada', at: '2023-07-15T10:00:00.000Z' }, letter, lines.slice(-1).map(({ hash }) => hash)));
  }
  const stored = { list: [], problems: [], lines: lines.slice(0, -1).map((revision) => Buffer.from(revisionLine(revision))) };
  const packing = timed('400 revisions of a 200-pair letter: record one more', () => others = withRevision(others, stored, lines.at(-1)!));
  const packed = others.get(REVISIONS)!;
  const reading = timed('the same: read and verify all', () => {
    if (readRevisions(packed).list.length !== lines.length) throw new Error('a revision was lost');
  });
  return [packing, reading, { what: 'the same: size in the file', text: `${(packed.length / 2 ** 20).toFixed(2)} MB` }];
}

async function speed(): Promise<Told[]> {
  const told: Told[] = [];
  const lexicon = await loadLexicon();
  for (const size of [200, 1000, 5000]) {
    const [a, b] = twoLetters(size);
    told.push(timed(`two letters of ${size} pairs, about 20 % edited, 5 % moved: compare`, () => compareLetters(a, b, judgeChange)));
  }
  for (const size of [60, 1000, 5000]) {
    const random = new Random(size);
    const old = madeUp(size, random);
    const now = edit(old, random).map(({ block }) => block);
    told.push(timed(`${size} blocks, about 20 % edited, 5 % moved: match`, () => matchBlocks(old, now)));
    const doc = new Y.Doc();
    const letter = new Letter(doc);
    let serial = 0;
    const author = { person: '', now: () => new Date(0), newId: () => `b${serial++}` };
    beginLetter(letter, '', { en: old, fr: old }, old.map((_, i) => ({ en: [i], fr: [i] })), author);
    let turn = 0;
    told.push(timed(`${size} pairs: match and write, there and back in turn`, () => doc.transact(() => updateLetter(letter, { en: turn++ % 2 ? old : now }, author, { lexicon }))));
  }
  told.push(timed('5000 blocks against 5000 of another text', () => matchBlocks(madeUp(5000, new Random(1)), madeUp(5000, new Random(2)))));
  const alike = Array.from({ length: 5000 }, (): BlockDraft => ({ kind: 'cell', runs: [{ text: 'Yes' }] }));
  told.push(timed('5000 blocks that are all the same, five of them gone', () => matchBlocks(alike, alike.slice(5))));
  return told;
}

const known = existsSync(path.join(MATERIAL, TEXTS[0]!)) ? await recognition() : [];
if (!known.length) console.log(`recognition is skipped: no texts in ${MATERIAL}`);
const times = [...record(), ...await speed()];
for (const { what, text } of [...known, ...times]) console.log(`${what.padEnd(70)} ${text}`);
if (process.argv.includes('--write')) {
  const machine = `Measured on ${new Date().toISOString().slice(0, 10)}, node ${process.versions.node}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; the middle of three runs.`;
  const table = (head: string, rows: readonly Told[]) => ['', `| ${head} | |`, '|---|---|', ...rows.map(({ what, text }) => `| ${what} | ${text} |`), ''];
  writeSections(path.resolve(import.meta.dirname, '../../docs/COMPARE.md'), [
    ...(known.length ? [{ heading: 'How many blocks of known scripts are recognised', lines: table('what was done to a block', known) }] : []),
    { heading: 'Time', lines: [...table('what', times), machine] },
  ]);
}
