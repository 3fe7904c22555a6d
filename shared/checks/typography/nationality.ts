import { startsSentence } from '../../letter/sentences';
import { SIDES, type Side } from '../../letter/side';
import type { Noticed, SideCheck } from '../check';
import type { CheckedSide } from '../checked';
import { anyOf, matchesIn, noticed } from './places';

/** Peoples and languages: in French a capital for the people alone, in English always. */
export const nationality: SideCheck = {
  id: 'typography-nationality', scope: 'side', sides: SIDES, severity: 'error',
  name: { en: 'Capitals of peoples and languages', fr: 'Majuscules des peuples et des langues' },
  description: 'A French adjective of nationality with a capital after a common noun (`le peuple Cambodgien`), a language after `en` or `langue`, and `européen` in the names of the Union’s bodies; in English such a word without its capital. People (`les Cambodgiens`), names and `french fries` are let be.',
  good: [
    { pairs: { en: 'The Cambodian people, French fries and french windows, polish the table.', fr: 'Le peuple cambodgien, les Cambodgiens, deux Français, de jeunes Canadiennes.' } },
    { pairs: { fr: 'L’Union européenne, la langue khmère, en français, une Américaine, l’Anglais et le Français' } },
    { pairs: { fr: 'Seulement Français, plusieurs Américains, de nombreux Anglais, les meilleurs Canadiens, un grand Européen, il reste Français, sympathique Italien.' } },
    { pairs: { fr: 'Français, nous sommes là. La Compagnie Française des Pétroles, l’Association Britannique. Parti Socialiste Français. Forum Khmer pour la démocratie' } },
    { pairs: { fr: 'Le gouvernement Français Libre. Les réfugiés cambodgiens et les Khmers rouges.' } },
    { pairs: { en: 'See english-report.pdf, https://example.org/french and french@example.org.' } },
  ],
  bad: [
    { pairs: { fr: 'le peuple ⟦Cambodgien⟧, la société civile ⟦Cambodgienne⟧, la production ⟦Canadienne⟧' }, fixed: { fr: 'le peuple cambodgien, la société civile cambodgienne, la production canadienne' } },
    { pairs: { fr: 'la langue ⟦Khmère⟧, traduit en ⟦Français⟧' }, fixed: { fr: 'la langue khmère, traduit en français' } },
    { pairs: { fr: 'l’Union ⟦Européenne⟧ et le Parlement ⟦Européen⟧' }, fixed: { fr: 'l’Union européenne et le Parlement européen' } },
    { pairs: { en: 'the ⟦cambodian⟧ people speak ⟦english⟧, ⟦french⟧-speaking friends' }, fixed: { en: 'the Cambodian people speak English, French-speaking friends' } },
    { pairs: { en: 'an anti-⟦american⟧ mood among ⟦europeans⟧' }, fixed: { en: 'an anti-American mood among Europeans' } },
  ],
  find: (side) => FIND[side.side](side),
};

const FRENCH = /\p{Lu}\p{Ll}{2,}(?:-\p{Ll}+)?(?![\p{L}\p{N}_@-]|\.\p{L})/gu;
/** With their feminine and plural forms, and some forms that nobody writes. */
const PEOPLES: ReadonlySet<string> = new Set(`Afghan Africain Albanais Algérien Allemand Américain Anglais Angolais Arabe Argentin Arménien Asiatique Australien Autrichien Azerbaïdjanais Bangladais Belge Béninois Birman
  Bolivien Bosniaque Brésilien Britannique Bulgare Burundais Cambodgien Camerounais Canadien Chilien Chinois Chypriote Colombien Congolais Coréen Croate Cubain Danois Écossais Égyptien Equatorien Équatorien Érythréen
  Espagnol Estonien Éthiopien Européen Finlandais Français Gabonais Géorgien Ghanéen Grec Guatémaltèque Guinéen Haïtien Hollandais Hondurien Hongrois Indien Indonésien Irakien Iranien Irlandais Islandais Israélien Italien
  Ivoirien Jamaïcain Japonais Jordanien Kazakh Kényan Khmer Kirghize Kosovar Kurde Laotien Letton Libanais Libérien Libyen Lituanien Luxembourgeois Macédonien Malaisien Malgache Malien Marocain Mauricien Mauritanien Mexicain
  Moldave Mongol Monténégrin Népalais Néerlandais Nicaraguayen Nigérian Nigérien Norvégien Ougandais Ouzbek Pakistanais Palestinien Panaméen Paraguayen Péruvien Philippin Polonais Portugais Québécois Roumain Russe Rwandais
  Salvadorien Sénégalais Serbe Singapourien Slovaque Slovène Somalien Soudanais Sri-lankais Suédois Suisse Syrien Tadjik Taïwanais Tanzanien Tchadien Tchèque Thaïlandais Tibétain Togolais Tunisien Turc Turkmène Turque Ukrainien
  Uruguayen Vénézuélien Vietnamien Yéménite Zambien Zimbabwéen Khmère`
  .split(/\s+/).flatMap((word) => ['', 'e', 'ne', 'que'].flatMap((ending) => [`${word}${ending}`, `${word}${ending}s`])));
