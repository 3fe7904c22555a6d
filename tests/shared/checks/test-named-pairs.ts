import { describe, expect, test } from 'vitest';
import { acronyms } from '../../../shared/checks/acronyms';
import { names } from '../../../shared/checks/names';
import { quotedTitles } from '../../../shared/checks/quoted-titles';
import type { Severity } from '../../../shared/checks/check';
import type { Run } from '../../../shared/letter/block';
import { findIn, textPairs } from './examples';

const FAMILY = [names, acronyms, quotedTitles];
type Texts = readonly [en: string, fr: string];

/** Pairs as a translator hands them over: at most one of them a word of information, and no more. */
const CLEAN: readonly Texts[] = [
  ['Dear Ms Okafor, we write to you again about the port of Lagos.', 'Madame Okafor, nous vous écrivons de nouveau au sujet du port de Lagos.'],
  ['When Ilse Brandt was mayor, the town kept its library; under her successor it was closed.', 'Du temps d’Ilse Brandt, la ville avait encore sa bibliothèque ; son successeur l’a fermée.'],
  ['Mr Pereira told the committee that Mr Pereira’s own office had been searched.', 'M. Pereira a déclaré au comité que son propre bureau avait été fouillé.'],
  ['The Kenyan and Ugandan delegations walked out of the hall in Kampala.', 'Les délégations kényane et ougandaise ont quitté la salle à Kampala.'],
  ['Spanish and Portuguese trawlers were seen off Dakar.', 'Des chalutiers espagnols et portugais ont été aperçus au large de Dakar.'],
  ['Any person who, in Ontario or Manitoba, holds a licence may renew it.', 'Le titulaire d’un permis délivré en Ontario ou au Manitoba peut le renouveler.'],
  ['The Minister may, with the approval of the Governor in Council, enter into an agreement.', 'Le ministre peut, avec l’agrément du gouverneur en conseil, conclure un accord.'],
  ['The Governor in Council may, by order, amend Schedule 2.', 'Le gouverneur en conseil peut, par décret, modifier l’annexe 2.'],
  ['Everyone has the right to leave any country, including France, and to return to it.', 'Toute personne a le droit de quitter tout pays, y compris la France, et d’y revenir.'],
  ['The Lisbon agreement was signed by Hungary and Poland in 2019.', 'L’accord de Lisbonne a été signé en 2019 par la Hongrie et la Pologne.'],
  ['“The Road to the Sea” opens in cinemas on Friday.', '« La Route de la mer » sort en salle vendredi.'],
  ['Her memoir, “The Way Back”, won a prize in Montreal.', 'Ses mémoires, « Le Retour », ont été primés à Montréal.'],
  ['The film “Jaws” is shown tonight.', 'Le film « Les Dents de la mer » est projeté ce soir.'],
  ['The so-called “security zone” is a wall.', 'La prétendue « zone de sécurité » est un mur.'],
  ['He spoke of a “witch hunt”, and left.', 'Il a parlé d’une « chasse aux sorcières », puis il est parti.'],
  ['“We are not finished,” said Adaeze Obi, a nurse from Leeds, “and nobody asked us.”', '« Nous n’avons pas fini, et personne ne nous a rien demandé », a dit Adaeze Obi, infirmière à Leeds.'],
  ['The survey, published in The Lancet, covered 12,000 patients in Sweden.', 'L’enquête, parue dans « The Lancet », portait sur 12 000 patients en Suède.'],
  ['The newspaper Le Monde asked the Élysée for an answer.', 'Le journal « Le Monde » a demandé une réponse à l’Élysée.'],
  ['The WHO and UNICEF called for a truce in Yemen.', 'L’OMS et l’Unicef ont demandé une trêve au Yémen.'],
  ['The IAEA said it had no access to the site near Isfahan.', 'L’AIEA a déclaré n’avoir aucun accès au site voisin d’Ispahan.'],
  ['The fund will pay US$41.3 million and CA$2 million to the FAO.', 'Le fonds versera 41,3 millions de dollars américains et 2 millions de dollars canadiens à la FAO.'],
  ['It cost A$300 and NZ$20, the GAO found.', 'Cela a coûté 300 dollars australiens et 20 dollars néo-zélandais, selon le GAO.'],
  ['The CEO of the firm resigned, and its CFO followed.', 'Le PDG de l’entreprise a démissionné, suivi de son directeur financier.'],
  ['A spokesman for the MOD declined to comment.', 'Un porte-parole du ministère de la Défense s’est refusé à tout commentaire.'],
  ['NHS waiting lists have doubled since 2019.', 'Les listes d’attente du service de santé britannique ont doublé depuis 2019.'],
  ['Israeli and Palestinian doctors met in Cyprus.', 'Des médecins israéliens et palestiniens se sont rencontrés à Chypre.'],
  ['He left his native Scotland for Ghana in 1961.', 'Il a quitté son Écosse natale pour le Ghana en 1961.'],
  ['Paul never answered; Virginie did not insist.', 'Il ne répondit jamais, et Virginie n’insista pas.'],
  ['Colonel Marsh looked at Tobias, and Tobias looked away.', 'Le colonel Marsh regarda Tobias, qui détourna les yeux.'],
  ['Said Eleanor: “I have never been to Rome.”', '« Je ne suis jamais allée à Rome », dit Eleanor.'],
  ['All Member States of the Council of Europe shall publish the list.', 'Tous les États membres du Conseil de l’Europe publient la liste.'],
  ['The Act applies in the Northwest Territories and in Nunavut.', 'La loi s’applique dans les Territoires du Nord-Ouest et au Nunavut.'],
  ['The Christmas concert of the Harlow Brass Band was cancelled.', 'Le concert de Noël de la fanfare de Harlow a été annulé.'],
  ['Downing Street would not say whether the Prime Minister had known.', 'Le 10, Downing Street n’a pas voulu dire si la Première ministre était au courant.'],
  ['Washington has warned Beijing and Pyongyang.', 'Les États-Unis ont mis en garde Pékin et Pyongyang.'],
  ['The Thai police arrested six Burmese workers at Mae Sot.', 'La police thaïlandaise a arrêté six travailleurs birmans à Mae Sot.'],
  ['Yours sincerely, Hannah Lindqvist, Chair, Friends of the Wetlands', 'Veuillez agréer, Monsieur le Ministre, nos salutations distinguées. Hannah Lindqvist, présidente des Amis des zones humides'],
  ['The Ukrainian parliament voted on Thursday to recall its ambassador to Hungary.', 'Jeudi, le Parlement ukrainien a voté le rappel de son ambassadeur en Hongrie.'],
  ['In her report “Left Behind”, the Ombudsman counts 214 cases.', 'Dans son rapport intitulé « Les oubliés », la médiatrice recense 214 cas.'],
  ['This Part does not apply to a band as defined in the “Indian Act”.', 'La présente partie ne s’applique pas à une bande au sens de la Loi sur les Indiens.'],
];

