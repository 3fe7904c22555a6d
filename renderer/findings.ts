import { lexiconSteps, type Lexicon } from '../shared/alignment/lexicon';
import { SEVERITIES, type Message, type Severity } from '../shared/checks/check';
import { dismiss, dismissalKey, openFindings, type Dismissal, type Reach } from '../shared/checks/dismissal';
import type { Finding } from '../shared/checks/finding';
import { FindingsReader } from '../shared/checks/findings-reader';
import { PROFILES, profileOf, type Profile } from '../shared/checks/profile';
import type { NameTable } from '../shared/drift/carry/carry-names';
import { blockText } from '../shared/letter/block';
import { replaceText, type BlockEdit } from '../shared/letter/replace-text';
import { SIDES } from '../shared/letter/side';
import { IdleWork } from './idle-work';
import type { LetterSession, Snapshot } from './session';

/** The findings of one pair, the gravest first. */
export interface FoundInPair {
  readonly open: readonly Finding[];
  readonly dismissed: readonly Finding[];
}

/** What the desk knows of a letter's findings at one moment. A new object whenever any of it changed; findings that are as they were stay the same objects. */
export interface Found {
  /** Those that nobody has dismissed, in reading order. */
  readonly open: readonly Finding[];
  readonly byPair: ReadonlyMap<string, FoundInPair>;
  readonly counts: Readonly<Record<Severity, number>>;
  /** The one that the person is at. */
  readonly picked: Finding | undefined;
  /** The one that is about to be dismissed, once the person has said how far. */
  readonly asked: Finding | undefined;
  readonly profile: Profile;
  /** Known once it has been loaded: the lexicon, the names of things, and of the checks by their ids. */
  readonly lexicon: Lexicon | undefined;
  readonly names: NameTable | undefined;
  readonly checks: ReadonlyMap<string, Message>;
}

/** What is loaded when a letter has been shown. */
export type Knowledge = Pick<typeof import('./knowledge'), 'CHECKS' | 'LEXICON_TEXT' | 'NAME_TABLE'>;

/** How a finding was dismissed; nobody is named for one that is dismissed in every letter. */
export interface DismissedAs {
  readonly reach: Reach;
  readonly said?: Dismissal;
}

/** A pause in the edits (milliseconds) before the letter is looked at again. */
const PAUSE = 300;
const NO_COUNTS: Found['counts'] = { error: 0, warning: 0, info: 0 };
const NOTHING: Found = {
  open: [], byPair: new Map(), counts: NO_COUNTS, picked: undefined, asked: undefined, profile: PROFILES[0]!, lexicon: undefined, names: undefined, checks: new Map(),
};

const grave = (a: Finding, b: Finding): number => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

/** What tells a finding from all others of its letter at one moment. */
export function findingKey({ check, pair, side, block, from, to, about }: Finding): string {
  return JSON.stringify([check, pair, side, block, from, to, about]);
}

/**
 * The findings of an open letter, looked for in idle moments when edits have paused, and what a person does about them. Nothing here keeps
 * typing waiting: the lexicon is loaded after the letter is shown, and all work is done in short slices.
 */
export class Findings {
  private readonly work = new IdleWork((enough) => this.look(enough));
  private readonly listeners = new Set<() => void>();
  private everywhere: readonly string[] = [];
  private saveEverywhere: (dismissed: readonly string[]) => void = () => undefined;
  private loaded: { readonly reader: FindingsReader; readonly lexicon: Generator<number, Lexicon> } | undefined;
  /** The letter as it was when it was last looked at whole. */
  private seen: Snapshot | undefined;
  private seenProfile: Profile | undefined;
  /** The letter for which work is under way or waiting. */
  private wanted: { readonly rows: Snapshot['rows']; readonly profile: Profile } | undefined;
  private known = new Map<string, Finding>();
  private picked: string | undefined;
  private current: Found = NOTHING;

  constructor(private readonly session: LetterSession, private readonly load: () => Promise<Knowledge>) {}

