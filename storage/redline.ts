import { profileOf } from '../shared/checks/profile';
import { languagesOf } from '../shared/exchange/finish';
import { writeRedline } from '../shared/exchange/redline';
import type { Letter } from '../shared/letter/letter';
import type { Side } from '../shared/letter/side';
import type { ComparedLetter } from '../shared/revisions/compare';
import { zipParts } from './zip';

/** Two points of a letter, and who is said to have changed the one into the other. */
export interface RedlineOf {
  readonly before: ComparedLetter;
  readonly after: ComparedLetter;
  readonly from: string;
  readonly to: string;
  readonly author: string;
  /** When the changes are said to have been made. */
  readonly at: Date;
}

/** What lies between two points of a letter as the bytes of a Word file with tracked changes. */
export function redlineBytes(letter: Letter, sides: readonly [Side] | readonly [Side, Side], { before, after, from, to, author, at }: RedlineOf): Promise<Uint8Array> {
  const languages = languagesOf(profileOf(letter));
  const date = `${at.toISOString().slice(0, 19)}Z`;
  return zipParts(writeRedline({ before, after }, { title: letter.title, sides, languages, from, to, author, date }), at);
}
