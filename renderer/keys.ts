import type { Locale } from '../shared/bridge/bridge';
import { COMMANDS, type Command } from '../shared/bridge/commands';

const NAMED: { readonly [name: string]: string } = { Down: 'ArrowDown', Up: 'ArrowUp', Left: 'ArrowLeft', Right: 'ArrowRight' };

interface Chord {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

function parse(accelerator: string): Chord {
  const parts = accelerator.split('+');
  const name = parts.pop()!;
  return { key: NAMED[name] ?? name, mod: parts.includes('CmdOrCtrl'), alt: parts.includes('Alt'), shift: parts.includes('Shift') };
}

/** Keys that the text itself answers to; the program does not take them from it. */
const OWN_TO_TEXT: ReadonlySet<string> = new Set(['block.indent', 'block.outdent']);

const CHORDS = COMMANDS.filter((command) => !OWN_TO_TEXT.has(command.id)).flatMap((command) =>
  [command.key, command.otherKey].flatMap((key) => (key ? [{ chord: parse(key), command }] : [])),
);

/** The character or key that was pressed; letters and digits by their place where Alt or Shift changes what they type. */
function pressed(event: KeyboardEvent): string {
  if (event.altKey || event.shiftKey) {
    const byPlace = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
    if (byPlace) return byPlace;
  }
  return event.key.length === 1 ? event.key.toUpperCase() : event.key;
}

/** The command whose key was pressed, if any. */
export function commandOf(event: KeyboardEvent, mac: boolean): Command | undefined {
  if (event.isComposing) return undefined;
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (other) return undefined;
  const key = pressed(event);
  return CHORDS.find(({ chord }) => chord.key.toUpperCase() === key.toUpperCase() && chord.mod === mod && chord.alt === event.altKey && chord.shift === event.shiftKey)?.command;
}

const SIGNS: { readonly [name: string]: string } = { CmdOrCtrl: 'Ctrl', Down: '↓', Up: '↑', Enter: '↵' };
const MAC_SIGNS: { readonly [name: string]: string } = { CmdOrCtrl: '⌘', Alt: '⌥', Shift: '⇧', Down: '↓', Up: '↑', Enter: '↵' };

/** What French keyboards call it. */
const FRENCH_SIGNS: { readonly [name: string]: string } = { ...SIGNS, Shift: 'Maj' };

/** A key as menus show it: `Ctrl Alt M`, in French `Ctrl Maj N`. */
export function keyText(accelerator: string, mac: boolean, locale: Locale): string {
  const signs = mac ? MAC_SIGNS : locale === 'fr' ? FRENCH_SIGNS : SIGNS;
  return accelerator.split('+').map((part) => signs[part] ?? part).join(mac ? '' : ' ');
}