  /** Begins to look, and goes on as the letter changes. @returns what ends it */
  start(): () => void {
    const { letter } = this.session;
    const onDismissed = (): void => this.publish();
    const unsubscribe = this.session.subscribe(() => this.follow());
    letter.dismissed.observe(onDismissed);
    let stopped = false;
    void this.load().then(({ CHECKS, LEXICON_TEXT, NAME_TABLE }) => {
      if (stopped) return;
      this.loaded = { reader: new FindingsReader(CHECKS), lexicon: lexiconSteps(LEXICON_TEXT) };
      this.tell({ names: NAME_TABLE, checks: new Map(CHECKS.map(({ id, name }) => [id, name])) });
      this.follow();
    });
    return () => {
      stopped = true;
      unsubscribe();
      letter.dismissed.unobserve(onDismissed);
      this.work.stop();
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Found => this.current;

  // Looking

  /** The letter's habit of French typography. */
  get profile(): Profile {
    return profileOf(this.session.letter);
  }

  setProfile(profile: Profile): void {
    this.session.do('other', () => this.session.letter.meta.set('profile', profile));
  }

  private follow(): void {
    const { rows } = this.session.snapshot();
    const { profile } = this;
    if (!this.loaded || (this.wanted?.rows === rows && this.wanted.profile === profile)) return;
    this.wanted = { rows, profile };
    this.work.begin(this.seen ? PAUSE : 0);
  }

  /** One slice of the work. @returns whether all is done */
  private look(enough: () => boolean): boolean {
    const { reader, lexicon: reading } = this.loaded!;
    while (!this.current.lexicon) {
      const step = reading.next();
      if (step.done) this.tell({ lexicon: step.value });
      if (enough()) return false;
    }
    // Underlines are not drawn into what is being composed.
    if (SIDES.some((side) => this.session.view(side)?.composing)) {
      this.work.begin(PAUSE);
      return true;
    }
    const snapshot = this.session.snapshot();
    const { profile } = this;
    const pairs = snapshot.statuses.map(({ pair }) => pair);
    if (!reader.work({ pairs, labels: snapshot.labels }, { profile, lexicon: this.current.lexicon }, enough)) return false;
    this.seen = snapshot;
    this.seenProfile = profile;
    this.publish();
    return true;
  }

  private publish(): void {
    const fresh = new Map((this.loaded?.reader.findings ?? []).map((finding) => [JSON.stringify(finding), finding] as const));
    for (const key of fresh.keys()) {
      const same = this.known.get(key);
      if (same) fresh.set(key, same);
    }
    this.known = fresh;
    const all = [...fresh.values()];
    const open = openFindings(this.session.letter, all, this.everywhere);
    this.tell({
      open, byPair: byPair(all, open), counts: countsOf(open), picked: this.stillPicked(open), asked: open.find((finding) => finding === this.current.asked),
      profile: this.seenProfile ?? this.profile,
    });
  }

  /** The finding that was picked; when the words before it have moved it, the same one where it is now. */
  private stillPicked(open: readonly Finding[]): Finding | undefined {
    if (this.picked === undefined) return undefined;
    const was = this.current.picked;
    const now = open.find((finding) => findingKey(finding) === this.picked)
      ?? open.find((finding) => was && finding.check === was.check && finding.block === was.block && finding.pair === was.pair && finding.about === was.about);
    this.picked = now && findingKey(now);
    return now;
  }

  // The person among them

  /** The person is at this finding, or at none. */
  pick(key: string | undefined): void {
    if (this.picked === key) return;
    this.picked = key;
    const picked = key === undefined ? undefined : this.current.open.find((finding) => findingKey(finding) === key);
    if (picked !== this.current.picked) this.tell({ picked, asked: undefined });
  }

  /** Asks how far a finding is to be dismissed; none: no more. */
  ask(asked: Finding | undefined): void {
    if (asked !== this.current.asked) this.tell({ asked });
  }

  private tell(change: Partial<Found>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  /** The finding that commands are about: the picked one, else the gravest of the pair in hand. */
  get inHand(): Finding | undefined {
    const hand = this.session.snapshot().hand?.pair.id;
    const { picked, byPair: pairs } = this.current;
    return picked?.pair === hand && picked ? picked : pairs.get(hand ?? '')?.open[0];
  }

  /** Goes to a finding: its words are selected; of one about the pair as a whole, the pair comes to hand. */
  show(finding: Finding): void {
    const { side, block, from, to } = finding;
    if (side !== undefined && block !== undefined) this.session.select(side, block, from!, to!);
    else this.session.take(finding.pair);
    this.pick(findingKey(finding));
  }

  /** Goes to the next (1) or previous (-1) finding, round the end: of these severities, or, when there is none, of any. */
  walk(by: 1 | -1, severities: readonly Severity[] = ['error', 'warning']): void {
    const { open, picked } = this.current;
    const some = open.filter(({ severity }) => severities.includes(severity));
    const list = some.length ? some : open;
    if (!list.length) return this.session.tell(this.seen ? 'nothing-found' : 'still-looking');
    const at = picked ? open.indexOf(picked) : this.firstFromHand(open) - 0.5;
    const next = by > 0 ? list.find((finding) => open.indexOf(finding) > at) ?? list[0] : list.findLast((finding) => open.indexOf(finding) < at) ?? list.at(-1);
    this.show(next!);
  }

  /** Where among the findings the pair in hand begins. */
  private firstFromHand(open: readonly Finding[]): number {
    const { statuses, hand } = this.session.snapshot();
    const numbers = new Map(statuses.map(({ pair }, i) => [pair.id, i]));
    const from = hand ? numbers.get(hand.pair.id)! : 0;
    const first = open.findIndex(({ pair }) => (numbers.get(pair) ?? -1) >= from);
    return first < 0 ? open.length : first;
  }

  // Deeds

  /** All open findings of the same check that can be mended. */
  ofKind({ check }: Finding): readonly Finding[] {
    return this.current.open.filter((finding) => finding.check === check && finding.fix?.length);
  }

  /** Mends these findings in one step of undo, as far as their words are still as they were when they were looked at. */
  fix(findings: readonly Finding[]): void {
    const edits = editsOf(findings.filter((finding) => this.stands(finding)));
    const done = edits.length > 0 && this.session.do('other', () => replaceText(this.session.letter, edits));
    if (!done) return this.session.tell('finding-gone');
    this.work.begin(0);
  }

  private stands({ fix = [] }: Finding): boolean {
    const now = this.session.snapshot();
    const textOf = ({ statuses }: Snapshot, { side, block }: BlockEdit): string | undefined => {
      for (const { pair } of statuses) for (const one of pair[side]) if (one.id === block) return blockText(one);
      return undefined;
    };
    return this.seen !== undefined && (this.seen.rows === now.rows || fix.every((edit) => textOf(this.seen!, edit) === textOf(now, edit)));
  }

  dismiss(finding: Finding, reach: Reach, why?: string): void {
    const { session } = this;
    if (reach === 'everywhere') this.saveEverywhere([...this.everywhere, dismissalKey(finding, reach)]);
    else session.do('other', () => dismiss(session.letter, finding, reach, session.author, why));
  }

  /** How a finding was dismissed, the widest reach first. */
  dismissedAs(finding: Finding): DismissedAs | undefined {
    if (this.everywhere.includes(dismissalKey(finding, 'everywhere'))) return { reach: 'everywhere' };
    for (const reach of ['letter', 'place'] as const) {
      const said = this.session.letter.dismissed.get(dismissalKey(finding, reach));
      if (said !== undefined) return { reach, said: said as unknown as Dismissal };
    }
    return undefined;
  }

  /** Takes back every dismissal of a finding. */
  bringBack(finding: Finding): void {
    const { dismissed } = this.session.letter;
    const keys = (['letter', 'place'] as const).map((reach) => dismissalKey(finding, reach)).filter((key) => dismissed.has(key));
    if (keys.length) this.session.do('other', () => keys.forEach((key) => dismissed.delete(key)));
    const always = dismissalKey(finding, 'everywhere');
    if (this.everywhere.includes(always)) this.saveEverywhere(this.everywhere.filter((key) => key !== always));
  }

  /** What the person has dismissed in every letter, and how to keep more of it. */
  setEverywhere(dismissed: readonly string[], save: (dismissed: readonly string[]) => void): void {
    this.saveEverywhere = save;
    if (this.everywhere === dismissed) return;
    this.everywhere = dismissed;
    this.publish();
  }
}

function byPair(all: readonly Finding[], open: readonly Finding[]): ReadonlyMap<string, FoundInPair> {
  const isOpen = new Set(open);
  const pairs = new Map<string, { open: Finding[]; dismissed: Finding[] }>();
  for (const finding of all) {
    const found = pairs.get(finding.pair) ?? { open: [], dismissed: [] };
    (isOpen.has(finding) ? found.open : found.dismissed).push(finding);
    pairs.set(finding.pair, found);
  }
  for (const found of pairs.values()) {
    found.open.sort(grave);
    found.dismissed.sort(grave);
  }
  return pairs;
}

function countsOf(findings: readonly Finding[]): Found['counts'] {
  const counts = { ...NO_COUNTS };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The edits of these findings; where two would change the same words, the first has them. */
function editsOf(findings: readonly Finding[]): readonly BlockEdit[] {
  const taken = new Map<string, BlockEdit[]>();
  const inBlock = ({ side, block }: BlockEdit): string => `${side}:${block}`;
  const clash = (a: BlockEdit, b: BlockEdit): boolean => a.from === b.from || (a.from < b.to && b.from < a.to);
  for (const { fix = [] } of findings) {
    if (fix.some((edit) => taken.get(inBlock(edit))?.some((other) => clash(edit, other)))) continue;
    for (const edit of fix) taken.set(inBlock(edit), [...(taken.get(inBlock(edit)) ?? []), edit]);
  }
  return [...taken.values()].flat();
}
