import { otherSide, SIDES, type Side } from '../letter/side';
import type { Noticed, Severity } from './check';
import type { Span } from './checked';
import type { Counterparts } from './counterparts';
import { gapFor } from './gap';
import { hasHole, isGone, pronounFor, type Gone } from './name-gone';
import type { Left } from './name-left';
import type { NameWord } from './named-side';

/** Names that are not on the other side, or not as often, or only in part. `alone`: whole names of which no word is there. Words already told of are let be. */
export function droppedNames(both: Counterparts, alone: readonly Left[], told: Set<NameWord>): Noticed[] {
  return [...alone.flatMap((left) => wholeDropped(both, left, told)), ...SIDES.flatMap((side) => wordsDropped(both, side, told))];
}

/** `English`, `Chinese`: what belongs to a place is often left unsaid. */
const OF_A_PEOPLE = /(?:ish|ese|ench|utch|m[ae]n)$/;

function wholeDropped(both: Counterparts, left: Left, told: Set<NameWord>): Noticed[] {
  const words = both[left.side].words.filter(({ from, to }) => left.from <= from && to <= left.to);
  if (OF_A_PEOPLE.test(left.text) && words.some((word) => both[left.side].knownAt(word).length > 0)) return [];
  const gone = isGone(both.pair, both.answers, left.side, left);
  const likely = !left.article && (both[left.side].hasPreposition(left) || !pronounFor(both, left.side));
  if (gone !== 'surely' && (!likely || isParaphrased(both, left))) return [];
  for (const word of words) told.add(word);
  const firm = leavesHole(both, left.side, left) || (gone === 'surely' && !left.article && (words.some((word) => both.isShared(word)) || words.filter((word) => both.unanswered[left.side].has(word)).length > 1));
  return [missing(both, left.side, left, firm ? 'warning' : 'info')];
}

/** More words than this that answer nothing stand in the name's place. */
const MOST_FREE = 1;

/** What people are called in the plural, and places, are often said otherwise: `Remainers`, `les adeptes pro-européens`. */
function isParaphrased(both: Counterparts, left: Left): boolean {
  const { words } = both[left.side];
  const own = words.filter(({ from, to }) => left.from <= from && to <= left.to);
  const loose = own.length === 1 && (left.text.endsWith('s') || both[left.side].knownAt(own[0]!).some(({ whole }) => whole));
  return loose && (gapFor(both.pair, both.answers, left.side, left)?.free.length ?? 0) > MOST_FREE;
}

/** Words of names whose place on the other side is empty: `Andrea Jenkyns`, `Andrea`; a name said twice here and once there. */
function wordsDropped(both: Counterparts, side: Side, told: Set<NameWord>): Noticed[] {
  const { words } = both[side];
  const found: Noticed[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (told.has(word) || !mayBeMissed(both, side, at)) continue;
    let last = at;
    while (words[last + 1]?.run === word.run && !told.has(words[last + 1]!) && mayBeMissed(both, side, last + 1)) last++;
    const span = { from: word.from, to: words[last]!.to };
    const severity = gravity(both, side, at, last, isGone(both.pair, both.answers, side, span));
    if (severity) {
      for (let i = at; i <= last; i++) told.add(words[i]!);
      found.push(missing(both, side, span, leavesHole(both, side, span) ? 'warning' : severity));
    }
    at = last;
  }
  return found;
}

/** Whether a word of a name has no answer and should have one. */
function mayBeMissed(both: Counterparts, side: Side, at: number): boolean {
  const word = both[side].words[at]!;
  if (!word.name || word.folded.length < 2 || !(both.lacking[side].includes(word) || both.rarer[side].has(word.folded))) return false;
  // `Madame`: a sentence's first word owes its capital to that.
  if (both[side].startsSentence(word) && (both.isCommon(word, side) || !both.isShared(word))) return false;
  if (both.lacking[side].includes(word) && both.isAnswered(word, side)) return false;
  return !isLinked(both, side, word) && !both[side].knownAt(word).some(({ known }) => both[otherSide(side)].has(known) && both[otherSide(side)].count(known) >= both[side].count(known));
}

