import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HeldLetter } from '../../main/held-letter';
import { beginLetter } from '../../shared/letter/edits';
import { letterDoc } from '../../shared/letter/doc';
import { Letter, type Author } from '../../shared/letter/letter';
import { successorOf } from '../../storage/successor';
import { folder } from '../storage/folder';

let serial = 0;
const ada: Author = { person: 'Ada', now: () => new Date(), newId: () => `n${serial++}` };
const notDraft = (): boolean => false;

test('a letter that follows another remembers what that one said; what is recorded since, too', async () => {
  const at = await folder();
  const blocks = (text: string) => [{ kind: 'paragraph', runs: [{ text }] }];
  const old = new Letter(letterDoc());
  beginLetter(old, 'Old', { en: blocks('We remain at your disposal.'), fr: blocks('Nous restons à votre disposition.') }, [{ en: [0], fr: [0] }], ada);
  const before = await HeldLetter.create(join(at, 'old.visavis'), old.doc, notDraft);
  await before.record({ date: '2023-07-15', title: 'Old' }, ada);
  const { doc, others } = successorOf(before.revisions.list[0]!, before.path, ada);
  await before.close();

  const held = await HeldLetter.create(join(at, 'new.visavis'), doc, notDraft, { others });
  const recall = () => held.memory.recall('We remain at your disposal.', 'en').map(({ fr, likeness }) => [fr, likeness]);
  expect(recall()).toEqual([['Nous restons à votre disposition.', 1]]);
  expect(held.memory).toBe(held.memory);
  const text = doc.getText('fr');
  doc.transact(() => text.insert(text.length, ' Toujours.'));
  await held.record({ date: '2024-07-15', title: 'New' }, ada);
  expect(recall()).toEqual([['Nous restons à votre disposition. Toujours.', 1], ['Nous restons à votre disposition.', 1]]);
  expect(held.revisions.problems).toEqual([]);
  await held.close();
});
