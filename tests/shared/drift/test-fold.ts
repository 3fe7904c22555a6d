import { describe, expect, test } from 'vitest';
import type { BlockDraft } from '../../../shared/letter/block';
import type { Side } from '../../../shared/letter/side';
import { fold } from '../../../shared/drift/fold';
import { Random } from '../../random';
import { p, t, version } from './build';

type Case = readonly [side: Side, a: string, b: string];

/** ~ stands for a no-break space, _ for a narrow one, | for a block's border. */
function side(text: string): BlockDraft[] {
  return text.split('|').map((block) => p(block.replaceAll('~', '\u00A0').replaceAll('_', '\u202F')));
}

const EQUAL: readonly Case[] = [
  ['en', 'one two', 'one  two'], ['en', 'one two', 'one~two'], ['en', ' one two ', 'one two'], ['fr', 'ans:', 'ans~:'], ['fr', 'ans ;', 'ans_;'], ['fr', '5 %', '5%'],
  ['fr', '« oui »', '"oui"'], ['fr', '«~oui~»', '“oui”'], ['fr', '" redoublé d\'efforts "', '«_redoublé d’efforts_»'], ['en', '‘doubled down’', '“doubled down”'],
  ['en', "Hun Sen's", 'Hun Sen’s'], ['fr', "l'État", 'l’État'], ['fr', 'l’ État', 'l’État'], ['en', 'workers’ rights', "workers' rights"], ['fr', 'd’« efforts »', 'd\'"efforts"'],
  ['en', 'one - two', 'one—two'], ['en', 'one – two', 'one -- two'], ['en', '2020–2023', '2020-2023'], ['en', 'self‑rule', 'self-rule'], ['en', 'and so on…', 'and so on...'],
  ['fr', 'des Etats-Unis', 'des États-Unis'], ['fr', 'À Paris', 'A Paris'], ['fr', 'ÉLECTIONS LIBRES', 'ELECTIONS LIBRES'], ['fr', 'LIBERTÉ', 'LIBERTE'], ['fr', 'dit : À vous', 'dit : A vous'],
  ['en', 'The end', 'the end'], ['en', 'End. We ask', 'End. we ask'], ['en', 'End.We ask', 'End. We ask'], ['en', 'Why? “We', 'Why? “we'], ['fr', 'Élire', 'élire'], ['fr', 'Fin. Etat', 'Fin. État'], ['fr', 'Fin. Élire', 'Fin. élire'],
  ['fr', '15 Juillet 2023', '15 juillet 2023'], ['fr', 'en Août', 'en août'], ['fr', 'en Aout', 'en août'], ['fr', 'Mars 2023', 'mars 2023'],
  ['fr', '1 234 voix', '1234 voix'], ['fr', '1~234 voix', '1_234 voix'], ['en', '1,234 votes', '1234 votes'], ['en', '12 345 678', '12,345,678'], ['en', '1,234.5', '1 234.5'], ['fr', '1 234,5', '1234,5'],
  ['en', 'organise', 'organize'], ['en', 'recognising', 'recognizing'], ['en', 'organisations', 'organizations'], ['en', 'analysed', 'analyzed'], ['en', 'honourable', 'honorable'], ['en', 'neighbouring', 'neighboring'],
  ['en', 'Labour', 'Labor'], ['en', 'LABOUR', 'LABOR'], ['en', 'centre', 'center'], ['en', 'centred', 'centered'], ['en', 'centring', 'centering'], ['en', 'theatres', 'theaters'], ['en', 'kilometres', 'kilometers'],
  ['en', 'defence', 'defense'], ['en', 'licence', 'license'], ['en', 'practised', 'practiced'], ['en', 'travelled', 'traveled'], ['en', 'cancelling', 'canceling'], ['en', 'marvellous', 'marvelous'],
  ['en', 'catalogue', 'catalog'], ['en', 'dialogues', 'dialogs'], ['en', 'programme', 'program'], ['en', 'judgement', 'judgment'], ['en', 'manoeuvre', 'maneuver'], ['en', 'manœuvre', 'maneuver'], ['en', 'paediatric', 'pediatric'],
  ['en', 'sceptical', 'skeptical'], ['en', 'grey', 'gray'], ['en', 'fulfil', 'fulfill'], ['en', 'skilful', 'skillful'],
  ['fr', 'maître', 'maitre'], ['fr', 'reconnaître', 'reconnaitre'], ['fr', 'Île', 'ile'], ['fr', 'coûte', 'coute'], ['fr', 'entraînement', 'entrainement'], ['fr', 'événement', 'évènement'], ['fr', 'Événement', 'Évènement'],
  ['fr', 'réglementation', 'règlementation'], ['fr', 'préférerait', 'préfèrerait'], ['fr', 'ambiguë', 'ambigüe'], ['fr', 'cœur', 'coeur'], ['fr', 'Œuvre', 'Oeuvre'], ['fr', 'MAÎTRE', 'MAITRE'], ['fr', 'oignon', 'ognon'],
  ['en', 'We ask. You do.', 'We ask.|You do.'], ['en', 'we ask|that Kem Sokha', 'we ask that|Kem Sokha'], ['en', 'one', 'one|'], ['en', 'cafe\u0301', 'café'], ['en', 'co\u00ADoperate', 'cooperate'],
];

