import { userInfo } from 'node:os';
import type { Author } from '../shared/letter/letter';
import { newId } from '../storage/new-id';
import type { Io } from './io';

/** Who runs the command: `VISAVIS_PERSON`, else the system's user. Confirmations carry this name. */
export function personOf(io: Io): string {
  return io.env.VISAVIS_PERSON?.trim() || systemUser() || 'unknown';
}

export function authorOf(io: Io): Author {
  return { person: personOf(io), now: io.now, newId };
}

/** Empty for a user without an entry in the system's list, as in some containers. */
function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
