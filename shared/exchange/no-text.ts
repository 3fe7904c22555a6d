import { BadFile } from './bad-file';
import type { TrackedChanges } from './imported';

/** The refusal of a file that holds no text, taken as said; `otherwise`: whether it holds some when its tracked changes are taken the other way. */
export function noText(fileName: string, tracked: TrackedChanges, otherwise: boolean): BadFile {
  if (!otherwise) return new BadFile(fileName, 'holds no text');
  return new BadFile(fileName, tracked === 'accept'
    ? 'holds only words that tracked changes delete: rejecting the changes (--tracked reject) brings them'
    : 'holds only words that tracked changes insert: accepting the changes (--tracked accept) brings them');
}
