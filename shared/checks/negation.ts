import { otherSide } from '../letter/side';
import type { Message, Noticed, PairCheck } from './check';
import { lostDenial, type LostDenial } from './negation-balance';
import { LANGUAGE, inEnglish, inFrench } from './quoting';

/** A negation that only one side has. */
export const negation: PairCheck = {
  id: 'negation', scope: 'pair', severity: 'warning',
  name: { en: 'Negation on one side only', fr: 'Négation d’un seul côté' },
  description:
    'One side says `not`, `never`, `no`, `without` (`ne … pas`, `jamais`, `aucun`, `sans`) once more than the other, and nothing in the sentence that answers could say the same: ' +
    '`unless`, `fail to`, `only`, `hardly`, `exempt`, `cease`, `unable`, `illegal`, `à moins que`, `seulement`, `manquer`, `soustraire`, `prescrire`, `im-`, `in-`, `un-` and hundreds more. ' +
    'An expletive `ne`, `ne … que`, `not until`, `no later than` and the like are no negations here. It is a warning where the denied word has its answer and the two sentences say the same ' +
    'nearly word for word, else an info; where sentences were merged, split or said in quite other words it is silent.',
  good: [
    { pairs: { en: 'We do not recognize the results.', fr: 'Nous ne reconnaissons pas les résultats.' } },
    { pairs: { en: 'They cannot sign the agreement.', fr: 'Ils ne peuvent signer l’accord.' } },
    { pairs: { en: 'Unless the results are verified, the council will meet again.', fr: 'À moins que les résultats ne soient vérifiés, le conseil se réunira de nouveau.' } },
    { pairs: { en: 'The ministry failed to publish the report.', fr: 'Le ministère n’a pas publié le rapport.' } },
    { pairs: { en: 'Only the council publishes the results.', fr: 'Les résultats ne sont publiés que par le conseil.' } },
    { pairs: { en: 'The witnesses were unable to attend the hearing.', fr: 'Les témoins n’ont pas pu assister à l’audience.' } },
    { pairs: { en: 'The judges lacked the time to read the reports.', fr: 'Les juges n’avaient pas le temps de lire les rapports.' } },
    { pairs: { en: 'The law will not apply until the council meets.', fr: 'La loi s’appliquera une fois le conseil réuni.' } },
    { pairs: { en: 'Close the office before the police arrive.', fr: 'Fermez le bureau avant que la police n’arrive.' } },
    { pairs: { en: 'The debt is larger than the report says.', fr: 'La dette est plus importante que le rapport ne le dit.' } },
    { pairs: { en: 'We fear that the court will reject the appeal.', fr: 'Nous craignons que le tribunal ne rejette l’appel.' } },
    { pairs: { en: 'Neither the president nor the minister answered the letter.', fr: 'Ni le président ni le ministre n’ont répondu à la lettre.' } },
    { pairs: { en: 'Nobody reads the reports any more.', fr: 'Plus personne ne lit les rapports.' } },
    { pairs: { en: 'It is prohibited to disclose the identity of a witness.', fr: 'Nul ne peut divulguer l’identité d’un témoin.' } },
    { pairs: { en: 'The elections were illegal and unfair.', fr: 'Les élections n’étaient ni légales ni équitables.' } },
    { pairs: { en: 'Apply no later than 3 May.', fr: 'Présentez votre demande au plus tard le 3 mai.' } },
    { pairs: { en: 'The term must not exceed five years.', fr: 'Le mandat est d’au plus cinq ans.' } },
    { pairs: { en: 'Not only the minister but also the president signed.', fr: 'La ministre et le président ont tous deux signé.' } },
    { pairs: { en: 'We cannot but admire the courage of the students.', fr: 'Nous admirons forcément le courage des étudiants.' } },
    { pairs: { en: 'The prisoners are still waiting for their trial.', fr: 'Les prisonniers n’ont pas encore eu de procès.' } },
    { pairs: { en: 'The council keeps publishing reports.', fr: 'Le conseil ne cesse de publier des rapports.' } },
    { pairs: { en: 'Any citizen may submit a report.', fr: 'N’importe quel citoyen peut présenter un rapport.' } },
    { pairs: { en: 'The minister took three steps towards the door.', fr: 'Le ministre fit trois pas vers la porte.' } },
    { pairs: { en: 'It is not uncommon for the council to publish a report.', fr: 'Il arrive souvent que le conseil publie un rapport.' } },
    { pairs: { en: 'See “They Aren’t Coming Back” (2019).', fr: 'Voir «\u00a0They Aren’t Coming Back\u00a0» (2019).' } },
    { pairs: { en: 'A person who is not a resident may be heard by the council.', fr: 'Le conseil peut entendre une personne autre qu’un résident.' } },
    { pairs: { en: 'No appeal may be made more than one year after the decision.', fr: 'Le recours se prescrit par un an à compter de la décision.' } },
    { pairs: { en: 'The council closes the file as soon as it is no longer needed for the study.', fr: 'Le conseil ferme le dossier dès l’achèvement de l’étude.' } },
    { pairs: { en: 'This law does not apply to fishing boats.', fr: 'Les bateaux de pêche sont soustraits à l’application de la présente loi.' } },
    { pairs: { en: 'The town sells the land that is surplus to its requirements.', fr: 'La ville vend les terrains dont elle n’a plus besoin.' } },
    { pairs: { en: 'No person shall be obliged to answer the council.', fr: 'Toute personne est libre de ne pas répondre au conseil.' } },
    { pairs: { en: 'The register must not leave the office of the council.', fr: 'Le registre du conseil demeure au bureau.' } },
    { pairs: { en: 'Whether or not the council agrees, the report will be published.', fr: 'Que le conseil soit d’accord ou qu’il s’y oppose, le rapport sera publié.' } },
  ],
  bad: [
    { pairs: { en: 'Foreign governments must ⟦not⟧ recognize the results of the elections.', fr: 'Les gouvernements étrangers doivent reconnaître les résultats des élections.' } },
    { pairs: { en: 'The results are recognized by the council.', fr: 'Les résultats ⟦ne sont pas⟧ reconnus par le conseil.' } },
    { pairs: { en: 'The council will ⟦never⟧ publish the report.', fr: 'Le conseil publiera le rapport.' } },
    { pairs: { en: '⟦No⟧ minister signed the agreement.', fr: 'Un ministre a signé l’accord.' } },
    { pairs: { en: 'They were tried ⟦without⟧ a lawyer.', fr: 'Ils ont été jugés avec un avocat.' } },
    { pairs: { en: 'The elections were free and fair.', fr: 'Les élections ⟦n’ont jamais⟧ été libres et équitables.' } },
    { pairs: { en: 'The police ⟦didn’t⟧ answer our questions.', fr: 'La police a répondu à nos questions.' } },
    { pairs: { en: 'The government ⟦cannot⟧ dissolve the parliament.', fr: 'Le gouvernement peut dissoudre le parlement.' } },
    { pairs: { en: '⟦No⟧ one shall be punished for an opinion.', fr: 'Toute personne est punie pour une opinion.' } },
    { pairs: { en: 'The law applies to foreign companies. The council has signed the agreement.', fr: 'La loi s’applique aux sociétés étrangères. Le conseil ⟦n’a jamais⟧ signé l’accord.' } },
    { pairs: { en: 'The journalists were arrested with a warrant.', fr: 'Les journalistes ont été arrêtés ⟦sans⟧ mandat.' } },
  ],
  find: (pair, { lexicon }) => {
    const lost = lostDenial(pair, lexicon);
    return lost ? [noticed(lost)] : [];
  },
};

function noticed(lost: LostDenial): Noticed {
  const { side, denial } = lost;
  return { severity: lost.sure ? 'warning' : 'info', place: { side, from: denial.from, to: denial.to }, message: messageOf(lost), about: denial.text };
}

function messageOf({ side, denial, denied, undenied }: LostDenial): Message {
  const other = LANGUAGE[otherSide(side)];
  if (denied === undefined || undenied === undefined) {
    return {
      en: `${inEnglish(denial.text)} of this side seems to have no counterpart in ${other.en}: see whether a negation is missing there or one too many here`,
      fr: `Rien en ${other.fr} ne semble rendre la négation ${inFrench(denial.text)}\u00a0: voir s’il en manque une là ou s’il y en a une de trop ici`,
    };
  }
  return {
    en: `${inEnglish(denied)} is denied here (${inEnglish(denial.text)}), ${inEnglish(undenied)} in ${other.en} is not: say the same on both sides`,
    fr: `${inFrench(denied)} est nié ici (${inFrench(denial.text)}), mais non ${inFrench(undenied)} en ${other.fr}\u00a0: dire la même chose des deux côtés`,
  };
}
