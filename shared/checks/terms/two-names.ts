import { SIDES, type Side } from '../../letter/side';
import { letterCheck, type Gathered, type NoticedIn, type Place } from '../check';
import type { CheckedPair } from '../checked';
import { inEnglish, inFrench } from '../quoting';
import { longNamesIn, type LongName } from './long-names';

/** The names of a pair, by their key. */
type Found = readonly (LongName & { readonly place: Place })[];

/** A long name or title that one side writes in two ways. */
export const twoNames = letterCheck<Found>({
  id: 'name-two-forms', scope: 'letter', severity: 'info',
  name: { en: 'A name written in two ways', fr: 'Un nom écrit de deux façons' },
  description:
    'A title in quotes or a long name that stands in one language in two forms that hardly differ: by a possessive, a small word or a word left out (`Community Pledge`, `Community’s Pledge`). '
    + 'Capitals, a name’s own plural or possessive, and names without quotes in a shorter form are let be.',
  good: [
    { pairs: [{ en: 'We signed the “River People Pledge”.', fr: 'Voici.' }, { en: 'The “River People Pledge” stands.', fr: 'Voilà.' }] },
    { pairs: [{ en: 'The Department of Public Works wrote.', fr: 'Voici.' }, { en: 'The Department of Public Works’ letter came.', fr: 'Voilà.' }] },
    { pairs: [{ en: 'The Lang Government fell.', fr: 'Voici.' }, { en: 'The Lang’s Government of old.', fr: 'Voilà.' }] },
    { pairs: [{ en: 'We signed “The River People Pledge”.', fr: 'Voici.' }, { en: 'The “River people pledge” stands.', fr: 'Voilà.' }] },
    { pairs: [{ en: 'Here.', fr: 'La Ligue des Amis du Fleuve écrit.' }, { en: 'There.', fr: 'La Ligue d’Amis du Fleuve répond.' }] },
    { pairs: [{ en: 'The “Charter of the Coast” and the “Charter of the Hills”.', fr: 'Voici.' }, { en: 'Again the “Charter of the Hills”.', fr: 'Voilà.' }] },
    { pairs: [{ en: 'The “Great River Peoples Charter”.', fr: 'La « Charte des peuples du grand fleuve ».' }, { en: 'The “Great River Charter”.', fr: 'La « Charte du grand fleuve ».' }] },
    { pairs: [{ en: 'Between Basel and Strasbourg.', fr: 'Voici.' }, { en: 'The Basel Strasbourg line.', fr: 'Voilà.' }] },
    { pairs: [{ en: 'The Council for Trade of the North met.', fr: 'Voici.' }, { en: 'The Council met.', fr: 'Voilà.' }] },
  ],
  bad: [
    { pairs: [{ en: 'We signed the “River People Advocacy Pledge”.', fr: 'Voici.' }, { en: 'Take the “⟦River People’s Advocacy Pledge⟧”.', fr: 'Voilà.' }] },
    { pairs: [{ en: 'The Department of Public Works wrote.', fr: 'Voici.' }, { en: 'The ⟦Department for Public Works⟧ wrote again.', fr: 'Voilà.' }] },
    { pairs: [{ en: 'Here.', fr: 'Le « Forum du Fleuve pour la Paix » s’ouvre.' }, { en: 'There.', fr: 'Le « ⟦Forum du Fleuve et la Paix⟧ » se ferme.' }] },
    { pairs: [{ en: 'The “Great River Peoples Charter”.', fr: 'Voici.' }, { en: 'Our “⟦Great River Charter⟧” again.', fr: 'Voilà.' }] },
    {
      pairs: [{ en: 'The World Organisation of Rivers met.', fr: 'Voici.' }, { en: 'The World Organisation of Rivers wrote.', fr: 'Voilà.' }, { en: 'The ⟦World Organization of Rivers⟧ answered.', fr: 'Enfin.' }],
      fixed: [{ en: 'The World Organisation of Rivers met.', fr: 'Voici.' }, { en: 'The World Organisation of Rivers wrote.', fr: 'Voilà.' }, { en: 'The World Organisation of Rivers answered.', fr: 'Enfin.' }],
    },
  ],
  gather: (pair) => SIDES.flatMap((side) => longNamesIn(pair[side]).map((name) => ({ ...name, place: { side, from: name.from, to: name.to } }))),
  judge: (gathered) => SIDES.flatMap((side) => variants(gathered, side)),
});

interface Seen {
  readonly pair: CheckedPair;
  readonly name: Found[number];
  /** The titles in quotes on the pair's other side, by their key. */
  readonly facing: readonly string[];
}

/** Names with one key and two forms; and quoted titles of which one is the other with a word left out. */
function variants(gathered: readonly Gathered<Found>[], side: Side): NoticedIn[] {
  const byKey = new Map<string, Seen[]>();
  for (const { pair, found } of gathered) {
    if (found.length === 0) continue;
    const facing = found.filter(({ place, quoted }) => quoted && place.side !== side).map(({ key }) => key);
    for (const name of found) if (name.place.side === side) add(byKey, name.key, { pair, name, facing });
  }
  const shortened = [...byKey.values()].flatMap((seen) => {
    const [{ name }] = seen as [Seen];
    return name.shorter.flatMap((key) => {
      const shorter = byKey.get(key);
      const titles = shorter?.filter((one) => one.name.quoted) ?? [];
      // Names that stand side by side, each more than once, or that the other side calls by two names, are two names.
      const two = (titles.length > 1 && seen.length > 1) || titles.some((one) => seen.some((long) => long.pair === one.pair || apart(long.facing, one.facing)));
      return titles.length && !two ? [later(seen, titles)] : [];
    });
  });
  return [...byKey.values()].flatMap(spelt).concat(shortened);
}

/** The rarer forms of a name, or the later where both are as rare, each at its first place. */
function spelt(seen: readonly Seen[]): NoticedIn[] {
  const forms = new Map<string, Seen[]>();
  for (const one of seen) add(forms, one.name.form, one);
  if (forms.size < 2) return [];
  const [usual, ...others] = [...forms.values()].sort((a, b) => b.length - a.length);
  return others.filter((other) => differ(other[0]!.name, usual![0]!.name)).map((other) => told(usual!, other));
}

/** Outside quotes a possessive is grammar, and a small word more or less may be. */
function differ(a: LongName, b: LongName): boolean {
  return a.quoted || b.quoted || (a.loose !== b.loose && a.loose.split(' ').length === b.loose.split(' ').length);
}

function apart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((key) => b.includes(key));
}

/** Of two forms the rarer, or the later. */
function later(a: readonly Seen[], b: readonly Seen[]): NoticedIn {
  const first = a.length > b.length || (a.length === b.length && a[0]!.pair.number < b[0]!.pair.number);
  return first ? told(a, b) : told(b, a);
}

function told(usual: readonly Seen[], other: readonly Seen[]): NoticedIn {
  // Of two forms that are as frequent the later is told, and nothing is known of which is right.
  const [{ pair, name }, { name: known }] = [other[0]!, usual[0]!];
  const certain = usual.length > other.length;
  return {
    pair, place: name.place, about: [name.form, known.form].sort().join(' / '),
    message: {
      en: `${inEnglish(name.text)} is ${inEnglish(known.text)} elsewhere: one thing should have one name`,
      fr: `${inFrench(name.text)} s’écrit ailleurs ${inFrench(known.text)}\u00a0: une même chose devrait porter un même nom`,
    },
    ...(certain ? { fix: other.filter((one) => one.pair === pair && one.name.from === name.from).map((one) => ({ ...one.name.place, insert: known.text })) } : {}),
  };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
