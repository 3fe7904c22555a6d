import { describe, expect, it } from 'vitest';
import { denialsOf } from '../../../shared/checks/denials';
import { lostDenial } from '../../../shared/checks/negation-balance';
import { negativeLike, negativeWordsIn } from '../../../shared/checks/negative-words';
import type { Side } from '../../../shared/letter/side';
import { LEXICON } from './examples';
import { checkedPair, checkedSide } from './pair';

/** The negations of a text; `~` behind a soft one. */
function denials(side: Side, text: string): string {
  return denialsOf(checkedSide(side, text)).map((one) => text.slice(one.from, one.to) + (one.soft ? '~' : '')).join(' | ');
}

describe('negations as units', () => {
  it.each([
    ['en', 'We do not know, and never knew.', 'not | never'],
    ['en', 'Apply no later than Monday, whether or not it rains.', 'no~ | not~'],
    ['en', 'It does not apply until the council meets.', 'not~'],
    ['fr', 'Nous ne savons jamais rien de lui.', 'ne savons jamais rien'],
    ['fr', 'Il ne peut signer avant que tu ne partes.', 'ne~ | ne~'],
    ['fr', 'Il ne peut signer l’accord.', 'ne'],
    ['fr', 'Il n’a qu’un bateau.', 'n’a qu’~'],
    ['fr', 'Elle ne lit pas la lettre ni le rapport.', 'ne lit pas'],
    ['fr', 'Personne ne sait, et aucun ministre ne répond.', 'Personne | aucun'],
    ['fr', 'Il part sans lire ou signer aucun contrat.', 'sans lire ou signer aucun'],
    ['en', 'Without a doubt it is not without risk.', 'not~ | without~'],
    ['fr', 'La loi s’applique tant que le conseil n’est pas réuni.', 'n’est pas~'],
  ] as const)('%s: %s', (side, text, units) => expect(denials(side, text)).toBe(units));
});

describe('words that deny by their meaning', () => {
  it.each(['unable', 'impossible', 'irregular', 'homeless', 'refused', 'hardly', 'unless', 'dishonest'])('%s', (word) => expect(negativeLike(word, 'en', LEXICON)).toBe(true));
  it.each(['incapable', 'illégal', 'refuse', 'empêcher', 'seulement', 'à-peine'.slice(2), 'malgré'])('%s', (word) => expect(negativeLike(word, 'fr', LEXICON)).toBe(true));
  it.each(['information', 'immediately', 'income', 'union', 'institution', 'apply', 'international', 'disclose'])('not %s', (word) => expect(negativeLike(word, 'en', LEXICON)).toBe(false));
  it.each(['information', 'institution', 'international', 'message', 'disposition'])('not %s', (word) => expect(negativeLike(word, 'fr', LEXICON)).toBe(false));
});

it('phrases that deny', () => {
  const text = 'Soldiers but for officers are exempt from the tax.';
  expect(negativeWordsIn(text, checkedPair(text, '').answers(LEXICON).en, { from: 0, to: text.length }, 'en', LEXICON).map(({ from, to }) => text.slice(from, to))).toEqual(['exempt', 'but for']);
});

describe('a negation lost', () => {
  it('names what is denied and what answers it', () => {
    expect(lostDenial(checkedPair('The court did not accept the appeal.', 'Le tribunal a accepté l’appel.'), LEXICON)).toMatchObject({ side: 'en', denied: 'accept', undenied: 'accepté', sure: true });
    expect(lostDenial(checkedPair('The court accepted the appeal.', 'Le tribunal n’a pas accepté l’appel.'), LEXICON)).toMatchObject({ side: 'fr', denied: 'accepté', undenied: 'accepted' });
  });

  it('says less where the denied word itself has no answer', () => {
    const lost = lostDenial(checkedPair('The mayor will not countersign the budget of the city.', 'La maire paraphera le budget de la ville.'), LEXICON);
    expect(lost).toMatchObject({ side: 'en', sure: false });
    expect(lost?.undenied).toBeUndefined();
  });

  it('finds the one of two that lost its answer', () => {
    const lost = lostDenial(checkedPair('We do not recognize the elections. The council has not published the results.', 'Nous ne reconnaissons pas les élections. Le conseil a publié les résultats.'), LEXICON);
    expect(lost).toMatchObject({ denied: 'published', undenied: 'publié' });
  });

  it.each([
    ['the word that answers denies by itself', 'The permit is not valid.', 'Le permis est invalide.'],
    ['a phrase does', 'The council does not apply the law but the agreement.', 'Le conseil applique l’accord au lieu de la loi.'],
    ['two more may be another way of speaking', 'The council did not read the report and did not sign the agreement.', 'Le conseil a lu le rapport et signé l’accord.'],
    ['the sentence stands merged with another', 'The council met. It did not sign the agreement with the farmers.', 'Réuni, le conseil a signé l’accord avec les agriculteurs. Le maire ne vint pas.'],
  ])('silent where %s', (_, en, fr) => expect(lostDenial(checkedPair(en, fr), LEXICON)).toBeUndefined());

  it('a negative word that has its own on this side accounts for nothing', () => {
    expect(lostDenial(checkedPair('The court did not accept the illegal appeal.', 'Le tribunal a accepté l’appel illégal.'), LEXICON)).toMatchObject({ denied: 'accept', sure: true });
  });
});
