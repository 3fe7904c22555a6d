import { describe, expect, it } from 'vitest';
import { pointing, repeated } from '../../../shared/checks/reworded';
import type { Side } from '../../../shared/letter/side';
import { LEXICON } from './examples';
import { checkedPair } from './pair';

function marked(side: Side, en: string, fr: string, which: 'pointing' | 'repeated'): string[] {
  const answers = checkedPair(en, fr).answers(LEXICON);
  const marks = which === 'pointing' ? pointing(answers[side], side) : repeated(answers[side], answers.of[side], side);
  return answers[side].filter((_, at) => marks[at]).map(({ key }) => key);
}

describe('words that point at another place', () => {
  it.each([
    ['en', 'Amounts referred to in subsection 4(2) or paragraph (b) shall be paid.', ['referred', 'subsection', '4', '2', 'paragraph', 'b']],
    ['en', 'The council pays all amounts.', []],
    ['fr', 'Les sommes visées aux alinéas 3a) et b) sont versées.', ['visées', 'alinéas', '3', 'b']],
    ['fr', 'Le conseil verse ces sommes.', []],
  ] as const)('%s: %s', (side, text, words) => expect(marked(side, side === 'en' ? text : '', side === 'fr' ? text : '', 'pointing')).toEqual(words));
});

it('words said again without answer', () => {
  expect(marked('en', 'The proceeds of the sale belong to the owner of the sale.', 'Le produit de la vente revient au propriétaire.', 'repeated')).toEqual(['sale']);
  expect(marked('en', 'The proceeds of the sale belong to the owner.', 'Le produit de la vente revient au propriétaire.', 'repeated')).toEqual([]);
});
