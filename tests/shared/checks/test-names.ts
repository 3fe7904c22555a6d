import { describe, expect, test } from 'vitest';
import { CheckedPair, CheckedSide } from '../../../shared/checks/checked';
import { acronymsIn } from '../../../shared/checks/acronym-words';
import { foldedWords } from '../../../shared/checks/known-names/folded';
import { KNOWN_NAMES } from '../../../shared/checks/known-names/index';
import { adapted, nameSound } from '../../../shared/checks/name-sound';
import { NamedSide } from '../../../shared/checks/named-side';
import { abbreviates, definedAcronyms, EMPTY_REGISTER, registerEntries, uniteRegister } from '../../../shared/checks/register';
import { misspelt, slips } from '../../../shared/checks/slips';
import { quotationsIn } from '../../../shared/drift/quoted';
import type { Side } from '../../../shared/letter/side';
import { LEXICON } from './examples';

function side(name: Side, text: string): CheckedSide {
  return new CheckedSide(name, [{ id: name, kind: 'paragraph', runs: [{ text }] }], [undefined]);
}

function pair(en: string, fr: string): CheckedPair {
  return new CheckedPair('p', 0, side('en', en), side('fr', fr));
}

describe('folded words', () => {
  test.each([
    ['Côte d’Ivoire', 'cote d ivoire'], ['the U.S. and O.N.U.', 'the us and onu'], ['O’Dowd’s Œuvre', 'o dowd oeuvre'], ['États-Unis', 'etats unis'], ['J. Smith', 'j smith'],
  ])('%s', (text, words) => expect(foldedWords(text, 'en').join(' ')).toBe(words));
});

describe('slips of the keyboard', () => {
  test.each([['zinke', 'zinkc', 1], ['cnrp', 'cnpr', 1], ['cnrp', 'cnr', 1], ['geneva', 'geneva', 0], ['abc', 'xyz', 3]])('%s, %s: %i', (a, b, count) => expect(slips(a, b, 3)).toBe(count));
  test('no further than asked', () => expect(slips('abcdef', 'uvwxyz', 2)).toBe(3));
  test.each([['harrow', 'harrwo', true], ['sokha', 'sokhom', false], ['delorme', 'delorme', false], ['li', 'lu', false], ['childers', 'chiders', true]])('%s, %s', (a, b, is) => expect(misspelt(a, b)).toBe(is));
});

describe('one name in two languages', () => {
  test.each([['aleksandr', 'alexandre'], ['lukashenko', 'loukachenko'], ['yeltsin', 'ieltsine'], ['mohammed', 'mohamed'], ['khrushchev', 'khrouchtchev']])('%s sounds as %s', (en, fr) => expect(nameSound(en)).toBe(nameSound(fr)));
  test.each([['zinke', 'zinkc'], ['sokha', 'sokhom'], ['london', 'lodnon']])('%s does not sound as %s', (en, fr) => expect(nameSound(en)).not.toBe(nameSound(fr)));
  test.each([['catalonia', 'catalogne', true], ['islamist', 'islamistes', true], ['smithsonian', 'smithsonnienne', true], ['zinke', 'zinkc', false], ['perry', 'perez', false]])('%s, %s adapted', (en, fr, is) => expect(adapted(en, fr)).toBe(is));
});

describe('known names', () => {
  test.each([
    ['UN', 'l’ONU'], ['United Nations', 'les Nations unies'], ['the EU', 'l’UE'], ['NATO', 'l’Otan'], ['AIDS', 'le sida'], ['London', 'Londres'], ['The Hague', 'La Haye'], ['California', 'en Californie'], ['Cambodian', 'cambodgienne'],
    ['Ivory Coast', 'Côte d’Ivoire'], ['Bolivian', 'bolivien'], ['Germany', 'Allemagne'], ['Dutch', 'néerlandais'], ['Moses', 'Moïse'], ['Francis', 'François'], ['the U.K.', 'britannique'], ['Brussels', 'Bruxelles'],
  ])('%s is %s', (en, fr) => {
    const [a, b] = [new NamedSide(side('en', en)), new NamedSide(side('fr', fr))];
    expect(a.known.some(({ known }) => b.has(known))).toBe(true);
  });
  test.each([['London', 'Genève'], ['UN', 'l’UE'], ['WHO', 'l’OMC'], ['Germany', 'Espagne'], ['Canada', 'Canaad'], ['let us go', 'les États-Unis'], ['David', 'Salomon']])('%s is not %s', (en, fr) => {
    const [a, b] = [new NamedSide(side('en', en)), new NamedSide(side('fr', fr))];
    expect(a.known.some(({ known }) => b.has(known))).toBe(false);
  });
  test('the beginning of a known name', () => expect([KNOWN_NAMES.begins({ folded: 'onu', from: 0, to: 3 }, 'fr'), KNOWN_NAMES.begins({ folded: 'zinke', from: 0, to: 5 }, 'fr')]).toEqual([true, false]));
});

describe('acronyms', () => {
  test.each([
    ['The UN, NGOs and the U.S. at COVID', 'UN NGOs U.S. COVID'], ['Louis XIV at 5 PM', ''], ['NIGEL FARAGE CAME', ''], ['a G20 of HIV/AIDS', 'G20 HIV AIDS'], ['Trump', ''], ['They FAIL here', ''],
  ])('%s', (text, found) => expect(acronymsIn(side('en', text), LEXICON).map((one) => one.text).join(' ')).toBe(found));
  test.each([['CNRP', 'Cambodia National Rescue Party', true], ['CNPR', 'Cambodia National Rescue Party', false], ['PUN', 'Parti de l’unité nationale', true], ['WHO', 'a small house', false]])('%s of %s', (acronym, words, is) => expect(abbreviates(acronym, words)).toBe(is));
  test('defined', () => expect([...definedAcronyms('The National Unity Party (NUP) and the others (XYZ)')]).toEqual(['nup']));
});

describe('quotations', () => {
  test.each([
    ['the “Blue Song” and «\u00a0Charte\u00a0»', 'Blue Song|Charte'], ['They ‘feel the heat’.', 'feel the heat'], ['vowed to \'mobilise the people\'s army\' today', 'mobilise the people\'s army'], ['the workers\' rights and the teachers\' union', ''], ['l\'eau d\'ici', ''],
  ])('%s', (text, found) => expect(quotationsIn(text).map((one) => one.text).join('|')).toBe(found));
});

describe('the register of a letter', () => {
  const party = pair('We met the Harbour Workers Union (HWU).', 'Nous avons rencontré le Syndicat des travailleurs du port (STP).');
  test('learns what both sides share', () => expect(uniteRegister([registerEntries(pair('We met Zinke there.', 'Nous y avons vu Zinke.'))]).shared.has('zinke')).toBe(true));
  test('learns forms that are defined together', () => expect(uniteRegister([registerEntries(party)]).forms.get('hwu')).toEqual(new Set(['stp'])));
  test('learns forms that stand together twice, not once', () => {
    const entries = registerEntries(pair('We met Whitlow there.', 'Nous y avons vu Brandon.'));
    expect(uniteRegister([entries]).forms.size).toBe(0);
    expect(uniteRegister([entries, entries]).forms.get('whitlow')).toEqual(new Set(['brandon']));
  });
  test('is the same object while nothing changes', () => {
    const first = uniteRegister([registerEntries(party)]);
    expect(uniteRegister([registerEntries(party), registerEntries(pair('Nothing new.', 'Rien de neuf.'))], first)).toBe(first);
    expect(uniteRegister([], first)).not.toBe(first);
    expect(uniteRegister([])).toBe(EMPTY_REGISTER);
  });
});
