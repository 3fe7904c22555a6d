import { blockText, type BlockAttrs, type BlockDraft, type TextRun } from '../shared/letter/block';
import type { BySide, Side } from '../shared/letter/side';

/** Blocks that say the same thing; most rows hold one block on each side. */
interface Row {
  readonly en: readonly BlockDraft[];
  readonly fr: readonly BlockDraft[];
}

type Words = string | readonly (string | TextRun)[];

/**
 * `~` in the source below is a no-break space, so that it can be seen: narrow (U+202F) before `;`, `?`, `!` and between
 * digits, as France prints it; wide (U+00A0) elsewhere. `« Oui~»~; 1~200~ans` gives both.
 */
function typeset(words: string): string {
  return words.replace(/~(?=[;?!])|(?<=\d)~(?=\d)/g, '\u202f').replaceAll('~', '\u00a0');
}

function bold(words: string): TextRun {
  return { text: typeset(words), marks: { bold: true } };
}

function italic(words: string): TextRun {
  return { text: typeset(words), marks: { italic: true } };
}

function link(words: string, href: string): TextRun {
  return { text: typeset(words), marks: { link: href } };
}

function block(attrs: BlockAttrs, words: Words): BlockDraft {
  const parts = typeof words === 'string' ? [words] : words;
  return { ...attrs, runs: parts.filter((part) => part !== '').map((part) => (typeof part === 'string' ? { text: typeset(part) } : part)) };
}

/** One block facing one block, both of the same kind. */
function facing(attrs: BlockAttrs, en: Words, fr: Words): Row {
  return { en: [block(attrs, en)], fr: [block(attrs, fr)] };
}

const PARAGRAPH: BlockAttrs = { kind: 'paragraph' };
const SUBJECT: BlockAttrs = { kind: 'heading', level: 1 };
const SECTION: BlockAttrs = { kind: 'heading', level: 2 };
const ADDRESS: BlockAttrs = { kind: 'address' };
const ITEM: BlockAttrs = { kind: 'ordered', level: 1 };
const SUBITEM: BlockAttrs = { kind: 'ordered', level: 2, numeral: 'lower-letter', template: '%2)' };
const BULLET: BlockAttrs = { kind: 'bullet', level: 1 };
const SIGNATORY: BlockAttrs = { kind: 'signatory' };

