import { describe, expect, it } from 'vitest';
import { judgeChange } from '../../../shared/drift/judge-change';
import { blockText, type BlockDraft } from '../../../shared/letter/block';
import { SIDES, type BySide, type Side } from '../../../shared/letter/side';
import { compareLetters, type ComparedLetter, type ComparedPair, type Comparison } from '../../../shared/revisions/compare';
import type { WordChange } from '../../../shared/revisions/diff-words';
import { Random } from '../../random';

type Text = BySide<readonly string[]>;

/** Pairs of texts as a letter, with ids if told. */
function letter(pairs: readonly Text[], { kind = 'paragraph', ids }: { readonly kind?: string; readonly ids?: readonly string[] } = {}): ComparedLetter {
  const sides: { en: (BlockDraft & { id?: string })[]; fr: (BlockDraft & { id?: string })[] } = { en: [], fr: [] };
  const grouped = pairs.map((pair, n) => {
    const indexes = (side: Side) => pair[side].map((text, i) => sides[side].push({ ...(ids ? { id: `${ids[n]!}.${i}` } : {}), kind, runs: text ? [{ text }] : [] }) - 1);
    return { en: indexes('en'), fr: indexes('fr') };
  });
  return { ...sides, pairs: grouped };
}

const pair = (en: string, fr: string): Text => ({ en: en ? en.split('|') : [], fr: fr ? fr.split('|') : [] });
const compare = (a: readonly Text[], b: readonly Text[]): Comparison => compareLetters(letter(a), letter(b), judgeChange);

/** `en change · fr change · carried`, a pair a line. */
const told = ({ pairs }: Comparison): string[] => pairs.map(({ en, fr, carried }) => `${en?.change ?? '-'} · ${fr?.change ?? '-'} · ${carried}`);
const shown = (diff: readonly WordChange[]): string => diff.map(({ op, text }) => (op === 0 ? text : op === 1 ? `{+${text}+}` : `{-${text}-}`)).join('');

const A = [
  pair('We write on behalf of the towns along the river.', 'Nous écrivons au nom des villes du bord du fleuve.'),
  pair('The company holds its concession for 27 years from today.', 'La compagnie détient sa concession pour 27 ans à partir de ce jour.'),
  pair('Nobody asked the fishermen what they thought of it.', 'Personne n’a demandé aux pêcheurs ce qu’ils en pensaient.'),
  pair('Publish the whole of the assessment before the summer.', 'Publiez l’étude entière avant l’été.'),
];

