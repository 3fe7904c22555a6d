import type { Side } from '../letter/side';
import type { PairCheck } from './check';
import type { CheckedSide } from './checked';
import { inEnglish, inFrench } from './quoting';

/** `either`: a form that greets one reader or many. */
type Number = 'singular' | 'plural' | 'either';

/** The longest salutation, in words. */
const SALUTATION_WORDS = 14;

/** Whom a salutation greets, the surest form first. */
const FORMS: { readonly [side in Side]: readonly (readonly [Number, RegExp])[] } = {
  en: [
    ['either', /^(?:to whom it may concern|dear (?:sir(?:s)?|madam)(?: or |\/|, )(?:sir|madam)s?|dear reader|hello|greetings)/iu],
    ['plural', /^(?:your |dear )?excellencies(?!\p{L})|^your (?:majesties|highnesses|honou?rs|eminences)(?!\p{L})|^(?:dear )?(?:sirs|mesdames|gentlemen|ladies and gentlemen|ladies|messrs)(?!\p{L})|^dear all(?!\p{L})/iu],
    ['plural', /^(?:dear|honou?rable|distinguished|esteemed|fellow) (?:[\p{L}’'-]+ )*?(?:members|senators|colleagues|friends|ministers|leaders|presidents|ambassadors|commissioners|governors|mayors|citizens|delegates|representatives|deputies|judges|readers|partners|comrades|brothers|sisters|students|parents|professors|editors|heads|people|men and women|men|women|mr\.? and mrs\.?|sirs|madams|secretaries|directors|chairs|candidates|neighbou?rs|customers|clients|sisters and brothers)(?!\p{L})/iu],
    ['singular', /^(?:your |dear |his |her )?excellency(?!\p{L})|^your (?:majesty|highness|honou?r|eminence|holiness|grace)(?!\p{L})|^(?:dear )?(?:sir|madam|mr|mrs|ms|miss|dr)(?![\p{L}])/iu],
    ['singular', /^(?:dear|honou?rable) (?:[\p{L}’'-]+ )*?(?:minister|president|prime minister|secretary|senator|ambassador|colleague|friend|commissioner|governor|mayor|chair|chairman|chairperson|director|professor|editor|judge|sir|madam)(?!\p{L})/iu],
  ],
  fr: [
    ['either', /^(?:à qui de droit|madame, monsieur|madame ou monsieur|madame\/monsieur|cher lecteur, chère lectrice|bonjour|à toutes fins utiles|monsieur ou madame|monsieur, madame|cher monsieur, chère madame|chère madame, cher monsieur)/iu],
    ['plural', /^(?:vos )?excellences(?!\p{L})|^vos (?:majestés|altesses|éminences|honneurs)(?!\p{L})|^(?:mesdames|messieurs|mesdemoiselles)(?!\p{L})|^(?:très )?(?:chers|chères|honorables|distingués|estimés)(?!\p{L})|^ch(?:er\(?·?\.?e?\)?s|ères et chers)(?!\p{L})/iu],
    ['plural', /^(?:monsieur|madame)[\p{L} ’'-]*, (?:monsieur|madame)(?!\p{L})/iu],
    ['singular', /^(?:votre )?excellence(?!\p{L})|^votre (?:majesté|altesse|éminence|honneur|sainteté)(?!\p{L})|^(?:cher |chère )?(?:monsieur|madame|mademoiselle|m\.|mme|docteur|maître)(?!\p{L})|^(?:très )?(?:cher|chère|honorable|distingué|estimé)e?(?!\p{L})/iu],
  ],
};

/** Compares whether a salutation greets one reader or several. */
export const salutationNumber: PairCheck = {
  id: 'salutation-number', scope: 'pair', severity: 'warning',
  name: { en: 'Salutation in the singular or plural', fr: 'Nombre de la formule d’appel' },
  description: 'A salutation that greets one person on one side and several on the other (`Your Excellencies`, `Votre Excellence`). Forms for whoever reads (`Dear Sir or Madam`, `Madame, Monsieur`) go with either.',
  good: [
    { pairs: { en: 'Your Excellencies:', fr: 'Vos Excellences,' } },
    { pairs: { en: 'Excellencies, ladies and gentlemen,', fr: 'Excellences, Mesdames et Messieurs,' } },
    { pairs: { en: 'Dear Sir or Madam:', fr: 'Madame, Monsieur,' } },
    { pairs: { en: 'Dear Sirs,', fr: 'Madame, Monsieur,' } },
    { pairs: { en: 'Dear Members of Congress,', fr: 'Mesdames et Messieurs les membres du Congrès,' } },
    { pairs: { en: 'Dear Minister,', fr: 'Monsieur le Ministre,' } },
    { pairs: { en: 'Dear Friends,', fr: 'Chers amis,' } },
    { pairs: { en: 'Dear Mr. Smith,', fr: 'Monsieur,' } },
    { pairs: { en: 'Dear Mr. and Mrs. Smith,', fr: 'Madame, Monsieur,' } },
    { pairs: { en: 'Sir Thomas wrote to the ladies of the court that he would come.', fr: 'Sir Thomas écrivit aux dames de la cour qu’il viendrait.' } },
    { pairs: { en: 'To whom it may concern,', fr: 'Messieurs,' } },
  ],
  bad: [
    { pairs: { en: '⟦Your Excellencies⟧:', fr: 'Votre Excellence :' } },
    { pairs: { en: '⟦Your Excellency⟧,', fr: 'Vos Excellences,' } },
    { pairs: { en: '⟦Dear Sirs⟧,', fr: 'Monsieur,' } },
    { pairs: { en: '⟦Dear Madam⟧,', fr: 'Mesdames et Messieurs,' } },
    { pairs: { en: '⟦Dear Senators⟧:', fr: 'Monsieur le Sénateur,' } },
    { pairs: { en: '⟦Dear friend⟧,', fr: 'Chers amis,' } },
  ],
  find: ({ en, fr }) => {
    const [english, french] = [salutation(en), salutation(fr)];
    if (!english || !french || english.number === 'either' || french.number === 'either' || english.number === french.number) return [];
    const many = english.number === 'plural';
    return [{
      place: { side: 'en', from: english.from, to: english.to }, about: `${english.text} ${french.text}`,
      message: {
        en: `${inEnglish(english.text)} greets ${many ? 'several readers' : 'one reader'}, ${inEnglish(french.text)} ${many ? 'one' : 'several'}`,
        fr: `${inFrench(english.text)} s’adresse à ${many ? 'plusieurs lecteurs' : 'un seul lecteur'}, ${inFrench(french.text)} à ${many ? 'un seul' : 'plusieurs'}`,
      },
    }];
  },
};

interface Salutation {
  readonly number: Number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The salutation that a side is, if it is one: few words that end in a comma or colon, or a block of that kind. */
function salutation(side: CheckedSide): Salutation | undefined {
  const { text, blocks } = side;
  if (text.length > 150 || blocks.length > 1) return undefined;
  const plain = text.trim().replace(/[\s\u00a0\u202f,:;.!-]+$/u, '');
  const known = blocks[0]?.kind === 'salutation';
  if (!known && (!/[,:][\s\u00a0*]*$/u.test(text) || plain.split(/\s+/).length > SALUTATION_WORDS)) return undefined;
  const form = FORMS[side.side].find(([, shape]) => shape.test(plain));
  const and = /^dear (?:mr|mrs|ms|dr)\.? (?:[\p{L}.’'-]+ )*?and (?:[\p{L}.’'-]+ ?)+$/iu.test(plain) && side.side === 'en';
  if (!form) return undefined;
  const from = text.indexOf(plain);
  return { number: and ? 'either' : form[0], text: plain, from, to: from + plain.length };
}
