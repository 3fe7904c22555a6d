import { describe, expect, it } from 'vitest';
import { answersIn } from '../../../../shared/alignment/answers';
import { phrasesIn } from '../../../../shared/checks/terms/phrases';
import type { Side } from '../../../../shared/letter/side';
import { LEXICON } from '../examples';

/** The phrases of a text, the head in capitals. */
function phrases(text: string, side: Side): string[] {
  const words = side === 'en' ? answersIn(text, '', LEXICON).en : answersIn('', text, LEXICON).fr;
  return phrasesIn(text, words, side).map(({ words: own, head }) => own.map((at, k) => (k === head ? words[at]!.key.toUpperCase() : words[at]!.key)).join(' '));
}

describe('noun phrases', () => {
  it.each([
    ['en', 'We thank the foreign governments for it.', ['foreign GOVERNMENTS']],
    ['en', 'with the freedom of expression', ['FREEDOM expression']],
    ['en', 'the rule of the common law', ['RULE common law', 'common LAW']],
    ['en', 'the civil society organisations', ['civil SOCIETY', 'civil society ORGANISATIONS']],
    ['en', 'They wrote letters, and he read them.', []],
    ['en', 'to take part', []],
    ['en', 'in the 12 months', []],
    ['en', 'the authorization issued under it', []],
    ['en', 'the old, grey house', ['grey HOUSE']],
    ['fr', 'aux gouvernements étrangers', ['GOUVERNEMENTS étrangers']],
    ['fr', 'la liberté d’expression', ['LIBERTÉ expression']],
    ['fr', 'une réponse des gouvernements étrangers', ['RÉPONSE gouvernements étrangers', 'GOUVERNEMENTS étrangers']],
    ['fr', 'l’État membre', ['ÉTAT membre']],
    ['fr', 'une autorisation visée par lui', []],
    ['fr', '« Oui », dit Anna.', []],
  ] as const)('%s: %s', (side, text, found) => expect(phrases(text, side)).toEqual(found));
});