const ROWS: readonly Row[] = [
  facing({ kind: 'date' }, 'Tersolle, 14 March 2025', 'Tersolle, le 14~mars 2025'),
  facing(ADDRESS,
    [bold('From:'), ' The Living Ondrelle Coalition'],
    [bold('De~:'), ' La coalition Ondrelle vivante']),
  facing(ADDRESS,
    [bold('To:'), ' The Minister of Energy, the Minister of the Environment, and the Council of the Ondrelle Basin Authority (OBA)'],
    [bold('À~:'), ' Madame la ministre de l’Énergie, Monsieur le ministre de l’Environnement et le Conseil de l’Agence du bassin de l’Ondrelle (ABO)']),
  facing(SUBJECT,
    'Let the Ondrelle run: the government must not license the Grey Narrows dam',
    'Laissons couler l’Ondrelle~: le gouvernement ne doit pas autoriser le barrage du Goulet-Gris'),
  facing({ kind: 'salutation' },
    'Ministers, Members of the Council,',
    'Madame la Ministre, Monsieur le Ministre, Mesdames et Messieurs les membres du Conseil,'),
  facing(PARAGRAPH,
    'We are seven organisations of fishers, farmers, health workers, scientists and river users, and we write on behalf of some 68,000 members in 112 towns and villages along the Ondrelle. We hold different views on many questions. On this one we agree.',
    'Nos sept organisations réunissent des pêcheurs, des agriculteurs, des soignants, des scientifiques et des usagers du fleuve~; nous vous écrivons au nom de quelque 68~000~membres, établis dans 112~villes et villages des bords de l’Ondrelle. Nos avis diffèrent sur bien des sujets. Sur celui-ci, nous sommes d’accord.'),
  {
    en: [block(PARAGRAPH, 'The Grey Narrows project would close the river with a wall 94 metres high, flood 6,300 hectares of the valley floor and drive an estimated 4,150 people from their homes in 17 villages. It would also end the last unbroken run of migratory fish in the basin, on which one household in three depends for its food or its income.')],
    fr: [
      block(PARAGRAPH, 'Le projet du Goulet-Gris barrerait le fleuve d’un mur de 94~mètres de haut. Il noierait 6~300~hectares de fond de vallée et chasserait de chez elles quelque 4~150~personnes, dans 17~villages.'),
      block(PARAGRAPH, 'Il mettrait également fin à la dernière migration ininterrompue de poissons du bassin, dont un foyer sur trois tire sa nourriture ou ses revenus.'),
    ],
  },
  facing(PARAGRAPH,
    ['On 3 February 2025 the Ministry of Energy granted the Grey Narrows Power Company (GNPC) a ', bold('27-year concession'), ' to build and run the dam, at a cost put at €1.4 billion. The licence to divert the river, without which no work may begin, has yet to be decided.'],
    ['Le 3~février 2025, le ministère de l’Énergie a accordé à la Société hydroélectrique du Goulet-Gris (SHGG) une ', bold('concession de 27~ans'), ' pour construire et exploiter le barrage, dont le coût est estimé à 1,4~milliard d’euros. L’autorisation de détourner le fleuve, sans laquelle aucun chantier ne peut s’ouvrir, est encore à l’examen.']),
  facing(PARAGRAPH,
    'We do not ask for the lights to go out. The region needs power, and our members pay for it like everyone else. What we ask is that the licence wait until the questions below have been answered in public.',
    'Nous ne demandons pas que l’on éteigne les lumières. La région a besoin d’électricité, et nos membres la paient comme tout le monde. Ce que nous demandons, c’est que l’autorisation attende que les questions ci-dessous aient reçu une réponse publique.'),

  facing(SECTION, 'What has been decided, and how', 'Ce qui a été décidé, et comment'),
  facing(PARAGRAPH, 'Three facts are not in dispute:', 'Trois faits ne sont contestés par personne~:'),
  facing(ITEM,
    'The environmental impact assessment (EIA), delivered on 1 October 2024, runs to 1,200 pages, of which eleven deal with fish.',
    'L’étude d’impact environnemental (EIE), remise le 1er~octobre 2024, compte 1~200~pages, dont onze sont consacrées aux poissons.'),
  facing(ITEM,
    'Two public hearings were held, and neither reached the people most concerned:',
    'Deux audiences publiques ont eu lieu, et ni l’une ni l’autre n’a permis d’entendre les premiers concernés~:'),
  facing(SUBITEM,
    'the hearing of 18 November 2024, in Castelorne, was announced four days beforehand;',
    'celle du 18~novembre 2024, à Castelorne, a été annoncée quatre jours à l’avance seulement~;'),
  facing(SUBITEM,
    'the hearing of 3 December 2024, in Port-Maselin, was closed after fifty minutes, with 61 people still waiting to speak.',
    'celle du 3~décembre 2024, à Port-Maselin, a été levée au bout de cinquante minutes, alors que 61~personnes attendaient encore de prendre la parole.'),
  facing(ITEM,
    'The Authority’s Scientific Council has not published its opinion, although article 14 of the Basin Charter gives it ninety days to do so.',
    'Le Conseil scientifique de l’Agence n’a pas publié son avis, bien que l’article~14 de la Charte du bassin lui donne quatre-vingt-dix jours pour le faire.'),
  facing(PARAGRAPH,
    'The Authority has confirmed that a minimum flow of 38~m³/s will be kept below the dam while the reservoir fills. Farmers downstream need that assurance to plan a season.',
    'L’Agence a confirmé qu’un débit minimal de 38~m³/s sera maintenu en aval du barrage pendant le remplissage de la retenue. Les agriculteurs d’aval ont besoin de cette assurance pour préparer une saison.'),
  {
    en: [
      block(PARAGRAPH, 'The Ministry says that every household in the region will gain.'),
      block(PARAGRAPH, 'The figures it gave Parliament on 21 January 2025 say otherwise: 72% of the power would be exported, and tariffs would fall by less than 1.5%.'),
    ],
    fr: [block(PARAGRAPH, 'Le ministère affirme que tous les foyers de la région y gagneront~; les chiffres qu’il a communiqués au Parlement le 21~janvier 2025 disent le contraire~: 72~% de l’électricité serait exportée, et les tarifs baisseraient de moins de 1,5~%.')],
  },

  facing(SECTION, 'What the river gives', 'Ce que donne le fleuve'),
  facing(PARAGRAPH,
    ['In “', link('Counting the Catch: Ten Seasons on the Ondrelle', 'https://ondrelle.example.org/en/counting-the-catch'), '”, a report published in June 2023, the hydrologist Maud Kerestin and eight colleagues put the value of the river fishery at €54 million a year. Nobody at the Ministry has questioned that figure.'],
    ['Dans «~', link('Compter les prises~: dix saisons sur l’Ondrelle', 'https://ondrelle.example.org/fr/compter-les-prises'), '~», un rapport paru en juin 2023, l’hydrologue Maud Kerestin et huit de ses collègues évaluent la pêche fluviale à 54~millions d’euros par an. Personne, au ministère, n’a mis ce chiffre en doute.']),
  facing(PARAGRAPH,
    ['A dam at the Grey Narrows would, ', italic('on the company’s own figures'), ':'],
    [italic('D’après les chiffres de la société elle-même'), ', un barrage au Goulet-Gris~:']),
  facing(BULLET,
    'hold back 83% of the silt that renews the fields of the delta;',
    'retiendrait 83~% du limon qui renouvelle les champs du delta~;'),
  facing(BULLET,
    'warm the water by 2.6~°C in summer;',
    'réchaufferait l’eau de 2,6~°C en été~;'),
  facing(BULLET,
    'halve the spring flood that waters 9,400 hectares of rice and orchards.',
    'réduirait de moitié la crue de printemps, qui irrigue 9~400~hectares de rizières et de vergers.'),
  facing(PARAGRAPH,
    'There is another way. The Ministry’s own energy plan, “Power for All, 2022–2030”, finds that repairing the four existing plants would yield 210~MW within three years, for less than a quarter of the price.',
    'Il existe une autre voie. Selon le plan énergétique du ministère lui-même, intitulé «~L’électricité pour tous, 2022-2030~», la remise en état des quatre centrales existantes fournirait 210~MW en trois ans, pour moins du quart du prix.'),

  facing(SECTION, 'What we ask', 'Ce que nous demandons'),
  facing(PARAGRAPH, ['We therefore ', bold('call on you'), ' to:'], ['En conséquence, nous ', bold('vous appelons'), '~:']),
  facing(ITEM,
    'refuse the licence to divert the Ondrelle for as long as these questions remain open;',
    'à refuser l’autorisation de détourner l’Ondrelle tant que ces questions resteront sans réponse~;'),
  facing(ITEM,
    'publish, before 30 April 2025, the full EIA with its annexes and the opinion of the Scientific Council;',
    'à publier, avant le 30~avril 2025, le texte intégral de l’EIE et de ses annexes ainsi que l’avis du Conseil scientifique~;'),
  facing(ITEM,
    'hold new hearings in each of the 17 villages, with at least thirty days’ notice and in the languages spoken there;',
    'à tenir de nouvelles audiences dans chacun des 17~villages, annoncées au moins trente jours à l’avance et dans les langues qui y sont parlées~;'),
  facing(ITEM,
    'respect the communities’ right to give or withhold their free, prior and informed consent (FPIC);',
    'à respecter le droit des communautés de donner ou de refuser leur consentement libre, préalable et éclairé (CLPE)~;'),
  facing(ITEM,
    'suspend the €320 million state guarantee promised to the GNPC until independent auditors have examined the contract.',
    'à suspendre la garantie de l’État, d’un montant de 320~millions d’euros, promise à la SHGG, jusqu’à ce que des auditeurs indépendants aient examiné le contrat.'),
  facing(PARAGRAPH,
    ['We ask for a written answer by 15 May 2025 and for a meeting before the Council’s session opens in Tersolle on 2 June 2025. Our coordinator, Noémie Tarsault, can be reached at ', link('letter@ondrelle.example.org', 'mailto:letter@ondrelle.example.org'), '.'],
    ['Nous demandons une réponse écrite d’ici au 15~mai 2025, ainsi qu’une rencontre avant l’ouverture de la session du Conseil, le 2~juin 2025, à Tersolle. Notre coordinatrice, Noémie Tarsault, se tient à votre disposition~: ', link('lettre@ondrelle.example.org', 'mailto:lettre@ondrelle.example.org'), '.']),
  facing(PARAGRAPH,
    'Who speaks for a river? Those who live beside it, and those who decide for it. We trust you to keep this one whole.',
    'Qui parle pour un fleuve~? Ceux qui vivent sur ses rives, et ceux qui décident pour lui. Nous comptons sur vous pour que celui-ci reste entier.'),
  facing(PARAGRAPH,
    'Yours faithfully,',
    'Veuillez agréer, Madame la Ministre, Monsieur le Ministre, Mesdames et Messieurs les membres du Conseil, l’expression de notre haute considération.'),

  facing(PARAGRAPH, 'The members of the Living Ondrelle Coalition:', 'Les membres de la coalition Ondrelle vivante~:'),
  facing(SIGNATORY, 'Ondrelle Union of Fishing Cooperatives (OUFC)', 'Union des coopératives de pêche de l’Ondrelle (UCPO)'),
  facing(SIGNATORY, 'Delta Farmers’ Association', 'Association des agriculteurs du delta'),
  facing(SIGNATORY, 'Valley Health Workers’ Network', 'Réseau des soignants de la vallée'),
  facing(SIGNATORY, 'Women of the Seventeen Villages', 'Femmes des dix-sept villages'),
  facing(SIGNATORY, 'Tersolle Institute of Freshwater Ecology', 'Institut d’écologie des eaux douces de Tersolle'),
  facing(SIGNATORY, 'Open Ledgers, for Transparency in Public Works', 'Livres ouverts, pour la transparence des travaux publics'),
  facing(SIGNATORY, 'River Pilots and Paddlers of the Ondrelle', 'Pilotes et pagayeurs de l’Ondrelle'),
  facing({ kind: 'rule' }, '', ''),
  facing(PARAGRAPH,
    [italic('This letter was adopted in English and in French; both versions carry equal weight.')],
    [italic('La présente lettre a été adoptée en français et en anglais~; les deux versions font également foi.')]),
];

