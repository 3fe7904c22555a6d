import { matchesOf } from '../../letter/matches';
import type { Message, Noticed, SideCheck } from '../check';
import type { CheckedSide } from '../checked';
import { HABITS, isBlank, keepsTogether, NARROW, NO_BREAK, type Habits } from './habits';
import { addressesIn, noticed, type Change } from './places';

const MARKS = /[;:!?]+/g;

/** French sets a space at which no line breaks before high punctuation; how wide, and whether at all, is the profile's. */
export const frenchPunctuation: SideCheck = {
  id: 'typography-french-punctuation', scope: 'side', sides: ['fr'], severity: 'error',
  name: { en: 'Space before ; : ! ?', fr: 'Espace avant ; : ! ?' },
  description: `Before \`;\`, \`:\`, \`!\` and \`?\` French has a space at which no line breaks: in France and Switzerland before all four, in Canada before the colon alone. A narrow one and a wide one
are both right. Times, ratios, addresses, paths, smileys and signs in brackets are let be. A question mark that belongs to a quoted title but stands after its closing mark is moved inside.`,
  good: [
    { pairs: { fr: 'Il dit\u00a0: «\u00a0Venez\u202f!\u00a0» Qui viendra\u202f? Nous\u202f; eux aussi.' } },
    { pairs: { fr: 'Il dit\u202f: venez\u00a0! Qui\u00a0? Nous\u00a0; eux.' } },
    { pairs: { fr: 'Rendez-vous à 10:30, au prorata de 3:1, sur https://exemple.org/page?a=1;b=2 ou C:\\lettres.' } },
    { pairs: { fr: 'Merci :-) À demain ;) std::list (?) [!] Caf&eacute; et suite' } },
    { pairs: { fr: 'Vraiment\u202f?! Oui\u202f!!! Non\u202f?…' } },
    { pairs: { fr: 'Il dit\u00a0: venez! Qui? Nous; eux\u202f; et vous.' }, profile: 'fr-CA' },
    { pairs: { fr: 'Il dit\u202f: «\u202fVenez\u202f!\u202f»' }, profile: 'fr-CH' },
  ],
  bad: [
    { pairs: { fr: 'Nous demandons ceci⟦:⟧ venez⟦ !⟧ Qui⟦ ?⟧ Nous⟦;⟧ eux⟦ ;⟧ vous.' }, fixed: { fr: 'Nous demandons ceci\u00a0: venez\u202f! Qui\u202f? Nous\u202f; eux\u202f; vous.' } },
    { pairs: { fr: 'De⟦:⟧ Marie\nObjet⟦ :⟧ une lettre' }, fixed: { fr: 'De\u00a0: Marie\nObjet\u00a0: une lettre' } },
    { pairs: { fr: 'Venez⟦!⟧Nous attendons⟦ ?!⟧ Objet⟦:⟧Lettre' }, fixed: { fr: 'Venez\u202f!Nous attendons\u202f?! Objet\u00a0:Lettre' } },
    { pairs: { fr: '«\u00a0Non⟦!⟧\u00a0»⟦:⟧ voilà (pourquoi⟦ ?⟧)' }, fixed: { fr: '«\u00a0Non\u202f!\u00a0»\u00a0: voilà (pourquoi\u202f?)' } },
    { pairs: { fr: 'Nous avons lu l’article intitulé «\u00a0Et demain, que fait-on\u00a0»⟦ ?⟧ Il nous a plu.' }, fixed: { fr: 'Nous avons lu l’article intitulé «\u00a0Et demain, que fait-on\u202f?\u00a0». Il nous a plu.' } },
    { pairs: { fr: 'Il dit⟦:⟧ venez⟦ !⟧ Qui⟦\u00a0?⟧' }, profile: 'fr-CA', fixed: { fr: 'Il dit\u00a0: venez! Qui?' } },
    { pairs: { fr: 'Il dit⟦:⟧ venez⟦ !⟧' }, profile: 'fr-CH', fixed: { fr: 'Il dit\u202f: venez\u202f!' } },
  ],
  find: (side, { profile }) => matchesOf(side.text, MARKS).flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    let start = from;
    while (isBlank(side.text[start - 1])) start--;
    if (!isPunctuation(side.text, start, from, to)) return [];
    return faultAt(side, start, from, to, HABITS[profile]);
  }),
};

