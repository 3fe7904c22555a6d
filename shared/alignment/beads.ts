/** A shape a pair can take: how many English and how many French segments it holds, and how likely the shape is before reading. */
export interface BeadShape {
  readonly en: number;
  readonly fr: number;
  /** Share of pairs that have this shape, over all kinds of text; shares need not sum to one. */
  readonly share: number;
}

/** The shapes the search knows. The shares are round figures between the published ones for prose and for legal text. */
export const BEADS: readonly BeadShape[] = [
  { en: 1, fr: 1, share: 0.85 },
  { en: 1, fr: 0, share: 0.02 },
  { en: 0, fr: 1, share: 0.02 },
  { en: 1, fr: 2, share: 0.04 },
  { en: 2, fr: 1, share: 0.04 },
  { en: 2, fr: 2, share: 0.005 },
  { en: 1, fr: 3, share: 0.008 },
  { en: 3, fr: 1, share: 0.008 },
  { en: 1, fr: 4, share: 0.002 },
  { en: 4, fr: 1, share: 0.002 },
  { en: 2, fr: 3, share: 0.0015 },
  { en: 3, fr: 2, share: 0.0015 },
];

/** The most segments any shape holds on one side. */
export function deepestBead(beads: readonly BeadShape[]): number {
  return beads.reduce((most, bead) => Math.max(most, bead.en, bead.fr), 1);
}
