import type { Io } from './io';

/** Done, and nothing needs attention. */
export const DONE = 0;
/** Done, and something needs attention. */
export const ATTENTION = 1;
/** Bad input or usage; nothing was written. */
export const REFUSED = 2;

export interface Command {
  readonly name: string;
  /** What follows the command's name, as in DESIGN: `EN FR [-o LETTER]`. */
  readonly usage: string;
  /** What it does, in a few words. */
  readonly summary: string;
  /** An option and what it means, a line each. */
  readonly help: readonly (readonly [option: string, meaning: string])[];
  /** Gives the exit code. Rejects with a `UsageError` or a `BadFile` for what a person can put right. */
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}

/** A command was called in a way that it does not know. The message is one line for a person. */
export class UsageError extends Error {
  constructor(command: string, reason: string, options?: { readonly cause?: unknown }) {
    super(`${command ? `visavis ${command}` : 'visavis'}: ${reason}`, options);
    this.name = 'UsageError';
  }
}
