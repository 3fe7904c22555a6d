import * as Y from 'yjs';
import { confirmPair } from '../shared/drift/status';
import { letterDoc } from '../shared/letter/doc';
import { blockText } from '../shared/letter/block';
import { beginLetter, insertBlocks } from '../shared/letter/edits';
import { Letter, type Author } from '../shared/letter/letter';
import { readSide } from '../shared/letter/read-side';
import { LetterReader } from '../shared/letter/reader';
import { FORMAT_VERSION, MINIMUM_READER_VERSION } from '../storage/manifest';
import { packLetter } from '../storage/letter-file';
import type { Revision } from '../shared/revisions/revision';
import { readRevisions, REVISIONS, withRevision } from '../storage/revisions';
import { sideTexts } from '../storage/side-texts';
import { recordOf, sampleRevisions } from './sample-revisions';
import { goldPairs, sampleDrifts, sampleLetter, sampleTitle, type DriftEdit } from './sample-letter';

const CONFIRMED = '2025-03-03T09:00:00.000Z';

/** Counts where a program draws at random, so that the same source makes the same file. */
function sampleAuthor(): Author {
  let serial = 0;
  return { person: 'Amélie', now: () => new Date(CONFIRMED), newId: () => `sample${serial++}` };
}

/** Makes one edit, by the blocks as they were numbered before any edit. */
function applyEdit(letter: Letter, edit: DriftEdit, ids: { readonly en: readonly string[]; readonly fr: readonly string[] }, author: Author): void {
  const { side } = edit;
  const { blocks, starts } = readSide(letter, side);
  const index = blocks.findIndex(({ id }) => id === ids[side]['inserted' in edit ? edit.after : edit.block]);
  const block = blocks[index]!;
  const text = blockText(block);
  if ('inserted' in edit) {
    insertBlocks(letter, side, starts[index]! + text.length, [edit.inserted], author);
    return;
  }
  const at = starts[index]! + text.indexOf(edit.from);
  // Written behind the old words, the new ones take on their marks.
  letter.text[side].insert(at + edit.from.length, edit.to);
  letter.text[side].delete(at, edit.from.length);
}

/**
 * The sample letter with all pairs confirmed on one day, and then edited where `sampleDrifts` says: a letter to learn on; and its three
 * revisions.
 */
export function sampleDoc(): { readonly doc: Y.Doc; readonly revisions: readonly Revision[] } {
  const doc = letterDoc();
  doc.clientID = 1;
  const letter = new Letter(doc);
  const author = sampleAuthor();
  beginLetter(letter, sampleTitle.en, sampleLetter, goldPairs.map(([en, fr]) => ({ en, fr })), author);
  const reader = new LetterReader(letter);
  doc.transact(() => {
    for (const pair of reader.pairs) confirmPair(letter, pair, author);
  });
  const sent = recordOf(doc);
  const ids = { en: reader.side('en').blocks.map(({ id }) => id), fr: reader.side('fr').blocks.map(({ id }) => id) };
  for (const edit of sampleDrifts.flatMap((drift) => drift.edits)) applyEdit(letter, edit, ids, author);
  return { doc, revisions: sampleRevisions(sent, doc, author) };
}

/** The sample letter's `.visavis` file. */
export async function sampleVisavis(): Promise<Uint8Array> {
  const { doc, revisions } = sampleDoc();
  const letter = new Letter(doc);
  const manifest = {
    formatVersion: FORMAT_VERSION, minimumReaderVersion: MINIMUM_READER_VERSION, letterId: letter.id, title: letter.title, created: CONFIRMED, modified: CONFIRMED, more: {},
  };
  let others: ReadonlyMap<string, Uint8Array> = new Map();
  for (const revision of revisions) others = withRevision(others, readRevisions(others.get(REVISIONS)), revision);
  return packLetter({ state: Y.encodeStateAsUpdate(doc), manifest, sides: sideTexts(doc), others });
}
