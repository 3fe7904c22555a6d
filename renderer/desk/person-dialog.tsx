import { useState } from 'react';
import { useWords } from '../words';
import { Dialog } from './dialog';

/** Asks for the name that the person's confirmations carry. */
export function PersonDialog({ person, set, close }: { readonly person: string; readonly set: (person: string) => void; readonly close: () => void }) {
  const { say } = useWords();
  const [name, setName] = useState(person);
  return (
    <Dialog label={say.yourName} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) set(name.trim());
          close();
        }}
      >
        <label>{say.yourName}<input type="text" value={name} onChange={(event) => setName(event.target.value)} /></label>
        <div className="buttons">
          <button type="submit" className="go">{say.ok}</button>
          <button type="button" onClick={close}>{say.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
