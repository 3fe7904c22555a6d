import { createContext, useContext } from 'react';
import type { Locale } from '../shared/bridge/bridge';
import type { Severity } from '../shared/checks/check';
import type { Reach } from '../shared/checks/dismissal';
import type { DriftState } from '../shared/drift/drift';
import type { FactKind } from '../shared/drift/facts';
import type { Side } from '../shared/letter/side';
import type { BlockChange } from '../shared/revisions/match-blocks';
import type { Notice } from './session';

/** Marks of text that a person can see. */
export const MARK_NAMES = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript', 'link'] as const;
export type MarkName = (typeof MARK_NAMES)[number];

/** Everything the interface says, in one language. */
export interface Words {
  readonly locale: Locale;
  readonly side: Readonly<Record<Side, string>>;
  /** The side's name in its own language, as the sheet's heading has it. */
  readonly sheet: Readonly<Record<Side, string>>;
  readonly state: Readonly<Record<DriftState, string>>;
  /** Counts in the bar: the word that follows the number. */
  readonly counted: (state: DriftState, n: number) => string;
  readonly needsHand: (n: number) => string;
  readonly empty: Readonly<Record<Side, string>>;
  readonly changedIn: (side: Side, date: string) => string;
  readonly needs: (side: Side) => string;
  readonly bothChanged: string;
  readonly cosmetic: string;
  readonly fact: Readonly<Record<FactKind, string>>;
  readonly came: (what: string) => string;
  readonly went: (what: string) => string;
  readonly notice: Readonly<Record<Notice, string>>;
  readonly say: Readonly<Record<Phrase, string>>;
  readonly savedAt: (time: string) => string;
  readonly confirmedBy: (person: string, date: string) => string;
  readonly newVersion: (side: Side) => string;
  readonly blockChange: (change: BlockChange, n: number) => string;
  readonly found: (en: number, fr: number) => string;
  readonly blocksFacing: (en: number, fr: number) => string;
  /** Words that got a mark (`now`) or lost it. */
  readonly mark: (name: MarkName, now: boolean) => string;
  /** How much of a text changed, from 0 to 1. */
  readonly share: (share: number) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  /** Counts in the bar: the word that follows the number; notes are findings that are only worth knowing. */
  readonly findings: (n: number) => string;
  readonly notes: (n: number) => string;
  /** What the spine says of a pair's findings. */
  readonly foundHere: (findings: number, notes: number, worst: Severity) => string;
  /** Fixes all findings of a kind: on the button, and in full. */
  readonly fixAll: (n: number) => string;
  readonly fixAllAlike: (n: number) => string;
  readonly more: (n: number) => string;
  readonly dismissed: (n: number) => string;
  readonly reach: Readonly<Record<Reach, string>>;
  readonly dismissedAs: (reach: Reach, person: string | undefined, date: string) => string;
}

