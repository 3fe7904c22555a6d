import type { AnswerWord } from '../alignment/answers';
import { SIDES, type Side } from '../letter/side';
import type { Noticed, PairCheck } from './check';
import { inEnglish, inFrench } from './quoting';

/** `From:` and `To:` with what stands after them on the line. */
const PARTY: { readonly [side in Side]: RegExp } = {
  en: /^[\s*_]*(?:from|to|signed(?: by)?|on behalf of)[ \u00a0\u202f]?:[\s*_]*(.+?)[\s*_.]*$/iu,
  fr: /^[\s*_]*(?:de(?: la part de)?|from|à|to|expéditeurs?|destinataires?|signé(?:e|es|s)?(?: par)?|pour|au nom de)[ \u00a0\u202f]?:[\s*_]*(.+?)[\s*_.]*$/iu,
};
/** At most this share of both names' words is answered, and at least one word of each has no answer though the lexicon has it. */
const ALIKE = 0.55;
const FEWEST = 3;

/** Who writes and who is written to, named otherwise on the other side. */
export const sender: PairCheck = {
  id: 'sender', scope: 'pair', severity: 'warning',
  name: { en: 'Another sender or addressee', fr: 'Autre expéditeur ou destinataire' },
  description: 'The line after `From:` or `To:` names somebody else on the other side: at least half of its words have no answer there. One line of a side is compared with one of the other.',
  good: [
    { pairs: { en: 'From: The fishermen of the bay', fr: 'De : Les pêcheurs de la baie' } },
    { pairs: { en: 'To: Foreign leaders', fr: 'À : Chefs d’État et de gouvernement étrangers' } },
    { pairs: { en: 'To: The Honourable Anne Roy, Minister of Justice', fr: 'À : L’honorable Anne Roy, ministre de la Justice' } },
    { pairs: { en: 'From: Doctors Without Borders', fr: 'De : Médecins Sans Frontières' } },
    { pairs: { en: 'From: Kem Vann', fr: 'De : Kem Vann' } },
    { pairs: { en: 'From: Us', fr: 'De : Vos amis' } },
  ],
  bad: [
    { pairs: { en: 'From: ⟦The teachers of the southern province⟧', fr: 'De : Les organisations syndicales de la capitale' } },
    { pairs: { en: 'From: ⟦Cuban community abroad⟧', fr: 'De : Organisations de la société civile cubaine à l’étranger' } },
  ],
  find: (pair, { lexicon }) => {
    const [en, fr] = SIDES.map((side) => PARTY[side].exec(pair[side].text));
    if (!en || !fr) return [];
    const answers = pair.answers(lexicon);
    const from = en[0].lastIndexOf(en[1]!);
    const frFrom = fr[0].lastIndexOf(fr[1]!);
    const named = (side: Side, start: number) => answers[side].flatMap((word, at) => (word.from >= start && word.content ? [{ word, answered: answers.of[side][at] !== undefined }] : []));
    const [enWords, frWords] = [named('en', from), named('fr', frFrom)];
    const answered = [...enWords, ...frWords].filter((one) => one.answered).length;
    const lonely = (words: readonly { readonly word: AnswerWord; readonly answered: boolean }[]) => words.some((one) => !one.answered && one.word.known);
    const all = enWords.length + frWords.length;
    if (Math.max(enWords.length, frWords.length) < FEWEST || answered > ALIKE * all || !lonely(enWords) || !lonely(frWords)) return [];
    return [noticed(from, en[1]!, fr[1]!)];
  },
};

function noticed(from: number, en: string, fr: string): Noticed {
  return {
    place: { side: 'en', from, to: from + en.length },
    message: {
      en: `${inEnglish(en)} and ${inEnglish(fr)} do not name the same people: make them agree`,
      fr: `${inFrench(en)} et ${inFrench(fr)} ne désignent pas les mêmes personnes\u00a0: à accorder`,
    },
  };
}
