import { describe, expect, test } from 'vitest';
import { StatusReader } from '../../shared/drift/status';
import type { ImportedBilingual, ImportedPair } from '../../shared/exchange/imported';
import { blockText, type BlockDraft } from '../../shared/letter/block';
import { commentsOf } from '../../shared/letter/comments';
import { Letter, type Author } from '../../shared/letter/letter';
import { LetterReader } from '../../shared/letter/reader';
import { letterOfBilingual, takeExtras } from '../../storage/new-letter';
import { block, p } from '../shared/exchange/html-out/letters';
import { letterOf } from '../shared/letter/build';

let serial = 0;
const author: Author = { person: 'Nora', now: () => new Date('2026-01-02T09:00:00Z'), newId: () => `n${serial++}` };

/** `0:0! 1,2:1 :2` as pairs; `!` says that the file calls it final. */
const pairs = (text: string): ImportedPair[] => text.split(' ').map((pair) => {
  const [en, fr] = pair.replace('!', '').split(':').map((list) => (list ? list.split(',').map(Number) : []));
  return { en: en!, fr: fr!, ...(pair.endsWith('!') ? { confirmed: true } : {}) };
});

function made(en: readonly BlockDraft[], fr: readonly BlockDraft[], notation: string, more: Partial<ImportedBilingual> = {}): { letter: Letter; states: string[]; found: ReturnType<typeof letterOfBilingual>['pairs'] } {
  const { doc, pairs: found } = letterOfBilingual({ blocks: { en: [...en], fr: [...fr] }, pairs: pairs(notation), dropped: {}, ...more }, 'both', author);
  const letter = new Letter(doc);
  const { statuses } = new StatusReader(letter, new LetterReader(letter));
  return { letter, found, states: statuses.map(({ pair, drift }) => `${pair.en.map(blockText).join('/')}|${pair.fr.map(blockText).join('/')} ${drift.state}`) };
}

describe('a letter of a file in both languages', () => {
  test('has the pairs that the file says; the final ones are confirmed', () => {
    const { states } = made([p('a'), p('b'), p('c')], [p('x'), p('y'), p('z')], '0:0! 1,2:1! :2');
    expect(states).toEqual(['a|x in-sync', 'b/c|y in-sync', '|z fr-only']);
  });
  test('nothing is confirmed that the file does not call final', () => expect(made([p('a'), p('b')], [p('x'), p('y')], '0:0 1:1!').states).toEqual(['a|x unconfirmed', 'b|y in-sync']));
  test('one that is final though alone is meant to be alone', () => expect(made([p('a'), p('b')], [p('x')], '0:0 1:!').states).toEqual(['a|x unconfirmed', 'b| in-sync']));
  test('each pair is told with its id and score', () => {
    const { found, letter } = made([p('a'), p('b')], [p('x'), p('y')], '0:0 1:1');
    expect(found.map(({ en, fr, score }) => [en, fr, score])).toEqual([[[0], [0], 1], [[1], [1], 1]]);
    expect(new LetterReader(letter).pairs.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
  });
  test.each([
    ['as the file calls it', [p('a')], { title: 'Joint letter' }, 'Joint letter'],
    ['by its first heading with words', [block('heading', ' '), block('heading', 'On  rivers')], {}, 'On rivers'],
    ['by the file’s name', [p('a')], {}, 'both'],
  ] as const)('is called %s', (_, en, more, title) => expect(made(en, [p('x')], en.length > 1 ? '0:0 1:' : '0:0', more).letter.title).toBe(title));
});

describe('what a file holds beside its words', () => {
  test('comments are about the block where they stood; an answer about its question', () => {
    const letter = letterOf('one|two', 'un|deux');
    takeExtras(letter, 'fr', {
      comments: [
        { person: 'Ann', at: '2026-01-01T00:00:00Z', text: 'Sure?', block: 1, quote: 'eux', from: 1 },
        { person: 'Bo', text: 'Yes.', block: 1, answers: 0 },
        { person: 'Ann', at: '2026-01-03T00:00:00Z', text: 'Beyond the end', block: 9 },
      ],
    }, author);
    const [question, answer, beyond] = commentsOf(letter);
    expect(question).toMatchObject({ person: 'Ann', side: 'fr', block: 'f1', quote: 'eux', from: 1, text: 'Sure?' });
    // Without a moment of its own it is as old as the reading of it.
    expect(answer).toMatchObject({ person: 'Bo', answers: question!.key, at: '2026-01-02T09:00:00.000Z' });
    expect(beyond).toMatchObject({ block: 'f1' });
  });

  test('on a side without blocks there is nothing to comment on', () => {
    const letter = letterOf('one', '');
    takeExtras(letter, 'fr', { comments: [{ person: 'Ann', text: 'Sure?', block: 0 }] }, author);
    expect(commentsOf(letter)).toEqual([]);
  });

  test('headers and footers are kept aside, without what is empty', () => {
    const letter = letterOf('one', 'un');
    takeExtras(letter, 'en', { aside: { header: [p('Friends'), p(' '), p([{ embed: { picture: 1 } }]), p('Quay 1')], footer: [p('')] } }, author);
    expect([letter.meta.get('header/en'), letter.meta.get('footer/en'), letter.meta.get('header/fr')]).toEqual(['Friends\nQuay 1', undefined, undefined]);
  });
});
