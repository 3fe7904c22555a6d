import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { diffArrays } from 'diff';
import { BadFile } from '../../../shared/exchange/bad-file';
import { isDocxPart, readDocx } from '../../../shared/exchange/docx';
import { isText, type BlockDraft } from '../../../shared/letter/block';
import { labels } from '../../../shared/letter/labels';
import { noteSigns, referenceOf } from '../../../shared/letter/notes';
import { unzip } from '../../../storage/unzip';

/** How one Word file reads here and in LibreOffice's own export as text. */
export interface TextComparison {
  readonly file: string;
  /** Why it was refused here; the counts are then 0. */
  readonly refused?: string;
  /** Lines with words, as LibreOffice writes them; how many read the same here, label included; lines that only stand here. */
  readonly lines: number;
  readonly sameLines: number;
  readonly more: number;
  /** List items, as LibreOffice writes them, whose words stand here too; how many have the same label. */
  readonly labels: number;
  readonly sameLabels: number;
  /** Every line that differs: `-` LibreOffice's, `+` ours. */
  readonly differences: readonly string[];
}

const run = promisify(execFile);

/**
 * Compares the reading of the Word files in these folders with LibreOffice's own, which writes each as plain text (`soffice --convert-to txt`). Its text has note
 * references as their numbers and lacks the notes themselves, so these are left out of ours too; and it writes every bullet as one of its own, by the level, so all bullets are
 * the same here. Files that it gives no text for are passed over.
 */
export async function compareWithLibreOffice(folders: readonly string[]): Promise<TextComparison[]> {
  const out = mkdtempSync(path.join(tmpdir(), 'visavis-labels-'));
  try {
    const found: TextComparison[] = [];
    for (const folder of folders) {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.docx')).sort()) {
        const text = await exportedText(path.join(folder, name), out);
        if (text !== undefined) found.push(await compareTexts(path.join(folder, name), text));
      }
    }
    return found;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

async function exportedText(file: string, out: string): Promise<string | undefined> {
  const target = path.join(out, `${path.basename(file, '.docx')}.txt`);
  rmSync(target, { force: true });
  try {
    await run('soffice', [`-env:UserInstallation=file://${out}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', out, file], { timeout: 60_000 });
  } catch {
    return undefined;
  }
  return existsSync(target) ? readFileSync(target, 'utf8') : undefined;
}

/** Compares the reading of one file with the text that LibreOffice wrote of it. */
export async function compareTexts(file: string, exported: string): Promise<TextComparison> {
  const theirs = exported.replace(/^\uFEFF/, '').split('\n').filter((line) => plain(line) !== '');
  let ours: Line[];
  try {
    ours = linesOf(readDocx(await unzip(readFileSync(file), file, undefined, isDocxPart), file).blocks);
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    // What holds no words for one holds none for the other.
    const refused = error.reason === 'holds no text' && theirs.length === 0 ? {} : { refused: error.reason };
    return { file, ...refused, lines: 0, sameLines: 0, more: 0, labels: 0, sameLabels: 0, differences: [] };
  }
  return { file, ...counted(theirs, ours) };
}

interface Line {
  readonly label: string;
  readonly words: string;
}

/** A line as both are compared: spaces of every kind and width are one space. */
function plain(line: string): string {
  return line.replace(/[\s\u00A0\u202F\u00AD\u200B\uFEFF]+/g, ' ').trim();
}

function theirLine(line: string): string {
  return isItem(line) ? plain(line).replace(/^[◦▪] /, '• ') : plain(line);
}

function linesOf(blocks: readonly BlockDraft[]): Line[] {
  const shown = labels(blocks);
  const signs = noteSigns(blocks);
  return blocks.flatMap((block, at) => {
    if (block.kind === 'note') return [];
    const text = block.runs.map((run) => (isText(run) ? run.text : run.embed.br ? '\n' : (signs.get(referenceOf(run)?.name ?? '') ?? ''))).join('');
    return text.split('\n').flatMap((words, i): Line[] => (plain(words) === '' ? [] : [{ label: i === 0 ? (block.kind === 'bullet' ? '•' : plain(shown[at] ?? '')) : '', words: plain(words) }]));
  });
}

function whole({ label, words }: Line): string {
  return label === '' ? words : `${label} ${words}`;
}

function counted(theirs: readonly string[], ours: readonly Line[]): Omit<TextComparison, 'file'> {
  const result = { lines: theirs.length, sameLines: 0, more: 0, labels: 0, sameLabels: 0 };
  const differences: string[] = [];
  let [inTheirs, inOurs] = [0, 0];
  let missing: string[] = [];
  let added: Line[] = [];
  const close = (): void => {
    // The same words under another label, or none.
    for (const line of missing) {
      const at = isItem(line) ? added.findIndex(({ words }) => plain(line).endsWith(words)) : -1;
      if (at >= 0) result.labels += 1;
    }
    differences.push(...missing.map((line) => `- ${plain(line)}`), ...added.map((line) => `+ ${whole(line)}`));
    result.more += Math.max(0, added.length - missing.length);
    [missing, added] = [[], []];
  };
  for (const change of diffArrays(theirs.map(theirLine), ours.map(whole))) {
    if (change.removed) missing.push(...theirs.slice(inTheirs, (inTheirs += change.value.length)));
    else if (change.added) added.push(...ours.slice(inOurs, (inOurs += change.value.length)));
    else {
      close();
      for (const line of theirs.slice(inTheirs, (inTheirs += change.value.length))) {
        result.sameLines += 1;
        if (!isItem(line)) continue;
        result.labels += 1;
        result.sameLabels += 1;
      }
      inOurs += change.value.length;
    }
  }
  close();
  return { ...result, differences };
}

/** LibreOffice sets list items in by four spaces a level. */
function isItem(line: string): boolean {
  return /^(?: {4})+\S/.test(line);
}
