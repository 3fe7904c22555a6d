import type { DateSpan, DateValue } from '../drift/dates';
import { SIDES, type BySide, type Side } from '../letter/side';
import { letterCheck, type Gathered, type NoticedIn, type Place } from './check';
import type { CheckedPair, CheckedSide } from './checked';
import { canMean, momentsIn, monthsBetween, type Moment } from './moment';
import { inEnglish, inFrench } from './quoting';

/** Among the first pairs of a letter its date stands. */
const HEAD = 8;
/** How far from a date words may stand that are said of it, in letters. */
const NEAR = 60;
/** A letter whose latest date is so many months older than itself may have been given a new date. */
const STALE_MONTHS = 3;

/** Words that count from the day of writing, and the dates that stand beside them. */
interface Counted {
  readonly moment: Moment;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly near: readonly DateSpan[];
}

interface Found {
  /** The date, if the side is nothing but one. */
  readonly line?: DateSpan;
  readonly counted: readonly Counted[];
  readonly dates: readonly DateSpan[];
  /** The latest year that stands by itself. */
  readonly year: number;
}

/** Looks whether the date of a letter and its words for today agree. */
export const redated = letterCheck<BySide<Found>>({
  id: 'redated', scope: 'letter', severity: 'warning',
  name: { en: 'Words of another day', fr: 'Mots d’un autre jour' },
  description:
    'A letter that was given a new date while its words still count from the old one: `upcoming` beside a date that is past, `earlier this month` beside another month, `yesterday` beside another day. '
    + 'Where the letter says `today` or `upcoming` and its latest date is months older than itself, an info asks for a look. Letters without a date line are let be.',
  good: [
    { pairs: [{ en: '15 July 2023', fr: '15 juillet 2023' }, { en: 'The upcoming election of July 2023 is a sham.', fr: 'La prochaine élection, en juillet 2023, est un simulacre.' }] },
    { pairs: [{ en: '15 July 2023', fr: '15 juillet 2023' }, { en: 'We met today. The review scheduled for April 2024 is near, after the 3 March 2023 ruling.', fr: 'Nous nous sommes réunis aujourd’hui. L’examen prévu en avril 2024 est proche, après l’arrêt du 3 mars 2023.' }, { en: 'July 2023 it is.', fr: 'C’est juillet 2023.' }] },
    { pairs: [{ en: 'Paris, 4 May 2022', fr: 'Paris, le 4 mai 2022' }, { en: 'Earlier this month, on 2 May, they were arrested.', fr: 'Plus tôt ce mois-ci, le 2 mai, ils furent arrêtés.' }] },
    { pairs: [{ en: '4 January 2022', fr: '4 janvier 2022' }, { en: 'Last month, in December 2021, they fled.', fr: 'Le mois dernier, en décembre 2021, ils ont fui.' }] },
    { pairs: [{ en: 'We write today.', fr: 'Nous écrivons aujourd’hui.' }, { en: 'The upcoming vote of April 2001.', fr: 'Le prochain vote, en avril 2001.' }] },
    { pairs: [{ en: '4 May 2022', fr: '4 mai 2022' }, { en: 'Today, as in 1984, we wait; this year as in 2021.', fr: 'Aujourd’hui comme en 1984, nous attendons.' }] },
  ],
  bad: [
    { pairs: [{ en: '15 July 2023', fr: '15 juillet 2023' }, { en: 'The ⟦upcoming⟧ elections in April 2022 are a sham.', fr: 'Les élections d’avril 2022 sont un simulacre.' }] },
    { pairs: [{ en: '15 July 2023', fr: '15 juillet 2023' }, { en: 'It is near.', fr: 'L’examen ⟦prévu⟧ en avril 2023 est proche.' }] },
    { pairs: [{ en: '15 July 2023', fr: '15 juillet 2023' }, { en: '⟦Earlier this month⟧, on 3 March 2023, he was sentenced.', fr: 'Il a été condamné le 3 mars 2023.' }] },
    { pairs: [{ en: '15 July 2023', fr: '15 juillet 2023' }, { en: 'He was sentenced ⟦yesterday⟧, 3 March 2023.', fr: 'Il a été condamné le 3 mars 2023.' }] },
    { pairs: [{ en: '15 July 2024', fr: '15 juillet 2024' }, { en: 'We met ⟦today⟧. He was sentenced on 3 March 2023.', fr: 'Nous nous sommes réunis. Il a été condamné le 3 mars 2023.' }] },
  ],
  gather: (pair) => ({ en: foundIn(pair.en), fr: foundIn(pair.fr) }),
  judge: (all) => SIDES.flatMap((side) => judged(all, side)),
});

