import { expect, test } from 'vitest';
import { shownChange } from '../../renderer/desk/fix-preview';

/** A text with the words to replace between ⟦ and ⟧, and what shall stand there. */
function shown(marked: string, insert: string): string {
  const from = marked.indexOf('⟦');
  const to = marked.indexOf('⟧') - 1;
  const { before, after } = shownChange({ side: 'en', block: 'b', from, to, insert }, marked.replace(/[⟦⟧]/g, ''));
  return `${before} → ${after}`;
}

test.each([
  ['We urge the⟦ the⟧ council.', '', 'the the → the'],
  ['We ask for ⟦27⟧ years.', '25', '27 → 25'],
  ['Nothing was said⟦⟧', '.', 'said → said.'],
  ['⟦A⟧ vous de faire', 'À', 'A → À'],
  ['trois faits⟦ ⟧: un', '\u00a0', 'faits : → faits\u00a0:'],
  ['l⟦\'⟧eau', '’', 'l\'eau → l’eau'],
  ['one ⟦two⟧', '', 'two → '],
])('%s with “%s” reads %s', (marked, insert, expected) => expect(shown(marked, insert)).toBe(expected));

test('of a word without end only what stands next to the change', () => {
  const { before } = shownChange({ side: 'fr', block: 'b', from: 100, to: 101, insert: 'b' }, 'a'.repeat(200));
  expect(before.length).toBe(49);
});
