import { useEffect, useMemo, useRef, useState } from 'react';
import { otherSide, SIDES, type Side } from '../../shared/letter/side';
import type { ComparedBlock, ComparedPair, ComparedSide, Comparison } from '../../shared/revisions/compare';
import { comparedSigns } from '../../shared/revisions/compared-notes';
import { factsOf, factText, summaryOf, summarySentence } from '../../shared/revisions/summary';
import { bridge } from '../bridge';
import type { Past, PastSnapshot, PastRevision } from '../past';
import { usePastWords } from '../past-words';
import { longDate, useWords } from '../words';
import { Marked, NoteSigns } from './marked';
import { AboutRevision } from './timeline';

/** What a person chose to see of a comparison. */
interface Shown {
  readonly changesOnly: boolean;
  readonly side: Side | 'both';
}

interface CompareDeskProps {
  readonly past: Past;
  readonly shown: PastSnapshot;
  readonly swapped: boolean;
  readonly readOnly: boolean;
  readonly issue: (hash: string) => void;
  readonly tell: (line: string) => void;
}

/** The two sheets with a comparison in place, and beside them what can be done with it. */
export function CompareDesk({ past, shown, swapped, readOnly, issue, tell }: CompareDeskProps) {
  const said = usePastWords();
  const { locale } = useWords();
  const [view, setView] = useState<Shown>({ changesOnly: false, side: 'both' });
  const [at, setAt] = useState<number | undefined>();
  const { comparison } = shown;
  const changes = useMemo(() => comparison?.pairs.flatMap((pair, i) => (isChanged(pair) ? [i] : [])) ?? [], [comparison]);
  const rows = useRef<HTMLDivElement>(null);

  const go = (to: number | undefined): void => {
    setAt(to);
    if (to !== undefined) rows.current?.querySelector(`[data-row="${to}"]`)?.scrollIntoView({ block: 'center' });
  };
  const walk = (by: 1 | -1): void => {
    const next = by > 0 ? changes.find((i) => at === undefined || i > at) : changes.findLast((i) => at !== undefined && i < at);
    go(next ?? (by > 0 ? changes[0] : changes.at(-1)));
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape') past.close();
      else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) walk(event.key === 'ArrowDown' ? 1 : -1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  });

  const pair = at === undefined ? undefined : comparison?.pairs[at];
  return (
    <>
      <main className="desk comparing" tabIndex={-1}>
        {comparison ? <Sheets comparison={comparison} view={view} at={at} go={go} swapped={swapped} rows={rows} /> : <p className="quiet" role="status">{said.comparing}</p>}
      </main>
      <aside className="margin" aria-label={said.timeline}>
        <Between shown={shown} />
        {comparison && <p>{summarySentence(summaryOf(comparison), locale, 1)}</p>}
        <div className="buttons small">
          <button type="button" onClick={() => walk(-1)} disabled={!changes.length}>{said.previousChange}</button>
          <button type="button" onClick={() => walk(1)} disabled={!changes.length}>{said.nextChange}</button>
          {at !== undefined && changes.includes(at) && <span className="quiet">{said.place(changes.indexOf(at) + 1, changes.length)}</span>}
        </div>
        <div className="choices">
          <label><input type="checkbox" checked={view.changesOnly} onChange={(event) => setView({ ...view, changesOnly: event.target.checked })} />{said.changesOnly}</label>
          <Sides view={view} set={setView} />
        </div>
        {pair && at !== undefined && <InHand past={past} shown={shown} pair={pair} number={at + 1} readOnly={readOnly} tell={tell} />}
        <Whole past={past} shown={shown} readOnly={readOnly} issue={issue} tell={tell} />
      </aside>
    </>
  );
}

function isChanged(pair: ComparedPair): boolean {
  return SIDES.some((side) => pair[side] && pair[side].change !== 'same');
}

function useNameOf(shown: PastSnapshot): (point: string) => string {
  const { locale } = useWords();
  const said = usePastWords();
  return (point) => {
    const about = shown.revisions.find(({ hash }) => hash === point)?.about;
    return about ? longDate(`${about.date}T12:00:00Z`, locale) : said.now;
  };
}

function Between({ shown }: { readonly shown: PastSnapshot }) {
  const said = usePastWords();
  const nameOf = useNameOf(shown);
  return <h2>{said.compared(nameOf(shown.points!.from), nameOf(shown.points!.to))}</h2>;
}