/** Common nouns that such an adjective often follows; a common noun is never a people's article or number. */
const NOUN = new RegExp(`(?:^|[^\\p{L}])${anyOf(`peuples? gouvernements? communautés? autorités? armées? polices? partis? populations? régimes? presse sociétés? économies? langues? nations? présidente? ministres? ministères? ambassadeurs? ambassades? diasporas?
  oppositions? justice droits? lois? constitutions? parlements? citoyens? citoyennes? ressortissante?s? réfugiée?s? journalistes? médias? militante?s? dirigeante?s? opposante?s? élections? diplomates? diplomatie législations? territoires? frontières?
  cultures? histoire traditions? littérature musique cuisine origine nationalité passeports? entreprises? banques? universités? étudiante?s? enseignante?s? travailleurs? travailleuses? soldats? troupes? forces? marine aviation tribunal tribunaux
  juges? avocate?s? députée?s? sénateurs? élus? roi reine prince princesse royaume empire monarchie démocratie politiques? société marché marchés industrie agriculture textile monnaie dollars? franc francs livre livres frères? sœurs? familles? femmes? hommes?
  enfants? filles? garçons? villes? villages? provinces? régions? côtes? organisations? associations? syndicats? chercheurs? chercheuses? écrivains? artistes? auteure?s? cinéma films? chaînes? télévision radio journal journaux équipes? joueurs? championnat
  délégations? représentante?s? groupes? mouvements? jeunesse système administration fonctionnaires? dictateurs? dictature pays occupation invasion colonie protectorat influence soutien aide exil scène vie ami amis partenaires? alliée?s? œuvres? caractères? côtés? mots? noms? sol site sites îles? ports? navires? bateaux? avions? drapeaux? vins? styles? modèles? peintres? poètes? romans? philosophes? mères? pères? épouses? maris?
  chansons? agents? policiers? gendarmes? officiers? amiral capitaines? marins? immigrants? migrants? services? chefs? responsables? pilotes? athlètes? clubs? capitales? magistrats? prisonniers? prisonnières? ouvriers? paysans? prêtres?
  évêques? savants? éditions? missions? navires? public marques?`)}$`, 'u');
/** Endings of nouns, but not of the adverbs, numbers and adjectives that stand before a people: `seulement`, `plusieurs`, `meilleurs`. */
const NOUN_ENDING = /(?:^|[^\p{L}])(?!plusieurs|meilleurs?|ailleurs|leurs|cette)\p{Ll}{2,}(?:[ts]ions?|ités?|autés?|iétés?|tures?|ances?|ences?|ismes?|ages?|logies?|eurs?|istes?|esses?|ettes?|itudes?|oires?)$/u;
const MIDDLE = / (?:civile?s?|publics?|armée?s?|\p{Ll}{3,}(?:iques?|uelle?s?|uels?|ale?s?|iales|aux|aires|ifs?|ives?))$/u;
const UNION = /(?:^|[^\p{L}])(?:Union|Commission|Parlement|Conseil|Communautés?|Cour|République)$/u;
const LANGUAGE = /(?:^|[^\p{L}])(?:en|langue)$/u;
const EUROPEAN = /^Européen(?:ne)?s?$/;