const EN = {
  history: 'History of this pair', reason: 'Reason (optional)',
  confirm: 'Confirm', noChange: 'No change needed…', noChangeDone: 'Confirm as it stands', edit: 'Edit this side', cancel: 'Cancel', ok: 'OK', close: 'Close',
  never: 'Nobody has confirmed this pair yet. Read both sides; when they say the same, confirm.',
  inSync: 'Both sides stand as they were confirmed.', oneSided: 'This pair has only one side, and that is as meant.',
  moved: 'Its paragraphs have been paired anew since it was confirmed.',
  unpairedEn: 'There is no French for this yet.', unpairedFr: 'There is no English for this yet.', meant: 'Meant so: confirm',
  noPair: 'Put the cursor in a paragraph to see what is known of its pair.',
  removedAll: 'All of it was taken out.', saving: 'Saving…', draft: 'Draft', readOnly: 'Read only',
  start: 'Two sheets, face to face', startSub: 'Letters in English and French that stay in step.',
  newFromFiles: 'New from two files…', newFromFilesSub: 'An English letter and its French version: Word, OpenDocument, PDF, web page, Markdown or plain text.', newFromBilingual: 'New from one file in both languages…', newFromBilingualSub: 'A table with a column each, a translation memory, an XLIFF file.',
  open: 'Open…', openSub: 'A letter on this computer.', sample: 'Sample letter', sampleSub: 'A few of its pairs have drifted: a place to try things.',
  newEmpty: 'Empty letter', newEmptySub: 'Begin on two blank sheets.', join: 'Join…', joinSub: 'A letter that somebody shares: not yet.', recent: 'Recent letters', noRecent: 'Letters that you open will be listed here.',
  dropHere: 'Drop two files anywhere here', english: 'English', french: 'French', choose: 'Choose…', swap: 'Swap', align: 'Align them', aligning: 'Aligning…', back: 'Back', forget: 'Forget',
  commands: 'Commands', next: 'Next', typeCommand: 'Type a command', noCommand: 'No such command.', findBoth: 'Find in both sides', keys: 'Keys', linkTo: 'Address of the link', remove: 'Remove',
  spine: 'Pairs', marginLabel: 'About the pair in hand', barLabel: 'How the letter stands', unlink: 'Unlink', merge: 'Merge with next', split: 'Split at cursor', shiftDown: 'Shift down', shiftUp: 'Shift up', otherPair: 'Link with…',
  recovered: 'The last session ended without saving. Everything typed was found again.', crossing: 'This pair crosses others: its sides stand in different places.',
  strays: 'Words without their paragraph', strayExplained: 'Somebody wrote this in a paragraph that was deleted meanwhile. It was kept, and stands in the paragraph before:', goThere: 'Go there', seen: 'Seen', offer: 'This may be its answer, elsewhere on the other side:', linkThem: 'Link the two', showIt: 'Show it', yourName: 'Your name, as confirmations carry it', comparing: 'Comparing with the letter…', goneBlocks: 'Not in the new version any more. Tick what is to stay:', takeIn: 'Take it in', leftOut: 'Left out:', realignStretch: 'Pair anew', unsure: 'The machine is not sure that these two answer each other', realign: 'Realign',
  findings: 'Findings', fix: 'Fix', dismiss: 'Dismiss…', dismissWhere: 'Dismiss it', bringBack: 'Bring back', becomes: 'becomes', nothing: 'nothing',
  answer: 'The words marked answer the change.', goToWords: 'Go to these words', carryOver: 'Carry over', carryAll: 'Carry all over', carryWhat: 'What can be carried over',
};
export type Phrase = keyof typeof EN;

