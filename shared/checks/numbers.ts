import type { Lexicon } from '../alignment';
import { PER_CENT } from '../drift/figures';
import type { NumberSpan } from '../drift/number-value';
import { otherSide, type Side } from '../letter/side';
import type { Noticed, PairCheck, Severity } from './check';
import type { CheckedPair } from './checked';
import { Counted } from './counted-words';
import { exchangedNumbers, type Exchange } from './exchanged-numbers';
import { unitOf } from './measures';
import { isMoney } from './money';
import { frenchFigures, mendFrench } from './number-mend';
import { numberPairs, saidAgain, type NumberPair, type NumberPairs } from './number-pairs';
import { BAD_NUMBERS, GOOD_NUMBERS } from './numbers-examples';
import { inEnglish, inFrench, LANGUAGE } from './quoting';
import { citesUnnumbered, gluedTo, isReference } from './references';

/** Compares the numbers of both sides by value; amounts of money and conversions have their own checks. */
export const numbers: PairCheck = {
  id: 'number', scope: 'pair', severity: 'error',
  name: { en: 'Number', fr: 'Nombre' },
  description:
    'A number that differs between the two sides, that one side has and the other has not, or that has changed places with another. Numbers are compared by value, in figures, words or Roman numerals, with the decimal '
    + 'and thousands marks of each language. Years may stand in dates, `both` answers `les deux`, `a fortnight` answers `quinze jours`; what words may be left out is only mentioned.',
  good: GOOD_NUMBERS,
  bad: BAD_NUMBERS,
  find(pair, { lexicon }) {
    const found = numberPairs(pair, lexicon);
    return [
      ...found.changed.filter((one) => !isMoney(one.en) && !isMoney(one.fr) && !isConversion(one, pair)).map(differing),
      ...alone('en', found, pair, lexicon), ...alone('fr', found, pair, lexicon),
      ...found.same.flatMap((one) => [...misread(one), ...withoutPerCent(one, pair)]),
      ...exchangedNumbers(found.same, pair, lexicon).map(turnedRound),
    ];
  },
};

/** Whether both are quantities of one kind in different units: the check of units says what is wrong then. */
export function isConversion({ en, fr }: NumberPair, pair: CheckedPair): boolean {
  const [a, b] = [unitOf(en, pair.en), unitOf(fr, pair.fr)];
  return a !== undefined && b !== undefined && a !== b && a.dimension === b.dimension;
}

function differing(both: NumberPair): Noticed {
  const { en, fr } = both;
  const spelled = en.value.form === 'words' && fr.value.form === 'words';
  return {
    severity: spelled || en.weak || fr.weak ? 'warning' : 'error', place: { side: 'en', from: en.from, to: en.to },
    message: {
      en: `${inEnglish(en.text)} here, ${inEnglish(fr.text)} in French: make the numbers agree`,
      fr: `${inFrench(en.text)} en anglais, ${inFrench(fr.text)} en français\u00a0: accordez les nombres`,
    },
    about: `${en.text} ${fr.text}`, fix: mendFrench(both),
  };
}

function alone(side: Side, found: NumberPairs, pair: CheckedPair, lexicon: Lexicon): Noticed[] {
  return (side === 'en' ? found.onlyEn : found.onlyFr).filter((span) => !isMoney(span)).map((span) => lacking(span, side, gravity(span, side, found, pair, lexicon)));
}

/** A finding about a number that the other side lacks. */
export function lacking(span: NumberSpan, side: Side, severity: Severity): Noticed {
  const language = LANGUAGE[otherSide(side)];
  return {
    severity, place: { side, from: span.from, to: span.to },
    message: {
      en: `${inEnglish(span.text)} has no counterpart in ${language.en}: add it there or take it out here`,
      fr: `${inFrench(span.text)} n’a pas d’équivalent en ${language.fr}\u00a0: ajoutez-le de l’autre côté ou retirez-le ici`,
    },
  };
}

/** From here on a number word left out is seldom a matter of style. */
const TELLING = 3;

