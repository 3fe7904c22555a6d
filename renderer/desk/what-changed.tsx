import { useEffect, useMemo, useRef, useState } from 'react';
import type { Lexicon } from '../../shared/alignment/lexicon';
import { answersToChange } from '../../shared/drift/answers-to-change';
import type { Carry } from '../../shared/drift/carry/carry-over';
import type { Place } from '../../shared/drift/carry/places';
import type { SideChange } from '../../shared/drift/drift';
import type { Fact } from '../../shared/drift/facts';
import type { PairStatus } from '../../shared/drift/status';
import { blockText, type Block } from '../../shared/letter/block';
import { otherSide, type Side } from '../../shared/letter/side';
import type { WordChange } from '../../shared/revisions/diff-words';
import type { LetterSession } from '../session';
import { MARK_NAMES, useWords, type MarkName, type Words } from '../words';
import { CarryCards } from './carry-cards';
import { Marked } from './marked';

function factText(fact: Fact, words: Words): string {
  if (fact.removed !== undefined && fact.added !== undefined) return `${fact.removed} → ${fact.added}`;
  return fact.added === undefined ? words.went(fact.removed ?? words.fact[fact.what]) : words.came(fact.added);
}

/** Unchanged stretches longer than this (characters) show their ends only. */
const QUOTED = 90;

function shortened(text: string, first: boolean, last: boolean): string {
  const half = QUOTED / 2;
  const head = text.slice(0, half).replace(/\s+\S*$/u, '');
  const tail = text.slice(-half).replace(/^\S*\s+/u, '');
  if (first) return `… ${tail}`;
  return last ? `${head} …` : `${head} … ${tail}`;
}

/** The marks of a stretch that all of its text has. */
function marksOf({ runs }: WordChange): ReadonlySet<MarkName> {
  return new Set(MARK_NAMES.filter((name) => runs.length > 0 && runs.every((run) => run.marks?.[name])));
}

/** Words that stayed and only look otherwise: said in words, as bold type beside itself can hardly be seen. */
function Dressed({ was, is }: { readonly was: WordChange | undefined; readonly is: WordChange | undefined }) {
  const words = useWords();
  if (!was || !is || was.text !== is.text) {
    return (
      <>
        {was && <del className="dress"><Marked runs={was.runs} spaces /></del>}
        {is && <ins className="dress"><Marked runs={is.runs} spaces /></ins>}
      </>
    );
  }
  const [before, after] = [marksOf(was), marksOf(is)];
  const told = MARK_NAMES.flatMap((name) => (before.has(name) === after.has(name) ? [] : [words.mark(name, after.has(name))])).join(', ');
  return <ins className="dress" title={told}><Marked runs={is.runs} /><span className="unseen" lang={words.locale}> ({told}) </span></ins>;
}

/** The words of a side's change in order: what went struck out, what came beside it, what stayed shortened. */
function Diff({ diff }: { readonly diff: readonly WordChange[] }) {
  return diff.map((change, i, all) => {
    const { op, text, runs, dress } = change;
    const key = `${i} ${op}`;
    if (op === 0) return <span key={key}>{text.length > QUOTED ? shortened(text, i === 0, i === all.length - 1) : <Marked runs={runs} />}</span>;
    if (!dress) return op === 1 ? <ins key={key}><Marked runs={runs} /></ins> : <del key={key}><Marked runs={runs} /></del>;
    const [before, after] = [all[i - 1], all[i + 1]];
    if (op === 1) return before?.dress && before.op === -1 ? null : <Dressed key={key} was={undefined} is={change} />;
    return <Dressed key={key} was={change} is={after?.dress && after.op === 1 ? after : undefined} />;
  });
}

