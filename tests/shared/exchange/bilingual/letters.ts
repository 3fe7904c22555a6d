import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { DriftState } from '../../../../shared/drift/drift';
import type { BlockDraft, Json, Run } from '../../../../shared/letter/block';
import { NO_LETTERHEAD } from '../../../../shared/letter/letterhead';
import { noteRun } from '../../../../shared/letter/notes';
import { SIDES, type BySide } from '../../../../shared/letter/side';
import type { FinishedLetter, FinishedPair } from '../../../../shared/exchange/finished';
import type { ImportedBilingual } from '../../../../shared/exchange/imported';
import { normalRuns } from '../../../../shared/revisions/normal-runs';
import type { Random } from '../../../random';

export const SCHEMAS = path.join(process.env['VISAVIS_MATERIAL'] ?? '../shared', 'schemas');

/** Whether files can be checked against the schemas here. */
export const CAN_VALIDATE = spawnSync('xmllint', ['--version']).status === 0 && spawnSync('test', ['-d', SCHEMAS]).status === 0;

/** What xmllint says against files of this text; empty where they are valid. */
export function invalid(texts: readonly string[], options: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'visavis-'));
  try {
    const files = texts.map((text, i) => {
      const file = path.join(folder, `${i}.xml`);
      writeFileSync(file, text);
      return file;
    });
    execFileSync('xmllint', ['--nonet', '--noout', ...options, ...files], { stdio: ['ignore', 'ignore', 'pipe'] });
    return '';
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error).slice(0, 2000);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A finished letter of two texts and how they pair: `[en indexes, fr indexes, state]`. */
export function letterOf(en: readonly (string | BlockDraft)[], fr: readonly (string | BlockDraft)[], pairs: readonly (readonly [readonly number[], readonly number[], DriftState])[]): FinishedLetter {
  const blocks = (side: readonly (string | BlockDraft)[]): BlockDraft[] => side.map((one) => (typeof one === 'string' ? { kind: 'paragraph', runs: one ? [{ text: one }] : [] } : one));
  return {
    title: 'Joint letter & “more”', author: 'Ada', date: '2023-07-15', languages: { en: 'en-CA', fr: 'fr-CA' }, letterhead: NO_LETTERHEAD,
    blocks: { en: blocks(en), fr: blocks(fr) }, pairs: pairs.map(([a, b, state], i): FinishedPair => ({ id: `p${i}`, en: a, fr: b, state })),
  };
}

const WORDS = ['Dear', 'Minister', 'l’été', '&', '<b>', 'œuvre', '12,5 %', '«\u00a0mot\u00a0»', ']]>', '"quoted"', 'a\u00a0b', '\u202f!', '😀', '{1}', 'fin.', '  ', '\t', '&amp;'];
const MARKS: readonly (readonly [string, Json])[] = [
  ['bold', true], ['italic', true], ['underline', true], ['strike', true], ['superscript', true], ['subscript', true], ['link', 'https://example.org/?a=1&b="2"'], ['link', 'mailto:a@b.ca'],
  ['lang', 'de'], ['glow', { colour: 'red', size: 2 }], ['bold', 'half'],
];

function randomRuns(random: Random, notes: string[], side: string): Run[] {
  const runs: Run[] = [];
  for (let k = random.below(6); k > 0; k--) {
    const marks: Record<string, Json> = {};
    while (random.chance(0.35)) {
      const [name, value] = random.pick(MARKS);
      marks[name] = value;
    }
    const marked = Object.keys(marks).length ? { marks } : {};
    const chance = random.next();
    if (chance < 0.1) runs.push({ embed: { br: true }, ...marked });
    else if (chance < 0.15) runs.push({ embed: { picture: 'p1', of: ['a', 1, null] }, ...marked });
    else if (chance < 0.22) {
      const name = `${side}-n${notes.length}`;
      notes.push(name);
      runs.push({ ...noteRun({ name, end: random.chance(0.3), ...(random.chance(0.2) ? { sign: '*' } : {}) }), ...marked });
    } else runs.push({ text: Array.from({ length: 1 + random.below(4) }, () => random.pick(WORDS)).join(random.chance(0.7) ? ' ' : ''), ...marked });
  }
  return normalRuns(runs);
}

