import type { BlockDraft, Marks, Run } from '../../../../shared/letter/block';
import { NO_LETTERHEAD, type Letterhead } from '../../../../shared/letter/letterhead';
import type { BySide } from '../../../../shared/letter/side';
import type { FinishedLetter, FinishedPair } from '../../../../shared/exchange/finished';

/** A block, with its words as one run or as several. */
export function block(kind: string, words: string | readonly Run[], attrs: Partial<BlockDraft> = {}): BlockDraft {
  const runs = typeof words === 'string' ? (words === '' ? [] : [{ text: words }]) : words;
  return { kind, ...attrs, runs };
}

export function run(text: string, marks?: Marks): Run {
  return marks ? { text, marks } : { text };
}

/** A letter of these blocks; without pairs given, the first blocks answer each other, and so on. */
export function letterOf(blocks: BySide<readonly BlockDraft[]>, extra: Partial<FinishedLetter> = {}): FinishedLetter {
  const pairs = Array.from({ length: Math.max(blocks.en.length, blocks.fr.length) }, (_, i): FinishedPair => ({
    id: `p${i}`, state: 'in-sync', en: i < blocks.en.length ? [i] : [], fr: i < blocks.fr.length ? [i] : [],
  }));
  return {
    title: 'Joint letter', author: 'The Coalition', date: '2023-07-15', languages: { en: 'en-GB', fr: 'fr-FR' }, blocks, pairs, letterhead: NO_LETTERHEAD, ...extra,
  };
}

/** A chequered picture of 120 by 60 pixels. */
export const LOGO = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAHgAAAA8CAIAAAAiz+n/AAAAkklEQVR42u3aoQ0AIBADwB+HmZiJ6dBo5sAiX5FPuKS64mTTaH3kM9fOR/OdwAEaNGjQoEHjAA0aNGjQoHGABg0adFVodm+aQYMGDRo0aNA4QIMGDRo0aBygQYMGXRaaneEfNGjQoEHjAA0aNGjQoHGABg0aNGhvUnaGf9CgQYMGjQM0aNCgQYPGARo0aNCgP24+Y9IZHl2nLdMAAAAASUVORK5CYII=';

export const LETTERHEAD: Letterhead = {
  lines: { en: ['The Living Ondrelle Coalition', '12 Quay Street · Port-Maselin'], fr: ['Coalition pour l’Ondrelle vivante', '12, rue du Quai · Port-Maselin'] },
  logo: LOGO, signatoryColumns: 3,
};

const words = { en: 'We write on behalf of our members along the river, who ask that the licence wait until the questions below have been answered in public. ', fr: 'Nous écrivons au nom de nos membres riverains, qui demandent que la licence attende que les questions ci-dessous aient reçu une réponse publique. ' };

