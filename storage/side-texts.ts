import type * as Y from 'yjs';
import { writeMarkdown } from '../shared/exchange/markdown-out';
import { Letter } from '../shared/letter/letter';
import { readSide } from '../shared/letter/read-side';
import type { SideTexts } from './letter-file';

/** The words of a letter's sides as Markdown, for `en.md` and `fr.md` in its file. */
export function sideTexts(doc: Y.Doc): SideTexts {
  const letter = new Letter(doc);
  return { en: writeMarkdown(readSide(letter, 'en').blocks), fr: writeMarkdown(readSide(letter, 'fr').blocks) };
}
