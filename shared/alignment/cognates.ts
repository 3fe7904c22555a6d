const PLAIN = /^[a-z0-9]*$/;

/** Lower case without accents, `œ` and `æ` taken apart: the form in which words of both languages are compared. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  // Most words have nothing to take apart, which is soon seen and slow to try.
  return PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

const FEWEST_LETTERS = 4;

/**
 * How alike two folded words look, 0 to 1: the larger of what edit distance (Levenshtein) and what a common beginning say.
 * Words under four letters are alike only when equal. `government`/`gouvernement` 0.83, `nation`/`nations` 0.86, `table`/`chaise` 0.
 * A caller who asks for no likeness under `floor` gets 0 for less, sooner.
 */
export function likeness(a: string, b: string, floor = 0): number {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (shorter < FEWEST_LETTERS || shorter * 2 < longer) return 0;
  let prefix = 0;
  while (prefix < shorter && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  const beginning = prefix >= FEWEST_LETTERS ? (2 * prefix) / (a.length + b.length) : 0;
  const most = Math.floor(longer * (1 - Math.max(floor, beginning)));
  const edits = longer - shorter > most ? most + 1 : editDistance(a.slice(prefix), b.slice(prefix), most);
  const alike = edits > most ? beginning : Math.max(beginning, 1 - edits / longer);
  return alike < floor ? 0 : alike;
}

/** The least number of letters to add, drop or change, or `most + 1` where it is more than `most`. */
function editDistance(a: string, b: string, most: number): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!;
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      row[j] = Math.min(above + 1, row[j - 1]! + 1, diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1));
      diagonal = above;
      least = Math.min(least, row[j]!);
    }
    if (least > most) return most + 1;
  }
  return row[b.length]!;
}
