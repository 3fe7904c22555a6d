import type * as Y from 'yjs';
import { newerLetter } from './manifest';
import { LetterOwner, type CreateOptions, type OwnerOptions } from './owner';

/** What a command has to bring. */
export type EditOptions = Pick<OwnerOptions, 'now' | 'markdown' | 'onProblem'>;

/**
 * Changes a letter in place for a command: locks it, hands its doc (the journal of a killed owner included) to `change`, saves if
 * something changed, unlocks. When `change` throws, nothing is written. Rejects with a `LockedError` that names the owner, or a `BadFile`.
 */
export async function editLetter<T>(path: string, change: (doc: Y.Doc, owner: LetterOwner) => T | Promise<T>, options: EditOptions): Promise<T> {
  const owner = await LetterOwner.open(path, { ...options, manual: true });
  try {
    if (owner.readOnly) throw newerLetter(path);
    for (const line of owner.notices) options.onProblem?.(line);
    const result = await change(owner.doc, owner);
    await owner.close();
    return result;
  } finally {
    await owner.abandon();
  }
}

/** Writes a letter to a file for a command, and lets go of it. Rejects with a `BadFile` when there is one (unless `replace`), or it is open. */
export async function writeLetter(path: string, doc: Y.Doc, options: EditOptions & Pick<CreateOptions, 'replace' | 'from' | 'others'>): Promise<void> {
  const owner = await LetterOwner.create(path, doc, { ...options, manual: true });
  for (const line of owner.notices) options.onProblem?.(line);
  await owner.close();
}
