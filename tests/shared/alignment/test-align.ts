import { describe, expect, it } from 'vitest';
import { align, alignSteps, BEADS, segmentsOf, type AlignedPair, type Segment } from '../../../shared/alignment';
import { lexicon, random, segments, shape } from './builders';
import { MADE_UP, madeUpText, sentence, word } from './made-up';

/** Every segment of either side once, in reading order; every shape known; every score a probability. */
function expectWhole(pairs: readonly AlignedPair[], en: number, fr: number): void {
  expect(pairs.flatMap((pair) => pair.en)).toEqual(Array.from({ length: en }, (_, i) => i));
  expect(pairs.flatMap((pair) => pair.fr)).toEqual(Array.from({ length: fr }, (_, j) => j));
  for (const pair of pairs) {
    expect(BEADS.some((bead) => bead.en === pair.en.length && bead.fr === pair.fr.length)).toBe(true);
    expect(pair.score).toBeGreaterThanOrEqual(0);
    expect(pair.score).toBeLessThanOrEqual(1);
  }
}

describe('every segment in exactly one pair, in reading order', () => {
  it.each([[0, 0], [1, 0], [0, 1], [3, 0], [0, 4], [1, 1], [5, 1], [1, 9], [60, 0], [0, 3000], [2600, 1]])('%i against %i', (en, fr) => {
    const pairs = align(segments(...Array.from({ length: en }, () => 'word')), segments(...Array.from({ length: fr }, () => 'mot')), MADE_UP);
    expectWhole(pairs, en, fr);
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed))('random texts, seed %i', (seed) => {
    const next = random(seed);
    const side = (): Segment[] => Array.from({ length: Math.floor(next() * 90) }, () => (
      { text: Array.from({ length: Math.floor(next() * 12) }, () => ['table', '12', '?', 'Paris', 'le', 'the', '"', '', '—'][Math.floor(next() * 9)]).join(' ') }
    ));
    const en = side();
    const fr = side();
    const pairs = align(en, fr, MADE_UP);
    expectWhole(pairs, en.length, fr.length);
    expect(align(en, fr, MADE_UP)).toEqual(pairs);
  });
});

describe('a long text', () => {
  const { en, fr } = madeUpText(900, random(7));

  it('is found whole', () => {
    expect(align(en, fr, MADE_UP).every((pair) => pair.en.length === 1 && pair.fr.length === 1)).toBe(true);
  });

  it.each([['at the beginning', 0], ['in the middle', 300], ['at the end', 500]])('a run of 400 missing in French %s', (_, from) => {
    const pairs = align(en, fr.filter((__, j) => j < from || j >= from + 400), MADE_UP);
    const wrong = pairs.filter((pair) => pair.en.length !== 1 || (pair.en[0]! >= from && pair.en[0]! < from + 400 ? pair.fr.length > 0 : pair.fr.length !== 1));
    expect(wrong).toEqual([]);
  });

  it('a run of 400 missing in English, and one of 300 in French', () => {
    const pairs = align(en.filter((_, i) => i < 100 || i >= 500), fr.filter((_, j) => j < 550 || j >= 850), MADE_UP);
    const nulls = { en: pairs.filter((pair) => pair.fr.length === 0).length, fr: pairs.filter((pair) => pair.en.length === 0).length };
    expect(nulls).toEqual({ en: 300, fr: 400 });
    expect(pairs.length - nulls.en - nulls.fr).toBe(200);
  });

  it('that has nothing in common still ends', () => {
    const strange = Array.from({ length: 900 }, (_, k) => ({ text: `x${word(k % 700)} y${word((k * 3) % 900)}` }));
    expectWhole(align(en, strange, MADE_UP), 900, 900);
  });
});

describe('a text that gives little to hold on to', () => {
  const lines = (count: number, text: (k: number) => string): Segment[] => Array.from({ length: count }, (_, k) => ({ text: text(k) }));

  it('no rare word in 3000 lines: a wide band, searched in parts', () => {
    const next = random(11);
    const ids = Array.from({ length: 3000 }, () => Array.from({ length: 3 }, () => Math.floor(next() * 60)));
    const pairs = align(ids.map((line) => sentence('e', line)), ids.map((line) => sentence('f', line)), MADE_UP);
    expect(pairs.filter((pair) => pair.en.length !== 1 || pair.en[0] !== pair.fr[0])).toEqual([]);
  });

  it('near copies of a few lines', () => expectWhole(align(lines(900, (k) => `e${word(k % 3)} eabc.`), lines(900, (k) => `f${word(k % 3)} fabc.`), MADE_UP), 900, 900));
  it('one side twice as long as the other', () => expectWhole(align(lines(700, () => 'eabc eabd.'), lines(1400, () => 'fabc fabd.'), MADE_UP), 700, 1400));
  it('a block of 200,000 characters', () => {
    const next = random(5);
    const block = (side: string): string => Array.from({ length: 40_000 }, () => side + word(Math.floor(next() * 400))).join(' ');
    expectWhole(align([{ text: block('e') }, ...lines(3, () => 'eabc.')], [{ text: block('f') }, ...lines(3, () => 'fabc.')], MADE_UP), 4, 4);
  });
});

