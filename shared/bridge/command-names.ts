import type { Locale } from './bridge';
import type { CommandId, MenuName } from './commands';

/** The menus' titles. */
export const MENU_NAMES: Record<Locale, Record<MenuName, string>> = {
  en: { file: 'File', edit: 'Edit', block: 'Paragraph', pair: 'Pair', check: 'Check', view: 'View', help: 'Help' },
  fr: { file: 'Fichier', edit: 'Édition', block: 'Paragraphe', pair: 'Paire', check: 'Vérification', view: 'Affichage', help: 'Aide' },
};

/** What a command is called, in menus and in the palette. An ellipsis: a dialogue follows. */
export const COMMAND_NAMES: Record<Locale, Record<CommandId, string>> = {
  en: {
    'file.newFromFiles': 'New Letter from Two Files…', 'file.newFromBilingual': 'New Letter from One File in Both Languages…', 'file.newEmpty': 'New Empty Letter', 'file.open': 'Open…', 'file.sample': 'Open the Sample Letter',
    'file.save': 'Save', 'file.saveAs': 'Save As…', 'file.bringCopy': 'Bring in a Colleague’s Copy…', 'file.record': 'Record a Revision…', 'view.timeline': 'Timeline', 'file.versionEn': 'Bring in a New Version of the English…', 'file.versionFr': 'Bring in a New Version of the French…',
    'file.finish': 'Finish…', 'file.letterhead': 'Letterhead…',
    'file.exportEn': 'Export the English…', 'file.exportFr': 'Export the French…', 'file.exportBoth': 'Export Both…',
    'edit.undo': 'Undo', 'edit.redo': 'Redo', 'edit.bold': 'Bold', 'edit.italic': 'Italic', 'edit.underline': 'Underline', 'edit.strike': 'Strikethrough', 'edit.superscript': 'Superscript', 'edit.subscript': 'Subscript', 'edit.link': 'Link…', 'edit.note': 'Footnote',
    'block.paragraph': 'Paragraph', 'block.heading1': 'Heading 1', 'block.heading2': 'Heading 2', 'block.heading3': 'Heading 3',
    'block.ordered': 'Numbered Item', 'block.bullet': 'Bullet Item', 'block.indent': 'Deeper Level', 'block.outdent': 'Higher Level',
    'block.date': 'Date Line', 'block.address': 'Address Line', 'block.salutation': 'Salutation', 'block.signatory': 'Signatory', 'block.rule': 'Rule',
    'pair.confirmNext': 'Confirm and Go to the Next', 'pair.confirm': 'Confirm', 'pair.carryOver': 'Carry the Change Over', 'pair.next': 'Next Pair', 'pair.previous': 'Previous Pair',
    'pair.nextHand': 'Next Pair That Needs a Hand', 'pair.otherSide': 'Go to the Other Side',
    'pair.merge': 'Merge with the Next', 'pair.split': 'Split at the Cursor', 'pair.shiftDown': 'Shift This Side Down', 'pair.shiftUp': 'Shift This Side Up',
    'pair.link': 'Link with…', 'pair.unlink': 'Unlink', 'pair.realign': 'Pair This Stretch Anew', 'pair.findMoved': 'Look for Moved Paragraphs',
    'check.next': 'Next Finding', 'check.previous': 'Previous Finding', 'check.fix': 'Fix What Was Found', 'check.fixAll': 'Fix All of This Kind', 'check.dismiss': 'Dismiss What Was Found…',
    'check.france': 'French of France', 'check.canada': 'French of Canada', 'check.switzerland': 'French of Switzerland',
    'view.palette': 'All Commands…', 'view.find': 'Find in Both Sides…', 'view.swap': 'Swap the Sides', 'view.spaces': 'Show Spaces', 'view.margin': 'Margin', 'view.person': 'Your Name…',
    'view.systemTheme': 'Light or Dark as the System', 'view.light': 'Light', 'view.dark': 'Dark', 'view.english': 'English', 'view.french': 'Français',
    'help.keys': 'Keys',
  },
  fr: {
    'file.newFromFiles': 'Nouvelle lettre à partir de deux fichiers…', 'file.newFromBilingual': 'Nouvelle lettre à partir d’un fichier bilingue…', 'file.newEmpty': 'Nouvelle lettre vide', 'file.open': 'Ouvrir…', 'file.sample': 'Ouvrir la lettre d’exemple',
    'file.save': 'Enregistrer', 'file.saveAs': 'Enregistrer sous…', 'file.bringCopy': 'Intégrer la copie d’un collègue…', 'file.record': 'Enregistrer une révision…', 'view.timeline': 'Chronologie', 'file.versionEn': 'Intégrer une nouvelle version de l’anglais…', 'file.versionFr': 'Intégrer une nouvelle version du français…',
    'file.finish': 'Finaliser…', 'file.letterhead': 'En-tête de lettre…',
    'file.exportEn': 'Exporter l’anglais…', 'file.exportFr': 'Exporter le français…', 'file.exportBoth': 'Exporter les deux…',
    'edit.undo': 'Annuler', 'edit.redo': 'Rétablir', 'edit.bold': 'Gras', 'edit.italic': 'Italique', 'edit.underline': 'Souligné', 'edit.strike': 'Barré', 'edit.superscript': 'Exposant', 'edit.subscript': 'Indice', 'edit.link': 'Lien…', 'edit.note': 'Note de bas de page',
    'block.paragraph': 'Paragraphe', 'block.heading1': 'Titre 1', 'block.heading2': 'Titre 2', 'block.heading3': 'Titre 3',
    'block.ordered': 'Élément numéroté', 'block.bullet': 'Élément à puce', 'block.indent': 'Niveau inférieur', 'block.outdent': 'Niveau supérieur',
    'block.date': 'Date', 'block.address': 'Adresse', 'block.salutation': 'Formule d’appel', 'block.signatory': 'Signataire', 'block.rule': 'Filet',
    'pair.confirmNext': 'Confirmer et passer à la suivante', 'pair.confirm': 'Confirmer', 'pair.carryOver': 'Reporter le changement en face', 'pair.next': 'Paire suivante', 'pair.previous': 'Paire précédente',
    'pair.nextHand': 'Prochaine paire à revoir', 'pair.otherSide': 'Aller en face',
    'pair.merge': 'Fusionner avec la suivante', 'pair.split': 'Scinder au curseur', 'pair.shiftDown': 'Décaler ce côté vers le bas', 'pair.shiftUp': 'Décaler ce côté vers le haut',
    'pair.link': 'Lier à…', 'pair.unlink': 'Délier', 'pair.realign': 'Réapparier ce passage', 'pair.findMoved': 'Chercher les paragraphes déplacés',
    'check.next': 'Remarque suivante', 'check.previous': 'Remarque précédente', 'check.fix': 'Appliquer la correction', 'check.fixAll': 'Corriger toutes les remarques semblables', 'check.dismiss': 'Écarter la remarque…',
    'check.france': 'Français de France', 'check.canada': 'Français du Canada', 'check.switzerland': 'Français de Suisse',
    'view.palette': 'Toutes les commandes…', 'view.find': 'Rechercher des deux côtés…', 'view.swap': 'Permuter les côtés', 'view.spaces': 'Afficher les espaces', 'view.margin': 'Marge', 'view.person': 'Votre nom…',
    'view.systemTheme': 'Clair ou sombre selon le système', 'view.light': 'Clair', 'view.dark': 'Sombre', 'view.english': 'English', 'view.french': 'Français',
    'help.keys': 'Raccourcis clavier',
  },
};
