import { expect, it } from 'vitest';
import { accentedFirst } from '../../../../shared/checks/typography/accented-words';
import { LEXICON } from '../examples';

const marked = (words: string) => words.split(' ').filter((word) => accentedFirst(word, LEXICON) !== undefined);
const known = `etat etats ecole ecoles eglise egalité egalement emirats egypte ethiopie equateur ecosse elysée election elections economie education energie enorme epoque equipe etranger etrangers etude etudiants
  evaluation evidemment eviter evolution événement evénement evêque ecrire ecoutez elever elève etant etre ete ile iles age agée ame ca oter equilibre eliminer emission emeute eclat echec echange edition`;
const right = `elle elles et en est eux eux-mêmes europe euro essai effet erreur enfin ensuite entre espagne estonie examen exil esprit enfant ennemi escalier été état etna
  eric edith emma eva elena evelyn elisabeth eden eton ebola evan ethnie ermite eleven economy electric editor emirates ecuador email energy equity every earth eagle`;

it('knows words that lost their first accent', () => expect(marked(known.replace('événement ', '').replace(/\s+/g, ' '))).toEqual(known.replace('événement ', '').split(/\s+/)));
it('lets others be', () => expect(marked(right.replace(/\s+/g, ' '))).toEqual([]));
it.each([['etat', 'é'], ['etre', 'ê'], ['ile', 'î'], ['ca', 'ç'], ['age', 'â'], ['oter', 'ô'], ['elle', undefined]])('%s → %s', (word, first) => expect(accentedFirst(word, LEXICON)).toBe(first));
