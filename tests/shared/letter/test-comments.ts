import { describe, expect, test } from 'vitest';
import { commentsOf, writeComment, type CommentDraft } from '../../../shared/letter/comments';
import type { Json } from '../../../shared/letter/block';
import { letterOf, serial } from './build';

const said = (text: string, at: string, more: Partial<CommentDraft> = {}): CommentDraft => ({ person: 'Ann', at, text, side: 'en', block: 'e0', ...more });

describe('comments', () => {
  test('are kept whole, under a name of their own', () => {
    const letter = letterOf('one', 'un');
    const comment = said('Why?', '2026-01-02T09:00:00Z', { quote: 'on', from: 0 });
    const key = writeComment(letter, comment, { newId: serial() });
    expect(key).toBe('Ann/n0');
    expect(commentsOf(letter)).toEqual([{ ...comment, key }]);
  });

  test('of a person with a slash in the name belong to that person', () => {
    const letter = letterOf('one', 'un');
    writeComment(letter, said('Why?', '2026-01-02T09:00:00Z', { person: 'Ann/Lee' }), { newId: serial() });
    expect(commentsOf(letter)[0]!.person).toBe('Ann/Lee');
  });

  test('come in the order in which they were said; an answer names what it answers', () => {
    const letter = letterOf('one', 'un');
    const author = { newId: serial() };
    const question = writeComment(letter, said('Why?', '2026-01-02T09:00:00Z'), author);
    writeComment(letter, said('Because.', '2026-01-04T09:00:00Z', { person: 'Bo', answers: question }), author);
    writeComment(letter, said('Really?', '2026-01-03T09:00:00Z'), author);
    expect(commentsOf(letter).map(({ text, answers }) => [text, answers])).toEqual([['Why?', undefined], ['Really?', undefined], ['Because.', 'Ann/n0']]);
  });

  test.each([
    ['nothing', null], ['a text', 'Why?'], ['without words', { at: 'x', side: 'en', block: 'e0' }], ['of a third side', { text: 'Why?', at: 'x', side: 'de', block: 'e0' }], ['about nothing', { text: 'Why?', at: 'x', side: 'en' }],
  ] as const)('in a shape that we do not know are left where they are: %s', (_, value) => {
    const letter = letterOf('one', 'un');
    letter.comments.set('Ann/odd', value as unknown as Json);
    expect(commentsOf(letter)).toEqual([]);
    expect(letter.comments.has('Ann/odd')).toBe(true);
  });
});