/** One side of a letter with everything in it. */
function everything(side: 'en' | 'fr'): BlockDraft[] {
  const say = (en: string, fr: string): string => (side === 'en' ? en : fr);
  const cell = (row: number, column: number, text: string): BlockDraft => block('cell', text, { table: 't1', row, column });
  return [
    block('date', say('Tersolle, 14 March 2025', 'Tersolle, le 14 mars 2025')),
    block('address', say('The Minister of Energy', 'Monsieur le ministre de l’Énergie')),
    block('address', [run(say('Ministry of Energy', 'Ministère de l’Énergie')), { embed: { br: true } }, run('1, place de la République')]),
    block('salutation', say('Minister,', 'Monsieur le ministre,')),
    block('heading', say('Let the Ondrelle run', 'Laissez couler l’Ondrelle'), { level: 1 }),
    block('paragraph', [
      run(words[side]), run(say('This is bold', 'Ceci est gras'), { bold: true }), run(', '), run(say('italic', 'italique'), { italic: true }), run(say(' and ', ' et ')),
      run(say('underlined', 'souligné'), { underline: true }), run(', '), run(say('struck', 'barré'), { strike: true }), run(', H'), run('2', { subscript: true }), run('O, m'), run('3', { superscript: true }),
      run(say(', a link: ', ', un lien\u00a0: ')), run('www.ondrelle.example/licence', { link: 'https://www.ondrelle.example/licence?a=1&b=é x' }), run('.'),
      { embed: { note: 'n1' } }, run(say(' More words', ' D’autres mots')), { embed: { note: 'n2', sign: '*' } }, run('. '), run('Zeitgeist', { lang: 'de' }), run('.'), { embed: { note: 'n1' } },
    ]),
    block('heading', say('What has been decided', 'Ce qui a été décidé'), { level: 2 }),
    block('paragraph', say('“Three facts” are not in dispute; 6,300 hectares; 72% of it.', '«\u00a0Trois faits\u00a0» ne sont pas contestés\u202f; 6\u202f300 hectares\u00a0; 72\u00a0% du total\u202f! Un porte\u2011parole\u202f?')),
    block('ordered', words[side], {}),
    block('ordered', words[side]),
    block('ordered', say('the hearing in Castelorne;', 'l’audience de Castelorne\u00a0;'), { level: 2, numeral: 'lower-letter', template: '%2)' }),
    block('ordered', say('the hearing in Port-Maselin.', 'l’audience de Port-Maselin.'), { level: 2, numeral: 'lower-letter', template: '%2)' }),
    block('ordered', words[side]),
    block('bullet', say('one', 'un'), { level: 2 }),
    block('bullet', say('two', 'deux'), { level: 2, template: '–' }),
    block('heading', say('Figures', 'Chiffres'), { level: 3 }),
    cell(0, 0, say('Year', 'Année')), cell(0, 1, say('Catch (tonnes)', 'Prises (tonnes)')), cell(0, 2, say('Remarks', 'Remarques')),
    cell(1, 0, '2022'), cell(1, 1, '1\u202f204'),
    cell(2, 0, '2023'), cell(2, 2, words[side]), { ...cell(2, 2, say('A second paragraph in the cell.', 'Un second paragraphe dans la cellule.')) },
    block('rule', ''),
    block('ordered', say('counting goes on', 'le compte continue'), { start: 4 }),
    block('ordered', say('Article in Roman', 'Article en chiffres romains'), { level: 1, numeral: 'upper-roman', template: 'Article %1 –', start: 1 }),
    block('ordered', say('under it', 'en dessous'), { level: 2, template: '%1.%2' }),
    block('paragraph', [run(words[side].repeat(3)), { embed: { note: 'n3', end: true } }]),
    block('paragraph', say('Yours sincerely,', 'Veuillez agréer, Monsieur le ministre, l’expression de notre haute considération.')),
    ...['Ada Marell', 'Beno Tasse', 'Clea Voris', 'Dario Quint', 'Élise Fontan'].map((name) => block('signatory', [run(name), { embed: { br: true } }, run(say('President', 'Présidence'))])),
    block('note', [run(say('See the report, p. 12.', 'Voir le rapport, p.\u00a012.'))], { note: 'n1' }),
    block('note', say('Its second paragraph.', 'Son second paragraphe.'), { note: 'n1' }),
    block('note', [run(say('As of ', 'Au ')), run(say('March', 'mois de mars'), { italic: true }), run('.')], { note: 'n2' }),
    block('note', [run(say('An endnote with ', 'Une note finale avec ')), run(say('a link', 'un lien'), { link: 'https://example.org/a' })], { note: 'n3' }),
  ];
}

/** A letter with everything in it: kinds, marks, lists, a table, notes, a letterhead. */
export function wholeLetter(extra: Partial<FinishedLetter> = {}): FinishedLetter {
  return letterOf({ en: everything('en'), fr: everything('fr') }, { letterhead: LETTERHEAD, ...extra });
}

/** A letter of so many pairs, with a list item at every third and a note at every tenth. */
export function longLetter(pairs: number): FinishedLetter {
  const side = (which: 'en' | 'fr'): BlockDraft[] => {
    const text = Array.from({ length: pairs }, (_, i) => {
      if (i % 25 === 0) return block('heading', `${which} ${i}`, { level: 2 });
      if (i % 3 === 0) return block('ordered', `${words[which]} ${i}`);
      return block('paragraph', [run(words[which].repeat(1 + (i % 4))), run('bold', { bold: true }), ...(i % 10 === 1 ? [{ embed: { note: `n${i}` } }] : [])]);
    });
    return [...text, ...text.flatMap((_, i) => (i % 25 !== 0 && i % 3 !== 0 && i % 10 === 1 ? [block('note', `Note ${i}`, { note: `n${i}` })] : []))];
  };
  return letterOf({ en: side('en'), fr: side('fr') });
}