const DIFFERENT: readonly Case[] = [
  ['fr', 'ou', 'où'], ['fr', 'le pays ou', 'le pays où'], ['fr', 'il tue', 'il tué'], ['fr', 'il a dit', 'il à dit'], ['fr', 'A dit', 'a dit'], ['fr', 'la', 'là'], ['fr', 'des', 'dès'], ['fr', 'du', 'dû'], ['fr', 'sur', 'sûr'],
  ['fr', 'mur', 'mûr'], ['fr', 'jeune', 'jeûne'], ['fr', 'il croit', 'il croît'], ['fr', 'il fut', 'il fût'], ['fr', 'il comparaît', 'il comparait'], ['fr', 'il paraît', 'il parait'], ['fr', 'faîte', 'faite'], ['fr', 'cote', 'côte'], ['fr', 'pêcheur', 'pécheur'], ['fr', 'LE PAYS OÙ', 'LE PAYS OU'], ['fr', 'TUÉ', 'TUE'],
  ['fr', 'l’acre', 'l’âcre'], ['fr', 'Acre', 'acre'], ['fr', 'un Etat', 'un état'], ['fr', 'marche', 'marché'],
  ['en', 'in March', 'in march'], ['en', 'March', 'march'], ['en', 'May we', 'may we'], ['en', 'the State', 'the state'], ['en', 'Mr. Smith', 'Mr. smith'], ['en', 'J. Smith', 'J. smith'], ['en', 'US', 'us'],
  ['en', 'four', 'for'], ['en', 'hour', 'hor'], ['en', 'prise', 'prize'], ['en', 'tire', 'tier'], ['en', 'advice', 'advise'], ['en', 'device', 'devise'], ['en', 'check', 'cheque'], ['en', 'timbre', 'timber'], ['en', 'Lady Grey', 'Lady Gray'],
  ['en', 'apprise', 'apprize'], ['en', 'your', 'yor'], ['en', 'story', 'storey'], ['en', 'draft', 'draught'], ['en', 'our', 'or'], ['en', 'contour', 'contor'], ['en', 'tiller', 'tiler'], ['en', 'filled', 'filed'], ['en', 'size', 'sise'],
  ['en', '12 34', '1234'], ['fr', '12 34', '1234'], ['fr', '1 2345', '12345'], ['fr', '3, 14', '3,14'], ['en', '3. 14', '3.14'], ['fr', '1234', '1235'], ['en', '1,23', '123'], ['fr', '01 234 567', '01234567'], ['fr', '1,234', '1234'],
  ['en', '613 555 0123', '6135550123'], ['en', 'a lot', 'alot'], ['en', 'co-operate', 'cooperate'], ['en', 'foo|bar', 'foobar'], ['en', '5 km', '5km'], ['en', 'free, fair', 'free fair'], ['en', 'done.', 'done?'], ['en', '“done”', 'done'],
  ['en', '5′', '5″'], ['en', 'www.centre.org', 'www.center.org'], ['en', 'a@labour.uk', 'a@labor.uk'], ['fr', 'ans', 'an'], ['en', 'will not', 'will'],
];

function check([language, a, b]: Case, equal: boolean): void {
  const [foldA, foldB] = [fold(side(a), language), fold(side(b), language)];
  if (equal) expect(foldA).toBe(foldB);
  else expect(foldA).not.toBe(foldB);
  expect(version(side(a), language).foldsLike(version(side(b), language))).toBe(equal);
}

const show = ([, a, b]: Case) => `${a} | ${b}`;

describe('equal after folding', () => {
  for (const example of EQUAL) test(`${example[0]}: ${show(example)}`, () => check(example, true));
});

describe('different after folding', () => {
  for (const example of DIFFERENT) test(`${example[0]}: ${show(example)}`, () => check(example, false));
});

