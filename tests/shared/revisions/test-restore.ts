import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { judgeChange } from '../../../shared/drift/judge-change';
import { letterToRecord } from '../../../shared/drift/record-letter';
import { confirmPair, StatusReader } from '../../../shared/drift/status';
import { blockText, type BlockDraft } from '../../../shared/letter/block';
import { letterDoc } from '../../../shared/letter/doc';
import { beginLetter, mergePairs, unlinkPair } from '../../../shared/letter/edits';
import { History } from '../../../shared/letter/history';
import { Letter, type Author } from '../../../shared/letter/letter';
import { LetterReader } from '../../../shared/letter/reader';
import { SIDES, type Side } from '../../../shared/letter/side';
import { compareLetters } from '../../../shared/revisions/compare';
import { comparedNow, comparedRecord } from '../../../shared/revisions/compared-letter';
import { restoreLetter, restorePair } from '../../../shared/revisions/restore';
import type { RecordedLetter } from '../../../shared/revisions/revision';
import { Random } from '../../random';

let serial = 0;
const author: Author = { person: 'Ada', now: () => new Date('2026-03-01T10:00:00Z'), newId: () => `n${serial++}` };

const TEXT = {
  en: ['We write for the towns along the river.', 'The concession runs for 27 years from today.', 'Nobody asked the fishermen of the lower valley.', 'Publish the study before the summer holidays.', 'We remain at your disposal for any question.'],
  fr: ['Nous écrivons pour les villes du fleuve.', 'La concession court pour 27 ans dès ce jour.', 'Personne n’a demandé aux pêcheurs de la basse vallée.', 'Publiez l’étude avant les vacances d’été.', 'Nous restons à votre disposition pour toute question.'],
};

/** A confirmed letter, with all that reads it. */
function desk(texts: { readonly en: readonly string[]; readonly fr: readonly string[] } = TEXT) {
  const letter = new Letter(letterDoc());
  const drafts = (side: Side): BlockDraft[] => texts[side].map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
  beginLetter(letter, 'Test', { en: drafts('en'), fr: drafts('fr') }, texts.en.map((_, i) => ({ en: [i], fr: [i] })), author);
  const reader = new LetterReader(letter);
  const status = new StatusReader(letter, reader);
  letter.doc.transact(() => reader.pairs.forEach((pair) => confirmPair(letter, pair, author)));
  const record = (): RecordedLetter => structuredClone(letterToRecord(letter, reader, status.statuses));
  const words = (side: Side): string[] => reader.side(side).blocks.map(blockText);
  return { letter, reader, status, record, words, history: new History(letter) };
}

/** Puts words for words, at their only place in a side. */
function replace(letter: Letter, side: Side, was: string, now: string): void {
  const text = letter.text[side];
  let at = -1;
  let index = 0;
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    if (typeof insert === 'string' && insert.includes(was)) at = index + insert.indexOf(was);
    index += typeof insert === 'string' ? insert.length : 1;
  }
  if (at < 0) throw new Error(`"${was}" is not there`);
  letter.doc.transact(() => {
    text.delete(at, was.length);
    text.insert(at, now);
  });
}

describe('a revision restored', () => {
  it('is the letter as it was, drift included; what stayed keeps its ids; one undo', () => {
    const { letter, reader, record, words, history } = desk();
    const before = record();
    replace(letter, 'en', '27 years', '25 years');
    letter.doc.transact(() => mergePairs(letter, reader.pairs[2]!, reader.pairs[3]!, author));
    letter.doc.transact(() => unlinkPair(letter, reader.pairs[0]!, author));
    const between = record();
    history.do('other', () => restoreLetter(letter, before, author));
    expect(record()).toEqual(before);
    history.undo();
    expect(record()).toEqual(between);
    expect(words('en')[1]).toContain('25 years');
  });

  it('words that another writes meanwhile stay', () => {
    const { letter, record, words } = desk();
    const before = record();
    replace(letter, 'en', '27 years', '25 years');
    const other = letterDoc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(letter.doc));
    replace(new Letter(other), 'en', 'river.', 'river, all of them.');
    letter.doc.transact(() => restoreLetter(letter, before, author));
    Y.applyUpdate(letter.doc, Y.encodeStateAsUpdate(other));
    expect(words('en').slice(0, 2)).toEqual(['We write for the towns along the river, all of them.', TEXT.en[1]]);
  });
});

