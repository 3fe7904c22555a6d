import type * as Y from 'yjs';
import { contentOf } from '../shared/drift/content';
import { hashOf } from '../shared/letter/canonical';
import { writeConfirmation } from '../shared/letter/confirmation';
import { letterDoc } from '../shared/letter/doc';
import { beginLetter } from '../shared/letter/edits';
import { Letter, type Author } from '../shared/letter/letter';
import { LetterReader } from '../shared/letter/reader';
import type { BySide } from '../shared/letter/side';
import { BadFile } from '../shared/exchange/bad-file';
import { comparedRecord } from '../shared/revisions/compared-letter';
import { writePredecessor } from '../shared/revisions/predecessor';
import { enterRevision } from '../shared/revisions/revision-entries';
import type { RecordedPair } from '../shared/revisions/revision';
import { beginningWith, recordedLetter, type StoredRevision } from './revisions';

/** A letter that follows another one, and is nowhere on disk yet. */
export interface Successor {
  readonly doc: Y.Doc;
  /** What its file holds besides: a record that begins with the revision it follows. */
  readonly others: ReadonlyMap<string, Uint8Array>;
}

/**
 * Begins a letter from a revision of another one: both sides, the pairs, and who confirmed those that were in sync, all under ids of its own; a pair
 * that was not in sync is to be confirmed anew, and findings that were dismissed are looked at anew. The revision stands first in its record as it is.
 * @param title the new letter's; that of the letter before unless told
 * @param path names the letter before, for the error
 * @throws BadFile for a revision that is not as it was recorded
 */
export function successorOf(revision: StoredRevision, path: string, author: Author, title?: string): Successor {
  if (revision.broken !== undefined) throw new BadFile(path, revision.broken);
  const recorded = recordedLetter(revision);
  const { pairs } = comparedRecord(recorded);
  const doc = letterDoc();
  const letter = new Letter(doc);
  doc.transact(() => {
    beginLetter(letter, title ?? recorded.title, recorded, pairs, author);
    writePredecessor(letter, { letter: recorded.id, hash: revision.hash, date: revision.about.date, title: revision.about.title });
    enterRevision(letter, revision);
  });
  doc.transact(() => confirmAsBefore(letter, recorded.pairs, pairs));
  return { doc, others: beginningWith(revision) };
}

/** Confirms what was in sync, by those who confirmed it and when they did; a change of look since is taken as confirmed. */
function confirmAsBefore(letter: Letter, recorded: readonly RecordedPair[], places: readonly BySide<readonly number[]>[]): void {
  const reader = new LetterReader(letter);
  const pairs = new Map(reader.pairs.map((pair) => [`${pair.at.en} ${pair.at.fr}`, pair]));
  recorded.forEach(({ state, confirmed }, i) => {
    const pair = pairs.get(`${places[i]!.en[0] ?? -1} ${places[i]!.fr[0] ?? -1}`);
    if (state !== 'in-sync' || !confirmed || !pair) return;
    const texts = { en: contentOf(pair.en), fr: contentOf(pair.fr) };
    const members = { en: pair.en.map(({ id }) => id), fr: pair.fr.map(({ id }) => id) };
    writeConfirmation(letter, pair.id, { ...confirmed, ...members, enHash: hashOf(texts.en), frHash: hashOf(texts.fr) }, texts);
  });
  reader.destroy();
}
