import { useEffect, useState, type DragEvent } from 'react';
import type { BridgeEvent, ChosenFile, Outcome, RecentLetter } from '../../shared/bridge/bridge';
import { otherSide, type Side } from '../../shared/letter/side';
import { bridge } from '../bridge';
import { longDate, useWords } from '../words';

/** Which language a file is in, by its name; undefined when the name does not say. */
function sideOfName(name: string): Side | undefined {
  const parts = name.toLowerCase().split(/[^a-zàâäéèêëïîôöùûüç]+/u);
  if (parts.some((part) => ['fr', 'fra', 'fre', 'french', 'français', 'francais'].includes(part))) return 'fr';
  if (parts.some((part) => ['en', 'eng', 'english', 'anglais'].includes(part))) return 'en';
  return undefined;
}

interface Chosen {
  readonly en?: ChosenFile;
  readonly fr?: ChosenFile;
}

/** Puts one or two files on the sides that their names speak of, or where there is room. */
function place(chosen: Chosen, files: readonly ChosenFile[]): Chosen {
  let next: Chosen = files.length > 1 ? {} : chosen;
  const [first, second] = files;
  if (first && second) {
    const side = sideOfName(first.name) ?? (sideOfName(second.name) ? otherSide(sideOfName(second.name)!) : 'en');
    next = { [side]: first, [otherSide(side)]: second };
  } else if (first) {
    const side = sideOfName(first.name) ?? (chosen.en ? 'fr' : 'en');
    next = { ...chosen, [side]: first };
  }
  return next;
}

function TwoFiles({ chosen, choose, busy, share, go, back }: { readonly share: number; readonly chosen: Chosen; readonly choose: (chosen: Chosen) => void; readonly busy: boolean; readonly go: () => void; readonly back: () => void }) {
  const words = useWords();
  const slot = (side: Side) => (
    <div className="slot" data-filled={chosen[side] !== undefined || undefined}>
      <h2>{side === 'en' ? words.say.english : words.say.french}</h2>
      <p>{chosen[side]?.name ?? '—'}</p>
      <button
        type="button"
        onClick={async () => {
          const file = await bridge.chooseFile(side);
          if (file) choose({ ...chosen, [side]: file });
        }}
      >
        {words.say.choose}
      </button>
    </div>
  );
  return (
    <section className="two-files" aria-label={words.say.newFromFiles}>
      <div className="slots">{slot('en')}{slot('fr')}</div>
      <div className="buttons">
        <button type="button" className="go" disabled={!chosen.en || !chosen.fr || busy} onClick={go}>{busy ? words.say.aligning : words.say.align}</button>
        <button type="button" disabled={busy} onClick={() => choose({ ...(chosen.fr ? { en: chosen.fr } : {}), ...(chosen.en ? { fr: chosen.en } : {}) })}>{words.say.swap}</button>
        <button type="button" onClick={busy ? () => bridge.cancelWork() : back}>{busy ? words.say.cancel : words.say.back}</button>
      </div>
      {busy && <progress value={share} aria-label={words.say.aligning} />}
    </section>
  );
}

/** Where one begins: a new letter from two files, a letter of yours, the sample. Two files dropped anywhere on it begin a letter. */
export function StartScreen({ recent, twoFiles, tell, listen }: { readonly listen: (listener: (event: BridgeEvent) => void) => () => void; readonly recent: readonly RecentLetter[]; readonly twoFiles: boolean; readonly tell: (outcome: Outcome) => void }) {
  const words = useWords();
  const { say } = words;
  const [chosen, setChosen] = useState<Chosen | undefined>(twoFiles ? {} : undefined);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const [over, setOver] = useState(false);
  const [known, setKnown] = useState(recent);
  const [share, setShare] = useState(0);

  useEffect(() => listen((event) => {
    if (event.type === 'progress') setShare(event.share);
  }), [listen]);

  const attempt = async (what: () => Promise<Outcome>): Promise<void> => {
    setBusy(true);
    setShare(0);
    setFailed('');
    const outcome = await what().finally(() => setBusy(false));
    if (!outcome.done && outcome.failed) setFailed(outcome.failed);
    // The window shows the letter by now.
    if (outcome.done && outcome.note) tell(outcome);
  };
  const align = (files: Chosen): void => {
    const { en, fr } = files;
    if (en && fr) void attempt(() => bridge.newFromFiles({ en, fr }));
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files].map((file) => bridge.droppedFile(file));
    const letter = files.find((file) => file.name.toLowerCase().endsWith('.visavis'));
    if (letter) return void attempt(() => bridge.open(letter.path));
    const [only, ...more] = files;
    if (only && !more.length && /\.(?:tmx|xlf|xliff|sdlxliff|mqxliff|mxliff)$/i.test(only.name)) return void attempt(() => bridge.newFromBilingual(only));
    const placed = place(chosen ?? {}, files.slice(0, 2));
    setChosen(placed);
    if (placed.en && placed.fr) align(placed);
  };
  return (
    <main
      className="start" data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)} onDrop={onDrop}
    >
      <header>
        <div className="emblem" aria-hidden="true"><i /><i /></div>
        <h1>Vis-à-vis</h1>
        <p>{say.startSub}</p>
      </header>
      {failed && <p className="message" role="alert">{failed}</p>}
      {chosen ? (
        <TwoFiles chosen={chosen} choose={setChosen} busy={busy} share={share} go={() => align(chosen)} back={() => setChosen(undefined)} />
      ) : (
        <nav className="ways" aria-label={say.start}>
          <button type="button" className="way first" disabled={busy} onClick={() => setChosen({})}><b>{say.newFromFiles}</b><span>{say.newFromFilesSub}</span></button>
          <button type="button" className="way" disabled={busy} onClick={() => void attempt(() => bridge.open())}><b>{say.open}</b><span>{say.openSub}</span></button>
          <button type="button" className="way" disabled={busy} onClick={() => void attempt(() => bridge.newFromBilingual())}><b>{say.newFromBilingual}</b><span>{say.newFromBilingualSub}</span></button>
          <button type="button" className="way" disabled={busy} onClick={() => void attempt(() => bridge.openSample())}><b>{say.sample}</b><span>{say.sampleSub}</span></button>
          <button type="button" className="way" disabled={busy} onClick={() => void attempt(() => bridge.newEmpty())}><b>{say.newEmpty}</b><span>{say.newEmptySub}</span></button>
          <button type="button" className="way" disabled><b>{say.join}</b><span>{say.joinSub}</span></button>
        </nav>
      )}
      <p className="drop-hint">{say.dropHere}</p>
      <section className="recent" aria-label={say.recent}>
        <h2>{say.recent}</h2>
        {known.length === 0 && <p className="quiet">{say.noRecent}</p>}
        <ul>
          {known.map((letter) => (
            <li key={letter.path}>
              <button type="button" className="letter-name" disabled={busy} title={letter.path} onClick={() => void attempt(() => bridge.open(letter.path))}>
                <b>{letter.name}</b>{letter.draft && <i>{say.draft}</i>}<small>{longDate(letter.opened, words.locale)}</small>
              </button>
              <button
                type="button" className="forget" aria-label={`${say.forget}: ${letter.name}`} title={say.forget}
                onClick={() => {
                  bridge.forgetRecent(letter.path);
                  setKnown(known.filter((other) => other !== letter));
                }}
              >×</button>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
