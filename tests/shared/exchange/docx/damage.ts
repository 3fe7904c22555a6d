import type { Random } from '../../../random';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The kinds of damage: what disks, converters and people who mean harm do to a file. */
const DAMAGES: readonly ((xml: string, random: Random) => string)[] = [
  (xml, random) => xml.slice(0, random.below(xml.length)),
  (xml, random) => {
    const at = random.below(xml.length);
    return xml.slice(0, at) + xml.slice(at + 1 + random.below(40));
  },
  // An element goes, its content stays; or it is another's.
  (xml, random) => onTag(xml, random, (name) => xml.replaceAll(new RegExp(`</?${name}(?=[ />])[^>]*>`, 'g'), '')),
  (xml, random) => onTag(xml, random, (name) => onTag(xml, random, (other) => xml.replaceAll(new RegExp(`(</?)${name}(?=[ />])`, 'g'), `$1${other}`))),
  // A whole element goes, or stands twice, or within itself.
  (xml, random) => onElement(xml, random, () => ''),
  (xml, random) => onElement(xml, random, (element) => element + element),
  (xml, random) => onElement(xml, random, (element, name) => `<${name}>`.repeat(20) + element + `</${name}>`.repeat(20)),
  // Values that no writer means.
  (xml, random) => {
    const value = random.pick(['', '-1', '0', '1', '2', '999999999', 'x', '%1%2', 'NaN', '\uFFFD', 'continue', 'begin', 'end']);
    const name = random.pick(['w:val', 'w:id', 'w:ilvl', 'w:type', 'w:fldCharType', 'w:styleId', 'r:id', 'w:author', 'w:start', 'w:char']);
    let every = 1 + random.below(4);
    return xml.replaceAll(new RegExp(`(?<= ${name}=")[^"]*`, 'g'), (old) => (every-- > 0 ? old : value));
  },
];

function onTag(xml: string, random: Random, change: (name: string) => string): string {
  const names = [...new Set([...xml.matchAll(/<([a-z]\w*:\w+)/gi)].map((match) => match[1]!))];
  return names.length === 0 ? xml : change(random.pick(names));
}

function onElement(xml: string, random: Random, change: (element: string, name: string) => string): string {
  return onTag(xml, random, (name) => {
    const elements = [...xml.matchAll(new RegExp(`<${name}(?=[ />])[^>]*(?:/>|>[^]*?</${name}>)`, 'g'))];
    const found = elements.length > 0 ? random.pick(elements) : undefined;
    return found ? xml.slice(0, found.index) + change(found[0], name) + xml.slice(found.index + found[0].length) : xml;
  });
}

/** The parts of a package with some damage to some of them. */
export function damaged(parts: ReadonlyMap<string, Uint8Array>, random: Random): Map<string, Uint8Array> {
  const found = new Map(parts);
  for (let times = 1 + random.below(3); times > 0; times--) {
    const name = random.pick([...found.keys()]);
    if (random.below(12) === 0) found.delete(name);
    else found.set(name, encoder.encode(random.pick(DAMAGES)(decoder.decode(found.get(name)), random)));
    if (found.size === 0) break;
  }
  return found;
}
