import type { Lexicon } from '../alignment';
import type { Answers, AnswerWord } from '../alignment/answers';
import { otherSide, SIDES, type Side } from '../letter/side';
import type { CheckedPair } from './checked';
import { denialsOf, type Denial } from './denials';
import { tellsSomethingElse } from './likeness';
import { negativeLike } from './negative-words';

/** A negation of one side that nothing on the other seems to say. */
export interface LostDenial {
  readonly side: Side;
  readonly denial: Denial;
  /** What it denies, and what answers that, undenied, on the other side; absent where only the sentence as a whole speaks for it. */
  readonly denied?: string;
  readonly undenied?: string;
}

/** Words from a negation to the one it denies. */
const REACH = 4;
/** Around the answer of the denied word: a word that denies by its meaning may stand so far off, a small one (`only`, `sans`) so far. */
const WIDE = 7;
const NARROW = 3;
/** A negative word that answers another word is accounted for, unless that one stands beside what is denied. */
const BESIDE = 2;
/** Without the answer of the denied word itself: this share of the words around must be answered. */
const WELL_ANSWERED = 0.4;
const AROUND = 8;
/** A negation answers one that stands at most so many words from its place; more than so many without answer are another way of speaking. */
const FARTHEST = 10;
const MOST_LOST = 2;

/**
 * The negation that one side has more than the other, where nothing there could say it in another way. Two or more are taken to be another way of
 * speaking. `They did not recognize it.` / `Ils l’ont reconnu.`: `not`, as `reconnu` stands undenied.
 */
export function lostDenial(pair: CheckedPair, lexicon: Lexicon): LostDenial | undefined {
  const denials = { en: denialsOf(pair.en), fr: denialsOf(pair.fr) };
  if (SIDES.every((side) => denials[side].every((one) => one.soft))) return undefined;
  const answers = pair.answers(lexicon);
  if (tellsSomethingElse(answers)) return undefined;
  const readers = SIDES.map((side) => new Reader(pair, answers, side, lexicon));
  const lost = readers.map((reader) => reader.unmatched(denials[reader.side], denials[otherSide(reader.side)]));
  if (lost.reduce((sum, list) => sum + list.length, 0) > MOST_LOST) return undefined;
  for (const [i, reader] of readers.entries()) {
    for (const denial of lost[i]!) {
      // What was left in this language denies in it: `They Aren’t`.
      if (pair[otherSide(reader.side)].text.includes(denial.text)) continue;
      const found = reader.judge(denial, denials[otherSide(reader.side)]);
      if (found) return found;
    }
  }
  return undefined;
}

class Reader {
  private readonly own: readonly AnswerWord[];
  private readonly theirs: readonly AnswerWord[];
  private readonly other: Side;

  constructor(private readonly pair: CheckedPair, private readonly answers: Answers, readonly side: Side, private readonly lexicon: Lexicon) {
    this.other = otherSide(side);
    [this.own, this.theirs] = [answers[side], answers[this.other]];
  }

  /** The firm negations that are left when each of the other side has taken the nearest to where its answer would stand. */
  unmatched(own: readonly Denial[], theirs: readonly Denial[]): readonly Denial[] {
    const expected = own.map((one) => this.expectedAt(indexAt(this.own, one.from)));
    const places = theirs.map((one) => indexAt(this.theirs, one.from));
    const couples = own.flatMap((_, i) => places.map((place, j) => ({ i, j, off: Math.abs(place - expected[i]!) }))).filter(({ off }) => off <= FARTHEST).sort((a, b) => a.off - b.off);
    const taken = { own: new Set<number>(), theirs: new Set<number>() };
    for (const { i, j } of couples) {
      if (taken.own.has(i) || taken.theirs.has(j)) continue;
      taken.own.add(i);
      taken.theirs.add(j);
    }
    return own.filter((one, i) => !taken.own.has(i) && !one.soft);
  }

  judge(denial: Denial, theirs: readonly Denial[]): LostDenial | undefined {
    const at = this.deniedAt(denial);
    if (at === undefined) return undefined;
    const target = this.answerOf(at);
    if (target === undefined) return this.saidNowhere(at) ? { side: this.side, denial } : undefined;
    if (isSubject(denial) ? this.sentenceOf(target).some((word) => this.denies(word, this.other)) : this.deniesNear(target, at)) return undefined;
    if (theirs.some((one) => Math.abs(indexAt(this.theirs, one.from) - target) <= NARROW)) return undefined;
    return { side: this.side, denial, denied: this.wordsOf(this.side, this.own[at]!), undenied: this.wordsOf(this.other, this.theirs[target]!) };
  }

