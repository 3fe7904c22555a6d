import type { Side } from '../../letter/side';
import type { FinishedLetter } from '../finished';
import { writeXliff1 } from './write-1';
import { writeXliff2 } from './write-2';

/** The versions that we write; 1.2 is what most tools take. */
export const XLIFF_VERSIONS = ['1.2', '2.1'] as const;
export type XliffVersion = (typeof XLIFF_VERSIONS)[number];

/**
 * A letter as an XLIFF file for a translator: a unit a pair, in the order of the pairs, with its state (the table is at `unitState`). The format
 * demands a source: `from` is the side that it calls so. Several blocks of a side stand in one text, parted by a code that shows as ¶: pairs
 * are seldom m to n, and then the parts of the two sides do not answer each other. Labels stand in notes. What the format has no words for goes
 * along in its own extension points, so that `readXliff` gives blocks, pairs and confirmations back as they were.
 */
export function writeXliff(letter: FinishedLetter, version: XliffVersion, from: Side = 'en'): string {
  return version === '1.2' ? writeXliff1(letter, from) : writeXliff2(letter, from);
}
