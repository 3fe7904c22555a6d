import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Segment } from '../../shared/alignment';
import type { Bead } from './dev-set';

/**
 * Reads hunalign's ladder (its output without `-text`): a rung a line, `English<TAB>French<TAB>score`, each the count of segments before it. What
 * lies between two rungs is one bead; a rung at the beginning of both texts is taken as given.
 * @throws Error that names the first line that is no rung or steps back
 */
export function parseLadder(text: string): Bead[] {
  const beads: Bead[] = [];
  let en = 0;
  let fr = 0;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const rung = /^(\d+)\t(\d+)(?:\t\S+)?\s*$/.exec(line);
    const toEn = Number(rung?.[1]);
    const toFr = Number(rung?.[2]);
    if (!rung || toEn < en || toFr < fr) throw new Error(`ladder line ${index + 1}: expected a rung from ${en} and ${fr} on, found "${line}"`);
    if (toEn > en || toFr > fr) beads.push({ en: run(en, toEn), fr: run(fr, toFr) });
    en = toEn;
    fr = toFr;
  });
  return beads;
}

function run(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}

/** A hunalign program with a dictionary: `align` runs it on two texts, `close` removes its files. */
export interface Hunalign {
  align(en: readonly Segment[], fr: readonly Segment[]): Bead[];
  close(): void;
}

/** `dictionary` is our lexicon's text (`en<TAB>fr<TAB>weight`), or '' for hunalign's method without one. Called as documented: `hunalign -utf DICTIONARY SOURCE TARGET`. */
export function hunalign(program: string, dictionary: string): Hunalign {
  const folder = mkdtempSync(join(tmpdir(), 'hunalign-'));
  const put = (name: string, lines: readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
    return path;
  };
  // Its dictionary has the target word first.
  const words = put('words.dic', dictionary.split('\n').filter((line) => line !== '').map((line) => {
    const [en, fr] = line.split('\t');
    return `${fr} @ ${en}`;
  }));
  return {
    align: (en, fr) => parseLadder(execFileSync(program, ['-utf', words, put('en.txt', en.map(spaced)), put('fr.txt', fr.map(spaced))], {
      encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28,
    })),
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** Words and signs with spaces between them, in lower case: it looks words up as it finds them. */
function spaced({ text }: Segment): string {
  return (text.toLowerCase().replace(/’/g, "'").match(/\p{L}+'?|\p{N}+|[^\s\p{L}\p{N}]/gu) ?? []).join(' ');
}
