import type * as Y from 'yjs';
import { Letter } from '../shared/letter/letter';
import { readSide } from '../shared/letter/read-side';
import { SIDES } from '../shared/letter/side';

/** What changed in a letter while `change` ran. */
export interface Brought {
  /** Paragraphs that came, went, or read differently, on both sides together. */
  readonly paragraphs: number;
  /** Pairs whose confirmation came or changed. */
  readonly confirmations: number;
  /** Whether anything at all changed, an alignment for example. */
  readonly any: boolean;
}

/** Runs a change of a letter and counts what it brought. */
export function broughtBy(doc: Y.Doc, change: () => void): Brought {
  const letter = new Letter(doc);
  const blocksBefore = blocksOf(letter);
  const pairsBefore = confirmationsOf(letter);
  let any = false;
  const notice = (): void => {
    any = true;
  };
  doc.on('update', notice);
  try {
    change();
  } finally {
    doc.off('update', notice);
  }
  return { paragraphs: differences(blocksBefore, blocksOf(letter)), confirmations: differences(pairsBefore, confirmationsOf(letter)), any };
}

function blocksOf(letter: Letter): Map<string, string> {
  return new Map(SIDES.flatMap((side) => readSide(letter, side).blocks.map((block): [string, string] => [`${side}:${block.id}`, JSON.stringify(block)])));
}

function confirmationsOf(letter: Letter): Map<string, string> {
  return new Map([...letter.pairs.entries()].map(([key, value]) => [key, JSON.stringify(value)]));
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key)).length;
}
