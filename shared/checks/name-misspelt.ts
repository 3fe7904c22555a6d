import { otherSide, SIDES, type Side } from '../letter/side';
import type { Noticed } from './check';
import type { Counterparts } from './counterparts';
import { foldedWords } from './known-names/folded';
import type { NameWord } from './named-side';
import { misspelt, slips } from './slips';

/** Names that differ by a letter or two from one on the other side. Those found are added to `told`. */
export function misspeltNames(both: Counterparts, told: Set<NameWord>): Noticed[] {
  return [...misspeltPlaces(both, told), ...SIDES.flatMap((side) => misspeltOn(both, side, told))];
}

/** Two words with articles are rather a common noun of each language: `the Missal`, `le Missel`. */
function misspeltOn(both: Counterparts, side: Side, told: Set<NameWord>): Noticed[] {
  const far = otherSide(side);
  return both.lacking[side].flatMap((word) => {
    const sure = both.unanswered[side].has(word);
    if (!sure && !told.has(word) && side === 'en') {
      const other = soundsAlike(both, word, told);
      if (other) return [{ ...spelledTwoWays(both, word, other), severity: 'info' as const }];
    }
    if (told.has(word) || (!sure && (!both.isShared(word) || both.isCommon(word, side)))) return [];
    const near = both[far].words.filter((other) => other.name && !told.has(other) && misspelt(word.folded, other.folded) && (!both.isCommon(other, far) || isPlace(both, other, far) || isSlipOfCommon(both, word, other, far)));
    // A name that is answered may still be misspelt, if the letter has it elsewhere letter by letter: `Zinke`, `Zinkes`.
    const partner = near.find((other) => both.unanswered[far].has(other)) ?? near.find((other) => (sure ? isCopied(both, other, far) : both.lacking[far].includes(other) && !both.isShared(other)));
    if (!partner || (both[side].hasArticle(word) && both[far].hasArticle(partner) && !both.isShared(word) && !both.isShared(partner))) return [];
    told.add(word).add(partner);
    const [en, fr] = side === 'en' ? [word, partner] : [partner, word];
    return [spelledTwoWays(both, en, fr)];
  });
}

/** `Etel Rosenberg`, `Ethel Rosenberg`: a transcription perhaps, but the word beside it is copied. */
function soundsAlike(both: Counterparts, word: NameWord, told: Set<NameWord>): NameWord | undefined {
  if (both.isCommon(word, 'en') || both.en.knownAt(word).length) return undefined;
  const beside = [-1, 1].flatMap((step) => {
    const next = both.en.words[both.en.words.indexOf(word) + step];
    return next && next.run !== undefined && next.run === word.run ? [{ next, step }] : [];
  });
  const found = both.lacking.fr.find((other) => !told.has(other) && misspelt(word.folded, other.folded) && beside.some(({ next, step }) => {
    const match = both.fr.words[both.fr.words.indexOf(other) + step];
    return match?.folded === next.folded && match.run === other.run;
  }));
  if (found) told.add(word).add(found);
  return found;
}

const LEAST_COMMON = 5;

/** `Armed Forfes`, `Forces armées`: the word that is right may be a common one of its language, if nothing else on the other side has its letters. */
function isSlipOfCommon(both: Counterparts, word: NameWord, other: NameWord, side: Side): boolean {
  return other.folded.length >= LEAST_COMMON && both.lacking[side].includes(other) && slips(word.folded, other.folded, 1) === 1;
}

function isPlace(both: Counterparts, word: NameWord, side: Side): boolean {
  return both[side].knownAt(word).some(({ whole, known }) => whole && known.kind === 'place');
}

/** A name that stands on both sides: then the other spelling beside it is the slip. */
function isCopied(both: Counterparts, word: NameWord, side: Side): boolean {
  return both[otherSide(side)].forms.has(word.folded);
}

function spelledTwoWays(both: Counterparts, en: NameWord, fr: NameWord): Noticed {
  const right: Side | undefined = rightSide(both, en, fr);
  const about = [en.folded, fr.folded].sort().join('/');
  if (!right) {
    return {
      place: { side: 'en', from: en.from, to: en.to }, about,
      message: { en: `“${en.text}” in English, “${fr.text}” in French: one of the two is misspelt`, fr: `« ${en.text} » en anglais, « ${fr.text} » en français\u00a0: l’une des deux graphies est fautive` },
    };
  }
  const [good, bad, side]: [NameWord, NameWord, Side] = right === 'en' ? [en, fr, 'fr'] : [fr, en, 'en'];
  return misspeltAs(bad, side, good.text, about);
}

/** The side whose spelling the rest of the letter bears out. */
function rightSide(both: Counterparts, en: NameWord, fr: NameWord): Side | undefined {
  const known = { en: both.isShared(en) || both.fr.forms.has(en.folded), fr: both.isShared(fr) || both.en.forms.has(fr.folded) };
  return known.en === known.fr ? undefined : known.en ? 'en' : 'fr';
}

function misspeltAs(word: NameWord, side: Side, right: string, about: string): Noticed {
  const place = { side, from: word.from, to: word.to };
  return {
    place, about, fix: [{ ...place, insert: right }],
    message: { en: `“${word.text}” is “${right}” misspelt`, fr: `« ${word.text} »\u00a0: lire « ${right} »` },
  };
}

/** A slip of a place whose name stands on the other side in that language's form: `London`, `Lodnres`. */
function misspeltPlaces(both: Counterparts, told: Set<NameWord>): Noticed[] {
  return SIDES.flatMap((side) => both.lacking[side].flatMap((word) => {
    if (both.isCommon(word, side) || both[side].knownAt(word).length) return [];
    for (const { known, whole, from, to } of both[otherSide(side)].known) {
      if (!whole || known.kind !== 'place') continue;
      const form = known[side].find((one) => !one.endsWith('*') && misspelt(foldedWords(one).join(' '), word.folded));
      if (form === undefined) continue;
      told.add(word);
      for (const own of both[otherSide(side)].words) if (from <= own.from && own.to <= to) told.add(own);
      return [misspeltAs(word, side, form, `${word.folded}/${form}`)];
    }
    return [];
  }));
}
