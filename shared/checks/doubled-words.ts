import type { Placed } from '../drift/placed';
import { SIDES, type Side } from '../letter/side';
import type { Noticed, Severity, SideCheck } from './check';
import type { CheckedSide } from './checked';
import { inEnglish, inFrench } from './quoting';

/** Words that grammar doubles (`that that`, `faire faire`): nothing is said of them. */
const MAY_DOUBLE: { readonly [side in Side]: ReadonlySet<string> } = {
  en: new Set(['that', 'had', 'ha', 'bye', 'knock', 'blah', 'hear', 'tut', 'chop']),
  fr: new Set(['faire', 'ha', 'hé', 'bla', 'toc', 'chut', 'hi', 'ho']),
};
/** Words that are doubled to be stronger: worth a look, no more. */
const EMPHASIS: { readonly [side in Side]: ReadonlySet<string> } = {
  en: new Set(['so', 'very', 'no', 'well', 'many', 'long', 'far', 'out', 'never', 'really', 'much', 'more', 'too', 'down', 'up', 'on', 'yes', 'plus', 'now', 'please', 'there', 'wait']),
  fr: new Set(['très', 'bien', 'oui', 'non', 'tout', 'loin', 'longtemps', 'si', 'trop', 'jamais', 'vite', 'encore', 'peu', 'là', 'plus', 'beaucoup']),
};
/** Names said twice. */
const TWICE = new Set(['duran', 'sirhan', 'bora', 'pago', 'walla', 'boutros', 'york', 'baden', 'wagga', 'cous', 'bang', 'humbert', 'paw', 'tintin', 'sing', 'djibouti', 'tuk', 'nord', 'chow', 'yo', 'aye', 'couscous', 'lang', 'ylang', 'beri']);
/** A phrase that goes on turning (`again and again and again`, `step by step by step`) has one of these in it. */
const TURNING = new Set(['and', 'by', 'after', 'upon', 'to', 'or', 'et', 'en', 'à', 'par', 'après', 'sur', 'ou', 'de']);
const LONGEST_PHRASE = 4;

/** The same word, or few words, twice, with nothing but white space between. */
export const doubledWords: SideCheck = {
  id: 'doubled-word', scope: 'side', sides: SIDES, severity: 'error',
  name: { en: 'Doubled word', fr: 'Mot redoublé' },
  description:
    'The same word, or the same few words (`of the of the`), twice in a row, as a hasty edit leaves it, also with a line break between. Words that good sentences repeat (`that that`, `nous nous`) are let be; '
    + 'of those that are repeated for emphasis (`very very`) only an info says so.',
  good: [
    { pairs: { en: 'We know that that is so. They had had enough.', fr: 'Nous nous réjouissons ; vous vous taisez.' } },
    { pairs: { en: 'New York, New York', fr: 'Il dit non, non et non.' } },
    { pairs: { en: 'Again and again and again we wrote.', fr: 'Nous avons écrit encore et encore et encore.' } },
    { pairs: { en: 'Step by step by step we came.', fr: 'De plus en plus en plus.' } },
    { pairs: { en: 'Boutros Boutros-Ghali flew to Walla Walla.', fr: 'Boutros Boutros-Ghali s’envola vers Bora Bora.' } },
    { pairs: { en: 'What it is, is a shame. Come in, in God’s name.', fr: 'Il faut nous nous y mettre, et vous en être vous-même.' } },
    { pairs: { en: 'They met at the Lumi Lumi Inn.', fr: 'Ils se sont vus à l’auberge Lumi Lumi.' } },
    { pairs: { en: 'Call 55 55 55 now.', fr: 'Appelez le 55 55 55.' } },
    { pairs: { en: 'Never, never again.', fr: 'Jamais, jamais plus.' } },
    { pairs: { en: 'They fled to Paris. Paris was full.', fr: 'Il a fait faire un pont.' } },
    { pairs: { en: 'It is fixed by by-law. A low, low price: peace, peace, and again peace.', fr: 'Nous nous en souvenons ; vous vous y faites.' } },
  ],
  bad: [
    { pairs: { en: 'We urge the ⟦the⟧ council.', fr: 'Nous prions le conseil.' }, fixed: { en: 'We urge the council.', fr: 'Nous prions le conseil.' } },
    { pairs: { en: 'We urge.', fr: 'Nous prions le ⟦le⟧ conseil.' }, fixed: { en: 'We urge.', fr: 'Nous prions le conseil.' } },
    { pairs: { en: 'The ⟦the⟧ vote was rigged.', fr: 'Les ⟦les⟧ votes étaient truqués.' }, fixed: { en: 'The vote was rigged.', fr: 'Les votes étaient truqués.' } },
    { pairs: { en: 'A ⟦a⟧ vote in Cambodia ⟦Cambodia⟧ is near.', fr: 'Il a ⟦a⟧ voté à ⟦à⟧ Paris.' }, fixed: { en: 'A vote in Cambodia is near.', fr: 'Il a voté à Paris.' } },
    { pairs: { en: 'The will of the ⟦of the⟧ people.', fr: 'La volonté de la ⟦de la⟧ nation.' }, fixed: { en: 'The will of the people.', fr: 'La volonté de la nation.' } },
    { pairs: { en: 'The self-rule ⟦self-rule⟧ of towns.', fr: 'Aujourd’hui ⟦aujourd’hui⟧ même.' }, fixed: { en: 'The self-rule of towns.', fr: 'Aujourd’hui même.' } },
    { pairs: { en: 'It began in 2017 ⟦2017⟧ there.', fr: 'Nous nous ⟦nous⟧ voyons ; nous ⟦nous⟧ conseil.' } },
    { pairs: { en: 'A very ⟦very⟧ long road.', fr: 'C’est très ⟦très⟧ long.' } },
    { pairs: { en: 'The State must act.', fr: 'L’⟦l’⟧État doit agir.' } },
  ],
  find: (side, _context, facing) => {
    const { words } = side;
    const noticed: Noticed[] = [];
    for (let i = 1; i < words.length; i++) {
      const length = doubledAt(side, i);
      if (!length) continue;
      if (!isDoubledName(side, i, length, facing)) noticed.push(tell(side, i, length));
      i += length - 1;
    }
    return noticed;
  },
};

