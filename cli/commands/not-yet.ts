import { UsageError, type Command } from '../command';

const LATER: readonly (readonly [name: string, usage: string, summary: string])[] = [
  ['serve', '[FOLDER] [--port N]', 'collaboration server and browser client'],
];

/** Commands that have their name and place, and no work yet. */
export const notYet: readonly Command[] = LATER.map(([name, usage, summary]) => ({
  name, usage, summary: `${summary} (not yet)`, help: [],
  run: () => Promise.reject(new UsageError(name, 'not yet')),
}));
