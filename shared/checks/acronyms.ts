import { otherSide, SIDES, type BySide, type Side } from '../letter/side';
import { acronymsIn, type Acronym } from './acronym-words';
import { ACRONYMS_BAD, ACRONYMS_GOOD } from './acronyms-examples';
import type { CheckContext, Noticed, PairCheck, Severity } from './check';
import type { CheckedPair } from './checked';
import { gapFor } from './gap';
import { foldedWords } from './known-names/folded';
import { isGone } from './name-gone';
import { NamedSide } from './named-side';
import { abbreviates, definedAcronyms } from './register';
import { slips } from './slips';

/** Acronyms that stand on one side and have no counterpart, or another, on the other. */
export const acronyms: PairCheck = {
  id: 'acronyms', scope: 'pair', readsRegister: true, severity: 'error',
  name: { en: 'Acronyms', fr: 'Sigles' },
  description:
    'An acronym that is misspelt on one side, is another body’s there, or is missing: a warning where the letter has it elsewhere and nothing stands in its place, else information. Known forms (`UN` / `ONU`, `GDP` / `PIB`), the full name for the acronym, the forms that the letter itself ' +
    'defines (`National Unity Party (NUP)` / `Parti de l’unité nationale (PUN)`) acronyms written as words (`Unesco`) and the letters of a currency’s sign (`US$`) are taken in stride.',
  good: ACRONYMS_GOOD,
  bad: ACRONYMS_BAD,
  find: (pair, context) => {
    const found = { en: acronymsIn(pair.en, context.lexicon), fr: acronymsIn(pair.fr, context.lexicon) };
    if (found.en.length + found.fr.length === 0 || SIDES.every((side) => found[side].every(({ folded }) => found[otherSide(side)].some((other) => other.folded === folded)))) return [];
    const sides = { en: new NamedSide(pair.en), fr: new NamedSide(pair.fr) };
    const left = (side: Side) => found[side].filter((one, at) => !isAnswered(one, side, sides, context) && found[side].findIndex(({ folded }) => folded === one.folded) === at);
    return compare(pair, left('en'), left('fr'), found, sides, context);
  },
};

function isAnswered({ folded, text, from, to }: Acronym, side: Side, sides: BySide<NamedSide>, context: CheckContext): boolean {
  const [own, other] = [sides[side], sides[otherSide(side)]];
  if (other.forms.has(folded) || other.forms.has(`${folded}s`) || other.forms.has(folded.replace(/s$/, ''))) return true;
  if (own.known.some((span) => span.from <= from && to <= span.to && other.has(span.known))) return true;
  return isRegistered(folded, side, other, context) || isTranslated(folded, side, other, context) || isSpelledOut(text, other);
}

function isRegistered(folded: string, side: Side, other: NamedSide, { register: { forms } }: CheckContext): boolean {
  if (side === 'en') return [...(forms.get(folded) ?? [])].some((form) => other.forms.has(form));
  return other.words.some((word) => forms.get(word.folded)?.has(folded));
}

function isTranslated(folded: string, side: Side, other: NamedSide, { lexicon }: CheckContext): boolean {
  if (side === 'en') return lexicon.translations(folded).some(({ fr }) => other.forms.has(fr));
  return other.words.some((word) => word.text.length > 1 && word.text === word.text.toUpperCase() && lexicon.translations(word.folded).some(({ fr }) => fr === folded));
}

/** Whether words with a capital among them have the acronym's letters as their first: `SCIS`, `Scottish Council of Independent Schools`. */
function isSpelledOut(acronym: string, other: NamedSide): boolean {
  const first = foldedWords(acronym).join('')[0];
  return other.words.some(({ capital, folded }, at) => capital && folded[0] === first && other.words.slice(at, at + 2 * acronym.length + 1).some((word, i, stretch) =>
    i >= 1 && word.folded.length > 2 && stretch.slice(0, i + 1).filter((one) => one.capital).length > 1 && abbreviates(acronym, stretch.slice(0, i + 1).map((one) => one.text).join(' '))));
}

interface Match {
  readonly en: Acronym;
  readonly fr: Acronym;
  readonly severity: Severity;
}

function compare(pair: CheckedPair, enLeft: readonly Acronym[], frLeft: readonly Acronym[], all: BySide<readonly Acronym[]>, sides: BySide<NamedSide>, context: CheckContext): Noticed[] {
  const matches: Match[] = [];
  const explained = definedOnBoth(enLeft, frLeft, sides);
  const free = (list: readonly Acronym[]) => list.filter((one) => !explained.has(one) && !matches.some((match) => match.en === one || match.fr === one));
  for (const en of free(enLeft)) {
    const fr = free(frLeft).find((one) => alike(en, one)) ?? all.fr.find((one) => alike(en, one) && all.en.some(({ folded }) => folded === one.folded));
    if (fr) matches.push({ en, fr, severity: slipSeverity(en, fr, sides, context) });
  }
  for (const fr of free(frLeft)) {
    const en = all.en.find((one) => alike(one, fr) && all.fr.some(({ folded }) => folded === one.folded));
    if (en) matches.push({ en, fr, severity: slipSeverity(en, fr, sides, context) });
  }
  const [restEn, restFr] = [free(enLeft), free(frLeft)];
  if (restEn.length === restFr.length) restEn.forEach((en, at) => matches.push({ en, fr: restFr[at]!, severity: otherSeverity(en, restFr[at]!, sides, context) }));
  const lone = (side: Side, list: readonly Acronym[]) => free(list).flatMap((one) => missing(pair, one, side, sides, context));
  return [...matches.map(changed), ...lone('en', enLeft), ...lone('fr', frLeft)];
}

