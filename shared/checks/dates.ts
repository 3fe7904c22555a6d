import { partBefore, type PartOfTime } from '../drift/date-words';
import type { DateSpan } from '../drift/dates';
import { otherSide, type Side } from '../letter/side';
import type { Message, Noticed, PairCheck } from './check';
import type { CheckedPair, CheckedSide } from './checked';
import { answerDates, type DateField, type DatePair } from './date-answers';
import { inEnglish, inFrench, LANGUAGE } from './quoting';

/** Compares the dates of both sides by value. */
export const dates: PairCheck = {
  id: 'date', scope: 'pair', severity: 'error',
  name: { en: 'Date', fr: 'Date' },
  description:
    'A date, month, day of the week or season that differs between the two sides, or that one side has and the other has not. Dates are compared by value, whatever their form; a date may say less '
    + 'where the rest stands elsewhere in the paragraph (`March 2023`, `mars` … `2023`), and `03/04/2023` agrees with either of its readings.',
  good: [
    { pairs: { en: 'The council met on 3 March 2023.', fr: 'Le conseil s’est réuni le 3 mars 2023.' } },
    { pairs: { en: 'It met on March 1st, 2023, at noon.', fr: 'Il s’est réuni le 1er mars 2023 à midi.' } },
    { pairs: { en: 'Their letter of Jan. 4, 2022 is lost.', fr: 'Leur lettre du 4 janvier 2022 est perdue.' } },
    { pairs: { en: 'Sent 2023-03-03, read 04/03/2023.', fr: 'Envoyée le 3 mars 2023, lue le 4 mars 2023.' } },
    { pairs: { en: 'Read on 7/15/2023.', fr: 'Lue le 15/07/2023.' } },
    { pairs: { en: 'From 3 to 5 April 2024 the office is closed.', fr: 'Le bureau est fermé du 3 au 5 avril 2024.' } },
    { pairs: { en: 'Between March 3 and 5, 2023, nobody came.', fr: 'Personne n’est venu entre le 3 et le 5 mars 2023.' } },
    { pairs: { en: 'From 3 March to 5 April 2023.', fr: 'Du 3 mars 2023 au 5 avril 2023.' } },
    { pairs: { en: 'In March 2023 the first vote was held.', fr: 'En 2023, le premier vote eut lieu en mars.' } },
    { pairs: { en: 'The July elections were free.', fr: 'Les élections de juillet étaient libres.' } },
    { pairs: { en: 'On Monday, 3 June, the strike began.', fr: 'La grève a commencé le lundi 3 juin.' } },
    { pairs: { en: 'May we march in peace? They may.', fr: 'Pouvons-nous défiler en paix ? Ils le peuvent.' } },
    { pairs: { en: 'In late May, Theresa May resigned.', fr: 'Fin mai, Theresa May démissionna.' } },
    { pairs: { en: 'A probe flew to Mars in the spring of 2020.', fr: 'Au printemps 2020, une sonde partit vers Mars.' } },
    { pairs: { en: 'The attacks of 9/11 changed that.', fr: 'Les attentats du 11 septembre ont changé cela.' } },
    { pairs: { en: 'On Christmas Day they were freed.', fr: 'Ils furent libérés le 25 décembre.' } },
    { pairs: { en: 'By the twenty-third of June all had signed.', fr: 'Le 23 juin, tous avaient signé.' } },
    { pairs: { en: 'On May 2 and again on May 4, and on May 2 above all.', fr: 'Le 2 mai, puis le 4 mai.' } },
    { pairs: { en: 'Black Friday is upon us.', fr: 'Le Black Friday approche.' } },
    { pairs: { en: 'In mid-July we wrote; by early 2024 we had no answer.', fr: 'À la mi-juillet, nous avons écrit ; début 2024, nous étions sans réponse.' } },
  ],
  bad: [
    { pairs: { en: 'The council met on ⟦3 March 2023⟧.', fr: 'Le conseil s’est réuni le 5 mars 2023.' } },
    { pairs: { en: 'The council met on ⟦3 March 2023⟧.', fr: 'Le conseil s’est réuni le 3 mai 2023.' } },
    { pairs: { en: 'The council met on ⟦March 3, 2023⟧.', fr: 'Le conseil s’est réuni le 3 mars 2024.' } },
    { pairs: { en: 'The ⟦July⟧ elections were free.', fr: 'Les élections de juin étaient libres.' } },
    { pairs: { en: 'The review of ⟦April 2024⟧ is near.', fr: 'L’examen est proche.' } },
    { pairs: { en: 'The review is near.', fr: 'L’examen d’⟦avril 2024⟧ est proche.' } },
    { pairs: { en: 'They met on ⟦3 March⟧ in Paris.', fr: 'Ils se sont réunis en mars à Paris.' } },
    { pairs: { en: 'They met in March in Paris.', fr: 'Ils se sont réunis en ⟦mars 2023⟧ à Paris.' } },
    { pairs: { en: 'On ⟦Monday⟧ the strike began.', fr: 'La grève a commencé mardi.' } },
    { pairs: { en: 'From 3 to ⟦5 April⟧ the office is closed.', fr: 'Le bureau est fermé du 3 au 6 avril.' } },
    { pairs: { en: 'They were freed on 2 May and arrested again on ⟦9 May⟧.', fr: 'Ils furent libérés le 2 mai, puis arrêtés de nouveau.' } },
    { pairs: { en: 'Signed in ⟦early 2023⟧ in Geneva.', fr: 'Signé fin 2023 à Genève.' } },
    { pairs: { en: 'They came in the ⟦summer⟧ of 2022.', fr: 'Ils sont venus au printemps 2022.' } },
  ],
  find: (pair) => noticedIn(pair),
};