describe('two letters compared', () => {
  it('the same', () => expect(told(compare(A, A))).toEqual(A.map(() => 'same · same · none')));

  it('one changed in English only, one in both, with the facts', () => {
    const b = [A[0]!, pair('The company holds its concession for 25 years from today.', A[1]!.fr[0]!), pair('Nobody asked the farmers what they thought of it.', 'Personne n’a demandé aux paysans ce qu’ils en pensaient.'), A[3]!];
    const found = compare(A, b);
    expect(told(found)).toEqual(['same · same · none', 'edited · same · en-only', 'edited · edited · both', 'same · same · none']);
    expect(found.pairs[1]!.en!.judgement).toEqual({ class: 'factual', facts: [{ what: 'number', removed: '27', added: '25' }] });
    expect(shown(found.pairs[1]!.en!.blocks[0]!.diff)).toBe('The company holds its concession for {-27-}{+25+} years from today.');
  });

  it('a change of dress alone asks nothing of the other side', () => {
    const b = [A[0]!, A[1]!, pair(A[2]!.en[0]!, 'Personne n\'a demandé aux pêcheurs ce qu\'ils en pensaient.'), A[3]!];
    const found = compare(A, b);
    expect(told(found)[2]).toBe('same · edited · none');
    expect(found.pairs[2]!.fr!.judgement!.class).toBe('cosmetic');
  });

  it('a pair put in, one taken out, one moved', () => {
    const b = [A[3]!, A[0]!, pair('A wholly new demand stands here for the first time.', 'Une revendication toute nouvelle figure ici.'), A[1]!];
    expect(told(compare(A, b))).toEqual(['moved · moved · both', 'same · same · none', 'added · added · both', 'same · same · none', 'removed · removed · both']);
  });

  it('taken out in French only', () => {
    const b = [A[0]!, A[1]!, pair(A[2]!.en[0]!, ''), A[3]!];
    expect(told(compare(A, b))[2]).toBe('same · removed · fr-only');
  });

  it('split and merged, each block with its own words', () => {
    const a = [pair('We ask you to publish the study at once. We ask you to hear the people of the valley.', A[0]!.fr[0]!), ...A.slice(1)];
    const b = [pair('We ask you to publish the study at once.|We ask you to hear all the people of the valley.', A[0]!.fr[0]!), ...A.slice(1)];
    const split = compare(a, b);
    expect(told(split)[0]).toBe('split · same · en-only');
    expect(split.pairs[0]!.en!.blocks.map(({ diff }) => shown(diff))).toEqual(['We ask you to publish the study at once.{- -}', 'We ask you to hear{+ all+} the people of the valley.']);
    expect(told(compare(b, a))[0]).toBe('merged · same · en-only');
  });

  it('a block of the same id that was rewritten in its place is edited, one of another id is not', () => {
    const texts = [...A.slice(0, 2), pair('Hunters and anglers ought to meet.', 'Chasseurs, rencontrez-vous.'), A[3]!];
    const [ids, others] = [['a', 'b', 'c', 'd'], ['a', 'b', 'e', 'd']];
    expect(told(compareLetters(letter(A, { ids }), letter(texts, { ids }), judgeChange))[2]).toBe('edited · edited · both');
    expect(told(compareLetters(letter(A, { ids }), letter(texts, { ids: others }), judgeChange)).slice(2, 4)).toEqual(['removed · removed · both', 'added · added · both']);
  });

  it('another kind is a change, of dress', () => {
    const [found] = compareLetters(letter([A[0]!]), letter([A[0]!], { kind: 'heading' }), judgeChange).pairs;
    expect([found!.en!.change, found!.en!.blocks[0]!.kind]).toEqual(['edited', { old: { kind: 'paragraph' }, now: { kind: 'heading', level: 1 } }]);
  });

  it('a whole sentence put in shows whole', () => {
    const b = [pair('We write on behalf of the towns along the river. They have waited long enough for an answer. Time is short.', A[0]!.fr[0]!)];
    expect(shown(compare(A.slice(0, 1), b).pairs[0]!.en!.blocks[0]!.diff)).toBe('We write on behalf of the towns along the river.{+ They have waited long enough for an answer. Time is short.+}');
  });
});

const WORDS = { en: 'river town council study concession village member answer summer water bridge mayor forest question letter promise harvest winter market teacher'.split(' '), fr: 'fleuve ville conseil étude concession village membre réponse été eau pont maire forêt question lettre promesse récolte hiver marché institutrice'.split(' ') };

/** A pair of an edited letter, and what the edit was meant to be. */
interface Edited {
  readonly text: Text;
  readonly carried: ComparedPair['carried'];
  /** The pair it comes from. */
  readonly from?: number;
}

function sentence(random: Random, side: Side): string {
  const words = Array.from({ length: 9 + random.below(14) }, () => (random.chance(0.85) ? String.fromCharCode(97 + random.below(26), 97 + random.below(26), 97 + random.below(26)) : '') + random.pick(WORDS[side]));
  return `${words.join(' ')}.`;
}

/** Changes one word in five, not the first or last. */
function reword(random: Random, side: Side, text: string): string {
  const words = text.split(' ');
  const changed = words.map((word, i) => (i > 0 && i < words.length - 1 && random.chance(0.2) ? random.pick(WORDS[side]) : word)).join(' ');
  return changed === text ? [words[0], random.pick(WORDS[side]), ...words.slice(1)].join(' ') : changed;
}

