/** The habits of French typography: of France, of Canada, of Switzerland. */
export type Profile = 'fr-FR' | 'fr-CA' | 'fr-CH';

export const PROFILES: readonly Profile[] = ['fr-FR', 'fr-CA', 'fr-CH'];

export function isProfile(name: unknown): name is Profile {
  return (PROFILES as readonly unknown[]).includes(name);
}
