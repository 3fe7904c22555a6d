/** Everything a person can do by menu, key or command palette, in the order of the menus. The same table feeds all three. */
export type CommandId =
  | 'file.newFromFiles' | 'file.newFromBilingual' | 'file.newEmpty' | 'file.open' | 'file.sample' | 'file.save' | 'file.saveAs' | 'file.bringCopy' | 'file.versionEn' | 'file.versionFr' | 'file.record' | 'file.finish' | 'file.letterhead' | 'file.exportEn' | 'file.exportFr' | 'file.exportBoth'
  | 'edit.undo' | 'edit.redo' | 'edit.bold' | 'edit.italic' | 'edit.underline' | 'edit.strike' | 'edit.superscript' | 'edit.subscript' | 'edit.link' | 'edit.note'
  | 'block.paragraph' | 'block.heading1' | 'block.heading2' | 'block.heading3' | 'block.ordered' | 'block.bullet' | 'block.indent' | 'block.outdent'
  | 'block.date' | 'block.address' | 'block.salutation' | 'block.signatory' | 'block.rule'
  | 'pair.confirmNext' | 'pair.confirm' | 'pair.carryOver' | 'pair.next' | 'pair.previous' | 'pair.nextHand' | 'pair.otherSide'
  | 'pair.merge' | 'pair.split' | 'pair.shiftDown' | 'pair.shiftUp' | 'pair.link' | 'pair.unlink' | 'pair.realign' | 'pair.findMoved'
  | 'check.next' | 'check.previous' | 'check.fix' | 'check.fixAll' | 'check.dismiss' | 'check.france' | 'check.canada' | 'check.switzerland'
  | 'view.palette' | 'view.find' | 'view.swap' | 'view.spaces' | 'view.light' | 'view.dark' | 'view.systemTheme' | 'view.english' | 'view.french' | 'view.margin' | 'view.timeline' | 'view.person'
  | 'help.keys';

export type MenuName = 'file' | 'edit' | 'block' | 'pair' | 'check' | 'view' | 'help';

export interface Command {
  readonly id: CommandId;
  /** Electron's accelerator notation; `CmdOrCtrl` is Ctrl, on a Mac the command key. */
  readonly key?: string;
  /** A second key for the same. */
  readonly otherKey?: string;
  /** Only where a letter is open. */
  readonly letter?: boolean;
  /** Only where the letter may be changed. */
  readonly writes?: boolean;
  /** A menu separator stands above it. */
  readonly apart?: boolean;
}

const letter = true;
const writes = true;
const apart = true;

