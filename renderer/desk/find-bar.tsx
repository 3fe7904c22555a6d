import { TextSelection } from 'prosemirror-state';
import { useEffect, useRef, useState } from 'react';
import { SIDES, type Side } from '../../shared/letter/side';
import { find, type Found } from '../editor/find';
import type { LetterSession } from '../session';
import { useWords } from '../words';

interface Hit extends Found {
  readonly side: Side;
  /** Where on the desk: the top of its line, in pixels. */
  readonly top: number;
}

function hitsOf(session: LetterSession, query: string): Hit[] {
  const hits = SIDES.flatMap((side) => {
    const view = session.view(side);
    return view ? find(view, query).map((found) => ({ ...found, side, top: view.coordsAtPos(found.from).top })) : [];
  });
  return hits.sort((a, b) => a.top - b.top);
}

/** Finds a text in both sides at once and walks through what it found, top to bottom. */
export function FindBar({ session, close }: { readonly session: LetterSession; readonly close: () => void }) {
  const words = useWords();
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => () => {
    hitsOf(session, '');
  }, [session]);
  const look = (wanted: string): void => {
    setQuery(wanted);
    setHits(hitsOf(session, wanted));
    setAt(-1);
  };
  const walk = (by: 1 | -1): void => {
    const fresh = hitsOf(session, query);
    setHits(fresh);
    if (!fresh.length) return;
    const next = (at + by + fresh.length) % fresh.length;
    const hit = fresh[Math.max(0, next)]!;
    setAt(Math.max(0, next));
    const view = session.view(hit.side);
    if (!view) return;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, hit.from, hit.to)));
    const place = view.domAtPos(hit.from).node;
    (place instanceof HTMLElement ? place : place.parentElement)?.scrollIntoView({ block: 'center' });
  };
  const count = (side: Side): number => hits.filter((hit) => hit.side === side).length;
  return (
    <search className="find">
      <input
        ref={field} type="text" aria-label={words.say.findBoth} placeholder={words.say.findBoth} value={query} onChange={(event) => look(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          if (event.key === 'Enter') walk(event.shiftKey ? -1 : 1);
        }}
      />
      <span role="status">{query.trim() ? words.found(count('en'), count('fr')) : ''}</span>
      <button type="button" aria-label={words.say.close} onClick={close}>×</button>
    </search>
  );
}