function noticedIn(pair: CheckedPair): readonly Noticed[] {
  const [en, fr] = [pair.en.statements.dates, pair.fr.statements.dates];
  if (!en.length && !fr.length) return partsOfYears(pair);
  const answers = answerDates(en, fr);
  return [
    ...answers.conflicting.map(conflict),
    ...answers.agreeing.flatMap((both) => [...lacking(pair, both), ...(both.en.value.part && both.fr.value.part && both.en.value.part !== both.fr.value.part ? [conflict(both)] : [])]),
    ...answers.onlyEn.flatMap((span) => unanswered(pair, 'en', span, answers)),
    ...answers.onlyFr.flatMap((span) => unanswered(pair, 'fr', span, answers)),
    ...partsOfYears(pair),
  ];
}

function conflict({ en, fr }: { readonly en: Shown; readonly fr: Shown }): Noticed {
  return {
    place: { side: 'en', from: en.from, to: en.to },
    message: {
      en: `${inEnglish(en.text)} here, ${inEnglish(fr.text)} in French: make the dates agree`,
      fr: `${inFrench(en.text)} en anglais, ${inFrench(fr.text)} en français\u00a0: accordez les dates`,
    },
    about: `${en.text} ${fr.text}`,
  };
}

interface Shown {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const FIELD_NAMES: { readonly [field in DateField]?: Message } = { year: { en: 'year', fr: 'l’année' }, day: { en: 'day', fr: 'le jour' } };

/** What the fuller of two dates that agree says and the other side says nowhere. */
function lacking(pair: CheckedPair, { en, fr, onlyFirst, onlySecond }: DatePair): Noticed[] {
  const from = (side: Side, span: DateSpan, brief: DateSpan, fields: readonly DateField[]): Noticed[] => {
    const field = fields.find((one) => {
      const [here, there] = [timesSaid(pair[side], span.value[one]!), timesSaid(pair[otherSide(side)], span.value[one]!)];
      // A year may be said once for several months; a day belongs to its month.
      return FIELD_NAMES[one] && (there === 0 || (one === 'day' && there < here));
    });
    if (!field) return [];
    const name = FIELD_NAMES[field]!;
    const language = LANGUAGE[otherSide(side)];
    return [{
      severity: 'warning', place: { side, from: span.from, to: span.to },
      message: {
        en: `${inEnglish(span.text)} answers ${inEnglish(brief.text)}, where the ${language.en} does not say the ${name.en}`,
        fr: `${inFrench(span.text)} répond à ${inFrench(brief.text)}, où l’${language.fr} ne dit pas ${name.fr}`.replace('l’français', 'le français'),
      },
      about: `${span.text} ${brief.text}`,
    }];
  };
  return [...from('en', en, fr, onlyFirst), ...from('fr', fr, en, onlySecond)];
}

/** How often a side says a number, in figures, in words or in a date. */
function timesSaid(side: CheckedSide, number: number): number {
  const { numbers, dates: said } = side.statements;
  const spans = [...numbers.filter(({ value }) => value.amount === number), ...said.filter(({ value }) => value.day === number || value.year === number)];
  const free = (side.text.match(/\d+/g) ?? []).filter((figures) => Number(figures) === number).length;
  return Math.max(spans.length, free);
}

/** Days that have a name: month, day, and how each side may call it. */
const FEASTS: readonly (readonly [number, number, RegExp])[] = [
  [1, 1, /new year|nouvel an|jour de l['’]an/i], [2, 14, /valentin/i], [3, 8, /women['’]s day|journée (?:internationale )?des (?:droits des )?femmes/i], [5, 1, /may day|labou?r day|workers['’] day|fête du travail/i],
  [6, 24, /saint[- ]jean/i], [7, 1, /canada day|fête du canada/i], [7, 4, /independence day|fourth of july|fête nationale/i], [7, 14, /bastille|fête nationale/i],
  [10, 31, /hallowe/i], [11, 1, /all saints|toussaint/i], [11, 11, /armistice|remembrance|veterans|souvenir/i], [12, 24, /christmas eve|veille de noël|réveillon/i], [12, 25, /christmas|noël/i], [12, 26, /boxing day|stephen|étienne/i], [12, 31, /new year['’]s eve|saint[- ]sylvestre|réveillon/i],
];
/** Words that may say a month or a day of the week without naming it. */
const RELATIVE: { readonly [side in Side]: RegExp } = {
  en: /(?<!\p{L})(?:(?:this|last|next|previous|same|that|following|current|a|each|every) (?:\p{L}+ )?(?:months?|weeks?)|monthly|weekends?|weekly|yesterday|today|tonight|tomorrow|(?:same|that|following|next|previous) day|eve)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:(?:ce|même|chaque|prochain|dernier|un) mois|mois(?:-ci| dernier| prochain| suivant| précédent| passé| en cours| courant)|(?:cette|même|chaque) semaine|semaine (?:dernière|prochaine|suivante|précédente|passée)|mensuel\p{L}*|week-ends?|hebdomadaires?|hier|aujourd['’]hui|demain|veille|lendemain|ce jour|même jour|dominica\p{L}*)(?!\p{L})/iu,
};

/** English months that are other words too. */
const ENGLISH_NAMES: { readonly [month: number]: string } = { 3: 'March', 4: 'April', 5: 'May', 6: 'June', 8: 'August' };

/** A date that nothing answers, unless the other side says it in another way. */
function unanswered(pair: CheckedPair, side: Side, span: DateSpan, others: { readonly agreeing: readonly DatePair[] }): Noticed[] {
  const { value } = span;
  const other = pair[otherSide(side)];
  const said = (word: string) => other.text.toLowerCase().includes(word.toLowerCase());
  const letters = span.text.match(/\p{L}{3,}/gu) ?? [];
  if (letters.length && letters.every(said)) return [];
  if (value.season !== undefined) return [];
  // The English name may be a month that was taken for a verb or a person.
  const name = side === 'fr' && value.day === undefined && value.month ? ENGLISH_NAMES[value.month] : undefined;
  if (name && new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(other.text)) return [];
  if (FEASTS.some(([month, day, name]) => month === value.month && (value.day === undefined || day === value.day) && name.test(other.text))) return [];
  const relative = RELATIVE[otherSide(side)].test(other.text);
  if (relative && (value.day === undefined || timesSaid(other, value.day) > 0)) return [];
  if (value.weekday !== undefined && others.agreeing.length && value.day === undefined) return [];
  return [{
    severity: 'warning', place: { side, from: span.from, to: span.to },
    message: {
      en: `The ${LANGUAGE[otherSide(side)].en} has no date for ${inEnglish(span.text)}`,
      fr: `${side === 'en' ? 'Le français' : 'L’anglais'} n’a pas de date pour ${inFrench(span.text)}`,
    },
  }];
}

/** Years by themselves that the two sides single out different parts of: `early 2023`, `fin 2023`. */
function partsOfYears(pair: CheckedPair): Noticed[] {
  const en = yearsWithPart(pair.en);
  const fr = en.length ? yearsWithPart(pair.fr) : [];
  return en.flatMap((one) => {
    const other = fr.find(({ year }) => year === one.year);
    return other && !fr.some(({ year, part }) => year === one.year && part === one.part) ? [conflict({ en: one, fr: other })] : [];
  });
}

function yearsWithPart(side: CheckedSide): (Shown & { readonly year: number; readonly part: PartOfTime })[] {
  return side.statements.numbers.flatMap((span) => {
    const digits = /^['’]?(\d{2,4})(?:['’]?s)?$/.exec(span.text)?.[1];
    const found = digits === undefined ? undefined : partBefore(side.text, span.from, side.side);
    return found ? [{ year: Number(digits) % 100, part: found.part, text: side.text.slice(found.from, span.to), from: found.from, to: span.to }] : [];
  });
}
