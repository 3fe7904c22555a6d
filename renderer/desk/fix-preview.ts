import type { BlockEdit } from '../../shared/letter/replace-text';

/** A change as a person is shown it: the whole words it touches, before and after. */
export interface ShownChange {
  readonly side: BlockEdit['side'];
  readonly before: string;
  readonly after: string;
}

/** Words longer than this (characters) are shown from the change on. */
const LONGEST_WORD = 24;

/**
 * An edit widened to whole words on both sides, so that it can be read by itself: the second `the` of `urge the the council` taken
 * out is `the the` → `the`; a space made a no-break one is `mot :` → `mot :` with the words beside it.
 */
export function shownChange({ side, from, to, insert }: BlockEdit, text: string): ShownChange {
  const head = /\S*$/.exec(text.slice(Math.max(0, from - LONGEST_WORD), from))![0];
  const tail = /^\S*/.exec(text.slice(to, to + LONGEST_WORD))![0];
  return { side, before: head + text.slice(from, to) + tail, after: head + insert + tail };
}