/** What one side changed since it was confirmed: the facts first, then the words, then how much of the text it is. */
export function Change({ change }: { readonly change: SideChange }) {
  const words = useWords();
  const gone = change.diff.every(({ op }) => op === -1);
  // A change of signs alone is no share of the words.
  const told = gone ? words.say.removedAll : change.class === 'cosmetic' ? words.cosmetic : change.share > 0 ? words.share(change.share) : '';
  return (
    <div className="card" lang={change.side}>
      {change.facts.length > 0 && (
        <ul className="tags">
          {change.facts.map((fact, i) => <li key={`${i} ${fact.what}`} className="tag" title={words.fact[fact.what]}>{factText(fact, words)}</li>)}
        </ul>
      )}
      <p className="diff"><Diff diff={change.diff} /></p>
      {told && <p className="quiet" lang={words.locale}>{told}</p>}
    </div>
  );
}

/** “No change needed”, with a reason if the person wants to give one. */
function NoChange({ session, status }: { readonly session: LetterSession; readonly status: PairStatus }) {
  const words = useWords();
  const [asking, ask] = useState(false);
  const [why, setWhy] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asking) field.current?.focus();
  }, [asking]);
  if (!asking) return <button type="button" onClick={() => ask(true)}>{words.say.noChange}</button>;
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault();
        session.confirm([status.pair.id], why.trim() || undefined);
        ask(false);
        session.activeView?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') ask(false);
      }}
    >
      <label>{words.say.reason}<input ref={field} value={why} onChange={(event) => setWhy(event.target.value)} /></label>
      <button type="submit" className="go">{words.say.noChangeDone}</button>
    </form>
  );
}

/** The places of the waiting side that answer the other's change; before the lexicon is there, those that can be carried over. */
function answeringPlaces({ drift, pair }: PairStatus, side: Side, carries: readonly Carry[], lexicon: Lexicon | undefined): readonly Place[] {
  const change = drift.changes.find((one) => one.side === otherSide(side));
  const answers = change && lexicon ? answersToChange(change, pair[side], lexicon) : [];
  return answers.length ? answers : carries;
}

/** A side's text, with some of its places marked. */
function WithPlaces({ blocks, places }: { readonly blocks: readonly Block[]; readonly places: readonly Place[] }) {
  return blocks.map((block, i) => {
    const text = blockText(block);
    const own = places.filter((place) => place.block === block.id);
    let at = 0;
    const parts = own.flatMap((place) => {
      const before = text.slice(at, place.from);
      at = place.to;
      return [before, <mark key={place.from}>{text.slice(place.from, place.to)}</mark>];
    });
    return <span key={block.id}>{i > 0 ? '\n' : ''}{parts}{text.slice(at)}</span>;
  });
}

interface NeedsProps {
  readonly session: LetterSession;
  readonly status: PairStatus;
  readonly side: Side;
  readonly carries: readonly Carry[];
  readonly lexicon: Lexicon | undefined;
  readonly mac: boolean;
}

/** The side that waits: what can be carried over there, and its text with the places that answer the change. */
export function Needs({ session, status, side, carries, lexicon, mac }: NeedsProps) {
  const words = useWords();
  const blocks = status.pair[side];
  const places = useMemo(() => answeringPlaces(status, side, carries, lexicon), [status, side, carries, lexicon]);
  const edit = (): void => {
    const [first] = places;
    if (first) session.select(side, first.block, first.from, first.to);
    else if (blocks.length) session.take(status.pair.id, side);
    else session.fill(status.pair.id, side);
  };
  return (
    <>
      <h3>{words.needs(side)}</h3>
      <CarryCards session={session} status={status} carries={carries} mac={mac} />
      <div className="card">
        {blocks.length > 0 && <p className="diff answers" lang={side}><WithPlaces blocks={blocks} places={places} /></p>}
        {places.length > 0 && <p className="quiet">{words.say.answer}</p>}
        {!session.readOnly && (
          <div className="buttons">
            <button type="button" className="go" onClick={edit}>{words.say.edit}</button>
            <NoChange key={status.pair.id} session={session} status={status} />
          </div>
        )}
      </div>
    </>
  );
}
