import type { BlockWords, Versions } from './block-words';
import type { Group } from './gap';
import type { Identity } from './identity';
import { letterLikeness, likeness, sharedWeight } from './likeness';

/** Kinds of which a place has one: what stands there now came for what stood there, whatever its words. */
const ONE_OF_A_KIND: readonly string[] = ['date', 'salutation', 'rule'];
/** The least likeness of blocks that are alone between matched neighbours. Half of it is the evidence of their place. */
const WORDS_ALIKE = 0.22;
const LETTERS_ALIKE = 0.4;
/** Letters are compared in short lines only: in long ones they are always much alike. */
const SHORT = 12;

/**
 * Blocks left over between two neighbours that stayed in place, as many new as old, each of its opposite's kind: those that are faintly
 * alike were edited much (`15 July 2023` → `20 August 2024`).
 * Where ids tell the versions of one letter, blocks of different ids are not taken for each other on faint evidence.
 * @param settled the groups that stayed in place, in order; @param groups all groups
 */
export function fillSlots(versions: Versions, settled: readonly Group[], groups: readonly Group[], ids?: Identity): Group[] {
  const taken = { old: new Set(groups.flatMap((group) => group.old)), now: new Set(groups.flatMap((group) => group.now)) };
  const freeIn = (version: 'old' | 'now', from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k).filter((index) => !taken[version].has(index));
  const found: Group[] = [];
  let [fromOld, fromNow] = [0, 0];
  for (const { old, now } of [...settled, { old: [versions.old.length], now: [versions.now.length] }]) {
    const left = freeIn('old', fromOld, old[0]!);
    const came = freeIn('now', fromNow, now[0]!);
    if (left.length === came.length) {
      left.forEach((index, k) => {
        if (fits(versions.old[index]!, versions.now[came[k]!]!, versions.rarity, ids !== undefined)) found.push({ old: [index], now: [came[k]!] });
      });
    }
    [fromOld, fromNow] = [old.at(-1)! + 1, now.at(-1)! + 1];
  }
  return found;
}

function fits(a: BlockWords, b: BlockWords, rarity: readonly number[], otherIds: boolean): boolean {
  if (a.kind !== b.kind) return false;
  if (ONE_OF_A_KIND.includes(a.kind)) return true;
  if (otherIds) return false;
  if (likeness(sharedWeight(a, b, rarity), a, b) >= WORDS_ALIKE) return true;
  return Math.max(a.words.length, b.words.length) <= SHORT && letterLikeness(a.text, b.text) >= LETTERS_ALIKE;
}
