import type { Side } from '../letter/side';
import { fold } from './cognates';

const SHORTEST_STEM = 3;

/** Inflections, longest first. Cutting too much is cheap here (a stem only proposes a link), cutting too little loses one. */
const ENDINGS: Readonly<Record<Side, readonly string[]>> = {
  en: ['ations', 'ation', 'iness', 'ings', 'ness', 'ing', 'ied', 'ies', 'est', 'ed', 'es', 'er', 'ly', 's', 'e', 'y'],
  fr: [
    'eraient', 'assent', 'issent', 'eront', 'erait', 'aient', 'ement', 'ations', 'ation', 'erent', 'irent', 'issant', 'antes', 'ante', 'ants',
    'erai', 'eras', 'ions', 'ees', 'ent', 'ant', 'ait', 'ais', 'ons', 'era', 'ees', 'iez', 'aux', 'ie', 'ee', 'es', 'er', 'ez', 'ir', 'is', 'it', 'al',
    'as', 'ai', 'us', 'ut', 'e', 's', 'x', 'a', 'i', 'u', 't',
  ],
};

/** By their last letter, so that a word is held against few of them. */
const ENDING_IN: Readonly<Record<Side, ReadonlyMap<string, readonly string[]>>> = { en: byLastLetter(ENDINGS.en), fr: byLastLetter(ENDINGS.fr) };

function byLastLetter(endings: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const ending of endings) lists.set(ending.at(-1)!, [...(lists.get(ending.at(-1)!) ?? []), ending]);
  return lists;
}

const NONE: readonly string[] = [];

/** A rough stem of a word, folded: `declared` and `declares` → `declar`, `reconnue` and `reconnus` → `reconn`. Never under three letters. */
export function stem(word: string, side: Side): string {
  const folded = fold(word);
  for (const ending of ENDING_IN[side].get(folded.at(-1) ?? '') ?? NONE) {
    if (folded.length - ending.length >= SHORTEST_STEM && folded.endsWith(ending)) return folded.slice(0, -ending.length);
  }
  return folded;
}
