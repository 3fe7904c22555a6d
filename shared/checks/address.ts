import type { Lexicon } from '../alignment';

/** Where a link leads, apart from how it is written. */
export interface Address {
  /** Equal keys lead to the same place. */
  readonly key: string;
  readonly mail: boolean;
  readonly host: string;
  /** Path and query. */
  readonly rest: string;
  /** The language that the address names, if it does. */
  readonly language?: 'en' | 'fr';
  /** The address with the names of languages taken out. */
  readonly neutral: string;
}

/** Reads an address as a link or a text has it; undefined for one that leads nowhere outside the letter (`#note-3`). */
export function addressOf(written: string): Address | undefined {
  const bare = written.trim().replace(/^mailto:/i, '').replace(/[.,;:!?]+$/, '');
  if (bare === '' || bare.startsWith('#')) return undefined;
  if (/^[^\s/]+@[^\s/]+$/.test(bare)) {
    const key = bare.toLowerCase();
    return { key, mail: true, host: key.slice(key.indexOf('@') + 1), rest: '', neutral: key };
  }
  const plain = bare.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/^www\./i, '');
  const cut = plain.search(/[/?#]/);
  const host = (cut < 0 ? plain : plain.slice(0, cut)).toLowerCase();
  const rest = cut < 0 ? '' : plain.slice(cut).replace(/\/+$/, '');
  const language = languageOf(host, rest);
  return { key: host + rest, mail: false, host, rest, neutral: neutralHost(host) + rest.replace(LANGUAGE_PARTS, '').replace(/\/+$/, ''), ...(language ? { language } : {}) };
}

/** The parts of a path or query that name English or French: `/en/`, `/fr-ca/`, `/eng/`, `lang=fr`, `-e.html`, `_fr.pdf`. */
const LANGUAGE_PARTS = /\/(?:english|anglais|en|eng|french|francais|français|fr|fra|fre)(?:[-_](?:[a-z]{2}))?(?=[/?#]|$)|(?<=[?&])(?:lang(?:uage)?|locale|hl|l)=[a-z]{2,3}(?:[-_][a-z]{2})?&?|[-_.](?:en|eng|e|fr|fra|f)(?=\.[a-z]{2,5}$)|[-_](?:en|eng|fr|fra)$/giu;
const ENGLISH = /^(?:\/|.*=|[-_.])(?:english|anglais|eng?|e)(?:[-_][a-z]{2})?&?$/i;
const HOST_LANGUAGE = /^(en|fr|english|french)\./;

function languageOf(host: string, rest: string): 'en' | 'fr' | undefined {
  const named = HOST_LANGUAGE.exec(host)?.[1] ?? rest.match(LANGUAGE_PARTS)?.[0];
  if (named === undefined) return undefined;
  return /^(?:en|english)$/.test(named) || ENGLISH.test(named) ? 'en' : 'fr';
}

/** The host without the language it begins with. */
function neutralHost(host: string): string {
  return host.replace(HOST_LANGUAGE, '');
}

/** The host without its last part, if that is one of a country: `example` for `example.fr` and `example.co.uk`. */
function siteOf(host: string): string {
  return neutralHost(host).replace(/(?:\.(?:co|org|gc|gouv|gov|com))?\.[a-z]{2,6}$/, '');
}

/** Whether the second is the first in the other language: the same host, and a language named on at least one side, where a page may have another name too. */
export function isOtherLanguageOf(en: Address, fr: Address): boolean {
  if (en.mail || fr.mail || en.language === 'fr' || fr.language === 'en') return false;
  if (en.neutral === fr.neutral && en.key !== fr.key) return en.language !== undefined || fr.language !== undefined;
  if (en.language === 'en' && fr.language === 'fr') return neutralHost(en.host) === neutralHost(fr.host) && sameDigits(en.rest, fr.rest);
  // `example.org` and `example.fr`: one body's sites in two languages.
  return fr.host.endsWith('.fr') && !en.host.endsWith('.fr') && siteOf(en.host) === siteOf(fr.host);
}

/** Whether two e-mail addresses are one body's in two languages: `letter@example.org`, `lettre@example.org`; `info-en@…`, `info-fr@…`. */
export function isMailInOtherLanguage(en: Address, fr: Address, lexicon: Lexicon): boolean {
  if (!en.mail || !fr.mail || en.host !== fr.host) return false;
  const words = ({ key }: Address): string[] => key.slice(0, key.indexOf('@')).split(/[._-]/);
  const [a, b] = [words(en), words(fr)];
  return a.length === b.length && a.every((word, i) => word === b[i] || (word === 'en' && b[i] === 'fr') || lexicon.translations(word).some((translation) => translation.fr === b[i]));
}

/** A page's name may be translated; a year or a number in it stays. */
function sameDigits(a: string, b: string): boolean {
  return (a.match(/\d+/g) ?? []).join() === (b.match(/\d+/g) ?? []).join();
}

/** How much two addresses have in common, 0 to 1: pairs of letters, by Dice's measure. */
export function nearness(a: Address, b: Address): number {
  if (a.mail !== b.mail) return 0;
  const [one, two] = [bigrams(a.key), bigrams(b.key)];
  let shared = 0;
  const free = new Map<string, number>();
  for (const pair of two) free.set(pair, (free.get(pair) ?? 0) + 1);
  for (const pair of one) {
    const count = free.get(pair) ?? 0;
    if (count > 0) shared += 1;
    free.set(pair, count - 1);
  }
  return (2 * shared) / Math.max(1, one.length + two.length);
}

function bigrams(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
