export { align, alignSteps, type AlignOptions } from './align';
export { BEADS, type BeadShape } from './beads';
export { findCrossings, type CrossingOffer, type CrossingOptions } from './crossings';
export type { FixedPair } from './fixed';
export type { KnownPair } from './learn';
export { lineByLine } from './line-by-line';
export { lexiconSteps, parseLexicon, type Lexicon } from './lexicon';
export { PARAMETERS, type Parameters } from './parameters';
export { segmentsOf, type AlignedPair, type Segment } from './segment';
