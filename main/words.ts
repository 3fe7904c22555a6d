import type { Locale } from '../shared/bridge/bridge';
import type { Format } from '../shared/exchange/formats';
import type { Side } from '../shared/letter/side';
import { TRACKED_TITLES, type TrackedTitles } from '../storage/tracked-letter';
import type { TrackedChoice } from './align-job';

/** What main says: in dialogs, in the menus' system part, and in the outcomes that a page shows. */
export interface MainWords {
  readonly untitled: string;
  readonly letterFiles: string;
  readonly textFiles: string;
  readonly formats: Readonly<Record<Format, string>>;
  readonly allFiles: string;
  readonly openTitle: string;
  readonly chooseTitle: Readonly<Record<Side, string>>;
  readonly copyTitle: string;
  readonly saveTitle: string;
  readonly exportTitle: Readonly<Record<Side | 'both', string>>;
  readonly exported: (name: string) => string;
  readonly now: string;
  readonly comparisonTitle: string;
  readonly webPage: string;
  readonly redline: string;
  readonly folderTitle: string;
  readonly logoTitle: string;
  readonly pictures: string;
  readonly bilingualTitle: string;
  readonly oneLanguage: (name: string) => string;
  readonly trackedAsked: (changes: number) => string;
  readonly trackedDetail: string;
  readonly trackedChoice: Readonly<Record<TrackedChoice, string>>;
  readonly trackedTitles: TrackedTitles;
  readonly trackedAccepted: (changes: number) => string;
  readonly cancel: string;
  readonly recordedAlready: string;
  readonly sameAs: (title: string) => string;
  /** What a letter is called that follows the one of this day (`YYYY-MM-DD`), until somebody names it. */
  readonly updateOf: (date: string) => string;
  readonly noFormat: (name: string) => string;
  readonly textNotLetter: (name: string) => string;
  readonly noLetter: (name: string) => string;
  readonly sampleMissing: string;
  readonly anotherLetter: (copy: string, letter: string) => string;
  readonly newerCopy: (copy: string) => string;
  readonly nothingNew: string;
  readonly brought: (paragraphs: number, confirmations: number) => string;
  readonly lockedHere: (where: string) => string;
  readonly newer: string;
  readonly journal: string;
  readonly nothingOpen: string;
  readonly leftOut: (what: string) => string;
  readonly stopped: string;
  readonly ourFault: string;
  readonly updateLost: string;
  readonly pageGone: string;
  readonly saveFailed: (name: string) => string;
  readonly again: string;
  readonly saveAs: string;
  readonly closeAnyway: string;
  readonly keepOpen: string;
  readonly ok: string;
  readonly menu: Readonly<Record<
    'cut' | 'copy' | 'paste' | 'pastePlain' | 'selectAll' | 'close' | 'quit' | 'minimize' | 'zoomIn' | 'zoomOut' | 'zoomReset' | 'fullScreen'
    | 'window' | 'zoom' | 'front' | 'reload' | 'devTools' | 'about' | 'services' | 'hide' | 'hideOthers' | 'unhide', string>>;
}

