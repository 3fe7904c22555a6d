import type { BlockDraft } from '../letter/block';
import type { Side } from '../letter/side';
import { compareStatements } from './compare';
import type { Fact } from './facts';
import { foldsEqual } from './fold';
import { statementsIn } from './statements';

/** How grave a change is: only its dress, its words, or what it states. */
export type DriftClass = 'cosmetic' | 'wording' | 'factual';

const GRAVITY: readonly DriftClass[] = ['cosmetic', 'wording', 'factual'];

/** The graver of two classes. */
export function worse(a: DriftClass, b: DriftClass): DriftClass {
  return GRAVITY.indexOf(a) < GRAVITY.indexOf(b) ? b : a;
}

export interface Classified {
  readonly class: DriftClass;
  /** Empty unless the class is `factual`. */
  readonly facts: readonly Fact[];
}

/** The class of a side's change, two different contents, from `before` to `after`, and the facts that came, went or changed. */
export function classify(before: readonly BlockDraft[], after: readonly BlockDraft[], side: Side): Classified {
  if (foldsEqual(before, after, side)) return { class: 'cosmetic', facts: [] };
  const facts = compareStatements(statementsIn(before, side), statementsIn(after, side), side);
  return { class: facts.length ? 'factual' : 'wording', facts };
}
