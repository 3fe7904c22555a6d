import type { Letter } from './letter';
import type { BySide } from './side';

/** What stands above a finished letter and how it is signed. Kept in the letter, as scalars of `meta`. */
export interface Letterhead {
  /** Lines above the letter, in each language; empty for none. */
  readonly lines: BySide<readonly string[]>;
  /** A picture as a `data:image/png;base64,…` or `data:image/jpeg;base64,…` address; absent for none. */
  readonly logo?: string;
  /** In how many columns signatories that follow each other stand, 1 to 4. */
  readonly signatoryColumns: number;
}

export const NO_LETTERHEAD: Letterhead = { lines: { en: [], fr: [] }, signatoryColumns: 1 };

/** Characters of a logo's address at most: a letter is passed around whole. */
export const LARGEST_LOGO = 700_000;

const KEYS = { en: 'letterhead/en', fr: 'letterhead/fr', logo: 'letterhead/logo', columns: 'letterhead/columns' } as const;
const LOGO = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+=*$/;

/** Whether a text is a picture that a letterhead takes. */
export function isLogo(text: unknown): text is string {
  return typeof text === 'string' && text.length <= LARGEST_LOGO && LOGO.test(text);
}

/** The letterhead of a letter; what is not of its shape reads as absent. */
export function letterheadOf(letter: Letter): Letterhead {
  const lines = (key: string): string[] => {
    const text = letter.meta.get(key);
    return typeof text === 'string' && text.trim() ? text.split('\n') : [];
  };
  const logo = letter.meta.get(KEYS.logo);
  const columns = letter.meta.get(KEYS.columns);
  return {
    lines: { en: lines(KEYS.en), fr: lines(KEYS.fr) },
    ...(isLogo(logo) ? { logo } : {}),
    signatoryColumns: typeof columns === 'number' && Number.isInteger(columns) && columns >= 1 && columns <= 4 ? columns : 1,
  };
}

/** Gives a letter its letterhead; what is said already is not written again. To be called in a transaction of the person's. */
export function writeLetterhead(letter: Letter, { lines, logo, signatoryColumns }: Letterhead): void {
  const set = (key: string, value: string | number): void => {
    if ((letter.meta.get(key) ?? '') !== value) letter.meta.set(key, value);
  };
  set(KEYS.en, lines.en.join('\n'));
  set(KEYS.fr, lines.fr.join('\n'));
  set(KEYS.logo, logo ?? '');
  if (signatoryColumns !== letterheadOf(letter).signatoryColumns) letter.meta.set(KEYS.columns, signatoryColumns);
}
