import { letterCheck } from '../check';
import { inEnglish, inFrench } from '../quoting';
import { departures, noticedOf } from './departures';
import { renderingsIn } from './renderings';

/** An English term that French calls otherwise once than the other times. */
export const twoTranslations = letterCheck({
  id: 'term-two-translations', scope: 'letter', severity: 'info',
  name: { en: 'A term translated in two ways', fr: 'Un terme traduit de deux façons' },
  description:
    'An English term of two to four words that the French translates in one way three times or more, and here in another. Inflection, words of one family, pronouns and what is left unsaid are no other way.',
  good: [
    {
      pairs: [
        { en: 'The foreign governments said no.', fr: 'Les gouvernements étrangers ont dit non.' }, { en: 'We wrote to the foreign governments.', fr: 'Nous avons écrit aux gouvernements étrangers.' },
        { en: 'No answer of the foreign governments came.', fr: 'Aucune réponse des gouvernements étrangers n’est venue.' }, { en: 'We ask the foreign governments again.', fr: 'Nous les prions encore.' },
        { en: 'A foreign government may act.', fr: 'Un gouvernement étranger peut agir.' },
      ],
    },
    {
      pairs: [
        { en: 'The national elections were held.', fr: 'Les élections nationales ont eu lieu.' }, { en: 'After the national elections, silence.', fr: 'Après les élections nationales, le silence.' },
        { en: 'In the national elections of May.', fr: 'Lors des élections nationales de mai.' }, { en: 'The national elections are a matter of law.', fr: 'Le droit électoral national en décide.' },
      ],
    },
    { pairs: [{ en: 'The armed forces left.', fr: 'Les forces armées sont parties.' }, { en: 'The armed forces came.', fr: 'L’armée est venue.' }] },
  ],
  bad: [
    {
      pairs: [
        { en: 'The foreign governments said no.', fr: 'Les gouvernements étrangers ont dit non.' }, { en: 'We wrote to the foreign governments.', fr: 'Nous avons écrit aux gouvernements étrangers.' },
        { en: 'No answer of the foreign governments came.', fr: 'Aucune réponse des gouvernements étrangers n’est venue.' },
        { en: 'We ask the foreign governments again.', fr: 'Nous prions encore les ⟦administrations étrangères⟧.' },
      ],
    },
    {
      pairs: [
        { en: 'They deny the human rights of all.', fr: 'Ils nient les droits humains de tous.' }, { en: 'The human rights of the people are at stake.', fr: 'Les droits humains du peuple sont en jeu.' },
        { en: 'Without human rights there is no peace.', fr: 'Sans les droits humains, pas de paix.' },
        { en: 'We speak for the human rights of the poor.', fr: 'Nous parlons pour les ⟦libertés humaines⟧ des pauvres.' },
      ],
    },
  ],
  gather: (pair, { lexicon }) => renderingsIn(pair, 'en', lexicon),
  judge: (gathered, { lexicon }) => noticedOf(departures(gathered, 'en', lexicon), ({ phrase, here, usual, times }) => ({
    en: `${inEnglish(phrase)} is ${inEnglish(usual)} ${times} times, and ${inEnglish(here)} here: is something else meant?`,
    fr: `${inFrench(phrase)} se dit ${times} fois ${inFrench(usual)} et ici ${inFrench(here)}\u00a0: s’agit-il d’autre chose\u202f?`,
  })),
});
