import type { PairStatus } from '../drift/status';
import type { Letterhead } from '../letter/letterhead';
import { SIDES, type BySide } from '../letter/side';
import { comparedRecord } from '../revisions/compared-letter';
import type { Revision } from '../revisions/revision';
import type { DriftState } from '../drift/drift';
import type { FinishedLetter, FinishedPair } from './finished';
import type { Profile } from '../checks/profile';

/** What a finished letter has besides its words. */
export interface FinishWith {
  readonly letterhead: Letterhead;
  readonly profile: Profile;
  /** Who sends it; empty for nobody. */
  readonly author: string;
}

/** The letter that a revision holds, ready to be written out. It bears the revision's date. */
export function finishedRevision({ about, letter }: Pick<Revision, 'about' | 'letter'>, extra: FinishWith): FinishedLetter {
  const { pairs } = comparedRecord(letter);
  return {
    title: letter.title, date: about.date, author: extra.author, letterhead: extra.letterhead, languages: languagesOf(extra.profile),
    blocks: { en: letter.en, fr: letter.fr },
    pairs: letter.pairs.map(({ id, state }, i): FinishedPair => ({ id, state: state as DriftState, ...pairs[i]! })),
  };
}

/** The letter as it stands, ready to be written out. */
export function finishedNow(title: string, date: string, statuses: readonly PairStatus[], blocks: FinishedLetter['blocks'], extra: FinishWith): FinishedLetter {
  return {
    title, date, author: extra.author, letterhead: extra.letterhead, languages: languagesOf(extra.profile), blocks,
    pairs: statuses.map(({ pair, drift }): FinishedPair => {
      const [en, fr] = SIDES.map((side) => pair[side].map((_, i) => pair.at[side] + i));
      return { id: pair.id, state: drift.state, en: en!, fr: fr! };
    }),
  };
}

/** English as it is written where that French is: of Canada beside Canadian French, else of Britain. */
function languagesOf(profile: Profile): BySide<string> {
  return { en: profile === 'fr-CA' ? 'en-CA' : 'en-GB', fr: profile };
}
