import { userInfo } from 'node:os';

/** The name of the system's user; empty for one without an entry in the system's list, as in some containers. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
