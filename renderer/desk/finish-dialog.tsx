import { useEffect, useMemo, useState } from 'react';
import type { BridgeEvent, ChosenFile, FinishFile, FinishName, Outcome, Point, Settings } from '../../shared/bridge/bridge';
import { LAYOUTS, type Layout } from '../../shared/exchange/finished';
import { FORMATS, isBilingual, layoutsOf, type Format } from '../../shared/exchange/formats';
import type { Side } from '../../shared/letter/side';
import { bridge, type ChangeSettings } from '../bridge';
import { useFinishWords } from '../finish-words';
import type { PastRevision } from '../past';
import { longDate, useWords } from '../words';
import { Dialog } from './dialog';

const COLUMNS = ['en', 'fr', 'both'] as const;

/** A file that is ticked, by its format and side. */
type Ticked = `${Format} ${Side | 'both'}`;

const FIRST: readonly Ticked[] = ['docx en', 'docx fr', 'pdf en', 'pdf fr'];

function offered(format: Format, side: Side | 'both'): boolean {
  return side === 'both' || !isBilingual(format);
}

/** The revision that is most likely wanted: the last that was sent out, else the last recorded. */
function likeliest(revisions: readonly PastRevision[]): Point {
  const sound = revisions.filter(({ broken }) => broken === undefined);
  return (sound.findLast(({ issued }) => issued) ?? sound.at(-1))?.hash ?? 'now';
}

type Written = Outcome & { readonly written?: readonly string[] };

interface FinishDialogProps {
  readonly revisions: readonly PastRevision[];
  /** How many pairs of the letter as it stands need a hand. */
  readonly needing: number;
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly listen: (listener: (event: BridgeEvent) => void) => () => void;
  readonly close: () => void;
}

