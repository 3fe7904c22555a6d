import type { Numeral } from '../letter/block';
import { otherSide, SIDES, type BySide, type Side } from '../letter/side';
import { letterCheck, type Gathered, type NoticedIn, type Place, type Replacement } from './check';
import type { CheckedPair, CheckedSide } from './checked';
import { computedLabel, labelReferences, literalLabel, relabelled, sameItem, styleOf, type Label } from './label';
import { LABEL_EXAMPLES } from './labels-examples';
import { inEnglish, inFrench, LANGUAGE } from './quoting';

/** A block's label, where it stands in the side's text; a computed one stands for the block's first word. */
interface Labelled {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
  /** The list shows it, the text does not hold it. */
  readonly computed: boolean;
  readonly weak: boolean;
}

interface Head {
  readonly labelled?: Labelled;
  /** Where the block's text begins in the side's. */
  readonly from: number;
  /** It begins with a dash or asterisk, which may stand for a bullet. */
  readonly dashed: boolean;
}

interface Gathering extends BySide<readonly Head[]> {
  readonly references: readonly NoticedIn[];
}

/** Compares list labels, those that a list shows and those written out. */
export const labels = letterCheck<Gathering>({
  id: 'label', scope: 'letter', severity: 'error',
  name: { en: 'List label', fr: 'Numéro de liste' },
  description:
    'The label of a list item (`1.`, `(a)`, `iv)`, `•`), shown by the list or written out, that the other side has not or counts otherwise, and labels that are out of order. The style may differ: '
    + '`(a)` and `a)`, `1.` and `1)` are one. Where a list goes on counting otherwise only the first item is told.',
  ...LABEL_EXAMPLES,
  gather: (pair) => ({ en: headsOf(pair.en), fr: headsOf(pair.fr), references: references(pair) }),
  judge: (all) => judged(all),
});

function headsOf(side: CheckedSide): readonly Head[] {
  let at = 0;
  return side.lengths.map((length, i) => {
    const from = at;
    at += length + 1;
    const text = side.text.slice(from, from + length);
    const literal = literalLabel(text);
    const shown = side.labels[i];
    const dashed = /^\s*[-–—*]\s/.test(text);
    if (literal && (!literal.weak || shown === undefined)) return { from, dashed, labelled: { label: literal.label, from: from + literal.from, to: from + literal.to, computed: false, weak: literal.weak } };
    if (shown === undefined) return { from, dashed };
    return { from, dashed, labelled: { label: computedLabel(shown), from, to: from + Math.max(1, /^\s*\S*/.exec(text)![0].length), computed: true, weak: false } };
  });
}

/** Labels that both sides refer to equally often, and not the same ones: where a reference is reworded their number differs, and nothing is said. */
function references(pair: CheckedPair): NoticedIn[] {
  const en = labelReferences(pair.en.text, 'en');
  const fr = en.length ? labelReferences(pair.fr.text, 'fr') : [];
  if (en.length !== fr.length) return [];
  const free = [...fr];
  const left = en.filter(({ numeral }) => {
    const at = free.findIndex((other) => other.numeral === numeral);
    return at < 0 || free.splice(at, 1).length === 0;
  });
  return left.map((one, i) => ({
    pair, place: { side: 'en', from: one.from, to: one.to }, about: `${one.text} ${free[i]!.text}`,
    message: {
      en: `${inEnglish(one.text)} here, ${inEnglish(free[i]!.text)} in French: both should name the same item`,
      fr: `${inFrench(one.text)} en anglais, ${inFrench(free[i]!.text)} en français\u00a0: les deux devraient désigner le même élément`,
    },
  }));
}

/** What went before, on both sides, while a letter is read from its beginning. */
interface Run {
  /** How the last labelled items differed: nothing, a count that is off by so much, a label that one side lacks. */
  readonly difference: string;
  /** The last label of each style and what it counted. */
  readonly last: BySide<ReadonlyMap<string, number>>;
}