/** The sample letter: an invented coalition about an invented river. The truth of every file in `samples/`. */
export const sampleLetter: BySide<readonly BlockDraft[]> = {
  en: ROWS.flatMap((row) => row.en),
  fr: ROWS.flatMap((row) => row.fr),
};

/** The letter's title on each side, as a file's properties give it. */
export const sampleTitle: BySide<string> = { en: titleOf('en'), fr: titleOf('fr') };

/** Which blocks say the same thing: indexes in `sampleLetter`, from 0, in reading order. */
export const goldPairs: readonly (readonly [en: readonly number[], fr: readonly number[]])[] = pairRows();

/** One edit of a drift. `block` and `after` are indexes in `sampleLetter`, before any edit. */
export type DriftEdit =
  /** `from` stands once in the block, inside one run, and becomes `to`. */
  | { readonly side: Side; readonly block: number; readonly from: string; readonly to: string }
  /** A new block, in no pair, stands after block `after`. */
  | { readonly side: Side; readonly after: number; readonly inserted: BlockDraft };

/** What a reader can learn from one drifted pair of the sample: edits to make once every pair is confirmed. */
export interface SampleDrift {
  /** What happened, in a few words. */
  readonly shows: string;
  /** The state that the pair then is in. */
  readonly state: 'in-sync' | 'en-ahead' | 'fr-ahead' | 'both-changed' | 'en-only' | 'fr-only';
  /** The change's class, where one side changed. */
  readonly change?: 'cosmetic' | 'wording' | 'factual';
  readonly edits: readonly DriftEdit[];
}

