import type { Side } from '../../../shared/letter/side';
import type { Random } from '../../random';
import { carried, type Frame, type Phrase } from './carriers';
import { another, cut, other, pickMatch, replaced, rewriting, words, type Line } from './site';

/** A word with a capital after a word or a comma: no sentence begins there. */
const CAPITAL = /(?<=[\p{Ll},][\s\u00a0]|[ld]['’])\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)*(?![\p{L}\p{N}])/gu;
const NO_NAMES = new Set('January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Act Loi'.split(' '));

function isOn(text: string, name: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

/** A name that both sides write the same. */
function kept(text: string, facing: string, random: Random): RegExpExecArray | undefined {
  return pickMatch(text, CAPITAL, random, ([name]) => !NO_NAMES.has(name) && isOn(facing, name));
}

function namesOf(lines: readonly Line[]): string[] {
  return [...new Set(lines.flatMap(({ en, fr }) => [...en.text.matchAll(CAPITAL)].map(([name]) => name).filter((name) => !NO_NAMES.has(name) && isOn(fr.text, name))))];
}

export const nameReplaced = rewriting((text, { lines, random }, facing) => {
  const match = kept(text, facing, random);
  const others = match ? namesOf(lines).filter((name) => !isOn(text, name) && !isOn(facing, name)) : [];
  return match && others.length ? replaced(text, match.index, match.index + match[0].length, random.pick(others)) : undefined;
});

/** Two letters exchanged, one left out, or one made another; never the first. */
function misspelt(name: string, random: Random): string {
  const at = 1 + random.below(name.length - 2);
  const [a, b] = [name[at]!, name[at + 1]!];
  const swapped = replaced(name, at, at + 2, b + a);
  return random.pick([swapped === name ? cut(name, at, at + 1) : swapped, replaced(name, at, at + 1, ''), replaced(name, at, at + 1, another([...'aeioulnrst'], a, random))]);
}

export const nameMisspelt = rewriting((text, { random }, facing) => {
  const match = kept(text, facing, random);
  return match && match[0].length >= 4 ? replaced(text, match.index, match.index + match[0].length, misspelt(match[0], random)) : undefined;
});

export const nameDropped = rewriting((text, { random }, facing) => {
  const match = kept(text, facing, random);
  return match && cut(text, match.index, match.index + match[0].length);
});

const CODES = 'FR DE IT ES GB US CA CN JP KH TH VN MM LA AU NZ BE CH SE NO DK FI PL PT GR TR EG MA DZ TN KE NG ZA BR AR CL PE MX CU IN PK NP RU UA'.split(' ');
const inFull: { readonly [side in Side]: Intl.DisplayNames } = { en: new Intl.DisplayNames('en', { type: 'region' }), fr: new Intl.DisplayNames('fr', { type: 'region' }) };

/** A country named on both sides, named otherwise on one: `Spain` for `Italy`. */
function countryReplaced(text: string, facing: string, side: Side, random: Random): string | undefined {
  const named = CODES.filter((code) => isOn(text, inFull[side].of(code)!) && isOn(facing, inFull[other(side)].of(code)!));
  if (named.length === 0) return undefined;
  const was = inFull[side].of(random.pick(named))!;
  return text.replace(was, inFull[side].of(random.pick(CODES.filter((code) => !isOn(text, inFull[side].of(code)!))))!);
}

const FROM: readonly Frame[] = [
  { inside: true, en: ' (X)', fr: ' (X)' }, { inside: false, en: 'The first country to answer was X.', fr: 'Le premier pays à répondre fut X.' },
  { inside: true, en: ', among others in these countries: Chad, X and Fiji', fr: ', entre autres dans ces pays : Tchad, X et Fidji' },
];
export const country = rewriting((text, { side, random }, facing) => countryReplaced(text, facing, side, random));
export const carriedCountry = carried((random) => {
  const code = random.pick(CODES);
  return { en: inFull.en.of(code)!, fr: inFull.fr.of(code)! };
}, FROM, (text, { side, random }, facing) => countryReplaced(text, facing, side, random));

const BODIES: readonly Phrase[] = [
  { en: 'WHO', fr: 'OMS' }, { en: 'UN', fr: 'ONU' }, { en: 'EU', fr: 'UE' }, { en: 'NATO', fr: 'OTAN' }, { en: 'IMF', fr: 'FMI' }, { en: 'ILO', fr: 'OIT' }, { en: 'UNHCR', fr: 'HCR' }, { en: 'UNESCO', fr: 'UNESCO' },
];
const ACRONYM = /(?<![\p{L}\p{N}-])\p{Lu}{2,6}(?![\p{L}\p{N}-])/gu;

function sharedAcronym(text: string, facing: string, side: Side, random: Random): RegExpExecArray | undefined {
  const shouted = words(text).length > 1 && words(text).every((word) => word === word.toUpperCase());
  const answers = (acronym: string): string => BODIES.find((body) => body[side] === acronym)?.[other(side)] ?? acronym;
  return shouted ? undefined : pickMatch(text, ACRONYM, random, ([acronym]) => !/^[IVXLC]+$/.test(acronym) && isOn(facing, answers(acronym)));
}

function acronymWrong(text: string, facing: string, side: Side, random: Random): string | undefined {
  const match = sharedAcronym(text, facing, side, random);
  if (!match) return undefined;
  const at = random.below(match[0].length);
  const letter = replaced(match[0], at, at + 1, another([...'ABCDFGKLMNPRST'], match[0][at]!, random));
  const wrong = random.chance(0.5) ? letter : another(BODIES.map((body) => body[side]).filter((body) => !isOn(text, body)), match[0], random);
  return replaced(text, match.index, match.index + match[0].length, wrong);
}

function acronymGone(text: string, facing: string, side: Side, random: Random): string | undefined {
  const match = sharedAcronym(text, facing, side, random);
  if (!match) return undefined;
  const [from, to] = [match.index, match.index + match[0].length];
  const bracketed = text[from - 1] === '(' && text[to] === ')';
  return bracketed ? cut(text, from - 1, to + 1) : cut(text, from, to);
}

function anAcronym(random: Random): Phrase {
  const invented = Array.from({ length: 3 + random.below(2) }, () => random.pick([...'BCDFGHKLMNPRST'])).join('');
  return random.chance(0.5) ? random.pick(BODIES) : { en: invented, fr: invented };
}
const ABOUT: readonly Frame[] = [
  { inside: true, en: ', as the X has asked', fr: ', comme l’a demandé X' }, { inside: true, en: ' (X)', fr: ' (X)' }, { inside: false, en: 'The X and others agree.', fr: 'X et d’autres en conviennent.' },
];

export const acronymChanged = rewriting((text, { side, random }, facing) => acronymWrong(text, facing, side, random));
export const carriedAcronymChanged = carried(anAcronym, ABOUT, (text, { side, random }, facing) => acronymWrong(text, facing, side, random));
export const acronymDropped = rewriting((text, { side, random }, facing) => acronymGone(text, facing, side, random));
export const carriedAcronymDropped = carried(anAcronym, ABOUT, () => '');