interface Wrong {
  readonly pair: Texts;
  readonly check: string;
  /** At least so grave. */
  readonly least: Severity;
  /** Pairs of the same letter. */
  readonly letter?: readonly Texts[];
}

const wrong = (check: string, least: Severity, en: string, fr: string, ...letter: readonly Texts[]): Wrong => ({ pair: [en, fr], check, least, letter });

const WRONG: readonly Wrong[] = [
  // Dropped names.
  wrong('names', 'info', 'The widow of Amadou Keita has received no answer.', 'La veuve n’a reçu aucune réponse.'),
  wrong('names', 'info', 'The widow has received no answer.', 'La veuve d’Amadou Keita n’a reçu aucune réponse.'),
  wrong('names', 'warning', 'We ask that Lindqvist and her colleagues be heard before the vote.', 'Nous demandons que ses collègues soient entendues avant le vote.', ['Lindqvist has worked here for ten years.', 'Lindqvist travaille ici depuis dix ans.'], ['The wetlands owe much to Lindqvist.', 'Les zones humides doivent beaucoup à Lindqvist.']),
  wrong('names', 'info', 'The lawyers travelled from Lagos to Abuja by night.', 'Les avocats se sont rendus de nuit à Abuja.'),
  wrong('names', 'info', 'The lawyers travelled to Abuja by night.', 'Les avocats se sont rendus de nuit de Lagos à Abuja.'),
  wrong('names', 'info', 'The treaty was signed by Norway, Estonia and Malta.', 'Le traité a été signé par la Norvège et Malte.'),
  wrong('names', 'info', 'The commission heard witnesses from Mogadishu in private.', 'La commission a entendu des témoins à huis clos.'),
  wrong('names', 'info', 'The commission heard witnesses in private.', 'La commission a entendu à huis clos des témoins venus de Kandahar.'),
  wrong('names', 'warning', 'Professor Tamsin Achterberg of the faculty of law has examined every page of the file.', 'La professeure de la faculté de droit a examiné chaque page du dossier.'),
  wrong('names', 'info', 'The bridge at Whitcombe was built before the war.', 'Le pont fut construit avant la guerre.'),
  // Another place.
  wrong('names', 'error', 'The sailors were held in Greece for nine weeks.', 'Les marins ont été détenus neuf semaines en Turquie.'),
  wrong('names', 'error', 'Grain from Argentina reaches the port of Rotterdam in May.', 'Les céréales du Brésil arrivent au port de Rotterdam en mai.'),
  wrong('names', 'error', 'The first country to sign was Jamaica.', 'Le premier pays signataire fut le Panama.'),
  wrong('names', 'error', 'Talks between Norway and Iceland failed.', 'Les pourparlers entre la Norvège et la Finlande ont échoué.'),
  wrong('names', 'error', 'Three Nigerian ministers resigned last week.', 'Trois ministres ghanéens ont démissionné la semaine dernière.'),
  wrong('names', 'error', 'The Polish government refused.', 'Le gouvernement hongrois a refusé.'),
  wrong('names', 'error', 'She holds a Belgian passport.', 'Elle est titulaire d’un passeport néerlandais.'),
  wrong('names', 'error', 'The envoy flew from Vienna to Athens.', 'L’émissaire s’est rendu de Varsovie à Athènes en avion.'),
  wrong('names', 'warning', 'Exports to Germany fell by 4%.', 'Les exportations vers les pays autrichiens ont baissé de 4 %.'),
  // Another person, a slip.
  wrong('names', 'error', 'The court freed Joseph Mbeki on Tuesday.', 'Mardi, le tribunal a libéré Joseph Nkomo.'),
  wrong('names', 'warning', 'The letter was read aloud by Hartmann.', 'La lettre a été lue à haute voix par Sorensen.'),
  wrong('names', 'error', 'The letter was read aloud by Hartmann.', 'La lettre a été lue à haute voix par Harmtann.'),
  wrong('names', 'error', 'The people of Kigali deserve better.', 'Les habitants de Kigaili méritent mieux.'),
  // Acronyms.
  wrong('acronyms', 'warning', 'The members of the KLDF were arrested at dawn.', 'Les membres ont été arrêtés à l’aube.', ['The KLDF was founded in 1998.', 'Le KLDF a été fondé en 1998.'], ['We support the KLDF.', 'Nous soutenons le KLDF.']),
  wrong('acronyms', 'warning', 'The members were arrested at dawn.', 'Les membres du KLDF ont été arrêtés à l’aube.', ['The KLDF was founded in 1998.', 'Le KLDF a été fondé en 1998.']),
  wrong('acronyms', 'info', 'The IMF and its partners met in June.', 'Ses partenaires se sont réunis en juin.'),
  wrong('acronyms', 'info', 'He paid US$20 to the RTCB.', 'Il a payé 20 dollars américains.'),
  wrong('acronyms', 'error', 'The ILO adopted the text.', 'L’OMS a adopté le texte.'),
  wrong('acronyms', 'warning', 'The PGTR report is public.', 'Le rapport du PGTK est public.'),
  // Quoted titles.
  wrong('quoted-titles', 'warning', 'Signatories endorse the “Harbour Declaration on Fair Wages” in full.', 'Les signataires souscrivent sans réserve au texte.'),
  wrong('quoted-titles', 'warning', 'They read out the poem “Letter to My Grandchildren” in the square.', 'Ils ont lu le poème sur la place.'),
  wrong('quoted-titles', 'warning', 'They read out the poem in the square.', 'Ils ont lu sur la place le poème « Lettre à mes petits-enfants ».'),
  wrong('quoted-titles', 'info', 'The minister dismissed the so-called “shadow budget” yesterday.', 'Hier, le ministre a rejeté le budget.'),
  wrong('quoted-titles', 'error', 'The pamphlet “Public Money for Private Schools” was banned.', 'La brochure « Code des Prisons du Territoire » a été interdite.'),
  wrong('quoted-titles', 'info', 'The pamphlet “Bread for the Valley” was banned.', 'La brochure Du pain pour la vallée a été interdite.'),
  wrong('quoted-titles', 'info', 'The pamphlet Bread for the Valley was banned.', 'La brochure « Du pain pour la vallée » a été interdite.'),
  wrong('quoted-titles', 'info', 'In this Act, “vessel” includes a raft.', 'Dans la présente loi, navire s’entend notamment d’un radeau.'),
  wrong('quoted-titles', 'info', 'He says the reform is “purely technical” in nature.', 'Il affirme que la réforme est de nature purement technique.'),
  wrong('quoted-titles', 'info', 'Under the name Open Harbour, they clean the beach.', 'Sous le nom de « Port ouvert », ils nettoient la plage.'),
  wrong('quoted-titles', 'info', 'The award for “young reporters” went to Leïla and the “golden pen” to Marc.', 'Le prix des « jeunes reporters » est allé à Leïla et la plume d’or à Marc.'),
];

