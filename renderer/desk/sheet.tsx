import { useEffect, useLayoutEffect, useRef } from 'react';
import type { PairStatus } from '../../shared/drift/status';
import { otherSide, type Side } from '../../shared/letter/side';
import type { BlockLook } from '../editor/block-view';
import { showFindings } from '../editor/underlines';
import { mountSide, sideAttributes, type SideView } from '../editor/side-view';
import { showSpaces } from '../editor/spaces';
import type { Found } from '../findings';
import type { LetterSession, Snapshot } from '../session';
import { useWords } from '../words';
import { pairDrop } from './pair-drag';

/** Whether a side is the one that waits for a change. */
function waits(status: PairStatus, side: Side): boolean {
  const { state } = status.drift;
  return state === 'both-changed' || state === `${otherSide(side)}-ahead`;
}

/** How every block of a side looks at this moment. */
function looksOf(snapshot: Snapshot, side: Side): (id: string) => BlockLook | undefined {
  const washes = new Map<string, string>();
  for (const status of snapshot.statuses) {
    const behind = waits(status, side);
    const hand = snapshot.hand?.pair === status.pair;
    if (!behind && !hand) continue;
    for (const block of status.pair[side]) washes.set(block.id, [hand ? 'hand' : '', behind ? 'behind' : ''].filter(Boolean).join(' '));
  }
  const labels = snapshot.labels[side];
  const blank = snapshot.statuses.length === 0;
  return (id) => {
    const place = snapshot.layout.places[side].get(id);
    // Two empty sheets show their virtual blocks; beside a written side the empty one shows its gaps instead.
    const row = place ? `${place.track} / span ${place.span}` : blank ? '2 / span 1' : undefined;
    return { row, label: labels.get(id), wash: washes.get(id) ?? '' };
  };
}

interface SheetProps {
  readonly session: LetterSession;
  readonly snapshot: Snapshot;
  readonly open: Found['open'];
  readonly side: Side;
  readonly spaces: boolean;
}

/** One sheet of paper: a side's text, level with the other row by row, and the gaps where it lacks a pair's words. */
export function Sheet({ session, snapshot, open, side, spaces }: SheetProps) {
  const words = useWords();
  const mount = useRef<HTMLDivElement>(null);
  const shown = useRef<SideView | undefined>(undefined);
  const label = words.side[side];
  // Beside a written side the empty one shows gaps, and no place for a cursor.
  const blank = snapshot.layout.places[side].size === 0 && snapshot.statuses.length > 0;

  useLayoutEffect(() => {
    const place = document.createElement('div');
    mount.current!.append(place);
    const view = mountSide(session, side, place, label);
    shown.current = view;
    view.looks.show(looksOf(session.snapshot(), side));
    return () => {
      shown.current = undefined;
      view.destroy();
      place.remove();
    };
    // The label only names the view; a new language does not make a new one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [session, side]);

  useLayoutEffect(() => {
    shown.current?.looks.show(looksOf(snapshot, side));
  }, [snapshot, side]);

  useEffect(() => {
    shown.current?.view.setProps({ attributes: sideAttributes(side, label, blank) });
  }, [side, label, blank]);

  useEffect(() => {
    if (shown.current) showSpaces(shown.current.view, spaces);
  }, [spaces, session]);

  useEffect(() => {
    if (shown.current) showFindings(shown.current.view, open, side);
  }, [session, open, side]);

  return (
    <section className="sheet" data-side={side} lang={side} ref={mount}>
      <h2 lang={side}>{words.sheet[side]}</h2>
      {snapshot.layout.rows.filter((laid) => laid.missing === side).map((laid) => (
        <button
          key={laid.pair.id} type="button" className="missing" lang={words.locale} style={{ gridRow: `${laid.track} / span ${laid.span}` }} disabled={session.readOnly}
          onClick={() => session.fill(laid.pair.id, side)}
          {...pairDrop(session, laid.pair.id)}
        >
          {words.empty[side]}
        </button>
      ))}
    </section>
  );
}
