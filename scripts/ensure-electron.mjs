#!/usr/bin/env node
// Finds an Electron executable, getting one if there is none. Called by itself it prints the path.
// Order: ELECTRON_OVERRIDE_DIST_PATH; what npm's `electron` has downloaded; a download now; the fallback.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fallbackFolder, FALLBACK_VERSION, prepareFallback } from './fallback-electron.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const CACHE = path.join(ROOT, '.runtime');
const NO_DOWNLOAD = path.join(CACHE, 'offline'); // says when the download host was last out of reach
const ASK_AGAIN_AFTER = 24 * 3_600_000;
const RELEASES = 'https://github.com/electron/electron/releases/';
const EXECUTABLES = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/**
 * Answers `{exe, dist, kind}`: the executable, the folder a distribution of Electron lies in, and `override`, `npm` or
 * `fallback`. Throws an error of one line when there is none to be had.
 */
export async function ensureElectron(log = console.error) {
  const found = findInstalled() ?? (await download(log));
  if (found) return found;
  const hadFallback = fs.existsSync(fallbackFolder(CACHE));
  const exe = prepareFallback(CACHE, log);
  if (!exe) throw new Error('No Electron: its download failed. Try "npx install-electron --no" where github.com can be reached, or set ELECTRON_OVERRIDE_DIST_PATH.');
  if (!hadFallback) log(`Using the fallback Electron ${FALLBACK_VERSION}: good for development and tests, not for a release. (To ask for the real one again: delete .runtime)`);
  return { exe, dist: path.dirname(exe), kind: 'fallback' };
}

/** The environment in which `electron` (npm) and Playwright use the Electron that was found. */
export function electronEnvironment(found) {
  return found.kind === 'fallback' ? { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: found.dist } : { ...process.env };
}

function findInstalled() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const exe = path.join(override, EXECUTABLES[process.platform] ?? 'electron');
    if (!isFile(exe)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${exe}`);
    return { exe, dist: override, kind: 'override' };
  }
  const folder = npmPackageFolder();
  if (folder && isFile(path.join(folder, 'path.txt'))) {
    const dist = path.join(folder, 'dist');
    const exe = path.join(dist, fs.readFileSync(path.join(folder, 'path.txt'), 'utf8').trim());
    if (isFile(exe)) return { exe, dist, kind: 'npm' };
  }
  return null;
}

/** Runs the installer of npm's `electron` (about 115 MB), unless its host was out of reach less than a day ago. */
async function download(log) {
  const folder = npmPackageFolder();
  if (!folder || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return null;
  if (fs.existsSync(NO_DOWNLOAD) && Date.now() - fs.statSync(NO_DOWNLOAD).mtimeMs < ASK_AGAIN_AFTER) return null;
  if (await hostAnswers()) {
    log('Downloading Electron (about 115 MB) …');
    const installed = spawnSync(process.execPath, [path.join(folder, 'install.js')], { stdio: ['ignore', 2, 2], timeout: 10 * 60_000 });
    if (installed.status === 0) return findInstalled();
    log('Electron’s own installer failed (it needs Node 20.19 or newer).');
  }
  fs.mkdirSync(CACHE, { recursive: true });
  fs.writeFileSync(NO_DOWNLOAD, '');
  return null;
}

/** A HEAD request tells within seconds whether the download host answers at all; the installer itself would take minutes. */
async function hostAnswers() {
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy) return true; // fetch knows no proxy, the installer does
  const host = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? RELEASES;
  try {
    await fetch(host, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(4_000) });
    return true;
  } catch {
    return false;
  }
}

function npmPackageFolder() {
  try {
    return path.dirname(createRequire(path.join(ROOT, 'package.json')).resolve('electron/package.json'));
  } catch {
    return null; // not installed
  }
}

function isFile(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log((await ensureElectron()).exe);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