function judged(all: readonly Gathered<Gathering>[]): NoticedIn[] {
  const noticed: NoticedIn[] = [];
  let run: Run = { difference: '', last: { en: new Map(), fr: new Map() } };
  for (const { pair, found } of all) {
    noticed.push(...found.references);
    const [en, fr] = found.en.length === found.fr.length ? [found.en, found.fr] : [found.en.filter(({ labelled }) => labelled), found.fr.filter(({ labelled }) => labelled)];
    const alike = en.length === fr.length;
    for (let i = 0; i < Math.max(en.length, fr.length); i++) {
      const item: Item = { pair, en: withoutWeak(en[i], fr[i], run.last.en), fr: withoutWeak(fr[i], en[i], run.last.fr), pairs: alike };
      if (!item.en?.labelled && !item.fr?.labelled) continue;
      const said = compare(item, run);
      noticed.push(...said.noticed);
      run = { difference: said.difference, last: { en: following(run.last.en, item.en?.labelled), fr: following(run.last.fr, item.fr?.labelled) } };
    }
  }
  return noticed;
}

interface Item {
  readonly pair: CheckedPair;
  readonly en: Head | undefined;
  readonly fr: Head | undefined;
  /** Whether the two stand in like places of the pair. */
  readonly pairs: boolean;
}

/** An initial is no label, unless the other side has one or it is the next of its list. */
function withoutWeak(head: Head | undefined, other: Head | undefined, last: ReadonlyMap<string, number>): Head | undefined {
  const labelled = head?.labelled;
  const next = labelled?.label.readings.some(({ numeral, count }) => count > 1 && last.get(styleOf(labelled.label, numeral)) === count - 1);
  return labelled?.weak && !other?.labelled && !next ? { from: head!.from, dashed: head!.dashed } : head;
}

function following(last: ReadonlyMap<string, number>, labelled: Labelled | undefined): ReadonlyMap<string, number> {
  if (!labelled?.label.readings.length) return last;
  const next = new Map(last);
  for (const { numeral, count } of labelled.label.readings) next.set(styleOf(labelled.label, numeral), count);
  return next;
}

/** Whether a label is the next of its list, or begins one. */
function inOrder(label: Label, last: ReadonlyMap<string, number>): boolean {
  return label.readings.some(({ numeral, count }) => count === (last.get(styleOf(label, numeral)) ?? 0) + 1 || count === 1);
}

function compare(item: Item, run: Run): { readonly noticed: readonly NoticedIn[]; readonly difference: string } {
  const { en: english, fr: french, pair } = item;
  const [en, fr] = [english?.labelled, french?.labelled];
  if (!pair.en.blocks.length || !pair.fr.blocks.length || !item.pairs) return { noticed: [], difference: run.difference };
  if (!en || !fr) {
    const side: Side = en ? 'en' : 'fr';
    const [labelled, bare] = en ? [en, french] : [fr!, english];
    const bullet = !labelled.label.readings.length;
    if (bullet && bare?.dashed) return { noticed: [], difference: '' };
    const difference = `only ${side}`;
    return { noticed: run.difference === difference ? [] : [missing(item, side, labelled, bare, run)], difference };
  }
  if (sameItem(en.label, fr.label)) return { noticed: run.difference ? [] : disorder(item, en, fr, run), difference: '' };
  const counts = !en.label.readings.length || !fr.label.readings.length ? 'bullet' : String(en.label.readings[0]!.count - fr.label.readings[0]!.count);
  return { noticed: run.difference === counts ? [] : [differing(item, en, fr, run, counts === 'bullet')], difference: counts };
}

function differing({ pair }: Item, en: Labelled, fr: Labelled, run: Run, bullet: boolean): NoticedIn {
  const enRight = inOrder(en.label, run.last.en);
  const frRight = inOrder(fr.label, run.last.fr);
  const side: Side = enRight && !frRight ? 'fr' : 'en';
  const [wrong, right] = side === 'en' ? [en, fr] : [fr, en];
  const fix = enRight !== frRight && !wrong.computed && !bullet ? [recounted(side, wrong, right.label)] : [];
  return {
    pair, place: { side, from: wrong.from, to: wrong.to }, about: `${en.label.text} ${fr.label.text}`, ...(bullet || (en.computed && fr.computed) ? { severity: 'warning' as const } : {}), ...(fix.length ? { fix } : {}),
    message: {
      en: `This item is ${inEnglish(en.label.text)} in English and ${inEnglish(fr.label.text)} in French: give both the same label`,
      fr: `Cet élément porte ${inFrench(en.label.text)} en anglais et ${inFrench(fr.label.text)} en français\u00a0: numérotez-les de même`,
    },
  };
}

