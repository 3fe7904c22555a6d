import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../shared/exchange/docx';
import { writeDocx } from '../../../../shared/exchange/docx-out';
import type { FinishedLetter, Parts } from '../../../../shared/exchange/finished';
import { writeRedline } from '../../../../shared/exchange/redline';
import { blockText, isText, type BlockDraft, type Run } from '../../../../shared/letter/block';
import { noteSigns, referenceOf } from '../../../../shared/letter/notes';
import { NO_LETTERHEAD } from '../../../../shared/letter/letterhead';
import { Random } from '../../../random';
import { blocksOf, EDITS, Writer, type Draft } from './random-letter';
import { shownBlocks, type Shown } from './shown';

const encoder = new TextEncoder();
const OPTIONS = { author: 'Ada', date: '2024-05-06T07:08:09.123Z', title: 'A letter', languages: { en: 'en-GB', fr: 'fr-FR' } } as const;

function redline(a: readonly BlockDraft[], b: readonly BlockDraft[]): Parts {
  return writeRedline({ before: { en: a, fr: [] }, after: { en: b, fr: [] } }, { ...OPTIONS, sides: ['en'] });
}

function plain(blocks: readonly BlockDraft[]): Parts {
  const { author, title, languages } = OPTIONS;
  const letter: FinishedLetter = { author, title, languages, date: '2024-05-06', letterhead: NO_LETTERHEAD, blocks: { en: blocks, fr: [] }, pairs: [] };
  return writeDocx(letter, { sides: ['en'], layout: 'after' });
}

const AS_PARAGRAPH: ReadonlySet<string> = new Set(['date', 'address', 'salutation', 'signatory']);

/**
 * What any reader makes of a letter: which language is the file's own it judges, links are underlined anyway, breaks have no look, a second reference to a
 * note is its sign only, and what is a date or an address it may not know.
 */
function roughly(blocks: readonly BlockDraft[]): BlockDraft[] {
  const signs = noteSigns(blocks);
  const seen = new Set<string>();
  const roughRun = (run: Run): Run => {
    const name = referenceOf(run)?.name;
    if (name !== undefined && seen.has(name)) return { text: signs.get(name)!, marks: { ...run.marks, lang: null, superscript: true, ...(run.marks?.link ? { underline: null } : {}) } };
    if (name !== undefined) seen.add(name);
    return isText(run) ? { ...run, marks: { ...run.marks, lang: null, ...(run.marks?.link ? { underline: null } : {}) } } : { embed: run.embed };
  };
  return blocks.map((block) => ({ ...block, kind: AS_PARAGRAPH.has(block.kind) ? 'paragraph' : block.kind, runs: block.runs.map(roughRun) }));
}

function versions(seed: number): { before: BlockDraft[]; after: BlockDraft[] } {
  const writer = new Writer(new Random(seed));
  const draft = writer.draft(1 + writer.random.below(14));
  let edited: Draft = draft;
  for (let i = 1 + writer.random.below(9); i > 0; i--) edited = writer.edit(edited, writer.random.pick(EDITS)) ?? edited;
  return { before: blocksOf(draft), after: blocksOf(edited) };
}

const seen = (blocks: readonly BlockDraft[]): Shown[] => shownBlocks(roughly(blocks)).filter(({ kind }) => kind !== 'rule');

function read(parts: Parts, tracked: 'accept' | 'reject'): BlockDraft[] {
  const bytes = new Map([...parts].map(([name, part]) => [name, typeof part === 'string' ? encoder.encode(part) : part]));
  return readDocx(bytes, 'redline.docx', { tracked }).blocks;
}

