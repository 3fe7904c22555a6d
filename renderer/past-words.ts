import type { Locale } from '../shared/bridge/bridge';
import type { Side } from '../shared/letter/side';
import type { SideChange } from '../shared/revisions/compare';
import { useWords } from './words';

/** What the desk says of revisions, in one language. */
export interface PastWords {
  readonly timeline: string;
  readonly now: string;
  readonly record: string;
  readonly recordTitle: string;
  readonly date: string;
  readonly title: string;
  readonly note: string;
  readonly doRecord: string;
  readonly none: string;
  readonly issued: (date: string) => string;
  readonly issue: string;
  readonly issueToo: string;
  readonly obstacles: string;
  readonly state: Readonly<Record<'en-ahead' | 'fr-ahead' | 'both-changed' | 'en-only' | 'fr-only' | 'unconfirmed', string>>;
  readonly waive: string;
  readonly waived: (reason: string) => string;
  readonly recordedBy: (person: string, date: string) => string;
  readonly approve: Readonly<Record<Side, string>>;
  readonly approved: (side: Side, person: string, date: string) => string;
  readonly changedSince: string;
  readonly compared: (from: string, to: string) => string;
  readonly comparing: string;
  readonly onlyIn: Readonly<Record<Side, string>>;
  readonly change: Readonly<Record<SideChange, string>>;
  readonly looks: string;
  readonly movedFrom: (number: number) => string;
  readonly movedTo: (number: number) => string;
  readonly was: string;
  readonly changesOnly: string;
  readonly sides: string;
  readonly both: string;
  readonly nextChange: string;
  readonly previousChange: string;
  readonly restoreAll: string;
  readonly restorePair: string;
  readonly restoreSide: Readonly<Record<Side, string>>;
  readonly changedMeanwhile: string;
  readonly export: string;
  readonly close: string;
  readonly pick: string;
  readonly place: (at: number, of: number) => string;
  readonly history: string;
  readonly noHistory: string;
  readonly succeed: string;
  readonly memory: string;
  readonly remembered: (date: string, likeness: string) => string;
  readonly useIt: string;
}

const EN: PastWords = {
  timeline: 'Revisions', now: 'Now', record: 'Record…', recordTitle: 'Record a revision', date: 'Date of the letter', title: 'Title', note: 'Note (optional)', doRecord: 'Record',
  none: 'Nothing recorded yet. Record the letter as it is sent, and compare it later with what it has become.',
  issued: (date) => `Sent out ${date}`, issue: 'Mark as sent out…', issueToo: 'It is sent out as it stands', obstacles: 'Not everything agrees yet:',
  state: { 'en-ahead': 'French behind', 'fr-ahead': 'English behind', 'both-changed': 'both changed', 'en-only': 'without French', 'fr-only': 'without English', unconfirmed: 'not confirmed' },
  waive: 'Why it is sent out all the same', waived: (reason) => `Sent out all the same: ${reason}`,
  recordedBy: (person, date) => `Recorded by ${person}, ${date}`, approve: { en: 'Approve the English', fr: 'Approve the French' },
  approved: (side, person, date) => `${side === 'en' ? 'English' : 'French'} approved by ${person}, ${date}`, changedSince: 'changed since',
  compared: (from, to) => `${from} → ${to}`, comparing: 'Comparing…', onlyIn: { en: 'Only in English', fr: 'Only in French' },
  change: { same: '', edited: 'edited', added: 'added', removed: 'removed', moved: 'moved', 'moved-edited': 'moved and edited', split: 'split', merged: 'merged' },
  looks: 'looks only', movedFrom: (number) => `stood after ${number}`, movedTo: (number) => `moved to ${number}`, was: 'was',
  changesOnly: 'Changes only', sides: 'Show', both: 'Both sides', nextChange: 'Next change', previousChange: 'Previous change',
  restoreAll: 'Restore all of it', restorePair: 'Restore this pair', restoreSide: { en: 'Restore its English', fr: 'Restore its French' }, changedMeanwhile: 'The letter has changed meanwhile; look again.',
  export: 'Export the comparison…', close: 'Back to the letter', pick: 'Click a revision to compare it with now; Shift+click a second one to compare the two.', place: (at, of) => `change ${at} of ${of}`, history: 'What this pair said in each revision', noHistory: 'It stands in no recorded revision.', succeed: 'New letter from this one',
  memory: 'Memory', remembered: (date, likeness) => `${date} · ${likeness} alike`, useIt: 'Use it',
};

const FR: PastWords = {
  timeline: 'Révisions', now: 'Maintenant', record: 'Enregistrer…', recordTitle: 'Enregistrer une révision', date: 'Date de la lettre', title: 'Titre', note: 'Note (facultative)', doRecord: 'Enregistrer',
  none: 'Aucune révision enregistrée. Enregistrez la lettre telle qu’elle est envoyée\u00a0: vous pourrez la comparer plus tard à ce qu’elle est devenue.',
  issued: (date) => `Envoyée le ${date}`, issue: 'Marquer comme envoyée…', issueToo: 'Elle est envoyée en l’état', obstacles: 'Tout ne concorde pas encore\u00a0:',
  state: { 'en-ahead': 'français en retard', 'fr-ahead': 'anglais en retard', 'both-changed': 'modifiées des deux côtés', 'en-only': 'sans français', 'fr-only': 'sans anglais', unconfirmed: 'non confirmées' },
  waive: 'Motif de l’envoi malgré tout', waived: (reason) => `Envoyée malgré tout\u00a0: ${reason}`,
  recordedBy: (person, date) => `Enregistrée par ${person}, le ${date}`, approve: { en: 'Approuver l’anglais', fr: 'Approuver le français' },
  approved: (side, person, date) => `${side === 'en' ? 'Anglais approuvé' : 'Français approuvé'} par ${person}, le ${date}`, changedSince: 'modifié depuis',
  compared: (from, to) => `${from} → ${to}`, comparing: 'Comparaison…', onlyIn: { en: 'En anglais seulement', fr: 'En français seulement' },
  change: { same: '', edited: 'modifié', added: 'ajouté', removed: 'supprimé', moved: 'déplacé', 'moved-edited': 'déplacé et modifié', split: 'scindé', merged: 'fusionné' },
  looks: 'présentation seule', movedFrom: (number) => `se trouvait après ${number}`, movedTo: (number) => `déplacé en ${number}`, was: 'était',
  changesOnly: 'Changements seuls', sides: 'Afficher', both: 'Les deux côtés', nextChange: 'Changement suivant', previousChange: 'Changement précédent',
  restoreAll: 'Tout rétablir', restorePair: 'Rétablir cette paire', restoreSide: { en: 'Rétablir l’anglais', fr: 'Rétablir le français' }, changedMeanwhile: 'La lettre a changé entre-temps\u00a0: regardez de nouveau.',
  export: 'Exporter la comparaison…', close: 'Revenir à la lettre', pick: 'Cliquez sur une révision pour la comparer à maintenant\u00a0; Maj+clic sur une seconde pour les comparer entre elles.', place: (at, of) => `changement ${at} sur ${of}`, history: 'Ce que cette paire disait dans chaque révision', noHistory: 'Elle ne figure dans aucune révision enregistrée.', succeed: 'Nouvelle lettre à partir de celle-ci',
  memory: 'Mémoire', remembered: (date, likeness) => `${date} · ressemblance de ${likeness}`, useIt: 'Reprendre',
};

const WORDS: Readonly<Record<Locale, PastWords>> = { en: EN, fr: FR };

export function usePastWords(): PastWords {
  return WORDS[useWords().locale];
}
