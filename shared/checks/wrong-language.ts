import type { AnswerWord } from '../alignment/answers';
import { SIDES, type Side } from '../letter/side';
import type { Message, Noticed, PairCheck } from './check';
import type { CheckedSide, Span } from './checked';
import { otherScript, thirdLanguage } from './foreign-words';
import { LANGUAGE } from './quoting';

/** A side, or a sentence of it, that is neither English nor French. */
export const wrongLanguage: PairCheck = {
  id: 'wrong-language', scope: 'pair', severity: 'error',
  name: { en: 'Wrong language', fr: 'Mauvaise langue' },
  description:
    'A text or a sentence in a third language: Spanish, German, Italian or Portuguese, by the small words that only these have, or another script. ' +
    'Names, single foreign words, Latin, and quotations in a third language that stand on both sides are let be.',
  good: [
    { pairs: { en: 'The newspapers El País and La Repubblica wrote of it.', fr: 'Les journaux El País et La Repubblica en ont parlé.' } },
    { pairs: { en: '“El pueblo unido jamás será vencido”, sang the crowd in the streets.', fr: '« El pueblo unido jamás será vencido », chantait la foule dans les rues.' } },
    { pairs: { en: 'Los Angeles, Rio de Janeiro and São Paulo', fr: 'Los Angeles, Rio de Janeiro et São Paulo' } },
    { pairs: { en: 'Das Kapital was forbidden in the camps.', fr: 'Das Kapital était interdit dans les camps.' } },
    { pairs: { en: 'pro bono et sine ira et studio', fr: 'pro bono et sine ira et studio' } },
    { pairs: { en: 'ស្ថានទូតកម្ពុជា ប្រចាំទីក្រុងប៉ារីស', fr: 'ស្ថានទូតកម្ពុជា ប្រចាំទីក្រុងប៉ារីស' } },
    { pairs: { en: 'Asociación de los Amigos de la Paz', fr: 'Asociación de los Amigos de la Paz' } },
  ],
  bad: [
    { pairs: { en: 'We ask the government to free the prisoners.', fr: '⟦Pedimos al gobierno que libere a todos los presos y que respete la ley.⟧' } },
    { pairs: { en: '⟦Wir fordern die Regierung auf, die Gefangenen freizulassen und das Gesetz zu achten.⟧', fr: 'Nous demandons au gouvernement de libérer les prisonniers et de respecter la loi.' } },
    { pairs: { en: 'The march was peaceful. The police attacked it all the same.', fr: 'La marche était pacifique. ⟦La polizia ha attaccato i manifestanti con gli idranti e con il gas per tutta la sera.⟧' } },
    { pairs: { en: 'We ask the government to free the prisoners.', fr: '⟦Pedimos ao governo que liberte os presos e que não esqueça as famílias.⟧' } },
    { pairs: { en: 'We ask the government to free the prisoners.', fr: '⟦Мы просим правительство освободить заключённых.⟧' } },
  ],
  find: (pair, { lexicon }) => {
    const answers = pair.answers(lexicon);
    const found = SIDES.flatMap((side) => inThird(pair[side], answers[side]));
    // What stands in a third language on both sides is meant to.
    return new Set(found.map(({ side }) => side)).size > 1 ? [] : found.map(({ span, side, language }) => noticed(side, span, language));
  },
};

interface Third {
  readonly side: Side;
  readonly span: Span;
  /** Absent: by its script. */
  readonly language?: Message;
}

function inThird(side: CheckedSide, words: readonly AnswerWord[]): Third[] {
  return side.sentences.flatMap((span): Third[] => {
    const text = side.text.slice(span.from, span.to);
    if (otherScript(text)) return [{ side: side.side, span }];
    const language = thirdLanguage(words.filter((word) => span.from <= word.from && word.to <= span.to));
    return language ? [{ side: side.side, span, language }] : [];
  });
}

function noticed(side: Side, span: Span, language: Message | undefined): Noticed {
  const own = LANGUAGE[side];
  return {
    place: { side, from: span.from, to: span.to },
    message: {
      en: `This is in ${language?.en ?? 'another script'}, where ${own.en} is expected`,
      fr: `Ce texte est ${language ? `en ${language.fr}` : 'dans une autre écriture'}, et non en ${own.fr} comme attendu`,
    },
  };
}
