import type { BlockDraft } from '../letter/block';
import type { BlockWords, Versions } from './block-words';
import type { Group } from './gap';
import { likeness, sharedWeight } from './likeness';

/** A block that may have an id. */
export type Named = BlockDraft & { readonly id?: string };

/** For each old block the new one of its id, by index; only where the ids tell that these are two versions of one letter. */
export type Identity = ReadonlyMap<number, number>;

/** At least this share of the shorter version's ids is in both: less is chance, such as numbers that an import gave. */
const ONE_LETTER = 0.3;
/** The least likeness of blocks of one id that stand elsewhere. In its place a block of the same id is the same, however much was rewritten. */
const ALIKE = 0.15;

/** Which blocks have one id. Undefined where too few do to speak of one letter. */
export function identity(old: readonly Named[], now: readonly Named[]): Identity | undefined {
  const places = new Map(now.flatMap(({ id }, index) => (id === undefined ? [] : [[id, index] as const])));
  const same = new Map(old.flatMap(({ id }, index) => (id !== undefined && places.has(id) ? [[index, places.get(id)!] as const] : [])));
  return same.size > 0 && same.size >= ONE_LETTER * Math.min(old.length, now.length) ? same : undefined;
}

/**
 * Blocks without a match so far that have one id: evidence, never proof. In the same place between neighbours that stayed they are
 * the same; elsewhere they must be faintly alike, for a marker may have been taken along with other words.
 * @param settled the groups that stayed in place, in order; @param groups all groups
 */
export function sameIds(versions: Versions, ids: Identity, settled: readonly Group[], groups: readonly Group[]): Group[] {
  const taken = { old: new Set(groups.flatMap((group) => group.old)), now: new Set(groups.flatMap((group) => group.now)) };
  const free = [...ids].filter(([old, now]) => !taken.old.has(old) && !taken.now.has(now));
  return free.filter(([old, now]) => slotOf(settled, 'old', old) === slotOf(settled, 'now', now) || alike(versions.old[old]!, versions.now[now]!, versions.rarity))
    .map(([old, now]) => ({ old: [old], now: [now] }));
}

/** After how many of the groups that stayed an index stands. */
function slotOf(settled: readonly Group[], version: 'old' | 'now', index: number): number {
  let [low, high] = [0, settled.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (settled[middle]![version][0]! < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function alike(a: BlockWords, b: BlockWords, rarity: readonly number[]): boolean {
  return likeness(sharedWeight(a, b, rarity), a, b) >= ALIKE;
}
