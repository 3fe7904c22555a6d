import { describe, expect, it } from 'vitest';
import { fold, likeness } from '../../../shared/alignment/cognates';
import { stem } from '../../../shared/alignment/stems';
import { tokens } from '../../../shared/alignment/tokens';

describe('likeness', () => {
  it('takes accents and ligatures away', () => expect([fold('Élection'), fold('cœur')]).toEqual(['election', 'coeur']));
  it.each([['government', 'gouvernement'], ['election', 'election'], ['minister', 'ministre'], ['repression', 'repressif'], ['nation', 'nations']])(
    '%s and %s are alike', (a, b) => expect(likeness(a, b)).toBeGreaterThan(0.65),
  );
  it.each([['table', 'chaise'], ['house', 'maison'], ['cat', 'car'], ['an', 'annulation']])(
    '%s and %s are not', (a, b) => expect(likeness(a, b)).toBeLessThan(0.5),
  );
});

describe('likeness with a floor', () => {
  it.each([['government', 'gouvernement'], ['repression', 'repressif'], ['table', 'tablier'], ['house', 'maison'], ['minister', 'ministre'], ['nation', 'nations']])(
    '%s and %s: the same from the floor on, 0 under it', (a, b) => {
      const full = likeness(a, b);
      for (const floor of [0.3, 0.6, 0.75, 0.9]) expect(likeness(a, b, floor)).toBe(full < floor ? 0 : full);
    },
  );
});

describe('stems', () => {
  it.each([
    ['en', 'declares', 'declared'], ['en', 'villages', 'village'], ['en', 'studies', 'study'],
    ['fr', 'indemniser', 'indemnisées'], ['fr', 'villages', 'village'], ['fr', 'déclare', 'déclarait'],
  ] as const)('%s: %s and %s share one', (side, a, b) => expect(stem(a, side)).toBe(stem(b, side)));
  it('never cut below three letters', () => expect([stem('eses', 'en'), stem('été', 'fr')]).toEqual(['ese', 'ete']));
});

describe('tokens', () => {
  const known = new Set(['re-election', 'porte-parole']);
  const keys = (text: string, side: 'en' | 'fr'): string => tokens(text, side, (word) => known.has(word)).map(({ key }) => key).join(' ');
  it.each([
    ['en', 'The UN’s envoy', 'the un envoy'],
    ['fr', "L'ONU et l’homme d'État", 'onu et homme état'],
    ['fr', 'jusqu’aujourd’hui', 'aujourd\'hui'],
    ['en', 're-election of well-known people', 're-election of well known people'],
    ['en', '$1,234.50 on March 3rd', '$ #1234.5 on march #3'],
    ['fr', 'le 1er mars, 1\u202F234,50 $', 'le #1 mars #1234.5 $'],
    ['fr', 'XIXe siècle, Article IV', 'xixe siècle article #4'],
    ['fr', '« Quoi ? »', '" quoi ? "'],
    ['en', '“What?”', '" what ? "'],
  ] as const)('%s: %s', (side, text, expected) => expect(keys(text, side)).toBe(expected));
  it('notes capitals', () => expect(tokens('Hun met Sen', 'en', () => false).map(({ capital }) => capital)).toEqual([true, false, true]));
});