const FR: Record<Phrase, string> = {
  history: 'Historique de la paire', reason: 'Motif (facultatif)',
  confirm: 'Confirmer', noChange: 'Rien à changer…', noChangeDone: 'Confirmer en l’état', edit: 'Modifier ce côté', cancel: 'Annuler', ok: 'OK', close: 'Fermer',
  never: 'Personne n’a encore confirmé cette paire. Relisez les deux côtés et, s’ils disent la même chose, confirmez.',
  inSync: 'Les deux côtés sont tels qu’ils ont été confirmés.', oneSided: 'Cette paire n’a qu’un côté, et c’est voulu.',
  moved: 'Ses paragraphes ont été appariés autrement depuis la confirmation.',
  unpairedEn: 'Ce passage n’a pas encore de version française.', unpairedFr: 'Ce passage n’a pas encore de version anglaise.', meant: 'C’est voulu\u00a0: confirmer',
  noPair: 'Placez le curseur dans un paragraphe pour voir ce que l’on sait de sa paire.',
  removedAll: 'Tout a été supprimé.', saving: 'Enregistrement…', draft: 'Brouillon', readOnly: 'Lecture seule',
  start: 'Deux feuilles, face à face', startSub: 'Des lettres en anglais et en français qui avancent du même pas.',
  newFromFiles: 'À partir de deux fichiers…', newFromFilesSub: 'Une lettre en anglais et sa version française\u00a0: Word, OpenDocument, PDF, page web, Markdown ou texte brut.', newFromBilingual: 'À partir d’un fichier bilingue…', newFromBilingualSub: 'Un tableau à deux colonnes, une mémoire de traduction, un fichier XLIFF.',
  open: 'Ouvrir…', openSub: 'Une lettre sur cet ordinateur.', sample: 'Lettre d’exemple', sampleSub: 'Quelques paires y ont divergé\u00a0: de quoi s’exercer.',
  newEmpty: 'Lettre vide', newEmptySub: 'Commencer sur deux feuilles blanches.', join: 'Rejoindre…', joinSub: 'Une lettre partagée par quelqu’un\u00a0: pas encore possible.', recent: 'Lettres récentes', noRecent: 'Les lettres que vous ouvrirez figureront ici.',
  dropHere: 'Déposez deux fichiers n’importe où ici', english: 'Anglais', french: 'Français', choose: 'Choisir…', swap: 'Permuter', align: 'Les aligner', aligning: 'Alignement…', back: 'Retour', forget: 'Oublier',
  commands: 'Commandes', next: 'Suivante', typeCommand: 'Tapez une commande', noCommand: 'Aucune commande de ce nom.', findBoth: 'Rechercher des deux côtés', keys: 'Raccourcis clavier', linkTo: 'Adresse du lien', remove: 'Supprimer',
  spine: 'Paires', marginLabel: 'À propos de la paire en cours', barLabel: 'État de la lettre', unlink: 'Délier', merge: 'Fusionner avec la suivante', split: 'Scinder au curseur', shiftDown: 'Décaler vers le bas', shiftUp: 'Décaler vers le haut', otherPair: 'Lier à…',
  recovered: 'La dernière session s’est terminée sans enregistrement. Tout ce qui avait été saisi a été retrouvé.', crossing: 'Cette paire en croise d’autres\u00a0: ses deux côtés ne sont pas au même endroit.',
  strays: 'Mots sans leur paragraphe', strayExplained: 'Quelqu’un a écrit ceci dans un paragraphe supprimé entre-temps. Le texte a été gardé et se trouve dans le paragraphe qui précède\u00a0:', goThere: 'Y aller', seen: 'Vu', offer: 'Sa réponse se trouve peut-être ailleurs de l’autre côté\u00a0:', linkThem: 'Lier les deux', showIt: 'Voir', yourName: 'Votre nom, tel que le portent les confirmations', comparing: 'Comparaison avec la lettre…', goneBlocks: 'Absents de la nouvelle version. Cochez ce qui doit rester\u00a0:', takeIn: 'Intégrer', leftOut: 'Laissé de côté\u00a0:', realignStretch: 'Réapparier', unsure: 'La machine n’est pas sûre que ces deux passages se répondent', realign: 'Réaligner',
  findings: 'Remarques', fix: 'Corriger', dismiss: 'Écarter…', dismissWhere: 'Écarter la remarque', bringBack: 'Rétablir', becomes: 'devient', nothing: 'rien',
  answer: 'Les mots surlignés répondent au changement.', goToWords: 'Aller à ces mots', carryOver: 'Reporter', carryAll: 'Tout reporter', carryWhat: 'Ce qui peut être reporté',
};

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);
/** In French 0 and 1 are singular. */
const pluriel = (n: number, un: string, plusieurs: string): string => (n < 2 ? un : plusieurs);

const PERCENTS = { en: new Intl.NumberFormat('en-GB', { style: 'percent' }), fr: new Intl.NumberFormat('fr-FR', { style: 'percent' }) } as const;
/** A share of a whole, never told as none of it: `34%`, in French `34\u00a0%`. */
const percent = (locale: Locale, share: number): string => PERCENTS[locale].format(Math.max(0.01, Math.min(1, share)));

