import { useEffect, useRef, useState } from 'react';
import { obstaclesOf } from '../../shared/checks/obstacles';
import { dayText } from '../../shared/revisions/revision';
import type { Finding } from '../../shared/checks/finding';
import { bridge } from '../bridge';
import type { Past } from '../past';
import { usePastWords } from '../past-words';
import type { Snapshot } from '../session';
import { useWords, type Words } from '../words';
import { Dialog } from './dialog';

/** What stands against sending the letter out, a line a kind with the numbers of the pairs as the spine has them. */
function obstacleLines(snapshot: Snapshot, findings: readonly Finding[], words: Words, said: ReturnType<typeof usePastWords>): string[] {
  const kinds = new Map<string, Set<number>>();
  for (const { number, what } of obstaclesOf(snapshot.statuses, findings)) {
    const kind = 'state' in what ? (what.state === 'in-sync' ? '' : said.state[what.state]) : what.finding.message[words.locale];
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(number + 1));
  }
  return [...kinds].map(([kind, numbers]) => `${kind} (${[...numbers].join(', ')})`);
}

interface RecordDialogProps {
  readonly past: Past;
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  readonly close: () => void;
  /** A line for the person: what was noted, or what failed. */
  readonly tell: (line: string) => void;
}

/** Records the letter as it stands, under a date and a title; on wish as sent out, with a reason where something stands against it. */
export function RecordDialog({ past, snapshot, findings, close, tell }: RecordDialogProps) {
  const words = useWords();
  const said = usePastWords();
  const [date, setDate] = useState(() => dayText(new Date()));
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const [sent, setSent] = useState(false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const open = sent ? obstacleLines(snapshot, findings, words, said) : [];

  const record = async (): Promise<void> => {
    setBusy(true);
    const outcome = await bridge.record({ date, title: title.trim(), ...(note.trim() ? { note: note.trim() } : {}) });
    if (outcome.done) {
      if (sent && outcome.hash !== undefined) past.issue(outcome.hash, open.length ? { reason: reason.trim(), open } : undefined);
      if (outcome.note) tell(outcome.note);
    } else if (outcome.failed) tell(outcome.failed);
    close();
  };
  return (
    <Dialog label={said.recordTitle} className="record" close={close}>
      <h2>{said.recordTitle}</h2>
      <form onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void record();
      }}>
        <label>{said.title}<input ref={field} required value={title} onChange={(event) => setTitle(event.target.value)} /></label>
        <label>{said.date}<input type="date" required value={date} onChange={(event) => setDate(event.target.value)} /></label>
        <label>{said.note}<input value={note} onChange={(event) => setNote(event.target.value)} /></label>
        <label className="kept"><input type="checkbox" checked={sent} onChange={(event) => setSent(event.target.checked)} /><span>{said.issueToo}</span></label>
        {open.length > 0 && <Waiver open={open} reason={reason} setReason={setReason} />}
        <div className="buttons">
          <button type="submit" className="go" disabled={busy}>{said.doRecord}</button>
          <button type="button" onClick={close}>{words.say.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}

function Waiver({ open, reason, setReason }: { readonly open: readonly string[]; readonly reason: string; readonly setReason: (reason: string) => void }) {
  const said = usePastWords();
  return (
    <>
      <p>{said.obstacles}</p>
      <ul className="obstacles">{open.map((line) => <li key={line}>{line}</li>)}</ul>
      <label>{said.waive}<input required pattern=".*\S.*" value={reason} onChange={(event) => setReason(event.target.value)} /></label>
    </>
  );
}

interface IssueDialogProps {
  readonly past: Past;
  readonly hash: string;
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  readonly close: () => void;
}

/** Marks a recorded revision as sent out. */
export function IssueDialog({ past, hash, snapshot, findings, close }: IssueDialogProps) {
  const words = useWords();
  const said = usePastWords();
  const [reason, setReason] = useState('');
  const open = obstacleLines(snapshot, findings, words, said);
  return (
    <Dialog label={said.issue} className="record" close={close}>
      <h2>{said.issue}</h2>
      <form onSubmit={(event) => {
        event.preventDefault();
        past.issue(hash, open.length ? { reason: reason.trim(), open } : undefined);
        close();
      }}>
        {open.length > 0 && <Waiver open={open} reason={reason} setReason={setReason} />}
        <div className="buttons">
          <button type="submit" className="go">{said.issue}</button>
          <button type="button" onClick={close}>{words.say.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
