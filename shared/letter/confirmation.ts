import type { Json } from './block';
import type { Letter } from './letter';
import type { Pair } from './pairs';
import { SIDES, type BySide, type Side } from './side';

/** A person said: this pair is in sync as it stands. One value in the letter, so that two people's sides never mix. */
export interface Confirmation extends BySide<readonly string[]> {
  /** SHA-256 of each side's content then; the content itself is in the letter's `texts`. */
  readonly enHash: string;
  readonly frHash: string;
  readonly by: string;
  /** When, as an ISO 8601 date and time in UTC. */
  readonly at: string;
  /** Why no change was needed, if the person said so. */
  readonly why?: string;
}

const SUFFIX = '/confirmed';

export function confirmedKey(pair: string): string {
  return pair + SUFFIX;
}

const isStrings = (value: Json | undefined): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');

/** A confirmation as the letter holds it, or undefined when the value is not in a shape that we know. */
export function parseConfirmation(value: Json | undefined): Confirmation | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { en, fr, enHash, frHash, by, at, why } = value as { readonly [key: string]: Json };
  if (!isStrings(en) || !isStrings(fr) || typeof enHash !== 'string' || typeof frHash !== 'string') return undefined;
  return {
    en, fr, enHash, frHash, by: typeof by === 'string' ? by : '', at: typeof at === 'string' ? at : '',
    ...(typeof why === 'string' && why ? { why } : {}),
  };
}

/** All confirmations by pair id. */
export function readConfirmations(letter: Letter): Map<string, Confirmation> {
  const found = new Map<string, Confirmation>();
  for (const [key, value] of letter.pairs.entries()) {
    if (!key.endsWith(SUFFIX)) continue;
    const confirmation = parseConfirmation(value);
    if (confirmation) found.set(key.slice(0, -SUFFIX.length), confirmation);
  }
  return found;
}

/** Keeps a confirmation and the texts it was given for. To be called in a transaction of the person's. */
export function writeConfirmation(letter: Letter, pair: string, confirmation: Confirmation, texts: BySide<string>): void {
  for (const [hash, text] of [[confirmation.enHash, texts.en], [confirmation.frHash, texts.fr]] as const) {
    if (!letter.texts.has(hash)) letter.texts.set(hash, text);
  }
  letter.pairs.set(confirmedKey(pair), confirmation as unknown as Json);
}

/**
 * The pairs whose confirmation no longer speaks of them, because a confirmed member now stands in another pair: both the pair
 * it left and the pair it came to. A member that is gone moved nowhere. Where several confirmations name a block, the latest counts.
 */
export function movedPairs(pairs: readonly Pair[], confirmations: ReadonlyMap<string, Confirmation>): Set<string> {
  const moved = new Set<string>();
  for (const side of SIDES) {
    const stands = new Map<string, string>();
    for (const pair of pairs) for (const block of pair[side]) stands.set(block.id, pair.id);
    const said = latestPairs(confirmations, side);
    for (const [block, { pair }] of said) {
      const now = stands.get(block);
      if (now === undefined || now === pair) continue;
      moved.add(now).add(pair);
    }
    for (const [pair, confirmation] of confirmations) {
      if (confirmation[side].some((block) => (stands.get(block) ?? pair) !== pair)) moved.add(pair);
    }
  }
  return moved;
}

/** For every block that a confirmation names, the pair and time of the latest one. */
function latestPairs(confirmations: ReadonlyMap<string, Confirmation>, side: Side): Map<string, { readonly pair: string; readonly at: string }> {
  const latest = new Map<string, { readonly pair: string; readonly at: string }>();
  for (const [pair, { at, [side]: members }] of confirmations) {
    for (const block of members) {
      const known = latest.get(block);
      if (!known || known.at < at || (known.at === at && known.pair < pair)) latest.set(block, { pair, at });
    }
  }
  return latest;
}
