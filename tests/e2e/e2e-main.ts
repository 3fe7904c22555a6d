import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as Y from 'yjs';
import type { Bridge, BridgeEvent, OpenedLetter, WindowStart } from '../../shared/bridge/bridge';

/** A started desktop with a folder of its own. */
interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What it has said on standard error. */
  readonly said: () => string;
}

const SAMPLES = path.resolve('samples');
let folder: string;
let running: ElectronApplication[];

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'visavis-main-'));
  running = [];
});

test.afterEach(async () => {
  for (const app of running) await app.close().catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

const inFolder = (name: string): string => path.join(folder, name);

async function launch(args: readonly string[] = [], { userData = 'user', lang = 'en' } = {}): Promise<Started> {
  const env = { ...process.env, VISAVIS_USER_DATA: inFolder(userData), VISAVIS_DIALOG_ANSWERS: inFolder('answers.json') } as Record<string, string>;
  const app = await _electron.launch({ args: [`--lang=${lang}`, '.', ...args], env });
  running.push(app);
  let said = '';
  app.process().stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const page = await app.firstWindow();
  await ready(page);
  return { app, page, said: () => said };
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
}

/** Calls the bridge in the page. */
function call<Method extends keyof Bridge>(page: Page, method: Method, ...args: unknown[]): Promise<Awaited<ReturnType<Bridge[Method]>>> {
  return page.evaluate(
    ([method, args]) => (globalThis as unknown as { visavis: Record<string, (...args: unknown[]) => unknown> }).visavis[method]!(...args),
    [method, args] as const,
  ) as Promise<Awaited<ReturnType<Bridge[Method]>>>;
}

/** What the window shows; a letter's state as numbers, for Playwright hands over plain JSON only. */
async function shown(page: Page): Promise<WindowStart['content']> {
  return page.evaluate(async () => {
    const { content } = await (globalThis as unknown as { visavis: Bridge }).visavis.start();
    return content.screen === 'start' ? content : { ...content, letter: { ...content.letter, state: [...content.letter.state] as unknown as Uint8Array } };
  });
}

async function shownLetter(page: Page): Promise<OpenedLetter> {
  await expect.poll(async () => (await shown(page)).screen).toBe('letter');
  const content = await shown(page);
  if (content.screen !== 'letter') throw new Error('no letter is shown');
  return content.letter;
}

async function docOf(page: Page): Promise<Y.Doc> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Uint8Array.from((await shownLetter(page)).state));
  return doc;
}

/** Types at the end of a side, as a page would: an update handed to the bridge. */
async function type(page: Page, side: 'en' | 'fr', words: string): Promise<void> {
  const doc = await docOf(page);
  const before = Y.encodeStateVector(doc);
  doc.getText(side).insert(doc.getText(side).length, words);
  const update = [...Y.encodeStateAsUpdate(doc, before)];
  await page.evaluate((bytes) => (globalThis as unknown as { visavis: Bridge }).visavis.update(Uint8Array.from(bytes)), update);
}

async function wordsOf(page: Page, side: 'en' | 'fr'): Promise<string> {
  return (await docOf(page)).getText(side).toString();
}

/** Collects what main tells the page, from now on. */
async function listen(page: Page): Promise<() => Promise<BridgeEvent[]>> {
  await page.evaluate(() => {
    const events: unknown[] = [];
    const outside = globalThis as unknown as { visavis: Bridge; told: unknown[] };
    outside.told = events;
    outside.visavis.listen((event) => events.push(JSON.parse(JSON.stringify(event))));
  });
  return () => page.evaluate(() => (globalThis as unknown as { told: BridgeEvent[] }).told);
}

async function answer(...answers: unknown[]): Promise<void> {
  await writeFile(inFolder('answers.json'), JSON.stringify(answers));
}

async function sampleAt(name: string): Promise<string> {
  await copyFile(path.join(SAMPLES, 'river-letter.visavis'), inFolder(name));
  return inFolder(name);
}

function titleOf({ app, page }: Started): Promise<string> {
  return app.browserWindow(page).then((window) => window.evaluate((window) => window.getTitle()));
}

