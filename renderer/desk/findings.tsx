import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../shared/checks/finding';
import { blockText } from '../../shared/letter/block';
import type { Side } from '../../shared/letter/side';
import { findingKey, type Found } from '../findings';
import type { LetterSession, Snapshot } from '../session';
import { longDate, useWords } from '../words';
import { shownChange } from './fix-preview';
import { SeveritySign } from './severity-sign';
import { Spaced } from './spaced';

/** How much of the text (characters) is quoted on either side of a finding's words. */
const CONTEXT = 32;
/** A fix of more changes than this shows the first of them. */
const MOST_CHANGES = 3;

function textOf(snapshot: Snapshot, side: Side, id: string): string {
  for (const { pair } of snapshot.statuses) for (const block of pair[side]) if (block.id === id) return blockText(block);
  return '';
}

/** The words that a finding is about, with some of what stands beside them; they lead there. */
function Quote({ session, snapshot, finding }: { readonly session: LetterSession; readonly snapshot: Snapshot; readonly finding: Finding }) {
  const { say } = useWords();
  const { side, block, from, to } = finding;
  if (side === undefined || block === undefined) return null;
  const text = textOf(snapshot, side, block);
  const before = text.slice(Math.max(0, from! - CONTEXT), from);
  const after = text.slice(to, to! + CONTEXT);
  return (
    <button type="button" className="quote" lang={side} title={say.goToWords} onClick={() => session.findings.show(finding)}>
      {from! > CONTEXT ? `… ${before.replace(/^\S*\s/u, '')}` : before}
      <mark data-severity={finding.severity}>{text.slice(from, to)}</mark>
      {to! + CONTEXT < text.length ? `${after.replace(/\s\S*$/u, '')} …` : after}
    </button>
  );
}

/** What a fix makes of the words: old → new. */
function Changes({ snapshot, finding }: { readonly snapshot: Snapshot; readonly finding: Finding }) {
  const words = useWords();
  const fix = finding.fix ?? [];
  return (
    <ul className="changes">
      {fix.slice(0, MOST_CHANGES).map((edit, i) => {
        const { side, before, after } = shownChange(edit, textOf(snapshot, edit.side, edit.block));
        const spaces = before.replace(/\s/g, '') === after.replace(/\s/g, '');
        return (
          <li key={`${i} ${edit.block} ${edit.from}`} lang={side}>
            {side !== finding.side && <small lang={words.locale}>{words.side[side]}</small>}
            <del><Spaced text={before} plain={spaces} /></del>
            <span aria-hidden="true"> → </span><span className="unseen" lang={words.locale}> {words.say.becomes} </span>
            {after.trim() ? <ins><Spaced text={after} plain={spaces} /></ins> : <i lang={words.locale}>{words.say.nothing}</i>}
          </li>
        );
      })}
      {fix.length > MOST_CHANGES && <li className="quiet">{words.more(fix.length - MOST_CHANGES)}</li>}
    </ul>
  );
}

/** How far a finding is dismissed, and why. */
function Dismissing({ session, finding }: { readonly session: LetterSession; readonly finding: Finding }) {
  const words = useWords();
  const [why, setWhy] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const back = (): void => {
    session.findings.ask(undefined);
    session.activeView?.focus();
  };
  return (
    <form
      className="reason" aria-label={words.say.dismissWhere}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        back();
      }}
    >
      <div className="buttons small">
        {(['place', 'letter', 'everywhere'] as const).map((reach) => (
          <button
            key={reach} type="button" ref={reach === 'place' ? first : undefined}
            onClick={() => {
              session.findings.dismiss(finding, reach, why.trim() || undefined);
              back();
            }}
          >
            {words.reach[reach]}
          </button>
        ))}
      </div>
      <label>{words.say.reason}<input type="text" value={why} onChange={(event) => setWhy(event.target.value)} /></label>
    </form>
  );
}

interface CardProps {
  readonly session: LetterSession;
  readonly snapshot: Snapshot;
  readonly found: Found;
  readonly finding: Finding;
}

function Card({ session, snapshot, found, finding }: CardProps) {
  const words = useWords();
  const { findings } = session;
  const alike = finding.fix?.length ? findings.ofKind(finding) : [];
  const name = found.checks.get(finding.check)?.[words.locale] ?? finding.check;
  const fix = (those: readonly Finding[]): void => {
    findings.fix(those);
    session.activeView?.focus();
  };
  return (
    <li className="card noticed" data-severity={finding.severity} data-picked={finding === found.picked || undefined}>
      <p className="kind"><SeveritySign severity={finding.severity} /><b>{words.severity[finding.severity]}</b><span>{name}</span></p>
      <p className="plain">{finding.message[words.locale]}</p>
      <Quote session={session} snapshot={snapshot} finding={finding} />
      {finding.fix?.length ? <Changes snapshot={snapshot} finding={finding} /> : null}
      {!session.readOnly && (
        <div className="buttons small">
          {finding.fix?.length ? <button type="button" className="go" onClick={() => fix([finding])}>{words.say.fix}</button> : null}
          {alike.length > 1 && <button type="button" aria-label={words.fixAllAlike(alike.length)} title={words.fixAllAlike(alike.length)} onClick={() => fix(alike)}>{words.fixAll(alike.length)}</button>}
          <button type="button" aria-expanded={found.asked === finding} onClick={() => findings.ask(found.asked === finding ? undefined : finding)}>{words.say.dismiss}</button>
        </div>
      )}
      {found.asked === finding && <Dismissing session={session} finding={finding} />}
    </li>
  );
}

/** A finding that somebody dismissed: by whom, when, why; it can be brought back. */
function Dismissed({ session, finding }: { readonly session: LetterSession; readonly finding: Finding }) {
  const words = useWords();
  const how = session.findings.dismissedAs(finding);
  return (
    <li className="quiet">
      <span>{finding.message[words.locale]}</span>
      {how && <small>{words.dismissedAs(how.reach, how.said?.by, how.said ? longDate(how.said.at, words.locale) : '')}{how.said?.why ? ` · ${how.said.why}` : ''}</small>}
      {!session.readOnly && <button type="button" onClick={() => session.findings.bringBack(finding)}>{words.say.bringBack}</button>}
    </li>
  );
}

/** What the checks noticed in the pair in hand: the picked one first, then the gravest. */
export function PairFindings({ session, snapshot, found }: { readonly session: LetterSession; readonly snapshot: Snapshot; readonly found: Found }) {
  const words = useWords();
  const section = useRef<HTMLElement>(null);
  const here = found.byPair.get(snapshot.hand?.pair.id ?? '');
  const picked = here?.open.find((finding) => finding === found.picked);
  const key = picked && findingKey(picked);
  useEffect(() => {
    if (key !== undefined) section.current?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  if (!here?.open.length && !here?.dismissed.length) return null;
  const open = picked ? [picked, ...here.open.filter((finding) => finding !== picked)] : here.open;
  return (
    <section ref={section} aria-label={words.say.findings}>
      {open.length > 0 && <h3>{words.say.findings}</h3>}
      <ul className="cards">
        {open.map((finding) => <Card key={findingKey(finding)} session={session} snapshot={snapshot} found={found} finding={finding} />)}
      </ul>
      {here.dismissed.length > 0 && (
        <details className="dismissed">
          <summary>{words.dismissed(here.dismissed.length)}</summary>
          <ul>{here.dismissed.map((finding) => <Dismissed key={findingKey(finding)} session={session} finding={finding} />)}</ul>
        </details>
      )}
    </section>
  );
}
