import { readFile, readdir } from 'node:fs/promises';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as Y from 'yjs';
import type { OwnerOptions } from '../../storage/owner';

/** A letter with this id and these English words. */
export function letter(words = '', id = 'letter-1'): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    doc.getMap('meta').set('id', id);
    doc.getMap('meta').set('title', 'A test letter');
    if (words) doc.getText('en').insert(0, words);
  });
  return doc;
}

/** The English words of a letter. */
export function words(doc: Y.Doc): string {
  // oxlint-disable-next-line typescript/no-base-to-string -- a Y.Text's own words
  return doc.getText('en').toString();
}

/** Types at the end of the English side. */
export function type(doc: Y.Doc, text: string): void {
  doc.getText('en').insert(doc.getText('en').length, text);
}

/** A copy of the letter, as a colleague would have it. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

export const NOW = new Date('2026-03-01T14:05:09.000Z');

/** Options of an owner that saves only when asked; `problems` collects what it says. */
export function quiet(more: Partial<OwnerOptions> = {}): OwnerOptions & { readonly problems: string[] } {
  const problems: string[] = [];
  return {
    now: () => NOW, markdown: (doc) => ({ en: `${words(doc)}\n`, fr: '' }), onProblem: (line) => problems.push(line),
    idleMs: 3_600_000, latestMs: 3_600_000, problems, ...more,
  };
}

/** The names in a folder, sorted. */
export async function names(path: string): Promise<string[]> {
  return (await readdir(path)).sort();
}

export async function bytesOf(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path));
}

/** Waits for something that happens soon. */
export async function until(happens: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    if (await happens()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it did not happen within ten seconds');
}

export interface Program {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** The lines it prints, as they come. */
  readonly lines: AsyncIterableIterator<string>;
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
}

/** Runs tests/storage/programs/NAME.ts in a process of its own. */
export function program(name: string, ...args: readonly string[]): Program {
  const child = spawn(process.execPath, ['scripts/run-ts.mjs', `tests/storage/programs/${name}.ts`, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stderr.on('data', (bytes: Buffer) => process.stderr.write(bytes));
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  return { process: child, lines: createInterface(child.stdout)[Symbol.asyncIterator](), ended };
}