export const COMMANDS: readonly Command[] = [
  { id: 'file.newFromFiles', key: 'CmdOrCtrl+N' },
  { id: 'file.newFromBilingual' },
  { id: 'file.newEmpty', key: 'CmdOrCtrl+Shift+N' },
  { id: 'file.open', key: 'CmdOrCtrl+O', apart },
  { id: 'file.sample' },
  { id: 'file.save', key: 'CmdOrCtrl+S', letter, apart },
  { id: 'file.saveAs', letter },
  { id: 'file.bringCopy', letter, writes },
  { id: 'file.versionEn', letter, writes },
  { id: 'file.versionFr', letter, writes },
  { id: 'file.record', key: 'CmdOrCtrl+Shift+S', letter, writes, apart },
  { id: 'file.finish', key: 'CmdOrCtrl+Shift+F', letter, apart },
  { id: 'file.letterhead', letter, writes },
  { id: 'file.exportEn', letter, apart },
  { id: 'file.exportFr', letter },
  { id: 'file.exportBoth', key: 'CmdOrCtrl+Shift+E', letter },
  { id: 'edit.undo', key: 'CmdOrCtrl+Z', letter, writes },
  { id: 'edit.redo', key: 'CmdOrCtrl+Shift+Z', otherKey: 'CmdOrCtrl+Y', letter, writes },
  { id: 'edit.bold', key: 'CmdOrCtrl+B', letter, writes, apart },
  { id: 'edit.italic', key: 'CmdOrCtrl+I', letter, writes },
  { id: 'edit.underline', key: 'CmdOrCtrl+U', letter, writes },
  { id: 'edit.strike', letter, writes },
  { id: 'edit.superscript', letter, writes },
  { id: 'edit.subscript', letter, writes },
  { id: 'edit.link', key: 'CmdOrCtrl+Shift+K', letter, writes, apart },
  { id: 'edit.note', key: 'CmdOrCtrl+Alt+F', letter, writes },
  { id: 'block.paragraph', key: 'CmdOrCtrl+Alt+0', letter, writes },
  { id: 'block.heading1', key: 'CmdOrCtrl+Alt+1', letter, writes },
  { id: 'block.heading2', key: 'CmdOrCtrl+Alt+2', letter, writes },
  { id: 'block.heading3', key: 'CmdOrCtrl+Alt+3', letter, writes },
  { id: 'block.ordered', key: 'CmdOrCtrl+Alt+7', letter, writes, apart },
  { id: 'block.bullet', key: 'CmdOrCtrl+Alt+8', letter, writes },
  { id: 'block.indent', key: 'Tab', letter, writes },
  { id: 'block.outdent', key: 'Shift+Tab', letter, writes },
  { id: 'block.date', letter, writes, apart },
  { id: 'block.address', letter, writes },
  { id: 'block.salutation', letter, writes },
  { id: 'block.signatory', letter, writes },
  { id: 'block.rule', letter, writes },
  { id: 'pair.confirmNext', key: 'CmdOrCtrl+Enter', letter, writes },
  { id: 'pair.confirm', key: 'CmdOrCtrl+Shift+Enter', letter, writes },
  { id: 'pair.carryOver', key: 'Alt+Enter', letter, writes },
  { id: 'pair.next', key: 'Alt+Down', letter, apart },
  { id: 'pair.previous', key: 'Alt+Up', letter },
  { id: 'pair.nextHand', key: 'F8', letter },
  { id: 'pair.otherSide', key: 'F6', otherKey: 'CmdOrCtrl+;', letter },
  { id: 'pair.merge', key: 'Alt+M', letter, writes, apart },
  { id: 'pair.split', key: 'Alt+S', letter, writes },
  { id: 'pair.shiftDown', key: 'Alt+Shift+Down', letter, writes },
  { id: 'pair.shiftUp', key: 'Alt+Shift+Up', letter, writes },
  { id: 'pair.link', key: 'Alt+L', letter, writes },
  { id: 'pair.unlink', key: 'Alt+U', letter, writes },
  { id: 'pair.realign', key: 'Alt+R', letter, writes },
  { id: 'pair.findMoved', letter, writes },
  { id: 'check.next', key: 'F7', letter },
  { id: 'check.previous', key: 'Shift+F7', letter },
  { id: 'check.fix', key: 'CmdOrCtrl+.', letter, writes, apart },
  { id: 'check.fixAll', letter, writes },
  { id: 'check.dismiss', key: 'Alt+D', letter, writes },
  { id: 'check.france', letter, writes, apart },
  { id: 'check.canada', letter, writes },
  { id: 'check.switzerland', letter, writes },
  { id: 'view.palette', key: 'CmdOrCtrl+K' },
  { id: 'view.find', key: 'CmdOrCtrl+F', letter },
  { id: 'view.swap', letter, apart },
  { id: 'view.spaces', key: 'CmdOrCtrl+Shift+8', letter },
  { id: 'view.margin', key: 'F9', letter },
  { id: 'view.timeline', letter },
  { id: 'view.systemTheme', apart },
  { id: 'view.light' },
  { id: 'view.dark' },
  { id: 'view.english', apart },
  { id: 'view.french' },
  { id: 'view.person', letter, apart },
  { id: 'help.keys', key: 'F1' },
];

export function menuOf(id: CommandId): MenuName {
  return id.slice(0, id.indexOf('.')) as MenuName;
}
