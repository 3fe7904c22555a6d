import type { Block } from '../letter/block';
import type { Pair } from '../letter/pairs';
import { SIDES, type BySide, type Side } from '../letter/side';
import type { Check, CheckContext, Noticed, SideCheck } from './check';
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
  readonly entries: RegisterEntries;
  /** What the checks of sides and pairs noticed, by their place in the list; absent until looked at with the present context. */
  noticed?: readonly (readonly Noticed[])[];
  /** What the checks of the letter gathered, by their place in the list. */
  gathered?: readonly unknown[];
}

/**
 * The findings of a letter, kept up to date: a pair is looked at again only when its blocks, their labels or what the letter teaches
 * of names has changed. Work can be done in slices: `work` stops when told, and goes on from there.
 */
export class FindingsReader {
  private kept = new Map<string, Kept>();
  private register: Register = EMPTY_REGISTER;
  private context: CheckContext | undefined;
  private known: readonly Finding[] = [];

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
    const kept = new Map<string, Kept>();
    letter.pairs.forEach((pair, number) => kept.set(pair.id, this.keep(pair, number, letter)));
    this.kept = kept;
    this.register = uniteRegister([...kept.values()].map(({ entries }) => entries), this.register);
    const { context: before, register } = this;
    if (before?.profile !== given.profile || before.lexicon !== given.lexicon || before.register !== register) {
      this.context = { ...given, register };
      for (const one of kept.values()) {
        delete one.noticed;
        delete one.gathered;
      }
    }
    for (const one of kept.values()) {
      if (one.noticed) continue;
      this.look(one, this.context!);
      if (enough()) return false;
    }
    this.known = this.findingsOf([...kept.values()], this.context!);
    return true;
  }

  private keep(pair: Pair, number: number, { labels }: LetterToCheck): Kept {
    const was = this.kept.get(pair.id);
    const en = side('en', pair.en, labels.en, was?.checked.en);
    const fr = side('fr', pair.fr, labels.fr, was?.checked.fr);
    if (was && was.checked.en === en && was.checked.fr === fr && was.checked.number === number) return was;
    const checked = new CheckedPair(pair.id, number, en, fr);
    // A pair that only stands elsewhere now keeps what was found in it; the letter's checks see its new place.
    if (was && was.checked.en === en && was.checked.fr === fr) return { ...was, checked };
    return { checked, entries: registerEntries(checked) };
  }

  private look(kept: Kept, context: CheckContext): void {
    const { checked } = kept;
    kept.noticed = this.checks.map((check) => {
      if (check.scope === 'side') return check.sides.flatMap((name) => (checked[name].blocks.length ? check.find(checked[name], context) : []));
      return check.scope === 'pair' && SIDES.every((name) => checked[name].blocks.length > 0) ? check.find(checked, context) : [];
    });
    kept.gathered = this.checks.map((check) => (check.scope === 'letter' ? check.gather(checked, context) : undefined));
  }

  private findingsOf(all: readonly Kept[], context: CheckContext): readonly Finding[] {
    const found = this.checks.flatMap((check, i): Found[] => {
      if (check.scope === 'letter') {
        const gathered = all.map((one) => ({ pair: one.checked, found: one.gathered![i] }));
        return check.judge(gathered, context).map((noticed) => foundIn(check, noticed.pair, noticed));
      }
      const noticed = all.flatMap(({ checked, noticed: lists }) => lists![i]!.map((one) => foundIn(check, checked, one)));
      return check.scope === 'side' && check.once ? check.sides.flatMap((name) => gatherOnce(check, name, noticed)) : noticed;
    });
    return found.sort((a, b) => a.number - b.number || order(a.finding) - order(b.finding) || a.at - b.at).map(({ finding }) => finding);
  }
}

/** A finding with its pair's number and its place in the pair's side, to be put in order by. */
interface Found {
  readonly finding: Finding;
  readonly number: number;
  readonly at: number;
}

function foundIn(check: Check, pair: CheckedPair, noticed: Noticed): Found {
  return { finding: findingOf(check, pair, noticed), number: pair.number, at: noticed.place?.from ?? 0 };
}

const order = ({ side: name }: Finding): number => (name ? SIDES.indexOf(name) : SIDES.length);

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
  const own = blocks.map((block) => labels.get(block.id));
  const same = was && was.blocks.length === blocks.length && blocks.every((block, i) => block === was.blocks[i] && own[i] === was.labels[i]);
  return same ? was : new CheckedSide(name, blocks, own);
}
