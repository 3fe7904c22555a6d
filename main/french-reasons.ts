/** What was caught by an English pattern, as French words. */
type Rule = readonly [english: RegExp, french: string | ((...caught: string[]) => string)];

const NB = '\u00a0';

/** What failed, before a colon and its cause. */
const FAILED: Readonly<Record<string, string>> = {
  'could not be read': 'lecture impossible', 'could not be written': 'écriture impossible', 'cannot be printed': 'impression impossible', 'could not be found': 'fichier introuvable',
  'its lock could not be made': 'impossible de réserver la lettre', 'the lexicon could not be read': 'lecture du lexique impossible',
  'this journal could not be read': 'lecture de ce journal impossible', 'this journal could not be set aside': 'impossible de mettre ce journal de côté', 'what is typed cannot be recorded': 'la saisie ne peut pas être consignée',
};

const PICTURES: Readonly<Record<string, string>> = { PNG: 'PNG', JPEG: 'JPEG', GIF: 'GIF' };

/**
 * What the storage layer says of a file, in French. An English reason is read after the file's name and a colon, and so is the French one.
 * Whatever stands here must say the same as its English; what does not stand here stays English.
 */
const RULES: readonly Rule[] = [
  // Causes that the system gives
  [/^permission denied$/, 'accès refusé'],
  [/^the disk is read-only$/, 'le disque est en lecture seule'],
  [/^the disk is full$/, 'le disque est plein'],
  [/^the disk quota is used up$/, 'le quota de disque est épuisé'],
  [/^the file would be larger than this disk allows$/, 'le fichier serait trop volumineux pour ce disque'],
  [/^it is a folder$/, 'il s’agit d’un dossier'],
  [/^there is no such file or folder$/, 'ce fichier ou ce dossier n’existe pas'],
  [/^there is no such file$/, 'ce fichier n’existe pas'],
  [/^a part of its path is a file, not a folder$/, 'une partie de son chemin est un fichier, et non un dossier'],
  [/^its name is too long$/, 'son nom est trop long'],
  [/^its link leads in a circle$/, 'son lien tourne en rond'],
  [/^another program holds it$/, 'un autre programme l’utilise'],
  [/^too many files are open$/, 'trop de fichiers sont ouverts'],
  [/^the disk reported an error$/, 'le disque a signalé une erreur'],
  [/^the network folder has gone away$/, 'le dossier réseau n’est plus accessible'],
  [/^the network folder does not answer$/, 'le dossier réseau ne répond pas'],
  // Printing
  [/^there is no display \(DISPLAY and WAYLAND_DISPLAY are not set\), and xvfb-run, which gives one, is not installed$/, 'il n’y a pas d’écran (DISPLAY et WAYLAND_DISPLAY ne sont pas définies), et xvfb-run, qui en donne un, n’est pas installé'],
  [/^the desktop is not beside this command; VISAVIS_APP can name its program$/, `l’application n’est pas à côté de cette commande${NB}; VISAVIS_APP peut en nommer le programme`],
  [/^it took longer than (\d+) s$/, (seconds) => `l’impression a dépassé ${seconds}${NB}s`],
  [/^its engine ended early \((.*)\)$/, (how) => `le moteur s’est arrêté trop tôt (${how})`],
  [/^the page took too long to print$/, 'la page n’a pas pu être imprimée à temps'],
  [/^the page to be printed stopped \((.*)\)$/, (reason) => `la page à imprimer s’est arrêtée (${reason})`],
  [/^the pages could not be laid out to face each other$/, 'les pages n’ont pas pu être mises face à face'],
  // The record of revisions
  [/^the recorded revisions are damaged and cannot be unpacked$/, 'les révisions enregistrées sont endommagées et ne peuvent être lues'],
  [/^the revision of (\S+) “(.*)” was recorded and is missing from the record$/, `la révision du $1 «${NB}$2${NB}» a été enregistrée et manque dans le registre`],
  [/^an earlier record was damaged and could not be unpacked; it is kept as it was$/, `un registre antérieur était endommagé et n’a pu être lu${NB}; il est conservé tel quel`],
  [/^recorded revision (\d+) is damaged and cannot be read$/, 'la révision enregistrée n° $1 est endommagée et ne peut être lue'],
  [/^the revision of (\S+) “(.*)” follows a revision that is missing \((\w+)\)$/, `la révision du $1 «${NB}$2${NB}» suit une révision qui manque ($3)`],
  [/^the revision of (\S+) “(.*)” is not as it was recorded: its content and its hash \((\w+)\) disagree$/, `la révision du $1 «${NB}$2${NB}» n’est plus telle qu’elle a été enregistrée${NB}: son contenu et son empreinte ($3) ne concordent pas`],
  // Any file
  [/^is empty$/, 'ce fichier est vide'],
  [/^is there already$/, 'ce fichier existe déjà'],
  [/^is a folder, not a file$/, 'il s’agit d’un dossier, et non d’un fichier'],
  [/^is larger than (\d+) MB, which is no letter$/, (size) => `ce fichier dépasse ${size}${NB}Mo, ce qui n’est pas une lettre`],
  [/^is too large for a web page with a letter in it$/, 'cette page web est trop grosse pour contenir une lettre'],
  [/^is nested too deeply to be read$/, 'l’imbrication de cette page est trop profonde'],
  [/^holds no text$/, 'ce fichier ne contient aucun texte'],
  [/^holds only words that tracked changes delete: rejecting the changes \(--tracked reject\) brings them$/, `les modifications suivies suppriment tous les mots de ce fichier${NB}; refusez-les (--tracked reject) pour les retrouver`],
  [/^holds only words that tracked changes insert: accepting the changes \(--tracked accept\) brings them$/, `les modifications suivies ont inséré tous les mots de ce fichier${NB}; acceptez-les (--tracked accept) pour les retrouver`],
  [/^holds nothing but white space$/, 'ce fichier ne contient que des espaces'],
  // Texts
  [/^is a zip archive, not plain text$/, 'il s’agit d’une archive zip, et non de texte brut'],
  [/^is a PDF, not plain text: rename it to \.pdf$/, `il s’agit d’un PDF, et non de texte brut${NB}; renommez-le en .pdf`],
  [/^is an old or encrypted Office file, not plain text: save it as \.docx without a password$/, `il s’agit d’un ancien fichier Office ou d’un fichier protégé, et non de texte brut${NB}; enregistrez-le au format .docx, sans mot de passe`],
  [/^is an RTF document, not plain text: save it as \.docx$/, `il s’agit d’un document RTF, et non de texte brut${NB}; enregistrez-le au format .docx`],
  [/^is a (PNG|JPEG|GIF) picture, not plain text$/, (kind) => `il s’agit d’une image ${PICTURES[kind] ?? kind}, et non de texte brut`],
  [/^holds bytes that are no text$/, 'ce fichier contient autre chose que du texte'],
  [/^is a Word document, not plain text: rename it to \.docx$/, `il s’agit d’un document Word, et non de texte brut${NB}; renommez-le en .docx`],
  [/^is an OpenDocument file, not (?:plain text|a Word document): save it as \.docx$/, `il s’agit d’un fichier OpenDocument${NB}; enregistrez-le au format .docx`],
  [/^is a Vis-à-vis letter, not plain text: rename it to \.visavis$/, `il s’agit d’une lettre de Vis-à-vis, et non de texte brut${NB}; renommez-la en .visavis`],
  [/^is a letter already, with both its sides; a text or Word file is needed here$/, 'il s’agit déjà d’une lettre, avec ses deux côtés, alors qu’il faut ici un texte ou un document Word'],
  [/^is a web page, not plain text: save its text alone$/, `il s’agit d’une page web, et non de texte brut${NB}; enregistrez-en le texte seul`],
  [/^is an XML document, not plain text$/, 'il s’agit d’un document XML, et non de texte brut'],
  [/^is UTF-16 text that ends in the middle of a character: it was cut or damaged$/, `ce texte UTF-16 s’arrête au milieu d’un caractère${NB}: il a été tronqué ou endommagé`],
  [/^is UTF-8 text with broken bytes \(first in line (\d+)\): it was cut or damaged$/, (line) => `ce texte UTF-8 comporte des octets invalides (d’abord à la ligne ${line})${NB}: il a été tronqué ou endommagé`],
  [/^.* (\(\.\w+\)) cannot be read as text, not yet$/, (ending) => `ce type de fichier (${ending.slice(1, -1)}) ne peut pas encore être lu`],
  // Archives
  [/^is encrypted with a password$/, 'ce fichier est protégé par un mot de passe'],
  [/^is encrypted with a password or is an old \.doc: save it as \.docx without a password$/, `ce fichier est protégé par un mot de passe, ou c’est un ancien .doc${NB}; enregistrez-le au format .docx, sans mot de passe`],
  [/^is not a zip archive, so it is not what its name says$/, 'ce n’est pas une archive zip, donc pas ce que son nom annonce'],
  [/^is cut off or no zip archive$/, 'ce fichier est tronqué ou n’est pas une archive zip'],
  [/^is a damaged archive \((.*)\)$/s, (detail) => `cette archive est endommagée (${detail})`],
  [/^holds (\d+) entries, more than the (\d+) allowed$/, (n, most) => `cette archive contient ${n} éléments, plus que les ${most} admis`],
  [/^holds more than (\d+) MB once unpacked$/, (size) => `cette archive contient plus de ${size}${NB}Mo une fois décompressée`],
  [/^is packed as tightly as a zip bomb .*$/s, 'cette archive est anormalement compressée et n’a pas été ouverte'],
  [/^holds an entry whose name (?:leads out of the archive|is longer than \d+ characters)$/, 'cette archive contient un élément au nom suspect et n’a pas été ouverte'],
  [/^holds "(.*)" twice$/s, (name) => `cette archive contient «${NB}${name}${NB}» deux fois`],
  [/^is (?:a zip archive but )?no Word document \(.*\)$/, 'ce n’est pas un document Word'],
  [/^is damaged: .*$/s, 'ce fichier est endommagé'],
  [/^is too large: .*$/s, 'ce fichier est trop volumineux'],
  [/^is larger than (\d+) kB, too large for a letterhead$/, (size) => `cette image dépasse ${size}${NB}ko, trop pour un en-tête de lettre`],
  [/^is neither a PNG nor a JPEG picture$/, 'ce n’est ni une image PNG ni une image JPEG'],
  // Translators' files
  [/^is no translation memory: it begins with <(.*)>$/, (root) => `ce n’est pas une mémoire de traduction${NB}: elle commence par <${root}>`],
  [/^holds no translations between English and French$/, 'ce fichier ne contient aucune traduction entre l’anglais et le français'],
  [/^is no XLIFF file: it begins with <(.*)>$/, (root) => `ce n’est pas un fichier XLIFF${NB}: il commence par <${root}>`],
  [/^is XLIFF of a version that is not known here \((.*)\)$/, (version) => `ce fichier XLIFF est d’une version inconnue ici (${version})`],
  [/^is not between English and French, but (.*)$/, (languages) => `ce fichier ne va pas de l’anglais au français ou inversement, mais ${languages}`],
  // PDFs
  [/^is a damaged PDF$/, 'ce PDF est endommagé'],
  [/^has (\d+) pages, more than the (\d+) that are read$/, (n, most) => `ce PDF compte ${n} pages, plus que les ${most} qui peuvent être lues`],
  [/^has more words on page (\d+) than a page can hold$/, (page) => `la page ${page} contient plus de mots qu’une page ne peut en porter`],
  [/^holds more than (\d+) characters, which is no letter$/, (most) => `ce fichier contient plus de ${most} caractères, ce qui n’est pas une lettre`],
  [/^holds pictures of pages without text, as a scanner makes them: have the text recognised \(OCR\) first$/, `ce PDF contient des images de pages, sans texte, comme en produit un numériseur${NB}; faites-en d’abord reconnaître le texte (ROC)`],
  [/^holds letters without their meaning, as some programs write them: have the text recognised \(OCR\) first$/, `ce PDF contient des signes dont le sens n’est pas indiqué, comme en écrivent certains programmes${NB}; faites-en d’abord reconnaître le texte (ROC)`],
  // Formats that other programs read
  [/^is an RTF document: .*$/, `il s’agit d’un document RTF${NB}; ouvrez-le dans LibreOffice ou Word et enregistrez-le au format .docx`],
  [/^is a WordPerfect document: .*$/, `il s’agit d’un document WordPerfect${NB}; ouvrez-le dans LibreOffice ou Word et enregistrez-le au format .docx`],
  [/^is an old Word document \(\.doc\): .*$/, `il s’agit d’un ancien document Word (.doc)${NB}; ouvrez-le dans LibreOffice ou Word et enregistrez-le au format .docx`],
  [/^is an old Office file, but no document with text$/, 'il s’agit d’un ancien fichier Office, mais pas d’un document texte'],
  [/^is a web archive of Safari: save the page as \.html or \.pdf$/, `il s’agit d’une archive web de Safari${NB}; enregistrez la page au format .html ou .pdf`],
  [/^is a web archive \(\.mht\): .*$/, `il s’agit d’une archive web (.mht)${NB}; ouvrez-la dans un navigateur et enregistrez la page au format .html ou .pdf`],
  [/^is a book \(\.epub\): .*$/, `il s’agit d’un livre numérique (.epub)${NB}; ouvrez-le dans un lecteur et enregistrez-en le texte, ou copiez-le`],
  [/^is a Pages document: export it from Pages as \.docx$/, `il s’agit d’un document Pages${NB}; exportez-le depuis Pages au format .docx`],
  [/^is a Word document as one XML file: .*$/, `il s’agit d’un document Word en un seul fichier XML${NB}; ouvrez-le dans Word et enregistrez-le au format .docx`],
  [/^is an archive with other files in it: unpack it, and take one of these$/, `il s’agit d’une archive qui contient d’autres fichiers${NB}; décompressez-la et choisissez l’un d’eux`],
  [/^is the mark of a program that has a document open, not the document$/, 'il s’agit de la marque d’un programme qui a ouvert un document, et non du document'],
  [/^is (?:a translation memory|an XLIFF file), in both languages: "visavis align" makes a letter of it$/, `ce fichier est dans les deux langues${NB}; faites-en une nouvelle lettre («${NB}visavis align${NB}»)`],
  [/^holds no (English|French)$/, (language) => `ce fichier ne contient pas de ${language === 'English' ? 'texte anglais' : 'texte français'}`],
  // The reading program
  [/^took longer than ([\d.]+) s to read, and was given up$/, (seconds) => `la lecture de ce fichier a pris plus de ${seconds.replace('.', ',')}${NB}s et a été abandonnée`],
  [/^needs more memory to read than a letter ever does, and was given up$/, 'la lecture de ce fichier demande plus de mémoire qu’aucune lettre et a été abandonnée'],
  [/^could not be read: the program that reads files (?:does not start|ended before it was done)$/, `lecture impossible${NB}: le programme qui lit les fichiers n’a pas fonctionné`],
  [/^is built in a way that cannot be read$/, 'ce fichier est construit d’une manière qui ne peut être lue'],
  [/^is an OpenDocument (spreadsheet|presentation|drawing), not a text$/, (kind) => `il s’agit ${({ spreadsheet: 'd’un classeur', presentation: 'd’une présentation', drawing: 'd’un dessin' } as Record<string, string>)[kind] ?? ''} OpenDocument, et non d’un texte`],
  [/^is an OpenDocument file, but not a text$/, 'il s’agit d’un fichier OpenDocument, mais pas d’un texte'],
  [/^is a document of an old OpenOffice or StarOffice: save it as \.odt$/, `il s’agit d’un document d’un ancien OpenOffice ou StarOffice${NB}; enregistrez-le au format .odt`],
  [/^is a zip archive but no OpenDocument text$/, 'il s’agit d’une archive zip, mais pas d’un texte OpenDocument'],
  [/^is a pipe or a device, not a letter$/, 'c’est un tube ou un périphérique, et non une lettre'],
  [/^holds (\d+) paragraphs, more than the (\d+) that a letter may have$/, (n, most) => `contient ${n} paragraphes, plus que les ${most} qu’une lettre peut avoir`],
  [/^holds more than (\d+) million characters, which is no letter$/, (n) => `contient plus de ${n}${NB}millions de caractères, ce qui n’est pas une lettre`],
  // Letters
  [/^is no letter of Vis-à-vis: it lacks (.*)$/, (what) => `ce n’est pas une lettre de Vis-à-vis${NB}: il y manque ${what}`],
  [/^its (manifest\.json|state\.yupdate) .*$/s, (part) => `cette lettre est endommagée (${part})`],
  [/^needs a newer Vis-à-vis, one that reads format (\d+) \(this one reads up to (\d+)\)$/, (needed, known) => `cette lettre demande une version plus récente de Vis-à-vis, qui lise le format ${needed} (celle-ci lit jusqu’au ${known})`],
  [/^a newer Vis-à-vis wrote it: this one can show it, but not write it$/, `elle provient d’une version plus récente de Vis-à-vis${NB}: celle-ci peut l’afficher, mais pas la modifier`],
  [/^was changed by another program; its changes and yours were united$/, `modifiée par un autre programme${NB}; ses modifications et les vôtres ont été réunies`],
  [/^.*; it was left as it is, and your letter is saved beside it under another name$/s, `le fichier a été remplacé par un autre programme${NB}; il a été laissé tel quel, et votre lettre est enregistrée à côté, sous un autre nom`],
  // Journals
  [/^unsaved changes were read from its journal$/, 'les modifications non enregistrées ont été relues dans son journal'],
  [/^a journal that does not fit it was set aside as "(.*)"$/s, (name) => `un journal qui ne lui correspond pas a été mis de côté sous le nom «${NB}${name}${NB}»`],
  [/^the journal beside it is of another letter and was not used$/, 'le journal qui l’accompagne est celui d’une autre lettre et n’a pas été utilisé'],
  [/^its journal is damaged; what stands before the damage was used$/, `son journal est endommagé${NB}; ce qui précède l’endroit endommagé a été repris`],
  [/^its journal ends in the middle of a record; (\d+) bytes were left out$/, (n) => `son journal s’arrête au milieu d’un enregistrement${NB}; ${n} octets ont été laissés de côté`],
  [/^the file is gone; the letter was restored from its journal$/, `le fichier a disparu${NB}; la lettre a été rétablie à partir de son journal`],
  [/^is a journal, not a letter; it is shown as far as it can be read$/, `il s’agit d’un journal, et non d’une lettre${NB}; ce qui peut en être lu est affiché`],
  [/^this journal holds no whole record$/, 'ce journal ne contient aucun enregistrement complet'],
  [/^this journal needs a newer Vis-à-vis \(journal version (\d+)\)$/, (version) => `ce journal demande une version plus récente de Vis-à-vis (journal de version ${version})`],
  // Locks; these are also read after "Cette lettre"
  [/^is open in this program already .*$/s, 'est déjà ouverte dans ce programme'],
  [/^is open in another window or command \(process (\d+) since (.*)\); close it there first$/, (pid, since) => `est ouverte dans une autre fenêtre ou par une commande (processus ${pid}, depuis ${since})${NB}; fermez-la d’abord là-bas`],
  [/^is open on another computer \(host "(.*)", process (\d+), since (.*)\); close it there first, or, if it is not running any more, delete "(.*)" beside the letter$/s, (host, pid, since, lock) => `est ouverte sur un autre ordinateur («${NB}${host}${NB}», processus ${pid}, depuis ${since})${NB}; fermez-la d’abord là-bas ou, si ce processus ne tourne plus, supprimez «${NB}${lock}${NB}» à côté de la lettre`],
  [/^is being opened or closed by another process; if not, delete "(.*)" beside it$/s, (lock) => `est en cours d’ouverture ou de fermeture par un autre processus${NB}; sinon, supprimez «${NB}${lock}${NB}» à côté d’elle`],
];

