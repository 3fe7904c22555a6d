import type { Json } from '../letter/block';
import type { Author, Letter } from '../letter/letter';
import type { Side } from '../letter/side';
import type { Revision, RevisionAbout } from './revision';

/** What the living letter says of a recorded revision, so that people who share it know of each other's. */
export interface RevisionEntry extends RevisionAbout {
  readonly parents: readonly string[];
}

/** That a revision was sent out. */
export interface Issued {
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** What stood open at the time and why it was sent all the same; absent where nothing did. */
  readonly waived?: { readonly reason: string; readonly open: readonly string[] };
}

/** That a person approves one side of a revision as it stands. */
export interface Approval {
  readonly side: Side;
  readonly by: string;
  readonly at: string;
  /** SHA-256 of the side's content: what was approved. */
  readonly content: string;
}

const ISSUED = '/issued';

/** Tells of a recorded revision. To be called in a transaction of the person's. */
export function enterRevision(letter: Letter, { hash, parents, about }: Pick<Revision, 'hash' | 'parents' | 'about'>): void {
  if (!letter.revisions.has(hash)) letter.revisions.set(hash, { ...about, parents } as unknown as Json);
}

/** Marks a revision as sent out; one that is keeps its first mark. To be called in a transaction of the person's. */
export function issueRevision(letter: Letter, hash: string, author: Author, waived?: Issued['waived']): void {
  if (letter.revisions.has(hash + ISSUED)) return;
  letter.revisions.set(hash + ISSUED, { by: author.person, at: author.now().toISOString(), ...(waived ? { waived } : {}) } as unknown as Json);
}

/** Whether, when and by whom a revision was sent out. */
export function issuedOf(letter: Letter, hash: string): Issued | undefined {
  const value = letter.revisions.get(hash + ISSUED) as unknown as Issued | undefined;
  return typeof value?.at === 'string' ? value : undefined;
}

/** Approves a side of a revision; the same person's later approval takes the place of an earlier one. To be called in a transaction of theirs. */
export function approveSide(letter: Letter, hash: string, side: Side, content: string, author: Author): void {
  const value: Approval = { side, by: author.person, at: author.now().toISOString(), content };
  letter.approvals.set(`${hash}/${side}/${author.person}`, value as unknown as Json);
}

/** The approvals of a revision, English first, then by time. */
export function approvalsOf(letter: Letter, hash: string): Approval[] {
  const found = [...letter.approvals.entries()].flatMap(([key, value]) => (key.startsWith(`${hash}/`) ? [value as unknown as Approval] : []));
  return found.filter(({ side, at }) => (side === 'en' || side === 'fr') && typeof at === 'string').sort((a, b) => a.side.localeCompare(b.side) || a.at.localeCompare(b.at));
}
