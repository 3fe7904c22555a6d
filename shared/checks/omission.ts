import type { Answers } from '../alignment/answers';
import { otherSide, SIDES } from '../letter/side';
import type { Message, Noticed, PairCheck, Severity } from './check';
import type { CheckedSide } from './checked';
import { isLetterFormula } from './letter-formulas';
import { leftOut, lengthMisfit, type LeftOut } from './left-out';
import { tellsSomethingElse } from './likeness';
import { LANGUAGE, inEnglish, inFrench } from './quoting';

/** From which score on a finding is worth saying at all, and from which it is probably right: a sentence goes missing more often than a clause is said in other words. */
const WORTH_SAYING = 2.1;
const PROBABLE_SENTENCE = 3;
const PROBABLE_CLAUSE = 3.5;
/** In standard deviations of good translations. */
const FAR_TOO_SHORT = 5;
const TOO_SHORT = 4;

/** A sentence or clause without counterpart on the other side, left out there or added here. */
export const omission: PairCheck = {
  id: 'omission', scope: 'pair', severity: 'warning',
  name: { en: 'Omission or addition', fr: 'Omission ou ajout' },
  description:
    'A sentence or a long clause whose words nothing on the other side answers, while the rest of the pair is well answered and the lengths fit better without it. ' +
    'Sentences merged or split, clauses moved or said in other words, references (`referred to in subsection (1)` / `ce`), words said again and sides of very different lengths are taken in stride; where a clause may be said in other words it is an info only.',
  good: [
    { pairs: { en: 'Yours faithfully,', fr: 'Nous vous prions d’agréer, Madame la Ministre, Monsieur le Ministre, l’expression de notre haute considération.' } },
    { pairs: { en: 'Ministers, Members of the Council,', fr: 'Madame la Ministre, Monsieur le Ministre, Mesdames et Messieurs les membres du Conseil,' } },
    { pairs: { en: 'The council met on Monday. It adopted the budget.', fr: 'Réuni lundi, le conseil a adopté le budget.' } },
    { pairs: { en: 'We demand the release of the prisoners, and we shall not rest until they are free.', fr: 'Nous exigeons la libération des prisonniers. Nous ne connaîtrons pas de repos tant qu’ils ne seront pas libres.' } },
    { pairs: { en: 'Thank you.', fr: 'Nous vous remercions par avance de l’attention que vous voudrez bien porter à cette demande.' } },
    { pairs: { en: 'In short, no.', fr: 'Bref, c’est non.' } },
    { pairs: { en: 'Yours faithfully,', fr: 'Veuillez agréer, Monsieur le Ministre, l’expression de nos salutations distinguées.' } },
    { pairs: { en: 'As you know, the harbour has been closed since March.', fr: 'Vous savez que le port est fermé depuis mars.' } },
    { pairs: { en: 'When the mayor resigns before the end of her term, the council elects a new one.', fr: 'En cas de démission de la maire, le conseil en élit une autre.' } },
    { pairs: { en: 'When a member of the council dies or resigns before the end of the term for which the member was elected, the mayor shall appoint a replacement within thirty days.', fr: 'En cas de vacance d’un poste, la maire nomme un remplaçant dans les trente jours.' } },
    { pairs: { en: 'Amounts referred to in subsection (1) shall be paid into a separate account of the council.', fr: 'Ces sommes sont versées à un compte distinct du conseil.' } },
    { pairs: { en: 'The council may change the plan after the period referred to in paragraph (b), but it shall first consult the farmers.', fr: 'Le conseil peut modifier le plan par la suite, mais il doit d’abord consulter les agriculteurs.' } },
    { pairs: { en: 'The proceeds of the sale belong to the person entitled under subsection (7) to receive the proceeds of the sale.', fr: 'Le produit de la vente revient à la personne dont le droit est prévu au paragraphe (7).' } },
    { pairs: { en: 'The bridge, built in 1931, carries 12,000 cars a day.', fr: 'Construit en 1931, le pont voit passer 12 000 voitures par jour.' } },
    { pairs: { en: 'Our members are teachers, nurses and farmers (see annex).', fr: 'Parmi nos membres (voir l’annexe) figurent des enseignants, des infirmières et des agriculteurs.' } },
    { pairs: { en: 'The fishermen have waited for two years. Their boats are rotting in the harbour.', fr: 'Les pêcheurs attendent depuis deux ans ; leurs bateaux pourrissent dans le port.' } },
    { pairs: { en: 'The Candle Party (Parti de la chandelle) was banned.', fr: 'Le Parti de la chandelle a été interdit.' } },
    { pairs: { en: 'To: The members of the committee', fr: 'À l’attention de Mesdames et Messieurs les membres de la commission' } },
  ],
  bad: [
    {
      pairs: {
        en: 'The commission published its report in May. ⟦Twelve witnesses were threatened by the police before the hearing.⟧ We ask the government to protect them.',
        fr: 'La commission a publié son rapport en mai. Nous demandons au gouvernement de les protéger.',
      },
    },
    {
      pairs: {
        en: 'The commission published its report in May. We ask the government to answer it.',
        fr: 'La commission a publié son rapport en mai. ⟦Plusieurs journalistes ont été arrêtés le lendemain devant le tribunal.⟧ Nous demandons au gouvernement d’y répondre.',
      },
    },
    {
      pairs: {
        en: 'The new law, ⟦which forbids every public meeting without a permit of the police⟧, was adopted by the national assembly on Friday.',
        fr: 'La nouvelle loi a été adoptée vendredi par l’assemblée nationale.',
      },
    },
    {
      pairs: {
        en: 'The national assembly adopted the new law on Friday.',
        fr: 'L’assemblée nationale a adopté vendredi la nouvelle loi, ⟦malgré les protestations de milliers d’ouvriers et d’étudiants⟧.',
      },
    },
    {
      pairs: {
        en: 'We call on the member states to impose sanctions, to freeze the assets of the generals, ⟦and to welcome the refugees who crossed the border this winter⟧.',
        fr: 'Nous appelons les États membres à imposer des sanctions et à geler les avoirs des généraux.',
      },
    },
    { pairs: { en: 'Our farmers have lost their harvest, their animals and their homes in the floods of last winter, and the ministry has not yet paid what it promised them.', fr: 'Nos agriculteurs.' } },
  ],
  find: (pair, { lexicon }) => {
    const answers = pair.answers(lexicon);
    if (tellsSomethingElse(answers) || isLetterFormula(pair)) return [];
    const misfit = fullSide(answers) ? lengthMisfit(pair.en.text.length, pair.fr.text.length) : 0;
    if (Math.abs(misfit) >= FAR_TOO_SHORT) return [tooShort(misfit, 'warning')];
    const found = leftOut(pair, lexicon, WORTH_SAYING).filter(({ side, from }) => !isFormula(pair[side], from)).map(noticed);
    return found.length === 0 && Math.abs(misfit) >= TOO_SHORT ? [tooShort(misfit, 'info')] : found;
  },
};

