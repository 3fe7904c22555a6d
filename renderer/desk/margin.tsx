import { useMemo } from 'react';
import { carriesOf } from '../../shared/drift/carry/carry-over';
import type { PairStatus } from '../../shared/drift/status';
import { blockText } from '../../shared/letter/block';
import { otherSide, type Side } from '../../shared/letter/side';
import { bridge } from '../bridge';
import type { Found } from '../findings';
import type { LetterSession, Snapshot } from '../session';
import { longDate, useWords } from '../words';
import { CarryCards } from './carry-cards';
import { PairComments } from './comments';
import { PairFindings } from './findings';
import { Memory } from './memory';
import { PairHistory } from './pair-past';
import { Change, Needs } from './what-changed';

function ConfirmCard({ session, status, text, button }: { readonly session: LetterSession; readonly status: PairStatus; readonly text: string; readonly button?: string }) {
  return (
    <div className="card">
      <p className="plain">{text}</p>
      {button !== undefined && !session.readOnly && <div className="buttons"><button type="button" className="go" onClick={() => session.confirmAndGoOn(true)} data-pair={status.pair.id}>{button}</button></div>}
    </div>
  );
}

interface SaidProps {
  readonly session: LetterSession;
  readonly status: PairStatus;
  readonly found: Found;
  readonly mac: boolean;
}

function Said({ session, status, found, mac }: SaidProps) {
  const words = useWords();
  const { drift, confirmation, pair } = status;
  const carries = useMemo(() => carriesOf(status, found.names), [status, found.names]);
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
          <CarryCards session={session} status={status} carries={carries} mac={mac} />
        </>
      );
    default: {
      const ahead: Side = drift.state === 'en-ahead' ? 'en' : 'fr';
      return (
        <>
          {drift.changes.filter(({ side }) => side === ahead).map((change) => <div key={change.side}><h3>{words.changedIn(ahead, since)}</h3><Change change={change} /></div>)}
          <Needs session={session} status={status} side={otherSide(ahead)} carries={carries} lexicon={found.lexicon} mac={mac} />
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

/** One pair, everything about it, nothing else. A finding that the person is at comes first. */
export function Margin({ session, snapshot, found, mac }: { readonly session: LetterSession; readonly snapshot: Snapshot; readonly found: Found; readonly mac: boolean }) {
  const words = useWords();
  const status = snapshot.hand;
  if (!status) return <aside className="margin" aria-label={words.say.marginLabel}><Strays session={session} snapshot={snapshot} /><p className="quiet">{words.say.noPair}</p></aside>;
  const { confirmation } = status;
  const picked = found.picked?.pair === status.pair.id;
  const findings = <PairFindings key="findings" session={session} snapshot={snapshot} found={found} />;
  const drift = [<h2 key="state">{words.state[status.drift.state]}</h2>, <Said key="drift" session={session} status={status} found={found} mac={mac} />, <Offer key="offer" session={session} snapshot={snapshot} status={status} />, <Memory key="memory" session={session} status={status} />];
  return (
    <aside className="margin" aria-label={words.say.marginLabel}>
      <Strays session={session} snapshot={snapshot} />
      {picked ? [findings, ...drift] : [...drift, findings]}
      <PairComments session={session} pair={status.pair} />
      <h3>{words.say.history}</h3>
      {confirmation && <p className="quiet">{words.confirmedBy(confirmation.by, longDate(confirmation.at, words.locale))}{confirmation.why ? ` · ${confirmation.why}` : ''}</p>}
      <PairHistory pair={status.pair} />
      {!session.readOnly && <Realign session={session} />}
    </aside>
  );
}
