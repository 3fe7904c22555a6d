import type { Lexicon } from '../../alignment';
import { likeness } from '../../alignment/cognates';
import { stem } from '../../alignment/stems';
import { otherSide, type Side } from '../../letter/side';
import type { Gathered, Message, NoticedIn, Place } from '../check';
import type { CheckedPair } from '../checked';
import type { Rendering } from './renderings';

/** A phrase that is called otherwise here than elsewhere in the letter. */
export interface Departure {
  readonly pair: CheckedPair;
  readonly phrase: string;
  /** What it is called here, in the other side's words. */
  readonly here: string;
  readonly place: Place;
  /** What it is called elsewhere, and how often. */
  readonly usual: string;
  readonly times: number;
}

/** How often a phrase must be called the same before another name is worth a word, and how many times as often as by that other name. */
const USUAL = 3;

/** Phrases of a side that are called the same three times or more, and three times as often as by the name that they have here. */
export function departures(gathered: readonly Gathered<readonly Rendering[]>[], from: Side, lexicon: Lexicon): Departure[] {
  const phrases = new Map<string, Rendering[]>();
  for (const { found } of gathered) {
    for (const rendering of found) add(phrases, rendering.key, rendering);
  }
  const told = new Set<string>();
  return [...phrases.values()].flatMap((all) => (all.length > USUAL ? departing(all, from, lexicon) : [])).filter(({ pair, place, phrase, here }) => {
    // A name that is kept as it is stands for no other term.
    if (here.toLowerCase() === phrase.toLowerCase()) return false;
    const key = `${pair.id} ${place.from}`;
    return !told.has(key) && told.add(key);
  });
}

/** A word that answers a phrase's word, with its kin, and who answers otherwise. */
interface Usual {
  readonly word: string;
  readonly members: readonly Rendering[];
  /** By word, none of them kin. */
  readonly others: readonly (readonly Rendering[])[];
}

function departing(all: readonly Rendering[], from: Side, lexicon: Lexicon): Departure[] {
  const there = otherSide(from);
  const linked = all.filter(({ answers }) => answers.some((answer) => answer));
  const usual = linked[0]?.answers.map((_, k) => usualAnswer(linked, k)) ?? [];
  const model = linked.find(({ whole, answers }) => whole && answers.every((answer, k) => !answer!.guessed && kindred(answer!.word, usual[k]?.word ?? '?')));
  if (!model) return [];
  const named = model.span;
  const departure = (rendering: Rendering, times: number): Departure => {
    const { pair, shown: phrase, span } = rendering;
    return { pair, phrase, here: pair[there].text.slice(span.from, span.to), place: { side: there, ...span }, usual: model.pair[there].text.slice(named.from, named.to), times };
  };
  const unseen = ({ pair }: Rendering, word: string): boolean => !pair.answers(lexicon)[there].some(({ key }) => kindred(stem(key, there), word));
  const otherWords = usual.flatMap((most, k) => {
    if (!most || most.members.length < USUAL) return [];
    return most.others.filter((members) => members.length * USUAL <= most.members.length).flat().flatMap((rendering) => {
      const { answers, whole } = rendering;
      const supported = !answers[k]!.guessed || answers.some((answer, other) => other !== k && answer && !answer.guessed && kindred(answer.word, usual[other]?.word ?? '?'));
      return whole && supported && unseen(rendering, most.word) ? [departure(rendering, most.members.length)] : [];
    });
  });
  const strangers = all.filter(({ stranger }) => stranger);
  const least = Math.min(...usual.map((most) => most?.members.length ?? 0));
  if (strangers.length === 0 || least < USUAL * strangers.length) return otherWords;
  return [...otherWords, ...strangers.filter((rendering) => usual.every((most) => unseen(rendering, most!.word))).map((rendering) => departure(rendering, least))];
}

/** The word that answers a phrase's word most often. A guess tells what stands in its place, not what is usual. */
function usualAnswer(all: readonly Rendering[], k: number): Usual | undefined {
  const sure = new Map<string, Rendering[]>();
  const guessed = new Map<string, Rendering[]>();
  for (const rendering of all) {
    const answer = rendering.answers[k];
    if (answer) add(answer.guessed ? guessed : sure, answer.word, rendering);
  }
  const most = [...sure].reduce<readonly [string, Rendering[]] | undefined>((best, one) => (best && best[1].length >= one[1].length ? best : one), undefined);
  if (!most) return undefined;
  const [word] = most;
  const words = [...sure];
  return {
    word, members: words.filter(([other]) => kindred(other, word)).flatMap(([, members]) => members),
    others: [...words, ...guessed].filter(([other]) => !kindred(other, word)).map(([, members]) => members),
  };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const LIKE = 0.7;
const ROOT = 5;

/** Stems of one word, which are rough, or words of one family: `élect(ions)` and `élector(al)`. */
function kindred(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) || (a.length >= ROOT && a.slice(0, ROOT) === b.slice(0, ROOT)) || likeness(a, b, LIKE) > 0;
}

/** One finding a departure, said in the words of its check. */
export function noticedOf(all: readonly Departure[], say: (departure: Departure) => Message): NoticedIn[] {
  return all.map((departure) => ({ pair: departure.pair, place: departure.place, message: say(departure), about: `${departure.phrase.toLowerCase()} / ${departure.here.toLowerCase()}` }));
}
