import type { Command } from './command';

const EXIT_CODES = [
  'Exit code 0: done, nothing to report; 1: done, and something needs attention; 2: bad input or usage, and nothing written.',
];

/** What `visavis --help` says. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    'visavis: letters in two languages, face to face',
    '',
    ...commands.map((command) => `  visavis ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    '"visavis COMMAND --help" says more of a command. --version says which Vis-à-vis this is.',
    ...EXIT_CODES,
    '',
  ].join('\n');
}

/** What `visavis COMMAND --help` says. */
export function helpOf(command: Command): string {
  const width = Math.max(0, ...command.help.map(([option]) => option.length));
  return [
    `visavis ${command.name} ${command.usage}`.trimEnd(),
    command.summary.charAt(0).toUpperCase() + command.summary.slice(1),
    ...(command.help.length ? ['', ...command.help.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`)] : []),
    '',
  ].join('\n');
}