/** How much it says that words of a name have nothing in their place: undefined where nothing. */
function gravity(both: Counterparts, side: Side, first: number, last: number, gone: Gone): Severity | undefined {
  const { words } = both[side];
  const own = words.slice(first, last + 1);
  const run = words.filter((word) => word.run === own[0]!.run);
  const far = both[otherSide(side)].forms;
  const farNames = new Set(both[otherSide(side)].words.flatMap(({ folded, name }) => (name ? [folded] : [])));
  const copied = (word: NameWord | undefined) => word !== undefined && run.includes(word) && farNames.has(word.folded);
  const [before, after] = [copied(words[first - 1]), copied(words[last + 1])];
  const cut = (before || after) && !standsWhole(both, side, first, last);
  const surely = gone === 'surely';
  const none = own.every((word) => !far.has(word.folded));
  const rare = own.some((word) => both.unanswered[side].has(word) || both[side].knownAt(word).some(({ known }) => known.kind === 'person'));
  const shared = own.some((word) => both.isShared(word) && !both.isCommon(word, side));
  // `Brentwood Imperial Youth Band`: what is copied in English words is copied whole.
  const kept = none && run.some((word) => !own.includes(word) && copied(word) && both.isEnglish(word));
  // A name may be said once less with its first name: `Mr Harrow said that John Harrow would write`.
  const once = after && !before && both.rarer[side].has(words[last + 1]!.folded);
  const missed = rare || !none ? before || !once || gone !== 'unknown' : before && gone !== 'unknown' && !both.isCommon(words[first - 1]!, side);
  if (cut && (kept || missed)) {
    const names = own.every((word) => !both.isCommon(word, side) || (kept && both.isEnglish(word)));
    return none && before && (after || (names && (surely || shared || !both.isCommon(words[first - 1]!, side)))) ? 'warning' : 'info';
  }
  if (gone === 'unknown' || !shared || (!none && !surely)) return undefined;
  return none && surely ? 'warning' : 'info';
}

/** Whether the words of a name stand somewhere on the other side beside the word that is beside them here. */
function standsWhole(both: Counterparts, side: Side, first: number, last: number): boolean {
  const own = both[side].words;
  const far = both[otherSide(side)].words;
  return [[first, -1], [last, 1]].some(([at, step]) => {
    const [edge, beside] = [own[at!]!, own[at! + step!]];
    if (!beside || beside.run !== edge.run) return false;
    return far.some((word, i) => word.folded === edge.folded && [-3, -2, -1, 1, 2, 3].some((by) => far[i + by]?.folded === beside.folded));
  });
}

/** So many letters on either side of a gap show whether words are missing there. */
const EDGE = 12;

function leavesHole(both: Counterparts, side: Side, name: Span): boolean {
  const far = otherSide(side);
  const gap = gapFor(both.pair, both.answers, side, name);
  return gap !== undefined && hasHole(both[far].checked.text.slice(Math.max(0, gap.from - EDGE), gap.to + EDGE), far);
}

function isLinked(both: Counterparts, side: Side, { from, to }: Span): boolean {
  const { answers } = both;
  return answers[side].some((word, at) => word.from <= from && to <= word.to && answers.of[side][at] !== undefined);
}

function missing(both: Counterparts, side: Side, { from, to }: Span, severity: Severity): Noticed {
  const text = both[side].checked.text.slice(from, to);
  return {
    severity, place: { side, from, to }, about: text,
    message: side === 'en'
      ? { en: `“${text}” is not named in the French`, fr: `« ${text} » n’est pas nommé en français` }
      : { en: `“${text}” is not named in the English`, fr: `« ${text} » n’est pas nommé en anglais` },
  };
}
