/** How many letters were added, dropped, changed or swapped with their neighbour between two words, or `most + 1` where more were (optimal string alignment). */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return Math.min(row[b.length]!, most + 1);
}

const SHORTEST = 3;
const LONG = 8;

/** Whether one of two folded names is likely the other, misspelt: one slip, or two in a name of eight letters and more. */
export function misspelt(a: string, b: string): boolean {
  const size = Math.min(a.length, b.length);
  if (size < SHORTEST || a === b) return false;
  const most = size >= LONG ? 2 : 1;
  return slips(a, b, most) <= most;
}
