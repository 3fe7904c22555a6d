import type { Lexicon } from '../../alignment';
import { anyOf } from './places';

/** How French words with a first `é` begin, without accents: so long that no name, and no French word without that accent, begins so. */
const E_BEGINNINGS = anyOf(`
  ebah ebauch ebene ebeni eberlu eblou ebouri ebranl ebrui ebulli ecaill ecarlat ecarqu ecart ecerv echafa echang echant echapp echarp echauf echean echel echev echine echiqu echoi echou
  eclabou eclair eclat eclips eclos eclus ecoeur ecœur ecole ecolier ecolo econo ecope ecorc ecorch ecoss ecosys ecoul ecout ecran ecras ecrev ecri ecrou ecueil ecumer ecurie ecureu ecuss
  edent edict edifi edita edite editi edito edred educ edulco egal egar egay egerie egide eglis egoi egorg egout egratig egypt ehont ejac ejec elabor elanc elarg elast elect elegan elegi
  element elephan eleva eleve(?!ns?$) elimin eligib elitis elocu elog eloign elong eloqu elucid elud elysee emaill emana emanc emascul emerg emerveil emett emeut emiett emigr eminen emirat
  emiss emoti emouss emouv emulat emuls energ enerv enigm enonc enorme enormi enumer epais epanch epand epanou eparg eparp epaul epave epel eperdu eperon epervier ephem epice
  epidem epiderm epilep epilog epinard epine eping episco episod epist epitaph epithet eplor epluch epong epope epoqu epous epouv epoux epreuv epris eprouv epuis epur equarr equat equerr equida
  equilib equip equit equival equivoq erabl eradi erafl erection ereint erosi eroti erudi erupt erythr esoter etabl etag etain etais etait etal etamin etanch etang etap etat etay eteig etein
  etend etern ethio ethiq etincel etiol etiqu etir etoff etoil etonn etouff etourd etrang etreign etreint etrenn etrill etriqu etroit etud etui etuv etymol evacu evad evalu evangel
  evanou evapor evasi eveil evenem eventa eventr eventu evequ evertu evid evinc evitab evitant evite eviti evoca evolu evoqu`);
/** Others, whole. */
const E_WORDS = anyOf(`echec echecs echu echue echues echus ecru ecume elan elans elire elisent elit elite elites elu elue elues elus emaux emet emets emir emirs emis emise emises emoi emu emue emues emus
  epars eparse eparses epee epees epis erige erigee eriger etant ete etes etre etres`);
const E = new RegExp(`^(?:${E_BEGINNINGS}|${E_WORDS}$)`);
/** No French word with a first `é` ends so: `Economy`, `Electric`, `Editor`, `Emirates`. */
const ENGLISH_END = /(?:y|ics?|ing|ed|ism|ists?|ship|ness|ors?|ates|stem)$/;

/** A word of today that is not enamel, `émail`. */
const E_MAIL = /^emails?$/;

const OTHERS: ReadonlyMap<string, string> = new Map(Object.entries({
  etre: 'ê', etres: 'ê', etes: 'ê', age: 'â', ages: 'â', agé: 'â', agée: 'â', agés: 'â', agées: 'â', ame: 'â', ames: 'â', apreté: 'â',
  ile: 'î', iles: 'î', ilot: 'î', ilots: 'î', oter: 'ô', oté: 'ô', ca: 'ç',
}));

/**
 * The accented first letter, in lower case, of a French word written without it, or undefined for one that is right as it is or that nobody knows. The word is
 * given in lower case: `etat` → `é`, `ile` → `î`, `elle` → undefined.
 */
export function accentedFirst(word: string, lexicon: Lexicon): string | undefined {
  const other = OTHERS.get(word);
  if (other || !word.startsWith('e')) return other;
  const known = () => lexicon.isFrench(`é${word.slice(1)}`) && !lexicon.isFrench(word);
  return !ENGLISH_END.test(word) && !E_MAIL.test(word) && (E.test(word.normalize('NFD').replace(/\p{M}/gu, '')) || known()) ? 'é' : undefined;
}
