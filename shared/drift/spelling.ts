import type { Side } from '../letter/side';

/** Words of the shape on the left are written as on the right. */
type Rule = readonly [RegExp, string];

function anyOf(list: string): string {
  return `(?:${list.trim().replace(/\s+/g, '|')})`;
}

const OUR = anyOf(`arb ard arm behavi cand clam col demean endeav enam fav ferv flav glam harb hon hum lab misdemean neighb od parl ranc rig rum
  sav savi splend succ tum val vap vig`);
const OUR_ENDINGS = anyOf('s ed ing ings er ers able ably ite ites itism ful fully less hood hoods ly al ist ists y ies ous');
const RE = anyOf(`amphitheat calib cent epicent fib lit lust maneuv meag met och reconnoit sab saltpet scept sepulch somb spect theat
  kilomet centimet millimet micromet nanomet decimet hectomet centilit millilit decilit hectolit`);
const LL = anyOf(`bedevil bevel cancel carol channel chisel counsel cudgel dial dishevel drivel duel enamel equal fuel funnel gravel grovel initial jewel
  kennel label level libel marshal marvel model panel parcel pedal pencil pummel quarrel refuel revel rival shovel shrivel signal snivel spiral
  stencil swivel total towel travel tunnel unravel victual yodel`);
const YSE = anyOf('analy reanaly psychoanaly paraly cataly breathaly electroly dialy hydroly');

/**
 * British and American forms of one word. Endings come with their stems wherever the ending alone would unite two words
 * (`four`/`for`, `tire`/`tier`, `advice`/`advise`). Forms that are also words of their own stay apart: `check`/`cheque`,
 * `tire`/`tyre`, `story`/`storey`, `draft`/`draught`, `inquiry`/`enquiry`.
 */
const EN: readonly Rule[] = [
  [new RegExp(`^((?:un|dis|re|out|multi|mis)?${OUR})our(?=${OUR_ENDINGS}?$)`), '$1or'],
  [/^practi[cs](e|es|ed|ing)$/, 'practic$1'],
  [/^(\p{L}{3,})i[sz](e|ed|es|er|ers|ing|ations?|ational|able|ability|ement)$/u, '$1iz$2'],
  [new RegExp(`^(${YSE})[sz](e|ed|es|er|ers|ing)$`), '$1z$2'],
  [/^manoeuv/, 'maneuv'],
  [new RegExp(`^(${RE})(?:re|er)(s?)$`), '$1er$2'],
  [new RegExp(`^(${RE})e?re?(d|ing)$`), '$1er$2'],
  [new RegExp(`^(${LL})l(ed|ing|ings|er|ers|or|ors|ist|ists|ous|ously)$`), '$1$2'],
  [/^(defen|offen|preten|licen)[cs](e|es|ed|ing|eless)$/, '$1s$2'],
  [/^(cata|dia|ana|mono|pro|epi|trave)log(?:ue)?(s|d|ed)?$/, '$1log$2'],
  [/^(an|leuk|septic|tox)aem/, '$1em'], [/^(ortho)?paed(?=i)/, '$1ped'], [/^haem/, 'hem'], [/^gynaec/, 'gynec'], [/^archaeo/, 'archeo'],
  [/^mediaev/, 'mediev'], [/^encyclopaed/, 'encycloped'], [/^foet/, 'fet'], [/^oestr/, 'estr'], [/^oesoph/, 'esoph'], [/^(an)?aesthet/, '$1esthet'],
  [/^diarrhoe/, 'diarrhe'], [/^sceptic/, 'skeptic'], [/^(s?)mou(ld|lt)/, '$1mo$2'], [/^plough/, 'plow'], [/^sulph/, 'sulf'], [/^mous(?=tache)/, 'mus'],
  [/^grey(s?)$/, 'gray$1'], [/^programme(s?)$/, 'program$1'], [/^(judg|acknowledg|abridg)ement/, '$1ment'], [/^ageing$/, 'aging'], [/^artefact/, 'artifact'],
  [/^(fulfi|disti|insti|enro|enthra|appa)ll(?=$|s$|ment)/, '$1l'], [/^installment/, 'instalment'], [/^(ski|wi)llful/, '$1lful'], [/^woollen/, 'woolen'],
  [/^jewellery$/, 'jewelry'], [/^aluminium$/, 'aluminum'], [/^cos(y|ier|iest|ily)$/, 'coz$1'], [/^pyjama/, 'pajama'],
];
/** `-ise` and `-ize` words that are two words: to prise is not to prize. */
const EN_APART = /^(?:ap)?pri[sz]|^assi[sz]e/;

/**
 * Stems that may lose their circumflex since 1990. Words that it tells apart keep it (`dû`, `mûr`, `sûr`, `jeûne`, `croît`, `fût`, `faîte`),
 * and so do `paraît`/`parait` (`parer`) and `comparaît`/`comparait` (`comparer`); on `a`, `e` and `o` it never goes.
 */
const FR_CIRCUMFLEX = new RegExp(`^(?!(?:com)?paraît$)${anyOf(`maîtr contremaîtr traîtr connaît reconnaît méconnaît paraît apparaît disparaît reparaît réapparaît transparaît
  comparaît naît renaît accroît décroît surcroît plaît déplaît complaît chaîn enchaîn déchaîn traîn entraîn fraîch rafraîch défraîch abîm boît emboît
  déboît gît île îlot îlet îlien dîn aîné aîne cloîtr épîtr huîtr août coût surcoût goût dégoût ragoût avant-goût voût envoût croût encroût soûl
  brûl bûch embûch piqûr sûret sûrem affût flût moût assidûm crûm dûm continûm goulûm`)}`);

/** The spelling reform of 1990 and the older one. */
const FR: readonly Rule[] = [
  [/^ré(?=glement(?:er|é|ée|és|ées|aire|aires|ation|ations|ant|e|ent|ait)$)/, 'rè'],
  [/^([ée]v)én(?=ement)/, '$1èn'], [/^sécheresse/, 'sècheresse'], [/^crémerie/, 'crèmerie'],
  [/é(?=[^aeiouyéèêàùâîôû]{1,3}er(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient)$)/, 'è'],
  [/guë(s?)$/, 'güe$1'], [/guïté(s?)$/, 'güité$1'], [/^oignon/, 'ognon'], [/^nénuphar/, 'nénufar'],
];

const RULES: { readonly [side in Side]: readonly Rule[] } = { en: EN, fr: FR };
/** Most words match no rule: one test says so. */
const ANY: { readonly [side in Side]: RegExp } = { en: union(EN), fr: union(FR) };

function union(rules: readonly Rule[]): RegExp {
  return new RegExp(rules.map(([shape]) => shape.source).join('|'), 'u');
}

/**
 * One spelling for the regional spellings of a word given in lower case, its ligatures written out: `organise` → `organize`,
 * `maître` → `maitre`. Two different words never become one; a word without such spellings comes back as it is.
 */
export function regional(word: string, side: Side): string {
  if (side === 'fr' && FR_CIRCUMFLEX.test(word)) return word.replace(/î/g, 'i').replace(/û/g, 'u');
  if (!ANY[side].test(word) || (side === 'en' && EN_APART.test(word))) return word;
  return RULES[side].reduce((found, [shape, form]) => found.replace(shape, form), word);
}
