import type { Side } from '../../../shared/letter/side';
import type { Random } from '../../random';
import { carried, type Frame, type Phrase } from './carriers';
import { another, cut, pickMatch, replaced, rewriting, type Site } from './site';

const NUMBER = /(?<![\p{L}\p{N}.,-])\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d+(?:[.,]\d+)?/gu;
const digits = (number: string): string => number.replace(/\D/g, '');

/** A number that both sides write with the same digits. */
function sharedNumber(text: string, facing: string, random: Random): RegExpExecArray | undefined {
  const there = new Set([...facing.matchAll(NUMBER)].map((match) => digits(match[0])));
  return pickMatch(text, NUMBER, random, (match) => there.has(digits(match[0])));
}

/** Another digit in one place of a number; never a 0 in front. */
export function digitChanged(number: string, random: Random): string {
  const places = [...number.matchAll(/\d/g)].map((match) => match.index);
  const at = random.pick(places);
  const choices = [...'0123456789'].filter((digit) => digit !== number[at] && !(digit === '0' && at === places[0]));
  return replaced(number, at, at + 1, random.pick(choices));
}

export const numberChanged = rewriting((text, { random }, facing) => {
  const match = sharedNumber(text, facing, random);
  return match && replaced(text, match.index, match.index + match[0].length, digitChanged(match[0], random));
});

export const numberDropped = rewriting((text, { random }, facing) => {
  const match = sharedNumber(text, facing, random);
  return match && cut(text, match.index, match.index + match[0].length);
});

const WORDS: { readonly [side in Side]: readonly string[] } = {
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'fifteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty'],
  fr: ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'quinze', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'],
};
const VALUES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 50, 60];
const WORD: { readonly [side in Side]: RegExp } = { en: asWords(WORDS.en), fr: asWords(WORDS.fr) };

function asWords(list: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${list.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
}

/** A number written as a word here, and as the same word or in digits there. */
function numberWord(text: string, facing: string, { side, random }: Site): string | undefined {
  const there: Side = side === 'en' ? 'fr' : 'en';
  const said = new Set([...facing.matchAll(WORD[there])].map((match) => VALUES[WORDS[there].indexOf(match[0].toLowerCase())]));
  const inDigits = new Set([...facing.matchAll(/\d+/g)].map((match) => Number(match[0])));
  const valueOf = (word: string): number => VALUES[WORDS[side].indexOf(word.toLowerCase())]!;
  const match = pickMatch(text, WORD[side], random, ([word]) => said.has(valueOf(word)) || inDigits.has(valueOf(word)));
  if (!match) return undefined;
  const word = another(WORDS[side], match[0].toLowerCase(), random);
  const shown = /^\p{Lu}/u.test(match[0]) ? word[0]!.toUpperCase() + word.slice(1) : word;
  return replaced(text, match.index, match.index + match[0].length, shown);
}

export const numberWordChanged = rewriting((text, site, facing) => numberWord(text, facing, site));

const THINGS: readonly Phrase[] = [
  { en: 'X letters', fr: 'X lettres' }, { en: 'X villages', fr: 'X villages' }, { en: 'X witnesses', fr: 'X témoins' }, { en: 'X years', fr: 'X ans' }, { en: 'X meetings', fr: 'X réunions' },
];
const NUMBERED: readonly Frame[] = [
  { inside: true, en: ', as X have shown', fr: ', comme l’ont montré X' },
  { inside: true, en: ' (X in all)', fr: ' (X en tout)' },
  { inside: false, en: 'There were X.', fr: 'Il y eut X.' },
];

export const carriedNumberWord = carried((random) => {
  const at = random.below(WORDS.en.length);
  const thing = random.pick(THINGS);
  const there = random.chance(0.3) ? String(VALUES[at]) : WORDS.fr[at]!;
  return { en: thing.en.replace('X', WORDS.en[at]!), fr: thing.fr.replace('X', there) };
}, NUMBERED, (text, site, facing) => numberWord(text, facing, site));