  /** The content word that is denied: in French what stands between `ne` and `pas`, else the next one in the clause. */
  private deniedAt(denial: Denial): number | undefined {
    const at = this.own.findIndex((word, i) => word.from >= denial.from && word.content && !this.isAdverb(i));
    const word = this.own[at];
    if (!word) return undefined;
    const between = this.pair[this.side].text.slice(Math.min(denial.to, word.from), word.from);
    if (/[.;:!?,]/.test(between) || between.trim().split(/\s+/).length > REACH) return undefined;
    // `not unusual`, `ne manque pas`: both together deny nothing.
    const beside = [word, this.own[at + 1]].some((one) => one?.content && this.denies(one, this.side));
    return beside ? undefined : at;
  }

  /** Whether a word that could say the negation stands near the answer of what is denied. */
  private deniesNear(target: number, deniedAt: number): boolean {
    const links = this.answers.of[this.other];
    for (let i = Math.max(0, target - WIDE); i <= target + WIDE && i < this.theirs.length; i++) {
      const word = this.theirs[i]!;
      if (!this.denies(word, this.other)) continue;
      const link = links[i];
      const own = link && (this.side === 'en' ? link.en : link.fr);
      if (i === target || (own === undefined ? word.content || Math.abs(i - target) <= NARROW : Math.abs(own - deniedAt) <= BESIDE)) return true;
    }
    return false;
  }

  /** Whether the words around are well answered, and their sentence on the other side has no negative word at all. */
  private saidNowhere(at: number): boolean {
    const around = [...this.own.keys()].slice(Math.max(0, at - AROUND), at + AROUND + 1).filter((i) => this.own[i]!.content);
    const answered = around.filter((i) => this.answerOf(i) !== undefined);
    const nearest = answered.reduce((best, i) => (Math.abs(i - at) < Math.abs(best - at) ? i : best), Infinity);
    return Math.abs(nearest - at) <= REACH && answered.length >= WELL_ANSWERED * around.length && !this.deniesIn(this.sentenceOf(this.answerOf(nearest)!));
  }

  private deniesIn(words: readonly AnswerWord[]): boolean {
    return words.some((word) => this.denies(word, this.other) && !this.isAccounted(this.theirs.indexOf(word)));
  }

  /** Whether a word of the other side answers one that denies nothing: `arrêté` for `order`. */
  private isAccounted(at: number): boolean {
    const link = this.answers.of[this.other][at];
    return link !== undefined && !this.denies(this.own[this.side === 'en' ? link.en : link.fr]!, this.side);
  }

  /** An adverb, which may stand between a negation and what it denies; `apply` is none, as `applique` answers it. */
  private isAdverb(at: number): boolean {
    const target = this.answerOf(at);
    return ADVERB[this.side].test(this.own[at]!.key) && (target === undefined || ADVERB[this.other].test(this.theirs[target]!.key));
  }

  private sentenceOf(target: number): readonly AnswerWord[] {
    const { from, to } = this.pair[this.other].sentenceAt(this.theirs[target]!.from);
    return this.theirs.filter((word) => from <= word.from && word.to <= to);
  }

  private denies(word: AnswerWord, side: Side): boolean {
    return negativeLike(word.key, side, this.lexicon);
  }

  private answerOf(at: number): number | undefined {
    const link = this.answers.of[this.side][at];
    return link && (this.other === 'fr' ? link.fr : link.en);
  }

  /** Where on the other side the word at `at` would stand, by the two links nearest to it. */
  private expectedAt(at: number): number {
    const near: number[] = [];
    for (let off = 0; off < this.own.length && near.length < 2; off++) {
      for (const place of off === 0 ? [at] : [at + off, at - off]) {
        const target = this.answerOf(place);
        if (target !== undefined) near.push(target);
      }
    }
    if (near.length === 0) return (at / Math.max(1, this.own.length)) * this.theirs.length;
    return near.reduce((a, b) => a + b, 0) / near.length;
  }

  private wordsOf(side: Side, word: AnswerWord): string {
    return this.pair[side].text.slice(word.from, word.to);
  }
}

/** The first word that ends after an offset. */
function indexAt(words: readonly AnswerWord[], offset: number): number {
  const at = words.findIndex((word) => word.to > offset);
  return at < 0 ? words.length : at;
}

/** `Nobody`, `no person who …`, `nul`: what is denied stands far off. */
function isSubject({ text }: Denial): boolean {
  return /^(?:no|none|nobody|nothing|neither|nul|nulle|aucun|aucune|personne|rien)$/iu.test(text);
}

const ADVERB: { readonly [side in Side]: RegExp } = { en: /ly$/u, fr: /ment$|^(?:nulle?|personne|guère|davantage)$/u };
