import type { Block, Json } from '../letter/block';
import { canonical, hashOf } from '../letter/canonical';
import type { Confirmation } from '../letter/confirmation';
import type { BySide } from '../letter/side';

/** What a person says of a revision, and who recorded it when. */
export interface RevisionAbout {
  /** The day that the letter bears, `YYYY-MM-DD`. */
  readonly date: string;
  readonly title: string;
  readonly note?: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A pair as it was: its members by block id, and its drift. */
export interface RecordedPair extends BySide<readonly string[]> {
  readonly id: string;
  readonly state: string;
  readonly class?: string;
  readonly confirmed?: Confirmation;
}

/** A whole letter as it was. */
export interface RecordedLetter extends BySide<readonly Block[]> {
  /** The letter's own id. */
  readonly id: string;
  readonly title: string;
  /** In the order of the desk's rows. */
  readonly pairs: readonly RecordedPair[];
  /** The dismissals of findings, as the letter kept them. */
  readonly dismissed: { readonly [key: string]: Json };
}

/** A dated, named record of the whole letter, never changed. `hash` names it: that of its parents' hashes and of all it holds. */
export interface Revision {
  readonly hash: string;
  /** The revisions it follows: normally one, none for the first, several where two that were recorded apart come together. Sorted. */
  readonly parents: readonly string[];
  readonly about: RevisionAbout;
  readonly letter: RecordedLetter;
}

/** Makes the record that follows these parents. */
export function revisionOf(about: RevisionAbout, letter: RecordedLetter, parents: readonly string[]): Revision {
  const sorted = [...parents].sort();
  return { hash: hashOf(chained(sorted, canonical(about as unknown as Json), canonical(letter as unknown as Json)).join('')), parents: sorted, about, letter };
}

/** What a revision's hash is of, in pieces, given what it says of itself and the letter as canonical JSON: `parents ‖ content`. */
export function chained(parents: readonly string[], about: string, letter: string): readonly string[] {
  return [parents.join(' '), '\n{"about":', about, ',"letter":', letter, '}'];
}

/** A revision as one line: canonical JSON of its four fields. */
export function revisionLine({ hash, parents, about, letter }: Revision): string {
  return canonical({ hash, parents, about, letter } as unknown as Json);
}

/** Whether two letters are the same to a reader and to the desk: sides, alignment, drift, dismissals. */
export function sameLetter(a: RecordedLetter, b: RecordedLetter): boolean {
  return canonical(a as unknown as Json) === canonical(b as unknown as Json);
}

/** The revisions that no other follows: what the next one follows. */
export function headsOf(revisions: readonly Pick<Revision, 'hash' | 'parents'>[]): string[] {
  const followed = new Set(revisions.flatMap(({ parents }) => parents));
  return revisions.map(({ hash }) => hash).filter((hash) => !followed.has(hash)).sort();
}

/** Whether a text is a day of the calendar: `2023-02-30` is none. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.getUTCFullYear() > 0 && day.toISOString().startsWith(text);
}

/** A day where the person is, `YYYY-MM-DD`. */
export function dayText(at: Date): string {
  return `${String(at.getFullYear()).padStart(4, '0')}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
}
