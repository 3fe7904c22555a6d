import { describe, expect, test } from 'vitest';
import type { Block } from '../../../shared/letter/block';
import { driftOf, type DriftInput } from '../../../shared/drift/drift';
import { blocks, confirmed as was, p, t } from './build';

const EN = 'We ask 27 states.';
const FR = 'Nous demandons à 27 États.';

/** A pair's side from `one|two`; `-` for none. */
function side(text: string): Block[] {
  return text === '-' ? [] : blocks(...text.split('|'));
}

function input(en: string, fr: string, confirmed?: readonly [string, string], moved = false): DriftInput {
  return { en: side(en), fr: side(fr), moved, ...(confirmed ? { confirmed: was(side(confirmed[0]), side(confirmed[1])) } : {}) };
}

/** `state` or `state class`. */
function stateOf(...args: Parameters<typeof input>): string {
  const { state, class: found } = driftOf(input(...args));
  return found ? `${state} ${found}` : state;
}

type Row = readonly [name: string, en: string, fr: string, confirmed: readonly [string, string] | undefined, state: string];
const BOTH = [EN, FR] as const;

const ROWS: readonly Row[] = [
  ['never confirmed', EN, FR, undefined, 'unconfirmed'],
  ['never confirmed, no French', EN, '-', undefined, 'en-only'],
  ['never confirmed, no English', '-', FR, undefined, 'fr-only'],
  ['as confirmed', EN, FR, BOTH, 'in-sync'],
  ['cosmetic on one side', 'we ask 27 states.', FR, BOTH, 'in-sync cosmetic'],
  ['cosmetic on both sides', 'we ask 27 states.', 'Nous demandons à 27 Etats.', BOTH, 'in-sync cosmetic'],
  ['split inside the pair', 'We ask|27 states.', FR, BOTH, 'in-sync cosmetic'],
  ['joined inside the pair', 'We ask 27 states. Now.', FR, ['We ask 27 states.|Now.', FR], 'in-sync cosmetic'],
  ['an empty block more', `${EN}|`, FR, BOTH, 'in-sync cosmetic'],
  ['English reworded', 'We urge 27 states.', FR, BOTH, 'en-ahead wording'],
  ['English restated', 'We ask 25 states.', FR, BOTH, 'en-ahead factual'],
  ['French reworded', EN, 'Nous prions 27 États.', BOTH, 'fr-ahead wording'],
  ['French restated', EN, 'Nous demandons à 25 États.', BOTH, 'fr-ahead factual'],
  ['both reworded', 'We urge 27 states.', 'Nous prions 27 États.', BOTH, 'both-changed wording'],
  ['both, one restated', 'We urge 27 states.', 'Nous demandons à 25 États.', BOTH, 'both-changed factual'],
  ['reworded beside cosmetic', 'We urge 27 states.', 'Nous demandons à 27 Etats.', BOTH, 'en-ahead wording'],
  ['cosmetic beside restated', 'we ask 27 states.', 'Nous demandons à 25 États.', BOTH, 'fr-ahead factual'],
  ['English lost its blocks', '-', FR, BOTH, 'en-ahead factual'],
  ['French lost its blocks', EN, '-', BOTH, 'fr-ahead factual'],
  ['French lost its blocks, English reworded', 'We urge 27 states.', '-', BOTH, 'both-changed factual'],
  ['one-sided, confirmed as meant', EN, '-', [EN, '-'], 'in-sync'],
  ['one-sided French, confirmed as meant', '-', FR, ['-', FR], 'in-sync'],
  ['one-sided as meant, reworded', 'We urge 27 states.', '-', [EN, '-'], 'en-ahead wording'],
  ['one-sided as meant, dressed anew', 'we ask 27 states.', '-', [EN, '-'], 'in-sync cosmetic'],
  ['one-sided as meant, got its other side', EN, FR, [EN, '-'], 'fr-ahead factual'],
  ['an empty side that was confirmed empty', '', FR, ['', FR], 'in-sync'],
];

describe('states', () => {
  for (const [name, en, fr, confirmed, state] of ROWS) test(name, () => expect(stateOf(en, fr, confirmed)).toBe(state));
});

describe('a confirmed member stands in another pair', () => {
  test('both sides there', () => expect(stateOf(EN, FR, BOTH, true)).toBe('unconfirmed'));
  test('though the words changed', () => expect(stateOf('We urge.', FR, BOTH, true)).toBe('unconfirmed'));
  test('no French left', () => expect(stateOf(EN, '-', BOTH, true)).toBe('en-only'));
  test('no English left', () => expect(stateOf('-', FR, BOTH, true)).toBe('fr-only'));
  test('a one-sided pair as meant', () => expect(stateOf(EN, '-', [EN, '-'], true)).toBe('en-only'));
  test('says no changes', () => expect(driftOf(input('We urge.', FR, BOTH, true)).changes).toEqual([]));
});

describe('what changed', () => {
  test('nothing in sync', () => expect(driftOf(input(EN, FR, BOTH))).toEqual({ state: 'in-sync', changes: [] }));
  test('other ids are no change', () => expect(driftOf({ ...input(EN, FR, BOTH), en: side(EN).map((block) => ({ ...block, id: 'new' })) }).state).toBe('in-sync'));
  test('the words that went and came, and the fact', () =>
    expect(driftOf(input('We ask 25 states.', FR, BOTH)).changes).toMatchObject([
      { side: 'en', class: 'factual', removed: '27', added: '25', facts: [{ what: 'number', removed: '27', added: '25' }], share: 2 / 13, diff: [{ op: 0, text: 'We ask ' }, { op: -1, text: '27' }, { op: 1, text: '25' }, { op: 0, text: ' states.' }] },
    ]));
  test('both sides, English first', () => expect(driftOf(input('We urge 27 states.', 'Nous prions 27 États.', BOTH)).changes.map((change) => change.side)).toEqual(['en', 'fr']));
  test('a cosmetic change is told too', () => expect(driftOf(input('we ask 27 states.', FR, BOTH)).changes).toMatchObject([{ side: 'en', class: 'cosmetic', facts: [] }]));
  test('a lost side is all removed', () => expect(driftOf(input('-', FR, BOTH)).changes).toMatchObject([{ removed: EN, added: '', share: 1 }]));
  test('text in another normal form is no change', () => expect(stateOf(EN, FR.normalize('NFD'), BOTH)).toBe('in-sync'));
  test('a link that changed shows at its words', () => {
    const linked = (link: string): Block[] => [{ id: 'x', ...p('take ', t('it', { link })) }];
    const drift = driftOf({ en: linked('b'), fr: [], confirmed: was(linked('a'), []), moved: false });
    expect(drift).toMatchObject({ state: 'en-ahead', class: 'factual', changes: [{ removed: 'it', added: 'it', facts: [{ what: 'link', removed: 'a', added: 'b' }] }] });
  });
  test('an edit taken back is in sync again', () => {
    const confirmed = BOTH;
    expect(['We ask 2 states.', 'We ask 25 states.', EN].map((en) => stateOf(en, FR, confirmed))).toEqual(['en-ahead factual', 'en-ahead factual', 'in-sync']);
  });
});