const english: Words = {
  locale: 'en',
  side: { en: 'English', fr: 'French' },
  sheet: { en: 'English', fr: 'Français' },
  state: {
    'in-sync': 'In sync', unconfirmed: 'Not confirmed yet', 'en-ahead': 'English changed, French did not', 'fr-ahead': 'French changed, English did not',
    'both-changed': 'Both sides changed', 'en-only': 'English only', 'fr-only': 'French only',
  },
  counted: (state) => ({
    'in-sync': 'in sync', unconfirmed: 'unconfirmed', 'en-ahead': 'French behind', 'fr-ahead': 'English behind', 'both-changed': 'both changed',
    'en-only': 'without French', 'fr-only': 'without English',
  })[state],
  needsHand: (n) => plural(n, '1 pair needs a hand', `${n} pairs need a hand`),
  empty: { en: 'Not in English yet. Click to write it.', fr: 'Not in French yet. Click to write it.' },
  changedIn: (side, date) => `What changed in ${side === 'en' ? 'English' : 'French'} since ${date}`,
  needs: (side) => `So the ${side === 'en' ? 'English' : 'French'} needs a look`,
  bothChanged: 'Both sides changed since they last agreed.',
  cosmetic: 'Only the look of it changed (spacing, quotes, spelling, style): nothing to carry over.',
  fact: { number: 'number', date: 'date', name: 'name', negation: 'negation', link: 'link', quoted: 'title' },
  came: (what) => `${what} added`, went: (what) => `${what} removed`,
  notice: {
    'one-sided': 'This pair has only one side. Write the other (F6), or confirm in the margin that it is meant so.',
    offered: 'This paragraph may have its answer elsewhere: the margin shows it.', 'nothing-moved': 'No paragraph without a partner was found elsewhere on the other side.',
    realigned: 'Paired anew. Ctrl Z takes it back.', 'nothing-to-realign': 'There is nothing here to pair anew: confirmed pairs stay as they are.', 'changed-meanwhile': 'The text changed while it was being aligned: try again.', realigning: 'Aligning…',
    'cannot-merge': 'These two do not stand together on both sides, so they cannot be one pair.', 'cannot-split': 'Put the cursor inside the text, or before a later paragraph of the pair, to split it there.',
    'cannot-shift': 'There is nothing to shift on this side.', 'cannot-unlink': 'This pair has only one side.', 'nothing-left': 'Nothing left to do here: every pair is in sync.',
    'choose-link': 'Go to the pair to link it with, and press Alt L again.',
    'nothing-found': 'Nothing was found that stands open.', 'still-looking': 'The letter is still being looked through.', 'finding-gone': 'The words have changed since: look again in a moment.',
    'nothing-to-fix': 'Nothing was found here that can be fixed for you.', 'nothing-to-carry': 'There is nothing here to carry over: what changed is for a person to put into words.', carried: 'Carried over. Read both sides, then confirm.',
  },
  say: EN,
  savedAt: (time) => `Saved ${time}`,
  confirmedBy: (person, date) => `Confirmed by ${person || 'somebody'} on ${date}`,
  newVersion: (side) => `A new version of the ${side === 'en' ? 'English' : 'French'}`,
  blockChange: (change, n) => `${plural(n, 'paragraph', 'paragraphs')} ${({ same: 'as before', edited: 'edited', moved: 'moved', 'moved-edited': 'moved and edited', split: 'split', merged: 'merged', new: 'new', gone: 'gone' })[change]}`,
  found: (en, fr) => `${en} in English, ${fr} in French`,
  blocksFacing: (en, fr) => `${en} facing ${fr}`,
  mark: (name, now) => `${now ? 'now' : 'no longer'} ${{ bold: 'bold', italic: 'italic', underline: 'underlined', strike: 'struck through', superscript: 'superscript', subscript: 'subscript', link: 'a link' }[name]}`,
  share: (share) => `${percent('en', share)} of the text changed`,
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  findings: (n) => plural(n, 'finding', 'findings'), notes: (n) => plural(n, 'note', 'notes'),
  foundHere: (findings, notes, worst) => [
    findings ? `${findings} ${plural(findings, 'finding', 'findings')} (${worst === 'error' ? 'error' : 'warning'})` : '', notes ? `${notes} ${plural(notes, 'note', 'notes')}` : '',
  ].filter(Boolean).join(', '),
  fixAll: (n) => `Fix all ${n}`, fixAllAlike: (n) => `Fix all ${n} of this kind`,
  more: (n) => `and ${n} more`,
  dismissed: (n) => `${n} dismissed`,
  reach: { place: 'Only here', letter: 'In this letter', everywhere: 'In every letter' },
  dismissedAs: (reach, person, date) => [
    { place: 'Dismissed here', letter: 'Dismissed in this letter', everywhere: 'Dismissed in every letter' }[reach], person ? `by ${person}` : '', date ? `on ${date}` : '',
  ].filter(Boolean).join(' '),
};

