import type { Kind } from '../letter/block';

/** The paragraph styles of letters, ours, Word's and LibreOffice's, by the name that people see, in small letters. */
const KIND_OF: ReadonlyMap<string, Kind> = new Map([
  ['date', 'date'], ['address', 'address'], ['addressee', 'address'], ['inside address', 'address'], ['salutation', 'salutation'], ['signature', 'signatory'], ['signatory', 'signatory'],
]);

/** The kind that the nearest of these style names means; undefined where none means one. */
export function kindOfStyles(names: readonly string[]): Kind | undefined {
  return names.map((name) => KIND_OF.get(name.toLowerCase())).find((kind) => kind !== undefined);
}

/** The id of our table style for signatories in columns: what stands in such a table is no table's. */
export const SIGNATORY_COLUMNS = 'SignatoryColumns';
