import { blockText, type BlockDraft } from '../../letter/block';
import { referenceOf } from '../../letter/notes';
import { SIDES, type Side } from '../../letter/side';
import type { FinishedLetter } from '../finished';
import { rowsOf, type Row } from './rows';

/** Twips of a page's text. */
export interface PageRoom {
  readonly width: number;
  readonly height: number;
}

/** Twips that a character of the text takes on average, and a line of it; those of a note. Rather too large. */
const CHARACTER = 113;
const LINE = 300;
const NOTE_CHARACTER = 94;
const NOTE_LINE = 250;
/** How much of a page is filled by this estimate: a spread that runs over leaves two pages nearly empty, one that is short only some lines. */
const FILL = 0.94;
/** No cell is taken to be narrower. */
const NARROWEST = 1500;

/**
 * The letter cut into spreads: what stands on one left page and the right page that faces it. Both hold the same pairs, as many as fit on
 * either page by an estimate of their height. A pair that is longer than a page runs on to the next spread, by Word's own hand. Pairs that cross
 * stay on one spread, as do signatories; a heading is not the last on its page.
 */
export function spreadsOf(letter: FinishedLetter, room: PageRoom): Row[] {
  const heights = { en: heightsOf(letter.blocks.en, room, letter.letterhead.signatoryColumns), fr: heightsOf(letter.blocks.fr, room, letter.letterhead.signatoryColumns) };
  const spreads: { en: number[]; fr: number[] }[] = [];
  let filled = { en: Infinity, fr: Infinity };
  for (const row of keptTogether(uncrossed(rowsOf(letter)), letter)) {
    const [en, fr] = SIDES.map((side) => row[side].reduce((sum, index) => sum + heights[side][index]!, 0)) as [number, number];
    const fits = Math.max(filled.en + en, filled.fr + fr) <= room.height * FILL;
    if (!fits) {
      spreads.push({ en: [], fr: [] });
      filled = { en: 0, fr: 0 };
    }
    const spread = spreads.at(-1)!;
    spread.en.push(...row.en);
    spread.fr.push(...row.fr);
    filled = { en: filled.en + en, fr: filled.fr + fr };
  }
  return spreads;
}

/** Rows that cannot be parted without putting a side out of its order, as one. */
function uncrossed(rows: readonly Row[]): Row[] {
  const least = { en: lowestFrom(rows, 'en'), fr: lowestFrom(rows, 'fr') };
  const groups: Row[] = [];
  let open: { en: number[]; fr: number[] } = { en: [], fr: [] };
  let highest = { en: -1, fr: -1 };
  rows.forEach((row, at) => {
    open.en.push(...row.en);
    open.fr.push(...row.fr);
    highest = { en: Math.max(highest.en, ...row.en), fr: Math.max(highest.fr, ...row.fr) };
    if (highest.en > least.en[at + 1]! || highest.fr > least.fr[at + 1]!) return;
    groups.push({ en: open.en.sort((a, b) => a - b), fr: open.fr.sort((a, b) => a - b) });
    open = { en: [], fr: [] };
  });
  return groups;
}

/** For every row the lowest index of a side from there on. */
function lowestFrom(rows: readonly Row[], side: Side): number[] {
  const lowest = Array.from({ length: rows.length + 1 }, () => Infinity);
  for (let at = rows.length - 1; at >= 0; at--) lowest[at] = Math.min(lowest[at + 1]!, ...rows[at]![side]);
  return lowest;
}

/** Headings with what follows them; signatories, who stand in columns, together. */
function keptTogether(rows: readonly Row[], { blocks }: FinishedLetter): Row[] {
  const kept: { en: readonly number[]; fr: readonly number[] }[] = [];
  let heading = false;
  let signatory = false;
  for (const row of rows) {
    const last = kept.at(-1);
    const signs = SIDES.every((side) => row[side].every((index) => blocks[side][index]!.kind === 'signatory'));
    if (last && (heading || (signs && signatory))) kept[kept.length - 1] = { en: [...last.en, ...row.en], fr: [...last.fr, ...row.fr] };
    else kept.push(row);
    signatory = signs;
    heading = SIDES.some((side) => blocks[side][row[side].at(-1) ?? -1]?.kind === 'heading');
  }
  return kept;
}

/** Twips above and below a block by its kind, as styles.ts has them. */
const SPACE: ReadonlyMap<string, number> = new Map([
  ['ordered', 100], ['bullet', 100], ['address', 60], ['date', 280], ['salutation', 180], ['heading', 460], ['signatory', 120], ['cell', 60], ['rule', 300],
]);

/** Twips that each block takes, the notes that it refers to included. Of what stands beside each other only the tallest counts. */
function heightsOf(blocks: readonly BlockDraft[], { width }: PageRoom, signatoryColumns: number): number[] {
  const lines = (block: BlockDraft, character: number, room: number): number =>
    blockText(block).split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * character) / room)), 0);
  const notes = new Map<string, number>();
  const columns = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind === 'note' && block.note !== undefined) {
      notes.set(block.note, (notes.get(block.note) ?? 0) + lines(block, NOTE_CHARACTER, width) * NOTE_LINE + 40);
    }
    if (block.table !== undefined) columns.set(block.table, Math.max(columns.get(block.table) ?? 1, (block.column ?? 0) + 1));
  }
  const own = blocks.map((block) => {
    const beside = block.table !== undefined ? columns.get(block.table)! : block.kind === 'signatory' ? signatoryColumns : 1;
    const room = width / beside - (block.kind === 'ordered' || block.kind === 'bullet' ? 400 * (block.level ?? 1) : 0);
    const below = block.runs.reduce((sum, run) => sum + (notes.get(referenceOf(run)?.name ?? '') ?? 0), 0);
    const size = block.kind === 'heading' ? 1.3 : 1;
    return lines(block, CHARACTER * size, Math.max(room, NARROWEST)) * LINE * size + (SPACE.get(block.kind) ?? 160) + below;
  });
  const row = (block: BlockDraft): string => `${block.table} ${block.row}`;
  const tallest = new Map<string, number>();
  blocks.forEach((block, i) => {
    if (block.table !== undefined) tallest.set(row(block), Math.max(tallest.get(row(block)) ?? 0, own[i]!));
  });
  return blocks.map((block, i) => {
    if (block.kind === 'signatory' && block.table === undefined) return own[i]! / signatoryColumns;
    if (block.table === undefined) return own[i]!;
    // The first of a row stands for the row.
    const height = tallest.get(row(block)) ?? 0;
    tallest.delete(row(block));
    return height;
  });
}
