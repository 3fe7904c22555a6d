import type { Side } from '../../letter/side';

const SIDE_OF: Readonly<Record<string, Side>> = { en: 'en', eng: 'en', english: 'en', fr: 'fr', fra: 'fr', fre: 'fr', french: 'fr' };

/** The side that a language code means, however a tool writes it: `en-CA`, `EN-US`, `fr_FR`, `FR`, `fra`. Undefined for any other language. */
export function sideOfLanguage(code: string | undefined): Side | undefined {
  const primary = code?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(SIDE_OF, primary) ? SIDE_OF[primary] : undefined;
}
