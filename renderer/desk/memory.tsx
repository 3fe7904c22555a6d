import { useEffect, useState } from 'react';
import type { PairStatus } from '../../shared/drift/status';
import { blockText } from '../../shared/letter/block';
import { otherSide, type Side } from '../../shared/letter/side';
import type { Recalled } from '../../shared/revisions/memory';
import { bridge } from '../bridge';
import { usePastWords } from '../past-words';
import type { LetterSession } from '../session';
import { longDate, useWords } from '../words';

/** A pause in typing (milliseconds) before the past is asked. */
const PAUSE = 400;

/** The side that leads in a pair whose other side is missing or behind; undefined where nothing is asked of either. */
function leading({ pair, drift: { state } }: PairStatus): Side | undefined {
  if (state === 'in-sync') return undefined;
  if (!pair.en.length || !pair.fr.length) return pair.en.length ? 'en' : 'fr';
  return state === 'en-ahead' ? 'en' : state === 'fr-ahead' ? 'fr' : undefined;
}

/** What answered the same words, or words much like them, in a recorded letter: offered, never put in by itself. */
export function Memory({ session, status }: { readonly session: LetterSession; readonly status: PairStatus }) {
  const said = usePastWords();
  const { locale } = useWords();
  const side = leading(status);
  const text = side ? status.pair[side].map(blockText).join('\n') : '';
  const [found, setFound] = useState<{ readonly text: string; readonly recalled: readonly Recalled[] }>({ text: '', recalled: [] });
  useEffect(() => {
    if (!side || !text.trim()) return;
    let here = true;
    const waiting = setTimeout(() => void bridge.recall({ side, text }).then((recalled) => {
      if (here) setFound({ text, recalled });
    }), PAUSE);
    return () => {
      here = false;
      clearTimeout(waiting);
    };
  }, [side, text]);
  if (!side || session.readOnly || found.text !== text) return null;
  const other = otherSide(side);
  const present = status.pair[other].map(blockText).join('\n');
  const offers = found.recalled.filter((recalled) => recalled[other].trim() && recalled[other] !== present);
  if (!offers.length) return null;
  const percent = (share: number): string => share.toLocaleString(locale, { style: 'percent' });
  return (
    <section>
      <h3>{said.memory}</h3>
      {offers.map((recalled) => (
        <div className="card" key={`${recalled.hash} ${recalled[other]}`}>
          <p className="quiet">{said.remembered(longDate(`${recalled.about.date}T12:00:00Z`, locale), percent(Math.floor(recalled.likeness * 100) / 100))}</p>
          <p className="diff" lang={other}>{recalled[other]}</p>
          <div className="buttons small"><button type="button" onClick={() => session.putSide(status.pair.id, other, recalled[other])}>{said.useIt}</button></div>
        </div>
      ))}
    </section>
  );
}
