import { SIDES, type BySide } from '../shared/letter/side';
import type { NewPair } from '../storage/new-letter';
import { blockLine, type BlockJson } from './block-json';
import { beside, wrap } from './wrap';

/** A terminal this wide shows both sides next to each other; where the width is not known, lines are as long as `NARROW`. */
const WIDE = 100;
const NARROW = 80;
const WIDEST = 180;
const GAP = '  │  ';

/** The answer of `align --json`. */
export interface AlignmentJson extends BySide<readonly BlockJson[]> {
  readonly pairs: readonly NewPair[];
}

/** Pairs for a person: position, score, and the words of both sides, face to face where `columns` allows it, else one over the other. */
export function pairsText({ pairs, ...sides }: AlignmentJson, columns: number | undefined): string {
  const head = String(Math.max(0, pairs.length - 1)).length;
  const lines = pairs.map((pair, index) => {
    const start = `${String(index).padStart(head)}  ${pair.score.toFixed(2)}  `;
    const words = { en: wordsOf(pair.en, sides.en), fr: wordsOf(pair.fr, sides.fr) };
    return columns !== undefined && columns >= WIDE ? faceToFace(start, words, Math.min(columns, WIDEST)) : stacked(start, words, columns ?? NARROW);
  });
  return lines.map((pair) => `${pair.join('\n')}\n`).join('\n');
}

function wordsOf(indexes: readonly number[], blocks: readonly BlockJson[]): string[] {
  return indexes.map((index) => blockLine(blocks[index]!));
}

function faceToFace(start: string, words: BySide<readonly string[]>, columns: number): string[] {
  const width = Math.floor((columns - start.length - GAP.length) / 2);
  const column = (side: readonly string[]) => side.flatMap((text) => wrap(text, width));
  const rows = beside(column(words.en), column(words.fr), width, GAP);
  return rows.map((row, i) => `${i === 0 ? start : ' '.repeat(start.length)}${row}`);
}

function stacked(start: string, words: BySide<readonly string[]>, columns: number): string[] {
  const width = Math.max(20, columns - start.length - 4);
  const rows = SIDES.flatMap((side) => words[side].flatMap((text) => wrap(text, width).map((line, i) => `${i === 0 ? `${side}  ` : '    '}${line}`)));
  return rows.map((row, i) => `${i === 0 ? start : ' '.repeat(start.length)}${row}`.trimEnd());
}