/** Sends a letter out: a revision of it as files of the formats and languages ticked, in a folder. */
export function FinishDialog({ revisions, needing, settings, change, listen, close }: FinishDialogProps) {
  const words = useWords();
  const said = useFinishWords();
  const [point, setPoint] = useState<Point>(() => likeliest(revisions));
  const [ticked, setTicked] = useState<ReadonlySet<Ticked>>(() => new Set(settings.finish?.map(({ format, side }): Ticked => `${format} ${side}`) ?? FIRST));
  const [layout, setLayout] = useState<Layout>(() => settings.finish?.find((file) => file.layout)?.layout ?? 'columns');
  const [folder, setFolder] = useState<ChosenFile | undefined>();
  const [names, setNames] = useState<readonly FinishName[]>([]);
  const [replacing, setReplacing] = useState(false);
  const [share, setShare] = useState<number | undefined>();
  const [ended, setEnded] = useState<Written | undefined>();

  const files = useMemo((): readonly FinishFile[] => FORMATS.flatMap((format) => COLUMNS.filter((side) => ticked.has(`${format} ${side}`) && offered(format, side)).map((side) => ({
    format, side, ...(side === 'both' && layoutsOf(format).includes(layout) ? { layout } : {}),
  }))), [ticked, layout]);
  useEffect(() => void bridge.finishFolder().then(setFolder), []);
  useEffect(() => {
    let here = true;
    if (folder) void bridge.finishNames({ point, files, folder: folder.path }).then((found) => here && setNames(found));
    return () => {
      here = false;
    };
  }, [point, files, folder]);
  useEffect(() => listen((event) => {
    if (event.type === 'progress') setShare((was) => (was === undefined ? was : event.share));
  }), [listen]);

  const there = names.filter((name) => name.there);
  const write = async (): Promise<void> => {
    if (!folder) return;
    setEnded(undefined);
    setShare(0);
    const wanted = { point, files, folder: folder.path };
    change((was) => ({ ...was, finish: files }));
    setEnded(await bridge.finish({ ...wanted, replace: replacing ? there.map(({ name }) => name) : [] }).finally(() => setShare(undefined)));
    // What was written is there now, should it be tried again.
    setNames(await bridge.finishNames(wanted));
  };
  const leave = (): void => {
    if (share === undefined) close();
    else bridge.cancelWork();
  };
  const busy = share !== undefined;
  const tick = (file: Ticked, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(file);
    else next.delete(file);
    setTicked(next);
    setEnded(undefined);
  };
  /** Says what is wanted otherwise than before: what was written is no answer to that. */
  const otherwise = <T,>(set: (value: T) => void) => (value: T): void => {
    set(value);
    setEnded(undefined);
  };
  return (
    <Dialog label={said.finish} className="finish" close={leave}>
      <h2>{said.finish}</h2>
      <form onSubmit={(event) => {
        event.preventDefault();
        if (!busy && files.length) void write();
      }}>
        <div className="parts">
          <div>
            <label>{said.which}
              <select value={point} disabled={busy} onChange={(event) => otherwise(setPoint)(event.target.value)}>
                {revisions.toReversed().map(({ hash, about, issued, broken }) => (
                  <option key={hash} value={hash} disabled={broken !== undefined}>{`${longDate(`${about.date}T12:00:00Z`, words.locale)} · ${about.title} (${issued ? said.sentOut : said.notSentOut})`}</option>
                ))}
                <option value="now">{said.asItStands}</option>
              </select>
            </label>
            {point === 'now' && needing > 0 && <p className="unready">{words.needsHand(needing)}</p>}
            <table className="formats" aria-label={said.files}>
              <thead><tr><th scope="col">{said.files}</th>{COLUMNS.map((side) => <th scope="col" key={side}>{said.side[side]}</th>)}</tr></thead>
              <tbody>
                {FORMATS.map((format) => (
                  <tr key={format}>
                    <th scope="row">{said.format[format]}</th>
                    {COLUMNS.map((side) => (
                      <td key={side}>
                        {offered(format, side) && <input type="checkbox" aria-label={`${said.format[format]}, ${said.side[side]}`} disabled={busy} checked={ticked.has(`${format} ${side}`)} onChange={(event) => tick(`${format} ${side}`, event.target.checked)} />}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            {files.some(({ side, format }) => side === 'both' && layoutsOf(format).length > 1) && (
              <label>{said.layoutOfBoth}
                <select value={layout} disabled={busy} onChange={(event) => otherwise(setLayout)(event.target.value as Layout)}>{LAYOUTS.map((name) => <option key={name} value={name}>{said.layout[name]}</option>)}</select>
              </label>
            )}
          </div>
          <div>
            <div className="folder">
              <span>{said.folder}</span> <b title={folder?.path}>{folder?.name ?? '…'}</b>
              <button type="button" disabled={busy} onClick={() => void bridge.chooseFolder().then((chosen) => chosen && otherwise(setFolder)(chosen))}>{said.chooseFolder}</button>
            </div>
            {ended && <Ended ended={ended} folder={folder} />}
            {!ended?.done && <NameList names={names} empty={files.length === 0} />}
            {!ended?.done && there.length > 0 && (
              <fieldset>
                <legend>{said.someThere}</legend>
                <label className="kept"><input type="radio" name="there" disabled={busy} checked={!replacing} onChange={() => setReplacing(false)} /><span>{said.beside}</span></label>
                <label className="kept"><input type="radio" name="there" disabled={busy} checked={replacing} onChange={() => setReplacing(true)} /><span>{said.replace}</span></label>
              </fieldset>
            )}
          </div>
        </div>
        <div className="buttons">
          {!ended?.done && <button type="submit" className="go" disabled={busy || files.length === 0 || !folder}>{said.write(names.length || files.length)}</button>}
          <button type="button" className={ended?.done ? 'go' : undefined} onClick={leave}>{ended?.done ? words.say.close : words.say.cancel}</button>
          {busy && <p role="status">{said.writing} <progress value={share} aria-label={said.writing} /></p>}
        </div>
      </form>
    </Dialog>
  );
}

function NameList({ names, empty }: { readonly names: readonly FinishName[]; readonly empty: boolean }) {
  const said = useFinishWords();
  if (empty) return <p className="quiet">{said.none}</p>;
  return (
    <section aria-label={said.names}>
      <h3>{said.names}</h3>
      <ul className="names">{names.map(({ name, there, empty }) => <li key={name}>{name}{empty.map((side) => <i key={side}> {said.empty[side]}</i>)}{there && <i> {said.there}</i>}</li>)}</ul>
    </section>
  );
}

/** What came of it: the files as they were written, and why it ended where it ended early. */
function Ended({ ended, folder }: { readonly ended: Written; readonly folder: ChosenFile | undefined }) {
  const said = useFinishWords();
  const { written = [] } = ended;
  const separator = folder?.path.includes('\\') ? '\\' : '/';
  return (
    <div role="status" className="ended">
      {!ended.done && <p className="failed">{ended.failed ?? said.ended}</p>}
      {written.length > 0 && (
        <>
          <h3>{said.written(written.length)}</h3>
          <ul className="names">{written.map((name) => <li key={name}>{name}</li>)}</ul>
          {folder && <button type="button" onClick={() => bridge.showInFolder(`${folder.path}${separator}${written[0]!}`)}>{said.show}</button>}
        </>
      )}
    </div>
  );
}
