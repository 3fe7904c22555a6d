import type { Lexicon } from '../alignment';
import type { AnswerWord } from '../alignment/answers';
import { FUNCTION_WORDS } from '../alignment/function-words';
import { ADDRESSES } from '../drift/fold';
import { otherSide, SIDES, type Side } from '../letter/side';
import type { Noticed, PairCheck, Severity } from './check';
import type { CheckedPair, CheckedSide, Span } from './checked';
import { foreignness, foreignRuns, type ForeignRun } from './foreign-words';
import { LANGUAGE, inEnglish, inFrench } from './quoting';

/** Evidence and length of a stretch inside a text of the right language; less is a loan word or part of a name. */
const SCORE = 2.5;
const WORDS = 4;
/** Evidence for each word; Latin has less. */
const DENSE = 0.4;
/** The same for a text that stands alike on both sides: names, titles and `Article 16` have less. */
const ALIKE_SCORE = 0.5;
/** A name or title of another language has at most so many words: `the Parti pour la paix et le progrès`, `« Where Do We Go From Here? »`. */
const NAME_WORDS = 9;
const TITLE_WORDS = 15;
/** Signs and spaces by which two equal texts may differ, besides a tenth. */
const SIGNS = 4;
/** From this share of its words in the other language on, a text or sentence is marked whole. */
const MOSTLY = 0.6;

/** Text left in the language of the other side. */
export const untranslated: PairCheck = {
  id: 'untranslated', scope: 'pair', severity: 'error',
  name: { en: 'Untranslated text', fr: 'Texte non traduit' },
  description:
    'A side, a sentence or a stretch of at least four words left in the other side’s language, told by the words that only that language has. ' +
    'Names, addresses, references, titles and terms kept in quotes or brackets, and words that are the same in both languages are let be.',
  good: [
    { pairs: { en: 'Article 16', fr: 'Article 16' } },
    { pairs: { en: 'Introduction', fr: 'Introduction' } },
    { pairs: { en: 'Human Rights Watch', fr: 'Human Rights Watch' } },
    { pairs: { en: 'Maria Fernandes de Souza', fr: 'Maria Fernandes de Souza' } },
    { pairs: { en: '15, rue de la Paix, 75002 Paris', fr: '15, rue de la Paix, 75002 Paris' } },
    { pairs: { en: 'Médecins Sans Frontières', fr: 'Médecins Sans Frontières' } },
    { pairs: { en: 'Tel. +41 22 555 01 23', fr: 'Tél. +41 22 555 01 23' } },
    { pairs: { en: 'The Candle Party was dissolved.', fr: 'Le Parti de la chandelle (Candle Party) a été dissous.' } },
    { pairs: { en: 'She read “The Wind in the Willows” to the children.', fr: 'Elle a lu aux enfants «\u00a0The Wind in the Willows\u00a0».' } },
    { pairs: { en: 'The Rassemblement pour la culture et la démocratie left the table.', fr: 'Le Rassemblement pour la culture et la démocratie a quitté la table.' } },
    { pairs: { en: 'The program “Back to School for All” reached forty villages.', fr: 'Le programme «\u00a0Back to School for All\u00a0» a touché quarante villages.' } },
    { pairs: { en: 'It was a coup d’état, and a fait accompli.', fr: 'Ce fut un coup d’État et un fait accompli.' } },
    { pairs: { en: 'His letter appeared in the New York Times.', fr: 'Sa lettre a paru dans le New York Times.' } },
    { pairs: { en: 'a priori', fr: 'a priori' } },
    { pairs: { en: 'Habeas corpus ad subjiciendum', fr: 'Habeas corpus ad subjiciendum' } },
    { pairs: { en: 'The think tank tweeted about the start-up’s weekend workshop.', fr: 'Le think tank a tweeté sur le workshop du week-end de la start-up.' } },
    { pairs: { en: 'See https://example.org/how-to-write-to-the-minister', fr: 'Voir https://example.org/how-to-write-to-the-minister' } },
  ],
  bad: [
    { pairs: { en: 'We call on the government to release the prisoners.', fr: '⟦We call on the government to release the prisoners.⟧' } },
    { pairs: { en: '⟦Nous appelons le gouvernement à libérer les prisonniers.⟧', fr: 'Nous appelons le gouvernement à libérer les prisonniers.' } },
    { pairs: { en: 'Background information', fr: '⟦Background information⟧' } },
    { pairs: { en: 'Recommendations', fr: '⟦Recommendations⟧' } },
    { pairs: { en: 'The march was peaceful. The police attacked it without warning.', fr: 'La marche était pacifique. ⟦The police attacked it without warning.⟧' } },
    { pairs: { en: '⟦Le conseil s’est réuni hier soir.⟧ It adopted the plan.', fr: 'Le conseil s’est réuni hier soir. Il a adopté le plan.' } },
    { pairs: { en: 'They defend the freedom of the press in every province.', fr: 'Ils défendent ⟦the freedom of the press⟧ dans chaque province.' } },
    { pairs: { en: 'The judges ⟦ont refusé de les entendre⟧ in March.', fr: 'Les juges ont refusé de les entendre en mars.' } },
    { pairs: { en: 'Thank you. We await your answer.', fr: '⟦Thank you.⟧ Nous attendons votre réponse.' } },
    { pairs: { en: 'The harbour is closed to all our boats.', fr: '⟦Our boats have not been allowed in the harbour since March.⟧' } },
  ],
  find: (pair, { lexicon }) => {
    const answers = pair.answers(lexicon);
    const words = { en: outsideAddresses(pair.en.text, answers.en), fr: outsideAddresses(pair.fr.text, answers.fr) };
    return areAlike(pair.en.text, pair.fr.text) ? wholeAlike(pair, words, lexicon) : SIDES.flatMap((side) => inside(pair, side, words[side], lexicon));
  },
};

