import { useEffect, useState } from 'react';
import type { ChosenFile, VersionPlan } from '../../shared/bridge/bridge';
import type { Side } from '../../shared/letter/side';
import { BLOCK_CHANGES } from '../../shared/revisions/match-blocks';
import { bridge } from '../bridge';
import type { LetterSession } from '../session';
import { useWords } from '../words';
import { Dialog } from './dialog';

interface VersionDialogProps {
  readonly session: LetterSession;
  readonly side: Side;
  readonly close: () => void;
  readonly failed: (line: string) => void;
}

/** A new version of a side: what it would change, and which gone paragraphs to keep; then one step that takes it in. */
export function VersionDialog({ session, side, close, failed }: VersionDialogProps) {
  const words = useWords();
  const { say } = words;
  const [found, setFound] = useState<{ readonly plan: VersionPlan; readonly file: ChosenFile } | undefined>();
  const [keep, setKeep] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(true);

  useEffect(() => {
    let here = true;
    void bridge.planVersion({ side }).then((answer) => {
      if (!here) return;
      setBusy(false);
      if ('plan' in answer) return setFound(answer);
      close();
      if (!answer.done && answer.failed) failed(answer.failed);
    });
    return () => {
      here = false;
    };
    // Asked once, when the dialog opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const takeIn = async (): Promise<void> => {
    if (!found) return;
    setBusy(true);
    // What was shown is what is done; only paragraphs that are to stay ask for another plan.
    const answer = keep.length ? await bridge.planVersion({ side, file: found.file, keep }) : found;
    close();
    session.activeView?.focus();
    if ('plan' in answer) session.takeIn(answer.plan.update);
    else if (!answer.done && answer.failed) failed(answer.failed);
  };
  const cancel = (): void => {
    bridge.cancelWork();
    close();
  };
  const plan = found?.plan;
  return (
    <Dialog label={words.newVersion(side)} className="version" close={cancel}>
      <h2>{words.newVersion(side)}</h2>
      {!plan && <p className="quiet" role="status">{say.comparing}</p>}
      {plan && (
        <>
          <p>{plan.name}</p>
          <ul className="tally">
            {BLOCK_CHANGES.filter((change) => plan.counts[change] > 0).map((change) => <li key={change}><b>{plan.counts[change].toLocaleString(words.locale)}</b> {words.blockChange(change, plan.counts[change])}</li>)}
          </ul>
          {plan.left && <p className="quiet">{say.leftOut} {plan.left}</p>}
          {plan.tracked && <p className="quiet">{plan.tracked}</p>}
          {plan.gone.length > 0 && (
            <fieldset>
              <legend>{say.goneBlocks}</legend>
              {plan.gone.map(({ id, text }) => (
                <label key={id} className="kept">
                  <input type="checkbox" checked={keep.includes(id)} onChange={(event) => setKeep(event.target.checked ? [...keep, id] : keep.filter((other) => other !== id))} />
                  <span lang={side}>{text || '—'}</span>
                </label>
              ))}
            </fieldset>
          )}
        </>
      )}
      <div className="buttons">
        <button type="button" className="go" disabled={!plan || busy} onClick={() => void takeIn()}>{say.takeIn}</button>
        <button type="button" onClick={cancel}>{say.cancel}</button>
      </div>
    </Dialog>
  );
}
