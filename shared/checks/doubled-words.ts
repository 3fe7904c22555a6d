import { SIDES, type Side } from '../letter/side';
import type { Noticed, SideCheck } from './check';
import type { CheckedSide } from './checked';

/** Words that good sentences say twice: `that that`, `had had`, `nous nous`. */
const MAY_DOUBLE: { readonly [side in Side]: ReadonlySet<string> } = {
  en: new Set(['that', 'had', 'so', 'very', 'ha', 'no', 'bye', 'well', 'many', 'long', 'far', 'out']),
  fr: new Set(['nous', 'vous', 'très', 'bien', 'oui', 'non', 'ha', 'faire', 'tout', 'loin', 'longtemps']),
};

/** The same word twice, with nothing but white space between. */
export const doubledWords: SideCheck = {
  id: 'doubled-word', scope: 'side', sides: SIDES, severity: 'error',
  name: { en: 'Doubled word', fr: 'Mot redoublé' },
  description: 'The same word twice in a row, as a hasty edit leaves it. Words that good sentences repeat (`that that`, `nous nous`) are let be.',
  good: [
    { pairs: { en: 'We know that that is so. They had had enough.', fr: 'Nous nous réjouissons ; vous vous taisez.' } },
    { pairs: { en: 'New York, New York', fr: 'Il dit non, non et non.' } },
  ],
  bad: [
    { pairs: { en: 'We urge the ⟦the⟧ council.', fr: 'Nous prions le conseil.' }, fixed: { en: 'We urge the council.', fr: 'Nous prions le conseil.' } },
    { pairs: { en: 'We urge.', fr: 'Nous prions le ⟦le⟧ conseil.' }, fixed: { en: 'We urge.', fr: 'Nous prions le conseil.' } },
  ],
  find: (side) => side.words.flatMap((word, i) => doubled(side, i) ? [noticed(side, side.words[i - 1]!.to, word)] : []),
};

function doubled(side: CheckedSide, i: number): boolean {
  const [before, word] = [side.words[i - 1], side.words[i]!];
  if (!before || before.lower !== word.lower || !/^\p{L}{2,}$/u.test(word.text) || MAY_DOUBLE[side.side].has(word.lower)) return false;
  const between = side.text.slice(before.to, word.from);
  return /^[ \u00a0\u202f]+$/.test(between) && !(/^\p{Lu}/u.test(before.text) && /^\p{Lu}/u.test(word.text));
}

function noticed(side: CheckedSide, after: number, word: { readonly text: string; readonly from: number; readonly to: number }): Noticed {
  return {
    place: { side: side.side, from: word.from, to: word.to },
    message: { en: `“${word.text}” stands twice`, fr: `« ${word.text} » figure deux fois` },
    about: word.text.toLowerCase(),
    fix: [{ side: side.side, from: after, to: word.to, insert: '' }],
  };
}
