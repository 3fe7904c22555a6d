import type { Segment } from '../../shared/alignment';
import type { Bead, DevDocument } from './dev-set';

type Text = Pick<DevDocument, 'en' | 'fr' | 'gold'>;
type Next = () => number;

/** Ways in which a text can be worse than the development set's own. */
export const NOISES: Readonly<Record<string, (text: Text, next: Next) => Text>> = {
  'as it is': (text) => text,
  'French without accents': inEach((text, _, side) => (side === 'fr' ? text.normalize('NFD').replace(/\p{M}/gu, '') : text)),
  'upper case': inEach((text) => text.toUpperCase()),
  'no punctuation': inEach((text) => text.replace(/[.,;:!?"«»“”]/g, '')),
  'scanned, 2 % of letters wrong': inEach((text, next) => scanned(text, 0.02, next)),
  'scanned, 5 % of letters wrong': inEach((text, next) => scanned(text, 0.05, next)),
  'words broken at line ends': inEach((text, next) => text.replace(/\p{L}{7,}/gu, (word) => (next() < 0.1 ? `${word.slice(0, 4)}- ${word.slice(4)}` : word))),
  'French numbered, English not': ({ en, fr, gold }) => ({ en, fr: fr.map(({ text }, k) => ({ text: `${k + 1}. ${text}` })), gold }),
  'page numbers between French blocks': pageNumbers,
  'a third of the lines merged': merged,
};

function inEach(change: (text: string, next: Next, side: 'en' | 'fr') => string): (text: Text, next: Next) => Text {
  const side = (segments: readonly Segment[], name: 'en' | 'fr', next: Next): Segment[] => segments.map(({ text }) => ({ text: change(text, next, name) }));
  return ({ en, fr, gold }, next) => ({ en: side(en, 'en', next), fr: side(fr, 'fr', next), gold });
}

function scanned(text: string, rate: number, next: Next): string {
  return [...text].map((letter) => (next() >= rate ? letter : next() < 0.3 ? '' : 'aceilmnorstu10'[Math.floor(next() * 14)]!)).join('');
}

/** Rebuilds a text from beads' segments. */
function rebuilt(beads: readonly { readonly en: readonly Segment[]; readonly fr: readonly Segment[] }[]): Text {
  const en: Segment[] = [];
  const fr: Segment[] = [];
  const gold: Bead[] = [];
  for (const bead of beads) {
    gold.push({ en: bead.en.map((_, k) => en.length + k), fr: bead.fr.map((_, k) => fr.length + k) });
    en.push(...bead.en);
    fr.push(...bead.fr);
  }
  return { en, fr, gold };
}

function pageNumbers({ en, fr, gold }: Text): Text {
  return rebuilt(gold.flatMap((bead, k) => {
    const own = { en: bead.en.map((i) => en[i]!), fr: bead.fr.map((j) => fr[j]!) };
    return k % 12 === 11 ? [{ en: [], fr: [{ text: `Page ${Math.ceil(k / 12)}` }] }, own] : [own];
  }));
}

/** Joins two or three neighbouring 1-1 pairs on one side. */
function merged({ en, fr, gold }: Text, next: Next): Text {
  const beads: { en: Segment[]; fr: Segment[] }[] = [];
  const isPlain = (bead: Bead | undefined): boolean => bead?.en.length === 1 && bead.fr.length === 1;
  for (let k = 0; k < gold.length;) {
    let count = 1;
    while (count < 3 && isPlain(gold[k]) && isPlain(gold[k + count]) && next() < 0.3) count++;
    const both = { en: gold.slice(k, k + count).flatMap((bead) => bead.en.map((i) => en[i]!)), fr: gold.slice(k, k + count).flatMap((bead) => bead.fr.map((j) => fr[j]!)) };
    const joined = (segments: readonly Segment[]): Segment[] => [{ text: segments.map(({ text }) => text).join(' ') }];
    beads.push(count === 1 ? both : next() < 0.5 ? { ...both, en: joined(both.en) } : { ...both, fr: joined(both.fr) });
    k += count;
  }
  return rebuilt(beads);
}