test('the page is locked down', async () => {
  const { app, page } = await launch();
  expect(page.url()).toBe('app://bundle/');
  expect(await page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')])).toEqual(['undefined', 'undefined']);
  const tried = await page.evaluate(async () => {
    const attempt = async (what: () => unknown): Promise<string> => {
      // What a debugger evaluates may make code of text; what runs later may not.
      await new Promise((later) => setTimeout(later));
      try {
        await what();
        return 'done';
      } catch {
        return 'refused';
      }
    };
    return {
      fetch: await attempt(() => fetch('https://example.org/')),
      fetchOwn: await attempt(() => fetch('app://bundle/index.html')),
      html: await attempt(() => {
        document.createElement('div').innerHTML = '<b>x</b>';
      }),
      code: await attempt(() => Reflect.construct(Function, ['return 1'])),
      policy: await attempt(() => Reflect.get(globalThis, 'trustedTypes').createPolicy('default', {})),
      microphone: await attempt(() => navigator.mediaDevices.getUserMedia({ audio: true })),
    };
  });
  expect(tried).toEqual({ fetch: 'refused', fetchOwn: 'refused', html: 'refused', code: 'refused', policy: 'refused', microphone: 'refused' });
  expect(await page.evaluate(() => {
    const box = document.createElement('div');
    box.setAttribute('style', 'color: red');
    document.body.append(box);
    return box.style.color;
  })).toBe('');
  await page.evaluate(() => {
    window.open('app://bundle/', '_blank');
    location.href = 'data:text/html,elsewhere';
  });
  expect(page.url()).toBe('app://bundle/');
  expect(app.windows()).toHaveLength(1);
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const { sandbox, contextIsolation, nodeIntegration } = (BrowserWindow.getAllWindows()[0]!.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }).getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false });
});

test('the start screen, and the sample letter as a draft of one’s own', async () => {
  const started = await launch();
  const { page } = started;
  expect(await shown(page)).toEqual({ screen: 'start', recent: [] });
  expect(await call(page, 'openSample')).toEqual({ done: true });
  const letter = await shownLetter(page);
  expect(letter).toMatchObject({ draft: true, recovered: false });
  expect(path.dirname(letter.path)).toBe(inFolder('user/drafts'));
  expect(await titleOf(started)).toBe(`${letter.name} — Vis-à-vis`);
  await type(page, 'en', ' Kept.');
  await started.app.close();
  const again = await launch();
  const content = await shown(again.page);
  expect(content).toMatchObject({ screen: 'start', recent: [{ path: letter.path, name: letter.name, draft: true }] });
  await call(again.page, 'openSample');
  expect(await wordsOf(again.page, 'en')).toContain(' Kept.');
});

test('a letter given as an argument; a second start opens in the running program, one window a letter', async () => {
  const first = await launch([await sampleAt('first.visavis')]);
  const { app, page } = first;
  expect(await shownLetter(page)).toMatchObject({ name: 'first', path: inFolder('first.visavis'), draft: false });
  expect(await titleOf(first)).toBe('first — Vis-à-vis');
  const program = await app.evaluate(() => process.execPath);
  const startAgain = async (file: string): Promise<number | null> => {
    const env = { ...process.env, VISAVIS_USER_DATA: inFolder('user') };
    const second = spawn(program, ['--no-sandbox', '.', file], { env, stdio: 'ignore' });
    return new Promise((done) => {
      second.once('exit', done);
    });
  };
  const opened = app.waitForEvent('window');
  expect(await startAgain(await sampleAt('second.visavis'))).toBe(0);
  const other = await opened;
  await ready(other);
  expect(await shownLetter(other)).toMatchObject({ name: 'second' });
  expect(await startAgain(inFolder('first.visavis'))).toBe(0);
  expect(await call(other, 'open', inFolder('first.visavis'))).toEqual({ done: true });
  expect(app.windows()).toHaveLength(2);
});

test('files that are no letters get one clear line, and nothing breaks', async () => {
  await writeFile(inFolder('broken.visavis'), 'PK\u0003\u0004 no zip');
  await writeFile(inFolder('text.md'), '# Hello');
  const { page, said } = await launch([inFolder('missing.visavis'), inFolder('broken.visavis'), inFolder('text.md')]);
  expect((await shown(page)).screen).toBe('start');
  await expect.poll(() => said().split('\n').filter((line) => line.startsWith('visavis: '))).toEqual([
    'visavis: missing.visavis: there is no such file',
    'visavis: broken.visavis: is cut off or no zip archive',
    expect.stringMatching(/^visavis: text\.md: is a text, not a letter\./),
  ]);
  expect(await call(page, 'open', inFolder('broken.visavis'))).toEqual({ done: false, failed: 'broken.visavis: is cut off or no zip archive' });
  await answer({ cancel: true });
  expect(await call(page, 'open')).toEqual({ done: false, cancelled: true });
});

test('settings are kept, told to every window, and choose the menu’s language', async () => {
  const { app, page } = await launch();
  const fileMenu = (): Promise<string> => app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.items[0]!.label);
  expect(await fileMenu()).toBe('File');
  const told = await listen(page);
  await call(page, 'setSettings', { locale: 'fr', theme: 'dark', person: '  Amélie ', nonsense: 1 });
  const settings = { locale: 'fr', theme: 'dark', person: 'Amélie' };
  await expect.poll(told).toContainEqual({ type: 'settings', settings });
  await expect.poll(fileMenu).toBe('Fichier');
  expect(await call(page, 'open', inFolder('absente.visavis'))).toEqual({ done: false, failed: 'absente.visavis\u00a0: ce fichier n’existe pas' });
  await app.close();
  const again = await launch();
  expect((await call(again.page, 'start')).settings).toEqual(settings);
  expect(await again.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
});

