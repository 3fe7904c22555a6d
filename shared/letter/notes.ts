import { isText, type BlockDraft, type EmbedRun, type Run } from './block';
import { numeralText } from './numerals';

/** What a reference in the text says of its note. */
export interface NoteReference {
  /** The note that it means: that of the side's note blocks whose `note` it is. */
  readonly name: string;
  /** An endnote: counted by itself, in small Roman numerals. */
  readonly end: boolean;
  /** A sign of the author's own (`*`) in place of a number; it does not count. */
  readonly sign?: string;
}

/** What an embed says as a note reference: `{note: name, end?: true, sign?: text}`; undefined for any other embed. */
export function noteReference(embed: EmbedRun['embed']): NoteReference | undefined {
  const { note, end, sign } = embed;
  if (typeof note !== 'string') return undefined;
  return { name: note, end: end === true, ...(typeof sign === 'string' && sign ? { sign } : {}) };
}

/** A note reference as a run. */
export function noteRun({ name, end, sign }: { readonly name: string; readonly end?: boolean; readonly sign?: string }): EmbedRun {
  return { embed: { note: name, ...(end ? { end } : {}), ...(sign ? { sign } : {}) } };
}

/** The note that a run refers to, if it is a reference. */
export function referenceOf(run: Run): NoteReference | undefined {
  return isText(run) ? undefined : noteReference(run.embed);
}

/**
 * The sign of every note that the blocks refer to, by its name: `1`, `2`, … for footnotes and `i`, `ii`, … for endnotes in the order of their
 * first references, or the author's own. Computed like list labels, never stored.
 */
export function noteSigns(blocks: readonly Pick<BlockDraft, 'runs'>[]): ReadonlyMap<string, string> {
  const signs = new Map<string, string>();
  const counts = { foot: 0, end: 0 };
  for (const block of blocks) {
    for (const run of block.runs) {
      const reference = referenceOf(run);
      if (!reference || signs.has(reference.name)) continue;
      const { name, end, sign } = reference;
      signs.set(name, sign ?? (end ? numeralText(++counts.end, 'lower-roman') : numeralText(++counts.foot, 'decimal')));
    }
  }
  return signs;
}
