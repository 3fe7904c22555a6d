import type { Command as EditorCommand } from 'prosemirror-state';
import type { CommandId } from '../shared/bridge/commands';
import { bridge } from './bridge';
import { carryOver } from './carry-over';
import type { Finding } from '../shared/checks/finding';
import { schema } from '../shared/letter/schema';
import { insertNote } from '../shared/letter/note-commands';
import { changeLevel, setKind, toggle } from '../shared/letter/text-commands';
import type { LetterSession } from './session';

/** What a command does to the text in hand. */
const TEXT_COMMANDS: { readonly [id in CommandId]?: EditorCommand } = {
  'edit.bold': toggle(schema.marks.bold),
  'edit.italic': toggle(schema.marks.italic),
  'edit.underline': toggle(schema.marks.underline),
  'edit.strike': toggle(schema.marks.strike),
  'edit.superscript': toggle(schema.marks.superscript),
  'edit.subscript': toggle(schema.marks.subscript),
  'block.paragraph': setKind('paragraph'),
  'block.heading1': setKind('heading', 1),
  'block.heading2': setKind('heading', 2),
  'block.heading3': setKind('heading', 3),
  'block.ordered': setKind('ordered'),
  'block.bullet': setKind('bullet'),
  'block.indent': changeLevel(1),
  'block.outdent': changeLevel(-1),
  'block.date': setKind('date'),
  'block.address': setKind('address'),
  'block.salutation': setKind('salutation'),
  'block.signatory': setKind('signatory'),
  'block.rule': setKind('rule'),
};

/** What a command does to the letter. */
const LETTER_COMMANDS: { readonly [id in CommandId]?: (session: LetterSession) => void } = {
  'edit.undo': (session) => session.undo(),
  'edit.redo': (session) => session.redo(),
  'pair.confirmNext': (session) => session.confirmAndGoOn(),
  'pair.confirm': (session) => {
    const { hand } = session.snapshot();
    if (hand) session.confirm([hand.pair.id]);
  },
  'pair.carryOver': (session) => carryOver(session),
  'pair.next': (session) => session.walk(1),
  'pair.previous': (session) => session.walk(-1),
  'pair.nextHand': (session) => session.walkToHand(),
  'pair.otherSide': (session) => session.otherSide(),
  'pair.merge': (session) => session.mergeWithNext(),
  'pair.split': (session) => session.split(),
  'pair.shiftDown': (session) => session.shift(1),
  'pair.shiftUp': (session) => session.shift(-1),
  'pair.link': (session) => session.linkHand(),
  'pair.unlink': (session) => session.unlink(),
  'pair.findMoved': (session) => void session.findMoved((job) => bridge.findMoved(job)),
  'pair.realign': (session) => void session.realignStretch((job) => bridge.align(job)),
  'check.next': ({ findings }) => findings.walk(1),
  'check.previous': ({ findings }) => findings.walk(-1),
  'check.fix': (session) => fixInHand(session, (finding) => [finding]),
  'check.fixAll': (session) => fixInHand(session, (finding) => session.findings.ofKind(finding)),
  'check.dismiss': ({ findings }) => findings.ask(findings.inHand),
  'check.france': ({ findings }) => findings.setProfile('fr-FR'),
  'check.canada': ({ findings }) => findings.setProfile('fr-CA'),
  'check.switzerland': ({ findings }) => findings.setProfile('fr-CH'),
};

function fixInHand(session: LetterSession, wanted: (finding: Finding) => readonly Finding[]): void {
  const { inHand } = session.findings;
  if (inHand?.fix?.length) session.findings.fix(wanted(inHand));
  else session.tell('nothing-to-fix');
}

/** Runs a command that is about the letter. @returns false for one that is not. */
export function runOnLetter(session: LetterSession, id: CommandId): boolean {
  const onText = id === 'edit.note' ? insertNote(session.author.newId) : TEXT_COMMANDS[id];
  const view = session.activeView;
  if (onText) {
    if (view && !session.readOnly) {
      session.history.seal();
      onText(view.state, view.dispatch);
      view.focus();
    }
    return true;
  }
  const onLetter = LETTER_COMMANDS[id];
  onLetter?.(session);
  return onLetter !== undefined;
}