test('the menu offers what can be done, shows what is chosen, and a click goes the way of its key', async () => {
  const { app, page } = await launch();
  const item = (id: string) => app.evaluate(({ Menu }, id) => {
    const { label, enabled, checked } = Menu.getApplicationMenu()!.getMenuItemById(id)!;
    return { label, enabled, checked };
  }, id);
  const click = (id: string) => app.evaluate(({ BrowserWindow, Menu }, id) => {
    Menu.getApplicationMenu()!.getMenuItemById(id)!.click(undefined, BrowserWindow.getAllWindows()[0]);
  }, id);
  await expect.poll(() => item('pair.confirm')).toMatchObject({ enabled: false });
  expect(await item('file.open')).toEqual({ label: 'Open…', enabled: true, checked: false });
  await call(page, 'openSample');
  await expect.poll(() => item('pair.confirm')).toEqual({ label: 'Confirm', enabled: true, checked: false });
  expect(await item('edit.undo')).toMatchObject({ enabled: false });
  expect(await item('view.english')).toMatchObject({ checked: true });
  await click('view.french');
  await expect.poll(() => item('view.french')).toMatchObject({ checked: true });
  expect(await item('pair.confirm')).toMatchObject({ label: 'Confirmer', enabled: true });
  await click('view.swap');
  await expect.poll(() => item('view.swap')).toMatchObject({ checked: true });
  expect((await call(page, 'start')).settings).toEqual({ locale: 'fr', swapped: true });
});

test('the system’s language is the interface’s', async () => {
  const { page } = await launch([], { lang: 'fr' });
  expect((await call(page, 'start')).system.locale).toBe('fr');
});

test('kill -9: the next start has every word', async () => {
  const letter = await sampleAt('letter.visavis');
  const { app, page } = await launch([letter]);
  await type(page, 'fr', ' Mots jamais enregistrés.');
  await expect.poll(async () => existsSync(inFolder('.letter.visavis.journal')) && (await readFile(inFolder('.letter.visavis.journal'))).includes('jamais')).toBe(true);
  const ended = new Promise((done) => {
    app.process().once('exit', done);
  });
  app.process().kill('SIGKILL');
  await ended;
  const again = await launch([letter]);
  expect(await shownLetter(again.page)).toMatchObject({ recovered: true });
  expect(await wordsOf(again.page, 'fr')).toContain('Mots jamais enregistrés.');
});