function Sides({ view, set }: { readonly view: Shown; readonly set: (view: Shown) => void }) {
  const said = usePastWords();
  const words = useWords();
  return (
    <label>{said.sides} <select value={view.side} onChange={(event) => set({ ...view, side: event.target.value as Shown['side'] })}>
      <option value="both">{said.both}</option>
      {SIDES.map((side) => <option key={side} value={side}>{words.side[side]}</option>)}
    </select></label>
  );
}

interface SheetsProps {
  readonly comparison: Comparison;
  readonly view: Shown;
  readonly at: number | undefined;
  readonly go: (to: number) => void;
  readonly swapped: boolean;
  readonly rows: React.RefObject<HTMLDivElement | null>;
}

function Sheets({ comparison, view, at, go, swapped, rows }: SheetsProps) {
  const words = useWords();
  const left: Side = swapped ? 'fr' : 'en';
  const order = [left, otherSide(left)] as const;
  const sides = view.side === 'both' ? order : [view.side];
  const ghosts = useMemo(() => movedAway(comparison), [comparison]);
  const signs = useMemo(() => ({ en: comparedSigns(comparison, 'en'), fr: comparedSigns(comparison, 'fr') }), [comparison]);
  const visible = comparison.pairs.flatMap((pair, i) => (view.changesOnly && !isChanged(pair) ? [] : [{ pair, i }]));
  return (
    <div className="letter compared" data-sides={sides.length} ref={rows} style={{ gridTemplateRows: `auto repeat(${visible.length}, auto)` }}>
      {sides.map((side, k) => <section className="paper" key={side} style={{ gridColumn: k * 2 + 1 }}><h2 lang={side}>{words.sheet[side]}</h2></section>)}
      {visible.map(({ pair, i }, row) => (
        <div className="compared-row" key={i} data-row={i} data-at={i === at || undefined} data-carried={pair.carried} data-same={!isChanged(pair) || undefined}>
          {sides.map((side, k) => (
            <div className="compared-cell" key={side} lang={side} style={{ gridColumn: k * 2 + 1, gridRow: row + 2 }}>
              {pair[side] ? <NoteSigns value={signs[side]}><SideText side={pair[side]} /></NoteSigns> : null}
              {(ghosts.get(i) ?? []).filter((moved) => comparison.pairs[moved]![side]?.change.startsWith('moved')).map((moved) => <Ghost key={moved} to={moved} go={go} />)}
            </div>
          ))}
          <Tag pair={pair} number={i + 1} row={row + 2} go={() => go(i)} at={i === at} />
        </div>
      ))}
    </div>
  );
}

/** For each row the pairs that stood after it and have moved away: the link from the old place to the new. */
function movedAway({ pairs }: Comparison): ReadonlyMap<number, readonly number[]> {
  const rowOf = new Map(pairs.flatMap((pair, i) => (SIDES.some((side) => pair[side]?.change.startsWith('moved')) ? [] : pair.old.map((old) => [old, i] as const))));
  const ghosts = new Map<number, number[]>();
  pairs.forEach((pair, i) => {
    if (!SIDES.some((side) => pair[side]?.change.startsWith('moved')) || !pair.old.length) return;
    let before = pair.old[0]! - 1;
    while (before >= 0 && !rowOf.has(before)) before--;
    const row = before < 0 ? 0 : rowOf.get(before)!;
    ghosts.set(row, [...(ghosts.get(row) ?? []), i]);
  });
  return ghosts;
}

function Ghost({ to, go }: { readonly to: number; readonly go: (to: number) => void }) {
  const said = usePastWords();
  return <button type="button" className="ghost" onClick={() => go(to)}>⤷ {said.movedTo(to + 1)}</button>;
}

/** The mark between the sheets: the pair's number, and loudly where only one language changed. */
function Tag({ pair, number, row, go, at }: { readonly pair: ComparedPair; readonly number: number; readonly row: number; readonly go: () => void; readonly at: boolean }) {
  const said = usePastWords();
  const changes = SIDES.flatMap((side) => (pair[side] && said.change[pair[side].change] ? [said.change[pair[side].change]] : []));
  const only = pair.carried === 'en-only' ? said.onlyIn.en : pair.carried === 'fr-only' ? said.onlyIn.fr : '';
  const name = [`${number}.`, only, ...new Set(changes)].filter(Boolean).join(' · ');
  return (
    <div className="compared-tag" style={{ gridRow: row }}>
      <button type="button" className="dot" aria-label={name} title={name} aria-pressed={at} onClick={go}><span aria-hidden="true">{number}</span></button>
      {only && <b className="only">{only}</b>}
    </div>
  );
}

