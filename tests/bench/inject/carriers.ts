import type { BySide, Side } from '../../../shared/letter/side';
import type { Random } from '../../random';
import { other, words, type Injection, type Injector, type Line, type Site } from './site';

/** A phrase in both languages, to be put into both sides of a line. */
export type Phrase = BySide<string>;

/** Ways to put a phrase into a line: inside its last sentence, in brackets, or in a sentence of its own. `X` is the phrase. */
export interface Frame {
  readonly inside: boolean;
  readonly en: string;
  readonly fr: string;
}

/** Lines shorter than this are headings; nothing is put into them. */
const SHORTEST = 6;

export function carries(line: Line): boolean {
  return words(line.en.text).length >= SHORTEST && words(line.fr.text).length >= SHORTEST;
}

/** The text with a phrase in its frame: before its end punctuation, or after it. */
function framed(text: string, frame: string, inside: boolean, phrase: string): string {
  const said = frame.replace('X', () => phrase);
  const end = /[\s\u00a0\u202f]*(?:[.!?;:,…]+["'”’»\s\u00a0\u202f)]*|[;,] (?:and|or|et|ou))$/u.exec(text);
  return inside && end ? text.slice(0, end.index) + said + end[0] : `${text.trimEnd()}${inside ? '' : ' '}${said}`;
}

/** Says a phrase on both sides, then alters it on one: undefined where it cannot be altered. A sentence of its own follows a sentence only. */
export function carried(phrase: (random: Random) => Phrase, frames: readonly Frame[], alter: (phrase: string, site: Site, facing: string) => string | undefined): Injector {
  return (site): Injection | undefined => {
    const { at, side, random } = site;
    const line = site.lines[at]!;
    if (!carries(line)) return undefined;
    const said = phrase(random);
    const closed = ['en', 'fr'].every((name) => /[.!?]$/.test(line[name as Side].text));
    const fitting = frames.filter((frame) => frame.inside || closed);
    if (fitting.length === 0) return undefined;
    const frame = random.pick(fitting);
    const wrong = alter(said[side], site, said[other(side)]);
    if (wrong === undefined || wrong === said[side]) return undefined;
    const put = (name: 'en' | 'fr', as: string) => ({ ...line[name], text: framed(line[name].text, frame[name], frame.inside, as) });
    const before: Line = { en: put('en', said.en), fr: put('fr', said.fr) };
    const after = put(side, wrong);
    // A phrase that is gone takes what is left of its brackets and spaces with it.
    const text = wrong === '' ? after.text.replace(/\s*[(«“"][\s\u00a0\u202f]*[»”")]/gu, '').replace(/ {2,}/g, ' ').replace(/ ([.,])/g, '$1') : after.text;
    return { carrier: new Map([[at, before]]), error: new Map([[at, { ...before, [side]: { ...after, text } }]]), at: [at] };
  };
}
