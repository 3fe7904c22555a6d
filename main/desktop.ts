import { app, Menu, nativeTheme, type BrowserWindow } from 'electron';
import { basename, extname } from 'node:path';
import type { Locale, MenuState } from '../shared/bridge/bridge';
import type { CommandId } from '../shared/bridge/commands';
import { answerPages } from './ipc';
import { buildMenu, updateMenu } from './menu';
import { NewLetters } from './new-letters';
import type { Services } from './services';
import { Windows } from './windows';

const NO_WINDOW: MenuState = { letter: false, readOnly: false, canUndo: false, canRedo: false };
const TEXTS = new Set(['.docx', '.md', '.markdown', '.txt']);

export interface DesktopOptions {
  readonly services: Services;
  readonly size: { readonly width: number; readonly height: number };
  /** Development: with reloading and the browser's tools. */
  readonly tools: boolean;
}

/** The running program: its windows, its menu bar, and what it was asked to open. */
export class Desktop {
  readonly windows: Windows;
  private readonly services: Services;
  private menu: { readonly bar: Menu; readonly locale: Locale } | undefined;
  private quitting = false;

  constructor(private readonly options: DesktopOptions) {
    const { services, size, tools } = options;
    this.services = services;
    this.windows = new Windows({ services, size, tools, onMenu: () => this.refreshMenu() });
    const newLetters = new NewLetters(services, this.windows);
    answerPages({ services, windows: this.windows, newLetters, onSettings: () => this.onSettings(), onMenu: () => this.refreshMenu() });
    nativeTheme.themeSource = services.settings.current.theme ?? 'system';
    this.refreshMenu();
  }

  /** Opens the letters among the files and says what the others are; with none, and no window yet, the start screen. */
  async open(files: readonly string[]): Promise<void> {
    const refused: string[] = [];
    for (const file of files) {
      const line = await this.openFile(file);
      if (line) refused.push(line);
    }
    if (this.windows.isEmpty) this.windows.openStart();
    else if (files.length === 0) this.windows.focused?.focus();
    const { dialogs, words } = this.services;
    for (const line of refused) await dialogs.tell(this.windows.focused?.browser, line, words.ok);
  }

  /** Saves and closes everything, then ends the program; unless the person wants a letter to stay open. */
  async quit(): Promise<void> {
    if (this.quitting) return;
    this.quitting = true;
    const closed = await this.windows.closeAll().finally(() => {
      this.quitting = false;
    });
    if (!closed) return;
    await this.settled();
    app.exit(0);
  }

  /** Resolves when everything that is about the program itself is on disk. */
  async settled(): Promise<void> {
    await Promise.all([this.services.settings.settled(), this.services.recent.settled()]);
  }

  /** @returns what to say of a file that cannot be opened. */
  private async openFile(file: string): Promise<string | undefined> {
    const { words } = this.services;
    const ending = extname(file).toLowerCase();
    if (TEXTS.has(ending)) return words.textNotLetter(basename(file));
    if (ending !== '.visavis' && ending !== '.journal') return words.noLetter(basename(file));
    try {
      await this.windows.openLetter(file);
      return undefined;
    } catch (error) {
      return this.services.say(error);
    }
  }

  private onSettings(): void {
    const { settings } = this.services;
    nativeTheme.themeSource = settings.current.theme ?? 'system';
    this.windows.each((window) => window.send({ type: 'settings', settings: settings.current }));
    this.refreshMenu();
  }

  private refreshMenu(): void {
    const { services, options } = this;
    const { locale } = services;
    if (this.menu?.locale !== locale) {
      const bar = buildMenu({ locale, mac: services.platform === 'mac', tools: options.tools, run: (command, over) => this.run(command, over) });
      this.menu = { bar, locale };
      Menu.setApplicationMenu(bar);
    }
    updateMenu(this.menu.bar, this.windows.focused?.menu ?? NO_WINDOW, services.settings.current, locale);
  }

  /** A command goes the same way as its key: to the page. On a Mac there may be no window; the start screen takes its place. */
  private run(command: CommandId, over: BrowserWindow | undefined): void {
    const window = (over && this.windows.of(over.webContents)) ?? this.windows.focused ?? this.windows.openStart();
    window.send({ type: 'command', command });
    // A click has changed the tick by itself; the settings tell what it is.
    this.refreshMenu();
  }
}
