import type { Lexicon } from '../alignment';
import type { Side } from '../letter/side';
import type { CheckedPair, CheckedSide } from './checked';
import type { Profile } from './profile';
import type { Register } from './register';

/** `error`: a reader would call it a mistake; `warning`: probably one; `info`: worth knowing, often right as it stands. */
export type Severity = 'error' | 'warning' | 'info';

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What the program says, in both languages of its interface. */
export interface Message {
  readonly en: string;
  readonly fr: string;
}

/** Words of a side of a pair: UTF-16 offsets in `CheckedSide.text`. */
export interface Place {
  readonly side: Side;
  readonly from: number;
  readonly to: number;
}

/** Words to stand in a place instead of those that do; a place within one block. */
export interface Replacement extends Place {
  readonly insert: string;
}

/** What a check noticed in a pair. */
export interface Noticed {
  /** Absent: the check's own. */
  readonly severity?: Severity;
  /** Where, to the character; absent: the pair as a whole. */
  readonly place?: Place;
  /** Why: what is wrong and what is asked, one sentence, naming the words. */
  readonly message: Message;
  /** What it is about, whatever the language of the interface: two findings of one check about the same are dismissed together for a letter. Absent: the words at the place. */
  readonly about?: string;
  /** All changes that mend it, in any order, none touching another. */
  readonly fix?: readonly Replacement[];
}

/** What a check noticed in one pair of a letter that it looked at whole. */
export interface NoticedIn extends Noticed {
  readonly pair: CheckedPair;
}

/** What checks know beyond the pair before them. */
export interface CheckContext {
  readonly profile: Profile;
  readonly lexicon: Lexicon;
  /** The letter's names and acronyms with both their forms. */
  readonly register: Register;
}

/** A pair written down for an example: blocks of a side are parted by line feeds. In a bad example the words flagged stand between ⟦ and ⟧. */
export interface ExamplePair {
  readonly en?: string;
  readonly fr?: string;
}

/** One pair, or a letter of several, with what comes of it. */
export interface Example {
  readonly pairs: ExamplePair | readonly ExamplePair[];
  /** Absent: fr-FR. */
  readonly profile?: Profile;
  /** Bad examples: the letter after the fixes of all findings. */
  readonly fixed?: ExamplePair | readonly ExamplePair[];
}

interface CheckBase {
  /** In kebab-case; those of typography begin with `typography-`. A promise: dismissals name it. */
  readonly id: string;
  /** A short name for lists. */
  readonly name: Message;
  /** What it looks for and what it takes in stride: two or three plain sentences, for docs/CHECKS.md. */
  readonly description: string;
  readonly severity: Severity;
  /** Whether it asks the register: then it is asked again when that changes. */
  readonly readsRegister?: true;
  /** Nothing is found in these. They run as tests and stand in docs/CHECKS.md, as the bad ones do. */
  readonly good: readonly Example[];
  readonly bad: readonly Example[];
}

/** Looks at one side of a pair by itself. */
export interface SideCheck extends CheckBase {
  readonly scope: 'side';
  readonly sides: readonly Side[];
  /** Said once for a side of the letter, however often it occurs, with all places mended by one fix: the message for so many. */
  readonly once?: (count: number, side: Side) => Message;
  /** @param facing the other side of the pair, which may be empty */
  find(side: CheckedSide, context: CheckContext, facing: CheckedSide): readonly Noticed[];
}

/** Compares both sides of a pair; not asked of a pair that lacks a side. */
export interface PairCheck extends CheckBase {
  readonly scope: 'pair';
  find(pair: CheckedPair, context: CheckContext): readonly Noticed[];
}

/**
 * Looks at the letter as a whole, in two steps, so that a keystroke costs one pair: what a pair contributes, kept until the pair changes, and
 * a judgement over all contributions, which must be quick.
 */
export interface LetterCheck<T> extends CheckBase {
  readonly scope: 'letter';
  gather(pair: CheckedPair, context: CheckContext): T;
  judge(gathered: readonly Gathered<T>[], context: CheckContext): readonly NoticedIn[];
}

export interface Gathered<T> {
  readonly pair: CheckedPair;
  readonly found: T;
}

export type Check = SideCheck | PairCheck | LetterCheck<unknown>;

/** A letter check as the list holds it; what its first step finds is its own affair. */
export function letterCheck<T>(check: LetterCheck<T>): LetterCheck<unknown> {
  return { ...check, gather: (pair, context) => check.gather(pair, context), judge: (gathered, context) => check.judge(gathered as readonly Gathered<T>[], context) };
}