/** Drifts to learn on, each in a pair of its own. */
export const sampleDrifts: readonly SampleDrift[] = [
  { shows: 'English changed a number', state: 'en-ahead', change: 'factual', edits: [reword('en', '27-year', '25-year')] },
  {
    shows: 'English now denies what French affirms', state: 'en-ahead', change: 'factual',
    edits: [reword('en', 'The Authority has confirmed', 'The Authority has not confirmed')],
  },
  {
    shows: 'French reworded a sentence', state: 'fr-ahead', change: 'wording',
    edits: [reword('fr', 'Nous comptons sur vous pour que celui-ci reste entier.', 'À vous de faire en sorte que celui-ci reste entier.')],
  },
  {
    shows: 'Both changed: English the date, French the request', state: 'both-changed',
    edits: [reword('en', 'by 15 May 2025', 'by 22 May 2025'), reword('fr', 'une réponse écrite', 'une réponse écrite et motivée')],
  },
  {
    shows: 'English gained a paragraph', state: 'en-only',
    edits: [insertAfter('en', 'There is another way.', 'The neighbouring Brisène basin chose repair in 2019, and its plants now produce 18% more power than before.')],
  },
  {
    shows: 'Only the quotation marks changed', state: 'in-sync', change: 'cosmetic',
    edits: [reword('en', '“Power for All, 2022–2030”', '"Power for All, 2022–2030"')],
  },
];

function titleOf(side: Side): string {
  const subject = sampleLetter[side].find((block) => block.kind === 'heading' && block.level === 1);
  if (!subject) throw new Error(`the sample letter has no subject on side ${side}`);
  return blockText(subject);
}

function pairRows(): [number[], number[]][] {
  const next = { en: 0, fr: 0 };
  return ROWS.map((row) => [row.en.map(() => next.en++), row.fr.map(() => next.fr++)]);
}

/** The index of the one block that holds these words. */
function blockWith(side: Side, words: string): number {
  const found = sampleLetter[side].flatMap((block, index) => (blockText(block).includes(words) ? [index] : []));
  const [index] = found;
  if (index === undefined || found.length > 1) throw new Error(`“${words}” stands in ${found.length} blocks of side ${side}, not in one`);
  return index;
}

function reword(side: Side, from: string, to: string): DriftEdit {
  return { side, block: blockWith(side, typeset(from)), from: typeset(from), to: typeset(to) };
}

function insertAfter(side: Side, words: string, inserted: string): DriftEdit {
  return { side, after: blockWith(side, typeset(words)), inserted: block(PARAGRAPH, inserted) };
}
