import type { FactSpan } from '../drift/facts';
import type { Side } from '../letter/side';
import type { CheckedSide } from './checked';

/** A negation of a text as one unit: `ne … jamais rien` is one. */
export interface Denial {
  readonly from: number;
  readonly to: number;
  /** As the text has it. */
  readonly text: string;
  /** It can answer a negation, but may well stand without one on the other side: `nor`, `ne … que`, a `ne` by itself, `no later than`, `whether or not`. */
  readonly soft: boolean;
}

/** Words after a negation, or before it, that make it something else: `no later than`, `or not`, `not until`, `isn't it?`. */
const SOFT_AFTER: { readonly [side in Side]: RegExp } = {
  en: /^[\s,]*(?:later|earlier|less|more than|fewer|sooner|doubt|wonder|matter|longer than|until|unless|but|only|just|merely|simply|least|to mention|necessarily|at all,|without|unlike|help|hesitate|mind|exceed\p{L}*|long (?:before|after|ago)|(?:it|they|he|she|you|we|I)\s*\?|that I|so much|far|even)(?!\p{L})/iu,
  fr: /^[\s,]*(?:seulement|uniquement|que|moins|sans|doute|plus d(?:e|['’])|plus tard|plus que|jusqu|avant|qu['’])(?!\p{L})/iu,
};
const SOFT_BEFORE: { readonly [side in Side]: RegExp } = {
  en: /(?<!\p{L})(?:or|if|why|whether|or does|or do|nothing|but|not|stop(?:s|ped)? at) $/iu,
  fr: /(?<!\p{L})(?:ou|si|pourquoi|avant qu\S+|moins qu\S+|peur qu\S+|crai\p{L}* qu\S+|plus que|moins que|mieux que|autre que|rien qu\S+|voire|sinon)[\s\u00a0]\S{0,12}\s?$/iu,
};
/** Said earlier in the clause, these want a negation in one language only: `tant que … n’est pas` / `until`. */
const LED: { readonly [side in Side]: RegExp } = {
  en: /(?<!\p{L})(?:unless|as long as|before|lest)(?!\p{L})[^.;:!?]{0,60}$/iu,
  fr: /(?<!\p{L})(?:(?<!en )tant qu|avant qu|à moins qu|sauf si|longtemps qu|depuis qu|plus d['’]\p{L}+ qu)(?:e|['’])[^.;:!?]{0,60}$/iu,
};
/** Said later in the clause, these turn a negation into its opposite or into `only`: `not … until`, `ne … plus … que`. */
const TURNED: { readonly [side in Side]: RegExp } = {
  en: /^(?:[^.;:!?]{0,160}(?<!\p{L})(?:until|unless|except|other than|but only|any more than)|[^.;:!?,]{0,50}(?<!\p{L})(?:before|without))(?!\p{L})/iu,
  fr: /^(?:[^.;:!?]{0,160}(?<!\p{L})(?:jusqu['’]\p{L}+|à moins|sauf|sinon|hormis|(?<!en )tant que)|[^.;:!?,]{0,50}(?<!\p{L})(?:avant|sans))(?!\p{L})/iu,
};
/** `ne … plus … que`, `ne peut … qu'avec`. */
const ONLY_LATER = /^[^.;:!?]{0,200}(?<!\p{L})qu(?:e|['’])/iu;
/** French `ne` by itself denies only with these: `ne peut`, `ne saurait`. */
const BARE_NE = /^\s?(?:peu[tx]|peuvent|pourr\p{L}+|saurai\p{L}*|ose\p{L}*)(?!\p{L})/iu;
/** Two negative words so close, without a new `ne` or a sign between, are one negation. */
const CLOSE = 34;
/** `aucun` and the like do so even so far off. */
const FAR = 90;
const EVEN_FAR = /^(?:aucun|rien|personne|nul)/iu;

export function denialsOf(side: CheckedSide): Denial[] {
  const found: Denial[] = [];
  for (const span of side.statements.negations) {
    // `ni` goes on with a negation, it makes none.
    if (span.key === 'nor' && side.side === 'fr' && !span.text.includes('…')) continue;
    const last = found.at(-1);
    const between = last ? side.text.slice(last.to, span.from) : '';
    if (last && side.side === 'fr' && !span.text.includes('…') && goesOn(between, span)) {
      found[found.length - 1] = { ...last, to: span.to, soft: last.soft && (/^non$/iu.test(last.text) || isSoft(side, span)) };
      continue;
    }
    found.push({ from: beginning(side, span), to: span.to, text: span.text, soft: isSoft(side, span) });
  }
  return found;
}

/** Whether a negative word goes on with the negation before it: `n’a jamais rien dit`, `sans lire ni signer aucun contrat`. */
function goesOn(between: string, { text }: FactSpan): boolean {
  if (EVEN_FAR.test(text)) return between.length <= FAR && !/[.,;:!?]|(?<!\p{L})(?:et|mais|que|qui)(?!\p{L})/u.test(between);
  return between.length <= CLOSE && !/[.;:!?,]|(?<!\p{L})(?:et|ou|mais|que|qui)(?!\p{L})/u.test(between);
}

/** Where the `ne` of `ne … pas` stands. */
function beginning({ text }: CheckedSide, span: FactSpan): number {
  const [ne] = span.text.split(' … ');
  const at = span.text.includes(' … ') ? text.lastIndexOf(ne!, span.from - 1) : -1;
  return at < 0 ? span.from : at;
}

function isSoft({ text, side }: CheckedSide, span: FactSpan): boolean {
  if (span.key === 'nor' || span.key === 'que' || /^non$/iu.test(span.text)) return true;
  const after = text.slice(span.to, span.to + 200);
  // `mais pas`, `même pas`, `pas de chance`: English has many ways.
  if (side === 'fr' && /^pas$/iu.test(span.text)) return true;
  if (side === 'fr' && !/pas|point|aucun/iu.test(span.text) && ONLY_LATER.test(after)) return true;
  if (side === 'fr' && /^n(?:e|['’])$/iu.test(span.text)) return !BARE_NE.test(after);
  return SOFT_AFTER[side].test(after) || TURNED[side].test(after) || LED[side].test(text.slice(Math.max(0, span.from - 90), span.from)) || SOFT_BEFORE[side].test(text.slice(Math.max(0, span.from - 30), span.from));
}
