import { carriesOf, type Carry } from '../shared/drift/carry/carry-over';
import { replaceText } from '../shared/letter/replace-text';
import type { LetterSession } from './session';

/** What of the change in the pair in hand can be carried over to its other side. */
export function carriesInHand(session: LetterSession): readonly Carry[] {
  const { hand } = session.snapshot();
  return hand && !session.readOnly ? carriesOf(hand, session.findings.snapshot().names) : [];
}

/** Makes these changes on the other side, as one step of undo, and shows the first of them; the person then reads and confirms. */
export function carryOver(session: LetterSession, carries: readonly Carry[] = carriesInHand(session)): void {
  const [first] = carries;
  if (!first || !session.do('other', () => replaceText(session.letter, carries))) return session.tell('nothing-to-carry');
  session.select(first.side, first.block, first.from, first.from + first.insert.length);
  session.tell('carried');
}
