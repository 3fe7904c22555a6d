import type { NameTable } from '../../drift/carry/carry-names';
import { placed } from '../../drift/placed';
import { foldedWordsOf } from './folded';
import { KNOWN_NAMES } from './index';

/** The names that this program knows in both languages, for carrying a change of one over to the other side. */
export const NAME_TABLE: NameTable = {
  spansIn: (text, side) => KNOWN_NAMES.in(text, foldedWordsOf(placed(text, side)), side),
};
