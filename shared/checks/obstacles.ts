import { needsHand, type PairStatus } from '../drift/status';
import type { DriftState } from '../drift/drift';
import type { Finding } from './finding';

/** What stands against sending a letter out: a pair that is not in sync, or an error in one. */
export interface Obstacle {
  /** The pair's number among the letter's, from 0. */
  readonly number: number;
  /** Pair id. */
  readonly pair: string;
  readonly what: { readonly state: DriftState } | { readonly finding: Finding };
}

/** What stands against sending a letter out, given the findings that are open, in the order of its pairs. Warnings and infos do not. */
export function obstaclesOf(statuses: readonly PairStatus[], findings: readonly Finding[]): Obstacle[] {
  return statuses.flatMap((status, number): Obstacle[] => {
    const { pair: { id: pair }, drift: { state } } = status;
    const errors = findings.filter((finding) => finding.pair === pair && finding.severity === 'error');
    return [...(needsHand(status) ? [{ number, pair, what: { state } }] : []), ...errors.map((finding) => ({ number, pair, what: { finding } }))];
  });
}
