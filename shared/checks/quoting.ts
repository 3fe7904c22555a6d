import type { Side } from '../letter/side';
import type { Message } from './check';

/** Words in the quotes of an English message. */
export function inEnglish(words: string): string {
  return `“${oneLine(words)}”`;
}

/** Words in the quotes of a French message. */
export function inFrench(words: string): string {
  return `«\u00a0${oneLine(words)}\u00a0»`;
}

function oneLine(words: string): string {
  return words.trim().replace(/[\s\uFFFC]+/gu, ' ');
}

/** A side's language, as a message names it. */
export const LANGUAGE: { readonly [side in Side]: Message } = {
  en: { en: 'English', fr: 'anglais' },
  fr: { en: 'French', fr: 'français' },
};
