import type { Side } from '../../../shared/letter/side';
import { cut, other, replaced, rewriting, words, type Injector } from './site';

const SEGMENTERS: { readonly [side in Side]: Intl.Segmenter } = { en: new Intl.Segmenter('en', { granularity: 'sentence' }), fr: new Intl.Segmenter('fr', { granularity: 'sentence' }) };
const SHORTEST_SENTENCE = 5;
const SHORTEST_CLAUSE = 6;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Whole sentences of a text, as Intl parts them; what it parts after an abbreviation is joined again. */
export function sentences(text: string, side: Side): Stretch[] {
  const found: Stretch[] = [];
  for (const { segment, index } of SEGMENTERS[side].segment(text)) {
    const last = found.at(-1);
    const whole = !last || (/[.!?…]["'”’»)\s\u00a0\u202f]*$/.test(last.text) && !/\b(?:Mr|Mrs|Ms|Dr|St|Capt|Lt|Sen|Gen|Gov|No|M|\p{Lu})\.\s*$/u.test(last.text));
    if (whole) found.push({ from: index, to: index + segment.length, text: segment });
    else found[found.length - 1] = { from: last.from, to: index + segment.length, text: last.text + segment };
  }
  return found;
}

const long = (sentence: Stretch): boolean => words(sentence.text).length >= SHORTEST_SENTENCE;

export const sentenceOmitted = rewriting((text, { side, random }) => {
  const all = sentences(text, side);
  const some = all.filter(long);
  if (all.length < 2 || some.length === 0) return undefined;
  const gone = random.pick(some);
  return cut(text, gone.from, gone.to).trim();
});

/** A sentence of another line of the same side, put between sentences or at the end. */
export const sentenceAdded = rewriting((text, { side, lines, at, random }) => {
  const all = sentences(text, side);
  const elsewhere = lines.flatMap((line, k) => (Math.abs(k - at) > 1 ? sentences(line[side].text, side).filter((one) => long(one) && /[.!?]\s*$/.test(one.text)) : []));
  if (elsewhere.length === 0 || words(text).length < SHORTEST_SENTENCE) return undefined;
  const after = random.pick(all);
  const joined = `${text.slice(0, after.to).trimEnd()} ${random.pick(elsewhere).text.trim()} ${text.slice(after.to)}`;
  return joined.trim();
});

/** Words between two commas or semicolons, or from one to the end; what is left is longer. */
export const clauseOmitted = rewriting((text, { random }) => {
  const marks = [...text.matchAll(/[\u00a0\u202f ]?[,;:](?= )|[.!?…]["”»\u00a0\u202f)]*(?=\s|$)/gu)].map((match) => match.index);
  const clauses = marks.slice(0, -1).flatMap((from, k) => {
    const to = marks[k + 1]!;
    const count = words(text.slice(from, to)).length;
    return /^[\u00a0\u202f ]?[,;:]/.test(text.slice(from)) && count >= SHORTEST_CLAUSE && 2 * count <= words(text).length ? [{ from, to }] : [];
  });
  if (clauses.length === 0) return undefined;
  const clause = random.pick(clauses);
  return replaced(text, clause.from, clause.to, '');
});

/** The whole side in the other language. */
export const untranslated = rewriting((text, _, facing) => (words(facing).length >= 3 && words(text).length >= 3 ? facing : undefined));

export const sentenceUntranslated = rewriting((text, { side, random }, facing) => {
  const [own, theirs] = [sentences(text, side), sentences(facing, other(side))];
  if (own.length < 2 || own.length !== theirs.length) return undefined;
  const k = random.below(own.length);
  return long(own[k]!) && long(theirs[k]!) ? replaced(text, own[k]!.from, own[k]!.to, theirs[k]!.text.trimEnd() + (k === own.length - 1 ? '' : ' ')) : undefined;
});

/** Two neighbouring lines whose texts change places on one side. */
export const neighboursSwapped: Injector = ({ lines, at, side }) => {
  const [a, b] = [lines[at]!, lines[at + 1]];
  if (!b || a[side].text === b[side].text || [a, b].some((line) => words(line.en.text).length < 4 || words(line.fr.text).length < 4)) return undefined;
  return { error: new Map([[at, { ...a, [side]: b[side] }], [at + 1, { ...b, [side]: a[side] }]]), at: [at, at + 1] };
};
