import { describe, expect, it } from 'vitest';
import { CheckedSide } from '../../../../shared/checks/checked';
import { longNamesIn } from '../../../../shared/checks/terms/long-names';
import type { Side } from '../../../../shared/letter/side';

const names = (text: string, side: Side = 'en') => longNamesIn(new CheckedSide(side, [{ id: 'a', kind: 'paragraph', runs: [{ text }] }], [undefined]));
const one = (text: string, side: Side = 'en') => names(text, side)[0]!;

describe('long names', () => {
  it.each([
    ['en', 'In the Department of Public Works they wait.', ['Department of Public Works']],
    ['en', 'And the River Council’s letter came.', ['River Council']],
    ['en', 'Sign the “River People Pledge” now.', ['River People Pledge']],
    ['en', 'Basel and Bern agree.', []],
    ['en', 'Anna came.', []],
    ['fr', 'La Ligue des Amis du Fleuve écrit.', ['Ligue des Amis du Fleuve']],
    ['fr', 'Au « Forum du Fleuve » on parle.', ['Forum du Fleuve']],
  ] as const)('%s: %s', (side, text, found) => expect(names(text, side).map((name) => name.text)).toEqual(found));

  it.each([
    ['en', 'the “River People Pledge”', 'the “River people pledges”', true],
    ['en', 'the “River People Pledge”', 'the “River People’s Pledge”', false],
    ['en', 'the Council of Free Trade', 'the Council for Free Trade', false],
    ['fr', 'la Ligue des Amis du Fleuve', 'la Ligue d’Amis du Fleuve', true],
    ['fr', 'la Ligue des Amis du Fleuve', 'la Ligue pour Amis du Fleuve', false],
  ] as const)('%s: %s, %s: the same key; the same form: %s', (side, a, b, same) => {
    expect(one(a, side).key).toBe(one(b, side).key);
    expect(one(a, side).form === one(b, side).form).toBe(same);
  });

  it('another word makes another key', () => expect(one('the Council of Free Trade').key).not.toBe(one('the Council of Free Speech').key));
});
