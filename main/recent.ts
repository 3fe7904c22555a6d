import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecentLetter } from '../shared/bridge/bridge';
import { writeWhole } from '../storage/safe-write';
import type { Drafts } from './drafts';

interface Entry {
  readonly path: string;
  readonly name: string;
  readonly opened: string;
  /** A draft that a person took off the list; its file stays. */
  readonly hidden?: true;
}

const SHOWN = 20;
const KEPT = 100;

/** The letters that were open lately, the latest first: `recent.json` in the program's folder. Drafts stand there too, recorded or not. */
export class RecentLetters {
  private readonly path: string;
  private entries: readonly Entry[];
  private work: Promise<void> = Promise.resolve();

  constructor(folder: string, private readonly drafts: Drafts, private readonly onFailure: (error: unknown) => void) {
    this.path = join(folder, 'recent.json');
    this.entries = read(this.path);
  }

  /** The letters whose files are there. */
  async list(): Promise<RecentLetter[]> {
    const known = new Set(this.entries.map(({ path }) => path));
    const strays = (await this.drafts.list()).filter(({ path }) => !known.has(path));
    const all = [...this.entries.filter(({ hidden }) => !hidden), ...strays];
    const there = await Promise.all(all.map(({ path }) => isFile(path)));
    return all.filter((_, i) => there[i])
      .sort((a, b) => (a.opened < b.opened ? 1 : -1))
      .slice(0, SHOWN)
      .map(({ path, name, opened }) => ({ path, name, opened, draft: this.drafts.contains(path) }));
  }

  add(path: string, name: string, at: Date): void {
    this.write([{ path, name, opened: at.toISOString() }, ...this.entries.filter((entry) => entry.path !== path)]);
  }

  /** Takes a letter off the list; its file is not touched. */
  forget(path: string): void {
    const others = this.entries.filter((entry) => entry.path !== path);
    const hidden = { path, name: '', opened: new Date(0).toISOString(), hidden: true } as const;
    this.write(this.drafts.contains(path) ? [hidden, ...others] : others);
  }

  /** The file is gone for good, or has another name now. */
  drop(path: string): void {
    this.write(this.entries.filter((entry) => entry.path !== path));
  }

  /** Resolves when what was recorded is on disk. */
  settled(): Promise<void> {
    return this.work;
  }

  private write(entries: readonly Entry[]): void {
    this.entries = [...entries.filter(({ hidden }) => !hidden).slice(0, KEPT), ...entries.filter(({ hidden }) => hidden)];
    const text = new TextEncoder().encode(`${JSON.stringify({ letters: this.entries }, null, 2)}\n`);
    this.work = this.work.then(() => writeWhole(this.path, text)).then(() => undefined, this.onFailure);
  }
}

function read(path: string): Entry[] {
  try {
    const { letters } = JSON.parse(readFileSync(path, 'utf8')) as { letters?: unknown };
    return Array.isArray(letters) ? letters.flatMap(entryOf) : [];
  } catch {
    return [];
  }
}

function entryOf(value: unknown): Entry[] {
  const { path, name, opened, hidden } = (value ?? {}) as Record<string, unknown>;
  if (typeof path !== 'string' || typeof name !== 'string' || typeof opened !== 'string' || Number.isNaN(Date.parse(opened))) return [];
  return [{ path, name, opened, ...(hidden === true ? { hidden } : {}) }];
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then((stats) => stats.isFile(), () => false);
}
