import { BrowserWindow, nativeTheme } from 'electron';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BridgeEvent, MenuState, WindowContent, WindowStart } from '../shared/bridge/bridge';
import { EVENT, SETTLE, SETTLED } from './channels';
import { Elsewhere } from './elsewhere';
import type { HeldLetter, LetterEvent } from './held-letter';
import { PAGE } from './protocol';
import { lineIn } from './reasons';
import type { Services } from './services';

const PRELOAD = path.join(path.dirname(fileURLToPath(import.meta.url)), '../preload/index.cjs');
const PROGRAM = 'Vis-à-vis';
/** The colours of the desk behind the sheets, shown until the page draws. */
const BACKGROUND = { light: '#ece9e2', dark: '#1d1c1a' };
/** A page that dies more often than this within the time (milliseconds) is not loaded again. */
const MOST_CRASHES = 3;
const CRASH_SPAN = 60_000;
/** How long a closing window waits for the last words of its page, in milliseconds; a page that hangs gives none. */
const SETTLE_LIMIT = 1000;
const NOTHING: MenuState = { letter: false, readOnly: false, canUndo: false, canRedo: false };

export interface WindowOptions {
  readonly services: Services;
  /** The size of the page in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly twoFiles?: boolean;
  /** Development: with the browser's tools. */
  readonly tools: boolean;
  /** The person wants to close it; it is closed by `close`. */
  readonly onClose: (window: LetterWindow) => void;
}

/** A window and what it shows: the start screen, or one letter. */
export class LetterWindow {
  readonly browser: BrowserWindow;
  /** Imports and alignments that this window asked for. */
  readonly elsewhere = new Elsewhere((share) => this.send({ type: 'progress', share }));
  /** Files that are being written for this window. */
  private writing: AbortController | undefined;
  private menuState: MenuState = NOTHING;
  private held: HeldLetter | undefined;
  /** The page has asked what it shows. */
  private started = false;
  /** The page has drawn what it shows and told what the menu can do with it; what it is told before that could reach nobody. */
  private up = false;
  private waiting: BridgeEvent[] = [];
  private shownName = '';
  private shownDirty = false;
  private crashes: number[] = [];

