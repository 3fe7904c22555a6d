import { memo, type KeyboardEvent } from 'react';
import type { DriftState } from '../../shared/drift/drift';
import type { PairStatus } from '../../shared/drift/status';
import type { Severity } from '../../shared/checks/check';
import type { Found } from '../findings';
import type { LaidRow } from '../layout';
import type { LetterSession, Snapshot } from '../session';
import { useWords } from '../words';
import { PAIR_DRAG, pairDrop } from './pair-drag';
import { SeveritySign } from './severity-sign';

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
  /** Tab stops at this mark; the others are reached from it by arrows. */
  readonly stop: boolean;
  readonly waiting: boolean;
  /** Among the pairs chosen to be paired anew. */
  readonly chosen: boolean;
  readonly swapped: boolean;
  /** How many findings and mere notes stand open in it, and the gravest. */
  readonly findings: number;
  readonly notes: number;
  readonly worst: Severity | undefined;
  readonly session: LetterSession;
}

const Mark = memo(function Mark({ laid, status, number, inHand, stop, waiting, chosen, swapped, findings, notes, worst, session }: MarkProps) {
  const words = useWords();
  const { pair } = laid;
  const { state, class: found } = status.drift;
  const many = pair.en.length > 1 || pair.fr.length > 1;
  const crossing = laid.row.only !== undefined;
  const unsure = session.unsure(status);
  const name = [
    `${number}. ${words.state[state]}`,
    unsure ? words.say.unsure : '',
    state === 'in-sync' && found === 'cosmetic' ? words.cosmetic : '',
    many ? words.blocksFacing(pair.en.length, pair.fr.length) : '',
    crossing ? words.say.crossing : '',
    worst ? words.foundHere(findings, notes, worst) : '',
  ].filter(Boolean).join(' · ');
  return (
    <div className="mark" style={{ gridRow: `${laid.track} / span ${laid.span}` }} data-many={many || undefined} data-hand={inHand || undefined} data-chosen={chosen || undefined}>
      <button
        type="button" className="dot" data-state={state} data-class={found} data-unsure={unsure || undefined} data-waiting={waiting || undefined} data-pair={pair.id}
        aria-label={name} title={name} aria-current={inHand || undefined} tabIndex={stop ? 0 : -1} draggable={!session.readOnly}
        onClick={(event) => event.shiftKey ? session.chooseTo(pair.id) : session.take(pair.id, laid.row.only ?? session.snapshot().side)}
        onDragStart={(event) => {
          event.dataTransfer.setData(PAIR_DRAG, pair.id);
          event.dataTransfer.effectAllowed = 'link';
        }}
        {...pairDrop(session, pair.id)}
      >
        <span aria-hidden="true">{sign(state, swapped)}</span>
      </button>
      {worst && <SeveritySign severity={worst} />}
      {found === 'factual' && state !== 'in-sync' && <span className="flag" aria-hidden="true">!</span>}
      {crossing && <span className="crossing" aria-hidden="true">⤨</span>}
      {many && <span className="bracket" aria-hidden="true" />}
    </div>
  );
});

/** Arrows, Home and End walk from mark to mark. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('.dot')];
  const at = marks.findIndex((mark) => mark === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  marks[Math.min(Math.max(to, 0), marks.length - 1)]!.focus();
}

/** How many links of crossing pairs stand beside each other before they share a place. */
const LANES = 3;

/** For each pair that crosses, a line from the row of one side to that of the other. */
function Links({ rows }: { readonly rows: readonly LaidRow[] }) {
  const ends = new Map<string, LaidRow[]>();
  for (const laid of rows) if (laid.row.only) ends.set(laid.pair.id, [...(ends.get(laid.pair.id) ?? []), laid]);
  return [...ends].map(([id, [first, last]], i) => last && (
    <span key={id} className="link" data-lane={i % LANES} aria-hidden="true" style={{ gridRow: `${first!.track} / ${last.track + 1}` }} />
  ));
}

/** The spine between the sheets: one mark a row, its state told by shape, sign and colour. */
export function Spine({ session, snapshot, found, swapped }: { readonly session: LetterSession; readonly snapshot: Snapshot; readonly found: Found; readonly swapped: boolean }) {
  const words = useWords();
  const stop = snapshot.layout.rows.find(({ pair }) => pair.id === snapshot.hand?.pair.id) ?? snapshot.layout.rows[0];
  const byId = new Map(snapshot.statuses.map((status, i) => [status.pair.id, { status, number: i + 1 }]));
  return (
    <nav className="spine" aria-label={words.say.spine} onKeyDown={walk}>
      <Links rows={snapshot.layout.rows} />
      {snapshot.layout.rows.map((laid) => {
        const known = byId.get(laid.pair.id);
        if (!known) return null;
        const here = found.byPair.get(laid.pair.id)?.open ?? [];
        const notes = here.filter(({ severity }) => severity === 'info').length;
        return (
          <Mark
            key={`${laid.pair.id} ${laid.row.only ?? ''}`} laid={laid} status={known.status} number={known.number} session={session} swapped={swapped}
            inHand={snapshot.hand?.pair.id === laid.pair.id} stop={laid === stop} waiting={snapshot.linking === laid.pair.id} chosen={snapshot.stretch.has(laid.pair.id)}
            findings={here.length - notes} notes={notes} worst={here[0]?.severity}
          />
        );
      })}
    </nav>
  );
}
