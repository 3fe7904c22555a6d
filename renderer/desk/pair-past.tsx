import { useEffect, useState } from 'react';
import { SIDES } from '../../shared/letter/side';
import type { Pair } from '../../shared/letter/pairs';
import type { PairPast } from '../../shared/revisions/pair-history';
import { bridge } from '../bridge';
import { usePastWords } from '../past-words';
import { longDate, useWords } from '../words';

/** Every recorded text of a pair with its date, the latest first; looked for when it is opened. */
export function PairHistory({ pair }: { readonly pair: Pair }) {
  const said = usePastWords();
  const { locale } = useWords();
  const [open, setOpen] = useState(false);
  const [past, setPast] = useState<readonly PairPast[] | undefined>();
  const ids = SIDES.map((side) => pair[side].map(({ id }) => id).join(' ')).join('|');
  useEffect(() => {
    let here = true;
    if (open) {
      const [en, fr] = ids.split('|').map((list) => list.split(' ').filter(Boolean));
      void bridge.pairHistory({ en: en!, fr: fr! }).then((found) => {
        if (here) setPast(found);
      });
    }
    return () => {
      here = false;
    };
  }, [open, ids]);
  return (
    <details className="dismissed" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{said.history}</summary>
      {open && past && (past.length === 0 ? <p className="quiet">{said.noHistory}</p> : (
        <ul className="past">
          {[...past].reverse().map((one) => (
            <li key={one.hash}>
              <b>{longDate(`${one.about.date}T12:00:00Z`, locale)}</b> <span className="quiet">{one.about.title}</span>
              {SIDES.map((side) => one[side] && <p key={side} lang={side}>{one[side]}</p>)}
            </li>
          ))}
        </ul>
      ))}
    </details>
  );
}
