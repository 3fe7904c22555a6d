import { matchesOf } from '../letter/matches';
import { SIDES } from '../letter/side';
import type { SideCheck } from './check';
import { inEnglish, inFrench } from './quoting';

/** The same mark twice, or two that do not stand together. Three stops and more are an ellipsis, `?!` and `!!` are emphasis, `etc.,` and `p.m.;` are right. */
const DOUBLED = /(?<![./…:]|\.[ \u00a0])\.[ \u00a0]?\.(?![./\p{L}\d]|[ \u00a0]\.)|,[ \u00a0]?,|;[ \u00a0\u202f]?;|(?<!:):[ \u00a0\u202f]:(?!:)|(?<![\p{L}\d:]):{2}(?![:\p{L}\d])|(?<=\p{L}[ \u00a0\u202f]?):{2}(?=\s|$)|,[ \u00a0]?[;:](?![-)(])|[;:][ \u00a0\u202f]?,|(?<=\p{L}{4}),\.(?!\.|\d)|[;:][ \u00a0\u202f]?\.(?![.\d\p{L}])/gu;

const TWO_MARKS = /[.,;:][ \u00a0\u202f]?[.,;:]/u;

/** A mark of punctuation twice in a row. */
export const doubledPunctuation: SideCheck = {
  id: 'doubled-punctuation', scope: 'side', sides: SIDES, severity: 'error',
  name: { en: 'Doubled punctuation', fr: 'Ponctuation redoublée' },
  description: 'A comma, stop, colon or semicolon twice in a row, or two of them that do not stand together (`,;`). An ellipsis, `?!`, `!!` and the stop of an abbreviation before another mark are right.',
  good: [
    { pairs: { en: 'And so on... They wait. . . for ever.', fr: 'Et ainsi de suite… Ils attendent...' } },
    { pairs: { en: 'What?! They left at 5 p.m.; we stayed, etc., until dawn.', fr: 'Quoi ?! Ils partirent vers 17 h, etc., et nous sommes restés !!' } },
    { pairs: { en: 'See ../letters and std::list, C::D; at 12:30:15.', fr: 'Voir ../lettres et std::list, C::D ; à 12:30:15.' } },
    { pairs: { en: 'In the U.S., and as follows :) we smile.', fr: 'Aux É.-U., et comme suit : « oui ».' } },
  ],
  bad: [
    { pairs: { en: 'We ask⟦,,⟧ again.', fr: 'Nous demandons⟦,,⟧ encore.' }, fixed: { en: 'We ask, again.', fr: 'Nous demandons, encore.' } },
    { pairs: { en: 'We ask again⟦..⟧', fr: 'Nous le demandons⟦. .⟧' }, fixed: { en: 'We ask again.', fr: 'Nous le demandons.' } },
    { pairs: { en: 'The vote⟦;;⟧ the press.', fr: 'Le vote\u202f⟦;\u202f;⟧ la presse.' }, fixed: { en: 'The vote; the press.', fr: 'Le vote\u202f; la presse.' } },
    { pairs: { en: 'As follows⟦::⟧', fr: 'Comme suit\u00a0⟦:\u00a0:⟧' }, fixed: { en: 'As follows:', fr: 'Comme suit\u00a0:' } },
    { pairs: { en: 'The vote⟦,;⟧ the press⟦,.⟧', fr: 'Le vote, la presse⟦;.⟧' } },
  ],
  find: (side) => (TWO_MARKS.test(side.text) ? matchesOf(side.text, DOUBLED) : []).map((match) => {
    const [first, last] = [match[0][0]!, match[0].at(-1)!];
    const place = { side: side.side, from: match.index, to: match.index + match[0].length };
    return {
      place, about: first + last,
      message: first === last
        ? { en: `${inEnglish(match[0])} stands for one ${inEnglish(first)}`, fr: `${inFrench(match[0])} au lieu d’un seul ${inFrench(first)}` }
        : { en: `${inEnglish(match[0])}: two marks that do not stand together; keep one`, fr: `${inFrench(match[0])}\u00a0: deux signes qui ne vont pas ensemble\u00a0; n’en gardez qu’un` },
      ...(first === last ? { fix: [{ ...place, insert: first }] } : {}),
    };
  }),
};
