import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import type { Json } from './block';

/** SHA-256 of a text's UTF-8 bytes, 64 lower-case hex digits: the name of a content in the letter's `texts`, of a revision in its chain. */
export function hashOf(text: string): string {
  let hex = '';
  for (const byte of digest(encodeUtf8(text))) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** A JSON value as one string, keys sorted by code unit at every depth: equal values give equal strings. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const object = value as { readonly [key: string]: Json };
  return `{${Object.keys(object).sort().map((key) => `${JSON.stringify(key)}:${canonical(object[key]!)}`).join(',')}}`;
}