  constructor(private readonly options: WindowOptions, letter?: HeldLetter) {
    this.browser = new BrowserWindow({
      ...options.size, useContentSize: true, minWidth: 640, minHeight: 400, title: PROGRAM,
      backgroundColor: BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
      webPreferences: {
        preload: PRELOAD, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false,
        devTools: options.tools, navigateOnDragDrop: false,
      },
    });
    this.browser.on('page-title-updated', (event) => event.preventDefault());
    this.browser.on('close', (event) => {
      event.preventDefault();
      options.onClose(this);
    });
    const { webContents } = this.browser;
    // A page that is loaded anew asks again.
    webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.leavePage();
    });
    webContents.on('render-process-gone', (_, { reason }) => this.onPageGone(reason));
    if (letter) this.hold(letter);
  }

  load(): Promise<void> {
    return this.browser.loadURL(PAGE);
  }

  /** Begins a piece of work in main itself, which ends early when the signal says so. */
  beginWork(): AbortSignal {
    this.writing = new AbortController();
    return this.writing.signal;
  }

  /** Ends what this window has under way. */
  cancelWork(): void {
    this.elsewhere.cancel();
    this.writing?.abort();
  }

  get letter(): HeldLetter | undefined {
    return this.held;
  }

  /** Whether a letter may be put into it. */
  get free(): boolean {
    return this.held === undefined && !this.gone;
  }

  get gone(): boolean {
    return this.browser.isDestroyed();
  }

  /** What the page begins with. */
  async start(): Promise<WindowStart> {
    const { services } = this.options;
    const content = await this.content();
    this.started = true;
    // Whatever the page knew of unsaved changes, it begins anew.
    this.shownDirty = false;
    setImmediate(() => this.refresh());
    return { content, settings: services.settings.current, system: services.system, platform: services.platform };
  }

  /** Shows a letter from now on. */
  async show(letter: HeldLetter): Promise<void> {
    this.up = false;
    this.hold(letter);
    if (!this.started) return;
    const content = await this.content();
    if (this.gone) return;
    this.browser.webContents.send(EVENT, { type: 'content', content } satisfies BridgeEvent);
  }

  /** Shows the start screen as it is now, if that is what the window shows. */
  async refreshStart(): Promise<void> {
    if (!this.free || !this.up) return;
    const content = await this.content();
    if (content.screen === 'start') this.send({ type: 'content', content });
  }

  send(event: BridgeEvent): void {
    if (this.gone) return;
    if (this.up) this.browser.webContents.send(EVENT, event);
    // What the page is to begin with holds every change so far.
    else if (event.type !== 'update' || this.started) this.waiting.push(event);
  }

  get menu(): MenuState {
    return this.menuState;
  }

  /** The page tells what the menu can do; by that we know that it listens. */
  set menu(state: MenuState) {
    this.menuState = state;
    if (this.up || !this.started || state.letter !== (this.held !== undefined)) return;
    this.up = true;
    for (const event of this.waiting.splice(0)) this.send(event);
  }

  /** Takes over what was typed in the page. */
  update(update: Uint8Array): void {
    if (!this.held) return;
    try {
      this.held.updateFromPage(update);
    } catch (error) {
      console.error(error);
      this.send({ type: 'problem', message: this.options.services.words.updateLost });
    }
    this.refresh();
  }

  focus(): void {
    if (this.gone) return;
    if (this.browser.isMinimized()) this.browser.restore();
    this.browser.show();
    this.browser.focus();
  }

  /** Name, path and unsaved changes as they are now, in the title and in the page. */
  refresh(): void {
    const { held } = this;
    if (!held || this.gone) return;
    const shown = `${held.name}\n${held.path}`;
    if (shown !== this.shownName) {
      this.shownName = shown;
      this.browser.setTitle(`${held.name} — ${PROGRAM}`);
      this.browser.setRepresentedFilename(held.draft ? '' : held.path);
      this.send({ type: 'named', name: held.name, path: held.path, draft: held.draft });
    }
    if (held.dirty !== this.shownDirty) {
      this.shownDirty = held.dirty;
      this.browser.setDocumentEdited(held.dirty);
      if (held.dirty) this.send({ type: 'unsaved' });
    }
  }

  /** Waits until everything that was typed in the page has arrived, with the window out of sight, so that no more can be typed. */
  async settle(): Promise<void> {
    if (this.gone) return;
    this.browser.hide();
    const { webContents } = this.browser;
    if (!this.started || webContents.isCrashed()) return;
    const answered = new Promise<void>((done) => {
      webContents.ipc.once(SETTLED, () => done());
    });
    webContents.send(SETTLE);
    await Promise.race([answered, pause(SETTLE_LIMIT, undefined, { ref: false })]);
  }

  destroy(): void {
    this.elsewhere.cancel();
    this.held = undefined;
    this.browser.destroy();
  }

  private hold(letter: HeldLetter): void {
    this.held = letter;
    this.shownName = '';
    this.shownDirty = false;
    letter.listen((event) => {
      if (this.held === letter) this.onLetter(event, letter);
    });
    this.refresh();
  }

  private onLetter(event: LetterEvent, letter: HeldLetter): void {
    if (event.type === 'problem') this.send({ type: 'problem', message: lineIn(this.options.services.locale, event.message, letter.path) });
    else this.send(event);
    if (event.type === 'saved') {
      this.shownDirty = false;
      this.browser.setDocumentEdited(false);
    }
    this.refresh();
  }

  private async content(): Promise<WindowContent> {
    const { services, twoFiles } = this.options;
    const recent = this.held ? [] : await services.recent.list();
    const { held } = this;
    if (!held) return { screen: 'start', recent, ...(twoFiles ? { twoFiles } : {}) };
    const readOnly = services.whyReadOnly(held);
    const { name, path, draft, state, recovered } = held;
    return { screen: 'letter', letter: { name, path, draft, state, recovered, ...(readOnly ? { readOnly } : {}) } };
  }

  private leavePage(): void {
    this.started = false;
    this.up = false;
  }

  private onPageGone(reason: string): void {
    if (reason === 'clean-exit' || this.gone) return;
    console.error(`visavis: a window's page stopped (${reason})`);
    const now = Date.now();
    this.crashes = [...this.crashes.filter((at) => now - at < CRASH_SPAN), now];
    this.leavePage();
    if (this.crashes.length <= MOST_CRASHES) return this.browser.webContents.reload();
    const { dialogs, words } = this.options.services;
    void dialogs.tell(undefined, words.pageGone, words.ok);
    this.options.onClose(this);
  }
}
