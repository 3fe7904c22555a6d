import { describe, expect, it } from 'vitest';
import { judgeLanguages } from '../../../shared/exchange/run-languages';
import type { BlockDraft } from '../../../shared/letter/block';
import { p, r, read } from './docx/build';

/** `fr:words|en:other words`: runs with their tags; no tag as in `:words`. */
const block = (notation: string): BlockDraft => ({
  kind: 'paragraph',
  runs: notation.split('|').map((run) => {
    const at = run.indexOf(':');
    return { text: run.slice(at + 1), ...(at > 0 && { marks: { lang: run.slice(0, at) } }) };
  }),
});
const shown = ({ runs }: BlockDraft): string => runs.map((run) => ('text' in run ? `${typeof run.marks?.lang === 'string' ? run.marks.lang : ''}:${run.text}` : '')).join('|');
const FRENCH = 'fr-FR:Nous demandons au gouvernement de respecter la loi et les droits de tous ceux qui sont dans les prisons du pays, car il ne peut les oublier. Elle est notre voix.';
const ENGLISH = 'en-GB:We ask that the government respect the law and the rights of all those who are in the prisons of this country, for they must not be forgotten. She is our voice.';
const judged = (main: string, notation: string): string => shown(judgeLanguages([block(main), block(notation)]).blocks[1]!);

describe('the tags that are believed', () => {
  it.each<[string, string, string, string]>([
    ['a sentence in the other language', FRENCH, 'fr-FR:Il a dit |en-GB:we shall not give in to this|fr-FR:.', ':Il a dit |en-GB:we shall not give in to this|:.'],
    ['a whole paragraph', ENGLISH, 'fr-CA:La loi est la même pour tous.', 'fr-CA:La loi est la même pour tous.'],
    ['over a bold word and a comma', FRENCH, 'fr-FR:Le |en-GB:rule of|:, |en-GB:the law|fr-FR: est', ':Le |en-GB:rule of, the law|: est'],
    ['another country of the same language', FRENCH, 'fr-CA:La loi est la loi.', ':La loi est la loi.'],
    ['a third language', FRENCH, 'fr-FR:disait |de-DE:Wir sind das Volk|fr-FR:.', ':disait |de-DE:Wir sind das Volk|:.'],
    ['of other letters', FRENCH, 'ru-RU:Мы просим об этом', 'ru-RU:Мы просим об этом'],
    ['one word', FRENCH, 'fr-FR:le |en-US:fair-play|fr-FR: perdu', ':le fair-play perdu'],
    ['names, which are in any', FRENCH, 'en-US:Amnesty International Canada', ':Amnesty International Canada'],
    ['the end of a word', FRENCH, 'fr-FR:gouvern|en-US:ement of the people', ':gouvernement of the people'],
    ['French that is tagged as English', FRENCH, 'en-US:l’identité numérique des citoyens', ':l’identité numérique des citoyens'],
    ['French that is tagged as German', FRENCH, 'de-DE:l’identité des citoyens et de la nation', ':l’identité des citoyens et de la nation'],
    ['Latin letters that are tagged as Russian', ENGLISH, 'ru-RU:March 25th at noon', ':March 25th at noon'],
    ['signs and numbers', FRENCH, 'en-US:12 / 14 — 2023', ':12 / 14 — 2023'],
    ['an address', FRENCH, 'en-US:https://the.org/of/the/and/with', ':https://the.org/of/the/and/with'],
  ])('%s', (_, main, notation, expected) => expect(judged(main, notation)).toBe(expected));

  it('the language of most words', () => {
    expect(judgeLanguages([block(FRENCH), block('fr-CA:oui')])).toMatchObject({ language: 'fr-FR' });
    expect(judgeLanguages([block(':nothing told')])).toMatchObject({ language: undefined });
  });

  it('a file whose tags are plainly wrong is in the language that it is in', () => {
    const { language, blocks } = judgeLanguages([block(FRENCH.replace('fr-FR', 'en-US')), block('fr-CA:Ligue des droits')]);
    expect(language).toBe('fr-CA');
    expect(blocks.map(shown).join('')).not.toMatch(/en-US|fr-CA/);
    expect(judgeLanguages([block(FRENCH.replace('fr-FR', 'de-DE'))]).language).toBe('fr');
  });

  it('others are judged by the same', () => {
    expect(judgeLanguages([block(FRENCH)], [[block('fr-FR:non classifié')], [block('en-CA:not to be given out')]]).others.map((given) => given.map(shown))).toEqual([[':non classifié'], ['en-CA:not to be given out']]);
  });
});

describe('the language of a Word document’s runs', () => {
  const lang = (tag: string): string => `<w:lang w:val="${tag}"/>`;
  const given = (inner: string, defaults = 'fr-FR'): ReturnType<typeof read> => read({ body: p(FRENCH.slice(6)) + p(inner), styles: `<w:docDefaults><w:rPrDefault><w:rPr>${lang(defaults)}</w:rPr></w:rPrDefault></w:docDefaults>` });

  it('by the document, a run of its own', () => {
    const { blocks, properties } = given(r('Il dit: ') + r('they are not with us', lang('en_US')) + r(' x', lang('x-none')));
    expect(properties).toEqual({ language: 'fr-FR' });
    expect(blocks[1]!.runs).toEqual([{ text: 'Il dit: ' }, { text: 'they are not with us', marks: { lang: 'en-US' } }, { text: ' x' }]);
  });

  it('right to left it is another attribute', () => {
    const words = 'إعلان العالمي لحقوق الإنسان';
    expect(given(r(words, '<w:rtl/><w:lang w:val="fr-FR" w:bidi="ar-SA"/>')).blocks[1]!.runs).toEqual([{ text: words, marks: { lang: 'ar-SA' } }]);
  });

  it('says nothing where the file says nothing', () => expect(read(p(FRENCH.slice(6))).properties).toBeUndefined());
});