function SideText({ side }: { readonly side: ComparedSide }) {
  const said = usePastWords();
  const { locale } = useWords();
  const what = [said.change[side.change], side.judgement?.class === 'cosmetic' ? said.looks : ''].filter(Boolean).join(' · ');
  return (
    <>
      {what && <p className="what" lang={locale}>{what}</p>}
      {side.blocks.map((block) => <BlockText key={`${block.now ?? ''} ${block.old.join()}`} block={block} />)}
    </>
  );
}

function BlockText({ block }: { readonly block: ComparedBlock }) {
  return (
    <p className="diff" data-change={block.change} data-kind={block.look.kind} data-level={block.look.level}>
      {block.label !== undefined && <span className="label">{block.label} </span>}
      {block.diff.map(({ op, runs, dress }, i) => {
        const key = `${i} ${op}`;
        if (op === 0) return <Marked key={key} runs={runs} />;
        const Tagged = op < 0 ? 'del' : 'ins';
        return <Tagged key={key} className={dress ? 'dress' : undefined}><Marked runs={runs} /></Tagged>;
      })}
    </p>
  );
}

interface InHandProps {
  readonly past: Past;
  readonly shown: PastSnapshot;
  readonly pair: ComparedPair;
  readonly number: number;
  readonly readOnly: boolean;
  readonly tell: (line: string) => void;
}

/** What changed in the pair that is looked at, and the way back. */
function InHand({ past, shown, pair, number, readOnly, tell }: InHandProps) {
  const said = usePastWords();
  const words = useWords();
  const facts = SIDES.flatMap((side) => (pair[side] ? factsOf(pair[side]).map((fact) => `${words.side[side]}: ${factText(fact)}`) : []));
  const restorable = !readOnly && shown.points?.to === 'now' && isChanged(pair);
  const restore = async (sides: readonly Side[]): Promise<void> => {
    if (!await past.restore(pair, sides)) tell(said.changedMeanwhile);
  };
  return (
    <div className="card">
      <p><b>{number}.</b> {pair.carried === 'en-only' ? said.onlyIn.en : pair.carried === 'fr-only' ? said.onlyIn.fr : ''}</p>
      {facts.length > 0 && <ul className="tags">{facts.map((fact) => <li className="tag" key={fact}>{fact}</li>)}</ul>}
      {restorable && (
        <div className="buttons small">
          <button type="button" onClick={() => void restore(SIDES)}>{said.restorePair}</button>
          {SIDES.filter((side) => pair[side] && pair[side].change !== 'same').map((side) => <button type="button" key={side} onClick={() => void restore([side])}>{said.restoreSide[side]}</button>)}
        </div>
      )}
    </div>
  );
}

interface WholeProps {
  readonly past: Past;
  readonly shown: PastSnapshot;
  readonly readOnly: boolean;
  readonly issue: (hash: string) => void;
  readonly tell: (line: string) => void;
}

/** The revisions that are compared, and what concerns the comparison as a whole. */
function Whole({ past, shown, readOnly, issue, tell }: WholeProps) {
  const said = usePastWords();
  const { points } = shown;
  if (!points) return null;
  const compared = [points.from, points.to].flatMap((point): PastRevision[] => shown.revisions.filter(({ hash }) => hash === point));
  const exported = async (): Promise<void> => {
    const outcome = await bridge.exportComparison(points);
    if (outcome.done ? outcome.note : outcome.failed) tell((outcome.done ? outcome.note : outcome.failed)!);
  };
  return (
    <>
      {compared.map((revision) => (
        <AboutRevision key={revision.hash} past={past} revision={revision} readOnly={readOnly} issue={() => issue(revision.hash)} />
      ))}
      <div className="buttons small">
        {!readOnly && points.to === 'now' && points.from !== 'now' && <button type="button" onClick={() => void past.restoreAll(points.from)}>{said.restoreAll}</button>}
        <button type="button" onClick={() => void exported()}>{said.export}</button>
        <button type="button" className="go" onClick={() => past.close()}>{said.close}</button>
      </div>
    </>
  );
}
