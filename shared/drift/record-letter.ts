import type { Letter } from '../letter/letter';
import type { LetterReader } from '../letter/reader';
import type { RecordedLetter, RecordedPair } from '../revisions/revision';
import type { PairStatus } from './status';

/** The letter as a revision holds it: both sides, alignment, drift, and the findings that were dismissed. */
export function letterToRecord(letter: Letter, reader: LetterReader, statuses: readonly PairStatus[]): RecordedLetter {
  const pairs = statuses.map(({ pair, drift, confirmation }): RecordedPair => ({
    id: pair.id, en: pair.en.map(({ id }) => id), fr: pair.fr.map(({ id }) => id), state: drift.state,
    ...(drift.class ? { class: drift.class } : {}), ...(confirmation ? { confirmed: confirmation } : {}),
  }));
  return { id: letter.id, title: letter.title, en: reader.side('en').blocks, fr: reader.side('fr').blocks, pairs, dismissed: Object.fromEntries(letter.dismissed.entries()) };
}
