import type { Profile } from '../profile';

export const NO_BREAK = '\u00a0';
export const NARROW = '\u202f';

/** The habits of French typography that differ from land to land. */
export interface Habits {
  /** The space before a sign; none where it is empty. */
  readonly before: { readonly [sign in ';' | ':' | '!' | '?']: string };
  /** The space inside « ». */
  readonly quotes: string;
  /** The space between groups of three digits. */
  readonly groups: string;
  /** The space between a number and its unit or sign. */
  readonly units: string;
  /** How “No.” is written before a number. */
  readonly number: string;
}

/**
 * Of France: Lexique des règles typographiques en usage à l’Imprimerie nationale. Of Canada: Office québécois de la langue française, which sets no
 * space before `;`, `!` and `?` unless a thin one can be had. Of Switzerland: Guide du typographe, a thin space everywhere.
 */
export const HABITS: { readonly [profile in Profile]: Habits } = {
  'fr-FR': { before: { ';': NARROW, ':': NO_BREAK, '!': NARROW, '?': NARROW }, quotes: NO_BREAK, groups: NARROW, units: NO_BREAK, number: 'n°' },
  'fr-CA': { before: { ';': '', ':': NO_BREAK, '!': '', '?': '' }, quotes: NO_BREAK, groups: NO_BREAK, units: NO_BREAK, number: 'no' },
  'fr-CH': { before: { ';': NARROW, ':': NARROW, '!': NARROW, '?': NARROW }, quotes: NARROW, groups: NARROW, units: NO_BREAK, number: 'n°' },
};

/** Spaces that keep what they part on one line, whatever their width; a thin one is taken for one of them. */
const KEEPS = /^[\u00a0\u202f\u2007\u2009]$/;

/** Whether this is one space at which no line breaks. */
export function keepsTogether(space: string): boolean {
  return KEEPS.test(space);
}

/** Whether a sign is a space within a line. */
export function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t' || sign === '\u00a0' || sign === '\u202f' || sign === '\u2007' || sign === '\u2009';
}
