import type { Lexicon } from '../alignment';
import type { AnswerLink, Answers, AnswerWord } from '../alignment/answers';
import { otherSide, SIDES, type BySide, type Side } from '../letter/side';
import type { CheckedPair, Span } from './checked';
import { denialsOf, type Denial } from './denials';
import { lengthMisfit } from './left-out';
import { tellsSomethingElse } from './likeness';
import { negativeWordsIn, type NegativeWord } from './negative-words';
import { sentencePartner } from './sentence-partner';

/** A negation of one side that nothing on the other seems to say. */
export interface LostDenial {
  readonly side: Side;
  readonly denial: Denial;
  /** What it denies, and what answers that, undenied, on the other side; absent where only the sentence as a whole speaks for it. */
  readonly denied?: string;
  readonly undenied?: string;
  /** Whether the two sentences say the same things so nearly word for word that the negation can hardly be said otherwise. */
  readonly sure: boolean;
}

/**
 * The negation that one side has more than the other, in the pair and in the sentence, where nothing in the sentence's translation could say it in
 * another way. Two or more are taken to be another way of speaking. `They did not recognize it.` / `Ils l’ont reconnu.`: `not`, as `reconnu` stands undenied.
 */
export function lostDenial(pair: CheckedPair, lexicon: Lexicon): LostDenial | undefined {
  const denials = { en: denialsOf(pair.en), fr: denialsOf(pair.fr) };
  const side = SIDES.find((one) => denials[one].some(({ soft }) => !soft) && denials[one].length > denials[otherSide(one)].length);
  if (side === undefined) return undefined;
  const answers = pair.answers(lexicon);
  if (tellsSomethingElse(answers)) return undefined;
  let found: LostDenial | undefined;
  let even = denials[side].length - denials[otherSide(side)].length === 1;
  for (const sentence of pair[side].sentences) {
    const own = within(denials[side], sentence);
    if (!own.length) continue;
    const partner = sentencePartner(pair, answers, side, sentence);
    const more = partner && excess(own, within(denials[otherSide(side)], partner));
    if (more !== 1) {
      even &&= more !== undefined && more <= 0;
      continue;
    }
    const spans = side === 'en' ? { en: sentence, fr: partner! } : { en: partner!, fr: sentence };
    const lost = new Reader(pair, answers, side, spans, denials, lexicon).find();
    even &&= found === undefined;
    found ??= lost;
  }
  // Where another sentence denies more here as well, one of the other side may have taken both in.
  return found && { ...found, sure: found.sure && even };
}

/** How many negations more that must be said there are here than there, of any kind. */
function excess(own: readonly Denial[], theirs: readonly Denial[]): number {
  return own.filter(({ soft }) => !soft).length - theirs.length;
}

function within<T extends { readonly from: number; readonly to: number }>(list: readonly T[], { from, to }: Span): T[] {
  return list.filter((one) => from <= one.from && one.to <= to);
}

/** Words from a negation to the one it denies. */
const REACH = 4;
/** Share of the content words of both sentences that must be answered to speak firmly, at all, and where the denied word itself has no answer. */
const ALIKE = 0.5;
const LEAST_ALIKE = 0.3;
const ALIKE_WITHOUT = 0.5;
/** How well the denied word must be answered to speak firmly. */
const STRONG = 0.4;
/** How far the lengths may be from each other, in standard deviations of good translations. */
const MISFIT = 2.5;
/** Words from a negative word that hardly concerns what is denied. */
const FAR_OFF = 6;
/** A negative word that answers another word is accounted for, unless that one stands beside what is denied. */
const BESIDE = 2;

/** Looks for the negation of one sentence that its translation lacks. */
class Reader {
  private readonly own: readonly AnswerWord[];
  private readonly theirs: readonly AnswerWord[];
  private readonly links: readonly (AnswerLink | undefined)[];
  private readonly theirLinks: readonly (AnswerLink | undefined)[];
  private readonly other: Side;
  private readonly ownNegatives: readonly NegativeWord[];
  private readonly theirNegatives: readonly NegativeWord[];

