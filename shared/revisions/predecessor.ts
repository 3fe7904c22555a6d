import type { Json } from '../letter/block';
import type { Letter } from '../letter/letter';

/** The revision of another letter that a letter was begun from, by what it is called: the letter before. */
export interface Predecessor {
  /** The other letter's id. */
  readonly letter: string;
  /** The revision's hash. It is the first of the new letter's own record, too. */
  readonly hash: string;
  /** The day that it bears, `YYYY-MM-DD`, and its title. */
  readonly date: string;
  readonly title: string;
}

const KEY = 'predecessor';

/** The letter before; undefined for a letter that follows none. */
export function predecessorOf({ meta }: Letter): Predecessor | undefined {
  const value = meta.get(KEY);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { letter, hash, date, title } = value as { readonly [key: string]: Json };
  return typeof letter === 'string' && typeof hash === 'string' && typeof date === 'string' && typeof title === 'string' ? { letter, hash, date, title } : undefined;
}

/** Keeps which letter this one follows. To be called in a transaction. */
export function writePredecessor({ meta }: Letter, predecessor: Predecessor): void {
  meta.set(KEY, predecessor as unknown as Json);
}
