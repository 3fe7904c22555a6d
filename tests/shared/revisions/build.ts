import * as Y from 'yjs';
import { confirmPair, StatusReader, type PairStatus } from '../../../shared/drift/status';
import { blockText, type BlockDraft } from '../../../shared/letter/block';
import { letterDoc } from '../../../shared/letter/doc';
import { beginLetter, type DraftPair } from '../../../shared/letter/edits';
import { History } from '../../../shared/letter/history';
import { Letter, type Author } from '../../../shared/letter/letter';
import { LetterReader } from '../../../shared/letter/reader';
import type { Side } from '../../../shared/letter/side';
import { matchBlocks } from '../../../shared/revisions/match-blocks';
import { normalRuns } from '../../../shared/revisions/normal-runs';

/** Blocks, one for each line: `# ` a heading, `1. ` a numbered item, `- ` a bullet, `@ ` a date, else a paragraph. */
export function drafts(...lines: readonly string[]): BlockDraft[] {
  return lines.map((line) => {
    const [, sign = '', text = ''] = /^(# |1\. |- |@ )?([^]*)$/.exec(line)!;
    const kind = { '# ': 'heading', '1. ': 'ordered', '- ': 'bullet', '@ ': 'date', '': 'paragraph' }[sign]!;
    return { kind, runs: text ? [{ text }] : [] };
  });
}

/** What became of the lines: `0=0 1~1 2>4 3>~5 4/6,7 5,6\8 7- +9` for same, edited, moved, moved and edited, split, merged, gone, new. */
export function shape(old: readonly string[], now: readonly string[]): string {
  const signs = { same: '=', edited: '~', moved: '>', 'moved-edited': '>~', split: '/', merged: '\\', gone: '-', new: '+' };
  return matchBlocks(drafts(...old), drafts(...now)).map((match) => `${match.old.join(',')}${signs[match.change]}${match.now.join(',')}`).join(' ');
}

/** A letter with everything a test asks of it. */
export interface Desk {
  readonly doc: Y.Doc;
  readonly letter: Letter;
  readonly reader: LetterReader;
  readonly status: StatusReader;
  readonly history: History;
  readonly author: Author;
}

export function deskOf(doc: Y.Doc, prefix = 'x'): Desk {
  let serial = 0;
  const letter = new Letter(doc);
  const reader = new LetterReader(letter);
  return { doc, letter, reader, status: new StatusReader(letter, reader), history: new History(letter), author: { person: 'Ada', now: () => new Date(0), newId: () => `${prefix}${serial++}` } };
}

/** A letter of two texts; without pairs given, block by block. With `confirm`, every pair is in sync. */
export function letterWith(en: readonly BlockDraft[], fr: readonly BlockDraft[], { pairs, confirm = true }: { pairs?: readonly DraftPair[]; confirm?: boolean } = {}): Desk {
  const desk = deskOf(letterDoc(), 'b');
  const found = pairs ?? en.map((_, i) => ({ en: [i], fr: i < fr.length ? [i] : [] }));
  beginLetter(desk.letter, 'Test', { en, fr }, found, desk.author);
  if (confirm) confirmAll(desk);
  return desk;
}

export function confirmAll({ letter, status, doc, author }: Desk): void {
  const { statuses } = status;
  doc.transact(() => {
    for (const { pair } of statuses) confirmPair(letter, pair, author);
  });
}

/** A replica of the letter, as a colleague has it. */
export function replica(desk: Desk, prefix = 'y'): Desk {
  const doc = letterDoc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(desk.doc));
  return deskOf(doc, prefix);
}

/** Both replicas hear of each other. */
export function exchange(a: Desk, b: Desk): void {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
}

/** A side as it reads, runs in their fewest, without ids. */
export function content({ reader }: Desk, side: Side): BlockDraft[] {
  return reader.side(side).blocks.map((block): BlockDraft => {
    const { id: _id, ...draft } = block;
    return draft;
  });
}

/** Drafts as they should read back. */
export function normal(blocks: readonly BlockDraft[]): BlockDraft[] {
  return blocks.map((block) => ({ ...block, runs: normalRuns(block.runs) }));
}

export function texts({ reader }: Desk, side: Side): string[] {
  return reader.side(side).blocks.map(blockText);
}

export function ids({ reader }: Desk, side: Side): string[] {
  return reader.side(side).blocks.map((block) => block.id);
}

/** The pairs in order: texts of both sides and state, `Hello|Bonjour in-sync`. */
export function states({ status }: Desk): string[] {
  return status.statuses.map(stateLine);
}

function stateLine({ pair, drift }: PairStatus): string {
  return `${pair.en.map(blockText).join('/')}|${pair.fr.map(blockText).join('/')} ${drift.state}`;
}