function foundIn(side: CheckedSide): Found {
  const dates = side.statements.dates.filter(({ value }) => value.weekday === undefined && value.season === undefined);
  const full = dates.find(({ value }) => value.year !== undefined && value.month !== undefined);
  const line = full && isDateLine(side, full) ? full : undefined;
  const counted = momentsIn(side.text, side.side).map((one): Counted => {
    const sentence = side.sentenceAt(one.from);
    const near = dates.filter(({ from, to }) => from >= sentence.from && to <= sentence.to && (from >= one.to ? from - one.to : one.from - to) <= NEAR);
    return { ...one, near };
  });
  return { ...(line ? { line } : {}), counted, dates, year: Math.max(0, ...side.statements.numbers.map(({ value }) => value.amount).filter((amount) => amount >= 1900 && amount < 2200)) };
}

/** Whether a side is a letter's date: of that kind, or with no more than a place beside the date. */
function isDateLine(side: CheckedSide, date: DateSpan): boolean {
  if (side.blocks.length !== 1) return false;
  if (side.blocks[0]!.kind === 'date') return true;
  const rest = side.text.slice(0, date.from) + side.text.slice(date.to);
  return rest.length < 40 && (rest.match(/\p{L}+/gu) ?? []).every((word) => /^(?:\p{Lu}.*|le|the|on|du|de|date|en|à)$/u.test(word)) && !/[.!?]\s*\p{L}/u.test(rest);
}

function judged(all: readonly Gathered<BySide<Found>>[], side: Side): NoticedIn[] {
  const head = all.slice(0, HEAD).find(({ found }) => found[side].line) ?? all.slice(0, HEAD).find(({ found }) => SIDES.some((name) => found[name].line));
  const line = head?.found[side].line ?? head?.found.en.line ?? head?.found.fr.line;
  if (!head || !line) return [];
  const written = line.value;
  const body = all.filter((one) => one !== head);
  const clashes = body.flatMap(({ pair, found }) => found[side].counted.flatMap((one) => {
    const wrong = one.near.find(({ value }) => !canMean(one.moment, value, written));
    return wrong && one.near.every(({ value }) => !canMean(one.moment, value, written)) ? [clash(pair, side, one, wrong, line)] : [];
  }));
  return clashes.length ? clashes : stale(body, side, line);
}

function clash(pair: CheckedPair, side: Side, { text, from, to }: Counted, date: DateSpan, line: DateSpan): NoticedIn {
  return {
    pair, place: { side, from, to }, about: `${text} ${date.text}`,
    message: {
      en: `${inEnglish(text)} beside ${inEnglish(date.text)} does not fit a letter of ${inEnglish(line.text)}; was the letter given a new date?`,
      fr: `${inFrench(text)} à côté de ${inFrench(date.text)} ne va pas avec une lettre datée du ${inFrench(line.text)}\u00a0; la lettre a-t-elle été redatée\u202f?`,
    },
  };
}

/** Words of the day of writing in a letter that speaks of nothing newer than some months: told once. */
function stale(body: readonly Gathered<BySide<Found>>[], side: Side, line: DateSpan): NoticedIn[] {
  const dated = (value: DateValue) => value.year !== undefined && value.month !== undefined;
  const months = body.flatMap(({ found }) => SIDES.flatMap((name) => found[name].dates.filter(({ value }) => dated(value)).map(({ value }) => monthsBetween(line.value, value))));
  if (!months.length || Math.max(...months) > -STALE_MONTHS) return [];
  // A month or the year by itself may well be the one of the letter.
  if (body.some(({ found }) => SIDES.some((name) => found[name].year >= line.value.year! || found[name].dates.some(({ value }) => value.year === undefined)))) return [];
  for (const { pair, found } of body) {
    const one = found[side].counted.find(({ moment }) => moment.says === 'day' || moment.says === 'month' || moment.says === 'future');
    if (!one) continue;
    const place: Place = { side, from: one.from, to: one.to };
    return [{
      pair, place, severity: 'info', about: 'stale',
      message: {
        en: `${inEnglish(one.text)} in a letter of ${inEnglish(line.text)} that names no date of the last ${STALE_MONTHS} months: does it still hold?`,
        fr: `${inFrench(one.text)} dans une lettre datée du ${inFrench(line.text)} qui ne cite aucune date des ${STALE_MONTHS} derniers mois\u00a0: est-ce encore vrai\u202f?`,
      },
    }];
  }
  return [];
}
