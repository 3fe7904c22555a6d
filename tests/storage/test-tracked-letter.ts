import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeChange } from '../../shared/drift/judge-change';
import { BadFile } from '../../shared/exchange/bad-file';
import type { CommentDraft } from '../../shared/exchange/imported';
import { blockText } from '../../shared/letter/block';
import { commentsOf } from '../../shared/letter/comments';
import { Letter, type Author } from '../../shared/letter/letter';
import { readSide } from '../../shared/letter/read-side';
import type { BySide, Side } from '../../shared/letter/side';
import { compareLetters } from '../../shared/revisions/compare';
import { comparedRecord } from '../../shared/revisions/compared-letter';
import type { Importer } from '../../storage/new-letter';
import { LetterOwner } from '../../storage/owner';
import { readLetter } from '../../storage/read-letter';
import { recordedLetter, revisionsIn, type StoredRevision } from '../../storage/revisions';
import { sideTexts } from '../../storage/side-texts';
import { newLetterWithChanges, TRACKED_TITLES } from '../../storage/tracked-letter';
import { p } from '../shared/exchange/html-out/letters';
import { folder } from './folder';
import { NOW, quiet } from './letters';

let serial = 0;
const author: Author = { person: 'Nora', now: () => NOW, newId: () => `n${serial++}` };

/** A side without and with its tracked changes, and what was said of it. */
interface Changed {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly comments?: readonly CommentDraft[];
}

const LETTER: BySide<Changed> = {
  en: { before: ['We write of the river.', 'It floods 17 villages.'], after: ['We write of the river.', 'It floods 19 villages.', 'We ask for a hearing.'], comments: [{ person: 'Ann', text: 'Nineteen?', block: 1 }] },
  fr: { before: ['Nous écrivons du fleuve.', 'Il noie 17 villages.'], after: ['Nous écrivons du fleuve.', 'Il noie 19 villages.', 'Nous demandons une audience.'] },
};

const importerOf = (letter: BySide<Changed>): Importer => async (_, { side, tracked }) => {
  const { before, after, comments } = letter[side as Side];
  return { blocks: (tracked === 'reject' ? before : after).map((text) => p(text)), dropped: { picture: 1 }, tracked: 3, plain: false, ...(comments ? { comments } : {}) };
};

const made = async (letter: BySide<Changed> = LETTER, titles = TRACKED_TITLES) => (await newLetterWithChanges('joint.en.docx', 'joint.fr.docx', { author, titles, importer: importerOf(letter) }))!;
const textsOf = (letter: Letter, side: Side): string[] => readSide(letter, side).blocks.map(blockText);

/** The letter's record, as its file would hold it. */
async function recordOf(letter: Awaited<ReturnType<typeof made>>): Promise<readonly StoredRevision[]> {
  const path = join(await folder(), 'joint.visavis');
  const owner = await LetterOwner.create(path, letter.doc, { ...quiet(), markdown: sideTexts, manual: true, others: letter.others });
  await owner.save();
  await owner.close();
  const { doc, others } = await readLetter(path);
  return revisionsIn(doc, others).list;
}

describe('two files with tracked changes', () => {
  test('become a letter that stands as if all were accepted', async () => {
    const { doc, pairs, dropped } = await made();
    const letter = new Letter(doc);
    expect([textsOf(letter, 'en'), textsOf(letter, 'fr')]).toEqual([LETTER.en.after, LETTER.fr.after]);
    expect(pairs.map(({ en, fr }) => [en, fr])).toEqual([[[0], [0]], [[1], [1]], [[2], [2]]]);
    expect(dropped).toEqual({ en: { picture: 1 }, fr: { picture: 1 } });
  });

  test('whose two revisions are the text before and the text with them, whole and in this order', async () => {
    const [before, after, ...more] = await recordOf(await made(LETTER, { before: 'Avant', after: 'Après' }));
    expect(more).toEqual([]);
    expect([before!.broken, after!.broken]).toEqual([undefined, undefined]);
    expect([before!.about.title, after!.about.title, after!.parents]).toEqual(['Avant', 'Après', [before!.hash]]);
    expect(before!.about).toMatchObject({ by: 'Nora', at: NOW.toISOString() });
    expect([recordedLetter(before!).en.map(blockText), recordedLetter(after!).fr.map(blockText)]).toEqual([LETTER.en.before, LETTER.fr.after]);
  });

  test('compare block by block: what was left alone is the same block', async () => {
    const [before, after] = await recordOf(await made());
    const [one, two] = [recordedLetter(before!), recordedLetter(after!)];
    expect(one.en.map(({ id }) => id)).toEqual(two.en.slice(0, 2).map(({ id }) => id));
    const { pairs } = compareLetters(comparedRecord(one), comparedRecord(two), judgeChange);
    expect(pairs.map(({ carried }) => carried)).toEqual(['none', 'both', 'both']);
  });

  test('comments are those of the text with the changes', async () => {
    const { doc } = await made();
    const letter = new Letter(doc);
    expect(commentsOf(letter).map(({ text, block }) => [text, readSide(letter, 'en').blocks.findIndex(({ id }) => id === block)])).toEqual([['Nineteen?', 1]]);
  });

  test('changes that take everything away, or put everything there', async () => {
    const everything = { en: { before: [], after: ['We write.'] }, fr: { before: ['Nous écrivons.'], after: [] } };
    const letter = await made(everything);
    expect([textsOf(new Letter(letter.doc), 'en'), textsOf(new Letter(letter.doc), 'fr')]).toEqual([['We write.'], []]);
    expect((await recordOf(letter)).map(({ broken }) => broken)).toEqual([undefined, undefined]);
  });

  test('files without tracked changes make none', async () => {
    const importer: Importer = async () => ({ blocks: [p('We write.')], dropped: {}, plain: false });
    expect(await newLetterWithChanges('joint.en.docx', 'joint.fr.docx', { author, importer })).toBeUndefined();
  });

  test('a file that cannot be read is named', async () => {
    const importer: Importer = () => Promise.reject(new BadFile('joint.fr.docx', 'is encrypted'));
    await expect(newLetterWithChanges('joint.en.docx', 'joint.fr.docx', { author, importer })).rejects.toThrow('is encrypted');
  });
});
