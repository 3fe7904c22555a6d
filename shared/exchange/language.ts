import { FUNCTION_WORDS } from '../alignment/function-words';
import type { Side } from '../letter/side';

/** Words that hold sentences together in one of the languages and are no word of the other. */
const ONLY: { readonly [side in Side]: ReadonlySet<string> } = {
  en: new Set([...FUNCTION_WORDS.en].filter((word) => !FUNCTION_WORDS.fr.has(word))),
  fr: new Set([...FUNCTION_WORDS.fr].filter((word) => !FUNCTION_WORDS.en.has(word))),
};
/** How much a word says that only looks like one of the language: its letters or its ending. `droits`: nothing; `régime`, `hearing`: this much. */
const LOOK = 0.4;
/** Evidence of so many function words is as good as more. */
const ENOUGH = 3;

const ACCENTED = /[àâæçèéêëîïôœùûüÿ]/;
const FRENCH_LOOK = /(?:eux|aux|eaux|ez|iques?|aires?|eurs?|euses?|ettes?|oires?|elles?|ennes?|tés?|ières?|ois|ques?)$/;
const ENGLISH_LOOK = /^(?:th|wh|sh|kn|wr)|(?:ing|ings|ness|ship|ly|ful|less|ght|ghts|ity|ities|ry|ries|gy|cy|ths?|ays?|ey|own|ow|ew|cks?|ed|ies|wn|hip|oard|our|eed|ead)$|[wk]|oo|ee|sh/;
/** Words of letters, titles and tables that their look does not tell. */
const TELLING: { readonly [side in Side]: ReadonlySet<string> } = {
  en: new Set(
    'dear letter letters open joint friend friends report reports title sir sirs madam minister prime river rule rules law laws tax income revenue name state states people right rights member members committee council board land lands house work works term terms sale loan lease rent'.split(' '),
  ),
  fr: new Set(
    'cher chers lettre lettres ouverte commune ami amis amies rapport rapports titre madame mesdames monsieur messieurs ministre objet veuillez salutations droit droits eau eaux loi lois prix vente bail loyer revenu chiffre impôt nom lieu peuple membre membres comité conseil travail travaux ville terre terres maison avis rivière fleuve barrage mise demande résultat'.split(' '),
  ),
};

/** Evidence for each language, in function words. */
export interface Evidence {
  readonly en: number;
  readonly fr: number;
}

/** What a text's words say of its language. Names, numbers and words of both say nothing. */
export function evidenceOf(text: string): Evidence {
  let [en, fr] = [0, 0];
  for (const [, word = '', elision] of text.toLowerCase().matchAll(/(\p{L}+)(['’](?=\p{L}))?/gu)) {
    if (elision !== undefined && /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/.test(word)) fr += 1;
    else if (ONLY.en.has(word)) en += 1;
    else if (ONLY.fr.has(word)) fr += 1;
    else if (TELLING.en.has(word)) en += LOOK * 1.5;
    else if (TELLING.fr.has(word)) fr += LOOK * 1.5;
    else if (ACCENTED.test(word)) fr += LOOK * 1.5;
    else if (word.length < 4) continue;
    else if (FRENCH_LOOK.test(word)) fr += LOOK / 2;
    else if (ENGLISH_LOOK.test(word)) en += LOOK / 2;
  }
  // What only one of the two writes: guillemets, a space before high punctuation; the possessive.
  fr += Math.min((text.match(/[«»]|[\u00a0\u202f][;:!?]/g) ?? []).length, 4) * LOOK;
  en += Math.min((text.match(/\p{L}['’]s(?!\p{L})/gu) ?? []).length, 4) * LOOK;
  return { en, fr };
}

/** The language that evidence speaks for, and how sure that is (0 to 1); undefined where it says nothing either way. */
export function judged({ en, fr }: Evidence): { readonly side: Side; readonly sure: number } | undefined {
  if (en === fr) return undefined;
  const most = Math.max(en, fr);
  return { side: en > fr ? 'en' : 'fr', sure: ((most - Math.min(en, fr)) / (en + fr)) * Math.min(most / ENOUGH, 1) };
}

/**
 * Which of the two languages a text is in, by its function words and the look of the others. `sure`, from 0 to 1: about 1 from a sentence on,
 * little for a few words without function words; undefined for numbers, names, or nothing either way.
 */
export function languageOf(text: string): { readonly side: Side; readonly sure: number } | undefined {
  return judged(evidenceOf(text));
}
