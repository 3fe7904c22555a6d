import { BrowserWindow, type WebContents } from 'electron';
import { letterTarget } from '../storage/read-letter';
import { closeLetter } from './close-letter';
import { HeldLetter } from './held-letter';
import { LetterWindow } from './letter-window';
import type { Services } from './services';

export interface WindowsOptions {
  readonly services: Services;
  readonly size: { readonly width: number; readonly height: number };
  readonly tools: boolean;
  /** What the menu shows may have changed. */
  readonly onMenu: () => void;
}

/** All windows: one a letter, and perhaps start screens. */
export class Windows {
  private readonly all = new Set<LetterWindow>();
  private readonly closing = new Map<LetterWindow, Promise<boolean>>();
  /** Letters are opened one after the other, so that one asked for twice is opened once. */
  private work: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: WindowsOptions) {}

  get isEmpty(): boolean {
    return this.all.size === 0;
  }

  /** The window that has the focus, or had it last. */
  get focused(): LetterWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow();
    return [...this.all].find(({ browser }) => browser === focused) ?? [...this.all].at(-1);
  }

  /** The window that a page belongs to. */
  of(contents: WebContents): LetterWindow | undefined {
    return [...this.all].find((window) => !window.gone && window.browser.webContents === contents);
  }

  /** A window with the start screen; `twoFiles`: at its choice of two files. */
  openStart({ twoFiles = false } = {}): LetterWindow {
    return this.make({ twoFiles });
  }

  /**
   * Shows a letter: in the window that has it, else in `from` or another start screen, else in a new window. Rejects with a `BadFile`.
   */
  async openLetter(path: string, from?: LetterWindow): Promise<void> {
    await this.inTurn(async () => {
      const target = await letterTarget(path);
      const shown = [...this.all].find((window) => window.letter?.path === target);
      // One that is being closed may be gone by the time it could be shown.
      if (shown && !await this.closing.get(shown)) shown.focus();
      else await this.present(await HeldLetter.open(target, this.isDraft), from);
    });
  }

  /** Shows a letter that was just made, in the same way. */
  async showNew(make: () => Promise<HeldLetter>, from?: LetterWindow): Promise<void> {
    await this.inTurn(async () => this.present(await make(), from));
  }

  readonly isDraft = (path: string): boolean => this.options.services.drafts.contains(path);

  each(action: (window: LetterWindow) => void): void {
    for (const window of this.all) action(window);
  }

  /** Closes a window once its letter is saved. @returns false when the person wants it open after all. */
  close(window: LetterWindow): Promise<boolean> {
    const running = this.closing.get(window);
    if (running) return running;
    const closing = closeLetter(window, this.options.services).then((closed) => {
      if (!closed) return false;
      this.all.delete(window);
      window.destroy();
      this.options.onMenu();
      return true;
    }).finally(() => this.closing.delete(window));
    this.closing.set(window, closing);
    return closing;
  }

  /** Closes all windows. @returns false when one stays open. */
  async closeAll(): Promise<boolean> {
    await this.work;
    for (const window of this.all) if (!await this.close(window)) return false;
    return true;
  }

  private async present(letter: HeldLetter, from: LetterWindow | undefined): Promise<void> {
    const window = [from, ...this.all].find((window) => window?.free && !this.closing.has(window));
    this.options.services.record(letter);
    if (!window) return void this.make({}, letter);
    await window.show(letter);
    window.focus();
  }

  private make(how: { readonly twoFiles?: boolean }, letter?: HeldLetter): LetterWindow {
    const { services, size, tools, onMenu } = this.options;
    const window = new LetterWindow({ services, size, tools, ...how, onClose: (window) => void this.close(window) }, letter);
    this.all.add(window);
    window.browser.on('focus', onMenu);
    window.load().catch((error: unknown) => {
      if (!window.gone) console.error(error);
    });
    return window;
  }

  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = this.work.then(step);
    this.work = done.catch(() => undefined);
    return done;
  }
}
