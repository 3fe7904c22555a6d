import * as Y from 'yjs';
import { beginLetter } from '../../shared/letter/edits';
import { letterDoc } from '../../shared/letter/doc';
import { Letter } from '../../shared/letter/letter';
import { OurWriter } from './our-writer';

/** The state all replicas begin with: a letter of so many one-line pairs. */
export function startState(pairs: number): Uint8Array {
  const letter = new Letter(letterDoc());
  letter.doc.clientID = 1;
  let serial = 0;
  const author = { person: 'Nora', now: () => new Date(0), newId: () => `s${serial++}` };
  const line = (side: string, i: number): { kind: string; runs: { text: string }[] } => ({ kind: 'paragraph', runs: [{ text: `${side} ${i} ` }] });
  const indexes = Array.from({ length: pairs }, (_, i) => i);
  beginLetter(letter, 'Fuzz', { en: indexes.map((i) => line('en', i)), fr: indexes.map((i) => line('fr', i)) }, indexes.map((i) => ({ en: [i], fr: [i] })), author);
  return Y.encodeStateAsUpdate(letter.doc);
}

/** Three people at three replicas of one letter. */
export function ourWriters(pairs: number): OurWriter[] {
  const start = startState(pairs);
  return ['a', 'b', 'c'].map((name, i) => new OurWriter(name, start, 100 + i));
}
