import type { Lexicon } from '../alignment';
import { fold } from '../alignment/cognates';
import { stem } from '../alignment/stems';
import type { Side } from '../letter/side';

/**
 * Words that can say by themselves what the other language says with a negation: `unless` / `à moins que … ne`, `fail to` / `ne pas`, `only` / `ne … que`, `hardly` / `ne … guère`.
 * Whole words, folded, and beginnings that end in `*`.
 */
const LIKE: { readonly [side in Side]: string } = {
  en:
    'not never no none nobody nothing nought nowhere neither nor nay without cannot unless until till only but except* excepting save fail* lack* deny denies denied denying denial refus* reject* hardly scarcely barely ' +
    'seldom rarely few fewer little less least prevent* prohibit* forbid* forbad* ban bans banned barr* unable incapable avoid* refrain* abstain* stop* cease* absen* devoid rather instead exempt* exclu* ' +
    'otherwise else too doubt* miss* beyond contrary loss lose loses lost negativ* nil zero void null regardless wrong wrongly ignor* neglect* omit* omission* ' +
    'overlook* forget* forgot* declin* withh* exceed* lest still just merely simply notwithstanding before ' +
    'out off keep kept resist* oppos* object* disput* escap* elud* reluct* hesitat* spare* vain suspend* revok* withdr* waiv* rare than wait* await* yet pending',
  fr:
    'ne n pas aucun aucune aucuns aucunes nul nulle nuls nulles rien jamais sans ni non guere personne sauf hormis excepte* moins avant seulement uniquement seul seule seuls seules manqu* defaut ' +
    'absen* refus* rejet* interdi* empech* evit* imposs* incapa* peine peu rarement mal depourvu* denue* exempt* exclu* cess* absten* abstien* hors faute plutot ignor* oubli* echou* echec* neg* ' +
    'nier nie niait nia contest* perd* perte trop echapp* malgre vide nullement aucunement dispens* prive* priv* renonc* toujours encore contraire* tort loin crain* arret* doute* suspen* retir* annul* ' +
    'viol* enfrein* contrev* rester reste restent rare rares omet* omis* omission* mepris* insuffis* suffit vain* depass* fiche* moque* immunit* attend* attente',
};

interface Words {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

const READ: { readonly [side in Side]: Words } = { en: read(LIKE.en), fr: read(LIKE.fr) };

function read(list: string): Words {
  const words = list.split(' ').map(fold);
  return { whole: new Set(words.filter((word) => !word.endsWith('*'))), beginnings: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)) };
}

/** `unfair`, `impossible`, `irregular`, `disagree`, `nonviolent`: what follows must be a word too, which `mediate` of `immediate` is not. */
const PREFIXES: { readonly [side in Side]: RegExp } = {
  en: /^(?:un|in|im(?=[bmp])|ir(?=r)|il(?=l)|dis|mis|non)-?(?=[a-z]{4})/,
  fr: /^(?:in|im(?=[bmp])|ir(?=r)|il(?=l)|des(?=[aeiouh])|dis|mes(?=[aeiou])|non|mal)-?(?=[a-z]{4})/,
};
/** These begin like that and deny nothing. */
const NO_PREFIX: { readonly [side in Side]: RegExp } = {
  en: /^(?:impair|inform|income|increas|intend|intens|intent|invest|insid|indeed|import|impos(?!s)|impact|impress|imprison|improv|imply|implies|impli|immediat|instruct|institut|induct|infect|inquir|insur|inspect|instal|intern|interact|interview|union|unit|univers|underst|under|disclos|discover|discuss|display|dispos|distribut|distinct|district|discharg|missi|misses|none)/,
  fr: /^(?:inform|institut|inter|indi[qv]|inclu|indust|infra|inscri|instan|instru|intens|intent|invest|invit|inspir|import|impos(?!s)|implic|impliq|impress|imprim|impot|immedi|illustr|desi[gr]|dess|dest|disc|disp|dist|maltais|malgre|mesur|messag|inquiet|incit|incident|injecter|incorpor|incomb)/,
};

/** Whether a word, in lower case, can account for a negation on the other side. */
export function negativeLike(word: string, side: Side, lexicon: Lexicon): boolean {
  const folded = fold(word).replace(/'.*$/, '');
  const { whole, beginnings } = READ[side];
  if (whole.has(folded) || (folded.length > 2 && beginnings.some((beginning) => folded.startsWith(beginning)))) return true;
  if (side === 'en' && /^[a-z]{3,}less(?:ly|ness)?$/.test(folded)) return true;
  const prefix = PREFIXES[side].exec(folded)?.[0];
  if (prefix === undefined || NO_PREFIX[side].test(folded)) return false;
  const rest = word.slice(prefix.length);
  return side === 'en' ? lexicon.translations(rest).length > 0 || lexicon.stemTranslations(stem(rest, 'en')).length > 0 : lexicon.isFrench(rest);
}
