import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command';

type Options = NonNullable<ParseArgsConfig['options']>;
type Config<O extends Options> = { args: string[]; options: O; allowPositionals: true; strict: true; tokens: true };

/** Reads a command's arguments by node's own rules (`--` ends the options). Throws a `UsageError` of one line for an option it does not know. */
export function parseCommand<const O extends Options>(command: string, args: readonly string[], options: O): ReturnType<typeof parseArgs<Config<O>>> {
  try {
    return parseArgs<Config<O>>({ args: [...args], options, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    // Node goes on to explain itself at length; its first sentence says it.
    const [reason = ''] = (error as Error).message.split(/\.(?:\s|$)/);
    throw new UsageError(command, `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`, { cause: error });
  }
}

/** The files that a command works on, which must be just these, none of them an empty name. */
export function files<const N extends readonly string[]>(command: string, given: readonly string[], names: N): { readonly [I in keyof N]: string } {
  if (given.length < names.length) throw new UsageError(command, `${names.slice(given.length).join(' and ')} missing; it needs ${names.join(' ')}`);
  if (given.length > names.length) throw new UsageError(command, `"${given[names.length]}" is one too many; it takes ${names.join(' ')}`);
  const empty = given.indexOf('');
  if (empty >= 0) throw new UsageError(command, `${names[empty]} is an empty name`);
  return given as unknown as { readonly [I in keyof N]: string };
}

/** A value that must be one of these words. */
export function oneOf<const W extends readonly string[]>(command: string, option: string, value: string, words: W): W[number] {
  if (words.includes(value)) return value;
  throw new UsageError(command, `--${option} takes ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not "${value}"`);
}
