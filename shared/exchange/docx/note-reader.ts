import { StoryReader } from './story';
import { blockText, isText, type BlockDraft, type Run } from '../../letter/block';
import type { Context } from './context';
import type { NamedNote } from './note-names';
import type { XmlElement } from '../xml/parse';

/**
 * Reads the text of a note onto the end of `blocks`: a paragraph is a block, labels of lists stand in their text. Answers whether it has any. A sign of the
 * author's own stands in the note as text too: it is left out there, as the reference has it.
 */
export function readNote(note: NamedNote, element: XmlElement, context: Context, blocks: BlockDraft[]): boolean {
  const from = blocks.length;
  new StoryReader(context, blocks, { kind: 'note', note: note.name }).read(element);
  const first = blocks[from];
  if (first && note.sign !== undefined) {
    const runs = withoutSign(first.runs, note.sign);
    if (runs.length > 0) {
      blocks[from] = { ...first, runs };
      context.comments.moveBack(from, blockText(first).length - blockText({ runs }).length);
    }
  }
  return blocks.length > from;
}

function withoutSign(runs: readonly Run[], sign: string): readonly Run[] {
  const [first, ...rest] = runs;
  if (!first || !isText(first) || !first.text.startsWith(sign)) return runs;
  // "a" may be the note's first word.
  if (/\p{L}/u.test(sign) && first.marks?.superscript !== true) return runs;
  const text = first.text.slice(sign.length).replace(/^[ \u00A0]+/, '');
  if (text !== '') return [{ ...first, text }, ...rest];
  const [next, ...others] = rest;
  return next && isText(next) ? [{ ...next, text: next.text.replace(/^[ \u00A0]+/, '') }, ...others].filter((run) => !isText(run) || run.text !== '') : rest;
}
