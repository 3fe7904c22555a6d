import type { Lexicon } from '../alignment';
import type { AnswerWord } from '../alignment/answers';
import { fold } from '../alignment/cognates';
import { stem } from '../alignment/stems';
import { matchesOf } from '../letter/matches';
import type { Side } from '../letter/side';

/**
 * Words and phrases that can say by themselves what the other language says with a negation: `unless` / `à moins que … ne`, `fail to` / `ne pas`, `exempt` / `ne s'applique pas`.
 * One idea a line, English and French parted by a bar: a word on one side accounts for one of the same line on the other. `*` stands for any letters, `_` for a space.
 */
const GROUPS = `
except* excepting other_than otherwise else apart_from aside_from but_for save_for save_as save_that anything_but all_but outside outwith | sauf hormis except* autre_qu* autres_qu* autrement sinon hors dehors outre
only solely sole exclusiv* merely simply alone limited limit limits confin* restrict* reserv* | seul* uniquement exclusiv* simplement rien_que limit* restrei* restric* reserv*
unless without lest | moins faute sauf
until till before prior pending await* wait* postpon* defer* delay* late earlier yet | avant jusqu* attend* attente encore auparavant prealable* reporter reporte* retard* tard
still always keep keeps kept keeping remain* stay* continu* persist* retain* go_on goes_on | toujours reste restent rester restait resta restera restant demeur* conserv* gard* continu* persist* subsist* durer constamment cesse en_tout_temps
ceas* end ends ended ending expir* terminat* completion lapse* discontinu* stop* abandon* quit quits quitting give_up gave_up given_up former* lose* lost loss losing finish* resign* revo* repeal* dissol* withdr* suspen* cancel* interrupt* exhaust* extinguish* run_out ran_out running_out runs_out out_of gone disappear* vanish* phase_out retir* prescri* limitation barred shut* clos* | cess* fin_à fin_de fin_du fin_des fin_aux prend_fin prendre_fin pris_fin prenne_fin prenant_fin expir* termin* achev* extin* eteint* caduc* perim* echu* echeance arret* renonc* abandon* quitt* suspen* interr* annul* abrog* revoq* revoc* resili* dissou* dissol* retir* retrait* ancien* perd* perte* epuis* prescri* dechu* dechea* fini* ferm* dispar* rompu* rupture autrefois jadis clos clore
fail* lack* miss misses missing missed omit* omission* neglect* default* forget* forgot* overlook* ignor* disregard* absen* short_of shortage* scarc* insuffici* inadequa* deficien* devoid bereft depriv* stripped empty vacan* yet_to silen* blank spare* want_of surplus bare minus | manqu* defaut* faute carence* absen* omet* omis* neglig* oubli* ignor* echou* echec* defaill* insuffis* inadequ* depourv* denu* priv* vide* vacan* lacun* penur* à_court silenc* taire tait muet* surplus exced*
refus* reject* declin* deny denies denied denying denial* dismiss* repudiat* disput* contest* oppos* objecti* objected challeng* resist* disagree* disapprov* rebut* veto* withh* reluct* hesitat* balk* shun* boycott* disown* disclaim* renounc* waiv* forgo* forego* turn_down turned_down overrul* overturn* negativ* | refus* rejet* declin* nie nient nier niait nia niant negati* deneg* dement* contest* oppos* object* resist* desaccord* desapprouv* reprouv* veto rechign* hesit* reticen* repouss* ecart* desavou* renonc* boycott* recus* debout*
prevent* prohibit* prohibition* forbid* forbad* ban bans banned banning barring debar* preclud* imped* hinder* hamper* block* obstruct* avoid* refrain* abstain* abstention* restrain* deter deterred deters discourag* dissuad* inhibit* disallow* outlaw* exclud* exclus* eliminat* disqualif* rule_out ruled_out leave_out left_out escap* elud* evad* immun* shield* safe_from off_limits | interdi* prohib* empech* proscri* exclu* evit* bann* bloqu* entrav* obsta* barr* dissua* decourag* elimin* soustra* echapp* abst* epargn* immun* à_l'abri disqualif* prevenir previent prevenu* evinc*
exempt* excus* dispens* reliev* free free_from free_of freely freed exonerat* discharg* clear_of waiv* voluntar* optional* | exempt* dispens* exoner* soustra* affranchi* liber* libre* decharg* excus* relev* derog* franchise volontaire* facultat* indemne*
hardly scarcely barely seldom rarely rare few fewer little less least almost nearly far_from at_best half slight* scant* modest* | guere peine peu rare* moins presque loin moindre* tout_au_plus faible* demi* moitie
instead rather replac* in_lieu unlike contrary opposite opposed against versus despite notwithstanding regardless irrespective in_spite independen* whatever whichever | au_lieu plutot remplac* contrairement contraire* inverse* encontre contre malgre en_dépit nonobstant quel_que quelle_que quels_que quelles_que quoi_que quel_qu* quelle_qu* quels_qu* quelles_qu* independam* indifferem* importe substitu*
exceed* beyond more most than at_most maximum* maxim* excess* cap capped ceiling at_least minimum* minim* too enough sufficien* | exced* depass* plus davantage au-dela delà maxim* plafon* au_moins minim* trop assez suffi* superieur* inferieur*
nil zero null void vain* | zero neant nul nulle nuls nulles vain*
differ* diverg* distinct* separat* vary varies varied dissimilar foreign* mismatch* odd apart | differ* diverg* distinct* etrang* inegal* dispara* varie* ecart*
wrong* fals* mistak* error* erron* bad badly worse worst poor* hard difficult* doubt* questionabl* uncertain* | tort faux fausse* erreur* erron* mauvais* mal pire* difficil* difficult* dur dure dout* peine incertain*
violat* breach* contraven* infring* break* broke broken defy defied defies | viol* enfrei* contrev* infraction* atteinte*
remov* delet* drop* strip* eras* rid erad* abol* lift* scrap* | supprim* suppress* enlev* ote oter otee otent effac* abol* leve levee lever
regret* sorry unfortunat* alas | regret* malheureu* helas desol* deplor*
hid hide hides hidden conceal* secret* stranger* blind* deaf | cach* dissimul* secret* aveugl* sourd*
nor neither | ni non
`;

