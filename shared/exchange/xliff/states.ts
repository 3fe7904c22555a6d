import type { DriftState } from '../../drift/drift';
import { otherSide, type Side } from '../../letter/side';

/** How a pair stands, as XLIFF 1.2 (`state`; `approved` with `final`) and 2.1 (`state`) say it. */
export interface UnitState {
  readonly state1: 'final' | 'translated' | 'needs-translation' | 'needs-review-translation';
  readonly state2: 'final' | 'translated' | 'initial';
  /** For the translator, where something is to be done. */
  readonly note?: string;
}

const NAMES = { en: 'English', fr: 'French' } as const;

/**
 * The drift of a pair, seen from the side that the file calls the source. Beside the state stands the drift's own name (1.2:
 * `state-qualifier="x-en-ahead"`, 2.1: `subState="visavis:en-ahead"`).
 *
 * | drift | 1.2 `state` | `approved` | 2.1 `state` |
 * |---|---|---|---|
 * | in sync (with one side also: that was confirmed) | `final` | `yes` | `final` |
 * | unconfirmed | `translated` | | `translated` |
 * | source ahead: the target is behind | `needs-translation` | | `initial` |
 * | target ahead: the source is behind | `needs-review-translation` | | `translated` |
 * | both changed | `needs-review-translation` | | `translated` |
 * | source only | no `target` | | no `target` |
 * | target only | `needs-review-translation` | | `translated` |
 *
 * Back: `final`, `signed-off` and `approved="yes"` say that a pair is confirmed.
 */
export function unitState(drift: DriftState, from: Side): UnitState {
  const source = NAMES[from];
  const target = NAMES[otherSide(from)];
  switch (drift) {
    case 'in-sync': return { state1: 'final', state2: 'final' };
    case 'unconfirmed': return { state1: 'translated', state2: 'translated' };
    case 'both-changed': return { state1: 'needs-review-translation', state2: 'translated', note: 'Both languages have changed since they were last confirmed.' };
    case `${from}-ahead`: return { state1: 'needs-translation', state2: 'initial', note: `The ${source} has changed since the two were last confirmed: the ${target} is to follow.` };
    case `${from}-only`: return { state1: 'needs-translation', state2: 'initial', note: `There is no ${target} yet.` };
    case `${otherSide(from)}-ahead`: return { state1: 'needs-review-translation', state2: 'translated', note: `The ${target} has changed since the two were last confirmed: the ${source} is to follow.` };
    default: return { state1: 'needs-review-translation', state2: 'translated', note: `This stands in ${target} only: there is no ${source} yet.` };
  }
}

/**
 * Whether a 1.2 unit says that its translation is done with: by its state, or by `approved="yes"`. Most tools change the state when a person works on a
 * unit, and leave `approved` as it was: where `written` (the drift that we wrote) says that the approval was ours, the state decides alone.
 */
export function isConfirmed1(approved: string | undefined, state: string | undefined, written: string | undefined): boolean {
  if (state === 'final' || state === 'signed-off') return approved !== 'no';
  return approved === 'yes' && written !== 'in-sync' && (state === undefined || state === 'translated');
}

/** Whether a state says that nobody has translated the unit yet: what its target holds may then be the source's own text, put there by a tool. */
export function isUntouched(state: string | undefined): boolean {
  return state === 'new' || state === 'needs-translation' || state === 'initial';
}