/** The label in its own style, counting what the other counts. */
function recounted(side: Side, wrong: Labelled, right: Label): Replacement {
  const own = wrong.label.readings;
  const reading = right.readings.find(({ numeral }) => own.some((other) => other.numeral === numeral)) ?? right.readings[0]!;
  return { side, from: wrong.from, to: wrong.to, insert: relabelled(wrong.label, reading.count, own.some(({ numeral }) => numeral === reading.numeral) ? reading.numeral : own[0]!.numeral) };
}

function missing({ pair }: Item, side: Side, labelled: Labelled, bare: Head | undefined, run: Run): NoticedIn {
  const other = otherSide(side);
  const style = [...run.last[other].keys()].length > 0;
  const fix = !labelled.computed && bare && labelled.label.readings.length ? [{ side: other, from: bare.from, to: bare.from, insert: `${inStyleOf(labelled.label, run.last[other])} ` }] : [];
  return {
    pair, place: { side, from: labelled.from, to: labelled.to }, about: labelled.label.text, severity: style && labelled.label.readings.length && !labelled.computed ? 'error' : 'warning', ...(fix.length ? { fix } : {}),
    message: {
      en: `The label ${inEnglish(labelled.label.text)} is missing in ${LANGUAGE[other].en}`,
      fr: `Il manque ${inFrench(labelled.label.text)} en ${LANGUAGE[other].fr}`,
    },
  };
}

/** The label as the other side's list writes its own: `a)` for `(a)` after `a)`. */
function inStyleOf(label: Label, last: ReadonlyMap<string, number>): string {
  for (const { numeral, count } of label.readings) {
    for (const [style, was] of last) {
      if (numeralOf(style) === numeral && was === count - 1) return signsOf(style).replace('%', label.numeral);
    }
  }
  return label.text;
}

/** Labels that both sides count alike, and wrongly; and a label in another style than the item before, where the other side keeps its own. */
function disorder({ pair }: Item, en: Labelled, fr: Labelled, run: Run): NoticedIn[] {
  const odd = SIDES.filter((side) => restyled(side === 'en' ? en : fr, run.last[side]) !== undefined);
  if (odd.length === 1) {
    const side = odd[0]!;
    const labelled = side === 'en' ? en : fr;
    const insert = restyled(labelled, run.last[side])!;
    const place: Place = { side, from: labelled.from, to: labelled.to };
    return [{
      pair, place, severity: 'warning', fix: [{ ...place, insert }], about: labelled.label.text,
      message: {
        en: `${inEnglish(labelled.label.text)} is written otherwise than the item before it: ${inEnglish(insert)}`,
        fr: `${inFrench(labelled.label.text)} n’est pas écrit comme l’élément précédent\u00a0: ${inFrench(insert)}`,
      },
    }];
  }
  if (en.computed || fr.computed || inOrder(en.label, run.last.en) || inOrder(fr.label, run.last.fr)) return [];
  if (!en.label.readings.some(({ numeral }) => run.last.en.has(styleOf(en.label, numeral)))) return [];
  return [{
    pair, place: { side: 'en', from: en.from, to: en.to }, severity: 'info', about: en.label.text,
    message: { en: `${inEnglish(en.label.text)} does not follow the label before it, on either side`, fr: `${inFrench(en.label.text)} ne suit pas le numéro précédent, dans aucune des deux langues` },
  }];
}

/** The label with the signs of the one before it in the same list, if they are others. */
function restyled({ label, computed }: Labelled, last: ReadonlyMap<string, number>): string | undefined {
  if (computed) return undefined;
  for (const { numeral, count } of label.readings) {
    const own = styleOf(label, numeral);
    if (count === 1 || last.get(own) === count - 1) return undefined;
    for (const [style, was] of last) {
      if (was === count - 1 && style !== own && numeralOf(style) === numeral && !last.has(own)) return signsOf(style).replace('%', label.numeral);
    }
  }
  return undefined;
}

function numeralOf(style: string): Numeral {
  return style.split(' ').at(-2) as Numeral;
}

function signsOf(style: string): string {
  return style.slice(0, style.lastIndexOf(' ', style.lastIndexOf(' ') - 1));
}
