/** A link between a place of the old and a place of the new version, with how much it counts. */
export interface Link {
  readonly old: number;
  readonly now: number;
  readonly weight: number;
}

/**
 * The heaviest chain of links that rise on both sides, in order: what stayed in place; the rest moved. Links are given by rising
 * `old`, all different; `now` are all different too. Method: a Fenwick tree of the heaviest chain that ends up to each place; O(n log n).
 */
export function heaviestRising<T extends Link>(links: readonly T[]): T[] {
  const places = [...links].sort((a, b) => a.now - b.now);
  const rank = new Map(places.map((link, i) => [link, i + 1]));
  const bestSum = new Float64Array(links.length + 1);
  const bestEnd: (T | undefined)[] = Array.from({ length: links.length + 1 });
  const before = new Map<T, T | undefined>();
  for (const link of links) {
    let sum = 0;
    let end: T | undefined;
    for (let i = rank.get(link)! - 1; i > 0; i -= i & -i) {
      if (bestSum[i]! > sum) {
        sum = bestSum[i]!;
        end = bestEnd[i];
      }
    }
    before.set(link, end);
    const whole = sum + link.weight;
    for (let i = rank.get(link)!; i <= links.length; i += i & -i) {
      if (whole > bestSum[i]!) {
        bestSum[i] = whole;
        bestEnd[i] = link;
      }
    }
  }
  const chain: T[] = [];
  let top = 0;
  let last: T | undefined;
  for (let i = links.length; i > 0; i -= i & -i) {
    if (bestSum[i]! > top) {
      top = bestSum[i]!;
      last = bestEnd[i];
    }
  }
  for (let link = last; link; link = before.get(link)) chain.push(link);
  return chain.reverse();
}
