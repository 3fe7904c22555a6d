// The system's part: shared libraries that Electron needs and, for the tests, a virtual display and a browser.
// As root on Debian and Ubuntu they are installed; otherwise the command that would do it is printed.
// Runs before `npm ci`: node's own modules only.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';
import { hasDisplay, isRoot, SetupError } from './setup.mjs';

// Each is a list of names to choose from: Debian 13 and Ubuntu 24.04 renamed what they rebuilt for 64-bit time.
const ELECTRON = [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1']];
const VIRTUAL_DISPLAY = [['xvfb'], ['xauth']];
const BROWSER = [['chromium', 'chromium-browser'], ['fonts-liberation']];

// What some tests ask for a second opinion: xmllint, pdfinfo, pdftotext. Without them those tests say that they were skipped.
const ORACLES = [['libxml2-utils', 'xmllint'], ['poppler-utils', 'pdfinfo']];

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const BROWSERS_ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser for the browser tests: CHROMIUM if set, else the first one found. */
export function findChromium() {
  return process.env.CHROMIUM ?? BROWSERS.map(onPath).find(Boolean) ?? BROWSERS_ELSEWHERE.find((file) => fs.existsSync(file));
}

/**
 * Makes sure of what `needs` names: `electron: its executable`, `virtualDisplay: true`, `browser: true`.
 * Installs it, or throws a SetupError that holds the command to type.
 */
export async function ensureLibraries(needs) {
  const missing = lacking(needs);
  if (missing.packages.length === 0) return;
  const what = missing.reasons.join(', ');
  if (!onPath('apt-get')) throw new SetupError(`Missing on this system: ${what}. ${needs.browser ? 'CHROMIUM=… names a browser. ' : ''}Please install it first.`);
  if (!isRoot()) {
    throw new SetupError(`Missing on this system: ${what}. To install it:\n  sudo apt-get update && sudo apt-get install --no-install-recommends ${missing.packages.map(choose).join(' ')}`);
  }
  console.log(`Installing system packages with apt-get, for ${what} …`);
  await apt(['update', '-qq']);
  const names = missing.packages.map(choose);
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...names]);
  const still = lacking(needs).reasons;
  if (still.length > 0) throw new SetupError(`apt-get installed ${names.join(' ')}, and yet this is missing: ${still.join(', ')}`);
}

/** Installs what only sharpens the tests, where that takes no more than being root; never an error. */
export async function ensureOracles() {
  const missing = ORACLES.filter(([, program]) => !onPath(program)).map(([name]) => name);
  if (missing.length === 0 || !isRoot() || !onPath('apt-get')) return;
  console.log(`Installing ${missing.join(', ')} with apt-get, for tests that ask them for a second opinion …`);
  try {
    await apt(['update', '-qq']);
    await apt(['install', '-y', '-qq', '--no-install-recommends', ...missing]);
  } catch (error) {
    console.log(`${error.message}; the tests that use them will be skipped.`);
  }
}

function lacking({ electron, virtualDisplay, browser }) {
  const packages = [];
  const reasons = [];
  const need = (names, reason) => { packages.push(...names); reasons.push(reason); };
  const libraries = electron === undefined ? [] : missingLibraries(electron);
  if (libraries.length > 0) need(ELECTRON, `libraries of Electron (${libraries.slice(0, 3).join(', ')}${libraries.length > 3 ? ', …' : ''})`);
  if (virtualDisplay && !hasDisplay() && !(onPath('xvfb-run') && onPath('xauth'))) need(VIRTUAL_DISPLAY, 'a virtual display (xvfb, xauth)');
  if (browser && !findChromium()) need(BROWSER, 'a browser (Chromium)');
  return { packages, reasons };
}

/** The shared libraries that an executable asks for and the system does not have. */
function missingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  const listed = spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? '';
  return [...listed.matchAll(/(\S+) => not found/g)].map((match) => match[1]);
}

/** The name that this release of the system has a package under. */
function choose(names) {
  const available = (name) => /Candidate: [^(\s]/.test(spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout ?? '');
  return names.find(available) ?? names[0];
}

async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], { env, capture: true, timeout: 10 * 60_000 });
  if (code === 0) return;
  const lines = output.trim().split('\n');
  throw new SetupError(`apt-get ${args.join(' ')} failed: ${lines.find((line) => line.startsWith('E: ')) ?? lines.at(-1)}`);
}

function onPath(program) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, program)).find((file) => {
    try {
      fs.accessSync(file, fs.constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
