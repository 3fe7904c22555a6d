import { letterCheck } from '../check';
import { inEnglish, inFrench } from '../quoting';
import { departures, noticedOf } from './departures';
import { renderingsIn } from './renderings';

/** A French term that answers one English term most times and another one here. */
export const twoTerms = letterCheck({
  id: 'two-terms-one-translation', scope: 'letter', severity: 'info',
  name: { en: 'Two terms with one translation', fr: 'Deux termes pour une seule traduction' },
  description:
    'A French term of two to four words that answers one English term three times or more, and here another: two things have one name in French, or one thing two names in English. Inflection, words of one '
    + 'family and pronouns are no other term.',
  good: [
    {
      pairs: [
        { en: 'The foreign governments said no.', fr: 'Les gouvernements étrangers ont dit non.' }, { en: 'We wrote to the foreign governments.', fr: 'Nous avons écrit aux gouvernements étrangers.' },
        { en: 'No answer of the foreign governments came.', fr: 'Aucune réponse des gouvernements étrangers n’est venue.' }, { en: 'We ask them again.', fr: 'Nous prions encore les gouvernements étrangers.' },
      ],
    },
    { pairs: [{ en: 'The foreign powers said no.', fr: 'Les gouvernements étrangers ont dit non.' }, { en: 'We wrote to the foreign governments.', fr: 'Nous avons écrit aux gouvernements étrangers.' }] },
  ],
  bad: [
    {
      pairs: [
        { en: 'The foreign governments said no.', fr: 'Les gouvernements étrangers ont dit non.' }, { en: 'We wrote to the foreign governments.', fr: 'Nous avons écrit aux gouvernements étrangers.' },
        { en: 'No answer of the foreign governments came.', fr: 'Aucune réponse des gouvernements étrangers n’est venue.' },
        { en: 'We ask the ⟦foreign administrations⟧ again.', fr: 'Nous prions encore les gouvernements étrangers.' },
      ],
    },
  ],
  gather: (pair, { lexicon }) => renderingsIn(pair, 'fr', lexicon),
  judge: (gathered, { lexicon }) => noticedOf(departures(gathered, 'fr', lexicon), ({ phrase, here, usual, times }) => ({
    en: `${inEnglish(phrase)} stands ${times} times for ${inEnglish(usual)}, and here for ${inEnglish(here)}: are these two things?`,
    fr: `${inFrench(phrase)} rend ${times} fois ${inFrench(usual)} et ici ${inFrench(here)}\u00a0: s’agit-il de deux choses\u202f?`,
  })),
});
