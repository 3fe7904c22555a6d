import type { Answers } from '../alignment/answers';

/** How much two texts answer each other. */
export interface Likeness {
  /** Content words of the side that has fewer. */
  readonly size: number;
  /** Share of the content words of both sides that are answered, 0 to 1. */
  readonly share: number;
}

export function likenessOf(answers: Answers): Likeness {
  const count = (words: Answers['en']) => words.reduce((sum, word) => sum + (word.content ? 1 : 0), 0);
  const [en, fr] = [count(answers.en), count(answers.fr)];
  return { size: Math.min(en, fr), share: en + fr === 0 ? 1 : (2 * answers.links.length) / (en + fr) };
}

/** From so many content words on a translation that answers hardly any is none: a loose one answers at least a seventh. */
const ENOUGH = 8;
const HARDLY_ANY = 0.12;

/** Whether two longer texts have so little to do with each other that one can hardly be a translation of the other. */
export function tellsSomethingElse(answers: Answers): boolean {
  const { size, share } = likenessOf(answers);
  return size >= ENOUGH && share < HARDLY_ANY;
}
