import type { Locale } from '../shared/bridge/bridge';
import type { Layout } from '../shared/exchange/finished';
import type { Format } from '../shared/exchange/formats';
import type { Side } from '../shared/letter/side';
import { useWords } from './words';

/** What the desk says of finishing a letter, in one language. */
export interface FinishWords {
  readonly finish: string;
  readonly which: string;
  readonly asItStands: string;
  readonly sentOut: string;
  readonly notSentOut: string;
  readonly files: string;
  readonly format: Readonly<Record<Format, string>>;
  readonly side: Readonly<Record<Side | 'both', string>>;
  readonly layoutOfBoth: string;
  readonly layout: Readonly<Record<Layout, string>>;
  readonly folder: string;
  readonly chooseFolder: string;
  readonly names: string;
  readonly none: string;
  readonly there: string;
  readonly empty: Readonly<Record<Side, string>>;
  readonly someThere: string;
  readonly beside: string;
  readonly replace: string;
  readonly write: (n: number) => string;
  readonly writing: string;
  readonly written: (n: number) => string;
  readonly ended: string;
  readonly show: string;
  readonly letterhead: string;
  readonly letterheadLines: Readonly<Record<Side, string>>;
  readonly letterheadHint: string;
  readonly fromHeader: string;
  readonly logo: string;
  readonly chooseLogo: string;
  readonly signatories: string;
  readonly columns: (n: number) => string;
  readonly keep: string;
  readonly comments: string;
  readonly about: (words: string) => string;
}

const EN: FinishWords = {
  finish: 'Finish the letter', which: 'What is sent out', asItStands: 'The letter as it stands now', sentOut: 'sent out', notSentOut: 'not marked as sent out',
  files: 'Files', format: { docx: 'Word', odt: 'OpenDocument', pdf: 'PDF', html: 'Web page', md: 'Markdown', txt: 'Plain text', tmx: 'Translation memory (TMX)', xlf: 'XLIFF for translators' },
  side: { en: 'English', fr: 'French', both: 'Both in one' },
  layoutOfBoth: 'Both in one file', layout: { columns: 'In two columns, pair by pair', facing: 'On facing pages', after: 'English, then French' },
  folder: 'Folder', chooseFolder: 'Choose…', names: 'Will be written', none: 'Tick a file above.', there: 'is there already', empty: { en: 'the English is empty', fr: 'the French is empty' }, someThere: 'Where a file is there already:', beside: 'keep it, and write a new one beside it', replace: 'replace it',
  write: (n) => (n === 1 ? 'Write one file' : `Write ${n} files`), writing: 'Writing…', written: (n) => (n === 1 ? 'One file was written:' : `${n} files were written:`), ended: 'Ended before all were written.', show: 'Show in folder',
  letterhead: 'Letterhead', letterheadLines: { en: 'Above the English, line by line', fr: 'Above the French, line by line' }, letterheadHint: 'Stands above finished letters: who writes, where to reach them.', fromHeader: 'Take from the imported file’s header',
  logo: 'Logo', chooseLogo: 'Choose a picture…', signatories: 'Signatories stand in', columns: (n) => (n === 1 ? 'one column' : `${n} columns`), keep: 'Keep', comments: 'Comments', about: (words) => `On “${words}”`,
};

const FR: FinishWords = {
  finish: 'Finaliser la lettre', which: 'Version à envoyer', asItStands: 'La lettre dans son état actuel', sentOut: 'envoyée', notSentOut: 'non marquée comme envoyée',
  files: 'Fichiers', format: { docx: 'Word', odt: 'OpenDocument', pdf: 'PDF', html: 'Page web', md: 'Markdown', txt: 'Texte brut', tmx: 'Mémoire de traduction (TMX)', xlf: 'XLIFF (outils de traduction)' },
  side: { en: 'Anglais', fr: 'Français', both: 'Les deux ensemble' },
  layoutOfBoth: 'Les deux langues dans un même fichier', layout: { columns: 'En deux colonnes, paire par paire', facing: 'Sur deux pages en regard', after: 'L’anglais, puis le français' },
  folder: 'Dossier', chooseFolder: 'Choisir…', names: 'Fichiers à créer', none: 'Cochez un fichier ci-dessus.', there: 'existe déjà', empty: { en: 'l’anglais est vide', fr: 'le français est vide' }, someThere: 'Si un fichier existe déjà\u00a0:', beside: 'le conserver et créer le nouveau à côté', replace: 'le remplacer',
  write: (n) => (n < 2 ? 'Créer un fichier' : `Créer ${n} fichiers`), writing: 'Création des fichiers…', written: (n) => (n < 2 ? 'Un fichier a été créé\u00a0:' : `${n} fichiers ont été créés\u00a0:`), ended: 'Interrompu avant la fin.', show: 'Afficher dans le dossier',
  letterhead: 'En-tête de lettre', letterheadLines: { en: 'Au-dessus du texte anglais, ligne par ligne', fr: 'Au-dessus du texte français, ligne par ligne' }, letterheadHint: 'Figure en haut des lettres finalisées\u00a0: l’expéditeur et ses coordonnées.', fromHeader: 'Reprendre l’en-tête du fichier importé',
  logo: 'Logo', chooseLogo: 'Choisir une image…', signatories: 'Signataires disposés sur', columns: (n) => (n === 1 ? 'une colonne' : `${n} colonnes`), keep: 'Conserver', comments: 'Commentaires', about: (words) => `À propos de «\u00a0${words}\u00a0»`,
};

const WORDS: Readonly<Record<Locale, FinishWords>> = { en: EN, fr: FR };

export function useFinishWords(): FinishWords {
  return WORDS[useWords().locale];
}
