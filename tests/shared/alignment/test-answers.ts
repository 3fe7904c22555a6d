import { describe, expect, it } from 'vitest';
import { answersIn, type Answers } from '../../../shared/alignment/answers';
import { lexicon } from './builders';

const WORDS = lexicon();

/** `english=french`, in English order. */
function notation({ en, fr, links }: Answers): string {
  return links.map((link) => `${en[link.en]!.key}=${fr[link.fr]!.key}`).join(' ');
}

describe('which words answer which', () => {
  it.each([
    ['The government rejects the report.', 'Le gouvernement rejette le rapport.', 'government=gouvernement rejects=rejette report=rapport'],
    ['three boats and 12 cars', '12 voitures et trois bateaux', 'three=trois boats=bateaux 12=12 cars=voitures'],
    ['in March 1,234', 'en mars 1 234', 'march=mars 1,234=1 234'],
    ['Anne Roy said so', 'Anne Roy l’a dit', 'anne=anne roy=roy said=dit'],
    ['the minister’s letter', 'la lettre du ministre', 'minister=ministre letter=lettre'],
    ['part XXI', 'partie 21', 'part=partie xxi=21'],
    ['of the and it', 'de la et ce', ''],
    ['a table', 'une chaise', ''],
  ])('%s / %s', (en, fr, links) => expect(notation(answersIn(en, fr, WORDS))).toBe(links));

  it('competing words go where the words around them lead', () => {
    const { links } = answersIn('The law protects the press and the law protects the judges.', 'La loi protège la presse et la loi protège les juges.', WORDS);
    expect(links.map(({ en, fr }) => fr - en)).toEqual(links.map(() => 0));
  });

  it('a word that stands twice on one side and once on the other is answered once', () => {
    const { links, of } = answersIn('Reports, reports, reports.', 'Des rapports.', WORDS);
    expect(links).toHaveLength(1);
    expect(of.fr.filter(Boolean)).toHaveLength(1);
  });

  it('places are those of the words without elision and possessive', () => {
    const [en, fr] = ['The party’s non-violent march', 'L’action d’aujourd’hui'];
    const found = answersIn(en, fr, WORDS);
    expect(found.en.map(({ from, to }) => en.slice(from, to))).toEqual(['The', 'party', 'non', 'violent', 'march']);
    expect(found.fr.map(({ from, to }) => fr.slice(from, to))).toEqual(['action', 'aujourd’hui']);
  });

  it('nothing answers in an empty text', () => expect(answersIn('', 'Le rapport', WORDS).links).toEqual([]));
});
