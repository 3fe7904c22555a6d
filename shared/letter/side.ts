/** One language of a letter. Neither is "the source": either may lead. */
export type Side = 'en' | 'fr';

export const SIDES: readonly Side[] = ['en', 'fr'];

/** The side that faces this one. */
export function otherSide(side: Side): Side {
  return side === 'en' ? 'fr' : 'en';
}

/** One value for each side. */
export interface BySide<T> {
  readonly en: T;
  readonly fr: T;
}

export function isSide(name: unknown): name is Side {
  return name === 'en' || name === 'fr';
}
