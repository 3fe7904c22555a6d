import { describe, expect, it } from 'vitest';
import type { ExamplePair } from '../../../../shared/checks/check';
import type { Finding } from '../../../../shared/checks/finding';
import { PROFILES, type Profile } from '../../../../shared/checks/profile';
import { TYPOGRAPHY } from '../../../../shared/checks/typography/list';
import { asPairs, findIn, fixed, textPairs, unmark } from '../examples';

function overlapping(findings: readonly Finding[]): string[] {
  const edits = findings.flatMap(({ check, fix = [] }) => fix.map((edit) => ({ ...edit, check }))).sort((a, b) => a.block.localeCompare(b.block) || a.from - b.from || a.to - b.to);
  return edits.slice(1).flatMap((edit, i) => {
    const before = edits[i]!;
    const clash = before.block === edit.block && (edit.from < before.to || (edit.from === before.from && edit.to === before.to));
    return clash ? [`${before.check} ${before.from}-${before.to} and ${edit.check} ${edit.from}-${edit.to}`] : [];
  });
}

/** Fixes all, once, and asks that no two fixes touched the same words and that nothing is left to say. */
function fixAll(texts: readonly ExamplePair[], profile: Profile): void {
  const findings = findIn(TYPOGRAPHY, textPairs(texts), profile);
  for (const finding of findings) expect(finding.fix?.length, `${finding.check} has a fix`).toBeGreaterThan(0);
  expect(overlapping(findings), JSON.stringify(texts)).toEqual([]);
  const after = fixed(texts, findings);
  const left = findIn(TYPOGRAPHY, textPairs(after), profile).map(({ check, text }) => `${check}: ${text}`);
  expect(left, JSON.stringify([texts, after])).toEqual([]);
}

describe('every fix mends what it is about, and all together leave nothing', () => {
  const examples = TYPOGRAPHY.flatMap((check) => [...check.good, ...check.bad].map((example) => [check.id, JSON.stringify(example.pairs), example] as const));
  it.each(examples)('%s: %s', (_, __, example) => fixAll(unmark(asPairs(example.pairs)).plain, example.profile ?? 'fr-FR'));
});

const FRENCH = [
  'Nous demandons ceci:', 'Venez !', 'Qui ?', 'nous;', 'eux aussi', 'un "plan d\'action"', 'le « projet »', 'le «projet»', '"Non", dit-elle', '“Oui”', 'l\'État', 'l\' État', 'les Etats-Unis', 'A cet égard,',
  'le 15 Juillet 2023', 'le Lundi 3 mars', 'le peuple Cambodgien', 'en Français', 'la 1ère', 'le XXIème siècle', 'Mr Martin', 'listes, etc...', '3.5 millions', '1,234,567 voix', '10.000 euros', '5%', '5 %', '$10',
  '$4.9 millions', '10€', 'US$1,234', 'n°5', 'No. 7', '20°C', '14h30', '10 000 km', 'un mot - le seul - ici', 'et alors...', 'le coeur', '( enfin )', 'oui ,', 'mot,mot', 'Venez;nous', 'fini.Encore', '«\u00a0Fin\u00a0»',
  'intitulé "Que fait-on" ?', '10:30', 'voir https://exemple.org/a?b=c;d', ':-)', '1 234', '(oui)', '.', ',', '…', '!', '«', '»', ' ', '- ', '27 ans', '3,5\u00a0%', 'n°\u00a05', '“', '”', '\'',
];
const ENGLISH = [
  'We ask :', 'Come !', 'Who ?', 'We ;', 'the "plan"', 'the « plan »', '“ plan ”', 'it isn\'t', 'the workers\' plan', 'on 15 july 2023', 'a monday', 'the cambodian people', 'french fries', '3,5 million', '5 %', '10 $', '£5', 'the 21th',
  'letters, etc...', 'the plan - the only one - here', 'one--two', 'pages 10-15', 'And so...', '( all )', 'word,word', 'word ,', 'end.Next', 'see https://example.org/a\'b', ':-)', '(all)', '.', ',', '\'', ' ', '3.5%', '$10', '1,234',
];

/** A small linear congruential generator: the same seed, the same texts. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

describe('mixtures of good and bad pieces', () => {
  it.each(Array.from({ length: 600 }, (_, seed) => seed))('seed %i', (seed) => {
    const pick = random(seed + 1);
    for (let n = 0; n < 10; n++) {
      const text = (pieces: readonly string[]) => Array.from({ length: 2 + pick(10) }, () => pieces[pick(pieces.length)]!).join(' ').replace(/ {2,}/g, ' ').trim();
      fixAll([{ en: text(ENGLISH), fr: text(FRENCH) }], PROFILES[pick(3)]!);
    }
  });
});
