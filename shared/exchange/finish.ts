import { StatusReader } from '../drift/status';
import { blockText, type BlockDraft } from '../letter/block';
import type { Letter } from '../letter/letter';
import { letterheadOf } from '../letter/letterhead';
import { LetterReader } from '../letter/reader';
import { otherSide, SIDES, type BySide, type Side } from '../letter/side';
import { comparedRecord } from '../revisions/compared-letter';
import type { RecordedLetter, RevisionAbout } from '../revisions/revision';
import type { DriftState } from '../drift/drift';
import { dayOfLetter } from './letter-date';
import type { FinishedLetter, FinishedPair } from './finished';
import { profileOf, type Profile } from '../checks/profile';

/** Signatories whose names go into a file's properties; a coalition's hundred would not help anyone there. */
const MOST_AUTHORS = 5;

/** What a letter says of how its words are finished, at whatever point of its past. It is sent by whom its letterhead names first, else by its signatories. */
function finishOf(letter: Letter, blocks: FinishedLetter['blocks']): Pick<FinishedLetter, 'author' | 'letterhead' | 'languages' | 'blocks'> {
  const letterhead = letterheadOf(letter);
  const signed = blocks.en.some(({ kind }) => kind === 'signatory') ? blocks.en : blocks.fr;
  const names = signed.filter(({ kind }) => kind === 'signatory').map((block) => blockText(block).split('\n')[0]!.trim()).filter(Boolean);
  const author = letterhead.lines.en[0]?.trim() || letterhead.lines.fr[0]?.trim() || names.slice(0, MOST_AUTHORS).join('; ');
  return { author, letterhead, languages: languagesOf(profileOf(letter)), blocks: { en: blocks.en, fr: blocks.fr } };
}

/** The letter as a revision of it recorded it, ready to be written out. It bears the revision's date. */
export function finishedRevision(letter: Letter, about: RevisionAbout, recorded: RecordedLetter): FinishedLetter {
  const { pairs } = comparedRecord(recorded);
  return {
    ...finishOf(letter, recorded), title: recorded.title, date: about.date,
    pairs: recorded.pairs.map(({ id, state }, i): FinishedPair => ({ id, state: state as DriftState, ...pairs[i]! })),
  };
}

/** The letter as it stands, ready to be written out. It bears the date that its date line says, else `today`. */
export function finishedNow(letter: Letter, today: string): FinishedLetter {
  const reader = new LetterReader(letter);
  const statuses = new StatusReader(letter, reader);
  const blocks = { en: reader.side('en').blocks, fr: reader.side('fr').blocks };
  const pairs = statuses.statuses.map(({ pair, drift }): FinishedPair => {
    const [en, fr] = SIDES.map((side) => pair[side].map((_, i) => pair.at[side] + i));
    return { id: pair.id, state: drift.state, en: en!, fr: fr! };
  });
  statuses.destroy();
  reader.destroy();
  return { ...finishOf(letter, blocks), title: letter.title, date: dayOfLetter(blocks) ?? today, pairs };
}

/** English as it is written where that French is: of Canada beside Canadian French, else of Britain. */
export function languagesOf(profile: Profile): BySide<string> {
  return { en: profile === 'fr-CA' ? 'en-CA' : 'en-GB', fr: profile };
}

/**
 * A letter as it is called in one language: where its title is the words of a heading, those of the heading that answers it there. A file in
 * French does not bear an English title.
 */
export function titledIn(letter: FinishedLetter, side: Side): FinishedLetter {
  const other = otherSide(side);
  const title = plainTitle(letter.title);
  const isTitle = (block: BlockDraft): boolean => block.kind === 'heading' && plainTitle(blockText(block)) === title;
  if (letter.blocks[side].some(isTitle)) return letter;
  const pair = letter.pairs.find((found) => found[other].some((index) => isTitle(letter.blocks[other][index]!)));
  const answer = pair?.[side].map((index) => letter.blocks[side][index]!).find(({ kind }) => kind === 'heading');
  const words = answer && plainTitle(blockText(answer));
  return words ? { ...letter, title: words } : letter;
}

const plainTitle = (text: string): string => text.replaceAll('\uFFFC', '').replace(/\s+/g, ' ').trim();
