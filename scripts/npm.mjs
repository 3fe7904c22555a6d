// How to call npm: below `npm start` and `npm test` the very npm that was called, else the one on the path.

/** [command, args, options] for spawn. */
export function npmCommand(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js') && cli.includes('npm')) return [process.execPath, [cli, ...args], {}];
  return ['npm', args, { shell: process.platform === 'win32' }]; // npm.cmd needs a shell there
}
