import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { BridgeEvent, Locale, Outcome, WindowContent, WindowStart } from '../shared/bridge/bridge';
import { COMMANDS, type CommandId } from '../shared/bridge/commands';
import { bridge, type ChangeSettings } from './bridge';
import { Desk } from './desk/desk';
import { Keys, Palette } from './desk/palette';
import { commandOf } from './keys';
import { StartScreen } from './start/start-screen';
import { WORDS, WordsContext } from './words';

/** Commands that do something to the window, the program or the file, not to the letter's content. */
function useOutside(change: ChangeSettings, told: (outcome: Outcome) => void, newFromFiles: () => void): (id: CommandId) => void {
  return useCallback((id) => {
    const deeds: { readonly [id in CommandId]?: () => Promise<Outcome> | void } = {
      'file.newFromFiles': newFromFiles,
      'file.newFromBilingual': () => bridge.newFromBilingual(),
      'file.newEmpty': () => bridge.newEmpty(),
      'file.open': () => bridge.open(),
      'file.sample': () => bridge.openSample(),
      'file.save': () => bridge.save(),
      'file.saveAs': () => bridge.saveAs(),
      'file.bringCopy': () => bridge.bringCopy(),
      'file.exportEn': () => bridge.exportLetter('en'),
      'file.exportFr': () => bridge.exportLetter('fr'),
      'file.exportBoth': () => bridge.exportLetter('both'),
      'view.swap': () => change((was) => ({ ...was, swapped: !was.swapped })),
      'view.spaces': () => change((was) => ({ ...was, spaces: !was.spaces })),
      'view.light': () => change((was) => ({ ...was, theme: 'light' })),
      'view.dark': () => change((was) => ({ ...was, theme: 'dark' })),
      'view.systemTheme': () => change((was) => {
        const { theme: _, ...unthemed } = was;
        return unthemed;
      }),
      'view.english': () => change((was) => ({ ...was, locale: 'en' })),
      'view.french': () => change((was) => ({ ...was, locale: 'fr' })),
    };
    const outcome = deeds[id]?.();
    if (outcome) void outcome.then(told);
  }, [change, told, newFromFiles]);
}

/** What a window shows when no letter is open in it. */
function Start({ content, mac, runOutside, listen, twoFiles, tell }: { readonly content: WindowContent & { screen: 'start' }; readonly mac: boolean; readonly runOutside: (id: CommandId) => void; readonly listen: (listener: (event: BridgeEvent) => void) => () => void; readonly twoFiles: number; readonly tell: (outcome: Outcome) => void }) {
  const [over, setOver] = useState<'palette' | 'keys' | undefined>();
  const run = useCallback((id: CommandId) => {
    if (id === 'view.palette') setOver('palette');
    else if (id === 'help.keys') setOver('keys');
    else runOutside(id);
  }, [runOutside]);
  useEffect(() => {
    bridge.setMenu({ letter: false, readOnly: false, canUndo: false, canRedo: false });
    document.documentElement.dataset.ready = 'true';
  }, []);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = commandOf(event, mac);
      if (!command || command.letter || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      run(command.id);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [mac, run]);
  useEffect(() => listen((event) => {
    if (event.type === 'command' && !COMMANDS.find(({ id }) => id === event.command)?.letter) run(event.command);
  }), [listen, run]);
  const close = (): void => setOver(undefined);
  return (
    <>
      <StartScreen key={twoFiles} recent={content.recent} twoFiles={twoFiles > 0} tell={tell} listen={listen} />
      {over === 'palette' && <Palette mac={mac} can={(command) => !command.letter} run={run} close={close} />}
      {over === 'keys' && <Keys mac={mac} close={close} />}
    </>
  );
}

/** How long (milliseconds) the window says what came of a deed; it can be closed before. */
const TOLD_FOR = 12_000;

/** A window: the start screen or a letter, in the person's language and light. */
export function App({ start }: { readonly start: WindowStart }) {
  const [content, setContent] = useState(start.content);
  const [opening, setOpening] = useState(0);
  const [settings, setSettings] = useState(start.settings);
  const [told, setTold] = useState('');
  const [twoFiles, setTwoFiles] = useState(content.screen === 'start' && content.twoFiles ? 1 : 0);
  const listeners = useRef(new Set<(event: BridgeEvent) => void>());
  // What was chosen last, which the page may show only a moment later: two quick choices must both count.
  const chosen = useRef(start.settings);
  const locale: Locale = settings.locale ?? start.system.locale;
  const words = WORDS[locale];
  const mac = start.platform === 'mac';

  const listen = useCallback((listener: (event: BridgeEvent) => void) => {
    listeners.current.add(listener);
    return () => {
      listeners.current.delete(listener);
    };
  }, []);
  useEffect(() => bridge.listen((event) => {
    if (event.type === 'content') {
      setContent(event.content);
      setOpening((n) => n + 1);
    } else if (event.type === 'settings') {
      chosen.current = event.settings;
      setSettings(event.settings);
    }
    for (const listener of listeners.current) listener(event);
  }), []);
  useEffect(() => {
    const { dataset } = document.documentElement;
    document.documentElement.lang = locale;
    if (settings.theme) dataset.theme = settings.theme;
    else delete dataset.theme;
  }, [locale, settings.theme]);

  useEffect(() => {
    if (!told) return undefined;
    const gone = setTimeout(() => setTold(''), TOLD_FOR);
    return () => clearTimeout(gone);
  }, [told]);

  const tell = useCallback((outcome: Outcome) => setTold((outcome.done ? outcome.note : outcome.failed) ?? ''), []);
  const newFromFiles = useCallback(() => {
    if (content.screen === 'start') setTwoFiles((n) => n + 1);
    else void bridge.startWindow().then(tell);
  }, [content.screen, tell]);
  const change: ChangeSettings = useCallback((next) => {
    chosen.current = next(chosen.current);
    bridge.setSettings(chosen.current);
  }, []);
  const runOutside = useOutside(change, tell, newFromFiles);
  const person = useMemo(() => settings.person ?? start.system.person, [settings.person, start.system.person]);
  return (
    <WordsContext value={words}>
      {content.screen === 'letter'
        ? <Desk key={`${content.letter.path} ${opening}`} opened={content.letter} settings={settings} change={change} person={person} mac={mac} runOutside={runOutside} listen={listen} />
        : <Start content={content} mac={mac} runOutside={runOutside} listen={listen} twoFiles={twoFiles} tell={tell} />}
      {told && <p className="told" role="status">{told}<button type="button" aria-label={words.say.close} onClick={() => setTold('')}>×</button></p>}
    </WordsContext>
  );
}
