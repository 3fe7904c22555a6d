import { adapt } from './adapt';
import { findAnchors } from './anchors';
import { bandRound } from './band';
import { BEADS, deepestBead, type BeadShape } from './beads';
import { Evidence } from './evidence';
import { fitShares, lattice, surestPath } from './lattice';
import type { Lexicon } from './lexicon';
import { linkTypes } from './links';
import { PARAMETERS, type Parameters } from './parameters';
import type { AlignedPair, Segment } from './segment';
import { readSide } from './side-text';

/** What a caller may change: figures of the model, and the shapes a pair can take (1-0, 0-1 and 1-1 must be among them). */
export interface AlignOptions {
  readonly parameters?: Partial<Parameters>;
  readonly beads?: readonly BeadShape[];
}

/**
 * Finds which English segments answer which French ones. The pairs are monotone and in reading order, and every segment of either side is
 * in exactly one of them; a segment without an answer is a pair that lacks a side. See docs/ALIGNMENT.md for the method.
 */
export function align(en: readonly Segment[], fr: readonly Segment[], lexicon: Lexicon, options: AlignOptions = {}): AlignedPair[] {
  const parameters = { ...PARAMETERS, ...options.parameters };
  const beads = options.beads ?? BEADS;
  const enText = readSide(en, 'en', (word) => lexicon.translations(word).length > 0);
  const frText = readSide(fr, 'fr', (word) => lexicon.isFrench(word));
  const links = linkTypes(enText, frText, lexicon, parameters);
  const anchors = findAnchors(enText, frText, links);
  const fitted = adapt(parameters, anchors.sure, enText, frText, links);
  const evidence = new Evidence(enText, frText, links, fitted, deepestBead(beads));
  const { heat, nullGain, sharesWeight } = parameters;
  const usual = lattice(bandRound(anchors, en.length, fr.length), beads, evidence);
  const steps = surestPath(fitShares(usual, heat, sharesWeight), heat, nullGain);
  return steps.map(({ toEn, toFr, shape, probability }) => {
    const bead = beads[shape]!;
    return { en: indexes(toEn - bead.en, toEn), fr: indexes(toFr - bead.fr, toFr), score: Math.min(1, Math.max(0, probability)) };
  });
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}
