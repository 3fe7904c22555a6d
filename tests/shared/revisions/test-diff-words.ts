import { describe, expect, test } from 'vitest';
import type { Run } from '../../../shared/letter/block';
import type { Side } from '../../../shared/letter/side';
import { normalRuns } from '../../../shared/revisions/normal-runs';
import { diffWords, shareChanged, wordsAdded, wordsRemoved, type WordChange } from '../../../shared/revisions/diff-words';
import { Random } from '../../random';

/** `one [two/twi] three`: removed before the stroke, added after it; `{two/two}` is another dress of the same words. */
function notation(diff: readonly WordChange[]): string {
  const beside = (change: WordChange, at: number, op: -1 | 1) => diff[at]?.op === op && diff[at]!.dress === change.dress;
  return diff
    .map((change, at) => {
      const { op, text } = change;
      const [open, close] = change.dress ? '{}' : '[]';
      if (op === 0) return text;
      if (op === -1) return beside(change, at + 1, 1) ? `${open}${text}/` : `${open}${text}/${close}`;
      return beside(change, at - 1, -1) ? `${text}${close}` : `${open}/${text}${close}`;
    })
    .join('');
}

const CASES: readonly (readonly [Side, string, string, string])[] = [
  ['en', 'one two', 'one two', 'one two'], ['en', '', 'one', '[/one]'], ['en', 'one', '', '[one/]'], ['en', '', '', ''],
  ['en', 'a 27-year sentence', 'a 25-year sentence', 'a [27/25]-year sentence'],
  ['en', 'we ask that', 'we urge that', 'we [ask/urge] that'],
  ['en', 'we do not ask', 'we do ask', 'we do[ not/] ask'],
  ['en', 'we ask', 'today we ask', '[/today ]we ask'],
  ['en', 'we ask.', 'we ask now.', 'we ask[/ now].'],
  ['en', 'We ask. Now.', 'We ask. Here. Now.', 'We ask.[/ Here.] Now.'],
  ['en', 'the Hun Sen’s rule', 'the Hun Manet’s rule', 'the Hun [Sen/Manet]’s rule'],
  ['en', 'Hun Sen rule', 'Hun Sen’s rule', 'Hun Sen[/’s] rule'],
  ['en', "we don't go", "we can't go", "we [don't/can't] go"],
  ['en', 'paid 1,234.50 now', 'paid 1,235.50 now', 'paid [1,234.50/1,235.50] now'],
  ['en', 'see www.a.org/b?c=d now', 'see www.a.org/b?c=e now', 'see [www.a.org/b?c=d/www.a.org/b?c=e] now'],
  ['fr', 'une peine de 27 ans', 'une peine de 25 ans', 'une peine de [27/25] ans'],
  ['fr', 'environ 1\u202F234 voix', 'environ 1\u202F235 voix', 'environ [1\u202F234/1\u202F235] voix'],
  ['fr', 'l’élection du jour', 'l’annonce du jour', 'l’[élection/annonce] du jour'],
  ['fr', 'il dit qu’elle part', 'il dit qu’elles part', 'il dit qu’[elle/elles] part'],
  ['fr', 'la fin de l’été', 'la fin d’été', 'la fin [de l’/d’]été'],
  ['fr', 'aujourd’hui même', 'hier même', '[aujourd’hui/hier] même'],
  ['fr', 'suit: ceci', 'suit\u00A0: ceci', 'suit{/\u00A0}: ceci'],
  ['fr', 'suit : ceci', 'suit\u00A0: ceci', 'suit{ /\u00A0}: ceci'],
  ['fr', 'un mot : ceci', 'un mot\u00A0: cela', 'un mot{ /\u00A0}: [ceci/cela]'],
  ['fr', 'à 27\u00A0ans ici', 'à 25\u202Fans ici', 'à [27\u00A0/25\u202F]ans ici'],
  ['fr', "l'été d'ici", 'l’été d’ici', "{l'/l’}été {d'/d’}ici"],
  ['fr', 'dit "oui" – voilà', 'dit « oui » — voilà', 'dit {"/« }oui{"/ »} {–/—} voilà'],
  ['en', "we don't go", 'we don’t go', "we {don't/don’t} go"],
  ['en', 'the 2019-2020 term', 'the 2019–2021 term', 'the 2019{-/–}[2020/2021] term'],
  // A short word between two changes would be an island.
  ['en', 'from 27 and 30 on', 'from 25 and 31 on', 'from [27 and 30/25 and 31] on'],
  ['en', 'the 3 March 2023 vote', 'the 5 April 2024 vote', 'the [3 March 2023/5 April 2024] vote'],
  ['en', 'this harsh campaign against opponents goes on', 'this cruel campaign against critics goes on', 'this [harsh/cruel] campaign against [opponents/critics] goes on'],
  // Little is left of the old sentence: it is told as one.
  [
    'en', 'So the barring of a party from the election was a sad fact for all of us.', 'So we regret what the government has done to the people of a proud country.',
    'So [the barring of a party from the election was a sad fact for all of us/we regret what the government has done to the people of a proud country].',
  ],
  ['en', 'Alpha beta gamma delta.', 'One two three four five.', '[Alpha beta gamma delta/One two three four five].'],
];

describe('diffWords', () => {
  for (const [side, before, after, shown] of CASES) test(`${before} → ${after}`, () => expect(notation(diffWords(before, after, side))).toBe(shown));
});

