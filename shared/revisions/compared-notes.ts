import { noteSigns } from '../letter/notes';
import type { Side } from '../letter/side';
import type { Comparison } from './compare';

/** The signs of a side's notes in a comparison, by name: as in the later letter; those that are gone, as in the earlier. */
export function comparedSigns({ pairs }: Comparison, side: Side): ReadonlyMap<string, string> {
  const blocks = pairs.flatMap((pair) => pair[side]?.blocks ?? []);
  const runsOf = (without: 1 | -1): { readonly runs: readonly (typeof blocks)[number]['diff'][number]['runs'][number][] }[] =>
    blocks.map(({ diff }) => ({ runs: diff.flatMap(({ op, runs }) => (op === without ? [] : runs)) }));
  return new Map([...noteSigns(runsOf(1)), ...noteSigns(runsOf(-1))]);
}