interface Words {
  readonly whole: ReadonlyMap<string, readonly number[]>;
  /** By their first letter. */
  readonly beginnings: ReadonlyMap<string, readonly { readonly text: string; readonly group: number }[]>;
  readonly phrases: readonly { readonly pattern: RegExp; readonly group: number }[];
  /** Whether a text may hold one of them at all. */
  readonly anyPhrase: RegExp;
}

const READ: { readonly [side in Side]: Words } = readGroups();

function readGroups(): { [side in Side]: Words } {
  const lines = GROUPS.trim().split('\n').map((line) => line.split(' | ') as [string, string]);
  return { en: readWords(lines.map(([en]) => en)), fr: readWords(lines.map(([, fr]) => fr)) };
}

function readWords(lines: readonly string[]): Words {
  const entries = lines.flatMap((line, group) => line.split(' ').map((text) => ({ text, group })));
  const whole = new Map<string, number[]>();
  const phrases = entries.filter(({ text }) => text.includes('_'));
  for (const { text, group } of entries) if (!/[*_]/.test(text)) whole.set(fold(text), [...(whole.get(fold(text)) ?? []), group]);
  return {
    whole,
    beginnings: byFirstLetter(entries.filter(({ text }) => /^[^_]*\*$/.test(text)).map(({ text, group }) => ({ text: fold(text.slice(0, -1)), group }))),
    phrases: phrases.map(({ text, group }) => ({ pattern: phrase(text), group })),
    anyPhrase: new RegExp(phrases.map(({ text }) => letters(text)).join('|'), 'iu'),
  };
}

function phrase(text: string): RegExp {
  return new RegExp(`(?<!\\p{L})${letters(text)}(?!\\p{L})`, 'giu');
}

function letters(text: string): string {
  return text.replaceAll('_', '[ \\u00a0]').replaceAll("'", "['’]").replaceAll('*', '\\p{L}*');
}

function byFirstLetter<T extends { readonly text: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>();
  for (const one of all) lists.set(one.text.charAt(0), [...(lists.get(one.text.charAt(0)) ?? []), one]);
  return lists;
}

