import { compareStatements } from './compare';
import type { Fact } from './facts';
import type { SideVersion } from './side-version';

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
export function classify(before: SideVersion, after: SideVersion): Classified {
  if (before.foldsLike(after)) return { class: 'cosmetic', facts: [] };
  const facts = compareStatements(before.statements, after.statements, before.side);
  return { class: facts.length ? 'factual' : 'wording', facts };
}
