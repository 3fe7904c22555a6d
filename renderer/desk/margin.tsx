import { useEffect, useRef, useState } from 'react';
import type { SideChange } from '../../shared/drift/drift';
import type { Fact } from '../../shared/drift/facts';
import type { PairStatus } from '../../shared/drift/status';
import { blockText } from '../../shared/letter/block';
import { otherSide, type Side } from '../../shared/letter/side';
import { bridge } from '../bridge';
import type { LetterSession, Snapshot } from '../session';
import { longDate, useWords, type Words } from '../words';

function factText(fact: Fact, words: Words): string {
  if (fact.removed !== undefined && fact.added !== undefined) return `${fact.removed} → ${fact.added}`;
  return fact.added === undefined ? words.went(fact.removed ?? words.fact[fact.what]) : words.came(fact.added);
}

/** Unchanged stretches longer than this (characters) show their ends only. */
const QUOTED = 90;

function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= QUOTED) return text;
  const half = QUOTED / 2;
  const head = text.slice(0, half).replace(/\s+\S*$/u, '');
  const tail = text.slice(-half).replace(/^\S*\s+/u, '');
  if (first) return `… ${tail}`;
  return last ? `${head} …` : `${head} … ${tail}`;
}

/** The word-level change of one side since it was confirmed. */
function Change({ change }: { readonly change: SideChange }) {
  const words = useWords();
  const gone = change.diff.every(({ op }) => op === -1);
  return (
    <div className="card" lang={change.side}>
      <p className="diff">
        {change.diff.map(({ op, text }, i, all) => {
          const key = `${i} ${op}`;
          if (op === 0) return <span key={key}>{shortened(text, i === 0, i === all.length - 1)}</span>;
          return op === 1 ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>;
        })}
      </p>
      {gone && <p className="quiet" lang={words.locale}>{words.say.removedAll}</p>}
      {change.class === 'cosmetic' && <p className="quiet" lang={words.locale}>{words.cosmetic}</p>}
      {change.facts.length > 0 && (
        <ul className="tags">
          {change.facts.map((fact, i) => <li key={`${i} ${fact.what}`} className="tag" title={words.fact[fact.what]}>{factText(fact, words)}</li>)}
        </ul>
      )}
    </div>
  );
}

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

function Needs({ session, status, side }: { readonly session: LetterSession; readonly status: PairStatus; readonly side: Side }) {
  const words = useWords();
  const blocks = status.pair[side];
  return (
    <>
      <h3>{words.needs(side)}</h3>
      <div className="card">
        {blocks.length > 0 && <p className="diff" lang={side}>{blocks.map(blockText).join('\n')}</p>}
        {!session.readOnly && (
          <div className="buttons">
            <button type="button" className="go" onClick={() => (blocks.length ? session.take(status.pair.id, side) : session.fill(status.pair.id, side))}>{words.say.edit}</button>
            <NoChange key={status.pair.id} session={session} status={status} />
          </div>
        )}
      </div>
    </>
  );
}

function ConfirmCard({ session, status, text, button }: { readonly session: LetterSession; readonly status: PairStatus; readonly text: string; readonly button?: string }) {
  return (
    <div className="card">
      <p className="plain">{text}</p>
      {button !== undefined && !session.readOnly && <div className="buttons"><button type="button" className="go" onClick={() => session.confirmAndGoOn(true)} data-pair={status.pair.id}>{button}</button></div>}
    </div>
  );
}

function Said({ session, status }: { readonly session: LetterSession; readonly status: PairStatus }) {
  const words = useWords();
  const { drift, confirmation, pair } = status;
  const since = confirmation ? longDate(confirmation.at, words.locale) : '';
  switch (drift.state) {
    case 'in-sync':
      return (
        <>
          <ConfirmCard session={session} status={status} text={pair.en.length && pair.fr.length ? words.say.inSync : words.say.oneSided} />
          {drift.changes.map((change) => <Change key={change.side} change={change} />)}
        </>
      );
    case 'unconfirmed': return <ConfirmCard session={session} status={status} text={confirmation ? words.say.moved : words.say.never} button={words.say.confirm} />;
    case 'en-only': return <ConfirmCard session={session} status={status} text={words.say.unpairedEn} button={words.say.meant} />;
    case 'fr-only': return <ConfirmCard session={session} status={status} text={words.say.unpairedFr} button={words.say.meant} />;
    case 'both-changed':
      return (
        <>
          <ConfirmCard session={session} status={status} text={words.bothChanged} button={words.say.confirm} />
          {drift.changes.map((change) => <div key={change.side}><h3>{words.changedIn(change.side, since)}</h3><Change change={change} /></div>)}
        </>
      );
    default: {
      const ahead: Side = drift.state === 'en-ahead' ? 'en' : 'fr';
      return (
        <>
          {drift.changes.filter(({ side }) => side === ahead).map((change) => <div key={change.side}><h3>{words.changedIn(ahead, since)}</h3><Change change={change} /></div>)}
          <Needs session={session} status={status} side={otherSide(ahead)} />
        </>
      );
    }
  }
}

