import type { Random } from '../../random';
import { carried, type Frame, type Phrase } from './carriers';
import { another, pickMatch, replaced, rewriting } from './site';

export const doubledWord = rewriting((text, { random }) => {
  const match = pickMatch(text, /(?<![\p{L}\p{N}’'-])\p{Ll}{2,}(?![\p{L}\p{N}’'-])/gu, random);
  return match && replaced(text, match.index, match.index, `${match[0]} `);
});

const END = /([\u00a0\u202f ]?)([.?!;:])(["”»\u00a0\u202f )]*)$/u;

/** The sign at the end, where both sides end with the same. */
function endOf(text: string, facing: string): RegExpExecArray | undefined {
  const [own, theirs] = [END.exec(text), END.exec(facing)];
  return own && own[2] === theirs?.[2] ? own : undefined;
}

export const endDropped = rewriting((text, _, facing) => {
  const end = endOf(text, facing);
  return end && replaced(text, end.index, text.length, end[3]!.trim() === '' ? '' : end[3]!);
});

export const endChanged = rewriting((text, { side, random }, facing) => {
  const end = endOf(text, facing);
  if (!end) return undefined;
  const sign = another(['.', '?', '!', ','], end[2]!, random);
  return replaced(text, end.index, text.length, `${side === 'fr' && /[?!]/.test(sign) ? '\u202f' : ''}${sign}${end[3]}`);
});

/** One of a pair of signs left out. */
const oneDropped = (sign: RegExp) => rewriting((text, { random }) => {
  const match = pickMatch(text, sign, random);
  if (!match) return undefined;
  return replaced(text, match.index, match.index + match[0].length, '');
});

export const bracketDropped = oneDropped(/[()[\]]/gu);
export const quoteDropped = oneDropped(/[“”"]|«[\u00a0\u202f ]?|[\u00a0\u202f ]?»/gu);

const ASIDES: readonly Phrase[] = [
  { en: 'see below', fr: 'voir plus bas' }, { en: 'and others', fr: 'et d’autres' }, { en: 'among them women', fr: 'dont des femmes' }, { en: 'as before', fr: 'comme avant' },
];
export const carriedBracket = carried((random) => {
  const aside = random.pick(ASIDES);
  return random.chance(0.7) ? { en: ` (${aside.en})`, fr: ` (${aside.fr})` } : { en: ` [${aside.en}]`, fr: ` [${aside.fr}]` };
}, [{ inside: true, en: 'X', fr: 'X' }], (text, { random }) => {
  const match = pickMatch(text, /[()[\]]/gu, random)!;
  return replaced(text, match.index, match.index + 1, '');
});

const TITLES: readonly Phrase[] = [
  { en: 'Voices of the River', fr: 'Les voix du fleuve' }, { en: 'A Promise to the Children', fr: 'Une promesse aux enfants' }, { en: 'The Forest Remembers', fr: 'La forêt se souvient' },
  { en: 'Ten Years of Silence', fr: 'Dix ans de silence' }, { en: 'Land and Liberty', fr: 'Terre et liberté' }, { en: 'The Price of Water', fr: 'Le prix de l’eau' },
  { en: 'Open Doors', fr: 'Portes ouvertes' }, { en: 'A Call for Justice', fr: 'Un appel à la justice' }, { en: 'Nobody Is Forgotten', fr: 'Personne n’est oublié' },
  { en: 'Charter of the Free Press', fr: 'Charte de la presse libre' }, { en: 'Women of the South', fr: 'Femmes du Sud' }, { en: 'The Road Home', fr: 'Le chemin du retour' },
];
const NAMED: readonly Frame[] = [
  { inside: true, en: ', as the report X says', fr: ', comme le dit le rapport X' }, { inside: true, en: ', under the name X', fr: ', sous le nom de X' },
  { inside: false, en: 'The appeal X was read aloud.', fr: 'L’appel X fut lu à haute voix.' },
];

function aTitle(random: Random): Phrase {
  const title = random.pick(TITLES);
  const [open, close] = random.pick([['“', '”'], ['"', '"']]) as [string, string];
  return { en: `${open}${title.en}${close}`, fr: `«\u00a0${title.fr}\u00a0»` };
}

const QUOTED = /^(["“«][\u00a0\u202f ]?)(.*?)([\u00a0\u202f ]?["”»])$/u;
export const titleChanged = carried(aTitle, NAMED, (text, { side, random }) => text.replace(QUOTED, (_, open: string, title: string, close: string) => open + another(TITLES.map((one) => one[side]), title, random) + close));
export const titleUnquoted = carried(aTitle, NAMED, (text) => text.replace(QUOTED, '$2'));
export const titleDropped = carried(aTitle, NAMED, () => '');

/** A natural title or term in quotes, of at most six words, on both sides: its quotes, or all of it, gone. */
const SHORT_QUOTE = /“([^“”\n]{2,60}?)”|«[\u00a0\u202f ]?([^«»\n]{2,60}?)[\u00a0\u202f ]?»|"([^"\n]{2,60}?)"/gu;
const term = (match: RegExpMatchArray): boolean => {
  const inside = match[1] ?? match[2] ?? match[3]!;
  return inside.split(/\s+/).length <= 6 && !/[.,!?;]$/.test(inside);
};
const naturalTerm = (left: (inside: string) => string) => rewriting((text, { random }, facing) => {
  const own = [...text.matchAll(SHORT_QUOTE)].filter(term);
  if (own.length === 0 || own.length !== [...facing.matchAll(SHORT_QUOTE)].filter(term).length) return undefined;
  const match = random.pick(own);
  const kept = left(match[1] ?? match[2] ?? match[3]!);
  return replaced(text, match.index, match.index + match[0].length, kept).replace(/ {2,}/g, ' ').replace(/ ([.,])/g, '$1');
});
export const termUnquoted = naturalTerm((inside) => inside);
export const termDropped = naturalTerm(() => '');
