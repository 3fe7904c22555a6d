import { labelsShown } from '../../letter/labels';
import { noteSigns } from '../../letter/notes';
import { otherSide, type Side } from '../../letter/side';
import type { BlockDraft } from '../../letter/block';
import { factsLine, isEmpty } from '../bilingual/facts';
import { blocksOf, type FinishedLetter, type FinishedPair } from '../finished';
import { unitState, type UnitState } from './states';

/** One side of a pair as a writer needs it. */
export interface SideFacts {
  readonly side: Side;
  readonly language: string;
  readonly blocks: readonly BlockDraft[];
  readonly facts: readonly string[];
  /** The list labels that its blocks bear, `1. · (a)`; undefined for none. */
  readonly labels: string | undefined;
  readonly signs: ReadonlyMap<string, string>;
}

/** A pair as a writer of either version needs it. */
export interface PairFacts {
  readonly pair: FinishedPair;
  readonly state: UnitState;
  readonly source: SideFacts;
  readonly target: SideFacts;
  /** Whether the target is written: it is there, or a person confirmed that it is meant to be missing. */
  readonly hasTarget: boolean;
  /** Nothing in it can be translated: rules, empty lines. */
  readonly wordless: boolean;
  /** The one kind of all its blocks; undefined where they differ. */
  readonly kind: string | undefined;
}

/** The pairs of a letter as XLIFF tells of them, from the side that it calls the source; pairs without blocks are left out. */
export function pairFacts(letter: FinishedLetter, from: Side): PairFacts[] {
  const known = { en: { labels: labelsShown(letter.blocks.en), signs: noteSigns(letter.blocks.en) }, fr: { labels: labelsShown(letter.blocks.fr), signs: noteSigns(letter.blocks.fr) } };
  const sideOf = (pair: FinishedPair, side: Side): SideFacts => {
    const blocks = blocksOf(letter, side, pair[side]);
    const labels = pair[side].flatMap((index) => known[side].labels[index] ?? []);
    return {
      side, language: letter.languages[side], blocks, facts: pair[side].map((index, i) => factsLine(blocks[i]!, index)),
      labels: labels.length ? labels.join(' · ') : undefined, signs: known[side].signs,
    };
  };
  return letter.pairs.filter((pair) => pair.en.length + pair.fr.length > 0).map((pair): PairFacts => {
    const source = sideOf(pair, from);
    const target = sideOf(pair, otherSide(from));
    const blocks = [...source.blocks, ...target.blocks];
    const kinds = new Set(blocks.map(({ kind }) => kind));
    return {
      pair, source, target, state: unitState(pair.state, from), hasTarget: target.blocks.length > 0 || pair.state === 'in-sync',
      wordless: blocks.every(isEmpty), kind: kinds.size === 1 ? blocks[0]!.kind : undefined,
    };
  });
}
