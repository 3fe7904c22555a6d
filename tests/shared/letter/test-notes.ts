import { describe, expect, test } from 'vitest';
import type { BlockDraft } from '../../../shared/letter/block';
import { labelsShown } from '../../../shared/letter/labels';
import { noteReference, noteRun, noteSigns } from '../../../shared/letter/notes';

const p = (...names: (string | { name: string; end?: boolean; sign?: string })[]): BlockDraft =>
  ({ kind: 'paragraph', runs: names.map((name) => noteRun(typeof name === 'string' ? { name } : name)) });
const note = (name: string, text = 'words'): BlockDraft => ({ kind: 'note', note: name, runs: [{ text }] });

describe('note references', () => {
  test('a run and back', () => expect(noteReference(noteRun({ name: 'a', end: true, sign: '*' }).embed)).toEqual({ name: 'a', end: true, sign: '*' }));
  test('a footnote says no more than its name', () => expect(noteRun({ name: 'a' })).toEqual({ embed: { note: 'a' } }));
  test('a line break is none', () => expect(noteReference({ br: true })).toBeUndefined());
});

describe('note signs', () => {
  test('count in the order of first references', () => expect([...noteSigns([p('b'), p('a', 'b', 'c')])]).toEqual([['b', '1'], ['a', '2'], ['c', '3']]));
  test('endnotes count by themselves', () => expect([...noteSigns([p('a', { name: 'e', end: true }, 'b')]).values()]).toEqual(['1', 'i', '2']));
  test('a sign of the author’s own does not count', () => expect([...noteSigns([p('a', { name: 's', sign: '*' }, 'b')]).values()]).toEqual(['1', '*', '2']));
  test('stand before a note’s first paragraph', () =>
    expect(labelsShown([p('a', 'b'), note('a'), note('a'), note('b'), note('gone')])).toEqual([undefined, '1', undefined, '2', undefined]));
});
