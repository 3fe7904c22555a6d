import type { Point } from '../../shared/bridge/bridge';
import { SIDES } from '../../shared/letter/side';
import { bridge } from '../bridge';
import type { Past, PastRevision, PastSnapshot } from '../past';
import { usePastWords } from '../past-words';
import { longDate, useWords } from '../words';

interface TimelineProps {
  readonly past: Past;
  readonly shown: PastSnapshot;
  readonly readOnly: boolean;
  readonly record: () => void;
}

/** The timeline above the sheets: the dated revisions and now; picking one compares it with the letter as it stands, picking a second one compares the two. */
export function Timeline({ past, shown, readOnly, record }: TimelineProps) {
  const said = usePastWords();
  const { revisions, points } = shown;
  const chosen = (point: Point): boolean => points !== undefined && (points.from === point || points.to === point);
  const pick = (point: Point, second: boolean): void => (second ? past.pickSecond(point) : past.pick(point));
  return (
    <nav className="timeline" aria-label={said.timeline}>
      {revisions.length === 0 && <span className="quiet">{said.none}</span>}
      {revisions.length > 0 && (
        <ol title={said.pick}>
          {revisions.map((revision) => <li key={revision.hash}><Stop revision={revision} chosen={chosen(revision.hash)} pick={pick} /></li>)}
          <li><button type="button" className="stop now" aria-pressed={points?.to === 'now'} disabled={!points || points.to === 'now'} onClick={(event) => pick('now', event.shiftKey || points !== undefined)}>{said.now}</button></li>
        </ol>
      )}
      <span className="grow" />
      {!readOnly && <button type="button" onClick={record}>{said.record}</button>}
    </nav>
  );
}

function Stop({ revision, chosen, pick }: { readonly revision: PastRevision; readonly chosen: boolean; readonly pick: (point: Point, second: boolean) => void }) {
  const { locale } = useWords();
  const said = usePastWords();
  const { hash, about, issued, broken } = revision;
  const told = [about.title, about.note ?? '', said.recordedBy(about.by, longDate(about.at, locale)), issued ? said.issued(longDate(issued.at, locale)) : '', broken ?? ''].filter(Boolean).join('\n');
  return (
    <button type="button" className="stop" aria-pressed={chosen} disabled={broken !== undefined} data-issued={issued !== undefined || undefined} title={told} onClick={(event) => pick(hash, event.shiftKey)}>
      <b>{longDate(`${about.date}T12:00:00Z`, locale)}</b> <span>{about.title}</span>{issued && <i role="img" aria-label={said.issued(longDate(issued.at, locale))}>✉</i>}
    </button>
  );
}

/** What is known of a revision, and what a person can say of it: that it was sent out, that a side is approved. */
export function AboutRevision({ past, revision, readOnly, issue }: { readonly past: Past; readonly revision: PastRevision; readonly readOnly: boolean; readonly issue: () => void }) {
  const { locale } = useWords();
  const said = usePastWords();
  const { hash, about, issued, approvals } = revision;
  return (
    <div className="card">
      <p><b>{about.title}</b></p>
      {about.note && <p>{about.note}</p>}
      <p className="quiet">{said.recordedBy(about.by, longDate(about.at, locale))}</p>
      {issued && <p className="quiet">{said.issued(longDate(issued.at, locale))}{issued.waived ? ` · ${said.waived(issued.waived.reason)}` : ''}</p>}
      {approvals.map((approval) => (
        <p className="quiet" key={`${approval.side} ${approval.by}`}>{said.approved(approval.side, approval.by, longDate(approval.at, locale))}{past.stands(approval) ? '' : ` · ${said.changedSince}`}</p>
      ))}
      <div className="buttons small">
        {!readOnly && !issued && <button type="button" onClick={issue}>{said.issue}</button>}
        {!readOnly && SIDES.map((side) => <button type="button" key={side} onClick={() => void past.approve(hash, side)}>{said.approve[side]}</button>)}
        <button type="button" onClick={() => void bridge.succeed(hash)}>{said.succeed}</button>
      </div>
    </div>
  );
}
