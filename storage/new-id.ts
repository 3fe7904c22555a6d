import { randomBytes } from 'node:crypto';

/** A new id: 80 random bits as 16 digits and lower-case letters. */
export function newId(): string {
  return BigInt(`0x${randomBytes(10).toString('hex')}`).toString(36).padStart(16, '0');
}
