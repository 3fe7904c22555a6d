export { align, type AlignOptions } from './align';
export { BEADS, type BeadShape } from './beads';
export { parseLexicon, type Lexicon } from './lexicon';
export { PARAMETERS, type Parameters } from './parameters';
export { segmentsOf, type AlignedPair, type Segment } from './segment';
