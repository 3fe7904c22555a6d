import type { CheckedPair } from './checked';

/** What the letter itself teaches of names: which French form answers an English one (`UN` ↔ `ONU`), by what it defines and repeats. */
export interface Register {
  /** English form → French forms, both folded as `foldName` does. */
  readonly forms: ReadonlyMap<string, ReadonlySet<string>>;
}

export const EMPTY_REGISTER: Register = { forms: new Map() };

/** What one pair contributes to the register. */
export type RegisterEntries = readonly { readonly en: string; readonly fr: string }[];

export function registerEntries(_pair: CheckedPair): RegisterEntries {
  return [];
}

/** The register of a letter; `before` itself when nothing in it changed, so that what rests on it can be kept. */
export function uniteRegister(entries: Iterable<RegisterEntries>, before: Register = EMPTY_REGISTER): Register {
  const forms = new Map<string, Set<string>>();
  for (const list of entries) for (const { en, fr } of list) forms.set(en, (forms.get(en) ?? new Set<string>()).add(fr));
  return sameForms(before.forms, forms) ? before : { forms };
}

function sameForms(a: ReadonlyMap<string, ReadonlySet<string>>, b: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return a.size === b.size && [...a].every(([en, forms]) => forms.size === b.get(en)?.size && [...forms].every((fr) => b.get(en)!.has(fr)));
}
