import { useState } from 'react';
import { schema } from '../../shared/letter/schema';
import { toggle } from '../../shared/letter/text-commands';
import type { LetterSession } from '../session';
import { useWords } from '../words';
import { Dialog } from './dialog';

/** Sets, changes or removes the link of the selected words. */
export function LinkDialog({ session, close }: { readonly session: LetterSession; readonly close: () => void }) {
  const words = useWords();
  const view = session.activeView;
  const { link } = schema.marks;
  const [href, setHref] = useState(() => String(view ? (link.isInSet(view.state.selection.$from.marksAcross(view.state.selection.$to) ?? [])?.attrs.href ?? '') : ''));
  const set = (address: string): void => {
    close();
    if (!view || view.state.selection.empty) return;
    const { from, to } = view.state.selection;
    if (!address) view.dispatch(view.state.tr.removeMark(from, to, link));
    else toggle(link, { href: /^(https?:|mailto:)/i.test(address) ? address : `https://${address}` })(view.state, view.dispatch);
    view.focus();
  };
  return (
    <Dialog label={words.say.linkTo} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          set(href.trim());
        }}
      >
        <label>{words.say.linkTo}<input type="text" inputMode="url" value={href} onChange={(event) => setHref(event.target.value)} /></label>
        <div className="buttons">
          <button type="submit" className="go">{words.say.ok}</button>
          <button type="button" onClick={() => set('')}>{words.say.remove}</button>
          <button type="button" onClick={close}>{words.say.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
