import type { BlockWords, Versions } from './block-words';
import type { Group } from './gap';
import { floorFor, likeness, sharedWeight } from './likeness';
import { alikeLinks, bestOfEach } from './unique-links';

/** The least likeness of a block that moved and was edited: it must be clearly itself, for its place says nothing. */
const FLOOR = 0.5;
const FLOOR_SHORT = 0.35;
/** Shorter blocks are only taken for moved when they are unchanged. */
const LEAST_WORDS = 4;

/** The least likeness of what stands right beside a matched block in both versions: its place speaks for it. */
const ALONG = 0.24;
const ALONG_SHORT = 0.35;

/** Blocks without a match so far that stand elsewhere, clearly alike; then unmatched neighbours of all that is matched, which went along. */
export function findMoves(versions: Versions, groups: readonly Group[]): Group[] {
  const left = unmatched(versions, groups);
  const long = (version: 'old' | 'now'): number[] => left[version].filter((index) => versions[version][index]!.words.length >= LEAST_WORDS);
  const links = alikeLinks(versions, long('old'), long('now'));
  const sure = links.filter((link) => link.weight >= floorFor(versions.old[link.old]!, versions.now[link.now]!, FLOOR, FLOOR_SHORT));
  const moves = bestOfEach(sure).map((link) => ({ old: [link.old], now: [link.now] }));
  const matched = [...groups, ...moves];
  return [...moves, ...neighboursOf(versions, matched, matched, wentAlong(versions.rarity))];
}

export function isSame(a: BlockWords, b: BlockWords): boolean {
  return a.exact === b.exact;
}

function wentAlong(rarity: readonly number[]): (a: BlockWords, b: BlockWords) => boolean {
  return (a, b) => isSame(a, b) || (a.kind === b.kind && likeness(sharedWeight(a, b, rarity), a, b) >= floorFor(a, b, ALONG, ALONG_SHORT));
}

/** Unmatched blocks right before and after given matched ones, in both versions, that answer each other, and so on from there. */
export function neighboursOf(versions: Versions, groups: readonly Group[], seeds: readonly Group[], answers: (a: BlockWords, b: BlockWords) => boolean): Group[] {
  const left = unmatched(versions, groups);
  const free = { old: new Set(left.old), now: new Set(left.now) };
  const found: Group[] = [];
  for (const seed of seeds) {
    for (const step of [-1, 1]) {
      const end = step < 0 ? 0 : -1;
      let [i, j] = [seed.old.at(end)! + step, seed.now.at(end)! + step];
      while (free.old.has(i) && free.now.has(j) && answers(versions.old[i]!, versions.now[j]!)) {
        found.push({ old: [i], now: [j] });
        free.old.delete(i);
        free.now.delete(j);
        i += step;
        j += step;
      }
    }
  }
  return found;
}

function unmatched(versions: Versions, groups: readonly Group[]): { old: number[]; now: number[] } {
  const used = { old: new Set(groups.flatMap((group) => group.old)), now: new Set(groups.flatMap((group) => group.now)) };
  return { old: [...versions.old.keys()].filter((index) => !used.old.has(index)), now: [...versions.now.keys()].filter((index) => !used.now.has(index)) };
}
