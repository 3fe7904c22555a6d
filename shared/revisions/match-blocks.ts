import { readVersions, type Versions } from './block-words';
import { matchGap, type Group } from './gap';
import { identity, sameIds, type Identity, type Named } from './identity';
import { findMoves, isSame, neighboursOf } from './moves';
import { fillSlots } from './slots';
import { heaviestRising, type Link } from './rising';
import { alikeLinks, bestOfEach, uniqueLinks } from './unique-links';

/**
 * What became of a block. `same`: kind, level, words and marks are as they were, whatever its number in a list; `moved` and `moved-edited`: it
 * stands elsewhere among the blocks that stayed; `split`: one became several; `merged`: several became one.
 */
export type BlockChange = 'same' | 'edited' | 'moved' | 'moved-edited' | 'split' | 'merged' | 'new' | 'gone';

export const BLOCK_CHANGES: readonly BlockChange[] = ['same', 'edited', 'moved', 'moved-edited', 'split', 'merged', 'new', 'gone'];

/** Old blocks and what they are in the new version, by index; each list is of neighbours in order. `old` is empty for what is new, `now` for what is gone. */
export interface BlockMatch extends Group {
  readonly change: BlockChange;
  /** Whether it stands where it stood among the blocks that stayed. Always so for `same` and `edited`, nearly always for what was split or merged. */
  readonly inPlace: boolean;
}

/**
 * Finds which block of the new version comes from which block of the old. Every block of both is in exactly one match; matches come
 * in the order of the new version, what is gone after the block that stood before it. Where both versions have ids, these are evidence besides
 * the words (see `Identity`). docs/UPDATE.md tells the method.
 * Near linear in size where the versions have something in common.
 */
export function matchBlocks(old: readonly Named[], now: readonly Named[]): BlockMatch[] {
  const versions = readVersions(old, now);
  const groups = matchVersions(versions, identity(old, now));
  const settled = new Set(inPlaceOf(versions, groups));
  const matches = groups.map((group): BlockMatch => ({ change: changeOf(versions, group, settled.has(group)), inPlace: settled.has(group), ...group }));
  const used = { old: new Set(groups.flatMap((group) => group.old)), now: new Set(groups.flatMap((group) => group.now)) };
  const fresh = now.flatMap((_, index): BlockMatch[] => (used.now.has(index) ? [] : [{ change: 'new', inPlace: false, old: [], now: [index] }]));
  const gone = old.flatMap((_, index): BlockMatch[] => (used.old.has(index) ? [] : [{ change: 'gone', inPlace: false, old: [index], now: [] }]));
  return inOrder([...matches, ...fresh], gone);
}

/** Beyond so many cells a gap is first parted at blocks that are unique within it, then at blocks that are clearly alike. */
const LARGE_GAP = 10_000;
const HUGE_GAP = 400_000;
/** The least likeness at which two blocks part a huge gap. */
const CLEARLY_ALIKE = 0.6;

function matchVersions(versions: Versions, ids: Identity | undefined): Group[] {
  const all = { old: [...versions.old.keys()], now: [...versions.now.keys()] };
  const links = uniqueLinks(versions, all.old, all.now);
  const chain = heaviestRising(links);
  const stayed = new Set(chain);
  // What is unique on both sides is itself wherever it stands: nothing else may be matched to it.
  const moved = links.filter((link) => !stayed.has(link));
  const free = (version: 'old' | 'now'): number[] => {
    const taken = new Set(moved.map((link) => link[version]));
    return all[version].filter((index) => !taken.has(index));
  };
  const inPlace = matchBetween(versions, free('old'), free('now'), chain);
  const movedWhole = moved.map(groupOf);
  const groups = [...inPlace, ...movedWhole];
  const withAlong = [...groups, ...neighboursOf(versions, groups, movedWhole, isSame)];
  const withMoves = [...withAlong, ...findMoves(versions, withAlong)];
  const known = ids ? [...withMoves, ...sameIds(versions, ids, inPlaceOf(versions, withMoves), withMoves)] : withMoves;
  return [...known, ...fillSlots(versions, inPlaceOf(versions, known), known, ids)];
}

/** The heaviest groups that are in the same order in both versions, in that order; the others moved. */
function inPlaceOf(versions: Versions, groups: readonly Group[]): Group[] {
  const links = groups.map((group) => ({ old: group.old[0]!, now: group.now[0]!, weight: weightOf(versions, group), group }));
  return heaviestRising(links.sort((a, b) => a.old - b.old)).map(({ group }) => group);
}

/** The links of a chain as groups, and what is found in the gaps between them. */
function matchBetween(versions: Versions, old: readonly number[], now: readonly number[], chain: readonly Link[]): Group[] {
  const groups: Group[] = [];
  let [i, j] = [0, 0];
  const upTo = (list: readonly number[], from: number, end: number): number => {
    let at = from;
    while (at < list.length && list[at]! < end) at++;
    return at;
  };
  for (const link of [...chain, undefined]) {
    const [toOld, toNow] = [upTo(old, i, link?.old ?? Infinity), upTo(now, j, link?.now ?? Infinity)];
    groups.push(...matchRange(versions, old.slice(i, toOld), now.slice(j, toNow)));
    if (link) groups.push(groupOf(link));
    [i, j] = [toOld + 1, toNow + 1];
  }
  return groups;
}

function matchRange(versions: Versions, old: readonly number[], now: readonly number[]): Group[] {
  const cells = old.length * now.length;
  if (cells > LARGE_GAP) {
    const chain = heaviestRising(uniqueLinks(versions, old, now));
    if (chain.length) return matchBetween(versions, old, now, chain);
  }
  if (cells > HUGE_GAP) {
    const chain = heaviestRising(bestOfEach(alikeLinks(versions, old, now).filter((link) => link.weight >= CLEARLY_ALIKE)));
    if (chain.length) return matchBetween(versions, old, now, chain);
  }
  return matchGap(versions, old, now);
}

function groupOf(link: Link): Group {
  return { old: [link.old], now: [link.now] };
}

function weightOf(versions: Versions, group: Group): number {
  return group.old.reduce((sum, index) => sum + Math.log2(2 + versions.old[index]!.weight), 0);
}

function changeOf(versions: Versions, { old, now }: Group, inPlace: boolean): BlockChange {
  if (now.length > 1) return 'split';
  if (old.length > 1) return 'merged';
  const same = versions.old[old[0]!]!.exact === versions.now[now[0]!]!.exact;
  if (inPlace) return same ? 'same' : 'edited';
  return same ? 'moved' : 'moved-edited';
}

/** The order of the new version; a gone block comes after the match of the old block before it. */
function inOrder(present: readonly BlockMatch[], gone: readonly BlockMatch[]): BlockMatch[] {
  const sorted = [...present].sort((a, b) => a.now[0]! - b.now[0]!);
  const after = new Map<BlockMatch | undefined, BlockMatch[]>();
  const byOld = new Map(present.flatMap((match) => match.old.map((index) => [index, match] as const)));
  let before: BlockMatch | undefined;
  let next = 0;
  for (const match of gone) {
    for (; next < match.old[0]!; next++) before = byOld.get(next) ?? before;
    const list = after.get(before);
    if (list) list.push(match);
    else after.set(before, [match]);
  }
  return [...(after.get(undefined) ?? []), ...sorted.flatMap((match) => [match, ...(after.get(match) ?? [])])];
}