/** How much it says that a number has no counterpart. */
function gravity(span: NumberSpan, side: Side, { same }: NumberPairs, pair: CheckedPair, lexicon: Lexicon): Severity {
  const { amount, form, percent, ordinal } = span.value;
  const other = pair[otherSide(side)];
  const again = saidAgain(span, same);
  if (isReference(span, pair[side])) {
    const torn = same.some((one) => gluedTo(span, one[side], pair[side]));
    // A reference as a whole may be reworded: `subsection (1)`, `ce paragraphe`.
    return torn || citesUnnumbered(other) ? 'warning' : 'info';
  }
  if (form !== 'words' || percent) return again || form === 'roman' ? 'warning' : 'error';
  if (/^(?:cent|mille|hundred|thousand)$/i.test(span.text)) return 'info';
  if (ordinal || (amount >= TELLING && !again)) return 'warning';
  return countsOne(span, side, pair, lexicon) ? 'warning' : 'info';
}

const ONE: { readonly [side in Side]: RegExp } = { en: /(?<!\p{L})(?:an?|one|each|every|another)[ \u00a0](?:\p{L}+[ \u00a0])?$/iu, fr: /(?<!\p{L})(?:une?|chaque|cet|cette)[ \u00a0\u202f](?:\p{L}+[ \u00a0])?$/iu };

/** Whether the other side has just one of what a number counts: `two judges`, `un juge`. */
function countsOne(span: NumberSpan, side: Side, pair: CheckedPair, lexicon: Lexicon): boolean {
  const other = otherSide(side);
  return new Counted(pair, lexicon).answering(span, side).some((word) => ONE[other].test(pair[other].text.slice(Math.max(0, word.from - 24), word.from)));
}

/** French figures in the English manner: `1,234` is a decimal there. */
function misread({ en, fr }: NumberPair): Noticed[] {
  const [a, b] = [en.value, fr.value];
  if (a.amount === b.amount || b.also !== a.amount || !/\d,\d{3}/.test(fr.text)) return [];
  const digits = /\d[\d.,]*\d/.exec(fr.text)!;
  const right = frenchFigures(digits[0]);
  const from = fr.from + digits.index;
  return [{
    place: { side: 'fr', from, to: from + digits[0].length },
    message: {
      en: `In French ${inEnglish(digits[0])} is a decimal fraction: write ${inEnglish(right)}`,
      fr: `En français, ${inFrench(digits[0])} est un nombre décimal\u00a0: écrivez ${inFrench(right)}`,
    },
    fix: [{ side: 'fr', from, to: from + digits[0].length, insert: right }],
  }];
}

const SHARES = { en: new RegExp(`${PER_CENT.en}|percent|point`, 'iu'), fr: new RegExp(`${PER_CENT.fr}|pourcent|point|taux`, 'iu') };

/** `5%` against `5`, where the other side speaks of no share at all. */
function withoutPerCent({ en, fr }: NumberPair, pair: CheckedPair): Noticed[] {
  if (en.value.percent === fr.value.percent || en.weak || fr.weak || en.value.amount === 0.5 || fr.value.amount === 0.5 || en.value.fraction || fr.value.fraction) return [];
  const [span, bare, side]: readonly [NumberSpan, NumberSpan, Side] = en.value.percent ? [en, fr, 'en'] : [fr, en, 'fr'];
  if (SHARES[otherSide(side)].test(pair[otherSide(side)].text)) return [];
  const language = LANGUAGE[otherSide(side)];
  return [{
    place: { side, from: span.from, to: span.to },
    message: {
      en: `${inEnglish(span.text)} here, ${inEnglish(bare.text)} without per cent in ${language.en}: make them agree`,
      fr: `${inFrench(span.text)} ici, ${inFrench(bare.text)} sans pourcentage en ${language.fr}\u00a0: accordez-les`,
    },
  }];
}

function turnedRound({ first, second, sure }: Exchange): Noticed {
  return {
    severity: sure ? 'error' : 'info', place: { side: 'en', from: first.en.from, to: first.en.to },
    message: {
      en: `${inEnglish(first.en.text)} and ${inEnglish(second.en.text)} seem to have changed places in French: put each where it belongs`,
      fr: `${inFrench(first.fr.text)} et ${inFrench(second.fr.text)} semblent avoir changé de place en français\u00a0: remettez chacun à la sienne`,
    },
    about: `${first.en.text} ${second.en.text}`,
  };
}
