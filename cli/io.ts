import { isAbsolute, join } from 'node:path';

/** What a command has of the world besides the files it is given. */
export interface Io {
  /** Standard output: the answer, and nothing else. */
  readonly out: (text: string) => void;
  /** Standard error: notices, and the one line that says what was wrong. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  /** The program that reads files in a process of its own; undefined where it is not built. */
  readonly importProgram?: string | undefined;
  /** How many characters a line of the terminal takes; undefined when the output goes elsewhere. */
  readonly columns?: number | undefined;
}

/** A path as the person gave it, or made absolute where the program itself stands in another folder. */
export function pathIn(io: Io, path: string): string {
  return isAbsolute(path) || io.cwd === process.cwd() ? path : join(io.cwd, path);
}

/** Tells something that a person should know, as one line on standard error. */
export function notice(io: Io, line: string): void {
  io.err(`${oneLine(line)}\n`);
}

/** Text as one line that cannot move a terminal's cursor or turn its direction: file names and letters may hold anything. */
export function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '').trim();
}
