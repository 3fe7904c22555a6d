import type { Lexicon } from '../alignment';
import type { AnswerWord } from '../alignment/answers';
import { fold } from '../alignment/cognates';
import { stem } from '../alignment/stems';
import type { Side } from '../letter/side';

/**
 * Words that can say by themselves what the other language says with a negation: `unless` / `à moins que … ne`, `fail to` / `ne pas`, `exempt` / `ne s'applique pas`.
 * One idea a line, English and French parted by a bar: a word of the one side accounts for one of the same line on the other. `*` stands for any letters, `_` for a space.
 */
const GROUPS = `
except* excepting other other_than others otherwise else apart_from aside_from but_for but_not save_for save_as save_that anything_but all_but outside outwith | sauf hormis except* autre* autrement sinon hors dehors outre excepte
only solely sole exclusiv* merely just simply alone limited limit limits confin* restrict* reserv* | seul* uniquement exclusiv* simplement rien_que limit* restrei* restric* reserv* unique
unless without lest | moins faute_de sauf_si sauf_quand
until till before prior pending yet await* wait* ahead earl* postpon* defer* delay* late later now already | avant jusqu* attend* attent* encore auparavant prealable* report* retard* tard desormais deja dorenavant
still always constant* keep keeps kept keeping remain* stay* continu* persist* retain* unchanged ever go_on goes_on | toujours rest_ent reste rester restent restera restait resta restant demeur* conserv* gard* mainten* maintien* continu* persist* subsist* durer constamment cess* quitt* en_tout_temps
ceas* end ends ended ending expir* terminat* completion lapse* discontinu* stop* abandon* quit quits quitting give_up gave_up given_up former* used_to lose* lost loss losing finish* resign* revo* repeal* dissol* withdr* suspen* cancel* interrupt* exhaust* extinguish* run_out ran_out running_out out_of gone over once past disappear* vanish* phase_out retir* prescri* bar barred shut* clos* | cess* fin_à fin_de la_fin fin_aux prend_fin prendre_fin pris_fin prenne_fin met_fin mettre_fin mis_fin expir* termin* achev* extin* caduc* perim* echu* echeance* arret* renonc* abandon* quitt* suspen* interr* annul* abrog* revoq* revoc* resili* dissou* dissol* retir* retrait* ancien* perd* perte* epuis* prescri* dechu* dechea* fini* ferm* dispar* rompu* rupture autrefois jadis passe clos clotur* clore
fail* lack* miss misses missing missed omit* omission* neglect* default* forget* forgot* overlook* ignor* disregard* absen* short_of shortage* scarc* insuffici* inadequa* deficien* devoid bereft depriv* stripped empty vacan* vacuum yet_to silen* blank spare* want_of need* without surplus bare barren | manqu* defaut* faute carence* absen* omet* omis* neglig* oubli* ignor* echou* echec* defaill* insuffis* inadequ* depourv* denu* priv* vide* vacan* lacun* penur* à_court silenc* taire tait muet* besoin besoins laiss* surplus exced* maigr* 
refus* reject* declin* deny denies denied denying denial* dismiss* repudiat* disput* contest* oppos* object* challeng* resist* disagree* disapprov* rebut* veto* withh* reluct* hesitat* balk* shun* boycott* disown* disclaim* renounc* waiv* forgo* forego* turn_down turned_down overrul* overturn* negativ* condemn* disput* protest* | refus* rejet* declin* nie nient nier niait nia niant negati* deneg* dement* contest* oppos* object* resist* desaccord* desapprouv* reprouv* veto rechign* hesit* reticen* repouss* ecart* desavou* renonc* boycott* recus* debout* conteste* protest* condamn*
prevent* prohibit* forbid* forbad* ban bans banned banning barring debar* preclud* imped* hinder* hamper* block* obstruct* avoid* refrain* abstain* abstention* restrain* deter deterred deters discourag* dissuad* inhibit* disallow* outlaw* exclud* exclus* eliminat* disqualif* rule_out ruled_out escap* elud* evad* immun* shield* safe_from off_limits prohib* oppress* secur* | interdi* prohib* empech* proscri* exclu* evit* bann* bloqu* entrav* obsta* barr* dissua* decourag* elimin* soustra* echapp* abst* garde_de gardent_de garder_de epargn* immun* à_l'abri abri disqualif* prevenir previent prevenu evinc* 
exempt* excus* dispens* reliev* free free_from free_of freely freed exonerat* releas* discharg* clear_of voluntar* optional* spared protected gratis | exempt* dispens* exoner* soustra* affranchi* liber* libre* decharg* excus* relev* derog* franchise volontaire* facultat* option* quitte quittes indemne* gratuit*
hardly scarcely barely seldom rarely rare few fewer little less least almost nearly far_from close_to half at_best slight* small* scant* limit* low weak* minor | guere peine peu rare* moins presque loin moindre* mal tout_au_plus faible* petit* legere* leger mince* à_moitié demi*
instead rather replac* in_lieu unlike contrary opposite opposed against versus although though despite notwithstanding regardless irrespective in_spite independen* whatever whichever even but however | lieu_de lieu_d* plutot remplac* contrairement contraire* inverse* encontre contre malgre en_dépit nonobstant quel_que quelle_que quels_que quelles_que quoi_que quel_qu* quelle_qu* independam* indifferem* importe bien_que alors_que meme mais substitu*
exceed* beyond above more_than at_most maximum* maxim* up_to within excess* cap capped ceiling at_least minimum* minim* too enough sufficien* further longer greater larger | exced* depass* au_plus au-dela delà maxim* plafon* exterieur* au_moins minim* trop assez suffi* plus_de plus_que plus_qu* plus_d'* superieur* inferieur* davantage
never nil zero null void nothing vain* nought nowhere none no | zero neant nul nulle nuls nulles vain* aucun* rien jamais
differ* diverg* distinct* separat* var* dissimilar another foreign* mismatch* oppos* incons* odd | differ* diverg* distinct* etrang* inegal* dispara* vari* ecart* incompatib* 
wrong* fals* mistak* error* erron* bad badly worse worst poor* hard difficult* doubt* questionabl* uncertain* suspect* | tort faux fausse* erreur* erron* mauvais* mal pire* difficil* difficult* dur dure dout* peine soupcon* suspect* incertain*
violat* breach* contraven* infring* break* broke defy defied defies harm* trespass* | viol* enfrei* contrev* infraction* atteinte* nui* bris* 
remov* delet* drop* strip* eras* rid erad* throw* cut* abol* lift* scrap* wip* | supprim* suppress* enlev* ote oter otee otent effac* abol* lev* abatt* lever levee bannir
regret* sorry unfortunat* alas disappoint* sad | regret* malheureu* helas desol* deplor* dec*
hid* conceal* secret* unknown myster* stranger* blind* deaf | cach* dissimul* secret* mystere* aveugl* sourd* 
doubtless undoubt* surely certain* obvious* of_course inevitab* sure | doute sur surs sure sures surement certain* evidem* sans_doute evident*
not neither nor nay unable cannot | ni non pas ne n
everyone everybody everything every all any anyone anybody anything whoever | tout tous toute toutes chacun chacune chaque quiconque n'importe
subject_to must shall_be_subject oblig* requir* bound compel* | tenu tenue tenus tenues oblig* soumis* assujett* 
`;

interface Words {
  readonly whole: ReadonlyMap<string, readonly number[]>;
  readonly beginnings: readonly { readonly text: string; readonly group: number }[];
  readonly phrases: readonly { readonly pattern: RegExp; readonly group: number }[];
}
