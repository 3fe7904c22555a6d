import type { Block } from '../letter/block';
import type { Pair } from '../letter/pairs';
import { otherSide, SIDES, type BySide, type Side } from '../letter/side';
import type { Check, CheckContext, Noticed, PairCheck, SideCheck } from './check';
import { CheckedPair, CheckedSide } from './checked';
import { findingOf, type Finding } from './finding';
import { EMPTY_REGISTER, registerEntries, uniteRegister, type Register, type RegisterEntries } from './register';

/** A letter as it is to be checked. */
export interface LetterToCheck {
  readonly pairs: readonly Pair[];
  /** Computed list labels by block id; blocks without one are left out. */
  readonly labels: BySide<ReadonlyMap<string, string>>;
}

/** What outlives a keystroke. */
interface Kept {
  readonly checked: CheckedPair;
  /** What it teaches of names; absent until it has been read. */
  entries?: RegisterEntries;
  /** What it taught before it changed. */
  readonly taught?: RegisterEntries;
  /** What each check of sides and pairs noticed, by its place in the list; absent until it has been asked with the present context. */
  readonly noticed: (readonly Noticed[] | undefined)[];
  /** What each check of the letter gathered, by its place in the list. */
  readonly gathered: unknown[];
  /** The findings that come of it, in order; absent when a check has been asked anew. */
  found?: FoundInPair;
}

/** What was found in a pair by the checks of sides and pairs. */
interface FoundInPair {
  readonly own: readonly Found[];
  readonly findings: readonly Finding[];
  /** Those of checks that speak once, by the check's place in the list. */
  readonly once: ReadonlyMap<number, readonly Found[]>;
}

/** A finding with its place in the pair's side, to be put in order by. */
interface Found {
  readonly finding: Finding;
  readonly at: number;
}

/**
 * The findings of a letter, kept up to date: a pair is looked at again only when its blocks or their labels have changed, and by the checks
 * that ask the register when what the letter teaches of names has. Work can be done in slices: `work` stops when told, and goes on from there.
 */
export class FindingsReader {
  private kept = new Map<string, Kept>();
  private register: Register = EMPTY_REGISTER;
  private context: CheckContext | undefined;
  private known: readonly Finding[] = [];
  /** Whether a pair teaches something else than when the register was united. */
  private taught = false;

  constructor(private readonly checks: readonly Check[]) {}

  /** The findings when work was last done, in the order of pairs, then of places, those of a side before those of a pair. */
  get findings(): readonly Finding[] {
    return this.known;
  }

  /**
   * Looks at every pair that has changed since, until all are done or `enough` says so; asked after each pair. Returns whether all
   * are done; only then do the findings change.
   */
  work(letter: LetterToCheck, given: Omit<CheckContext, 'register'>, enough: () => boolean = () => false): boolean {
    this.keepPairs(letter);
    for (const one of this.kept.values()) {
      if (this.read(one) && enough()) return false;
    }
    if (this.taught) this.register = uniteRegister([...this.kept.values()].map(({ entries }) => entries!), this.register);
    this.taught = false;
    this.follow(given);
    for (const one of this.kept.values()) {
      if (this.look(one, this.context!) && enough()) return false;
    }
    this.known = this.findingsOf([...this.kept.values()], this.context!);
    return true;
  }

  private keepPairs(letter: LetterToCheck): void {
    const kept = new Map<string, Kept>();
    this.taught ||= letter.pairs.length !== this.kept.size;
    letter.pairs.forEach((pair, number) => {
      const was = this.kept.get(pair.id);
      if (!was) this.taught = true;
      kept.set(pair.id, keep(pair, number, letter, was));
    });
    this.kept = kept;
  }

  /** Reads what a pair teaches of names, if that is not known. @returns whether it was not */
  private read(kept: Kept): boolean {
    if (kept.entries) return false;
    const entries = registerEntries(kept.checked);
    const same = kept.taught && JSON.stringify(kept.taught) === JSON.stringify(entries);
    kept.entries = same ? kept.taught : entries;
    this.taught ||= !same;
    return true;
  }

  /** Forgets what was found with another context; where only the register is another one, what rests on it. */
  private follow(given: Omit<CheckContext, 'register'>): void {
    const { context: before, register } = this;
    const same = before?.profile === given.profile && before.lexicon === given.lexicon;
    if (same && before.register === register) return;
    this.context = { ...given, register };
    for (const one of this.kept.values()) {
      this.checks.forEach((check, i) => {
        if (same && !check.readsRegister) return;
        one.noticed[i] = undefined;
        one.gathered[i] = undefined;
        delete one.found;
      });
    }
  }

