import { blockText, type BlockDraft } from '../letter/block';
import { matchBlocks } from './match-blocks';

/**
 * Gives a version that came as plain text the look that its paragraphs had: plain text has no bold, no links and no headings, and
 * saying nothing of them is not taking them away. A block with the same words keeps its kind and marks; an edited one its kind.
 */
export function keepLook(old: readonly BlockDraft[], now: readonly BlockDraft[]): BlockDraft[] {
  const dressed = [...now];
  for (const match of matchBlocks(old, now)) {
    const [was, index] = [old[match.old[0] ?? -1], match.now[0]];
    if (!was || index === undefined || match.old.length > 1 || match.now.length > 1) continue;
    const draft = now[index]!;
    const sameWords = blockText(was) === blockText(draft);
    if (sameWords) dressed[index] = draftOf(was);
    else if (draft.kind === 'paragraph') dressed[index] = { ...draftOf(was), runs: draft.runs };
  }
  return dressed;
}

/** A block of the letter as a draft: without its id. */
function draftOf(block: BlockDraft): BlockDraft {
  const { kind, level, numeral, template, start, runs } = block;
  return {
    kind, runs, ...(level === undefined ? {} : { level }), ...(numeral === undefined ? {} : { numeral }),
    ...(template === undefined ? {} : { template }), ...(start === undefined ? {} : { start }),
  };
}
