import { DRIFT_STATES } from '../../shared/drift/status';
import type { Found } from '../findings';
import { keyText } from '../keys';
import type { LetterSession, Snapshot } from '../session';
import { useWords } from '../words';
import { SeveritySign } from './severity-sign';

interface BarProps {
  readonly session: LetterSession;
  readonly snapshot: Snapshot;
  readonly found: Found;
  readonly mac: boolean;
  readonly commands: () => void;
}

/** The bar below: how many pairs are in each state, and what stands open in them; what is in sync comes first and is always shown. Each count walks to the next such place. */
export function Bar({ session, snapshot, found, mac, commands }: BarProps) {
  const words = useWords();
  const { error, warning, info } = found.counts;
  return (
    <footer className="bar" aria-label={words.say.barLabel}>
      {DRIFT_STATES.filter((state) => snapshot.counts[state] > 0 || state === 'in-sync').map((state) => (
        <button key={state} type="button" className="count" data-state={state} disabled={snapshot.counts[state] === 0} onClick={() => session.walk(1, ({ drift }) => drift.state === state)}>
          <b>{snapshot.counts[state].toLocaleString(words.locale)}</b> {words.counted(state, snapshot.counts[state])}
        </button>
      ))}
      {error + warning > 0 && (
        <button type="button" className="count" data-findings={error ? 'error' : 'warning'} title={keyText('F7', mac, words.locale)} onClick={(event) => session.findings.walk(event.shiftKey ? -1 : 1)}>
          <SeveritySign severity={error ? 'error' : 'warning'} /><b>{(error + warning).toLocaleString(words.locale)}</b> {words.findings(error + warning)}
        </button>
      )}
      {info > 0 && (
        <button type="button" className="count" data-findings="info" onClick={(event) => session.findings.walk(event.shiftKey ? -1 : 1, ['info'])}>
          <SeveritySign severity="info" />{info.toLocaleString(words.locale)} {words.notes(info)}
        </button>
      )}
      <span className="notice" role="status">{snapshot.notice ? words.notice[snapshot.notice] : ''}</span>
      <button type="button" className="count" onClick={() => session.walkToHand()}>{words.say.next} <kbd>{keyText('F8', mac, words.locale)}</kbd></button>
      <button type="button" className="count commands" onClick={commands}>{words.say.commands} <kbd>{keyText('CmdOrCtrl+K', mac, words.locale)}</kbd></button>
    </footer>
  );
}