describe('one pair restored', () => {
  const compared = ({ reader }: ReturnType<typeof desk>, recorded: RecordedLetter) => compareLetters(comparedRecord(recorded), comparedNow(reader), judgeChange);

  it('both sides, or one', () => {
    for (const sides of [SIDES, ['en'], ['fr']] as const) {
      const made = desk();
      const before = made.record();
      replace(made.letter, 'en', '27 years', '25 years');
      replace(made.letter, 'fr', '27 ans', '25 ans');
      replace(made.letter, 'en', 'question', 'demand');
      const comparison = compared(made, before);
      made.history.do('other', () => restorePair(made.letter, before, comparison, comparison.pairs[1]!, sides, author));
      expect(made.words('en')[1]).toContain((sides as readonly Side[]).includes('en') ? '27' : '25');
      expect(made.words('fr')[1]).toContain((sides as readonly Side[]).includes('fr') ? '27' : '25');
      expect(made.words('en')[4]).toContain('demand');
      expect(made.reader.pairs.map(({ en, fr }) => [en.length, fr.length])).toEqual(TEXT.en.map(() => [1, 1]));
    }
  });

  it('one that is gone comes back where it stood, as one pair', () => {
    const made = desk();
    const before = made.record();
    made.letter.doc.transact(() => restoreLetter(made.letter, { ...before, en: before.en.filter((_, i) => i !== 2), fr: before.fr.filter((_, i) => i !== 2), pairs: before.pairs.filter((_, i) => i !== 2) }, author));
    expect(made.words('fr')).toHaveLength(4);
    const comparison = compared(made, before);
    const gone = comparison.pairs.find((pair) => pair.now === undefined)!;
    made.letter.doc.transact(() => restorePair(made.letter, before, comparison, gone, SIDES, author));
    expect([made.words('en'), made.words('fr')]).toEqual([TEXT.en, TEXT.fr]);
    expect(made.reader.pairs.map(({ en, fr }) => [en.length, fr.length])).toEqual(TEXT.en.map(() => [1, 1]));
  });

  it('is refused where the letter has changed since', () => {
    const made = desk();
    const before = made.record();
    replace(made.letter, 'en', '27 years', '25 years');
    const comparison = compared(made, before);
    replace(made.letter, 'en', '25 years', '24 years');
    expect(restorePair(made.letter, before, comparison, comparison.pairs[1]!, ['en'], author)).toBe(false);
    expect(made.words('en')[1]).toContain('24 years');
  });
});

describe('whatever was done since, restoring gives the recorded letter', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i', (seed) => {
    const random = new Random(seed);
    const word = () => random.pick(['river', 'town', 'fleuve', 'ville', 'study', 'étude', 'answer', 'réponse', 'water', 'eau', 'bridge', 'pont']) + String.fromCharCode(97 + random.below(26));
    const sentence = () => Array.from({ length: 4 + random.below(12) }, word).join(' ');
    const made = desk({ en: Array.from({ length: 12 }, sentence), fr: Array.from({ length: 12 }, sentence) });
    const { letter, reader, record } = made;
    const before = record();
    for (let n = 0; n < 30; n++) {
      const side = random.pick(SIDES);
      const { pairs } = reader;
      const dice = random.next();
      letter.doc.transact(() => {
        const text = letter.text[side];
        if (dice < 0.4) text.insert(1 + random.below(text.length), ` ${word()} `);
        else if (dice < 0.6 && text.length > 40) text.delete(1 + random.below(text.length - 30), 5 + random.below(20));
        else if (dice < 0.7) text.insertEmbed(1 + random.below(text.length), { b: author.newId() });
        else if (dice < 0.85 && pairs.length > 3) mergePairs(letter, pairs[1]!, pairs[2]!, author);
        else unlinkPair(letter, random.pick(pairs), author);
      });
    }
    letter.doc.transact(() => restoreLetter(letter, before, author));
    const after = record();
    const held = (recorded: RecordedLetter, side: Side) => recorded[side].map(({ kind, level, runs }) => ({ kind, level, runs }));
    for (const side of SIDES) expect(held(after, side)).toEqual(held(before, side));
    const members = (recorded: RecordedLetter) => recorded.pairs.map(({ en, fr, state }) => [en.length, fr.length, state]);
    expect(members(after)).toEqual(members(before));
  });
});
