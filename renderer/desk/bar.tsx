import { DRIFT_STATES } from '../../shared/drift/status';
import { keyText } from '../keys';
import type { LetterSession, Snapshot } from '../session';
import { useWords } from '../words';

/** The bar below: how many pairs are in each state; what is in sync comes first and is always shown. Each count walks to the next such pair. */
export function Bar({ session, snapshot, mac, commands }: { readonly session: LetterSession; readonly snapshot: Snapshot; readonly mac: boolean; readonly commands: () => void }) {
  const words = useWords();
  return (
    <footer className="bar" aria-label={words.say.barLabel}>
      {DRIFT_STATES.filter((state) => snapshot.counts[state] > 0 || state === 'in-sync').map((state) => (
        <button key={state} type="button" className="count" data-state={state} disabled={snapshot.counts[state] === 0} onClick={() => session.walk(1, ({ drift }) => drift.state === state)}>
          <b>{snapshot.counts[state].toLocaleString(words.locale)}</b> {words.counted(state, snapshot.counts[state])}
        </button>
      ))}
      <span className="notice" role="status">{snapshot.notice ? words.notice[snapshot.notice] : ''}</span>
      <button type="button" className="count" onClick={() => session.walkToHand()}>{words.say.next} <kbd>{keyText('F8', mac, words.locale)}</kbd></button>
      <button type="button" className="count" onClick={commands}>{words.say.commands} <kbd>{keyText('CmdOrCtrl+K', mac, words.locale)}</kbd></button>
    </footer>
  );
}
