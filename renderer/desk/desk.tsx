import { useCallback, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { BridgeEvent, OpenedLetter, Settings } from '../../shared/bridge/bridge';
import type { Command, CommandId } from '../../shared/bridge/commands';
import { bridge, type ChangeSettings } from '../bridge';
import { runOnLetter } from '../commands';
import { commandOf } from '../keys';
import { LetterSession } from '../session';
import { clock, useWords } from '../words';
import { Past } from '../past';
import { Bar } from './bar';
import { CompareDesk } from './comparison';
import { FindBar } from './find-bar';
import { FinishDialog } from './finish-dialog';
import { LetterheadDialog } from './letterhead-dialog';
import { LinkDialog } from './link-dialog';
import { Margin } from './margin';
import { Keys, Palette } from './palette';
import { PersonDialog } from './person-dialog';
import { IssueDialog, RecordDialog } from './record-dialog';
import { Sheet } from './sheet';
import { Spine } from './spine';
import { Timeline } from './timeline';
import { VersionDialog } from './version-dialog';

type Saving = { readonly at?: string; readonly pending: boolean };

interface DeskProps {
  readonly opened: OpenedLetter;
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly person: string;
  readonly mac: boolean;
  /** Runs a command that is not about the letter's content. */
  readonly runOutside: (id: CommandId) => void;
  readonly listen: (listener: (event: BridgeEvent) => void) => () => void;
}

/** Commands for the words and pairs in hand: a comparison is looked at, not written in. */
const AT_THE_TEXT = /^(?:block|pair|check|edit)\.(?!undo|redo)/;

const NOTHING_DISMISSED: readonly string[] = [];

const randomId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes)).replace(/[+/]/g, (sign) => (sign === '+' ? 'x' : 'y'));
};

function useSession(opened: OpenedLetter, person: string): LetterSession {
  const [session] = useState(() => {
    const author = { person, now: () => new Date(), newId: randomId };
    return new LetterSession(opened.state, author, opened.readOnly !== undefined, (update) => bridge.update(update));
  });
  return session;
}