/** A paragraph elsewhere that may answer this one: offered, never forced. */
function Offer({ session, snapshot, status }: { readonly session: LetterSession; readonly snapshot: Snapshot; readonly status: PairStatus }) {
  const { say } = useWords();
  const id = snapshot.offers.get(status.pair.id);
  const offered = snapshot.statuses.find(({ pair }) => pair.id === id);
  if (!offered || session.readOnly) return null;
  const side: Side = offered.pair.en.length ? 'en' : 'fr';
  return (
    <div className="card">
      <p className="plain">{say.offer}</p>
      <p className="diff" lang={side}>{offered.pair[side].map(blockText).join('\n')}</p>
      <div className="buttons">
        <button type="button" className="go" onClick={() => session.link(status.pair.id, offered.pair.id)}>{say.linkThem}</button>
        <button type="button" onClick={() => session.take(offered.pair.id)}>{say.showIt}</button>
      </div>
    </div>
  );
}

/** Hands for the mouse: everything the keys do to the pair in hand. */
function Realign({ session }: { readonly session: LetterSession }) {
  const { say } = useWords();
  return (
    <>
      <h3>{say.realign}</h3>
      <div className="buttons small">
        <button type="button" onClick={() => session.mergeWithNext()}>{say.merge}</button>
        <button type="button" onClick={() => session.split()}>{say.split}</button>
        <button type="button" onClick={() => session.shift(1)}>{say.shiftDown}</button>
        <button type="button" onClick={() => session.shift(-1)}>{say.shiftUp}</button>
        <button type="button" onClick={() => session.linkHand()}>{say.otherPair}</button>
        <button type="button" onClick={() => session.unlink()}>{say.unlink}</button>
        <button type="button" onClick={() => void session.realignStretch((job) => bridge.align(job))}>{say.realignStretch}</button>
      </div>
    </>
  );
}

/** Words that a merge left in a neighbouring paragraph: said until somebody has looked. */
function Strays({ session, snapshot }: { readonly session: LetterSession; readonly snapshot: Snapshot }) {
  const { say } = useWords();
  if (!snapshot.strays.length) return null;
  return (
    <section>
      <h3>{say.strays}</h3>
      {snapshot.strays.map((stray, i) => (
        <div className="card" key={`${i} ${stray.from}`}>
          <p className="plain">{say.strayExplained}</p>
          <p className="diff" lang={stray.side}><ins>{stray.text}</ins></p>
          <div className="buttons">
            {stray.block !== undefined && <button type="button" className="go" onClick={() => session.focus(stray.side, stray.block!)}>{say.goThere}</button>}
            <button type="button" onClick={() => session.dismissStray(stray)}>{say.seen}</button>
          </div>
        </div>
      ))}
    </section>
  );
}

/** One pair, everything about it, nothing else. */
export function Margin({ session, snapshot }: { readonly session: LetterSession; readonly snapshot: Snapshot }) {
  const words = useWords();
  const status = snapshot.hand;
  if (!status) return <aside className="margin" aria-label={words.say.marginLabel}><Strays session={session} snapshot={snapshot} /><p className="quiet">{words.say.noPair}</p></aside>;
  const { confirmation } = status;
  return (
    <aside className="margin" aria-label={words.say.marginLabel}>
      <Strays session={session} snapshot={snapshot} />
      <h2>{words.state[status.drift.state]}</h2>
      <Said session={session} status={status} />
      <Offer session={session} snapshot={snapshot} status={status} />
      {confirmation && (
        <>
          <h3>{words.say.history}</h3>
          <p className="quiet">{words.confirmedBy(confirmation.by, longDate(confirmation.at, words.locale))}{confirmation.why ? ` · ${confirmation.why}` : ''}</p>
        </>
      )}
      {!session.readOnly && <Realign session={session} />}
    </aside>
  );
}
