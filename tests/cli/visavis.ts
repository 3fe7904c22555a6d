import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type * as Y from 'yjs';
import { run } from '../../cli/run';
import { readMarkdown } from '../../shared/exchange/markdown-in';
import { editLetter, writeLetter } from '../../storage/edit-letter';
import { newId } from '../../storage/new-id';
import { letterOf } from '../../storage/new-letter';
import { sideTexts } from '../../storage/side-texts';

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with files, and the command line as called from there. */
export interface Desk {
  readonly folder: string;
  readonly visavis: (...args: readonly string[]) => Promise<Answer>;
  readonly path: (name: string) => string;
}

export const NOW = new Date('2026-03-01T14:05:09.000Z');

/** A new folder with these files in it, for one test; `more` goes into the environment of every command. */
export async function desk(files: Readonly<Record<string, string | Uint8Array>> = {}, more: Readonly<Record<string, string>> = {}, columns?: number): Promise<Desk> {
  const cwd = await mkdtemp(join(tmpdir(), 'visavis-'));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  const path = (name: string): string => join(cwd, name);
  for (const [name, content] of Object.entries(files)) await writeFile(path(name), content);
  const visavis = async (...args: readonly string[]): Promise<Answer> => {
    let out = '';
    let err = '';
    const io = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
    const code = await run(args, { ...io, env: { VISAVIS_PERSON: 'Ada', ...more }, cwd, now: () => NOW, columns });
    return { code, out, err };
  };
  return { folder: cwd, visavis, path };
}

export const EN = `# Keep the river free

We write on behalf of 68,000 members in 112 towns along the Ondrelle.

On 3 February 2025 the Ministry granted a concession of 27 years.

1. Publish the 1,200 pages of the assessment.
2. Hear the people of the 17 villages.

We remain at your disposal.
`;

export const FR = `# Laissez le fleuve libre

Nous écrivons au nom de 68 000 membres dans 112 villes des bords de l’Ondrelle.

Le 3 février 2025, le ministère a accordé une concession de 27 ans.

1. Publier les 1 200 pages de l’étude.
2. Entendre les habitants des 17 villages.

Nous restons à votre disposition.
`;

/** How many pairs the two texts make. */
export const PAIRS = 6;

/** A desk with both texts and the letter `l.visavis` made of them; with `confirmed`, all in sync. */
export async function deskWithLetter({ confirmed = false } = {}): Promise<Desk> {
  const made = await desk({ 'l.en.md': EN, 'l.fr.md': FR });
  const pairs = Array.from({ length: PAIRS }, (_, i) => ({ en: [i], fr: [i], score: 1 }));
  const blocks = { en: readMarkdown(EN).blocks, fr: readMarkdown(FR).blocks };
  const { doc } = letterOf({ blocks, pairs }, 'l', { person: 'Ada', now: () => NOW, newId });
  await writeLetter(made.path('l.visavis'), doc, { now: () => NOW, markdown: sideTexts });
  if (confirmed) await made.visavis('confirm', 'l.visavis', '--all');
  return made;
}

/** Changes a letter as its writer would. */
export async function edit(path: string, change: (doc: Y.Doc) => void): Promise<void> {
  await editLetter(path, change, { now: () => NOW, markdown: sideTexts });
}

/** Puts words in the place of others on a side, which must hold them. */
export function replace(doc: Y.Doc, side: 'en' | 'fr', words: string, by: string): void {
  const text = doc.getText(side);
  // An embed is one unit of the text.
  const at = (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC')).join('').indexOf(words);
  if (at < 0) throw new Error(`no "${words}" in ${side}`);
  doc.transact(() => {
    text.delete(at, words.length);
    text.insert(at, by);
  });
}

/** The one value that an answer's standard output holds. */
export function json<T>(answer: Answer): T {
  if (!answer.out.endsWith('\n')) throw new Error('the answer does not end its line');
  return JSON.parse(answer.out) as T;
}
