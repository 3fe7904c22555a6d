import type { Carry } from '../../shared/drift/carry/carry-over';
import type { PairStatus } from '../../shared/drift/status';
import { blockText } from '../../shared/letter/block';
import { carryOver } from '../carry-over';
import { keyText } from '../keys';
import type { LetterSession } from '../session';
import { useWords } from '../words';

/** What a number counts is shown with it: `27 ans`, not `27`. */
function counted({ pair }: PairStatus, { what, side, block, to, insert }: Carry): string {
  const text = pair[side].find(({ id }) => id === block);
  if (!text || what !== 'number' || !/[\p{N}%€$£]$/u.test(insert)) return '';
  return /^(?:[ \u00a0\u202f-]\p{L}+)?/u.exec(blockText(text).slice(to))![0];
}

interface CarryProps {
  readonly session: LetterSession;
  readonly status: PairStatus;
  readonly carries: readonly Carry[];
  readonly mac: boolean;
}

/** What of a change can be made on the other side in its language's form: one by one, or all by one key. */
export function CarryCards({ session, status, carries, mac }: CarryProps) {
  const words = useWords();
  if (!carries.length || session.readOnly) return null;
  const key = <kbd>{keyText('Alt+Enter', mac, words.locale)}</kbd>;
  const only = carries.length === 1;
  return (
    <section className="card carries" aria-label={words.say.carryWhat}>
      <ul className="changes">
        {carries.map((carry) => {
          const behind = counted(status, carry);
          return (
            <li key={`${carry.block} ${carry.from}`}>
              <span lang={carry.side}>
                <del>{carry.was}{behind}</del>
                <span aria-hidden="true"> → </span><span className="unseen" lang={words.locale}> {words.say.becomes} </span>
                <ins>{carry.insert}{behind}</ins>
              </span>
              <button type="button" className={only ? 'go' : undefined} onClick={() => carryOver(session, [carry])}>{words.say.carryOver}{only && key}</button>
            </li>
          );
        })}
      </ul>
      {!only && <div className="buttons small"><button type="button" className="go" onClick={() => carryOver(session, carries)}>{words.say.carryAll}{key}</button></div>}
    </section>
  );
}
