// npm run test:e2e: the end-to-end tests, in Electron through Playwright; under Xvfb when there is no display.
// Arguments go to Playwright.
import { electronEnvironment, ensureElectron } from './ensure-electron.mjs';
import { run } from './run.mjs';
import { ensureBuild, ensurePackages, hasDisplay, main, SetupError } from './setup.mjs';
import { ensureLibraries } from './system-packages.mjs';

const PLAYWRIGHT = [process.execPath, 'node_modules/@playwright/test/cli.js', 'test', '--output', 'test-results/e2e'];
const VIRTUAL_DISPLAY = ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24'];

await main(async () => {
  await ensurePackages();
  const electron = await ensureElectron(console.log).catch((error) => { throw new SetupError(error.message); });
  await ensureLibraries({ electron: electron.exe, virtualDisplay: true });
  await ensureBuild();
  const [program, ...args] = [...(hasDisplay() ? [] : VIRTUAL_DISPLAY), ...PLAYWRIGHT, ...process.argv.slice(2)];
  const { code } = await run(program, args, { env: electronEnvironment(electron) });
  return code;
});