/** A reason of the storage layer in French; undefined when it has none. */
export function frenchReason(reason: string): string | undefined {
  for (const [english, french] of RULES) {
    const found = english.exec(reason);
    if (found) return typeof french === 'string' ? french : french(...found.slice(1));
  }
  const [, failed = '', cause = ''] = /^(.*?): (.*)$/s.exec(reason) ?? [];
  const what = FAILED[failed];
  return what && `${what}${NB}: ${frenchReason(cause) ?? cause}`;
}

/** What an imported file held that a letter cannot hold, by its plain English name. */
const DROPPED: Readonly<Record<string, string>> = {
  'alternative translation': 'autre proposition de traduction', 'inline code': 'balise en ligne', 'text in another language': 'texte dans une autre langue', 'text inside a code': 'texte à l’intérieur d’une balise',
  form: 'formulaire', 'form field': 'champ de formulaire', 'number of a table row': 'numéro de ligne de tableau', 'numbering of another script': 'numérotation d’une autre écriture', 'page footer': 'bas de page du site',
  'page header': 'haut de page du site', 'page navigation': 'navigation du site', sidebar: 'encadré', sound: 'son', 'text beside the article': 'texte hors de l’article', video: 'vidéo',
  'repeated table cell': 'cellule de tableau répétée', 'tracked formatting': 'mise en forme suivie',
  'automatic number': 'numéro automatique', 'bullet of a heading': 'puce de titre', 'numbering format': 'format de numérotation', capitals: 'mise en majuscules', chart: 'graphique', 'check box': 'case à cocher', 'column break': 'saut de colonne',
  comment: 'commentaire', diagram: 'diagramme', drawing: 'dessin', 'embedded document': 'document incorporé', 'embedded object': 'objet incorporé', endnote: 'note de fin',
  equation: 'équation', footer: 'pied de page', footnote: 'note de bas de page', header: 'en-tête', 'hidden text': 'texte masqué', highlight: 'surlignage', html: 'HTML', image: 'image',
  'damaged page': 'page endommagée', 'line number': 'numéro de ligne', 'rotated text': 'texte pivoté', 'link inside the document': 'lien interne', 'link to a file': 'lien vers un fichier', 'page break': 'saut de page', picture: 'image', 'section break': 'saut de section', shape: 'forme',
  'nested table': 'tableau imbriqué', 'note numbering': 'numérotation des notes', 'placeholder text': 'texte d’invite', ruby: 'annotation ruby', 'small capitals': 'petites capitales',
  strikethrough: 'texte barré', subscript: 'indice', superscript: 'exposant', 'table layout': 'mise en page de tableau', 'text box': 'zone de texte',
  'tracked deletion': 'suppression suivie', 'unknown part': 'élément inconnu', 'unknown symbol': 'symbole inconnu',
};

export function frenchDropped(what: string): string {
  return DROPPED[what] ?? what;
}