/** A letter's closing, which French says at length: `Yours faithfully,` / `Veuillez agréer, Monsieur, l’expression de mes salutations distinguées.` */
const FORMULA = /agréer|salutations|sentiments (?:les )?(?:meilleurs|respectueux|distingués)|considération distinguée|haute considération|faithfully|sincerely|regards/iu;

function isFormula(side: CheckedSide, at: number): boolean {
  const { from, to } = side.sentenceAt(at);
  return FORMULA.test(side.text.slice(from, to));
}

/** From so many content words on length tells something: `Thank you.` may be a whole sentence of courtesy. */
const FULL = 10;

function fullSide(answers: Answers): boolean {
  return SIDES.some((side) => answers[side].reduce((sum, word) => sum + (word.content ? 1 : 0), 0) >= FULL);
}

function noticed(one: LeftOut & { readonly text: string }): Noticed {
  const severity: Severity = one.score >= (one.sentence ? PROBABLE_SENTENCE : PROBABLE_CLAUSE) ? 'warning' : 'info';
  const words = shortened(one.text);
  const other = LANGUAGE[otherSide(one.side)];
  const message: Message = {
    en: `Nothing in ${other.en} seems to answer ${inEnglish(words)}: translate it there or take it out here`,
    fr: `Rien en ${other.fr} ne semble répondre à ${inFrench(words)}\u00a0: à traduire là, ou à retirer ici`,
  };
  return { severity, place: { side: one.side, from: one.from, to: one.to }, message };
}

function tooShort(misfit: number, severity: Severity): Noticed {
  const [short, long] = misfit > 0 ? [LANGUAGE.en, LANGUAGE.fr] as const : [LANGUAGE.fr, LANGUAGE.en] as const;
  return {
    severity,
    message: {
      en: `The ${short.en} is much shorter than the ${long.en}: see whether words are missing`,
      fr: `Le texte ${short.fr} est bien plus court que le texte ${long.fr}\u00a0: voir s’il y manque des mots`,
    },
  };
}

const WORDS_SHOWN = 8;

/** A long stretch by its beginning. */
function shortened(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= WORDS_SHOWN + 2 ? text : `${words.slice(0, WORDS_SHOWN).join(' ')}…`;
}
