import type { Side } from '../../../shared/letter/side';
import type { Random } from '../../random';
import { carried, type Frame, type Phrase } from './carriers';
import { digitChanged } from './numbers';
import { another, pickMatch, replaced, rewriting, type Injector, type Site } from './site';

const NUMBER = '\\d+(?:[.,\\u00a0\\u202f ]\\d+)*';
const SCALE = '[ \\u00a0](?:million|billion|trillion|milliard)s?';
const NAMED = '(?:US |Canadian )?(?:dollars?|euros?|pounds?|livres?|yens?|francs?)';
const AMOUNT = new RegExp(`(?:US)?[$€£]\\s?${NUMBER}(?:${SCALE})?|${NUMBER}(?:${SCALE})?(?:[ \\u00a0\\u202f](?:d[e’'] ?)?)(?:${NAMED}|[$€£])`, 'gu');
const digits = (text: string): string => text.replace(/\D/g, '');

const SIGNS = ['$', '€', '£'];
const CURRENCIES: { readonly [side in Side]: readonly string[] } = { en: ['dollars', 'euros', 'pounds', 'francs'], fr: ['dollars', 'euros', 'livres', 'francs'] };
const SCALES: { readonly [side in Side]: readonly string[] } = { en: ['million', 'billion', 'trillion'], fr: ['million', 'milliard', 'billion'] };

type Part = 'number' | 'currency' | 'scale';

function wrong(part: Part, amount: string, { side, random }: Site): string | undefined {
  if (part === 'number') return digitChanged(amount, random);
  if (part === 'scale') {
    const scale = new RegExp(`(${SCALES[side].join('|')})(s?)`).exec(amount);
    return scale ? replaced(amount, scale.index, scale.index + scale[1]!.length, another(SCALES[side], scale[1]!, random)) : undefined;
  }
  const sign = /[$€£]/.exec(amount);
  if (sign) return replaced(amount, sign.index, sign.index + 1, another(SIGNS, sign[0], random)).replace(/US([€£])/, '$1');
  const name = new RegExp(CURRENCIES[side].join('|')).exec(amount);
  return name ? replaced(amount, name.index, name.index + name[0].length, another(CURRENCIES[side], name[0], random)).replace(/d’(?=[dfl])/, 'de ').replace(/de (?=e)/, 'd’').replace(/ (américains|canadiens)/, '') : undefined;
}

function changed(part: Part, text: string, facing: string, site: Site): string | undefined {
  const there = new Set([...facing.matchAll(AMOUNT)].map((match) => digits(match[0])));
  const match = pickMatch(text, AMOUNT, site.random, ([amount]) => there.has(digits(amount)));
  const amount = match && wrong(part, match[0], site);
  return amount === undefined ? undefined : replaced(text, match!.index, match!.index + match![0].length, amount);
}

const FRAMES: readonly Frame[] = [
  { inside: true, en: ', at a cost of X', fr: ', pour un coût de X' },
  { inside: true, en: ' (X so far)', fr: ' (X à ce jour)' },
  { inside: false, en: 'This would take X.', fr: 'Il y faudrait X.' },
];

function anAmount(random: Random): Phrase {
  const [whole, part, thousands] = [2 + random.below(90), 1 + random.below(9), 100 * (2 + random.below(8))];
  return random.pick<Phrase>([
    { en: `$${whole},${thousands}`, fr: `${whole}\u00a0${thousands}\u00a0$` },
    { en: `€${whole}.${part} million`, fr: `${whole},${part}\u00a0millions d’euros` },
    { en: `£${whole},${thousands}`, fr: `${whole}\u00a0${thousands} livres sterling` },
    { en: `US$${whole}.${part} million`, fr: `${whole},${part} millions de dollars` },
    { en: `${whole} billion dollars`, fr: `${whole} milliards de dollars` },
    { en: `${whole},${thousands} euros`, fr: `${whole}\u202f${thousands} euros` },
  ]);
}

