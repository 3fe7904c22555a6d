/** A reference to a part of a statute that has lost one of its brackets. */
export interface BrokenReference {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  /** The reference as it should stand. */
  readonly right: string;
}

const ENGLISH = /(?<![\p{L}\d])(?:\d+(?:\.\d+)*)?(?:\((?:\d+(?:\.\d+)?|[a-z]{1,5})\))*\([a-z]{1,5}(?:\.\d+)?\)/gu;
const FRENCH = /(?<![\p{L}\d.])[\d(][\d().]*[a-z()\d.]*/gu;

/**
 * French references with a bracket too few, told by the English: `20(3)(b)` is `20(3)b)` in French, and `20(3)b`, `20(3b)` and `203)b)`
 * are slips that no count of brackets sees. Only references of a number and a letter; one that is reworded is no slip.
 */
export function brokenReferences(english: string, french: string): BrokenReference[] {
  if (!english.includes('(')) return [];
  const wanted = [...english.matchAll(ENGLISH)].map((match) => match[0]).filter((reference) => /\d/.test(reference));
  if (!wanted.length) return [];
  const found = [...french.matchAll(FRENCH)].map((match) => ({ from: match.index, text: match[0].replace(/[.]+$/, '') }));
  return wanted.flatMap((reference): BrokenReference[] => {
    const right = reference.replace(/\(([a-z]+(?:\.\d+)?)\)/g, '$1)');
    const bare = squeezed(reference);
    const same = found.filter(({ text }) => squeezed(text) === bare);
    if (!same.length || same.some(({ text }) => text === right || text === reference || text === `${right})` || text === `(${right}`)) return [];
    const { from, text } = same[0]!;
    return [{ from, to: from + text.length, written: text, right }];
  });
}

function squeezed(reference: string): string {
  return reference.replace(/[()]/g, '');
}
