// What `npm start` and `npm test` need before they can begin, each got only when it is not there.
// Runs before `npm ci`: node's own modules only.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCommand } from './npm.mjs';
import { run } from './run.mjs';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = 'node_modules/.visavis-stamp';
const BUILD_STAMP = 'dist/.stamp';
// Everything the build reads.
const SOURCES = [
  'shared', 'storage', 'cli', 'main', 'renderer', 'server', 'samples', 'package.json', 'package-lock.json',
  'electron.vite.config.ts', 'scripts/build.mjs',
];

/** Something that a person has to put right first; its message is all there is to say. */
export class SetupError extends Error {}

/** Runs a command of ours: a SetupError ends it with its one line and exit code 1, anything else is our own bug. */
export async function main(command) {
  try {
    requireNode();
    process.chdir(ROOT);
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** What the build needs, by its own packages' word: npm leaves out their compiled parts on an older node. dist/ itself runs on 20.15. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  throw new SetupError(`Vis-à-vis is built with Node 20.19, 22.12 or newer; this is Node ${process.versions.node}.`);
}

/** Installs the npm packages of the lockfile, unless node_modules holds just them. */
export async function ensurePackages() {
  const lockfile = fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8');
  const stamp = `${sha256(lockfile)} ${process.platform}-${process.arch}\n`;
  if (readIfThere(STAMP) === stamp) return;
  if (!holdsJust(JSON.parse(lockfile).packages)) {
    console.log('Installing the npm packages (npm ci) …');
    const [command, args, options] = npmCommand(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
    const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }; // ensureElectron decides about that
    const { code, output } = await run(command, args, { ...options, cwd: ROOT, env, capture: true, timeout: 15 * 60_000 });
    if (code !== 0) throw new SetupError(`npm ci failed: ${firstError(output)}`);
  }
  fs.writeFileSync(path.join(ROOT, STAMP), stamp);
}

/** Does node_modules hold what the lockfile lists? npm's own record of it tells, and is written when an install is complete. */
function holdsJust(wanted) {
  const record = readIfThere('node_modules/.package-lock.json');
  if (record === undefined) return false;
  const there = JSON.parse(record).packages;
  const same = ([folder, entry]) => (there[folder] === undefined ? entry.optional === true || entry.devOptional === true
    : there[folder].version === entry.version && there[folder].integrity === entry.integrity && fs.existsSync(path.join(ROOT, folder)));
  // A package for another platform is optional and not there; one for this platform is listed and its folder exists.
  return Object.entries(wanted).filter(([folder]) => folder !== '').every(same)
    && Object.keys(there).every((folder) => wanted[folder] !== undefined);
}

/** The sentence in npm's list of an error's parts. */
function firstError(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  return lines.find((line) => line !== '' && !/^(code|errno|syscall|type|path|dest|cwd|command)\b/.test(line)) ?? 'npm said nothing';
}

/** Builds into dist/ when a source has changed since the last build. */
export async function ensureBuild() {
  if (readIfThere(BUILD_STAMP) === sourceHash()) return;
  console.log('Building …');
  const { code } = await run(process.execPath, [path.join(ROOT, 'scripts/build.mjs')], { cwd: ROOT, timeout: 5 * 60_000 });
  if (code !== 0) throw new SetupError('The build failed.');
}

/** Notes that dist/ was built from the present sources. `hash` is the sources' hash before the build began. */
export function stampBuild(hash) {
  fs.writeFileSync(path.join(ROOT, BUILD_STAMP), hash);
}

/** A hash over the names and contents of all that the build reads. */
export function sourceHash() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow)) hash.update(`${file}\0${sha256(fs.readFileSync(path.join(ROOT, file)))}\n`);
  return `${hash.digest('hex')}\n`;
}

/** The files below a path of the project, sorted, by paths from the root with `/`; none when it does not exist. */
export function filesBelow(start) {
  const stat = fs.statSync(path.join(ROOT, start), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [start];
  return fs.readdirSync(path.join(ROOT, start)).toSorted().flatMap((name) => filesBelow(`${start}/${name}`));
}

/** Is there a screen for a window? */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Chromium refuses to run as root with its sandbox on. */
export const isRoot = () => process.getuid?.() === 0;

function readIfThere(file) {
  const full = path.join(ROOT, file);
  return fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : undefined;
}

function sha256(data) {
  return createHash('sha256').update(data).digest('hex');
}
