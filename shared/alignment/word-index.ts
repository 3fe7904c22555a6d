import type { Side } from '../letter/side';
import { fold } from './cognates';
import { monthOf } from './numbers';
import { stem } from './stems';

/** By so many first letters words are looked up that may look alike. */
export const BEGINNING = 3;

/** Where the words of a side stand (by index), looked up by all that may make one the answer of a word of the other side. */
export class WordIndex {
  readonly byKey = new Map<string, number[]>();
  readonly byStem = new Map<string, number[]>();
  readonly byBeginning = new Map<string, number[]>();
  readonly byValue = new Map<number, number[]>();
  readonly byMonth = new Map<number, number[]>();
  /** The words as they are compared letter by letter (see `fold`), by index; only of those that have letters. */
  readonly folded: string[] = [];

  constructor(private readonly side: Side) {}

  /** @param letters whether it is a word, to be looked up by stem and beginning too, and no sign or number; @param value what it is worth as a number */
  add(at: number, key: string, letters: boolean, value: number | undefined): void {
    push(this.byKey, key, at);
    if (letters) {
      const folded = fold(key);
      this.folded[at] = folded;
      push(this.byStem, stem(key, this.side), at);
      push(this.byBeginning, folded.slice(0, BEGINNING), at);
    }
    if (value !== undefined) push(this.byValue, value, at);
    const month = monthOf(key, this.side);
    if (month !== undefined) push(this.byMonth, month, at);
  }
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
