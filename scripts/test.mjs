// npm test: sets up what is missing and runs every test there is, then says what was skipped and counts.
//   npm test                  all of it
//   npm test -- unit e2e      some suites of: types lint unit browser e2e
// Exit code 1 when a test failed, a suite broke down, or a suite with test files ran none of them.
import fs from 'node:fs';
import path from 'node:path';
import { ensureElectron } from './ensure-electron.mjs';
import { run } from './run.mjs';
import { ensureBuild, ensurePackages, filesBelow, main, SetupError } from './setup.mjs';
import { ensureLibraries, ensureOracles, findChromium } from './system-packages.mjs';
import { playwrightResults, vitestResults } from './test-results.mjs';

const RESULTS = 'test-results';
const VITEST = 'node_modules/vitest/vitest.mjs';
const MINUTE = 60_000;
const unitFile = /^tests\/(?!browser\/|e2e\/|long\/)(.*\/)?test-[^/]*\.ts$/;
const browserFile = /^tests\/browser\/webtest-[^/]*\.tsx?$/;
const endToEndFile = /^tests\/e2e\/e2e-[^/]*\.ts$/;

// `limit` is when a suite counts as hung: several times what it takes on two cores. A suite with `read` has a JSON report;
// one without counts as one test.
const SUITES = [
  { name: 'types', limit: 4 * MINUTE, args: () => ['node_modules/typescript/bin/tsc', '-b', 'tsconfig.json'] },
  { name: 'lint', limit: 2 * MINUTE, args: () => ['node_modules/oxlint/bin/oxlint', '--deny-warnings'] },
  { name: 'unit', limit: 10 * MINUTE, files: unitFile, read: vitestResults, args: (report) => vitest(report) },
  {
    name: 'browser', limit: 6 * MINUTE, files: browserFile, read: vitestResults,
    args: (report) => [...vitest(report), '--config', 'vitest.browser.config.ts'],
    env: () => ({ CHROMIUM: findChromium() }),
  },
  {
    name: 'e2e', limit: 10 * MINUTE, files: endToEndFile, read: playwrightResults, needsBuild: true,
    args: () => ['scripts/e2e.mjs', '--reporter=list,json', '--retries=0', '--forbid-only'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: path.resolve(report), PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
  },
];

function vitest(report) {
  return [VITEST, 'run', '--retry=0', '--allowOnly=false', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
}

await main(async () => {
  const began = Date.now();
  const suites = chosenSuites(process.argv.slice(2));
  await ensurePackages();
  await prepare(new Set(suites.map((suite) => suite.name)));
  const built = await ensureBuild().then(() => true, onlySetupError);
  const tallies = [];
  if (!built) tallies.push({ name: 'build', passed: 0, failed: 1, skipped: [], note: 'the build failed' });
  for (const suite of suites) {
    tallies.push(suite.needsBuild && !built ? { name: suite.name, passed: 0, failed: 1, skipped: [], note: 'not run: there is no build' } : await runSuite(suite));
  }
  return summary(tallies, Date.now() - began);
});

function chosenSuites(names) {
  const unknown = names.find((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown !== undefined) throw new SetupError(`There is no suite "${unknown}". The suites: ${SUITES.map((suite) => suite.name).join(' ')}`);
  const all = filesBelow('tests');
  const wanted = SUITES.filter((suite) => names.length === 0 || names.includes(suite.name));
  return wanted.filter((suite) => {
    if (!suite.files || all.some((file) => suite.files.test(file))) return true;
    console.log(`${suite.name}: no test files yet`);
    return false;
  });
}

async function prepare(names) {
  const electron = names.has('e2e') ? await ensureElectron(console.log).catch((error) => { throw new SetupError(error.message); }) : undefined;
  if (names.has('unit') || names.has('e2e')) await ensureOracles();
  await ensureLibraries({ electron: electron?.exe, virtualDisplay: names.has('e2e'), browser: names.has('browser') });
}

function onlySetupError(error) {
  if (!(error instanceof SetupError)) throw error;
  console.log(error.message);
  return false;
}

/** Runs a suite and counts. `note` says why a suite failed as a whole. */
async function runSuite(suite) {
  console.log(`\n== ${suite.name}`);
  const began = Date.now();
  const report = `${RESULTS}/${suite.name}.json`;
  fs.mkdirSync(RESULTS, { recursive: true });
  fs.rmSync(report, { force: true });
  const env = { ...process.env, ...suite.env?.(report) };
  const { code, timedOut } = await run(process.execPath, suite.args(report), { env, timeout: suite.limit });
  const seconds = Math.round((Date.now() - began) / 1000);
  const tally = { name: suite.name, seconds, ...count(suite, code, report) };
  if (timedOut) return { ...tally, failed: Math.max(1, tally.failed), note: `stopped after ${suite.limit / 1000} s` };
  if (code !== 0 && tally.failed === 0) return { ...tally, failed: 1, note: `ended with exit code ${code}` };
  if (tally.passed + tally.failed === 0) return { ...tally, failed: 1, note: 'ran no test' };
  return tally;
}

function count({ read }, code, report) {
  if (!read) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, skipped: [], note: 'left no results' };
  try {
    return read(JSON.parse(fs.readFileSync(report, 'utf8')));
  } catch (error) {
    return { passed: 0, failed: 1, skipped: [], note: `left results that cannot be read: ${error.message}` };
  }
}

/** Prints what was skipped, a line a suite and, last, the total. Answers the exit code. */
function summary(tallies, took) {
  const skipped = tallies.flatMap((tally) => tally.skipped.map((name) => `  ${tally.name}: ${name}`));
  if (skipped.length > 0) console.log(`\nSkipped (each name says why):\n${skipped.join('\n')}`);
  console.log('');
  for (const { name, passed, failed, skipped: left, seconds = 0, note } of tallies) {
    console.log(`${name.padEnd(8)} ${passed} passed, ${failed} failed, ${left.length} skipped, ${seconds} s${note ? `: ${note}` : ''}`);
  }
  const sum = (of) => tallies.reduce((total, tally) => total + of(tally), 0);
  const failed = sum((tally) => tally.failed);
  console.log(`in all   ${Math.round(took / 1000)} s`);
  console.log(`${sum((tally) => tally.passed)} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  return failed > 0 ? 1 : 0;
}
