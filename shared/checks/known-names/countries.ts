import type { Known } from './known';
import { foldedWords } from './folded';

/** Letters of a country's name that what is called after it shares: `Bolivia`, `Bolivian`. */
const STEM_SHARE = 0.6;
const SHORTEST_STEM = 4;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Countries, territories and languages as CLDR names them in both languages. */
export function countriesAndLanguages(): Known[] {
  const regions = { en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }), fr: new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' }) };
  const languages = { en: new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }), fr: new Intl.DisplayNames('fr', { type: 'language', fallback: 'none' }) };
  const codes = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));
  return [
    ...codes.flatMap((code) => known(regions.en.of(code), regions.fr.of(code))),
    ...codes.flatMap((code) => known(languages.en.of(code.toLowerCase()), languages.fr.of(code.toLowerCase()))),
  ];
}

function known(en: string | undefined, fr: string | undefined): Known[] {
  if (!en || !fr) return [];
  const forms = { en: spelled(en), fr: spelled(fr) };
  const [enStem, frStem] = [stemOf(en), stemOf(fr)];
  return [{ kind: 'place', en: [...forms.en, ...enStem], fr: [...forms.fr, ...frStem, ...enStem] }];
}

/** `Myanmar (Burma)`, `Trinidad & Tobago`: the forms of a name as text has it. */
function spelled(name: string): string[] {
  const forms = name.split(/[()]/).map((part) => part.trim()).filter((part) => part !== '');
  return forms.flatMap((form) => (form.includes('&') ? [form.replace('&', 'and'), form.replace('&', 'et'), form] : [form]));
}

function stemOf(name: string): string[] {
  const words = foldedWords(name);
  const word = words[0]!;
  return words.length === 1 && word.length >= SHORTEST_STEM ? [`${word.slice(0, Math.max(SHORTEST_STEM, Math.ceil(word.length * STEM_SHARE)))}*`] : [];
}
