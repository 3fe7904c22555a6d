import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../shared/exchange/docx-out';
import type { Parts } from '../../shared/exchange/finished';
import { writeRedline } from '../../shared/exchange/redline';
import { blockText, type BlockDraft } from '../../shared/letter/block';
import { NO_LETTERHEAD } from '../../shared/letter/letterhead';
import { importFile } from '../../storage/import-file';
import { zipParts } from '../../storage/zip';
import { EDITS } from '../shared/exchange/redline/random-letter';
import { editScripts, type EditScript } from './redline-scripts';

const PYTHON = '/usr/bin/python3';
const hasOffice = spawnSync(PYTHON, ['-c', 'import uno']).status === 0 && spawnSync('soffice', ['--version']).status === 0;
const material = process.env.VISAVIS_MATERIAL ?? '../shared';
const ABOUT = { title: 'A letter', author: 'Ada Lovelace', languages: { en: 'en-GB', fr: 'fr-FR' } } as const;
const SCRIPTS = 200;
const SEED = Number(process.env.REDLINE_SEED ?? 1);

/** What LibreOffice makes of a file. */
interface Seen {
  readonly text: string;
  /** Style, list label, words with marks, links and notes. */
  readonly paragraphs: readonly (readonly [string, string, string])[];
}

type How = 'as it is' | 'accept' | 'reject';

function plain(blocks: readonly BlockDraft[]): Parts {
  return writeDocx({ ...ABOUT, date: '2024-05-06', letterhead: NO_LETTERHEAD, blocks: { en: blocks, fr: [] }, pairs: [] }, { sides: ['en'], layout: 'after' });
}

function redline(before: readonly BlockDraft[], after: readonly BlockDraft[]): Parts {
  return writeRedline({ before: { en: before, fr: [] }, after: { en: after, fr: [] } }, { ...ABOUT, date: '2024-05-06T07:08:09Z', sides: ['en'] });
}

/**
 * Whether an item below a list's first level has another place in a list, or none, in the new version. LibreOffice 7.4, rejecting that, gives it back its list but
 * puts it on the first level: labels are not compared then.
 */
function leavesDeepLevel(parts: Parts): boolean {
  return /<w:pPrChange [^>]*><w:pPr>(?:(?!<\/w:pPr>).)*<w:ilvl w:val="[1-8]"/.test(String(parts.get('word/document.xml')));
}

describe.skipIf(!hasOffice)('redlines in LibreOffice (skipped without soffice and its Python bridge)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'redline-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function written(name: string, parts: Parts): Promise<string> {
    const file = path.join(folder, `${name}.docx`);
    writeFileSync(file, await zipParts(parts, new Date(0)));
    return file;
  }

  function look(asked: readonly { readonly file: string; readonly how: How }[]): Seen[] {
    const out = execFileSync(PYTHON, [path.join(import.meta.dirname, 'redline-office.py')], { input: asked.map((one) => JSON.stringify(one)).join('\n'), maxBuffer: 2 ** 30, encoding: 'utf8' });
    return out.trim().split('\n').map((line) => JSON.parse(line) as Seen);
  }

  async function check(cases: readonly EditScript[]): Promise<string[]> {
    const asked: { file: string; how: How }[] = [];
    for (const { name, before, after } of cases) {
      const file = await written(name, redline(before, after));
      asked.push({ file, how: 'accept' }, { file: await written(`${name} new`, plain(after)), how: 'as it is' },
        { file, how: 'reject' }, { file: await written(`${name} old`, plain(before)), how: 'as it is' });
    }
    const seen = look(asked);
    return cases.flatMap(({ name, before, after }, i) => [0, 2].flatMap((at) => {
      const [got, wanted] = [seen[4 * i + at]!, seen[4 * i + at + 1]!];
      const what = `${name}, ${at ? 'rejected' : 'accepted'}`;
      if (got.text !== wanted.text) return [`${what}: text\n${firstDifference(got.text.split('\n'), wanted.text.split('\n'))}`];
      const labels = at === 0 || !leavesDeepLevel(redline(before, after));
      const lines = (one: Seen): string[] => one.paragraphs.map(([style, label, words]) => [style, labels ? label : '', words].join(' | '));
      const difference = firstDifference(lines(got), lines(wanted));
      return difference ? [`${what}: look\n${difference}`] : [];
    }));
  }

  it(`${SCRIPTS} random edit scripts: accepted the new letter, rejected the old, in words, styles, labels, marks, links and notes`, async () => {
    const { cases, done } = editScripts(SCRIPTS, SEED);
    console.log([...done].map(([what, times]) => `${what} ${times}`).join(', '));
    for (const what of EDITS) expect(done.get(what) ?? 0, what).toBeGreaterThan(1);
    const wrong = await check(cases);
    if (wrong.length) console.log(`${wrong.length} wrong\n${wrong.join('\n')}`);
    expect(wrong).toEqual([]);
  });

  it.skipIf(!existsSync(path.join(material, 'docx/real')))('two dated versions of a real document, in both languages (skipped without the material folder)', async () => {
    const cases = await Promise.all((['en', 'fr'] as const).map(async (side) => {
      const [before, after] = await Promise.all(['1.3', '1.4'].map((version) => importFile(path.join(material, `docx/real/pctf-${version}.${side}.docx`))));
      return { name: `pctf ${side}`, before: before!.blocks, after: after!.blocks };
    }));
    for (const { name, before, after } of cases) {
      const began = performance.now();
      const parts = redline(before, after);
      console.log(`${name}: ${before.length} and ${after.length} blocks, ${[before, after].map((blocks) => blocks.reduce((sum, block) => sum + blockText(block).length, 0)).join(' and ')} characters, written in ${((performance.now() - began) / 1000).toFixed(2)} s, ${parts.size} parts`);
    }
    expect(await check(cases)).toEqual([]);
  });
});

function firstDifference(got: readonly string[], wanted: readonly string[]): string {
  const at = Math.max(got.length, wanted.length);
  for (let i = 0; i < at; i++) if (got[i] !== wanted[i]) return `  at ${i + 1} of ${got.length}, wanted ${wanted.length}\n  got    ${got[i]}\n  wanted ${wanted[i]}`;
  return '';
}
