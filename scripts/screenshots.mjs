// npm run screenshots: makes docs/images/ anew, in Electron through Playwright; on a virtual display when there is no other.
// A letter is a copy of the sample, opened under settings of its own, so that nothing on this machine shows in a picture.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronEnvironment, ensureElectron } from './ensure-electron.mjs';
import { run } from './run.mjs';
import { ensureBuild, ensurePackages, hasDisplay, isRoot, main, ROOT, SetupError } from './setup.mjs';
import { ensureLibraries } from './system-packages.mjs';

const FOLDER = 'docs/images';
const SAMPLE = 'samples/river-letter.visavis';
/** Larger than the largest picture, as the window has a menu bar besides its page. */
const VIRTUAL_DISPLAY = ['xvfb-run', '-a', '-s', '-screen 0 2200x1400x24'];
/** The same pixels on every screen. */
const PLAIN_SCREEN = ['--force-device-scale-factor=1', '--force-color-profile=srgb'];

// `clicks` are made and `keys` pressed before the picture is taken; F8 takes the first pair that needs a hand, of which English is ahead. The first two revisions are compared by a click and a Shift+click.
const PICTURES = [
  { name: 'desk-light', theme: 'light', width: 1280, height: 800, letter: true, keys: ['F8'] },
  { name: 'desk-dark', theme: 'dark', width: 1280, height: 800, letter: true, keys: ['F8'] },
  { name: 'desk-wide', theme: 'light', width: 1920, height: 1080, letter: true, keys: ['F8'] },
  { name: 'compare', theme: 'light', width: 1280, height: 800, letter: true, clicks: [['.stop', 0], ['.stop', 1, 'Shift']], shows: '.compared-row', keys: ['Alt+ArrowDown', 'Alt+ArrowDown'] },
  { name: 'start', theme: 'light', width: 1280, height: 800, letter: false, keys: [] },
];

await main(async () => {
  await ensurePackages();
  const electron = await ensureElectron(console.log).catch((error) => { throw new SetupError(error.message); });
  await ensureLibraries({ electron: electron.exe, virtualDisplay: true });
  await ensureBuild();
  if (!hasDisplay()) {
    const [program, ...args] = [...VIRTUAL_DISPLAY, process.execPath, fileURLToPath(import.meta.url)];
    return (await run(program, args, { timeout: 5 * 60_000 })).code;
  }
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES) {
    const file = `${FOLDER}/${picture.name}.png`;
    await takePicture(electron, picture, file);
    console.log(file);
  }
  return 0;
});

async function takePicture(electron, { theme, width, height, letter, keys, clicks = [], shows }, file) {
  const { _electron } = await import('@playwright/test');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'visavis-picture-'));
  try {
    const copy = path.join(folder, path.basename(SAMPLE));
    fs.copyFileSync(SAMPLE, copy);
    const app = await _electron.launch({
      executablePath: electron.exe, cwd: ROOT,
      args: [...(isRoot() ? ['--no-sandbox'] : []), ...PLAIN_SCREEN, '.', ...(letter ? [copy] : [])],
      env: { ...electronEnvironment(electron), VISAVIS_USER_DATA: userData(folder, { theme, locale: 'en', person: 'Amélie' }) },
    });
    try {
      const page = await app.firstWindow();
      await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0].setContentSize(size.width, size.height), { width, height });
      await page.waitForSelector('html[data-ready]');
      await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height });
      await page.evaluate(() => document.fonts.ready);
      // The findings come a moment after the letter.
      if (letter) await page.waitForSelector('[data-findings]');
      for (const [selector, at, ...modifiers] of clicks) await page.locator(selector).nth(at).click({ modifiers });
      if (shows) await page.waitForSelector(shows);
      for (const key of keys) await page.keyboard.press(key);
      await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)); }));
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    } finally {
      await app.close();
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder for the program's own files, with these settings in it. */
function userData(folder, settings) {
  const own = path.join(folder, 'program');
  fs.mkdirSync(own);
  fs.writeFileSync(path.join(own, 'settings.json'), JSON.stringify(settings));
  return own;
}