  /** Asks the checks that have not been asked of a pair. @returns whether there were any */
  private look(kept: Kept, context: CheckContext): boolean {
    if (kept.found) return false;
    const { checked, noticed, gathered } = kept;
    this.checks.forEach((check, i) => {
      if (check.scope === 'letter') gathered[i] ??= check.gather(checked, context);
      else noticed[i] ??= ask(check, checked, context);
    });
    kept.found = this.place(kept);
    return true;
  }

  private place({ checked, noticed }: Kept): FoundInPair {
    const own: Found[] = [];
    const once = new Map<number, readonly Found[]>();
    this.checks.forEach((check, i) => {
      const list = noticed[i];
      if (!list?.length) return;
      const found = list.map((one) => foundIn(check, checked, one));
      if (check.scope === 'side' && check.once) once.set(i, found);
      else own.push(...found);
    });
    own.sort(inOrder);
    return { own, findings: own.map(({ finding }) => finding), once };
  }

  private findingsOf(all: readonly Kept[], context: CheckContext): readonly Finding[] {
    const more = new Map<string, Found[]>();
    const add = (found: Found): void => void more.set(found.finding.pair, [...(more.get(found.finding.pair) ?? []), found]);
    this.checks.forEach((check, i) => {
      if (check.scope === 'letter') {
        const gathered = all.map((one) => ({ pair: one.checked, found: one.gathered[i] }));
        for (const noticed of check.judge(gathered, context)) add(foundIn(check, noticed.pair, noticed));
      } else if (check.scope === 'side' && check.once) {
        const found = all.flatMap((one) => one.found!.once.get(i) ?? []);
        for (const name of check.sides) gatherOnce(check, name, found).forEach(add);
      }
    });
    return all.flatMap(({ checked, found }) => {
      const extra = more.get(checked.id);
      return extra ? [...found!.own, ...extra].sort(inOrder).map(({ finding }) => finding) : found!.findings;
    });
  }
}

function keep(pair: Pair, number: number, { labels }: LetterToCheck, was: Kept | undefined): Kept {
  const en = side('en', pair.en, labels.en, was?.checked.en);
  const fr = side('fr', pair.fr, labels.fr, was?.checked.fr);
  const same = was !== undefined && was.checked.en === en && was.checked.fr === fr;
  if (same && was.checked.number === number) return was;
  const checked = new CheckedPair(pair.id, number, en, fr);
  // A pair that only stands elsewhere now keeps what was found in it; the letter's checks see its new place.
  if (same) return { ...was, checked };
  const taught = was?.entries ?? was?.taught;
  return { checked, ...(taught ? { taught } : {}), noticed: [], gathered: [] };
}

function ask(check: SideCheck | PairCheck, checked: CheckedPair, context: CheckContext): readonly Noticed[] {
  if (check.scope === 'pair') return checked.en.blocks.length && checked.fr.blocks.length ? check.find(checked, context) : NONE;
  let found = NONE;
  for (const name of check.sides) {
    const own = checked[name].blocks.length ? check.find(checked[name], context, checked[otherSide(name)]) : NONE;
    // Mostly there is nothing.
    if (own.length) found = found.length ? [...found, ...own] : own;
  }
  return found;
}

const NONE: readonly Noticed[] = [];

function foundIn(check: Check, pair: CheckedPair, noticed: Noticed): Found {
  return { finding: findingOf(check, pair, noticed), at: noticed.place?.from ?? 0 };
}

const rank = ({ side: name }: Finding): number => (name ? SIDES.indexOf(name) : SIDES.length);
const inOrder = (a: Found, b: Found): number => rank(a.finding) - rank(b.finding) || a.at - b.at;

/** All findings of a side as one, at the first place, with the fixes of all. */
function gatherOnce(check: SideCheck, name: Side, all: readonly Found[]): Found[] {
  const own = all.filter(({ finding }) => finding.side === name);
  const [first] = own;
  if (!first) return [];
  const fix = own.flatMap(({ finding }) => finding.fix ?? []);
  return [{ ...first, finding: { ...first.finding, message: check.once!(own.length, name), about: name, concerns: '', ...(fix.length ? { fix } : {}) } }];
}

/** A side as it was, if nothing about it changed. */
function side(name: Side, blocks: readonly Block[], labels: ReadonlyMap<string, string>, was: CheckedSide | undefined): CheckedSide {
  const same = was && was.blocks.length === blocks.length && blocks.every((block, i) => block === was.blocks[i] && labels.get(block.id) === was.labels[i]);
  return same ? was : new CheckedSide(name, blocks, blocks.map((block) => labels.get(block.id)));
}
