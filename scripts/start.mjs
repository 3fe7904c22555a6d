// npm start: sets up what is missing and opens the desktop on the sample letter, or on the files given:
//   npm start
//   npm start -- my-letter.visavis
// Without a display it does the same job on the command line.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { electronEnvironment, ensureElectron } from './ensure-electron.mjs';
import { ensureBuild, ensurePackages, hasDisplay, isRoot, main, ROOT, SetupError } from './setup.mjs';
import { ensureLibraries } from './system-packages.mjs';

const SAMPLE = 'river-letter';
const NEEDS_ATTENTION = 1; // exit code of the command line: done, and something wants a person's eye

await main(async () => {
  await ensurePackages();
  // npm runs us in the project's folder; files are named from where the person stands.
  const files = process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : path.resolve(process.env.INIT_CWD ?? '.', arg)));
  if (!hasDisplay()) {
    await ensureBuild();
    return onCommandLine(files);
  }
  const electron = await ensureElectron(console.log).catch((error) => { throw new SetupError(error.message); });
  await ensureLibraries({ electron: electron.exe });
  await ensureBuild();
  return openDesktop(electron, files.length > 0 ? files : [sampleToWorkOn()]);
});

function openDesktop(electron, files) {
  const flags = [];
  if (isRoot()) {
    console.log('Running as root: Chromium refuses its sandbox, so it is off (--no-sandbox). Use an ordinary account for real work.');
    flags.push('--no-sandbox');
  } else {
    requireSandbox(electron);
  }
  const opened = spawnSync(electron.exe, [...flags, '.', ...files], { env: electronEnvironment(electron), stdio: 'inherit' });
  return opened.status ?? 1;
}

/** A copy of the sample letter, so that a person's edits do not change the checkout. An earlier copy is gone on with. */
function sampleToWorkOn() {
  const copy = path.join(ROOT, 'out/desk', `${SAMPLE}.visavis`);
  if (!fs.existsSync(copy)) {
    fs.mkdirSync(path.dirname(copy), { recursive: true });
    fs.copyFileSync(path.join(ROOT, 'samples', `${SAMPLE}.visavis`), copy);
  }
  console.log(`Opening ${path.relative(ROOT, copy)}, a copy of the sample letter.`);
  return copy;
}

/** Some systems (Ubuntu since 23.10) let only a set-uid helper make a sandbox; Electron would stop with a core dump. */
function requireSandbox({ dist }) {
  if (process.platform !== 'linux') return;
  const helper = path.join(dist, 'chrome-sandbox');
  const stat = fs.statSync(helper, { throwIfNoEntry: false });
  if (!stat || (stat.uid === 0 && (stat.mode & 0o4000) !== 0)) return;
  if (spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status !== 1) return;
  throw new SetupError(`This system lets Chromium make its sandbox only through a helper that belongs to root. Once:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`);
}

function onCommandLine(files) {
  console.log('No display here (DISPLAY and WAYLAND_DISPLAY are unset), so the desktop cannot open: this is its job on the command line.');
  if (files.length > 0) {
    for (const file of files) visavis(['status', file]);
    return 0;
  }
  fs.mkdirSync('out', { recursive: true });
  const letter = `out/${SAMPLE}.visavis`;
  visavis(['align', `samples/${SAMPLE}.en.txt`, `samples/${SAMPLE}.fr.txt`, '-o', letter, '--force']);
  visavis(['status', letter]);
  const exports = ['en', 'fr'].map((side) => {
    const file = `out/${SAMPLE}.${side}.md`;
    visavis(['export', letter, '-o', file, '--side', side]);
    return file;
  });
  console.log(`Written: ${[letter, ...exports].join(', ')}`);
  return 0;
}

function visavis(args) {
  console.log(`\n$ bin/visavis ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, ['bin/visavis', ...args], { stdio: 'inherit' });
  if (status !== 0 && status !== NEEDS_ATTENTION) throw new SetupError(`bin/visavis ${args[0]} failed.`);
}
