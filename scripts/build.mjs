// Builds all of dist/, quietly unless something is wrong:
//   dist/main, dist/preload, dist/renderer   the desktop (electron.vite.config.ts)
//   dist/cli/visavis.mjs                     the command line, and other programs for node (NODE_PROGRAMS)
//   dist/lexicon, dist/samples               what they read
// Dependencies are bundled, so that nothing in dist/ needs node_modules.
// `node scripts/build.mjs cli` builds the programs for node and what they read only.
import fs from 'node:fs';
import path from 'node:path';
import { ensurePackages, main, ROOT, sourceHash, stampBuild } from './setup.mjs';

const NODE_TARGET = 'node20.15';

// Source and what it becomes. A worker is a program of its own, so that it can be started by its path.
const NODE_PROGRAMS = [
  { from: 'cli/visavis.ts', to: 'dist/cli/visavis.mjs' },
  { from: 'storage/import-program.ts', to: 'dist/cli/import-program.mjs' },
  { from: 'main/align-worker.ts', to: 'dist/main/align-worker.mjs', optional: true },
];

const COPIES = [
  { from: 'shared/alignment/lexicon/en-fr.tsv', to: 'dist/lexicon/en-fr.tsv' },
  { from: 'shared/alignment/lexicon/letters.tsv', to: 'dist/lexicon/letters.tsv' },
  { from: 'samples', to: 'dist/samples' },
];

// The fonts of printed letters. One file a weight is better in a PDF (main/print-fonts.ts); where that package is not installed, one file for all.
const FONT_PACKAGES = ['node_modules/@fontsource/source-serif-4/files', 'node_modules/@fontsource-variable/source-serif-4/files'];
const FONT_FILES = /-latin(?:-ext)?-(?:400|700|wght)-(?:normal|italic)\.woff2$/;

function copyFonts() {
  const folder = FONT_PACKAGES.find((folder) => fs.existsSync(folder));
  fs.mkdirSync('dist/fonts', { recursive: true });
  for (const name of fs.readdirSync(folder).filter((name) => FONT_FILES.test(name))) fs.copyFileSync(path.join(folder, name), path.join('dist/fonts', name));
}

async function buildProgram({ from, to }) {
  const { build } = await import('vite');
  await build({
    configFile: false, root: ROOT, logLevel: 'warn', mode: 'production',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: from, target: NODE_TARGET, outDir: path.dirname(to), emptyOutDir: false, copyPublicDir: false,
      rolldownOptions: {
        output: { format: 'es', entryFileNames: path.basename(to), chunkFileNames: `${path.parse(to).name}-[name].mjs` },
      },
    },
  });
}

async function buildDesktop() {
  const { build } = await import('electron-vite');
  await build({ root: ROOT, logLevel: 'warn' });
}

async function buildAll(part) {
  const hash = sourceHash();
  if (part === 'cli') {
    fs.rmSync('dist/.stamp', { force: true });
  } else {
    fs.rmSync('dist', { recursive: true, force: true });
    await buildDesktop();
  }
  for (const program of NODE_PROGRAMS) {
    if (!program.optional || fs.existsSync(program.from)) await buildProgram(program);
  }
  for (const { from, to } of COPIES) fs.cpSync(from, to, { recursive: true });
  copyFonts();
  if (part !== 'cli') stampBuild(hash);
}

await main(async () => {
  await ensurePackages();
  try {
    await buildAll(process.argv[2]);
    return 0;
  } catch (error) {
    console.error(error.message);
    return 1;
  }
});