describe('a redline as a file', () => {
  it('reads as the new version with its changes accepted, as the old with them rejected', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { before: old, after: now } = versions(seed);
      const parts = redline(old, now);
      for (const [tracked, version] of [['accept', now], ['reject', old]] as const) {
        const got = read(parts, tracked);
        expect(seen(got), `seed ${seed}, ${tracked}`).toEqual(seen(version));
        expect(shownBlocks(got), `seed ${seed}, ${tracked}, as a file without changes`).toEqual(shownBlocks(read(plain(version), tracked)));
      }
    }
  });

  it('says of every change who made it and when, under an id of its own', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { before, after } = versions(seed);
      const markup = ['document', 'footnotes', 'endnotes'].map((name) => String(redline(before, after).get(`word/${name}.xml`))).join('');
      const changes = markup.match(/<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart|rPrChange|pPrChange) [^>]*>/g) ?? [];
      for (const change of changes) expect(change).toMatch(/ w:author="Ada" w:date="2024-05-06T07:08:09Z"/);
      const ids = markup.match(/<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart|rPrChange|pPrChange|bookmarkStart) w:id="\d+"/g) ?? [];
      expect(new Set(ids.map((id) => /\d+/.exec(id)![0])).size).toBe(ids.length);
      const ranges = [...markup.matchAll(/<w:(move(?:From|To))RangeStart [^>]*w:name="(\w+)"/g)].map(([, sort, name]) => `${name} ${sort}`);
      expect(new Set(ranges).size).toBe(ranges.length);
      expect(ranges.filter((range) => range.endsWith('moveFrom')).map((range) => range.split(' ')[0]).sort()).toEqual(ranges.filter((range) => range.endsWith('moveTo')).map((range) => range.split(' ')[0]).sort());
    }
  });

  it('has no change where nothing changed', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { before } = versions(seed);
      for (const name of ['document', 'footnotes', 'endnotes']) {
        expect(String(redline(before, before).get(`word/${name}.xml`))).not.toMatch(/<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange) /);
      }
    }
  });

  it('of both sides holds one after the other', () => {
    const [one, two] = [versions(7), versions(8)];
    const parts = writeRedline({ before: { en: one.before, fr: two.before }, after: { en: one.after, fr: two.after } }, { ...OPTIONS, sides: ['en', 'fr'] });
    const together = (a: readonly BlockDraft[], b: readonly BlockDraft[]): string[] => [...a, ...b].filter(({ kind, table }) => kind !== 'note' && kind !== 'rule' && table === undefined).map(blockText);
    const got = (tracked: 'accept' | 'reject'): string[] => together(read(parts, tracked), []);
    expect(got('accept').length).toBe(together(one.after, two.after).length);
    expect(got('reject').length).toBe(together(one.before, two.before).length);
  });

  it('takes what no letter should hold: empty sides, nobody as author, no date, signs that XML has not, places far out in a table', () => {
    const odd: BlockDraft[] = [
      { kind: 'newer kind', runs: [{ text: 'a\u0000b\ud800c', marks: { newer: [1], link: 'javascript:alert(1)' } }, { embed: { newer: true } }] },
      { kind: 'cell', table: 't', row: 1e9, column: 1e9, runs: [{ text: 'far' }] }, { kind: 'note', runs: [{ text: 'Nobody’s note.' }] }, { kind: 'note', note: 'x', runs: [{ text: 'Nobody asks.' }] },
    ];
    for (const [a, b] of [[odd, []], [[], odd], [odd, odd], [[], []]] as const) {
      const parts = writeRedline({ before: { en: a, fr: [] }, after: { en: b, fr: [] } }, { ...OPTIONS, author: ' ', date: 'yesterday', sides: ['en', 'fr'] });
      if (b.length) expect(read(parts, 'accept').map(blockText).join('|')).toMatch(/abc.*far.*Nobody’s note.*Nobody asks/s);
      expect(String(parts.get('word/document.xml'))).not.toMatch(/w:author=""|javascript/);
    }
  });
});

const schema = path.join(process.env.VISAVIS_MATERIAL ?? '../shared', 'schemas/wml.xsd');

describe.skipIf(!existsSync(schema) || spawnSync('xmllint', ['--version']).error !== undefined)('a redline as XML (skipped without xmllint and the material folder)', () => {
  it('is valid', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'redline-'));
    for (let seed = 1; seed <= 12; seed++) {
      const { before, after } = versions(seed);
      const parts = redline(before, after);
      for (const name of ['document', 'footnotes', 'endnotes', 'numbering', 'settings']) {
        if (parts.has(`word/${name}.xml`)) writeFileSync(path.join(folder, `${seed}-${name}.xml`), parts.get(`word/${name}.xml`)!);
      }
    }
    const files = readdirSync(folder).map((name) => path.join(folder, name));
    const { stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, ...files], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(stderr.split('\n').filter((line) => / fails to validate|Schemas validity error/.test(line))).toEqual([]);
    expect(stderr.match(/ validates$/gm)).toHaveLength(files.length);
  });
});
