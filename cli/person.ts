import type { Author } from '../shared/letter/letter';
import { newId } from '../storage/new-id';
import { systemUser } from '../storage/system-user';
import type { Io } from './io';

/** Who runs the command: `VISAVIS_PERSON`, else the system's user. Confirmations carry this name. */
export function personOf(io: Io): string {
  return io.env.VISAVIS_PERSON?.trim() || systemUser() || 'unknown';
}

export function authorOf(io: Io): Author {
  return { person: personOf(io), now: io.now, newId };
}
