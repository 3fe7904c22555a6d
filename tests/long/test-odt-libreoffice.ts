import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockText, isText, type BlockDraft } from '../../shared/letter/block';
import { labels } from '../../shared/letter/labels';
import { noteSigns, referenceOf } from '../../shared/letter/notes';
import { isDocxPart, readDocx } from '../../shared/exchange/docx';
import { writeOdt } from '../../shared/exchange/odt-out';
import { unzip } from '../../storage/unzip';
import { zipParts } from '../../storage/zip';
import { letterOf, wholeLetter } from '../shared/exchange/docx-out/letters';
import { asRead } from '../shared/exchange/odt/as-read';
import { randomBlocks } from '../shared/exchange/odt/random-letter';
import type { FinishedLetter, Wanted } from '../../shared/exchange/finished';

const soffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
const LETTERS = 60;
const MADE = new Date('2023-07-15');

/** The lines that a reader sees of the blocks: label and words, notes' signs in them. Bullets are left out, as a text file has its own. */
function lines(blocks: readonly BlockDraft[]): string[] {
  const signs = noteSigns(blocks);
  const shown = labels(blocks);
  return blocks.filter(({ kind }) => kind !== 'note').flatMap((block, at) => {
    const references = block.runs.flatMap((run) => referenceOf(run) ?? []);
    const text = blockText(block).replace(/\uFFFC/g, () => signs.get(references.shift()?.name ?? '') ?? '');
    return (block.kind === 'ordered' ? `${shown[at]!} ${text}` : text).split('\n');
  }).map(plain).filter(Boolean);
}

function plain(line: string): string {
  return line.replace(/[\t ]+/g, ' ').trim();
}

describe.skipIf(!soffice)('LibreOffice and our OpenDocument texts (skipped without soffice)', () => {
  let folder = '';
  const seeds = Array.from({ length: LETTERS }, (_, i) => i + 1);
  const name = (seed: number): string => path.join(folder, `letter${seed}`);

  function convert(to: string, files: readonly string[]): void {
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', folder, ...files], { timeout: 300_000, stdio: 'ignore' });
  }
  async function write(file: string, letter: FinishedLetter, wanted: Wanted): Promise<void> {
    writeFileSync(file, await zipParts(writeOdt(letter, wanted), MADE, new Set(['mimetype'])));
  }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'odt-libreoffice-'));
    for (const seed of seeds) {
      const blocks = randomBlocks(seed);
      await write(`${name(seed)}.odt`, letterOf({ en: blocks, fr: blocks }), { sides: ['en'], layout: 'after' });
      await write(`${name(seed)}-word.odt`, letterOf({ en: forWord(blocks), fr: [] }), { sides: ['en'], layout: 'after' });
    }
    for (const layout of ['columns', 'facing', 'after'] as const) await write(path.join(folder, `${layout}.odt`), wholeLetter(), { sides: ['fr', 'en'], layout });
    const all = [...seeds.map((seed) => `${name(seed)}.odt`), ...['columns', 'facing', 'after'].map((layout) => path.join(folder, `${layout}.odt`))];
    convert('txt:Text', all);
    convert('docx', seeds.map((seed) => `${name(seed)}-word.odt`));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(seeds)('letter %i: all words and labels', (seed) => {
    const shown = readFileSync(`${name(seed)}.txt`, 'utf8').replace(/^\uFEFF/, '').split('\n').map(plain).map((line) => line.replace(/^[•◦▪] /, '')).filter(Boolean);
    expect(shown).toEqual(lines(randomBlocks(seed)));
  });

  it.each(seeds)('letter %i: the same blocks by way of Word', async (seed) => {
    const file = `${name(seed)}-word.docx`;
    const { blocks } = readDocx(await unzip(readFileSync(file), file, undefined, isDocxPart), file);
    expect(asRead(blocks.map(byWayOfWord))).toEqual(asRead(forWord(randomBlocks(seed)).map(byWayOfWord)));
  });

  it.each(['columns', 'facing', 'after'])('both sides: %s, all words and labels', (layout) => {
    const { blocks } = wholeLetter();
    const shown = readFileSync(path.join(folder, `${layout}.txt`), 'utf8').replace(/^\uFEFF/, '').split('\n').map(plain).map((line) => line.replace(/^[•◦▪] /, ''));
    const left = [...shown];
    for (const line of [...lines(blocks.fr), ...lines(blocks.en)]) {
      const at = left.indexOf(line);
      expect([line, at >= 0]).toEqual([line, true]);
      left.splice(at, 1);
    }
  });
});

/** What LibreOffice's Word file cannot say, or our reader of it does not ask: kinds of letters' paragraphs, tags of languages, how an address is written. */
function byWayOfWord(block: BlockDraft): BlockDraft {
  const kind = ['date', 'address', 'salutation', 'signatory'].includes(block.kind) ? 'paragraph' : block.kind;
  return { ...block, kind, runs: block.runs.map((run) => {
    const { lang: _, link, ...marks } = run.marks ?? {};
    return { ...run, marks: { ...marks, ...(typeof link === 'string' && { link: link.replaceAll(' ', '%20').replaceAll('é', '%C3%A9') }) } };
  }) };
}

/**
 * Blocks that LibreOffice brings into a Word file whole: a second reference to a note it makes a field that tears links beside it, and links it cuts before
 * words in another script, and a line that begins a page it leaves to a style.
 */
function forWord(blocks: readonly BlockDraft[]): BlockDraft[] {
  const signs = noteSigns(blocks);
  const seen = new Set<string>();
  const from = blocks.findIndex(({ kind }) => kind !== 'rule');
  return blocks.slice(from).map((block) => ({ ...block, runs: block.runs.map((run) => {
    const name = referenceOf(run)?.name;
    if (name === undefined || !seen.has(name)) {
      if (name !== undefined) seen.add(name);
      return isText(run) ? { ...run, text: run.text.replaceAll('日本', 'Japon') } : run;
    }
    return { text: signs.get(name)!, marks: { superscript: true } };
  }) }));
}
