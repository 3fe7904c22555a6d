import { describe, expect, it, test } from 'vitest';
import type { BlockDraft } from '../../../shared/letter/block';
import { matchBlocks } from '../../../shared/revisions/match-blocks';
import { Random } from '../../random';
import { drafts, shape } from './build';

const A = 'We write on behalf of sixty-eight thousand members along the river Ondrelle.';
const B = 'In February the Ministry granted a concession of twenty-seven years to a company.';
const C = 'The assessment was never published, and the people of the villages were never heard.';
const D = 'We therefore ask the Commission to suspend the permit until both have been done.';

describe('what became of each block', () => {
  test.each<[name: string, old: string[], now: string[], expected: string]>([
    ['nothing changed', [A, B, C], [A, B, C], '0=0 1=1 2=2'],
    ['one was edited', [A, B, C], [A, B.replace('twenty-seven', 'thirty'), C], '0=0 1~1 2=2'],
    ['one came', [A, C], [A, B, C], '0=0 +1 1=2'],
    ['one went', [A, B, C], [A, C], '0=0 1- 2=1'],
    ['the first went', [A, B], [B], '0- 1=0'],
    ['one moved up', [A, B, C, D], [A, D, B, C], '0=0 3>1 1=2 2=3'],
    ['one moved and was edited', [A, B, C, D], [A, D.replace('suspend', 'withdraw'), B, C], '0=0 3>~1 1=2 2=3'],
    ['one was split', [A, `${B} ${C}`, D], [A, B, C, D], '0=0 1/1,2 2=3'],
    ['two were merged', [A, B, C, D], [A, `${B} ${C}`, D], '0=0 1,2\\1 3=2'],
    ['split, and its head edited', [`${A} ${B} ${C}`], [A.replace('members', 'people'), B, C], '0/0,1,2'],
    ['a kind changed', [`- ${A}`, B], [A, B], '0~0 1=1'],
    ['another text', [A, B], [C, D], '0- 1- +0 +1'],
    ['all gone', [A, B], [], '0- 1-'],
    ['all new', [], [A, B], '+0 +1'],
    ['dress only', [A, 'l’État', B], [A, "l'Etat", B], '0=0 1~1 2=2'],
  ])('%s', (_, old, now, expected) => expect(shape(old, now)).toBe(expected));

  test('a number put into a list changes none of the items that follow', () => {
    expect(shape([`1. ${A}`, `1. ${B}`], [`1. ${C}`, `1. ${A}`, `1. ${B}`])).toBe('+0 0=1 1=2');
  });

  test('numbering is no content', () => {
    const [old, now]: [BlockDraft[], BlockDraft[]] = [drafts(`1. ${A}`), drafts(`1. ${A}`).map((item) => ({ ...item, start: 4, template: '(%1)' }))];
    expect(matchBlocks(old, now)).toEqual([{ change: 'same', inPlace: true, old: [0], now: [0] }]);
  });

  test('a date line that was written anew is still the date', () => {
    expect(shape(['@ 15 July 2023', A], ['@ Phnom Penh, le 3 mars', A])).toBe('0~0 1=1');
  });

  test('a heading put over a paragraph that holds its words is new', () => {
    expect(shape([A, B], [A, '# The concession', B.replace('a company', 'one company')])).toBe('0=0 +1 1~2');
  });

  test('a moved heading goes with its paragraphs, however short', () => {
    expect(shape(['# Why', A, B, '# Ask', C, D, '# Why'], ['# Ask', C, D, '# Why', A, B, '# Why'])).toMatch(/3[=>]0 4[=>]1 5[=>]2 0[=>]3 1[=>]4 2[=>]5 6=6/);
  });
});

describe('lists of similar short lines stay in order', () => {
  const people = ['Anna Lee, Director, River Watch', 'Bo Chan, Director, Water Trust', 'Cy Dupont, Director, River Trust', 'Di Evans, Chair, Water Watch', 'Ed Fong, Chair, River Union'];

  test('one left, one joined', () => {
    expect(shape(people, [people[0]!, people[2]!, people[3]!, 'Flo Green, Chair, Water Union', people[4]!])).toBe('0=0 1- 2=1 3=2 +3 4=4');
  });

  test('each got another office', () => {
    expect(shape(people, people.map((line) => line.replace('Director', 'President')))).toBe('0~0 1~1 2~2 3=3 4=4');
  });

  test('equal lines are matched by place', () => {
    expect(shape(['Yes', 'No', 'Yes', A, 'Yes'], ['Yes', 'No', 'No', 'Yes', A, 'Yes'])).toMatch(/^0=0 (1=1 \+2|\+1 1=2) 2=3 3=4 4=5$/);
  });

  test('headings over like sections do not jump', () => {
    const old = ['# Summary', A, '# Background', B, '# Summary', C];
    expect(shape(old, ['# Summary', A, '# Background', B, '# Notes', D, '# Summary', C])).toBe('0=0 1=1 2=2 3=3 +4 +5 4=6 5=7');
  });
});

describe('on known edits', () => {
  const words = Array.from({ length: 900 }, (_, i) => `${'bcdfglmnprst'[i % 12]}${'aeiou'[i % 5]}${'bdfgklmnprstvz'[(i * 7) % 14]}${'aeiou'[(i * 3) % 5]}${(i * i).toString(36)}`);
  const sentence = (random: Random, length: number): string => Array.from({ length }, () => words[Math.floor(words.length * random.next() ** 2)]).join(' ');

  it.each([1, 2, 3])('every block is in exactly one match, equal ones are known, nine in ten moves and edits are (seed %i)', (seed) => {
    const random = new Random(seed);
    const old = Array.from({ length: 400 }, (_, i) => `${i} ${sentence(random, 8 + random.below(40))}`);
    const truth = new Map<string, { from: number; what: string }>();
    const now: string[] = [];
    old.forEach((text, from) => {
      const dice = random.next();
      if (dice < 0.05) return;
      const list = text.split(' ');
      if (dice < 0.2) for (let k = 0; k < list.length * 0.3; k++) list[random.below(list.length)] = random.pick(words);
      const edited = list.join(' ');
      truth.set(edited, { from, what: edited === text ? 'same' : 'edited' });
      now.push(edited);
    });
    for (let k = 0; k < 15; k++) {
      const [text] = now.splice(random.below(now.length), 1);
      truth.set(text!, { ...truth.get(text!)!, what: 'moved' });
      now.splice(random.below(now.length), 0, text!);
    }
    const matches = matchBlocks(drafts(...old), drafts(...now));
    expect(matches.flatMap((match) => match.now).sort((a, b) => a - b)).toEqual([...now.keys()]);
    expect(matches.flatMap((match) => match.old).sort((a, b) => a - b)).toEqual([...old.keys()]);
    const right = { same: [0, 0], edited: [0, 0], moved: [0, 0] } as Record<string, [number, number]>;
    for (const match of matches) {
      for (const index of match.now) {
        const { from, what } = truth.get(now[index]!)!;
        right[what]![match.old.includes(from) ? 0 : 1] += 1;
      }
    }
    expect(right.same![1]).toBe(0);
    for (const what of ['edited', 'moved']) expect(right[what]![0] / (right[what]![0] + right[what]![1])).toBeGreaterThan(0.9);
  });
});
