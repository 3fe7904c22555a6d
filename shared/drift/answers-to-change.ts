import { answersIn } from '../alignment/answers';
import type { Lexicon } from '../alignment/lexicon';
import type { Block } from '../letter/block';
import { otherSide } from '../letter/side';
import { placeIn, type Place } from './carry/places';
import { sameDates, sameNumbers } from './carry/counterpart';
import type { SideChange } from './confirmed-side';
import { statementsIn, type Statements } from './statements';

/** A word that is this unsurely a translation is not shown as one. */
const LEAST_STRENGTH = 0.35;

type Range = readonly [from: number, to: number];

/**
 * The places on the other side that answer the words which a change took away: numbers and dates by value, names by their letters, other words by the lexicon.
 * These are where a translator will look first. In the order of the text, neighbours united; none where nothing went.
 * `the party’s leaders` → `the party’s members` gives `dirigeants` in `les dirigeants du parti`.
 */
export function answersToChange(change: SideChange, other: readonly Block[], lexicon: Lexicon): readonly Place[] {
  const { text, gone, runs } = earlier(change);
  if (!gone.length || !other.length) return [];
  const there = statementsIn(other, otherSide(change.side));
  const here = statementsIn([{ kind: 'paragraph', runs }], change.side);
  const found = [...byWord(change, text, gone, there.text, lexicon), ...byValue(here, gone, there)];
  return united(found.map((range) => wholeAddress(range, there)), there.text).flatMap(([from, to]) => placeIn(other, from, to) ?? []);
}

/** The confirmed text, and what of it went. */
function earlier({ diff }: SideChange): { text: string; gone: Range[]; runs: SideChange['diff'][number]['runs'] } {
  let text = '';
  const gone: Range[] = [];
  const before = diff.filter(({ op }) => op !== 1);
  for (const { op, text: words, dress } of before) {
    if (op === -1 && !dress) gone.push([text.length, text.length + words.length]);
    text += words;
  }
  return { text, gone, runs: before.flatMap(({ runs }) => runs) };
}

function meets(ranges: readonly Range[], from: number, to: number): boolean {
  return ranges.some(([start, end]) => from < end && start < to);
}

function byWord({ side }: SideChange, text: string, gone: readonly Range[], there: string, lexicon: Lexicon): Range[] {
  const [en, fr] = side === 'en' ? [text, there] : [there, text];
  const answers = answersIn(en, fr, lexicon);
  return answers.links.flatMap((link): Range[] => {
    const [own, facing] = [answers[side][link[side]]!, answers[otherSide(side)][link[otherSide(side)]]!];
    return link.strength >= LEAST_STRENGTH && meets(gone, own.from, own.to) ? [[facing.from, facing.to]] : [];
  });
}

/** What is stated there and can be no other's answer: whole numbers and dates of one value, the only negation, the only quoted title. */
function byValue(here: Statements, gone: readonly Range[], there: Statements): Range[] {
  const went = <T extends { readonly from: number; readonly to: number }>(spans: readonly T[]): readonly T[] => spans.filter(({ from, to }) => meets(gone, from, to));
  const sure = (spans: readonly { readonly from: number; readonly to: number }[]): Range[] => (spans.length === 1 ? [[spans[0]!.from, spans[0]!.to]] : []);
  return [
    ...went(here.numbers).flatMap((span) => sure(sameNumbers(span, there.numbers))),
    ...went(here.dates).flatMap((span) => sure(sameDates(span, there.dates))),
    ...(here.negations.length === 1 && went(here.negations).length ? sure(there.negations) : []),
    ...(here.quoted.length === 1 && went(here.quoted).length ? sure(there.quoted) : []),
  ];
}

/** An address is marked as one, not by what looks like words in it. */
function wholeAddress([from, to]: Range, { links }: Statements): Range {
  const address = links.find((span) => span.from <= from && to <= span.to);
  return address ? [address.from, address.to] : [from, to];
}

/** Ranges in order, those that overlap or have no word between them as one. */
function united(ranges: readonly Range[], text: string): Range[] {
  const found: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    const joined = last && (range[0] <= last[1] || /^[ \u00a0\u202f'’-]*$/.test(text.slice(last[1], range[0])));
    if (joined) found[found.length - 1] = [last[0], Math.max(last[1], range[1])];
    else found.push(range);
  }
  return found;
}