/** `unfair`, `impossible`, `irregular`, `disagree`, `nonviolent`: what follows must be a word too, which `mediate` of `immediate` is not. */
const PREFIXES: { readonly [side in Side]: RegExp } = {
  en: /^(?:un|in|im(?=[bmp])|ir(?=r)|il(?=l)|dis|mis|non|de)-?(?=[a-z]{4})/,
  fr: /^(?:in|im(?=[bmp])|ir(?=r)|il(?=l)|des(?=[aeiouh])|dis|mes(?=[aeiou])|non|mal|de)-?(?=[a-z]{4})/,
};
/** These begin like that and deny nothing. */
const NO_PREFIX: { readonly [side in Side]: RegExp } = {
  en: /^(?:impair|inform|income|increas|intend|intens|intent|invest|insid|indeed|import|impos(?!s)|impact|impress|imprison|improv|imply|implies|impli|immediat|instruct|institut|induct|infect|inquir|insur|inspect|instal|intern|interact|interview|union|unit|univers|underst|under|disclos|discover|discuss|display|dispos|distribut|distinct|district|missi|misses|none|de(?!activ|centr|certif|class|compos|congest|criminal|escal|faul|form|hydr|legit|list|merit|mobil|moral|natur|nucle|popul|privat|rail|regist|regul|segreg|stabil|stabl|valu))/,
  fr: /^(?:inform|institut|inter|indi[qv]|inclu|indust|infra|inscri|instan|instru|intens|intent|invest|invit|inspir|import|impos(?!s)|implic|impliq|impress|imprim|impot|immedi|illustr|desi[gr]|dess|dest|disc|disp|dist|maltais|malgre|mesur|messag|inquiet|incit|incident|injecter|incorpor|incomb|de(?!saff|sarm|senga|sinf|sint|smant|boul|bout|centr|charg|class|colon|compos|construi|couvr|form|geler|lester|merit|mobil|mont|natur|nucl|peupl|plais|regl|sert|stabil|structur|tourn|valo|vetir|voil))/,
};
/** `introuvable`, `unreadable`: the word that is denied may be none by itself. */
const ABLE: { readonly [side in Side]: RegExp } = {
  en: /^(?:un|in|im|ir|il|non-?)[a-z]{3,}(?:able|ible)$/,
  fr: /^(?:in|im|ir|il)[a-z]{2,}(?:able|ible)s?$/,
};

/** A word or phrase that can account for a negation on the other side. */
export interface NegativeWord {
  readonly from: number;
  readonly to: number;
  /** Index of the word among those of its side; absent for a phrase. */
  readonly word?: number;
  /** The lines of the list above that hold it; none for a word that denies by its prefix or ending alone. */
  readonly ideas: readonly number[];
}

/** The negative words and phrases among those words of a side's text that stand in a stretch of it. */
export function negativeWordsIn(text: string, words: readonly AnswerWord[], { from, to }: { readonly from: number; readonly to: number }, side: Side, lexicon: Lexicon): NegativeWord[] {
  const found: NegativeWord[] = [];
  words.forEach((word, at) => {
    if (word.from < from || word.to > to) return;
    const ideas = ideasOf(word.key, side);
    if (ideas.length || deniesByForm(word.key, side, lexicon)) found.push({ from: word.from, to: word.to, word: at, ideas });
  });
  const stretch = text.slice(from, to);
  if (READ[side].anyPhrase.test(stretch)) for (const { pattern, group } of READ[side].phrases) {
    for (const match of matchesOf(stretch, pattern)) found.push({ from: from + match.index, to: from + match.index + match[0].length, ideas: [group] });
  }
  return found;
}

/** Whether a word, in lower case, can account for a negation on the other side. */
export function negativeLike(word: string, side: Side, lexicon: Lexicon): boolean {
  return ideasOf(word, side).length > 0 || deniesByForm(word, side, lexicon);
}

function ideasOf(word: string, side: Side): readonly number[] {
  const folded = folding(word);
  const { whole, beginnings } = READ[side];
  return [...(whole.get(folded) ?? []), ...(beginnings.get(folded.charAt(0)) ?? []).filter(({ text }) => folded.startsWith(text)).map(({ group }) => group)];
}

function folding(word: string): string {
  return fold(word).replace(/'.*$/, '');
}

function deniesByForm(word: string, side: Side, lexicon: Lexicon): boolean {
  const folded = folding(word);
  return hasPrefix(word, folded, side, lexicon) || (side === 'en' && /^[a-z]{3,}less(?:ly|ness)?$/.test(folded));
}

function hasPrefix(word: string, folded: string, side: Side, lexicon: Lexicon): boolean {
  if (ABLE[side].test(folded)) return true;
  const prefix = PREFIXES[side].exec(folded)?.[0];
  if (prefix === undefined || NO_PREFIX[side].test(folded)) return false;
  const rest = word.slice(prefix.length);
  return side === 'en' ? lexicon.translations(rest).length > 0 || lexicon.stemTranslations(stem(rest, 'en')).length > 0 : lexicon.isFrench(rest);
}