const FIND: { readonly [side in Side]: (side: CheckedSide) => Noticed[] } = {
  fr: (side) => matchesIn(side, FRENCH).filter(({ 0: word, index }) => PEOPLES.has(word) && isAdjective(side.text, index, word)).map(({ 0: word, index }) => {
    const right = word.toLowerCase();
    return noticed(side, {
      from: index, to: index + word.length, changes: [[index, index + 1, right[0]!]],
      message: { en: `Adjectives of nationality and languages have small letters in French: “${right}”`, fr: `L’adjectif de nationalité et le nom de langue n’ont pas de majuscule\u00a0: «\u00a0${right}\u00a0»` },
    });
  }),
  en: (side) => matchesIn(side, ENGLISH).filter(({ 0: word, index }) => isProper(side.text, index, word)).map(({ 0: word, index }) => {
    const right = word[0]!.toUpperCase() + word.slice(1);
    return noticed(side, {
      from: index, to: index + word.length, changes: [[index, index + 1, right[0]!]],
      message: { en: `Peoples, nationalities and languages have capitals: “${right}”`, fr: `En anglais, peuples, nationalités et langues ont une majuscule\u00a0: «\u00a0${right}\u00a0»` },
    });
  }),
};

function isAdjective(text: string, from: number, word: string): boolean {
  const before = text.slice(Math.max(0, from - 40), from).replace(/[\u00a0\u202f]/g, ' ');
  if (!before.endsWith(' ') || startsSentence(text, from, 'fr')) return false;
  const noun = before.slice(0, -1);
  if (LANGUAGE.test(noun)) return /(?:ais|ois|ien|and|ol|khmer|arabe|russe|grec|turc|ain|khmère|ne|se)$/iu.test(word);
  if (/^[ \u00a0-]\p{Lu}\p{Ll}{2}/u.test(text.slice(from + word.length, from + word.length + 4))) return false;
  if (UNION.test(noun)) return EUROPEAN.test(word) || noun.endsWith('République');
  return [noun, noun.replace(MIDDLE, '')].some((words) => NOUN.test(words) || NOUN_ENDING.test(words));
}

const ENGLISH = new RegExp(`(?<!\\p{L})(?=[a-z])${anyOf(`afghans? africans? albanians? algerians? americans? arabs? argentinians? armenians? asians? australians? austrians? azerbaijanis? bangladeshis? belgians? bolivians? bosnians? brazilians? british bulgarians? burmese
  cambodians? cameroonians? canadians? chileans? chinese colombians? congolese croatians? cubans? czechs? dutch egyptians? english eritreans? estonians? ethiopians? europeans? finnish flemish french georgians? germans? ghanaians? greeks? guatemalans? guineans?
  haitians? hondurans? hungarians? indians? indonesians? iranians? iraqis? irish israelis? italians? jamaicans? japanese jordanians? kazakhs? kenyans? khmers? koreans? kurds? kurdish laotians? latvians? lebanese libyans? lithuanians? malaysians? mexicans? moldovans? mongolians?
  moroccans? nepalese nepali nicaraguans? nigerians? norwegians? pakistanis? palestinians? peruvians? filipinos? portuguese romanians? russians? rwandans? salvadorans? scottish senegalese serbians? singaporeans? slovaks? slovenians? somalis? spanish
  sudanese swedish swiss syrians? taiwanese tanzanians? thai tibetans? tunisians? turkish ugandans? ukrainians? uruguayans? venezuelans? vietnamese yemenis? zambians? zimbabweans? muslims? islamic jewish buddhists? hindus?`)}(?![\\p{L}\\p{N}_@/]|[-.][\\p{L}\\p{N}-]*\\.?\\p{L}*[.@/]\\p{L}|\\.\\p{L})`, 'gu');
const COMMON = /^(?:french (?:fr(?:y|ies|ied)|windows?|doors?|toast|press|horns?|kiss|cuffs?|beans?|dressing|bread|curves?|polish|leave)|swiss (?:cheese|chard|rolls?|army)|dutch (?:oven|door|courage|uncle)|russian (?:dolls?|roulette|dressing)|turkish (?:delight|baths?|towels?)|irish (?:coffee|stew)|english (?:muffins?|horns?)|brazilian wax|german measles|chinese (?:cabbage|lanterns?)|indian (?:ink|file|summer))/;

function isProper(text: string, from: number, word: string): boolean {
  const before = text.slice(Math.max(0, from - 8), from);
  if (/[\p{L}\p{N}_@/.#]$/u.test(before) || (before.endsWith('-') && !/(?:^|[^\p{L}])(?:anti|pro|non|pan|un|neo|ex)-$/u.test(before))) return false;
  return !COMMON.test(text.slice(from, from + word.length + 14));
}