describe('what is not text', () => {
  const same = (a: BlockDraft[], b: BlockDraft[]) => expect(fold(a, 'en')).toBe(fold(b, 'en'));
  const other = (a: BlockDraft[], b: BlockDraft[]) => expect(fold(a, 'en')).not.toBe(fold(b, 'en'));
  const link = (text: string, target: string, more = {}) => t(text, { link: target, ...more });

  test('kind and level fold away', () => same([p('one')], [{ kind: 'heading', level: 2, runs: [t('one')] }]));
  test('formatting folds away', () => same([p('one two')], [p('one ', t('two', { bold: true }))]));
  test('a hard break is a space', () => same([p('one two')], [p('one', { embed: { br: true } }, 'two')]));
  test('another embed stays', () => other([p('one')], [p('one', { embed: { note: 'n1' } })]));
  test('a link is no formatting', () => other([p('one')], [p(link('one', 'https://a.org'))]));
  test('a changed target is seen', () => other([p(link('one', 'https://a.org'))], [p(link('one', 'https://b.org'))]));
  test('a link in two pieces is one link', () => same([p(link('one two', 'x'))], [p(link('one ', 'x'), link('two', 'x', { bold: true }))]));
  test('a link across a split is one link', () => same([p(link('one two', 'x'))], [p(link('one ', 'x')), p(link('two', 'x'))]));
  test('two links to one place are two', () => other([p(link('one', 'x'), ' or two')], [p(link('one', 'x'), ' or ', link('two', 'x'))]));
  test('a linked space is no link', () => same([p('one two')], [p('one', link(' ', 'x'), 'two')]));
});

describe('cosmetic edits', () => {
  /** Edits that change the dress of a text only, each at one random place where it applies. */
  const DRESS: readonly (readonly [Side | 'both', RegExp, (found: string) => string])[] = [
    ['both', /(?<=\p{L}) (?=\p{L})/gu, () => '\u00A0'], ['both', /(?<=\p{L}) (?=\p{L})/gu, () => '  '], ['fr', / ?[:;?!]/g, (sign) => `\u202F${sign.trim()}`],
    ['both', /"/g, () => '”'], ['fr', /" /g, () => '» '], ['both', /'/g, () => '’'], ['both', /-/g, () => '‑'], ['both', / - /g, () => ' — '], ['both', /É/g, () => 'E'], ['fr', /juillet|août/g, (month) => month[0]!.toUpperCase() + month.slice(1)],
    ['both', /(?<=\. )\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase()],
    ['fr', /(?<=\d) (?=\d{3})/g, () => ''], ['en', /(?<=\d),(?=\d{3})/g, () => '\u202F'], ['en', /ise\b/g, () => 'ize'], ['en', /(?<=lab|neighb)our\b/g, () => 'or'], ['fr', /maître/g, () => 'maitre'], ['fr', /œ/g, () => 'oe'],
  ];
  const TEXTS = {
    en: 'We recognise no “result” - none. The neighbour\'s 12,345 votes were "free"; Kem Sokha organised it on 3 March 2023. Our self-rule and labour matter.',
    fr: 'Nous ne reconnaissons "rien" - rien. État après État, le maître d\'œuvre vote : 12 345 voix " libres " en juillet ou août ; c\'est-à-dire ici. Élire est un droit !',
  };
  for (const language of ['en', 'fr'] as const) {
    test(`any number of them leaves the fold as it was, ${language}`, () => {
      const random = new Random(3);
      const own = DRESS.filter(([where]) => where === 'both' || where === language);
      const folded = fold([p(TEXTS[language])], language);
      for (let round = 0; round < 400; round++) {
        let text = TEXTS[language];
        for (let edits = random.below(8); edits >= 0; edits--) {
          const [, where, change] = random.pick(own);
          const places = [...text.matchAll(where)];
          if (places.length === 0) continue;
          const place = random.pick(places);
          text = text.slice(0, place.index) + change(place[0]) + text.slice(place.index + place[0].length);
        }
        const cut = random.pick([...text.matchAll(/(?<=\p{L})\s(?=\p{L})/gu)]).index;
        expect(fold([p(text.slice(0, cut)), { kind: 'bullet', level: 2, runs: [t(text.slice(cut + 1), { italic: true })] }], language)).toBe(folded);
      }
    });

    test(`a word or figure more or less never does, ${language}`, () => {
      const words = TEXTS[language].split(' ');
      const folded = fold([p(TEXTS[language])], language);
      words.forEach((_, at) => /[\p{L}\p{N}]/u.test(words[at]!) && expect(fold([p(words.toSpliced(at, 1).join(' '))], language)).not.toBe(folded));
    });
  }
});