test('a letter that is open elsewhere is read only, and says why; a copy of it can be written', async () => {
  const letter = await sampleAt('letter.visavis');
  const owner = await launch([letter]);
  await type(owner.page, 'en', ' Not saved yet.');
  const reader = await launch([letter], { userData: 'other' });
  expect((await shownLetter(reader.page)).readOnly).toMatch(/^This letter is open in another window or command \(process \d+/);
  await type(reader.page, 'en', ' Not allowed.');
  expect(await wordsOf(reader.page, 'en')).not.toContain('Not allowed.');
  await answer({ save: inFolder('copy') });
  expect(await call(reader.page, 'saveAs')).toEqual({ done: true });
  const copy = await shownLetter(reader.page);
  expect(copy).toMatchObject({ path: inFolder('copy.visavis'), name: 'copy' });
  expect(copy.readOnly).toBeUndefined();
});

test('two files become a draft; “Save As…” gives it a place', async () => {
  const started = await launch();
  const { page } = started;
  const file = (name: string) => ({ name, path: path.join(SAMPLES, name) });
  expect(await call(page, 'newFromFiles', { en: file('river-letter.en.txt'), fr: file('missing.txt') })).toEqual({ done: false, failed: 'missing.txt: there is no such file' });
  expect(await call(page, 'newFromFiles', { en: file('river-letter.en.txt'), fr: file('river-letter.fr.docx') })).toMatchObject({ done: true });
  const draft = await shownLetter(page);
  expect(draft.draft).toBe(true);
  expect(await readdir(inFolder('user/drafts'))).toContain(path.basename(draft.path));
  const told = await listen(page);
  await answer({ save: inFolder('Rivière.visavis') });
  expect(await call(page, 'saveAs')).toEqual({ done: true });
  await expect.poll(told).toContainEqual({ type: 'named', name: 'Rivière', path: inFolder('Rivière.visavis'), draft: false });
  expect(await titleOf(started)).toBe('Rivière — Vis-à-vis');
  expect(await readdir(inFolder('user/drafts'))).toEqual([]);
  await type(page, 'en', ' After.');
  await started.app.close();
  const again = await launch();
  expect(await shown(again.page)).toMatchObject({ recent: [{ path: inFolder('Rivière.visavis'), name: 'Rivière', draft: false }] });
});

test('a colleague’s copy is united with the letter; another letter is refused', async () => {
  const mine = await launch([await sampleAt('mine.visavis')]);
  const theirs = await launch([await sampleAt('theirs.visavis')], { userData: 'other' });
  await type(theirs.page, 'fr', ' Leurs mots.');
  await expect.poll(() => existsSync(inFolder('.theirs.visavis.journal'))).toBe(true);
  const told = await listen(mine.page);
  await answer({ open: [inFolder('theirs.visavis')] });
  expect(await call(mine.page, 'bringCopy')).toEqual({ done: true, note: 'Brought in: 1 changed paragraph.' });
  expect(await wordsOf(mine.page, 'fr')).toContain('Leurs mots.');
  await expect.poll(async () => (await told()).some(({ type }) => type === 'update')).toBe(true);
  expect(await call(mine.page, 'bringCopy', inFolder('theirs.visavis'))).toEqual({ done: true, note: 'The copy holds nothing that this letter lacks.' });
  await call(theirs.page, 'newEmpty');
  const [draft] = await readdir(inFolder('other/drafts')).then((names) => names.filter((name) => !name.startsWith('.')));
  expect(await call(mine.page, 'bringCopy', inFolder(`other/drafts/${draft}`))).toEqual({
    done: false, failed: `${draft} is a copy of another letter, not of mine. Nothing was changed.`,
  });
});

test('the texts are exported in the format that the name says', async () => {
  const { page } = await launch([await sampleAt('letter.visavis')]);
  await answer({ save: inFolder('out.md') }, { save: inFolder('both.txt') }, { save: inFolder('no.rtf') }, { save: inFolder('one.xlf') });
  expect(await call(page, 'exportLetter', 'fr')).toEqual({ done: true, note: 'Written: out.md' });
  expect(await readFile(inFolder('out.md'), 'utf8')).toContain('# Laissons couler');
  expect(await call(page, 'exportLetter', 'both')).toMatchObject({ done: true });
  const both = await readFile(inFolder('both.txt'), 'utf8');
  expect([both.includes('Let the Ondrelle run'), both.includes('Laissons couler')]).toEqual([true, true]);
  expect(await call(page, 'exportLetter', 'en')).toEqual({ done: false, failed: 'no.rtf: nothing was written. The name must end in one of the offered formats, .docx for example.' });
  // What always holds both languages is no format of one of them.
  expect(await call(page, 'exportLetter', 'en')).toMatchObject({ done: false, failed: expect.stringContaining('one.xlf: nothing was written.') });
  expect((await readdir(folder)).filter((name) => /rtf|xlf/.test(name))).toEqual([]);
});

test('words typed just before a window closes are saved', async () => {
  const letter = await sampleAt('letter.visavis');
  const { app, page } = await launch([letter]);
  await type(page, 'en', ' The very last words.');
  await app.close();
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  const again = await launch([letter]);
  expect(await shownLetter(again.page)).toMatchObject({ recovered: false });
  expect(await wordsOf(again.page, 'en')).toContain('The very last words.');
});

test('a save that fails on closing asks, and “Save As…” keeps the words', async () => {
  const letter = await sampleAt('letter.visavis');
  const { app, page, said } = await launch([letter]);
  await rm(letter);
  await mkdir(letter);
  await type(page, 'en', ' Homeless words.');
  await answer({ button: 0 }, { button: 1 }, { save: inFolder('rescued.visavis') });
  await app.close();
  expect(said().match(/visavis: “letter” could not be saved\. letter\.visavis: could not be .*: it is a folder/g)).toHaveLength(2);
  const again = await launch([inFolder('rescued.visavis')]);
  expect(await wordsOf(again.page, 'en')).toContain('Homeless words.');
});

test('a page that crashes comes back with its letter', async () => {
  const { app, page } = await launch([await sampleAt('letter.visavis')]);
  await type(page, 'en', ' Before the crash.');
  const text = await app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const loaded = new Promise((done) => {
      webContents.once('did-finish-load', () => done(undefined));
    });
    webContents.forcefullyCrashRenderer();
    await loaded;
    return await webContents.executeJavaScript(`new Promise((done) => {
      const look = () => document.documentElement.dataset.ready === 'true' ? done(document.body.textContent) : setTimeout(look, 50);
      look();
    })`) as string;
  });
  expect(text).toContain('Before the crash.');
});

test('an empty letter that stays empty leaves nothing behind', async () => {
  const { app, page } = await launch();
  expect(await call(page, 'newEmpty')).toEqual({ done: true });
  expect(await shownLetter(page)).toMatchObject({ draft: true, name: 'Untitled' });
  await app.close();
  expect(await readdir(inFolder('user/drafts'))).toEqual([]);
});