  constructor(private readonly pair: CheckedPair, answers: Answers, private readonly side: Side, private readonly spans: BySide<Span>, private readonly denials: BySide<readonly Denial[]>, lexicon: Lexicon) {
    this.other = otherSide(side);
    [this.own, this.theirs, this.links, this.theirLinks] = [answers[side], answers[this.other], answers.of[side], answers.of[this.other]];
    const negatives = (one: Side): NegativeWord[] => negativeWordsIn(pair[one].text, answers[one], spans[one], one, lexicon).filter((word) => !denials[one].some((denial) => denial.from < word.to && word.from < denial.to));
    this.ownNegatives = negatives(side);
    this.theirNegatives = negatives(this.other);
  }

  find(): LostDenial | undefined {
    const [own, theirs] = [within(this.denials[this.side], this.spans[this.side]), within(this.denials[this.other], this.spans[this.other])];
    const lost = this.unmatched(own, theirs).find(({ soft }) => !soft);
    // What was left in this language denies in it: `They Aren’t`.
    if (!lost || saysWord(this.pair[this.other].text, lost.text)) return undefined;
    return this.judge(lost, theirs);
  }

  /** Those that are left when each of the other side has taken the nearest to where its answer would stand. */
  private unmatched(own: readonly Denial[], theirs: readonly Denial[]): readonly Denial[] {
    const expected = own.map((one) => this.expectedAt(indexAt(this.own, one.from)));
    const couples = own.flatMap((_, i) => theirs.map((one, j) => ({ i, j, off: Math.abs(indexAt(this.theirs, one.from) - expected[i]!) }))).sort((a, b) => a.off - b.off);
    const taken = { own: new Set<number>(), theirs: new Set<number>() };
    for (const { i, j } of couples) {
      if (taken.own.has(i) || taken.theirs.has(j)) continue;
      taken.own.add(i);
      taken.theirs.add(j);
    }
    return own.filter((_, i) => !taken.own.has(i));
  }

  private judge(denial: Denial, theirs: readonly Denial[]): LostDenial | undefined {
    const at = this.deniedAt(denial);
    if (at === undefined) return undefined;
    const target = this.answerOf(at);
    if (target !== undefined && !inside(this.theirs[target]!, this.spans[this.other])) return undefined;
    // `not unusual`, `ne manque pas`: both together deny nothing.
    const denies = this.ownNegatives.find(({ word }) => word === at);
    if (denies && !this.theirNegatives.some((one) => one.word === target && sameWay(one, denies))) return undefined;
    const likeness = this.likeness();
    const nearest = this.freeNegatives(at, isSubject(denial)).reduce((least, one) => Math.min(least, Math.abs(indexAt(this.theirs, one.from) - (target ?? -1))), Infinity);
    const misfit = Math.abs(lengthMisfit(length(this.spans.en), length(this.spans.fr)));
    if (misfit > MISFIT) return undefined;
    if (target === undefined) return nearest === Infinity && likeness >= ALIKE_WITHOUT ? { side: this.side, denial, sure: false } : undefined;
    if (nearest <= FAR_OFF || likeness < (nearest === Infinity ? LEAST_ALIKE : ALIKE)) return undefined;
    const sure = !theirs.some((one) => this.reaches(one, target)) && nearest === Infinity && likeness >= ALIKE && this.links[at]!.strength >= STRONG && this.isPlain(denial, target);
    return { side: this.side, denial, denied: this.wordsOf(this.side, this.own[at]!), undenied: this.wordsOf(this.other, this.theirs[target]!), sure };
  }

  /** Whether a negation may hold for a word of its side that stands further off: `not supported or released`. */
  private reaches({ from, to }: Denial, at: number): boolean {
    const word = this.theirs[at]!;
    return !/[,;:.!?]/.test(this.pair[this.other].text.slice(Math.min(to, word.to), Math.max(from, word.from)));
  }

  /** Whether the negation is of a kind that is said with one in both languages; that a state has ended (`no longer`) is said in many ways. */
  private isPlain({ text, to }: Denial, target: number): boolean {
    const { text: words } = this.pair[this.side];
    if (words.slice(0, this.spans[this.side].to).endsWith('?')) return false;
    if (/^(?:without|sans)$/iu.test(text)) return WITH[this.other].test(this.pair[this.other].text.slice(0, this.theirs[target]!.from));
    return !/plus$/iu.test(text) && !/^ (?:longer|more)(?!\p{L})|^[^.;:!?,]{0,60} any (?:more|longer)(?!\p{L})/iu.test(words.slice(to));
  }