describe('in steps', () => {
  const { en, fr } = madeUpText(300, random(9));

  it('progress never falls, from 0 to 1, and the pairs are those of align', () => {
    const steps = alignSteps(en, fr, MADE_UP);
    const progress: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) progress.push(step.value);
    expect(step.value).toEqual(align(en, fr, MADE_UP));
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect([progress[0], progress.at(-1)]).toEqual([0, 1]);
    expect(progress.length).toBeGreaterThan(8);
  });

  it('can be left at any of them', () => {
    const steps = alignSteps(en, fr, MADE_UP);
    steps.next();
    steps.next();
    expect(steps.return([])).toEqual({ done: true, value: [] });
    expect(steps.next().done).toBe(true);
  });
});

describe('evidence', () => {
  const words = lexicon();
  const shapeOf = (en: Segment[], fr: Segment[]): string => shape(align(en, fr, words));

  it('kind and level part what words cannot', () => {
    const heading = { kind: 'heading', level: 2 };
    const paragraph = { kind: 'paragraph' };
    const en = [{ text: 'Xylo', ...heading }, { text: 'Brak', ...paragraph }, { text: 'Demands', ...heading }, { text: 'We ask for help.', ...paragraph }];
    const fr = [{ text: 'Wumo', ...heading }, { text: 'Demandes', ...heading }, { text: 'Nous demandons de l’aide.', ...paragraph }];
    expect(shapeOf(en, fr)).toBe('0-0 1- 2-1 3-2');
  });

  it('a pair backed by more evidence scores higher', () => {
    const score = (en: string, fr: string): number => {
      const context = { en: segments('The minister resigned on 4 May 2021.'), fr: segments('Le ministre a démissionné le 4 mai 2021.') };
      const pairs = align([...context.en, ...segments(en), ...context.en], [...context.fr, ...segments(fr), ...context.fr], words);
      return pairs.find((pair) => pair.en[0] === 1)!.score;
    };
    const full = score('The village council rejected the budget of 12,500 dollars.', 'Le conseil du village a rejeté le budget de 12 500 dollars.');
    const half = score('The village council rejected the budget of 12,500 dollars.', 'Le conseil du village siège souvent la nuit, dit-on là-bas.');
    expect(full).toBeGreaterThan(0.9);
    expect(full).toBeGreaterThan(half);
  });

  it('numbers on one side only say nothing', () => {
    const en = segments('We ask for a doctor.', 'Our school needs two teachers.', 'The bridge is closed.', 'Nobody answered our letter.');
    const fr = segments('Nous demandons un médecin.', 'Notre école a besoin de deux enseignants.', 'Le pont est fermé.', 'Personne n’a répondu à notre lettre.');
    expect(shapeOf(en, fr.map(({ text }, k) => ({ text, label: `${k + 1}.` })))).toBe('0-0 1-1 2-2 3-3');
    expect(shapeOf(en, fr.map(({ text }, k) => ({ text: `${k + 1}. ${text}`, kind: 'heading', level: 1 })))).toBe('0-0 1-1 2-2 3-3');
  });

  it('fewer shapes do', () => {
    const en = segments('Our hospital has two doctors.', 'One of them will retire in September.', 'We ask for a third doctor.');
    const fr = segments('Notre hôpital compte deux médecins, dont l’un prendra sa retraite en septembre.', 'Nous demandons un troisième médecin.');
    expect(shape(align(en, fr, words))).toBe('0,1-0 2-1');
    expect(align(en, fr, words, { beads: BEADS.slice(0, 3) }).every((pair) => pair.en.length <= 1 && pair.fr.length <= 1)).toBe(true);
  });

  it('more shapes can be asked for', () => {
    const en = segments('The committee heard one witness, two engineers, three farmers, four doctors and five nurses.', 'Nothing was decided.');
    const fr = segments('Le comité a entendu un témoin,', 'deux ingénieurs,', 'trois agriculteurs,', 'quatre médecins', 'et cinq infirmières.', 'Rien n’a été décidé.');
    expect(shape(align(en, fr, words, { beads: [...BEADS, { en: 1, fr: 5, share: 0.002 }] }))).toBe('0-0,1,2,3,4 1-5');
  });
});

it('reads blocks as segments, with the labels a reader sees', () => {
  expect(segmentsOf([
    { kind: 'heading', level: 2, runs: [{ text: 'Demands' }] },
    { kind: 'ordered', template: '(%1)', numeral: 'lower-letter', runs: [{ text: 'one' }, { embed: { br: true } }, { text: 'more' }] },
    { kind: 'ordered', template: '(%1)', numeral: 'lower-letter', runs: [{ text: 'two' }] },
    { kind: 'paragraph', runs: [] },
  ])).toEqual([
    { text: 'Demands', kind: 'heading', level: 2 }, { text: 'one\nmore', kind: 'ordered', level: 1, label: '(a)' },
    { text: 'two', kind: 'ordered', level: 1, label: '(b)' }, { text: '', kind: 'paragraph' },
  ]);
});