function randomBlock(random: Random, notes: string[], side: string, tables: { count: number }): BlockDraft {
  const runs = randomRuns(random, notes, side);
  switch (random.below(9)) {
    case 0: return { kind: 'heading', level: 1 + random.below(3), runs };
    case 1: return { kind: 'ordered', level: 1 + random.below(3), numeral: random.pick(['decimal', 'lower-letter', 'upper-roman'] as const), template: random.pick(['%1.', '(%2)', '%1.%2']), ...(random.chance(0.3) ? { start: 3 } : {}), runs };
    case 2: return { kind: 'bullet', level: 1, template: '–', runs };
    case 3: return { kind: random.pick(['date', 'address', 'salutation', 'signatory']), runs };
    case 4: return { kind: 'rule', runs: [] };
    case 5: return { kind: 'cell', table: `t${++tables.count}`, row: random.below(3), column: random.below(3), runs };
    case 6: return { kind: 'postcard from tomorrow', runs };
    default: return { kind: 'paragraph', runs };
  }
}

const STATES: readonly DriftState[] = ['unconfirmed', 'in-sync', 'en-ahead', 'fr-ahead', 'both-changed'];

/** A letter with all that a letter can hold: marks, notes, tables, kinds of tomorrow, pairs of all shapes, some of which cross. */
export function randomLetter(random: Random): FinishedLetter {
  const blocks: { en: BlockDraft[]; fr: BlockDraft[] } = { en: [], fr: [] };
  const notes: BySide<string[]> = { en: [], fr: [] };
  const tables = { count: 0 };
  const shapes = Array.from({ length: 1 + random.below(14) }, () => random.pick([[1, 1], [1, 1], [1, 1], [2, 1], [1, 2], [2, 2], [1, 0], [0, 1], [3, 1]] as const));
  const take = (side: 'en' | 'fr', count: number): number[] => Array.from({ length: count }, () => blocks[side].push(randomBlock(random, notes[side], side, tables)) - 1);
  const members = shapes.map(([en, fr]) => ({ en: take('en', en), fr: take('fr', fr) }));
  // Two pairs exchange their French: they cross.
  if (members.length > 3 && random.chance(0.4)) [members[0]!.fr, members[2]!.fr] = [members[2]!.fr, members[0]!.fr];
  for (const side of SIDES) {
    for (const name of notes[side]) {
      const at = take(side, 0);
      at.push(blocks[side].push({ kind: 'note', note: name, runs: [{ text: `Note ${name}` }] }) - 1);
      members.push(side === 'en' ? { en: at, fr: [] } : { en: [], fr: at });
    }
  }
  const pairs = members.filter(({ en, fr }) => en.length + fr.length > 0).map(({ en, fr }, i): FinishedPair => {
    const alone = en.length === 0 ? 'fr-only' : fr.length === 0 ? 'en-only' : undefined;
    return { id: `p${i}`, en, fr, state: alone && random.chance(0.6) ? alone : random.pick(STATES) };
  });
  return { title: `Letter ${random.below(100)}`, author: '', date: '2024-02-29', languages: { en: 'en-GB', fr: 'fr-FR' }, letterhead: NO_LETTERHEAD, blocks, pairs };
}

/** What a file that was read holds, beside what was written into it. */
export function expectSame(read: ImportedBilingual, letter: FinishedLetter, at: string): void {
  for (const side of SIDES) expect(read.blocks[side], `${at} ${side}`).toEqual(letter.blocks[side].map((block) => ({ ...block, runs: normalRuns(block.runs) })));
  expect(read.pairs, at).toEqual(letter.pairs.map(({ en, fr, state }) => ({ en, fr, ...(state === 'in-sync' ? { confirmed: true } : {}) })));
  expect(read.dropped, at).toEqual({});
  expect(read.title, at).toBe(letter.title);
}

/** A bilingual text in one line a pair: `Hello|Bonjour!` with `!` for confirmed; `/` between blocks, `‖` where the kind is not a paragraph. */
export function lines({ blocks, pairs }: ImportedBilingual): string[] {
  const text = (one: BlockDraft): string => `${one.kind === 'paragraph' ? '' : `${one.kind}${one.level ?? ''}:`}${one.runs.map(marked).join('')}`;
  return pairs.map(({ en, fr, confirmed }) => `${en.map((i) => text(blocks.en[i]!)).join('/')}|${fr.map((i) => text(blocks.fr[i]!)).join('/')}${confirmed ? '!' : ''}`);
}

/** A run with its marks before it: `bold[words]`. */
function marked(run: Run): string {
  const text = 'text' in run ? run.text : run.embed['br'] === true ? '⏎' : `{${JSON.stringify(run.embed)}}`;
  const marks = Object.entries(run.marks ?? {}).map(([name, value]) => (value === true ? name : `${name}=${String(value)}`));
  return marks.length ? `${marks.sort().join('+')}[${text}]` : text;
}