  /** The content word that is denied: in French what stands between `ne` and `pas`, else the next one in the clause. */
  private deniedAt(denial: Denial): number | undefined {
    const at = this.own.findIndex((word, i) => word.from >= denial.from && word.content && !this.isAdverb(i));
    const word = this.own[at];
    if (!word) return undefined;
    const between = this.pair[this.side].text.slice(Math.min(denial.to, word.from), word.from);
    return /[.;:!?,]/.test(between) || between.trim().split(/\s+/).length > REACH ? undefined : at;
  }

  /** The negative words of the translation that nothing here accounts for. */
  private freeNegatives(denied: number, far: boolean): readonly NegativeWord[] {
    const own = new Set(this.ownNegatives.filter(({ word }) => word !== denied));
    const ownAt = new Map(this.ownNegatives.flatMap((one) => (one.word === undefined ? [] : [[one.word, one] as const])));
    const free: NegativeWord[] = [];
    const unlinked: NegativeWord[] = [];
    for (const one of this.theirNegatives) {
      const answer = one.word === undefined ? undefined : this.theirAnswerOf(one.word);
      const negative = answer === undefined ? undefined : ownAt.get(answer);
      const said = negative !== undefined && (answer !== denied || sameWay(one, negative));
      if (said) own.delete(negative);
      else if (answer === undefined) unlinked.push(one);
      else if (far || Math.abs(answer - denied) <= BESIDE) free.push(one);
    }
    for (const one of unlinked) {
      // That both begin with a prefix that denies (`impossible`, `unknown`) does not make them answers of each other.
      const match = [...own].find((negative) => sameIdea(one, negative));
      if (match) own.delete(match);
      else free.push(one);
    }
    return free;
  }

  /** Share of the content words of both sentences that the other answers. */
  private likeness(): number {
    const shares = SIDES.map((side) => {
      const words = side === this.side ? this.own : this.theirs;
      const answered = (at: number): number | undefined => (side === this.side ? this.answerOf(at) : this.theirAnswerOf(at));
      const others = side === this.side ? this.theirs : this.own;
      const content = [...words.keys()].filter((at) => words[at]!.content && inside(words[at]!, this.spans[side]));
      const said = content.filter((at) => answered(at) !== undefined && inside(others[answered(at)!]!, this.spans[otherSide(side)]));
      return { content: content.length, said: said.length };
    });
    const total = shares.reduce((sum, { content }) => sum + content, 0);
    return total ? shares.reduce((sum, { said }) => sum + said, 0) / total : 0;
  }

  /** An adverb, which may stand between a negation and what it denies; `apply` is none, as `applique` answers it. */
  private isAdverb(at: number): boolean {
    const target = this.answerOf(at);
    return ADVERB[this.side].test(this.own[at]!.key) && (target === undefined || ADVERB[this.other].test(this.theirs[target]!.key));
  }

  private answerOf(at: number): number | undefined {
    const link = this.links[at];
    return link && (this.other === 'fr' ? link.fr : link.en);
  }

  private theirAnswerOf(at: number): number | undefined {
    const link = this.theirLinks[at];
    return link && (this.other === 'fr' ? link.en : link.fr);
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

function inside(word: AnswerWord, { from, to }: Span): boolean {
  return from <= word.from && word.to <= to;
}

function length({ from, to }: Span): number {
  return to - from;
}

/** `with` or `under` just before a word, where `without` is to be answered. */
const WITH: { readonly [side in Side]: RegExp } = { en: /(?<!\p{L})(?:with|by|on|under|using)(?: \p{L}+)? $/iu, fr: /(?<!\p{L})(?:avec|par|sous|sur|en)(?: \p{L}+)? (?:[ld]['’])?$/iu };
function sameIdea(a: NegativeWord, b: NegativeWord): boolean {
  return a.ideas.some((idea) => b.ideas.includes(idea));
}

/** Whether two words that answer each other deny in the same way: `illegal` and `illégal` by their form. */
function sameWay(a: NegativeWord, b: NegativeWord): boolean {
  return sameIdea(a, b) || (a.ideas.length === 0 && b.ideas.length === 0);
}

/** Whether a text has a word as it stands, capitals aside. */
function saysWord(text: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text);
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
