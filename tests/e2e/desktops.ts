import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Desk } from './desk-hands';

export const SAMPLES = path.resolve('samples');
/** Milliseconds in which a desktop saves and ends. */
const CLOSE_LIMIT = 10_000;

/** A desktop that runs, and its first window. */
export interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly desk: Desk;
}

/** What the command line answered. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The desktops of one test, with a folder of their own for letters and settings; and what went wrong in them unasked. */
export class Desktops {
  /** Errors and warnings of the pages' consoles (refusals of the security policy among them), and stack traces of the main process. */
  readonly complaints: string[] = [];
  private readonly running = new Set<ElectronApplication>();

  constructor(private readonly folder: string) {}

  path(name: string): string {
    return path.join(this.folder, name);
  }

  /** A copy of the sample letter under this name. */
  async sample(name: string): Promise<string> {
    await copyFile(path.join(SAMPLES, 'river-letter.visavis'), this.path(name));
    return this.path(name);
  }

  /** What the next dialogs are answered, in turn. */
  async answer(...answers: readonly ({ readonly open: readonly string[] } | { readonly save: string } | { readonly cancel: true } | { readonly button: number })[]): Promise<void> {
    await writeFile(this.path('answers.json'), JSON.stringify(answers));
  }

  /** Starts a desktop. Those with the same `user` are the same person's on the same computer. */
  async start(args: readonly string[] = [], { user = 'user' } = {}): Promise<Started> {
    const app = await _electron.launch({ args: ['--lang=en', '.', ...args], env: this.environment(user) });
    this.running.add(app);
    app.on('close', () => this.running.delete(app));
    this.listen(app);
    const page = await app.firstWindow();
    await ready(page);
    return { app, page, desk: new Desk(page) };
  }

  /** Starts the program again while it runs; resolves with the exit code of the second start. */
  async startAgain({ app }: Started, args: readonly string[]): Promise<number> {
    const program = await app.evaluate(() => process.execPath);
    const second = execFile(program, ['--no-sandbox', '.', ...args], { env: this.environment('user') });
    const [code] = await once(second, 'exit') as [number];
    return code;
  }

  /** `kill -9` for the program and all of its processes. */
  async kill({ app }: Started): Promise<void> {
    const main = app.process();
    const ended = once(main, 'exit');
    // Playwright starts it as the leader of a process group.
    process.kill(-main.pid!, 'SIGKILL');
    await ended;
    this.running.delete(app);
  }

  /** The command line, with this test's folder at hand. */
  visavis(...args: readonly string[]): Promise<Answer> {
    return new Promise((done) => {
      execFile(process.execPath, [path.resolve('bin/visavis'), ...args], { cwd: this.folder, env: { ...process.env, VISAVIS_PERSON: 'Bo' } }, (error, out, err) => {
        done({ code: error ? Number(error.code) : 0, out, err });
      });
    });
  }

  /** Closes what still runs. One that does not end by itself is a fault, and must not hold up the tests that follow. */
  async end(): Promise<void> {
    for (const app of this.running) {
      const { pid } = app.process();
      const closed = app.close().then(() => true, () => true);
      if (await Promise.race([closed, pause(CLOSE_LIMIT, false, { ref: false })])) continue;
      this.complaints.push('a desktop did not close');
      process.kill(-pid!, 'SIGKILL');
      await closed;
    }
  }

  private environment(user: string): Record<string, string> {
    return { ...process.env, VISAVIS_USER_DATA: this.path(user), VISAVIS_DIALOG_ANSWERS: this.path('answers.json') } as Record<string, string>;
  }

  private listen(app: ElectronApplication): void {
    const { complaints } = this;
    const context = app.context();
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (error) => complaints.push(error.error().stack ?? String(error.error())));
    app.process().stderr?.on('data', (chunk: Buffer) => {
      if (/^\s+at .*:\d+:\d+\)?$/m.test(chunk.toString())) complaints.push(chunk.toString());
    });
  }
}

/** Waits until a window shows what it is to show. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
}

/** The window that a deed opens. */
export async function opened(app: ElectronApplication, deed: () => Promise<unknown>): Promise<{ readonly page: Page; readonly desk: Desk }> {
  const [page] = await Promise.all([app.waitForEvent('window'), deed()]);
  await ready(page);
  return { page, desk: new Desk(page) };
}

/** The window's title, as the system shows it. */
export async function titleOf(app: ElectronApplication, page: Page): Promise<string> {
  return (await app.browserWindow(page)).evaluate((window) => window.getTitle());
}

/** A test with desktops, which fails when a page or the main process complained, whatever else it looks at. */
export const test = base.extend<{ desktops: Desktops }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  desktops: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'visavis-desk-'));
    const desktops = new Desktops(folder);
    await use(desktops);
    await desktops.end();
    await rm(folder, { recursive: true, force: true });
    expect(desktops.complaints, 'nothing complains unasked').toEqual([]);
  },
});
