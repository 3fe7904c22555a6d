import { SIDES } from '../../letter/side';
import type { SideCheck } from '../check';
import { NO_BREAK } from './habits';
import { matchesIn, noticed } from './places';

const SIGN = /[,;](?=\p{L})|[.!?:](?=\p{Lu}(?:\p{Ll}|['’]\p{L}| \p{Ll}))|[«“(](?=\s?\p{L})|[»”)](?=\p{L}\p{L})/gu;

/** Names that are written so: `Change.Org`, `Notes.Txt`. */
const NAME_AFTER = /^(?:Com|Net|Org|Fr|Txt|Doc)(?!\p{L})/u;
const MISTER = /(?:^|[^\p{L}.])M$/u;
const ENDING = /\p{Ll}\p{Ll}$|\p{Lu}\p{Lu}$/u;

/** Whether a space is missing before (-1) or after (1) the sign at `at`, or not at all. */
function missingAt(text: string, at: number): -1 | 0 | 1 {
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at + 1, at + 5);
  switch (text[at]) {
    case ',': case ';': return /\p{Ll}\p{Ll}$|\p{Lu}\p{Lu}$|[\d)»”]$/u.test(before) && /^(?:\p{L}\p{L}|[àaAyIl][ '’])/u.test(after) ? 1 : 0;
    case '.': return MISTER.test(before) || (ENDING.test(before) && !NAME_AFTER.test(after)) ? 1 : 0;
    case '!': case '?': case ':': return ENDING.test(before) ? 1 : 0;
    case '«': case '“': return /\p{Ll}\p{Ll}$/u.test(before) ? -1 : 0;
    case '»': case '”': return /[\p{L}.!?…]\s?$/u.test(before) ? 1 : 0;
    // A bracket within a word (`citoyen(ne)s`) holds no space.
    case '(': return /\p{L}{3}$/u.test(before) && /^\p{L}\p{L}[^()\n]* [^()\n]*\)/u.test(text.slice(at + 1, at + 200)) ? -1 : 0;
    default: return /^\p{L}{3}/u.test(after) && /\([^()\n]* [^()\n]*$/.test(text.slice(Math.max(0, at - 200), at)) ? 1 : 0;
  }
}

/** A space that typing left out. */
export const missingSpace: SideCheck = {
  id: 'typography-missing-space', scope: 'side', sides: SIDES, severity: 'error',
  name: { en: 'Missing space', fr: 'Espace manquante' },
  description: 'No space after a comma, a semicolon or the end of a sentence, or between a word and the quotation mark or bracket beside it. Numbers, abbreviations, addresses and names of files are let be.',
  good: [
    { pairs: { en: 'We ask, and wait. The U.S.Army, Ph.D., 1,234, 3.5, e.g.this, example.org, https://example.org/a,b;c', fr: 'Nous demandons, et nous attendons. M. Martin, l’«\u00a0autre\u00a0», 1,5 et a.b@exemple.org' } },
    { pairs: { en: 'notes.Txt Change.Org x,y n,m', fr: 'député(e)s, citoyen(ne)s (les uns),\n(inter)national' } },
  ],
  bad: [
    { pairs: { en: 'We ask⟦,⟧and wait⟦.⟧Come.', fr: 'Nous demandons⟦,⟧et nous attendons⟦.⟧Venez⟦;⟧nous aussi.' }, fixed: { en: 'We ask, and wait. Come.', fr: 'Nous demandons, et nous attendons. Venez; nous aussi.' } },
    { pairs: { en: 'the plan⟦(⟧of the city⟦)⟧and', fr: 'Objet⟦:⟧Lettre' }, fixed: { en: 'the plan (of the city) and', fr: 'Objet: Lettre' } },
    { pairs: { en: 'the plan⟦“⟧one⟦”⟧and', fr: 'le plan⟦«⟧\u00a0un\u00a0⟦»⟧et M⟦.⟧Martin' }, fixed: { en: 'the plan “one” and', fr: 'le plan «\u00a0un\u00a0» et M.\u00a0Martin' } },
  ],
  find: (side) => matchesIn(side, SIGN).flatMap(({ index }) => {
    const where = missingAt(side.text, index);
    if (where === 0) return [];
    const at = where === 1 ? index + 1 : index;
    const space = side.text[index] === '.' && MISTER.test(side.text.slice(Math.max(0, index - 2), index)) ? NO_BREAK : ' ';
    return [noticed(side, { from: index, to: index + 1, changes: [[at, at, space]], about: 'missing space', message: { en: 'A space is missing here', fr: 'Il manque une espace ici' } })];
  }),
};
