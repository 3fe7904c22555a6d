import type { Answers } from '../alignment/answers';
import { likeness } from '../alignment/cognates';
import { otherSide, SIDES, type BySide, type Side } from '../letter/side';
import type { CheckContext } from './check';
import type { CheckedPair } from './checked';
import { KNOWN_NAMES } from './known-names/index';
import type { KnownSpan } from './known-names/known';
import { adapted, nameSound } from './name-sound';
import { isCommonWord } from './name-words';
import { NamedSide, type NameWord } from './named-side';
import type { Register } from './register';

/** How alike a common word must look to a name that became one: `Eurosceptics`, `eurosceptiques`. */
const LEAST_LIKE = 0.7;

/** The names of a pair, and which of their words are answered on the other side. Acronyms are left to a check of their own. */
export class Counterparts implements BySide<NamedSide> {
  readonly en: NamedSide;
  readonly fr: NamedSide;
  /** Words of names whose letters do not stand on the other side. */
  readonly lacking: BySide<readonly NameWord[]>;
  /** Those of them that are no common words and that nothing else answers either. */
  readonly unanswered: BySide<ReadonlySet<NameWord>>;
  /** Names, folded, that stand on the other side too, but less often. */
  readonly rarer: BySide<ReadonlySet<string>>;
  private readonly register: Register;
  private readonly keptSounds = new Map<Side, ReadonlySet<string>>();

  constructor(readonly pair: CheckedPair, private readonly context: CheckContext) {
    this.register = context.register;
    this.en = new NamedSide(pair.en);
    this.fr = new NamedSide(pair.fr);
    const lacking = (side: Side) => this[side].words.filter((word) => word.name && word.folded.length > 1 && !isAcronym(word.text) && !sameLetters(word, this[otherSide(side)]));
    this.lacking = { en: lacking('en'), fr: lacking('fr') };
    this.rarer = { en: rarerThere(this.en, this.fr), fr: rarerThere(this.fr, this.en) };
    const unanswered = (side: Side) => new Set(this.lacking[side].filter((word) => !this.isCommon(word, side) && !this.isAnswered(word, side)));
    this.unanswered = { en: unanswered('en'), fr: unanswered('fr') };
  }

  /** Whether every name's letters stand on both sides, as often on one as on the other: the usual case, soon told. */
  get allThere(): boolean {
    return SIDES.every((side) => this.lacking[side].length === 0 && this.rarer[side].size === 0);
  }

  /** Which words of one side answer which of the other. */
  get answers(): Answers {
    return this.pair.answers(this.context.lexicon);
  }

  /** Whether a word is also a common word of its language, so that its capital may be a title's or an office's. */
  isCommon(word: NameWord, side: Side): boolean {
    return isCommonWord(word.text, word.folded, side, this.context.lexicon);
  }

  /** Whether a word is a common one in English alone: where French has it, it has the whole name in English. */
  isEnglish(word: NameWord): boolean {
    const lower = word.text.toLowerCase();
    const { translations, isFrench } = this.context.lexicon;
    return lower.length > 3 && translations(lower).some(({ fr }) => fr !== lower) && !isFrench(lower) && this.en.knownAt(word).length + this.fr.knownAt(word).length === 0;
  }

  /** Whether the letter has the name on both sides, letter by letter, in some pair. */
  isShared(word: NameWord): boolean {
    return this.register.shared.has(word.folded);
  }

  /** Places of which nothing stands on the other side, each once. */
  lackingPlaces(side: Side): readonly KnownSpan[] {
    if (!this.lacking[side].some((word) => KNOWN_NAMES.begins(word, side))) return [];
    const [own, other] = [this[side], this[otherSide(side)]];
    const starts = new Set(this.lacking[side].map(({ from }) => from));
    const spans = own.known.filter(({ known, whole, from }) => whole && known.kind === 'place' && starts.has(from));
    const missing = spans.filter((span) => !own.known.some((one) => one.from <= span.from && span.to <= one.to && other.has(one.known)) && !this.registeredSpan(span, side));
    return missing.filter((span, at) => !missing.some((one, i) => one.from <= span.from && span.to <= one.to && (one.to - one.from > span.to - span.from || i < at)));
  }

  private registeredSpan({ from, to }: KnownSpan, side: Side): boolean {
    return this.lacking[side].some((word) => from <= word.from && word.to <= to && this.isRegistered(word, side));
  }

  /** Whether a known form, a form that the letter has, or a word of like sound answers a name. */
  isAnswered(word: NameWord, side: Side): boolean {
    const [own, other] = [this[side], this[otherSide(side)]];
    if (own.knownAt(word).some(({ known }) => other.has(known)) || this.isRegistered(word, side) || this.soundsOf(other).has(nameSound(word.folded))) return true;
    return other.words.some(({ folded, capital }) => joined(word.folded, folded) || (side === 'en' ? adapted(word.folded, folded) : adapted(folded, word.folded)) || (!capital && likeness(word.folded, folded, LEAST_LIKE) > 0));
  }

  private isRegistered({ folded }: NameWord, side: Side): boolean {
    const { forms } = this.register;
    if (side === 'en') return [...(forms.get(folded) ?? [])].some((form) => this.fr.forms.has(form));
    return this.en.words.some((word) => word.name && forms.get(word.folded)?.has(folded));
  }

  private soundsOf(side: NamedSide): ReadonlySet<string> {
    const kept = this.keptSounds.get(side.side);
    if (kept) return kept;
    const sounds = new Set(side.words.flatMap(({ folded }) => (folded.length > 2 ? [nameSound(folded)] : [])));
    this.keptSounds.set(side.side, sounds);
    return sounds;
  }
}

function rarerThere(own: NamedSide, other: NamedSide): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const names = new Set<string>();
  for (const { folded, name } of own.words) {
    if (folded.length < 2) continue;
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
    if (name && other.forms.has(folded)) names.add(folded);
  }
  if (names.size === 0) return names;
  for (const { folded } of other.words) if (names.has(folded)) counts.set(folded, counts.get(folded)! - 1);
  return new Set([...names].filter((name) => counts.get(name)! > 0));
}

/** All in capitals; longer words in capitals are words. */
function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.]+s?$/u.test(text);
}

/** The same letters, a plural's or possessive's `s` aside. */
function sameLetters({ folded }: NameWord, other: NamedSide): boolean {
  return other.forms.has(folded) || other.forms.has(`${folded}s`) || (folded.endsWith('s') && other.forms.has(folded.slice(0, -1)));
}

const SHORTEST_PART = 3;
const LEAST_MORE = 2;

/** Whether a name is part of a longer word: `du Quesne`, `Duquesne`. */
function joined(part: string, whole: string): boolean {
  return part.length >= SHORTEST_PART && whole.length >= part.length + LEAST_MORE && (whole.startsWith(part) || whole.endsWith(part));
}
