import { SIDES } from '../letter/side';
import { letterCheck, type Gathered, type NoticedIn, type Severity } from './check';
import type { CheckedPair } from './checked';
import { crossLikeness, printOf, type Print } from './cross-likeness';
import { otherScript, thirdLanguage } from './foreign-words';
import { likenessOf } from './likeness';
import { inEnglish, inFrench } from './quoting';

/** What a pair contributes: how well its sides answer each other. */
export interface Agreement {
  /** Content words of the shorter side. */
  readonly size: number;
  /** Share of both sides' content words that are answered. */
  readonly share: number;
  /** Share of them that the lexicon has. */
  readonly known: number;
  /** Where the share is poor, what is needed to compare the sides with those of other pairs, and how well they go with each other so. */
  readonly print?: Print;
  readonly own?: number;
}

/** A pair whose sides answer each other less than this may be exchanged with one nearby; where next to nothing answers, with any. */
const POOR = 0.55;
const BARE = 0.25;
const MOST_BARE = 60;
const NEAR = 2;
/** How much of its words an exchanged side finds answered in its right place, and how much more than where it stands. */
const GOOD = 0.45;
const GAIN = 0.25;
/** Headings and other short lines must be answered nearly whole there, and not at all here. */
const SHORT = 3;
const SHORT_GOOD = 0.9;
const SHORT_OWN = 0.1;

/** A translation answers so much of what the letter's pairs usually do, and no less than the first of these in any; a letter of a few pairs has no usual. */
const OF_USUAL = 0.27;
const LEAST_SHARE = 0.12;
const MOST_SHARE = 0.2;
const FEWEST_PAIRS = 8;
/** So many content words, of which the lexicon has so many. */
const ENOUGH = 6;
const KNOWN = 0.5;

/** Two sides that say different things: exchanged with another pair's, or simply not a translation. */
export const mismatch = letterCheck<Agreement>({
  id: 'mismatch', scope: 'letter', severity: 'error',
  name: { en: 'Sides that do not belong together', fr: 'Textes qui ne se répondent pas' },
  description:
    'Two paragraphs whose French sides look exchanged, or two sides of some length of which hardly a word answers the other. ' +
    'How much is usual depends on the letter: a free translation answers less than a statute. Short lines are judged only when they are exchanged.',
  good: [
    { pairs: { en: 'The council met on Monday and adopted the budget.', fr: 'Lundi, le conseil s’est réuni et a adopté le budget.' } },
    { pairs: [{ en: 'Health', fr: 'Santé' }, { en: 'Education', fr: 'Éducation' }] },
    { pairs: [{ en: 'It was raining cats and dogs.', fr: 'Il pleuvait des cordes.' }, { en: 'He kicked the bucket.', fr: 'Il a cassé sa pipe.' }] },
    { pairs: [{ en: 'Yours faithfully,', fr: 'Veuillez agréer, Monsieur, l’expression de mes sentiments distingués.' }, { en: 'The chairwoman', fr: 'La présidente' }] },
    { pairs: [{ en: 'We thank the judges of the court.', fr: 'Nous remercions les juges de la cour.' }, { en: 'We thank the members of the court.', fr: 'Nous remercions les membres de la cour.' }] },
    { pairs: { en: 'Who pays the piper calls the tune, and nobody knows that better than a poor country.', fr: 'Qui paie commande, et nul ne le sait mieux qu’un pays pauvre.' } },
  ],
  bad: [
    {
      pairs: [
        { en: 'The fishermen of the southern villages have waited for new boats since January.', fr: 'Nous demandons au parlement de voter la loi sur les hôpitaux publics.' },
        { en: 'We ask parliament to pass the law on public hospitals.', fr: 'Les pêcheurs des villages du sud attendent de nouveaux bateaux depuis janvier.' },
      ],
    },
    { pairs: [{ en: 'Health', fr: 'Éducation' }, { en: 'Education', fr: 'Santé' }] },
    { pairs: { en: 'The national assembly adopted the new budget law on Friday evening after a long debate.', fr: 'Les pêcheurs du village voisin ont perdu leurs bateaux pendant la tempête de cet hiver.' } },
  ],
  gather: (pair, { lexicon }) => {
    const answers = pair.answers(lexicon);
    const { size, share } = likenessOf(answers);
    const content = SIDES.flatMap((side) => answers[side].filter((word) => word.content));
    const known = content.length === 0 ? 0 : content.filter((word) => word.known).length / content.length;
    const foreign = SIDES.some((side) => otherScript(pair[side].text) || thirdLanguage(answers[side]));
    if (size === 0 || share >= POOR || foreign) return { size, share, known: foreign ? 0 : known };
    const print = printOf(answers, lexicon);
    return { size, share, known, print, own: crossLikeness(print, print) };
  },
  judge: (gathered) => {
    const exchanged = exchanges(gathered);
    const taken = new Set(exchanged.flat());
    const least = leastShare(gathered);
    const alone = gathered.filter((one) => !taken.has(one) && one.found.size >= ENOUGH && one.found.known >= KNOWN && one.found.share < least);
    return [...exchanged.flatMap(([a, b]) => [exchangedWith(a.pair, b.pair), exchangedWith(b.pair, a.pair)]), ...alone.map(unlike)];
  },
});