const french: Words = {
  locale: 'fr',
  side: { en: 'Anglais', fr: 'Français' },
  sheet: { en: 'English', fr: 'Français' },
  state: {
    'in-sync': 'En accord', unconfirmed: 'Pas encore confirmée', 'en-ahead': 'L’anglais a changé, pas le français', 'fr-ahead': 'Le français a changé, pas l’anglais',
    'both-changed': 'Les deux côtés ont changé', 'en-only': 'En anglais seulement', 'fr-only': 'En français seulement',
  },
  counted: (state, n) => ({
    'in-sync': 'en accord', unconfirmed: pluriel(n, 'non confirmée', 'non confirmées'), 'en-ahead': 'français en retard', 'fr-ahead': 'anglais en retard', 'both-changed': pluriel(n, 'changée des deux côtés', 'changées des deux côtés'),
    'en-only': 'sans français', 'fr-only': 'sans anglais',
  })[state],
  needsHand: (n) => pluriel(n, `${n} paire à revoir`, `${n} paires à revoir`),
  empty: { en: 'Pas encore en anglais. Cliquez pour écrire.', fr: 'Pas encore en français. Cliquez pour écrire.' },
  changedIn: (side, date) => `Ce qui a changé en ${side === 'en' ? 'anglais' : 'français'} depuis le ${date}`,
  needs: (side) => (side === 'en' ? 'L’anglais est donc à revoir' : 'Le français est donc à revoir'),
  bothChanged: 'Les deux côtés ont changé depuis leur dernier accord.',
  cosmetic: 'Seule la forme a changé (espaces, guillemets, orthographe, style)\u00a0: rien à reporter.',
  fact: { number: 'nombre', date: 'date', name: 'nom', negation: 'négation', link: 'lien', quoted: 'titre' },
  came: (what) => `ajout\u00a0: ${what}`, went: (what) => `suppression\u00a0: ${what}`,
  notice: {
    'one-sided': 'Cette paire n’a qu’un côté. Écrivez l’autre (F6) ou confirmez dans la marge que c’est voulu.',
    offered: 'Ce paragraphe a peut-être sa réponse ailleurs\u00a0: la marge la montre.', 'nothing-moved': 'Aucun paragraphe isolé n’a été retrouvé ailleurs de l’autre côté.',
    realigned: 'Nouvel appariement fait. Ctrl Z pour revenir en arrière.', 'nothing-to-realign': 'Rien à réapparier ici\u00a0: les paires confirmées restent telles quelles.', 'changed-meanwhile': 'Le texte a changé pendant l’alignement\u00a0: recommencez.', realigning: 'Alignement…',
    'cannot-merge': 'Ces deux paires ne se suivent pas des deux côtés\u00a0: elles ne peuvent pas n’en faire qu’une.', 'cannot-split': 'Placez le curseur dans le texte, ou devant un paragraphe suivant de la paire, pour la scinder à cet endroit.',
    'cannot-shift': 'Il n’y a rien à décaler de ce côté.', 'cannot-unlink': 'Cette paire n’a qu’un côté.', 'nothing-left': 'Plus rien à faire ici\u00a0: toutes les paires sont en accord.',
    'choose-link': 'Allez à la paire à lier et appuyez de nouveau sur Alt L.',
    'nothing-found': 'Aucune remarque en suspens.', 'still-looking': 'La relecture de la lettre est en cours.', 'finding-gone': 'Le texte a changé entre-temps\u00a0: réessayez dans un instant.',
    'nothing-to-fix': 'Aucune correction n’est proposée ici.', 'nothing-to-carry': 'Rien à reporter ici\u00a0: ce changement demande à être rédigé.', carried: 'Changement reporté. Relisez les deux côtés, puis confirmez.',
  },
  say: FR,
  savedAt: (time) => `Enregistré à ${time}`,
  confirmedBy: (person, date) => `Confirmée par ${person || 'quelqu’un'} le ${date}`,
  newVersion: (side) => (side === 'en' ? 'Nouvelle version de l’anglais' : 'Nouvelle version du français'),
  blockChange: (change, n) => `${pluriel(n, 'paragraphe', 'paragraphes')} ${({
    same: pluriel(n, 'inchangé', 'inchangés'), edited: pluriel(n, 'modifié', 'modifiés'), moved: pluriel(n, 'déplacé', 'déplacés'), 'moved-edited': pluriel(n, 'déplacé et modifié', 'déplacés et modifiés'),
    split: pluriel(n, 'scindé', 'scindés'), merged: pluriel(n, 'fusionné', 'fusionnés'), new: pluriel(n, 'nouveau', 'nouveaux'), gone: pluriel(n, 'disparu', 'disparus'),
  })[change]}`,
  found: (en, fr) => `${en} en anglais, ${fr} en français`,
  blocksFacing: (en, fr) => `${en} en face de ${fr}`,
  mark: (name, now) => `${now ? 'désormais' : 'n’est plus'} ${{ bold: 'en gras', italic: 'en italique', underline: 'souligné', strike: 'barré', superscript: 'en exposant', subscript: 'en indice', link: 'un lien' }[name]}`,
  share: (share) => `${percent('fr', share)} du texte a changé`,
  severity: { error: 'Erreur', warning: 'À vérifier', info: 'À noter' },
  findings: (n) => pluriel(n, 'remarque', 'remarques'), notes: () => 'à noter',
  foundHere: (findings, notes, worst) => [
    findings ? `${findings} ${pluriel(findings, 'remarque', 'remarques')} (${worst === 'error' ? 'erreur' : 'à vérifier'})` : '', notes ? `${notes} à noter` : '',
  ].filter(Boolean).join(', '),
  fixAll: (n) => `Corriger les ${n}`, fixAllAlike: (n) => `Corriger les ${n} remarques semblables`,
  more: (n) => pluriel(n, `et ${n} autre`, `et ${n} autres`),
  dismissed: (n) => pluriel(n, `${n} remarque écartée`, `${n} remarques écartées`),
  reach: { place: 'Ici seulement', letter: 'Dans cette lettre', everywhere: 'Dans toutes les lettres' },
  dismissedAs: (reach, person, date) => [
    { place: 'Écartée ici', letter: 'Écartée dans cette lettre', everywhere: 'Écartée dans toutes les lettres' }[reach], person ? `par ${person}` : '', date ? `le ${date}` : '',
  ].filter(Boolean).join(' '),
};

export const WORDS: Readonly<Record<Locale, Words>> = { en: english, fr: french };

export const WordsContext = createContext<Words>(english);

/** The interface's words in the language chosen. */
export function useWords(): Words {
  return useContext(WordsContext);
}

const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
/** Made once: making one costs more than all that a keystroke changes on the page. */
const LONG_DATES = { en: new Intl.DateTimeFormat('en-GB', DATE), fr: new Intl.DateTimeFormat('fr-FR', DATE) } as const;

/** A date as a reader of this language expects it: 22 November 2026, 22 novembre 2026, 1er mars 2026. */
export function longDate(iso: string, locale: Locale): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const text = LONG_DATES[locale].format(date);
  return locale === 'fr' ? text.replace(/^1(?= )/, '1er') : text;
}

/** A time of day: 10:42. */
export function clock(iso: string, locale: Locale): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { hour: '2-digit', minute: '2-digit' }).format(date);
}
