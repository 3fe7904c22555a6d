import { CheckedPair, CheckedSide } from '../../../shared/checks/checked';
import type { Side } from '../../../shared/letter/side';

/** A pair of one paragraph a side. */
export function checkedPair(en: string, fr: string): CheckedPair {
  return new CheckedPair('p', 0, checkedSide('en', en), checkedSide('fr', fr));
}

export function checkedSide(side: Side, text: string): CheckedSide {
  return new CheckedSide(side, [{ id: side, kind: 'paragraph', runs: [{ text }] }], [undefined]);
}