/** The window of one letter. */
export function Desk({ opened, settings, change, person, mac, runOutside, listen }: DeskProps) {
  const words = useWords();
  const session = useSession(opened, person);
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
  const found = useSyncExternalStore(session.findings.subscribe, session.findings.snapshot);
  const [past] = useState(() => new Past(session));
  const recorded = useSyncExternalStore(past.subscribe, past.snapshot);
  useEffect(() => past.start(), [past]);
  useEffect(() => session.findings.start(), [session]);
  useEffect(() => session.findings.setEverywhere(settings.dismissed ?? NOTHING_DISMISSED, (dismissed) => change((was) => ({ ...was, dismissed }))), [session, settings, change]);
  useEffect(() => session.setPerson(person), [session, person]);
  const [saving, setSaving] = useState<Saving>({ pending: false });
  const [over, setOver] = useState<'palette' | 'keys' | 'link' | 'person' | 'versionEn' | 'versionFr' | 'record' | 'finish' | 'letterhead' | { readonly issue: string } | undefined>();
  const [finding, setFinding] = useState(false);
  const [named, setNamed] = useState({ name: opened.name, draft: opened.draft });
  const [told, setTold] = useState(opened.readOnly ?? '');
  const [recovered, setRecovered] = useState(opened.recovered);
  const message = told || (recovered ? words.say.recovered : '');
  const [margin, setMargin] = useState(true);
  const [timeline, setTimeline] = useState(true);
  const swapped = settings.swapped === true;

  const comparing = recorded.points !== undefined;
  const can = useCallback((command: Command) => !(command.writes && session.readOnly) && !(comparing && AT_THE_TEXT.test(command.id)), [session, comparing]);
  const run = useCallback((id: CommandId) => {
    switch (id) {
      case 'view.palette': return setOver('palette');
      case 'help.keys': return setOver('keys');
      case 'edit.link': return setOver('link');
      case 'view.person': return setOver('person');
      case 'file.versionEn': return setOver('versionEn');
      case 'file.versionFr': return setOver('versionFr');
      case 'file.record': return setOver('record');
      case 'file.finish': return setOver('finish');
      case 'file.letterhead': return setOver('letterhead');
      case 'view.timeline': return setTimeline((shown) => !shown);
      case 'view.find': return setFinding(true);
      case 'check.dismiss':
        setMargin(true);
        break;
      case 'view.margin': return setMargin((shown) => !shown);
      default:
    }
    if (!runOnLetter(session, id)) runOutside(id);
  }, [session, runOutside]);

  // With the first sight of the letter: until then keys were the start screen's.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && session.stopLinking()) return event.preventDefault();
      const command = event.defaultPrevented ? undefined : commandOf(event, mac);
      if (!command || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (can(command)) run(command.id);
    };
    // Before ProseMirror sees the key: its own bindings know nothing of the program's commands.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [session, run, can, mac]);

  useEffect(() => listen((event) => {
    if (event.type === 'update') session.gate.receive(event.update);
    else if (event.type === 'saved') setSaving({ at: event.at, pending: false });
    else if (event.type === 'unsaved') setSaving((was) => ({ ...was, pending: true }));
    else if (event.type === 'problem') setTold(event.message);
    else if (event.type === 'named') setNamed({ name: event.name, draft: event.draft });
    else if (event.type === 'command') run(event.command);
  }), [listen, session, run]);

  useEffect(() => {
    bridge.setMenu({ letter: true, readOnly: session.readOnly, canUndo: snapshot.canUndo, canRedo: snapshot.canRedo, profile: found.profile });
  }, [session, snapshot.canUndo, snapshot.canRedo, found.profile]);

  useEffect(() => {
    session.activeView?.focus();
    document.documentElement.dataset.ready = 'true';
    return () => {
      delete document.documentElement.dataset.ready;
    };
  }, [session]);

  const close = (): void => setOver(undefined);
  const needing = snapshot.statuses.length - snapshot.counts['in-sync'];
  return (
    <div className="window" data-margin={margin || undefined}>
      <header className="top">
        <h1>{named.name}</h1>
        <span className="saved" role="status">
          {opened.readOnly !== undefined ? words.say.readOnly : saving.pending ? words.say.saving : saving.at ? words.savedAt(clock(saving.at, words.locale)) : ''}
          {named.draft ? ` · ${words.say.draft}` : ''}
        </span>
        <span className="grow" />
        <span className="quiet">{words.needsHand(needing)}</span>
        <button type="button" onClick={() => setOver('palette')}>{words.say.commands}</button>
        {!session.readOnly && !comparing && <button type="button" className="go" onClick={() => session.confirmAndGoOn()}>{words.say.confirm}</button>}
      </header>
      {message && <p className="message" role="alert">{message}<button type="button" aria-label={words.say.close} onClick={() => {
        if (told) setTold('');
        else setRecovered(false);
      }}>×</button></p>}
      {timeline && <Timeline past={past} shown={recorded} readOnly={session.readOnly} record={() => setOver('record')} />}
      {comparing && <CompareDesk past={past} shown={recorded} swapped={swapped} readOnly={session.readOnly} issue={(hash) => setOver({ issue: hash })} tell={setTold} />}
      <main className="desk" id="desk" hidden={comparing}>
        <div className="letter" data-swapped={swapped || undefined} style={{ gridTemplateRows: `repeat(${snapshot.layout.tracks}, auto)` }}>
          <Sheet session={session} snapshot={snapshot} open={found.open} side={swapped ? 'fr' : 'en'} key={swapped ? 'fr' : 'en'} spaces={settings.spaces === true} />
          <Spine session={session} snapshot={snapshot} found={found} swapped={swapped} />
          <Sheet session={session} snapshot={snapshot} open={found.open} side={swapped ? 'en' : 'fr'} key={swapped ? 'en' : 'fr'} spaces={settings.spaces === true} />
        </div>
      </main>
      {margin && !comparing && <Margin session={session} snapshot={snapshot} found={found} mac={mac} />}
      {!comparing && <Bar session={session} snapshot={snapshot} found={found} mac={mac} commands={() => setOver('palette')} />}
      {finding && <FindBar session={session} close={() => {
        setFinding(false);
        session.activeView?.focus();
      }} />}
      {over === 'palette' && <Palette mac={mac} can={can} run={run} close={close} />}
      {over === 'keys' && <Keys mac={mac} close={close} />}
      {(over === 'versionEn' || over === 'versionFr') && <VersionDialog session={session} side={over === 'versionEn' ? 'en' : 'fr'} close={close} failed={setTold} />}
      {over === 'person' && <PersonDialog person={person} set={(name) => change((was) => ({ ...was, person: name }))} close={close} />}
      {over === 'record' && <RecordDialog past={past} snapshot={snapshot} findings={found.open} close={close} tell={setTold} />}
      {over === 'finish' && <FinishDialog revisions={recorded.revisions} needing={needing} settings={settings} change={change} listen={listen} close={close} />}
      {over === 'letterhead' && <LetterheadDialog session={session} close={close} failed={setTold} />}
      {typeof over === 'object' && <IssueDialog past={past} hash={over.issue} snapshot={snapshot} findings={found.open} close={close} />}
      {over === 'link' && <LinkDialog session={session} close={close} />}
    </div>
  );
}