/** A name said twice that the other language says twice as well: the Roa Roa Hotel, l’hôtel Roa Roa. */
function isDoubledName({ words, text }: CheckedSide, i: number, length: number, facing: CheckedSide): boolean {
  const [from, to] = [words[i - length]!.from, words[i + length - 1]!.to];
  return /^\p{Lu}/u.test(words[i]!.text) && facing.text.includes(text.slice(from, to));
}

const isWord = ({ text }: Placed): boolean => /^[\p{L}\p{M}]/u.test(text) || /^\d{4,}$/.test(text);
const SPACE = /^[ \u00a0\u202f]+$/;
const SPACE_OR_BREAK = /^[ \u00a0\u202f]*\n?[ \u00a0\u202f]*$/;

/** How many words from the `i`th on repeat those before them; 0 if none do. */
function doubledAt(side: CheckedSide, i: number): number {
  const { words, text } = side;
  if (words[i - 1]!.lower === words[i]!.lower && isWord(words[i]!)) return doubledWord(side, i) ? 1 : 0;
  if (words[i]!.text === ',' || words[i - 1]!.text === ',') return 0;
  for (let length = 2; length <= LONGEST_PHRASE && i >= length && i + length <= words.length; length++) {
    if (words[i]!.lower !== words[i - length]!.lower) continue;
    const phrase = words.slice(i - length, i + length);
    const same = phrase.slice(0, length).every((word, at) => word.lower === phrase[at + length]!.lower && (isWord(word) || /^[-’']/.test(word.text)));
    if (!same || phrase.some((word, at) => at > 0 && /[^ \u00a0\u202f]/.test(text.slice(phrase[at - 1]!.to, word.from)))) continue;
    if (!phrase.slice(0, length).some((word) => /^\p{L}/u.test(word.text)) || !words[i]!.spaced) continue;
    // `A x A x A`, and `x A x A` after an A.
    const turning = phrase.slice(0, length).some(({ lower }) => TURNING.has(lower)) && (words[i + length]?.lower === words[i]!.lower || words[i - length - 1]?.lower === words[i - 1]!.lower);
    if (!turning) return length;
  }
  return 0;
}

function doubledWord(side: CheckedSide, i: number): boolean {
  const { words, text } = side;
  const [before, word] = [words[i - 1]!, words[i]!];
  const between = text.slice(before.to, word.from);
  // French elided words touch what follows: `l’l’État`.
  const elided = /['’]$/.test(word.text) && between === '';
  if (!elided && !(SPACE.test(between) || (SPACE_OR_BREAK.test(between) && /^\p{Ll}/u.test(word.text)))) return false;
  if (MAY_DOUBLE[side.side].has(word.lower) || TWICE.has(word.lower)) return false;
  // `B B`, `I I` and other single capitals are names of things; `Vitamin A a day` is none.
  if (/^\p{L}$/u.test(word.text) && (/^\p{Lu}/u.test(word.text) || !/^[aàyoôéi]$/u.test(word.lower))) return false;
  if (side.side === 'fr' && (word.lower === 'nous' || word.lower === 'vous')) return !reflexive(words, i);
  return !isHyphenated(text, before, word);
}

/** `by by-law`, `Boutros Boutros-Ghali`: one of the two is part of a longer word. */
function isHyphenated(text: string, before: Placed, word: Placed): boolean {
  return /^[-‑]\p{L}/u.test(text.slice(word.to, word.to + 2)) || /\p{L}[-‑]$/u.test(text.slice(Math.max(0, before.from - 2), before.from));
}

/** `nous nous réjouissons`, `vous vous y faites`: a verb or pronoun follows. A third one is one too many. */
function reflexive(words: readonly Placed[], i: number): boolean {
  const [word, next] = [words[i]!, words[i + 1]];
  if (words[i - 2]?.lower === word.lower) return false;
  if (!next) return false;
  if (next.lower === word.lower) return true;
  return /^(?:y|en|le|la|les|l'|ne|sommes|êtes|étions|étiez)$/.test(next.lower) || (word.lower === 'nous' ? /(?:ons|mes)$|(?:er|ir|re)$/ : /(?:ez|tes)$|(?:er|ir|re)$/).test(next.lower);
}

function tell(side: CheckedSide, i: number, length: number): Noticed {
  const first = side.words[i]!;
  const to = side.words[i + length - 1]!.to;
  const text = side.text.slice(first.from, to);
  const severity: Severity = length === 1 && EMPHASIS[side.side].has(first.lower) ? 'info' : 'error';
  return {
    severity, place: { side: side.side, from: first.from, to },
    message: { en: `${inEnglish(text)} stands twice`, fr: `${inFrench(text)} figure deux fois` },
    about: text.toLowerCase(),
    fix: [{ side: side.side, from: side.words[i - 1]!.to, to, insert: '' }],
  };
}