/** Addresses are of no language. */
function outsideAddresses(text: string, words: readonly AnswerWord[]): readonly AnswerWord[] {
  if (!/:\/\/|www\.|@/.test(text)) return words;
  const addresses = [...text.matchAll(ADDRESSES)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  return words.filter((word) => !addresses.some(({ from, to }) => from <= word.from && word.to <= to));
}

/** Whether two texts have the same letters and digits; spaces, signs and capitals aside. */
function areAlike(en: string, fr: string): boolean {
  if (Math.abs(en.length - fr.length) > SIGNS + en.length / 10) return false;
  if (firstLetter(en) !== firstLetter(fr)) return false;
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  return letters(en) === letters(fr);
}

/** In most pairs it tells already that the texts differ. */
function firstLetter(text: string): string | undefined {
  return /[\p{L}\p{N}]/u.exec(text)?.[0].toLowerCase();
}

/** A text that stands alike on both sides is wrong on the side whose language it is not. */
function wholeAlike(pair: CheckedPair, words: { readonly [side in Side]: readonly AnswerWord[] }, lexicon: Lexicon): Noticed[] {
  return SIDES.flatMap((name) => {
    const side = pair[name];
    const severity = severityAlike(side, words[name], lexicon);
    const to = side.text.trimEnd().length;
    return severity ? [noticed(side, { from: side.text.length - side.text.trimStart().length, to }, severity)] : [];
  }).slice(0, 1);
}

/** How wrong it is that these words stand here as they do on the other side; undefined where they may be a name, a reference or words of both languages. */
function severityAlike(side: CheckedSide, words: readonly AnswerWord[], lexicon: Lexicon): Severity | undefined {
  if (words.length === 0) return undefined;
  const score = words.reduce((sum, word) => sum + foreignness(word, side, lexicon), 0);
  const content = words.filter(({ key, value }) => value === undefined && !FUNCTION_WORDS.en.has(key) && !FUNCTION_WORDS.fr.has(key));
  const title = content.length > 1 && content.length <= NAME_WORDS && content.every((word) => word.capital);
  const digits = /\d/.test(side.text);
  if (score < ALIKE_SCORE || (digits && score < SCORE)) return undefined;
  if (title) return side.side === 'fr' && score >= 1 && !digits ? 'info' : undefined;
  return words.length === 1 ? (firmlyForeign(words[0]!, side.side, lexicon) ? 'warning' : undefined) : 'error';
}

const FIRM = 0.4;

/** A single word: one that the lexicon knows well from the other language, and no name by the look of it. */
function firmlyForeign(word: AnswerWord, side: Side, lexicon: Lexicon): boolean {
  return side === 'en' ? /[à-ÿœ]/.test(word.key) : lexicon.translations(word.key).some(({ strength }) => strength >= FIRM);
}

/** Stretches and sentences in the other language within a text of its own. */
function inside(pair: CheckedPair, name: Side, words: readonly AnswerWord[], lexicon: Lexicon): Noticed[] {
  const side = pair[name];
  const runs = foreignRuns(side, words, lexicon);
  if (isForeign(side, words, runs, lexicon)) return [noticed(side, wholeOf(side.text), 'error')];
  const spans = runs.filter((run) => speaks(run, side)).map((run) => ({ ...sentenceOf(run, side, words), words: run.words }));
  const copied = side.sentences.length > 1 ? copiedSentences(pair, name, words, lexicon) : [];
  const all = [...spans, ...copied.filter((span) => !spans.some((other) => other.from < span.to && span.from < other.to))].sort((a, b) => a.from - b.from);
  return all.map((span) => noticed(side, span, 'error'));
}

/** Whether a text as a whole is in the other language: most of its words are in such stretches, and none is a function word of its own. */
function isForeign(side: CheckedSide, words: readonly AnswerWord[], runs: readonly ForeignRun[], lexicon: Lexicon): boolean {
  const covered = runs.reduce((sum, run) => sum + run.words, 0);
  const score = runs.reduce((sum, run) => sum + run.score, 0);
  return covered >= WORDS && covered >= MOSTLY * words.length && score >= Math.max(SCORE, DENSE * covered) && words.every((word) => foreignness(word, side, lexicon) > -1);
}

function speaks(run: ForeignRun, side: CheckedSide): boolean {
  if (run.score < Math.max(SCORE, DENSE * run.words) || run.words < WORDS || (run.named && run.words <= NAME_WORDS)) return false;
  return run.words > TITLE_WORDS || !enclosed(side.text, run);
}

const OPENING = /["“«„‘(*[]/g;
const CLOSING = /["”»“’)*\]]/;

/** Whether a stretch stands in quotes or brackets: a title, a term or a translation beside the translated one. */
function enclosed(text: string, { from, to }: Span): boolean {
  const before = text.slice(Math.max(0, from - 60), from);
  const open = [...before.matchAll(OPENING)].at(-1);
  if (!open || /[.!?;][\s\u00a0\u202f]/.test(before.slice(open.index))) return false;
  const rest = before.slice(open.index + 1);
  return !(open[0] === '(' ? /\)/ : /["”»]/).test(rest) && CLOSING.test(text.slice(to, to + 60));
}

function wholeOf(text: string): Span {
  return { from: text.length - text.trimStart().length, to: text.trimEnd().length };
}

/** The sentence, where most of its words are in the stretch. */
function sentenceOf(run: ForeignRun, side: CheckedSide, words: readonly AnswerWord[]): Span {
  const sentence = side.sentenceAt(run.from);
  const all = words.filter((word) => sentence.from <= word.from && word.to <= sentence.to).length;
  return run.to <= sentence.to && run.words >= MOSTLY * all && run.words >= all - 2 ? { from: sentence.from, to: sentence.to } : { from: run.from, to: run.to };
}

/** Sentences that stand word for word on the other side, whose language they speak. */
function copiedSentences(pair: CheckedPair, name: Side, words: readonly AnswerWord[], lexicon: Lexicon): Span[] {
  const [side, other] = [pair[name], pair[otherSide(name)]];
  const theirs = new Set(other.sentences.map(({ from, to }) => other.text.slice(from, to)));
  return side.sentences.filter(({ from, to }) => {
    if (!theirs.has(side.text.slice(from, to))) return false;
    const own = words.filter((word) => from <= word.from && word.to <= to);
    return own.length > 1 && own.reduce((sum, word) => sum + foreignness(word, side, lexicon), 0) >= 1;
  });
}

const LETTERS_SHOWN = 60;

function noticed(side: CheckedSide, span: Span, severity: Severity): Noticed {
  const text = side.text.slice(span.from, span.to);
  const words = text.length <= LETTERS_SHOWN ? text : `${text.slice(0, LETTERS_SHOWN).replace(/\s+\S*$/u, '')}…`;
  const [own, other] = [LANGUAGE[side.side], LANGUAGE[otherSide(side.side)]];
  return {
    severity, place: { side: side.side, from: span.from, to: span.to },
    message: {
      en: `${inEnglish(words)} seems to have been left in ${other.en}: translate it into ${own.en}`,
      fr: `${inFrench(words)} semble être resté en ${other.fr}\u00a0: à traduire en ${own.fr}`,
    },
  };
}