describe('runs', () => {
  const runs = (link: string, more: Run[] = []): Run[] => [{ text: 'take the ' }, { text: 'pledge', marks: { link } }, ...more];
  const bold = (text: string): Run => ({ text, marks: { bold: true } });
  test('formatting is dress', () => expect(notation(diffWords([{ text: 'one two' }], [{ text: 'one ' }, bold('two')], 'en'))).toBe('one {two/two}'));
  test('words that got it together are one', () => expect(notation(diffWords([{ text: 'one two three' }], [{ text: 'one ' }, bold('two three')], 'en'))).toBe('one {two three/two three}'));
  test('part of a word', () => expect(notation(diffWords([bold('o'), { text: 'ne two' }], [{ text: 'one two' }], 'en'))).toBe('{one/one} two'));
  test('beside a change', () => expect(notation(diffWords([{ text: 'one two' }], [bold('one'), { text: ' three' }], 'en'))).toBe('{one/one} [two/three]'));
  test('a mark taken away is none', () => expect(notation(diffWords([{ text: 'one', marks: { bold: null } }], [{ text: 'one' }], 'en'))).toBe('one'));
  test('changes carry their marks', () =>
    expect(diffWords([{ text: 'in ' }, bold('2017 and on')], [{ text: 'in ' }, bold('2018 and on')], 'en').map(({ op, runs: found }) => [op, found])).toEqual([
      [0, [{ text: 'in ' }]], [-1, [bold('2017')]], [1, [bold('2018')]], [0, [bold(' and on')]],
    ]));
  test('a changed link is', () => expect(notation(diffWords(runs('a'), runs('b'), 'en'))).toBe('take the [pledge/pledge]'));
  test('an equal link is not', () => expect(notation(diffWords(runs('a'), runs('a', [{ text: ' now' }]), 'en'))).toBe('take the pledge[/ now]'));
  test('another note is', () => expect(notation(diffWords([{ embed: { note: 'a' } }], [{ embed: { note: 'b' } }], 'en'))).toBe('[\uFFFC/\uFFFC]'));
  test('a hard break is a space', () => expect(notation(diffWords([{ text: 'one two' }], [{ text: 'one' }, { embed: { br: true } }, { text: 'two' }], 'en'))).toBe('one{ /\n}two'));
});

describe('what a diff tells', () => {
  const diff = diffWords('one big alpha beta and then two', 'one small alpha beta and then three', 'en');
  test('the words that went', () => expect(wordsRemoved(diff)).toBe('big … two'));
  test('the words that came', () => expect(wordsAdded(diff)).toBe('small … three'));
  test('another dress is no word', () => expect([wordsRemoved(diffWords("l'an 1", 'l’an 2', 'fr')), wordsAdded(diffWords("l'an 1", 'l’an 2', 'fr')), shareChanged(diffWords("l'an", 'l’an', 'fr'))]).toEqual(['1', '2', 0]));
  test('how much changed', () => expect([shareChanged(diffWords('abcd', 'abcd', 'en')), shareChanged(diffWords('abcd', '', 'en')), shareChanged(diffWords('abcd efgh', 'abcd', 'en'))]).toEqual([0, 1, 0.5]));
});

describe('both texts come out exactly', () => {
  const PARTS = ['one', 'two', 'a', 'l’', "don't", '’s', 'Hun Sen', '27', '1\u00A0234', '3.5', ',', '.', ' ', '  ', '\u00A0', '\u202F', '\n', '“', '”', '(', ')', '-', '–', 'é', 'e\u0301', '\u{1F600}', '\uD83D', '\uFFFC', 'www.a.org', 'a@b.org', 'ខ្មែរ'];
  for (const side of ['en', 'fr'] as const) {
    test(`for 1,500 random edits, ${side}`, () => {
      const random = new Random(side === 'en' ? 7 : 8);
      for (let round = 0; round < 1500; round++) {
        const before = Array.from({ length: random.below(30) }, () => random.pick(PARTS) + (random.chance(0.6) ? ' ' : ''));
        const after = random.chance(0.2) ? [] : before.flatMap((part) => (random.chance(0.7) ? [part] : random.chance(0.5) ? [] : [part, random.pick(PARTS)]));
        const diff = diffWords(before.join(''), after.join(''), side);
        const version = (gone: number) => diff.filter((change) => change.op !== gone).map((change) => change.text).join('');
        expect([version(1), version(-1)]).toEqual([before.join(''), after.join('')]);
        const inOrder = (change: WordChange, next: WordChange | undefined) => change.op !== next?.op && !(change.op === 1 && next?.op === -1);
        expect(diff.every((change, at) => change.text !== '' && (change.dress !== diff[at + 1]?.dress || inOrder(change, diff[at + 1])))).toBe(true);
      }
    });
  }
  test('with their marks, for 800 random edits', () => {
    const random = new Random(9);
    const runs = (words: readonly string[]): Run[] => normalRuns(words.map((text) => ({ text, ...(random.chance(0.3) ? { marks: { [random.pick(['bold', 'link'])]: 'x' } } : {}) })));
    for (let round = 0; round < 800; round++) {
      const words = Array.from({ length: random.below(12) }, () => random.pick(PARTS.slice(0, 20)) + (random.chance(0.6) ? ' ' : ''));
      const [before, after] = [runs(words), runs(words.filter(() => random.chance(0.8)))];
      const diff = diffWords(before, after, 'fr');
      const version = (gone: number) => normalRuns(diff.filter((change) => change.op !== gone).flatMap((change) => change.runs));
      expect([version(1), version(-1)]).toEqual([before, after]);
      expect(diff.every((change) => change.runs.map((run) => ('text' in run ? run.text : '')).join('') === change.text)).toBe(true);
    }
  });
});
