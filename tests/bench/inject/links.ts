import type { Random } from '../../random';
import { carried, carries, type Frame, type Phrase } from './carriers';
import { another, other, pickMatch, replaced, rewriting, words, type Injector, type Line } from './site';

const ADDRESS = /https?:\/\/[^\s)»”]+[^\s)»”.,;]|(?<![\p{L}\p{N}])www\.[^\s)»”]+[^\s)»”.,;]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const NAMES = ['petition', 'appeal', 'river-watch', 'openletter', 'press', 'release-2023', 'witness', 'facts'];
const HOSTS = ['example.org', 'letters.example.net', 'rights.example.com', 'freepress.example'];

function anAddress(random: Random): Phrase {
  const [host, name] = [random.pick(HOSTS), random.pick(NAMES)];
  const address = random.pick([`https://${host}/${name}`, `https://www.${host}/${name}/${100 + random.below(900)}`, `www.${host}/${name}`, `${name}@${host}`]);
  return { en: address, fr: address };
}

/** A letter or digit of the address made another, or one left out. */
function mistyped(address: string, random: Random): string {
  const places = [...address.matchAll(/[a-z0-9]/g)].map((match) => match.index).filter((at) => at > 11 || !address.startsWith('http'));
  const at = random.pick(places.filter((place) => place > 3));
  const sign = address[at]!;
  return random.chance(0.3) ? replaced(address, at, at + 1, '') : replaced(address, at, at + 1, another([...(/\d/.test(sign) ? '0123456789' : 'abdeghklmnoprstu')], sign, random));
}

const FRAMES: readonly Frame[] = [
  { inside: true, en: ' (X)', fr: ' (X)' }, { inside: false, en: 'See X.', fr: 'Voir X.' }, { inside: false, en: 'All of it can be read at X', fr: 'Tout peut être lu sur X' },
  { inside: true, en: ', write to X', fr: ', écrivez à X' },
];

const changed = (text: string, facing: string, random: Random): string | undefined => {
  const match = pickMatch(text, ADDRESS, random, ([address]) => facing.includes(address));
  return match && replaced(text, match.index, match.index + match[0].length, mistyped(match[0], random));
};
export const addressChanged = rewriting((text, { random }, facing) => changed(text, facing, random));
export const carriedAddressChanged = carried(anAddress, FRAMES, (text, { random }, facing) => changed(text, facing, random));
export const carriedAddressDropped = carried(anAddress, FRAMES, () => '');

/** A word on each side that leads to an address. */
const linked = (wrong: (line: Line, target: string, random: Random) => string | undefined): Injector => (site) => {
  const line = site.lines[site.at]!;
  if (!carries(line)) return undefined;
  const target = `https://${site.random.pick(HOSTS)}/${site.random.pick(NAMES)}`;
  const on = (side: 'en' | 'fr') => ({ ...line[side], link: { words: site.random.pick(words(line[side].text).filter((word) => word.length > 3)) ?? '', target } });
  const before: Line = { en: on('en'), fr: on('fr') };
  const bad = wrong(line, target, site.random);
  const { link: _, ...plain } = before[site.side];
  const own = bad === undefined ? plain : { ...plain, link: { ...before[site.side].link!, target: bad } };
  const after: Line = { ...before, [site.side]: own, [other(site.side)]: before[other(site.side)] };
  return { carrier: new Map([[site.at, before]]), error: new Map([[site.at, after]]), at: [site.at] };
};
export const linkTargetChanged = linked((_, target, random) => mistyped(target, random));
export const linkTargetDropped = linked(() => undefined);
