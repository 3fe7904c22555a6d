import type { Block, BlockDraft } from '../letter/block';
import { writeMarkdown } from './markdown-out';
import { writePlainText } from './text-out';

/** Between the sides in one file: a rule, in Markdown and for the eye. */
const RULE = '\n---\n\n';

/** Writes a side as a text. */
export type TextWriter = (blocks: readonly (Block | BlockDraft)[]) => string;

/** The text formats in which a letter can go out, by file extension. */
export const TEXT_WRITERS: Readonly<Record<string, TextWriter>> = { md: writeMarkdown, markdown: writeMarkdown, txt: writePlainText };

/** The sides' texts as one file; a side without text leaves no rule behind. */
export function joinSides(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(RULE);
}
