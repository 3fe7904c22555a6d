/** How much of two lists is the same at their beginning, and, of what is left then, at their end. */
export interface CommonEnds {
  readonly head: number;
  readonly tail: number;
}

/** Compares two lists (or texts, by UTF-16 unit) from both ends; head and tail never overlap. `abcb`, `ab` → head 2, tail 0. */
export function commonEnds<T>(a: ArrayLike<T>, b: ArrayLike<T>, same: (a: T, b: T) => boolean = Object.is): CommonEnds {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && same(a[head]!, b[head]!)) head++;
  let tail = 0;
  while (tail < shorter - head && same(a[a.length - 1 - tail]!, b[b.length - 1 - tail]!)) tail++;
  return { head, tail };
}
