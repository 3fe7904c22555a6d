import type { BlockWords, Versions } from './block-words';
import { likeness, sharedWeight } from './likeness';
import type { Link } from './rising';

/**
 * Links between blocks that are once in the old and once in the new version (patience): equal to a reader first, then equal in
 * their words. By rising old index.
 */
export function uniqueLinks({ old, now }: Versions, oldAt: readonly number[], nowAt: readonly number[]): Link[] {
  const exact = linksBy(old, now, oldAt, nowAt, (block) => block.exact);
  const linked = { old: new Set(exact.map((link) => link.old)), now: new Set(exact.map((link) => link.now)) };
  const rest = linksBy(old, now, oldAt, nowAt, (block) => (block.words.length ? block.plain : undefined));
  return [...exact, ...rest.filter((link) => !linked.old.has(link.old) && !linked.now.has(link.now))].sort((a, b) => a.old - b.old);
}

function linksBy(
  old: readonly BlockWords[], now: readonly BlockWords[], oldAt: readonly number[], nowAt: readonly number[], keyOf: (block: BlockWords) => string | undefined,
): Link[] {
  const oldOf = onlyPlaces(old, oldAt, keyOf);
  return [...onlyPlaces(now, nowAt, keyOf)].flatMap(([key, place]) => {
    const from = oldOf.get(key);
    return from === undefined || from < 0 || place < 0 ? [] : [{ old: from, now: place, weight: Math.log2(2 + old[from]!.weight) }];
  });
}

/** For each key the one index that has it, or -1 for several. */
function onlyPlaces(blocks: readonly BlockWords[], at: readonly number[], keyOf: (block: BlockWords) => string | undefined): Map<string, number> {
  const places = new Map<string, number>();
  for (const index of at) {
    const key = keyOf(blocks[index]!);
    if (key !== undefined) places.set(key, places.has(key) ? -1 : index);
  }
  return places;
}

/** A word in more old blocks than this tells none of them apart. */
const MOST_PLACES = 8;
/** So many old blocks are compared with a new one. */
const MOST_TRIED = 4;

/** Links between blocks that share rare words, with their likeness as weight; the likeliest few for every new block. Near linear in size. */
export function alikeLinks(versions: Versions, oldAt: readonly number[], nowAt: readonly number[]): Link[] {
  const places = new Map<number, number[]>();
  for (const index of oldAt) {
    for (const word of new Set(versions.old[index]!.words)) {
      const list = places.get(word);
      if (list) list.push(index);
      else places.set(word, [index]);
    }
  }
  return nowAt.flatMap((index) => {
    const block = versions.now[index]!;
    const votes = new Map<number, number>();
    for (const word of new Set(block.words)) {
      const list = places.get(word) ?? [];
      if (list.length <= MOST_PLACES) for (const from of list) votes.set(from, (votes.get(from) ?? 0) + versions.rarity[word]!);
    }
    const tried = [...votes].sort(([, a], [, b]) => b - a).slice(0, MOST_TRIED);
    return tried.map(([from]) => {
      const other = versions.old[from]!;
      return { old: from, now: index, weight: likeness(sharedWeight(other, block, versions.rarity), other, block) };
    });
  });
}

/** Of links given with their likeness, the best for each block that is also the best for its partner; by rising old index. */
export function bestOfEach(links: readonly Link[]): Link[] {
  const taken = { old: new Set<number>(), now: new Set<number>() };
  const best: Link[] = [];
  for (const link of [...links].sort((a, b) => b.weight - a.weight)) {
    if (!taken.old.has(link.old) && !taken.now.has(link.now)) best.push(link);
    taken.old.add(link.old);
    taken.now.add(link.now);
  }
  return best.sort((a, b) => a.old - b.old);
}