export const amountChanged = (part: Part): Injector => rewriting((text, site, facing) => changed(part, text, facing, site));
export const carriedAmount = (part: Part): Injector => carried(anAmount, FRAMES, (text, site, facing) => changed(part, text, facing, site));

const UNITS: readonly { readonly en: RegExp; readonly fr: RegExp; readonly wrong: Phrase }[] = [
  { en: /years?/, fr: /ans?|années?/, wrong: { en: 'months', fr: 'mois' } },
  { en: /months?/, fr: /mois/, wrong: { en: 'years', fr: 'ans' } },
  { en: /days?/, fr: /jours?/, wrong: { en: 'weeks', fr: 'semaines' } },
  { en: /weeks?/, fr: /semaines?/, wrong: { en: 'days', fr: 'jours' } },
  { en: /hours?/, fr: /heures?/, wrong: { en: 'minutes', fr: 'minutes' } },
  { en: /minutes?/, fr: /minutes?/, wrong: { en: 'hours', fr: 'heures' } },
  { en: /kilomet(?:re|er)s?|km/, fr: /kilomètres?|km/, wrong: { en: 'metres', fr: 'mètres' } },
  { en: /met(?:re|er)s?/, fr: /mètres?/, wrong: { en: 'kilometres', fr: 'kilomètres' } },
  { en: /kilograms?|kg/, fr: /kilogrammes?|kilos?|kg/, wrong: { en: 'tonnes', fr: 'tonnes' } },
  { en: /hectares?/, fr: /hectares?/, wrong: { en: 'square kilometres', fr: 'kilomètres carrés' } },
  { en: /per ?cent|%/, fr: /pour cent|%/, wrong: { en: 'degrees', fr: 'degrés' } },
];
const COUNTED = '(?<=(?:\\d|\\b(?:two|three|four|five|six|seven|ten|thirty|deux|trois|quatre|cinq|six|sept|dix|trente))[ \\u00a0\\u202f-]?)';

function unitWrong(text: string, facing: string, { side, random }: Site): string | undefined {
  const there = side === 'en' ? 'fr' : 'en';
  const places = UNITS.flatMap((unit) => {
    const here = new RegExp(`${COUNTED}(?:${unit[side].source})(?!\\p{L})`, 'gu');
    return new RegExp(`${COUNTED}(?:${unit[there].source})(?!\\p{L})`, 'u').test(facing) ? [...text.matchAll(here)].map((match) => ({ match, wrong: unit.wrong[side] })) : [];
  });
  if (places.length === 0) return undefined;
  const { match, wrong: unit } = random.pick(places);
  const spaced = /\d$/.test(text.slice(0, match.index)) ? ` ${unit}` : unit;
  return replaced(text, match.index, match.index + match[0].length, spaced);
}

function aMeasure(random: Random): Phrase {
  const n = 3 + random.below(60);
  return random.pick<Phrase>([
    { en: `${n} kilometres`, fr: `${n} kilomètres` }, { en: `${n} days`, fr: `${n} jours` }, { en: `${n} years`, fr: `${n} ans` }, { en: `${n}%`, fr: `${n}\u00a0%` },
    { en: `${n} hectares`, fr: `${n} hectares` }, { en: `${n} kg`, fr: `${n}\u00a0kg` }, { en: `${n} hours`, fr: `${n} heures` }, { en: `${n} km`, fr: `${n}\u00a0km` },
  ]);
}
const MEASURED: readonly Frame[] = [
  { inside: true, en: ', that is, X', fr: ', soit X' }, { inside: true, en: ' (X)', fr: ' (X)' }, { inside: false, en: 'It was X.', fr: 'C’était X.' },
];

export const unitChanged = rewriting((text, site, facing) => unitWrong(text, facing, site));
export const carriedUnit = carried(aMeasure, MEASURED, (text, site, facing) => unitWrong(text, facing, site));