type Seen = Gathered<Agreement>;
type SeenPrint = Seen & { readonly found: { readonly print: Print; readonly own: number } };

/** Pairs whose French sides go together better the other way round, the clearest first. */
function exchanges(gathered: readonly Seen[]): [Seen, Seen][] {
  const poor = gathered.filter((one): one is SeenPrint => one.found.print !== undefined);
  if (poor.length < 2) return [];
  const bare = poor.filter((one) => one.found.share < BARE).sort((a, b) => a.found.share - b.found.share).slice(0, MOST_BARE);
  const found: { readonly two: [Seen, Seen]; readonly gain: number }[] = [];
  const look = (a: SeenPrint, b: SeenPrint) => {
    const [ownA, ownB] = [a.found.own, b.found.own];
    const ab = crossLikeness(a.found.print, b.found.print);
    const short = Math.min(a.found.size, b.found.size) <= SHORT;
    if (ab < (short ? SHORT_GOOD : GOOD) || ab < ownA + GAIN) return;
    const ba = crossLikeness(b.found.print, a.found.print);
    if (ba < (short ? SHORT_GOOD : GOOD) || ba < ownB + GAIN || (short && Math.max(ownA, ownB) > SHORT_OWN)) return;
    found.push({ two: [a, b], gain: ab + ba - ownA - ownB });
  };
  poor.forEach((a, at) => {
    for (let next = at + 1; next < poor.length && poor[next]!.pair.number <= a.pair.number + NEAR; next++) look(a, poor[next]!);
  });
  bare.forEach((a, at) => bare.slice(at + 1).forEach((b) => {
    if (Math.abs(a.pair.number - b.pair.number) > NEAR) look(a, b);
  }));
  const taken = new Set<Seen>();
  return found.sort((a, b) => b.gain - a.gain).flatMap(({ two }) => {
    if (two.some((one) => taken.has(one))) return [];
    for (const one of two) taken.add(one);
    return [two];
  });
}

/** The least share of answered words that a translation in this letter has. */
function leastShare(gathered: readonly Seen[]): number {
  const shares = gathered.filter(({ found }) => found.size >= ENOUGH).map(({ found }) => found.share).sort((a, b) => a - b);
  if (shares.length < FEWEST_PAIRS) return LEAST_SHARE;
  return Math.max(LEAST_SHARE, Math.min(MOST_SHARE, OF_USUAL * shares[shares.length >> 1]!));
}

function exchangedWith(pair: CheckedPair, other: CheckedPair): NoticedIn {
  return {
    pair,
    message: {
      en: `The French of this pair and of ${inEnglish(beginning(other.en.text))} look exchanged: this English is answered by ${inEnglish(beginning(other.fr.text))}`,
      fr: `Le texte français semble échangé avec celui de ${inFrench(beginning(other.en.text))}\u00a0: c’est ${inFrench(beginning(other.fr.text))} qui répond ici à l’anglais`,
    },
  };
}

function unlike({ pair, found }: Seen): NoticedIn {
  const severity: Severity = found.share < LEAST_SHARE / 2 ? 'error' : 'warning';
  return {
    pair, severity,
    message: {
      en: 'Hardly a word of the French answers the English: see whether the two belong together',
      fr: 'Presque aucun mot du français ne répond à l’anglais\u00a0: voir si les deux textes vont ensemble',
    },
  };
}

const WORDS_SHOWN = 6;

function beginning(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length <= WORDS_SHOWN + 1 ? words.join(' ') : `${words.slice(0, WORDS_SHOWN).join(' ')}…`;
}
