import type { Lexicon } from '../alignment';
import { SIDES, type Side } from '../letter/side';
import { acronymsIn } from './acronym-words';
import { letterCheck, type Example, type Gathered, type NoticedIn } from './check';
import type { CheckedPair, CheckedSide } from './checked';
import { foldedWords } from './known-names/folded';
import { abbreviates } from './register';

/** Acronyms that readers of any letter know, in either language. */
const WELL_KNOWN = new Set(
  ('un onu eu ue us usa eeu uk ru nato otan who oms unesco unicef ngo ngos ong aids sida hiv vih gdp pib tv pdf sms gps dvd cd pc it id ok ceo pdg phd mp mps pm vp usd eur gmt utc bst est cet isis ei daesh faq dna adn fbi cia nasa bbc ' +
  'cnn afp imf fmi g7 g8 g20 covid asean opec opep oecd ocde wto omc ilo oit icc cpi icj cij lgbt lgbtq lgbti lgbtqi vat tva sme smes pme url www email qr ai ia iso html http https pass fail nb ps bc ad ' +
  'rsvp cc cv dr mr mrs ms mm st etc ny dc la kg km cm mm ml mw gw kwh ha ussr urss tgv sncf').split(' '),
);

/** An acronym of one side, where it first stands in a pair. */
interface Seen {
  readonly side: Side;
  readonly text: string;
  readonly folded: string;
  readonly from: number;
  readonly to: number;
  /** Whether its words stand beside it here: `World Trade Union (WTU)`, `WTU (World Trade Union)`. */
  readonly defined: boolean;
}

const GOOD: readonly Example[] = [
  { pairs: [{ en: 'The Harbour Workers Union (HWU) won.', fr: 'Le Syndicat des travailleurs du port (STP) a gagné.' }, { en: 'The HWU is glad.', fr: 'Le STP s’en réjouit.' }] },
  { pairs: { en: 'The UN, the EU and some NGOs wrote to the FBI.', fr: 'L’ONU, l’UE et des ONG ont écrit au FBI.' } },
  { pairs: { en: 'The HWU (Harbour Workers Union) won.', fr: 'Le STP (Syndicat des travailleurs du port) a gagné.' } },
];

const BAD: readonly Example[] = [
  { pairs: [{ en: 'The ⟦HWU⟧ is glad.', fr: 'Le ⟦STP⟧ s’en réjouit.' }, { en: 'The Harbour Workers Union (HWU) won. Long live the HWU!', fr: 'Le Syndicat des travailleurs du port (STP) a gagné. Vive le STP !' }] },
  { pairs: [{ en: 'Members of the ⟦RTPC⟧ met.', fr: 'Les membres du ⟦RTPC⟧ se sont réunis.' }, { en: 'The RTPC then left.', fr: 'Le RTPC est alors parti.' }] },
];

/** An acronym that the letter does not say in full where it first stands. */
export const acronymUndefined = letterCheck<readonly Seen[]>({
  id: 'acronym-undefined', scope: 'letter', severity: 'info',
  name: { en: 'Acronym not defined', fr: 'Sigle non développé' },
  description: 'An acronym used before, or without, its full name beside it, once for each side of the letter. Those that everybody knows (`UN`, `NGO`, `FBI`) are let be, and so is one that stands a single time in the letter.',
  good: GOOD,
  bad: BAD,
  gather: (pair, { lexicon }) => SIDES.flatMap((side) => seenIn(pair, side, lexicon)),
  judge: (gathered) => SIDES.flatMap((side) => judgeSide(gathered, side)),
});

function seenIn(pair: CheckedPair, side: Side, lexicon: Lexicon): Seen[] {
  return acronymsIn(pair[side], lexicon).flatMap((one) => {
    const folded = one.folded.replace(/s$/, '');
    return WELL_KNOWN.has(one.folded) || WELL_KNOWN.has(folded) ? [] : [{ side, text: one.text, folded, from: one.from, to: one.to, defined: isDefined(pair[side], one.from, one.to, one.text) }];
  });
}

const REACH = 140;

function isDefined({ text }: CheckedSide, from: number, to: number, acronym: string): boolean {
  const letters = acronym.replace(/s$/, '');
  const before = text.slice(Math.max(0, from - REACH), from);
  const after = text.slice(to, to + REACH);
  if (/[(“«"—–-]\s?$/u.test(before) && (/^[\s”»"]*\)/u.test(after) || abbreviates(letters, before))) return true;
  const inBrackets = /^s?\s*\(([^)]+)\)/u.exec(after)?.[1];
  return inBrackets !== undefined && foldedWords(inBrackets).length >= 2;
}

function judgeSide(gathered: readonly Gathered<readonly Seen[]>[], side: Side): NoticedIn[] {
  const first = new Map<string, { readonly pair: CheckedPair; readonly seen: Seen }>();
  const counts = new Map<string, number>();
  for (const { pair, found } of gathered) {
    for (const seen of found) {
      if (seen.side !== side) continue;
      counts.set(seen.folded, (counts.get(seen.folded) ?? 0) + 1);
      if (!first.has(seen.folded)) first.set(seen.folded, { pair, seen });
    }
  }
  return [...first.values()].flatMap(({ pair, seen }) => (seen.defined || counts.get(seen.folded) === 1 ? [] : [noticed(pair, seen)]));
}

function noticed(pair: CheckedPair, { side, text, folded, from, to }: Seen): NoticedIn {
  return {
    pair, place: { side, from, to }, about: `${side}/${folded}`,
    message: { en: `“${text}” is not said in full where it first stands`, fr: `Le sigle « ${text} » n’est pas développé à sa première occurrence` },
  };
}
