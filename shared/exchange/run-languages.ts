import { FUNCTION_WORDS } from '../alignment/function-words';
import { isText, type BlockDraft, type Run } from '../letter/block';
import { SIDES, type Side } from '../letter/side';
import { normalRuns } from '../revisions/normal-runs';

/** What a file's tags come to. */
export interface JudgedLanguages {
  /** The blocks, `lang` left only on words in another language than most. */
  readonly blocks: BlockDraft[];
  /** The other stretches that were given, judged by the same measure. */
  readonly others: readonly BlockDraft[][];
  /** The language of most words, as the file has it; undefined where it says none. */
  readonly language: string | undefined;
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const LETTER = /\p{L}/u;
/** French as it is cut before a vowel: `l’`, `qu’`. English cuts at a word's end. */
const ELISION = /(?<!\p{L})(?:l|d|qu|n|j|m|c)['’](?=[aeiouyhàâéèêîôœ])/giu;
/** Small letters that French has and English only borrows. */
const FRENCH_LETTER = /(?<!\p{L})[\p{Ll}]*[àâçéèêëîïôùûœ][\p{Ll}]*/gu;
const ONLY: { readonly [side in Side]: ReadonlySet<string> } = {
  en: new Set([...FUNCTION_WORDS.en].filter((word) => word.length > 1 && !FUNCTION_WORDS.fr.has(word) && !['me', 'on', 'or', 'as', 'am', 'do', 'no'].includes(word))),
  fr: new Set([...FUNCTION_WORDS.fr].filter((word) => word.length > 1 && !FUNCTION_WORDS.en.has(word) && !['on', 'or', 'tu', 'son', 'si', 'plus', 'point'].includes(word))),
};
/** A language must be this many times as likely as the other, and show this often, to be believed against the file's tags. */
const SURE = 3;
const OFTEN = 20;
/** Enough words to tell a language by. */
const SAMPLE = 100_000;
/** One word or two are retyped with the wrong keyboard more often than they are foreign. */
const LEAST_WORDS = 3;
/** Prose has a larger share of its own small words than this. */
const PROSE = 0.2;
/** Addresses are in no language. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w.-]+/gi;
/** Languages that are never written in Latin letters. */
const OTHER_LETTERS = new Set(['ar', 'be', 'bg', 'bn', 'el', 'fa', 'he', 'hi', 'hy', 'ja', 'ka', 'km', 'ko', 'mk', 'ru', 'th', 'uk', 'ur', 'zh']);

/**
 * Judges the tags that a file gives its words, each text run's in its mark `lang`. Word tags what is typed by the keyboard in use, what is pasted by where
 * it comes from, and leaves tags of templates; so a tag is believed only for three whole words or more on end. An English or French one needs small words
 * of its language among them, and more than of the other; one of a third language needs its letters, and few small words of the language of most words. In a French
 * text "They’re Containers for Credentials" keeps its English tag; the end of a word, a lone "Containers", and "l’identité numérique du pays" lose theirs.
 * `others` (headers, footers) are judged by what most words of `blocks` are in.
 */
export function judgeLanguages(blocks: readonly BlockDraft[], others: readonly (readonly BlockDraft[])[] = []): JudgedLanguages {
  const counts = new Map<string, number>();
  let tagged = false;
  for (const run of blocks.flatMap((block) => block.runs)) {
    const lang = languageOf(run);
    if (lang !== undefined) tagged = true;
    if (isText(run)) counts.set(lang ?? '', (counts.get(lang ?? '') ?? 0) + (run.text.match(WORD)?.length ?? 0));
  }
  const byPrimary = new Map<string, number>();
  for (const [tag, count] of counts) byPrimary.set(primary(tag), (byPrimary.get(primary(tag)) ?? 0) + count);
  const seen = seemsIn(blocks);
  const most = seen ?? greatest(byPrimary) ?? '';
  const language = greatest(new Map([...counts].filter(([tag]) => tag !== '' && primary(tag) === most))) ?? (most || undefined);
  const all = (given: readonly BlockDraft[]): BlockDraft[] => given.map((block) => ({ ...block, runs: normalRuns(judged(block.runs, most)) }));
  return { blocks: all(blocks), others: others.map(all), language: tagged ? language : undefined };
}

function languageOf(run: Run): string | undefined {
  const lang = isText(run) ? run.marks?.lang : undefined;
  return typeof lang === 'string' ? lang : undefined;
}

/** `fr-CA` → `fr`. */
function primary(tag: string): string {
  return tag.split('-')[0]!.toLowerCase();
}

function greatest(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [name, count] of counts) if (best === undefined || count > counts.get(best)!) best = name;
  return best;
}

/** The language that the text is plainly in, whatever its tags say. */
function seemsIn(blocks: readonly BlockDraft[]): Side | undefined {
  const sums = { en: 0, fr: 0 };
  let words = 0;
  for (const block of blocks) {
    if (words > SAMPLE) break;
    const text = block.runs.map((run) => (isText(run) ? run.text : ' ')).join('');
    const found = signsOf(text);
    words += found.words;
    for (const side of SIDES) sums[side] += found[side];
  }
  if (sums.en >= OFTEN && sums.en >= SURE * sums.fr) return 'en';
  if (sums.fr >= OFTEN && sums.fr >= SURE * sums.en) return 'fr';
  return undefined;
}

/** How much speaks for each language in a text, and how many words it has. */
function signsOf(text: string): { readonly en: number; readonly fr: number; readonly words: number } {
  const said = text.replace(ADDRESS, ' ');
  const words = said.match(WORD) ?? [];
  const lower = words.map((word) => word.toLowerCase());
  const count = (side: Side): number => lower.filter((word) => ONLY[side].has(word)).length;
  return { en: count('en'), fr: count('fr') + (said.match(ELISION)?.length ?? 0) + (said.match(FRENCH_LETTER)?.length ?? 0), words: words.length };
}

/** The runs of a block, tags that are not believed taken away. */
function judged(runs: readonly Run[], most: string): Run[] {
  const out = runs.map((run) => withoutLang(run));
  let from = 0;
  while (from < runs.length) {
    const lang = languageOf(runs[from]!);
    if (lang === undefined || primary(lang) === most || !hasLetter(runs[from]!)) {
      from += 1;
      continue;
    }
    // What has no letters goes with its neighbours, and is nothing at the end.
    let end = from + 1;
    for (let at = end; at < runs.length && isText(runs[at]!); at++) {
      if (!hasLetter(runs[at]!)) continue;
      if (primary(languageOf(runs[at]!) ?? '') !== primary(lang)) break;
      end = at + 1;
    }
    if (isForeign(runs, from, end, primary(lang), most)) for (let at = from; at < end; at++) out[at] = withLang(out[at]!, lang);
    from = end;
  }
  return out;
}

function isForeign(runs: readonly Run[], from: number, end: number, lang: string, most: string): boolean {
  const [before, after] = [textOf(runs[from - 1]), textOf(runs[end])];
  const text = runs.slice(from, end).map(textOf).join('');
  if (/\p{L}$/u.test(before) && /^\p{L}/u.test(text)) return false;
  if (/\p{L}$/u.test(text) && /^\p{L}/u.test(after)) return false;
  const signs = signsOf(text);
  if (signs.words < LEAST_WORDS) return false;
  if (lang === 'en' || lang === 'fr') return signs[lang] > signs[lang === 'en' ? 'fr' : 'en'];
  if (OTHER_LETTERS.has(lang) === /\p{Script=Latin}/u.test(text)) return false;
  return (most !== 'en' && most !== 'fr') || signs[most] < PROSE * signs.words;
}

function textOf(run: Run | undefined): string {
  return run && isText(run) ? run.text : '';
}

function hasLetter(run: Run): boolean {
  return LETTER.test(textOf(run));
}

function withoutLang(run: Run): Run {
  if (!run.marks || !('lang' in run.marks)) return run;
  const { lang: _, ...marks } = run.marks;
  return { ...run, marks };
}

function withLang(run: Run, lang: string): Run {
  return { ...run, marks: { ...run.marks, lang } };
}