function edited(random: Random, texts: readonly Text[]): Edited[] {
  const made = texts.flatMap((text, from): Edited[] => {
    const reworded = (side: Side) => text[side].map((words) => reword(random, side, words));
    const dice = random.next();
    if (dice < 0.06) return [];
    if (dice < 0.12) return [{ text, carried: 'none', from }, { text: { en: [sentence(random, 'en')], fr: [sentence(random, 'fr')] }, carried: 'both' }];
    if (dice < 0.22) return [{ text: { en: reworded('en'), fr: text.fr }, carried: 'en-only', from }];
    if (dice < 0.32) return [{ text: { en: text.en, fr: reworded('fr') }, carried: 'fr-only', from }];
    if (dice < 0.42) return [{ text: { en: reworded('en'), fr: reworded('fr') }, carried: 'both', from }];
    return [{ text, carried: 'none', from }];
  });
  for (let n = 0; n < texts.length * 0.04; n++) {
    const from = random.below(made.length);
    if (made[from]!.carried !== 'none') continue;
    const to = random.below(made.length);
    // Past fewer pairs, these may as well be said to have moved past it.
    if (Math.abs(to - from) < 5) continue;
    const [moved] = made.splice(from, 1);
    made.splice(to, 0, { ...moved!, carried: 'both' });
  }
  return made;
}

/** Both letters, put together again from the comparison alone. */
function rebuilt({ pairs }: Comparison, side: Side): { readonly a: string[]; readonly b: string[] } {
  const a: string[] = [];
  const b: string[] = [];
  const parts = new Map<number, string>();
  for (const one of pairs) {
    for (const { old, now, diff, change } of one[side]?.blocks ?? []) {
      const text = (wanted: number) => diff.flatMap(({ op, text }) => (op === 0 || op === wanted ? [text] : [])).join('');
      if (now !== undefined) b[now] = text(1);
      if (change === 'split') parts.set(old[0]!, (parts.get(old[0]!) ?? '') + text(-1));
      else if (old.length === 1) a[old[0]!] = text(-1);
      else old.forEach((index, i) => a[index] = text(-1).split('\n')[i]!);
    }
  }
  for (const [index, text] of parts) a[index] = text;
  return { a, b };
}

describe('what compare tells of random edits is true', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('seed %i', (seed) => {
    const random = new Random(seed);
    const texts = Array.from({ length: 10 + random.below(30) }, (): Text => ({ en: [sentence(random, 'en')], fr: [sentence(random, 'fr')] }));
    const script = edited(random, texts);
    const named = seed % 2 === 0;
    const a = letter(texts, named ? { ids: texts.map((_, i) => `old${i}`) } : {});
    const b = letter(script.map(({ text }) => text), named ? { ids: script.map(({ from }, i) => (from === undefined ? `new${i}` : `old${from}`)) } : {});
    const found = compareLetters(a, b, judgeChange);
    for (const side of SIDES) {
      const back = rebuilt(found, side);
      expect(back.b).toEqual(b[side].map(blockText));
      expect(back.a).toEqual(a[side].map(blockText));
    }
    const count = (carried: readonly string[]) => ['none', 'both', 'en-only', 'fr-only'].map((kind) => carried.filter((one) => one === kind).length);
    const now = found.pairs.filter((pair) => pair.now !== undefined);
    const changed = script.map(({ carried }) => carried);
    expect(now.map(({ carried }) => carried).filter((carried) => carried.endsWith('only'))).toEqual(changed.filter((carried) => carried.endsWith('only')));
    expect(count(now.map(({ carried }) => carried))).toEqual(count(changed));
    // Without ids, what was put in where something was taken out may be told as an edit of it.
    if (!named) return;
    const kept = new Set(script.flatMap(({ from }) => from ?? []));
    expect(found.pairs.filter((pair) => pair.now === undefined).map(({ old }) => old[0]!).sort((x, y) => x - y)).toEqual([...texts.keys()].filter((index) => !kept.has(index)));
  });
});
