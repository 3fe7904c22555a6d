import type { Side } from '../../letter/side';

/** A few nouns that are counted often, with their plurals, and in French their gender; `=` is a plural like the singular. */
const NOUNS: { readonly [side in Side]: string } = {
  en: 'year years, month months, week weeks, day days, hour hours, minute minutes, second seconds, person people, country countries, state states, member members, vote votes, seat seats, party parties, time times, leader leaders, government governments, group groups, point points, article articles, child children, million million, billion billion, degree degrees, percent percent',
  fr: 'an ans m, année années f, mois = m, semaine semaines f, jour jours m, journée journées f, heure heures f, minute minutes f, seconde secondes f, personne personnes f, pays = m, état états m, membre membres m, voix = f, siège sièges m, parti partis m, fois = f, député députés m, ministre ministres m, gouvernement gouvernements m, dirigeant dirigeants m, chef chefs m, organisation organisations f, groupe groupes m, point points m, article articles m, enfant enfants m, mort morts m, siècle siècles m, session sessions f, édition éditions f, anniversaire anniversaires m, partie parties f, page pages f, degré degrés m, kilomètre kilomètres m, mètre mètres m, dollar dollars m, euro euros m',
};

interface Noun {
  readonly one: string;
  readonly many: string;
  readonly gender?: 'm' | 'f';
}

const KNOWN: { readonly [side in Side]: ReadonlyMap<string, Noun> } = { en: nouns('en'), fr: nouns('fr') };

function nouns(side: Side): ReadonlyMap<string, Noun> {
  return new Map(NOUNS[side].split(', ').flatMap((entry): [string, Noun][] => {
    const [one, plural, gender] = entry.split(' ') as [string, string, ('m' | 'f')?];
    const noun = { one, many: plural === '=' ? one : plural, ...(gender ? { gender } : {}) };
    return [[noun.one, noun], [noun.many, noun]];
  }));
}

/** Whether so many are spoken of in the plural: in English all but 1, in French from 2 on. */
export function isMany(amount: number, side: Side): boolean {
  return side === 'en' ? Math.abs(amount) !== 1 : Math.abs(amount) >= 2;
}

const NEXT_WORD = /^[ \u00a0\u202f](\p{L}+)/u;

/**
 * What has to follow a number that has changed: the noun behind it in its other number. `27 years` → `1 year`
 * @param text the text behind the number
 * @returns how much of that text it takes the place of, and with what; undefined where that cannot be told
 */
export function nounAfter(text: string, side: Side, was: number, now: number): { readonly length: number; readonly insert: string } | undefined {
  const many = isMany(now, side);
  if (many === isMany(was, side)) return { length: 0, insert: '' };
  const match = NEXT_WORD.exec(text);
  // `a 1-year term`: an English adjective has no plural.
  if (!match) return side === 'en' && text.startsWith('-') ? { length: 0, insert: '' } : undefined;
  const noun = KNOWN[side].get(match[1]!);
  return noun && { length: match[0].length, insert: match[0][0]! + (many ? noun.many : noun.one) };
}

const MASCULINE = /(?:^|[^\p{L}])(?:le|du|au|un|ce|cet)[ \u00a0\u202f]$/iu;
const FEMININE = /(?:^|[^\p{L}])(?:la|une|cette)[ \u00a0\u202f]$/iu;

/** The gender of what a French number counts, by the noun behind it or the article before it; undefined where neither says. */
export function genderAround(before: string, after: string): 'm' | 'f' | undefined {
  const noun = NEXT_WORD.exec(after);
  return KNOWN.fr.get(noun?.[1]?.toLowerCase() ?? '')?.gender ?? (MASCULINE.test(before) ? 'm' : FEMININE.test(before) ? 'f' : undefined);
}

/** `an 18-year`, `a 27-year`: an `a` or `an` that the new words ask for otherwise. */
export function articleBefore(before: string, insert: string): { readonly length: number; readonly insert: string } | undefined {
  const match = /(?:^|[^\p{L}\p{N}])(an?)([ \u00a0])$/iu.exec(before);
  if (!match) return undefined;
  const wanted = /^(?:8|11(?!\d)|18(?!\d)|11,|18,|eight|eleven|eighteen|[aeio](?!ne\b))/i.test(insert) ? 'an' : 'a';
  if (match[1]!.toLowerCase() === wanted) return undefined;
  return { length: match[1]!.length + 1, insert: (match[1]!.startsWith('A') ? `A${wanted.slice(1)}` : wanted) + match[2]! };
}