/** Whether signs punctuate a sentence; `start`: where the space before them begins. */
function isPunctuation(text: string, start: number, from: number, to: number): boolean {
  const signs = text.slice(from, to);
  const before = text[start - 1] ?? '\n';
  const after = text[to] ?? '\n';
  if (signs.includes('::') || /[\n([{«“‹/\\;:!?]/.test(before) || (before === '"' && start === from && !/[\p{L}\p{N}.…!?]/u.test(text[start - 2] ?? ''))) return false;
  if (signs === ';' && /&#?\w+$/.test(text.slice(Math.max(0, from - 10), from))) return false;
  const goesOn = (signs === ':' ? /^\p{Lu}\p{Ll}/u : /^\p{L}{2}/u).test(text.slice(to, to + 2)) && !signs.includes('::') && /\p{L}{2}$/u.test(text.slice(Math.max(0, start - 2), start));
  const ends = /[:;]$/.test(signs) ? /[\s"”’»›\]}*]/ : /[\s"”’»›)\]}*…,.]/;
  return (ends.test(after) || goesOn) && !addressesIn(text).some((address) => address.from <= from && from < address.to);
}

function faultAt(side: CheckedSide, start: number, from: number, to: number, habits: Habits): Noticed[] {
  const { text } = side;
  const sign = text[from] as keyof Habits['before'];
  const space = habits.before[sign];
  const has = text.slice(start, from);
  // Doubled spaces are another check's.
  if (has.length > 1) return [];
  if (space === '' ? has === '' || has === NARROW || has === '\u2009' : keepsTogether(has)) return [];
  const fault = { from: start, to, about: `${has === '' ? 'no space' : 'space'} ${sign}` };
  const inside = sign === '?' ? movedInside(text, start, to, space) : undefined;
  if (inside) return [noticed(side, { ...fault, message: OUTSIDE, changes: inside })];
  return [noticed(side, { ...fault, ...(space === '' && has === NO_BREAK ? { severity: 'warning' } : {}), message: messageOf(sign, space, has), changes: [[start, from, space]] })];
}

function messageOf(sign: string, space: string, has: string): Message {
  const quoted = `«\u00a0${sign}\u00a0»`;
  if (space === '') return { en: `No space stands before “${sign}” in this profile`, fr: `Ce profil ne met pas d’espace avant ${quoted}` };
  const kind = space === NARROW ? { en: 'narrow no-break', fr: 'insécable fine' } : { en: 'no-break', fr: 'insécable' };
  if (has === '') return { en: `A ${kind.en} space is missing before “${sign}”`, fr: `Il manque une espace ${kind.fr} avant ${quoted}` };
  return { en: `A plain space stands before “${sign}” where a ${kind.en} one belongs`, fr: `L’espace avant ${quoted} doit être ${kind.fr}` };
}

const OUTSIDE: Message = {
  en: 'The question mark stands outside the closing quote, after a plain space: the question is the quoted one',
  fr: 'Le point d’interrogation est hors des guillemets, après une espace simple\u00a0: la question est celle de la citation',
};

const ASKS = /(?:^|[\s:,«"“])(?:que|qu['’]|qui|quoi|où|comment|pourquoi|quand|quel(?:le)?s?|combien|est-ce)(?![\p{L}-])|\p{L}-(?:t-)?(?:on|ils?|elles?|nous|vous|je|tu)(?![\p{L}-])/iu;
const INTRODUCES = /(?:intitulée?s?|titrée?s?|nommée?s?|appelée?s?|baptisée?s?|question|demand\p{L}+)[\s:,]*["«“]$/iu;

/**
 * The changes that take a question mark into the quotation before it, where the quotation asks and the sentence around it does not:
 * `intitulé "Que fait-on" ? Nous …` → `intitulé "Que fait-on ?". Nous …`.
 */
function movedInside(text: string, start: number, to: number, space: string): readonly Change[] | undefined {
  const close = start - 1;
  if (!/["”»]/.test(text[close] ?? '')) return undefined;
  const open = Math.max(...['"', '“', '«'].map((mark) => text.lastIndexOf(mark, close - 1)));
  if (open < 0) return undefined;
  let end = close;
  while (isBlank(text[end - 1])) end--;
  const sentence = text.slice(Math.max(text.lastIndexOf('\n', open) + 1, text.lastIndexOf('. ', open) + 1), open);
  if (/^[ \u00a0\u202f]*[;:!?]/.test(text.slice(to)) || !INTRODUCES.test(text.slice(Math.max(0, open - 30), open + 1)) || ASKS.test(sentence) || !ASKS.test(text.slice(open + 1, end))) return undefined;
  const stop = /^(?:\s+\p{Lu}|\s*$)/u.test(text.slice(to)) ? '.' : '';
  return [[end - 1, end, `${text[end - 1]}${space}?`], [start, to, stop]];
}