/** `15 July 2023` */
function longDate(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

const english: MainWords = {
  untitled: 'Untitled',
  letterFiles: 'Letters', textFiles: 'Texts', allFiles: 'All files',
  formats: { docx: 'Word document', odt: 'OpenDocument text', pdf: 'PDF', html: 'Web page', md: 'Markdown', txt: 'Plain text', tmx: 'Translation memory (TMX)', xlf: 'XLIFF' },
  openTitle: 'Open a Letter',
  chooseTitle: { en: 'Choose the English Text', fr: 'Choose the French Text' },
  copyTitle: 'Choose the Copy to Bring in',
  saveTitle: 'Save the Letter As',
  exportTitle: { en: 'Export the English', fr: 'Export the French', both: 'Export Both Sides' },
  exported: (name) => `Written: ${name}`,
  now: 'now', comparisonTitle: 'Export the Comparison', webPage: 'Web page', redline: 'Word document with tracked changes',
  folderTitle: 'Choose a Folder', logoTitle: 'Choose a Logo', pictures: 'Pictures', bilingualTitle: 'Choose a File in Both Languages',
  oneLanguage: (name) => `${name}: is in one language, as far as can be seen. “New Letter from Two Files…” puts it beside its other version.`,
  trackedAsked: (changes) => (changes === 1 ? 'The files hold one tracked change.' : `The files hold ${changes} tracked changes.`),
  trackedDetail: 'Kept as revisions, the text before the changes and the text with them can be compared at any time.',
  trackedChoice: { revisions: 'Keep as Two Revisions', accept: 'Accept All', reject: 'Reject All' }, trackedTitles: TRACKED_TITLES,
  trackedAccepted: (changes) => (changes === 1 ? 'The file’s tracked change is taken as accepted.' : `The file’s ${changes} tracked changes are taken as accepted.`), cancel: 'Cancel',
  recordedAlready: 'Nothing has changed since it was recorded with this date and title; nothing new was recorded.',
  sameAs: (title) => `Recorded. The letter is as it was in “${title}”.`,
  updateOf: (date) => `Update of the letter of ${longDate(date, 'en-GB')}`,
  noFormat: (name) => `${name}: nothing was written. The name must end in one of the offered formats, .docx for example.`,
  textNotLetter: (name) => `${name}: is a text, not a letter. “New Letter from Two Files…” makes a letter of it and its other version.`,
  noLetter: (name) => `${name}: is no letter of Vis-à-vis (.visavis).`,
  sampleMissing: 'The sample letter did not come with this installation. Everything else works.',
  anotherLetter: (copy, letter) => `${copy} is a copy of another letter, not of ${letter}. Nothing was changed.`,
  newerCopy: (copy) => `${copy}: a newer Vis-à-vis wrote this copy, so it cannot be brought in here. Nothing was changed.`,
  nothingNew: 'The copy holds nothing that this letter lacks.',
  brought: (paragraphs, confirmations) => `Brought in: ${[
    ...(paragraphs > 0 || confirmations === 0 ? [paragraphs === 1 ? '1 changed paragraph' : `${paragraphs} changed paragraphs`] : []),
    ...(confirmations > 0 ? [confirmations === 1 ? '1 confirmation' : `${confirmations} confirmations`] : []),
  ].join(' and ')}.`,
  lockedHere: (where) => `This letter ${where}. You can read it here; it cannot be changed.`,
  newer: 'A newer Vis-à-vis wrote this letter. You can read it here; it cannot be changed.',
  journal: 'This is the journal of a letter, not the letter itself. You can read it here; it cannot be changed.',
  nothingOpen: 'No letter is open in this window.',
  leftOut: (what) => `Left out, since a letter cannot hold it: ${what}.`,
  stopped: 'The two files could not be aligned: the work stopped unexpectedly. Nothing was changed; please try again.',
  ourFault: 'That did not work, through a fault in Vis-à-vis. Your letter is safe on disk.',
  updateLost: 'A change could not be taken over from the window. Please close the letter and open it again before you go on.',
  pageGone: 'The window stopped several times and was closed. Every word is saved; please open the letter again.',
  saveFailed: (name) => `“${name}” could not be saved.`,
  again: 'Try Again', saveAs: 'Save As…', closeAnyway: 'Close Anyway (the journal keeps every word)', keepOpen: 'Keep It Open', ok: 'OK',
  menu: {
    cut: 'Cut', copy: 'Copy', paste: 'Paste', pastePlain: 'Paste as Plain Text', selectAll: 'Select All', close: 'Close Window', quit: 'Quit', minimize: 'Minimize',
    zoomIn: 'Larger', zoomOut: 'Smaller', zoomReset: 'Actual Size', fullScreen: 'Full Screen', window: 'Window', zoom: 'Zoom', front: 'Bring All to Front',
    reload: 'Reload', devTools: 'Developer Tools', about: 'About Vis-à-vis', services: 'Services', hide: 'Hide Vis-à-vis', hideOthers: 'Hide Others', unhide: 'Show All',
  },
};

const french: MainWords = {
  untitled: 'Sans titre',
  letterFiles: 'Lettres', textFiles: 'Textes', allFiles: 'Tous les fichiers',
  formats: { docx: 'Document Word', odt: 'Texte OpenDocument', pdf: 'PDF', html: 'Page web', md: 'Markdown', txt: 'Texte brut', tmx: 'Mémoire de traduction (TMX)', xlf: 'XLIFF' },
  openTitle: 'Ouvrir une lettre',
  chooseTitle: { en: 'Choisir le texte anglais', fr: 'Choisir le texte français' },
  copyTitle: 'Choisir la copie à intégrer',
  saveTitle: 'Enregistrer la lettre sous',
  exportTitle: { en: 'Exporter l’anglais', fr: 'Exporter le français', both: 'Exporter les deux côtés' },
  exported: (name) => `Fichier créé\u00a0: ${name}`,
  now: 'maintenant', comparisonTitle: 'Exporter la comparaison', webPage: 'Page web', redline: 'Document Word avec modifications suivies',
  folderTitle: 'Choisir un dossier', logoTitle: 'Choisir un logo', pictures: 'Images', bilingualTitle: 'Choisir un fichier bilingue',
  oneLanguage: (name) => `${name}\u00a0: ce fichier semble n’être rédigé que dans une seule langue. La commande «\u00a0Nouvelle lettre à partir de deux fichiers…\u00a0» le met en regard de son autre version.`,
  trackedAsked: (changes) => (changes === 1 ? 'Les fichiers contiennent une modification suivie.' : `Les fichiers contiennent ${changes} modifications suivies.`),
  trackedDetail: 'Conservés comme deux révisions, le texte avant modification et le texte modifié pourront être comparés à tout moment.',
  trackedChoice: { revisions: 'Conserver comme deux révisions', accept: 'Tout accepter', reject: 'Tout refuser' },
  trackedTitles: { before: 'Avant les modifications suivies', after: 'Avec les modifications suivies' },
  trackedAccepted: (changes) => (changes === 1 ? 'La modification suivie du fichier est considérée comme acceptée.' : `Les ${changes} modifications suivies du fichier sont considérées comme acceptées.`), cancel: 'Annuler',
  recordedAlready: 'Rien n’a changé depuis l’enregistrement qui porte cette date et ce titre\u00a0; rien de nouveau n’a été enregistré.',
  sameAs: (title) => `Enregistré. La lettre est telle qu’elle était dans «\u00a0${title}\u00a0».`,
  updateOf: (date) => `Mise à jour de la lettre du ${longDate(date, 'fr').replace(/^1 /, '1er ')}`,
  noFormat: (name) => `${name}\u00a0: rien n’a été enregistré. Le nom doit se terminer par l’un des formats proposés, .docx par exemple.`,
  textNotLetter: (name) => `${name}\u00a0: ce fichier est un texte, pas une lettre. La commande «\u00a0Nouvelle lettre à partir de deux fichiers…\u00a0» en fera une, avec son autre version.`,
  noLetter: (name) => `${name}\u00a0: ce fichier n’est pas une lettre de Vis-à-vis (.visavis).`,
  sampleMissing: 'La lettre d’exemple n’est pas fournie avec cette installation. Tout le reste fonctionne.',
  anotherLetter: (copy, letter) => `${copy} est la copie d’une autre lettre, pas de ${letter}. Rien n’a été modifié.`,
  newerCopy: (copy) => `${copy}\u00a0: cette copie provient d’une version plus récente de Vis-à-vis et ne peut pas être intégrée ici. Rien n’a été modifié.`,
  nothingNew: 'La copie ne contient rien que cette lettre n’ait déjà.',
  brought: (paragraphs, confirmations) => `Intégré\u00a0: ${[
    ...(paragraphs > 0 || confirmations === 0 ? [paragraphs < 2 ? `${paragraphs} paragraphe modifié` : `${paragraphs} paragraphes modifiés`] : []),
    ...(confirmations > 0 ? [confirmations === 1 ? '1 confirmation' : `${confirmations} confirmations`] : []),
  ].join(' et ')}.`,
  lockedHere: (where) => `Cette lettre ${where}. Vous pouvez la lire ici, mais pas la modifier.`,
  newer: 'Cette lettre provient d’une version plus récente de Vis-à-vis. Vous pouvez la lire ici, mais pas la modifier.',
  journal: 'Ceci est le journal d’une lettre, et non la lettre elle-même. Vous pouvez le lire ici, mais pas le modifier.',
  nothingOpen: 'Aucune lettre n’est ouverte dans cette fenêtre.',
  leftOut: (what) => `Éléments laissés de côté, car une lettre ne peut pas les contenir\u00a0: ${what}.`,
  stopped: 'Les deux fichiers n’ont pas pu être alignés\u00a0: le traitement s’est interrompu. Rien n’a été modifié\u00a0; veuillez réessayer.',
  ourFault: 'L’opération a échoué en raison d’une erreur de Vis-à-vis. Votre lettre est en sûreté sur le disque.',
  updateLost: 'Une modification n’a pas pu être transmise. Veuillez fermer la lettre et la rouvrir avant de continuer.',
  pageGone: 'La fenêtre s’est interrompue à plusieurs reprises et a été fermée. Tout est enregistré\u00a0; veuillez rouvrir la lettre.',
  saveFailed: (name) => `«\u00a0${name}\u00a0» n’a pas pu être enregistrée.`,
  again: 'Réessayer', saveAs: 'Enregistrer sous…', closeAnyway: 'Fermer quand même (le journal conserve tout)', keepOpen: 'Laisser ouverte', ok: 'OK',
  menu: {
    cut: 'Couper', copy: 'Copier', paste: 'Coller', pastePlain: 'Coller sans mise en forme', selectAll: 'Tout sélectionner', close: 'Fermer la fenêtre', quit: 'Quitter', minimize: 'Réduire',
    zoomIn: 'Agrandir', zoomOut: 'Diminuer', zoomReset: 'Taille réelle', fullScreen: 'Plein écran', window: 'Fenêtre', zoom: 'Réduire/agrandir', front: 'Tout ramener au premier plan',
    reload: 'Recharger', devTools: 'Outils de développement', about: 'À propos de Vis-à-vis', services: 'Services', hide: 'Masquer Vis-à-vis', hideOthers: 'Masquer les autres', unhide: 'Tout afficher',
  },
};

export const WORDS: Readonly<Record<Locale, MainWords>> = { en: english, fr: french };
