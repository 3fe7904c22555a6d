// npm run package: the desktop as a folder that runs by itself, release/<system>-unpacked, made of the Electron that is here.
// Arguments go to electron-builder in place of `--dir`.
import { ensureElectron } from './ensure-electron.mjs';
import { FALLBACK_VERSION } from './fallback-electron.mjs';
import { run } from './run.mjs';
import { ensureBuild, ensurePackages, main, SetupError } from './setup.mjs';

await main(async () => {
  await ensurePackages();
  const electron = await ensureElectron(console.log).catch((error) => { throw new SetupError(error.message); });
  await ensureBuild();
  const given = process.argv.slice(2);
  const args = ['node_modules/electron-builder/cli.js', ...(given.length > 0 ? given : ['--dir']), `-c.electronDist=${electron.dist}`];
  if (electron.kind === 'fallback') {
    console.log('Packaging the fallback Electron: for a try on this machine, not for a release.');
    args.push(`-c.electronVersion=${FALLBACK_VERSION}`);
  }
  const { code } = await run(process.execPath, args, { timeout: 20 * 60_000 });
  return code;
});