const GRAVITY: { readonly [severity in Severity]: number } = { info: 0, warning: 1, error: 2 };
const said = (pairs: readonly Texts[]) => findIn(FAMILY, textPairs(pairs.map(([en, fr]) => ({ en, fr }))));

describe('pairs that are right', () => {
  test.each(CLEAN)('%s', (en, fr) => expect(said([[en, fr]]).filter(({ severity }) => severity !== 'info').map(({ message }) => message.en)).toEqual([]));
  test('together as one letter', () => expect(said(CLEAN).filter(({ severity }) => severity !== 'info').map(({ message }) => message.en)).toEqual([]));
  test('hardly anything worth knowing', () => expect(CLEAN.flatMap((pair) => said([pair]).map(({ message }) => message.en)).length).toBeLessThanOrEqual(5));
});

describe('pairs that are wrong', () => {
  test.each(WRONG)('$check: $pair.0', ({ pair, check, least, letter = [] }) => {
    const found = said([pair, ...letter]).filter((one) => one.pair === 'p0' && one.check === check);
    expect(found.map(({ severity }) => GRAVITY[severity]).filter((gravity) => gravity >= GRAVITY[least])).not.toEqual([]);
  });
});

describe('titles in italics', () => {
  const pair = (en: readonly Run[], fr: readonly Run[]) => [{ id: 'p0', en: [{ id: 'en0', kind: 'paragraph', runs: en }], fr: [{ id: 'fr0', kind: 'paragraph', runs: fr }], at: { en: 0, fr: 0 } }];
  test('answer quotes', () => expect(findIn([quotedTitles], pair(
    [{ text: 'The pamphlet “Bread for the Valley” was banned.' }], [{ text: 'La brochure ' }, { text: 'Du pain pour la vallée', marks: { italic: true } }, { text: ' a été interdite.' }]))).toEqual([]));
});
