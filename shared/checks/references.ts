import type { NumberSpan } from '../drift/number-value';
import type { Side } from '../letter/side';
import type { CheckedSide } from './checked';

const PARTS: { readonly [side in Side]: string } = {
  en: String.raw`(?:sub)?(?:sections?|paragraphs?|clauses?)|articles?|schedules?|parts?|chapters?|rules?|annex`,
  fr: String.raw`articles?|paragraphes?|(?:sous-)?alinéas?|annexes?|parties?|chapitres?|règles?|dispositions?`,
};
const S = String.raw`[ \u00a0\u202f]`;
const CITED: { readonly [side in Side]: RegExp } = { en: cited('en'), fr: cited('fr') };
const UNNUMBERED: { readonly [side in Side]: RegExp } = {
  en: new RegExp(String.raw`(?<!\b(?:the|this|that|these|those|such|said|a|an|any|each|every|no|one|same|other|following|last|in|of|its|large|great)${S})(?<=${S})(?:${PARTS.en})(?=${S}?\(\)|${S}?[,;.]|${S}(?:of|and|or|to|for|is|may|shall)\b)|\(\)`, 'iu'),
  fr: new RegExp(String.raw`(?<=\b(?:du|au|aux|des|les|le)${S}|\bl['’]|\b[dà]e?${S}l['’])(?:${PARTS.fr})(?=${S}?\(\)|${S}?[,;.]|${S}(?:et|ou|à|de|est|n['’]|peut|ne)(?!\p{L}))|\(\)`, 'iu'),
};

function cited(side: Side): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${PARTS[side]})${S}(?:[\d.,()a-z]*[ ,(]*(?:and|or|to|et|ou|à)?[ \u00a0(]*)?$`, 'iu');
}

const REACH = 40;

/** Whether a number names a part of a law or a text: `section 5`, `paragraphs 3 and 4`, `26(1)`. */
export function isReference(span: NumberSpan, { text, side }: CheckedSide): boolean {
  if (span.value.form === 'words') return false;
  return /[\d)]\($/.test(text.slice(Math.max(0, span.from - 2), span.from)) || CITED[side].test(text.slice(Math.max(0, span.from - REACH), span.from));
}

/** Whether a side cites a part of a text without its number, as no writer would: `under subsection or 27`, `paragraphe ()`; not `this subsection`. */
export function citesUnnumbered({ text, side }: CheckedSide): boolean {
  return UNNUMBERED[side].test(text);
}

/** Whether a number and its neighbour are one reference: both of `26(1)`. */
export function gluedTo(span: NumberSpan, other: NumberSpan, { text }: CheckedSide): boolean {
  const [first, second] = span.from < other.from ? [span, other] : [other, span];
  return /^\)?\($/.test(text.slice(first.to, second.from));
}
