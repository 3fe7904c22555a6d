import type { Letter } from '../letter/letter';

/** The habits of French typography: of France, of Canada, of Switzerland. */
export type Profile = 'fr-FR' | 'fr-CA' | 'fr-CH';

export const PROFILES: readonly Profile[] = ['fr-FR', 'fr-CA', 'fr-CH'];

export function isProfile(name: unknown): name is Profile {
  return (PROFILES as readonly unknown[]).includes(name);
}

/** The habits that a letter keeps: its own, else those of France. */
export function profileOf(letter: Letter): Profile {
  const own = letter.meta.get('profile');
  return isProfile(own) ? own : PROFILES[0]!;
}
