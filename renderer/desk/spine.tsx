import { memo, type DragEvent } from 'react';
import type { DriftState } from '../../shared/drift/drift';
import type { PairStatus } from '../../shared/drift/status';
import type { LaidRow } from '../layout';
import type { LetterSession, Snapshot } from '../session';
import { useWords } from '../words';

/** A drag of a pair from the spine: the format of its data. */
export const PAIR_DRAG = 'application/x-visavis-pair';

/** The sign of each state. Arrows point to the side that waits; `swapped` turns them round. */
function sign(state: DriftState, swapped: boolean): string {
  switch (state) {
    case 'in-sync': return '✓';
    case 'en-ahead': return swapped ? '◂' : '▸';
    case 'fr-ahead': return swapped ? '▸' : '◂';
    case 'both-changed': return '≠';
    case 'en-only':
    case 'fr-only': return '○';
    case 'unconfirmed': return '?';
  }
}

interface MarkProps {
  readonly laid: LaidRow;
  readonly status: PairStatus;
  readonly number: number;
  readonly inHand: boolean;
  readonly waiting: boolean;
  readonly swapped: boolean;
  readonly session: LetterSession;
}

const Mark = memo(function Mark({ laid, status, number, inHand, waiting, swapped, session }: MarkProps) {
  const words = useWords();
  const { pair } = laid;
  const { state, class: found } = status.drift;
  const many = pair.en.length > 1 || pair.fr.length > 1;
  const crossing = laid.row.only !== undefined;
  const name = [
    `${number}. ${words.state[state]}`,
    state === 'in-sync' && found === 'cosmetic' ? words.cosmetic : '',
    many ? words.blocksFacing(pair.en.length, pair.fr.length) : '',
    crossing ? words.say.crossing : '',
  ].filter(Boolean).join(' · ');
  const drop = (event: DragEvent): void => {
    const from = event.dataTransfer.getData(PAIR_DRAG);
    if (!from || from === pair.id) return;
    event.preventDefault();
    session.link(from, pair.id);
  };
  return (
    <div className="mark" style={{ gridRow: `${laid.track} / span ${laid.span}` }} data-many={many || undefined} data-hand={inHand || undefined}>
      <button
        type="button" className="dot" data-state={state} data-class={found} data-waiting={waiting || undefined} data-pair={pair.id}
        aria-label={name} title={name} aria-current={inHand || undefined} draggable={!session.readOnly}
        onClick={() => session.take(pair.id, laid.row.only ?? session.snapshot().side)}
        onDragStart={(event) => {
          event.dataTransfer.setData(PAIR_DRAG, pair.id);
          event.dataTransfer.effectAllowed = 'link';
        }}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes(PAIR_DRAG)) event.preventDefault();
        }}
        onDrop={drop}
      >
        <span aria-hidden="true">{sign(state, swapped)}</span>
      </button>
      {found === 'factual' && state !== 'in-sync' && <span className="flag" aria-hidden="true">!</span>}
      {crossing && <span className="crossing" aria-hidden="true">⤨</span>}
      {many && <span className="bracket" aria-hidden="true" />}
    </div>
  );
});

/** The spine between the sheets: one mark a row, its state told by shape, sign and colour. */
export function Spine({ session, snapshot, swapped }: { readonly session: LetterSession; readonly snapshot: Snapshot; readonly swapped: boolean }) {
  const words = useWords();
  const byId = new Map(snapshot.statuses.map((status, i) => [status.pair.id, { status, number: i + 1 }]));
  return (
    <nav className="spine" aria-label={words.say.spine}>
      {snapshot.layout.rows.map((laid) => {
        const found = byId.get(laid.pair.id);
        if (!found) return null;
        const key = `${laid.pair.id} ${laid.row.only ?? ''}`;
        return <Mark key={key} laid={laid} status={found.status} number={found.number} inHand={snapshot.hand?.pair.id === laid.pair.id} waiting={snapshot.linking === laid.pair.id} swapped={swapped} session={session} />;
      })}
    </nav>
  );
}
