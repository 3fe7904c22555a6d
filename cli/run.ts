import { BadFile } from '../shared/exchange/bad-file';
import { DONE, REFUSED, UsageError, type Command } from './command';
import { alignCommand } from './commands/align';
import { checkCommand } from './commands/check';
import { compareCommand } from './commands/compare';
import { confirmCommand } from './commands/confirm';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { mergeCommand } from './commands/merge';
import { notYet } from './commands/not-yet';
import { openCommand } from './commands/open';
import { recordCommand } from './commands/record';
import { revisionsCommand } from './commands/revisions';
import { statusCommand } from './commands/status';
import { succeedCommand } from './commands/succeed';
import { updateCommand } from './commands/update';
import { notice, type Io } from './io';
import { helpOf, overview } from './usage';
import { version } from './version';

export const COMMANDS: readonly Command[] = [alignCommand, updateCommand, statusCommand, checkCommand, confirmCommand, recordCommand, revisionsCommand, compareCommand, succeedCommand, mergeCommand, exportCommand, importCommand, openCommand, ...notYet];

/** Runs the command line on the arguments after the program's name. Gives the exit code; never rejects. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof BadFile || error instanceof UsageError) notice(io, error.message);
    else tellFault(io, error);
    return REFUSED;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) return answer(io, overview(COMMANDS));
  if (name === '--version' || name === '-V') return answer(io, `${await version()}\n`);
  const wanted = name === 'help' ? rest[0]! : name;
  const command = COMMANDS.find((command) => command.name === wanted);
  if (!command) throw new UsageError('', `there is no ${wanted.startsWith('-') ? 'option' : 'command'} "${wanted}"; "visavis --help" lists what there is`);
  if (name === 'help' || asksForHelp(rest)) return answer(io, helpOf(command));
  return command.run(rest, io);
}

function answer(io: Io, text: string): number {
  io.out(text);
  return DONE;
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}

/** Our own bug: still one line, for it may stand in somebody's log; `VISAVIS_DEBUG` asks for all. */
function tellFault(io: Io, error: unknown): void {
  notice(io, `visavis: a fault in the program, please report it: ${error instanceof Error ? error.message : String(error)}`);
  if (io.env.VISAVIS_DEBUG && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
}
