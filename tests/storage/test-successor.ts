import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeChange } from '../../shared/drift/judge-change';
import { confirmPair, StatusReader } from '../../shared/drift/status';
import { BadFile } from '../../shared/exchange/bad-file';
import { blockText, type BlockDraft } from '../../shared/letter/block';
import { letterDoc } from '../../shared/letter/doc';
import { beginLetter, unlinkPair, type DraftPair } from '../../shared/letter/edits';
import { Letter, type Author } from '../../shared/letter/letter';
import { LetterReader } from '../../shared/letter/reader';
import { compareLetters } from '../../shared/revisions/compare';
import { comparedNow, comparedRecord } from '../../shared/revisions/compared-letter';
import { predecessorOf } from '../../shared/revisions/predecessor';
import { summaryOf, summaryText } from '../../shared/revisions/summary';
import { LetterOwner } from '../../storage/owner';
import { recordRevision } from '../../storage/record-revision';
import { recordedLetter, readRevisions, REVISIONS, revisionsIn, type StoredRevision } from '../../storage/revisions';
import { sideTexts } from '../../storage/side-texts';
import { successorOf } from '../../storage/successor';
import { Random } from '../random';
import { editOnce, Words } from '../shared/revisions/random-edits';
import { folder } from './folder';
import { NOW, quiet } from './letters';

let serial = 0;
const ada: Author = { person: 'Ada', now: () => new Date('2023-07-15T10:00:00Z'), newId: () => `n${serial++}` };
const nora: Author = { ...ada, person: 'Nora', now: () => NOW };
const options = { ...quiet(), markdown: sideTexts };

const drafts = (...texts: readonly string[]): BlockDraft[] => texts.map((text) => ({ kind: 'paragraph', runs: [{ text }] }));

function letterWith(en: readonly BlockDraft[], fr: readonly BlockDraft[], pairs: readonly DraftPair[]): { letter: Letter; reader: LetterReader } {
  const letter = new Letter(letterDoc());
  beginLetter(letter, 'Open letter', { en, fr }, pairs, ada);
  const reader = new LetterReader(letter);
  letter.doc.transact(() => reader.pairs.forEach((pair) => confirmPair(letter, pair, ada)));
  return { letter, reader };
}

/** The last of as many revisions of a letter as there are changes; each is recorded after its change. */
async function recorded(letter: Letter, ...changes: readonly (() => void)[]): Promise<{ path: string; last: StoredRevision }> {
  const path = join(await folder(), 'old.visavis');
  const owner = await LetterOwner.create(path, letter.doc, { ...options, manual: true });
  for (const [i, change] of changes.entries()) {
    letter.doc.transact(change);
    await recordRevision(owner, { date: `2023-07-1${i}`, title: `Revision ${i}` }, ada);
  }
  const last = owner.revisions.list.at(-1)!;
  await owner.close();
  return { path, last };
}

/** The pairs in order: `Hello|Bonjour in-sync`. */
function states(letter: Letter): string[] {
  const reader = new LetterReader(letter);
  return new StatusReader(letter, reader).statuses.map(({ pair, drift }) => `${pair.en.map(blockText).join('/')}|${pair.fr.map(blockText).join('/')} ${drift.state}`);
}

const nothing = (): void => undefined;

/** Two revisions; at the last one pair is in sync, one ahead, one unlinked, one confirmed without French, one in sync in other dress. */
async function variousStates() {
  const en = drafts('We write today.', 'It takes 27 years.', 'Nobody was asked.', 'For English readers only.', 'It was said.', 'Twice.');
  const { letter, reader } = letterWith(en, drafts('Nous écrivons ce jour.', 'Cela dure 27 ans.', 'Personne n’a été consulté.', 'On l’a dit deux fois.'), [
    { en: [0], fr: [0] }, { en: [1], fr: [1] }, { en: [2], fr: [2] }, { en: [3], fr: [] }, { en: [4, 5], fr: [3] },
  ]);
  const made = await recorded(letter, nothing, () => {
    const at = reader.side('en').starts;
    letter.text.en.insert(at[1]! + 'It takes '.length, 'about ');
    letter.text.en.insert(at[0]! + 'We write '.length, ' ');
    unlinkPair(letter, reader.pairs[2]!, ada);
  });
  return { letter, ...made };
}

