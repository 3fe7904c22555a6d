import * as Y from 'yjs';
import { keepMarkers } from './strays';

/** A Y.Doc that can hold a letter. Make every replica of a letter so: it keeps what tells where stray words come from. */
export function letterDoc(): Y.Doc {
  return new Y.Doc({ gcFilter: keepMarkers });
}
