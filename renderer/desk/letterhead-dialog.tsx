import { useState } from 'react';
import { letterheadOf, writeLetterhead, type Letterhead } from '../../shared/letter/letterhead';
import { SIDES, type BySide } from '../../shared/letter/side';
import { bridge } from '../bridge';
import { useFinishWords } from '../finish-words';
import type { LetterSession } from '../session';
import { useWords } from '../words';
import { Dialog } from './dialog';

interface LetterheadDialogProps {
  readonly session: LetterSession;
  readonly close: () => void;
  readonly failed: (line: string) => void;
}

const trimmedLines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line, i, all) => line || (i > 0 && i < all.length - 1));

/** What stands above finished letters, and in how many columns they are signed. Kept in the letter. */
export function LetterheadDialog({ session, close, failed }: LetterheadDialogProps) {
  const { say } = useWords();
  const said = useFinishWords();
  const { letter } = session;
  const [was] = useState(() => letterheadOf(letter));
  const [lines, setLines] = useState<BySide<string>>({ en: was.lines.en.join('\n'), fr: was.lines.fr.join('\n') });
  const [logo, setLogo] = useState(was.logo);
  const [columns, setColumns] = useState(was.signatoryColumns);
  const imported = { en: letter.meta.get('header/en'), fr: letter.meta.get('header/fr') };

  const keep = (): void => {
    const next: Letterhead = { lines: { en: trimmedLines(lines.en), fr: trimmedLines(lines.fr) }, signatoryColumns: columns, ...(logo === undefined ? {} : { logo }) };
    session.do('other', () => writeLetterhead(letter, next));
    close();
  };
  const choose = async (): Promise<void> => {
    const outcome = await bridge.chooseLogo();
    if (outcome.done) setLogo(outcome.logo);
    else if (outcome.failed) {
      close();
      failed(outcome.failed);
    }
  };
  return (
    <Dialog label={said.letterhead} className="letterhead" close={close}>
      <h2>{said.letterhead}</h2>
      <p className="quiet">{said.letterheadHint}</p>
      <form onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}>
        <div className="both">
          {SIDES.map((side) => {
            const header = imported[side];
            return (
              <div key={side}>
                <label>{said.letterheadLines[side]}<textarea lang={side} rows={4} value={lines[side]} onChange={(event) => setLines({ ...lines, [side]: event.target.value })} /></label>
                {typeof header === 'string' && header !== lines[side] && <button type="button" onClick={() => setLines({ ...lines, [side]: header })}>{said.fromHeader}</button>}
              </div>
            );
          })}
        </div>
        <div className="logo">
          <span>{said.logo}</span>
          {logo !== undefined && <img src={logo} alt={said.logo} />}
          <button type="button" onClick={() => void choose()}>{said.chooseLogo}</button>
          {logo !== undefined && <button type="button" onClick={() => setLogo(undefined)}>{say.remove}</button>}
        </div>
        <label>{said.signatories}
          <select value={columns} onChange={(event) => setColumns(Number(event.target.value))}>{[1, 2, 3, 4].map((n) => <option key={n} value={n}>{said.columns(n)}</option>)}</select>
        </label>
        <div className="buttons">
          <button type="submit" className="go">{said.keep}</button>
          <button type="button" onClick={close}>{say.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
