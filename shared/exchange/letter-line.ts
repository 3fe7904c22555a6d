/*
 * What the parts of a letter look like on a line of their own, in English and French.
 * Each is sure or silent: a wrong kind is worse than a paragraph.
 */

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|' +
  'Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?|' +
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|fevrier|aout|decembre|' +
  'janv\\.?|févr?\\.?|avr\\.?|juil\\.?|déc\\.?';
const DAYS =
  'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const SPACE = '[ \\u00a0\\u202f]';
const DAY_MONTH = `(?:\\d{1,2}(?:st|nd|rd|th|er|ᵉʳ)?${SPACE}(?:of${SPACE})?(?:${MONTHS})|(?:${MONTHS})${SPACE}\\d{1,2}(?:st|nd|rd|th)?)`;
const DATE = new RegExp(
  `^(?:Date${SPACE}?:${SPACE}*|\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:${SPACE}[\\p{L}\\p{M}'’.-]+){0,5},${SPACE})?` +
    `(?:le${SPACE})?(?:(?:${DAYS}),?${SPACE})?` +
    `(?:${DAY_MONTH}(?:,?${SPACE}\\d{4})?|(?:${MONTHS})${SPACE}\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})\\.?$`,
  'iu',
);

/** Asterisks around a line are the scars of bold in a copied text; they do not change what the line is. */
function bare(line: string): string {
  return line.replace(/^\*+|\*+$/g, '').trim();
}

/** `15 July 2023`, `Long Beach, July 15, 2023`, `Fait à Paris, le 1er mars 2024`, `2023-07-15`. */
export function isDateLine(line: string): boolean {
  const text = bare(line);
  return text.length <= 60 && DATE.test(text);
}

const SALUTATION = new RegExp(
  `^(${[
    'dear', '(your|votre|vos)? ?excellenc(y|ies|es?)', '(your|votre) (hono(u?rs?|u?rables?|raires?)|honneur)', 'your (majest|holiness|eminenc|highness|grace|lordship)\\p{L}*',
    'votre (majesté|altesse|sainteté|éminence)', 'madame', 'monsieur', 'mesdames', 'messieurs', '(mes |nos )?ch[eè]re?s?', 'honou?rables?', 'to whom it may concern',
    'à qui de droit', 'sirs?', 'madam', 'ladies and gentlemen', 'esteemed', 'distinguished', 'respected', 'fellow', 'friends',
    'm(r|rs|s)\\.? (president|chair|speaker|secretary)', 'hello', 'bonjour',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** A short line that greets and ends in a comma or colon: `Dear Professor Muntarbhorn,`, `Your Excellencies:`, `Madame, Monsieur,`. */
export function isSalutation(line: string): boolean {
  const text = bare(line);
  return text.length <= 90 && /[,:]$/.test(text) && SALUTATION.test(text);
}

const ADDRESS = new RegExp(
  `^(${[
    'from', 'to', 'cc', 'bcc', 'copy( to)?', 'attn\\.?', 'attention', 'c/o', 'de', 'à', 'a', 'pour', 'copie( à)?',
    "à l['’](attention|intention) d[eu]s?", 'expéditeurs?', 'destinataires?',
  ].join('|')})${SPACE}*:(?=${SPACE}|$)`,
  'iu',
);

/** `From: …`, `To: …`, `De : …`, `À : …`, `Cc: …`. `Re:` and `Objet :` name the subject, no address. */
export function isAddressLine(line: string): boolean {
  return line.length <= 200 && ADDRESS.test(bare(line));
}

/** An address line that is its label alone: the lines under it are the address. */
export function isBareAddress(line: string): boolean {
  return ADDRESS.exec(bare(line))?.[0].length === bare(line).length;
}

const CLOSING = new RegExp(
  `^(${[
    '(yours |very |most )*(sincerely|respectfully|faithfully|truly|cordially)( yours)?', '((best|kind|warm|with (best|kind|warm)(est)?) )+(regards|wishes)',
    'respectfully submitted', 'signed( by)?', 'signé(e|s|es)?( par)?', 'signator(y|ies)', '(les )?signataires', '(the )?undersigned',
    '(très )?(cordialement|respectueusement|sincèrement)', 'bien à vous', '(avec )?(mes|nos) (salutations|sentiments)( .*)?', 'salutations distinguées',
  ].join('|')})${SPACE}*[,:.]?$`,
  'iu',
);
const FRENCH_CLOSING =
  /^(veuillez|je vous prie|nous vous prions|recevez|dans l['’]attente)[\s,].*(agréer|croire|recevoir|accepter|salutations|considération)/iu;
const SIGNATORIES = /^(les )?(signator(y|ies)|signataires|organi[sz]ations signataires)\b/iu;

/** What signatories stand under: `Sincerely,`, `Veuillez agréer, … nos salutations distinguées.`, `Signed:`, `Signatory organizations`. */
export function isClosing(line: string): boolean {
  const text = bare(line);
  if (FRENCH_CLOSING.test(text)) return text.length <= 300;
  return text.length <= 80 && (CLOSING.test(text) || (SIGNATORIES.test(text) && !/[.!?]$/.test(text)));
}

/** Whether a line can be a signatory: short, and no sentence. */
export function isSignatoryLine(line: string): boolean {
  return line.length <= 120 && !(/[.!?:]$/.test(line) && line.split(/\s+/).length > 8);
}

/** `---`, `***`, `* * *`, `____`, `=====` and drawn lines. */
export function isRule(line: string): boolean {
  return /^([-*_=─━—–~])(\s*\1){2,}$/u.test(line);
}