describe('a letter that follows another', () => {
  test('has its text, pairs, and the confirmations of what was in sync, under ids of its own', async () => {
    const { letter, last, path } = await variousStates();
    const next = new Letter(successorOf(last, path, nora).doc);
    expect(states(next)).toEqual([
      'We write  today.|Nous écrivons ce jour. in-sync', 'It takes about 27 years.|Cela dure 27 ans. unconfirmed', 'Nobody was asked.| en-only',
      'For English readers only.| in-sync', '|Personne n’a été consulté. fr-only', 'It was said./Twice.|On l’a dit deux fois. in-sync',
    ]);
    expect(next.title).toBe('Open letter');
    const ids = ({ id, blocks, align, pairs, text }: Letter) => [id, ...blocks.keys(), ...align.keys(), ...align.values(), ...[...pairs.keys()].map((key) => key.split('/')[0]!), ...[text.en, text.fr].flatMap((side) =>
      (side.toDelta() as { insert: string | { b?: string } }[]).flatMap(({ insert }) => (typeof insert === 'object' && insert.b ? [insert.b] : [])))];
    const old = new Set(ids(letter));
    expect(ids(next).filter((id) => old.has(id))).toEqual([]);
  });

  test('keeps who confirmed what and when', async () => {
    const { last, path } = await variousStates();
    const next = new Letter(successorOf(last, path, nora).doc);
    const reader = new LetterReader(next);
    const confirmed = new StatusReader(next, reader).statuses.flatMap(({ confirmation }) => (confirmation ? [`${confirmation.by} ${confirmation.at}`] : []));
    expect(confirmed).toEqual(Array(3).fill('Ada 2023-07-15T10:00:00.000Z'));
  });

  test('says which revision it follows, and may be called something else', async () => {
    const { letter, last, path } = await variousStates();
    const next = new Letter(successorOf(last, path, nora, 'The year after').doc);
    expect(predecessorOf(next)).toEqual({ letter: letter.id, hash: last.hash, date: '2023-07-11', title: 'Revision 1' });
    expect([next.title, predecessorOf(letter)]).toEqual(['The year after', undefined]);
  });

  test('its record begins with that revision, whole, and goes on from it', async () => {
    const { letter, last, path } = await variousStates();
    const { doc, others } = successorOf(last, path, nora);
    const owner = await LetterOwner.create(join(await folder(), 'new.visavis'), doc, { ...options, manual: true, others });
    expect(owner.revisions.problems).toEqual([]);
    const { revision, same } = await recordRevision(owner, { date: '2024-07-15', title: 'One year on' }, nora);
    await owner.close();
    const again = await LetterOwner.open(owner.path, { ...options, manual: true });
    const { list, problems } = again.revisions;
    await again.abandon();
    expect([problems, list.map(({ hash }) => hash), list[1]!.parents, same]).toEqual([[], [last.hash, revision.hash], [last.hash], undefined]);
    expect(list[0]!.line.equals(last.line)).toBe(true);
    expect(list.map((stored) => recordedLetter(stored).id)).toEqual([letter.id, new Letter(doc).id]);
  });

  test('only the revision that it follows may follow what is not there', async () => {
    const { letter, last, path } = await variousStates();
    const { others } = successorOf(last, path, nora);
    expect(readRevisions(others.get(REVISIONS)).problems).toEqual([expect.stringMatching(/^the revision of 2023-07-11 “Revision 1” follows a revision that is missing/)]);
    // Nor is it whole for the letter that it was taken from, which knows of the one before.
    expect(revisionsIn(letter.doc, others).problems).toEqual([expect.stringContaining('“Revision 1” follows a revision that is missing'), expect.stringContaining('was recorded and is missing from the record')]);
  });

  test('a changed word in that revision shows', async () => {
    const { last, path } = await variousStates();
    const { doc, others } = successorOf({ ...last, line: Buffer.from(last.line.toString().replace('Nobody', 'Anybody')) }, path, nora);
    expect(revisionsIn(doc, others).problems).toEqual([expect.stringContaining('is not as it was recorded')]);
  });

  test('one that is not as it was recorded is refused', async () => {
    const { last } = await variousStates();
    expect(() => successorOf({ ...last, broken: 'is damaged' }, 'old.visavis', nora)).toThrow(new BadFile('old.visavis', 'is damaged'));
  });
});

test('compared with the letter before, nothing has changed, whatever that held', async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = new Random(seed);
    const words = new Words(random);
    const side = (): BlockDraft[] => {
      let blocks = Array.from({ length: random.below(12) }, () => words.block());
      for (let i = random.below(12); i > 0; i--) blocks = editOnce(blocks, random, words);
      return blocks;
    };
    const [en, fr] = [side(), side()];
    const pairs = en.flatMap((_, i) => (i < fr.length && random.chance(0.7) ? [{ en: [i], fr: [random.chance(0.9) ? i : fr.length - 1 - i] }] : []));
    const { letter } = letterWith(en, fr, pairs);
    const { last, path } = await recorded(letter, nothing);
    const { doc } = successorOf(last, path, nora);
    const comparison = compareLetters(comparedRecord(recordedLetter(last)), comparedNow(new LetterReader(new Letter(doc))), judgeChange);
    expect([seed, summaryText(summaryOf(comparison), 'en', 0)]).toEqual([seed, 'nothing changed']);
    expect([seed, comparison.pairs.filter(({ old, now }) => old.length !== 1 || old[0] !== now)]).toEqual([seed, []]);
    expect([seed, states(new Letter(doc))]).toEqual([seed, states(letter)]);
  }
});
