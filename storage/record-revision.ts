import type { Author } from '../shared/letter/letter';
import { Letter } from '../shared/letter/letter';
import { LetterReader } from '../shared/letter/reader';
import { letterToRecord } from '../shared/drift/record-letter';
import { StatusReader } from '../shared/drift/status';
import { enterRevision } from '../shared/revisions/revision-entries';
import { headsOf, revisionOf, sameLetter, type Revision, type RevisionAbout } from '../shared/revisions/revision';
import type { LetterOwner } from './owner';
import { recordedLetter, type StoredRevision } from './revisions';

/** What came of recording. */
export interface Recorded {
  readonly revision: Pick<Revision, 'hash' | 'parents' | 'about'>;
  /** A revision before it that holds the same letter. */
  readonly same?: StoredRevision;
  /** Whether it is new; not so when the same letter was recorded already with this date and title. */
  readonly fresh: boolean;
}

/**
 * Records the letter as it stands: it follows the revisions that no other follows yet. The file is saved with it before anything
 * tells of it. Rejects with a `BadFile` when it cannot be saved; nothing is recorded then.
 */
export async function recordRevision(owner: LetterOwner, given: Pick<RevisionAbout, 'date' | 'title' | 'note'>, author: Author): Promise<Recorded> {
  const letter = new Letter(owner.doc);
  const reader = new LetterReader(letter);
  const statusReader = new StatusReader(letter, reader);
  const content = letterToRecord(letter, reader, statusReader.statuses);
  statusReader.destroy();
  reader.destroy();
  const { list } = owner.revisions;
  const heads = headsOf(list);
  const same = list.filter(({ hash, broken }) => broken === undefined && heads.includes(hash)).find((stored) => sameLetter(recordedLetter(stored), content));
  if (same && same.about.date === given.date && same.about.title === given.title && (given.note === undefined || given.note === same.about.note)) return { revision: same, same, fresh: false };
  const revision = revisionOf({ ...given, by: author.person, at: author.now().toISOString() }, content, heads);
  await owner.keepRevision(revision, (doc) => doc.transact(() => enterRevision(letter, revision)));
  return { revision, fresh: true, ...(same ? { same } : {}) };
}
