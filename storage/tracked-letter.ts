import { letterToRecord } from '../shared/drift/record-letter';
import { StatusReader } from '../shared/drift/status';
import { Letter, type Author } from '../shared/letter/letter';
import { LetterReader } from '../shared/letter/reader';
import { SIDES } from '../shared/letter/side';
import { enterRevision } from '../shared/revisions/revision-entries';
import { dayText, revisionOf, type Revision, type RevisionAbout } from '../shared/revisions/revision';
import { updateLetter } from '../shared/revisions/update-letter';
import { loadLexicon } from './lexicon';
import { alignFiles, importBoth, letterOf, takeExtras, type AlignOptions, type AlignedFiles, type NewLetter } from './new-letter';
import { beginningWithAll } from './revisions';
import { nameWithoutSide } from './side-name';

/** How the two revisions are called, in the language of who reads the files. */
export interface TrackedTitles {
  readonly before: string;
  readonly after: string;
}

export const TRACKED_TITLES: TrackedTitles = { before: 'Before the tracked changes', after: 'With the tracked changes' };

/** A letter that is nowhere on disk yet, and what its file holds besides: its record. */
export interface TrackedLetter extends NewLetter, Pick<AlignedFiles, 'dropped' | 'extras'> {
  readonly others: ReadonlyMap<string, Uint8Array>;
}

/**
 * Makes a letter of two files whose tracked changes become its two latest revisions: the first holds the texts as if all were rejected, the
 * second as if all were accepted, and so stands the letter. Blocks that the changes left alone keep their ids. Both revisions bear today's date.
 * Undefined for files without tracked changes.
 */
export async function newLetterWithChanges(enPath: string, frPath: string, { author, titles = TRACKED_TITLES, ...options }: AlignOptions & { readonly author: Author; readonly titles?: TrackedTitles }): Promise<TrackedLetter | undefined> {
  const after = await importBoth(enPath, frPath, { ...options, tracked: 'accept' });
  if (!SIDES.some((side) => after.extras[side].tracked)) return undefined;
  const before = await alignFiles(enPath, frPath, { ...options, tracked: 'reject' });
  const { doc } = letterOf({ blocks: before.blocks, pairs: before.pairs }, nameWithoutSide(enPath), author);
  const letter = new Letter(doc);
  const first = record(letter, titles.before, [], author);
  const lexicon = await loadLexicon();
  doc.transact(() => updateLetter(letter, after.blocks, author, { lexicon }));
  const second = record(letter, titles.after, [first], author);
  // The letter now stands as the later text does, block by block.
  for (const side of SIDES) takeExtras(letter, side, after.extras[side], author);
  return { doc, pairs: pairsNow(letter), others: beginningWithAll([first, second]), dropped: after.dropped, extras: after.extras };
}

function record(letter: Letter, title: string, parents: readonly Revision[], author: Author): Revision {
  const reader = new LetterReader(letter);
  const statuses = new StatusReader(letter, reader);
  const at = author.now();
  const about: RevisionAbout = { date: dayText(at), title, by: author.person, at: at.toISOString() };
  const revision = revisionOf(about, letterToRecord(letter, reader, statuses.statuses), parents.map(({ hash }) => hash));
  statuses.destroy();
  reader.destroy();
  letter.doc.transact(() => enterRevision(letter, revision));
  return revision;
}

function pairsNow(letter: Letter): NewLetter['pairs'] {
  const reader = new LetterReader(letter);
  const pairs = reader.pairs.map(({ id, at, en, fr }) => ({ id, en: en.map((_, i) => at.en + i), fr: fr.map((_, i) => at.fr + i), score: 1 }));
  reader.destroy();
  return pairs;
}
