/**
 * Numbers for the codes of a unit, from 1. A code of the second side has the number of the same code on the first (the third bold that of the
 * third bold), as translators' tools expect; one that is there on its own has a number of its own.
 */
export class CodeIds {
  private readonly given = new Map<string, number[]>();
  private last = 0;

  /** A numbering for one side; to be asked for in turn. `key` says all of a code that must be the same. */
  side(): (key: string) => number {
    const used = new Map<string, number>();
    return (key) => {
      const nth = used.get(key) ?? 0;
      used.set(key, nth + 1);
      const ids = this.given.get(key) ?? [];
      this.given.set(key, ids);
      ids[nth] ??= ++this.last;
      return ids[nth];
    };
  }
}