const LEAST_LETTERS = 3;

function alike(en: Acronym, fr: Acronym): boolean {
  return Math.max(en.folded.length, fr.folded.length) >= LEAST_LETTERS && slips(en.folded, fr.folded, 1) === 1;
}

/** Acronyms that their own words bear out on each side, in turn: `National Research Council (NRC)`, `Conseil national de recherches du Canada (CNRC)`. */
function definedOnBoth(enLeft: readonly Acronym[], frLeft: readonly Acronym[], sides: BySide<NamedSide>): ReadonlySet<Acronym> {
  const en = definedAcronyms(sides.en.checked.text);
  const fr = definedAcronyms(sides.fr.checked.text);
  const [a, b] = [enLeft.filter(({ folded }) => en.has(folded)), frLeft.filter(({ folded }) => fr.has(folded))];
  const count = Math.min(a.length, b.length);
  return new Set([...a.slice(0, count), ...b.slice(0, count)]);
}

function isKnown({ from, to }: Acronym, side: NamedSide): boolean {
  return side.known.some((span) => span.whole && span.from <= from && to <= span.to);
}

/** Two unknown acronyms a letter apart may both be right: `ALS`, `SLA`. */
function slipSeverity(en: Acronym, fr: Acronym, sides: BySide<NamedSide>, { register: { shared } }: CheckContext): Severity {
  const borneOut = [en, fr].some(({ folded }) => shared.has(folded)) || isKnown(en, sides.en) || isKnown(fr, sides.fr) || sides.en.forms.has(fr.folded) || sides.fr.forms.has(en.folded);
  return borneOut ? 'error' : 'warning';
}

/** Two acronyms of which at least one is known, or stands elsewhere in the letter on both sides, are not each other's; of two unknown ones nobody can tell. */
function otherSeverity(en: Acronym, fr: Acronym, sides: BySide<NamedSide>, { register: { shared } }: CheckContext): Severity {
  const [enKnown, frKnown] = [isKnown(en, sides.en), isKnown(fr, sides.fr)];
  if (shared.has(en.folded) || shared.has(fr.folded) || (enKnown && frKnown)) return 'error';
  return enKnown || frKnown ? 'warning' : 'info';
}

function changed({ en, fr, severity }: Match): Noticed {
  return {
    severity, place: { side: 'en', from: en.from, to: en.to }, about: `${en.folded}/${fr.folded}`,
    message: { en: `“${en.text}” in English, “${fr.text}” in French: is the same body meant?`, fr: `« ${en.text} » en anglais, « ${fr.text} » en français\u00a0: s’agit-il du même sigle\u202f?` },
  };
}

/** An acronym is spelled out in about as many words as it has letters, function words aside: `ERA`, `moyenne de points mérités`. */
const UNSPELLED = 1;
/** A longer acronym is a body's own name, which is seldom said otherwise. */
const LONG = 4;

/** Of an acronym whose place on the other side holds words that it may have become nothing is said, unless the letter copies it elsewhere. */
function missing(pair: CheckedPair, acronym: Acronym, side: Side, sides: BySide<NamedSide>, { lexicon, register: { shared } }: CheckContext): Noticed[] {
  const { text, folded, from, to } = acronym;
  const answers = pair.answers(lexicon);
  const copied = shared.has(folded);
  const known = isKnown(acronym, sides[side]);
  const gone = isGone(pair, answers, side, acronym);
  const inBrackets = pair[side].text[from - 1] === '(';
  if (!copied && !known && !inBrackets && (gapFor(pair, answers, side, acronym)?.free.length ?? 0) >= Math.max(1, folded.length - UNSPELLED)) return [];
  const firm = (copied && gone !== 'unknown') || (gone === 'surely' && (known || folded.length >= LONG));
  return [{
    severity: firm ? 'warning' : 'info', place: { side, from, to }, about: folded,
    message: side === 'en'
      ? { en: `“${text}” has no counterpart in the French`, fr: `Le sigle « ${text} » n’a pas de pendant en français` }
      : { en: `“${text}” has no counterpart in the English`, fr: `Le sigle « ${text} » n’a pas de pendant en anglais` },
  }];
}
