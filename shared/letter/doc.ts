import * as Y from 'yjs';
import { SIDES } from './side';
import { keepMarkers } from './strays';

/**
 * A Y.Doc that can hold a letter. Make every replica of a letter so: it keeps what tells where stray words come from, and
 * knows its texts before their content comes.
 */
export function letterDoc(): Y.Doc {
  const doc = new Y.Doc({ gcFilter: keepMarkers });
  // Yjs (13.6) notes on a type that its text is formatted, and forgets it when the type is named only later; deleting beside
  // bold words then made what follows them bold.
  for (const side of SIDES) doc.getText(side);
  return doc;
}
