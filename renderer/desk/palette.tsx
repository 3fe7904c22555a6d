import { useMemo, useState } from 'react';
import { COMMAND_NAMES } from '../../shared/bridge/command-names';
import { COMMANDS, menuOf, type Command, type CommandId } from '../../shared/bridge/commands';
import { MENU_NAMES } from '../../shared/bridge/command-names';
import { foldForFind } from '../editor/find';
import { keyText } from '../keys';
import { useWords } from '../words';
import { Dialog } from './dialog';

interface PaletteProps {
  readonly mac: boolean;
  readonly can: (command: Command) => boolean;
  readonly run: (id: CommandId) => void;
  readonly close: () => void;
}

/** All commands by name: type a few letters of it, Enter does it. */
export function Palette({ mac, can, run, close }: PaletteProps) {
  const words = useWords();
  const [query, setQuery] = useState('');
  const [chosen, choose] = useState(0);
  const names = COMMAND_NAMES[words.locale];
  const shown = useMemo(() => {
    const typed = foldForFind(query).trim();
    const wanted = typed.split(/\s+/).filter(Boolean);
    // What is called so comes before what begins so: `dark` finds Dark before Light or Dark.
    const rank = ({ id }: Command): number => {
      const name = foldForFind(names[id]);
      return name === typed ? 0 : name.startsWith(typed) ? 1 : 2;
    };
    return COMMANDS.filter((command) => command.id !== 'view.palette' && can(command)).filter((command) => {
      const name = foldForFind(`${names[command.id]} ${MENU_NAMES[words.locale][menuOf(command.id)]}`);
      return wanted.every((part) => name.includes(part));
    }).sort((a, b) => rank(a) - rank(b));
  }, [query, names, words.locale, can]);
  const index = Math.min(chosen, shown.length - 1);
  const take = (command: Command | undefined): void => {
    if (!command) return;
    close();
    // After the dialog has given the focus back to the text that the command is about.
    setTimeout(() => run(command.id), 0);
  };
  return (
    <Dialog label={words.say.commands} className="palette" close={close}>
      <input
        type="text" role="combobox" aria-expanded="true" aria-controls="commands" aria-activedescendant={shown[index] ? `command-${shown[index].id}` : undefined}
        aria-label={words.say.typeCommand} placeholder={words.say.typeCommand} value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          choose(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            choose((index + (event.key === 'ArrowDown' ? 1 : shown.length - 1)) % Math.max(1, shown.length));
          } else if (event.key === 'Enter') {
            event.preventDefault();
            take(shown[index]);
          }
        }}
      />
      <ul id="commands" role="listbox" aria-label={words.say.commands}>
        {shown.map((command, i) => (
          <li
            key={command.id} id={`command-${command.id}`} role="option" aria-selected={i === index}
            ref={i === index ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onMouseMove={() => choose(i)} onClick={() => take(command)}
          >
            <span>{names[command.id]}</span>
            <small>{MENU_NAMES[words.locale][menuOf(command.id)]}</small>
            {command.key && <kbd>{keyText(command.key, mac, words.locale)}</kbd>}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="quiet">{words.say.noCommand}</p>}
    </Dialog>
  );
}

/** The keys, all of them, by menu. */
export function Keys({ mac, close }: { readonly mac: boolean; readonly close: () => void }) {
  const words = useWords();
  return (
    <Dialog label={words.say.keys} className="keys" close={close}>
      <h2>{words.say.keys}</h2>
      <div className="listing" tabIndex={0} role="group" aria-label={words.say.keys}>
        <dl>
          {COMMANDS.filter((command) => command.key).map((command) => (
            <div key={command.id}>
              <dt>{COMMAND_NAMES[words.locale][command.id].replace(/…$/, '')}</dt>
              <dd>{[command.key, command.otherKey].filter((key) => key !== undefined).map((key) => <kbd key={key}>{keyText(key, mac, words.locale)}</kbd>)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <button type="button" className="go" onClick={close}>{words.say.close}</button>
    </Dialog>
  );
}
