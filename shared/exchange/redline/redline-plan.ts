import type { Side } from '../../letter/side';
import type { Named } from '../../revisions/identity';
import { NotePlanner, renamed, sharedNames, textAndNotes } from './notes';
import { planBody } from './story';
import type { RedlinePlan } from './plan';

/**
 * What lies between two versions of a side, as a text with tracked changes: `rejected` gives the old version exactly, `accepted` the new.
 * Blocks are matched by what they hold (equal ids are further evidence); within a block that stayed, sentences, then words.
 */
export function redlinePlan(before: readonly Named[], after: readonly Named[], side: Side): RedlinePlan {
  const [own, now] = [textAndNotes(before), textAndNotes(after)];
  const names = sharedNames(own, now);
  const old = { text: renamed(own.text, names), notes: new Map([...own.notes].map(([name, blocks]) => [names.get(name) ?? name, renamed(blocks, names)])) };
  const notes = new NotePlanner(old, now, names, side);
  const elements = notes.inElements(planBody(old.text, now.text, side));
  return { elements, notes: notes.notes };
}
