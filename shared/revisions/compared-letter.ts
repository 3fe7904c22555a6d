import { SIDES, type Side } from '../letter/side';
import type { LetterReader } from '../letter/reader';
import type { ComparedLetter } from './compare';
import type { RecordedLetter } from './revision';

/** A recorded letter, ready to be compared. */
export function comparedRecord(letter: RecordedLetter): ComparedLetter {
  const places = (side: Side) => new Map(letter[side].map(({ id }, index) => [id, index]));
  const at = { en: places('en'), fr: places('fr') };
  const indexes = (ids: readonly string[], side: Side) => ids.flatMap((id) => at[side].get(id) ?? []);
  return { en: letter.en, fr: letter.fr, pairs: letter.pairs.map(({ en, fr }) => ({ en: indexes(en, 'en'), fr: indexes(fr, 'fr') })) };
}

/** A letter as it stands, ready to be compared. */
export function comparedNow(reader: LetterReader): ComparedLetter {
  const [en, fr] = SIDES.map((side) => reader.side(side).blocks);
  return { en: en!, fr: fr!, pairs: reader.pairs.map((pair) => ({ en: pair.en.map((_, i) => pair.at.en + i), fr: pair.fr.map((_, i) => pair.at.fr + i) })) };
}
