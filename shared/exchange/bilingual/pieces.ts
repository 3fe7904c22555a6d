import { isText, type BlockDraft, type EmbedRun, type Json, type Run } from '../../letter/block';
import { normalRuns } from '../../revisions/normal-runs';

/** A mark over words, as translators' files write it: nested, never overlapping. */
export interface MarkPiece {
  readonly mark: string;
  readonly value: Json;
  readonly inner: readonly Piece[];
}

/** Text as translators' files hold it. `paragraph` stands between two blocks of one side of a pair. */
export type Piece = { readonly text: string } | { readonly embed: EmbedRun['embed'] } | MarkPiece | { readonly paragraph: true };

/** The blocks of one side of a pair as one text. */
export function piecesOf(blocks: readonly BlockDraft[]): Piece[] {
  return blocks.flatMap((block, i): Piece[] => [...(i > 0 ? [{ paragraph: true } as const] : []), ...nested(normalRuns(block.runs))]);
}

/** Runs as a tree: where marks begin at the same place, the one that lasts longest is outside, so that there are as few codes as can be. */
function nested(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < runs.length;) {
    const run = runs[at]!;
    const outer = longest(runs, at);
    if (outer) {
      const stretch = runs.slice(at, at + outer.length).map((one): Run => without(one, outer.mark));
      pieces.push({ mark: outer.mark, value: outer.value, inner: nested(normalRuns(stretch)) });
      at += outer.length;
    } else {
      pieces.push(isText(run) ? { text: run.text } : { embed: run.embed });
      at += 1;
    }
  }
  return pieces;
}

function longest(runs: readonly Run[], at: number): { readonly mark: string; readonly value: Json; readonly length: number } | undefined {
  let best: { mark: string; value: Json; length: number } | undefined;
  for (const [mark, value] of Object.entries(runs[at]!.marks ?? {})) {
    const key = JSON.stringify(value);
    let length = 1;
    while (at + length < runs.length && JSON.stringify(runs[at + length]!.marks?.[mark]) === key) length += 1;
    if (!best || length > best.length) best = { mark, value, length };
  }
  return best;
}

function without(run: Run, mark: string): Run {
  const { [mark]: _gone, ...marks } = run.marks ?? {};
  return { ...(isText(run) ? { text: run.text } : { embed: run.embed }), ...(Object.keys(marks).length ? { marks } : {}) };
}
