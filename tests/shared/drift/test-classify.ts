import { describe, expect, test } from 'vitest';
import { classify as classifyVersions, worse, type Classified } from '../../../shared/drift/classify';
import type { Fact } from '../../../shared/drift/facts';
import type { BlockDraft } from '../../../shared/letter/block';
import type { Side } from '../../../shared/letter/side';
import { p, t, version } from './build';

function classify(before: readonly BlockDraft[], after: readonly BlockDraft[], side: Side): Classified {
  return classifyVersions(version(before, side), version(after, side));
}

/** `number 27 → 25`, `negation not →`, `name → Kem Sokha`. */
function notation(facts: readonly Fact[]): string {
  return facts.map(({ what, removed = '', added = '' }) => `${what} ${`${removed} → ${added}`.trim()}`).join('; ');
}

type Case = readonly [side: Side, before: string, after: string, facts: string];

const FACTUAL: readonly Case[] = [
  ['en', 'a 27-year sentence', 'a 25-year sentence', 'number 27 → 25'],
  ['fr', 'une peine de 27 ans', 'une peine de 25 ans', 'number 27 → 25'],
  ['en', 'fined 1,234 dollars', 'fined 1,235 dollars', 'number 1,234 dollars → 1,235 dollars'],
  ['fr', 'environ 1 234 voix', 'environ 1 243 voix', 'number 1 234 → 1 243'],
  ['en', 'some 5% of it', 'some 6% of it', 'number 5% → 6%'],
  ['en', 'some 5% of it', 'some 5 of it', 'number 5% → 5'],
  ['en', 'two leaders', 'three leaders', 'number two → three'],
  ['en', 'twenty-seven years', 'twenty-five years', 'number twenty-seven → twenty-five'],
  ['fr', 'vingt-sept ans', 'vingt-cinq ans', 'number vingt-sept → vingt-cinq'],
  ['fr', 'quatre-vingt-dix-sept voix', 'quatre-vingt-dix-huit voix', 'number quatre-vingt-dix-sept → quatre-vingt-dix-huit'],
  ['en', 'only one leader', 'only two leaders', 'number one → two'],
  ['en', 'the first election', 'the second election', 'number first → second'],
  ['en', 'the 21st century', 'the 20th century', 'number 21st → 20th'],
  ['fr', 'au XXIe siècle', 'au XXe siècle', 'number XXIe → XXe'],
  ['en', 'US$4.9 million paid', 'US$4.9 billion paid', 'number US$4.9 million → US$4.9 billion'],
  ['en', 'paid $5 now', 'paid €5 now', 'number $5 → €5'],
  ['en', 'at 2 pm sharp', 'at 2 am sharp', 'number 2 pm → 2 am'],
  ['fr', 'à 14 h 30 précises', 'à 14 h 45 précises', 'number 14 h 30 → 14 h 45'],
  ['en', 'killed in 2017 and again', 'killed and again', 'number 2017 →'],
  ['en', 'in 2017 and 2023, a 27-year sentence', 'in 2023, a 25-year sentence', 'number 2017 →; number 27 → 25'],
  ['en', 'from 5 to 6 seats', 'from 6 to 5 seats', 'number 5 → 6; number 6 → 5'],
  ['en', 'the 3 March 2023 decision', 'the 5 April 2024 decision', 'date 3 March 2023 → 5 April 2024'],
  ['fr', 'le 3 mars 2023', 'le 5 avril 2024', 'date 3 mars 2023 → 5 avril 2024'],
  ['fr', 'le 1er mars', 'le 2 mars', 'date 1er mars → 2 mars'],
  ['en', 'on March 3, 2023', 'on March 3, 2024', 'date March 3, 2023 → March 3, 2024'],
  ['en', 'the April 2024 review', 'the May 2024 review', 'date April 2024 → May 2024'],
  ['en', 'the July elections', 'the August elections', 'date July → August'],
  ['fr', 'les élections de juillet', 'les élections d’août', 'date juillet → août'],
  ['en', 'on Monday', 'on Tuesday', 'date Monday → Tuesday'],
  ['fr', 'ce lundi', 'ce mardi', 'date lundi → mardi'],
  ['en', 'we do not recognize it', 'we do recognize it', 'negation not →'],
  ['en', 'we recognize it', "we don't recognize it", "negation → don't"],
  ['en', 'it has a plan', 'it has no plan', 'negation → no'],
  ['en', 'with delay', 'without delay', 'negation → without'],
  ['en', 'it is not so', 'it is never so', 'negation not → never'],
  ['en', 'neither fair nor free', 'fair and free', 'negation neither →; negation nor →'],
  ['fr', 'il ne reconnaît pas cela', 'il reconnaît cela', 'negation ne … pas →'],
  ['fr', "il n'a pas agi", "il n'a jamais agi", "negation n' … pas → n' … jamais"],
  ['fr', 'il peut agir', 'il ne peut agir', 'negation → ne'],
  ['fr', 'un plan', 'aucun plan', 'negation → aucun'],
  ['fr', 'avec délai', 'sans délai', 'negation → sans'],
  ['fr', 'il n’est pas libre', 'il n’est plus libre', 'negation n’ … pas → n’ … plus'],
  ['en', 'against Kem Sokha today', 'against Sam Rainsy today', 'name Kem Sokha → Sam Rainsy'],
  ['en', 'the Hun Sen regime', 'the Hun Manet regime', 'name Hun Sen → Hun Manet'],
  ['en', 'by President Hun Sen', 'by Hun Sen', 'name President →'],
  ['en', 'the UN says', 'the EU says', 'name UN → EU'],
  ['fr', "de l'ONU hier", "de l'UE hier", 'name ONU → UE'],
  ['en', 'Cambodia must act', 'Thailand must act', 'name Cambodia → Thailand'],
  ['en', 'the dissolution of the CNRP', 'the dissolution of the party', 'name CNRP →'],
  ['en', 'with Kem Sokha, Sam Rainsy, Mu Sochua, Eng Chhai Eang', 'with Kem Sokha, Sam Rainsy, Mu Sochua', 'name Eng Chhai Eang →'],
  ['en', 'the “Khmer Community Pledge” now', 'the “Khmer Diaspora Pledge” now', 'quoted Khmer Community Pledge → Khmer Diaspora Pledge'],
  ['fr', 'le « Serment khmer » hier', 'le serment hier', 'quoted Serment khmer →'],
  ['en', 'see www.a.org today', 'see www.b.org today', 'link www.a.org → www.b.org'],
  ['en', 'write to a@b.org', 'write to c@b.org', 'link a@b.org → c@b.org'],
];

