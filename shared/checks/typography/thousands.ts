import type { Noticed, SideCheck } from '../check';
import type { CheckedSide } from '../checked';
import { HABITS } from './habits';
import { matchesIn, noticed, type Change } from './places';
import { AFTER_QUANTITY } from './units';

const GROUPED = /(?<![\p{L}\p{N}.,/§-])[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*(?![\p{L}\p{N}/-]|\.\d{3}(?!\d)|,\d{3}(?!\d)|\.\d+\.)/gu;
const PLURAL_NOUN = /^[ \u00a0\u202f](?:autres |premières |premiers |nouveaux |nouvelles )?\p{Ll}{3,}[sx](?!\p{L})/u;
const QUANTITY = new RegExp(`^[ \\u00a0\\u202f]?${AFTER_QUANTITY.fr}`, 'u');
/** These number parts of a text or pages, not things. */
const LABEL_BEFORE = /(?:^|[^\p{L}])(?:articles?|art\.|sections?|chapitres?|paragraphes?|points?|versions?|règlements?|n[°ºo]s?|numéros?|pages?|p\.)[ \u00a0\u202f]$/iu;

/** Between groups of three digits French has a space. */
export const thousands: SideCheck = {
  id: 'typography-thousands', scope: 'side', sides: ['fr'], severity: 'error',
  name: { en: 'Groups of digits', fr: 'Tranches de trois chiffres' },
  description: 'Commas or points between groups of three digits in French, where a no-break space belongs: `1,234,567`, `10.000`, `1,234 personnes`. A number such as `1,234` may be a decimal one and is let be unless things are counted; section numbers, versions and addresses are, too. So is the apostrophe of Switzerland.',
  good: [
    { pairs: { fr: '1\u202f234 personnes, 10\u00a0000 euros, 1 234 567, 0,125 litre, 1,234 kg, 3,141 au carré' } },
    { pairs: { fr: 'l’article 1.234, la version 1.234.5, 192.168.1.10, en 2023, 2024, 1,234/1,235' } },
    { pairs: { fr: '1’234’567 francs' }, profile: 'fr-CH' },
  ],
  bad: [
    { pairs: { fr: 'soit ⟦1,234,567⟧ voix et ⟦10.000⟧ manifestants, ⟦150,000⟧ euros' }, fixed: { fr: 'soit 1\u202f234\u202f567 voix et 10\u202f000 manifestants, 150\u202f000 euros' } },
    { pairs: { fr: '⟦1,234⟧ personnes, ⟦1,234⟧.50' }, fixed: { fr: '1\u202f234 personnes, 1\u202f234.50' } },
    { pairs: { fr: '⟦2.500⟧ écoles' }, profile: 'fr-CA', fixed: { fr: '2\u00a0500 écoles' } },
  ],
  find: (side, { profile }) => /\d[.,]\d{3}/.test(side.text) ? matchesIn(side, GROUPED).flatMap((match) => faultIn(side, match, HABITS[profile].groups)) : [],
};

function faultIn(side: CheckedSide, { 0: number, 1: mark, index }: RegExpExecArray, space: string): Noticed[] {
  const end = index + number.length;
  const after = side.text.slice(end, end + 40);
  const groups = [...number.matchAll(/[.,]/g)];
  const cents = mark === ',' ? /^\.\d{1,2}(?![\d.])/.test(after) : /^,\d{1,2}(?![\d,])/.test(after);
  const counts = number.endsWith('000') || /[$€£][ \u00a0\u202f]?$/.test(side.text.slice(Math.max(0, index - 2), index)) || (PLURAL_NOUN.test(after) && !QUANTITY.test(after));
  if (LABEL_BEFORE.test(side.text.slice(Math.max(0, index - 13), index)) || !(groups.length > 1 || cents || counts)) return [];
  const changes = groups.map((group): Change => [index + group.index, index + group.index + 1, space]);
  const right = number.replace(/[.,]/g, '\u00a0');
  return [noticed(side, {
    from: index, to: end, changes, about: number,
    message: { en: `French groups digits by no-break spaces: “${right}”`, fr: `Les tranches de trois chiffres se séparent par une espace insécable\u00a0: «\u00a0${right}\u00a0»` },
  })];
}
