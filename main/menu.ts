import { Menu, type BrowserWindow, type MenuItem, type MenuItemConstructorOptions } from 'electron';
import type { Locale, MenuState, Settings } from '../shared/bridge/bridge';
import { COMMAND_NAMES, MENU_NAMES } from '../shared/bridge/command-names';
import { COMMANDS, menuOf, type Command, type CommandId, type MenuName } from '../shared/bridge/commands';
import { WORDS, type MainWords } from './words';

export interface MenuOptions {
  readonly locale: Locale;
  readonly mac: boolean;
  /** Development: with reloading and the browser's tools. */
  readonly tools: boolean;
  readonly run: (command: CommandId, window: BrowserWindow | undefined) => void;
}

/** Commands that have a tick, and what of the settings or of the letter it tells. */
const TICKS: { readonly [id in CommandId]?: (settings: Settings, state: MenuState) => boolean } = {
  'view.swap': ({ swapped }) => swapped === true,
  'view.spaces': ({ spaces }) => spaces === true,
  'view.systemTheme': ({ theme }) => theme === undefined,
  'view.light': ({ theme }) => theme === 'light',
  'view.dark': ({ theme }) => theme === 'dark',
  'check.france': (_, { profile }) => profile === 'fr-FR',
  'check.canada': (_, { profile }) => profile === 'fr-CA',
  'check.switzerland': (_, { profile }) => profile === 'fr-CH',
};

/** Commands of which one at a time has the tick. */
const CHOICES: readonly CommandId[] = ['view.systemTheme', 'view.light', 'view.dark', 'view.english', 'view.french', 'check.france', 'check.canada', 'check.switzerland'];

/** The menu bar, in the interface's language. */
export function buildMenu(options: MenuOptions): Menu {
  const { locale, mac } = options;
  const words = WORDS[locale].menu;
  const bar = (name: MenuName, before: MenuItemConstructorOptions[], after: MenuItemConstructorOptions[]): MenuItemConstructorOptions => (
    { label: MENU_NAMES[locale][name], submenu: [...before, ...commandItems(name, options), ...after] }
  );
  return Menu.buildFromTemplate([
    ...(mac ? [appMenu(words)] : []),
    bar('file', [], fileEnd(words, mac)),
    bar('edit', [], editEnd(words)),
    bar('block', [], []),
    bar('pair', [], []),
    bar('check', [], []),
    bar('view', [], viewEnd(words, options.tools)),
    ...(mac ? [windowMenu(words)] : []),
    bar('help', [], mac ? [] : [{ type: 'separator' }, { role: 'about', label: words.about }]),
  ]);
}

/** Sets what can be done at the moment, and the ticks. */
export function updateMenu(menu: Menu, state: MenuState, settings: Settings, locale: Locale): void {
  for (const command of COMMANDS) {
    const item = menu.getMenuItemById(command.id);
    if (!item) continue;
    item.enabled = isPossible(command, state);
    const ticked = command.id === `view.${locale === 'en' ? 'english' : 'french'}` || (TICKS[command.id]?.(settings, state) ?? false);
    // Whatever is assigned to a radio item's tick, it gets the tick and the others of its group lose theirs.
    if (item.type === 'checkbox' || (item.type === 'radio' && ticked)) item.checked = ticked;
  }
}

function isPossible({ id, letter, writes }: Command, state: MenuState): boolean {
  if (id === 'edit.undo' && !state.canUndo) return false;
  if (id === 'edit.redo' && !state.canRedo) return false;
  return (!letter || state.letter) && !(writes && state.readOnly);
}

function commandItems(name: MenuName, { locale, mac, run }: MenuOptions): MenuItemConstructorOptions[] {
  return COMMANDS.filter(({ id }) => menuOf(id) === name).flatMap(({ id, key, apart }) => [
    ...(apart ? [{ type: 'separator' } as const] : []),
    {
      id, label: COMMAND_NAMES[locale][id], type: typeOf(id),
      // The page handles the keys. On a Mac the menu hears of a key only when the page left it alone.
      ...(key && !(mac && key.endsWith('Tab')) ? { accelerator: key, registerAccelerator: false } : {}),
      click: (_: MenuItem, window: unknown) => run(id, window as BrowserWindow | undefined),
    },
  ]);
}

function typeOf(id: CommandId): 'normal' | 'radio' | 'checkbox' {
  if (CHOICES.includes(id)) return 'radio';
  return id in TICKS ? 'checkbox' : 'normal';
}

function fileEnd(words: MainWords['menu'], mac: boolean): MenuItemConstructorOptions[] {
  const close: MenuItemConstructorOptions = { role: 'close', label: words.close };
  return mac ? [{ type: 'separator' }, close] : [{ type: 'separator' }, close, { role: 'quit', label: words.quit }];
}

function editEnd(words: MainWords['menu']): MenuItemConstructorOptions[] {
  return [
    { type: 'separator' },
    { role: 'cut', label: words.cut }, { role: 'copy', label: words.copy }, { role: 'paste', label: words.paste },
    { role: 'pasteAndMatchStyle', label: words.pastePlain }, { role: 'selectAll', label: words.selectAll },
  ];
}

function viewEnd(words: MainWords['menu'], tools: boolean): MenuItemConstructorOptions[] {
  return [
    { type: 'separator' },
    { role: 'zoomIn', label: words.zoomIn, accelerator: 'CmdOrCtrl+Plus' }, { role: 'zoomOut', label: words.zoomOut }, { role: 'resetZoom', label: words.zoomReset },
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
    { type: 'separator' },
    { role: 'minimize', label: words.minimize }, { role: 'togglefullscreen', label: words.fullScreen },
    ...(tools ? [{ type: 'separator' } as const, { role: 'reload', label: words.reload } as const, { role: 'toggleDevTools', label: words.devTools } as const] : []),
  ];
}

function appMenu(words: MainWords['menu']): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: words.about }, { type: 'separator' }, { role: 'services', label: words.services }, { type: 'separator' },
      { role: 'hide', label: words.hide }, { role: 'hideOthers', label: words.hideOthers }, { role: 'unhide', label: words.unhide },
      { type: 'separator' }, { role: 'quit', label: words.quit },
    ],
  };
}

function windowMenu(words: MainWords['menu']): MenuItemConstructorOptions {
  return {
    label: words.window, role: 'windowMenu',
    submenu: [{ role: 'minimize', label: words.minimize }, { role: 'zoom', label: words.zoom }, { type: 'separator' }, { role: 'front', label: words.front }],
  };
}