/** Words changed and nothing that is stated. */
const WORDING: readonly (readonly [Side, string, string])[] = [
  ['en', 'a harsh campaign', 'a cruel campaign'], ['en', 'one, two', 'one; two'], ['en', 'Declares it void', 'Announces it void'], ['en', '5% of it', 'five per cent of it'],
  ['en', 'some 1,234 votes', 'only 1234 votes'], ['en', 'twenty people', '20 persons'], ['fr', 'le 3 mars 2023', 'du 3 mars 2023'], ['en', 'the 3 March 2023 vote', 'the vote of March 3rd, 2023'],
  ['en', 'we cannot accept', "we can't accept"], ['en', 'it has no plan', 'it does not have a plan'], ['en', 'not only free', 'quite free'], ['en', 'one of them', 'some of them'], ['en', 'at first sight', 'at a glance'],
  ['en', 'Cambodia must act', 'We ask Cambodia to act'], ['en', 'Hun Sen said that Hun Sen', 'Hun Sen said that he'], ['en', 'the “Pledge” now', 'the Pledge for now'], ['en', 'he “doubled down” on it', 'he doubled down on it'],
  ['fr', 'il ne peut pas agir', 'il ne peut agir'], ['fr', 'un pas de plus', 'une étape de plus'], ['fr', 'sans doute', 'peut-être'], ['fr', 'plus de force', 'davantage de force'], ['fr', "c'est pas juste", "ce n'est pas juste"],
  ['fr', 'aucun chef ne part', 'nul chef ne part'], ['en', 'it may end', 'it might end'], ['en', 'they march on', 'they walk on'], ['fr', 'un habit neuf', 'un habit nouveau'], ['fr', 'la première fois', 'cette fois'],
  ['en', 'The Khmer community here', 'Here the Khmer community'], ['en', 'Foreign Governments Must Not Recognize Results', 'Foreign Powers Must Not Recognize Results'], ['en', 'five people, 3 years', '3 years, five persons'],
];

describe('a fact came, went or changed', () => {
  for (const [side, before, after, facts] of FACTUAL) {
    test(`${side}: ${before} → ${after}`, () => {
      const found = classify([p(before)], [p(after)], side);
      expect([found.class, notation(found.facts)]).toEqual(['factual', facts]);
    });
  }
});

describe('only the words changed', () => {
  for (const [side, before, after] of WORDING) test(`${side}: ${before} → ${after}`, () => expect(classify([p(before)], [p(after)], side)).toEqual({ class: 'wording', facts: [] }));
});

describe('beyond one paragraph', () => {
  const link = (target: string) => t('the pledge', { link: target });
  test('cosmetic has no facts', () => expect(classify([p('in 1,234')], [p('in 1234')], 'en')).toEqual({ class: 'cosmetic', facts: [] }));
  test('a link that changed', () => expect(notation(classify([p('take ', link('a'))], [p('take ', link('b'))], 'en').facts)).toBe('link a → b'));
  test('a link that went', () => expect(notation(classify([p('take ', link('a'))], [p('take the pledge')], 'en').facts)).toBe('link a →'));
  test('an address that links to itself is said once', () =>
    expect(notation(classify([p(t('www.a.org', { link: 'www.a.org' }))], [p(t('www.b.org', { link: 'www.b.org' }))], 'en').facts)).toBe('link www.a.org → www.b.org'));
  test('a number of a block that went', () => expect(notation(classify([p('one way'), p('in 2017')], [p('one way')], 'en').facts)).toBe('number 2017 →'));
  test('a side without blocks', () => expect(classify([p('some words')], [], 'en').class).toBe('wording'));
  test('the worse of two', () => expect([worse('cosmetic', 'wording'), worse('factual', 'wording'), worse('cosmetic', 'cosmetic')]).toEqual(['wording', 'factual', 'cosmetic']));
});
