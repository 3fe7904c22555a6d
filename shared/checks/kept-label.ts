import { SIDES, type Side } from '../letter/side';
import type { Noticed, PairCheck, Severity } from './check';
import type { CheckedSide } from './checked';
import { LANGUAGE, inEnglish, inFrench } from './quoting';

interface Label {
  /** At a line's beginning, list decoration and asterisks aside; the label is the first group. */
  readonly shape: RegExp;
  /** What the side's own language says. */
  readonly usual: string;
  readonly severity: Severity;
}

const COLON = String.raw`[ \u00a0\u202f]?:`;

function label(words: string, usual: string, severity: Severity = 'warning'): Label {
  return { shape: new RegExp(String.raw`^[\s*_]*((?:${words})${COLON})`, 'iu'), usual, severity };
}

/** A word that opens a salutation; what the right one is depends on who is addressed. */
function opening(words: string, usual: string): Label {
  return { shape: new RegExp(String.raw`^[\s*_]*(${words})(?=[ \u00a0]\p{Lu})`, 'u'), usual, severity: 'warning' };
}

/** Labels of the other language, by the side on which they are out of place. `Date:`, `Cc:` and `Attention:` are of both. */
const KEPT: { readonly [side in Side]: readonly Label[] } = {
  fr: [
    label('re|in re', 'Objet\u00a0:', 'info'), label('subject', 'Objet\u00a0:'), label('from', 'De\u00a0:'), label('to', 'À\u00a0:'), label('attn|for the attention of', 'À l’attention de\u00a0:'),
    label('enclosures?|encl\\.?', 'P.\u00a0j.\u00a0:'), opening('Dear', 'Madame, Monsieur / Cher, Chère'),
  ],
  en: [
    label('objet', 'Re:'), label('de|expéditeur', 'From:'), label('à|destinataires?', 'To:'), label('à l[’\']attention de', 'Attn:'), label('pièces? jointes?|p\\. ?j\\.', 'Enclosure:'),
    opening('Ch(?:er|ère)s?', 'Dear'),
  ],
};

/** A letter's heading label that was left in the other language. */
export const keptLabel: PairCheck = {
  id: 'kept-label', scope: 'pair', severity: 'warning',
  name: { en: 'Label of the other language', fr: 'Mention dans l’autre langue' },
  description:
    '`From:`, `To:`, `Subject:` or `Dear` at the beginning of a French line, `Objet :`, `De :`, `À :` or `Cher` at the beginning of an English one; ' +
    '`Re:` in French is understood, so that it is an info only. `Date:` and `Cc:` are of both languages.',
  good: [
    { pairs: { en: 'Re: The closing of the harbour', fr: 'Objet : La fermeture du port' } },
    { pairs: { en: 'From: The fishermen of the bay', fr: 'De : Les pêcheurs de la baie' } },
    { pairs: { en: 'To: The minister', fr: 'À : La ministre' } },
    { pairs: { en: 'Date: 3 May', fr: 'Date : 3 mai' } },
    { pairs: { en: 'Cc: Ms Roy', fr: 'Cc : Mme Roy' } },
    { pairs: { en: 'Dear Minister,', fr: 'Madame la Ministre,' } },
    { pairs: { en: 'Dear friends,', fr: 'Chères amies, chers amis,' } },
    { pairs: { en: 'To refuse is to err.', fr: 'Refuser, c’est se tromper.' } },
    { pairs: { en: 'De facto: no one answers.', fr: 'De fait : personne ne répond.' } },
    { pairs: { en: 'From Paris: a word of thanks', fr: 'De Paris : un mot de remerciement' } },
    { pairs: { en: 'Cherries are in season.', fr: 'C’est la saison des cerises.' } },
  ],
  bad: [
    { pairs: { en: 'Re: The closing of the harbour', fr: '⟦Re:⟧ La fermeture du port' }, fixed: { en: 'Re: The closing of the harbour', fr: 'Objet\u00a0: La fermeture du port' } },
    { pairs: { en: 'From: The fishermen of the bay', fr: '⟦From:⟧ Les pêcheurs de la baie' }, fixed: { en: 'From: The fishermen of the bay', fr: 'De\u00a0: Les pêcheurs de la baie' } },
    { pairs: { en: 'To: The minister', fr: '⟦To\u00a0:⟧ La ministre' }, fixed: { en: 'To: The minister', fr: 'À\u00a0: La ministre' } },
    { pairs: { en: '⟦Objet :⟧ The closing of the harbour', fr: 'Objet : La fermeture du port' }, fixed: { en: 'Re: The closing of the harbour', fr: 'Objet : La fermeture du port' } },
    { pairs: { en: 'From: The fishermen\nTo: The minister', fr: 'De : Les pêcheurs\n⟦To:⟧ La ministre' } },
    { pairs: { en: 'Dear Minister,', fr: '⟦Dear⟧ Madame la Ministre,' } },
    { pairs: { en: '⟦Chère⟧ Ms Roy,', fr: 'Chère Madame,' } },
  ],
  find: (pair) => SIDES.flatMap((side) => (pair.en.text.trim() === pair.fr.text.trim() ? [] : keptIn(pair[side]))),
};

function keptIn(side: CheckedSide): Noticed[] {
  let at = 0;
  return side.text.split('\n').flatMap((line) => {
    const from = at;
    at += line.length + 1;
    for (const one of KEPT[side.side]) {
      const match = one.shape.exec(line);
      if (match) return [noticed(side, from + match[0].length - match[1]!.length, match[1]!, one)];
    }
    return [];
  });
}

function noticed({ side }: CheckedSide, from: number, words: string, { usual, severity }: Label): Noticed {
  const own = LANGUAGE[side];
  const place = { side, from, to: from + words.length };
  return {
    severity, place,
    message: {
      en: `${inEnglish(words)} is left from the other language: ${own.en} says ${inEnglish(usual)}`,
      fr: `${inFrench(words)} est resté de l’autre langue\u00a0: en ${own.fr}, on écrit ${inFrench(usual)}`,
    },
    ...(usual.endsWith(':') ? { fix: [{ ...place, insert: usual }] } : {}),
  };
}
